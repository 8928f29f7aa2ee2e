import * as vscode from 'vscode';

/** Hears every key that changes a text, from the start of the extension on. */
export interface Keyboard extends vscode.Disposable {
  /** Begins to collect for a command that has been called. It has to be disposed of. */
  meanwhile(title: string): TypedMeanwhile;
  /** From now on a call comes before the keys that are typed after it: no earlier key was meant for it. */
  settle(): void;
}

/**
 * What somebody types while a command still looks for the place where it belongs. In a text editor the keys fall where the cursor is, and
 * are taken out of there. While no log is in front a box takes them, since nothing has the focus while one editor follows another.
 */
export interface TypedMeanwhile extends vscode.Disposable {
  /** Whether keys have fallen into a text since the last `take`. */
  hasFallen(): boolean;
  /** Takes the keys that have fallen into a text out of it. */
  take(): Promise<string>;
  /** What has happened in this document since the last `take` was no such typing: the cursor has been where it belongs. */
  forget(document: vscode.TextDocument): void;
  /** Everything else, once keys go where they belong. */
  takeLast(): Promise<string>;
}

interface Change {
  readonly document: vscode.TextDocument;
  readonly change: vscode.TextDocumentContentChangeEvent;
  readonly atMs: number;
}

/** One key writes no more than this: a line break with its indent is the longest. What is longer was written by something else. */
const LONGEST_KEY = 16;

/** How often it is tried to take keys out of a text while more of them come. */
const MOST_ATTEMPTS = 100;

/** A command that is called while VS Code starts its extensions waits about that long for them. */
const CALL_MS = 1000;

export function listenToKeys(): Keyboard {
  let changes: readonly Change[] = [];
  let collecting = 0;
  let isSettled = false;
  /** What may have been typed for a command that is called now. */
  const lately = () => (isSettled ? [] : changes.filter(({ atMs }) => Date.now() - atMs < CALL_MS));
  const listening = vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
    const [change, ...others] = contentChanges;
    const isThere = document === vscode.window.activeTextEditor?.document && document.uri.scheme !== 'output';
    if (!change || others.length > 0 || !isThere || change.text.length > LONGEST_KEY) return;
    if (isSettled && collecting === 0) return;
    changes = [...(collecting > 0 ? changes : lately()), { document, change, atMs: Date.now() }];
  });

  async function take(attempts = MOST_ATTEMPTS): Promise<string> {
    const typed = typedText(changes);
    if (!typed || attempts === 0) {
      changes = [];
      return '';
    }
    const seen = changes.length;
    // An edit of an older text is refused, so the change behind those that were seen is this one.
    if (!(await remove(typed))) return take(attempts - 1);
    changes = changes.slice(seen + 1);
    return typed.text;
  }

  return {
    meanwhile(title) {
      const inFront = vscode.window.activeTextEditor?.document;
      // What fell into a text that is not in front any more was typed for that text.
      if (collecting === 0) changes = lately().filter(({ document }) => document === inFront);
      collecting++;
      const isInLog = inFront?.languageId === 'trainlog';
      const box = isInLog ? undefined : keyBox(title);
      return {
        hasFallen: () => changes.length > 0,
        take: () => take(),
        forget(document) {
          changes = changes.filter(each => each.document !== document);
        },
        async takeLast() {
          const fallen = await take();
          return fallen + ((await box?.close()) ?? '');
        },
        dispose() {
          collecting--;
          void box?.close();
        },
      };
    },
    settle() {
      isSettled = true;
    },
    dispose: () => listening.dispose(),
  };
}

/** The text that was typed in one place, and where it is now. */
function typedText(changes: readonly Change[]) {
  const [first] = changes;
  if (!first) return undefined;
  const { document } = first;
  let start = first.change.rangeOffset;
  let end = start;
  let isPair = false;
  for (const { change } of changes.filter(each => each.document === document)) {
    const { rangeOffset, rangeLength, text } = change;
    if (rangeOffset > end) continue;
    if (rangeOffset < start) start += text.length - rangeLength;
    end += text.length - rangeLength;
    isPair = closedByEditor.has(text);
  }
  const range = new vscode.Range(document.positionAt(start), document.positionAt(end));
  const text = document.getText(range);
  return { document, range, text: isPair ? text.slice(0, -1) : text };
}

/** @returns false when the text has changed meanwhile */
async function remove({ document, range }: NonNullable<ReturnType<typeof typedText>>): Promise<boolean> {
  const editor = vscode.window.visibleTextEditors.find(each => each.document === document);
  if (editor) return editor.edit(builder => builder.delete(range), { undoStopBefore: false, undoStopAfter: false });
  const edit = new vscode.WorkspaceEdit();
  edit.delete(document.uri, range);
  return vscode.workspace.applyEdit(edit);
}

/** What the editor writes when the first character of a pair is typed. */
const closedByEditor: ReadonlySet<string> = new Set(['[]', '()', '{}', '""']);

/** A box that has the focus until it is closed. */
function keyBox(title: string): { close(): Promise<string> } {
  const box = vscode.window.createInputBox();
  const hidden = new Promise<void>(resolve => box.onDidHide(resolve));
  let isClosed = false;
  box.title = title;
  box.busy = true;
  box.show();
  return {
    async close() {
      if (isClosed) return '';
      isClosed = true;
      box.hide();
      await hidden;
      const { value } = box;
      box.dispose();
      return value;
    },
  };
}
