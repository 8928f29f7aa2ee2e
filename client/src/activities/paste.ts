import * as vscode from 'vscode';
import { method } from '../../../server/src/contracts/messages';
import { showLog } from '../logAtHand';
import { unlessTyped } from '../proposedEdit';
import type { Server } from '../server';
import type { ActivityFile } from './files';

/** Rows of a list that somebody pastes into a log. */
export interface PastedRows {
  readonly document: vscode.TextDocument;
  readonly rows: ActivityFile;
  /** Pastes the text as it is. */
  plainly(): Promise<void>;
}

type RowsEdit = vscode.DocumentPasteEdit & { readonly pasted: PastedRows };

/**
 * Rows of a spreadsheet or of a site's list that are pasted into a log are handed to `take`, and write nothing by themselves. Every other
 * text is pasted as always. *Paste As…* and *Paste as Text* are for the text as it is.
 */
export function watchPastes(server: Server, take: (pasted: PastedRows) => void): vscode.Disposable {
  const provider: vscode.DocumentPasteEditProvider<RowsEdit> = {
    async provideDocumentPasteEdits(document, ranges, data, { triggerKind }, token) {
      if (ranges.length > 1 || triggerKind === vscode.DocumentPasteTriggerKind.PasteAs) return undefined;
      const text = (await data.get('text/plain')?.asString()) ?? '';
      if (!mayBeRows(text)) return undefined;
      const answer = await server.request(method.pastedRows, { text }).catch(unlessTyped);
      if (!answer?.isActivityList || token.isCancellationRequested) return undefined;
      const edit = new vscode.DocumentPasteEdit('', vscode.l10n.t('Import Activities'), kind);
      return [Object.assign(edit, { pasted: pastedRows(document, text) })];
    },
    // Only the edit that is made is asked for what is missing in it.
    resolveDocumentPasteEdit(edit) {
      take(edit.pasted);
      return edit;
    },
  };
  return vscode.languages.registerDocumentPasteEditProvider({ language: 'trainlog' }, provider, {
    providedPasteEditKinds: [kind],
    pasteMimeTypes: ['text/plain'],
  });
}

const kind = vscode.DocumentDropOrPasteEditKind.Empty.append('trainlog', 'activities');

/** Ten thousand rows; a longer text is a file. */
const longestPaste = 2_000_000;
/** Rows of a list have a column of dates and another one, and begin within so many lines. */
const firstLines = 25;

/** Whether it is worth asking the server, which is for few texts. */
function mayBeRows(text: string): boolean {
  if (text.length > longestPaste) return false;
  return text.split('\n', firstLines).some(line => /\d/.test(line) && /[\t;,]/.test(line));
}

function pastedRows(document: vscode.TextDocument, text: string): PastedRows {
  return {
    document,
    rows: { name: vscode.l10n.t('Pasted rows'), read: async () => new TextEncoder().encode(text) },
    async plainly() {
      const editor = await showLog(document);
      const { selection } = editor;
      const behind = document.getText().length - document.offsetAt(selection.end);
      if (!(await editor.edit(builder => builder.replace(selection, text)))) return;
      const end = document.positionAt(document.getText().length - behind);
      editor.selection = new vscode.Selection(end, end);
    },
  };
}
