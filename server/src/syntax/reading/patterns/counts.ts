import { METRES_PER_KM } from '../../../values/distance';
import type { TokenLine } from '../../scan';
import { pattern, priced } from '../phrases/grammar';
import type { CountValue, KindValue, Phrase } from '../senses/phrase';
import { sensesAt } from '../senses/senses';
import { DID, isAlone } from './around';
import { distanceAmount } from './distanceOf';
import { bareAmount, isOfRepetitions, LEAST_METRES, NAMES_OF_METRES, ofName, repeatsOf } from './repetitionParts';

/** What metres below these cost by themselves, see `shortMetres`. */
const SHORTEST_RUN_M = 50;

const SPRINT = 0.8;

/** `8 Wiederholungen, je`: what follows is one of them. */
const SAID_OF_EACH = -0.6;

/** How often something is done, and what is repeated. */
export const counts = [
  pattern(
    'count',
    "number timesSign 'zu'|'à'|'je'?",
    0,
    ([number, times, each], { line }) =>
      isBeforeHour(line, number.start, times)
        ? undefined
        : repeatsOf(number.value, undefined, number.start, (each ?? times).end),
    '6 x',
    '3 by',
    '8 times',
  ),
  pattern(
    'count',
    "number 'of'|'von'|'/'|'out' 'of'|'the'|'den'|'my'? 'the'|'planned'|'scheduled'|'prescribed'|'intended'|'geplanten'|'vorgesehenen'? number timesSign",
    0.1,
    // What was done of what was planned.
    ([done, of, , , planned, times], { line }) =>
      // `WU 2 / 3x2mi`: the end of a part.
      done.value.value <= planned.value.value && !(of.value === '/' && line.tokens[of.start]?.spaced)
        ? repeatsOf(done.value, undefined, done.start, times.end)
        : undefined,
    '3 of 5 x',
    '4 out of 6 x',
    'did 2 of planned 5 x',
  ),
  pattern(
    'count',
    "number '-' ^timesSign",
    0,
    ([number, , times]) => repeatsOf(number.value, undefined, number.start, times.end),
    '4-mal',
  ),
  pattern(
    'count',
    'number to number timesSign',
    0,
    ([low, to, high, times], { line }) =>
      // `EL 2 - 4 x 2 km`: the hyphen ends the warm-up.
      line.tokens[to.end]?.spaced && sensesAt(line, low.start - 1, low.start).some(({ type }) => type === 'warmUp')
        ? undefined
        : repeatsOf(low.value, high.value, low.start, times.end),
    '4-6 x',
  ),
  pattern(
    'count',
    "number setsOf ','? 'je'|'jeweils'|'immer'|'mit'|'zu'|'à'?",
    0,
    ([number, sets, comma, each]) => {
      if (comma && !each) return undefined;
      const count = repeatsOf(number.value, undefined, number.start, (each ?? sets).end);
      return count && each ? priced(count, SAID_OF_EACH) : count;
    },
    '2 sets of',
    '8 Wiederholungen, je',
  ),
  pattern('count', 'timesWord', 0, ([word], { line }) => timesOfWord(word, line), 'dreimal 8 min'),
  pattern(
    'repAmount',
    'amount',
    0,
    ([amount]) =>
      amount.value.unit === 'bare'
        ? priced(amount.value, 0.35)
        : amount.value.insideFrom !== undefined
          ? undefined
          : // `6 x 30 m`: too short for a run, and not for a sprint.
            amount.value.unit === 'm' && amount.value.low < SHORTEST_RUN_M
            ? priced(amount.value, -SPRINT)
            : amount.value,
    '800 m',
  ),
  pattern(
    'repAmount',
    "amount ^'-'",
    0.02,
    ([amount], { line }) =>
      line.tokens[amount.end + 1]?.type === 'word' && !line.tokens[amount.end + 1]?.spaced ? amount.value : undefined,
    '6 x 1000-Meter-Tempolauf',
  ),
  pattern(
    'repAmount',
    "'km'|'kilometre'|'kilometer' '-'?",
    -0.3,
    ([unit, dash], { line }) => {
      const { end } = dash ?? unit;
      const isAlone = line.tokens[unit.start - 1]?.type !== 'number';
      const isRepeated = sensesAt(line, end, end + 1).some(
        ({ type, value }) => type === 'kind' && isOfRepetitions(value as KindValue),
      );
      return isAlone && isRepeated ? distanceAmount('km', 1, METRES_PER_KM, unit) : undefined;
    },
    'kilometre reps: 3:58, 3:57, 4:01',
    'km-Intervalle: 3:58, 3:57, 4:01',
  ),
  pattern(
    'repAmount',
    `${NAMES_OF_METRES}|'quarters'`,
    0,
    ([word], { line }) => ofName(line, word),
    'Tausender: 3:48, 3:47, 3:49',
    'quarters - 75 74 75 74',
  ),
  pattern('repAmount', 'number', 0, ([number]) => bareAmount(number), '6 x 400'),
  pattern(
    'repAmount',
    'number ^pluralTail',
    0.05,
    ([number]) => (number.value.value >= LEAST_METRES ? bareAmount(number) : undefined),
    "6 x 300's",
  ),
  pattern('joint', "','|';'|'-'|':'|'.'|'and'|'und'|'then'?", 0.08, () => ','),
  pattern(
    'again',
    "againWord ','? number timesSign",
    -0.3,
    ([, , number, sign]) => timesOf(number, sign),
    'Repeat 5 times',
  ),
  pattern('again', 'againWord timesSign number', -0.3, ([, sign, number]) => timesOf(number, sign), 'repeat x 4'),
  pattern(
    'again',
    'againWord timesSign? number to number timesSign?',
    -0.3,
    ([, sign, low, , high, times]) =>
      (sign ?? times) && repeatsOf(low.value, high.value, (sign ?? low).start, (times ?? high).end),
    'repeat x 5-6',
    'repeat 4-6 times',
  ),
  // The rows below are what is repeated.
  pattern(
    'again',
    "count ':'?",
    -0.4,
    ([count, colon], { line }) => (isRowOfCount(line, count, (colon ?? count).end) ? count.value : undefined),
    'Main set 4x',
    '5 reps of:',
  ),
  pattern(
    'again',
    "againWord ':'? number ':'?",
    0,
    ([word, , number, colon], { line }) =>
      isRowOfCount(line, word, (colon ?? number).end)
        ? repeatsOf(number.value, undefined, number.start, number.end)
        : undefined,
    'repeat 6:',
  ),
  pattern(
    'again',
    "againWord 'the'|'this'|'folgendes'|'das' 'following'|'set'|'folgende'? number timesSign ':'?",
    0,
    ([word, , , number, times, colon], { line }) =>
      isRowOfCount(line, word, (colon ?? times).end) ? timesOf(number, times) : undefined,
    'Repeat the following 5x:',
  ),
  pattern('again', "'(' number timesSign ')'", -0.1, ([, number, sign]) => timesOf(number, sign), '(4 times)'),
  pattern('again', "'(' timesSign number ')'", -0.1, ([, sign, number]) => timesOf(number, sign), '(x 4)'),
  pattern(
    'again',
    'againWord timesWord',
    -0.3,
    ([, word], { line }) => timesOfWord(word, line),
    'Repeat twice',
    'das Ganze dreimal',
  ),
  pattern(
    'again',
    "','|':'|'-' timesWord",
    -0.1,
    ([, word], { line }) => (isAlone(line, word.end) ? timesOfWord(word, line) : undefined),
    '8 min laufen, 2 min gehen, dreimal',
  ),
  pattern(
    'again',
    "timesWord 'through'|'over'",
    -0.3,
    ([word], { line }) => timesOfWord(word, line),
    '400, 800, 1200 twice through',
  ),
  pattern(
    'again',
    "number timesSign 'through'|'over'",
    -0.3,
    ([number, sign]) => timesOf(number, sign),
    '400, 800, 1200 three times through',
  ),
] as const;

/** How often, in one word. */
function timesOfWord({ start, end }: Phrase, { tokens }: TokenLine): CountValue | undefined {
  const count = TIMES_WORDS.get(tokens[start]?.text ?? '');
  return count === undefined ? undefined : { count, start, end };
}

export const TIMES_WORDS: ReadonlyMap<string, number> = new Map([
  ['twice', 2],
  ['zweimal', 2],
  ['thrice', 3],
  ['dreimal', 3],
  ['viermal', 4],
  ['fünfmal', 5],
  ['sechsmal', 6],
  ['siebenmal', 7],
  ['achtmal', 8],
  ['neunmal', 9],
  ['zehnmal', 10],
]);

/** A count, and nothing that it counts on its row: no number stands before it, and nothing behind. */
function isRowOfCount({ tokens }: TokenLine, { start }: Phrase, end: number): boolean {
  return end === tokens.length && !tokens.slice(0, start).some(({ type }) => type === 'number');
}

function timesOf(number: Phrase<'number'>, sign: Phrase): CountValue | undefined {
  const times = repeatsOf(number.value, undefined, Math.min(number.start, sign.start), Math.max(number.end, sign.end));
  return times && times.count > 1 ? times : undefined;
}

/** `up at 5, did 6 by 6:30`: when it was done. */
function isBeforeHour({ tokens }: TokenLine, start: number, times: Phrase<'timesSign'>): boolean {
  const isBy = tokens[times.start]?.text === 'by' && DID.has(tokens[start - 1]?.text ?? '');
  return isBy && tokens[times.end]?.type === 'number' && tokens[times.end + 1]?.text === ':';
}
