import { isParkrunAlone } from '../pieces/parkrun';
import { isOfStrides, isPlainlyPaced, isRaced, isUncounted, isUnnamed, type Piece } from '../pieces/piece';
import { fitOf, HEADER_EXCESS, sumOf } from '../pieces/sums';
import { isGentle, JOGS } from '../senses/words';
import { joinCost } from './joinCost';
import { areEnds, isLongRace, isNamedPart, isRaceOfParts, joinOfRest } from './parts';

/*
 * What it costs to take the first amount of a session, the last (`lastCost.ts`), or the sum of all (`sumCost.ts`) for the whole; `totals.ts` takes the
 * cheapest.
 * Grounds are whether the parts fit into it (`fitOf`), the sign before them, and whether its words say that it is itself a part.
 * 0 is what nearly everybody means who writes so, 4 what hardly anybody does.
 */

/** @param rest the amounts behind the first, `pieces` all of the session */
export function firstCost(first: Piece, rest: readonly Piece[], pieces: readonly Piece[]): number {
  const behind = pieces[pieces.indexOf(first) + 1];
  // `10 mile race 66:21. Mile wu, 2 mile cd`: nobody warms up within a race.
  const isTimed = first.distance !== undefined && (first.duration ?? first.target) !== undefined;
  const isRace = isRaceOfParts(first, rest) || isOfRaceAbove(first, rest, pieces) || isPlacedRace(first, rest, pieces);
  if (isTimed && behind?.join !== ':' && isRace) return OUTSIDE;
  if (isLongRace(first) && rest.every(part => isOnTheWay(part, first))) return 0;
  const isParkrun =
    isParkrunByName(first) || (!first.distance && pieces.slice(0, pieces.indexOf(first)).some(isParkrunAlone));
  if (isParkrun && rest.every(isOverWay)) return OUTSIDE;
  // `Intervals: 8 miles. Warm-up, 6 x 800 m …`
  const hasMore = rest.some(({ label }) => label === undefined);
  if (behind?.join === '.' && behind.label?.word === 'wu' && first.distance !== undefined && hasMore) return 0;
  return isHeading(first, pieces) ? headingCost(first, rest) : usualFirstCost(first, rest);
}

/** The first amount as the whole: likely where the parts behind it fit into it. */
function usualFirstCost(first: Piece, rest: readonly Piece[]): number {
  const told = besidesCost(first, rest);
  if (told !== undefined) return told;
  const fits = fitOf(first, rest.filter(isToldFirst), rest[0]?.join === ':' ? HEADER_EXCESS : undefined);
  const next = rest[0];
  // `8 km 10 km`: what is told twice counts once.
  if (rest.length === 1 && next?.join === ' ' && isMention(next) && isMention(first)) return RETOLD;
  if (fits === 'too much') return isGoverned(first, rest) ? GOVERNED : isRetold(first, rest) ? RETOLD : NEVER;
  return (
    withinCost(first, rest) ??
    (fits === 'exactly' && !isSumByChance(first, rest) ? SUM_OF_PARTS : joinCost(first, rest))
  );
}

/** Of parts that are told beside the first; `undefined` where they may be within it. */
function besidesCost(first: Piece, rest: readonly Piece[]): number | undefined {
  if (rest.some(({ label, isOfWhich }) => label?.isOutside && !isOfWhich)) return OUTSIDE;
  // `First 6 at 8:30, last 6 at 7:30`: both are parts.
  if (isFirstPart(first) && rest.some(isFirstPart)) return OUTSIDE;
  // `10 miles (7:40), 4 miles (8:10)`: told alike, each with its pace.
  if (isPlainlyPaced(first) && rest.every(each => isPlainlyPaced(each) && !each.isOfWhich && !each.isLast))
    return TOLD_ALIKE;
  if (rest.every(each => isToldBesides(each, first))) return TOLD_ALIKE;
  return isWarmUpOf(first, rest) ? OUTSIDE : undefined;
}

/** Of parts that say by themselves that they are within it: strides, sets, `of which`. */
function withinCost(first: Piece, rest: readonly Piece[]): number | undefined {
  const join = rest[0]?.join;
  if (rest.every(isOfStrides)) return (join === '+' || join === 'and') && !isTimedBehind(first, rest) ? 1 : 0;
  if (isBeforeSets(first, rest)) return isNamedPart(first, rest) && !first.isWordFirst ? 0.5 : 0;
  return rest.every(each => each.isOfWhich || each.isLast || isUncounted(each) || isOfStrides(each)) ? 0 : undefined;
}

/** Parts that come to just as much by chance. */
function isSumByChance(first: Piece, rest: readonly Piece[]): boolean {
  const next = rest[0];
  const isPlus = joinOfRest(first, rest) === '+';
  // `10:00 E + 5 x 2:00 T`: parts of the same length.
  const isAdded = isPlus && isNamedPart(first, rest);
  // `8.2 + 8.4 km`: about as far. `hin 18 km, zurück 18 km`: there and back.
  const isSecond = rest.length === 1 && !next?.reps && (isPlus || isSame(first, next));
  return isAdded || isSecond || areEnds(rest) || isFramed(first, rest);
}

/** As much as the parts together. */
const SUM_OF_PARTS = 0.1;
/** Hardly anybody means it. */
const NEVER = 4;

/** `10 min jog. 3 x 600, 4 x 200`: gentle and short, and no run that would hold what comes behind it. */
export function isWarmUpOf({ kinds, distance, duration, join }: Piece, rest: readonly Piece[]): boolean {
  const next = rest[0];
  const isShort = (duration?.high ?? 0) <= MOST_WARM_UP_S && (distance?.high ?? 0) <= MOST_WARM_UP_M;
  const isSlow = kinds.some(({ value }) => isGentle(value.row.word) || JOGS.has(value.spelling));
  if (!next || !isShort || !isSlow || join === ':' || !WARM_UP_JOINS.has(next.join)) return false;
  return (
    rest.every(({ isOfWhich, isLast }) => !isOfWhich && !isLast) && rest.some(each => each.reps && !isOfStrides(each))
  );
}

const WARM_UP_JOINS: ReadonlySet<string> = new Set([',', '.', ';', 'thenWord', '+', 'and']);
const MOST_WARM_UP_S = 1200;
const MOST_WARM_UP_M = 3000;

/** `4 mi easy + 4 x 20 s strides, 37:05`: the time behind the strides holds them, and they tell no distance. */
function isTimedBehind({ duration }: Piece, rest: readonly Piece[]): boolean {
  const isBehind = ({ start, reps }: Piece) => start < (duration?.start ?? 0) && reps?.amount?.dimension !== 'distance';
  return rest.every(isBehind);
}

/** `Half marathon 1:45:10, 10 km in 48:50`: where its runner was after so long. */
export function isOnTheWay({ distance, duration, target, label, reps }: Piece, race: Piece): boolean {
  const isTimed = duration !== undefined || target?.value.isTime === true;
  return distance !== undefined && isTimed && !label && !reps && distance.high < (race.distance?.low ?? 0);
}

/** `XC meet: 3 miles in 16:40. 2 mi warm-up` */
function isOfRaceAbove({ join, start }: Piece, rest: readonly Piece[], pieces: readonly Piece[]): boolean {
  const isRaceAbove = join === ':' && pieces.some(each => each.end <= start && isRaced(each));
  return isRaceAbove && rest.length > 0 && areEnds(rest);
}

/** `10 km 39:24, 7. M45. EL 3, AL 2`: the place right behind it. */
function isPlacedRace(first: Piece, rest: readonly Piece[], pieces: readonly Piece[]): boolean {
  const from = rest[0]?.label?.start ?? first.end;
  const isPlace = ({ value, start }: Piece['efforts'][number]) =>
    value === 'race' && start >= first.start && start < from;
  return pieces.some(({ efforts }) => efforts.some(isPlace)) && areEnds(rest);
}

/** `30 min easy, 20 min steady, 10 min easy`: the last part is run as the first was, and the lengths fit by chance. */
function isFramed({ kinds, efforts }: Piece, rest: readonly Piece[]): boolean {
  const words = [...kinds.map(({ value }) => value.row.word), ...efforts.map(({ value }) => value)];
  const last = rest.at(-1);
  if (!last || rest.length < 2 || rest.some(isUnnamed)) return false;
  return words.some(
    word => last.kinds.some(({ value }) => value.row.word === word) || last.efforts.some(({ value }) => value === word),
  );
}

/** `8 km TDL, davor 2 km, danach 3 km locker`: more was run than what stands first. */
const OUTSIDE = 3;

/** `first 6`, `last 5`, but no target that says by itself how the whole was. */
function isFirstPart({ isLast, isOfWhich, reps }: Piece): boolean {
  return isLast && !isOfWhich && !reps;
}

const TOLD_ALIKE = 1.5;

/**
 * `mile 5:12, 800 2:24`: two races of a meet, of which the shorter is run faster than on the way of the longer. `8 km 50 min, 7 km 48 min`:
 * nobody tells so much of a run by itself.
 */
export function isToldBesides(piece: Piece, first: Piece): boolean {
  const { distance, duration, isOfWhich, isLast, reps, depth } = piece;
  if (!distance || !duration || !first.distance || !first.duration) return false;
  if (isOfWhich || isLast || reps || depth > 0 || distance.low >= first.distance.low) return false;
  const isFaster = duration.low / distance.low < (first.duration.low / first.distance.low) * AS_FAST;
  return (
    (first.distance.low <= LONGEST_ON_TRACK_M && isFaster) ||
    (isUnnamed(piece) && distance.unit === first.distance.unit && distance.low > first.distance.low * MOST_OF_IT)
  );
}

/** `parkrun 22:41, jogged there and back, 3k each`: its name says how far it was. */
function isParkrunByName(first: Piece): boolean {
  const kind = first.kinds.find(({ value }) => value.spelling === 'parkrun');
  return isParkrunAlone(first) || (kind !== undefined && first.distance?.start === kind.start);
}

function isOverWay({ distance, reps, isOfWhich, isLast }: Piece): boolean {
  const each = reps?.amount ?? reps?.inner[0]?.amount;
  return !isOfWhich && !isLast && (distance !== undefined || each?.dimension === 'distance');
}

/** A greater share of a run is told as the run. */
const MOST_OF_IT = 0.7;

const LONGEST_ON_TRACK_M = 5000;
const AS_FAST = 0.97;

/** `hills 9 km, 8 x 60s`: repetitions behind a comma are within the run before it; `+` adds them. */
export function isBeforeSets({ join, target, label }: Piece, parts: readonly Piece[]): boolean {
  return (
    join !== ':' &&
    !target &&
    !label &&
    parts.length > 0 &&
    parts.every(part => part.reps?.count !== undefined && !part.label && !part.isOfWhich && part.join === ',')
  );
}

/** `9 km 51:30, turned round after 4 km`: an amount and nothing else behind a run that is told whole. */
export function isMention(piece: Piece): boolean {
  return !(piece.distance && piece.duration) && isUnnamed(piece);
}

/** `6.8 miles with 5 x 800. My other 3 were slow`: what stands behind `with` fits, so the rest tells more of it. */
const GOVERNED = 0.9;

function isGoverned(first: Piece, rest: readonly Piece[]): boolean {
  const governed = rest.filter(({ isOfWhich }) => isOfWhich);
  return rest[0]?.isOfWhich === true && fitOf(first, governed) !== 'too much';
}

/** `10 miles (8:52). 3 mile warm-up, …`: the first sentence says it all, the next one how; the figures need not fit. */
const RETOLD = 0.3;
const RETOLD_EXCESS = 1.2;

function isRetold(first: Piece, rest: readonly Piece[]): boolean {
  const isComplete = first.distance !== undefined && (first.duration !== undefined || first.pace !== undefined);
  const sum = sumOf(rest, 'distance');
  return (
    isComplete &&
    rest[0]?.join === '.' &&
    rest.some(({ label, reps }) => label !== undefined || reps !== undefined) &&
    sum.low <= (first.distance?.high ?? 0) * RETOLD_EXCESS
  );
}

/** `7 miles: 1 easy, 5 at MP, 1 easy. 5 miles in 46 min`: how long a part took that was told already. */
function isToldFirst({ join, distance, duration }: Piece, at: number, all: readonly Piece[]): boolean {
  const isTimed = join === '.' && distance !== undefined && duration !== undefined;
  return !isTimed || !all.slice(0, at).some(each => !each.duration && each.distance?.low === distance.low);
}

export function isSame(first: Piece, next: Piece | undefined): boolean {
  return first.distance !== undefined && first.distance.low === next?.distance?.low;
}

/** `intervals 12 km: wu 3 km, …`: a session by its word and its amounts, a colon, and what it was made of. */
export function isHeading(first: Piece, pieces: readonly Piece[]): boolean {
  const next = pieces[pieces.indexOf(first) + 1];
  return next?.join === ':' && first.isWordFirst && first.kinds.length > 0;
}

function headingCost(first: Piece, parts: readonly Piece[]): number {
  return fitOf(first, parts) === 'too much' ? RETOLD : 0;
}
