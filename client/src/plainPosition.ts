import type * as vscode from 'vscode';
import type { Position } from '../../server/src/contracts/messages';

/** A position as plain data. On the web messages are copied field by field, and objects of VS Code's classes would lose their getters. */
export const plainPosition = ({ line, character }: vscode.Position): Position => ({ line, character });

/** Where the cursor of an editor is, as a request names it. */
export function cursorOf({ document, selection }: vscode.TextEditor) {
  return { textDocument: { uri: document.uri.toString() }, position: plainPosition(selection.active) };
}
