import * as vscode from 'vscode';
import {
  type ConvertToLogParams,
  type ConvertToLogResult,
  type DateOrder,
  type DiaryFormat,
  method,
} from '../../../server/src/contracts/messages';
import { freshLogAt } from '../freshLog';
import { localDate } from '../localDate';
import { plainText } from '../plainText';
import type { Server } from '../server';
import { tell } from '../shown';

/**
 * *Convert to a Training Log*: makes a new, unsaved log of the diary in the active editor, or of the file chosen in the explorer. The
 * diary stays as it is.
 */
export function convertToLog(server: Server): vscode.Disposable {
  return vscode.commands.registerCommand('trainlog.convertToLog', async (chosen?: vscode.Uri) => {
    const diary = await diaryOf(chosen);
    if (!diary) return;
    const params: ConvertToLogParams = {
      text: diary.getText(),
      name: nameOf(diary.uri),
      format: formatOf(diary),
      today: localDate(new Date()),
      timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    };
    const answer = await askUntilClear(server, params);
    if (!answer) return;
    if ('reason' in answer) {
      void tell(answer.reason);
      return;
    }
    const log = await newLog(diary.uri, answer.log);
    const end = log.validatePosition(new vscode.Position(log.lineCount, 0));
    await vscode.window.showTextDocument(log, { preview: false, selection: new vscode.Range(end, end) });
    closeWhenUndone(log);
    void tell(answer.summary);
  });
}

/** What a diary may be. */
const extensions = ['md', 'markdown', 'txt', 'csv', 'tsv'];
const isDiary = (document: vscode.TextDocument): boolean =>
  document.languageId !== 'trainlog' &&
  (/^(?:markdown|plaintext|csv|tsv)$/.test(document.languageId) ||
    extensions.some(each => document.uri.path.endsWith(`.${each}`)));

/** The file that was chosen, else the one in front, else one that the runner names. */
async function diaryOf(chosen: vscode.Uri | undefined): Promise<vscode.TextDocument | undefined> {
  const inFront = vscode.window.activeTextEditor?.document;
  if (!chosen && inFront && isDiary(inFront)) return inFront;
  const file = chosen ?? (await askForDiary());
  const document = file && (await vscode.workspace.openTextDocument(file));
  return document?.languageId === 'trainlog' ? undefined : document;
}

/** More files than anybody looks through. */
const mostListed = 200;

async function askForDiary(): Promise<vscode.Uri | undefined> {
  const found = await vscode.workspace.findFiles(`**/*.{${extensions.join(',')}}`, '**/node_modules/**', mostListed);
  const files = found
    .map(uri => ({ label: plainText(vscode.workspace.asRelativePath(uri)), uri }))
    .toSorted((a, b) => (a.label < b.label ? -1 : 1));
  const other = { label: vscode.l10n.t('Another file…'), uri: undefined };
  const choice =
    files.length === 0
      ? other
      : await vscode.window.showQuickPick([...files, other], {
          title: vscode.l10n.t('Convert to a Training Log'),
          placeHolder: vscode.l10n.t('Which diary?'),
        });
  if (choice !== other) return choice?.uri;
  const [file] = (await vscode.window.showOpenDialog({ filters: { [vscode.l10n.t('Diaries')]: extensions } })) ?? [];
  return file;
}

/** The answer, after the runner was asked what only the runner knows; undefined when the question was dismissed. */
async function askUntilClear(
  server: Server,
  params: ConvertToLogParams,
): Promise<Exclude<ConvertToLogResult, { readonly question: string }> | undefined> {
  const answer = await server.request(method.convertToLog, params);
  if (!answer) return undefined;
  if (!('question' in answer)) return answer;
  const choices: readonly (vscode.QuickPickItem & { readonly dateOrder: DateOrder })[] = answer.choices;
  const choice = await vscode.window.showQuickPick(choices, { placeHolder: answer.question });
  return choice && askUntilClear(server, { ...params, dateOrder: choice.dateOrder });
}

function formatOf({ languageId, uri }: vscode.TextDocument): DiaryFormat {
  if (languageId === 'markdown') return 'markdown';
  return /^(?:csv|tsv)\b/.test(languageId) || /\.(?:csv|tsv)$/i.test(uri.path) ? 'csv' : 'text';
}

/** An unsaved log, named after the diary if that name is free. One undo empties it. */
async function newLog(diary: vscode.Uri, text: string): Promise<vscode.TextDocument> {
  const document = await untitledBeside(diary);
  const edit = new vscode.WorkspaceEdit();
  edit.insert(document.uri, new vscode.Position(0, 0), text);
  await vscode.workspace.applyEdit(edit);
  return document;
}

function untitledBeside(diary: vscode.Uri): Thenable<vscode.TextDocument> {
  return diary.scheme === 'untitled'
    ? vscode.workspace.openTextDocument({ language: 'trainlog' })
    : freshLogAt(diary.with({ path: diary.path.replace(/\.[^./]*$/, '') }));
}

/** The new file goes with its text: when somebody undoes the conversion, its tab closes. */
function closeWhenUndone(log: vscode.TextDocument): void {
  const subscriptions = vscode.Disposable.from(
    vscode.workspace.onDidChangeTextDocument(({ document, reason }) => {
      if (document !== log || reason !== vscode.TextDocumentChangeReason.Undo || log.getText() !== '') return;
      subscriptions.dispose();
      if (vscode.window.activeTextEditor?.document === log)
        void vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    }),
    vscode.workspace.onDidCloseTextDocument(document => {
      if (document === log) subscriptions.dispose();
    }),
  );
}

function nameOf(uri: vscode.Uri): string {
  return uri.path.slice(uri.path.lastIndexOf('/') + 1);
}
