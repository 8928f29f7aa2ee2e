import * as vscode from 'vscode';
import { type LogsResult, method } from '../../server/src/contracts/messages';
import { plainText } from './plainText';
import type { RecentLogs } from './recentLogs';
import type { Server } from './server';
import { tell } from './shown';

/**
 * The log that a command is about: the one in the active editor, else a visible one, else the one of the workspace. If there are several,
 * it asks which, under the command's title, with the one used last first. If there is none, it offers to begin one and returns undefined.
 * It waits until the server has read all files of the workspace.
 */
export async function logAtHand(
  server: Server,
  recent: RecentLogs,
  title: string,
): Promise<vscode.TextDocument | undefined> {
  const logs = (await server.request(method.logs, undefined)) ?? [];
  const open = openLog();
  if (open) return open;
  const uri = await logOfWorkspace(logs, recent, title);
  return uri && vscode.workspace.openTextDocument(uri);
}

/** Shows a log where it is visible already, for example beside a walkthrough, else in the active group of editors. */
export async function showLog(document: vscode.TextDocument): Promise<vscode.TextEditor> {
  const visible = vscode.window.visibleTextEditors.find(editor => editor.document === document);
  return vscode.window.showTextDocument(document, visible?.viewColumn);
}

function openLog(): vscode.TextDocument | undefined {
  const { activeTextEditor, visibleTextEditors } = vscode.window;
  return [activeTextEditor, ...visibleTextEditors].find(editor => editor?.document.languageId === 'trainlog')?.document;
}

async function logOfWorkspace(logs: LogsResult, recent: RecentLogs, title: string): Promise<vscode.Uri | undefined> {
  if (logs.length === 0) {
    void offerNewLog();
    return undefined;
  }
  const items = logs.map(({ uri, athlete }) => {
    const resource = vscode.Uri.parse(uri);
    const file = vscode.workspace.asRelativePath(resource);
    return { label: plainText(athlete ?? file), description: plainText(athlete === undefined ? '' : file), resource };
  });
  const [only, ...others] = items;
  if (others.length === 0) return only?.resource;
  const inOrder = items.toSorted((a, b) => recent.rank(a.resource) - recent.rank(b.resource));
  const chosen = await vscode.window.showQuickPick(inOrder, { title, placeHolder: vscode.l10n.t('Which log?') });
  return chosen?.resource;
}

async function offerNewLog(): Promise<void> {
  const start = vscode.l10n.t('New Training Log…');
  const answer = await tell(vscode.l10n.t('There is no training log here yet.'), start);
  if (answer === start) await vscode.commands.executeCommand('trainlog.newLog');
}
