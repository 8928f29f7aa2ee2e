import * as vscode from 'vscode';
import { method } from '../../../server/src/contracts/messages';
import type { Server } from '../server';

/** The server's kind for it, as in *Source Action…*. */
const kind = 'source.convertUnits.trainlog';
/** How many actions of this kind to resolve: there are at most two, for the file and for the log. */
const mostActions = 10;

/** *Convert Units*: the active file, or its whole log, in kilometres or miles, as the server offers; one undo takes it back. */
export function convertUnits(server: Server): vscode.Disposable {
  return vscode.commands.registerCommand('trainlog.convertUnits', async () => {
    const editor = vscode.window.activeTextEditor;
    if (editor?.document.languageId !== 'trainlog') return;
    await server.request(method.ping, undefined); // a server that is starting has no actions yet
    const title = await choose((await actionsFor(editor, 0)).map(action => action.title));
    if (title === undefined) return;
    // Ask again, because the text may have changed while the runner chose.
    const edit = (await actionsFor(editor, mostActions)).find(action => action.title === title)?.edit;
    // Like a rename, this saves a file again that had no unsaved changes.
    if (edit) await vscode.workspace.applyEdit(edit, { isRefactoring: true });
  });
}

/** @param resolved of how many the edit is wanted */
function actionsFor(editor: vscode.TextEditor, resolved: number): Thenable<readonly vscode.CodeAction[]> {
  return vscode.commands.executeCommand<vscode.CodeAction[]>(
    'vscode.executeCodeActionProvider',
    editor.document.uri,
    editor.selection,
    kind,
    resolved,
  );
}

async function choose(titles: readonly string[]): Promise<string | undefined> {
  return titles.length > 1
    ? vscode.window.showQuickPick(titles, { placeHolder: vscode.l10n.t('Convert what?') })
    : titles[0];
}
