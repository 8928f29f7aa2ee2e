import * as vscode from 'vscode';
import { method, type PlanNextWeekParams } from '../../../server/src/contracts/messages';
import { logAtHand, showLog } from '../logAtHand';
import { applyProposedEdit } from '../proposedEdit';
import type { RecentLogs } from '../recentLogs';
import type { Server } from '../server';

/** *Plan Next Week*: plans in the log at hand, or in the file in which that log goes on. */
export function planNextWeek(server: Server, recent: RecentLogs): vscode.Disposable {
  return vscode.commands.registerCommand('trainlog.planNextWeek', async () => {
    const document = await logAtHand(server, recent, vscode.l10n.t('Plan Next Week'));
    if (!document) return;
    const active = vscode.window.activeTextEditor;
    // If the runner has moved the focus meanwhile, it stays there.
    const editor = active?.document === document ? active : await showLog(document);
    await applyProposedEdit(editor, ({ document: { uri } }) => {
      const params: PlanNextWeekParams = { textDocument: { uri: uri.toString() } };
      return server.request(method.planNextWeek, params);
    });
  });
}
