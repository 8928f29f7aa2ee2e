import * as vscode from 'vscode';
import { freshLog } from '../freshLog';
import type { Server } from '../server';
import type { Keyboard } from '../typedMeanwhile';
import { unitChoices } from '../unitChoices';
import { openToday } from './logToday';

/**
 * *New Training Log…*: asks for the unit, the first day of the week and the first entry, and opens a log with these and today's
 * line. If a question is dismissed, nothing is made.
 */
export function newLog(server: Server, keyboard: Keyboard): vscode.Disposable {
  return vscode.commands.registerCommand('trainlog.newLog', async () => {
    const unit = await choose(1, vscode.l10n.t('Which unit do you run in?'), unitChoices());
    if (!unit) return;
    const week = await choose(2, vscode.l10n.t('Which day does your week start on?'), weekStarts());
    if (!week) return;
    const entry = await vscode.window.showInputBox({
      title: titleOf(3),
      prompt: vscode.l10n.t('What did you do today? Leave it empty to write it in the log.'),
      placeHolder: `easy 5 ${unit.unit} 30:00`,
      ignoreFocusOut: true,
    });
    if (entry === undefined) return;
    const content = `${unit.line}\n${week.line}\n\n`;
    await openToday(server, await freshLog('training', content), keyboard, entry);
  });
}

/** A choice, and the line of the log that says it. */
type Choice = { readonly label: string; readonly line: string };

const weekStarts = (): readonly Choice[] => [
  { label: vscode.l10n.t('Monday'), line: 'week monday' },
  { label: vscode.l10n.t('Sunday'), line: 'week sunday' },
  { label: vscode.l10n.t('Saturday'), line: 'week saturday' },
];

const steps = 3;
const titleOf = (step: number): string => vscode.l10n.t('New Training Log ({0}/{1})', step, steps);

const choose = <Of extends Choice>(
  step: number,
  placeHolder: string,
  choices: readonly Of[],
): Thenable<Of | undefined> =>
  vscode.window.showQuickPick(choices, { title: titleOf(step), placeHolder, ignoreFocusOut: true });
