import { SECONDS_PER_MINUTE } from '../../../values/duration';
import type { TokenLine } from '../../scan';
import { pattern, priced } from '../phrases/grammar';
import type { Phrase, TargetValue } from '../senses/phrase';
import { sensesAt } from '../senses/senses';
import { hasRepetitions, isAlone } from './around';
import { pointSeconds, secondsOf } from './durationOf';
import { paceOfBelt } from './paces';
import { effortTarget, exactTimeTarget, letterTarget, paceTarget, timeTarget } from './targetOf';

/** The two thresholds of lactate and of breathing. */
const LACTATE_TARGETS: ReadonlyMap<number, TargetValue> = new Map([
  [1, effortTarget('moderate')],
  [2, letterTarget('T')],
]);

const LONGEST_REPETITION_S = 25 * SECONDS_PER_MINUTE;

/** How fast, by a pace, a time, a letter or a word: `@ 4:05/km`, `in 3:50`, `at steady effort`. */
export const targets = [
  // Without such a word it is a pace: what the same words mean twice would fill the beam.
  pattern('target', 'at about? pace', 0, ([, , pace]) => paceTarget(pace.value), '@ 4:05/km', 'at 7:18 per mile'),
  pattern(
    'target',
    'at about? about? clock',
    0,
    ([at, , , clock], { line }) => {
      if (clock.value.parts.length !== 2) return undefined;
      const timeS = secondsOf(clock.value);
      const word = line.tokens[at.start]?.text ?? '';
      const value = timeTarget(timeS, word);
      return word === '@' ? value : priced(value, 0.1);
    },
    '@ 2:40',
    'in 3:50',
  ),
  // With a point, behind repetitions: no belt of a treadmill, and no hours.
  pattern(
    'target',
    "'@' number",
    -0.2,
    ([at, number], { line }) => {
      const timeS = hasRepetitions(line, at.start) ? pointSeconds(number.value) : undefined;
      return timeS !== undefined && timeS <= LONGEST_REPETITION_S ? timeTarget(timeS, '@') : undefined;
    },
    '6 x 1k @3.05',
  ),
  pattern(
    'target',
    'at about? about? clock timeUnit',
    0,
    ([, , , clock, unit]) =>
      unit.value === 'min' && clock.value.parts.length === 2
        ? {
            target: { type: 'time', timeS: secondsOf(clock.value) },
            pace: { lowS: secondsOf(clock.value), highS: secondsOf(clock.value), unit: 'unit' },
            isTime: true,
          }
        : undefined,
    'in 14:00 min',
  ),
  pattern(
    'target',
    "'@' about? duration",
    0,
    ([, , duration], { line }) => {
      const { low, high, unit } = duration.value;
      const hasUnit = line.tokens[duration.start + 1]?.type === 'word';
      return hasUnit && unit !== 'h' ? exactTimeTarget((low + high) / 2) : undefined;
    },
    '@ 5 min 40 sec',
  ),
  pattern(
    'target',
    'at about? number timeUnit?',
    0.3,
    ([, , number, unit]) => {
      const { value, decimals } = number.value;
      if (unit && unit.value !== 's') return undefined;
      return value >= 20 && value <= 120 && decimals <= 1
        ? { target: { type: 'time', timeS: value }, isTime: true }
        : undefined;
    },
    '@ 72s',
    'in 34',
  ),
  pattern(
    'target',
    "at? 'lt'|'vt' ^'-'? ^number 'pace'|'effort'|'intensity'?",
    -0.3,
    ([, , , number]) => LACTATE_TARGETS.get(number.value.value),
    '3 x 10 min @ LT2',
  ),
  // `last 2 in sub 7`: a part that was faster than so many minutes for each kilometre or mile.
  pattern(
    'target',
    "'in'|'at'|'all'|'was'|'were'|'waren'|'war'? 'in'|'all'|'well'|'just'|'beide'|'alle'? 'sub'|'under'|'unter' ^'-'? number 'pace'|'min'|'mins'|'minutes'|'minuten'?",
    -0.9,
    ([lead, , word, , number], context) => {
      const { value, decimals } = number.value;
      const isPace = decimals === 0 && value >= LEAST_BOUND_MIN && value <= MOST_BOUND_MIN;
      const isOfPart = isBehindLast(context.line, (lead ?? word).start);
      if (!isPace || !isOfPart || !isAlone(context.line, number.end)) return undefined;
      const seconds = value * SECONDS_PER_MINUTE;
      return paceTarget({ lowS: seconds, highS: seconds, unit: 'unit' });
    },
    '10 miles, last 2 in sub 7',
    '14 km, die letzten 3 unter 5',
  ),
  // The belt of a treadmill shows a speed.
  pattern(
    'target',
    "'@'|'at'|'bei' number",
    -0.2,
    ([at, number], context) => {
      const isSure = context.line.tokens[at.start]?.text === '@' || number.value.decimals === 1;
      const pace = isSure ? paceOfBelt(number, context) : undefined;
      return pace && paceTarget(pace);
    },
    'treadmill 6 x 2 min @ 8.5',
  ),
  pattern(
    'target',
    "'between'|'zwischen' number 'and'|'und'|'&' number timeUnit",
    0,
    ([, low, , high, unit]) =>
      unit.value === 's' && low.value.value < high.value.value
        ? { target: { type: 'time', timeS: (low.value.value + high.value.value) / 2 }, isTime: true }
        : undefined,
    'between 80 & 84 seconds',
  ),
  pattern(
    'target',
    'at about? clock to clock',
    0,
    ([, , low, , high]) => {
      const [from, until] = [secondsOf(low.value), secondsOf(high.value)];
      return { target: { type: 'time', timeS: (from + until) / 2 }, pace: { lowS: from, highS: until, unit: 'unit' } };
    },
    '@ 20:40 - 21:00',
  ),
  pattern(
    'effort',
    'slightWord effort',
    -0.3,
    ([, effort]) => (effort.value === 'hard' ? 'moderate' : undefined),
    'last 15 a bit quick',
    'etwas schneller',
  ),
  pattern(
    'effort',
    "'recht'|'sehr'|'ganz'|'eher'|'ziemlich'|'ruhigem'|'gleichmäßig'? effort 'tempo'",
    -0.3,
    ([, effort], { line }) => (GERMAN_ENDING.test(line.tokens[effort.start]?.text ?? '') ? effort.value : undefined),
    'in recht lockerem Tempo',
  ),
  pattern(
    'target',
    "at about? 'tempo'|'threshold'|'lt' 'effort'|'pace'|'intensity'?",
    -0.1,
    ([at, , word], { line }) =>
      line.tokens[at.start]?.text === 'im' || line.tokens[word.end]?.type === 'number'
        ? undefined
        : { target: { type: 'letter', letter: 'T' }, effort: 'hard' },
    '10 miles with 2 miles at tempo',
    '3 x 10 min at threshold effort',
  ),
  pattern(
    'target',
    "'tempo'|'threshold' 'effort'",
    -0.1,
    () => ({ target: { type: 'letter', letter: 'T' }, effort: 'hard' }),
    '20 min tempo effort',
  ),
  pattern(
    'target',
    "at? letter 'pace'?",
    0.1,
    ([at, letter], { line }) => priced(letterTarget(letter.value), at || isLong(line, letter) ? -0.1 : 0.15),
    '@ T',
    '3 E',
    '20 min Schwellentempo',
  ),
  pattern(
    'target',
    'at letter clock',
    0,
    ([at, letter], { line }) => (line.tokens[at.start - 1]?.text === 'min' ? letterTarget(letter.value) : undefined),
    '20 min @ T 5:10',
  ),
  pattern(
    'target',
    'at about? effort effortTail?',
    0,
    ([, , effort]) => effortTarget(effort.value),
    'at steady effort',
  ),
] as const;

const LEAST_BOUND_MIN = 3;
const MOST_BOUND_MIN = 12;

/** `last 2`, `die letzten 3 km` before a token. */
function isBehindLast(line: TokenLine, start: number): boolean {
  const from = Math.max(0, start - MOST_OF_LAST);
  return line.tokens
    .slice(from, start)
    .some((_, at) => sensesAt(line, from + at, start).some(({ type, end }) => type === 'lastFirst' && end < start));
}

/** `letzten drei km davon` */
const MOST_OF_LAST = 4;

/** `Schwellentempo` is a pace and nothing else; `threshold` may be the session, and a letter anything. */
function isLong({ tokens }: TokenLine, { start }: Phrase): boolean {
  return (tokens[start]?.text.length ?? 0) >= LONG_WORD;
}

const LONG_WORD = 'threshold'.length + 1;

/** `lockerem Tempo` is German for an easy pace; `easy tempo` is a tempo run. */
const GERMAN_ENDING = /e[mnrs]$/;
