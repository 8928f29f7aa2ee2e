import { hasCapital, type TokenLine } from '../../scan';
import { pattern } from '../phrases/grammar';
import type { NumberValue, Phrase, PhraseType } from '../senses/phrase';
import { sensesAt } from '../senses/senses';
import { wordsOf } from '../senses/words';
import { hasRepetitions, isAlone, isCounting, opensClause, tokensBefore } from './around';
import { hasTimeBefore, isBetweenCells } from './cells';

/** Heart rates: the average, the highest beside it, and bare numbers where one stands. */
export const heartRates = [
  pattern(
    'attribute',
    'heartWord heartLink? heartLink|about? number to? number? heartUnit?',
    0,
    ([, , , { value: low }, to, high, unit], { line }) => {
      if (!to || !high) return to || high ? undefined : heartRate(low);
      const isRange = heartRate(low, high.value) !== undefined && (unit !== undefined || isAlone(line, high.end));
      return isRange ? heartRate({ ...low, value: Math.round((low.value + high.value.value) / 2) }) : undefined;
    },
    'hr 138',
    'Puls 141',
    'HF 138 bpm',
    'Puls zwischen 130 und 140',
  ),
  // What it was not to go beyond is none that was measured.
  pattern(
    'aside',
    "heartWord? 'cap'|'capped'|'ceiling'|'limit' ':'|'at'|'of'|'under'|'was'? number heartUnit? 'held'|'kept'?",
    -0.6,
    ([, cap, , { value }], { line }) => {
      const isRate = value.value >= LOWEST_TOLD_BPM && value.decimals === 0;
      return isRate && !isCounting(line, cap.end + 1) ? 'limit' : undefined;
    },
    '45 min easy, hr cap 138 (avg 130)',
    '12k cap 140, avg 133',
  ),
  // A share of the highest one says the same again.
  pattern(
    'attribute',
    "heartWord heartLink? heartLink? number heartUnit? '(' number percent ')'",
    -0.2,
    ([, , , number]) => heartRate(number.value),
    'HF ∅ 138 (74%)',
  ),
  pattern(
    'attribute',
    "number heartUnit? '(' number percent ')'",
    -0.6,
    ([number, , , share]) =>
      isShareOfHighest(number.value.value, share.value.value) ? heartRate(number.value) : undefined,
    '12 km 5:12 138 (73%)',
  ),
  pattern(
    'aside',
    "maximumWord heartLink? number heartUnit? '(' number percent ')'",
    -0.4,
    () => 'highest',
    'HF 147 (79%) · max 176 (94%)',
  ),
  // A table of one line: what stands behind distance, time and pace, each in a cell of its own, is no amount.
  pattern(
    'aside',
    'number',
    -0.9,
    ([number], { line }) => (isCellBehindPace(line, number) ? 'figure' : undefined),
    'DL 8,4 / 47:10 / 5:37 / 141 / 4 / 2 / 6,5 / 52',
  ),
  // `HR up again (151)`, `Puls leider recht hoch (162)`
  pattern(
    'attribute',
    "heartWord anyWord? anyWord? anyWord? anyWord? '(' number heartUnit?",
    -0.3,
    ([, , , , , , number, unit], { line }) => {
      const isRate = number.value.value >= LOWEST_TOLD_BPM && (unit || !isCounting(line, number.end));
      return isRate ? heartRate(number.value) : undefined;
    },
    'HR up again (151)',
    'der Puls leider recht hoch (162)',
  ),
  pattern(
    'attribute',
    'heartWord anyWord anyWord? heartLink? number heartUnit?',
    0.1,
    ([, , , , number]) => heartRate(number.value),
    'HR drifted to 155',
    'Puls nie über 162',
  ),
  pattern(
    'attribute',
    "heartWord heartLink? number heartUnit? '('? ','? '/'? maximumWord ':'? number heartUnit? ')'?",
    0,
    ([, , number, , , , , , , max]) => heartRate(number.value, max.value),
    'HF 138 bpm (Maximal 149)',
  ),
  pattern(
    'attribute',
    "heartWord heartLink? number heartUnit? heartLink? ','|'/'|'('? number heartUnit? maximumWord ')'?",
    0,
    ([, , number, , , , max]) => heartRate(number.value, max.value),
    'HR 150 avg, 168 max',
  ),
  pattern(
    'attribute',
    "number heartUnit? 'avg'|'average'|'ave'|'schnitt'|'mean' heartWord? ','|'/'|'|'|';'? number heartUnit? maximumWord heartWord?",
    -0.3,
    ([number, , , , , max]) => (number.value.value >= LOWEST_TOLD_BPM ? heartRate(number.value, max.value) : undefined),
    '145 avg HR, 168 max',
  ),
  pattern(
    'attribute',
    "maximumWord ':'? number heartUnit? ','|'/'|'('? 'ø'|'∅'|'avg'|'average'|'ave'|'mittel'|'schnitt' heartWord? ':'? number heartUnit? ')'?",
    -0.3,
    ([, , max, , , , , , number]) =>
      number.value.value >= LOWEST_TOLD_BPM ? heartRate(number.value, max.value) : undefined,
    'HFmax 171, Ø 148',
  ),
  pattern(
    'attribute',
    "'ø'|'∅' number heartUnit? ','|'/'? maximumWord? number?",
    -0.2,
    ([, number, , , word, max], { line }) => {
      const isLast = max ? word !== undefined : isAlone(line, number.end);
      return isLast && number.value.value >= LOWEST_TOLD_BPM ? heartRate(number.value, max?.value) : undefined;
    },
    '12 km 58:10, Ø 148',
  ),
  // `easy 8 km <140`: it was to stay below that.
  pattern(
    'aside',
    "'<'|'≤' number heartUnit?",
    -0.4,
    ([, number]) => (number.value.value >= LOWEST_TOLD_BPM ? heartRate(number.value) && 'heart rate' : undefined),
    'easy 8 km <140',
  ),
  pattern(
    'attribute',
    "number '/' ^number heartUnit?",
    0.05,
    ([number, , max]) => (number.value.value >= LOWEST_TOLD_BPM ? heartRate(number.value, max.value) : undefined),
    'easy 8 km 145/160',
    '138/165 bpm',
  ),
  pattern(
    'attribute',
    'number',
    -0.4,
    ([number], { line }) =>
      isCellBehindTime(line, number) || isPulseBehindTimes(line, number) ? heartRate(number.value) : undefined,
    '12.03 | 8 km | 44:20 | 141 | windig',
    '8.2 43:20 141',
    '10.3 km, 55:20, 5:22, 137, dry',
    '12.4 1:02:33 5:03 148 home by the lake',
  ),
  pattern(
    'attribute',
    "number heartUnit|'er'? heartWord",
    0,
    ([number, , word], { line }) =>
      isAlone(line, word.end) && line.tokens[number.start - 1]?.type !== 'word' ? heartRate(number.value) : undefined,
    '143 bpm Avg HR',
  ),
  pattern(
    'aside',
    'number heartUnit? maximumWord heartWord?',
    -0.2,
    ([number, unit], { line }) =>
      unit || (isCellBehindTime(line, number, true) && hasHeartRateBefore(line, number)) ? 'highest' : undefined,
    '161 bpm Max HR',
    '9,4 km; 49:50; 141; 160 max',
  ),
  pattern(
    'aside',
    "maximumWord ':'? number heartUnit?",
    -0.2,
    ([word, , number], { line }) =>
      bpm(number.value) !== undefined && number.value.value >= LOWEST_TOLD_BPM && hasHeartWord(line, word.end)
        ? 'highest'
        : undefined,
    'HF ∅ 142, max 161',
    'Max-HF 178',
  ),
  pattern(
    'attribute',
    "'/' ^number",
    0,
    ([, number], { line }) => (isBehindPace(line, number.start - 1) ? heartRate(number.value) : undefined),
    '9.00/8:43/139',
  ),
  // Short for the pulse, where it is no pause.
  pattern(
    'attribute',
    "'p' ':'|'='|'ø'|'∅'? number heartUnit?",
    -0.7,
    ([letter, , number, unit], { line }) => {
      const { value } = number.value;
      const isRate = value >= LEAST_BEHIND_LETTER_BPM && value <= HIGHEST_IN_CELL_BPM && hasCapital(line, letter.start);
      const isRest = hasRepetitions(line, letter.start) && (value % 10 === 0 || value % 15 === 0);
      const isFirst = opensClause(line, letter.start) || hasTimeBefore(line, letter.start);
      return isRate && isFirst && (unit || (!isRest && isAlone(line, number.end)))
        ? heartRate(number.value)
        : undefined;
    },
    '11 km 58:20, P 143',
  ),
  // A strap that slipped: no heart rate, and nothing else.
  pattern(
    'aside',
    'heartWord number',
    -0.2,
    ([word, number], { line }) => {
      // `1hr 15`: hours.
      const isHours = line.tokens[word.start - 1]?.type === 'number' && line.tokens[word.start - 2]?.text !== ':';
      return bpm(number.value) === undefined && !isHours ? 'heart rate' : undefined;
    },
    'swim 22:34 hr 3',
  ),
] as const;

const NO_SPAN = { start: 0, end: 0 };

const LOWEST_BPM = 35;

const HIGHEST_BPM = 230;

/** Two numbers with a stroke between that no word explains are heart rates from here on. */
const LOWEST_TOLD_BPM = 90;

function bpm({ value, decimals }: NumberValue): number | undefined {
  return decimals === 0 && value >= LOWEST_BPM && value <= HIGHEST_BPM ? value : undefined;
}

/** How far before a heart rate its word may stand: the average, a share of it and the highest are told in a row. */
const HEART_WORDS = 12;

function hasHeartWord(line: TokenLine, before: number): boolean {
  if (OF_HEART.test(line.tokens[before - 1]?.text ?? '')) return true;
  for (let at = before - 1; at >= Math.max(0, before - HEART_WORDS); at--)
    if (sensesAt(line, at, before).some(({ type }) => type === 'heartWord' || type === 'heartUnit')) return true;
  return false;
}

/** `HFmax 172` */
const OF_HEART = /(hf|hr|puls)(max)?$/;

export function heartRate(average: NumberValue, maximum?: NumberValue) {
  const [averageBpm, maximumBpm] = [bpm(average), maximum && bpm(maximum)];
  if (averageBpm === undefined || (maximum && (maximumBpm === undefined || maximumBpm < averageBpm))) return undefined;
  return { type: 'heart-rate', span: NO_SPAN, averageBpm, ...(maximumBpm !== undefined && { maximumBpm }) } as const;
}

/** Fewer seconds are a pause. */
const LEAST_BEHIND_LETTER_BPM = 100;

/** `| 44:20 | 5:32 | 141 |`: behind a time, in a cell of its own. */
function isCellBehindTime(
  line: TokenLine,
  { start, end, value: { value, decimals } }: Phrase<'number'>,
  isOpen = false,
): boolean {
  if (decimals > 0 || value < LOWEST_TOLD_BPM || value > HIGHEST_IN_CELL_BPM) return false;
  const { tokens, text } = line;
  const [before, own, next] = [tokens[start - 1], tokens[start], tokens[end]];
  const [opening, behind] = [text[(own?.start ?? 0) - 1], text[tokens[end - 1]?.end ?? 0]];
  const isCell =
    (isBetweenCells(before) || opening === '\t') && (isOpen || !next || isBetweenCells(next) || behind === '\t');
  return isCell && hasTimeBefore(line, start);
}

/** `/ 47:10 / 5:37 / 141 / 4 /`: a number alone in its cell, behind two of times. */
function isCellBehindPace(line: TokenLine, { start, end, value: { value, decimals } }: Phrase<'number'>): boolean {
  if (decimals === 0 && value >= LOWEST_TOLD_BPM && value <= HIGHEST_IN_CELL_BPM) return false;
  const { tokens } = line;
  const next = tokens[end];
  const isCell = isBetweenCells(tokens[start - 1]) && (next === undefined || isBetweenCells(next) || next.spaced);
  if (!isCell || next?.type === 'word') return false;
  const before = tokensBefore(line, start);
  const isTimed = before.some(
    ({ text, type }, at) =>
      text === ':' && type === 'sign' && isBetweenCells(before[at - 2]) && isBetweenCells(before[at + 2]),
  );
  return isTimed && before.filter(isBetweenCells).length >= LEAST_CELLS;
}

/** Distance, time, and one more. */
const LEAST_CELLS = 3;

/**
 * `8.2 43:20 141`: a number of beats right behind a time, which ends its clause. Behind a time and a pace (`1:02:33 5:03 148 home`) any word may
 * follow that is no unit of it.
 */
function isPulseBehindTimes(line: TokenLine, { start, end, value: { value, decimals } }: Phrase<'number'>): boolean {
  if (decimals > 0 || value < LEAST_BEHIND_TIME_BPM || value > HIGHEST_IN_CELL_BPM) return false;
  const { tokens } = line;
  const isSign = (at: number) => BETWEEN_FIGURES.has(tokens[at]?.text ?? '');
  const time = clockEndingAt(line, isSign(start - 1) ? start - 1 : start);
  if (time === undefined) return false;
  const next = tokens[end];
  if (!next || (next.type === 'sign' && CLOSES_FIGURES.has(next.text))) return true;
  const hasPace = clockEndingAt(line, isSign(time - 1) ? time - 1 : time) !== undefined;
  if (!hasPace || next.type !== 'word' || !next.spaced || MEASURES.has(next.text)) return false;
  return !sensesAt(line, end, tokens.length).some(isOfNumber);
}

/** Where a clock begins that ends right before a token. */
function clockEndingAt({ tokens }: TokenLine, end: number): number | undefined {
  let at = end - 1;
  if (tokens[at]?.type !== 'number' || tokens[at - 1]?.text !== ':') return undefined;
  while (tokens[at - 1]?.text === ':' && tokens[at - 2]?.type === 'number') at -= 2;
  return at;
}

/** What a number before it belongs to. */
function isOfNumber({ type }: Phrase): boolean {
  return OF_NUMBERS.has(type);
}

const OF_NUMBERS: ReadonlySet<PhraseType> = new Set(['lengthUnit', 'timeUnit', 'feet', 'stepsNoun']);
const MEASURES = wordsOf('cadence, kadenz, schrittfrequenz, trittfrequenz, spm, watt, watts, kcal, cal, kalorien');
const BETWEEN_FIGURES: ReadonlySet<string> = new Set([',', '/', '|', ';']);
const CLOSES_FIGURES: ReadonlySet<string> = new Set([',', '|', ';', '.', '/', '+', '(', ')', '!', '–', '—']);
/** Fewer beats are told with their word: `43:20 95` may be anything. */
const LEAST_BEHIND_TIME_BPM = 105;

/** A number of beats in the cell before. */
function hasHeartRateBefore({ tokens }: TokenLine, { start }: Phrase<'number'>): boolean {
  const before = Number(tokens[start - 2]?.text);
  return before >= LOWEST_TOLD_BPM && before <= HIGHEST_IN_CELL_BPM;
}

const HIGHEST_IN_CELL_BPM = 199;

/** `138 (73%)`: a heart rate and its share of the highest one that somebody has. */
function isShareOfHighest(averageBpm: number, share: number): boolean {
  const highestBpm = (100 * averageBpm) / share;
  return (
    averageBpm >= LOWEST_TOLD_BPM &&
    share >= LEAST_SHARE &&
    highestBpm >= LOWEST_HIGHEST_BPM &&
    highestBpm <= HIGHEST_BPM
  );
}

/** Nobody runs at a lower share of the highest heart rate, and hardly any adult's highest is lower. */
const LEAST_SHARE = 45;
const LOWEST_HIGHEST_BPM = 150;

/** `9.00/8:43/139`: the last of three figures with strokes between. */
function isBehindPace({ tokens }: TokenLine, at: number): boolean {
  return tokens[at - 2]?.text === ':' && tokens[at - 4]?.text === '/';
}
