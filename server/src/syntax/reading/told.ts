import { say } from '../../base/message';
import { isSpace } from '../characters';
import { type TokenLine, tokensSpan } from '../scan';
import type { Entry, LineFix, Problem } from '../tree';
import { buildEntries } from './build';
import { COSTS, DOUBT_MARGIN } from './costs';
import type { Item } from './items';
import { difference, meaningsOf } from './meaning';
import type { Context } from './phrase';
import { plainEntries } from './plain';
import type { Candidate } from './read';

/** What the runner is told about a line: what is not counted, what may mean something else, and pain without a level. */
export function toldOf(candidates: readonly Candidate[], entries: readonly Entry[], context: Context): Problem[] {
  const best = candidates[0];
  if (!best) return [];
  return [
    ...choice(best, context.line),
    ...unread(best, context.line),
    ...unsure(candidates, entries, context),
    ...levels(entries),
  ];
}

/* ---- one or the other ---------------------------------------------------------------------------------------------- */

/** `rest or easy 5 km`: the first counts. */
function choice({ items }: Candidate, line: TokenLine): Problem[] {
  const or = items.find(({ type }) => type === 'orWord');
  // `60 min or 8 miles. Actual: 8.2 miles`: what was done is told.
  if (!or || items.some(({ type, start }) => type === 'nowWord' && start > or.start)) return [];
  const span = tokensSpan(line, or.start, line.tokens.length);
  const mark = { start: span.start, end: span.start };
  return [
    {
      id: 'reading-unsure',
      span,
      message: say`Two choices on one line: what stands first counts.`,
      fixes: [{ title: say`Mark the other as a note with >`, edits: [{ span: mark, newText: '> ' }], isSafe: false }],
    },
  ];
}

/* ---- what is not counted ------------------------------------------------------------------------------------------- */

/** Numbers and words of training that were read over: nothing is lost without a word. */
function unread({ items }: Candidate, line: TokenLine): Problem[] {
  const problems: Problem[] = [];
  let from: number | undefined;
  let last = 0;
  const close = () => {
    if (from !== undefined) problems.push(unreadProblem(line, from, last));
    from = undefined;
  };
  for (const [index, item] of items.entries()) {
    const isLost =
      item.type === 'skip' && (item.cost >= COSTS.skipTraining || isLoneLetter(item, items[index - 1], line));
    if (isLost) {
      from ??= item.start;
      last = item.end;
    } else if (item.type !== 'skip' && item.type !== 'sign') close();
  }
  close();
  return problems;
}

/** `6 x 100 S`: a capital behind an amount is short for something. */
function isLoneLetter({ start, end }: Item, before: Item | undefined, { text, tokens }: TokenLine): boolean {
  const token = tokens[start];
  if (end !== start + 1 || token?.type !== 'word' || token.text.length > 1) return false;
  const letter = text.slice(token.start, token.end);
  return letter !== token.text && (before?.type === 'reps' || before?.type === 'amount') && before.end === start;
}

function unreadProblem(line: TokenLine, from: number, end: number): Problem {
  const span = tokensSpan(line, from, end);
  const words = line.text.slice(span.start, span.end);
  const mark = span.start === 0 || isSpace(line.text.charCodeAt(span.start - 1)) ? '> ' : ' > ';
  return {
    id: 'text-unread',
    span,
    message: say`Not counted: ${words}.`,
    fixes: [
      {
        title: say`Mark the note with >`,
        edits: [{ span: { start: span.start, end: span.start }, newText: mark }],
        isSafe: false,
      },
    ],
  };
}

/* ---- what may mean something else ---------------------------------------------------------------------------------- */

/** What is not about the main amount has to be closer. */
const SMALL_MARGIN = 0.2;

/** The likeliest reading that means something else, when it is almost as likely. */
function unsure(candidates: readonly Candidate[], entries: readonly Entry[], context: Context): Problem[] {
  const [best, ...others] = candidates;
  if (!best) return [];
  const meaning = meaningsOf(best.drafts.drafts);
  for (const other of others) {
    if (other.cost > best.cost + DOUBT_MARGIN) break;
    const kind = difference(meaning, meaningsOf(other.drafts.drafts));
    if (!kind || (kind === 'other' && other.cost > best.cost + SMALL_MARGIN)) continue;
    const otherEntries = buildEntries(other.drafts.drafts, context);
    return [unsureProblem(entries, otherEntries, context, kind === 'amount')];
  }
  return [];
}

function unsureProblem(
  entries: readonly Entry[],
  others: readonly Entry[],
  { line, unit }: Context,
  isAmount: boolean,
): Problem {
  const span = tokensSpan(line, 0, line.tokens.length);
  const [own, other] = [plainEntries(entries, line.text, unit), plainEntries(others, line.text, unit)];
  const message =
    own === undefined
      ? say`This line may mean two things.`
      : other === undefined
        ? say`Read as: ${own}.`
        : say`Read as: ${own}. Or: ${other}?`;
  const fixes: LineFix[] = [own, other]
    .filter(each => each !== undefined)
    .map(text => ({ title: say`Write ${text}`, edits: [{ span, newText: text }], isSafe: false }));
  return { id: 'reading-unsure', span, message, fixes, ...(isAmount && { severity: 'information' as const }) };
}

/* ---- pain ---------------------------------------------------------------------------------------------------------- */

const LEVELS = [1, 3, 5] as const;

/** Pain without a level: how much is what a rule needs to know. */
function levels(entries: readonly Entry[]): Problem[] {
  const spans = entries.flatMap(({ body }) => {
    if (body.type === 'state' && body.word.word === 'pain' && !body.level) return [body.word.span];
    return body.type === 'session'
      ? body.attributes.flatMap(each => (each.type === 'pain' && !each.level ? [each.span] : []))
      : [];
  });
  return spans.map(span => ({
    id: 'pain-level',
    span,
    message: say`How much did it hurt, out of ten?`,
    fixes: LEVELS.map(level => ({
      title: say`Write ${level}/10`,
      edits: [{ span: { start: span.end, end: span.end }, newText: ` ${level}/10` }],
      isSafe: false,
    })),
  }));
}
