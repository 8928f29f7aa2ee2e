import {
  type Connection,
  DidChangeWatchedFilesNotification,
  FileChangeType,
  type WorkDoneProgressReporter,
} from 'vscode-languageserver';
import type { Client } from './client';
import type { OpenDocuments } from './documents';
import { logErrors } from './guard';
import type { FileStore } from './host';
import { method, type ReadFileParams } from './protocol';
import type { Service } from './service';
import { folderKey, uriKey } from './uri';

/** The logs of the workspace that are not open. */
export interface ClosedFiles {
  uris(): readonly string[];
  /** Whether a file is in one of the folders of the workspace. */
  isInWorkspace(uri: string): boolean;
  /** Finds and reads them all. Settles when those beside open documents have been read; the rest follows. */
  load(): Promise<void>;
  /** A document has been opened: its file does not count any more. */
  opened(uri: string): void;
  /** A document has been closed: its file counts again, as it is on disk. */
  closed(uri: string): void;
}

export interface FileSurroundings {
  readonly connection: Connection;
  readonly client: Client;
  readonly service: Service;
  readonly documents: OpenDocuments;
  readonly store: FileStore | undefined;
  /** Called when a file's text, or its absence, has been noted. */
  changed(uri: string): void;
  /** Called when the folders of the workspace have changed, which decide what belongs to a log. */
  regroup(): void;
}

/** How many files are read at the same time: enough to keep a disk busy, few enough to stay responsive. */
const READERS = 8;
/** From so many files on the client shows that they are being read. */
const MANY_FILES = 50;
const LOG_FILE = /\.trainlog$/i;

export function watchFiles(around: FileSurroundings): ClosedFiles {
  const { connection, client, service, documents } = around;
  const store = client.servesFiles ? clientStore(connection) : around.store;
  /** Closed files that the service knows: the spelling of each by its key. */
  const known = new Map<string, string>();
  /** The number of the newest reading of each file: an older one that ends later is dropped. */
  const readings = new Map<string, number>();
  let folders = client.folders;
  let folderKeys = folders.map(uriKey);

  function forget(uri: string): void {
    const spelling = known.get(uriKey(uri));
    if (spelling === undefined) return;
    known.delete(uriKey(uri));
    service.remove(spelling);
    around.changed(spelling);
  }

  async function read(uri: string): Promise<void> {
    const key = uriKey(uri);
    const reading = (readings.get(key) ?? 0) + 1;
    readings.set(key, reading);
    const text = await (store?.read(uri) ?? null);
    if (readings.get(key) !== reading || documents.has(uri)) return;
    readings.delete(key);
    if (text === null) return forget(uri);
    const spelling = known.get(key) ?? uri;
    known.set(key, spelling);
    service.set(spelling, text);
    around.changed(spelling);
  }

  async function load(): Promise<void> {
    const found = (await store?.find(folders)) ?? [];
    const foundKeys = new Set(found.map(uriKey));
    for (const [key, uri] of known) if (!foundKeys.has(key)) forget(uri);
    const openFolders = new Set(documents.uris().map(folderKey));
    const isNear = (uri: string) => openFolders.has(folderKey(uri));
    const wanted = found.filter(uri => !documents.has(uri));
    await readAll(wanted.filter(isNear));
    const others = wanted.filter(uri => !isNear(uri));
    logErrors(connection, 'reading files', () => withProgress(others.length, noted => readAll(others, noted)));
  }

  async function readAll(uris: readonly string[], noted: () => void = () => {}): Promise<void> {
    const waiting = uris.values();
    const reader = async () => {
      for (const uri of waiting) {
        await read(uri);
        noted();
      }
    };
    await Promise.all(Array.from({ length: READERS }, reader));
  }

  async function withProgress(total: number, work: (noted: () => void) => Promise<void>): Promise<void> {
    if (!client.can.showProgress || total < MANY_FILES) return work(() => {});
    const progress: WorkDoneProgressReporter = await connection.window.createWorkDoneProgress();
    progress.begin('Reading training logs', 0);
    let done = 0;
    try {
      await work(() => progress.report(Math.floor((++done / total) * 100), `${done} of ${total}`));
    } finally {
      progress.done();
    }
  }

  connection.onDidChangeWatchedFiles(({ changes }) => {
    for (const { uri, type } of changes) {
      if (type === FileChangeType.Deleted) forgetBelow(uri);
      else if (LOG_FILE.test(uriKey(uri)) && !documents.has(uri))
        logErrors(connection, 'reading a file', () => read(uri));
    }
  });

  /** A file, or all files of a folder: of a deleted folder watchers tell nothing more. */
  function forgetBelow(uri: string): void {
    const key = uriKey(uri);
    readings.set(key, (readings.get(key) ?? 0) + 1);
    for (const [each, spelling] of known) if (each === key || each.startsWith(`${key}/`)) forget(spelling);
  }

  if (client.can.workspaceFolders) {
    connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
      const gone = new Set(removed.map(folder => uriKey(folder.uri)));
      folders = [...folders.filter(uri => !gone.has(uriKey(uri))), ...added.map(folder => folder.uri)];
      folderKeys = folders.map(uriKey);
      around.regroup();
      for (const uri of known.values()) forget(uri);
      logErrors(connection, 'reading files', load);
    });
  }
  connection.workspace.onDidCreateFiles(({ files }) => {
    for (const { uri } of files) logErrors(connection, 'reading a file', () => read(uri));
  });
  connection.workspace.onDidDeleteFiles(({ files }) => {
    for (const { uri } of files) forgetBelow(uri);
  });
  connection.workspace.onDidRenameFiles(({ files }) => {
    for (const { oldUri } of files) forgetBelow(oldUri);
    logErrors(connection, 'reading files', load);
  });
  if (client.can.registerWatchedFiles && !client.servesFiles) {
    const register = () =>
      connection.client.register(DidChangeWatchedFilesNotification.type, {
        watchers: [{ globPattern: '**/*.trainlog' }],
      });
    logErrors(connection, 'watching files', async () => void (await register()));
  }

  return {
    uris: () => [...known.values()],
    isInWorkspace: uri => folderKeys.some(folder => uriKey(uri).startsWith(folder.replace(/\/?$/, '/'))),
    load,
    opened(uri) {
      // Its file may have been read under another spelling of its URI.
      const spelling = known.get(uriKey(uri));
      known.delete(uriKey(uri));
      if (spelling === undefined || spelling === uri) return;
      service.remove(spelling);
      around.changed(spelling);
    },
    closed(uri) {
      known.set(uriKey(uri), uri);
      logErrors(connection, 'reading a file', () => read(uri));
    },
  };
}

/** What operations on files the server wants to hear of: those on logs, and on folders that may hold some. */
export const fileOperations = (() => {
  const filters = [
    { pattern: { glob: '**/*.trainlog', matches: 'file' as const } },
    { pattern: { glob: '**', matches: 'folder' as const } },
  ];
  return { didCreate: { filters: filters.slice(0, 1) }, didRename: { filters }, didDelete: { filters } };
})();

/** Files as the client serves them: on a desktop, on a remote machine or in a virtual workspace alike. */
function clientStore(connection: Connection): FileStore {
  return {
    find: async () => stringsOf(await connection.sendRequest(method.findFiles)),
    async read(uri) {
      const text: unknown = await connection.sendRequest(method.readFile, { uri } satisfies ReadFileParams);
      return typeof text === 'string' ? text : null;
    },
  };
}

function stringsOf(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter(each => typeof each === 'string') : [];
}
