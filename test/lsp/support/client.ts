import assert from 'node:assert/strict';
import { PassThrough } from 'node:stream';
import {
  type CancellationToken,
  type ClientCapabilities,
  createConnection,
  createMessageConnection,
  type Diagnostic,
  type DocumentDiagnosticReport,
  type InitializeResult,
  type MessageConnection,
  type MessageReader,
  type MessageWriter,
  ProposedFeatures,
  type PublishDiagnosticsParams,
  ResponseError,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';
import { applyEdits, type TextEdit } from '../../../server/src/base/text';
import { method } from '../../../server/src/contracts/messages';
import type { ServerHost } from '../../../server/src/lsp/host';
import { startServer } from '../../../server/src/lsp/server';
import { parseIsoDate } from '../../../server/src/values/date';

/** What a client can do and how it is set up. By default one like VS Code with the extension in it. */
export interface ClientSettings {
  readonly pull?: boolean;
  readonly configuration?: boolean;
  readonly refresh?: boolean;
  /** It can show inline completions. */
  readonly inline?: boolean;
  /** It takes edits that say of which version of a document they are. */
  readonly versionedEdits?: boolean;
  /** The value of the setting `trainlog`. */
  readonly settings?: unknown;
  /** Files that the client serves, by URI; without them it serves none. */
  readonly files?: Map<string, string>;
  readonly folders?: readonly string[];
  /** The language of the client's user, as LSP has it. */
  readonly locale?: string;
  readonly initializationOptions?: Readonly<Record<string, unknown>>;
}

export const TODAY = '2026-03-08';

export interface TestClient {
  readonly server: InitializeResult;
  request<Result>(name: string, params?: unknown, token?: CancellationToken): Promise<Result>;
  notify(name: string, params?: unknown): void;
  onNotification<Params>(name: string, handler: (params: Params) => void): void;
  open(uri: string, text: string): void;
  /** One `didChange` with these edits, which name places of the text before the first of them. */
  edit(uri: string, ...edits: readonly TextEdit[]): void;
  close(uri: string): void;
  text(uri: string): string;
  version(uri: string): number;
  /** Asks for the diagnostics of a document. */
  pull(uri: string): Promise<readonly Diagnostic[]>;
  /** What the server last pushed for each document. */
  readonly published: ReadonlyMap<string, PublishDiagnosticsParams>;
  /** How often the server sent each request and notification. */
  readonly received: ReadonlyMap<string, number>;
  /** Messages of `window/showMessage` and errors of `window/logMessage`. */
  readonly shown: readonly string[];
  readonly errors: readonly string[];
  /** Changes the setting and tells the server. */
  configure(settings: unknown): void;
  /** Settles as soon as the condition holds; looked at after every message of the server. */
  until(what: string, holds: () => boolean): Promise<void>;
  /** Settles when the server has handled everything that was sent so far. */
  settled(): Promise<void>;
  dispose(): void;
}

/** A server in this process, and a client of it over streams. */
export async function connectInMemory(
  settings: ClientSettings = {},
  host: Partial<ServerHost> = {},
): Promise<TestClient> {
  const [toServer, toClient] = [new PassThrough(), new PassThrough()];
  const connection = createConnection(
    ProposedFeatures.all,
    new StreamMessageReader(toServer),
    new StreamMessageWriter(toClient),
  );
  startServer(connection, { ...testHost(), ...host });
  return connect(new StreamMessageReader(toClient), new StreamMessageWriter(toServer), settings, () =>
    connection.dispose(),
  );
}

/** A server in this process, and a connection to it that has said nothing yet. */
export function rawConnection(): MessageConnection {
  const [toServer, toClient] = [new PassThrough(), new PassThrough()];
  const server = createConnection(
    ProposedFeatures.all,
    new StreamMessageReader(toServer),
    new StreamMessageWriter(toClient),
  );
  startServer(server, testHost());
  const connection = createMessageConnection(new StreamMessageReader(toClient), new StreamMessageWriter(toServer));
  connection.listen();
  return connection;
}

/** A machine whose clock stands still at `TODAY`, without files. */
export function testHost(): ServerHost {
  const today = parseIsoDate(TODAY);
  assert(today !== undefined);
  return {
    today: () => today,
    now: () => performance.now(),
    yieldToOthers: () => new Promise(resolve => setImmediate(resolve)),
    everyMinute: () => () => {},
  };
}

/** A client of a server at the other end of these, initialized. */
export async function connect(
  reader: MessageReader,
  writer: MessageWriter,
  settings: ClientSettings,
  end: () => void,
): Promise<TestClient> {
  // A server that is killed leaves half a message, and the reader would wait for its rest for ever: so the process would never end.
  if (reader instanceof StreamMessageReader) reader.partialMessageTimeout = 0;
  const connection = createMessageConnection(reader, writer);
  const documents = new Map<string, { version: number; text: string }>();
  const published = new Map<string, PublishDiagnosticsParams>();
  const received = new Map<string, number>();
  const shown: string[] = [];
  const errors: string[] = [];
  const watchers = new Set<() => void>();
  let configured = settings.settings;

  const note = (name: string) => {
    received.set(name, (received.get(name) ?? 0) + 1);
    for (const look of watchers) look();
  };
  serve(connection, settings, () => configured, note);
  const listeners = new Map<string, (params: never) => void>();
  connection.onNotification((name, params) => {
    const first = params as never;
    listeners.get(name)?.(first);
    if (name === 'textDocument/publishDiagnostics') {
      const diagnostics: PublishDiagnosticsParams = first;
      published.set(diagnostics.uri, diagnostics);
    }
    if (name === 'window/showMessage') shown.push((first as { message: string }).message);
    if (name === 'window/logMessage' && (first as { type: number }).type === 1)
      errors.push((first as { message: string }).message);
    note(name);
  });
  // The library keeps these to itself otherwise.
  connection.onNotification('$/progress', params => {
    listeners.get('$/progress')?.(params as never);
    note('$/progress');
  });
  connection.listen();

  const server: InitializeResult = await connection.sendRequest('initialize', {
    processId: null,
    rootUri: null,
    capabilities: capabilitiesOf(settings),
    ...(settings.locale !== undefined && { locale: settings.locale }),
    workspaceFolders: (settings.folders ?? ['file:///logs']).map(uri => ({ uri, name: uri })),
    initializationOptions: {
      today: TODAY,
      ...(settings.files && { servesFiles: true }),
      ...settings.initializationOptions,
    },
  });
  await connection.sendNotification('initialized', {});

  const documentOf = (uri: string) => {
    const document = documents.get(uri);
    assert(document, `${uri} is not open`);
    return document;
  };
  return {
    server,
    published,
    received,
    shown,
    errors,
    request<Result>(name: string, params?: unknown, token?: CancellationToken) {
      const args = [params, token].filter(each => each !== undefined);
      return connection.sendRequest<Result>(name, ...args);
    },
    notify: (name, params) => void connection.sendNotification(name, params),
    onNotification: (name, handler) => void listeners.set(name, handler),
    open(uri, text) {
      documents.set(uri, { version: 1, text });
      const textDocument = { uri, languageId: 'trainlog', version: 1, text };
      void connection.sendNotification('textDocument/didOpen', { textDocument });
    },
    edit(uri, ...edits) {
      const document = documentOf(uri);
      document.text = applyEdits(document.text, edits);
      document.version++;
      // Edits of one list name places of the same text, changes of one message each those of the text before: last ones first.
      const contentChanges = [...edits]
        .sort((a, b) => b.range.start.line - a.range.start.line || b.range.start.character - a.range.start.character)
        .map(({ range, newText }) => ({ range, text: newText }));
      const textDocument = { uri, version: document.version };
      void connection.sendNotification('textDocument/didChange', { textDocument, contentChanges });
    },
    close(uri) {
      documents.delete(uri);
      void connection.sendNotification('textDocument/didClose', { textDocument: { uri } });
    },
    text: uri => documentOf(uri).text,
    version: uri => documentOf(uri).version,
    async pull(uri) {
      for (;;) {
        try {
          const report: DocumentDiagnosticReport = await connection.sendRequest('textDocument/diagnostic', {
            textDocument: { uri },
          });
          assert(report.kind === 'full');
          return report.items;
        } catch (error) {
          // The server asks to be asked again, as after an edit that came meanwhile.
          if (!(error instanceof ResponseError) || error.data?.retriggerRequest !== true) throw error;
        }
      }
    },
    configure(next) {
      configured = next;
      const pushed = settings.configuration === false ? { trainlog: next } : null;
      void connection.sendNotification('workspace/didChangeConfiguration', { settings: pushed });
    },
    until(what, holds) {
      return new Promise((resolve, reject) => {
        const look = () => {
          if (!holds()) return;
          stop();
          resolve();
        };
        const limit = setTimeout(() => {
          stop();
          reject(new Error(`never: ${what}`));
        }, LONGEST_WAIT_MS);
        const stop = () => {
          clearTimeout(limit);
          watchers.delete(look);
        };
        watchers.add(look);
        look();
      });
    },
    async settled() {
      await connection.sendRequest(method.ping);
    },
    dispose() {
      connection.dispose();
      end();
    },
  };
}

/** A condition that does not hold by then never will. */
const LONGEST_WAIT_MS = 10_000;

/** Answers what the server asks. */
function serve(
  connection: MessageConnection,
  settings: ClientSettings,
  configured: () => unknown,
  note: (name: string) => void,
): void {
  const answers: Readonly<Record<string, (params: never) => unknown>> = {
    'workspace/configuration': ({ items }: { items: readonly unknown[] }) => items.map(() => configured() ?? null),
    'workspace/diagnostic/refresh': () => null,
    'workspace/semanticTokens/refresh': () => null,
    'workspace/codeLens/refresh': () => null,
    'workspace/inlayHint/refresh': () => null,
    'client/registerCapability': () => null,
    'window/workDoneProgress/create': () => null,
    [method.findFiles]: () => [...(settings.files ?? new Map()).keys()],
    [method.readFile]: ({ uri }: { uri: string }) => settings.files?.get(uri) ?? null,
  };
  for (const [name, answer] of Object.entries(answers)) {
    connection.onRequest(name, (params: never) => {
      setImmediate(() => note(name));
      return answer(params);
    });
  }
}

function capabilitiesOf({
  pull = true,
  configuration = true,
  refresh = true,
  inline = false,
  versionedEdits = true,
}: ClientSettings): ClientCapabilities {
  return {
    workspace: {
      configuration,
      didChangeConfiguration: { dynamicRegistration: true },
      didChangeWatchedFiles: { dynamicRegistration: true },
      workspaceFolders: true,
      workspaceEdit: { documentChanges: versionedEdits, resourceOperations: versionedEdits ? ['create'] : [] },
      diagnostics: { refreshSupport: refresh },
      semanticTokens: { refreshSupport: refresh },
      codeLens: { refreshSupport: refresh },
      inlayHint: { refreshSupport: refresh },
    },
    textDocument: {
      publishDiagnostics: { relatedInformation: true, versionSupport: true },
      ...(pull && { diagnostic: {} }),
      ...(inline && { inlineCompletion: {} }),
    },
    window: { workDoneProgress: true },
  };
}
