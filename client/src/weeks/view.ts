import * as vscode from 'vscode';
import {
  method,
  type WeeksDetailsParams,
  type WeeksDetailsResult,
  type WeeksItem,
  type WeeksParams,
  type WeeksPathParams,
  type WeeksPathResult,
  type WeeksResult,
} from '../../../server/src/contracts/messages';
import { latest } from '../latest';
import { cursorOf } from '../plainPosition';
import type { Server } from '../server';
import { tooltip } from '../shown';
import { markOf, rowMarks } from './marks';
import { pictureOf } from './pictures';

/** The command behind *More in Weeks* at the end of a hover. */
export const rowCommand = 'trainlog.showRow';

/** Selects the row of a place, and says of it what a mouse that rests on it is told. */
async function showRow(view: vscode.TreeView<WeeksItem>, rows: Rows, place: WeeksPathParams): Promise<void> {
  const row = (await rows.pathTo(place)).at(-1);
  if (!row) return;
  await vscode.commands.executeCommand('editor.action.hideHover');
  // The list that has the focus is the one whose hover is shown.
  await vscode.commands.executeCommand('trainlog.weeks.focus');
  await view.reveal(row, { select: true, focus: true, expand: true });
  await vscode.commands.executeCommand('list.showHover');
}

/** The *Weeks* view. The server fills it, and its selection follows the cursor. */
export function weeksView(server: Server): { readonly view: vscode.TreeView<WeeksItem> } & vscode.Disposable {
  const rows = createRows(server);
  const view = vscode.window.createTreeView('trainlog.weeks', { treeDataProvider: rows, showCollapseAll: true });
  const marks = rowMarks();
  const following = follow(view, rows.pathTo, server.onWeeksChanged);
  const showing = vscode.commands.registerCommand(rowCommand, (uri: string, line: number, character: number) =>
    showRow(view, rows, { textDocument: { uri }, position: { line, character } }),
  );
  return { view, dispose: () => vscode.Disposable.from(showing, following, view, rows, marks).dispose() };
}

/** What the server knows about one row; undefined when the row no longer exists. */
export async function detailsOf(
  server: Server,
  { id }: WeeksItem,
): Promise<NonNullable<WeeksDetailsResult> | undefined> {
  const params: WeeksDetailsParams = { id };
  return (await server.request(method.weeksDetails, params)) ?? undefined;
}

/** The rows that lead to the cursor of an editor, from the top down. */
export async function rowsAtCursor(server: Server, editor: vscode.TextEditor): Promise<WeeksPathResult> {
  return (await server.request(method.weeksPath, cursorOf(editor))) ?? [];
}

/* ---- rows -------------------------------------------------------------------------------------------------------- */

type Rows = vscode.TreeDataProvider<WeeksItem> &
  vscode.Disposable & { pathTo(place: WeeksPathParams): Promise<NonNullable<WeeksPathResult>> };

/** It asks for rows when they are opened, and for the place of a row when somebody goes there, so edits cannot make a place wrong. */
function createRows(server: Server): Rows {
  const changed = new vscode.EventEmitter<undefined>();
  const subscription = server.onWeeksChanged(() => changed.fire(undefined));
  /** The children of each row at the last answer, to be shown while the server restarts. */
  const known = new Map<string | undefined, WeeksResult>();
  const parents = new Map<string, WeeksItem>();

  return {
    onDidChangeTreeData: changed.event,
    getTreeItem: treeItemOf,
    getParent: ({ id }) => parents.get(id),
    async getChildren(parent) {
      const params: WeeksParams = parent ? { parent: parent.id } : {};
      const rows = await server.request(method.weeks, params).catch(() => known.get(parent?.id));
      known.set(parent?.id, rows ?? []);
      if (parent) for (const { id } of rows ?? []) parents.set(id, parent);
      return [...(rows ?? [])];
    },
    async resolveTreeItem(treeItem, row) {
      const details = await detailsOf(server, row);
      treeItem.tooltip = tooltip(details?.tooltip);
      return treeItem;
    },
    async pathTo(place) {
      const path = (await server.request(method.weeksPath, place)) ?? [];
      for (const [index, { id }] of path.entries()) {
        const parent = path[index - 1];
        if (parent) parents.set(id, parent);
      }
      return path;
    },
    dispose: () => vscode.Disposable.from(subscription, changed).dispose(),
  };
}

const collapsible: Readonly<Record<WeeksItem['children'], vscode.TreeItemCollapsibleState>> = {
  none: vscode.TreeItemCollapsibleState.None,
  closed: vscode.TreeItemCollapsibleState.Collapsed,
  open: vscode.TreeItemCollapsibleState.Expanded,
};

function treeItemOf(row: WeeksItem): vscode.TreeItem {
  const { id, kind, icon, label, description, spoken, children, canRest } = row;
  const treeItem = new vscode.TreeItem(label, collapsible[children]);
  treeItem.id = id;
  const mark = markOf(row);
  if (mark) treeItem.resourceUri = mark;
  treeItem.description = description;
  treeItem.iconPath = pictureOf(icon);
  treeItem.accessibilityInformation = { label: spoken };
  treeItem.contextValue = canRest ? `${kind} canRest` : kind;
  if (kind === 'week' || kind === 'day' || kind === 'session')
    treeItem.command = { title: vscode.l10n.t('Go to Line'), command: 'trainlog.weeks.reveal', arguments: [row] };
  return treeItem;
}

/* ---- the cursor -------------------------------------------------------------------------------------------------- */

/** While the view is visible, selects the day of the cursor, or the session if its day is open; above the first day it selects this week. */
function follow(
  view: vscode.TreeView<WeeksItem>,
  pathTo: Rows['pathTo'],
  weeksChanged: vscode.Event<void>,
): vscode.Disposable {
  const openRows = new Set<string>();
  /** The row that was selected last. It is not selected again when other rows change, so that the tree does not scroll. */
  let last: string | undefined;
  let hasMoved = false;

  const look = latest(async () => {
    const editor = vscode.window.activeTextEditor;
    const isMove = hasMoved;
    hasMoved = false;
    if (!view.visible || editor?.document.languageId !== 'trainlog') return;
    const path = await pathTo(cursorOf(editor)).catch(() => []);
    const day = path.find(({ kind }) => kind === 'day');
    const session = path.find(({ kind }) => kind === 'session');
    const week = path.find(({ kind }) => kind === 'week');
    const target = day && session && openRows.has(day.id) ? session : (day ?? week);
    if (!target || (!isMove && target.id === last)) return;
    last = target.id;
    const selected = view.selection[0]?.id;
    if (selected === target.id || (session && selected === session.id)) return;
    // The row may be gone; then the server announces a change, and this runs again.
    await view.reveal(target, { select: true, focus: false, expand: false }).then(undefined, () => {
      last = undefined;
    });
  });
  const move = () => {
    hasMoved = true;
    look();
  };

  return vscode.Disposable.from(
    view.onDidExpandElement(({ element }) => openRows.add(element.id)),
    view.onDidCollapseElement(({ element }) => openRows.delete(element.id)),
    view.onDidChangeVisibility(move),
    vscode.window.onDidChangeActiveTextEditor(move),
    vscode.window.onDidChangeTextEditorSelection(({ textEditor }) => {
      if (textEditor === vscode.window.activeTextEditor) move();
    }),
    weeksChanged(look),
  );
}
