import { pattern, priced } from '../phrases/grammar';
import type { Phrase, RepsValue } from '../senses/phrase';
import { isAlone } from './around';
import {
  bareAmount,
  beginsAmount,
  isOfNext,
  isOfRepetitions,
  kindOf,
  LEAST_SECONDS,
  RUN,
  repeatsOf,
  repsOf,
} from './repetitionParts';

/** `800s x 8`: several by their own word. */
const SEVERAL = -0.7;

/** Repetitions whose count stands behind: `400 m x 8`, `run 1 min walk 1 min x 8`. */
export const countsBehind = [
  pattern(
    'reps',
    "repAmount kind|anyWord? ','? number to? number? timesSign",
    0.15,
    ([amount, word, , low, , high, times], { line }) => {
      const count = repeatsOf(low.value, high?.value, low.start, times.end);
      const kind = word?.type === 'kind' ? word : undefined;
      return !beginsAmount(line, times.end) &&
        !isOfNext(line, times) &&
        count &&
        count.count > 1 &&
        amount.value.unit !== 'bare'
        ? repsOf({ count, amount: amount.value, kind })
        : undefined;
    },
    '200 meters, 6 times',
  ),
  pattern(
    'reps',
    'repAmount kind target? timesSign number target? recovery?',
    0.1,
    ([amount, kind, before, , number, behind, rest]) => {
      const target = before ?? behind;
      const count = repeatsOf(number.value, undefined, number.start, number.end);
      return count && count.count > 1
        ? repsOf({ count, amount: amount.value, kind, target, recovery: rest })
        : undefined;
    },
    '400m Reps x 10',
    '800m repeats at 3:30 x 4',
  ),
  pattern(
    'reps',
    "repAmount kind ','|'-'|':'|'('? number 'of' 'them'|'these' ')'? target? joint? recovery? times?",
    -0.3,
    ([amount, kind, open, number, , , close, target, , rest, times]) => {
      if ((open?.value === '(') !== (close !== undefined)) return undefined;
      const count = repeatsOf(number.value, undefined, number.start, number.end);
      return count && count.count > 1 && isOfRepetitions(kind.value)
        ? repsOf({ count, amount: amount.value, kind, target, recovery: rest, times })
        : undefined;
    },
    'mile repeats, 5 of them, 3 min rest',
  ),
  // So many of them were done.
  pattern(
    'reps',
    "number 'of'|'von' 'the'|'my'|'den'|'der' number kind ','|'-'|'(' repAmount 'each'|'je'|'jeweils'? ')'?",
    -0.9,
    ([done, , , meant, kind, open, amount, , close]) => {
      if ((open.value === '(') !== (close !== undefined) || !isOfRepetitions(kind.value)) return undefined;
      const count =
        done.value.value < meant.value.value ? repeatsOf(done.value, undefined, done.start, done.end) : undefined;
      return count && count.count > 1 ? repsOf({ count, amount: amount.value, kind }) : undefined;
    },
    '3 of the 5 intervals, 3 min each, 38 min',
  ),
  pattern(
    'reps',
    "kind 'at'|'zum' 'the'? 'end'|'ende'|'schluss'? ','|'-'|'('? number 'of'|'davon'|'stück' 'them'|'these'? ')'?",
    -0.6,
    ([kind, , , , open, number, of, them, close], { line }) => {
      if ((open?.value === '(') !== (close !== undefined) || kind.value.row.word !== 'strides') return undefined;
      const isTold = them !== undefined || line.tokens[of.start]?.text !== 'of';
      const count = isTold ? repeatsOf(number.value, undefined, number.start, number.end) : undefined;
      return count && count.count > 1
        ? { count, inner: [], timesS: [], kind: kind.value, kindSpan: [kind.start, kind.end] as const }
        : undefined;
    },
    'easy 4 with strides at the end, 6 of them',
  ),
  pattern(
    'reps',
    "number ^'er' '('|','|':'? number timesSign ')'? target? joint? recovery?",
    -0.1,
    ([each, , open, number, times, close, target, , rest]) => {
      if ((open?.value === '(') !== (close !== undefined)) return undefined;
      const count = repeatsOf(number.value, undefined, number.start, times.end);
      const amount = bareAmount(each)?.priced;
      return count && count.count > 1 && amount?.dimension === 'distance'
        ? repsOf({ count, amount, target, recovery: rest })
        : undefined;
    },
    '1000er (6x) in 4:10, 90s P',
    '400er, zwölf Stück, P 1 min',
  ),
  pattern(
    'reps',
    "repAmount kind? effort|'on'? target? ','|'('? recovery ')'? ','|'('|'-'? number timesSign ')'?",
    -0.6,
    ([amount, kind, , target, , rest, , , number, times], { line }) => {
      const count = isOfNext(line, times) ? undefined : repeatsOf(number.value, undefined, number.start, number.end);
      return count && count.count > 1 && amount.value.unit !== 'bare' && !beginsAmount(line, times.end)
        ? repsOf({ count, amount: amount.value, kind, target, recovery: rest })
        : undefined;
    },
    '4 min run with 2 min recovery (5 times)',
    '800 m with 400 m jog, 5 times',
  ),
  pattern(
    'reps',
    "kind ','? timesSign|number timesSign|number",
    0.1,
    ([kind, , one, other], { line }) => {
      const number = one.type === 'number' ? one : other;
      if (number.type !== 'number' || one.type === other.type) return undefined;
      // `hills, 6 x up the road`: what is counted follows.
      if (number === one && !isAlone(line, other.end)) return undefined;
      const count = repeatsOf(number.value, undefined, one.start, other.end);
      return count && count.count > 1 && !beginsAmount(line, other.end) && kind.value.row.category === 'run'
        ? { count, inner: [], timesS: [], ...kindOf(kind) }
        : undefined;
    },
    'Hill repeats x 10',
    'Bergsprints, acht Stück',
  ),
  pattern(
    'reps',
    "kind|mode repAmount ','|'/'|'and'|'und'|'+'? kind|mode repAmount ','? timesSign|number timesSign|number|timesNoun",
    0,
    ([first, work, , second, rest, , one, other]) => walked([one, other], [first, work], [second, rest]),
    'run 1 min walk 1 min x 8',
  ),
  pattern(
    'reps',
    "repAmount kind|mode ','|'/'|'-'|'and'|'und'|'+'? repAmount kind|mode ','? timesSign|number timesSign|number|timesNoun",
    0,
    ([work, first, , rest, second, , one, other]) => walked([one, other], [first, work], [second, rest]),
    '2 min run 1 min walk x 8',
    '4 minutes running and 2 minutes walking, five times',
    '8 min laufen, 2 min gehen, 3 Runden',
  ),
  pattern(
    'reps',
    'repAmount anyWord timesSign number recovery?',
    0.2,
    ([amount, , , number, rest]) => {
      const count = repeatsOf(number.value, undefined, number.start, number.end);
      return count && count.count > 1 ? repsOf({ count, amount: amount.value, recovery: rest }) : undefined;
    },
    '300 m shuttle x 4',
  ),
  pattern(
    'reps',
    'repAmount timesSign number to? number? target? recovery?',
    0.35,
    ([amount, , low, to, high, target, recovery]) => {
      if ((to === undefined) !== (high === undefined)) return undefined;
      const count = repeatsOf(low.value, high?.value, low.start, (high ?? low).end);
      const made =
        count && count.count > 1 && amount.value.low >= LEAST_SECONDS && amount.value.unit !== 'bare'
          ? repsOf({ count, amount: amount.value, target, recovery })
          : undefined;
      return made && amount.end > amount.value.end ? priced(made, SEVERAL) : made;
    },
    '400 m x 8',
    'Yasso 800s x 8',
    '800s x 6-8 @ 10k pace',
  ),
] as const;

/** `x 8`, `8 times`, `8 rounds`. */
type Counted = Phrase<'number'> | Phrase<'timesSign'> | Phrase<'timesNoun'>;

type Named = readonly [Phrase<'kind'> | Phrase<'mode'>, Phrase<'repAmount'>];

/** Running and walking in turn: what is walked is the recovery. */
function walked(
  counted: readonly [Counted, Counted],
  [name, work]: Named,
  [other, rest]: Named,
): RepsValue | undefined {
  const number = counted.find(({ type }) => type === 'number') as Phrase<'number'> | undefined;
  if (!number || counted.every(({ type }) => type === 'number')) return undefined;
  const count = repeatsOf(number.value, undefined, counted[0].start, counted[1].end);
  const mode = other.type === 'mode' ? other.value : other.value.row.word === 'walk' ? 'walk' : undefined;
  const isRun = name.type === 'mode' ? name.value === 'jog' : name.value.row.sport === 'run';
  if (!count || count.count < 2 || mode === undefined || !isRun) return undefined;
  return repsOf({
    count,
    amount: work.value,
    kind: name.type === 'kind' ? name : RUN && { ...name, type: 'kind', value: RUN },
    recovery: { ...rest, type: 'recovery', value: { amount: rest.value, mode } },
  });
}
