import * as vscode from 'vscode';
import { type LogTodayParams, method } from '../../../server/src/contracts/messages';
import { logAtHand, showLog } from '../logAtHand';
import { applyProposedEdit } from '../proposedEdit';
import type { RecentLogs } from '../recentLogs';
import type { Server } from '../server';

/** *Log Today*: opens today's line in the log at hand, or in the one chosen in a menu, else in the workspace's log, else offers a new log. */
export function logToday(server: Server, recent: RecentLogs): vscode.Disposable {
  return vscode.commands.registerCommand('trainlog.logToday', async (chosen?: unknown) => {
    const document =
      chosen instanceof vscode.Uri
        ? await vscode.workspace.openTextDocument(chosen)
        : await logAtHand(server, recent, vscode.l10n.t('Log Today'));
    if (document) await openToday(server, document);
  });
}

/** Shows a log with today's line and what was typed for it, and puts the cursor behind that. */
export async function openToday(server: Server, document: vscode.TextDocument, entry?: string): Promise<void> {
  await applyProposedEdit(await showLog(document), ({ document: { uri } }) => {
    const params: LogTodayParams = { textDocument: { uri: uri.toString() }, ...(entry !== undefined && { entry }) };
    return server.request(method.logToday, params);
  });
  // VS Code asks for inline suggestions when somebody types, but not after an edit of a command.
  await vscode.commands.executeCommand('editor.action.inlineSuggest.trigger');
}
