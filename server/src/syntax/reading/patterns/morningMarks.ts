import type { Token, TokenLine } from '../../scan';
import { pattern } from '../phrases/grammar';
import type { Phrase } from '../senses/phrase';
import { isUnknownWord } from '../senses/unknownWord';
import { wordsOf } from '../senses/words';
import { isAlone, isCounting } from './around';
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

function isShort(token: Token | undefined): boolean {
  return token !== undefined && token.text.length <= MOST_LETTERS;
}

const MOST_LETTERS = 3;

function hours({ value, start, end }: Phrase<'number'>) {
  const slept = duration(value, 'h', { start, numberEnd: end, end });
  return slept && nightOf(slept);
}

const MOST_OF_LEVEL = 10;
const BEST_SCORE = 100;
