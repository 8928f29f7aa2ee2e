import * as vscode from 'vscode';
import { method, type PlanNextWeekParams } from '../../../server/src/contracts/messages';
import { logAtHand, showLog } from '../logAtHand';
import { applyProposedEdit } from '../proposedEdit';
import type { RecentLogs } from '../recentLogs';
import type { Server } from '../server';

/** *Plan Next Week*: in the log at hand, or the file that it goes on in. */
export function planNextWeek(server: Server, recent: RecentLogs): vscode.Disposable {
  return vscode.commands.registerCommand('trainlog.planNextWeek', async () => {
    const document = await logAtHand(server, recent, vscode.l10n.t('Plan Next Week'));
    if (!document) return;
    const active = vscode.window.activeTextEditor;
    // The focus stays where the runner has taken it meanwhile.
    const editor = active?.document === document ? active : await showLog(document);
    await applyProposedEdit(editor, ({ document: { uri } }) => {
      const params: PlanNextWeekParams = { textDocument: { uri: uri.toString() } };
      return server.request(method.planNextWeek, params);
    });
  });
}
