import * as vscode from 'vscode';
import {
  type InsertRestDayParams,
  method,
  type WeeksDetails,
  type WeeksItem,
} from '../../../server/src/contracts/messages';
import { applyProposedEdit } from '../proposedEdit';
import type { Server } from '../server';
import { detailsOf, rowsAtCursor } from '../weeks/view';

/** The commands of rows of the *Weeks* view. */
export function weeksCommands(server: Server): vscode.Disposable {
  return vscode.Disposable.from(
    vscode.commands.registerCommand('trainlog.weeks.reveal', (row: WeeksItem) => reveal(server, row)),
    vscode.commands.registerCommand('trainlog.weeks.revealToSide', (row: WeeksItem) =>
      reveal(server, row, vscode.ViewColumn.Beside),
    ),
    vscode.commands.registerCommand('trainlog.weeks.insertRestDay', (row: WeeksItem) => insertRestDay(server, row)),
    vscode.commands.registerCommand('trainlog.copyWeekSummary', (row?: WeeksItem) => copySummary(server, row)),
  );
}

async function reveal(server: Server, row: WeeksItem, viewColumn?: vscode.ViewColumn): Promise<void> {
  const details = await detailsOf(server, row);
  if (details) await show(details, viewColumn);
}

/** Shows where a row is written, with the cursor before its text. */
async function show(
  { location }: WeeksDetails,
  viewColumn?: vscode.ViewColumn,
): Promise<vscode.TextEditor | undefined> {
  if (!location) return undefined;
  const { line, character } = location.range.start;
  return vscode.window.showTextDocument(vscode.Uri.parse(location.uri, true), {
    selection: new vscode.Range(line, character, line, character),
    ...(viewColumn !== undefined && { viewColumn }),
  });
}

/** On the day of the row, or on the best day of its week. */
async function insertRestDay(server: Server, row: WeeksItem): Promise<void> {
  const details = await detailsOf(server, row);
  const editor = details && (await show(details));
  const date = details?.date;
  if (!editor || date === undefined) return;
  const unit = row.kind === 'week' ? 'week' : 'day';
  await applyProposedEdit(editor, ({ document }) => {
    const params: InsertRestDayParams = { textDocument: { uri: document.uri.toString() }, date, unit };
    return server.request(method.insertRestDay, params);
  });
}

/** The week of a row, or that of the cursor, in plain text. */
async function copySummary(server: Server, row?: WeeksItem): Promise<void> {
  const found = row ?? (await rowAtCursor(server));
  const details = found && (await detailsOf(server, found));
  if (details?.summary === undefined) return;
  await vscode.env.clipboard.writeText(details.summary);
}

async function rowAtCursor(server: Server): Promise<WeeksItem | undefined> {
  const editor = vscode.window.activeTextEditor;
  if (editor?.document.languageId !== 'trainlog') return undefined;
  return (await rowsAtCursor(server, editor)).find(({ kind }) => kind === 'day');
}
