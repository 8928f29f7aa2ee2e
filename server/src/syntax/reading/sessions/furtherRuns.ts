import { isPiece, isPlainlyPaced, isUnnamed, type Join, type Piece, type Told } from '../pieces/piece';
import type { Open } from './drafts';
import { isLongRace } from './firstCost';

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
  if (isLongRace(only)) return false;
  if (more.some(each => !each.isOfWhich && each.depth === 0)) return false;
  // `10 miles with 4 at 6:30. Windy; 3 miles (8:05)`
  if (more.length > 0) return isEnd && more.some(({ isOfWhich }) => isOfWhich) && isPlainlyPaced(piece);
  return (
    (only.pace !== undefined && piece.pace !== undefined) ||
    (only.duration !== undefined && piece.duration !== undefined)
  );
}

/** It is told by its distance, and is no part of another run. */
function isRunOfItsOwn(piece: Piece): boolean {
  const { distance, label, isOfWhich, isLast } = piece;
  return distance !== undefined && !label && !isOfWhich && !isLast;
}

/** `double today: 6 km and 4 km`, `14 in the morning and 4 with Dale`: a second run that is told by its distance. */
export function isFurtherRun({ pieces, when, sport }: Open, piece: Piece, isDouble: boolean): boolean {
  const { join, depth } = piece;
  if (pieces.length === 1 && isSameAgain(pieces[0], piece)) return true;
  if (depth > 0 || (sport ?? 'run') !== 'run') return false;
  // `two sessions: 60 min easy, 30 min shakeout`
  if (isDouble && piece.duration && !piece.distance) return BESIDE.has(join);
  if (!isRunOfItsOwn(piece) || !pieces.some(each => each.distance && !each.label)) return false;
  if (isDouble) return BESIDE.has(join);
  return join === 'and' && when !== undefined;
}

/** `2 x 50 min (morgens und abends)`, `triple day: 6, 8, 4 km`: a run each. */
export function asRuns(told: Told): readonly Told[] {
  if (!isPiece(told) || !told.reps) return [told];
  const { count, amount, inner } = told.reps;
  const runs = (count ? [amount, amount] : inner.map(each => each.amount)).flatMap(each => each ?? []);
  if (runs.length < 2 || (count && count.count !== 2)) return [told];
  return runs.map((each): Piece => {
    const run = { ...told, kinds: [...told.kinds], efforts: [...told.efforts], reps: undefined };
    return { ...run, [each.dimension]: each, join: ',' };
  });
}

/** `easy 3.5k, easy 4k`: who says twice that it was easy tells of two runs; shorter ones are parts. */
function isSameAgain(first: Piece | undefined, second: Piece): boolean {
  if (!first || second.join !== ',' || second.depth > 0 || second.isLast) return false;
  return isGentle(first) && isGentle(second);
}

/** A gentle run of some length, and nothing else. */
function isGentle({ kinds: [kind, ...more], efforts, distance, duration }: Piece): boolean {
  if (!kind || more.length > 0 || efforts.length > 0 || !GENTLE.has(kind.value.row.word)) return false;
  return distance ? distance.low >= LEAST_GENTLE_M : (duration?.low ?? 0) >= LEAST_OF_DOUBLE_S;
}

const GENTLE: ReadonlySet<string> = new Set(['easy', 'recovery']);
const LEAST_GENTLE_M = 2000;
const LEAST_OF_DOUBLE_S = 1200;

const BESIDE: ReadonlySet<Join> = new Set([',', ';', '.', '+', '/', '-', 'and', 'thenWord']);

/** `12M easy / 6M easy`: two runs, each with a word of its own. */
function isDouble(open: Open, piece: Piece): boolean {
  const isTold = ({ kinds, efforts, target, reps }: Piece) =>
    kinds.length > 0 || efforts.length > 0 || target !== undefined || reps !== undefined;
  const [first, second] = open.pieces;
  if (!first?.distance || !piece.distance || first.label) return false;
  // `Long 18: 6 easy / 6 @ 5:00 / 6 @ 4:40`: parts of what stands before the colon.
  if (second?.join === ':' && second.distance) return false;
  // `4M/5M`: nothing but two distances.
  if (!second && !isTold(first)) return hasUnit(first) && hasUnit(piece);
  return isTold(piece) && open.pieces.some(isTold);
}

/** `6 / 4`: two numbers, each as far as people run twice a day. */
function areTwoNumbers({ pieces: [first, ...more] }: Open, piece: Piece): boolean {
  // `7 / 45`: minutes.
  const isNumber = ({ distance }: Piece) => distance?.unit === 'bare' && distance.numbers[1] <= MOST_OF_DOUBLE;
  return more.length === 0 && first !== undefined && isUnnamed(first) && isNumber(first) && isNumber(piece);
}

const MOST_OF_DOUBLE = 25;

function hasUnit({ distance }: Piece): boolean {
  return distance?.unit === 'km' || distance?.unit === 'mi';
}
