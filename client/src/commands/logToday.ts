import * as vscode from 'vscode';
import { type LogTodayParams, method, type ProposedEditResult } from '../../../server/src/lsp/protocol';
import { logFiles } from '../files';
import { applyProposedEdit } from '../proposedEdit';
import type { Server } from '../server';

/** *Log Today*: today's line in the log at hand, else in the workspace's log, else in a new one. */
export function logToday(server: Server): vscode.Disposable {
  return vscode.commands.registerCommand('trainlog.logToday', async () => {
    const document = openLog() ?? (await logOfWorkspace());
    if (document) await openToday(server, document);
  });
}

/** Shows a log with today's line, the cursor behind it. */
export async function openToday(server: Server, document: vscode.TextDocument): Promise<void> {
  const editor = await vscode.window.showTextDocument(document);
  const params: LogTodayParams = { textDocument: { uri: document.uri.toString() } };
  await applyProposedEdit(editor, () => server.request<ProposedEditResult>(method.logToday, params));
}

/** The log in the active editor, else one that is visible. */
function openLog(): vscode.TextDocument | undefined {
  const { activeTextEditor, visibleTextEditors } = vscode.window;
  return [activeTextEditor, ...visibleTextEditors].find(editor => editor?.document.languageId === 'trainlog')?.document;
}

/** The only log of the workspace, the one chosen of several, or a new one; undefined when the choice is dismissed. */
async function logOfWorkspace(): Promise<vscode.TextDocument | undefined> {
  const files = await vscode.workspace.findFiles(logFiles);
  if (files.length === 0) return vscode.workspace.openTextDocument({ language: 'trainlog' });
  if (files.length === 1) return files[0] && vscode.workspace.openTextDocument(files[0]);
  const items = files
    .map(uri => ({ label: vscode.workspace.asRelativePath(uri), uri }))
    .sort((a, b) => a.label.localeCompare(b.label));
  const chosen = await vscode.window.showQuickPick(items, { placeHolder: 'Which log?' });
  return chosen && vscode.workspace.openTextDocument(chosen.uri);
}
