import type { Position, TextEdit } from '../base/text';

/** The position, after all edits, of an offset in the new text of one of them. The edits must not overlap. */
export function positionAfter(edits: readonly TextEdit[], edit: TextEdit, offset: number): Position {
  const start = moved(
    edit.range.start,
    edits.filter(other => isAbove(other, edit)),
  );
  const lines = edit.newText.slice(0, offset).split(/\r\n|\r|\n/);
  const last = lines.at(-1) ?? '';
  const isFirstLine = lines.length === 1;
  return {
    line: start.line + lines.length - 1,
    character: isFirstLine ? start.character + last.length : last.length,
  };
}

/** Also one that ends where the other begins; of two insertions at one place neither is. */
function isAbove({ range: { start, end } }: TextEdit, { range }: TextEdit): boolean {
  if (end.line !== range.start.line) return end.line < range.start.line;
  const isEmpty = start.line === end.line && start.character === end.character;
  return end.character < range.start.character || (end.character === range.start.character && !isEmpty);
}

/** Moves a position that stands behind all of these edits. */
function moved(position: Position, edits: readonly TextEdit[]): Position {
  let { line, character } = position;
  for (const { range, newText } of edits) {
    const added = newText.split(/\r\n|\r|\n/);
    line += added.length - 1 - (range.end.line - range.start.line);
    if (range.end.line !== position.line) continue;
    const last = added.at(-1)?.length ?? 0;
    character += last - range.end.character + (added.length === 1 ? range.start.character : 0);
  }
  return { line, character };
}
