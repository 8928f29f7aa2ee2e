// What the suites do in the editor: open logs, wait for what the extension makes of them.
import * as vscode from 'vscode';
import { ok } from './assert';

/**
 * Polls until `find` gives a value: the API of VS Code has no event for most answers of providers. A request that is cancelled
 * because the text has changed meanwhile is asked again.
 */
export async function until<T>(
  what: string,
  find: () => Thenable<T | undefined | false> | T | undefined | false,
  limitMs = 15_000,
): Promise<T> {
  const end = Date.now() + limitMs;
  for (;;) {
    const value = await Promise.resolve()
      .then(find)
      .catch((error: unknown) => {
        if (error instanceof Error && error.message === 'Canceled') return undefined;
        throw error;
      });
    if (value !== undefined && value !== false) return value;
    if (Date.now() > end) throw new Error(`waited ${limitMs} ms for ${what}`);
    await new Promise(resolve => setTimeout(resolve, 50));
  }
}

let logs = 0;

/** Writes a log into a folder of its own (one folder is one runner's log) and shows it. */
export async function openLog(lines: readonly string[]): Promise<vscode.TextEditor> {
  const folder = newFolder();
  return vscode.window.showTextDocument(
    await vscode.workspace.openTextDocument(await writeLog(folder, 'log.trainlog', lines)),
  );
}

/** A log that was never saved. */
export async function openUntitled(lines: readonly string[]): Promise<vscode.TextEditor> {
  const document = await vscode.workspace.openTextDocument({ language: 'trainlog', content: lines.join('\n') });
  return vscode.window.showTextDocument(document);
}

export function newFolder(): vscode.Uri {
  const [folder] = vscode.workspace.workspaceFolders ?? [];
  ok(folder, 'an open folder');
  logs++;
  return vscode.Uri.joinPath(folder.uri, `test-${logs}`);
}

/**
 * For logs that are not opened. VS Code's watcher misses about two of a hundred files that are written the moment their folder is made, so a
 * file is written until it tells of it.
 */
export async function newWatchedFolder(): Promise<vscode.Uri> {
  const folder = newFolder();
  const watcher = vscode.workspace.createFileSystemWatcher(`**/${folder.path.split('/').at(-1)}/first.txt`);
  let isTold = false;
  const told = () => {
    isTold = true;
  };
  watcher.onDidCreate(told);
  watcher.onDidChange(told);
  try {
    return await until('word of the first file', async () => {
      await writeLog(folder, 'first.txt', []);
      return isTold && folder;
    });
  } finally {
    watcher.dispose();
  }
}

export async function writeLog(folder: vscode.Uri, name: string, lines: readonly string[]): Promise<vscode.Uri> {
  const uri = vscode.Uri.joinPath(folder, name);
  await vscode.workspace.fs.createDirectory(folder);
  await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(lines.join('\n')));
  return uri;
}

/** Findings with the words they mark, in the order of the text: `Warning 2026-03-04 hard-back-to-back: Hard session …`. */
export function findings(document: vscode.TextDocument): readonly string[] {
  return vscode.languages
    .getDiagnostics(document.uri)
    .toSorted((a, b) => a.range.start.compareTo(b.range.start))
    .map(
      found =>
        `${vscode.DiagnosticSeverity[found.severity]} ${document.getText(found.range)} ${ruleOf(found)}: ${found.message}`,
    );
}

/** Waits for the one finding of a rule. */
export function findingOf(document: vscode.TextDocument, rule: string, limitMs?: number): Promise<vscode.Diagnostic> {
  return until(
    `a finding of ${rule}`,
    () => vscode.languages.getDiagnostics(document.uri).find(found => ruleOf(found) === rule),
    limitMs,
  );
}

export function noFindingOf(document: vscode.TextDocument, rule: string): Promise<true> {
  return until(
    `no finding of ${rule}`,
    () => !vscode.languages.getDiagnostics(document.uri).some(found => ruleOf(found) === rule),
  );
}

export function ruleOf({ code }: vscode.Diagnostic): string {
  return String(typeof code === 'object' ? code.value : code);
}

/** The quick fixes for a finding, resolved. */
export function quickFixes(
  document: vscode.TextDocument,
  finding: vscode.Diagnostic,
): Promise<readonly vscode.CodeAction[]> {
  return until('quick fixes', async () => {
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      document.uri,
      finding.range,
      vscode.CodeActionKind.QuickFix.value,
      20, // that many are resolved
    );
    return actions.length > 0 && actions;
  });
}

export async function applyFix(action: vscode.CodeAction): Promise<void> {
  ok(action.edit, `an edit of “${action.title}”`);
  ok(await vscode.workspace.applyEdit(action.edit), 'the edit to be made');
}

/** The text of a hover, its Markdown as it is written. */
export function hoverAt(document: vscode.TextDocument, word: string): Promise<string> {
  const position = positionOf(document, word);
  return until(`a hover on ${word}`, async () => {
    const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
      'vscode.executeHoverProvider',
      document.uri,
      position,
    );
    const text = hovers
      .flatMap(hover => hover.contents)
      .map(content => (typeof content === 'string' ? content : content.value))
      .join('\n');
    return text !== '' && text;
  });
}

export function positionOf(document: vscode.TextDocument, word: string): vscode.Position {
  const offset = document.getText().indexOf(word);
  ok(offset >= 0, `“${word}” in the text`);
  return document.positionAt(offset + 1);
}

/** Types at the end of the log, as a runner does. */
export async function append(editor: vscode.TextEditor, text: string): Promise<void> {
  const { document } = editor;
  ok(
    await editor.edit(builder => builder.insert(document.lineAt(document.lineCount - 1).range.end, text)),
    'the text to be typed',
  );
}
