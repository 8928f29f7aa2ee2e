import * as vscode from 'vscode';
import { method } from '../../../server/src/contracts/messages';
import { chosenRows } from '../activities/preview';
import { type InboxFile, inboxBeside, readInbox } from '../inbox/inboxFile';
import { offerInboxes } from '../inbox/offer';
import { keepTakenLines } from '../inbox/takenLines';
import { inShort } from '../inShort';
import { logAtHand, showLog } from '../logAtHand';
import { applyProposedEdit } from '../proposedEdit';
import type { RecentLogs } from '../recentLogs';
import type { Server } from '../server';
import { tell } from '../shown';

/**
 * *Add Lines of inbox.txt…*: notes in a file beside the log, each a line of its own, after a preview with a tick for each. By the command, and by a notice when
 * the log is opened or the inbox changes.
 */
export function addInbox(server: Server, recent: RecentLogs, memory: vscode.Memento): vscode.Disposable {
  const preview = (log: vscode.TextDocument, { text }: InboxFile) =>
    server.request(method.inboxPreview, { textDocument: { uri: log.uri.toString() }, text });

  async function add(log: vscode.TextDocument): Promise<void> {
    const uri = inboxBeside(log);
    const inbox = uri && (await readInbox(uri));
    if (!inbox) {
      void tell(vscode.l10n.t('There is no inbox.txt beside this log. Notes in such a file can be added to the log.'));
      return;
    }
    const found = await preview(log, inbox);
    if (!found) return;
    const { rows, notes } = found;
    if (rows.length === 0) {
      void tell(inShort([...notes, vscode.l10n.t('There is nothing in inbox.txt that could be added.')]));
      return;
    }
    const wanted = await chosenRows(
      { rows },
      {
        title: vscode.l10n.t('Add Lines of inbox.txt'),
        placeHolder: vscode.l10n.t('What is ticked will be written'),
      },
    );
    if (!wanted || wanted.length === 0) return;
    await write(log, inbox, wanted);
    if (notes.length > 0) void tell(inShort(notes));
  }

  async function write(log: vscode.TextDocument, inbox: InboxFile, rows: readonly string[]): Promise<void> {
    let rest = inbox.text;
    let before = '';
    const edited = await applyProposedEdit(await showLog(log), async ({ document }) => {
      const textDocument = { uri: document.uri.toString() };
      before = document.getText();
      const answer = await server.request(method.inboxEdits, { textDocument, text: inbox.text, rows: [...rows] });
      rest = answer?.rest ?? rest;
      return answer?.edit ?? null;
    });
    if (edited) await taken.keep({ inbox, rest, log: edited, before, after: edited.getText() });
  }

  const offers = offerInboxes({ memory, preview, add });
  const taken = keepTakenLines(offers.passOver);
  return vscode.Disposable.from(
    offers,
    taken,
    vscode.commands.registerCommand('trainlog.addInbox', async () => {
      const log = await logAtHand(server, recent, vscode.l10n.t('Add Lines of inbox.txt'));
      if (log) await add(log);
    }),
  );
}
