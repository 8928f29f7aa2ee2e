import { MessageType, ShowMessageNotification, type ShowMessageParams } from 'vscode-languageserver';
import { describeError } from '../base/describeError';
import { getOrInsert } from '../base/getOrInsert';
import { type Message, render } from '../base/message';
import { clientStore } from './clientStore';
import type { Deps } from './deps';
import { hearOfFiles } from './fileNews';
import { logErrors } from './guard';
import { createReadingProgress } from './readingProgress';
import { folderOf, isLogFile, uriKey } from './uri';

/** The logs of the workspace that are not open. */
export interface ClosedFiles {
  uris(): readonly string[];
  /** Whether a file is in one of the folders of the workspace. */
  isInWorkspace(uri: string): boolean;
  /** Finds them all and begins to read them. Settles when all are found, or when another search has begun. */
  load(): Promise<void>;
  /** Settles when all files that have been found have been read. */
  allRead(): Promise<unknown>;
  /** Reads the files in the folder of this one before all others, and settles when they are read; `undefined` when they are read already. */
  neighboursRead(uri: string): Promise<unknown> | undefined;
  /** A document has been opened: from now on its text counts, and its file does not. */
  opened(uri: string): void;
  /** A document has been closed: its file on disk counts again if it is in the workspace. */
  closed(uri: string): void;
}

export interface FileEvents {
  /** Called when the service has a file's new text, or knows that the file is gone. */
  changed(uri: string): void;
  /** Called when no more of them are waiting to be read, or some are gone. */
  settled(): void;
}

/** How many files are read at the same time: enough to keep a disk busy, few enough to stay responsive. */
const READERS = 8;
/** The client shows progress when at least this many files are read. */
const MANY_FILES = 50;

export function watchFiles({ connection, host, client, service, documents }: Deps, events: FileEvents): ClosedFiles {
  const store = client.servesFiles ? clientStore(connection) : host.files;
  /** The closed files that the service knows: their URIs, as spelled there, by key. */
  const known = new Map<string, string>();
  /** Files that were found and must still be read, by key. */
  const unread = new Map<string, string>();
  /** Keys of files that the client called logs: settings of an editor may make any file a log. */
  const named = new Set<string>();
  /** The latest read of each file that is being read. The result of an older read is dropped. */
  const readings = new Map<string, Promise<void>>();
  let reading: Promise<void> = Promise.resolve();
  let searches = 0;
  /** Reads of files in the folder of a document that a request waits for. */
  const ahead = new Set<Promise<void>>();
  const progress = createReadingProgress({ connection, client });
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
      progress.noted();
      if (readings.size === 0 && unread.size === 0) events.settled();
    });
    readings.set(key, reading);
    return reading;
  }

  function readSoon(uri: string): void {
    logErrors(connection, 'reading a file', () => read(uri));
  }

  /** Null for a file that is not there, or cannot be read. */
  async function textOf(uri: string): Promise<string | null> {
    try {
      return (await store?.read(uri)) ?? null;
    } catch (error) {
      connection.console.warn(`${uri} cannot be read: ${describeError(error)}`);
      return null;
    }
  }

  function take(uri: string, text: string | null): void {
    if (text === null) {
      forget(uri);
      return;
    }
    const spelling = getOrInsert(known, uriKey(uri), () => uri);
    service.set(spelling, text);
    events.changed(spelling);
  }

  function isLog(uri: string): boolean {
    return isLogFile(uri) || named.has(uriKey(uri));
  }

  function isInWorkspace(uri: string): boolean {
    return folderKeys.some(folder => uriKey(uri).startsWith(folder.replace(/\/?$/, '/')));
  }

  /** Warns the runner when a workspace holds more files than the server reads. */
  function tellCut(what: Message): void {
    const params: ShowMessageParams = { type: MessageType.Warning, message: render(what, client.facts.translations) };
    logErrors(connection, 'telling', () => connection.sendNotification(ShowMessageNotification.type, params));
  }

  async function load(): Promise<void> {
    const search = ++searches;
    const found = (await store?.find(folders, tellCut)) ?? [];
    // A newer search has begun, so this result is outdated.
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
      logErrors(connection, 'showing progress', () => progress.show(total, reading));
    }
  }

  /** Reads all files that are still unread, and waits for those that were read ahead. */
  async function readUnread(): Promise<void> {
    await inTurns(async () => {
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
    const readNear = inTurns(async () => {
      for (const each of waiting) await read(each);
    }).finally(() => ahead.delete(readNear));
    ahead.add(readNear);
    return Promise.all([readNear, ...started]);
  }

  /** Forgets a file, or all files of a folder: a watcher reports a deleted folder, but not the files in it. */
  function forgetBelow(uri: string): void {
    const key = uriKey(uri);
    const isBelow = (each: string) => each === key || each.startsWith(`${key}/`);
    for (const files of [readings, unread]) for (const each of files.keys()) if (isBelow(each)) files.delete(each);
    for (const [each, spelling] of known) if (isBelow(each)) forget(spelling);
    if (readings.size === 0 && unread.size === 0) events.settled();
  }

  hearOfFiles(
    { connection, client },
    {
      changed(uri) {
        // A client that serves the files watches nothing but logs.
        if (client.servesFiles) named.add(uriKey(uri));
        if (isLog(uri) && !documents.has(uri)) readSoon(uri);
      },
      created: readSoon,
      gone: forgetBelow,
      renamed: () => logErrors(connection, 'reading files', load),
      foldersChanged({ added, removed }) {
        const gone = new Set(removed.map(uriKey));
        folders = [...folders.filter(uri => !gone.has(uriKey(uri))), ...added];
        folderKeys = folders.map(uriKey);
        documents.regroup(); // the folders decide what belongs to one log
        for (const uri of known.values()) forget(uri);
        logErrors(connection, 'reading files', load);
      },
    },
  );

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
      // A closed file stays a log only if its name or the client makes it one, and only in the workspace, where it is watched.
      if (isLog(uri) && isInWorkspace(uri)) readSoon(uri);
      else forget(uri);
    },
  };
}

/** Runs the readers at the same time, and settles when all are done. */
async function inTurns(work: () => Promise<void>): Promise<void> {
  await Promise.all(Array.from({ length: READERS }, work));
}
