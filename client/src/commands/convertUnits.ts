import * as vscode from 'vscode';
import { method } from '../../../server/src/contracts/messages';
import { plainText } from '../plainText';
import type { Server } from '../server';
import { tell } from '../shown';

/** The server's kind for it, as in *Source Action…*. */
const kind = 'source.convertUnits.trainlog';
/** How many actions of this kind to resolve: there are at most two, for the file and for the log. */
const mostActions = 10;

/**
 * *Convert Units*: the active file, or its whole log, in kilometres or miles, as the server offers. A list says what each choice would
 * write, in numbers; nothing is written before the runner has chosen, and one undo takes it back.
 */
export function convertUnits(server: Server): vscode.Disposable {
  return vscode.commands.registerCommand('trainlog.convertUnits', async () => {
    const editor = vscode.window.activeTextEditor;
    if (editor?.document.languageId !== 'trainlog') return;
    await server.request(method.ping, undefined); // a server that is starting has no actions yet
    const choices = (await actionsFor(editor)).flatMap(({ title, edit }) =>
      edit ? [{ label: title, detail: plainText(outcomeOf(edit, editor.document)) }] : [],
    );
    const chosen = await vscode.window.showQuickPick(choices, {
      title: vscode.l10n.t('Convert Units'),
      placeHolder: vscode.l10n.t('Nothing is changed before you choose. One undo takes it back.'),
    });
    if (!chosen) return;
    // Ask again, because the text may have changed while the runner chose.
    const edit = (await actionsFor(editor)).find(action => action.title === chosen.label)?.edit;
    // Like a rename, this saves a file again that had no unsaved changes.
    if (edit) await vscode.workspace.applyEdit(edit, { isRefactoring: true });
    else void tell(vscode.l10n.t('Nothing was written: the text has just been changed.'));
  });
}

function actionsFor(editor: vscode.TextEditor): Thenable<readonly vscode.CodeAction[]> {
  return vscode.commands.executeCommand<vscode.CodeAction[]>(
    'vscode.executeCodeActionProvider',
    editor.document.uri,
    editor.selection,
    kind,
    mostActions,
  );
}

/** What an edit would write: an example from the document in front, how many numbers, and in how many files if in several. */
function outcomeOf(edit: vscode.WorkspaceEdit, document: vscode.TextDocument): string {
  const files = edit.entries().filter(([, edits]) => edits.some(hasNumber));
  const count = files.reduce((sum, [, edits]) => sum + edits.filter(hasNumber).length, 0);
  const first = edit.get(document.uri).find(hasNumber);
  const example = first && `${document.getText(first.range)} → ${first.newText}`;
  if (count === 0) return vscode.l10n.t('No number changes, only the line that names the unit.');
  const numbers =
    files.length > 1
      ? vscode.l10n.t('Numbers that change: {0}, in {1} files', count, files.length)
      : vscode.l10n.t('Numbers that change: {0}', count);
  return example === undefined ? numbers : vscode.l10n.t('{0}, such as {1}', numbers, example);
}

/** Edits without one are those of the `unit` line. */
const hasNumber = ({ newText }: vscode.TextEdit): boolean => /\d/.test(newText);
