import * as vscode from 'vscode';
import {
  type LogsResult,
  type LogTodayParams,
  method,
  type ProposedEditResult,
} from '../../../server/src/lsp/protocol';
import { applyProposedEdit } from '../proposedEdit';
import type { RecentLogs } from '../recentLogs';
import type { Server } from '../server';

/** *Log Today*: today's line in the log at hand, or the one chosen in a menu; else in the workspace's log; else offers a new one. */
export function logToday(server: Server, recent: RecentLogs): vscode.Disposable {
  return vscode.commands.registerCommand('trainlog.logToday', async (chosen?: unknown) => {
    const logs = await server.request<LogsResult>(method.logs, undefined); // by then all files of the workspace are read
    const document = chosen instanceof vscode.Uri ? await vscode.workspace.openTextDocument(chosen) : openLog();
    if (document) return openToday(server, document);
    const uri = await logOfWorkspace(logs, recent);
    if (uri) await openToday(server, await vscode.workspace.openTextDocument(uri));
  });
}

/** Shows a log with today's line, with what was typed for it, and the cursor behind it. */
export async function openToday(server: Server, document: vscode.TextDocument, entry?: string): Promise<void> {
  const editor = await vscode.window.showTextDocument(document);
  await applyProposedEdit(editor, ({ document: { uri } }) => {
    const params: LogTodayParams = { textDocument: { uri: uri.toString() }, ...(entry !== undefined && { entry }) };
    return server.request<ProposedEditResult>(method.logToday, params);
  });
}

/** The log in the active editor, else one that is visible. */
function openLog(): vscode.TextDocument | undefined {
  const { activeTextEditor, visibleTextEditors } = vscode.window;
  return [activeTextEditor, ...visibleTextEditors].find(editor => editor?.document.languageId === 'trainlog')?.document;
}

/** The only log of the workspace, or the one chosen of several, the one used last first; undefined when there is none to go on in. */
async function logOfWorkspace(logs: LogsResult, recent: RecentLogs): Promise<vscode.Uri | undefined> {
  if (logs.length === 0) {
    void offerNewLog();
    return undefined;
  }
  const items = logs.map(({ uri, athlete }) => {
    const resource = vscode.Uri.parse(uri);
    const file = vscode.workspace.asRelativePath(resource);
    return { label: athlete ?? file, description: athlete === undefined ? '' : file, resource };
  });
  const [only, ...others] = items;
  if (others.length === 0) return only?.resource;
  const inOrder = items.toSorted((a, b) => recent.rank(a.resource) - recent.rank(b.resource));
  const chosen = await vscode.window.showQuickPick(inOrder, {
    title: vscode.l10n.t('Log Today'),
    placeHolder: vscode.l10n.t('Which log?'),
  });
  return chosen?.resource;
}

async function offerNewLog(): Promise<void> {
  const start = vscode.l10n.t('New Training Log…');
  const answer = await vscode.window.showInformationMessage(vscode.l10n.t('There is no training log here yet.'), start);
  if (answer === start) await vscode.commands.executeCommand('trainlog.newLog');
}
