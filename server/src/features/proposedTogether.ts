import { type Message, say } from '../base/message';
import type { EditsByDocument, TextEdit } from '../base/text';
import type { ProposedEditResult } from '../contracts/messages';
import type { FeatureContext } from './context';
import { positionAfter } from './positionAfter';
import { spoken } from './spoken';

/**
 * Edits of one or several documents as one proposal. It is about the document of the request if that is edited, and the cursor goes behind
 * the last edit in it.
 */
export function proposedTogether(
  context: FeatureContext,
  editsByDocument: EditsByDocument,
  summary: Message,
): ProposedEditResult {
  const byDocument = [...editsByDocument];
  const own = byDocument.find(([uri]) => uri === context.document.uri) ?? byDocument[0];
  if (!own) return { reason: spoken(context, say`There is nothing to change.`) };
  const [uri, edits] = own;
  const last = lastOf(edits);
  return {
    edits,
    selection: last ? positionAfter(edits, last, last.newText.trimEnd().length) : { line: 0, character: 0 },
    ...(uri !== context.document.uri && { uri }),
    others: byDocument.flatMap(each => (each === own ? [] : [{ uri: each[0], edits: each[1] }])),
    summary: spoken(context, summary),
  };
}

/** The edit that stands last in the text. */
function lastOf(edits: readonly TextEdit[]): TextEdit | undefined {
  return edits
    .toSorted((a, b) => a.range.start.line - b.range.start.line || a.range.start.character - b.range.start.character)
    .at(-1);
}
