import { SECONDS_PER_HOUR, SECONDS_PER_MINUTE } from '../../../values/duration';
import { isPossibleElsewhere, paceCost } from '../../../values/plausiblePace';
import { asMinutes } from '../pieces/bareMinutes';
import { holdsAmount, type Join, type Piece, type Told } from '../pieces/piece';
import { sumOf } from '../pieces/sums';
import type { Amount, Sport } from '../senses/phrase';

/**
 * Gives a run told by its distance alone the one time that stands apart from it: `LSD 30 km with Tom and the bus. 3h15`, `5 miles
 * with Ann, who talked for all 52 minutes of it`. Grounds are that nothing says what else took so long, and that people run so far in it.
 * `pairs.ts` joins what stands side by side; this looks at the whole session.
 * @param stated a total that is said aloud, of which the time may be
 */
export function giveTime(
  pieces: readonly Piece[],
  stated: Extract<Told, { type: 'total' }> | undefined,
  sport: Sport,
): void {
  if (sport === 'strength') return;
  const told = pieces.filter(holdsAmount);
  const whole = stated ? undefined : told[0];
  const distance = stated ? stated.amount : whole?.distance;
  if (distance?.dimension !== 'distance' || (whole && !isUntimed(whole))) return;
  const parts = told.filter(each => each !== whole);
  parts.filter(each => isMinutesOf(distance, each)).forEach(asMinutes);
  const [time, ...more] = parts.filter(({ duration }) => duration);
  if (!time || more.length > 0 || !isLoneTime(time) || (stated && time.start < stated.start)) return;
  const others = parts.filter(part => part !== time);
  if (sumOf(others, 'distance').low > distance.high * EXCESS) return;
  const duration = timeFor(distance, time.duration, sport);
  if (!duration || sumOf(others, 'duration').low > duration.high) return;
  if (whole) {
    whole.duration = duration;
    time.duration = undefined;
  } else {
    time.duration = duration;
    time.isOfTotal = true;
  }
}

/** Parts may be told a little longer than the whole. */
const EXCESS = 1.03;

function isUntimed({ distance, duration, label, reps, pace, target, isOfWhich, isLast }: Piece): boolean {
  return distance !== undefined && !duration && !label && !reps && !pace && !target && !isOfWhich && !isLast;
}

/** A time, and no word of what took so long, nor of more that was run. */
function isLoneTime({
  distance,
  reps,
  label,
  kinds,
  efforts,
  target,
  times,
  pace,
  join,
  denied,
  isMoment,
}: Piece): boolean {
  const isPlain = !distance && !reps && !label && !target && !times && !pace && !denied && !isMoment && !MORE.has(join);
  return isPlain && kinds.length === 0 && efforts.every(({ value }) => value === 'easy' || value === 'race');
}

const MORE: ReadonlySet<Join> = new Set(['+', 'and', 'with', 'withinWord', 'thenWord']);

/** `9 km ruhig in 57`: no distance beside nine kilometres, and the minutes that they take. */
function isMinutesOf(whole: Amount, piece: Piece): boolean {
  const { distance, duration } = piece;
  if (distance?.unit !== 'bare' || duration || !isLoneTime({ ...piece, distance: undefined })) return false;
  const [minutes] = distance.numbers;
  return minutes >= LEAST_MIN && Number.isInteger(minutes) && paceCost(whole.low, minutes * SECONDS_PER_MINUTE) === 0;
}

/** Who runs for less tells it in minutes. */
const LEAST_MIN = 20;

/** The time as it is written, or its clock as hours and minutes, where people run so far in it. */
function timeFor({ low }: Amount, duration: Amount | undefined, sport: Sport): Amount | undefined {
  if (!duration) return undefined;
  if (sport === 'cross') return isPossibleElsewhere(low, duration.high) ? duration : undefined;
  if (paceCost(low, duration.high) === 0) return duration;
  if (duration.unit !== 'clock' || duration.high >= SECONDS_PER_HOUR / 2) return undefined;
  const [from, to] = [duration.low * SECONDS_PER_MINUTE, duration.high * SECONDS_PER_MINUTE];
  return paceCost(low, to) <= SLOW ? { ...duration, low: from, high: to, numbers: [from, to] } : undefined;
}

/** What `paceCost` says of a slow run. */
const SLOW = 0.5;
