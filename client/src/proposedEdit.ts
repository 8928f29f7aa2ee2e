import * as vscode from 'vscode';
import { LSPErrorCodes, ResponseError } from 'vscode-languageclient';
import type { Position, ProposedEdit, ProposedEditResult } from '../../server/src/contracts/messages';
import { isWanted } from './difference';
import { tell } from './shown';

/** How often the client asks again because the runner typed meanwhile, or because another file is the right one. */
const mostAttempts = 5;

/**
 * Asks for edits of the editor's document and of others, applies them in one undo step, moves the cursor to the position in the answer,
 * and shows the summary. If the answer is about another file, it shows that file and asks about it. If the server declines, or the file
 * cannot be changed, it shows the reason.
 * @returns the document that was edited
 */
export async function applyProposedEdit(
  shown: vscode.TextEditor,
  propose: (editor: vscode.TextEditor) => Promise<ProposedEditResult | null>,
): Promise<vscode.TextDocument | undefined> {
  let editor = shown;
  for (let attempt = 0; attempt < mostAttempts; attempt++) {
    const { version } = editor.document;
    const answer = await propose(editor).catch(unlessTyped);
    if (!answer) continue;
    if ('reason' in answer) {
      void tell(answer.reason);
      return undefined;
    }
    if (answer.uri !== undefined) {
      editor = await vscode.window.showTextDocument(vscode.Uri.parse(answer.uri));
      continue;
    }
    if (editor.document.version !== version) continue;
    if (answer.edits.length > 0) {
      const isMade = await makeEdits(editor, answer);
      if (!isMade && editor.document.version !== version) continue;
      if (editor.document.version === version) {
        void tell(vscode.l10n.t('Nothing was written: this file is read-only.'));
        return undefined;
      }
    }
    const { selection, summary } = answer;
    select(editor, selection);
    if (summary !== undefined) void tell(summary);
    return editor.document;
  }
  void tell(vscode.l10n.t('Nothing was written: the text has just been changed.'));
  return undefined;
}

/**
 * Asks for edits, shows the document beside what it would become, with the sentence that sums them up, and makes them in one undo step if
 * the runner wants that. If the server declines, it shows the reason.
 */
export async function showProposedEdit(
  document: vscode.TextDocument,
  title: string,
  propose: (document: vscode.TextDocument) => Promise<ProposedEditResult | null>,
): Promise<void> {
  let shown = document;
  for (let attempt = 0; attempt < mostAttempts; attempt++) {
    const { version } = shown;
    const answer = await propose(shown).catch(unlessTyped);
    if (!answer || shown.version !== version) continue;
    if ('reason' in answer) {
      void tell(answer.reason);
      return;
    }
    if (answer.uri !== undefined) {
      shown = await vscode.workspace.openTextDocument(vscode.Uri.parse(answer.uri));
      continue;
    }
    if (!(await isWanted(shown, answer.edits, { title, what: answer.summary ?? '', why: answer.why ?? '' }))) return;
    const editor = await vscode.window.showTextDocument(shown);
    const isMade = shown.version === version && (await makeEdits(editor, answer));
    if (!isMade || shown.version === version)
      void tell(vscode.l10n.t('Nothing was written: the text has just been changed.'));
    else select(editor, answer.selection);
    return;
  }
  void tell(vscode.l10n.t('Nothing was written: the text has just been changed.'));
}

function select(editor: vscode.TextEditor, { line, character }: Position): void {
  editor.selection = new vscode.Selection(line, character, line, character);
  editor.revealRange(editor.selection, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
}

/** No answer if the text changed meanwhile; throws every other error again. */
export function unlessTyped(error: unknown): undefined {
  if (error instanceof ResponseError && error.code === LSPErrorCodes.ContentModified) return undefined;
  throw error;
}

/**
 * Edits of one document go through its editor, which keeps its scroll position. Edits of several go together, for one undo step.
 * @returns false when a text has changed meanwhile; true even if the file is read-only
 */
async function makeEdits(editor: vscode.TextEditor, { edits, others = [] }: ProposedEdit): Promise<boolean> {
  if (others.length === 0) {
    return editor.edit(builder => {
      for (const { range, newText } of edits) builder.replace(rangeOf(range.start, range.end), newText);
    });
  }
  const all = new vscode.WorkspaceEdit();
  for (const { uri, edits: own } of [{ uri: editor.document.uri.toString(), edits }, ...others]) {
    all.set(
      vscode.Uri.parse(uri),
      own.map(({ range, newText }) => new vscode.TextEdit(rangeOf(range.start, range.end), newText)),
    );
  }
  return vscode.workspace.applyEdit(all);
}

const rangeOf = (start: Position, end: Position) =>
  new vscode.Range(start.line, start.character, end.line, end.character);
