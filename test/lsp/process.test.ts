import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import {
  IPCMessageReader,
  IPCMessageWriter,
  type MessageReader,
  type MessageWriter,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';
import { bundled } from '../support/bundle';
import { type ClientSettings, connect, type TestClient } from './support/client';

const LOG = `2026-03-03 Tue  intervals 8 km rpe 8
2026-03-04 Wed  tempo 8 km rpe 7
`;

/** How a server of its own process is started, and spoken with. */
const ways: readonly {
  readonly name: string;
  readonly entry: string;
  readonly args: readonly string[];
  readonly isIpc: boolean;
}[] = [
  { name: 'the server by --stdio', entry: 'server/src/node/main.ts', args: ['--stdio'], isIpc: false },
  { name: 'the server by --node-ipc', entry: 'server/src/node/main.ts', args: ['--node-ipc'], isIpc: true },
  { name: 'trainlog lsp --stdio', entry: 'server/src/cli/main.ts', args: ['lsp', '--stdio'], isIpc: false },
];

describe('language server in a process of its own', function () {
  this.timeout(30_000);
  const folders: string[] = [];
  const children: ChildProcess[] = [];
  afterEach(() => {
    for (const child of children.splice(0)) child.kill('SIGKILL');
    for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
  });

  async function start(way: (typeof ways)[number], settings: ClientSettings = {}, env: NodeJS.ProcessEnv = {}) {
    const child = spawn(process.execPath, [await bundled(way.entry), ...way.args], {
      stdio: ['pipe', 'pipe', 'inherit', ...(way.isIpc ? (['ipc'] as const) : [])],
      env: { ...process.env, ...env },
    });
    children.push(child);
    const exited = once(child, 'exit') as Promise<[number | null]>;
    const [reader, writer] = way.isIpc ? ipc(child) : streams(child);
    const client = await connect(reader, writer, settings, () => child.kill());
    return { client, child, exited };
  }

  for (const way of ways) {
    it(`${way.name}: finds, and ends when told`, async () => {
      const { client, exited } = await start(way);
      const uri = 'file:///logs/log.trainlog';
      client.open(uri, LOG);
      assert.deepEqual(await codes(client, uri), ['hard-back-to-back']);
      await client.request('shutdown');
      client.notify('exit');
      assert.deepEqual((await exited)[0], 0);
    });
  }

  const [stdio] = ways;
  assert(stdio);

  it('reads the other logs of the folder from disk', async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'trainlog-'));
    folders.push(folder);
    const [earlier, later] = ['a b.trainlog', 'ü.trainlog'].map(name => path.join(folder, name));
    assert(earlier && later);
    writeFileSync(earlier, '2026-03-03 Tue  intervals 8 km rpe 8\n');
    writeFileSync(later, '2026-03-04 Wed  tempo 8 km rpe 7\n');
    writeFileSync(path.join(folder, 'broken.trainlog'), Buffer.from([0xff, 0x80, 0xfe]));
    const { client } = await start(stdio, { folders: [pathToFileURL(folder).href] });
    const uri = pathToFileURL(later).href;
    client.open(uri, '2026-03-04 Wed  tempo 8 km rpe 7\n');
    assert.deepEqual(await codes(client, uri), ['hard-back-to-back']);

    writeFileSync(earlier, '2026-03-03 Tue  rest\n');
    client.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: pathToFileURL(earlier).href, type: 2 }] });
    await client.until('a request to ask again', () => client.received.has('workspace/diagnostic/refresh'));
    assert.deepEqual(await codes(client, uri), []);
  });

  it('leaves its compiled code for the next start', async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'trainlog-'));
    folders.push(folder);
    const { client, exited } = await start(stdio, {}, { TMPDIR: folder, TEMP: folder, TMP: folder });
    await client.request('shutdown');
    client.notify('exit');
    await exited;
    assert.notDeepEqual(readdirSync(folder, { recursive: true }), []);
  });

  it('lives on after messages that are none', async () => {
    const { client, child } = await start(stdio);
    const send = (body: string) => child.stdin?.write(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
    send('{"jsonrpc":"2.0","id":1,');
    send('[]');
    send('null');
    send('{"jsonrpc":"2.0","method":7}');
    send('{"jsonrpc":"2.0","method":"$/setTrace","params":{"value":"verbose"}}');
    const uri = 'file:///logs/log.trainlog';
    client.open(uri, LOG);
    assert.deepEqual(await codes(client, uri), ['hard-back-to-back']);
  });

  it('ends when its client is gone', async () => {
    const { child, exited } = await start(stdio);
    child.stdin?.end();
    assert.equal((await exited)[0], 1);
  });
});

function streams(child: ChildProcess): [MessageReader, MessageWriter] {
  assert(child.stdout && child.stdin);
  return [new StreamMessageReader(child.stdout), new StreamMessageWriter(child.stdin)];
}

function ipc(child: ChildProcess): [MessageReader, MessageWriter] {
  return [new IPCMessageReader(child), new IPCMessageWriter(child)];
}

async function codes(client: TestClient, uri: string): Promise<(string | number | undefined)[]> {
  return (await client.pull(uri)).map(({ code }) => code);
}
