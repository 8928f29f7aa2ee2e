import { METRES_PER_KM } from '../../../values/distance';
import { paceCost } from '../../../values/plausiblePace';
import { holdsAmount, isCalled, isInPlace, isOfWalk, type Piece } from '../pieces/piece';
import type { Amount } from '../senses/phrase';
import { lengthOf } from '../senses/units';
import type { Open } from './drafts';

/**
 * Whether a piece that names no other sport was run, behind a ride, a swim, a walk or a game: by a pace that they do not have, or
 * since they are told whole before it.
 */
export function isRunBehindOther(open: Open, piece: Piece): boolean {
  return (
    isRunBehind(open, piece) || isBehindCommute(open, piece) || isRunThen(open, piece) || isBesideGame(open, piece)
  );
}

/** `40 km Rad in 1:22, danach 5 km in 25:10`: what is too slow for the ride before it, or too fast for the swim, is run. */
function isRunBehind({ sport, pieces }: Open, piece: Piece): boolean {
  const { distance, join, isOfWhich, label, reps, depth } = piece;
  const isApart = !isOfWhich && !label && depth === 0 && join !== ' ' && join !== ':' && join !== '-';
  if (sport !== 'cross' || !isApart) return false;
  // `rode to the track, 6 x 400 m`: nobody rides metres.
  if (reps) return pieces.some(each => isCalled(each, 'bike')) && isOnTrack(reps);
  if (!distance) return false;
  const durationS = timeOf(piece) ?? timeByPace(piece, distance);
  if (durationS === undefined || !pieces.some(holdsAmount)) return false;
  const [slowest, fastest] = pieces.some(each => isCalled(each, 'swim'))
    ? [Infinity, FASTEST_SWIM_S_PER_KM]
    : [SLOW_RIDE_S_PER_KM, 0];
  const paceSPerKm = (durationS * METRES_PER_KM) / distance.low;
  return (paceSPerKm > slowest || paceSPerKm < fastest) && paceCost(distance.low, durationS) === 0;
}

/** `dog walk 30 min + 6 km, 32:10`: nobody walks so fast. */
export function isRunBehindWalk(
  { sport, pieces }: Open,
  { distance, duration, join, isOfWhich, label, depth }: Piece,
): boolean {
  const isApart = (join === '+' || join === 'thenWord' || join === 'and') && depth === 0 && !isOfWhich && !label;
  if (sport !== 'recovery' || !isApart || !distance || !duration || !pieces.some(isOfWalk)) return false;
  return pieces.some(holdsAmount) && (duration.high * METRES_PER_KM) / distance.low < FASTEST_WALK_S_PER_KM;
}

/** `bike to work (2 x 9 km), 6 km easy`: in brackets stands all that was ridden, and how far the run was behind them. */
function isBehindCommute({ sport, pieces }: Open, { distance, depth, join, isOfWhich }: Piece): boolean {
  const isApart = distance !== undefined && depth === 0 && !isOfWhich && (join === ',' || join === '.' || join === ';');
  const ridden = pieces.filter(holdsAmount);
  const isToldWhole = ridden.length > 0 && ridden.every(each => each.depth > 0 && (each.distance ?? each.reps));
  return sport === 'cross' && isApart && isToldWhole;
}

/** `football 90 min, 5 km`: nobody tells how far a game went. */
function isBesideGame({ sport, pieces }: Open, { distance, depth, join, isOfWhich }: Piece): boolean {
  const isApart = depth === 0 && !isOfWhich && join !== ' ' && join !== ':' && join !== '-';
  return (
    sport === 'cross' &&
    isApart &&
    distance !== undefined &&
    pieces.some(isInPlace) &&
    pieces.every(each => !each.distance && !each.reps)
  );
}

/** `40 min elliptical, then 3 miles easy`, `swim 1000 m then 1 mile`: how far, behind what was told by its time or in metres. */
function isRunThen({ sport, pieces }: Open, { distance, depth, join, isOfWhich, label }: Piece): boolean {
  const isFar = distance?.unit === 'mi' || distance?.unit === 'km' || distance?.unit === 'bare';
  const told = pieces.filter(holdsAmount);
  const isAdded = join === '+' && distance?.unit !== 'bare' && told.every(each => each.duration && !each.distance);
  const isNext = join === 'thenWord' || (join === '.' && told.every(each => each.distance));
  if (sport !== 'cross' || !(isNext || isAdded) || !isFar || depth > 0 || isOfWhich || label) return false;
  return told.length > 0 && told.every(each => !each.reps && (!each.distance || SHORT_UNITS.has(each.distance.unit)));
}

const SHORT_UNITS: ReadonlySet<string> = new Set(['m', 'yd']);

/** World records of the open water are no faster. */
const FASTEST_SWIM_S_PER_KM = 600;
/** Nobody walks a kilometre in less but to race. */
const FASTEST_WALK_S_PER_KM = 450;
/** Hardly anybody rides as slowly as most people run. */
const SLOW_RIDE_S_PER_KM = 240;

function isOnTrack({ amount, count }: NonNullable<Piece['reps']>): boolean {
  return count !== undefined && amount?.dimension === 'distance' && amount.high <= LONGEST_ON_TRACK_M;
}

const LONGEST_ON_TRACK_M = 2000;

function timeOf({ duration, target, times }: Piece): number | undefined {
  const own = target?.value.target;
  const [timeS, ...more] = times?.value ?? [];
  const ofTimes = more.length === 0 ? timeS : undefined;
  return duration?.low ?? (target?.value.isTime && own?.type === 'time' ? own.timeS : ofTimes);
}

/** `5 mi @ 8:15` */
function timeByPace({ target, pace }: Piece, { low, unit }: Amount): number | undefined {
  const per = pace?.value ?? target?.value.pace;
  return per && (unit === 'mi' || unit === 'km') ? (per.lowS * low) / lengthOf(unit) : undefined;
}
