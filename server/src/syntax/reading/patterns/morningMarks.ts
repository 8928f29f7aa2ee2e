import { SECONDS_PER_HOUR } from '../../../values/duration';
import { hoursSlept } from '../../facts/measures';
import type { Token, TokenLine } from '../../scan';
import { pattern } from '../phrases/grammar';
import type { Phrase, Values } from '../senses/phrase';
import { isUnknownWord } from '../senses/unknownWord';
import { wordsOf } from '../senses/words';
import { isAlone, isCounting, opensClause } from './around';
import { clockAmount, duration, secondsOf } from './durationOf';
import { nightOf } from './signals';

/** The short marks that runners give to what they measure in the morning, day by day: `Sl 6h40 RHR 52 St 34 |`, `| S7,5 RP48`. */
export const morningMarks = [
  pattern(
    'night',
    "sleepNoun ':'|'='? number",
    -1,
    ([, , number], { line }) =>
      isAlone(line, number.end) || isMark(line.tokens[number.end]) ? hours(number) : undefined,
    'AM 7 PM 5 easy. rhr 46 slp 7.5',
    '9 miles steady. rhr 47 slp 6',
  ),
  // One letter means sleep beside another mark only, or where half an hour is told.
  pattern(
    'night',
    "'sl'|'schl'|'s' ':'|'='? number",
    -1,
    ([mark, , number], { line }) =>
      hasMarkBeside(line, mark.start, number.end) || isOfItsOwn(line, mark, number) ? hours(number) : undefined,
    '9 GA1 | S6,5 RP47',
    'TDL 7 @ 4:10, windig. S7',
    'frei | RP49 S8',
    '8 locker S7,5',
  ),
  pattern(
    'night',
    "'sl'|'schl'|'s'|'slp' ':'|'='? duration|clock",
    -1,
    ([mark, , slept], { line }) => {
      if (!hasMarkBeside(line, mark.start, slept.end)) return undefined;
      return nightOf(slept.type === 'clock' ? clockAmount(slept, secondsOf(slept.value, true)) : slept.value);
    },
    'Sl 7h15 RHR 50 St 31 | easy 9k 52:10',
    'Sl 6h RHR 55 | rest',
  ),
  pattern(
    'night',
    "'schlafscore'|'sleepscore' number ','|'('|'-'|'|' duration ')'?",
    -1.2,
    ([, , , slept]) => nightOf(slept.value),
    'Schlafscore 51 (6h10), 5 km locker',
  ),
  pattern('aside', "'body'? 'batt'|'bb' ':'|'='? number percent?", -0.6, () => 'load', 'body batt 31, easy 5k'),
  pattern(
    'measure',
    "'str'|'st' ':'|'='? level",
    -0.9,
    ([, , level]) => ({ word: 'stress', level: level.value }),
    '7 locker. Str6/10',
  ),
  // `Stress auf Arbeit, 8/10`
  pattern(
    'measure',
    "'stress' 'at'|'in'|'auf'|'im'|'bei' 'the'|'der'? 'work'|'job'|'arbeit'|'büro'|'office'|'uni'|'school'|'schule'|'home'|'hause' ','|':'|'-'|'(' level ')'?",
    -0.9,
    ([, , , , , level]) => ({ word: 'stress', level: level.value }),
    'Stress auf Arbeit, 8/10',
  ),
  // As watches count it, of a hundred.
  pattern(
    'measure',
    "'str'|'st' ':'|'='? number",
    -0.9,
    ([mark, , { value, end }], { line }) =>
      value.value > MOST_OF_LEVEL &&
      value.value <= BEST_SCORE &&
      !isCounting(line, end) &&
      hasMarkBeside(line, mark.start, end)
        ? { word: 'stress', level: { value: value.value, max: BEST_SCORE } }
        : undefined,
    'Sl 7h15 RHR 50 St 31 | easy 9k 52:10',
  ),
  // In a row of marks by a letter or two, each of ten: how long the night was, and what only its runner knows.
  pattern(
    'night',
    "'s'|'sl' ':'|'='? number|clock '!'? '!'?",
    -1.2,
    ([mark, , slept], { line }) => {
      if (!isInRowOfMarks(line, mark.start)) return undefined;
      return slept.type === 'clock' ? nightOf(clockAmount(slept, secondsOf(slept.value, true))) : hours(slept);
    },
    'S 6, M 7',
    'S 4.5!!, M 5, E 3',
  ),
  // `M` may be a mood, a motivation or, in German, how tired somebody is, where low is good: none is guessed.
  pattern(
    'aside',
    "anyWord|'a'|'c'|'d'|'e'|'f'|'g'|'h'|'i'|'k'|'l'|'m'|'n'|'o'|'p'|'q'|'t'|'u'|'v'|'y'|'z'|'st'|'en'|'fa'|'ho'|'sc'|'mu' ':'|'='? number '!'? '!'?",
    -1.2,
    ([mark], { line }) => (isInRowOfMarks(line, mark.start) ? 'mark' : undefined),
    'S 7, E 6, F 3',
  ),
  pattern(
    'measure',
    "'wt'|'wgt'|'gew'|'gewicht'|'weight'|'bw'|'bodyweight' ':'|'='|'.'? number weightUnit?",
    -1.2,
    ([mark, , { value, end }, unit], { line }) => {
      const isExact = unit !== undefined || value.decimals === 1 || hasMarkBeside(line, mark.start, end);
      const isPounds = unit && POUNDS.has(line.tokens[unit.start]?.text ?? '');
      return isExact && !isCounting(line, end)
        ? weightOf(isPounds ? value.value * KG_PER_POUND : value.value)
        : undefined;
    },
    'RHR 51, wt 71.2. 8 km easy',
    'Gew 68,4, 8 km locker',
  ),
  // A mark that only its runner knows is no distance.
  pattern(
    'aside',
    "anyWord ':'|'='? number",
    -0.6,
    ([mark, , number], { line }) =>
      isShort(line.tokens[mark.start]) &&
      isUnknownWord(line, mark.start) &&
      !isCounting(line, number.end) &&
      hasMarkBeside(line, mark.start, number.end, OF_MORNINGS)
        ? 'mark'
        : undefined,
    'RHR 51 BB 64 | 8 km easy 47:00',
  ),
] as const;

/** Nobody weighs more kilograms; between what is light in pounds and that it may be either. */
const MOST_KG = 140;
const LEAST_LB = 95;
const LEAST_KG = 35;
const MOST_LB = 400;
const KG_PER_POUND = 0.45359237;

const POUNDS = wordsOf('lb, lbs, pounds, pfund');

function weightOf(value: number): Values['measure'] | undefined {
  if (value < LEAST_KG || value > MOST_LB || (value > LEAST_LB && value <= MOST_KG)) return undefined;
  return { word: 'weight', level: value > MOST_KG ? value * KG_PER_POUND : value };
}

const OF_MORNINGS = wordsOf('rhr, rp, ruhepuls, hrv, rmssd, sl, slp, schl, sleep, schlaf, str');
const OF_ANY: ReadonlySet<string> = new Set([...OF_MORNINGS, 'hr', 'rpe']);

function isMark(token: Token | undefined, marks: ReadonlySet<string> = OF_ANY): boolean {
  return token !== undefined && marks.has(token.text);
}

/** Whether another mark with its number stands right before a mark or behind its value. */
function hasMarkBeside({ tokens }: TokenLine, start: number, end: number, marks = OF_ANY): boolean {
  const near = [...tokens.slice(Math.max(0, start - FAR), start), ...tokens.slice(end, end + FAR)];
  return near.some((token, at) => {
    const next = near[at + 1];
    return isMark(token, marks) && (next?.type === 'sign' ? near[at + 2] : next)?.type === 'number';
  });
}

/** So many tokens: the value of the mark between, with its unit, its greatest and a reason: `Sl 5h40 (nerves) RHR 54`. */
const FAR = 7;

/** `| S7,5`: half hours; or a sentence of its own that ends the line. */
function isOfItsOwn(line: TokenLine, mark: Phrase, { value, end }: Phrase<'number'>): boolean {
  if (value.decimals === 1 && value.value % 0.5 === 0 && isAlone(line, end)) return true;
  return (
    OPENING.has(line.tokens[mark.start - 1]?.text ?? '') && end === line.tokens.length && value.value >= LEAST_ALONE_H
  );
}

const OPENING: ReadonlySet<string> = new Set(['.', '|']);
const LEAST_ALONE_H = 4;

/** Whether the mark at a token is one of several: the night first, `S 5`, and others behind it, of one letter or two. */
function isInRowOfMarks(line: TokenLine, at: number): boolean {
  const { tokens } = line;
  const first = tokens.findLastIndex(
    ({ text }, index) => index <= at && index > at - LONGEST_ROW && SLEPT.has(text) && markEnd(line, index) > 0,
  );
  if (first < 0 || !opensClause(line, first)) return false;
  const hoursSlept = Number(
    tokens
      .slice(first, first + 3)
      .find(({ type }) => type === 'number')
      ?.text.replace(',', '.'),
  );
  if (hoursSlept < LEAST_HOURS) return false;
  let isFound = first === at;
  let count = 0;
  for (let start = first; start < tokens.length; ) {
    const end = markEnd(line, start);
    if (end === 0) break;
    count++;
    isFound ||= start === at;
    start = nextMark(tokens, end);
  }
  return isFound && count > 1;
}

/** Where the value of a mark ends: `M 7`, `E: 6`; 0 where none begins. Rides and runs are told by letters, too. */
function markEnd(line: TokenLine, start: number): number {
  const { tokens } = line;
  const mark = tokens[start];
  if (mark?.type !== 'word' || mark.text.length > 2 || OF_SPORTS.has(mark.text)) return 0;
  const at = tokens[start + 1]?.type === 'sign' && LINKS.has(tokens[start + 1]?.text ?? '') ? start + 2 : start + 1;
  const number = tokens[at];
  if (number?.type !== 'number' || Number(number.text.replace(',', '.')) > MOST_OF_LEVEL) return 0;
  const next = tokens[at + 1];
  const isClock = next?.text === ':' && !next.spaced && tokens[at + 2]?.type === 'number';
  if (isClock) return SLEPT.has(mark.text) ? at + 3 : 0;
  return isCounting(line, at + 1) || OF_AMOUNTS.has(next?.text ?? '') ? 0 : at + 1;
}

/** Behind exclamation marks, a remark in brackets and a sign. */
function nextMark(tokens: readonly Token[], end: number): number {
  let at = end;
  while (tokens[at]?.text === '!') at++;
  if (tokens[at]?.text === '(') {
    const close = tokens.findIndex(({ text }, index) => index > at && text === ')');
    if (close > 0 && close - at <= LONGEST_REMARK) at = close + 1;
  }
  return tokens[at]?.type === 'sign' && BETWEEN_MARKS.has(tokens[at]?.text ?? '') ? at + 1 : at;
}

const SLEPT: ReadonlySet<string> = new Set(['s', 'sl']);
const OF_SPORTS = wordsOf('b, bk, r, rn, rr, w, x, km, mi, am, pm, at, to, in, on');
const LINKS: ReadonlySet<string> = new Set([':', '=']);
const BETWEEN_MARKS: ReadonlySet<string> = new Set([',', ';', '|', '/', '·', '•', '.']);
const OF_AMOUNTS: ReadonlySet<string> = new Set(['x', '@', '-', '%']);
const LEAST_HOURS = 2;
const LONGEST_REMARK = 12;
/** Tokens. */
const LONGEST_ROW = 40;

function isShort(token: Token | undefined): boolean {
  return token !== undefined && token.text.length <= MOST_LETTERS;
}

const MOST_LETTERS = 3;

function hours({ value, start, end }: Phrase<'number'>) {
  const seconds = hoursSlept(value);
  const isClock = seconds !== value.value * SECONDS_PER_HOUR;
  const slept = isClock ? clockAmount({ start, end }, seconds) : duration(value, 'h', { start, numberEnd: end, end });
  return slept && nightOf(slept);
}

const MOST_OF_LEVEL = 10;
const BEST_SCORE = 100;
