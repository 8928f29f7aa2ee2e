import * as vscode from 'vscode';
import {
  type ActivitiesRead,
  type DateOrder,
  type ImportPreviewResult,
  type ImportRow,
  method,
} from '../../../server/src/contracts/messages';
import { type ActivityFile, askForFiles, droppedFiles, fileAt, filesAt, isActivityFile } from '../activities/files';
import { watchImportFolder } from '../activities/folder';
import { watchPastes } from '../activities/paste';
import { type NewReader, readInWorker } from '../activities/reader';
import { freshLog } from '../freshLog';
import { logAtHand, showLog } from '../logAtHand';
import { plainText } from '../plainText';
import { applyProposedEdit } from '../proposedEdit';
import type { RecentLogs } from '../recentLogs';
import type { Server } from '../server';
import { tell, warn } from '../shown';

/** What is imported, and where to. */
interface Import {
  readonly files: readonly ActivityFile[];
  /** Else it is the log at hand. */
  readonly into?: vscode.TextDocument;
  /** When the files are rows that were pasted: what happens when the runner does not want them imported. */
  plainly?(): Promise<void>;
}

/**
 * *Import Activities…*: what a watch recorded, in the log at hand, after a preview with a tick for each session. By the command, the menu of files
 * and folders in the explorer, files that are dropped on a log, rows that are pasted into one, and a folder that is watched.
 */
export function importActivities(server: Server, recent: RecentLogs, newReader: NewReader): vscode.Disposable {
  const importing = async (wanted: Import) => {
    if (wanted.files.length === 0) return;
    const document = wanted.into ?? (await logFor(server, recent));
    if (document) await importInto(server, newReader, document, wanted);
  };
  /** Goes on by itself: what fails is told, as VS Code tells it of commands. */
  const begin = (wanted: Import) =>
    void importing(wanted).catch(error => warn(error instanceof Error ? error.message : String(error)));
  return vscode.Disposable.from(
    vscode.commands.registerCommand(
      'trainlog.importActivities',
      async (chosen?: vscode.Uri, all?: readonly vscode.Uri[]) => {
        const uris = chosen ? (all ?? [chosen]) : await askForFiles();
        await importing({ files: (await Promise.all(uris.map(filesAt))).flat() });
      },
    ),
    watchImportFolder(isActivityFile, files => importing({ files: files.map(fileAt) })),
    watchPastes(server, ({ document, rows, plainly }) => begin({ files: [rows], into: document, plainly })),
    vscode.languages.registerDocumentDropEditProvider(
      { language: 'trainlog' },
      {
        async provideDocumentDropEdits(document, _position, data) {
          const files = await droppedFiles(data);
          if (files.length === 0) return undefined;
          begin({ files, into: document });
          // The drop itself writes nothing.
          return new vscode.DocumentDropEdit('');
        },
      },
    ),
  );
}

/** The log at hand; a fresh one where there is none at all. */
async function logFor(server: Server, recent: RecentLogs): Promise<vscode.TextDocument | undefined> {
  const logs = (await server.request(method.logs, undefined)) ?? [];
  const isOpen = vscode.window.visibleTextEditors.some(({ document }) => document.languageId === 'trainlog');
  if (logs.length === 0 && !isOpen) return freshLog('training', '');
  return logAtHand(server, recent, vscode.l10n.t('Import Activities'));
}

/* ---- reading ------------------------------------------------------------------------------------------------------ */

async function importInto(
  server: Server,
  newReader: NewReader,
  document: vscode.TextDocument,
  { files, plainly }: Import,
): Promise<void> {
  const textDocument = { uri: document.uri.toString() };
  const { unit } = (await server.request(method.unit, { textDocument })) ?? { unit: 'km' as const };
  const read = await readWithProgress(newReader, files, unit);
  if (!read) return plainly?.();
  const preview = await server.request(method.importPreview, { textDocument, read });
  if (!preview) return;
  if (preview.rows.every(({ action }) => action === 'skip')) return tellNothing(preview, plainly);
  const rows = await chosenRows(preview, plainly !== undefined);
  if (!rows) return plainly?.();
  if (rows.length === 0) return;
  const editor = await showLog(document);
  await applyProposedEdit(editor, ({ document: { uri } }) =>
    server.request(method.importEdits, { textDocument: { uri: uri.toString() }, read, rows }),
  );
  if (preview.notes.length > 0) void tell(inShort(preview.notes));
}

/** Reads with a notice of how far it is, which can be ended. A list whose dates may be two days is read again when the runner has said which. */
async function readWithProgress(
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

async function askForOrder(date: string): Promise<DateOrder | undefined> {
  const choices: readonly (vscode.QuickPickItem & { readonly order: DateOrder })[] = [
    { label: vscode.l10n.t('The day comes first'), order: 'day-first' },
    { label: vscode.l10n.t('The month comes first'), order: 'month-first' },
  ];
  const placeHolder = vscode.l10n.t('Which day is {0}?', plainText(date));
  return (await vscode.window.showQuickPick(choices, { placeHolder }))?.order;
}

/* ---- the preview -------------------------------------------------------------------------------------------------- */

type Item = vscode.QuickPickItem & { readonly id?: string };

/** The ids of the rows that are ticked; undefined when the preview was dismissed. */
async function chosenRows({ rows }: ImportPreviewResult, isPasted: boolean): Promise<string[] | undefined> {
  const wanted = rows.filter(({ action }) => action !== 'skip');
  const skipped = rows.filter(({ action }) => action === 'skip');
  const parting: Item = {
    label: vscode.l10n.t('Skipped, unless you tick them'),
    kind: vscode.QuickPickItemKind.Separator,
  };
  const items: Item[] = [...wanted.map(itemOf), ...(skipped.length > 0 ? [parting, ...skipped.map(itemOf)] : [])];
  const picked = await vscode.window.showQuickPick(items, {
    canPickMany: true,
    title: vscode.l10n.t('Import Activities'),
    placeHolder: isPasted
      ? vscode.l10n.t('What is ticked will be written; Escape pastes the text as it is')
      : vscode.l10n.t('What is ticked will be written'),
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

/* ---- what is told ------------------------------------------------------------------------------------------------- */

function tellNothing({ rows, notes }: ImportPreviewResult, plainly: Import['plainly']): void {
  const reasons = rows.map(({ day, text, why }) => `${day}: ${text} (${why})`);
  const told =
    rows.length === 0 && notes.length === 0
      ? vscode.l10n.t('There are no activities in it.')
      : vscode.l10n.t('Nothing was written. {0}', inShort([...notes, ...reasons]));
  const button = vscode.l10n.t('Paste as Text');
  void tell(told, ...(plainly ? [button] : [])).then(answer => (answer === button ? plainly?.() : undefined));
}

/** So many sentences fit a notice. */
const mostTold = 4;

function inShort(sentences: readonly string[]): string {
  const told = sentences.slice(0, mostTold).map(sentence => (/[.!?]$/.test(sentence) ? sentence : `${sentence}.`));
  const others = sentences.length - told.length;
  return [...told, ...(others > 0 ? [vscode.l10n.t('And {0} more.', others)] : [])].join(' ');
}
