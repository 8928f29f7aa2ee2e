import * as vscode from 'vscode';
import type { Position, ProposedEditResult } from '../../server/src/lsp/protocol';

/** Times an answer is asked for anew because the runner typed meanwhile, or because another file is the right one. */
const mostAttempts = 5;

/**
 * Asks for edits of the editor's document, makes them in one undo step, puts the cursor where the answer says, and says what was
 * done. Where the answer is about another file, that one is shown and asked about. When the server declines, or the file cannot
 * be changed, the reason is shown.
 */
export async function applyProposedEdit(
  shown: vscode.TextEditor,
  propose: (editor: vscode.TextEditor) => Promise<ProposedEditResult>,
): Promise<void> {
  let editor = shown;
  for (let attempt = 0; attempt < mostAttempts; attempt++) {
    const { version } = editor.document;
    const answer = await propose(editor);
    if ('reason' in answer) {
      void vscode.window.showInformationMessage(answer.reason);
      return;
    }
    if (answer.uri !== undefined) {
      editor = await vscode.window.showTextDocument(vscode.Uri.parse(answer.uri));
      continue;
    }
    if (editor.document.version !== version) continue;
    if (answer.edits.length > 0) {
      await editor.edit(builder => {
        for (const { range, newText } of answer.edits) builder.replace(rangeOf(range.start, range.end), newText);
      });
      if (editor.document.version === version) {
        void vscode.window.showInformationMessage(vscode.l10n.t('Nothing was written: this file is read-only.'));
        return;
      }
    }
    const { selection, summary } = answer;
    editor.selection = new vscode.Selection(selection.line, selection.character, selection.line, selection.character);
    editor.revealRange(editor.selection, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
    if (summary !== undefined) void vscode.window.showInformationMessage(summary);
    return;
  }
}

const rangeOf = (start: Position, end: Position) =>
  new vscode.Range(start.line, start.character, end.line, end.character);
