import type { TextEdit } from '../../../base/text';
import type { LogDocument } from '../../../model/types';
import { styleOf } from '../../../syntax/style';
import { endOfLine, insertAt, startOfLine } from './linePlaces';

/**
 * Adds a directive such as `rule no-rest-day off` at the head of a document, where it holds for the whole log. It goes below the
 * directives there, else above the first heading or day. With `after` it goes below that line.
 */
export function insertDirective(document: LogDocument, directive: string, after?: number): TextEdit {
  const { eol } = styleOf(document.tree);
  const { lines } = document.tree;
  const headEnd = lines.findIndex(
    line => line.kind !== 'blank' && line.kind !== 'comment' && line.kind !== 'directive',
  );
  const head = headEnd < 0 ? lines : lines.slice(0, headEnd);
  const below = after ?? head.findLastIndex(line => line.kind === 'directive');
  if (below >= 0) return insertAt(endOfLine(document, below), `${eol}${directive}`);
  // Comments at the very top are the title of the file. The directive goes below them, with a blank line before the days.
  const top = head.findIndex(line => line.kind !== 'comment');
  const line = top < 0 ? head.length : top;
  const isApart = lines[line]?.kind === 'blank';
  return insertAt(startOfLine(document, line), `${directive}${eol}${isApart ? '' : eol}`);
}
