import * as vscode from 'vscode';
import { withNewStart } from './withNewStart';

/** An inbox as it was read. */
export interface InboxFile {
  readonly uri: vscode.Uri;
  readonly text: string;
}

export const inboxName = 'inbox.txt';

/** The inbox that lies beside a log, whether it is there or not; undefined for a log that has never been saved. */
export function inboxBeside({ uri, isUntitled }: vscode.TextDocument): vscode.Uri | undefined {
  return isUntitled ? undefined : vscode.Uri.joinPath(uri, '..', inboxName);
}

/** Two thousand lines, more than anybody notes down before looking at them. */
const largestBytes = 100_000;

/** Undefined where there is none, and for one that is too large or no text. */
export async function readInbox(uri: vscode.Uri): Promise<InboxFile | undefined> {
  try {
    const { type, size } = await vscode.workspace.fs.stat(uri);
    if ((type & vscode.FileType.File) === 0 || size > largestBytes) return undefined;
    const bytes = await vscode.workspace.fs.readFile(uri);
    return { uri, text: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes) };
  } catch {
    return undefined;
  }
}

/** Writes another text for the one that was read; what came behind it meanwhile stays. False when it is another one, or somebody is typing in it. */
export async function writeInbox({ uri, text }: InboxFile, newText: string): Promise<boolean> {
  const isTyped = vscode.workspace.textDocuments.some(each => each.isDirty && each.uri.toString() === uri.toString());
  const now = isTyped ? undefined : await readInbox(uri);
  const whole = now && withNewStart(now.text, text, newText);
  if (whole === undefined) return false;
  await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(whole));
  return true;
}
