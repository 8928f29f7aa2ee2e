import { METRES_PER_KM, METRES_PER_MILE } from '../../values/distance';
import { COSTS } from './costs';
import type { Item } from './items';
import type { Amount, Effort, Phrase, Sport } from './phrase';
import { holdsAmount, isPiece, type Join, type Piece, type Told } from './pieces';
import { isPossiblePace, paceCost } from './plausible';
import { sumOf } from './sums';
import { chooseTotal, type Total } from './totals';
import { lengthOf } from './units';

/** A session before it becomes a node: its pieces, and which of them is the whole. */
export interface SessionDraft {
  readonly type: 'session';
  readonly sport: Sport;
  readonly pieces: readonly Piece[];
  readonly total: Total;
  /** The next likely total, and how much less likely it is. */
  readonly otherTotal: { readonly total: Total; readonly extra: number } | undefined;
  readonly attributes: readonly Phrase<'attribute'>[];
  readonly hurts: readonly Phrase<'hurt'>[];
  readonly when: Phrase<'when'> | undefined;
  readonly isSkipped: boolean;
  readonly forced: Phrase<'forced'> | undefined;
  readonly start: number;
  readonly end: number;
}

export interface OtherDraft {
  readonly type: 'other';
  readonly told: Extract<Told, { type: 'other' | 'state' | 'hurt' }>;
  readonly when: Phrase<'when'> | undefined;
  readonly start: number;
  readonly end: number;
}

export type Draft = SessionDraft | OtherDraft;

export interface Drafts {
  readonly drafts: readonly Draft[];
  /** Pieces that were understood and do not count: another day's, exercises of a strength session. */
  readonly dropped: readonly { readonly start: number; readonly end: number }[];
  /** The total of a line of several sessions. */
  readonly lineTotal: Extract<Told, { type: 'total' }> | undefined;
  readonly cost: number;
}

/** A session while its pieces are gathered. */
interface Open {
  sport: Sport | undefined;
  pieces: Piece[];
  totals: Extract<Told, { type: 'total' }>[];
  attributes: Phrase<'attribute'>[];
  hurts: Phrase<'hurt'>[];
  when: Phrase<'when'> | undefined;
  /** How many pieces it had when its time of day was read. */
  whenPieces: number;
  isSkipped: boolean;
  forced: Phrase<'forced'> | undefined;
}

/** Puts pieces into sessions, and prices how likely it is that somebody tells so many, and in this way. */
export function sessionsOf(told: readonly Told[], items: readonly Item[]): Drafts {
  const drafts: (Draft | Open)[] = [];
  const dropped: { start: number; end: number }[] = [];
  let cost = 0;
  let open: Open | undefined;
  let when: Phrase<'when'> | undefined;
  let hasDenied = false;

  const start = (): Open => {
    open = {
      sport: undefined,
      pieces: [],
      totals: [],
      attributes: [],
      hurts: [],
      when,
      whenPieces: 1,
      isSkipped: false,
      forced: undefined,
    };
    when = undefined;
    drafts.push(open);
    return open;
  };

  for (const each of told) {
    if (isPiece(each)) {
      if (each.denied === 'other time') {
        dropped.push({ start: each.start, end: each.end });
        if (holdsAmount(each)) hasDenied = true;
        continue;
      }
      if (open && (each.denied !== undefined) !== open.isSkipped && open.pieces.length > 0) open = undefined;
      const sport = sportOf(each);
      if (open && isNewSession(open, each, sport)) {
        cost += boundaryCost(each, sport);
        open = undefined;
      } else if (open && isStandingApart(open, each)) {
        cost += 0.1;
        open = undefined;
      }
      const session = open ?? start();
      session.pieces.push(each);
      session.isSkipped = each.denied === 'skipped';
      session.sport ??= sport;
      // A walk with running in it is a run.
      if (sport === 'run' && session.sport === 'recovery' && session.pieces.some(isOfWalk) && holdsAmount(each))
        session.sport = 'run';
      continue;
    }
    switch (each.type) {
      case 'skipped':
        break;
      case 'when': {
        const last = open?.pieces.at(-1);
        if (open && last && !each.isLeading && open.when === undefined) {
          if (open.pieces.length > 1 && SPLITS.has(last.join) && holdsAmount(last) && !last.label)
            open = splitLast(open, drafts);
          open.when = each.item;
          open.whenPieces = open.pieces.length;
        } else if (
          open &&
          last &&
          !each.isLeading &&
          holdsAmount(last) &&
          !last.label &&
          open.pieces.length > open.whenPieces
        ) {
          // `6 miles in the morning, 4 at night`
          open = splitLast(open, drafts);
          open.when = each.item;
        } else {
          open = undefined;
          when = each.item;
        }
        break;
      }
      case 'total':
        (open ?? start()).totals.push(each);
        break;
      case 'attribute':
        if (open) open.attributes.push(each.item);
        else start().attributes.push(each.item);
        break;
      case 'forced':
        (open ?? start()).forced = each.item;
        break;
      case 'hurt':
        if (open?.pieces.some(holdsAmount)) open.hurts.push(each.item);
        else drafts.push({ type: 'other', told: each, when: undefined, start: each.item.start, end: each.item.end });
        break;
      case 'other':
      case 'state':
        drafts.push({ type: 'other', told: each, when, start: each.item.start, end: each.item.end });
        when = undefined;
        if (each.type === 'other') open = undefined;
        break;
    }
  }
  // Who tells of another day tells of this one too, more often than not.
  if (hasDenied && drafts.length === 0) cost += NOTHING_DONE;
  return finish(drafts, dropped, cost, items);
}

const NOTHING_DONE = 0.3;

const SPLITS: ReadonlySet<Join> = new Set(['+', 'and', ';', '.']);

/** `4 x 1 mile + 7 km easy (pm)`: the time of day is that of the last one. */
function splitLast(open: Open, drafts: (Draft | Open)[]): Open {
  const last = open.pieces.pop();
  const made: Open = {
    sport: last && sportOf(last),
    pieces: last ? [last] : [],
    totals: [],
    attributes: [],
    hurts: [],
    when: undefined,
    whenPieces: 1,
    isSkipped: false,
    forced: undefined,
  };
  drafts.push(made);
  return made;
}

/* ---- where a session ends ------------------------------------------------------------------------------------------ */

export function sportOf({ kinds, label, reps }: Piece): Sport | undefined {
  // Drills belong to the run that they are done in.
  const other = kinds.find(({ value }) => value.row.sport !== 'run' && value.row.word !== 'drills');
  if (other?.value.row.sport) return other.value.row.sport;
  return kinds.some(({ value }) => value.row.sport === 'run') || label || reps ? 'run' : undefined;
}

/** Another sport, or an amount behind a sport that has none. */
function isNewSession(open: Open, piece: Piece, sport: Sport | undefined): boolean {
  if (sport === undefined) {
    // `weights + 3 @ 9:26`: nobody lifts three miles.
    // `hike with the family, 5 miles`
    const isOnFoot = open.pieces.some(({ kinds }) => kinds.some(({ value }) => value.row.carries.includes('distance')));
    if (isOnFoot && !open.pieces.some(({ distance }) => distance)) return false;
    return (
      (open.sport === 'strength' || open.sport === 'recovery') &&
      piece.distance !== undefined &&
      open.pieces.length > 0 &&
      (piece.join !== '(' || piece.distance.unit !== 'bare')
    );
  }
  // `8 km core 20 min`
  if (open.sport !== sport && sport === 'strength' && piece.duration && open.pieces.some(({ distance }) => distance))
    return true;
  if (open.sport === undefined)
    return (
      open.pieces.some(holdsAmount) && sport !== 'run' && piece.join !== ' ' && piece.join !== '(' && piece.join !== '-'
    );
  if (open.sport === sport) return sport !== 'run' && isOtherWord(open, piece) && piece.kinds.length > 0;
  if (isWalkBreak(open, piece, sport)) return false;
  // Warm-ups and repetitions of a ride are still the ride.
  return !(
    sport === 'run' &&
    piece.kinds.every(({ value }) => !namesRun(value.spelling) && (value.yields || isEffort(value.row.word))) &&
    (open.sport === 'cross' || piece.kinds.length === 0)
  );
}

/** `lockerer Lauf`, `easy run`, `TDL`: words that name running itself. */
function namesRun(spelling: string): boolean {
  return /lauf|läuf|run|jog|dl|trab|race|wettkampf/.test(spelling);
}

const EFFORT_KINDS: ReadonlySet<string> = new Set([
  'easy',
  'recovery',
  'steady',
  'tempo',
  'mp',
  'strides',
  'intervals',
  'hills',
  'reps',
  'fartlek',
  'progression',
  'long',
]);

export function isEffort(word: string): boolean {
  return EFFORT_KINDS.has(word);
}

/** `Swim 2400 m. Bike 40 min`: of one sport, and two sessions; strength and stretching in one sentence are one. */
function isOtherWord(open: Open, piece: Piece): boolean {
  const isSentence = piece.join === '.' || piece.join === ';';
  const isList = (piece.join === ',' || piece.join === '+') && !open.pieces.some(holdsAmount);
  if (open.sport !== 'cross' && !isSentence && !isList && !(holdsAmount(piece) && open.pieces.some(holdsAmount)))
    return false;
  // `Alternativtraining - 1800 m Schwimmen`
  const isGeneric = open.pieces.every(
    ({ kinds, distance, duration }) => !distance && !duration && kinds.every(({ value }) => value.row.word === 'xt'),
  );
  if (isGeneric) return false;
  const word = piece.kinds.find(({ value }) => value.row.sport === open.sport)?.value.row.word;
  const known = open.pieces.flatMap(({ kinds }) => kinds).filter(({ value }) => value.row.sport === open.sport);
  return word !== undefined && known.length > 0 && known.every(({ value }) => value.row.word !== word);
}

const LONGEST_BREAK_S = 600;

/** `jog 6 min, walk 2 min, jog 6 min`: walking between is no walk. */
function isWalkBreak(open: Open, piece: Piece, sport: Sport): boolean {
  const isWalk = sport === 'recovery' && isOfWalk(piece);
  const isRun = sport === 'run' && open.pieces.some(isOfWalk);
  if (piece.join === '+' || piece.join === '.' || !(isWalk || isRun) || piece.distance !== undefined) return false;
  if (!holdsAmount(piece)) return piece.join !== 'thenWord' && piece.join !== 'and' && open.pieces.some(holdsAmount);
  return isRun ? open.pieces.every(each => !isOfWalk(each) || isBreak(each)) : isBreak(piece);
}

function isOfWalk({ kinds }: Piece): boolean {
  return kinds.some(({ value }) => value.row.word === 'walk');
}

function isBreak({ duration, distance }: Piece): boolean {
  return distance === undefined && (duration?.high ?? 0) <= LONGEST_BREAK_S;
}

/** `9.3 miles (7:26); 4.8 miles (7:37)`: two runs told alike. */
function isStandingApart(open: Open, piece: Piece): boolean {
  if (piece.join === '/') return isDouble(open, piece);
  if (piece.join !== ';' && piece.join !== '.') return false;
  const [only, ...more] = open.pieces;
  if (
    !only ||
    more.some(each => !each.isOfWhich && each.depth === 0 && each.join !== '.') ||
    (more.length > 0 && (piece.join !== ';' || !piece.pace)) ||
    !only.distance ||
    !piece.distance ||
    only.isOfWhich ||
    piece.isOfWhich ||
    piece.reps ||
    only.reps ||
    piece.isLast ||
    piece.label ||
    only.label
  )
    return false;
  const isToldAlike =
    more.length > 0 ||
    (only.pace !== undefined && piece.pace !== undefined) ||
    (only.duration !== undefined && piece.duration !== undefined);
  return isToldAlike && Math.abs(only.distance.low - piece.distance.low) > 0.15 * only.distance.low;
}

/** `12M easy / 6M easy`: two runs, each with a word of its own. */
function isDouble(open: Open, piece: Piece): boolean {
  const isTold = ({ kinds, efforts, target, reps }: Piece) =>
    kinds.length > 0 || efforts.length > 0 || target !== undefined || reps !== undefined;
  const [first, second] = open.pieces;
  if (!first?.distance || !piece.distance || first.label || piece.label || piece.reps) return false;
  // `4M/5M`: nothing but two distances.
  if (!second && !isTold(first) && !isTold(piece)) return isLongWithUnit(first) && isLongWithUnit(piece);
  return isTold(piece) && open.pieces.some(isTold);
}

const LEAST_OF_DOUBLE_M = 3000;

function isLongWithUnit({ distance, duration }: Piece): boolean {
  return !duration && (distance?.unit === 'km' || distance?.unit === 'mi') && distance.low >= LEAST_OF_DOUBLE_M;
}

function boundaryCost(piece: Piece, sport: Sport | undefined): number {
  const { join } = piece;
  const isOtherSport = sport !== undefined ? 0 : 0.2;
  switch (join) {
    case '.':
    case ';':
    case '+':
    case 'and':
    case 'thenWord':
    case 'first':
      return 0.1 + isOtherSport;
    case ',':
    case '/':
      return 0.2 + isOtherSport;
    default:
      // `50 min Lauf 25 min Stabi`
      return (sport !== undefined && holdsAmount(piece) ? 0.3 : 0.8) + isOtherSport;
  }
}

/* ---- the whole ----------------------------------------------------------------------------------------------------- */

function finish(
  gathered: readonly (Draft | Open)[],
  dropped: { start: number; end: number }[],
  cost: number,
  items: readonly Item[],
): Drafts {
  const drafts: Draft[] = [];
  let price = cost;
  let lineTotal: Drafts['lineTotal'];
  const sessions = gathered.filter((each): each is Open => !('type' in each));
  for (const each of gathered) {
    if ('type' in each) {
      drafts.push(each);
      continue;
    }
    const isLast = each === sessions.at(-1);
    const stated = each.totals.at(-1);
    if (stated && isLast && isOfLine(stated, each, sessions)) lineTotal = stated;
    const made = close(each, stated === lineTotal ? undefined : stated, items, sessions.length);
    price += made.cost;
    if (made.draft) drafts.push(made.draft);
    const kept = made.draft?.pieces ?? [];
    dropped.push(...(made.exercises ?? []));
    dropped.push(...each.pieces.filter(piece => !kept.includes(piece) && made.draft !== undefined));
  }
  const day = dayTotal(drafts);
  if (day) {
    drafts.splice(drafts.indexOf(day), 1);
    dropped.push({ start: day.start, end: day.end });
  }
  const isDone = (each: Draft) => each.type === 'session' && !each.isSkipped;
  const hasRun = drafts.some(
    each => each.type === 'session' && isDone(each) && (each.sport === 'run' || each.sport === 'cross'),
  );
  const told = drafts.some(isDone) ? drafts.filter(each => !isWeakRest(each)) : drafts;
  const hasRest = told.some(
    each => each.type === 'other' && each.told.type === 'state' && each.told.item.value.word === 'rest',
  );
  if (hasRest && hasRun) price += COSTS.restAndRun;
  return { drafts: told, dropped, lineTotal, cost: price };
}

/** `11 (am: 5, pm: 6)`: a distance alone beside sessions with times of day that add up to it is that of the day. */
function dayTotal(drafts: readonly Draft[]): SessionDraft | undefined {
  const sessions = drafts.filter((draft): draft is SessionDraft => draft.type === 'session');
  const lone = sessions.find(
    ({ when, pieces }) => when === undefined && pieces.length === 1 && isBareDistance(pieces[0]),
  );
  const others = sessions.filter(each => each !== lone && each.sport === 'run');
  if (!lone || others.length < 2 || others.some(({ when }) => when === undefined)) return undefined;
  const sum = others.reduce(
    (all, { pieces, total: { whole } }) => all + (whole?.distance?.low ?? sumOf(pieces, 'distance').low),
    0,
  );
  const told = lone.pieces[0]?.distance?.low ?? 0;
  return Math.abs(sum - told) <= SAME_SUM * told ? lone : undefined;
}

/** `AM 5 easy, PM 6 x 800 (12 total)`: more than the last session, or in brackets, where there are several. */
function isOfLine(stated: Extract<Told, { type: 'total' }>, last: Open, sessions: readonly Open[]): boolean {
  const told = stated.amount.dimension === 'distance' ? stated.amount.numbers[0] : undefined;
  // `PM - 12 miles with 15 x 1 min (17 tot)`: more than the run, and no part of it is missing.
  const [first, ...more] = last.pieces;
  const isOfDay = last.when !== undefined && first?.distance !== undefined && !first.reps && !first.label;
  if (
    isOfDay &&
    told !== undefined &&
    more.every(({ isOfWhich }) => isOfWhich) &&
    told > (first.distance?.numbers[0] ?? told) * MORE_OF_DAY
  )
    return true;
  if (sessions.length < 2) return false;
  const numbers = sessions.map(({ pieces }) => pieces.find(({ distance }) => distance)?.distance?.numbers[0] ?? 0);
  const sum = numbers.reduce((all, each) => all + each, 0);
  if (told !== undefined && !numbers.includes(0) && Math.abs(sum - told) <= SAME_SUM * told) return true;
  if (last.when === undefined) return false;
  if (stated.isInBrackets || (last.sport !== 'run' && last.sport !== undefined)) return true;
  const distanceOf = ({ pieces }: Open) => pieces.find(({ distance }) => distance)?.distance?.low ?? 0;
  const before = sessions.filter(each => each !== last).reduce((all, each) => all + distanceOf(each), 0);
  const own = sumOf(last.pieces, 'distance').high;
  return own > 0 && stated.amount.dimension === 'distance' && stated.amount.high >= (before + own) * (1 - SAME_SUM);
}

const SAME_SUM = 0.03;
const MORE_OF_DAY = 1.2;

function isBareDistance(piece: Piece | undefined): boolean {
  return (
    piece?.distance !== undefined &&
    !piece.duration &&
    !piece.label &&
    piece.kinds.length === 0 &&
    piece.efforts.length === 0
  );
}

/** `30 min walk, no running`: no rest day where something else was done. */
function isWeakRest(draft: Draft): boolean {
  return draft.type === 'other' && draft.told.type === 'state' && draft.told.item.value.isWeak === true;
}

function close(
  { sport, pieces, attributes, hurts, when, isSkipped, forced }: Open,
  stated: Extract<Told, { type: 'total' }> | undefined,
  items: readonly Item[],
  sessions: number,
): {
  readonly draft?: SessionDraft;
  readonly exercises?: readonly { readonly start: number; readonly end: number }[];
  readonly cost: number;
} {
  // Attributes alone are no session, but may be a row of one.
  if (pieces.length === 0 && !stated && attributes.length === 0) return { cost: 0 };
  if (pieces.length === 0 && stated && isOfWeek(stated.amount)) return { cost: 0 };
  const told = pieces;
  const own =
    sport ??
    (pieces.some(({ kinds }) => kinds.length > 0) && !pieces.some(({ distance }) => distance) ? 'strength' : 'run');
  if (
    own === 'strength' ||
    (own === 'recovery' &&
      !pieces.some(({ kinds }) => kinds.some(({ value }) => value.row.carries.includes('distance'))))
  )
    told.forEach(asMinutes);
  settleUnits(told);
  const exercises = own === 'strength' ? told.flatMap(withoutExercise) : [];
  const counted = own === 'strength' ? told.filter(piece => holdsAmount(piece) || piece.kinds.length > 0) : told;
  const { total, cost: ofTotal, other } = chooseTotal(counted, stated, own);
  let cost = ofTotal;
  if (own !== 'recovery' && isTooShort(total.whole, counted)) cost += TOO_SHORT;
  if (stated && isLessThanParts(stated.amount, counted)) cost += LESS_THAN_PARTS;
  // `bitterly cold (16)`
  if (stated && pieces.length === 0 && stated.isInBrackets) cost += 3.5;
  const isNamedOnly = pieces.length > 0 && !pieces.some(holdsAmount) && !stated;
  if (pieces.length === 0 && !stated) cost += 0.6;
  if (isNamedOnly) cost += namedOnlyCost(own, pieces, items, sessions, when !== undefined);
  for (const piece of pieces) cost += pieceCost(piece, own, items);
  const starts = [
    ...pieces.map(each => each.start),
    ...attributes.map(each => each.start),
    ...(stated ? [stated.start] : []),
  ];
  const ends = [...pieces.map(each => each.end), ...attributes.map(each => each.end), ...(stated ? [stated.end] : [])];
  return {
    draft: {
      type: 'session',
      sport: own,
      pieces: counted,
      total,
      otherTotal: other,
      attributes,
      hurts,
      when,
      isSkipped,
      forced,
      start: Math.min(...starts),
      end: Math.max(...ends),
    },
    exercises,
    cost,
  };
}

/** `10 km: first 5, last 5` in a log of miles: numbers without a unit are in the unit that is written. */
function settleUnits(pieces: readonly Piece[]): void {
  const unit = pieces.map(({ distance }) => distance?.unit).find(each => each === 'km' || each === 'mi');
  if (unit !== 'km' && unit !== 'mi') return;
  for (const piece of pieces) {
    const { distance } = piece;
    if (distance?.unit !== 'bare') continue;
    const [low, high] = distance.numbers;
    piece.distance = { ...distance, low: low * lengthOf(unit), high: high * lengthOf(unit) };
  }
}

/** `squats 3 x 10`: repetitions of an exercise are no part of what is run; the stretch of the line that tells them. */
function withoutExercise(piece: Piece): readonly { readonly start: number; readonly end: number }[] {
  const told = piece.reps ?? (piece.distance?.unit === 'bare' ? piece.distance : undefined);
  if (!told) return [];
  delete piece.reps;
  if (piece.distance?.unit === 'bare') delete piece.distance;
  return [{ start: told.start, end: told.end }];
}

/** `strength 45`: nobody lifts for kilometres. */
function asMinutes(piece: Piece): void {
  const { distance } = piece;
  if (distance?.unit !== 'bare' || piece.duration || distance.numbers[0] < LEAST_BARE_MIN) return;
  piece.duration = {
    ...distance,
    dimension: 'duration',
    unit: 'min',
    low: distance.numbers[0] * 60,
    high: distance.numbers[1] * 60,
  };
  delete piece.distance;
}

const LEAST_BARE_MIN = 5;

/** `Total: 88 miles`, with nothing beside it: more than anybody tells as the total of a day. */
function isOfWeek({ dimension, low }: Amount): boolean {
  return dimension === 'distance' ? low > MOST_A_DAY_M : low > MOST_A_DAY_S;
}

const MOST_A_DAY_M = 50_000;
const MOST_A_DAY_S = 5 * 3600;

const LESS_THAN_PARTS = 1.5;

/** `6 x 800 (3)`: no total of what comes to more. */
function isLessThanParts({ dimension, high }: Amount, pieces: readonly Piece[]): boolean {
  return pieces.some(({ reps }) => reps) && sumOf(pieces, dimension).low > high * (1 + SAME_SUM);
}

/** Nobody tells of a session of a few minutes, so that `1:10` is hours more often. */
const TOO_SHORT = 1.2;
const SHORTEST_S = 480;

function isTooShort(whole: Piece | undefined, pieces: readonly Piece[]): boolean {
  const told = whole ? [whole] : pieces;
  const durations = told.flatMap(({ duration }) => duration ?? []);
  if (
    durations.length === 0 ||
    durations.some(({ unit }) => unit !== 'clock') ||
    pieces.some(({ distance, reps, label }) => distance || reps || label)
  )
    return false;
  return durations.reduce((sum, { high }) => sum + high, 0) < SHORTEST_S;
}

const PACE_ALONE = 0.3;

/** A session without any amount: likely for weights and yoga, for a run only where nothing else is said. */
function namedOnlyCost(
  sport: Sport,
  pieces: readonly Piece[],
  items: readonly Item[],
  sessions: number,
  hasWhen: boolean,
): number {
  const unknown = items.filter(item => item.type === 'skip' && item.cost >= COSTS.skipUnknown).length;
  // `6:10 min/km`: a row below the run that it is the pace of.
  if (pieces.length === 1 && pieces[0]?.pace && pieces[0].kinds.length === 0) return PACE_ALONE;
  if (pieces.every(({ kinds }) => kinds.length === 0)) return 3;
  const isLater = sessions > 1 && pieces.every(({ join }) => join === '.' || join === ' ' || join === ')');
  if (sport !== 'run') return 0.3 + 0.12 * Math.min(unknown, 6) + (isLater ? 0.5 : 0);
  const isRace = pieces.some(({ kinds }) => kinds.some(({ value }) => value.row.word === 'race'));
  return (sessions > 1 && !hasWhen ? 1.4 : isRace ? 0.2 : 0.5) + 0.6 * Math.min(unknown, 5);
}

/** What is unlikely in one piece. */
function pieceCost(piece: Piece, sport: Sport, items: readonly Item[]): number {
  let cost = 0;
  if (!holdsAmount(piece) && piece.kinds.length === 0 && !piece.label)
    cost += piece.target ? COSTS.targetAlone : piece.efforts.length > 0 ? 0.3 : 0.2;
  if (piece.depth > 0 && piece.distance?.unit === 'bare' && piece.join === '(') cost += 0.5;
  const isOrphan = isPlainTime(piece) && items.length > 0;
  if (isOrphan && piece.join !== 'first') cost += 1;
  // `| 1:10 |`: a cell of its own is how long it took.
  else if (piece.join === '|' && isShortClock(piece)) cost += 1;
  if (isImpossibleTime(piece, sport)) cost += IMPOSSIBLE_TIME;
  if (isOfTwoSports(piece)) cost += COSTS.twoSports;
  const bare = piece.distance?.unit === 'bare' ? piece.distance : undefined;
  if (bare) {
    if (sport === 'strength') cost += 1.5;
    const before = items.find(item => item.end === bare.start);
    const behind = items.find(item => item.start === bare.end);
    if (before?.type === 'skip' && before.cost >= COSTS.skipUnknown) cost += 0.8;
    if (behind?.type === 'skip' && behind.cost >= COSTS.skipUnknown) cost += 0.6;
  }
  return cost;
}

/** `strength circuit … run` without a sign between: two sessions more often. */
function isOfTwoSports({ kinds }: Piece): boolean {
  const isRun = kinds.some(({ value }) => value.row.sport === 'run' && namesRun(value.spelling));
  return isRun && kinds.some(({ value }) => value.row.sport === 'strength' || value.row.sport === 'cross');
}

const IMPOSSIBLE_TIME = 2;

/** `14 km in 1:28` as minutes and seconds: no time for the distance, and no pace. */
function isImpossibleTime({ distance, duration, target, reps }: Piece, sport: Sport): boolean {
  const own = target?.value.target;
  if (sport !== 'run' || !distance || duration || reps || own?.type !== 'time') return false;
  const perUnit = distance.unit === 'mi' ? METRES_PER_MILE : METRES_PER_KM;
  return !Number.isFinite(paceCost(distance.low, own.timeS)) && !isPossiblePace((own.timeS * METRES_PER_KM) / perUnit);
}

function isShortClock({ duration, distance, reps, label }: Piece): boolean {
  return duration?.unit === 'clock' && duration.low < 600 && !distance && !reps && !label;
}

/** A clock time below ten minutes that is told of nothing. */
function isPlainTime({ duration, distance, kinds, efforts, label, target, reps, isLast, join }: Piece): boolean {
  const isNamed = (kinds.length > 0 || efforts.length > 0 || target !== undefined) && join !== ' ';
  return duration?.unit === 'clock' && duration.low < 600 && !distance && !isNamed && !label && !reps && !isLast;
}

export function hardest(efforts: readonly Effort[]): Effort | undefined {
  return ORDER.find(each => efforts.includes(each));
}

const ORDER: readonly Effort[] = ['race', 'hard', 'moderate', 'easy', 'recovery'];
