import * as vscode from 'vscode';
import { method } from '../../../server/src/contracts/messages';
import { logAtHand } from '../logAtHand';
import type { RecentLogs } from '../recentLogs';
import type { Server } from '../server';
import { tell } from '../shown';

/** *Write Report…*: a year in review as a page, in a file that the runner names. */
export function writeReport(server: Server, recent: RecentLogs): vscode.Disposable {
  return vscode.commands.registerCommand('trainlog.writeReport', async () => {
    const title = vscode.l10n.t('Write Report');
    const log = await logAtHand(server, recent, title);
    if (!log) return;
    const textDocument = { uri: log.uri.toString() };
    const offer = await server.request(method.report, { textDocument });
    if (offer && 'reason' in offer) return void tell(offer.reason);
    const years = offer && 'years' in offer ? offer.years : [];
    const year = years.length > 1 ? await chosenOf(years, title) : years[0];
    if (year === undefined) return;
    const answer = await server.request(method.report, { textDocument, year });
    if (answer && 'reason' in answer) return void tell(answer.reason);
    if (!answer || !('html' in answer)) return;
    const file = await vscode.window.showSaveDialog({
      title,
      defaultUri: vscode.Uri.joinPath(log.uri, '..', `${year}.html`),
      filters: { HTML: ['html'] },
    });
    if (!file) return;
    await vscode.workspace.fs.writeFile(file, new TextEncoder().encode(answer.html));
    const open = vscode.l10n.t('Open');
    if ((await tell(vscode.l10n.t('The report is written.'), open)) === open) await vscode.env.openExternal(file);
  });
}

async function chosenOf(years: readonly number[], title: string): Promise<number | undefined> {
  const items = years.map(year => ({ label: String(year), year }));
  return (await vscode.window.showQuickPick(items, { title, placeHolder: vscode.l10n.t('Which year?') }))?.year;
}
