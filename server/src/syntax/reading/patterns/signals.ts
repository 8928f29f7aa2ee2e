import { SECONDS_PER_HOUR } from '../../../values/duration';
import type { TokenLine } from '../../scan';
import { pattern } from '../phrases/grammar';
import type { Amount, Phrase, PhraseType, Values } from '../senses/phrase';
import { sensesAt } from '../senses/senses';
import { wordsOf } from '../senses/words';
import {
  hasOtherDistance,
  hasOtherNumber,
  isAlone,
  isCounting,
  isDenied,
  isTellingTraining,
  tokensBefore,
} from './around';
import { clockAmount, duration, secondsAmount } from './durationOf';

const TIRED = "'tired'|'müde'|'exhausted'|'fatigued'|'erschöpft'|'kaputt'";

const STRESSED = "'stressed'|'gestresst'";

const HOURS_OF_DAY = 24;

const STRESS = wordsOf('stressed, gestresst');

const SORE = wordsOf('sore');

/** What was measured or felt: a night, a pulse, a level. */
export const signals = [
  pattern(
    'night',
    "nightWord|poorNight '('|':'|','|'-'|'.'? 'vielleicht'|'maybe'|'perhaps'|'so'|'nur'|'only'|'knapp'|'kaum'|'keine'|'barely'|'hardly'|'not'? about? duration ')'?",
    -0.3,
    ([word, , , , slept]) =>
      slept.value.low >= LEAST_SLEPT_S && slept.value.high <= NIGHT_S.most
        ? { slept: slept.value, isPoor: word.type === 'poorNight' }
        : undefined,
    'Bad night (5h)',
  ),
  // Beside a run a number alone that is no other amount is the hours.
  pattern(
    'night',
    "poorNight '('|':'|','|'-'? 'nur'|'only'|'maybe'|'knapp'|'just'? about? number ')'?",
    -0.9,
    ([, open, , , number, close], { line }) => {
      const { end } = close ?? number;
      const hours = number.value.value;
      const isNight = hours >= LEAST_SLEPT_H && hours <= MOST_SLEPT_POORLY_H && number.value.value % 0.25 === 0;
      const isClosed = (open?.value === '(') === (close !== undefined) && isAlone(line, end);
      if (!isNight || !isClosed || !hasOtherNumber(line, number.start, number.end)) return undefined;
      const place = { start: number.start, numberEnd: number.end, end: number.end };
      const slept = duration(number.value, 'h', place);
      return slept && { slept, isPoor: true };
    },
    '8 km easy, slept badly, 5',
    'bad night (4.5), 8 km easy',
  ),
  pattern(
    'night',
    'poorNight',
    -0.3,
    ([word], { line }) => (isDenied(line, word) || isOfRun(line, word.end) ? undefined : { isPoor: true }),
    'slept badly, 8 km easy',
    'kaum geschlafen',
  ),
  // With the points that a watch gives it.
  pattern(
    'night',
    "sleepNoun 'score'|'index'|'wert'|'punkte'? ':'|'='? number 'punkte'|'points'|'pts'|'/'|'%'? '100'? ','|'('|'-'|'|'|'.'|';'? 'in'|'for'|'total'? duration|clock ')'?",
    -1.2,
    ([, score, , points, tail, , , , slept]) => {
      if (points.value.value <= MOST_SLEPT_H || points.value.value > BEST_SCORE || (!score && !tail)) return undefined;
      if (slept.type === 'duration') return nightOf(slept.value);
      const [hours = 0, minutes = 0, ...more] = slept.value.parts;
      return more.length === 0 ? nightOf(clockAmount(slept, hours * 3600 + minutes * 60)) : undefined;
    },
    'sleep score 74, 6h50. 5 km easy',
  ),
  // Hours and minutes, however much like a pace they look.
  pattern(
    'night',
    "'slp'|'sleep'|'schlaf' ':'|'='? clock",
    -0.9,
    ([, , clock]) => {
      const [hours = 0, minutes = 0, ...more] = clock.value.parts;
      return more.length === 0 ? nightOf(clockAmount(clock, hours * 3600 + minutes * 60)) : undefined;
    },
    '10.0 | 61:40 | rhr 56 slp 6:10',
  ),
  pattern(
    'night',
    "sleepNoun anyWord? 'a'|'the'|'ein'|'die'? anyWord? ','|':'|'('|'-'? 'only'|'just'|'nur'|'about'|'etwa'? duration ')'?",
    -0.2,
    ([sleep, , , , , , slept], { line }) => (isDenied(line, sleep) ? undefined : nightOf(slept.value)),
    'slept like a baby, 9 hours',
    'slept like a log 9h10',
  ),
  // Hours, where how many is only guessed.
  pattern(
    'night',
    "'slept'|'schlief'|'geschlafen' 'maybe'|'about'|'like'|'around'|'only'|'just'|'barely'|'vielleicht'|'nur'|'etwa'|'ca'|'knapp'|'höchstens' '.'? number",
    -1.2,
    ([, , , number], { line }) => {
      const { value } = number.value;
      return value <= MOST_SLEPT_H && isAlone(line, number.end)
        ? nightOf(secondsAmount(number, value * SECONDS_PER_HOUR))
        : undefined;
    },
    '9 hrs in bed, slept maybe 5',
  ),
  // `slept 09-15` after a night of work: from when until when, and no nine hours to fifteen.
  pattern(
    'night',
    "sleepNoun 'from'|'von'? number '-'|'to'|'bis' number",
    -1.2,
    ([, , from, , to], { line }) => {
      const hours = to.value.value - from.value.value;
      const isOfDay = to.value.value > MOST_SLEPT_H || line.tokens[from.start]?.text.startsWith('0');
      const isHour = Number.isInteger(hours) && to.value.value <= HOURS_OF_DAY && !isCounting(line, to.end);
      return isOfDay && isHour ? nightOf(secondsAmount(from, hours * SECONDS_PER_HOUR)) : undefined;
    },
    'slept 09-15, 5 km easy',
    'Schlaf von 8 bis 14, 6 km locker',
  ),
  pattern(
    'night',
    "about? duration 'of'? sleepNoun",
    -0.3,
    // `core 30 min. Sleep 7 h`: what stands behind the word is how long.
    ([, slept, , word], { line: { tokens } }) =>
      tokens[word.end]?.type === 'number' && !nightOf(slept.value) ? undefined : { slept: slept.value, isPoor: false },
    '6 h Schlaf',
    '5 hours of sleep',
  ),
  pattern(
    'night',
    "number 'asleep'|'slept'|'geschlafen'",
    -0.6,
    ([number], { line }) => {
      const slept = duration(number.value, 'h', { start: number.start, numberEnd: number.end, end: number.end });
      const isHours = number.value.value >= LEAST_SLEPT_H && number.value.value <= MOST_SLEPT_H;
      return isHours && isAlone(line, number.end + 1) && slept ? nightOf(slept) : undefined;
    },
    'bed 22:15, 7.4 asleep',
  ),
  pattern(
    'night',
    "about? duration 'of'|'von'? poorNight",
    -0.9,
    ([, slept]) => (nightOf(slept.value) ? { slept: slept.value, isPoor: true } : undefined),
    '4.5 hrs broken sleep, 5 km easy',
  ),
  pattern(
    'night',
    "about? duration 'of'? anyWord 'sleep'|'schlaf'|'kip'",
    -0.3,
    ([, slept]) => nightOf(slept.value),
    '7 hours solid sleep',
  ),
  pattern(
    'night',
    "duration '-'? 'night'",
    -0.5,
    ([slept], { line }) =>
      // `2 h night run`: a run.
      line.tokens[slept.end]?.text !== '-' && isOfRun(line, slept.end + 1) ? undefined : nightOf(slept.value),
    'another 5 hr night, 8 km easy',
  ),
  pattern(
    'measure',
    "metricWord anyWord anyWord? anyWord? anyWord? '('? level ')'?",
    -0.2,
    ([word, , , , , , level]) => ({ word: word.value, level: level.value }),
    'stress at work 9/10',
    'stress through the roof (9/10)',
  ),
  // An adjective with a level is the measure of its name.
  pattern(
    'measure',
    `${TIRED}|${STRESSED}|'sore' 'legs'|'muscles'|'beine'|'today'|'heute'|'again'|'still'|'already'|'schon'? ':'|'-'|'('? level ')'?`,
    -0.4,
    ([word, , , level], { line }) =>
      // `calf sore 4/10` is a pain.
      isOfPart(line, word) ? undefined : { word: measureNamed(line, word), level: level.value },
    'tired 7/10, 8 km easy',
    'gestresst 8/10, 6 km',
    'sore legs 5/10, 5 km easy',
  ),
  pattern(
    'measure',
    "restingPulse|'hrv' anyWord? anyWord? heartLink? heartLink? '('|':'|','? number to|and? number? heartUnit|'ms'? ')'?",
    -0.6,
    ([word, , , , , sign, low, to, high, unit], { line }) => {
      const isOther = !unit && (sign?.value === ',' || isCounting(line, (high ?? low).end));
      if (!to !== !high || isOther) return undefined;
      return word.value === 'hrv'
        ? heartRateVariability(low.value.value)
        : restingPulse(low.value.value, high?.value.value);
    },
    'wake-up HR was 48',
    'morning pulse ranged from 51-53',
    'Aufwachpuls 47',
    'Puls morgens 48',
    'Ruhepuls heute früh 46',
    'HRV im Keller (31), 5 km locker',
  ),
  // With what it is otherwise.
  pattern(
    'measure',
    "restingPulse anyWord? heartLink? number heartUnit? ','|'-'|';'|'('? usualWord ':'|'='|'is'|'um'|'bei'|'about'|'around'|'at'|'~'|'so'? 'um'|'bei'? number heartUnit? ')'?",
    -1.6,
    ([, , , now, , , , , , usual]) => {
      const told = restingPulse(now.value.value);
      const isPulse = usual.value.value >= LEAST_AT_REST && usual.value.value <= MOST_AT_REST;
      return told && isPulse ? { ...told, usual: usual.value.value } : undefined;
    },
    'rhr 56 (normally 49), 6 km easy',
    'Ruhepuls 58 statt 48, 6 km',
    'resting hr 58 vs normal 50',
  ),
  pattern(
    'measure',
    "restingPulse anyWord? heartLink? number heartUnit? '(' '+' number heartUnit? ')'",
    -1.6,
    ([, , , now, , , , above]) => {
      const told = restingPulse(now.value.value);
      const usual = now.value.value - above.value.value;
      return told && usual >= LEAST_AT_REST ? { ...told, usual } : undefined;
    },
    'RHR 58 (+9), 6 km easy',
  ),
  pattern(
    'measure',
    "heartWord number heartUnit? 'in'|'at'|'on'|'beim'|'nach' 'ruhe'|'rest'|'waking'|'aufwachen'|'aufstehen'",
    -0.6,
    ([, number]) => restingPulse(number.value.value),
    'Puls 48 in Ruhe',
  ),
  // In a row of the night and of how somebody felt, no run had it.
  pattern(
    'measure',
    "heartWord ':'|'='? number heartUnit?",
    -0.9,
    ([heart, , number, unit], { line }) =>
      isAlone(line, (unit ?? number).end) &&
      tellsMorning(line, heart.start, number.end) &&
      number.value.value <= MOST_IN_BED
        ? restingPulse(number.value.value)
        : undefined,
    'Schlaf 7:10, Puls 52, Laune 7/10',
    'slept 6.5, HR 51',
  ),
  // `RP 46`: short for Ruhepuls; a race pace is told by no number of beats.
  pattern(
    'measure',
    "'rp' ':'|'='|'heute'|'wieder'|'bei'? 'bei'? number heartUnit?",
    -0.6,
    ([, , , { value, end }, unit], { line }) =>
      value.decimals === 0 && (unit || !isCounting(line, end)) ? restingPulse(value.value) : undefined,
    'RP 46, 10 km locker',
    'RP heute 51',
  ),
  // `RHR 58 (+6)`: by how much it is more than usual.
  pattern(
    'aside',
    "'(' '+'|'-'|'±'|'down'|'up'|'runter'|'hoch' number ')'",
    -0.5,
    ([open], { line }) =>
      tokensBefore(line, open.start)
        .slice(-NEAR_MEASURE)
        .some(({ text }) => MEASURED.has(text))
        ? 'difference'
        : undefined,
    'RHR 58 (+6), easy 5 km',
  ),
  pattern(
    'level',
    "number '/' number",
    0,
    ([value, , max]) =>
      value.value.value <= max.value.value && max.value.value <= 10 && max.value.value >= 4
        ? { value: value.value.value, max: max.value.value }
        : undefined,
    '4/10',
  ),
  pattern(
    'level',
    "number 'out'? 'of'|'von'|'outta' number",
    0.1,
    ([value, , , max]) =>
      max.value.value === 10 && value.value.value <= 10 ? { value: value.value.value, max: 10 } : undefined,
    '4 out of 10',
    '3 von 10',
  ),
  pattern(
    'level',
    "'like'|'about'|'around'|'maybe'|'probably'|'at'|'a'|'etwa'|'so' 'a'|'an'|'about'|'eine'? number '/'|'out'|'of'|'von' 'of'? number",
    0.1,
    ([, , value, , , max]) =>
      max.value.value === 10 && value.value.value <= 10 ? { value: value.value.value, max: 10 } : undefined,
    'hurts like a 3 out of 10',
  ),
] as const;

/** Below the least it is by how much it was higher, above the most no pulse of a body at rest. */
function restingPulse(low: number, high = low): Values['measure'] | undefined {
  // `RHR up 6 to 54`
  const level = low < LEAST_AT_REST ? high : (low + high) / 2;
  return level >= LEAST_AT_REST && level <= MOST_AT_REST ? { word: 'rhr', level } : undefined;
}

/** Of a body at rest, without a word that says so. */
const MOST_IN_BED = 72;

/** A night, a level or an illness beside it, and no word or unit of training. */
function tellsMorning(line: TokenLine, start: number, end: number): boolean {
  if (isTellingTraining(line, 0, line.tokens.length) || hasOtherDistance(line, start, end)) return false;
  return line.tokens.some((_, at) => sensesAt(line, at, line.tokens.length).some(({ type }) => OF_MORNINGS.has(type)));
}

const OF_MORNINGS: ReadonlySet<PhraseType> = new Set(['sleepNoun', 'poorNight', 'nightWord', 'metricWord', 'ill']);

/** Milliseconds; fewer tell by how many it was less. */
function heartRateVariability(level: number) {
  return level >= LEAST_HRV && level <= MOST_HRV ? { word: 'hrv', level } : undefined;
}

const LEAST_HRV = 13;

const MOST_HRV = 250;

/** What is measured in the morning, at most so many words before the difference. */
const MEASURED = wordsOf('rhr, hrv, weight, gewicht, ruhepuls, puls, pulse, bpm, kg, lbs');

const NEAR_MEASURE = 4;

/** Beats per minute. Fewer tell by how many more they were. */
export const LEAST_AT_REST = 28;

const MOST_AT_REST = 105;

/** A night, where it is as long as people sleep. */
export function nightOf(slept: Amount): Values['night'] | undefined {
  return slept.low >= NIGHT_S.least && slept.high <= NIGHT_S.most ? { slept, isPoor: false } : undefined;
}

/** The measure that an adjective tells the level of. */
function measureNamed(line: TokenLine, { start }: Phrase): 'stress' | 'soreness' | 'fatigue' {
  const text = line.tokens[start]?.text ?? '';
  if (STRESS.has(text)) return 'stress';
  return SORE.has(text) ? 'soreness' : 'fatigue';
}

function isOfPart(line: TokenLine, { start }: Phrase): boolean {
  const from = Math.max(0, start - NEAR_PART);
  return line.tokens
    .slice(from, start)
    .some((_, near) => sensesAt(line, from + near, start).some(({ type }) => type === 'bodyPart'));
}

/** Words between a part of the body and how it is: `calf a bit sore`. */
const NEAR_PART = 3;

/** `short night run`: a run at night. */
function isOfRun(line: TokenLine, at: number): boolean {
  if (line.tokens[at - 1]?.text !== 'night') return false;
  return sensesAt(line, at, line.tokens.length).some(({ type }) => type === 'kind' || type === 'mode');
}

/** A bad night may be shorter. */
const LEAST_SLEPT_H = 2;

const LEAST_SLEPT_S = LEAST_SLEPT_H * 3600;

/** Of a night that was poor; longer ones are said with their unit, and more is how far the run was. */
const MOST_SLEPT_POORLY_H = 7;

const MOST_SLEPT_H = 12;

const BEST_SCORE = 100;

/** How long somebody sleeps; shorter times behind a word for sleep are of a run. */
const NIGHT_S = { least: 2.5 * 3600, most: 13 * 3600 } as const;
