import * as vscode from 'vscode';
import type { Position, ProposedEditResult } from '../../server/src/lsp/protocol';

/** Times an answer is asked for anew because the runner typed meanwhile. */
const mostAttempts = 5;

/**
 * Asks for edits of the editor's document, makes them in one undo step and puts the cursor where the answer says. When the server
 * declines, its reason is shown.
 */
export async function applyProposedEdit(
  editor: vscode.TextEditor,
  propose: () => Promise<ProposedEditResult>,
): Promise<void> {
  for (let attempt = 0; attempt < mostAttempts; attempt++) {
    const { version } = editor.document;
    const answer = await propose();
    if ('reason' in answer) {
      void vscode.window.showInformationMessage(answer.reason);
      return;
    }
    if (editor.document.version !== version) continue;
    const done = await editor.edit(builder => {
      for (const { range, newText } of answer.edits) builder.replace(rangeOf(range.start, range.end), newText);
    });
    if (!done) continue;
    const { selection } = answer;
    editor.selection = new vscode.Selection(selection.line, selection.character, selection.line, selection.character);
    editor.revealRange(editor.selection, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
    return;
  }
}

const rangeOf = (start: Position, end: Position) =>
  new vscode.Range(start.line, start.character, end.line, end.character);
