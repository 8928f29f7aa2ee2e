import * as vscode from 'vscode';
import {
  type Dashboard,
  type DashboardChoice,
  type DashboardFixParams,
  type DashboardPageParams,
  type DashboardParams,
  type DateAtParams,
  type LogsResult,
  method,
  type PlaceOfDateParams,
} from '../../../server/src/contracts/messages';
import { errorMessage } from '../errorMessage';
import { latest } from '../latest';
import { cursorOf } from '../plainPosition';
import { applyProposedEdit } from '../proposedEdit';
import type { Server } from '../server';
import { tell } from '../shown';
import { themeKind } from '../theme';
import { pageFolder, pageHtml } from './html';
import { type Chart, inOrder, type Kept, readKept, readToExtension, type ToExtension, type ToPage } from './messages';
import { pageWords } from './words';

const viewType = 'trainlog.dashboard';
/** Under this key the workspace remembers what was shown last. */
const memoryKey = 'trainlog.dashboard';

/** Who has not typed for so long is looking. */
const quietMs = 300;

/**
 * VS Code looks every 250 ms whether a page has got the focus. A place that is shown sooner after a click loses it to the page again. So
 * this is a little longer.
 */
const focusNoticedMs = 400;

/** Commands that answers of the server may name. No other one runs from the page. */
const commands: ReadonlySet<string> = new Set(['trainlog.accept', 'trainlog.adjustRule', 'trainlog.fixWeek']);

/** The dashboard: one at a time, of one log. */
export interface DashboardPanel extends vscode.Disposable {
  /** Shows the dashboard of a log beside its text. */
  show(uri: string): void;
}

export function dashboardPanel(
  { extensionUri, workspaceState }: vscode.ExtensionContext,
  server: Server,
): DashboardPanel {
  let open: OpenDashboard | undefined;
  const kept = () => readKept(workspaceState.get(memoryKey));
  const remember = (state: Kept) => void workspaceState.update(memoryKey, state);

  function use(panel: vscode.WebviewPanel, state: Kept): void {
    open?.close();
    const opened = openDashboard(panel, state, { extensionUri, server, remember });
    open = opened;
    panel.onDidDispose(() => {
      opened.dispose();
      if (open === opened) open = undefined;
    });
  }

  const restoring = vscode.window.registerWebviewPanelSerializer(viewType, {
    async deserializeWebviewPanel(panel, state: unknown) {
      const before = readKept(state) ?? kept();
      if (before) use(panel, before);
      else panel.dispose();
    },
  });
  return {
    show(uri) {
      if (open) return open.showLog(uri);
      const hasEditor = vscode.window.activeTextEditor !== undefined;
      const panel = vscode.window.createWebviewPanel(
        viewType,
        vscode.l10n.t('Training Dashboard'),
        hasEditor
          ? { viewColumn: vscode.ViewColumn.Beside, preserveFocus: true }
          : { viewColumn: vscode.ViewColumn.Active, preserveFocus: false },
      );
      use(panel, { view: { span: 'year', measure: 'distance' }, cards: { order: [], hidden: [] }, ...kept(), uri });
    },
    dispose() {
      restoring.dispose();
      open?.dispose();
    },
  };
}

/** Disposing it leaves the panel, so that a reload of the window finds it. */
interface OpenDashboard extends vscode.Disposable {
  showLog(uri: string): void;
  close(): void;
}

interface Deps {
  readonly extensionUri: vscode.Uri;
  readonly server: Server;
  remember(state: Kept): void;
}

/** Fills a panel and keeps it up to date, until it is closed. */
function openDashboard(
  panel: vscode.WebviewPanel,
  first: Kept,
  { extensionUri, server, remember }: Deps,
): OpenDashboard {
  let state = first;
  let widthPx: number | undefined;
  let logs: LogsResult = [];
  let answer: Dashboard | undefined;
  let version = 0;
  /** What can be done about what is said, by its id. */
  let choices: ReadonlyMap<string, readonly DashboardChoice[]> = new Map();
  let waiting: ReturnType<typeof setTimeout> | undefined;
  /** What the page has of each chart. */
  let sent = new Map<string, string>();
  let cursor = cursorInLog(vscode.window.activeTextEditor);
  /** How often the runner asked for something on the page, or closed it. */
  let wishes = 0;

  const { webview } = panel;
  webview.options = { enableScripts: true, localResourceRoots: [pageFolder(extensionUri)] };
  panel.iconPath = {
    light: vscode.Uri.joinPath(extensionUri, 'images', 'file-light.svg'),
    dark: vscode.Uri.joinPath(extensionUri, 'images', 'file-dark.svg'),
  };
  webview.html = pageHtml(webview, extensionUri);
  const post = (message: ToPage) => void webview.postMessage(message);

  const look = latest(async () => {
    if (widthPx === undefined || !panel.visible) return;
    const params: DashboardParams = {
      textDocument: { uri: state.uri },
      view: state.view,
      theme: themeKind(),
      widthPx,
    };
    const asked = state;
    // Without an answer the text has changed meanwhile, and a new question follows; or no server runs, and what is there stays.
    const [all, next] = await Promise.all([
      server.request(method.logs, undefined).catch(() => null),
      server.request(method.dashboard, params).catch(() => undefined),
    ]);
    if (asked !== state || next === undefined) return;
    if (next === null) return post({ type: 'gone' });
    answer = next;
    logs = all ?? [];
    send(next);
    lookAtCursor();
    if (waiting !== undefined) clearTimeout(waiting);
    waiting = setTimeout(lookForChoices, quietMs);
  });

  function send(next: Dashboard): void {
    version++;
    post({
      type: 'show',
      version,
      kept: state,
      unit: next.unit,
      logs: logs.map(({ uri, athlete }) => athlete ?? vscode.workspace.asRelativePath(vscode.Uri.parse(uri))),
      log: logs.findIndex(({ uri }) => next.documents.includes(uri)),
      week: next.week,
      isEmpty: next.isEmpty ?? false,
      said: next.said.map(({ id, severity, message }) => ({
        severity,
        message,
        choices: (choices.get(id) ?? []).map(({ title, does }) => ({ title, mends: 'fix' in does })),
      })),
      quiet: next.quiet,
      charts: next.charts.map(changedChart),
    });
  }

  /** Trying fixes out takes longer than all else, so it waits until nobody types. What was known before is shown meanwhile. */
  const lookForChoices = latest(async () => {
    const shown = answer;
    const all = await server
      .request(method.dashboardChoices, { textDocument: { uri: state.uri } })
      .catch(() => undefined);
    if (!all || !shown || shown !== answer) return;
    choices = new Map(all.map(each => [each.id, each.choices]));
    send(shown);
  });

  /** The chart, or its id alone where the page has it as it is. */
  function changedChart(chart: Dashboard['charts'][number]): Chart | string {
    const text = JSON.stringify(chart);
    if (sent.get(chart.id) === text) return chart.id;
    sent.set(chart.id, text);
    const { rows, head, ...others } = chart;
    return {
      ...others,
      head: [...head],
      rows: rows.map(({ date, days, cells }) => ({ date, cells: [...cells], ...(days && { days: [...days] }) })),
    };
  }

  const lookAtCursor = latest(async () => {
    const at = cursor;
    if (!answer) return;
    const isOfLog = at && answer.documents.includes(at.textDocument.uri);
    const date = isOfLog ? await server.request(method.dateAt, at).catch(() => undefined) : null;
    if (date !== undefined) post({ type: 'cursor', date });
  });

  function change(next: Partial<Kept>): void {
    state = { ...state, ...next };
    remember(state);
  }

  async function act(message: ToExtension): Promise<void> {
    // The page is narrower as soon as a place is shown beside it, which nobody wished for.
    if (message.type !== 'width') wishes++;
    switch (message.type) {
      case 'ready':
        sent = new Map();
        widthPx = message.widthPx;
        post({ type: 'words', words: pageWords() });
        return look();
      case 'width':
        widthPx = message.widthPx;
        return look();
      case 'view':
        change({ view: message.view });
        return look();
      case 'cards':
        return change({ cards: message.cards });
      case 'log': {
        const uri = logs[message.log]?.uri;
        if (uri !== undefined) showLog(uri);
        return;
      }
      case 'go': {
        const params: PlaceOfDateParams = { textDocument: { uri: state.uri }, date: message.date };
        const place = await server.request(method.placeOfDate, params);
        if (place) await lead(place);
        return;
      }
      case 'goSaid': {
        const said = message.version === version ? answer?.said[message.said] : undefined;
        if (said) await lead(said.location);
        return;
      }
      case 'choose': {
        const said = message.version === version ? answer?.said[message.said] : undefined;
        const choice = said && choices.get(said.id)?.[message.choice];
        if (said && choice) await choose(panel, server, said, choice);
        return;
      }
      case 'save':
        return saveDrawing(state.uri, answer, message.chart);
      case 'print':
        return print(server, state, answer);
      case 'logToday':
        return void vscode.commands.executeCommand('trainlog.logToday');
    }
  }

  /** Shows a place, and once more where the page took the focus back and nothing else was wished for. */
  async function lead({ uri, range }: Dashboard['said'][number]['location']): Promise<void> {
    const wish = wishes;
    await goTo(panel, uri, range);
    await new Promise(resolve => setTimeout(resolve, focusNoticedMs));
    if (wish === wishes && panel.active) await goTo(panel, uri, range);
  }

  function showLog(uri: string): void {
    change({ uri });
    panel.reveal(undefined, false);
    look();
  }

  const move = (editor: vscode.TextEditor | undefined) => {
    const next = cursorInLog(editor);
    if (!next) return; // the dashboard itself has the focus, or another kind of file
    cursor = next;
    lookAtCursor();
  };
  const subscriptions = vscode.Disposable.from(
    webview.onDidReceiveMessage((data: unknown) => {
      const message = readToExtension(data);
      if (message) void act(message).catch(error => tell(errorMessage(error)));
    }),
    panel.onDidChangeViewState(look),
    server.onWeeksChanged(look),
    vscode.window.onDidChangeActiveColorTheme(look),
    vscode.window.onDidChangeActiveTextEditor(move),
    vscode.window.onDidChangeTextEditorSelection(({ textEditor }) => move(textEditor)),
  );
  remember(state);
  return {
    showLog,
    close: () => panel.dispose(),
    dispose() {
      wishes++; // a panel that is closed cannot be asked whether it is active
      if (waiting !== undefined) clearTimeout(waiting);
      subscriptions.dispose();
    },
  };
}

function cursorInLog(editor: vscode.TextEditor | undefined): DateAtParams | undefined {
  return editor?.document.languageId === 'trainlog' ? cursorOf(editor) : undefined;
}

/** Shows a place where its document is visible, else beside the dashboard. */
function goTo(
  panel: vscode.WebviewPanel,
  address: string,
  { start }: { readonly start: { readonly line: number; readonly character: number } },
): Thenable<vscode.TextEditor> {
  const uri = vscode.Uri.parse(address, true);
  const visible = vscode.window.visibleTextEditors.find(({ document }) => document.uri.toString() === uri.toString());
  const other = panel.viewColumn === vscode.ViewColumn.One ? vscode.ViewColumn.Beside : vscode.ViewColumn.One;
  const place = new vscode.Position(start.line, start.character);
  return vscode.window.showTextDocument(uri, {
    viewColumn: visible?.viewColumn ?? other,
    selection: new vscode.Range(place, place),
  });
}

/** A fix changes the text, which is shown first; a command asks what it has to ask. */
async function choose(
  panel: vscode.WebviewPanel,
  server: Server,
  { location }: Dashboard['said'][number],
  { does }: DashboardChoice,
): Promise<void> {
  const editor = await goTo(panel, location.uri, location.range);
  if ('command' in does) {
    if (commands.has(does.command)) await vscode.commands.executeCommand(does.command, ...does.arguments);
    return;
  }
  await applyProposedEdit(editor, async ({ document }) => {
    const params: DashboardFixParams = does.fix;
    const proposal = await server.request(method.dashboardFix, params);
    if (!proposal || 'reason' in proposal || proposal.uri !== document.uri.toString()) return proposal;
    const { uri: _, ...here } = proposal; // the edit is of the file that is shown by now
    return here;
  });
}

/* ---- what is kept ---------------------------------------------------------------------------------------------------- */

async function saveDrawing(log: string, answer: Dashboard | undefined, id: string): Promise<void> {
  const drawing = answer?.charts.find(chart => chart.id === id)?.drawing;
  if (drawing === undefined) return;
  const file = await vscode.window.showSaveDialog({
    title: vscode.l10n.t('Save as SVG'),
    defaultUri: vscode.Uri.joinPath(vscode.Uri.parse(log), '..', `${id}.svg`),
    filters: { SVG: ['svg'] },
  });
  if (file) await vscode.workspace.fs.writeFile(file, new TextEncoder().encode(drawing));
}

/** A page of VS Code cannot be printed, so what is shown becomes a file that a browser prints. */
async function print(server: Server, { uri, view, cards }: Kept, answer: Dashboard | undefined): Promise<void> {
  if (!answer) return;
  const charts = inOrder(answer.charts, cards).map(({ id }) => id);
  const params: DashboardPageParams = { textDocument: { uri }, view, charts };
  const page = await server.request(method.dashboardPage, params);
  if (!page) return;
  const file = await vscode.window.showSaveDialog({
    title: vscode.l10n.t('A Page to Print'),
    defaultUri: vscode.Uri.joinPath(vscode.Uri.parse(uri), '..', 'training.html'),
    filters: { HTML: ['html'] },
  });
  if (!file) return;
  await vscode.workspace.fs.writeFile(file, new TextEncoder().encode(page.html));
  const open = vscode.l10n.t('Open');
  const pressed = await tell(vscode.l10n.t('The page is written. A browser prints it.'), open);
  if (pressed === open) await vscode.env.openExternal(file);
}
