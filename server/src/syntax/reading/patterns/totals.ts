import { METRES_PER_FOOT, METRES_PER_KM } from '../../../values/distance';
import { SECONDS_PER_MINUTE } from '../../../values/duration';
import { paceCost } from '../../../values/plausiblePace';
import type { Token, TokenLine } from '../../scan';
import { pattern, priced } from '../phrases/grammar';
import { type Amount, type Context, type KindValue, type Phrase, phraseAt } from '../senses/phrase';
import { sensesAt } from '../senses/senses';
import { lengthOf } from '../senses/units';
import { MINUTES, OPENING_BRACKETS, wordsOf } from '../senses/words';
import { hasRepetitions, isAlone, isCounting, textsOf, tokensBefore } from './around';
import { climb } from './attributes';
import { distanceAmount } from './distanceOf';
import { clockAmount, duration, pointSeconds, secondsOf } from './durationOf';
import { sportOfLetter } from './sportLetters';

/** Nobody warms up for so long. */
const LEAST_WITH_ENDS_M = 5500;
const LEAST_WITH_ENDS_S = 2400;
const LEAST_WITH_WARM_UP_M = 9000;

/** `waren es 7 km` alone may be what came of a plan. */
const CAME_TO = "'waren'|'war'|'wurden'|'sind'|'it'|'that' 'es'|'das'|'was'|'is'|'came'|'comes' 'to'?" as const;
const OF_ALL = -0.6;

/** What the whole comes to. */
export const totals = [
  pattern(
    'total',
    "totalWord totalWord? 'for'|'of'? 'the'|'my'|'this'? 'session'|'run'|'workout'|'outing'? ':'|'='|'-'|'of'|','|'was'|'is'|'war'|'waren'|'ist'? about? totalAmount",
    0,
    ([word, , , , , sign, , amount], { line }) =>
      // `12 total: 3 wu, …`, `13 miles total - 10 am, 3 pm`: what stands before it is the total.
      (sign?.value === ':' || sign?.value === '-') && isAmountBefore(line, word.start) ? undefined : amount.value,
    'Total 12',
    'total: 7.2 miles',
    'total mileage for the session was 9.8 km',
    '4 x 100 m strides and a cooldown bringing it to 6.7 km',
    '2 km Einlaufen, 6 x 400, Auslaufen, macht 8,2 km',
  ),
  pattern(
    'total',
    'about? totalAmount totalWord totalWord?',
    0,
    ([, amount]) => amount.value,
    '12 total',
    '5.6km all up',
  ),
  pattern(
    'total',
    "totalTime 'was'|'of'|'von'|'war'? ':'|'='|'-'|','? about? duration",
    -0.1,
    ([, , , , time]) => ofSession(time.value),
    'Total time: 52:10',
    'total time 1 hr 12',
  ),
  pattern(
    'total',
    "totalTime ':'|'='|'-'? about? number",
    0,
    ([, , , { value, ...place }], { line }) =>
      isAlone(line, place.end) ? duration(value, 'min', { ...place, numberEnd: place.end }) : undefined,
    'Total time 36',
  ),
  pattern('total', 'about? duration totalTime', -0.1, ([, time]) => ofSession(time.value), '38:10 total time'),
  pattern(
    'total',
    "totalAmount totalWord ','|'-'|'/'|'in'? about? duration",
    -0.1,
    ([amount, , , , time], { line }) => (isAlone(line, time.end) ? inTime(amount.value, time.value) : undefined),
    '8 x 1 min hills, 10.5 km total, 58 min',
    '5 x 1k, 12 km total in 1:02',
  ),
  pattern(
    'total',
    "totalWord ':'|'='|'-'|'of'? about? duration ','|'/'|'-'|'and'|'for'|'über'? about? distance",
    -0.9,
    ([, , , time, , , amount], { line }) => (isAlone(line, amount.end) ? inTime(amount.value, time.value) : undefined),
    '10 min run, 2 min walk, 10 min run. Total 32 min 2.4 miles',
  ),
  pattern(
    'total',
    "totalWord ':'|'='|'-'|'of'? about? distance ','|'/'|'-'|'in'? about? duration",
    -0.9,
    ([, , , amount, , , time], { line }) => (isAlone(line, time.end) ? inTime(amount.value, time.value) : undefined),
    '10 km easy + strides, total 12 km, 65 min',
  ),
  pattern(
    'total',
    "'am' 'ende' 'waren'|'sind'|'standen'|'stehen'? 'es'? 'dann'|'doch'|'sogar'? distance",
    -0.3,
    ([am, , , , , { value, end }], { line }) =>
      isAlone(line, end) && isLongerThanBefore(line, am.start, value) ? value : undefined,
    'Die ersten 20 km mit Steffi, am Ende 37 km',
  ),
  pattern(
    'total',
    "distance 'day'",
    -0.2,
    ([amount, day], { line }) =>
      isAlone(line, day.end) && (amount.value.unit !== 'bare' || isBehindPart(line, amount.start))
        ? amount.value
        : undefined,
    '8 x 400 m, 12k day',
    '10 mile race 68:40, 12.5 day',
  ),
  pattern(
    'total',
    "totalAmount totalWord? with anyWord? bothEnds 'walk'|'walks'|'walking'?",
    -0.3,
    ([amount]) => amount.value,
    '34 minutes with warm-up and cool-down walks',
    '9 km inkl. lockerem Ein- und Auslaufen',
    '14k with wu/cd',
    '9 miles on the day with warm-up and cool-down',
  ),
  // What was told before it is a part.
  pattern(
    'total',
    "totalAmount with 'the'|'my'|'dem' warmUp|coolDown",
    -0.5,
    ([amount, , , { end }], { line }) =>
      isAlone(line, end) && isBehindNumber(line, amount) ? amount.value : undefined,
    '8 x 400 m in 96 s. 7 km with the warm-up',
  ),
  pattern(
    'total',
    "totalAmount with 'the'|'my'? 'jog'|'run'|'walk'|'trot'|'way' 'there'|'back'|'home'|'to' 'and'? 'back'|'home'?",
    -0.5,
    ([amount], { line }) => (isBehindNumber(line, amount) ? amount.value : undefined),
    'parkrun 23:10. 8 km with the jog there and back',
  ),
  pattern(
    'total',
    "with '.'? anyWord? bothEnds totalWord|'='|':'? about? totalAmount",
    -0.4,
    ([, , , , , , amount], { line }) =>
      isLongWithEnds(amount.value) && line.tokens[amount.end]?.text !== 'each' ? amount.value : undefined,
    '8 x 200 m, mit Ein- und Auslaufen 9 km',
    '8 x 200 m, mit Ein- und Auslaufen knapp 9 km',
  ),
  pattern(
    'total',
    `with '.'? anyWord? bothEnds ','? ${CAME_TO} totalWord? about? totalAmount`,
    OF_ALL,
    ([, , , , , , , , , , amount], { line }) =>
      isLongWithEnds(amount.value) && isAlone(line, amount.end) ? amount.value : undefined,
    '8 x 200 m schnell, mit Ein- und Auslaufen waren es 9 km',
    '8 x 200 m fast, with warm-up and cool-down it was 9 km',
  ),
  pattern(
    'total',
    `totalWord ${CAME_TO} about? totalAmount`,
    OF_ALL,
    ([, , , , , amount], { line }) =>
      isBehindNumber(line, amount) && isAlone(line, amount.end) ? amount.value : undefined,
    '6 x 400 m schnell, insgesamt waren es 7 km',
  ),
  pattern(
    'total',
    "with '.'? anyWord? bothEnds totalWord|'='|':'? about? distance 'und'|'and'|','|'in'|'/' about? duration",
    -0.9,
    ([, , , , , , { value }, , , time], { line }) =>
      isLongWithEnds(value) && isAlone(line, time.end) ? inTime(value, time.value) : undefined,
    '8 x 200 m, mit Ein- und Auslaufen 9 km und 55 min',
  ),
  pattern(
    'total',
    "with '.'? warmUp totalWord|'='|':'? totalAmount",
    -0.6,
    ([, , , , { value }]) => (value.dimension === 'distance' && value.low >= LEAST_WITH_WARM_UP_M ? value : undefined),
    '10 km in 41:20. Mit Einlaufen 14 km',
  ),
  pattern(
    'total',
    "'in'|'within'|'during'|'inside'|'as' 'part'? 'of'? amount 'of' effort|kind? 'running'|'jogging'|'run'|'jog'",
    -0.4,
    ([first, , , amount]) => (first.start > 0 ? amount.value : undefined),
    '8 x 45 s hills in an hour of easy running',
  ),
  // All that they were run in.
  pattern(
    'total',
    "'in'|'within'|'during'|'inside' 'an'|'a'|'about'? duration 'easy'|'steady'|'aerobic'|'jog'|'jogging'|'locker'|'lockeren'|'ruhig'",
    -0.6,
    ([first, , { value }], { line }) =>
      value.unit !== 'clock' && value.low >= LEAST_AROUND_S && hasRepetitions(line, first.start) ? value : undefined,
    '8x20s in 40-50 min easy',
  ),
  // What a watch showed behind what was told of the parts.
  pattern(
    'total',
    "about? distance 'on'|'by' 'the'|'my' 'watch'|'garmin'|'gps'|'coros'|'suunto'|'polar'|'clock'",
    -0.6,
    ([about, { value, ...amount }, , , watch], { line }) => {
      const isExact = value.unit !== 'bare' || !Number.isInteger(value.numbers[0]);
      return isExact && isAlone(line, watch.end) && hasRepetitions(line, (about ?? amount).start) ? value : undefined;
    },
    'mile jog then 5 x 5 min w/ 90 s, 7.9 on the watch',
  ),
  pattern(
    'total',
    "'watch'|'garmin'|'gps'|'coros'|'suunto'|'polar'|'uhr'|'strava'|'it'|'that' 'says'|'said'|'shows'|'showed'|'had'|'sagt'|'sagte'|'zeigt'|'zeigte'|'came'|'comes' 'to'|'out'? 'at'? about? distance",
    -0.6,
    ([watch, verb, to, , , { value, end }], { line }) => {
      const isSum = line.tokens[verb.start]?.text === 'came' || line.tokens[verb.start]?.text === 'comes';
      const isWatch = line.tokens[watch.start]?.text !== 'it' && line.tokens[watch.start]?.text !== 'that';
      const isExact = value.unit !== 'bare' || !Number.isInteger(value.numbers[0]);
      const isTold = isExact && !isCounting(line, end) && hasRepetitions(line, watch.start);
      return isTold && isSum === (to !== undefined) && (isSum || isWatch) ? value : undefined;
    },
    'wu 1 mile, 6 x 45 s hills, cd 1 mile. watch says 4.3',
    '8 x 70 s uphill, with the way there it came to 6.3',
  ),
  // `Q1 = 3E + 2 x 2T`: nothing was told yet that comes to a total.
  pattern(
    'total',
    'equals about? totalAmount totalWord?',
    0,
    ([equals, , amount, word], { line }) =>
      // `humidity = 10:30 pace, 5 miles`
      !word && sensesAt(line, amount.end, amount.end + 1).some(({ type }) => type === 'paceWord')
        ? undefined
        : equals.start <= 2
          ? priced(amount.value, 1.5)
          : amount.value,
    '= 12 miles',
  ),
  // `park loop x 3 = 9.6 km`: how often is told by the way.
  pattern(
    'total',
    'timesSign number equals about? totalAmount',
    -0.3,
    ([, , , , amount]) => amount.value,
    'park loop x 3 = 9.6 km',
  ),
  pattern(
    'total',
    "number 'laps'|'loops'|'circuits'|'runden' 'of'|'um'|'round'|'around'? 'the'|'den'|'die'|'das'? anyWord? equals about? totalAmount",
    -0.3,
    ([, , , , , , , amount]) => amount.value,
    '3 loops of the park = 9.6 km',
  ),
  pattern(
    'withinWord',
    "'in'|'over'|'during'|'auf' 'the'|'den' lastFirst number lengthUnit|timeUnit? 'of'|'von' 'a'|'an'|'the'|'my'|'einem'",
    -0.6,
    () => 'within',
    '5 x 30 s in the last 3 km of an easy 8',
  ),
  pattern(
    'withinWord',
    "'of'|'von'",
    -0.3,
    ([of], { line }) => (isBehindLast(line, of.start) && line.tokens[of.end]?.type === 'number' ? 'within' : undefined),
    'last 3 of 9 fast',
  ),
  pattern('total', "'-' '-'? '>' about? totalAmount totalWord?", 0, ([, , , , amount]) => amount.value, '--> 12 total'),
  pattern(
    'total',
    "totalWord lengthUnit ':'|'='? number",
    0,
    ([, unit, , number]) => {
      const { value: name } = unit;
      return name === 'km' || name === 'mi'
        ? distanceAmount(name, number.value.value, lengthOf(name), number)
        : undefined;
    },
    'Gesamt km: 17',
  ),
  pattern(
    'total',
    "equals about? distance ','|'/'|'-'|'in' about? clock|duration",
    -0.9,
    ([equals, , amount, , , time], { line }) => {
      return equals.start > 2 && isAlone(line, time.end) ? inTime(amount.value, timeOf(time)) : undefined;
    },
    '3 km + 5 km @ 4:20 + 2 km = 10 km, 48:30',
  ),
  pattern(
    'total',
    "totalWord ':'|','? 'of'? about? amount 'in' about? amount",
    0,
    ([, , , , amount, , , time]) => inTime(amount.value, time.value),
    'total 12k in 54 mins',
    '5 x 1k, gesamt 12 km in 1:02',
  ),
  pattern(
    'total',
    "about? distance|duration 'together'|'combined'",
    -0.2,
    ([about, amount, word], { line }) =>
      BEHIND_RUNS.has(line.tokens[(about ?? amount).start - 1]?.text ?? '') && isAlone(line, word.end)
        ? amount.value
        : undefined,
    '6 + 3 (lunch and evening), 70 min together',
  ),
  // All of it once more, at the end: how far, how high, how long.
  pattern(
    'total',
    "'('|'[' distance ','|'/'|'-'? number feet ','|'/'|'-'? duration|clock ')'|']'",
    -1.2,
    ([, distance, , number, feet, , time, close], { line }) => {
      const whole = isOwnBracket(line, distance, close)
        ? inTime(distance.value, timeOf(time), SLOWEST_UPHILL_S_PER_KM)
        : undefined;
      const value = climb(number.value, METRES_PER_FOOT);
      const place = { start: number.start, end: feet.end };
      return whole && value && { ...whole, climbed: phraseAt('attribute', place, value) };
    },
    'Reps up the quarry lane, 6 x 2 min. (4.5m 900ft 48m)',
  ),
  pattern(
    'total',
    "'('|'[' distance ','|'/'|'-'? duration ')'|']'",
    -0.9,
    ([, distance, , time, close], { line }) =>
      isOwnBracket(line, distance, close) ? inTime(distance.value, time.value) : undefined,
    'Home from work the long way. (4.1m 36m)',
  ),
  // One more than was told: `6 x (2/1) 18 min, then one more so 21`.
  pattern(
    'total',
    "'one'|'another'|'1'|'noch' 'more'|'extra'|'one'|'rep'|'einer'|'eine'? 'for'? anyWord? 'so'|'making'|'makes'|'also' about? number",
    -1.2,
    ([one, , , , , , number], { line }) => {
      const { start, end, value } = number;
      const told = minutesBefore(line, one.start);
      const isMore = told !== undefined && value.value > told && value.value <= told * TWICE;
      return isMore && isAlone(line, end) ? duration(value, 'min', { start, numberEnd: end, end }) : undefined;
    },
    '6 x (2 run 1 walk) 18 min, then one more so 21',
  ),
  pattern('total', "'(' total ')'", 0, ([, inner]) => inner.value, '(13.3 tot)'),
  pattern(
    'total',
    "'(' number ')'",
    0.1,
    ([, number, close], context) => lastBracket(number, close, context),
    'easy 12 km (12)',
  ),
  // In the water bare numbers are metres, or yards.
  pattern(
    'totalAmount',
    'number',
    -0.2,
    ([number], { line }) => {
      const { value } = number.value;
      const isInWater = value >= LEAST_SWUM_M && value <= MOST_SWUM_M && value % SWUM_STEP_M === 0;
      return isInWater && isSwim(line, number.start) ? distanceAmount('m', value, 1, number) : undefined;
    },
    'Swim: 10 x 100 on 1:45, 2200 total',
  ),
  pattern('totalAmount', 'distance|duration', 0, ([amount]) =>
    amount.value.unit === 'bare' ? priced(amount.value, -0.3) : amount.value,
  ),
  // `TDL 8 km in 14 km`: of how many.
  pattern(
    'withinWord',
    "'in'|'within'|'von'",
    -0.6,
    ([word], { line }) => (isPartOfMore(line, word) ? 'within' : undefined),
    'TDL 8 km in 14 km',
  ),
] as const;

/** A sign or nothing is behind it, and something is told before it that is no amount. */
function isOwnBracket(line: TokenLine, distance: Phrase<'distance'>, { start, end }: Phrase): boolean {
  const { tokens } = line;
  const open = tokens.findLastIndex(({ text }, at) => at < start && OPENING_BRACKETS.has(text));
  // `Turkey Trot 5K (3.1 mi, 24:51)`: told twice.
  const isBehindAmount = tokens[open - 1]?.type === 'number' || isCounting(line, open - 1);
  return open > 0 && !isBehindAmount && distance.value.unit !== 'bare' && isAlone(line, end);
}

/** The last number of minutes before a token. */
function minutesBefore(line: TokenLine, start: number): number | undefined {
  const before = tokensBefore(line, start);
  const at = before.findLastIndex(({ type }, index) => type === 'number' && MINUTES.has(before[index + 1]?.text ?? ''));
  return at < 0 ? undefined : Number(before[at]?.text);
}

const TWICE = 2;

function timeOf(time: Phrase<'clock'> | Phrase<'duration'>): Amount {
  return time.type === 'clock' ? clockAmount(time, secondsOf(time.value)) : time.value;
}

function isLongWithEnds({ dimension, low }: Amount): boolean {
  return low >= (dimension === 'distance' ? LEAST_WITH_ENDS_M : LEAST_WITH_ENDS_S);
}

function isAmountBefore(line: TokenLine, at: number): boolean {
  return line.tokens[at - 1]?.type === 'number' || isCounting(line, at - 1);
}

function isBracketed({ type }: Token, at: number, all: readonly Token[]): boolean {
  const [unit, word, open] = [all[at - 3], all[at - 2], all[at - 1]];
  // `3000 m (60)`: a rest.
  const isBehindName = open?.text === '(' && (word?.type === 'word' || word?.text === '-') && unit?.type !== 'number';
  return type === 'number' && isBehindName && all[at + 1]?.text === ')';
}

/** How far all of it was, and how long it took. */
function inTime(amount: Amount, time: Amount, slowest = SLOWEST_S_PER_KM): Amount | undefined {
  if (amount.dimension !== 'distance' || time.dimension !== 'duration') return undefined;
  const whole = ofSession(time);
  // Whoever begins to run walks half of it.
  const isSlow = whole.low * METRES_PER_KM <= slowest * amount.low;
  return paceCost(amount.low, whole.low) === 0 || (isSlow && whole.low * METRES_PER_KM >= SLOW_S_PER_KM * amount.low)
    ? { ...amount, inTime: whole }
    : undefined;
}

/** `Total time: 1:12`: nobody tells the time of a minute, so that it is hours. */
function ofSession(time: Amount): Amount {
  const isHours = time.unit === 'clock' && time.low < LEAST_TOTAL_S;
  return isHours ? { ...time, low: time.low * SECONDS_PER_MINUTE, high: time.high * SECONDS_PER_MINUTE } : time;
}

const SLOW_S_PER_KM = 420;
const SLOWEST_S_PER_KM = 900;
/** On foot over mountains. */
const SLOWEST_UPHILL_S_PER_KM = 2400;
const LEAST_TOTAL_S = 480;

/** Before the sum of what was told. */
const BEHIND_RUNS: ReadonlySet<string> = new Set([',', '.', ';', '-', '|', '=']);

/** A run with short repetitions in it. */
const LEAST_AROUND_S = 1500;

/** Behind a distance in the same unit that is a part of it. */
function isLongerThanBefore({ tokens }: TokenLine, start: number, { numbers: [number], unit }: Amount): boolean {
  return tokens
    .slice(Math.max(0, start - MOST_BEFORE), start)
    .some(({ type, text }, at, all) => type === 'number' && all[at + 1]?.text === unit && Number(text) < number);
}

const MOST_BEFORE = 20;

/** `last 3`, `first 2 miles`, at the front of a line. */
function isBehindLast(line: TokenLine, end: number): boolean {
  const before = sensesAt(line, 0, end).filter(({ type }) => type === 'lastFirst');
  return before.some(({ end: at }) => line.tokens[at]?.type === 'number' && end - at <= 2);
}

/** Behind a sign and a number before it. */
function isBehindPart(line: TokenLine, start: number): boolean {
  return line.tokens[start - 1]?.type === 'sign' && tokensBefore(line, start).some(({ type }) => type === 'number');
}

/** A distance, with something told before it. */
function isBehindNumber(line: TokenLine, { start, value }: Phrase<'totalAmount'>): boolean {
  return value.dimension === 'distance' && tokensBefore(line, start).some(({ type }) => type === 'number');
}

export function isSwim(line: TokenLine, start: number): boolean {
  const before = tokensBefore(line, start);
  const from = start - before.length;
  return before.some(
    (_, index) =>
      sportOfLetter(line, from + index)?.row.word === 'swim' ||
      sensesAt(line, from + index, start).some(
        ({ type, value }) => type === 'kind' && (value as KindValue).row.word === 'swim',
      ),
  );
}

const LEAST_SWUM_M = 400;
const MOST_SWUM_M = 10_000;
const SWUM_STEP_M = 25;

/** Seconds between two times of short repetitions. */
const NEAR_TIMES = 5;

/** Up to the sign before it a word for a part stands before a number. */
function isBehindPartOf(line: TokenLine, at: number): boolean {
  const before = tokensBefore(line, at);
  const from = at - before.length + before.findLastIndex(({ type }) => type === 'sign') + 1;
  return before
    .slice(from - at)
    .some((_, index) => sensesAt(line, from + index, at).some(({ type }) => type === 'lastFirst'));
}

function lastBracket(number: Phrase<'number'>, close: Phrase, context: Context): Amount | undefined {
  const { value } = number.value;
  if (close.end !== context.line.tokens.length || number.start < 2 || value > 60 || value < 1) return undefined;
  // `easy (4), tempo (5)`: how far each was.
  if (tokensBefore(context.line, number.start - 1).some(isBracketed)) return undefined;
  // `3 x 200 (32,33)`: two times.
  // `last 3 fast (13.20)`: minutes and seconds of a part.
  if (pointSeconds(number.value) !== undefined && isBehindPartOf(context.line, number.start - 1)) return undefined;
  const [first, comma, second] = textsOf(context.line, { start: number.start, end: number.end });
  if (comma === ',' && first?.length === 2 && Math.abs(Number(first) - Number(second)) <= NEAR_TIMES) return undefined;
  return distanceAmount('bare', value, lengthOf(context.unit), number);
}

/** Kilometres or miles on both sides, more of them behind; `8 km in 14 km/h` is a speed. */
function isPartOfMore(line: TokenLine, { start, end }: Phrase): boolean {
  const { tokens } = line;
  // `8 km TDL in 14 km`
  const isNamed =
    sensesAt(line, start - 1, start).some(({ type }) => type === 'kind') && tokens[start - 2]?.type === 'word';
  const at = isNamed ? start - 1 : start;
  const [before, part, unit] = [at - 3, at - 2, at - 1].map(index => tokens[index]);
  const [whole, same, next] = tokens.slice(end, end + 3);
  const areNumbers = part?.type === 'number' && whole?.type === 'number';
  const isOneUnit = unit?.text === same?.text && LONG_UNITS.has(unit?.text ?? '');
  const isSpeed = next?.text === '/' || next?.text === 'h';
  return areNumbers && isOneUnit && !isSpeed && Number(whole.text) > Number(part.text) && before?.text !== ',';
}

const LONG_UNITS = wordsOf('km, k, mi, miles');
