import { OF_SPORTS } from '../pieces/bricks';
import { holdsAmount, isInPlace, isOfWalk, isOverGround, isUnnamed, type Join, type Piece } from '../pieces/piece';
import type { Sport } from '../senses/phrase';
import { isEffort, namesRun } from '../senses/runNames';
import type { Open } from './drafts';
import { isRunBehindOther, isRunBehindWalk } from './runsBehindOthers';

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
  if ((sport === undefined || sport === 'run') && isRunBehindOther(open, piece)) return true;
  if (isRunBehindWalk(open, piece)) return true;
  if (sport === undefined) return isRunUnnamed(open, piece);
  // `65 min, core`: a word behind an amount that nothing else names.
  if (isNameOf(open, piece)) return false;
  // `8 km core 20 min`
  if (open.sport !== sport && sport === 'strength' && piece.duration && open.pieces.some(({ distance }) => distance))
    return true;
  if (open.sport === undefined) return open.pieces.some(holdsAmount) && sport !== 'run' && !BESIDE_NAME.has(piece.join);
  if (open.sport === sport) return sport !== 'run' && isOtherWord(open, piece) && piece.kinds.length > 0;
  return isOtherSport(open, piece, sport);
}

/** `65 min - core`: signs between an amount and what names it. */
const BESIDE_NAME: ReadonlySet<Join> = new Set<Join>([' ', '(', '-']);

/** `weights + 3 @ 9:26`: nobody lifts three miles; but `hike with the family, 5 miles`. */
function isRunUnnamed({ sport, pieces }: Open, { distance, join }: Piece): boolean {
  if (pieces.some(isOverGround) && !pieces.some(each => each.distance)) return false;
  if (sport !== 'strength' && sport !== 'recovery') return false;
  return distance !== undefined && pieces.length > 0 && (join !== '(' || distance.unit !== 'bare');
}

/** Behind one sport a word of another one. */
function isOtherSport(open: Open, piece: Piece, sport: Sport): boolean {
  if (isWalkBreak(open, piece, sport)) return false;
  // `Rad 60 min, 3 km auslaufen`
  if (open.sport === 'cross' && piece.label?.isRun && holdsAmount(piece)) return true;
  // `weights 50 min, then 3 km cool-down`: nobody lifts so far.
  if (open.sport === 'strength' && piece.label && piece.distance) return true;
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
  const isOfRide = open.sport === 'cross' || piece.kinds.length === 0;
  return !(sport === 'run' && isOfRide && piece.kinds.every(isManner));
}

function isManner({ value }: Piece['kinds'][number]): boolean {
  return MANNERS.has(value.spelling) || (isEffort(value.row.word) && !namesRun(value.spelling));
}

/** Words for a run that tell of a ride, too, where or how it was. */
const MANNERS: ReadonlySet<string> = new Set(['hard', 'hart', 'track', 'trail', 'double']);

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
