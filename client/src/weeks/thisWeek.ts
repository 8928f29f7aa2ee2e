import * as vscode from 'vscode';
import {
  method,
  type ThisWeekParams,
  type ThisWeekResult,
  type WeeksItem,
} from '../../../server/src/contracts/messages';
import { latest } from '../latest';
import { plainText } from '../plainText';
import type { Server } from '../server';
import { tooltip } from '../shown';
import { detailsOf } from './view';

/**
 * This week in the status bar, while a log is in the active editor or the *Weeks* view is visible. A click opens the view; the item beside it
 * opens the dashboard.
 */
export function thisWeek(server: Server, view: vscode.TreeView<WeeksItem>): vscode.Disposable {
  const item = vscode.window.createStatusBarItem('trainlog.thisWeek', vscode.StatusBarAlignment.Left);
  item.name = vscode.l10n.t('Trainlog: This Week');
  item.command = 'trainlog.weeks.focus';
  const board = vscode.window.createStatusBarItem('trainlog.dashboard', vscode.StatusBarAlignment.Left);
  board.name = vscode.l10n.t('Trainlog: Dashboard');
  board.command = 'trainlog.showDashboard';
  board.text = '$(graph)';
  board.tooltip = vscode.l10n.t('Show the training dashboard');
  board.accessibilityInformation = { label: vscode.l10n.t('Show the training dashboard'), role: 'button' };
  const hide = () => {
    item.hide();
    board.hide();
  };
  /** The log that was in an editor last. */
  let shown: string | undefined;

  const look = latest(async () => {
    const document = vscode.window.activeTextEditor?.document;
    const isLog = document?.languageId === 'trainlog';
    if (isLog) shown = document.uri.toString();
    if (!isLog && !view.visible) return hide();
    const week = await weekOf(shown).catch(() => undefined);
    if (week === undefined) return; // no server answers: what is there stays, and the language status says why
    if (week === null) return hide();
    item.text = `$(pulse) ${plainText(week.text)}`;
    item.tooltip = tooltip(week.tooltip);
    item.accessibilityInformation = { label: week.spoken, role: 'button' };
    item.show();
    board.show();
  });

  async function weekOf(log: string | undefined): Promise<ThisWeekResult> {
    const uri = log ?? (await onlyLog());
    if (uri === undefined) return null;
    const params: ThisWeekParams = { textDocument: { uri } };
    return server.request(method.thisWeek, params);
  }

  /** A file of the only log. If there are several logs, none is shown until one has been in an editor. */
  async function onlyLog(): Promise<string | undefined> {
    const [first] = (await server.request(method.weeks, {})) ?? [];
    return first && (await detailsOf(server, first))?.location?.uri;
  }

  look();
  return vscode.Disposable.from(
    item,
    board,
    view.onDidChangeVisibility(look),
    vscode.window.onDidChangeActiveTextEditor(look),
    server.onWeeksChanged(look),
  );
}
