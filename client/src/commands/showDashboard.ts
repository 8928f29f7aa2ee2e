import * as vscode from 'vscode';
import type { DashboardPanel } from '../dashboard/panel';
import { logAtHand } from '../logAtHand';
import type { RecentLogs } from '../recentLogs';
import type { Server } from '../server';

/** *Show Dashboard*: that of the log at hand; a lens names a document of its log. */
export function showDashboard(server: Server, recent: RecentLogs, panel: DashboardPanel): vscode.Disposable {
  return vscode.commands.registerCommand('trainlog.showDashboard', async (uri?: unknown) => {
    if (typeof uri === 'string') return panel.show(uri);
    const log = await logAtHand(server, recent, vscode.l10n.t('Show Dashboard'));
    if (log) panel.show(log.uri.toString());
  });
}
