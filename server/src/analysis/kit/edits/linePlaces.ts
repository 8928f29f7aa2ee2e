import type { Position, TextEdit } from '../../../base/text';
import type { LogDocument } from '../../../model/types';
import { lineStart } from '../../../syntax/lineText';

/** Where a line begins. A byte order mark stays in front of everything. */
export function startOfLine({ tree }: LogDocument, line: number): Position {
  return { line, character: lineStart(tree.lines[line]?.text ?? '') };
}

/** Where the text of a line ends. */
export function endOfLine({ tree }: LogDocument, line: number): Position {
  return { line, character: tree.lines[line]?.text.length ?? 0 };
}

/** The edit that writes something at a place. */
export function insertAt(at: Position, newText: string): TextEdit {
  return { range: { start: at, end: at }, newText };
}
