import { METRES_PER_MILE } from '../../../values/distance';
import { isParkrunAlone } from '../pieces/parkrun';
import {
  isHardPart,
  isOfStrides,
  isOfWalk,
  isPlainlyPaced,
  isRaced,
  isUncounted,
  isUnnamed,
  type Piece,
} from '../pieces/piece';
import { fitOf, HEADER_EXCESS, sumOf } from '../pieces/sums';
import { isGentle, JOGS } from '../senses/words';

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
  if (rest.some(({ label, isOfWhich }) => label?.isOutside && !isOfWhich)) return OUTSIDE;
  // `First 6 at 8:30, last 6 at 7:30`: both are parts.
  if (isFirstPart(first) && rest.some(isFirstPart)) return OUTSIDE;
  // `10 miles (7:40), 4 miles (8:10)`: told alike, each with its pace.
  if (isPlainlyPaced(first) && rest.every(each => isPlainlyPaced(each) && !each.isOfWhich && !each.isLast))
    return TOLD_ALIKE;
  if (rest.every(each => isToldBesides(each, first))) return TOLD_ALIKE;
  if (isWarmUpOf(first, rest)) return OUTSIDE;
  const fits = fitOf(first, rest.filter(isToldFirst), rest[0]?.join === ':' ? HEADER_EXCESS : undefined);
  const next = rest[0];
  const join = isInBrackets(first, rest) ? '(' : next?.join;
  // `8 km 10 km`: what is told twice counts once.
  if (rest.length === 1 && next?.join === ' ' && isMention(next) && isMention(first)) return RETOLD;
  if (fits === 'too much') return isGoverned(first, rest) ? GOVERNED : isRetold(first, rest) ? RETOLD : 4;
  const isNamedPart =
    isRaceOfParts(first, rest) ||
    first.kinds.some(({ value }) => PARTS.has(value.row.word)) ||
    first.efforts.length > 0 ||
    first.target !== undefined ||
    // `12 min running, 3 min walking, 8 min running`
    (first.kinds.length > 0 && rest.some(isOfWalk));
  if (rest.every(isOfStrides))
    return (next?.join === '+' || next?.join === 'and') && !isTimedBehind(first, rest) ? 1 : 0;
  if (isBeforeSets(first, rest)) return isNamedPart && !first.isWordFirst ? 0.5 : 0;
  if (rest.every(each => each.isOfWhich || each.isLast || isUncounted(each) || isOfStrides(each))) return 0;
  // `hin 18 km, zurück 18 km`: there and back.
  // `10:00 E + 5 x 2:00 T`: parts of the same length by chance.
  const isAdded =
    (join === '+' && isNamedPart) || rest.every(({ label }) => label !== undefined) || isFramed(first, rest);
  // `8.2 + 8.4 km`: about as far by chance.
  const isSecond = rest.length === 1 && !next?.reps && (join === '+' || isSame(first, next));
  if (fits === 'exactly' && !isAdded && !isSecond) return 0.1;
  switch (join) {
    case 'with':
      // `5 miles tempo with 1 up, 1 down`: what is hard begins behind its warm-up.
      return isHardPart(first) && rest.every(({ label }) => label !== undefined) ? WITH_ENDS : 0.1;
    case 'withinWord':
      return WITHIN;
    // A table has a cell for the whole, and behind it one for the parts.
    case '|':
      return 0.15;
    case ':':
    case '(':
    case ')':
      return isNamedPart ? 0.5 : 0.15;
    // A sentence of its own tells more of what stands before it: 17 of 18 lines.
    case '.':
      // `4 mi tempo in 26:20. 2 mi wu, 2 mi cd`: what was run before and behind it.
      return isNamedPart ? (rest.every(({ label }) => label !== undefined) ? WITH_ENDS : 0.6) : 0.1;
    case ';':
    case '-':
    case '/':
    case ' ':
      return isNamedPart ? 0.8 : 0.3;
    case 'thenWord':
    case '+':
    case 'and':
      return isNamedPart ? 2.4 : 1.3;
    default:
      return isNamedPart ? 1.4 : isNamedWhole(first, rest) || isTimedWithin(first, rest) ? NAMED_WHOLE : 0.45;
  }
}

/** `swim 2 km (drills + 8 x 100)`: what is added to a word in the brackets is in them, too. */
export function isInBrackets(first: Piece, rest: readonly Piece[]): boolean {
  const isAdded = rest[0]?.join === '+' || rest[0]?.join === 'and';
  return isAdded && rest.every(({ depth, label }) => depth > first.depth && !label);
}

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

/** A half marathon or a marathon that tells how fast it was. */
export function isLongRace({ distance, duration, target, pace }: Piece): boolean {
  const isTold = duration !== undefined || target !== undefined || pace !== undefined;
  return isTold && (distance?.unit === 'half' || distance?.unit === 'marathon');
}

/** `Half marathon 1:45:10, 10 km in 48:50`: where its runner was after so long. */
export function isOnTheWay({ distance, duration, target, label, reps }: Piece, race: Piece): boolean {
  const isTimed = duration !== undefined || target?.value.isTime === true;
  return distance !== undefined && isTimed && !label && !reps && distance.high < (race.distance?.low ?? 0);
}

/** `XC meet: 3 miles in 16:40. 2 mi warm-up` */
function isOfRaceAbove({ join, start }: Piece, rest: readonly Piece[], pieces: readonly Piece[]): boolean {
  const isRaceAbove = join === ':' && pieces.some(each => each.end <= start && isRaced(each));
  return isRaceAbove && rest.length > 0 && rest.every(({ label }) => label !== undefined);
}

/** `10 km 39:24, 7. M45. EL 3, AL 2`: the place right behind it. */
function isPlacedRace(first: Piece, rest: readonly Piece[], pieces: readonly Piece[]): boolean {
  const from = rest[0]?.label?.start ?? first.end;
  const isPlace = ({ value, start }: Piece['efforts'][number]) =>
    value === 'race' && start >= first.start && start < from;
  return pieces.some(({ efforts }) => efforts.some(isPlace)) && rest.every(({ label }) => label !== undefined);
}

export function isRaceOfParts(first: Piece, rest: readonly Piece[]): boolean {
  const isRace = isRaced(first) || isOfRaces(first, rest) || isLongRace(first);
  return isRace && rest.every(({ label }) => label !== undefined);
}

/** `5k 19:58. 2 up 1 down` in a log of miles: who tells kilometres among miles raced them. */
function isOfRaces({ distance, duration }: Piece, rest: readonly Piece[]): boolean {
  const isOfMiles = (each: Piece) => each.distance?.low === (each.distance?.numbers[0] ?? 0) * METRES_PER_MILE;
  return distance?.unit === 'km' && duration !== undefined && rest.every(isOfMiles);
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

const WITH_ENDS = 1;

/** `first 6`, `last 5`, but no target that says by itself how the whole was. */
function isFirstPart({ isLast, isOfWhich, reps }: Piece): boolean {
  return isLast && !isOfWhich && !reps;
}

/** `langer Lauf 27 km, auf den vorletzten drei Kilometern Gas gegeben`: what it was, how far, and then more of it. */
const NAMED_WHOLE = 0.2;

function isNamedWhole(first: Piece, rest: readonly Piece[]): boolean {
  return first.isWordFirst && first.kinds.length > 0 && rest.some(({ label }) => label === undefined);
}

/** `10 km, 20 min tempo`: how long a part was of what is told by its distance. */
function isTimedWithin({ distance, duration }: Piece, rest: readonly Piece[]): boolean {
  return distance !== undefined && !duration && rest.every(each => isHardPart(each) && !each.distance && !each.reps);
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

/** `10 km at M within 20 km`: what stands first is the part. */
const WITHIN = 3;

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

const PARTS: ReadonlySet<string> = new Set(['easy', 'recovery', 'tempo', 'steady', 'mp']);

/** `intervals 12 km: wu 3 km, …`: a session by its word and its amounts, a colon, and what it was made of. */
export function isHeading(first: Piece, pieces: readonly Piece[]): boolean {
  const next = pieces[pieces.indexOf(first) + 1];
  return next?.join === ':' && first.isWordFirst && first.kinds.length > 0;
}

function headingCost(first: Piece, parts: readonly Piece[]): number {
  return fitOf(first, parts) === 'too much' ? RETOLD : 0;
}
