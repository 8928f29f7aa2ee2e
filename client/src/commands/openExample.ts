import * as vscode from 'vscode';
import { exampleLog, exampleOn } from '../exampleLog.mjs';
import { localDate } from '../localDate';

/**
 * *Open Example Log*: a year up to a marathon that is run next week, as a log that is not saved yet and that nobody minds being
 * played with. One that is open already is shown, as it has become.
 */
export function openExample(extension: vscode.Uri): vscode.Disposable {
  let example: vscode.TextDocument | undefined;
  return vscode.commands.registerCommand('trainlog.openExample', async () => {
    if (example && !example.isClosed) {
      await vscode.window.showTextDocument(example);
      return;
    }
    const bytes = await vscode.workspace.fs.readFile(vscode.Uri.joinPath(extension, ...exampleLog.split('/')));
    const { text, line } = exampleOn(new TextDecoder().decode(bytes), localDate(new Date()));
    example = await vscode.workspace.openTextDocument({ language: 'trainlog', content: text });
    const editor = await vscode.window.showTextDocument(example, { preview: false });
    editor.selection = new vscode.Selection(line, 0, line, 0);
    editor.revealRange(editor.selection, vscode.TextEditorRevealType.InCenter);
  });
}
