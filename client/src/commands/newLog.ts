import * as vscode from 'vscode';
import type { Server } from '../server';
import { openToday } from './logToday';

/** *New Training Log…*: asks for the unit and the day a week starts on, and opens a log that says so, with today's line. */
export function newLog(server: Server): vscode.Disposable {
  return vscode.commands.registerCommand('trainlog.newLog', async () => {
    const unit = await choose('Which unit do you run in?', units);
    if (!unit) return;
    const week = await choose('Which day does your week start on?', weekStarts);
    if (!week) return;
    const content = `${unit.line}\n${week.line}\n\n`;
    await openToday(server, await vscode.workspace.openTextDocument({ language: 'trainlog', content }));
  });
}

/** A choice, and the line of the log that says it. */
type Choice = { readonly label: string; readonly line: string };

const units: readonly Choice[] = [
  { label: 'Kilometres', line: 'unit km' },
  { label: 'Miles', line: 'unit mi' },
];

const weekStarts: readonly Choice[] = ['Monday', 'Sunday', 'Saturday'].map(label => ({
  label,
  line: `week ${label.toLowerCase()}`,
}));

const choose = (placeHolder: string, choices: readonly Choice[]): Thenable<Choice | undefined> =>
  vscode.window.showQuickPick(choices, { placeHolder });
