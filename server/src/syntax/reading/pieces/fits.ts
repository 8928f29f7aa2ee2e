import { METRES_PER_KM } from '../../../values/distance';
import { SECONDS_PER_MINUTE } from '../../../values/duration';
import { isPossiblePace } from '../../../values/pace';
import {
  FASTEST_S_PER_KM,
  isHoursRather,
  isPossibleElsewhere,
  paceCost,
  SLOWEST_RIDE_S_PER_KM,
  SLOWEST_S_PER_KM,
} from '../../../values/plausiblePace';
import { unitBeside } from '../phrases/units';
import { type Amount, type Context, type Phrase, phraseAt } from '../senses/phrase';
import { lengthOf } from '../senses/units';
import type { Piece } from './piece';

/** Whether an amount goes with what the piece has: the other dimension, at a pace that can be. */
export function takes(piece: Piece, amount: Amount): boolean {
  if (piece.reps) return false;
  const { distance, duration } = piece;
  if (amount.dimension === 'distance' ? distance : duration) return false;
  if (!distance && !duration) return true;
  if (duration && isOtherThanParkrun(piece, amount)) return false;
  return isPair(piece, distance ?? amount, duration ?? amount);
}

/**
 * `20.14 km 23:53:55`, `80 km 45:00`: distance and time side by side, each with its own unit, slower than a stroll or faster than anybody.
 * A watch that ran on is no second session, and a typing mistake is told on its numbers.
 */
export function takesAnyway({ reps, distance, duration }: Piece, amount: Amount): boolean {
  if (reps || (distance && duration)) return false;
  return amount.dimension === 'distance' ? isOddPair(amount, duration) : isOddPair(distance, amount);
}

/** Of such a piece: its distance and its time. */
export function isOddPair(distance: Amount | undefined, duration: Amount | undefined): boolean {
  if (!distance || !duration || distance.unit === 'bare' || duration.unit === 'bare') return false;
  // `12 km 640 m 1:25:00`: what was climbed.
  if (distance.unit === 'm' && distance.high < LEAST_M) return false;
  const isSideBySide = distance.end === duration.start || duration.end === distance.start;
  const fastest = (duration.high * METRES_PER_KM) / distance.low;
  const isTooFast = duration.unit === 'clock' && distance.low >= LEAST_M && fastest < FASTEST_S_PER_KM;
  return isSideBySide && (isTooFast || (duration.low * METRES_PER_KM) / distance.high > SLOWEST_S_PER_KM);
}

/** Shorter distances are repetitions more often. */
const LEAST_M = 3000;

/**
 * Behind a distance, `4:30` that is no possible time for it and a possible pace; behind distance and time, the pace that they make.
 *
 * @param climbM what was climbed on the way
 */
export function isItsPace(piece: Piece, amount: Amount, context: Context, climbM = 0): boolean {
  const { distance, duration, pace } = piece;
  if (amount.unit !== 'clock' || !distance || pace || piece.reps || amount.low > SLOWEST_UNIT_S) return false;
  const per = lengthOf(unitBeside(distance, context));
  const paceSPerKm = (amount.low * METRES_PER_KM) / per;
  // `100k ride (3:40)`: hours and minutes.
  const isRidden = piece.kinds.some(({ value }) => value.row.word === 'bike');
  // `20 km, 1750 m, 4:12`: so fast nobody climbs.
  const isSteep = distance.low > 0 && climbM / distance.low >= STEEP;
  if (isSteep && !duration && isHoursUphill(distance.low, climbM, amount.low)) return false;
  if (isRidden && !duration && isPossibleElsewhere(distance.low, amount.low * SECONDS_PER_MINUTE)) return false;
  if (!isPossiblePace(paceSPerKm) || unlikelyPace(piece, amount, context) >= UNLIKELY) return false;
  // `Marathon 4:38.20`: a pace alone has no tenths.
  if (!duration && !Number.isInteger(amount.low)) return false;
  // `31,4 / 3:22`: what a watch measured is a distance as sure as one with its unit.
  const isMeasured = distance.unit !== 'bare' || !Number.isInteger(distance.numbers[0]);
  if (!duration && isMeasured && isHoursRather(distance.low, paceSPerKm, amount.low)) return false;
  if (!duration) return distance.low > per && !isPair(piece, distance, amount);
  const made = (duration.low * METRES_PER_KM) / distance.low;
  return Math.abs(made - paceSPerKm) <= SAME_PACE * made;
}

/** A time before its distance that is possible as a pace alone. */
export function paceAtStart(
  { duration, distance, pace, reps, start }: Piece,
  amount: Amount,
  context: Context,
): Phrase<'pace'> | undefined {
  if (
    start !== 0 ||
    duration?.start !== 0 ||
    duration.unit !== 'clock' ||
    distance ||
    pace ||
    reps ||
    amount.dimension !== 'distance'
  )
    return undefined;
  const { low } = duration;
  const paceSPerKm = (low * METRES_PER_KM) / lengthOf(unitBeside(amount, context));
  if (low > SLOWEST_UNIT_S || !isPossiblePace(paceSPerKm) || Number.isFinite(paceCost(amount.low, low)))
    return undefined;
  return paceAt(duration, duration);
}

/** A time that is read as one per kilometre or mile. */
export function paceAt(place: { readonly start: number; readonly end: number }, { low, high }: Amount): Phrase<'pace'> {
  return phraseAt('pace', place, { lowS: low, highS: high, unit: 'unit' });
}

/** Metres climbed per metre of the way. */
const STEEP = 0.035;

/** Whether a time is one of hours and minutes by what runners take uphill, where each metre counts for ten of the way. */
function isHoursUphill(distanceM: number, climbM: number, clockS: number): boolean {
  const sPerKm = (clockS * SECONDS_PER_MINUTE * METRES_PER_KM) / (distanceM + climbM * METRES_PER_CLIMBED);
  return sPerKm >= FASTEST_UPHILL_S_PER_KM && sPerKm <= SLOWEST_UPHILL_S_PER_KM;
}

const METRES_PER_CLIMBED = 10;
const FASTEST_UPHILL_S_PER_KM = 200;
const SLOWEST_UPHILL_S_PER_KM = 540;

const UNLIKELY = 0.8;

/** A pace that few keep up for so long: the time may be hours and minutes. */
function unlikelyPace({ distance }: Piece, { low }: Amount, context: Context): number {
  const per = lengthOf(unitBeside(distance, context));
  const cost = distance ? paceCost(distance.low, (low * distance.low) / per) : 0;
  return Number.isFinite(cost) ? cost : 0;
}

/** A time per kilometre or mile is not longer. */
const SLOWEST_UNIT_S = 1500;

/** What differs more than by rounding is told by the model. */
const SAME_PACE = 0.2;

/** `parkrun 22:40, 2 miles home`: its name says how far it was. */
export function isOtherThanParkrun({ kinds }: Pick<Piece, 'kinds'>, { low }: Amount): boolean {
  const isParkrun = kinds.some(({ value }) => value.spelling === 'parkrun');
  return isParkrun && Math.abs(low - PARKRUN_M) > AS_FAR * PARKRUN_M;
}

const PARKRUN_M = 5000;
/** A watch measures it so much longer or shorter. */
const AS_FAR = 0.03;

export function isPair(piece: Pick<Piece, 'kinds'>, distance: Amount, duration: Amount): boolean {
  const other = piece.kinds.find(({ value }) => value.row.sport !== 'run');
  // `strength 3.12 km 19:18`: a watch counts steps in the gym, too. Otherwise the run that went before it is told.
  if (other?.value.row.sport === 'strength')
    return (
      distance.end === duration.start &&
      duration.unit === 'clock' &&
      Number.isFinite(paceCost(distance.low, duration.low))
    );
  if (other?.value.row.word === 'bike') return isPossibleElsewhere(distance.low, duration.high, SLOWEST_RIDE_S_PER_KM);
  if (other) return isPossibleElsewhere(distance.low, duration.high);
  // `40k TT 1:04:12 on the bike`
  if (
    piece.kinds.some(({ value }) => value.row.word === 'tt') &&
    isPossibleElsewhere(distance.low, duration.high, FASTEST_S_PER_KM)
  )
    return true;
  return (
    Number.isFinite(paceCost(distance.low, duration.high)) || Number.isFinite(paceCost(distance.high, duration.low))
  );
}
