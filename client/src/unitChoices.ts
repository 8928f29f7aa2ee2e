import * as vscode from 'vscode';

/** A unit to choose, and the line of a log that says it. */
export interface UnitChoice {
  readonly label: string;
  readonly unit: 'km' | 'mi';
  readonly line: string;
}

/** What a runner chooses from when a log begins. */
export function unitChoices(): readonly UnitChoice[] {
  return [
    { label: vscode.l10n.t('Kilometres'), unit: 'km', line: 'unit km' },
    { label: vscode.l10n.t('Miles'), unit: 'mi', line: 'unit mi' },
  ];
}
