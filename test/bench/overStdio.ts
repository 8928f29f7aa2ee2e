import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
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

/** What an editor waits for, of each server: the start with a log, and a keystroke in one that is open; of ours the first start, too. */
export async function overStdio(log: BenchLog): Promise<Served> {
  const subjects: Subject[] = [];
  const clients: TestClient[] = [];
  for (const name of ['floor', 'trainlog'] as const) {
    const kept = temporaryFolder();
    await ended(await opened(name, log, kept));
    const { client } = await opened(name, log, kept);
    clients.push(client);
    subjects.push(
      starts(startName(name), log, () => opened(name, log, kept)),
      types(name, log, client),
    );
  }
  subjects.push(starts(FIRST_START, log, () => opened('trainlog', log, temporaryFolder())));
  return { subjects, end: () => clients.forEach(client => void client.dispose()) };
}

/**
 * From the start of the process to the diagnostics. An earlier process has ended and left its compiled code (`server/src/node/codeCache.ts`), as
 * before every start of a user but the first.
 */
export const startName = (server: ServerName) => `stdio, ${server}: start to diagnostics`;
/** The same where nothing was left: after an update. */
export const FIRST_START = 'stdio, trainlog: first start to diagnostics';
export const keystrokeName = (server: ServerName) => `stdio, ${server}: keystroke to diagnostics`;

/** A document of its own: no folder is looked through. */
const URI = 'untitled:bench.trainlog';

function starts(name: string, log: BenchLog, open: () => Promise<Started>): Subject {
  return {
    name,
    lines: log.lines,
    async once() {
      let started: Started | undefined;
      const tookMs = await timed(async () => {
        started = await open();
      });
      started?.client.dispose();
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

interface Started {
  readonly client: TestClient;
  readonly child: ChildProcess;
}

/** A new process that has answered with the diagnostics of a log. @param kept where it finds and leaves compiled code */
async function opened(server: ServerName, log: BenchLog, kept: string): Promise<Started> {
  const bundle = await bundled(servers[server]);
  const child = spawn(process.execPath, [bundle, '--stdio'], {
    stdio: ['pipe', 'pipe', 'inherit'],
    env: { ...process.env, TMPDIR: kept, TEMP: kept, TMP: kept },
  });
  const [reader, writer] = [new StreamMessageReader(child.stdout), new StreamMessageWriter(child.stdin)];
  const client = await connect(reader, writer, {}, () => child.kill());
  client.open(URI, log.text);
  await diagnosticsOf(client);
  return { client, child };
}

/** Ends as an editor ends it: compiled code is kept by then. */
async function ended({ client, child }: Started): Promise<void> {
  const exited = once(child, 'exit');
  await client.request('shutdown');
  client.notify('exit');
  await exited;
}

let folder: string | undefined;

/** A new one. */
function temporaryFolder(): string {
  return mkdtempSync(path.join(benchFolder(), 'kept-'));
}

function benchFolder(): string {
  if (folder !== undefined) return folder;
  const made = mkdtempSync(path.join(tmpdir(), 'trainlog-bench-'));
  process.once('exit', () => rmSync(made, { recursive: true, force: true }));
  folder = made;
  return made;
}
