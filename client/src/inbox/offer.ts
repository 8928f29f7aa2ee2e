import * as vscode from 'vscode';
import type { InboxPreviewResult } from '../../../server/src/contracts/messages';
import { inShort } from '../inShort';
import { tell } from '../shown';
import { type InboxFile, inboxBeside, inboxName, readInbox } from './inboxFile';

/** What the offer asks of others. */
export interface OfferDeps {
  /** Remembers what has been offered. */
  readonly memory: vscode.Memento;
  /** What the log does not have yet. */
  preview(log: vscode.TextDocument, inbox: InboxFile): Promise<InboxPreviewResult | null>;
  /** Called when the runner wants the lines. */
  add(log: vscode.TextDocument): Promise<void>;
}

/** Offers the lines of an inbox when a log beside it is opened, and whenever the inbox changes afterwards; each state of it once. */
export function offerInboxes({ memory, preview, add }: OfferDeps): vscode.Disposable & {
  /** Offers this state of it no more. */
  passOver(inbox: InboxFile): Thenable<void>;
} {
  const watchers = new Map<string, vscode.Disposable>();
  const open = new Set<string>();

  const offered = () => memory.get<Readonly<Record<string, string>>>(key, {});
  const passOver = ({ uri, text }: InboxFile) => memory.update(key, { ...offered(), [uri.toString()]: text });

  async function look(log: vscode.TextDocument, uri: vscode.Uri): Promise<void> {
    const inbox = await readInbox(uri);
    const name = uri.toString();
    if (!inbox || offered()[name] === inbox.text || open.has(name)) return;
    open.add(name);
    try {
      const found = await preview(log, inbox);
      if (!found) return;
      await passOver(inbox);
      if (await isWished(inbox, found)) await add(log);
    } finally {
      open.delete(name);
    }
  }

  function watch(log: vscode.TextDocument | undefined): void {
    if (log?.languageId !== 'trainlog') return;
    const inbox = inboxBeside(log);
    if (!inbox) return;
    // The log that was in front last is the one that what arrives is for.
    watchers.get(inbox.toString())?.dispose();
    const changed = () => void look(log, inbox).catch(() => {}); // what cannot be looked at now is looked at when it changes again, or by the command
    const pattern = new vscode.RelativePattern(vscode.Uri.joinPath(inbox, '..'), inboxName);
    const watcher = vscode.workspace.createFileSystemWatcher(pattern, false, false, true);
    watchers.set(
      inbox.toString(),
      vscode.Disposable.from(watcher, watcher.onDidCreate(changed), watcher.onDidChange(changed)),
    );
    changed();
  }

  watch(vscode.window.activeTextEditor?.document);
  const editors = vscode.window.onDidChangeActiveTextEditor(editor => watch(editor?.document));
  return {
    passOver,
    dispose() {
      editors.dispose();
      for (const watcher of watchers.values()) watcher.dispose();
    },
  };
}

const key = 'trainlog.inboxOffered';

async function isWished({ uri }: InboxFile, { rows, notes }: InboxPreviewResult): Promise<boolean> {
  const name = vscode.workspace.asRelativePath(uri);
  if (rows.length === 0) {
    if (notes.length > 0) void tell(`${name}: ${inShort(notes)}`);
    return false;
  }
  const button = vscode.l10n.t('Add Lines…');
  const lines = inShort(rows.map(({ action, day, text }) => (action === 'skip' ? text : `${day}: ${text}`)));
  return (await tell(vscode.l10n.t('In {0}, and not in your log yet: {1}', name, lines), button)) === button;
}
