import * as vscode from 'vscode';
import {
  type ActivitiesRead,
  type ImportPreviewParams,
  type ImportPreviewResult,
  method,
} from '../../../server/src/contracts/messages';
import { type ActivityFile, askForFiles, droppedFiles, fileAt, filesAt, isActivityFile } from '../activities/files';
import { watchImportFolder } from '../activities/folder';
import { watchPastes } from '../activities/paste';
import { chosenRows, chosenShoes } from '../activities/preview';
import type { NewReader } from '../activities/reader';
import { readUnseen, readWithProgress } from '../activities/reading';
import { freshLog } from '../freshLog';
import { inShort } from '../inShort';
import { logAtHand, showLog } from '../logAtHand';
import { applyProposedEdit } from '../proposedEdit';
import type { RecentLogs } from '../recentLogs';
import type { Server } from '../server';
import { tell, warnOf } from '../shown';
import { unitChoices } from '../unitChoices';

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
export function importActivities(
  server: Server,
  recent: RecentLogs,
  newReader: NewReader,
  memory: vscode.Memento,
): vscode.Disposable {
  const importing = async (wanted: Import) => {
    if (wanted.files.length === 0) return;
    const target = wanted.into ? await targetOf(server, wanted.into) : await targetFor(server, recent);
    if (target) await importInto(server, newReader, target, wanted);
  };
  const begin = (wanted: Import) => void importing(wanted).catch(warnOf);
  return vscode.Disposable.from(
    vscode.commands.registerCommand(
      'trainlog.importActivities',
      async (chosen?: vscode.Uri, all?: readonly vscode.Uri[]) => {
        const uris = chosen ? (all ?? [chosen]) : await askForFiles();
        await importing({ files: (await Promise.all(uris.map(filesAt))).flat() });
      },
    ),
    watchImportFolder({
      memory,
      isWanted: isActivityFile,
      take: files => importing({ files: files.map(fileAt) }),
      news: files => newsIn(server, recent, newReader, files.map(fileAt)),
    }),
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

/** The log that is imported into. */
interface Target {
  readonly unit: 'km' | 'mi';
  /** A fresh log is made only now, when there is something to write. */
  open(): Promise<vscode.TextDocument>;
  /** Closes a fresh log into which nothing was written. */
  leave?(log: vscode.TextDocument): Promise<void>;
}

async function targetOf(server: Server, document: vscode.TextDocument): Promise<Target> {
  const textDocument = { uri: document.uri.toString() };
  const { unit } = (await server.request(method.unit, { textDocument })) ?? { unit: 'km' as const };
  return { unit, open: async () => document };
}

/** The log at hand; a fresh one, in the unit that the runner chooses, where there is none at all. */
async function targetFor(server: Server, recent: RecentLogs): Promise<Target | undefined> {
  const logs = (await server.request(method.logs, undefined)) ?? [];
  const isOpen = vscode.window.visibleTextEditors.some(({ document }) => document.languageId === 'trainlog');
  if (logs.length > 0 || isOpen) {
    const document = await logAtHand(server, recent, vscode.l10n.t('Import Activities'));
    return document && targetOf(server, document);
  }
  const choice = await vscode.window.showQuickPick(unitChoices(), {
    title: vscode.l10n.t('Import Activities'),
    placeHolder: vscode.l10n.t('A new log begins. Which unit do you run in?'),
    ignoreFocusOut: true,
  });
  return (
    choice && {
      unit: choice.unit,
      async open() {
        const document = await freshLog('training', `${choice.line}\n\n`);
        await showLog(document);
        return document;
      },
      async leave(document) {
        await showLog(document);
        await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
      },
    }
  );
}

/* ---- the import --------------------------------------------------------------------------------------------------- */

async function importInto(
  server: Server,
  newReader: NewReader,
  target: Target,
  { files, plainly }: Import,
): Promise<void> {
  const read = await readWithProgress(newReader, files, target.unit);
  if (!read) return plainly?.();
  if (read.activities.length === 0) {
    const { notes } = (await server.request(method.importNotes, { read })) ?? { notes: [] };
    return tellNothing({ rows: [], notes }, { files, ...(plainly && { plainly }) });
  }
  const document = await target.open();
  const before = document.version;
  await writeChosen(server, document, read, { files, ...(plainly && { plainly }) });
  if (document.version === before) await target.leave?.(document);
}

/** Writes what the runner ticks in a preview of what was read. */
async function writeChosen(
  server: Server,
  document: vscode.TextDocument,
  read: ActivitiesRead,
  { files, plainly }: Import,
): Promise<void> {
  const textDocument = { uri: document.uri.toString() };
  const previewed = await previewWithShoes(server, { textDocument, read });
  if (!previewed) return plainly?.();
  const { preview, params } = previewed;
  if (preview.rows.every(({ action }) => action === 'skip'))
    return tellNothing(preview, { files, ...(plainly && { plainly }) });
  const rows = await chosenRows(preview, {
    title: vscode.l10n.t('Import Activities'),
    placeHolder: plainly
      ? vscode.l10n.t('What is ticked will be written; Escape pastes the text as it is')
      : vscode.l10n.t('What is ticked will be written'),
  });
  if (!rows) return plainly?.();
  if (rows.length === 0) return;
  const editor = await showLog(document);
  await applyProposedEdit(editor, ({ document: { uri } }) =>
    server.request(method.importEdits, { ...params, textDocument: { uri: uri.toString() }, rows }),
  );
  if (preview.notes.length > 0) void tell(inShort(preview.notes));
}

/** The sessions in files that the log which was used last does not have, in short; undefined when there are none. */
async function newsIn(
  server: Server,
  recent: RecentLogs,
  newReader: NewReader,
  files: readonly ActivityFile[],
): Promise<string | undefined> {
  const logs = (await server.request(method.logs, undefined)) ?? [];
  const [uri] = logs
    .map(log => vscode.Uri.parse(log.uri))
    .toSorted((one, other) => recent.rank(one) - recent.rank(other));
  if (!uri) return undefined;
  const textDocument = { uri: (await vscode.workspace.openTextDocument(uri)).uri.toString() };
  const { unit } = (await server.request(method.unit, { textDocument })) ?? { unit: 'km' as const };
  const read = await readUnseen(newReader, files, unit);
  const preview = await server.request(method.importPreview, { textDocument, read });
  const news = preview?.rows.filter(({ action }) => action !== 'skip') ?? [];
  return news.length === 0 ? undefined : inShort(news.map(({ day, text }) => `${day}: ${text}`));
}

/** What would happen, after the runner was asked which shoes were worn, if nothing else tells it; undefined when the question was dismissed. */
async function previewWithShoes(
  server: Server,
  params: ImportPreviewParams,
): Promise<{ readonly preview: ImportPreviewResult; readonly params: ImportPreviewParams } | undefined> {
  const preview = await server.request(method.importPreview, params);
  if (!preview?.shoes) return preview ? { preview, params } : undefined;
  const shoe = await chosenShoes(preview.shoes);
  if (shoe === undefined) return undefined;
  // Without an answer the question would come again.
  return shoe === null ? { preview, params } : previewWithShoes(server, { ...params, shoe });
}

/* ---- what is told ------------------------------------------------------------------------------------------------- */

function tellNothing({ rows, notes }: ImportPreviewResult, wanted: Import): void {
  const reasons = rows.map(({ day, text, why }) => `${day}: ${text} (${why})`);
  const told =
    rows.length === 0 && notes.length === 0
      ? vscode.l10n.t('There are no activities in it.')
      : vscode.l10n.t('Nothing was written. {0}', inShort([...notes, ...reasons]));
  const other = otherWay(wanted, rows.length === 0);
  void tell(told, ...(other ? [other.button] : [])).then(answer => (answer ? other?.take() : undefined));
}

/** What else can be done with rows that were pasted, and with a table that may be a diary. */
function otherWay(
  { files, plainly }: Import,
  isNothingRead: boolean,
): { readonly button: string; take(): Thenable<unknown> } | undefined {
  if (plainly) return { button: vscode.l10n.t('Paste as Text'), take: plainly };
  const [file, another] = files;
  if (!isNothingRead || another || !file?.uri || !/\.(?:csv|tsv)$/i.test(file.uri.path)) return undefined;
  const { uri } = file;
  return {
    button: vscode.l10n.t('Convert to a Training Log'),
    take: () => vscode.commands.executeCommand('trainlog.convertToLog', uri),
  };
}
