import { spawn } from 'node:child_process';
import { StreamMessageReader, StreamMessageWriter } from 'vscode-languageserver/node';
import { connect, type TestClient } from '../lsp/support/client';
import { bundled } from '../support/bundle';
import { typist } from './inProcess';
import type { BenchLog } from './log';
import { type Subject, timed } from './samples';

/** Servers in processes of their own, spoken with as an editor does. */
const servers = {
  floor: 'test/bench/nullServer.ts',
  trainlog: 'server/src/node/main.ts',
} as const;

export type ServerName = keyof typeof servers;

export interface Served {
  readonly subjects: readonly Subject[];
  end(): void;
}

/** What an editor waits for, of each server: the start with a log, and a keystroke in one that is open. */
export async function overStdio(log: BenchLog): Promise<Served> {
  const subjects: Subject[] = [];
  const clients: TestClient[] = [];
  for (const name of ['floor', 'trainlog'] as const) {
    const client = await start(name);
    clients.push(client);
    client.open(URI, log.text);
    await diagnosticsOf(client);
    subjects.push(starts(name, log), types(name, log, client));
  }
  return { subjects, end: () => clients.forEach(client => void client.dispose()) };
}

export const startName = (server: ServerName) => `stdio, ${server}: start to diagnostics`;
export const keystrokeName = (server: ServerName) => `stdio, ${server}: keystroke to diagnostics`;

/** A document of its own: no folder is looked through. */
const URI = 'untitled:bench.trainlog';

function starts(server: ServerName, log: BenchLog): Subject {
  return {
    name: startName(server),
    lines: log.lines,
    async once() {
      let client: TestClient | undefined;
      const tookMs = await timed(async () => {
        client = await start(server);
        client.open(URI, log.text);
        await diagnosticsOf(client);
      });
      client?.dispose();
      return tookMs;
    },
  };
}

function types(server: ServerName, log: BenchLog, client: TestClient): Subject {
  const keys = typist(log);
  let version = 1;
  return {
    name: keystrokeName(server),
    lines: log.lines,
    once() {
      const { range, newText } = keys.next();
      const change = { textDocument: { uri: URI, version: ++version }, contentChanges: [{ range, text: newText }] };
      return timed(() => {
        client.notify('textDocument/didChange', change);
        return diagnosticsOf(client);
      });
    },
  };
}

function diagnosticsOf(client: TestClient): Promise<unknown> {
  return client.request('textDocument/diagnostic', { textDocument: { uri: URI } });
}

async function start(server: ServerName): Promise<TestClient> {
  const bundle = await bundled(servers[server]);
  const child = spawn(process.execPath, [bundle, '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] });
  return connect(new StreamMessageReader(child.stdout), new StreamMessageWriter(child.stdin), {}, () => child.kill());
}
