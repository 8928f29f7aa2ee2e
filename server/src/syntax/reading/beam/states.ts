import { isPossiblePace } from '../../../values/pace';
import { isHoursRather, paceCost } from '../../../values/plausiblePace';
import { BEAM, COSTS } from '../phrases/costs';
import { type Item, TOP } from '../phrases/items';
import { type Amount, type Phrase, type RecoveryValue, WHAT_CAME } from '../senses/phrase';

/** The end of a row of items: its last one, and what those before it mean for the next. */
export interface State {
  readonly cost: number;
  readonly item: Item;
  readonly before: State | undefined;
  /** Whether repetitions were read, so that a recovery may follow, and whether it did. */
  readonly reps: 'none' | 'open' | 'rested';
  /** A distance with a unit was read, and no sign since. */
  readonly isBehindDistance: boolean;
  /** Metres of the last distance that is no repetition. */
  readonly distanceM: number | undefined;
  /** The same for rows that mean the same: what was read over, and whether a word is a session or an effort, make no difference. */
  readonly meaning: number;
}

/** Adds `item` behind each of some rows, which come cheapest first. */
export function offerBehind(rows: readonly (State | undefined)[], beam: State[], item: Item, itemCost: number): void {
  for (const before of rows) {
    // What stands before it makes no item cheaper, and all further rows are as dear.
    if (before && beam.length === BEAM && before.cost + itemCost >= (beam.at(-1)?.cost ?? 0)) return;
    offer(beam, before, item, itemCost);
  }
}

/** Adds `item` behind `before` to the rows that end where it ends, if it is among the likeliest: one of each meaning. */
function offer(beam: State[], before: State | undefined, item: Item, itemCost: number): void {
  const cost = (before?.cost ?? 0) + itemCost + priceBehind(before, item);
  if (beam.length === BEAM && cost >= (beam.at(-1)?.cost ?? 0)) return;
  const meaning = isTail(before?.item, item) ? (before?.meaning ?? 0) : meaningOf(before?.meaning ?? 0, item);
  const same = placeOf(beam, meaning);
  if (same >= 0 && (beam[same]?.cost ?? 0) <= cost) return;
  // What means the same gives way, else the dearest of a full beam.
  let place = same >= 0 ? same : Math.min(beam.length, BEAM - 1);
  for (; place > 0; place--) {
    const left = beam[place - 1];
    if (!left || left.cost <= cost) break;
    beam[place] = left;
  }
  beam[place] = stateBehind(before, item, cost, meaning);
}

function placeOf(beam: readonly State[], meaning: number): number {
  for (let place = 0; place < beam.length; place++) if (beam[place]?.meaning === meaning) return place;
  return -1;
}

/** What only the items before it show: recoveries need repetitions, and numbers without a unit are no second distance. */
function priceBehind(before: State | undefined, item: Item): number {
  const reps = before?.reps ?? 'none';
  switch (item.type) {
    case 'recovery':
      return recoveryPrice((item as Phrase<'recovery'>).value, before, reps);
    case 'times':
      if (reps !== 'none') return 0;
      if ((item as Phrase<'times'>).value.length === 1) return COSTS.timesAlone;
      // A row of splits alone is of the row above it.
      return !before || holdsAmount(before) ? COSTS.splits : COSTS.timesOfNothing;
    case 'ladder':
      // `4 x 150 m (20,20,20,19)`: the times of what was repeated.
      return reps === 'open' ? COSTS.ladderAgain : 0;
    case 'amount':
      return priceOfAmount((item as Phrase<'amount'>).value, before);
    default:
      return 0;
  }
}

function recoveryPrice({ isBetween, isNamed }: RecoveryValue, before: State | undefined, reps: State['reps']): number {
  // `90 s rest`, a row of its own
  if ((isNamed || isBetween) && !before) return ROW_OF_REST;
  if (isBetween) return 0;
  // `P: 6x400 | A: 5 easy`: what came of it is no recovery of what was meant.
  if (before?.item.type === 'nowWord' && before.item.value === WHAT_CAME) return COSTS.recoveryAlone;
  return isNamed && reps === 'none' ? COSTS.recoveryNamed : RECOVERY_COSTS[reps];
}

/** What begins so is hardly anything else. */
const ROW_OF_REST = -0.8;

/** Whether anything was told that several times may be of. */
function holdsAmount(state: State | undefined): boolean {
  for (let at = state; at; at = at.before) if (TIMED.has(at.item.type)) return true;
  return false;
}

/** `3 laps (9:50, 9:41, 9:38)`: laps, too. */
const TIMED: ReadonlySet<string> = new Set(['amount', 'ladder', 'aside']);

function priceOfAmount({ dimension, unit, low, numbers: [number] }: Amount, before: State | undefined): number {
  const distanceM = before?.distanceM;
  if (dimension === 'duration') {
    const isShort = (unit === 'clock' || unit === 's') && low < SHORT_TIME_S;
    return isShort && distanceM !== undefined && !isTimeOrPace(distanceM, low, before?.isBehindDistance)
      ? COSTS.timeLost
      : 0;
  }
  return isAgain(unit, number, before) || (unit === 'bare' && isBehindTimes(before)) ? COSTS.bareAgain : 0;
}

/** `7 x 200 32,33,32`: behind a comma stands one more of the times of repetitions. */
function isBehindTimes(before: State | undefined): boolean {
  if (before?.item.type !== 'sign' || before.item.text !== ',') return false;
  const item = before.before?.item;
  return item?.type === 'reps' && (item as Phrase<'reps'>).value.timesS.length > 1;
}

/** A number without a unit behind a distance. */
function isAgain(unit: Amount['unit'], number: number, before: State | undefined): boolean {
  if (unit !== 'bare' || !before) return false;
  if (before.isBehindDistance) return true;
  return before.distanceM !== undefined && before.distanceM <= SPRINT_M && !Number.isInteger(number);
}

function stateBehind(before: State | undefined, item: Item, cost: number, meaning: number): State {
  const { reps, isBehindDistance, distanceM } = before ?? NOTHING_BEFORE;
  switch (item.type) {
    case 'recovery':
      return { item, before, cost, meaning, reps: reps === 'none' ? 'none' : 'rested', isBehindDistance, distanceM };
    case 'reps':
    case 'ladder': {
      const own = isRested(item as Phrase<'reps'>) ? 'rested' : 'open';
      return { item, before, cost, meaning, reps: own, isBehindDistance: false, distanceM: undefined };
    }
    case 'when':
      // `AM 8 x 2 min. PM: 30:00`: behind a time of day nothing is of the repetitions before it.
      return before?.item.type === 'sign'
        ? { item, before, cost, meaning, ...NOTHING_BEFORE }
        : { item, before, cost, meaning, reps, isBehindDistance, distanceM };
    case 'aside': {
      const isOpen = reps === 'none' && OF_REPS.has((item as Phrase<'aside'>).value);
      return { item, before, cost, meaning, reps: isOpen ? 'open' : reps, isBehindDistance, distanceM };
    }
    case 'sign':
    case 'thenWord':
    case 'and':
    case 'with':
    case 'withinWord':
      return { item, before, cost, meaning, reps, isBehindDistance: false, distanceM };
    case 'amount': {
      const { dimension, unit, low, numbers } = (item as Phrase<'amount'>).value;
      if (dimension === 'duration' || isAgain(unit, numbers[0], before))
        return { item, before, cost, meaning, reps, isBehindDistance, distanceM };
      return { item, before, cost, meaning, reps, isBehindDistance: unit !== 'bare', distanceM: low };
    }
    default:
      return { item, before, cost, meaning, reps, isBehindDistance, distanceM };
  }
}

const NOTHING_BEFORE = { reps: 'none', isBehindDistance: false, distanceM: undefined } as const;

/** `200 m: 26.4`: tenths behind a short distance are seconds. */
const SPRINT_M = 800;

/** Longer times are told of a session of their own. */
const SHORT_TIME_S = 600;

/** Whether somebody runs `distanceM` in that time, or a kilometre or mile. */
function isTimeOrPace(distanceM: number, timeS: number, isBeside = false): boolean {
  const isPace = isPossiblePace(timeS) && !(isBeside && isHoursRather(distanceM, timeS, timeS));
  return isPace || Number.isFinite(paceCost(distanceM, timeS));
}

/** Numbers that stand for repetitions: `3/1 run/walk`, `Set 1`; `Day 3` does not. */
const OF_REPS: ReadonlySet<string> = new Set(['walk breaks', 'set']);

const RECOVERY_COSTS = { none: COSTS.recoveryAlone, open: 0, rested: COSTS.recoveryAgain } as const;

function isRested({ value: { recovery, inner } }: Phrase<'reps'>): boolean {
  return recovery !== undefined || inner.some(part => part.recovery !== undefined);
}

/** `am -`, `w/`: whether the sign is part of the word or behind it makes no difference. */
function isTail(before: Item | undefined, { type }: Item): boolean {
  return type === 'sign' && (before?.type === 'when' || before?.type === 'with');
}

function meaningOf(before: number, item: Item): number {
  switch (item.type) {
    case 'skip':
    case 'aside':
    case 'calm':
      return before;
    case 'sign':
    case 'kind':
    case 'effort':
    case 'when':
    case 'with':
    case 'withinWord':
      return mixed(before, item.start);
    case 'amount': {
      const { low, high } = (item as Phrase<'amount'>).value;
      return mixed(mixed(before, low), high + item.start);
    }
    default: {
      const place = mixed(mixed(before, item.start), item.end);
      return mixed(place, TYPE_CODES.get(item.type) ?? 0);
    }
  }
}

const TYPE_CODES: ReadonlyMap<string, number> = new Map(
  ['fact', 'other', ...TOP].map((type, index) => [type, index + 1]),
);

function mixed(code: number, value: number): number {
  return (Math.imul(code, 31) + Math.round(value * 7)) | 0;
}

export function itemsOf(state: State): Item[] {
  const items: Item[] = [];
  for (let at: State | undefined = state; at; at = at.before) items.push(at.item);
  return items.reverse();
}
