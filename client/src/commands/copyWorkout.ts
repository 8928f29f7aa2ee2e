import * as vscode from 'vscode';
import { method } from '../../../server/src/contracts/messages';
import { cursorOf } from '../plainPosition';
import type { Server } from '../server';
import { tell } from '../shown';

/** *Copy as Workout Text*: the session at the cursor, for the workout builder of intervals.icu. */
export function copyWorkout(server: Server): vscode.Disposable {
  return vscode.commands.registerCommand('trainlog.copyWorkout', async () => {
    const editor = vscode.window.activeTextEditor;
    if (editor?.document.languageId !== 'trainlog') return;
    const answer = await server.request(method.workoutText, cursorOf(editor));
    if (!answer) return;
    if ('text' in answer) await vscode.env.clipboard.writeText(answer.text);
    void tell('text' in answer ? answer.summary : answer.reason);
  });
}
