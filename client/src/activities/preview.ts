import * as vscode from 'vscode';
import type { ImportPreviewResult, ImportRow } from '../../../server/src/contracts/messages';
import { plainText } from '../plainText';

type Item = vscode.QuickPickItem & { readonly id?: string };

/** The ids of the rows that are ticked; undefined when the preview was dismissed. */
export async function chosenRows(
  { rows }: Pick<ImportPreviewResult, 'rows'>,
  words: { readonly title: string; readonly placeHolder: string },
): Promise<string[] | undefined> {
  const wanted = rows.filter(({ action }) => action !== 'skip');
  const skipped = rows.filter(({ action }) => action === 'skip');
  const parting: Item = {
    label: vscode.l10n.t('Skipped, unless you tick them'),
    kind: vscode.QuickPickItemKind.Separator,
  };
  const items: Item[] = [...wanted.map(itemOf), ...(skipped.length > 0 ? [parting, ...skipped.map(itemOf)] : [])];
  const picked = await vscode.window.showQuickPick(items, {
    ...words,
    canPickMany: true,
    matchOnDetail: true,
    ignoreFocusOut: true,
  });
  return picked?.flatMap(({ id }) => id ?? []);
}

function itemOf({ id, day, text, action, why }: ImportRow): Item {
  return {
    id,
    label: plainText(`${day}: ${text}`),
    // On a line of its own, because a session with repeats fills the first one.
    detail: plainText(`${actionName(action)} (${why})`),
    picked: action !== 'skip',
  };
}

function actionName(action: ImportRow['action']): string {
  switch (action) {
    case 'add':
      return vscode.l10n.t('add');
    case 'complete':
      return vscode.l10n.t('complete');
    case 'done':
      return vscode.l10n.t('done');
    case 'skip':
      return vscode.l10n.t('skip');
  }
}

/* ---- shoes -------------------------------------------------------------------------------------------------------- */

/**
 * The shoes of all runs that do not say theirs, by their short name in the log; `null` for none of these, and undefined when the question was
 * dismissed.
 */
export async function chosenShoes({
  question,
  choices,
}: NonNullable<ImportPreviewResult['shoes']>): Promise<string | null | undefined> {
  const items: (vscode.QuickPickItem & { readonly alias: string | null })[] = [
    ...choices.map(({ alias, name }) => ({ label: plainText(alias), description: plainText(name ?? ''), alias })),
    { label: vscode.l10n.t('Leave it open'), alias: null },
  ];
  const picked = await vscode.window.showQuickPick(items, {
    title: vscode.l10n.t('Import Activities'),
    placeHolder: plainText(question),
    matchOnDescription: true,
    ignoreFocusOut: true,
  });
  return picked?.alias;
}
