import * as vscode from 'vscode';
import { method, type PlanNextWeekParams, type ProposedEditResult } from '../../../server/src/lsp/protocol';
import { applyProposedEdit } from '../proposedEdit';
import type { Server } from '../server';

/** *Plan Next Week*: in the active log, or the file that it goes on in. */
export function planNextWeek(server: Server): vscode.Disposable {
  return vscode.commands.registerCommand('trainlog.planNextWeek', async () => {
    const editor = vscode.window.activeTextEditor;
    if (editor?.document.languageId !== 'trainlog') return;
    await server.request(method.logs, undefined); // by then all files of the log are read
    await applyProposedEdit(editor, ({ document: { uri } }) => {
      const params: PlanNextWeekParams = { textDocument: { uri: uri.toString() } };
      return server.request<ProposedEditResult>(method.planNextWeek, params);
    });
  });
}
