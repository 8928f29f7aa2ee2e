import { MOST_STRIDE_M, MOST_STRIDE_S } from '../patterns/repetitionParts';
import type { Item } from '../phrases/items';
import type { Amount, Inner, Phrase } from '../senses/phrase';
import { JOGS } from '../senses/words';

/**
 * A stretch of a line that tells one thing: a warm-up, a set of repetitions, `8 km easy`. What stands between signs and joining words
 * is one piece, and more where it holds two amounts of one dimension.
 */
export interface Piece {
  /** Tokens. */
  start: number;
  end: number;
  /** What stands before it. */
  readonly join: Join;
  /** Behind `with`, `davon`: part of what is told before it. */
  isOfWhich: boolean;
  /** In round brackets. */
  depth: number;
  label:
    | {
        readonly word: 'wu' | 'cd' | 'both';
        readonly start: number;
        readonly end: number;
        /** `davor 2 km`: run before or behind what else is told, and no part of it. */
        readonly isOutside?: boolean;
        /** `auslaufen`: German has other words for rides and swims. */
        readonly isRun?: boolean;
      }
    | undefined;
  kinds: Phrase<'kind'>[];
  efforts: Phrase<'effort'>[];
  distance: Amount | undefined;
  duration: Amount | undefined;
  pace: Phrase<'pace'> | undefined;
  target: Phrase<'target'> | undefined;
  reps: Inner | undefined;
  recovery: Phrase<'recovery'> | undefined;
  times: Phrase<'times'> | undefined;
  isLast: boolean;
  /** The time of a total that is said aloud. */
  isOfTotal: boolean;
  /** `a gel after 45 min`: when something was, and not how long. */
  isMoment: boolean;
  /** Not done, or of another day. */
  denied: 'skipped' | 'other time' | undefined;
  /** Its first item was a word, so that words go with the amounts behind them. */
  isWordFirst: boolean;
}

export type Join =
  | 'first'
  | ' '
  | ','
  | ';'
  | '.'
  | ':'
  | '+'
  | '/'
  | '-'
  | '('
  | ')'
  | '|'
  | 'with'
  | 'withinWord'
  | 'thenWord'
  | 'and';

/** Things beside the pieces, where they stand. */
export type Beside =
  | {
      readonly type: 'total';
      readonly amount: Amount;
      readonly start: number;
      readonly end: number;
      readonly isInBrackets: boolean;
      /** `18 km for the day`: of all that was run on it. */
      readonly isOfDay: boolean;
    }
  | { readonly type: 'attribute'; readonly item: Phrase<'attribute'> }
  | { readonly type: 'forced'; readonly item: Phrase<'forced'> }
  | {
      readonly type: 'when';
      readonly item: Phrase<'when'> /** Behind a sign, so that it opens what follows. */;
      readonly isLeading: boolean;
    }
  | { readonly type: 'other'; readonly item: Extract<Item, { type: 'other' }> }
  | { readonly type: 'state'; readonly item: Phrase<'state'> }
  | { readonly type: 'hurt'; readonly item: Phrase<'hurt'> }
  /** `double day`: it was two runs. */
  | { readonly type: 'double' }
  /** `brick`: a ride and a run. */
  | { readonly type: 'brick'; readonly place: Phrase }
  /** `Di: 8 km, Do: 6 km`: another day begins. */
  | { readonly type: 'day' };

export type Told = Piece | Beside;

export function isPiece(told: Told): told is Piece {
  return 'join' in told;
}

/** All fields, in one order, so that V8 reads every piece alike. */
export function emptyPiece({ start, end, join, depth }: Pick<Piece, 'start' | 'end' | 'join' | 'depth'>): Piece {
  return {
    start,
    end,
    join,
    isOfWhich: false,
    depth,
    label: undefined,
    kinds: [],
    efforts: [],
    distance: undefined,
    duration: undefined,
    pace: undefined,
    target: undefined,
    reps: undefined,
    recovery: undefined,
    times: undefined,
    isLast: false,
    isOfTotal: false,
    isMoment: false,
    denied: undefined,
    isWordFirst: false,
  };
}

export function joinOf(sign: string): Join {
  switch (sign) {
    case '!':
    case '?':
    case '\n':
    case '⏎':
    case '.':
      return '.';
    case '|':
      return '|';
    case '·':
    case '•':
      return ',';
    case '&':
      return 'and';
    case '→':
      return 'thenWord';
    case ',':
    case ';':
    case ':':
    case '+':
    case '/':
    case '-':
      return sign;
    default:
      return ' ';
  }
}

const STRENGTH: Readonly<Record<Join, number>> = {
  first: 0,
  ' ': 0,
  ')': 1,
  '-': 2,
  ',': 3,
  '/': 3,
  ':': 3,
  '|': 4,
  '(': 4,
  and: 4,
  '+': 5,
  with: 5,
  withinWord: 5,
  thenWord: 6,
  ';': 7,
  '.': 8,
};

/** Of several signs in a row the strongest counts. */
export function stronger(before: Join, now: Join, isRow: boolean): Join {
  return isRow && STRENGTH[before] > STRENGTH[now] && before !== '(' ? before : now;
}

export function holdsAmount({ distance, duration, reps }: Piece): boolean {
  return distance !== undefined || duration !== undefined || reps !== undefined;
}

/** Nothing says what it was: no word, no repetitions, no target. */
export function isUnnamed({ kinds, efforts, label, reps, target }: Piece): boolean {
  return kinds.length === 0 && efforts.length === 0 && !label && !reps && !target;
}

/** `4.7 miles (7:42)` */
export function isPlainlyPaced(piece: Piece): boolean {
  return piece.distance !== undefined && piece.pace !== undefined && piece.depth === 0 && isUnnamed(piece);
}

/** `1/4 mile intervals`: how long each of them was, and not how many. */
export function isUncounted({ kinds, distance, duration, reps }: Piece): boolean {
  const amount = distance ?? duration;
  if (!amount || reps || (distance ? distance.high > LONGEST_REP_M : amount.high > LONGEST_REP_S)) return false;
  return kinds.some(({ value, start }) => start === amount.end && REPEATED.test(value.spelling));
}

const LONGEST_REP_M = 2000;
const LONGEST_REP_S = 600;
const REPEATED = /(intervals|repeats|reps|efforts|sprints|strides|intervalle)$/;

/** The run that parts behind `with` belong to. */
export function wholeOf(told: readonly Told[]): Piece | undefined {
  return told.findLast((each): each is Piece => isPiece(each) && !each.isOfWhich && each.distance !== undefined);
}

export function lastPiece(told: readonly Told[], join: Join): Piece | undefined {
  if (join === '.' || join === ';' || join === 'thenWord') return undefined;
  const last = told.findLast(isPiece);
  return last && holdsAmount(last) ? last : undefined;
}

/** A piece that tells a part of a session, and not only how it was. */
export function isPart(piece: Piece): boolean {
  return holdsAmount(piece) || piece.label !== undefined || piece.recovery !== undefined;
}

/** `race 3 km 9:48`, `tt 1:40.8` */
export function isRaced({ kinds }: Piece): boolean {
  return kinds.some(({ value }) => value.row.intensity === 'race');
}

/** Told with a word or a target that makes it the hard part of a run. */
export function isHardPart(piece: Piece | undefined): boolean {
  if (!piece) return false;
  const { kinds, efforts, target } = piece;
  const isHard = target !== undefined || efforts.some(({ value }) => value === 'hard');
  return isHard || isRaced(piece) || kinds.some(({ value }) => value.row.intensity === 'hard');
}

/** Jogged, and called nothing else. */
export function isJogged({ kinds }: Piece): boolean {
  return kinds.length > 0 && kinds.every(({ value }) => JOGS.has(value.spelling));
}

/** Whether one of its words is `word`, or another spelling of it. */
export function isCalled({ kinds }: Piece, word: string): boolean {
  return kinds.some(({ value }) => value.row.word === word);
}

export function isOfWalk(piece: Piece): boolean {
  return isCalled(piece, 'walk');
}

/** Games, classes and running in deep water: how far somebody came nobody tells. */
export function isInPlace({ kinds }: Pick<Piece, 'kinds'>): boolean {
  return kinds.some(
    ({ value: { row, spelling } }) => row.word === 'aquajog' || (row.word === 'xt' && !MOVING.test(spelling)),
  );
}

/** Other sports over a distance, or all of them. */
const MOVING =
  /^(kaja|kaya|cano|paddl|stand|sup$|surf|roll|inline|walking|row)|cross|xt|train|sport|athlon|tri$|swimrun|stair|step|climber/;

/** Whether one of its words may have a distance. */
export function isOverGround(piece: Piece): boolean {
  return piece.kinds.some(({ value }) => value.row.carries.includes('distance')) && !isInPlace(piece);
}

/** Called so, or as short and behind a comma: `45 min ruhig, 6 x 15 s bergan`. */
export function isOfStrides({ join, kinds, reps }: Piece): boolean {
  const { amount, kind } = reps ?? {};
  const most = amount?.dimension === 'distance' ? MOST_STRIDE_M : MOST_STRIDE_S;
  if (amount && amount.high > most * WHATEVER_CALLED) return false;
  const isNamed = kind?.row.word === 'strides' || kinds.some(({ value }) => value.row.word === 'strides');
  return isNamed || (join === ',' && amount !== undefined && amount.high <= most);
}

/** `five 300 m sprints`: so much longer than strides they are none. */
const WHATEVER_CALLED = 1.5;

/** A distance, and no word of what it was. */
export function isBareDistance(piece: Piece | undefined): boolean {
  return (
    piece?.distance !== undefined &&
    !piece.duration &&
    !piece.label &&
    piece.kinds.length === 0 &&
    piece.efforts.length === 0
  );
}

/** Targets that say less than a pace does. */
export const GENERAL_TARGETS: ReadonlySet<string> = new Set(['percent', 'zone', 'heart-rate', 'effort']);
