import type { TextEdit } from '../base/text';
import type { TextDocumentEdit, WorkspaceEdit } from '../contracts/lspTypes';
import type { FeatureContext } from './context';

/**
 * Edits by document as an edit of the workspace. It says the versions of the texts that they are of, so that a client refuses them for another text; plain for a client that cannot.
 * The document that was asked about comes first: some clients look at the first version alone.
 */
export function workspaceEdit(context: FeatureContext, edits: ReadonlyMap<string, readonly TextEdit[]>): WorkspaceEdit {
  if (context.client?.versionedEdits === false) {
    return { changes: Object.fromEntries([...edits].map(([uri, list]) => [uri, [...list]])) };
  }
  const isOther = ([uri]: readonly [uri: string, ...unknown[]]) => Number(uri !== context.document.uri);
  const inOrder = [...edits].sort((a, b) => isOther(a) - isOther(b));
  return { documentChanges: inOrder.map(([uri, list]) => documentEdit(context, uri, list)) };
}

/** Of a document that is not open the file on disk counts, whatever it is. */
export function documentEdit({ versions }: FeatureContext, uri: string, edits: readonly TextEdit[]): TextDocumentEdit {
  return { textDocument: { uri, version: versions?.get(uri) ?? null }, edits: [...edits] };
}
