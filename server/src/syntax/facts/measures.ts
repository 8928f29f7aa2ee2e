import {
  MINUTES_PER_DAY,
  MINUTES_PER_HOUR,
  NOON_MIN,
  SECONDS_PER_HOUR,
  SECONDS_PER_MINUTE,
} from '../../values/duration';
import { attempt, type Cursor, isAtEnd, isGlued, isSign, isWord, peek, spanFrom } from '../scan';
import type { ClockTime, MeasureBody, MeasureValue } from '../tree';
import { readTemperature } from './attributes';
import { readUnitDuration } from './durations';
import { type NumberRead, readClock, readNumber } from './numbers';
import { type Problems, scaleImpossible, sleepImpossible } from './problems';
import { readScale, readScaleBehind } from './scales';
import { wordHere } from './words';

/** Reads a daily metric with its value: `sleep 7h20`, `stress 4/10`, `rhr 48`. Without any value only where nothing follows. */
export function readMeasure(cursor: Cursor, problems: Problems): MeasureBody | undefined {
  return attempt(cursor, () => {
    const from = cursor.at;
    const found = wordHere(cursor);
    if (found?.row.category !== 'metric') return undefined;
    cursor.at = found.next;
    const word = { span: spanFrom(cursor, from), word: found.row.word };
    if (isAtEnd(cursor)) return { type: 'measure', word, value: { type: 'none' } };
    if (isSign(peek(cursor), ':') || isSign(peek(cursor), '=')) cursor.at++;
    if (isSign(peek(cursor), '~')) cursor.at++;
    const value = readValue(cursor, word.word, problems);
    return value && { type: 'measure', word, value };
  });
}

function readValue(cursor: Cursor, word: string, problems: Problems): MeasureValue | undefined {
  switch (word) {
    case 'sleep':
      return readSleep(cursor, problems);
    case 'rhr':
    case 'hrv':
      return readUnitNumber(cursor, WITHOUT_MEANING);
    case 'weight':
      return readUnitNumber(cursor, MASSES);
    case 'screens':
      return readScreens(cursor);
    case 'temp':
      return readDayTemperature(cursor);
    default:
      return readLevel(cursor, word, problems);
  }
}

function readLevel(cursor: Cursor, word: string, problems: Problems): MeasureValue | undefined {
  const level = readScale(cursor);
  if (!level) return undefined;
  if (level.value > level.max) problems.push(scaleImpossible(word, level));
  return { type: 'scale', level };
}

const WITHOUT_MEANING: ReadonlyMap<string, number> = new Map([
  ['bpm', 1],
  ['ms', 1],
]);
/** The international avoirdupois pound. */
const KG_PER_POUND = 0.45359237;
const MASSES: ReadonlyMap<string, number> = new Map([
  ['kg', 1],
  ['lb', KG_PER_POUND],
  ['lbs', KG_PER_POUND],
]);

function readUnitNumber(cursor: Cursor, units: ReadonlyMap<string, number>): MeasureValue | undefined {
  const from = cursor.at;
  const number = readNumber(cursor);
  if (!number) return undefined;
  const unit = peek(cursor).type === 'word' ? units.get(peek(cursor).text) : undefined;
  if (unit !== undefined) cursor.at++;
  return { type: 'number', span: spanFrom(cursor, from), value: number.value * (unit ?? 1) };
}

/** `screens off 21:30` */
function readScreens(cursor: Cursor): MeasureValue | undefined {
  if (isWord(peek(cursor), OFF_WORDS)) cursor.at++;
  const from = cursor.at;
  const clock = readClockTime(cursor);
  return clock && { type: 'clock', span: spanFrom(cursor, from), clock };
}

const OFF_WORDS: ReadonlySet<string> = new Set(['off', 'aus', 'at']);

function readDayTemperature(cursor: Cursor): MeasureValue | undefined {
  const from = cursor.at;
  const temperatureC = readTemperature(cursor);
  const value = temperatureC ?? readNumber(cursor)?.value;
  return value === undefined ? undefined : { type: 'number', span: spanFrom(cursor, from), value };
}

/** Reads a time of day below 24:00. */
export function readClockTime(cursor: Cursor): ClockTime | undefined {
  return attempt(cursor, () => {
    const clock = readClock(cursor);
    if (!clock || clock.parts[2] !== undefined || clock.parts[0] >= 24) return undefined;
    return { minuteOfDay: clock.parts[0] * 60 + clock.parts[1] };
  });
}

/* ---- sleep ------------------------------------------------------------------------------------------------------- */

type Sleep = {
  -readonly [Key in keyof Extract<MeasureValue, { type: 'sleep' }>]: Extract<MeasureValue, { type: 'sleep' }>[Key];
};

/** A longer night is not believed: flagged, and in no figure. */
export const LONGEST_SLEEP_S = 20 * SECONDS_PER_HOUR;

/** `7h20` · `7:20` · `7.5` (hours) · `22:45-06:10` · `quality 4/5`, in any order. */
function readSleep(cursor: Cursor, problems: Problems): MeasureValue | undefined {
  const from = cursor.at;
  const sleep: Sleep = { type: 'sleep' };
  while (readNight(cursor, sleep) || readQuality(cursor, sleep, problems) || readSleepDuration(cursor, sleep));
  if (cursor.at === from) return undefined;
  if (sleep.durationS === undefined && sleep.bed && sleep.wake) {
    const minutes = sleep.wake.minuteOfDay - sleep.bed.minuteOfDay;
    sleep.durationS = ((minutes + MINUTES_PER_DAY) % MINUTES_PER_DAY) * SECONDS_PER_MINUTE;
  }
  if ((sleep.durationS ?? 0) > LONGEST_SLEEP_S)
    problems.push(sleepImpossible(spanFrom(cursor, from), sleep.durationS ?? 0));
  return sleep;
}

/** `22:45-06:10`, `22:45 to 6:10`, `11pm-6:30am`, `23-7` */
function readNight(cursor: Cursor, sleep: Sleep): boolean {
  const read = attempt(cursor, () => {
    const bed = readNightTime(cursor);
    if (!bed || (!isSign(peek(cursor), '-') && !isWord(peek(cursor), TO_WORDS))) return undefined;
    cursor.at++;
    const wake = readNightTime(cursor);
    if (!wake) return undefined;
    // Of a clock of twelve hours only one half makes a night of `10:30-6:15`.
    const isLong = nightMin(bed.minuteOfDay, wake.minuteOfDay) > LONGEST_NIGHT_MIN;
    const isEvening = isLong && !bed.isSure && bed.minuteOfDay < NOON_MIN;
    const night = { bed: isEvening ? bed.minuteOfDay + NOON_MIN : bed.minuteOfDay, wake: wake.minuteOfDay };
    // `7-8` are hours of sleep, `23-7` the ends of a night.
    const isTold = [bed, wake].every(({ isClock, isSure }) => isClock || isSure);
    const isLate = night.bed >= EARLIEST_BED_MIN || night.bed <= LATEST_BED_MIN;
    // `slept 09-14` after a night of work: nobody sleeps for fourteen hours.
    const isByDay = night.bed < NOON_MIN && night.wake > NOON_MIN;
    return isTold || ((isLate || isByDay) && nightMin(night.bed, night.wake) <= LONGEST_NIGHT_MIN)
      ? { bed: { minuteOfDay: night.bed }, wake: { minuteOfDay: night.wake } }
      : undefined;
  });
  if (read) Object.assign(sleep, read);
  return read !== undefined;
}

/** When people go to bed: between these two numbers alone are hours of sleep. */
const EARLIEST_BED_MIN = 19 * MINUTES_PER_HOUR;
const LATEST_BED_MIN = 3 * MINUTES_PER_HOUR;
/** A night that is told by its ends is not longer. */
const LONGEST_NIGHT_MIN = 14 * MINUTES_PER_HOUR;

function nightMin(bed: number, wake: number): number {
  return (wake - bed + MINUTES_PER_DAY) % MINUTES_PER_DAY;
}

interface NightTime extends ClockTime {
  readonly isClock: boolean;
  /** Its half of the day is said. */
  readonly isSure: boolean;
}

/** `22:45`, `10:30pm`, `11pm`, `22.45`, `23` */
function readNightTime(cursor: Cursor): NightTime | undefined {
  return attempt(cursor, () => {
    const clock = readClockTime(cursor);
    const number = clock ? undefined : readNumber(cursor);
    const [hours = 0, minutes = 0] = number ? [Math.floor(number.value), Math.round((number.value % 1) * 100)] : [];
    const isTime = number !== undefined && hours < 24 && minutes < MINUTES_PER_HOUR && number.decimals % 2 === 0;
    const minuteOfDay = clock?.minuteOfDay ?? (isTime ? hours * MINUTES_PER_HOUR + minutes : undefined);
    if (minuteOfDay === undefined) return undefined;
    const half = peek(cursor).text;
    const isSure = half === 'am' || half === 'pm';
    if (isSure) cursor.at++;
    const isClock = clock !== undefined;
    if (half === 'am') return { minuteOfDay: minuteOfDay % NOON_MIN, isClock, isSure };
    const isNextHalf = half === 'pm' && minuteOfDay < NOON_MIN;
    return { minuteOfDay: minuteOfDay + (isNextHalf ? NOON_MIN : 0), isClock, isSure };
  });
}

const TO_WORDS: ReadonlySet<string> = new Set(['to', 'bis', 'until']);
const QUALITY_WORDS: ReadonlySet<string> = new Set(['quality', 'q', 'qualität']);

/** `quality 4/5`, or `4/5` alone. */
function readQuality(cursor: Cursor, sleep: Sleep, problems: Problems): boolean {
  if (sleep.quality) return false;
  const quality = attempt(cursor, () => {
    const isNamed = isWord(peek(cursor), QUALITY_WORDS);
    if (isNamed) {
      cursor.at++;
      if (isSign(peek(cursor), '=') || isSign(peek(cursor), ':')) cursor.at++;
      return readScale(cursor);
    }
    // `sleep 8 / mood 4`: hours, and a stroke between two things.
    const hasMaximum =
      peek(cursor).type === 'number' && isSign(peek(cursor, 1), '/') && peek(cursor, 2).type === 'number';
    return hasMaximum ? readScaleBehind(cursor) : undefined;
  });
  if (!quality) return false;
  if (quality.value > quality.max) problems.push(scaleImpossible('quality', quality));
  sleep.quality = quality;
  return true;
}

/** A clock form is hours and minutes here; a bare number is hours. */
function readSleepDuration(cursor: Cursor, sleep: Sleep): boolean {
  if (sleep.durationS !== undefined) return false;
  const durationS = attempt(cursor, () => {
    if (isSign(peek(cursor), '~')) cursor.at++;
    const clock = readClock(cursor);
    if (clock) {
      if (peek(cursor).text === 'h' && isGlued(peek(cursor))) cursor.at++;
      const [hours, minutes, seconds = 0] = clock.parts;
      return hours * SECONDS_PER_HOUR + minutes * SECONDS_PER_MINUTE + seconds;
    }
    return readUnitDuration(cursor) ?? bareHours(cursor);
  });
  if (durationS !== undefined) sleep.durationS = durationS;
  return durationS !== undefined;
}

/** `7.40`: two digits behind the point are minutes, but for a quarter (`7.25`), and what no hour has (`6.75`). */
export function hoursSlept({ value, decimals }: NumberRead): number {
  const minutes = Math.round((value % 1) * 100);
  const isClock = decimals === 2 && minutes < MINUTES_PER_HOUR && minutes !== QUARTER;
  return isClock ? Math.floor(value) * SECONDS_PER_HOUR + minutes * SECONDS_PER_MINUTE : value * SECONDS_PER_HOUR;
}

/** Hundredths of an hour. */
const QUARTER = 25;

/** `7`; `7-8` is the middle. */
function bareHours(cursor: Cursor): number | undefined {
  const number = readNumber(cursor);
  const upper = number && attempt(cursor, at => (isSign(peek(at), '-') && ++at.at ? readNumber(at) : undefined));
  if (!upper || upper.value <= number.value) return number && hoursSlept(number);
  return ((number.value + upper.value) / 2) * SECONDS_PER_HOUR;
}
