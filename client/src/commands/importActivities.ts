import * as vscode from 'vscode';
import {
  type ActivitiesRead,
  type DateOrder,
  type ImportPreviewResult,
  type ImportRow,
  method,
} from '../../../server/src/contracts/messages';
import { type NewReader, readInWorker } from '../activityReader';
import { freshLog } from '../freshLog';
import { watchImportFolder } from '../importFolder';
import { logAtHand, showLog } from '../logAtHand';
import { plainText } from '../plainText';
import { applyProposedEdit } from '../proposedEdit';
import type { RecentLogs } from '../recentLogs';
import type { Server } from '../server';
import { tell } from '../shown';

/** What watches and sites write. */
const extensions = ['fit', 'tcx', 'gpx', 'csv', 'tsv', 'zip', 'gz'];
const isActivityFile = (name: string): boolean => extensions.some(each => name.toLowerCase().endsWith(`.${each}`));

/** A file whose bytes are read when they are needed. */
interface ActivityFile {
  readonly name: string;
  read(): Thenable<Uint8Array>;
}

/**
 * *Import Activities…*: what a watch recorded, in the log at hand, after a preview with a tick for each session. By the command, the menu of files
 * and folders in the explorer, and files that are dropped on a log.
 */
export function importActivities(server: Server, recent: RecentLogs, newReader: NewReader): vscode.Disposable {
  const importing = async (files: readonly ActivityFile[], into?: vscode.TextDocument) => {
    const document = into ?? (await logFor(server, recent));
    if (document && files.length > 0) await importInto(server, newReader, document, files);
  };
  return vscode.Disposable.from(
    vscode.commands.registerCommand(
      'trainlog.importActivities',
      async (chosen?: vscode.Uri, all?: readonly vscode.Uri[]) => {
        const uris = chosen ? (all ?? [chosen]) : await askForFiles();
        await importing((await Promise.all(uris.map(filesAt))).flat());
      },
    ),
    watchImportFolder(isActivityFile, files => importing(files.map(fileAt))),
    vscode.languages.registerDocumentDropEditProvider(
      { language: 'trainlog' },
      {
        async provideDocumentDropEdits(document, _position, data) {
          const files = await droppedFiles(data);
          if (files.length === 0) return undefined;
          void importing(files, document);
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

/* ---- files ------------------------------------------------------------------------------------------------------- */

async function askForFiles(): Promise<readonly vscode.Uri[]> {
  const chosen = await vscode.window.showOpenDialog({
    canSelectMany: true,
    title: vscode.l10n.t('Import Activities'),
    openLabel: vscode.l10n.t('Import'),
    filters: { [vscode.l10n.t('Activities')]: extensions },
  });
  return chosen ?? [];
}

/** A file, or all files of activities below a folder. */
async function filesAt(uri: vscode.Uri): Promise<readonly ActivityFile[]> {
  const { type } = await vscode.workspace.fs.stat(uri);
  if ((type & vscode.FileType.Directory) === 0) return [fileAt(uri)];
  const entries = await vscode.workspace.fs.readDirectory(uri);
  const found = entries.flatMap(([name, kind]) => {
    const inside = vscode.Uri.joinPath(uri, name);
    if ((kind & vscode.FileType.SymbolicLink) !== 0) return [];
    if (kind === vscode.FileType.Directory) return [filesAt(inside)];
    return isActivityFile(name) ? [Promise.resolve([fileAt(inside)])] : [];
  });
  return (await Promise.all(found)).flat();
}

function fileAt(uri: vscode.Uri): ActivityFile {
  return { name: vscode.workspace.asRelativePath(uri), read: () => readFile(uri) };
}

/** An archive of twenty years with its photos is larger, and is better imported in a terminal. */
const largestFileBytes = 1.5 * 2 ** 30;

async function readFile(uri: vscode.Uri): Promise<Uint8Array> {
  const { size } = await vscode.workspace.fs.stat(uri);
  if (size <= largestFileBytes) return vscode.workspace.fs.readFile(uri);
  const name = vscode.workspace.asRelativePath(uri);
  throw new Error(vscode.l10n.t('{0} is too large to be read here. `trainlog import` in a terminal reads it.', name));
}

/** Files from the explorer or from another window; a text that is dropped is none. */
async function droppedFiles(data: vscode.DataTransfer): Promise<readonly ActivityFile[]> {
  const list = (await data.get('text/uri-list')?.asString()) ?? '';
  const uris = list.split(/\r?\n/).filter(line => line !== '' && !line.startsWith('#'));
  const named = uris.map(each => vscode.Uri.parse(each)).filter(({ path }) => isActivityFile(path));
  if (named.length > 0) return named.map(fileAt);
  return [...data].flatMap(([, item]) => {
    const file = item.asFile();
    return file && isActivityFile(file.name) ? [{ name: file.name, read: () => file.data() }] : [];
  });
}

/* ---- reading ------------------------------------------------------------------------------------------------------ */

async function importInto(
  server: Server,
  newReader: NewReader,
  document: vscode.TextDocument,
  files: readonly ActivityFile[],
): Promise<void> {
  const textDocument = { uri: document.uri.toString() };
  const { unit } = (await server.request(method.unit, { textDocument })) ?? { unit: 'km' as const };
  const read = await readWithProgress(newReader, files, unit);
  if (!read) return;
  const preview = await server.request(method.importPreview, { textDocument, read });
  if (!preview) return;
  if (preview.rows.every(({ action }) => action === 'skip')) return tellNothing(preview);
  const rows = await chosenRows(preview);
  if (!rows || rows.length === 0) return;
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
async function chosenRows({ rows }: ImportPreviewResult): Promise<string[] | undefined> {
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
    placeHolder: vscode.l10n.t('What is ticked will be written'),
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

function tellNothing({ rows, notes }: ImportPreviewResult): void {
  const reasons = rows.map(({ day, text, why }) => `${day}: ${text} (${why})`);
  void tell(
    rows.length === 0 && notes.length === 0
      ? vscode.l10n.t('There are no activities in it.')
      : vscode.l10n.t('Nothing was written. {0}', inShort([...notes, ...reasons])),
  );
}

/** So many sentences fit a notice. */
const mostTold = 4;

function inShort(sentences: readonly string[]): string {
  const told = sentences.slice(0, mostTold).map(sentence => (/[.!?]$/.test(sentence) ? sentence : `${sentence}.`));
  const others = sentences.length - told.length;
  return [...told, ...(others > 0 ? [vscode.l10n.t('And {0} more.', others)] : [])].join(' ');
}
