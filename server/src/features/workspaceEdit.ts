import type { EditsByDocument, TextEdit } from '../base/text';
import type { TextDocumentEdit, WorkspaceEdit } from '../contracts/lspTypes';
import type { FeatureContext } from './context';

/**
 * Edits by document as an edit of the workspace, with the versions of the texts, so that a client refuses it for other texts. Without
 * versions for a client that does not know them. The document of the request comes first, because some clients check the first only.
 */
export function workspaceEdit(context: FeatureContext, edits: EditsByDocument): WorkspaceEdit {
  if (context.client?.versionedEdits === false) {
    return { changes: Object.fromEntries([...edits].map(([uri, list]) => [uri, [...list]])) };
  }
  const isOther = ([uri]: readonly [uri: string, ...unknown[]]) => Number(uri !== context.document.uri);
  const inOrder = [...edits].sort((a, b) => isOther(a) - isOther(b));
  return { documentChanges: inOrder.map(([uri, list]) => documentEdit(context, uri, list)) };
}

/** A document that is not open has no version. */
export function documentEdit({ versions }: FeatureContext, uri: string, edits: readonly TextEdit[]): TextDocumentEdit {
  return { textDocument: { uri, version: versions?.get(uri) ?? null }, edits: [...edits] };
}
