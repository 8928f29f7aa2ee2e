import * as vscode from 'vscode';
import { tell } from '../shown';

/**
 * Watches the folder of the setting `trainlog.importFolder`, and offers what arrives there. What arrives while the offer is open belongs to it.
 * @param isWanted by the name of a file
 * @param take called with the files when the runner wants them
 */
export function watchImportFolder(
  isWanted: (name: string) => boolean,
  take: (files: readonly vscode.Uri[]) => Promise<void>,
): vscode.Disposable {
  let watcher: vscode.Disposable | undefined;
  let arrived: vscode.Uri[] = [];

  async function offer(file: vscode.Uri): Promise<void> {
    if (!isWanted(file.path)) return;
    arrived.push(file);
    if (arrived.length > 1) return;
    const folder = vscode.workspace.asRelativePath(vscode.Uri.joinPath(file, '..'));
    const button = vscode.l10n.t('Import');
    const answer = await tell(vscode.l10n.t('Files of activities have arrived in {0}.', folder), button);
    const files = arrived;
    arrived = [];
    if (answer === button) await take(files);
  }

  function watch(): void {
    watcher?.dispose();
    const folder = importFolder();
    if (!folder) {
      watcher = undefined;
      return;
    }
    // Files in the folder itself alone: watching all that is below would be much to do for a path that somebody mistyped.
    const files = vscode.workspace.createFileSystemWatcher(new vscode.RelativePattern(folder, '*'), false, true, true);
    watcher = vscode.Disposable.from(files, files.onDidCreate(offer));
  }

  watch();
  return vscode.Disposable.from(
    vscode.workspace.onDidChangeConfiguration(
      change => change.affectsConfiguration('trainlog.importFolder') && watch(),
    ),
    { dispose: () => watcher?.dispose() },
  );
}

/** A path, or a name within the folder that is open. */
function importFolder(): vscode.Uri | undefined {
  const value = vscode.workspace.getConfiguration('trainlog').get<string>('importFolder')?.trim() ?? '';
  if (value === '') return undefined;
  if (/^(?:[\\/]|[A-Za-z]:)/.test(value)) return vscode.Uri.file(value);
  const [open] = vscode.workspace.workspaceFolders ?? [];
  return open && vscode.Uri.joinPath(open.uri, value);
}
