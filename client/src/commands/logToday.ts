import * as vscode from 'vscode';
import { type LogTodayParams, method, type Position, type ProposedEdit } from '../../../server/src/contracts/messages';
import { logAtHand } from '../logAtHand';
import { unlessTyped } from '../proposedEdit';
import type { RecentLogs } from '../recentLogs';
import type { Server } from '../server';
import { tell } from '../shown';
import type { Keyboard, TypedMeanwhile } from '../typedMeanwhile';

/** *Log Today*: opens today's line in the log at hand, or in the one chosen in a menu, else in the workspace's log, else offers a new log. */
export function logToday(server: Server, recent: RecentLogs, keyboard: Keyboard): vscode.Disposable {
  let running: Promise<void> | undefined;
  const registered = vscode.commands.registerCommand('trainlog.logToday', async (chosen?: unknown) => {
    if (chosen === nothing) return;
    // Called again before it is done, it is the same wish: a second one would write the line again where the first was taken back.
    running ??= open(chosen).finally(() => {
      running = undefined;
    });
    return running;
  });

  async function open(chosen: unknown): Promise<void> {
    const title = vscode.l10n.t('Log Today');
    const typed = keyboard.meanwhile(title);
    try {
      const document =
        chosen instanceof vscode.Uri
          ? await vscode.workspace.openTextDocument(chosen)
          : await logAtHand(server, recent, title);
      if (document) await openTodayWith(server, document, typed);
    } finally {
      typed.dispose();
    }
  }

  // VS Code asks all extensions before it calls a command for the first time, and what is typed meanwhile reaches us before the call.
  // It is called once for nothing, by way of VS Code, so that from then on keys and calls come in the order in which they were made.
  void vscode.commands
    .executeCommand('runCommands', { commands: [{ command: 'trainlog.logToday', args: nothing }] })
    .then(keyboard.settle);
  return registered;
}

/** What the command is called with so that it has been called. */
const nothing = 'nothing';

/** Shows a log with today's line and what was typed for it, and puts the cursor behind that. */
export async function openToday(
  server: Server,
  document: vscode.TextDocument,
  keyboard: Keyboard,
  entry: string,
): Promise<void> {
  const typed = keyboard.meanwhile(vscode.l10n.t('Log Today'));
  try {
    await openTodayWith(server, document, typed, entry);
  } finally {
    typed.dispose();
  }
}

/** Each attempt takes the keys that fell while the one before waited for its answer. */
const mostAttempts = 100;

/** Keys that are typed meanwhile go behind the entry, and to no other line. */
async function openTodayWith(
  server: Server,
  start: vscode.TextDocument,
  typed: TypedMeanwhile,
  entry?: string,
): Promise<void> {
  let document = start;
  let keys = '';
  for (let attempt = 0; attempt < mostAttempts; attempt++) {
    keys += await typed.take();
    const { version } = document;
    const params: LogTodayParams = {
      textDocument: { uri: document.uri.toString() },
      ...(entry !== undefined && { entry }),
    };
    const answer = await server.request(method.logToday, params).catch(unlessTyped);
    if (!answer || document.version !== version || typed.hasFallen()) continue;
    if ('reason' in answer) {
      void tell(answer.reason);
      return;
    }
    if (answer.uri !== undefined) {
      document = await vscode.workspace.openTextDocument(vscode.Uri.parse(answer.uri));
      continue;
    }
    const line = newLine(document, answer, keys);
    const visible = vscode.window.visibleTextEditors.find(each => each.document === document);
    const editor = await (visible ? writeInSight(visible, line) : writeUnseen(document, line));
    if (!editor) continue;
    typed.forget(document);
    if (document.version === version && line.text !== line.before) {
      void tell(vscode.l10n.t('Nothing was written: this file is read-only.'));
      return;
    }
    await writeLast(editor, line.cursor, await typed.takeLast());
    // VS Code asks for inline suggestions when somebody types, but not after an edit of a command.
    await vscode.commands.executeCommand('editor.action.inlineSuggest.trigger');
    return;
  }
  void tell(vscode.l10n.t('Nothing was written: the text has just been changed.'));
}

/** What replaces a piece of the document, from the beginning of a line on, and where the cursor goes in it. */
interface NewLine {
  readonly range: vscode.Range;
  /** What is there. */
  readonly before: string;
  readonly text: string;
  readonly offset: number;
  /** The place in the document that `offset` will be. */
  readonly cursor: vscode.Position;
}

function newLine(document: vscode.TextDocument, { edits, selection }: ProposedEdit, keys: string): NewLine {
  const [edit] = edits;
  const start = new vscode.Position(edit?.range.start.line ?? selection.line, 0);
  const end = edit ? positionOf(edit.range.end) : positionOf(selection);
  const range = new vscode.Range(start, end);
  const kept = document.getText(new vscode.Range(start, edit ? positionOf(edit.range.start) : end));
  const text = kept + (edit?.newText ?? '');
  const at = offsetIn(text, { line: selection.line - start.line, character: selection.character });
  return {
    range,
    before: document.getText(range),
    text: text.slice(0, at) + keys + text.slice(at),
    offset: at + keys.length,
    cursor: positionAfter(positionOf(selection), keys),
  };
}

const positionOf = ({ line, character }: Position) => new vscode.Position(line, character);

function offsetIn(text: string, { line, character }: Position): number {
  const before = text.split('\n').slice(0, line);
  return before.reduce((length, each) => length + each.length + 1, 0) + character;
}

function positionAfter(start: vscode.Position, text: string): vscode.Position {
  const lines = text.split('\n');
  const last = lines.at(-1) ?? '';
  return lines.length === 1
    ? start.translate(0, last.length)
    : new vscode.Position(start.line + lines.length - 1, last.length);
}

/**
 * As a snippet, because that is the one edit that brings the cursor with it: a key comes before both or after both.
 * @returns undefined when the text has changed meanwhile
 */
async function writeInSight(
  editor: vscode.TextEditor,
  { range, text, offset, cursor }: NewLine,
): Promise<vscode.TextEditor | undefined> {
  const snippet = new vscode.SnippetString()
    .appendText(text.slice(0, offset))
    .appendTabstop(0)
    .appendText(text.slice(offset));
  if (!(await editor.insertSnippet(snippet, range))) return undefined;
  editor.revealRange(new vscode.Range(cursor, cursor), vscode.TextEditorRevealType.InCenterIfOutsideViewport);
  return editor;
}

/**
 * The editor opens when the line is there, with the cursor in it.
 * @returns undefined when the text has changed meanwhile
 */
async function writeUnseen(
  document: vscode.TextDocument,
  { range, before, text, cursor }: NewLine,
): Promise<vscode.TextEditor | undefined> {
  if (text !== before) {
    const edit = new vscode.WorkspaceEdit();
    edit.replace(document.uri, range, text);
    if (!(await vscode.workspace.applyEdit(edit))) return undefined;
  }
  return vscode.window.showTextDocument(document, { selection: new vscode.Range(cursor, cursor) });
}

/** Keys that fell elsewhere while the editor took the focus go before those that came after. */
async function writeLast(editor: vscode.TextEditor, at: vscode.Position, keys: string): Promise<void> {
  for (let attempt = 0; keys !== '' && attempt < mostAttempts; attempt++) {
    if (await editor.edit(builder => builder.insert(at, keys))) return;
  }
}
