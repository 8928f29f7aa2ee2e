import * as vscode from 'vscode';
import { sectionOf } from './section';

/** The scheme of the pages: VS Code opens a URI of it from the Problems panel and from a finding's hover, where links to commands do nothing. */
const scheme = 'trainlog-rule';

/** The command behind links in hovers, which know no schemes of extensions. */
export const ruleCommand = 'trainlog.openRule';

/** The address of a rule's page, as the server asks for it. package.json has it open as a preview. */
export const rulePages = `${scheme}:/{id}.md`;

/**
 * The pages of the rules and of the checks of the text, as files that can only be read. They come from the extension's own files, so
 * they need no network and no server.
 */
export function rulePageFiles(extension: vscode.Uri): vscode.Disposable {
  const files = readOnly(uri => pageOf(extension, uri.path.slice(1).replace(/\.md$/, '')));
  return vscode.Disposable.from(
    vscode.workspace.registerFileSystemProvider(scheme, files, { isReadonly: true, isCaseSensitive: true }),
    vscode.commands.registerCommand(ruleCommand, async (id: unknown) => {
      const page = vscode.Uri.from({ scheme, path: `/${String(id)}.md` });
      await vscode.commands.executeCommand('vscode.open', page);
    }),
  );
}

/** The page in the language of VS Code, or in English. Undefined where no rule has this id. */
async function pageOf(extension: vscode.Uri, id: string): Promise<string | undefined> {
  const translated = vscode.Uri.joinPath(extension, 'l10n', `rules.${vscode.env.language}.md`);
  const english = vscode.Uri.joinPath(extension, 'server', 'docs', 'rules.md');
  const read = async (file: vscode.Uri) => new TextDecoder().decode(await vscode.workspace.fs.readFile(file));
  // Most languages have no pages of their own.
  return sectionOf(await read(translated).catch(() => read(english)), id);
}

/** Files that are made when they are read, never change and cannot be written. */
function readOnly(contentOf: (uri: vscode.Uri) => Promise<string | undefined>): vscode.FileSystemProvider {
  const bytesOf = async (uri: vscode.Uri) => {
    const content = await contentOf(uri);
    if (content === undefined) throw vscode.FileSystemError.FileNotFound(uri);
    return new TextEncoder().encode(content);
  };
  const refuse = (uri: vscode.Uri) => {
    throw vscode.FileSystemError.NoPermissions(uri);
  };
  return {
    onDidChangeFile: new vscode.EventEmitter<vscode.FileChangeEvent[]>().event,
    watch: () => new vscode.Disposable(() => {}),
    stat: async uri => ({ type: vscode.FileType.File, ctime: 0, mtime: 0, size: (await bytesOf(uri)).length }),
    readFile: bytesOf,
    readDirectory: () => [],
    createDirectory: refuse,
    writeFile: refuse,
    delete: refuse,
    rename: refuse,
  };
}
