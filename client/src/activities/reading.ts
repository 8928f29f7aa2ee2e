import * as vscode from 'vscode';
import type { ActivitiesRead, DateOrder } from '../../../server/src/contracts/messages';
import { plainText } from '../plainText';
import type { ActivityFile } from './files';
import { type NewReader, readInWorker } from './reader';

/** Reads with a notice of how far it is, which can be ended. A list whose dates may be two days is read again when the runner has said which. */
export async function readWithProgress(
  newReader: NewReader,
  files: readonly ActivityFile[],
  unit: 'km' | 'mi',
  dateOrder?: DateOrder,
): Promise<ActivitiesRead | undefined> {
  const read = await vscode.window.withProgress(
    { location: vscode.ProgressLocation.Notification, title: vscode.l10n.t('Reading activities'), cancellable: true },
    async (progress, token) => {
      const bytes = await Promise.all(files.map(async file => ({ name: file.name, bytes: await file.read() })));
      if (token.isCancellationRequested) return undefined;
      return readInWorker(newReader, { files: bytes, unit, ...(dateOrder && { dateOrder }) }, token, activities =>
        progress.report({ message: String(activities) }),
      );
    },
  );
  if (read?.openDate === undefined || dateOrder) return read;
  const order = await askForOrder(read.openDate);
  return order && readWithProgress(newReader, files, unit, order);
}

/** Reads without a word, before anybody has asked for it. */
export async function readUnseen(
  newReader: NewReader,
  files: readonly ActivityFile[],
  unit: 'km' | 'mi',
): Promise<ActivitiesRead> {
  const bytes = await Promise.all(files.map(async file => ({ name: file.name, bytes: await file.read() })));
  const nobody = new vscode.CancellationTokenSource();
  const read = await readInWorker(newReader, { files: bytes, unit }, nobody.token, () => {});
  nobody.dispose();
  return read ?? { activities: [], refused: [], unused: 0 };
}

async function askForOrder(date: string): Promise<DateOrder | undefined> {
  const choices: readonly (vscode.QuickPickItem & { readonly order: DateOrder })[] = [
    { label: vscode.l10n.t('The day comes first'), order: 'day-first' },
    { label: vscode.l10n.t('The month comes first'), order: 'month-first' },
  ];
  const placeHolder = vscode.l10n.t('Which day is {0}?', plainText(date));
  return (await vscode.window.showQuickPick(choices, { placeHolder }))?.order;
}
