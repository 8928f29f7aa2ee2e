import * as vscode from 'vscode';
import { LSPErrorCodes, ResponseError } from 'vscode-languageclient';
import type { Position, ProposedEdit, ProposedEditResult } from '../../server/src/contracts/messages';
import { tell } from './shown';

/** Times an answer is asked for anew because the runner typed meanwhile, or because another file is the right one. */
const mostAttempts = 5;

/**
 * Asks for edits of the editor's document, and of others with it, makes them in one undo step, puts the cursor where the answer
 * says, and says what was done. Where the answer is about another file, that one is shown and asked about. When the server
 * declines, or the file cannot be changed, the reason is shown.
 */
export async function applyProposedEdit(
  shown: vscode.TextEditor,
  propose: (editor: vscode.TextEditor) => Promise<ProposedEditResult | null>,
): Promise<void> {
  let editor = shown;
  for (let attempt = 0; attempt < mostAttempts; attempt++) {
    const { version } = editor.document;
    const answer = await propose(editor).catch(unlessTyped);
    if (!answer) continue;
    if ('reason' in answer) {
      void tell(answer.reason);
      return;
    }
    if (answer.uri !== undefined) {
      editor = await vscode.window.showTextDocument(vscode.Uri.parse(answer.uri));
      continue;
    }
    if (editor.document.version !== version) continue;
    if (answer.edits.length > 0) {
      const isMade = await makeEdits(editor, answer);
      if (!isMade && editor.document.version !== version) continue;
      if (editor.document.version === version) {
        void tell(vscode.l10n.t('Nothing was written: this file is read-only.'));
        return;
      }
    }
    const { selection, summary } = answer;
    editor.selection = new vscode.Selection(selection.line, selection.character, selection.line, selection.character);
    editor.revealRange(editor.selection, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
    if (summary !== undefined) void tell(summary);
    return;
  }
  void tell(vscode.l10n.t('Nothing was written: the text has just been changed.'));
}

/** The server gives up an answer to a text that the runner has typed on in: there is none then. What else fails is thrown on. */
function unlessTyped(error: unknown): undefined {
  if (error instanceof ResponseError && error.code === LSPErrorCodes.ContentModified) return undefined;
  throw error;
}

/**
 * Those of one document as typing does, so that its editor keeps its place; those of several together, for one undo.
 * @returns false when a text has changed meanwhile; true for a file that is read-only, too
 */
async function makeEdits(editor: vscode.TextEditor, { edits, others = [] }: ProposedEdit): Promise<boolean> {
  if (others.length === 0) {
    return editor.edit(builder => {
      for (const { range, newText } of edits) builder.replace(rangeOf(range.start, range.end), newText);
    });
  }
  const all = new vscode.WorkspaceEdit();
  for (const { uri, edits: own } of [{ uri: editor.document.uri.toString(), edits }, ...others]) {
    all.set(
      vscode.Uri.parse(uri),
      own.map(({ range, newText }) => new vscode.TextEdit(rangeOf(range.start, range.end), newText)),
    );
  }
  return vscode.workspace.applyEdit(all);
}

const rangeOf = (start: Position, end: Position) =>
  new vscode.Range(start.line, start.character, end.line, end.character);
