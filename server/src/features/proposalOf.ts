import type { EditsByDocument, TextEdit } from '../base/text';
import type { ProposedEdit } from '../contracts/messages';
import type { FeatureContext } from './context';
import { positionAfter } from './positionAfter';

/** Where the cursor goes: behind so many characters of what an edit writes. */
export interface Cursor {
  readonly edit: TextEdit;
  readonly offset: number;
}

/**
 * Edits of one or several documents as one proposal. It is about the document of the request if the cursor can go there, else about another
 * one; `undefined` when there is none.
 * @param cursorIn where the cursor goes in one of them, if anywhere
 */
export function proposalOf(
  { document }: Pick<FeatureContext, 'document'>,
  byDocument: EditsByDocument,
  cursorIn: (edits: readonly TextEdit[]) => Cursor | undefined,
): ProposedEdit | undefined {
  const all = [...byDocument];
  const own = all.filter(([uri]) => uri === document.uri);
  for (const [uri, edits] of [...own, ...all]) {
    const cursor = cursorIn(edits);
    if (!cursor) continue;
    const others = all.flatMap(([other, list]) =>
      other === uri || list.length === 0 ? [] : [{ uri: other, edits: list }],
    );
    return {
      edits,
      selection: positionAfter(edits, cursor.edit, cursor.offset),
      ...(uri !== document.uri && { uri }),
      ...(others.length > 0 && { others }),
    };
  }
  return undefined;
}

/** Behind all that an edit writes. */
export function behind(edit: TextEdit | undefined): Cursor | undefined {
  return edit && { edit, offset: edit.newText.length };
}

/** Behind the last word that an edit writes. */
export function behindWords(edit: TextEdit | undefined): Cursor | undefined {
  return edit && { edit, offset: edit.newText.trimEnd().length };
}

/** In the order of the text. */
export function inOrder(edits: readonly TextEdit[]): readonly TextEdit[] {
  return edits.toSorted(
    (a, b) => a.range.start.line - b.range.start.line || a.range.start.character - b.range.start.character,
  );
}
