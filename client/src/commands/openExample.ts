import * as vscode from 'vscode';
import { exampleLog, exampleOn } from '../exampleLog.mjs';
import { freshLog } from '../freshLog';
import { localDate } from '../localDate';

/**
 * *Open Example Log*: a year of training for a marathon that is next week, as an unsaved log to play with. If it is open already, it is
 * shown as it is now.
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
    example = await freshLog('example', text);
    const editor = await vscode.window.showTextDocument(example, { preview: false });
    editor.selection = new vscode.Selection(line, 0, line, 0);
    editor.revealRange(editor.selection, vscode.TextEditorRevealType.InCenter);
  });
}
