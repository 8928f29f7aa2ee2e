import * as vscode from 'vscode';
import { tell } from '../shown';
import { type Arrival, type Seen, seenWith, unseen } from './arrivals';

/** What the watch of the folder asks of others. */
export interface FolderDeps {
  /** Remembers what has been looked at, for this workspace. */
  readonly memory: vscode.Memento;
  /** By the name of a file. */
  isWanted(name: string): boolean;
  /** Called with the files when the runner wants them. */
  take(files: readonly vscode.Uri[]): Promise<void>;
  /** The sessions in files that the log does not have, in short; undefined when there are none. */
  news(files: readonly vscode.Uri[]): Promise<string | undefined>;
}

/**
 * Watches the folder of the setting `trainlog.importFolder`, and offers what arrives there: at once, and at the start what came while VS Code was
 * closed and is not in the log. What arrives while the offer is open belongs to it. Each file is offered once.
 */
export function watchImportFolder({ memory, isWanted, take, news }: FolderDeps): vscode.Disposable {
  let watcher: vscode.Disposable | undefined;
  let arrived: vscode.Uri[] = [];

  async function offer(file: vscode.Uri): Promise<void> {
    if (!isWanted(file.path)) return;
    arrived.push(file);
    if (arrived.length > 1) return;
    const folder = vscode.Uri.joinPath(file, '..');
    const isTaken = await isWished(arrivedIn(folder));
    const files = arrived;
    arrived = [];
    await note(folder, await arrivalsIn(folder, isWanted));
    if (isTaken) await take(files);
  }

  async function catchUp(folder: vscode.Uri): Promise<void> {
    const all = await arrivalsIn(folder, isWanted);
    const files = unseen(all, folder.toString(), memory.get<Seen>(key)).map(({ file }) => file);
    if (files.length === 0) return;
    const isMuch = files.length > mostLookedAt || all.some(({ size }) => size > largestLookedAt);
    const what = isMuch ? '' : await news(files);
    await note(folder, all);
    if (what === undefined) return;
    const name = vscode.workspace.asRelativePath(folder);
    const told = isMuch ? arrivedIn(folder) : vscode.l10n.t('New in {0}, and not in your log yet: {1}', name, what);
    if (await isWished(told)) await take(files);
  }

  async function note(folder: vscode.Uri, files: readonly Arrival<vscode.Uri>[]): Promise<void> {
    await memory.update(key, seenWith(files, folder.toString(), memory.get<Seen>(key)));
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
    // What cannot be looked at now is offered when it arrives anew, or by the command.
    catchUp(folder).catch(() => {});
  }

  watch();
  return vscode.Disposable.from(
    vscode.workspace.onDidChangeConfiguration(
      change => change.affectsConfiguration('trainlog.importFolder') && watch(),
    ),
    { dispose: () => watcher?.dispose() },
  );
}

const key = 'trainlog.importFolderSeen';
/** More files, or larger ones, are offered without a look at them: at the start of an editor nobody waits for that. */
const mostLookedAt = 30;
const largestLookedAt = 30_000_000;

const arrivedIn = (folder: vscode.Uri): string =>
  vscode.l10n.t('Files of activities have arrived in {0}.', vscode.workspace.asRelativePath(folder));

async function isWished(told: string): Promise<boolean> {
  const button = vscode.l10n.t('Import');
  return (await tell(told, button)) === button;
}

/** The files of activities in the folder; none where there is no such folder. */
async function arrivalsIn(
  folder: vscode.Uri,
  isWanted: (name: string) => boolean,
): Promise<readonly Arrival<vscode.Uri>[]> {
  const entries = await vscode.workspace.fs.readDirectory(folder).then(
    found => found,
    () => [],
  );
  const files = entries.flatMap(([name, type]) =>
    type === vscode.FileType.File && isWanted(name) ? [vscode.Uri.joinPath(folder, name)] : [],
  );
  return Promise.all(
    files.map(async file => {
      const { ctime, mtime, size } = await vscode.workspace.fs.stat(file);
      return { file, size, atMs: Math.max(ctime, mtime) };
    }),
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
