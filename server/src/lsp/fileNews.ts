import {
  DidChangeWatchedFilesNotification,
  DidChangeWorkspaceFoldersNotification,
  FileChangeType,
} from 'vscode-languageserver';
import type { Deps } from './deps';
import { logErrors } from './guard';

/** What a client tells of files: what its watcher sees, and what somebody does in its explorer. */
export interface FileNews {
  /** The watcher has seen a new file, or a new text in one. */
  changed(uri: string): void;
  created(uri: string): void;
  /** A file is gone, or a folder: of what was in the folder nothing more is told. */
  gone(uri: string): void;
  /** Files or folders have other names, after `gone` for each of the old ones. */
  renamed(): void;
  foldersChanged(change: { readonly added: readonly string[]; readonly removed: readonly string[] }): void;
}

export function hearOfFiles({ connection, client }: Pick<Deps, 'connection' | 'client'>, news: FileNews): void {
  connection.onDidChangeWatchedFiles(({ changes }) => {
    for (const { uri, type } of changes) {
      if (type === FileChangeType.Deleted) news.gone(uri);
      else news.changed(uri);
    }
  });
  if (client.can.workspaceFolders) {
    // `connection.workspace` would ask the client to register this before the client may be asked anything.
    connection.onNotification(DidChangeWorkspaceFoldersNotification.type, ({ event: { added, removed } }) =>
      news.foldersChanged({ added: added.map(({ uri }) => uri), removed: removed.map(({ uri }) => uri) }),
    );
  }
  connection.workspace.onDidCreateFiles(({ files }) => {
    for (const { uri } of files) news.created(uri);
  });
  connection.workspace.onDidDeleteFiles(({ files }) => {
    for (const { uri } of files) news.gone(uri);
  });
  connection.workspace.onDidRenameFiles(({ files }) => {
    for (const { oldUri } of files) news.gone(oldUri);
    news.renamed();
  });
  if (client.can.registerWatchedFiles && !client.servesFiles) {
    const register = () =>
      connection.client.register(DidChangeWatchedFilesNotification.type, {
        watchers: [{ globPattern: '**/*.trainlog' }],
      });
    logErrors(connection, 'watching files', async () => void (await register()));
  }
}

/** The file operations that the server wants to hear of: those on logs, and on folders that may hold logs. */
export const fileOperations = (() => {
  const filters = [
    { pattern: { glob: '**/*.trainlog', matches: 'file' as const } },
    { pattern: { glob: '**', matches: 'folder' as const } },
  ];
  return { didCreate: { filters: filters.slice(0, 1) }, didRename: { filters }, didDelete: { filters } };
})();
