import { say } from '../../../base/message';
import { type TokenLine, tokensSpan } from '../../scan';
import type { Problem } from '../../tree';
import type { Item } from '../phrases/items';
import type { Candidate } from '../read';
import type { Context, Phrase } from '../senses/phrase';
import { wordsOf } from '../senses/words';

/** `rest or easy 5 km`: the first counts. `5 km or 30 min` in a plan is one run either way, told in two measures. */
export function choice({ items }: Candidate, { line, isPlanned }: Context): Problem[] {
  const or = items.find(({ type, end }) => type === 'orWord' && !isLoose(line, end));
  // `60 min or 8 miles. Actual: 8.2 miles`: what was done is told.
  if (!or || items.some(({ type, start }) => type === 'nowWord' && start > or.start)) return [];
  if (isPlanned && !isOfTwoSorts(items, items.indexOf(or))) return [];
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

/** `4 miles or so`, `5:50 or faster`, `8 or 9 at MP`: about so much is no choice. */
function isLoose({ tokens }: TokenLine, behind: number): boolean {
  const [before, next] = [tokens[behind - 2], tokens[behind]];
  if (next && LOOSE.has(next.text)) return true;
  return before?.type === 'number' && next?.type === 'number' && isClose(Number(before.text), Number(next.text));
}

const LOOSE = wordsOf(
  'no, not, nothing, something, whatever, somewhere, wherever, other, two, both, even, was, irgendwas, irgendwo, irgendwie, doch, so, more, less, faster, slower, better, longer, under, thereabouts, mehr, weniger, schneller, langsamer, länger',
);

/** `8 or 9`, `20 oder 25`: the one counts as well as the other. */
function isClose(one: number, other: number): boolean {
  return one > 0 && Math.max(one, other) <= Math.min(one, other) * CLOSE;
}

const CLOSE = 1.3;

/** Rest on one side and a session on the other, or two sports. */
function isOfTwoSorts(items: readonly Item[], or: number): boolean {
  const sorts = [items.slice(0, or).findLast(isNamed), items.slice(or).find(isNamed)].map(sortOf);
  return sorts[0] !== sorts[1];
}

function isNamed({ type }: Item): boolean {
  return type === 'kind' || type === 'state';
}

/** What names no sport is running. */
function sortOf(item: Item | undefined): string {
  if (item?.type === 'state') return 'rest';
  return item?.type === 'kind' ? ((item as Phrase<'kind'>).value.row.sport ?? 'run') : 'run';
}
