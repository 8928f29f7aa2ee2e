import { METRES_PER_YARD } from '../../../values/distance';
import { SECONDS_PER_MINUTE } from '../../../values/duration';
import type { TokenLine } from '../../scan';
import { type Priced, pattern, priced } from '../phrases/grammar';
import type { Phrase, RecoveryValue } from '../senses/phrase';
import { sensesAt } from '../senses/senses';
import { MINUTES } from '../senses/words';
import { hasRepetitions, tokensBefore } from './around';
import { distanceAmount } from './distanceOf';
import { clockAmount, secondsOf } from './durationOf';
import { isOfEnds, modeOfWord, parted } from './recoveryOf';
import { IN_YARDS, LAST_BRACKET, LEAST_METRES, MOST_LAST_BRACKET } from './repetitionParts';

/** Recoveries whose number has no unit: `off 90`, `(90)`, `/100`. */
export const bareRecoveries = [
  pattern(
    'recovery',
    "'with'|'w'|'mit' '/'? number recoveryNoun|mode recoveryNoun? between?",
    0,
    ([, , number, noun, , between]) =>
      parted(between, bareRecovery(number, noun.type === 'mode' ? noun.value : undefined)),
    'w/ 300 rec',
  ),
  pattern(
    'recovery',
    'number mode|recoveryNoun recoveryNoun? between?',
    0.05,
    ([number, mode, noun, between], { line }) => {
      if (isOfEnds(line, mode.end)) return undefined;
      // `3 x 10 min tempo, 15 easy`: nobody jogs for so few seconds.
      const isPart = number.value.value < LEAST_JOG_S && EASY.has(line.tokens[mode.start]?.text ?? '');
      if (isPart && number.value.value > MOST_JOG_MIN) return undefined;
      const made = parted(between, bareRecovery(number, mode.type === 'mode' ? mode.value : undefined));
      // `6 x 800 + 1 easy`: what is added is a part of its own.
      const isAdded = line.tokens[number.start - 1]?.text === '+' && mode.type === 'mode' && !noun && !between;
      return made && isAdded ? priced(made.priced, made.cost + ADDED) : made;
    },
    '(400 jog)',
    '400 recovery',
  ),
  pattern(
    'recovery',
    "'off'|'r' '='? number mode?",
    0.05,
    ([, , number, mode]) => bareRecovery(number, mode?.value),
    'off 90',
    'r 60',
    '6 x 300 in 48 off 100 walk',
  ),
  pattern(
    'recovery',
    "'tp'|'sp'|'p'|'pause'|'trabpause'|'gehpause'|'rest'|'rec'|'recovery' ':'|'='? number",
    0.05,
    ([word, , number], { line }) => bareRecovery(number, modeOfWord(line.tokens[word.start]?.text)),
    '6 x 800 TP 400',
  ),
  pattern(
    'recovery',
    'mode number between?',
    0.15,
    ([mode, number, between], { line }) =>
      // `5 x 30 s at the end of an easy 8`
      isOfEnds(line, number.end) || ARTICLES.has(line.tokens[mode.start - 1]?.text ?? '')
        ? undefined
        : parted(between, bareRecovery(number, mode.value)),
    'jog 300',
  ),
  pattern(
    'recovery',
    'about? number between',
    0.1,
    ([, number, between]) =>
      number.value.value >= LEAST_METRES ? parted(between, bareRecovery(number, undefined)) : undefined,
    '2 x (8 x 200), 200 jog, 800 between sets',
  ),
  pattern(
    'recovery',
    "number ^'m'? 'tr'|'trab' ^'.'?",
    -0.2,
    ([number]) => (number.value.value >= LEAST_METRES ? bareRecovery(number, 'jog') : undefined),
    '5 x 200, 200 Tr.',
  ),
  // Shorter and shorter, as the repetitions before them.
  pattern(
    'recovery',
    'recoveryLead number rungs mode|recoveryNoun|timeUnit|lengthUnit? mode|recoveryNoun?',
    -0.3,
    ([, first, more, mode, other]) => {
      // `TP 300, 3 AL`: the second is of something else.
      const numbers = [first.value.value, ...more.value.map(({ value }) => value)];
      if (!numbers.every((number, at) => at === 0 || isNextRest(numbers[at - 1] ?? 0, number))) return undefined;
      const told = [mode, other].find(each => each?.type === 'mode');
      return told?.type === 'mode' ? { mode: told.value } : {};
    },
    '1600/1200/800/400 off 400/300/200 jog',
    'four 400 m reps with 4, 3 and 2 min rest',
  ),
  pattern(
    'recovery',
    "'(' number ')'",
    0.05,
    ([, number, close], { line }) => {
      const made = bareRecovery(number, undefined);
      // What ends a line in brackets is the distance of all of it more often.
      return made &&
        close.end === line.tokens.length &&
        number.value.value <= MOST_LAST_BRACKET &&
        !hasBracketBefore(line, number.start)
        ? priced(made.priced, made.cost + LAST_BRACKET)
        : made;
    },
    '(90)',
  ),
  pattern('recovery', "'/' number", 0.2, ([, number]) => bareRecovery(number, undefined), '/100'),
  // A round time at the end that none of the repetitions took.
  pattern(
    'recovery',
    "','|'-'|'(' clock ')'?",
    -1,
    ([sign, clock, close], { line }) => {
      const seconds = secondsOf(clock.value);
      const isRound = clock.value.parts.length === 2 && seconds >= LEAST_JOG_S && seconds % ROUND_S === 0;
      const { end } = close ?? clock;
      const next = line.tokens[end];
      const isLast =
        next === undefined ||
        ENDS.has(next.text) ||
        (close !== undefined && (next.text === ',' || next.type === 'word')) ||
        line.tokens.slice(end).every(({ type }) => type === 'sign');
      const isClosed = (sign.value === '(') === (close !== undefined);
      return isRound && isLast && isClosed && isOfOther(line, sign.start, seconds)
        ? { amount: clockAmount(clock, seconds) }
        : undefined;
    },
    '4 x 1 km @ 3:50, 2:00',
    '4 x 8 min at threshold (2:00)',
  ),
  pattern(
    'aside',
    "'abgang'|'abgangszeit'|'sendoff' ':'? clock",
    -0.4,
    () => 'send-off',
    '10 x 100 Kraul, Abgang 1:55',
  ),
] as const;

/** Behind repetitions by minutes that are longer, or behind one time that is another. */
function isOfOther(line: TokenLine, end: number, seconds: number): boolean {
  if (seconds > LONGEST_ROUND_S || !hasRepetitions(line, end)) return false;
  const before = tokensBefore(line, end);
  const from = end - before.length;
  const times = before.findLastIndex(({ text }) => text === 'x');
  const clocks = before
    .slice(times)
    .flatMap((_, at) => sensesAt(line, from + times + at, end).find(({ type }) => type === 'clock') ?? []);
  const [only, ...more] = clocks as Phrase<'clock'>[];
  if (only === undefined) {
    const isByMinutes = MINUTES.has(before[times + 2]?.text ?? '');
    return isByMinutes && Number(before[times + 1]?.text) * SECONDS_PER_MINUTE > seconds;
  }
  const ownS = secondsOf(only.value);
  return more.length === 0 && only.value.parts.length === 2 && (ownS > seconds * NEAR || ownS * NEAR < seconds);
}

const ENDS: ReadonlySet<string> = new Set(['.', ';', '\n']);
const ROUND_S = 15;
const LONGEST_ROUND_S = 360;
/** Times of repetitions lie nearer to each other. */
const NEAR = 1.25;

/** Rests get shorter or longer by steps. */
function isNextRest(before: number, number: number): boolean {
  return number * MOST_STEP >= before && number <= MOST_STEP * before;
}

const MOST_STEP = 2.5;

/** A number before `easy` is minutes of a recovery up to here, seconds from there on, and a part of its own between. */
const MOST_JOG_MIN = 10;

const LEAST_JOG_S = 30;

const EASY: ReadonlySet<string> = new Set(['easy', 'locker']);

const ARTICLES: ReadonlySet<string> = new Set(['a', 'an', 'my']);

const ADDED = 0.8;

function bareRecovery(number: Phrase<'number'>, mode: RecoveryValue['mode']): Priced<RecoveryValue> | undefined {
  const { value, decimals } = number.value;
  if (decimals > 0) return undefined;
  const place = { start: number.start, numberEnd: number.end, end: number.end, numbers: [value, value] as const };
  if (IN_YARDS.has(value))
    return priced({ amount: distanceAmount('yd', value, METRES_PER_YARD, number), ...(mode && { mode }) }, 0);
  if (value >= LEAST_METRES && value % 50 === 0 && value <= 1600) {
    return priced(
      { amount: { dimension: 'distance', low: value, high: value, unit: 'm', ...place }, ...(mode && { mode }) },
      0,
    );
  }
  if (value >= 15 && value <= 300) {
    return priced(
      { amount: { dimension: 'duration', low: value, high: value, unit: 's', ...place }, ...(mode && { mode }) },
      0,
    );
  }
  if (value >= 1 && value <= 10) {
    return priced(
      {
        amount: { dimension: 'duration', low: value * 60, high: value * 60, unit: 'min', ...place },
        ...(mode && { mode }),
      },
      0.5,
    );
  }
  return undefined;
}

/** `6 x 3 min (90) + 6 x 30 s (30)`: as in the bracket before. */
function hasBracketBefore(line: TokenLine, start: number): boolean {
  const before = tokensBefore(line, start - 1);
  return before.some(
    ({ type }, at) => type === 'number' && before[at - 1]?.text === '(' && before[at + 1]?.text === ')',
  );
}
