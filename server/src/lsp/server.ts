import {
  type CancellationToken,
  type Connection,
  ErrorCodes,
  type InitializeResult,
  ResponseError,
  type ServerCapabilities,
  TextDocumentSyncKind,
} from 'vscode-languageserver';
import { describeError } from '../base/describeError';
import { method, type PingResult, type ThemeParams, type TodayParams } from '../contracts/messages';
import { amissIn } from '../contracts/params';
import { features } from '../features';
import { createService } from '../service/service';
import { type DayNumber, parseIsoDate } from '../values/date';
import { type Client, readClient } from './client';
import { coalesced } from './coalesced';
import { watchConfiguration } from './configuration';
import { type DiagnosticsSource, deliverByPull, deliverByPush } from './delivery';
import type { Deps } from './deps';
import { openDocuments } from './documents';
import { fileOperations } from './fileNews';
import { watchFiles } from './files';
import { createGuard, type Guard, logErrors } from './guard';
import type { ServerHost } from './host';
import { withWholePositions } from './positions';
import { createRefresh } from './refresh';
import { createReports } from './reports';
import { createSettingsNotice } from './settingsProblems';
import { version } from './version';

/** How long the first diagnostics wait for a client that does not answer the server's questions. */
const PATIENCE_MS = 2_000;

/**
 * How long a question about all logs waits until their files are read. An answer about some of them looks like one about all: *Log Today*
 * would write into the only log that is known so far and not ask which.
 */
const ALL_LOGS_PATIENCE_MS = 60_000;

/**
 * Serves one client until it sends `exit`. The server is the same for every transport and every machine; `connection` and `host` hold
 * what differs.
 */
export function startServer(connection: Connection, host: ServerHost): void {
  let isInitialized = false;
  connection.onInitialize(params => {
    if (isInitialized) return new ResponseError(ErrorCodes.InvalidRequest, 'the server has been initialized');
    // What makes no sense is refused by throwing; the client may try again.
    const client = readClient(params);
    isInitialized = true;
    return serve(connection, host, client);
  });
  connection.listen();
}

function serve(connection: Connection, host: ServerHost, client: Client): InitializeResult {
  const clock = createClock(host, client.today);
  let isShutDown = false;

  const service = createService({
    host: clock,
    isLoose: uri => !files.isInWorkspace(uri),
    ruleFailed: (id, error) => connection.console.error(`The rule ${id} failed: ${describeError(error)}`),
  });
  const documents = openDocuments(connection, service, {
    opened(uri) {
      files.opened(uri);
      noticeWeeks();
    },
    edited(uri) {
      delivery.edited(uri);
      refresh.edited(uri);
      noticeWeeks();
    },
    closed(uri) {
      files.closed(uri);
      delivery.changed();
      noticeWeeks();
    },
  });
  const deps: Deps = { connection, host, client, service, documents };
  const files = watchFiles(deps, {
    changed() {
      delivery.changed();
      noticeWeeks();
    },
    settled: everythingChanged,
  });
  const noticeProblems = createSettingsNotice(connection, client);
  const guard = createGuard(deps, () => isShutDown);
  const reports = createReports(deps);
  const refresh = createRefresh(deps, reports.relatives);
  const beginning = whenInitialized(connection, begin);
  const begun = within(PATIENCE_MS, beginning);
  const source: DiagnosticsSource = {
    reports,
    uris: () => [...documents.uris(), ...files.uris()],
    async ready(uri) {
      await begun;
      const reading = uri === undefined ? undefined : files.neighboursRead(uri);
      if (reading) await within(PATIENCE_MS, reading);
    },
  };
  const delivery = client.can.pullDiagnostics ? deliverByPull(deps, source, guard) : deliverByPush(deps, source);

  const tellOfWeeks = coalesced(deps, 'weeks', () => connection.sendNotification(method.weeksChanged));

  function noticeWeeks(): void {
    if (client.showsWeeks) tellOfWeeks();
  }

  /** The server must not ask a client anything before the client sends `initialized`. */
  async function begin(): Promise<void> {
    await Promise.all([watchConfiguration(connection, client, useSettings), files.load()]);
  }

  function useSettings(raw: unknown): void {
    noticeProblems(service.configure(raw));
    everythingChanged();
  }

  function everythingChanged(): void {
    delivery.changed();
    refresh.everything();
    noticeWeeks();
  }

  connection.onNotification(method.today, (params: TodayParams) => {
    const today = amissIn(method.today, params) === undefined ? parseIsoDate(params.today) : undefined;
    if (today === undefined) return connection.console.warn(`${method.today}: no date in ${JSON.stringify(params)}`);
    if (clock.tell(today)) everythingChanged();
  });
  connection.onNotification(method.theme, (params: ThemeParams) => {
    if (amissIn(method.theme, params) === undefined) return client.setTheme(params.kind);
    connection.console.warn(`${method.theme}: no kind of theme in ${JSON.stringify(params)}`);
  });
  const stopClock = host.everyMinute(() => {
    if (clock.hasTurned()) everythingChanged();
  });
  connection.onShutdown(() => {
    isShutDown = true;
    stopClock();
  });
  connection.onRequest(method.ping, (): PingResult => null);
  const everythingRead = () =>
    within(
      ALL_LOGS_PATIENCE_MS,
      beginning.then(() => files.allRead()),
    );
  answerFeatures(deps, guard, everythingRead);
  return { capabilities: capabilitiesFor(client), serverInfo: { name: 'trainlog', version } };
}

/** @param everythingRead settles when all files are read; requests about all logs wait for it */
function answerFeatures(
  { connection, client, service, documents }: Deps,
  guard: Guard,
  everythingRead: () => Promise<void>,
): void {
  /** The library passes the token alone for a request without parameters. */
  function listen(name: string, answer: (params: unknown, token: CancellationToken) => unknown): void {
    connection.onRequest(name, (given, last) => {
      const [params, token] = last ? [given, last] : [undefined, given];
      const amiss = amissIn(name, params);
      return amiss === undefined
        ? answer(withWholePositions(params), token)
        : new ResponseError(ErrorCodes.InvalidParams, amiss);
    });
  }

  for (const request of features.flatMap(feature => feature.requests)) {
    const handler = guard<unknown, unknown>({
      name: request.method,
      uri: params => request.uri(params),
      answer(params, checkpoint) {
        documents.flush();
        const uri = request.uri(params);
        const context = uri === undefined ? undefined : service.context(uri, checkpoint, client.facts);
        if (!context) return request.withoutDocument?.(params) ?? null;
        return request.answer({ ...context, versions: documents.versions() }, params);
      },
      whenBroken: null,
    });
    listen(request.method, handler);
  }
  for (const request of features.flatMap(feature => feature.workspaceRequests ?? [])) {
    const handler = guard<unknown, unknown>({
      name: request.method,
      isAboutAll: request.isAboutText ?? false,
      async answer(params, checkpoint) {
        await everythingRead();
        documents.flush();
        return request.answer(service.workspaceContext(checkpoint, client.facts), params);
      },
      whenBroken: null,
    });
    listen(request.method, handler);
  }
}

function capabilitiesFor(client: Client): ServerCapabilities {
  return {
    positionEncoding: 'utf-16',
    textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
    ...(client.can.pullDiagnostics && {
      diagnosticProvider: { identifier: 'trainlog', interFileDependencies: true, workspaceDiagnostics: true },
    }),
    workspace: { workspaceFolders: { supported: true, changeNotifications: true }, fileOperations },
    ...Object.assign({}, ...features.filter(({ isFor }) => isFor?.(client.facts) ?? true).map(each => each.capability)),
  };
}

/** Today's date: the client's once it has sent one, until then that of the host. */
function createClock(host: ServerHost, told: DayNumber | undefined) {
  let client = told;
  const today = () => client ?? host.today();
  let last = today();
  /** Whether the date has changed since the last call. */
  const hasTurned = () => {
    const before = last;
    last = today();
    return last !== before;
  };
  return {
    today,
    hasTurned,
    /** Takes the client's date and returns whether it is a new one. */
    tell(day: DayNumber): boolean {
      client = day;
      return hasTurned();
    },
  };
}

function whenInitialized(connection: Connection, begin: () => Promise<void>): Promise<void> {
  return new Promise(resolve => {
    connection.onInitialized(() => logErrors(connection, 'starting', () => begin().finally(resolve)));
  });
}

/** Settles with `work`, or after the time at the latest. */
function within(limitMs: number, work: Promise<unknown>): Promise<void> {
  return new Promise(resolve => {
    const timer = setTimeout(resolve, limitMs);
    work.finally(() => {
      clearTimeout(timer);
      resolve();
    });
  });
}
