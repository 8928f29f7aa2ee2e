import * as vscode from 'vscode';
import {
  type ConvertToLogParams,
  type ConvertToLogResult,
  type DateOrder,
  type DiaryFormat,
  method,
} from '../../../server/src/contracts/messages';
import { localDate } from '../localDate';
import type { Server } from '../server';
import { tell } from '../shown';

/**
 * *Convert to a Training Log*: makes a new, unsaved log of the diary in the active editor, or of the file chosen in the explorer. The
 * diary stays as it is.
 */
export function convertToLog(server: Server): vscode.Disposable {
  return vscode.commands.registerCommand('trainlog.convertToLog', async (chosen?: vscode.Uri) => {
    const diary = chosen ? await vscode.workspace.openTextDocument(chosen) : vscode.window.activeTextEditor?.document;
    if (!diary || diary.languageId === 'trainlog') return;
    const params: ConvertToLogParams = {
      text: diary.getText(),
      name: nameOf(diary.uri),
      format: formatOf(diary),
      today: localDate(new Date()),
    };
    const answer = await askUntilClear(server, params);
    if (!answer) return;
    if ('reason' in answer) {
      void tell(answer.reason);
      return;
    }
    await vscode.window.showTextDocument(await newLog(diary.uri, answer.log), { preview: false });
    void tell(answer.summary);
  });
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

async function untitledBeside(diary: vscode.Uri): Promise<vscode.TextDocument> {
  if (diary.scheme === 'untitled') return vscode.workspace.openTextDocument({ language: 'trainlog' });
  const stem = diary.path.replace(/\.[^./]*$/, '');
  for (let number = 1; ; number++) {
    const file = diary.with({ path: `${stem}${number === 1 ? '' : `-${number}`}.trainlog` });
    const untitled = file.with({ scheme: 'untitled' });
    const isTaken =
      (await exists(file)) || vscode.workspace.textDocuments.some(each => each.uri.toString() === untitled.toString());
    if (!isTaken) return vscode.workspace.openTextDocument(untitled);
  }
}

async function exists(file: vscode.Uri): Promise<boolean> {
  return vscode.workspace.fs.stat(file).then(
    () => true,
    () => false,
  );
}

function nameOf(uri: vscode.Uri): string {
  return uri.path.slice(uri.path.lastIndexOf('/') + 1);
}
