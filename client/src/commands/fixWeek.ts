import * as vscode from 'vscode';
import { type FixWeekParams, type IsoDate, method, type WeeksItem } from '../../../server/src/contracts/messages';
import { logAtHand } from '../logAtHand';
import { showProposedEdit } from '../proposedEdit';
import type { RecentLogs } from '../recentLogs';
import type { Server } from '../server';
import { detailsOf } from '../weeks/view';

/**
 * *Fix This Week*: what is planned in this week or the next, mended as one proposal that is shown as a difference. From the palette it is
 * about the log at hand; menus and lenses name the document and a date of the week; the *Weeks* view names a row.
 */
export function fixWeek(server: Server, recent: RecentLogs): vscode.Disposable {
  return vscode.Disposable.from(
    vscode.commands.registerCommand('trainlog.fixWeek', async (uri?: string, date?: IsoDate) => {
      const document =
        typeof uri === 'string'
          ? await vscode.workspace.openTextDocument(vscode.Uri.parse(uri))
          : await logAtHand(server, recent, vscode.l10n.t('Fix This Week'));
      if (document) await fix(server, document, typeof date === 'string' ? date : undefined);
    }),
    vscode.commands.registerCommand('trainlog.weeks.fixWeek', async (row: WeeksItem) => {
      const details = await detailsOf(server, row);
      if (!details?.location) return;
      const document = await vscode.workspace.openTextDocument(vscode.Uri.parse(details.location.uri, true));
      await fix(server, document, details.date);
    }),
  );
}

async function fix(server: Server, document: vscode.TextDocument, date: IsoDate | undefined): Promise<void> {
  await showProposedEdit(document, vscode.l10n.t('Fix This Week'), ({ uri }) => {
    const params: FixWeekParams = { textDocument: { uri: uri.toString() }, ...(date !== undefined && { date }) };
    return server.request(method.fixWeek, params);
  });
}
