import { MARATHON_M, METRES_PER_KM } from '../../../values/distance';
import { SECONDS_PER_MINUTE } from '../../../values/duration';
import { isHoursRather, isPossibleElsewhere, paceCost } from '../../../values/plausiblePace';
import { clockAmount } from '../patterns/durationOf';
import { asMinutes } from '../pieces/bareMinutes';
import { asLengths, asMinutesEach } from '../pieces/bareReps';
import { isCalled, isInPlace, isOverGround, type Piece } from '../pieces/piece';
import type { Phrase, Sport } from '../senses/phrase';
import { lengthOf } from '../senses/units';
import { isGentle, JOGS } from '../senses/words';
import type { Open } from './drafts';

/** What only the whole shows of single amounts: the unit of bare numbers, and whether a time is in minutes or hours. */
export function settle(pieces: readonly Piece[], sport: Sport): void {
  if (sport === 'strength') pieces.forEach(asCount);
  if (isWithoutDistance(pieces, sport))
    pieces.filter(({ distance }) => (distance?.numbers[0] ?? 0) >= LEAST_BARE_MIN).forEach(asMinutes);
  if (sport === 'cross') pieces.filter(isOnMachine).forEach(asMinutes);
  // `aqua jog 45 min: 10 easy, 8 x 1 min hard, 10 easy`: nobody comes far in deep water.
  const isTimedInPlace = sport === 'cross' && pieces.some(isInPlace) && pieces.some(({ duration }) => duration);
  if (isTimedInPlace) pieces.filter(({ distance }) => distance?.unit === 'bare').forEach(asMinutes);
  const far = sport === 'run' ? pieces.filter(({ distance }) => distance) : [];
  if (far.every(isFarForEasy)) far.forEach(asMinutes);
  settleUnits(pieces);
  pieces.forEach(asOneEnd);
  if (pieces.some(each => isCalled(each, 'swim'))) pieces.forEach(asLengths);
  if (pieces.some(each => isCalled(each, 'bike'))) pieces.forEach(asMinutesEach);
  pieces.filter(isOnFoot).forEach(asHoursOnFoot);
  if (pieces.some(each => isCalled(each, 'bike'))) pieces.forEach(asRideTime);
  pieces.forEach(asTimeOfParkrun);
  if (sport === 'run') pieces.forEach(asHours);
  else if (sport !== 'strength') pieces.forEach(asTime);
}

/** `Running warm up/down 32:00`: a watch shows both together; who plans them tells how long each is. */
function asOneEnd(piece: Piece): void {
  const { label, duration } = piece;
  if (label?.word === 'both' && duration?.unit === 'clock') piece.label = { ...label, word: 'wu' };
}

/** `10 thrusters`, `40 squats`, `pushups 30`: how many, and no minutes. */
function asCount(piece: Piece): void {
  const { distance, kinds } = piece;
  const isOfExercise = kinds.some(
    ({ start, end, value }) => (start === distance?.end || end === distance?.start) && EXERCISES.test(value.spelling),
  );
  if (distance?.unit === 'bare' && isOfExercise) piece.distance = undefined;
}

const EXERCISES =
  /(squat|thruster|lunge|bridge|clamshell|raise|push up|pushup|sit up|situp|pull up|pullup|press up|pressup|step up|chin up|swing|deadlift|snatche|clean|wall ball|box jump|bird dog|dead bug|dip|plank|crunche|thrust|burpee|hop)s$|liegestütze?n?$|kniebeugen$|klimmzüge$|ausfallschritte$/;

/** `pool 45`, `elliptical 40`, `spin 30`: in water and on machines nobody tells so many kilometres or miles. */
function isOnMachine({ kinds, distance, duration, pace, times, target }: Piece): boolean {
  const number = distance?.unit === 'bare' && !(duration ?? pace ?? times ?? target) ? distance.numbers[0] : 0;
  const isMachine = ({ value: { row, spelling } }: Phrase<'kind'>) => MACHINES.has(row.word) || INDOORS.test(spelling);
  return number >= LEAST_ON_MACHINE_MIN && number <= MOST_ON_MACHINE_MIN && kinds.some(isMachine);
}

const MACHINES: ReadonlySet<string> = new Set(['aquajog', 'elliptical', 'row']);
/** `swim 40` may be of lengths. */
const INDOORS =
  /^(spin|indoor|stationary|turbo|trainer|ergo|hometrainer|heimtrainer|roll|watt|peloton|zwift)|trainer$|pool/;
const LEAST_ON_MACHINE_MIN = 13;
const MOST_ON_MACHINE_MIN = 120;

/** `strength 45`: fewer are no minutes. */
const LEAST_BARE_MIN = 5;

function isWithoutDistance(pieces: readonly Piece[], sport: Sport): boolean {
  return sport === 'strength' || (sport === 'recovery' && !pieces.some(isOverGround));
}

/** `jog 30-40`, `recovery 45`: farther than anybody jogs, and round numbers of minutes. */
function isFarForEasy({ kinds, distance, duration, pace, times, target, reps }: Piece): boolean {
  if (distance?.unit !== 'bare' || (duration ?? pace ?? times ?? target ?? reps)) return false;
  // Of longer ones the model asks.
  if (distance.high > MARATHON_M) return false;
  const isRound = distance.numbers.every(number => number >= LEAST_EASY_MIN && number % ROUND_MIN === 0);
  const isEasy = ({ value }: Phrase<'kind'>) => isGentle(value.row.word) || JOGS.has(value.spelling);
  return isRound && kinds.some(isEasy) && kinds.every(each => isEasy(each) || each.value.row.word === 'run');
}

const LEAST_EASY_MIN = 30;
const ROUND_MIN = 5;
/** Fewer kilometres or miles are told without a unit beside minutes of another session. */
const LEAST_BESIDE_MIN = 15;

/** `40 easy (am), 55 steady (pm)`: farther nobody runs twice a day. */
const MOST_A_DAY_M = 80_000;

/** `100 min bike, 30 run`: who tells one session in minutes tells the other so. */
export function settleSessions(sessions: readonly Open[]): void {
  if (sessions.length < 2) return;
  const pieces = sessions.flatMap(session => session.pieces);
  const isBare = pieces.every(({ distance, reps }) => !reps && (!distance || distance.unit === 'bare'));
  const metres = pieces.map(({ distance }) => distance?.low ?? 0);
  const sumM = metres.reduce((sum, each) => sum + each, 0);
  // `26 (am: 20, pm: 6)`: the one before them is all of them.
  const farM = metres.length > 2 && metres[0] === sumM / 2 ? sumM / 2 : sumM;
  const isTimed = isBare && (farM > MOST_A_DAY_M || pieces.some(({ duration }) => duration?.unit === 'min'));
  if (!isTimed) return;
  pieces
    .filter(({ distance }) => {
      const number = distance?.numbers[0] ?? 0;
      return number >= LEAST_BESIDE_MIN && number % 5 === 0;
    })
    .forEach(asMinutes);
}

/** `open water, 1900 m in 34:40`: no pace of a run, so the time that it took. */
function asTime(piece: Piece): void {
  const { target, distance, duration, reps } = piece;
  const own = target?.value.target;
  if (!target || own?.type !== 'time' || !target.value.isTime || !distance || duration || reps) return;
  // `60 km in 2:20`: hours and minutes.
  const timeS = [own.timeS, ...(target.value.pace ? [own.timeS * 60] : [])].find(each =>
    isPossibleElsewhere(distance.low, each),
  );
  if (timeS !== undefined) setTime(piece, target, timeS);
}

/** `parkrun number 214 in 21:38, jogged home`: its word says how far it was. */
function asTimeOfParkrun(piece: Piece): void {
  const { target, distance, duration, reps, kinds } = piece;
  const own = target?.value.target;
  if (!target?.value.isTime || own?.type !== 'time' || distance || duration || reps) return;
  if (kinds.some(({ value }) => value.spelling === 'parkrun') && paceCost(PARKRUN_M, own.timeS) === 0)
    setTime(piece, target, own.timeS);
}

const PARKRUN_M = 5000;

/** `24 km in 2:14`: hours and minutes of a long run. */
function asHours(piece: Piece): void {
  const { target, distance, duration, reps } = piece;
  const own = target?.value.target;
  if (!target?.value.isTime || own?.type !== 'time' || !distance || duration || reps) return;
  const paceSPerKm = (own.timeS * METRES_PER_KM) / lengthOf(distance.unit === 'mi' ? 'mi' : 'km');
  if (isHoursRather(distance.low, paceSPerKm, own.timeS)) setTime(piece, target, own.timeS * SECONDS_PER_MINUTE);
}

/** `100 km ride (3:40)`: nobody tells a ride by its pace, so hours and minutes. */
function asRideTime(piece: Piece): void {
  const { pace, distance, duration, reps } = piece;
  if (pace?.value.unit !== 'unit' || !distance || duration || reps) return;
  const timeS = pace.value.lowS * SECONDS_PER_MINUTE;
  if (!isPossibleElsewhere(distance.low, timeS)) return;
  piece.pace = undefined;
  piece.duration = clockAmount(pace, timeS);
}

function isOnFoot({ kinds }: Piece): boolean {
  return kinds.some(({ value }) => value.row.sport === 'recovery' && value.row.carries.includes('distance'));
}

/** `walk 3 mi 1:05`, `hike 9 mi 4:30`: faster than anybody walks, so hours and minutes. */
function asHoursOnFoot(piece: Piece): void {
  const { distance, duration, pace } = piece;
  if (!distance || (duration && duration.unit !== 'clock')) return;
  const clock = duration ?? (pace?.value.unit === 'unit' ? { ...pace, low: pace.value.lowS } : undefined);
  if (!clock) return;
  const sPerKm = duration ? (clock.low * METRES_PER_KM) / distance.low : clock.low;
  const hoursSPerKm = (clock.low * SECONDS_PER_MINUTE * METRES_PER_KM) / distance.low;
  if (sPerKm >= FASTEST_WALK_S_PER_KM || hoursSPerKm < FASTEST_WALK_S_PER_KM || hoursSPerKm > SLOWEST_HIKE_S_PER_KM)
    return;
  piece.pace = undefined;
  piece.duration = clockAmount(clock, clock.low * SECONDS_PER_MINUTE);
}

/** Hardly anybody walks faster without racing. */
const FASTEST_WALK_S_PER_KM = 360;
/** Uphill with a pack a kilometre takes up to forty minutes. */
const SLOWEST_HIKE_S_PER_KM = 2400;

function setTime(piece: Piece, { start, end }: Phrase<'target'>, timeS: number): void {
  piece.duration = clockAmount({ start: start + 1, end }, timeS);
  piece.target = undefined;
}

const RACED_KM: ReadonlySet<number> = new Set([5, 8, 10, 15]);

/** `10 km: first 5, last 5` in a log of miles: numbers without a unit are in the unit that is written. */
function settleUnits(pieces: readonly Piece[]): void {
  const first = pieces.find(({ distance }) => distance?.unit === 'km' || distance?.unit === 'mi')?.distance;
  const told = first?.unit;
  // `5k 19:58, 2 up, 1 down`: races have their length in kilometres where miles are run, too.
  const isOfRaces = told === 'km' && RACED_KM.has(first?.numbers[0] ?? 0);
  // `2 wu, 8k tempo, 2 cd. 9`: who tells the ends in miles tells the whole in miles.
  const isOfLog = isOfRaces && pieces.some(({ label, distance }) => label && distance?.unit === 'bare');
  // `1.5 WU, 6 x 1 mi`: who repeats miles tells miles.
  const unit = told ?? (pieces.some(({ reps }) => reps?.amount?.unit === 'mi') ? 'mi' : undefined);
  if (unit !== 'km' && unit !== 'mi') return;
  for (const piece of pieces) {
    const { distance } = piece;
    if (distance?.unit !== 'bare' || (piece.label ? isOfRaces : isOfLog || told === undefined)) continue;
    const [low, high] = distance.numbers;
    piece.distance = {
      ...distance,
      // The model knows the unit of a whole that is told, and not that of repetitions.
      ...(told === undefined && { unit }),
      low: low * lengthOf(unit),
      high: high * lengthOf(unit),
    };
  }
}
