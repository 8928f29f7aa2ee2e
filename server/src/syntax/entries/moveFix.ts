import { say } from '../../base/message';
import type { Span } from '../../base/text';
import { isSpace } from '../characters';
import type { AmountNode, Attribute, LineFix } from '../tree';
import { dimensionOf } from './dimensions';
import type { Item } from './items';
import { noteMark } from './problems';

/** What stands in a note and may be moved out of it. */
export type Movable = AmountNode | Attribute;

/**
 * The fix that takes amounts out of an implicit note and puts them before it, with a `>` between: `easy 8 km with Tom 46:00`
 * becomes `easy 8 km 46:00 > with Tom`. Only what the entry does not say yet is moved; of steps nothing, whose place would be lost.
 */
export function moveBeforeNote(text: string, note: Span, found: readonly Movable[], items: readonly Item[]): LineFix[] {
  if (items.some(({ type }) => type === 'count' || type === 'label' || type === 'of-which')) return [];
  const said = new Set(items.flatMap(saidBy));
  const moved: Movable[] = [];
  for (const part of found) {
    const what = sortOf(part);
    if (said.has(what) || !standsAlone(text, part.span)) continue;
    said.add(what);
    moved.push(part);
  }
  if (moved.length === 0) return [];
  const texts = moved.map(({ span }) => text.slice(span.start, span.end)).join(' ');
  const deletions = moved.map(({ span }) => ({ span: withSpaceBefore(text, span, note.start), newText: '' }));
  return [
    {
      title: say`Write ${texts} before the note`,
      edits: [
        { span: { start: note.start, end: note.start }, newText: moveText(text, note.start, texts) },
        ...deletions,
      ],
      isSafe: false,
    },
  ];
}

/** `46:00 > `, set apart from a word that it would be glued to. */
function moveText(text: string, at: number, moved: string): string {
  return `${noteMark(text, at).startsWith(' ') ? ' ' : ''}${moved} > `;
}

function saidBy(item: Item): string[] {
  if (item.type === 'amount') return [sortOf(item.node)];
  if (item.type === 'attribute') return [item.attribute.type];
  if (item.type === 'target') return ['pace'];
  return item.type === 'group' ? item.items.flatMap(saidBy) : [];
}

function sortOf(part: Movable): string {
  return 'quantity' in part ? (dimensionOf(part.quantity) ?? 'pace') : part.type;
}

/** Not in brackets or quotes, which would be left behind, and no `x 8`, which counts what is before it. */
function standsAlone(text: string, { start }: Span): boolean {
  return (start === 0 || isSpace(text.charCodeAt(start - 1))) && !/[x×*]/i.test(text.charAt(start));
}

function withSpaceBefore(text: string, { start, end }: Span, floor: number): Span {
  let from = start;
  while (from > floor && isSpace(text.charCodeAt(from - 1))) from--;
  return { start: from, end };
}
