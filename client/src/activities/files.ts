import * as vscode from 'vscode';

/** What watches and sites write. */
const extensions = ['fit', 'tcx', 'gpx', 'csv', 'tsv', 'zip', 'gz'];

/** A file whose bytes are read when they are needed. */
export interface ActivityFile {
  readonly name: string;
  /** Where it is, if it is anywhere. */
  readonly uri?: vscode.Uri;
  read(): Thenable<Uint8Array>;
}

/** Whether a file may hold activities, by its name. */
export function isActivityFile(name: string): boolean {
  return extensions.some(each => name.toLowerCase().endsWith(`.${each}`));
}

/** The files that the runner chooses in a dialog; none when it was dismissed. */
export async function askForFiles(): Promise<readonly vscode.Uri[]> {
  const chosen = await vscode.window.showOpenDialog({
    canSelectMany: true,
    title: vscode.l10n.t('Import Activities'),
    openLabel: vscode.l10n.t('Import'),
    filters: { [vscode.l10n.t('Activities')]: extensions },
  });
  return chosen ?? [];
}

/** A file, or all files of activities below a folder. */
export async function filesAt(uri: vscode.Uri): Promise<readonly ActivityFile[]> {
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

export function fileAt(uri: vscode.Uri): ActivityFile {
  return { name: vscode.workspace.asRelativePath(uri), uri, read: () => readFile(uri) };
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
export async function droppedFiles(data: vscode.DataTransfer): Promise<readonly ActivityFile[]> {
  const list = (await data.get('text/uri-list')?.asString()) ?? '';
  const uris = list.split(/\r?\n/).filter(line => line !== '' && !line.startsWith('#'));
  const named = uris.map(each => vscode.Uri.parse(each)).filter(({ path }) => isActivityFile(path));
  if (named.length > 0) return named.map(fileAt);
  return [...data].flatMap(([, item]) => {
    const file = item.asFile();
    return file && isActivityFile(file.name) ? [{ name: file.name, read: () => file.data() }] : [];
  });
}
