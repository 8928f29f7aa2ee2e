import type { Span } from '../../base/text';
import { METRES_PER_FOOT } from '../../values/distance';
import { attempt, type Cursor, isGlued, isSign, isWord, peek, spanFrom, type Token, written } from '../scan';
import type { Attribute } from '../tree';
import { isCountSign, isGluedSign, readNumber } from './numbers';
import { readPain } from './pain';
import type { Problems } from './problems';
import { scaleImpossible } from './problems';
import { readGoal, readPlace } from './race';
import { readScaleBehind } from './scales';

/**
 * Reads one attribute at the cursor: heart rate, effort, climb, power, cadence, temperature, pain, soreness, gear, tag, or
 * something about a race.
 */
export function readAttribute(cursor: Cursor, problems: Problems): Attribute | undefined {
  const token = peek(cursor);
  if (token.type === 'number') return attempt(cursor, readNumberedAttribute);
  if (token.type === 'sign') return readGear(cursor) ?? readTag(cursor) ?? attempt(cursor, readSignedAttribute);
  return (
    attempt(cursor, readHeartRate) ??
    attempt(cursor, at => readEffort(at, problems)) ??
    attempt(cursor, readZone) ??
    attempt(cursor, readNamedClimb) ??
    attempt(cursor, readNamedNumber) ??
    attempt(cursor, readGoal) ??
    attempt(cursor, readPlace) ??
    attempt(cursor, at => readPain(at, problems)) ??
    attempt(cursor, at => readSoreness(at, problems))
  );
}

/* ---- number first ------------------------------------------------------------------------------------------------ */

/** `138 bpm` `285 W` `182 spm` `28 °C` `320 m up` `320 hm` */
function readNumberedAttribute(cursor: Cursor): Attribute | undefined {
  const from = cursor.at;
  const number = readNumber(cursor);
  if (!number) return undefined;
  const temperatureC = readTemperatureUnit(cursor, number.value);
  if (temperatureC !== undefined) return { type: 'temperature', span: spanFrom(cursor, from), temperatureC };
  const unit = peek(cursor);
  if (unit.type !== 'word') return undefined;
  if (HEART_RATE_UNITS.has(unit.text) || isHeartRateBehind(cursor, number.value)) {
    cursor.at++;
    return { type: 'heart-rate', span: spanFrom(cursor, from), averageBpm: number.value };
  }
  // `10 x 200 w 100 walk`, `14 w 6 @ MP`, `easy 6 w dog`, `ride 92 w the boys`: with; in `1 h 210 w 30 km` it is a power.
  const next = peek(cursor, 1);
  const isNoPower = number.value < LEAST_WATTS || COMPANY.has(next.text ?? '');
  const mayBeWith = isCountSign({ ...cursor, at: from }, -1) || isNoPower;
  const isBelow = isNoPower && next.type === 'word';
  // `14 w. gang`
  const isShortened = isSign(peek(cursor, 1), '.') && peek(cursor, 2).type === 'word';
  const isWith =
    mayBeWith &&
    unit.spaced &&
    written(cursor, unit) === 'w' &&
    (isBelow || isShortened || peek(cursor, 1).type === 'number');
  if (POWER_UNITS.has(unit.text) && !isSign(peek(cursor, 1), '/') && !isWith) {
    cursor.at++;
    return { type: 'power', span: spanFrom(cursor, from), powerW: number.value };
  }
  if (CADENCE_UNITS.has(unit.text)) {
    cursor.at++;
    return { type: 'cadence', span: spanFrom(cursor, from), cadenceSpm: number.value };
  }
  if (unit.text === 'hm' || unit.text === 'höhenmeter') {
    cursor.at++;
    return { type: 'climb', span: spanFrom(cursor, from), climbM: number.value };
  }
  const metres = climbUnit(unit);
  if (metres === undefined || !isWord(peek(cursor, 1), UP_WORDS)) return undefined;
  cursor.at += 2;
  return { type: 'climb', span: spanFrom(cursor, from), climbM: number.value * metres };
}

const HEART_RATE_UNITS: ReadonlySet<string> = new Set(['bpm']);
/** Behind `hr` a number within these is a heart rate: as hours no session lasts as long. */
const LOWEST_BEHIND = 60;
const HIGHEST_BEHIND = 230;

/** `141 hr`; in `45 hr 138` the word belongs to the number behind it. */
function isHeartRateBehind(cursor: Cursor, value: number): boolean {
  if (!isWord(peek(cursor), HEART_RATE_WORDS) || peek(cursor, 1).type === 'number') return false;
  return Number.isInteger(value) && value >= LOWEST_BEHIND && value <= HIGHEST_BEHIND;
}

/** Nobody rides or runs with less. */
const LEAST_WATTS = 60;
/** Behind a `w` that is short for with. */
const COMPANY: ReadonlySet<string> = new Set(['the', 'a', 'my', 'our', 'some', 'friends', 'mates']);
const POWER_UNITS: ReadonlySet<string> = new Set(['w', 'watt', 'watts']);
const CADENCE_UNITS: ReadonlySet<string> = new Set(['spm']);
const UP_WORDS: ReadonlySet<string> = new Set([
  'up',
  'climb',
  'climbing',
  'ascent',
  'elev',
  'elevation',
  'gain',
  'vert',
]);

function climbUnit({ type, text }: Token): number | undefined {
  if (type !== 'word') return undefined;
  return text === 'm' ? 1 : text === 'ft' || text === 'feet' || text === 'foot' ? METRES_PER_FOOT : undefined;
}

/** `28C` `28 °C` `82F`; capitals only without the degree sign. */
function readTemperatureUnit(cursor: Cursor, value: number): number | undefined {
  const hasSign = isSign(peek(cursor), '°');
  const unit = peek(cursor, hasSign ? 1 : 0);
  const letter = unit.type === 'word' ? written(cursor, unit) : '';
  const isCelsius = letter === 'C' || (hasSign && letter === 'c');
  const isFahrenheit = letter === 'F' || (hasSign && letter === 'f');
  if (!isCelsius && !isFahrenheit && !hasSign) return undefined;
  cursor.at += (hasSign ? 1 : 0) + (isCelsius || isFahrenheit ? 1 : 0);
  return isFahrenheit ? ((value - 32) * 5) / 9 : value;
}

/** Reads a temperature, `12C` `-4 °C`, in degrees Celsius. */
export function readTemperature(cursor: Cursor): number | undefined {
  return attempt(cursor, () => {
    const isNegative = isSign(peek(cursor), '-') && isGlued(peek(cursor, 1));
    if (isNegative) cursor.at++;
    const number = readNumber(cursor);
    return number && readTemperatureUnit(cursor, isNegative ? -number.value : number.value);
  });
}

/* ---- sign first -------------------------------------------------------------------------------------------------- */

/** `+320 m` `+1050 ft` `-4 °C` */
function readSignedAttribute(cursor: Cursor): Attribute | undefined {
  const from = cursor.at;
  const sign = peek(cursor);
  if (peek(cursor, 1).type !== 'number' || !isGlued(peek(cursor, 1))) return undefined;
  if (isSign(sign, '-')) {
    const temperatureC = readTemperature(cursor);
    return temperatureC === undefined ? undefined : { type: 'temperature', span: spanFrom(cursor, from), temperatureC };
  }
  if (!isSign(sign, '+')) return undefined;
  cursor.at++;
  const number = readNumber(cursor);
  const metres = climbUnit(peek(cursor)) ?? (peek(cursor).text === 'hm' ? 1 : undefined);
  if (!number || metres === undefined) return undefined;
  cursor.at++;
  return { type: 'climb', span: spanFrom(cursor, from), climbM: number.value * metres };
}

/** `[peg41]`: anything with a letter or digit in square brackets that is no clock time. */
function readGear(cursor: Cursor): Attribute | undefined {
  const from = cursor.at;
  if (!isSign(peek(cursor), '[')) return undefined;
  const close = cursor.line.closes[from] ?? -1;
  if (close < 0 || close >= cursor.end || close === from + 1) return undefined;
  if (isGluedSign(peek(cursor, 2), ':')) return undefined;
  cursor.at = close + 1;
  const span = spanFrom(cursor, from);
  const alias = cursor.line.text.slice(span.start + 1, span.end - 1).trim();
  return { type: 'gear', span, alias };
}

/** `#trail`, `#with=Sam`, `#down-week` */
function readTag(cursor: Cursor): Attribute | undefined {
  const from = cursor.at;
  const first = peek(cursor, 1);
  if (!isSign(peek(cursor), '#') || first.type === 'sign' || !isGlued(first)) return undefined;
  cursor.at++;
  const name = readTagText(cursor);
  if (!isGluedSign(peek(cursor), '=') || peek(cursor, 1).type === 'sign' || !isGlued(peek(cursor, 1))) {
    return { type: 'tag', span: spanFrom(cursor, from), name };
  }
  cursor.at++;
  const value = readTagText(cursor);
  return { type: 'tag', span: spanFrom(cursor, from), name, value };
}

/** Letters and digits, with hyphens, underscores, points, strokes and colons between them. */
function readTagText(cursor: Cursor): string {
  const from = cursor.at;
  cursor.at++;
  for (;;) {
    const token = peek(cursor);
    if (!isGlued(token)) break;
    const joins = TAG_SIGNS.has(token.text) && peek(cursor, 1).type !== 'sign' && isGlued(peek(cursor, 1));
    if (token.type === 'sign' && !joins) break;
    cursor.at += joins ? 2 : 1;
  }
  const { start, end } = spanFrom(cursor, from);
  return cursor.line.text.slice(start, end);
}

const TAG_SIGNS: ReadonlySet<string> = new Set(['-', '_', '.', '/', ':']);

/* ---- word first -------------------------------------------------------------------------------------------------- */

const HEART_RATE_WORDS: ReadonlySet<string> = new Set(['hr', 'hf', 'puls', 'pulse', 'heartrate']);
const AVERAGE_WORDS: ReadonlySet<string> = new Set(['avg', 'average', 'ave', 'ø']);
const MAXIMUM_WORDS: ReadonlySet<string> = new Set(['max', 'maximum']);
/** Beats a minute that a runner's heart can do. */
const HEART_RATE = { lowest: 25, highest: 260 } as const;

/** `hr 138` `avg hr 138` `hr 138/165` `hr 138 max 165` `HR: 138bpm` */
function readHeartRate(cursor: Cursor): Attribute | undefined {
  const from = cursor.at;
  if (isWord(peek(cursor), AVERAGE_WORDS) && isWord(peek(cursor, 1), HEART_RATE_WORDS)) cursor.at++;
  if (isWord(peek(cursor), HEART_RATE_WORDS)) cursor.at++;
  else if (peek(cursor).text === 'heart' && peek(cursor, 1).text === 'rate') cursor.at += 2;
  // `avg 138 max 165`
  else if (!(isWord(peek(cursor), AVERAGE_WORDS) && isWord(peek(cursor, 2), MAXIMUM_WORDS))) return undefined;
  if (isWord(peek(cursor), AVERAGE_WORDS)) cursor.at++;
  skipAssignment(cursor);
  const averageBpm = readBeats(cursor);
  if (averageBpm === undefined) return undefined;
  const maximumBpm = attempt(cursor, readMaximum);
  const span = spanFrom(cursor, from);
  if (maximumBpm === undefined) return { type: 'heart-rate', span, averageBpm };
  return { type: 'heart-rate', span, averageBpm, maximumBpm };
}

function readMaximum(cursor: Cursor): number | undefined {
  const isRange = isSign(peek(cursor), '/') || (isSign(peek(cursor), '-') && isGlued(peek(cursor, 1)));
  if (!isRange && !isWord(peek(cursor), MAXIMUM_WORDS)) return undefined;
  cursor.at++;
  return readBeats(cursor);
}

function readBeats(cursor: Cursor): number | undefined {
  const number = readNumber(cursor);
  if (!number || number.value < HEART_RATE.lowest || number.value > HEART_RATE.highest) return undefined;
  if (peek(cursor).text === 'bpm') cursor.at++;
  return number.value;
}

/** `hr: 138`, `rpe=7`, `~` before a number. */
function skipAssignment(cursor: Cursor): void {
  if (isSign(peek(cursor), ':') || isSign(peek(cursor), '=')) cursor.at++;
  if (isSign(peek(cursor), '~')) cursor.at++;
}

const ZONES = { lowest: 1, highest: 7 } as const;

/** `Z2` `zone 2` */
function readZoneNumber(cursor: Cursor): number | undefined {
  return attempt(cursor, () => {
    const { text, type } = peek(cursor);
    const number = peek(cursor, 1);
    if (type !== 'word' || (text !== 'zone' && !(text === 'z' && isGlued(number)))) return undefined;
    const zone = Number(number.text);
    if (number.type !== 'number' || !Number.isInteger(zone) || zone < ZONES.lowest || zone > ZONES.highest)
      return undefined;
    cursor.at += 2;
    return zone;
  });
}

function readZone(cursor: Cursor): Attribute | undefined {
  const from = cursor.at;
  const zone = readZoneNumber(cursor);
  return zone === undefined ? undefined : { type: 'zone', span: spanFrom(cursor, from), zone };
}

const EFFORT_WORDS: ReadonlySet<string> = new Set(['rpe', 'effort', 'anstrengung']);
/** Foster's category-ratio scale. */
const EFFORT_MAX = 10;

/** `rpe 7` `RPE7` `rpe 7/10` `effort 7.5` `rpe 6-7` */
function readEffort(cursor: Cursor, problems: Problems): Attribute | undefined {
  const from = cursor.at;
  if (!isWord(peek(cursor), EFFORT_WORDS)) return undefined;
  const name = written(cursor, peek(cursor));
  cursor.at++;
  skipAssignment(cursor);
  const level = readScaleBehind(cursor);
  if (!level) return undefined;
  const span = spanFrom(cursor, from);
  if (level.value > level.max) problems.push(scaleImpossible(name, level));
  const rpe = Math.min(level.value, level.max) * (EFFORT_MAX / level.max);
  return { type: 'effort', span, rpe };
}

const CLIMB_WORDS: ReadonlySet<string> = new Set(['elev', 'elevation', 'climb', 'ascent', 'gain', 'vert', 'aufstieg']);

const TIMES: ReadonlySet<string> = new Set([
  'min',
  'mins',
  'minutes',
  'minuten',
  'h',
  'hrs',
  'hours',
  'sec',
  'secs',
  's',
]);

/** `elev 320 m` `climb +1050 ft` */
function readNamedClimb(cursor: Cursor): Attribute | undefined {
  const from = cursor.at;
  if (!isWord(peek(cursor), CLIMB_WORDS)) return undefined;
  cursor.at++;
  if (isWord(peek(cursor), CLIMB_WORDS)) cursor.at++;
  skipAssignment(cursor);
  if (isSign(peek(cursor), '+')) cursor.at++;
  const number = readNumber(cursor);
  if (!number) return undefined;
  const metres = climbUnit(peek(cursor));
  if (metres !== undefined) cursor.at++;
  // `hill climb: 40 min at 6 %`: how long it was.
  else if (isWord(peek(cursor), TIMES)) return undefined;
  return { type: 'climb', span: spanFrom(cursor, from), climbM: number.value * (metres ?? 1) };
}

/** `cadence 182`, `power 285 W`, `temp 28 C` */
function readNamedNumber(cursor: Cursor): Attribute | undefined {
  const from = cursor.at;
  const { text, type } = peek(cursor);
  if (type !== 'word') return undefined;
  const isCadence = text === 'cadence' || text === 'cad' || text === 'kadenz';
  if (!isCadence && text !== 'power' && text !== 'temp') return undefined;
  cursor.at++;
  skipAssignment(cursor);
  if (text === 'temp') {
    const temperatureC = readTemperature(cursor);
    return temperatureC === undefined ? undefined : { type: 'temperature', span: spanFrom(cursor, from), temperatureC };
  }
  const number = readNumber(cursor);
  if (!number) return undefined;
  if (isWord(peek(cursor), isCadence ? CADENCE_UNITS : POWER_UNITS)) cursor.at++;
  const span: Span = spanFrom(cursor, from);
  return isCadence
    ? { type: 'cadence', span, cadenceSpm: number.value }
    : { type: 'power', span, powerW: number.value };
}

function readSoreness(cursor: Cursor, problems: Problems): Attribute | undefined {
  const from = cursor.at;
  if (peek(cursor).type !== 'word' || peek(cursor).text !== 'soreness') return undefined;
  cursor.at++;
  skipAssignment(cursor);
  const level = readScaleBehind(cursor);
  if (!level) return undefined;
  if (level.value > level.max) problems.push(scaleImpossible('soreness', level));
  return { type: 'soreness', span: spanFrom(cursor, from), level };
}
