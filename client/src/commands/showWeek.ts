import * as vscode from 'vscode';
import type { Position } from '../../../server/src/contracts/messages';

/** What the lens of a week does: puts the cursor on a date of the week and opens its hover, which says more than the lens. */
export function showWeek(): vscode.Disposable {
  return vscode.commands.registerCommand('trainlog.showWeek', async (uri: string, { line, character }: Position) => {
    const document = vscode.Uri.parse(uri, true);
    const shown = vscode.window.visibleTextEditors.find(each => each.document.uri.toString() === document.toString());
    const place = new vscode.Position(line, character);
    await vscode.window.showTextDocument(document, {
      selection: new vscode.Selection(place, place),
      ...(shown?.viewColumn !== undefined && { viewColumn: shown.viewColumn }),
    });
    await vscode.commands.executeCommand('editor.action.showHover');
  });
}
