import { METRES_PER_KM, METRES_PER_MILE } from '../../../values/distance';
import { SECONDS_PER_HOUR, SECONDS_PER_MINUTE } from '../../../values/duration';
import { isPossiblePace } from '../../../values/pace';
import { paceCost } from '../../../values/plausiblePace';
import { COSTS } from '../phrases/costs';
import { type Item, itemFrom, itemsBefore, itemUpTo } from '../phrases/items';
import { holdsAmount, isCalled, isOverGround, isRaced, type Join, type Piece } from '../pieces/piece';
import { SAME_SUM, sumOf } from '../pieces/sums';
import type { Amount, Phrase, Sport } from '../senses/phrase';
import { namesRun } from '../senses/runNames';

export const LESS_THAN_PARTS = 1.5;

/** `6 x 800 (3)`: no total of what comes to more. */
export function isLessThanParts({ dimension, high }: Amount, pieces: readonly Piece[]): boolean {
  return pieces.some(({ reps }) => reps) && sumOf(pieces, dimension).low > high * (1 + SAME_SUM);
}

/** Nobody tells of a session of a few minutes, so that `1:10` is hours more often. */
export const TOO_SHORT = 1.2;

const SHORTEST_S = 480;
/** `roll 5:00`, but never `walk 0:30` for half a minute; `strength 3:17` is no three hours, nor `xt 7:16` seven. */
const SHORTEST_OF_S: Readonly<Record<Sport, number>> = {
  run: SHORTEST_S,
  cross: 420,
  strength: 150,
  recovery: 60,
};
/** `for one second`, `played 7s`: no session. */
const LEAST_S = 20;
const SHORTEST_ROW_S = 120;

export function isTooShort(whole: Piece | undefined, pieces: readonly Piece[], sport: Sport): boolean {
  const told = whole ? [whole] : pieces;
  const durations = told.flatMap(({ duration }) => duration ?? []);
  const isOfSeconds = durations.length > 0 && durations.every(({ high, unit }) => unit === 's' && high < LEAST_S);
  if (isOfSeconds && !pieces.some(({ distance, reps, label }) => distance || reps || label)) return true;
  if (
    durations.length === 0 ||
    durations.some(({ unit, numbers }) => unit !== 'clock' && !(unit === 's' && !Number.isInteger(numbers[0]))) ||
    pieces.some(each => each.distance || each.reps || each.label || isRaced(each))
  )
    return false;
  const sum = durations.reduce((all, { high }) => all + high, 0);
  // `5:00 in Zone 1` is a row of a workout.
  const isRow = sum >= SHORTEST_ROW_S && pieces.some(({ target }) => target);
  return !isRow && sum < SHORTEST_OF_S[sport];
}

/** `strength 5:09`: nobody lifts for five hours, so that it is minutes. */
export const TOO_LONG = 1.5;

const LONGEST_IN_GYM_S = 9000;
/** Who runs for so many hours says how far, or what it was. */
const LONGEST_RUN_S = 4.5 * SECONDS_PER_HOUR;

export function isTooLong({ duration, distance }: Pick<Piece, 'duration' | 'distance'>, sport: Sport): boolean {
  return sport === 'strength' && !distance && duration?.unit === 'clock' && duration.low > LONGEST_IN_GYM_S;
}

/** Nothing but a time (or `times` as much), which is long as hours and short as minutes: of a row, how long a mile of the run above took. */
export function isLongAsHours({ distance, duration }: Piece, items: readonly Item[], times = 1): boolean {
  if (distance || duration?.unit !== 'clock' || items.length > 1) return false;
  const seconds = duration.low * times;
  return seconds > LONGEST_RUN_S && seconds % SECONDS_PER_MINUTE === 0;
}

const PACE_ALONE = 0.1;
const LABEL_ALONE = 0.3;

/** `easy 8 km, stretch, roll` */
const LISTED: ReadonlySet<Join> = new Set<Join>([',', '.', '+', 'and', ';', 'thenWord']);

/** A session without any amount: likely for weights and yoga, for a run only where nothing else is said. */
export function namedOnlyCost(
  sport: Sport,
  pieces: readonly Piece[],
  items: readonly Item[],
  sessions: number,
  hasWhen: boolean,
): number {
  const unknown = items.filter(item => item.type === 'skip' && item.cost >= COSTS.skipUnknown).length;
  // `6:10 min/km`: a row below the run that it is the pace of.
  if (pieces.length === 1 && pieces[0]?.pace && pieces[0].kinds.length === 0) return PACE_ALONE;
  // `wu`, a row below its session
  if (pieces.every(({ label }) => label)) return LABEL_ALONE + 0.6 * Math.min(unknown, 5);
  // `90 s rest`, a row below the repetitions that it is of
  if (pieces.every(({ recovery }) => recovery)) return 0;
  if (pieces.every(({ kinds }) => kinds.length === 0)) return 3;
  if (pieces.some(({ kinds }) => kinds.some(({ value }) => value.isTitle))) return 0;
  const isLater =
    sessions > 1 && pieces.every(({ join }) => (join === '.' && unknown > 0) || join === ' ' || join === ')');
  // `bike 40 min in the garage. Heel drops`: a sentence of nothing but its name.
  const start = pieces[0]?.start ?? 0;
  const isSentence = sessions > 1 && pieces.length === 1 && pieces[0]?.join === '.' && isWholeSentence(items, start);
  if (isSentence && sport !== 'run') return 0;
  const isListed = sessions > 1 && unknown === 0 && pieces.every(({ join }) => LISTED.has(join));
  if (sport !== 'run') return isListed ? 0 : 0.3 + 0.12 * Math.min(unknown, 6) + (isLater ? 0.5 : 0);
  const isRace = pieces.some(each => isCalled(each, 'race'));
  const isNameAlone = unknown === 0 && !items.some(({ type }) => type === 'aside');
  if (sessions > 1 && isNameAlone && pieces.every(({ join }) => join === 'first' || LISTED.has(join)))
    return LISTED_RUN;
  // `Morning Run`: the title that a watch gives, above its numbers.
  const isTitle = sessions === 1 && hasWhen && isNameAlone;
  return (sessions > 1 && !hasWhen ? 1.4 : isRace || isTitle ? 0.2 : 0.5) + 0.6 * Math.min(unknown, 5);
}

/** Signs that end sentences stand before and behind the item at a token. */
function isWholeSentence(items: readonly Item[], start: number): boolean {
  const [before, name] = [itemUpTo(items, start), itemFrom(items, start)];
  const next = name && itemFrom(items, name.end);
  if (before?.type !== 'sign' || before.text === '+') return false;
  return (
    name !== undefined && (next === undefined || (next.type === 'sign' && (next.text === '.' || next.text === '\n')))
  );
}

/** `long run and swimming`: nothing but names. */
const LISTED_RUN = 0.5;

/** What is unlikely in one piece. */
export function pieceCost(piece: Piece, sport: Sport, items: readonly Item[]): number {
  let cost = 0;
  if (!holdsAmount(piece) && piece.kinds.length === 0 && !piece.label)
    cost += piece.target ? COSTS.targetAlone : piece.efforts.length > 0 ? 0.3 : 0.2;
  if (piece.depth > 0 && piece.distance?.unit === 'bare' && piece.join === '(') cost += 0.5;
  const isOrphan = isPlainTime(piece) && items.length > 0;
  if (isOrphan && piece.join !== 'first') cost += 0.7;
  // `| 1:10 |`: a cell of its own is how long it took.
  else if (piece.join === '|' && isShortClock(piece)) cost += 1;
  if (isImpossibleTime(piece, sport)) cost += IMPOSSIBLE_TIME;
  if (isOfTwoSports(piece)) cost += COSTS.twoSports;
  if (isFarInGym(piece, sport)) cost += FAR_IN_GYM;
  const bare = [piece.distance, piece.duration].find(each => each?.unit === 'bare' || isMinutesByGuess(each));
  if (bare) {
    const before = itemUpTo(items, bare.start);
    const behind = itemFrom(items, bare.end);
    if (before?.type === 'skip' && before.cost >= COSTS.skipUnknown) cost += 0.8;
    // `7 river loop 57:02`: where it was, between how far and how long.
    const isTimed = piece.distance === bare && piece.duration !== undefined && bare.start === 0;
    if (behind?.type === 'skip' && behind.cost >= COSTS.skipUnknown && !isTimed)
      cost +=
        before?.type === 'sign' &&
        endsList(items, behind.end) &&
        itemsBefore(items, bare.start, MOST_BEFORE).some(isWithUnit)
          ? COUNTED
          : 0.6;
  }
  return cost;
}

/** `strength … 5`: a number without a unit that was taken for minutes. */
function isMinutesByGuess(amount: Amount | undefined): boolean {
  return amount?.unit === 'min' && amount.end === amount.numberEnd;
}

function endsList(items: readonly Item[], end: number): boolean {
  const next = itemFrom(items, end);
  return next === undefined || next.type === 'sign';
}

/** `6.4 km 52 min, 18 controls`: who writes units counts what stands behind a number without one. */
function isWithUnit(item: Item): boolean {
  return (
    item.type === 'amount' &&
    (item as Phrase<'amount'>).value.dimension === 'distance' &&
    (item as Phrase<'amount'>).value.unit !== 'bare'
  );
}

const COUNTED = 1.6;
/** How many items before it may have the unit. */
const MOST_BEFORE = 8;

/** `strength circuit … run`, `Hanteln und Dehnen` as one piece: two sessions more often. */
function isOfTwoSports({ kinds }: Piece): boolean {
  if (kinds.length < 2) return false;
  const sports = kinds.flatMap(({ value: { row, spelling }, start }) => {
    const isOfAny = row.word === 'drills' || spelling === 'gym' || (row.sport === 'run' && !namesRun(spelling));
    // `core yoga class` is one name.
    return isOfAny || kinds.some(({ end }) => end === start) ? [] : (row.sport ?? []);
  });
  return new Set(sports).size > 1;
}

/**
 * `upper body and 3 miles`, `4 miles in the woods then yoga`: nobody lifts for miles or stretches over them; with its time a watch may
 * have counted steps.
 */
function isFarInGym(piece: Piece, sport: Sport): boolean {
  const { distance, duration, reps } = piece;
  const isThere = sport === 'strength' || (sport === 'recovery' && !isOverGround(piece));
  return isThere && !duration && !reps && (distance?.unit === 'km' || distance?.unit === 'mi');
}

const FAR_IN_GYM = 0.8;

const IMPOSSIBLE_TIME = 2;

/** `14 km in 1:28` as minutes and seconds: no time for the distance, and no pace. */
function isImpossibleTime({ distance, duration, target, reps }: Piece, sport: Sport): boolean {
  const own = target?.value.target;
  if (sport !== 'run' || !distance || duration || reps || own?.type !== 'time') return false;
  const perUnit = distance.unit === 'mi' ? METRES_PER_MILE : METRES_PER_KM;
  const paceSPerKm = (own.timeS * METRES_PER_KM) / perUnit;
  return !Number.isFinite(paceCost(distance.low, own.timeS)) && !isPossiblePace(paceSPerKm);
}

function isShortClock({ duration, distance, reps, label }: Piece): boolean {
  return duration?.unit === 'clock' && duration.low < 600 && !distance && !reps && !label;
}

/** A clock time below ten minutes that is told of nothing. */
function isPlainTime({ duration, distance, kinds, efforts, label, target, reps, isLast, join }: Piece): boolean {
  const isNamed = (kinds.length > 0 || efforts.length > 0 || target !== undefined) && join !== ' ';
  return duration?.unit === 'clock' && duration.low < 600 && !distance && !isNamed && !label && !reps && !isLast;
}
