import type { TokenLine } from '../../scan';
import { pattern } from '../phrases/grammar';
import type { Amount, KindValue, Phrase, RepsValue } from '../senses/phrase';
import { sensesAt } from '../senses/senses';
import { tokensBefore } from './around';
import { isOfRepetitions, repeatsOf, repsOf } from './repetitionParts';

/** Said of each, or of the way up: it is one of those that were counted. */
const EACH = "'up'|'each'|'je'|'jeweils'|'hoch'|'rauf'|'bergauf'|'uphill'|'long'|'lang'";

/** What is repeated has its name first, then how often, and how long each was behind a sign: `hills x 6, 90 s up`. */
export const countsNamed = [
  pattern(
    'reps',
    `number 'of' 'them'|'these'|'those'|'em' ')'? ','|'-'|'('|'at'|'of'? about? repAmount ${EACH}? ')'? target? joint? recovery?`,
    -0.6,
    ([number, , , close, , , amount, , end, target, , rest], { line }) => {
      // `800s, 5 of them, 3:10 each`, `800s: 8 of them, 400 jog`: what is repeated is told.
      return hasAmountBefore(line, number.start) || (close && end)
        ? undefined
        : counted(number, amount, { target, recovery: rest });
    },
    'Hill reps behind the barn, 5 of them, about 2 mins each',
  ),
  pattern(
    'reps',
    `kind ','? timesSign|number timesSign|number anyWord? anyWord? anyWord? anyWord? ','|'-'|'(' about? repAmount 'ish'? ${EACH} ')'? joint? recovery?`,
    -0.6,
    ([kind, , one, other, , , , , , , amount, , , , , rest]) => {
      const number = one.type === 'number' ? one : other;
      return number.type === 'number' && one.type !== other.type && isNamed(kind.value)
        ? counted(number, amount, { kind, recovery: rest })
        : undefined;
    },
    'hills x 7, 80 s up, walk down',
    'Hill reps x7 on the dam, 1:20ish up',
  ),
  pattern(
    'reps',
    "kind ','? timesSign|number timesSign|number ','? 'je'|'jeweils'|'à' about? repAmount joint? recovery?",
    -0.6,
    ([kind, , one, other, , , , amount, , rest]) => {
      const number = one.type === 'number' ? one : other;
      return number.type === 'number' && one.type !== other.type && isNamed(kind.value)
        ? counted(number, amount, { kind, recovery: rest })
        : undefined;
    },
    'Hügel, 7 Stück, je 80 s',
  ),
  pattern(
    'reps',
    `number kind ','|'-'|'(' about? repAmount ${EACH} ')'? joint? recovery?`,
    -0.6,
    ([number, kind, , , amount, , , , rest]) =>
      isNamed(kind.value) ? counted(number, amount, { kind, recovery: rest }) : undefined,
    '7 hills, 80 s each',
  ),
] as const;

function hasAmountBefore(line: TokenLine, start: number): boolean {
  const before = tokensBefore(line, start).slice(-NEAR);
  return before.some(
    ({ type }, at) =>
      type === 'number' || sensesAt(line, start - before.length + at, start).some(each => each.type === 'lengthUnit'),
  );
}

function isNamed(kind: KindValue): boolean {
  return isOfRepetitions(kind) || kind.row.word === 'hills';
}

function counted(
  number: Phrase<'number'>,
  amount: Phrase<'repAmount'>,
  rest: Omit<Parameters<typeof repsOf>[0], 'count' | 'amount'>,
): RepsValue | undefined {
  const count = repeatsOf(number.value, undefined, number.start, number.end);
  return count && count.count > 1 && amount.value.unit !== 'bare' && isRepeated(amount.value)
    ? repsOf({ count, amount: amount.value, ...rest })
    : undefined;
}

/** Longer ones are runs. */
function isRepeated({ dimension, high }: Amount): boolean {
  return high <= (dimension === 'distance' ? LONGEST_M : LONGEST_S);
}

/** Tokens in which what is repeated stands before its count. */
const NEAR = 4;
const LONGEST_M = 3300;
const LONGEST_S = 1200;
