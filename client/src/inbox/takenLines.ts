import * as vscode from 'vscode';
import { warn } from '../shown';
import { type InboxFile, writeInbox } from './inboxFile';

/** Lines of an inbox that were written into a log, which may not have been saved yet. */
export interface TakenLines {
  readonly inbox: InboxFile;
  /** The inbox without them. */
  readonly rest: string;
  readonly log: vscode.TextDocument;
  /** The log without them and with them. */
  readonly before: string;
  readonly after: string;
}

/**
 * Takes lines out of an inbox when the log that has them is saved, and not before. When they were undone in the log, and that is saved, the
 * inbox has them again.
 * @param onWrite called with an inbox that is about to be written
 */
export function keepTakenLines(
  onWrite: (inbox: InboxFile) => Thenable<void>,
): vscode.Disposable & { keep(taken: TakenLines): Promise<void> } {
  const all = new Map<string, Kept>();

  async function settle(log: vscode.TextDocument): Promise<void> {
    for (const [key, kept] of all) {
      if (kept.taken.log !== log || kept.isGone === !kept.isUndone) continue;
      const { inbox, rest } = kept.taken;
      const [from, to] = kept.isUndone ? [rest, inbox.text] : [inbox.text, rest];
      kept.isGone = !kept.isUndone;
      await onWrite({ uri: inbox.uri, text: to });
      const isWritten = await writeInbox({ uri: inbox.uri, text: from }, to).catch(() => false);
      if (isWritten) continue;
      all.delete(key);
      const name = vscode.workspace.asRelativePath(inbox.uri);
      warn(
        kept.isUndone
          ? vscode.l10n.t('{0} has changed: what you took back in your log was not written there again.', name)
          : vscode.l10n.t('{0} has changed: please delete there what you have added to your log.', name),
      );
    }
  }

  const subscriptions = vscode.Disposable.from(
    vscode.workspace.onDidSaveTextDocument(settle),
    vscode.workspace.onDidChangeTextDocument(({ document, reason }) => {
      if (reason === undefined) return;
      for (const kept of all.values()) {
        if (kept.taken.log !== document) continue;
        const text = document.getText();
        if (text === kept.taken.before) kept.isUndone = true;
        if (text === kept.taken.after) kept.isUndone = false;
      }
    }),
    vscode.workspace.onDidCloseTextDocument(document => {
      for (const [key, kept] of all) if (kept.taken.log === document) all.delete(key);
    }),
  );
  return {
    async keep(taken) {
      all.set(taken.inbox.uri.toString(), { taken, isUndone: false, isGone: false });
      if (!taken.log.isDirty) await settle(taken.log);
    },
    dispose: () => subscriptions.dispose(),
  };
}

interface Kept {
  readonly taken: TakenLines;
  /** They were undone in the log. */
  isUndone: boolean;
  /** The inbox does not have them any more. */
  isGone: boolean;
}
