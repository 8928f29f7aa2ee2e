import { METRES_PER_KM, METRES_PER_MILE } from '../../../values/distance';
import { MINUTES_PER_HOUR, SECONDS_PER_MINUTE } from '../../../values/duration';
import { paceCost } from '../../../values/plausiblePace';
import { hasCapital, type Token, type TokenLine } from '../../scan';
import { isPriced, type Priced, pattern, priced } from '../phrases/grammar';
import { numberBefore } from '../senses/numbers';
import type { Amount, Context, NumberValue, Phrase } from '../senses/phrase';
import { sensesAt } from '../senses/senses';
import { lengthOf } from '../senses/units';
import { isName } from '../senses/unknownWord';
import { OPENING_BRACKETS } from '../senses/words';
import { isAlone, isCounting } from './around';
import { clockAmount, duration, pointHours, pointSeconds, SECONDS } from './durationOf';
import { isHeld, MOST_M_MINUTES } from './heldFor';

/** What is said to be done in so much is its time. */
const SAID_IN = -0.5;

/** `parkrun no. 64, 26.40`, `parkrun Heaton, 26.40`: behind how many it were, or where. */
export function isBehindParkrun(line: TokenLine, start: number): boolean {
  const { tokens } = line;
  if (isRightBehindParkrun(tokens, start)) return true;
  const before = tokens.slice(Math.max(0, start - NEAR_PARKRUN), start);
  const at = before.findLastIndex(({ text }) => text === 'parkrun');
  const numbers = before.slice(at).filter(({ type }) => type === 'number').length;
  const isPlace = before.at(-1)?.type === 'sign' && numbers === 0;
  // `parkrun Old Mill 26.40`
  const isNamed = before.slice(at + 1).every((_, behind) => isName(line, start - before.length + at + 1 + behind));
  return at >= 0 && (isPlace || isNamed || (NUMBERED.has(before[at + 1]?.text ?? '') && numbers === 1));
}

/** `parkrun 26.40`, `Parkrun. 26.40` */
function isRightBehindParkrun(tokens: readonly Token[], start: number): boolean {
  const sign = tokens[start - 1];
  const word = sign?.text === '.' || sign?.text === ',' || sign?.text === ':' ? tokens[start - 2] : sign;
  return word?.text === 'parkrun';
}

const NEAR_PARKRUN = 6;
const NUMBERED: ReadonlySet<string> = new Set(['no', 'nr', '#', 'number']);

/** Nobody leaves it open whether it is to be a quarter of an hour or more than one. */
const LEAST_RANGE_FROM = 6;
const MOST_OF_RANGE = 4;
const TOO_WIDE = 1.2;

const LEAST_FLAT_MIN = 15;
const MOST_FLAT_MIN = 200;

/** In a bracket that begins with miles, a `m` each, at its end. */
function isLastOfBracket({ tokens }: TokenLine, { start, value }: Phrase<'number'>, end: number): boolean {
  if ((tokens[end]?.text !== ')' && tokens[end]?.text !== ']') || value.decimals > 0) return false;
  const open = tokens.findLastIndex(
    ({ text }, at) => at < start && at > start - LONGEST_BRACKET && OPENING_BRACKETS.has(text),
  );
  const [miles, unit] = [tokens[open + 1], tokens[open + 2]];
  if (open < 0 || open + 2 >= start || miles?.type !== 'number' || !MILES.has(unit?.text ?? '')) return false;
  const cost = paceCost(Number(miles.text) * METRES_PER_MILE, value.value * SECONDS_PER_MINUTE);
  return Number.isFinite(cost);
}

const LONGEST_BRACKET = 9;
const MILES: ReadonlySet<string> = new Set(['m', 'mi', 'mls', 'miles']);

/** Durations by a number and its unit, or by words. */
export const durations = [
  pattern(
    'duration',
    'number',
    0.5,
    ([number], context) => {
      const isIn = context.line.tokens[number.start - 1]?.text === 'in';
      return minutesOfRun(number, context, isIn ? number.start - 1 : undefined);
    },
    '8 km 45',
    '8 km in 42',
    '6,3 km in 35',
  ),
  pattern(
    'duration',
    'number',
    -0.2,
    ([number], { line }) => {
      const seconds = pointSeconds(number.value);
      if (seconds === undefined || seconds < FASTEST_PARKRUN_S || isCounting(line, number.end)) return undefined;
      return isBehindParkrun(line, number.start) ? clockAmount(number, seconds) : undefined;
    },
    'parkrun 21.58',
    'parkrun Heaton, 21.58',
  ),
  // `(4.1m 36m)`, `(6.1m 900ft 58m)`: miles, and minutes behind them.
  pattern(
    'duration',
    "number ^'m'",
    -0.9,
    ([number, unit], { line }) =>
      isLastOfBracket(line, number, unit.end)
        ? duration(number.value, 'min', { start: number.start, numberEnd: number.end, end: unit.end })
        : undefined,
    'Home from work the long way. (4.1m 36m)',
  ),
  // `8+ h`: at least so long.
  pattern(
    'duration',
    "number ^'+' timeUnit",
    -0.1,
    ([number, , unit]) =>
      duration(number.value, unit.value, { start: number.start, numberEnd: number.end, end: unit.end }),
    'slept 8+ hours, 5 km easy',
  ),
  // As charts of plans tell minutes: `30/e`, `35/tempo`.
  pattern(
    'duration',
    "number ^'/' ^'e'|'easy'|'t'|'tempo'|'steady'|'hills'|'fartlek'|'recovery'",
    -0.4,
    ([number, , word]) => {
      const { value, decimals } = number.value;
      const isChart = decimals === 0 && value % 5 === 0;
      const made = duration(number.value, 'min', { start: number.start, numberEnd: number.end, end: word.end });
      return made && isChart && value >= LEAST_CHART_MIN
        ? { ...made, insideFrom: word.start, insideTo: word.end }
        : undefined;
    },
    '30/e',
    '35/tempo',
  ),
  pattern(
    'duration',
    "'in' about|boundWord about? number",
    0.4,
    ([said, , , number], context) => minutesOfRun(number, context, said.start),
    '10 km in just under 50',
    '10 km in knapp 50',
  ),
  pattern(
    'duration',
    'number timeUnit',
    0,
    ([number, unit]) => {
      const made = duration(number.value, unit.value, { start: number.start, numberEnd: number.end, end: unit.end });
      // `1.22 Std.`; quarters are of an hour.
      const withMinutes = unit.value === 'h' && number.value.value % 0.25 > 0 ? pointHours(number.value) : undefined;
      if (withMinutes) return clockAmount(number, withMinutes, unit.end);
      // `last 5 km at 4.20s`: a pace.
      if (made && unit.value === 's' && number.value.decimals === 2 && number.value.value < MOST_MINUTES_OF_PACE)
        return priced(made, POINT_SECONDS);
      // `400s x 12`: several of 400 m.
      const isLap = unit.value === 's' && number.value.value >= LEAST_LAP && number.value.value % 100 === 0;
      return made && isLap ? priced(made, POINT_SECONDS) : made;
    },
    '45 min',
    "45'",
    '90s',
    '2 3/4 Stunden',
    '1.22 Std.',
  ),
  pattern(
    'duration',
    'number anyWord timeUnit',
    0.1,
    ([number, effort, unit], { line }) => {
      const isLong = (line.tokens[unit.start]?.text.length ?? 0) >= LEAST_UNIT_WORD && unit.value === 'min';
      const made = isLong
        ? duration(number.value, unit.value, { start: number.start, numberEnd: number.end, end: unit.end })
        : undefined;
      return made && { ...made, insideFrom: effort.start, insideTo: unit.start };
    },
    '50 lockere Minuten',
    '45 dull minutes',
  ),
  pattern(
    'duration',
    "'eine'|'einer'? 'viertelstunde'|'dreiviertelstunde'|'halbstunde'",
    0,
    ([article, word], { line }) => {
      const value = QUARTERS.get(line.tokens[word.start]?.text ?? '') ?? 1;
      const place = { start: (article ?? word).start, numberEnd: word.end, end: word.end };
      return duration({ value, decimals: 2, isSpelled: true }, 'h', place);
    },
    'eine Dreiviertelstunde Trab',
  ),
  pattern(
    'duration',
    "number timeUnit 'and' 'a' 'half'|'quarter'",
    -0.2,
    ([number, unit, , , part], { line }) =>
      unit.value === 'h' ? hoursAnd(number.value.value, number.start, part.end, line) : undefined,
    'two hours and a half',
  ),
  pattern(
    'duration',
    "'an'|'a' timeUnit 'and' 'a' 'half'|'quarter'",
    -0.2,
    ([article, unit, , , part], { line }) =>
      unit.value === 'h' ? hoursAnd(1, article.start, part.end, line) : undefined,
    'an hour and a quarter',
  ),
  pattern(
    'duration',
    "'an'|'a'|'one'|'eine'|number timeUnit 'and'|'und' number 'minutes'|'mins'|'min'|'minuten'?",
    -0.3,
    ([hours, unit, , minutes, word], { line }) => {
      const { value, decimals } = minutes.value;
      // `an hour and 8 km`, `1 hour and 5 strides`
      const isTold = decimals === 0 && value >= LEAST_BESIDE_HOURS && value < MINUTES_PER_HOUR;
      const isMinutes = isTold && (word || isAlone(line, minutes.end) || isEasyBehind(line, minutes.end));
      if (unit.value !== 'h' || !isMinutes) return undefined;
      const whole = hours.type === 'number' ? (hours.value as NumberValue).value : 1;
      const place = { start: hours.start, end: minutes.end };
      return clockAmount(place, (whole * MINUTES_PER_HOUR + value) * SECONDS_PER_MINUTE, (word ?? minutes).end);
    },
    'an hour and ten',
  ),
  pattern(
    'duration',
    "number 'm'",
    0,
    ([number, unit], context) => {
      const made = duration(number.value, 'min', { start: number.start, numberEnd: number.end, end: unit.end });
      // A capital is a mile, or the pace of a marathon.
      const isSmall = number.value.decimals === 0 && !hasCapital(context.line, unit.start);
      return made && isSmall && number.value.value <= MOST_M_MINUTES
        ? priced(made, minutesCost(context, number.start, unit))
        : undefined;
    },
    '20m Z3',
    '10m 70%',
  ),
  // `35m - 40m`: nobody tells a run by the metre.
  pattern(
    'duration',
    "number ^'m'? to number ^'m'",
    0,
    ([low, , , high, unit], context) => {
      const isWhole = low.value.decimals === 0 && high.value.decimals === 0 && low.value.value >= LEAST_RANGE_MIN;
      const made =
        isWhole && high.value.value <= MOST_M_MINUTES
          ? duration(low.value, 'min', { start: low.start, numberEnd: high.end, end: unit.end }, high.value)
          : undefined;
      return made && priced(made, isHeld(context.line, low.start, unit.end) ? 0 : RANGE_OF_M);
    },
    '5 km • 30m - 35m',
  ),
  pattern(
    'duration',
    "number '-'? 'ish' timeUnit",
    0,
    ([number, , , unit]) =>
      duration(number.value, unit.value, { start: number.start, numberEnd: number.end, end: unit.end }),
    '45ish min',
  ),
  pattern(
    'duration',
    "number '-' ^timeUnit",
    0,
    ([number, , unit]) =>
      duration(number.value, unit.value, { start: number.start, numberEnd: number.end, end: unit.end }),
    '55-minute',
  ),
  pattern(
    'duration',
    'timeUnit number',
    0.6,
    ([unit, number]) =>
      unit.value !== 'min'
        ? undefined
        : duration(number.value, unit.value, { start: number.start, numberEnd: number.end, end: number.end }),
    'min 45',
  ),
  pattern(
    'duration',
    'timeUnit',
    0.3,
    ([unit], { line }) => {
      const text = line.tokens[unit.start]?.text ?? '';
      return (text === 'hour' || text === "hour's" || text === 'stunde') && isOneHour(line, unit.start)
        ? duration({ value: 1, decimals: 0, isSpelled: true }, 'h', {
            start: unit.start,
            numberEnd: unit.end,
            end: unit.end,
          })
        : undefined;
    },
    'an hour',
  ),
  pattern(
    'duration',
    'number to about? number timeUnit',
    0,
    ([number, { start: dash }, , upper, unit], { line }) => {
      const place = { start: number.start, numberEnd: upper.end, end: unit.end };
      const made = duration(number.value, unit.value, place, upper.value);
      if (made === undefined || isPriced(made)) return made;
      // `14 - 66'`: how far, and how long it took.
      const isFar = number.value.value >= LEAST_RANGE_FROM && upper.value.value >= number.value.value * MOST_OF_RANGE;
      return isFar && line.tokens[dash]?.spaced ? priced(made, TOO_WIDE) : made;
    },
    '25-30 mins',
    '35 -50 minutes',
  ),
  pattern(
    'duration',
    "number ^'-' 'to'|'or'|'bis' number '-'? timeUnit",
    0,
    ([number, , , upper, , unit]) =>
      duration(number.value, unit.value, { start: number.start, numberEnd: upper.end, end: unit.end }, upper.value),
    '10- to 15-minute',
  ),
  pattern(
    'duration',
    'number timeUnit to number timeUnit',
    0,
    ([number, unit, , upper, last]) =>
      unit.value === last.value
        ? duration(number.value, unit.value, { start: number.start, numberEnd: upper.end, end: last.end }, upper.value)
        : undefined,
    "60'-70'",
  ),
  pattern(
    'duration',
    "number timeUnit ','? and? ':'? number timeUnit|'m'?",
    0,
    ([number, unit, comma, , colon, minutes, minute], { line }) => {
      const first = unit.value;
      const next = first === 'h' ? 'min' : 's';
      const second = minute?.type === 'timeUnit' ? minute.value : minute && first !== 'h' ? undefined : next;
      const isNext = (first === 'h' && second === 'min') || (first === 'min' && second === 's');
      // `10 mins, 6 hill reps`: the number belongs to what is behind it.
      if (comma && !minute) return undefined;
      // `50 min: 10 easy, …`: what the parts are.
      if (colon && !minute && line.tokens[minutes.start]?.spaced) return undefined;
      const isSpelledAlone = minutes.value.isSpelled && !minute;
      if (!isNext || minutes.value.value >= 60 || minutes.value.decimals > 1 || isSpelledAlone) return undefined;
      const total = number.value.value * SECONDS[first] + minutes.value.value * SECONDS[second];
      const amount = clockAmount({ start: number.start, end: minutes.end }, total, (minute ?? minutes).end);
      // `1 h 15 km`: the number belongs to what is behind it.
      return minute ? amount : priced(amount, first === 'h' ? 0.3 : 0.5);
    },
    '1h05',
    '1h 5min',
    '1h 30m',
    '37mins 45secs',
    '1h:32m',
  ),
  // `51 flat`: minutes and no seconds.
  pattern(
    'duration',
    "'in'? number 'flat'|'dead'|'glatt'",
    -0.4,
    ([lead, number, word], { line }) => {
      const { value, decimals } = number.value;
      const isTold = lead !== undefined || line.tokens[number.start - 1]?.text === ',';
      return isTold && decimals === 0 && value >= LEAST_FLAT_MIN && value <= MOST_FLAT_MIN
        ? duration(number.value, 'min', { start: (lead ?? number).start, numberEnd: number.end, end: word.end })
        : undefined;
    },
    '7 mi steady, 51 flat',
    '5 miles in 40 flat',
  ),
  pattern(
    'duration',
    "number 'and'|'und' 'a'|'ein' 'half'|'halb' timeUnit",
    -0.4,
    ([number, , , , unit]) =>
      duration({ value: number.value.value + 0.5, decimals: 1, isSpelled: true }, unit.value, {
        start: number.start,
        numberEnd: unit.start,
        end: unit.end,
      }),
    '3 miles 28 and a half min',
  ),
  pattern(
    'duration',
    "number ^'h' ^'00'",
    -0.2,
    ([hours, , minutes]) => clockAmount({ start: hours.start, end: minutes.end }, hours.value.value * SECONDS.h),
    '3h00',
  ),
  pattern(
    'duration',
    "number timeUnit ','? number timeUnit|'m' ','? number timeUnit?",
    -0.3,
    ([hours, hour, , minutes, minute, , seconds, second]) => {
      const isInOrder =
        hour.value === 'h' && (minute.type !== 'timeUnit' || minute.value === 'min') && (second?.value ?? 's') === 's';
      const isSexagesimal = [minutes, seconds].every(({ value }) => value.value < 60 && value.decimals === 0);
      if (!isInOrder || !isSexagesimal) return undefined;
      const total = hours.value.value * SECONDS.h + minutes.value.value * SECONDS.min + seconds.value.value;
      return clockAmount({ start: hours.start, end: seconds.end }, total, (second ?? seconds).end);
    },
    '1h 25 min 12 sec',
  ),
  pattern(
    'duration',
    "number ^'m' number ^'s'|'sec'|'secs'",
    -0.1,
    ([minutes, , seconds, unit]) => {
      const [first, second] = [minutes.value, seconds.value];
      const isWhole = first.decimals === 0 && second.decimals === 0;
      // `50m 10s`: a sprint.
      const isShort = first.value === SPRINT_M || first.value > 59 || second.value > 59;
      return isWhole && !isShort
        ? clockAmount({ start: minutes.start, end: unit.end }, first.value * 60 + second.value, unit.end)
        : undefined;
    },
    '8.02 km · 45m 35s',
  ),
  pattern(
    'duration',
    "number ^'m' ^number",
    0.1,
    ([minutes, , seconds]) => {
      const total = minutes.value.value * 60 + seconds.value.value;
      if (minutes.value.decimals > 0 || seconds.value.decimals > 0 || seconds.value.value >= 60) return undefined;
      return clockAmount({ start: minutes.start, end: seconds.end }, total);
    },
    '1m40',
  ),
] as const;

const FASTEST_PARKRUN_S = 780;

/** Behind how far it was: so many minutes, if somebody runs so far in them. */
function minutesOfRun(
  number: Phrase<'number'>,
  { line, unit: ofLog }: Context,
  said: number | undefined,
): Amount | Priced<Amount> | undefined {
  const { value, decimals } = number.value;
  const place = (said ?? number.start) - 1;
  const unit = line.tokens[place];
  const metres =
    said !== undefined && unit?.type === 'number'
      ? (numberBefore(line, place + 1) ?? 0) * lengthOf(ofLog)
      : (numberBefore(line, place) ?? 0) * (UNITS_BEFORE_MINUTES.get(unit?.text ?? '') ?? 0);
  const next = line.tokens[number.end];
  if (!metres || decimals > 0 || next?.type === 'number' || next?.text === 'x') return undefined;
  if (said !== undefined && (isCounting(line, number.end) || paceCost(metres, value * SECONDS_PER_MINUTE) > 0))
    return undefined;
  const made = duration(number.value, 'min', { start: number.start, numberEnd: number.end, end: number.end });
  if (!made || !Number.isFinite(paceCost(metres, made.low))) return undefined;
  return said !== undefined ? priced(made, SAID_IN) : made;
}

/** Hours in one German word. */
const LEAST_CHART_MIN = 20;

const QUARTERS: ReadonlyMap<string, number> = new Map([
  ['viertelstunde', 0.25],
  ['halbstunde', 0.5],
  ['dreiviertelstunde', 0.75],
]);

const UNITS_BEFORE_MINUTES: ReadonlyMap<string, number> = new Map([
  ['km', METRES_PER_KM],
  ['k', METRES_PER_KM],
  ['mi', METRES_PER_MILE],
  ['miles', METRES_PER_MILE],
]);

/** `an hour and a half`, up to the word of the part. */
function hoursAnd(hours: number, start: number, end: number, { tokens }: TokenLine): Amount | undefined {
  const value = hours + (tokens[end - 1]?.text === 'half' ? 0.5 : 0.25);
  return duration({ value, decimals: 2, isSpelled: true }, 'h', { start, numberEnd: end, end });
}

/** Behind another word a unit is written out: `minutes`. */
const LEAST_UNIT_WORD = 6;

function isEasyBehind(line: TokenLine, at: number): boolean {
  return sensesAt(line, at, line.tokens.length).some(({ type }) => type === 'effort');
}

/** `an hour and a quarter` */
const LEAST_BESIDE_HOURS = 2;

const MOST_MINUTES_OF_PACE = 10;
const POINT_SECONDS = 0.5;
/** So many seconds are told in minutes; metres of a track are not. */
const LEAST_LAP = 200;

/** Shorter ranges are of strides or of hills. */
const LEAST_RANGE_MIN = 15;
const RANGE_OF_M = 0.6;

/** `m` for minutes, where no zone or share behind it says so. */
const M_MINUTES = 1.2;
/** `10 m`, and nothing else: a thousand times apart, so that it is asked. */
const LONE_MINUTES = { km: 0.9, mi: 0.6 } as const;

function minutesCost({ line, unit }: Context, start: number, { end }: Phrase): number {
  if (isHeld(line, start, end)) return 0;
  const isAlone = line.tokens.length === end - start;
  return isAlone ? LONE_MINUTES[unit] : M_MINUTES;
}

/** `an hour`, `easy hour`; not `lunch hour`. */
function isOneHour(line: TokenLine, at: number): boolean {
  if (at === 0) return true;
  const before = line.tokens[at - 1];
  // `Z2 hour`
  if (before?.type === 'number') return /^z(one)?$/.test(line.tokens[at - 2]?.text ?? '');
  if (before?.type !== 'word') return before?.type === 'sign';
  return (
    ARTICLES.has(before.text) || sensesAt(line, at - 1, at).some(({ type }) => type === 'effort' || type === 'kind')
  );
}

const SPRINT_M = 50;

const ARTICLES: ReadonlySet<string> = new Set(['an', 'a', 'one', 'the', 'eine', 'einer', 'gute', 'knapp', 'full']);
