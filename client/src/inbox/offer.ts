import * as vscode from 'vscode';
import type { InboxPreviewResult } from '../../../server/src/contracts/messages';
import { inShort } from '../inShort';
import { tell, warnOf } from '../shown';
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
  /** By the address of the inbox: what watches it, and the log beside it that was in front last, for which its lines are. */
  const watched = new Map<string, { readonly watcher: vscode.Disposable; log: vscode.Uri }>();
  const open = new Set<string>();

  const offered = () => memory.get<Readonly<Record<string, string>>>(key, {});
  const passOver = ({ uri, text }: InboxFile) => memory.update(key, { ...offered(), [uri.toString()]: text });

  async function look(uri: vscode.Uri): Promise<void> {
    const inbox = await readInbox(uri);
    const name = uri.toString();
    const log = watched.get(name)?.log;
    if (!inbox || !log || offered()[name] === inbox.text || open.has(name)) return;
    open.add(name);
    try {
      const document = await vscode.workspace.openTextDocument(log);
      const found = await preview(document, inbox);
      if (!found) return;
      await passOver(inbox);
      if (await isWished(inbox, found)) await add(document).catch(warnOf);
    } finally {
      open.delete(name);
    }
  }

  function watch(log: vscode.TextDocument | undefined): void {
    if (log?.languageId !== 'trainlog') return;
    const inbox = inboxBeside(log);
    if (!inbox) return;
    const changed = () => void look(inbox).catch(() => {}); // what cannot be looked at now is looked at when the log is opened again
    const known = watched.get(inbox.toString());
    if (known) known.log = log.uri;
    else watched.set(inbox.toString(), { watcher: watcherOf(inbox, changed), log: log.uri });
    changed();
  }

  watch(vscode.window.activeTextEditor?.document);
  const editors = vscode.window.onDidChangeActiveTextEditor(editor => watch(editor?.document));
  return {
    passOver,
    dispose() {
      editors.dispose();
      for (const { watcher } of watched.values()) watcher.dispose();
    },
  };
}

const key = 'trainlog.inboxOffered';

function watcherOf(inbox: vscode.Uri, changed: () => void): vscode.Disposable {
  const pattern = new vscode.RelativePattern(vscode.Uri.joinPath(inbox, '..'), inboxName);
  const watcher = vscode.workspace.createFileSystemWatcher(pattern, false, false, true);
  return vscode.Disposable.from(watcher, watcher.onDidCreate(changed), watcher.onDidChange(changed));
}

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
