import { METRES_PER_KM } from '../../values/distance';
import { tokensSpan } from '../scan';
import type { Body } from '../tree';
import type { Item } from './items';
import type { Amount, Context, Phrase, RepsValue } from './phrase';
import {
  FASTEST_S_PER_KM,
  isPossibleElsewhere,
  isPossiblePace,
  paceCost,
  SLOWEST_RIDE_S_PER_KM,
  unitBeside,
} from './plausible';
import { sensesAt } from './senses';
import { lengthOf } from './units';

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
  label?: { readonly word: 'wu' | 'cd' | 'both'; readonly start: number; readonly end: number };
  kinds: Phrase<'kind'>[];
  efforts: Phrase<'effort'>[];
  distance?: Amount;
  duration?: Amount;
  pace?: Phrase<'pace'>;
  target?: Phrase<'target'>;
  reps?: RepsValue & { readonly start: number; readonly end: number };
  recovery?: Phrase<'recovery'>;
  times?: Phrase<'times'>;
  isLast: boolean;
  /** Not done, or of another day. */
  denied?: 'skipped' | 'other time';
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
  | { readonly type: 'skipped'; readonly start: number; readonly end: number };

export type Told = Piece | Beside;

export function isPiece(told: Told): told is Piece {
  return 'join' in told;
}

export interface Pieces {
  readonly told: readonly Told[];
  readonly cost: number;
}

/** Divides a row of items into pieces and what stands beside them. */
export function piecesOf(items: readonly Item[], context: Context): Pieces {
  const { line } = context;
  const told: Told[] = [];
  const cost = 0;
  let join: Join = 'first';
  let depth = 0;
  let ofWhichDepth = -1;
  /** Whether a part was read behind the last `with`. */
  let isWithHeld = false;
  let current: Piece | undefined;
  let denied: Piece['denied'];
  let summary: Phrase<'summary'>['value'] | undefined;
  let sentence = 0;
  let hasLabelFirst = false;
  /** `3 x 1200 m (or 6 min) brisk`: the bracket in which it was denied. */
  let deniedDepth = 0;

  const open = (start: number): Piece => {
    isWithHeld = true;
    current = {
      start,
      end: start,
      join: current === undefined && join === 'first' ? 'first' : join,
      isOfWhich: ofWhichDepth >= 0,
      depth,
      kinds: [],
      efforts: [],
      isLast: false,
      isWordFirst: false,
      ...(summary ? { denied: 'other time' } : denied && { denied }),
    };
    told.push(current);
    join = ' ';
    return current;
  };
  const close = () => {
    current = undefined;
  };
  const piece = (item: { readonly start: number }): Piece => current ?? open(item.start);
  const add = (item: { readonly end: number }, to: Piece) => {
    to.end = Math.max(to.end, item.end);
  };
  const skip = (item: { readonly start: number; readonly end: number }) =>
    told.push({ type: 'skipped', start: item.start, end: item.end });

  for (const [index, item] of items.entries()) {
    switch (item.type) {
      case 'skip':
      case 'aside':
      case 'calm':
        skip(item);
        break;
      case 'sign':
        switch (item.text) {
          case '(':
          case '[':
            // `11 with Jo (11.02 km)`: company, no part.
            if (ofWhichDepth === depth && !isWithHeld && items[index - 1]?.type !== 'with') ofWhichDepth = -1;
            depth++;
            join = '(';
            close();
            break;
          case ')':
          case ']':
            depth = Math.max(0, depth - 1);
            if (ofWhichDepth > depth) ofWhichDepth = -1;
            if (deniedDepth > depth) denied = undefined;
            join = ')';
            close();
            break;
          default:
            // `Swim: 50min 2400m`: a word of another sport and what is told of it.
            if (
              item.text === ':' &&
              current &&
              !holdsAmount(current) &&
              current.kinds.some(({ value }) => value.row.sport !== 'run')
            )
              break;
            join = stronger(join, joinOf(item.text), current === undefined);
            // `Rest/Cross-train`: what stands first counts.
            if (item.text === '/' && isRest(items[index - 1])) denied = 'other time';
            if (join === '.' || join === ';') {
              if (depth === 0) ofWhichDepth = -1;
              denied = undefined;
              if (summary === 'sentence') summary = undefined;
              sentence = told.length;
            }
            if (item.text === ',' && denied === 'other time') denied = undefined;
            // `skipped the gym, ran 6 km instead`
            if (item.text === ',' && denied === 'skipped' && isDone(items[index + 1])) denied = undefined;
            // `8 miles with Dale, 1:02:10`: company, no part.
            if (ofWhichDepth === depth && !isWithHeld) ofWhichDepth = -1;
            close();
        }
        break;
      case 'with':
        if (current || told.length > 0) ofWhichDepth = depth;
        isWithHeld = false;
        join = 'with';
        close();
        break;
      case 'thenWord':
      case 'and':
        join = stronger(join, item.type, current === undefined);
        if (item.type === 'thenWord') ofWhichDepth = -1;
        close();
        break;
      case 'summary':
        summary = (item as Phrase<'summary'>).value;
        for (const [at, each] of told.entries()) {
          if (at < sentence) continue;
          if (isPiece(each)) each.denied = 'other time';
          else if (each.type === 'total') told[at] = { type: 'skipped', start: each.start, end: each.end };
        }
        close();
        skip(item);
        break;
      case 'skippedWord':
        denied = 'skipped';
        if (current && join === ' ') current.denied = denied;
        // `7 - missed, car broke down`
        else if (join === '-' && told.length === 1 && told[0] && isPiece(told[0])) told[0].denied = denied;
        skip(item);
        break;
      case 'insteadWord':
        denied = 'skipped';
        close();
        skip(item);
        break;
      case 'nowWord':
        denied = undefined;
        if (isActual(item, items[index + 1], context)) dropPlan(told);
        close();
        skip(item);
        break;
      case 'otherDay':
        // `11 off road yesterday`
        if (current && holdsAmount(current) && isPastDay(item, context)) {
          current.denied = 'other time';
          close();
          skip(item);
          break;
        }
        denied = 'other time';
        deniedDepth = depth;
        close();
        skip(item);
        break;
      case 'otherTime':
        if (current && holdsAmount(current) && isPlanned(item, items.slice(index), context)) {
          current.denied = 'other time';
          close();
          skip(item);
          break;
        }
        denied = 'other time';
        deniedDepth = depth;
        close();
        skip(item);
        break;
      case 'orWord':
      case 'notWord':
        denied = 'other time';
        deniedDepth = depth;
        close();
        skip(item);
        break;
      case 'total':
        if (summary) {
          skip(item);
          break;
        }
        told.push({
          type: 'total',
          amount: (item as Phrase<'total'>).value,
          start: item.start,
          end: item.end,
          isInBrackets: depth > 0 || context.line.tokens[item.start]?.text === '(',
        });
        close();
        break;
      case 'attribute':
        told.push({ type: 'attribute', item: item as Phrase<'attribute'> });
        break;
      case 'fact':
        told.push({
          type: 'attribute',
          item: { type: 'attribute', start: item.start, end: item.end, cost: 0, value: item.attribute },
        });
        break;
      case 'forced':
        told.push({ type: 'forced', item: item as Phrase<'forced'> });
        break;
      case 'when':
        told.push({ type: 'when', item: item as Phrase<'when'>, isLeading: join !== ' ' || current === undefined });
        denied = undefined;
        if (items[index + 1]?.type !== 'effort') close();
        ofWhichDepth = -1;
        break;
      case 'other':
        told.push({ type: 'other', item });
        close();
        break;
      case 'state':
        told.push({ type: 'state', item: item as Phrase<'state'> });
        close();
        break;
      case 'hurt':
        told.push({ type: 'hurt', item: item as Phrase<'hurt'> });
        break;
      case 'night':
        told.push({ type: 'other', item: nightOf(item as Phrase<'night'>, context) });
        close();
        break;
      case 'measure':
        told.push({ type: 'other', item: measureOf(item as Phrase<'measure'>, context) });
        close();
        break;
      case 'again': {
        const all = repeated(told, item as Phrase<'again'>);
        if (all) {
          told.splice(0, told.length, ...told.filter(each => !all.parts.includes(each)), all.whole);
          close();
        } else skip(item);
        break;
      }
      case 'lastFirst': {
        const next = items[index + 1];
        const isBeforeAmount = next?.type === 'amount' || next?.type === 'reps';
        if (isBeforeAmount) {
          if (current && holdsAmount(current)) close();
          const made = piece(item);
          made.isLast = true;
          add(item, made);
        } else skip(item);
        break;
      }
      case 'kind':
        addKind(item as Phrase<'kind'>, items[index + 1]);
        break;
      case 'effort': {
        const next = items[index + 1];
        if (
          current &&
          holdsAmount(current) &&
          (next?.type === 'amount' || next?.type === 'reps') &&
          current.isWordFirst
        )
          close();
        const made = piece(item);
        made.isWordFirst ||= !holdsAmount(made);
        made.efforts.push(item as Phrase<'effort'>);
        add(item, made);
        break;
      }
      case 'warmUp':
      case 'coolDown':
      case 'bothEnds': {
        const next = items[index + 1];
        const isNext = next?.type === 'amount' && current !== undefined && holdsAmount(current);
        // `wu 2 km 5 km @ T cd 2 km`: words before their amounts, as the first one was.
        const isBefore = isNext && (hasLabelFirst || current?.target !== undefined || (current?.kinds.length ?? 0) > 0);
        if (current && (current.label || current.reps || isBefore || (current.isWordFirst && holdsAmount(current))))
          close();
        hasLabelFirst ||= !current && next?.type === 'amount';
        const made = piece(item);
        made.isWordFirst ||= !holdsAmount(made);
        made.label = {
          word: item.type === 'warmUp' ? 'wu' : item.type === 'coolDown' ? 'cd' : 'both',
          start: item.start,
          end: item.end,
        };
        if (item.type !== 'warmUp') made.isOfWhich = made.isOfWhich && depth > 0;
        add(item, made);
        break;
      }
      case 'amount': {
        const amount = (item as Phrase<'amount'>).value;
        if (current && isItsPace(current, amount, context)) {
          current.pace ??= {
            type: 'pace',
            start: item.start,
            end: item.end,
            cost: 0,
            value: { lowS: amount.low, highS: amount.high, unit: 'unit' },
          };
          add(item, current);
          break;
        }
        const timeS = current?.reps && amount.unit === 'clock' ? amount.low : undefined;
        if (current?.reps && timeS !== undefined && !current.times && isTimeOfReps(current.reps, timeS)) {
          // `3 x 1600 @ T 5:40`
          current.times = { type: 'times', start: item.start, end: item.end, cost: 0, value: [timeS] };
          add(item, current);
          break;
        }
        // `wu 2k 20 min T cd 2k`: what is named behind is a part of its own.
        const isNamedBehind = current?.label && holdsAmount(current) && isName(items[index + 1]);
        if (current && (isNamedBehind || !takes(current, amount))) close();
        const made = piece(item);
        if (amount.dimension === 'distance') made.distance = amount;
        else made.duration = amount;
        addInside(amount, made, context);
        const when = whenInside(amount, context);
        if (when && told.at(-1) === made) told.splice(-1, 0, { type: 'when', item: when, isLeading: true });
        add(item, made);
        break;
      }
      case 'reps':
      case 'ladder': {
        if (current && (holdsAmount(current) || current.label)) close();
        const made = piece(item);
        made.reps = { ...(item as Phrase<'reps'>).value, start: item.start, end: item.end };
        add(item, made);
        break;
      }
      case 'pace': {
        const made = current ?? lastPiece(told, join) ?? open(item.start);
        const timeS = made.reps && timeOfReps(made.reps, (item as Phrase<'pace'>).value);
        if (timeS !== undefined && !made.times)
          made.times = { ...(item as Phrase<'pace'>), type: 'times', value: [timeS] };
        else if (made.pace) skip(item);
        else made.pace = item as Phrase<'pace'>;
        add(item, made);
        break;
      }
      case 'target': {
        const made = current ?? lastPiece(told, join) ?? open(item.start);
        const pace = (item as Phrase<'target'>).value.pace;
        const timeS =
          made.reps && pace && line.tokens[item.start]?.text === '(' ? timeOfReps(made.reps, pace) : undefined;
        if (timeS !== undefined && !made.times) {
          made.times = { type: 'times', start: item.start, end: item.end, cost: 0, value: [timeS] };
          add(item, made);
          break;
        }
        const own = made.target?.value.target.type;
        if (own && GENERAL.has(own) !== GENERAL.has((item as Phrase<'target'>).value.target.type)) {
          // `9.3 km @ 6:27, 74 %`: two ways to say it, and the pace says more.
          if (GENERAL.has(own)) made.target = item as Phrase<'target'>;
          else skip(item);
          add(item, made);
        } else if (made.target || (made.reps?.target && made === current)) {
          const fresh = open(item.start);
          fresh.target = item as Phrase<'target'>;
          add(item, fresh);
        } else {
          made.target = item as Phrase<'target'>;
          add(item, made);
        }
        break;
      }
      case 'recovery': {
        const reps = lastReps(told);
        if (reps?.reps && !reps.reps.recovery && !reps.recovery) {
          reps.recovery = item as Phrase<'recovery'>;
          if (current === reps) add(item, reps);
        } else {
          skip(item);
        }
        break;
      }
      case 'times': {
        const isSplits = (item as Phrase<'times'>).value.length >= LEAST_SPLITS && join === '.';
        const made =
          current && (current.reps || holdsAmount(current)) ? current : lastPiece(told, isSplits ? ',' : join);
        const several = (item as Phrase<'times'>).value.length > 1 && !made?.reps ? lastReps(told) : undefined;
        if (
          several?.reps &&
          !several.times &&
          several.reps.timesS.length === 0 &&
          isOfReps(several.reps, item as Phrase<'times'>)
        ) {
          several.times = item as Phrase<'times'>;
          break;
        }
        const rest =
          made?.reps && !made.recovery && !made.reps.recovery && restInTimes(made.reps, item as Phrase<'times'>);
        if (made && rest) {
          made.recovery = rest;
          if (made === current) add(item, made);
          break;
        }
        const paceOfTime = made && paceInTimes(made, item as Phrase<'times'>, context);
        const whole = made?.isOfWhich && made.reps && paceOfTime ? wholeOf(told) : undefined;
        if (whole && !whole.pace && !whole.duration) {
          // `7 miles easy with 6 x 20 s pickups (7:12)`
          whole.pace = paceOfTime as Phrase<'pace'>;
          if (made === current && made) add(item, made);
        } else if (paceOfTime && !made.pace && !made.target && !made.reps?.target) {
          made.pace = paceOfTime;
          if (made === current) add(item, made);
        } else if (made && !made.times) {
          made.times = item as Phrase<'times'>;
          if (made === current) add(item, made);
        } else skip(item);
        break;
      }
      default:
        skip(item);
    }
  }
  return { told: mergePairs(told, context), cost };

  function addKind(item: Phrase<'kind'>, next: Item | undefined): void {
    const sport = item.value.row.sport;
    if (current && current.kinds.length > 0 && holdsAmount(current)) {
      // `10 min easy bike`: the word right before tells how.
      const isOther = current.kinds.some(
        ({ value, end }) => value.row.sport !== sport && !(end === item.start && value.row.sport === 'run'),
      );
      const isOpen =
        next?.type === 'amount' &&
        current.kinds.every(({ value }) => value.yields || value.row.word === 'run') &&
        takes(current, (next as Phrase<'amount'>).value);
      const isNext = current.isWordFirst && (next?.type === 'amount' || next?.type === 'reps') && !isOpen;
      if (isOther || isNext) close();
    }
    // `8 km core 20 min`: nobody lifts for kilometres.
    if (
      current?.distance &&
      current.kinds.length === 0 &&
      !item.value.row.carries.includes('distance') &&
      next?.type === 'amount'
    )
      close();
    const made = piece(item);
    made.isWordFirst ||= !holdsAmount(made);
    made.kinds.push(item);
    add(item, made);
  }
}

/** A word that no warm-up is called by. */
function isName(item: Item | undefined): boolean {
  switch (item?.type) {
    case 'target':
      return true;
    case 'kind': {
      const { intensity } = (item as Phrase<'kind'>).value.row;
      return intensity === 'hard' || intensity === 'moderate';
    }
    case 'effort':
      return (item as Phrase<'effort'>).value === 'hard' || (item as Phrase<'effort'>).value === 'moderate';
    default:
      return false;
  }
}

function isTimeOfReps({ amount, timesS }: RepsValue, timeS: number): boolean {
  return amount?.dimension === 'distance' && timesS.length === 0 && Number.isFinite(paceCost(amount.low, timeS));
}

/** Words that tell of what was done. */
const DONE: ReadonlySet<string> = new Set(['ran', 'jogged', 'walked', 'swam', 'lief', 'gejoggt', 'gelaufen', 'rannte']);

function isDone(item: Item | undefined): boolean {
  return item?.type === 'kind' && DONE.has((item as Phrase<'kind'>).value.spelling);
}

function isRest(item: Item | undefined): boolean {
  return item?.type === 'state' && (item as Phrase<'state'>).value.word === 'rest';
}

/** `27 km geplant, wurden 22`: told of the amount before it, and what was done follows. */
function isPlanned({ start }: Item, behind: readonly Item[], { line }: Context): boolean {
  return PLANNED.has(line.tokens[start]?.text ?? '') && behind.some(({ type }) => type === 'nowWord');
}

const PLANNED: ReadonlySet<string> = new Set(['planned', 'scheduled', 'geplant', 'vorgesehen']);

function isPastDay({ start }: Item, { line }: Context): boolean {
  return PAST_DAYS.has(line.tokens[start]?.text ?? '');
}

const PAST_DAYS: ReadonlySet<string> = new Set(['yesterday', 'gestern', 'vorgestern']);

/** `Bad night (5h)` says how long somebody slept. */
function nightOf({ start, end, value }: Phrase<'night'>, { line }: Context): Extract<Item, { type: 'other' }> {
  const span = tokensSpan(line, start, end);
  const body: Body = {
    type: 'measure',
    word: { span, word: 'sleep' },
    value: { type: 'sleep', durationS: (value.low + value.high) / 2 },
  };
  return { type: 'other', start, end, body };
}

function measureOf({ start, end, value }: Phrase<'measure'>, { line }: Context): Extract<Item, { type: 'other' }> {
  const span = tokensSpan(line, start, end);
  const { value: level, max } = value.level;
  const body: Body = {
    type: 'measure',
    word: { span, word: value.word },
    value: { type: 'scale', level: { span, value: level, max, share: level / max } },
  };
  return { type: 'other', start, end, body };
}

/** `Run 4 min, walk 2 min. Repeat 5 times.`: the parts before, warm-up and cool-down left out, as one group. */
function repeated(
  told: readonly Told[],
  { value, end }: Phrase<'again'>,
): { readonly parts: readonly Told[]; readonly whole: Piece } | undefined {
  const done = told.filter((each): each is Piece => isPiece(each) && holdsAmount(each) && !each.label && !each.denied);
  // `5 min walk, then run 3 min, walk 2 min, repeat twice`
  const then = done.findLastIndex(({ join }) => join === 'thenWord');
  const isOfWalk = ({ kinds }: Piece) => kinds.some(({ value }) => value.row.word === 'walk');
  const from = then > 0 && done.slice(0, then).every(isOfWalk) ? then : 0;
  const parts = done.slice(from);
  const first = parts.find(({ kinds }) => kinds.every(({ value }) => value.row.word !== 'walk'));
  if (!first) return undefined;
  const reps = { count: value, inner: parts.map(innerOf), timesS: [], start: first.start, end };
  return { parts, whole: { ...emptyPiece(first), start: first.start, end, reps, kinds: first.kinds } };
}

function emptyPiece({ start, end, join, depth }: Piece): Piece {
  return { start, end, join, depth, isOfWhich: false, kinds: [], efforts: [], isLast: false, isWordFirst: false };
}

function innerOf({ start, end, distance, duration, kinds, target, reps, recovery }: Piece): RepsValue['inner'][number] {
  if (reps) return reps;
  const amount = distance ?? duration;
  const base = { start, end, inner: [], timesS: [] };
  if (amount && kinds.some(({ value }) => value.row.word === 'walk'))
    return { ...base, recovery: { amount, mode: 'walk', start, end } };
  return {
    ...base,
    ...(amount && { amount }),
    ...(target && { target: { ...target.value, start: target.start, end: target.end } }),
    ...(recovery && { recovery: { ...recovery.value, start: recovery.start, end: recovery.end } }),
  };
}

/** `Long run (90 min or 13 miles) Actual: 12.5 miles`: what stands before was the plan. */
function isActual(item: Item, next: Item | undefined, { line }: Context): boolean {
  return line.tokens[item.start]?.text === 'actual' && next?.type === 'sign' && next.text === ':';
}

/** Amounts that were only planned do not count; words of the session do. */
function dropPlan(told: readonly Told[]): void {
  for (const each of told) if (isPiece(each) && holdsAmount(each)) each.denied = 'other time';
}

/** `4 easy miles`: the words between a number and its unit. */
function addInside({ insideFrom, insideTo }: Amount, piece: Piece, { line }: Context): void {
  if (insideFrom === undefined || insideTo === undefined) return;
  for (let at = insideFrom; at < insideTo; at++) {
    const senses = sensesAt(line, at, insideTo);
    const kind = senses.find(({ type }) => type === 'kind');
    const effort = senses.find(({ type }) => type === 'effort');
    if (kind) piece.kinds.push(kind as Phrase<'kind'>);
    else if (effort) piece.efforts.push(effort as Phrase<'effort'>);
  }
}

/** `4 AM miles` */
function whenInside({ insideFrom, insideTo }: Amount, { line }: Context): Phrase<'when'> | undefined {
  if (insideFrom === undefined || insideTo === undefined) return undefined;
  const sense = sensesAt(line, insideFrom, insideTo).find(({ type }) => type === 'morning' || type === 'evening');
  return (
    sense && {
      type: 'when',
      start: sense.start,
      end: sense.end,
      cost: 0,
      value: sense.type === 'morning' ? 'am' : 'pm',
    }
  );
}

/** Targets that say less than a pace does. */
const GENERAL: ReadonlySet<string> = new Set(['percent', 'zone', 'heart-rate', 'effort']);

function joinOf(sign: string): Join {
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
  thenWord: 6,
  ';': 7,
  '.': 8,
};

/** Of several signs in a row the strongest counts. */
function stronger(before: Join, now: Join, isRow: boolean): Join {
  return isRow && STRENGTH[before] > STRENGTH[now] && before !== '(' ? before : now;
}

export function holdsAmount({ distance, duration, reps }: Piece): boolean {
  return distance !== undefined || duration !== undefined || reps !== undefined;
}

/** Whether an amount goes with what the piece has: the other dimension, at a pace that can be. */
function takes(piece: Piece, amount: Amount): boolean {
  if (piece.reps) return false;
  const { distance, duration } = piece;
  if (amount.dimension === 'distance' ? distance : duration) return false;
  if (!distance && !duration) return true;
  return isPair(piece, distance ?? amount, duration ?? amount);
}

/** Behind a distance, `4:30` that is no possible time for it and a possible pace; behind distance and time, the pace that they make. */
function isItsPace(piece: Piece, amount: Amount, context: Context): boolean {
  const { distance, duration, pace } = piece;
  if (amount.unit !== 'clock' || !distance || pace || piece.reps || amount.low > SLOWEST_UNIT_S) return false;
  const per = lengthOf(unitBeside(distance, context));
  const paceSPerKm = (amount.low * METRES_PER_KM) / per;
  if (!isPossiblePace(paceSPerKm) || unlikelyPace(piece, amount, context) >= UNLIKELY) return false;
  if (!duration) return distance.low > per && !isPair(piece, distance, amount);
  const made = (duration.low * METRES_PER_KM) / distance.low;
  return Math.abs(made - paceSPerKm) <= SAME_PACE * made;
}

const SAME_TIME = 0.25;

/** The run that parts behind `with` belong to. */
function wholeOf(told: readonly Told[]): Piece | undefined {
  return told.findLast((each): each is Piece => isPiece(each) && !each.isOfWhich && each.distance !== undefined);
}

const LONGEST_REST_S = 300;

/** `3 x mile (2:00)`: no time for so much, and a rest. */
function restInTimes(
  { amount }: RepsValue,
  { value: [timeS = 0, ...more], start, end }: Phrase<'times'>,
): Phrase<'recovery'> | undefined {
  if (amount?.dimension !== 'distance' || more.length > 0 || timeS > LONGEST_REST_S) return undefined;
  if (amount.low < METRES_PER_KM || (timeS * METRES_PER_KM) / amount.low >= FASTEST_S_PER_KM) return undefined;
  const rest: Amount = {
    dimension: 'duration',
    low: timeS,
    high: timeS,
    unit: 'clock',
    numbers: [timeS, timeS],
    start,
    numberEnd: end,
    end,
  };
  return { type: 'recovery', start, end, cost: 0, value: { amount: rest } };
}

/** As many times as repetitions, each of which can be. */
function isOfReps({ count, amount }: RepsValue, { value }: Phrase<'times'>): boolean {
  return (
    value.length === (count?.countMax ?? count?.count) &&
    amount?.dimension === 'distance' &&
    value.every(timeS => Number.isFinite(paceCost(amount.low, timeS)))
  );
}

/** Longer repetitions are told by their pace. */
const MOST_TIMED_M = 3000;

/** `6 x 800 m (2:28)`: the time of one, where nobody runs a kilometre or mile so fast. */
function timeOfReps({ amount, timesS }: RepsValue, { lowS, unit }: Phrase<'pace'>['value']): number | undefined {
  if (unit !== 'unit' || amount?.dimension !== 'distance' || amount.low > MOST_TIMED_M || timesS.length > 0)
    return undefined;
  return Number.isFinite(paceCost(amount.low, lowS)) ? lowS : undefined;
}

/** So many times in a sentence of their own are those of the run before. */
const LEAST_SPLITS = 3;

/** `10 km in 3:58`: no time for so much, and a pace. */
function paceInTimes(
  piece: Piece,
  { value, start, end }: Phrase<'times'>,
  context: Context,
): Phrase<'pace'> | undefined {
  const amount = piece.reps?.amount ?? piece.distance;
  const [timeS = 0] = value;
  if (!amount) return undefined;
  const isTimed = (time: number) =>
    amount.dimension === 'distance'
      ? Number.isFinite(paceCost(amount.low, time))
      : Math.abs(time - amount.low) <= SAME_TIME * amount.low;
  if (value.some(isTimed) || (amount.dimension === 'distance' && value.length > 1)) return undefined;
  const per = lengthOf(unitBeside(amount, context));
  if (!value.every(each => isPossiblePace((each * METRES_PER_KM) / per))) return undefined;
  const [lowS, highS] = [Math.min(timeS, ...value), Math.max(timeS, ...value)];
  return { type: 'pace', start, end, cost: 0, value: { lowS, highS, unit: 'unit' } };
}

const UNLIKELY = 0.8;

/** A pace that few keep up for so long: the time may be hours and minutes. */
function unlikelyPace({ distance }: Piece, { low }: Amount, context: Context): number {
  const per = lengthOf(unitBeside(distance, context));
  const cost = distance ? paceCost(distance.low, (low * distance.low) / per) : 0;
  return Number.isFinite(cost) ? cost : 0;
}

/** A time per kilometre or mile is not longer. */
const SLOWEST_UNIT_S = 1500;
const SAME_PACE = 0.06;

function isPair(piece: Piece, distance: Amount, duration: Amount): boolean {
  const other = piece.kinds.find(({ value }) => value.row.sport !== 'run');
  if (other?.value.row.sport === 'strength') return false;
  if (other?.value.row.word === 'bike') return isPossibleElsewhere(distance.low, duration.high, SLOWEST_RIDE_S_PER_KM);
  if (other) return isPossibleElsewhere(distance.low, duration.high);
  return (
    Number.isFinite(paceCost(distance.low, duration.high)) || Number.isFinite(paceCost(distance.high, duration.low))
  );
}

function lastPiece(told: readonly Told[], join: Join): Piece | undefined {
  if (join === '.' || join === ';' || join === 'thenWord') return undefined;
  const last = told.findLast(isPiece);
  return last && holdsAmount(last) ? last : undefined;
}

function lastReps(told: readonly Told[]): Piece | undefined {
  return told.findLast((each): each is Piece => isPiece(each) && each.reps !== undefined);
}

/* ---- a distance and its time in two pieces ------------------------------------------------------------------------- */

const MAY_PAIR: ReadonlySet<Join> = new Set([',', ';', '/', '-', '(', ' ', ')', ':', '.', '|', 'and']);

/** `11 miles, 1:06:10`, `8.25 mi (59:33)`: a time that stands alone behind a distance alone is its time, and the other way round. */
function mergePairs(told: readonly Told[], context: Context): Told[] {
  const merged: Told[] = [];
  let last: Piece | undefined;
  let column: Piece | undefined;
  let beforeWhen: Piece | undefined;
  let isDashed = false;
  for (const each of told) {
    if (isPiece(each) && each.join === '|' && each.depth === 0 && column && isLone(each) && isPartner(column, each))
      last = column;
    if (!isPiece(each)) {
      merged.push(each);
      // `5 km after work - 27 minutes`
      const isBehind = each.type === 'when' && !each.isLeading;
      beforeWhen = isBehind ? last : undefined;
      isDashed = isBehind && context.line.tokens[each.item.end - 1]?.text === '-';
      if (each.type !== 'skipped' && each.type !== 'attribute') last = undefined;
      continue;
    }
    if (beforeWhen && (isDashed || each.join === '-' || each.join === '(')) last = beforeWhen;
    beforeWhen = undefined;
    const behind: Amount | undefined = each.duration;
    if (last && last.denied !== each.denied) last = undefined;
    if (last && behind && isLone(each) && MAY_PAIR.has(each.join) && isItsPace(last, behind, context)) {
      last.pace ??= {
        type: 'pace',
        start: each.start,
        end: each.end,
        cost: 0,
        value: { lowS: behind.low, highS: behind.high, unit: 'unit' },
      };
      last.end = each.end;
      continue;
    }
    if (column && last !== column && each.duration && isTimeOfWhole(column, last, each)) {
      column.duration = each.duration;
      continue;
    }
    if (last && isPartner(last, each)) {
      if (each.distance) last.distance = each.distance;
      if (each.duration) last.duration = each.duration;
      last.pace ??= each.pace as Phrase<'pace'>;
      if (last.pace === undefined) delete last.pace;
      last.target ??= each.target as Phrase<'target'>;
      if (last.target === undefined) delete last.target;
      last.end = each.end;
      continue;
    }
    if (last && each.join === '(' && isMinutesOf(last, each)) {
      last.duration = minutesOf(last.distance as Amount);
      last.distance = each.distance as Amount;
      last.end = each.end;
      continue;
    }
    if (last && isToldAgain(last, each)) {
      if (each.distance && isMoreExact(each.distance, last.distance)) last.distance = each.distance;
      last.duration ??= each.duration as Amount;
      if (last.duration === undefined) delete last.duration;
      last.pace ??= each.pace as Phrase<'pace'>;
      if (last.pace === undefined) delete last.pace;
      last.end = each.end;
      continue;
    }
    if (last && isClimb(last, each)) {
      merged.push({
        type: 'attribute',
        item: {
          type: 'attribute',
          start: each.start,
          end: each.end,
          cost: 0,
          value: { type: 'climb', span: { start: 0, end: 0 }, climbM: each.distance?.low ?? 0 },
        },
      });
      continue;
    }
    merged.push(each);
    if (!last || !holdsAmount(last) || holdsAmount(each) || !isOfRun(each)) last = each;
    if (each.depth === 0 && holdsAmount(each) && !each.reps) column ??= each;
  }
  return merged;
}

/** `18 mi, last 6 at MP. 2:17:40`, `6 mi w/ 4 x 20 s, 48:12`: a time alone behind parts of a run is that of the run. */
function isTimeOfWhole(whole: Piece, last: Piece | undefined, each: Piece): boolean {
  const { distance } = whole;
  if (!distance || whole.duration || whole.label || whole.kinds.some(({ value }) => value.row.sport !== 'run'))
    return false;
  if (!isLone(each) || each.target || each.pace || each.times || each.depth > 0 || !each.duration) return false;
  if (each.join !== ',' && each.join !== '.' && each.join !== ';') return false;
  if (!last || !(last.isOfWhich || last.isLast || last.depth > 0)) return false;
  return paceCost(distance.low, each.duration.high) === 0;
}

const TOLD_AGAIN = 0.03;

const LEAST_MINUTES = 20;

/** `Easy 45 (8.3k)`: a number before a distance in brackets, which is how far somebody runs in so many minutes. */
function isMinutesOf({ distance, duration, reps }: Piece, second: Piece): boolean {
  const other = second.distance;
  if (distance?.unit !== 'bare' || duration || reps || !other || other.unit === 'bare' || !isPlainPiece(second))
    return false;
  const [minutes] = distance.numbers;
  return minutes >= LEAST_MINUTES && Number.isInteger(minutes) && paceCost(other.low, minutes * 60) === 0;
}

function isPlainPiece({ duration, kinds, efforts, label, reps, target, pace, isOfWhich, isLast }: Piece): boolean {
  return (
    !duration &&
    kinds.length === 0 &&
    efforts.length === 0 &&
    !label &&
    !reps &&
    !target &&
    !pace &&
    !isOfWhich &&
    !isLast
  );
}

function minutesOf(amount: Amount): Amount {
  const [low, high] = amount.numbers;
  return { ...amount, dimension: 'duration', unit: 'min', low: low * 60, high: high * 60 };
}

function isMoreExact(one: Amount, other: Amount | undefined): boolean {
  return other?.unit === 'bare' || (Number.isInteger(other?.numbers[0]) && !Number.isInteger(one.numbers[0]));
}

const AGAIN_JOINS: ReadonlySet<Join> = new Set(['(', '.', '/', '|']);

/** `did 11 with Jo (11.02 miles | 1:41:23)`, `4.0 miles (6.4 km)`, `13 miles. 13.06 miles in 1:56:01`: the same distance once more. */
function isToldAgain(first: Piece, second: Piece): boolean {
  const [one, other] = [first.distance, second.distance];
  if (!one || !other || !AGAIN_JOINS.has(second.join) || first.reps || second.reps) return false;
  if (second.kinds.some(({ value }) => value.row.word !== 'run') || second.efforts.length > 0) return false;
  if (second.label || second.isLast || second.isOfWhich || (first.duration && second.duration)) return false;
  const isOther = one.unit !== other.unit || one.numbers[0] !== other.numbers[0];
  return isOther && other.unit !== 'bare' && Math.abs(one.low - other.low) <= TOLD_AGAIN * one.low;
}

const LEAST_CLIMB_M = 40;
const MOST_CLIMB_M = 3000;
const LEAST_CLIMBED_M = 3000;

/** `9 miles, 380m`: metres alone behind a distance are what was climbed. */
function isClimb(
  whole: Piece,
  { distance, duration, join, kinds, efforts, target, pace, reps, label, times, isOfWhich, isLast }: Piece,
): boolean {
  if (
    join !== ',' ||
    distance?.unit !== 'm' ||
    duration ||
    kinds.length > 0 ||
    efforts.length > 0 ||
    target ||
    pace ||
    reps ||
    label ||
    times ||
    isOfWhich ||
    isLast
  )
    return false;
  const isHill = distance.low >= LEAST_CLIMB_M && distance.low <= MOST_CLIMB_M && distance.low % 10 === 0;
  return isHill && !whole.reps && !whole.label && (whole.distance?.low ?? 0) >= LEAST_CLIMBED_M;
}

/** `30 min, mostly walking, 1.9 miles`: a word that changes nothing. */
function isOfRun({ kinds, label }: Piece): boolean {
  return !label && kinds.every(({ value }) => value.row.sport === 'run' || value.row.word === 'walk');
}

function isLone(piece: Piece): boolean {
  return (
    !piece.distance &&
    !piece.reps &&
    !piece.label &&
    piece.kinds.length === 0 &&
    piece.efforts.length === 0 &&
    !piece.isLast
  );
}

function isPartner(first: Piece, second: Piece): boolean {
  if (first.denied !== second.denied) return false;
  if (!MAY_PAIR.has(second.join) || first.reps || second.reps || second.label || second.isLast) return false;
  // `6 miles, 1400 ft. Ran about 1:05:00`: that it was run is known.
  const isNamed = second.kinds.some(({ value }) => value.row.word !== 'run' || second.join !== '.');
  const isApartInKind = first.isOfWhich !== second.isOfWhich && !(first.label && second.join === '(');
  if (isNamed || second.efforts.length > 0 || isApartInKind) return false;
  if (second.join === '.' && !(second.distance === undefined && second.duration)) return false;
  const isApart = first.label !== undefined && second.join === ',';
  if (holdsAmount(second) && (isApart || (second.target !== undefined && !second.target.value.pace))) return false;
  const isOnlyPace = !holdsAmount(second) && (second.pace !== undefined || second.target !== undefined);
  if (isOnlyPace) return !first.pace && !(first.target && second.target) && holdsAmount(first) && second.join !== '.';
  const hasOne = (first.distance === undefined) !== (first.duration === undefined);
  const isOther = first.distance
    ? second.duration !== undefined && !second.distance
    : second.distance !== undefined && !second.duration;
  if (!hasOne || !isOther) return false;
  const [distance, duration] = [first.distance ?? second.distance, first.duration ?? second.duration];
  return distance !== undefined && duration !== undefined && isPair(first, distance, duration);
}
