import {
  type Connection,
  DidChangeWatchedFilesNotification,
  DidChangeWorkspaceFoldersNotification,
  FileChangeType,
  MessageType,
  ShowMessageNotification,
  type ShowMessageParams,
  type WorkDoneProgressReporter,
} from 'vscode-languageserver';
import { type Message, render, say } from '../base/message';
import { method, type ReadFileParams } from '../contracts/messages';
import type { Deps } from './deps';
import { describe, logErrors } from './guard';
import type { FileStore } from './host';
import { folderOf, isLogFile, uriKey } from './uri';

/** The logs of the workspace that are not open. */
export interface ClosedFiles {
  uris(): readonly string[];
  /** Whether a file is in one of the folders of the workspace. */
  isInWorkspace(uri: string): boolean;
  /** Finds them all, and begins to read them. Settles when they have been found, or another search has begun meanwhile. */
  load(): Promise<void>;
  /** Settles when all files that have been found have been read. */
  allRead(): Promise<unknown>;
  /** Settles when the files that lie beside this one have been read, which are read first; `undefined` when they are. */
  neighboursRead(uri: string): Promise<unknown> | undefined;
  /** A document has been opened: its file does not count any more. */
  opened(uri: string): void;
  /** A document has been closed: its file counts again, as it is on disk, when it is in the workspace. */
  closed(uri: string): void;
}

export interface FileEvents {
  /** Called when a file's text, or its absence, has been noted. */
  changed(uri: string): void;
  /** Called when no more of them are waiting to be read, or some are gone. */
  settled(): void;
}

/** How many files are read at the same time: enough to keep a disk busy, few enough to stay responsive. */
const READERS = 8;
/** From so many files on the client shows that they are being read. */
const MANY_FILES = 50;

export function watchFiles({ connection, host, client, service, documents }: Deps, events: FileEvents): ClosedFiles {
  const store = client.servesFiles ? clientStore(connection) : host.files;
  /** Closed files that the service knows: the spelling of each by its key. */
  const known = new Map<string, string>();
  /** Files that were found and are to be read, by key. */
  const unread = new Map<string, string>();
  /** Files that the client named as logs, by key: an editor's settings may make any file one. */
  const named = new Set<string>();
  /** The newest reading of each file that is being read: an older one that ends later is dropped. */
  const readings = new Map<string, Promise<void>>();
  let reading: Promise<void> = Promise.resolve();
  let searches = 0;
  /** Readings of files that lie beside one that somebody waits for. */
  const ahead = new Set<Promise<void>>();
  /** Told of each file that has been read, while the client shows how far it is. */
  let noted = () => {};
  let folders = client.folders;
  let folderKeys = folders.map(uriKey);

  function forget(uri: string): void {
    const spelling = known.get(uriKey(uri));
    if (spelling === undefined) return;
    known.delete(uriKey(uri));
    service.remove(spelling);
    events.changed(spelling);
  }

  function read(uri: string): Promise<void> {
    const key = uriKey(uri);
    unread.delete(key);
    const reading: Promise<void> = textOf(uri).then(text => {
      if (readings.get(key) !== reading) return;
      readings.delete(key);
      if (!documents.has(uri)) take(uri, text);
      noted();
      if (readings.size === 0 && unread.size === 0) events.settled();
    });
    readings.set(key, reading);
    return reading;
  }

  /** Null for a file that is not there, or cannot be read. */
  async function textOf(uri: string): Promise<string | null> {
    try {
      return (await store?.read(uri)) ?? null;
    } catch (error) {
      connection.console.warn(`${uri} cannot be read: ${describe(error)}`);
      return null;
    }
  }

  function take(uri: string, text: string | null): void {
    if (text === null) {
      forget(uri);
      return;
    }
    const spelling = known.get(uriKey(uri)) ?? uri;
    known.set(uriKey(uri), spelling);
    service.set(spelling, text);
    events.changed(spelling);
  }

  function isLog(uri: string): boolean {
    return isLogFile(uri) || named.has(uriKey(uri));
  }

  function isInWorkspace(uri: string): boolean {
    return folderKeys.some(folder => uriKey(uri).startsWith(folder.replace(/\/?$/, '/')));
  }

  /** A workspace may hold more than is read; its runner should know. */
  function tellCut(what: Message): void {
    const params: ShowMessageParams = { type: MessageType.Warning, message: inWords(what) };
    logErrors(connection, 'telling', () => connection.sendNotification(ShowMessageNotification.type, params));
  }

  async function load(): Promise<void> {
    const search = ++searches;
    const found = (await store?.find(folders, tellCut)) ?? [];
    // What an older search found says nothing any more.
    if (search !== searches) return;
    const foundKeys = new Set(found.map(uriKey));
    for (const key of foundKeys) named.add(key);
    for (const [key, uri] of known) if (!foundKeys.has(key)) forget(uri);
    for (const uri of found) if (!documents.has(uri)) unread.set(uriKey(uri), uri);
    if (unread.size === 0) events.settled();
    const total = unread.size;
    reading = readUnread();
    logErrors(connection, 'reading files', () => reading);
    if (client.can.showProgress && total >= MANY_FILES) {
      logErrors(connection, 'showing progress', () => showProgress(total, reading));
    }
  }

  /** Those too that were asked for on the way, and are read before the others. */
  async function readUnread(): Promise<void> {
    await inTurns(READERS, async () => {
      for (const uri of unread.values()) await read(uri);
    });
    while (ahead.size > 0 || readings.size > 0) await Promise.allSettled([...ahead, ...readings.values()]);
  }

  function neighboursRead(uri: string): Promise<unknown> | undefined {
    if (unread.size === 0 && readings.size === 0) return undefined;
    const folder = folderOf(uriKey(uri));
    const isNear = ([key]: readonly [key: string, ...unknown[]]) => folderOf(key) === folder;
    const started = [...readings].filter(isNear).map(([, reading]) => reading);
    const near = [...unread].filter(isNear).map(([, each]) => each);
    for (const each of near) unread.delete(uriKey(each));
    const waiting = near.values();
    const readNear = inTurns(READERS, async () => {
      for (const each of waiting) await read(each);
    }).finally(() => ahead.delete(readNear));
    ahead.add(readNear);
    return Promise.all([readNear, ...started]);
  }

  /** Beside the work, which waits for no client. */
  async function showProgress(total: number, work: Promise<void>): Promise<void> {
    let done = 0;
    let percent = 0;
    let report = () => {};
    noted = () => {
      done++;
      report();
    };
    const progress: WorkDoneProgressReporter = await connection.window.createWorkDoneProgress();
    progress.begin(inWords(say`Reading training logs`), percent);
    report = () => {
      const now = Math.min(Math.floor((done / total) * 100), 100);
      if (now === percent) return;
      percent = now;
      progress.report(percent, inWords(say`${done} of ${total}`));
    };
    try {
      await work;
    } finally {
      noted = () => {};
      progress.done();
    }
  }

  function inWords(message: Message): string {
    return render(message, client.facts.translations);
  }

  connection.onDidChangeWatchedFiles(({ changes }) => {
    for (const { uri, type } of changes) {
      // A client that serves the files watches nothing but logs.
      if (client.servesFiles && type !== FileChangeType.Deleted) named.add(uriKey(uri));
      if (type === FileChangeType.Deleted) forgetBelow(uri);
      else if (isLog(uri) && !documents.has(uri)) logErrors(connection, 'reading a file', () => read(uri));
    }
  });

  /** A file, or all files of a folder: of a deleted folder watchers tell nothing more. */
  function forgetBelow(uri: string): void {
    const key = uriKey(uri);
    const isBelow = (each: string) => each === key || each.startsWith(`${key}/`);
    for (const files of [readings, unread]) for (const each of files.keys()) if (isBelow(each)) files.delete(each);
    for (const [each, spelling] of known) if (isBelow(each)) forget(spelling);
    if (readings.size === 0 && unread.size === 0) events.settled();
  }

  if (client.can.workspaceFolders) {
    // Not by `connection.workspace`, which asks the client to register what the capabilities announce, before it may be asked.
    connection.onNotification(DidChangeWorkspaceFoldersNotification.type, ({ event: { added, removed } }) => {
      const gone = new Set(removed.map(folder => uriKey(folder.uri)));
      folders = [...folders.filter(uri => !gone.has(uriKey(uri))), ...added.map(folder => folder.uri)];
      folderKeys = folders.map(uriKey);
      documents.regroup(); // the folders decide what belongs to one log
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
    isInWorkspace,
    load,
    allRead: () => Promise.allSettled([reading, ...readings.values()]),
    neighboursRead,
    opened(uri) {
      unread.delete(uriKey(uri));
      // Its file may have been read under another spelling of its URI.
      const spelling = known.get(uriKey(uri));
      known.delete(uriKey(uri));
      if (spelling === undefined || spelling === uri) return;
      service.remove(spelling);
      events.changed(spelling);
    },
    closed(uri) {
      known.set(uriKey(uri), uri);
      // What was a log only while an editor showed it as one is none any more; a file elsewhere is neither found nor watched.
      if (isLog(uri) && isInWorkspace(uri)) logErrors(connection, 'reading a file', () => read(uri));
      else forget(uri);
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

/** So many workers at the same time; settles when all are done. */
async function inTurns(workers: number, work: () => Promise<void>): Promise<void> {
  await Promise.all(Array.from({ length: workers }, work));
}

function stringsOf(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter(each => typeof each === 'string') : [];
}
