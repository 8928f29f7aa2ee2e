import * as vscode from 'vscode';
import type { MarkdownText } from '../../server/src/contracts/messages';
import { errorMessage } from './errorMessage';
import { plainText } from './plainText';

// Only this file passes text to places where VS Code renders it. Each function is for one kind of text.

/** Shows a notification and returns the button that was pressed. */
export function tell(text: string, ...buttons: readonly string[]): Thenable<string | undefined> {
  return vscode.window.showInformationMessage(plainText(text), ...buttons);
}

/** Shows a warning as a notification. */
export function warn(text: string): void {
  void vscode.window.showWarningMessage(plainText(text));
}

/** Tells why something failed that went on by itself, as VS Code tells it of commands. */
export function warnOf(error: unknown): void {
  warn(errorMessage(error));
}

/** A tooltip of Markdown that the server has rendered; without icons, HTML and commands. */
export function tooltip(text: MarkdownText | undefined): vscode.MarkdownString {
  return new vscode.MarkdownString(text);
}
