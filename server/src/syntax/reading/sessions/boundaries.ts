import { METRES_PER_KM } from '../../../values/distance';
import { paceCost } from '../../../values/plausiblePace';
import { OF_SPORTS } from '../pieces/bricks';
import { holdsAmount, isCalled, isInPlace, isOfWalk, isOverGround, isUnnamed, type Piece } from '../pieces/piece';
import type { Amount, Sport } from '../senses/phrase';
import { isEffort, namesRun } from '../senses/runNames';
import { lengthOf } from '../senses/units';
import type { Open } from './drafts';

/*
 * Where one session ends and the next begins. A session has one sport, so a piece of another one opens a session, unless it is a
 * warm-up, a break or a word for what is told already; a second run has grounds of its own (`furtherRuns.ts`).
 * Grounds are the words of sport, the sign before the piece, and paces that one sport has and another cannot have.
 */

/** What a piece was, by its words and its repetitions; `undefined` where it does not say. */
export function sportOf({ kinds, label, reps, distance }: Piece): Sport | undefined {
  // Drills belong to the run that they are done in.
  const other = kinds.find(({ value }) => value.row.sport !== 'run' && value.row.word !== 'drills');
  // `4 x 1 mi strength @ 8:25`: over a distance it is how plans call their repetitions.
  if (other?.value.spelling === 'strength' && reps?.end === other.start && isOverMetres(reps)) return 'run';
  // `Strength: 2 mi wu, 4 x 1.5 mi @ 6:40`
  if (other?.value.spelling === 'strength' && label && distance) return 'run';
  // `34 minutes with warm-up and cool-down walks`
  if (label?.word === 'both' && other?.value.row.word === 'walk') return 'run';
  if (other?.value.row.sport) return other.value.row.sport;
  const ofReps = [reps?.kind, ...(reps?.inner ?? []).map(({ kind }) => kind)].find(
    kind => kind && kind.row.sport !== 'run' && kind.row.word !== 'drills' && kind.row.word !== 'walk',
  );
  if (ofReps?.row.sport) return ofReps.row.sport;
  return kinds.some(({ value }) => value.row.sport === 'run') || label || reps ? 'run' : undefined;
}

/** Another sport, or an amount behind a sport that has none. */
export function isNewSession(open: Open, piece: Piece, sport: Sport | undefined): boolean {
  // `5 miles pool-running; 3.5 miles on the treadmill`
  if (open.sport === 'cross' && sport !== 'cross' && piece.join === ';' && isRunBeside(open, piece)) return true;
  if (
    (sport === undefined || sport === 'run') &&
    (isRunBehind(open, piece) || isBehindCommute(open, piece) || isRunThen(open, piece) || isBesideGame(open, piece))
  )
    return true;
  if (isRunBehindWalk(open, piece)) return true;
  if (sport === undefined) {
    // `weights + 3 @ 9:26`: nobody lifts three miles.
    // `hike with the family, 5 miles`
    const isOnFoot = open.pieces.some(isOverGround);
    if (isOnFoot && !open.pieces.some(({ distance }) => distance)) return false;
    return (
      (open.sport === 'strength' || open.sport === 'recovery') &&
      piece.distance !== undefined &&
      open.pieces.length > 0 &&
      (piece.join !== '(' || piece.distance.unit !== 'bare')
    );
  }
  // `65 min, core`: a word behind an amount that nothing else names.
  if (isNameOf(open, piece)) return false;
  // `8 km core 20 min`
  if (open.sport !== sport && sport === 'strength' && piece.duration && open.pieces.some(({ distance }) => distance))
    return true;
  if (open.sport === undefined)
    return (
      open.pieces.some(holdsAmount) && sport !== 'run' && piece.join !== ' ' && piece.join !== '(' && piece.join !== '-'
    );
  if (open.sport === sport) return sport !== 'run' && isOtherWord(open, piece) && piece.kinds.length > 0;
  if (isWalkBreak(open, piece, sport)) return false;
  // `Rad 60 min, 3 km auslaufen`
  if (open.sport === 'cross' && piece.label?.isRun && holdsAmount(piece)) return true;
  // `6 x 90 s jog. 5 min cool-down walk`
  if (open.sport === 'run' && piece.label && isOfWalk(piece)) return false;
  // `warm-up: walk 5 min, 5 x 3 min run`
  if (open.sport === 'recovery' && open.pieces.every(each => each.label && isOfWalk(each))) return false;
  // `3 km walk with 8 x 100 m jog`
  if (piece.isOfWhich && open.pieces.some(isOfWalk)) return false;
  // `hike 9 km, ran the last 2`
  if (piece.isLast && sport === 'run' && open.sport === 'recovery' && open.pieces.some(isOverGround)) return false;
  if (open.sport === 'recovery' && isOnlyOfRun(piece)) return true;
  // `core, then 5 x 5 min`: nobody holds a plank for so long.
  if (open.sport === 'strength' && isLongSet(piece)) return true;
  // Warm-ups and repetitions of a ride are still the ride.
  return !(
    sport === 'run' &&
    piece.kinds.every(
      ({ value }) => MANNERS.has(value.spelling) || (isEffort(value.row.word) && !namesRun(value.spelling)),
    ) &&
    (open.sport === 'cross' || piece.kinds.length === 0)
  );
}

/** Words for a run that tell of a ride, too, where or how it was. */
const MANNERS: ReadonlySet<string> = new Set(['hard', 'hart', 'track', 'trail', 'double']);

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
function isRunBehindWalk(
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

/** `6 x 400 m`, `4 strides`: nobody stretches over metres. */
export function isOnlyOfRun({ reps, label, distance }: Piece): boolean {
  if (label) return distance !== undefined;
  return reps !== undefined && (reps.kind?.row.sport === 'run' || isOverMetres(reps));
}

function isOverMetres({ amount, inner }: Pick<NonNullable<Piece['reps']>, 'amount' | 'inner'>): boolean {
  return amount?.dimension === 'distance' || inner.some(isOverMetres);
}

function isLongSet({ reps, join }: Piece): boolean {
  const isApart = join === 'thenWord' || join === '+' || join === '.' || join === ';';
  return isApart && reps?.amount?.dimension === 'duration' && reps.amount.low >= LONGEST_EXERCISE_S;
}

export const LONGEST_EXERCISE_S = 120;

const BETWEEN: ReadonlySet<string> = new Set(['stretch', 'mobility', 'drills']);

/** `2 km wu, stretching, 6 x 400 m`: what is done between the parts of a run is no session of its own. */
export function isBetweenParts({ sport, pieces }: Open): boolean {
  return (
    sport === 'recovery' &&
    pieces.every(piece => !holdsAmount(piece) && piece.kinds.every(({ value }) => BETWEEN.has(value.row.word)))
  );
}

function isRunBeside({ pieces }: Open, { distance, efforts, pace, isOfWhich }: Piece): boolean {
  const isTold = efforts.length > 0 || pace !== undefined;
  return !isOfWhich && distance !== undefined && isTold && pieces.some(each => each.distance !== undefined);
}

/** A word alone names the amount before it where that has no word of its own, and no distance that the word cannot have. */
function isNameOf({ pieces: [only, ...more], sport }: Open, piece: Piece): boolean {
  if (!only || more.length > 0 || only.depth > 0 || sport !== undefined) return false;
  if (piece.join !== ',' || holdsAmount(piece)) return false;
  if (!isUnnamed(only) || only.pace) return false;
  const [kind] = piece.kinds;
  if (!kind) return false;
  return only.distance
    ? kind.value.row.carries.includes('distance') && !isInPlace(piece) && !only.duration
    : only.duration !== undefined;
}

/** `Alternativtraining - 1800 m Schwimmen`, `Cross training. 40 min yoga`: a word for all other sport, and which it was. */
export function isGeneric({ pieces }: Open): boolean {
  return pieces.every(piece => !holdsAmount(piece) && piece.kinds.length > 0 && piece.kinds.every(isOfAll));
}

function isOfAll({ value }: Piece['kinds'][number]): boolean {
  return value.row.word === 'xt';
}

/** `Triathlon: swim 34:10, bike 1:12:00`: a race of several sports is none of them. */
function isOfOneOfAll(kind: Piece['kinds'][number]): boolean {
  return isOfAll(kind) && !OF_SPORTS.test(kind.value.spelling);
}

/** `Swim 2400 m. Bike 40 min`: of one sport, and two sessions; strength and stretching in one sentence are one. */
function isOtherWord(open: Open, piece: Piece): boolean {
  const isSentence = piece.join === '.' || piece.join === ';';
  // `circuits + core, 45 min`: one hour in the gym.
  if (open.sport === 'strength' && (piece.reps || !(holdsAmount(piece) && open.pieces.some(holdsAmount)))) return false;
  const isList = (piece.join === ',' || piece.join === '+') && !open.pieces.some(holdsAmount);
  if (open.sport !== 'cross' && !isSentence && !isList && !(holdsAmount(piece) && open.pieces.some(holdsAmount)))
    return false;
  // `Crosstraining 60 min (Rad)`, `Crosstraining: Rad 60 min`: which sport it was, and how long, is told once.
  const isOfOne = !holdsAmount(piece) || open.pieces.every(({ distance, duration }) => !distance && !duration);
  if (isOfOne && open.pieces.every(({ kinds }) => kinds.every(isOfOneOfAll))) return false;
  const word = piece.kinds.find(({ value }) => value.row.sport === open.sport)?.value.row.word;
  const known = open.pieces.flatMap(({ kinds }) => kinds).filter(({ value }) => value.row.sport === open.sport);
  return word !== undefined && known.length > 0 && known.every(({ value }) => value.row.word !== word);
}

const LONGEST_BREAK_S = 600;
const LONGEST_BREAK_M = 1000;

/** `jog 6 min, walk 2 min, jog 6 min`: walking between is no walk. */
function isWalkBreak(open: Open, piece: Piece, sport: Sport): boolean {
  const isWalk = sport === 'recovery' && isOfWalk(piece);
  const isRun = sport === 'run' && open.pieces.some(isOfWalk);
  if (piece.join === '+' || piece.join === '.' || !(isWalk || isRun)) return false;
  if (piece.distance)
    return (
      isWalk && (isBelowWhole(open) ? piece.distance.high <= LONGEST_BREAK_M : isShortBreak(piece, piece.distance.high))
    );
  if (!holdsAmount(piece)) return piece.join !== 'thenWord' && piece.join !== 'and' && open.pieces.some(holdsAmount);
  return isRun ? open.pieces.every(each => !isOfWalk(each) || isBreak(each)) : isBreak(piece);
}

/** `2 km gelaufen, 400 m gegangen, 2 km gelaufen`; a stroll is one of its own. */
function isShortBreak({ kinds }: Piece, metres: number): boolean {
  return metres <= LONGEST_SHORT_BREAK_M && kinds.every(({ value }) => WALKED.test(value.spelling));
}

const LONGEST_SHORT_BREAK_M = 500;
const WALKED = /^(gegangen|gehen|walked|walk)$/;

/** `3 miles: run 1, walk 0.5, …`, `5 km in 41:20: ran 2 km, walked 500 m`: what follows the colon are its parts. */
function isBelowWhole({ pieces: [whole, part] }: Open): boolean {
  return whole?.distance !== undefined && !whole.label && part?.join === ':';
}

function isBreak({ duration, distance }: Piece): boolean {
  return distance === undefined && (duration?.high ?? 0) <= LONGEST_BREAK_S;
}

export function boundaryCost(piece: Piece, sport: Sport | undefined): number {
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
