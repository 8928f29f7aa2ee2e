import * as vscode from 'vscode';
import {
  type BaseLanguageClient,
  CloseAction,
  ErrorAction,
  type LanguageClientOptions,
  RevealOutputChannelOn,
} from 'vscode-languageclient';
import {
  type InitializationOptions,
  type IsoDate,
  method,
  type SettingsParams,
  type ThemeParams,
  type TodayParams,
} from '../../server/src/contracts/messages';
import type { NewReader } from './activities/reader';
import { addInbox } from './commands/addInbox';
import { answerRules } from './commands/answerRules';
import { convertToLog } from './commands/convertToLog';
import { convertUnits } from './commands/convertUnits';
import { copyWorkout } from './commands/copyWorkout';
import { fixWeek } from './commands/fixWeek';
import { importActivities } from './commands/importActivities';
import { insertRestDay } from './commands/insertRestDay';
import { logToday } from './commands/logToday';
import { newLog } from './commands/newLog';
import { openExample } from './commands/openExample';
import { planNextWeek } from './commands/planNextWeek';
import { restartLanguageServer } from './commands/restartLanguageServer';
import { showDashboard } from './commands/showDashboard';
import { showWeek } from './commands/showWeek';
import { weeksCommands } from './commands/weeks';
import { writeReport } from './commands/writeReport';
import { dashboardPanel } from './dashboard/panel';
import { serveFiles, watchLogFiles } from './files';
import { noteHovers } from './firstSteps';
import { localDate } from './localDate';
import { plainText } from './plainText';
import { rememberLogs } from './recentLogs';
import { ruleCommand, rulePageFiles, rulePages } from './rulePages';
import type { Server } from './server';
import { createStatus, type Notice } from './status';
import { type Launch, type RunningServer, type SupervisorState, supervise, type Timers } from './supervisor';
import { themeKind } from './theme';
import { watchToday } from './today';
import { type TypedLine, typedLine } from './typedLine';
import { listenToKeys } from './typedMeanwhile';
import { thisWeek } from './weeks/thisWeek';
import { rowCommand, weeksView } from './weeks/view';

/** Makes a client that has not been started. `terminate` ends a server that does not end by itself. */
export type NewClient = (options: LanguageClientOptions) => { readonly client: BaseLanguageClient; terminate(): void };

type RunningClient = RunningServer & { readonly client: BaseLanguageClient };

/** How long a command waits for a server that is starting. */
const patienceMs = 10_000;

const timers: Timers = {
  now: Date.now,
  after(delayMs, callback) {
    const timer = setTimeout(callback, delayMs);
    return () => clearTimeout(timer);
  },
};

/** Starts the language server and registers everything that needs it, until the extension ends. Returns at once. */
export function startClient(context: vscode.ExtensionContext, newClient: NewClient, newReader: NewReader): void {
  const output = vscode.window.createOutputChannel('Trainlog', { log: true });
  const status = createStatus();
  const typed = typedLine();
  const keyboard = listenToKeys();
  const logFiles = watchLogFiles(() => void supervisor.restart());
  const stateChanged = new vscode.EventEmitter<SupervisorState<RunningClient>>();
  const weeksChanged = new vscode.EventEmitter<void>();
  let state: SupervisorState<RunningClient> = { kind: 'stopped' };

  const supervisor = supervise(
    failed =>
      launch(newClient, {
        output,
        watchers: logFiles.watchers(),
        typed,
        onSettings: status.settings,
        onWeeks: () => weeksChanged.fire(),
        failed,
      }),
    timers,
    next => {
      state = next;
      stateChanged.fire(next);
      status.server(noticeOf(next));
      if (next.kind === 'running') {
        weeksChanged.fire();
        tellToday(next.server, localDate(new Date())); // midnight may have passed while it started
        tellTheme(next.server); // and another theme may have been chosen
      }
      if (next.kind === 'waiting')
        output.error(`The language server stopped: ${next.reason}. It starts again in ${next.delayMs / 1_000} s.`);
    },
  );

  const server: Server = {
    restart: supervisor.restart,
    onWeeksChanged: weeksChanged.event,
    async request(name, params) {
      const { client } = await whenRunning(() => state, stateChanged.event);
      return client.sendRequest(name, params);
    },
  };
  const today = watchToday(timers, date => {
    if (state.kind === 'running') tellToday(state.server, date);
  });
  const weeks = weeksView(server);
  const recent = rememberLogs(context.workspaceState);
  const dashboard = dashboardPanel(context, server);
  context.subscriptions.push(
    output,
    recent,
    status,
    logFiles,
    typed,
    keyboard,
    stateChanged,
    weeksChanged,
    weeks,
    thisWeek(server, weeks.view),
    weeksCommands(server),
    today,
    vscode.window.onDidChangeActiveColorTheme(() => state.kind === 'running' && tellTheme(state.server)),
    vscode.window.onDidChangeWindowState(window => window.focused && today.look()),
    logToday(server, recent, keyboard),
    newLog(server, keyboard),
    openExample(context.extensionUri),
    insertRestDay(server),
    planNextWeek(server, recent),
    fixWeek(server, recent),
    answerRules(server),
    convertUnits(server),
    convertToLog(server),
    copyWorkout(server),
    importActivities(server, recent, newReader, context.workspaceState),
    addInbox(server, recent, context.workspaceState),
    writeReport(server, recent),
    restartLanguageServer(server),
    dashboard,
    showDashboard(server, recent, dashboard),
    showWeek(),
    rulePageFiles(context.extensionUri),
    { dispose: supervisor.stop },
  );
  void vscode.commands.executeCommand('setContext', 'trainlog.active', true);
  supervisor.start();
}

/** What a server that is launched works with. */
type LaunchDeps = {
  readonly output: vscode.LogOutputChannel;
  readonly watchers: readonly vscode.FileSystemWatcher[];
  readonly typed: TypedLine;
  onSettings(problems: SettingsParams['problems']): void;
  onWeeks(): void;
  failed(reason: string): void;
};

/** Starts one server with a new client, because a client that has failed cannot always be started again. */
function launch(
  newClient: NewClient,
  { output, watchers, typed, onSettings, onWeeks, failed }: LaunchDeps,
): Launch<RunningClient> {
  const { client, terminate } = newClient({
    documentSelector: [{ language: 'trainlog' }],
    initializationOptions: {
      today: localDate(new Date()),
      servesFiles: true,
      showsWeeks: true,
      theme: themeKind(),
      rulePages,
      acceptCommand: 'trainlog.accept',
      adjustCommand: 'trainlog.adjustRule',
      ruleCommand,
      rowCommand,
      fixWeekCommand: 'trainlog.fixWeek',
      suggestCommand: 'editor.action.triggerSuggest',
      weekCommand: 'trainlog.showWeek',
      dashboardCommand: 'trainlog.showDashboard',
      ...(vscode.l10n.bundle && { translations: vscode.l10n.bundle }),
    } satisfies InitializationOptions,
    synchronize: { fileEvents: [...watchers] },
    outputChannel: output,
    // Words of a log are never markup (server/src/base/markdown.ts), and no other command runs from a text.
    markdown: { isTrusted: { enabledCommands: [ruleCommand, rowCommand] } },
    middleware: { provideHover: noteHovers(), provideDiagnostics: typed.middleware },
    revealOutputChannelOn: RevealOutputChannelOn.Never,
    // The library would give up after the fifth crash in three minutes. The supervisor restarts the server instead.
    errorHandler: {
      error: () => ({ action: ErrorAction.Continue, handled: true }),
      closed: () => {
        failed('its connection closed');
        return { action: CloseAction.DoNotRestart, handled: true };
      },
    },
    initializationFailedHandler: () => false,
  });
  typed.of(client);
  serveFiles(client, output);
  client.onNotification(method.settings, ({ problems }: SettingsParams) => onSettings(problems));
  client.onNotification(method.weeksChanged, () => onWeeks());
  return {
    started: client.start().then(() => ({ client, ping: () => client.sendRequest(method.ping) })),
    async end() {
      onSettings([]);
      await client.dispose().catch(() => {}); // it may not have come up, or no longer answer
      terminate();
    },
  };
}

function tellToday({ client }: RunningClient, today: IsoDate): void {
  const params: TodayParams = { today };
  client.sendNotification(method.today, params).catch(() => {}); // it has ended meanwhile, and the next one is told at its start
}

function tellTheme({ client }: RunningClient): void {
  const params: ThemeParams = { kind: themeKind() };
  client.sendNotification(method.theme, params).catch(() => {}); // as above
}

function whenRunning(
  state: () => SupervisorState<RunningClient>,
  changed: vscode.Event<SupervisorState<RunningClient>>,
): Promise<RunningClient> {
  return new Promise((resolve, reject) => {
    const now = state();
    if (now.kind === 'running') return resolve(now.server);
    const timer = setTimeout(() => {
      subscription.dispose();
      reject(new Error(vscode.l10n.t('The Trainlog language server is not running.')));
    }, patienceMs);
    const subscription = changed(next => {
      if (next.kind !== 'running') return;
      clearTimeout(timer);
      subscription.dispose();
      resolve(next.server);
    });
  });
}

function noticeOf(state: SupervisorState<unknown>): Notice | undefined {
  if (state.kind !== 'waiting' || state.delayMs === 0) return undefined;
  return {
    severity: vscode.LanguageStatusSeverity.Error,
    text: plainText(vscode.l10n.t('Language server stopped')),
    detail: plainText(vscode.l10n.t('Starts again in {0} s', state.delayMs / 1_000)),
    command: { title: vscode.l10n.t('Restart Now'), command: 'trainlog.restartLanguageServer' },
  };
}
