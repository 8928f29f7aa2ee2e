import * as vscode from 'vscode';
import { type InsertRestDayParams, method } from '../../../server/src/contracts/messages';
import { plainPosition } from '../plainPosition';
import { applyProposedEdit } from '../proposedEdit';
import type { Server } from '../server';

/** *Insert Rest Day*: in the active log, near the cursor. If that day stands in another file of the log, the rest day goes there. */
export function insertRestDay(server: Server): vscode.Disposable {
  return vscode.commands.registerCommand('trainlog.insertRestDay', async () => {
    const editor = vscode.window.activeTextEditor;
    if (editor?.document.languageId !== 'trainlog') return;
    /** The day that was found near the cursor; set once the edit belongs in another file. */
    let date: string | undefined;
    await applyProposedEdit(editor, async ({ document, selection }) => {
      const textDocument = { uri: document.uri.toString() };
      const params: InsertRestDayParams =
        date === undefined
          ? { textDocument, position: plainPosition(selection.active) }
          : { textDocument, date, unit: 'day' };
      const answer = await server.request(method.insertRestDay, params);
      if (answer && 'edits' in answer && answer.uri !== undefined) date = answer.date;
      return answer;
    });
  });
}
