import * as vscode from 'vscode';

/** So many sentences fit a notice. */
const mostTold = 4;

/** The first sentences of many, and how many there are besides. */
export function inShort(sentences: readonly string[]): string {
  const told = sentences.slice(0, mostTold).map(sentence => (/[.!?]$/.test(sentence) ? sentence : `${sentence}.`));
  const others = sentences.length - told.length;
  return [...told, ...(others > 0 ? [vscode.l10n.t('And {0} more.', others)] : [])].join(' ');
}
