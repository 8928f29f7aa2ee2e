import { say } from '../../../base/message';
import { isSpace } from '../../characters';
import { noteAt, noteStart } from '../../notes';
import { type TokenLine, tokensSpan } from '../../scan';
import type { LineFix, Problem } from '../../tree';
import { COSTS } from '../phrases/costs';
import type { Item } from '../phrases/items';
import type { Candidate } from '../read';
import { isPronoun } from '../senses/homonyms';
import type { Context, Phrase } from '../senses/phrase';

/** Numbers and words of training that were read over: nothing is lost without a word. */
export function unread({ items }: Candidate, line: TokenLine): Problem[] {
  const problems: Problem[] = [];
  let from: number | undefined;
  let last = 0;
  const close = () => {
    if (from !== undefined) problems.push(unreadProblem(line, { from, end: last }, items));
    from = undefined;
  };
  for (const [index, item] of items.entries()) {
    const isLost =
      item.type === 'skip'
        ? item.cost >= COSTS.skipTraining || isLoneLetter(item, items[index - 1], line)
        : isLostCount(item, line, items);
    if (isLost) {
      from ??= item.start;
      last = item.end;
    } else if (item.type !== 'skip' && item.type !== 'sign') close();
  }
  close();
  return problems;
}

/** `plan if you feel good 20 x 1 min, if not 40 easy`: a plan that leaves nothing to do. */
export function unplanned({ drafts: { drafts }, items }: Candidate, { line, isPlanned }: Context): Problem[] {
  const first = items.find(({ type }) => type === 'amount' || type === 'reps');
  const isIdle = isPlanned && drafts.length === 0;
  return isIdle && first ? [unreadProblem(line, { from: first.start, end: line.tokens.length }, items)] : [];
}

/** `6 times up the embankment`, `Main Set 4x`: a count, and nothing that it counts. Beside an amount it is prose: `up the Knoll 4 times, 16 km`. */
function isLostCount({ type, start, end }: Item, { tokens }: TokenLine, items: readonly Item[]): boolean {
  const word = tokens[end - 1]?.text ?? '';
  if (type !== 'aside' || tokens[start]?.type !== 'number' || !COUNTING.has(word)) return false;
  // `8 club. 10 x Quarry Lane`: up a place that has a name.
  const isOfPlace = word === 'x' && tokens[end]?.type === 'word' && items.some(isDistance);
  return !(isOfPlace || (TIMES.has(word) && items.some(each => each.type === 'amount')));
}

function isDistance(item: Item): boolean {
  return item.type === 'amount' && (item as Phrase<'amount'>).value.dimension === 'distance';
}

const TIMES: ReadonlySet<string> = new Set(['times', 'mal']);

const COUNTING: ReadonlySet<string> = new Set(['x', 'times', 'mal', 'reps', 'repeats', 'repetitions']);

/** `6 x 100 S`: a capital behind an amount is short for something. */
function isLoneLetter({ start, end }: Item, before: Item | undefined, line: TokenLine): boolean {
  const { text, tokens } = line;
  const token = tokens[start];
  if (end !== start + 1 || token?.type !== 'word' || token.text.length > 1) return false;
  if (isPronoun(line, start)) return false;
  const letter = text.slice(token.start, token.end);
  return letter !== token.text && (before?.type === 'reps' || before?.type === 'amount') && before.end === start;
}

/* ---- how it is told ------------------------------------------------------------------------------------------------ */

interface Tokens {
  readonly from: number;
  /** Behind the last one. */
  readonly end: number;
}

function unreadProblem(line: TokenLine, lost: Tokens, items: readonly Item[]): Problem {
  const span = tokensSpan(line, lost.from, lost.end);
  const words = line.text.slice(span.start, span.end);
  const noted = withItsWord(lost, line, items);
  const isCounted = items.some(({ type, start }) => start >= lost.end && type !== 'skip' && type !== 'sign');
  return {
    id: 'text-unread',
    span,
    message: say`Not counted: ${words}.`,
    habit: `not counted: ${shapeOf(line, lost)}`,
    fixes: [isCounted ? movedBehind(line, noted) : markedFrom(line, noted)],
  };
}

/**
 * By the word before it, or else by what stands on either side, all numbers alike: `av 127 max 139` of many days is one habit, and so is
 * a number that each line begins with.
 */
function shapeOf({ tokens }: TokenLine, { from, end }: Tokens): string {
  const shape = tokens.slice(from, end).map(({ type, text }) => (type === 'number' ? '0' : text));
  const before = tokens[from - 1];
  if (!before) return `^ ${shape.join(' ')}`;
  if (before.type === 'word') return before.text;
  return [before.text, ...shape, tokens[end]?.text ?? ''].join(' ');
}

function markedFrom(line: TokenLine, { from, end }: Tokens): LineFix {
  const { text } = line;
  const { start } = tokensSpan(line, from, end);
  const mark = start === 0 || isSpace(text.charCodeAt(start - 1)) ? '> ' : ' > ';
  return { title: say`Mark the note with >`, edits: [{ span: { start, end: start }, newText: mark }], isSafe: false };
}

/** `av` of `av 127`, which says nothing without its number. */
function withItsWord(lost: Tokens, { tokens }: TokenLine, items: readonly Item[]): Tokens {
  const before = items.find(item => item.end === lost.from);
  const isOwn = before?.type === 'skip' && tokens[before.start]?.type === 'word';
  return isOwn ? { ...lost, from: before.start } : lost;
}

/** Behind a `>` nothing counts. So words before others that count move to the end. */
function movedBehind(line: TokenLine, { from, end }: Tokens): LineFix {
  const { text, tokens } = line;
  let next = end;
  while (tokens[next]?.type === 'sign' && STOPS.has(tokens[next]?.text ?? '')) next++;
  const lost = tokensSpan(line, from, end);
  const removed = { start: lost.start, end: tokens[next]?.start ?? lost.end };
  const behind = tokens.at(-1)?.end ?? text.length;
  const note = noteStart(text, behind);
  const at = note < 0 ? behind : noteAt(text, note).text.start;
  const words = text.slice(lost.start, lost.end);
  return {
    title: say`Move it behind >`,
    edits: [
      { span: removed, newText: '' },
      { span: { start: at, end: at }, newText: note < 0 ? ` > ${words}` : `${words}; ` },
    ],
    isSafe: false,
  };
}

const STOPS: ReadonlySet<string> = new Set(['.', ',', ';', ':', ')']);
