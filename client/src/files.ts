import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import {
  type FindFilesResult,
  method,
  type ReadFileParams,
  type ReadFileResult,
} from '../../server/src/contracts/messages';
import { errorMessage } from './errorMessage';
import { warn } from './shown';

const ownFiles = '**/*.trainlog';

/** Globs of all logs: `.trainlog` files, and files that the setting `files.associations` makes logs, such as `training*.txt`. */
function logFiles(): readonly string[] {
  const associations = vscode.workspace.getConfiguration('files').get<Readonly<Record<string, string>>>('associations');
  const associated = Object.entries(associations ?? {}).filter(([, language]) => language === 'trainlog');
  // As in the setting, a pattern without a slash matches the name of a file in any folder.
  return [ownFiles, ...associated.map(([pattern]) => (pattern.includes('/') ? pattern : `**/${pattern}`))];
}

/** Watches all logs for as long as it lives. `renewed` is called when the settings make other files logs. */
export function watchLogFiles(renewed: () => void): vscode.Disposable & {
  watchers(): readonly vscode.FileSystemWatcher[];
} {
  let globs = logFiles();
  let watchers = globs.map(glob => vscode.workspace.createFileSystemWatcher(glob));
  const end = () => {
    for (const watcher of watchers) watcher.dispose();
  };
  const settings = vscode.workspace.onDidChangeConfiguration(change => {
    if (!change.affectsConfiguration('files.associations') || logFiles().join('\n') === globs.join('\n')) return;
    end();
    globs = logFiles();
    watchers = globs.map(glob => vscode.workspace.createFileSystemWatcher(glob));
    renewed();
  });
  return {
    watchers: () => watchers,
    dispose() {
      settings.dispose();
      end();
    },
  };
}

/** More logs than a club has. Further ones are left out, so that the editor stays fast. */
const mostFiles = 10_000;
/** The size up to which VS Code itself shows a file to extensions. */
const largestFileBytes = 50 * 1024 * 1024;

/** Answers the server's questions about files through VS Code, so that it works on virtual file systems too. */
export function serveFiles(client: BaseLanguageClient, output: vscode.LogOutputChannel): void {
  client.onRequest(method.findFiles, async (token: vscode.CancellationToken): Promise<FindFilesResult> => {
    const found = await Promise.all(
      logFiles().map(glob => vscode.workspace.findFiles(glob, undefined, mostFiles, token)),
    );
    const uris = new Set(found.flat().map(uri => client.code2ProtocolConverter.asUri(uri)));
    if (uris.size >= mostFiles)
      warn(vscode.l10n.t('There are more than {0} logs; the others are not read.', mostFiles));
    return [...uris].slice(0, mostFiles);
  });
  client.onRequest(method.readFile, async ({ uri }: ReadFileParams): Promise<ReadFileResult> => {
    const file = client.protocol2CodeConverter.asUri(uri);
    try {
      const { size, type } = await vscode.workspace.fs.stat(file);
      // Reading a device or a pipe might never end.
      if ((type & vscode.FileType.File) === 0) throw new Error('it is no plain file');
      if (size > largestFileBytes) throw new Error(`it has ${size} bytes`);
      const bytes = await vscode.workspace.fs.readFile(file);
      if (bytes.length > largestFileBytes) throw new Error(`it has ${bytes.length} bytes`);
      return new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
    } catch (error) {
      output.warn(`${file.toString()} cannot be read: ${errorMessage(error)}`);
      return null;
    }
  });
}
