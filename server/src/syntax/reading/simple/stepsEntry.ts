import { type TokenLine, tokensSpan } from '../../scan';
import type { Entry, StepNode } from '../../tree';
import { amountNode, type Making } from '../nodes/amountNodes';
import { namesWhole, standsInWords } from '../nodes/rowRole';
import { repStep } from '../nodes/stepNodes';
import { PLAIN_WHOLE } from '../phrases/costs';
import type { Item } from '../phrases/items';
import { ofReps } from '../pieces/sums';
import { type Amount, type Context, type Inner, type Phrase, repsAt } from '../senses/phrase';
import { SUM_OF_PARTS } from '../sessions/sumCost';
import { unusualCost } from '../sessions/usual';
import { type Fact, plainEntry } from './simple';
import { simpleSteps } from './simpleSteps';

/**
 * The entry of a session of steps that is a warm-up, repetitions and a cool-down, made at once: each part is a step of its own, only all
 * of them together can be the whole, and nothing in it is in doubt. It is the same that pieces and sessions make of its row
 * (`test/syntax/reading/simpleSteps.test.ts`). `undefined` for all other lines.
 */
export function stepsEntry(context: Context, start: number): Entry | undefined {
  const { line } = context;
  const items = simpleSteps(line, start)?.row.items ?? [];
  // Behind a plus it is added to what stands above.
  const parts = line.tokens[start - 1]?.text === '+' ? undefined : partsOf(items);
  const [kind] = items as readonly [Phrase<'kind'>, ...Item[]];
  if (!parts || !isUsual(parts)) return undefined;
  const entry = plainEntry(
    { kind, totals: [], facts: items.filter(isFact), steps: parts.map(part => stepOf(part, context)) },
    line,
    start,
  );
  if (!namesWhole(kind.value)) entry.row = 'part';
  if (isSentence(kind, parts, line)) entry.isSentence = true;
  return entry;
}

type Part = End | (Inner & { readonly word?: undefined });

/** A warm-up or a cool-down. */
interface End {
  readonly word: 'wu' | 'cd';
  /** The token of the word. */
  readonly start: number;
  readonly amount: Amount;
}

/** Of a row of a name, and behind a colon parts between commas. */
function partsOf(items: readonly Item[]): Part[] | undefined {
  const parts: Part[] = [];
  let isRepeated = false;
  for (const [at, item] of items.entries()) {
    const last = parts.at(-1);
    switch (item.type) {
      case 'kind':
      case 'sign':
      case 'fact':
        break;
      case 'warmUp':
      case 'coolDown': {
        const word = item.type === 'warmUp' ? 'wu' : 'cd';
        // A warm-up comes first, and a cool-down last.
        if (word === 'wu' ? last : !last || last.word) return undefined;
        const next = items[at + 1];
        if (next?.type !== 'amount') return undefined;
        parts.push({ word, start: item.start, amount: (next as Phrase<'amount'>).value });
        break;
      }
      case 'amount': {
        const before = items[at - 1]?.type;
        if (before !== 'warmUp' && before !== 'coolDown') return undefined;
        break;
      }
      case 'reps':
        if (last?.word === 'cd') return undefined;
        isRepeated = true;
        parts.push(repsAt((item as Phrase<'reps'>).value, item.start, item.end));
        break;
      default:
        return undefined;
    }
  }
  return isRepeated ? parts : undefined;
}

function isFact(item: Item): item is Fact {
  return item.type === 'fact';
}

/** All parts together are no longer than people run. */
function isUsual(parts: readonly Part[]): boolean {
  const cost = unusualCost({
    distance: { high: mostOf(parts, 'distance') },
    duration: { high: mostOf(parts, 'duration') },
    isAtLeast: true,
    isLong: false,
    isRaced: false,
    isBare: false,
  });
  return SUM_OF_PARTS + cost <= PLAIN_WHOLE;
}

function mostOf(parts: readonly Part[], dimension: Amount['dimension']): number {
  return parts.reduce((sum, part) => {
    if (!part.word) return sum + ofReps(part, dimension).high;
    return part.amount.dimension === dimension ? sum + part.amount.high : sum;
  }, 0);
}

function stepOf(part: Part, context: Context): StepNode {
  if (!part.word) return repStep(part, context);
  const { line } = context;
  const { word, start, amount } = part;
  const span = tokensSpan(line, start, amount.end);
  const amounts = [amountNode(amount, line)];
  const step: Making<StepNode> = { span, amounts, actualsS: NOTHING, steps: NOTHING, ofWhich: NOTHING };
  step.label = { span: tokensSpan(line, start, start + 1), word };
  return step;
}

/** One for all steps. */
const NOTHING: readonly never[] = [];

function isSentence({ start, end }: Phrase<'kind'>, parts: readonly Part[], { tokens }: TokenLine): boolean {
  const [first] = parts;
  if (!first) return false;
  const isName = (at: number) =>
    (at >= start && at < end) || parts.some(part => part.word !== undefined && part.start === at);
  return standsInWords({ first: first.word ? first.amount : first, hasMore: parts.length > 1, start, isName }, tokens);
}
