import { isPiece, isPlainlyPaced, isUnnamed, type Join, type Piece, type Told } from '../pieces/piece';
import type { Amount } from '../senses/phrase';
import { isEffort } from '../senses/runNames';
import { isGentle } from '../senses/words';
import type { Open } from './drafts';
import { isOnTheWay } from './firstCost';
import { isLongRace } from './parts';

/* Whether a piece is a second run, and no part of the first: both are told alike, or it was a double day. */

/**
 * `9.3 miles (7:26); 4.8 miles (7:37)`: two runs told alike.
 *
 * @param isEnd no piece comes behind it
 * @param isOnlyStroke no other piece stands behind `/`
 */
export function isStandingApart(open: Open, piece: Piece, isEnd: boolean, isOnlyStroke: boolean): boolean {
  if (piece.join === '/') return isDouble(open, piece) || (isOnlyStroke && areTwoNumbers(open, piece));
  if (piece.join !== ';' && piece.join !== '.') return false;
  const [only, ...more] = open.pieces;
  if (!only || !isRunOfItsOwn(only) || !isRunOfItsOwn(piece)) return false;
  // `marathon 3:28:14. half in 1:42:50`
  if (isLongRace(only) && isOnTheWay(piece, only)) return false;
  if (more.some(each => !each.isOfWhich && each.depth === 0 && each.join !== '.')) return false;
  // `10 miles with 4 at 6:30. Windy; 3 miles (8:05)`
  const isBehindParts = isEnd && more.some(({ isOfWhich }) => isOfWhich) && isPlainlyPaced(piece);
  if (more.length > 0 && !isBehindParts) return false;
  const isToldAlike =
    more.length > 0 ||
    (only.pace !== undefined && piece.pace !== undefined) ||
    (only.duration !== undefined && piece.duration !== undefined);
  return isToldAlike && Math.abs(only.distance.low - piece.distance.low) > 0.15 * only.distance.low;
}

/** It is told by its distance, and is no part of another run. */
function isRunOfItsOwn(piece: Piece): piece is Piece & { distance: Amount } {
  const { distance, reps, label, isOfWhich, isLast } = piece;
  return distance !== undefined && !reps && !label && !isOfWhich && !isLast;
}

/** `double today: 6 km and 4 km`, `14 in the morning and 4 with Dale`: a second run that is told by its distance. */
export function isFurtherRun({ pieces, when, whenPieces, sport }: Open, piece: Piece, isDouble: boolean): boolean {
  const { join, depth } = piece;
  if (pieces.length === 1 && isSameAgain(pieces[0], piece)) return true;
  if (depth > 0 || (sport ?? 'run') !== 'run') return false;
  // `two sessions: 60 min easy, 30 min shakeout`
  if (isDouble && isLongByTime(piece) && pieces.every(isLongByTime)) return BESIDE.has(join);
  if (!isRunOfItsOwn(piece) || !pieces.some(each => each.distance && !each.label)) return false;
  if (isDouble) return BESIDE.has(join);
  return join === 'and' && when !== undefined && pieces.length === whenPieces && isPlain(piece);
}

/** `2 x 50 min (morgens und abends)`, `triple day: 6, 8, 4 km`: a run each. */
export function asRuns(told: Told): readonly Told[] {
  if (!isPiece(told) || !told.reps) return [told];
  const { count, amount, inner, kind, target, recovery } = told.reps;
  // `double day: 2 x 3 km tempo, 6 km`
  const words = [kind, ...told.kinds.map(({ value }) => value)].flatMap(each => each?.row.word ?? []);
  if (recovery || target || told.target || words.some(word => word !== 'run' && !isGentle(word))) return [told];
  const amounts = count ? [amount, amount] : inner.map(each => each.amount);
  const isOfDay = amounts.length > 1 && (count ? count.count === 2 && inner.length === 0 : amounts.length <= MOST_RUNS);
  const runs = amounts.flatMap(each => (each && isLongRun(each) ? each : []));
  if (!isOfDay || runs.length < amounts.length) return [told];
  return runs.map((each, at): Piece => {
    const run = { ...told, kinds: [...told.kinds], efforts: [...told.efforts], reps: undefined };
    return { ...run, [each.dimension]: each, ...(at > 0 && { join: ',' }) };
  });
}

/** More are not run on one day. */
const MOST_RUNS = 3;

function isLongRun({ dimension, low }: Amount): boolean {
  return low >= (dimension === 'distance' ? LEAST_OF_DOUBLE_M : LEAST_OF_DOUBLE_S);
}

/** `easy 3.5k, easy 4k`: who says twice that it was easy tells of two runs; shorter ones are parts. */
function isSameAgain(first: Piece | undefined, second: Piece): boolean {
  if (!first || second.join !== ',' || second.depth > 0 || second.isOfWhich || second.isLast) return false;
  const [one, other] = [first, second].map(lengthOfGentle);
  return one !== undefined && other !== undefined && one === other;
}

/** Its word and its dimension, where it is a gentle run of some length and nothing else. */
function lengthOfGentle(piece: Piece): string | undefined {
  const { kinds, efforts, distance, duration } = piece;
  const [kind, ...more] = kinds;
  if (!kind || more.length > 0 || efforts.length > 0 || !isGentle(kind.value.row.word)) return undefined;
  if (piece.label || piece.reps || piece.target || piece.pace || (distance && duration)) return undefined;
  const isLong = distance ? distance.low >= LEAST_GENTLE_M : (duration?.low ?? 0) >= LEAST_OF_DOUBLE_S;
  return isLong ? `${kind.value.row.word} ${distance ? 'far' : 'long'}` : undefined;
}

const LEAST_GENTLE_M = 2000;
const LEAST_OF_DOUBLE_S = 1200;

/** It is told by a time in which somebody runs, and is no part of another run. */
function isLongByTime({ duration, distance, reps, label, isOfWhich, isLast }: Piece): boolean {
  return !distance && !reps && !label && !isOfWhich && !isLast && (duration?.low ?? 0) >= LEAST_OF_DOUBLE_S;
}

function isPlain({ kinds, efforts, target }: Piece): boolean {
  return !target && efforts.length === 0 && kinds.every(({ value }) => !isEffort(value.row.word));
}

const BESIDE: ReadonlySet<Join> = new Set([',', ';', '.', '+', '/', '-', 'and', 'thenWord']);

/** `12M easy / 6M easy`: two runs, each with a word of its own. */
function isDouble(open: Open, piece: Piece): boolean {
  const isTold = ({ kinds, efforts, target, reps }: Piece) =>
    kinds.length > 0 || efforts.length > 0 || target !== undefined || reps !== undefined;
  const [first, second] = open.pieces;
  if (!first?.distance || !piece.distance || first.label || piece.label || piece.reps) return false;
  // `Long 18: 6 easy / 6 @ 5:00 / 6 @ 4:40`: parts of what stands before the colon.
  if (second?.join === ':' && second.distance) return false;
  // `4M/5M`: nothing but two distances.
  if (!second && !isTold(first) && !isTold(piece)) return isLongWithUnit(first) && isLongWithUnit(piece);
  return isTold(piece) && open.pieces.some(isTold);
}

/** `6 / 4`: two numbers, each as far as people run twice a day, and nothing that makes the second a part. */
function areTwoNumbers({ pieces: [first, ...more], when }: Open, piece: Piece): boolean {
  const isNumber = ({ distance, reps, label, target }: Piece) =>
    !reps &&
    !label &&
    !target &&
    distance?.unit === 'bare' &&
    distance.low >= LEAST_OF_DOUBLE_M &&
    // `7 / 45`: minutes.
    distance.numbers[1] <= MOST_OF_DOUBLE;
  const isAlone = more.length === 0 && when === undefined && first !== undefined && isUnnamed(first);
  return isAlone && isNumber(first) && isNumber(piece) && isPlainRun(piece);
}

/** How it was, and not that it was fast. */
function isPlainRun({ kinds, efforts }: Piece): boolean {
  return (
    efforts.every(({ value }) => isGentle(value)) &&
    kinds.every(({ value }) => value.row.word === 'run' || isGentle(value.row.word))
  );
}

const LEAST_OF_DOUBLE_M = 3000;
const MOST_OF_DOUBLE = 25;

function isLongWithUnit({ distance, duration }: Piece): boolean {
  return !duration && (distance?.unit === 'km' || distance?.unit === 'mi') && distance.low >= LEAST_OF_DOUBLE_M;
}
