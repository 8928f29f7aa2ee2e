import type { Span } from '../../base/text';
import { isSpace } from '../characters';
import type { LineFix } from '../tree';
import { holdsAmount, type Item } from './items';

/**
 * The fix that takes amounts out of an implicit note and puts them before it, with a `>` between: `easy Grunewald 8 km` becomes
 * `easy 8 km > Grunewald`. None where the entry has amounts already, which more of them would contradict.
 */
export function moveBeforeNote(
  text: string,
  note: Span,
  amounts: readonly { readonly span: Span }[],
  items: readonly Item[],
): LineFix[] {
  if (items.some(item => holdsAmount(item) || item.type === 'count' || item.type === 'label') || amounts.length === 0)
    return [];
  const moved = amounts.map(({ span }) => text.slice(span.start, span.end)).join(' ');
  const deletions = amounts.map(({ span }) => ({ span: withSpaceBefore(text, span), newText: '' }));
  return [
    {
      title: `Write ${moved} before the note`,
      edits: [{ span: { start: note.start, end: note.start }, newText: `${moved} > ` }, ...deletions],
      isSafe: false,
    },
  ];
}

function withSpaceBefore(text: string, { start, end }: Span): Span {
  let from = start;
  while (from > 0 && isSpace(text.charCodeAt(from - 1))) from--;
  return { start: from, end };
}
