import * as vscode from 'vscode';
import { type InsertRestDayParams, method, type ProposedEditResult } from '../../../server/src/lsp/protocol';
import { plainPosition } from '../plainPosition';
import { applyProposedEdit } from '../proposedEdit';
import type { Server } from '../server';

/** *Insert Rest Day*: in the active log, near the cursor. */
export function insertRestDay(server: Server): vscode.Disposable {
  return vscode.commands.registerCommand('trainlog.insertRestDay', async () => {
    const editor = vscode.window.activeTextEditor;
    if (editor?.document.languageId !== 'trainlog') return;
    await applyProposedEdit(editor, ({ document, selection }) => {
      const params: InsertRestDayParams = {
        textDocument: { uri: document.uri.toString() },
        position: plainPosition(selection.active),
      };
      return server.request<ProposedEditResult>(method.insertRestDay, params);
    });
  });
}
