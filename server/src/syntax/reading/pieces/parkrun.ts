import { METRES_PER_KM } from '../../../values/distance';
import { paceCost } from '../../../values/plausiblePace';
import { distanceAmount } from '../patterns/distanceOf';
import type { Amount } from '../senses/phrase';
import { isLone } from './partners';
import { isJogged, isPiece, isUnnamed, type Join, type Piece, type Told } from './piece';

/**
 * `parkrun 22:41. Jogged there (2 km)`: beside other distances its word is a distance of its own, and the time behind it, which words may
 * part from it, is how long it took. Alone it stays a word, of which the model knows how far it is.
 */
export function giveParkrun(told: readonly Told[]): readonly Told[] {
  const pieces = told.filter(isPiece);
  const run = pieces.find(isParkrunAlone);
  const others = run ? pieces.filter(each => each !== run && isOverWay(each)) : [];
  if (!run || others.length === 0 || others.some(isIt)) return told;
  // `parkrun 22:41 with 2 km jog there and back`: nobody jogs a part of it.
  for (const each of others)
    if (isJogged(each) || each.reps?.kind?.row.word === 'run' || isPlain(each)) each.isOfWhich = false;
  const timed = [run, ...pieces.slice(pieces.indexOf(run) + 1)].find(each => isTimeOfIt(each, run));
  if (!timed && !areEnds(others)) return told;
  run.distance = parkrunAmount(run);
  if (!timed || timed === run) return told;
  run.duration = timed.duration;
  run.end = timed.end;
  return told.filter(each => each !== timed);
}

/** Nothing but a warm-up and a cool-down; `room for 1 more` is no part. */
function areEnds(others: readonly Piece[]): boolean {
  const told = others.filter(({ label, distance }) => label || distance?.unit !== 'bare');
  return told.length > 0 && told.every(({ label, isOfWhich }) => label && !isOfWhich);
}

function isPlain(piece: Piece): boolean {
  return isUnnamed(piece) && !piece.pace && !piece.isLast;
}

/** Told by its word, and not by a distance. */
export function isParkrunAlone({ kinds, distance, reps, label, denied }: Piece): boolean {
  return !distance && !reps && !label && !denied && kinds.some(({ value }) => value.spelling === 'parkrun');
}

function parkrunAmount({ kinds, start }: Piece): Amount {
  const kind = kinds.find(({ value }) => value.spelling === 'parkrun');
  const from = kind?.start ?? start;
  return distanceAmount('km', PARKRUN_KM, METRES_PER_KM, { start: from, end: from }, kind?.end);
}

/** `parkrun, 5k in 24:10` */
function isIt({ distance, label }: Piece): boolean {
  return !label && distance !== undefined && Math.abs(distance.low - PARKRUN_M) <= AS_FAR * PARKRUN_M;
}

function isOverWay({ distance, reps, isLast, denied }: Piece): boolean {
  return !isLast && !denied && (distance !== undefined || reps?.amount?.dimension === 'distance');
}

/** A time to the second in which people run five kilometres, alone. */
function isTimeOfIt(piece: Piece, run: Piece): boolean {
  const { duration, join, denied } = piece;
  if (!duration || denied || duration.unit !== 'clock' || paceCost(PARKRUN_M, duration.low) > 0) return false;
  return piece === run || (isLone(piece) && BEFORE_TIME.has(join));
}

const BEFORE_TIME: ReadonlySet<Join> = new Set([',', '.', ':', '-', '(', ';', ' ', 'with', '|']);

const PARKRUN_KM = 5;
const PARKRUN_M = PARKRUN_KM * METRES_PER_KM;
/** A watch measures it so much longer or shorter. */
const AS_FAR = 0.06;
