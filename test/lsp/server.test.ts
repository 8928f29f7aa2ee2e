import assert from 'node:assert/strict';
import { mock } from 'node:test';
import {
  type CodeLens,
  type Diagnostic,
  ErrorCodes,
  FileChangeType,
  type WorkspaceDiagnosticReport,
} from 'vscode-languageserver/node';
import { themes } from '../../server/src/charts/theme';
import { type LogsResult, method, type SettingsParams, type ThisWeek } from '../../server/src/contracts/messages';
import { parseIsoDate } from '../../server/src/values/date';
import { type ClientSettings, connectInMemory, type TestClient, TODAY, testHost } from './support/client';

const URI = 'file:///logs/log.trainlog';
const TWO_HARD_DAYS = `2026-03-03 Tue  intervals 8 km rpe 8
2026-03-04 Wed  tempo 8 km rpe 7
`;

/** What the client is told of progress, as it comes. */
function progressOf(client: TestClient): readonly string[] {
  const seen: string[] = [];
  type Progress = { readonly value: { readonly kind: string; readonly title?: string; readonly message?: string } };
  client.onNotification('$/progress', ({ value: { kind, title, message } }: Progress) => {
    seen.push([kind, title ?? message].filter(Boolean).join(' '));
  });
  return seen;
}

describe('language server', () => {
  const clients: TestClient[] = [];
  const connect = async (...args: Parameters<typeof connectInMemory>) => {
    const client = await connectInMemory(...args);
    clients.push(client);
    return client;
  };
  afterEach(() => {
    for (const client of clients.splice(0)) client.dispose();
  });

  describe('at the start', () => {
    it('says what it can do', async () => {
      const { server } = await connect();
      assert.equal(server.serverInfo?.name, 'trainlog');
      assert.match(server.serverInfo?.version ?? '', /^\d+\.\d+\.\d+$/);
      assert.equal(server.capabilities.positionEncoding, 'utf-16');
      assert.equal(server.capabilities.documentSymbolProvider, true);
      assert.deepEqual(server.capabilities.diagnosticProvider, {
        identifier: 'trainlog',
        interFileDependencies: true,
        workspaceDiagnostics: true,
      });
    });

    it('does not offer to be asked to a client that does not ask', async () => {
      const { server } = await connect({ pull: false });
      assert.equal(server.capabilities.diagnosticProvider, undefined);
    });

    it('offers faint text only to a client that can show it', async () => {
      assert.equal((await connect()).server.capabilities.inlineCompletionProvider, undefined);
      const client = await connect({ inline: true });
      assert.equal(client.server.capabilities.inlineCompletionProvider, true);
      client.open(URI, '2026-03-02 Mon  rest\n2026-03-03 Tue  rest\n');
      const [first] = await client.request<{ insertText: string }[]>('textDocument/inlineCompletion', {
        textDocument: { uri: URI },
        position: { line: 2, character: 0 },
        context: { triggerKind: 2 },
      });
      assert.equal(first?.insertText, '2026-03-04 Wed  ');
    });

    it('is initialized once', async () => {
      const client = await connect();
      await assert.rejects(client.request('initialize', { capabilities: {} }), { code: -32600 });
    });

    it('refuses requests after shutdown', async () => {
      const client = await connect();
      client.open(URI, TWO_HARD_DAYS);
      await client.request('shutdown');
      await assert.rejects(client.request('textDocument/diagnostic', { textDocument: { uri: URI } }), { code: -32600 });
    });
  });

  describe('diagnostics on request', () => {
    it('are of the present text, with the other day', async () => {
      const client = await connect();
      client.open(URI, TWO_HARD_DAYS);
      const [found, ...more] = await client.pull(URI);
      assert.deepEqual(more, []);
      assert.equal(found?.code, 'hard-back-to-back');
      assert.equal(found?.range.start.line, 1);
      assert.deepEqual(found?.relatedInformation?.[0]?.location.uri, URI);

      client.edit(URI, replaced(1, 0, 1, 99, '2026-03-04 Wed  rest'));
      assert.deepEqual(await client.pull(URI), []);
    });

    it('are said to be unchanged when they are', async () => {
      const client = await connect();
      client.open(URI, TWO_HARD_DAYS);
      const ask = (previousResultId?: string) =>
        client.request<{ kind: string; resultId: string }>('textDocument/diagnostic', {
          textDocument: { uri: URI },
          ...(previousResultId && { previousResultId }),
        });
      const first = await ask();
      assert.equal(first.kind, 'full');
      assert.deepEqual(await ask(first.resultId), { kind: 'unchanged', resultId: first.resultId });
      client.edit(URI, inserted(0, 0, '\n'));
      assert.equal((await ask(first.resultId)).kind, 'full');
    });

    it('are never pushed too', async () => {
      const client = await connect();
      client.open(URI, TWO_HARD_DAYS);
      await client.pull(URI);
      client.edit(URI, inserted(2, 0, '; a comment\n'));
      await client.pull(URI);
      await client.settled();
      assert.equal(client.published.size, 0);
    });

    it('of a document that is not open are none', async () => {
      const client = await connect();
      assert.deepEqual(await client.pull('file:///logs/other.trainlog'), []);
    });
  });

  describe('diagnostics that are pushed', () => {
    it('carry the version they are about', async () => {
      const client = await connect({ pull: false });
      client.open(URI, TWO_HARD_DAYS);
      await client.until('findings of version 1', () => client.published.get(URI)?.version === 1);
      assert.deepEqual(codes(client.published.get(URI)?.diagnostics), ['hard-back-to-back']);
      client.edit(URI, replaced(1, 0, 1, 99, '2026-03-04 Wed  rest'));
      await client.until('findings of version 2', () => client.published.get(URI)?.version === 2);
      assert.deepEqual(codes(client.published.get(URI)?.diagnostics), []);
    });

    it('are sent once for many edits at once', async () => {
      const client = await connect({ pull: false });
      client.open(URI, TWO_HARD_DAYS);
      await client.until('the first findings', () => client.published.has(URI));
      for (let i = 0; i < 50; i++) client.edit(URI, inserted(2, 0, '; typed\n'));
      await client.until('the last findings', () => client.published.get(URI)?.version === 51);
      const pushes = client.received.get('textDocument/publishDiagnostics') ?? 0;
      assert(pushes <= 10, `${pushes} times`);
    });

    it('are taken back when a document without a file is closed', async () => {
      const client = await connect({ pull: false });
      client.open(URI, TWO_HARD_DAYS);
      await client.until('findings', () => codes(client.published.get(URI)?.diagnostics).length === 1);
      client.close(URI);
      await client.until('no findings', () => codes(client.published.get(URI)?.diagnostics).length === 0);
    });

    it('reach other open documents of the log', async () => {
      const client = await connect({ pull: false });
      const other = 'file:///logs/other.trainlog';
      client.open(URI, '2026-03-03 Tue  easy 8 km\n');
      client.open(other, '2026-03-04 Wed  tempo 8 km rpe 7\n');
      await client.until('both are clean', () => client.published.has(URI) && client.published.has(other));
      client.edit(URI, replaced(0, 16, 0, 20, 'intervals'));
      await client.until('a finding in the other', () => codes(client.published.get(other)?.diagnostics).length === 1);
    });
  });

  describe('files that are not open', () => {
    const earlier = 'file:///logs/a.trainlog';
    const later = 'file:///logs/b.trainlog';
    const files = () =>
      new Map([
        [earlier, '2026-03-03 Tue  intervals 8 km rpe 8\n'],
        [later, '2026-03-04 Wed  tempo 8 km rpe 7\n2026-03-04 Wed  easy 3 km\n'],
      ]);

    it('belong to the log', async () => {
      const client = await connect({ files: files() });
      client.open(later, files().get(later) ?? '');
      assert(codes(await client.pull(later)).includes('hard-back-to-back'));
    });

    it('report errors and warnings, not hints', async () => {
      const client = await connect({ files: files() });
      const closed = await workspaceCodes(client, later);
      assert(closed.includes('hard-back-to-back'));
      assert(!closed.includes('day-duplicate'));
      client.open(later, files().get(later) ?? '');
      assert((await workspaceCodes(client, later)).includes('day-duplicate'));
    });

    it('are asked about again only when there is news', async () => {
      const client = await connect({ files: files() });
      const first: WorkspaceDiagnosticReport = await client.request('workspace/diagnostic', { previousResultIds: [] });
      const previousResultIds = first.items.map(({ uri, resultId }) => ({ uri, value: resultId }));
      const second = client.request<WorkspaceDiagnosticReport>('workspace/diagnostic', { previousResultIds });
      client.open(earlier, '2026-03-03 Tue  easy 8 km\n');
      const news = (await second).items.map(({ uri, kind }) => [uri, kind]);
      assert.deepEqual(
        news.sort(),
        [
          [earlier, 'full'],
          [later, 'full'],
        ].slice(news.length === 1 ? 1 : 0),
      );
    });

    it('are read again when they change, and forgotten when they are deleted', async () => {
      const served = files();
      const client = await connect({ files: served });
      client.open(later, files().get(later) ?? '');
      await client.pull(later);
      served.set(earlier, '2026-03-03 Tue  rest\n');
      client.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: earlier, type: 2 }] });
      await client.until('a request to ask again', () => client.received.get('workspace/diagnostic/refresh') === 1);
      assert(!codes(await client.pull(later)).includes('hard-back-to-back'));

      served.set(earlier, '2026-03-03 Tue  tempo 8 km\n');
      client.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: earlier, type: 1 }] });
      await client.until('another one', () => client.received.get('workspace/diagnostic/refresh') === 2);
      assert(codes(await client.pull(later)).includes('hard-back-to-back'));

      served.delete(earlier);
      client.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: 'file:///logs', type: 3 }] });
      await client.until('a third one', () => client.received.get('workspace/diagnostic/refresh') === 3);
      assert(!codes(await client.pull(later)).includes('hard-back-to-back'));
    });

    it('change what an open document is told, whatever the workspace was answered: of an open one VS Code takes its own answers only', async () => {
      const served = files();
      const client = await connect({ files: served });
      client.open(later, files().get(later) ?? '');
      assert(codes(await client.pull(later)).includes('hard-back-to-back'));
      served.delete(earlier);
      client.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: earlier, type: FileChangeType.Deleted }] });
      await client.request('workspace/diagnostic', { previousResultIds: [] });
      await client.until('a request to ask again', () => client.received.has('workspace/diagnostic/refresh'));
      assert(!codes(await client.pull(later)).includes('hard-back-to-back'));
    });

    it('move with a rename', async () => {
      const served = files();
      const client = await connect({ files: served });
      client.open(later, files().get(later) ?? '');
      await client.pull(later);
      const moved = 'file:///elsewhere/a.trainlog';
      served.set(moved, served.get(earlier) ?? '');
      served.delete(earlier);
      client.notify('workspace/didRenameFiles', { files: [{ oldUri: earlier, newUri: moved }] });
      await client.until('a request to ask again', () => client.received.has('workspace/diagnostic/refresh'));
      assert(!codes(await client.pull(later)).includes('hard-back-to-back'));
    });

    it('are the same under every spelling of their name', async () => {
      const spelled = 'file:///logs/caf%C3%A9%20%28b%29.trainlog';
      const otherwise = 'file:///logs/caf%c3%a9%20(b).trainlog';
      const text = TWO_HARD_DAYS;
      const client = await connect({ files: new Map([[spelled, text]]) });
      await workspaceCodes(client, spelled);
      client.open(otherwise, text);
      assert.deepEqual(codes(await client.pull(otherwise)), ['hard-back-to-back']);
      client.close(otherwise);
      assert.deepEqual(await workspaceCodes(client, otherwise), ['hard-back-to-back']);
    });

    it('count as they are on disk once they are closed', async () => {
      const client = await connect({ files: files() });
      client.open(earlier, '2026-03-03 Tue  rest\n');
      client.open(later, files().get(later) ?? '');
      assert(!codes(await client.pull(later)).includes('hard-back-to-back'));
      client.close(earlier);
      await client.until('a request to ask again', () => client.received.has('workspace/diagnostic/refresh'));
      assert(codes(await client.pull(later)).includes('hard-back-to-back'));
    });

    it('may have any name that the client says is one of a log', async () => {
      const [text, noted] = ['file:///logs/monday.txt', 'file:///logs/later.txt'];
      const files = new Map([[text, '2026-03-03 Tue  intervals 8 km rpe 8\n']]);
      const client = await connect({ files });
      client.open(later, '2026-03-04 Wed  tempo 8 km rpe 7\n');
      assert.deepEqual(codes(await client.pull(later)), ['hard-back-to-back']);
      client.open(text, '2026-03-03 Tue  rest\n');
      assert.deepEqual(codes(await client.pull(later)), []);
      client.close(text);
      await client.settled();
      assert.deepEqual(codes(await client.pull(later)), ['hard-back-to-back']);
      files.set(noted, '2026-03-05 Thu  tmepo 8 km\n');
      client.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: noted, type: FileChangeType.Created }] });
      await client.settled();
      assert.notDeepEqual(await workspaceCodes(client, noted), []);
    });

    it('of another name are logs only while an editor shows them as such', async () => {
      const [shown, other] = ['file:///logs/notes.txt', 'file:///logs/a.trainlog'];
      const client = await connect({ files: new Map([[other, '2026-03-04 Wed  tempo 8 km rpe 7\n']]) });
      client.open(other, '2026-03-04 Wed  tempo 8 km rpe 7\n');
      client.open(shown, '2026-03-03 Tue  intervals 8 km rpe 8\n');
      assert.deepEqual(codes(await client.pull(other)), ['hard-back-to-back']);
      client.close(shown);
      assert.deepEqual(codes(await client.pull(other)), []);
    });

    it('are forgotten when they are closed outside of all folders, as another server would not know them', async () => {
      const store = { find: async () => [], read: async () => '2026-03-02 Mon  easy 8 km\n' };
      const client = await connect({ folders: ['file:///logs'] }, { files: store });
      const elsewhere = 'file:///elsewhere/log.trainlog';
      const known = async () => ((await client.request(method.logs)) as LogsResult).map(({ uri }) => uri);
      client.open(elsewhere, '2026-03-02 Mon  easy 8 km\n');
      assert((await known()).includes(elsewhere));
      client.close(elsewhere);
      await client.settled();
      assert(!(await known()).includes(elsewhere));
    });

    it('come from the machine of the server when the client serves none', async () => {
      const onDisk = files();
      const store = {
        find: async (folders: readonly string[]) =>
          [...onDisk.keys()].filter(uri => folders.some(f => uri.startsWith(f))),
        read: async (uri: string) => onDisk.get(uri) ?? null,
      };
      const client = await connect({ folders: ['file:///logs'] }, { files: store });
      client.open(later, files().get(later) ?? '');
      assert(codes(await client.pull(later)).includes('hard-back-to-back'));
    });
  });

  describe('a workspace', () => {
    it('of many files is read while the client shows how far it is, and waits for no client', async () => {
      const names = Array.from({ length: 60 }, (_, index) => `file:///logs/${index}/log.trainlog`);
      const client = await connect({ files: new Map(names.map(uri => [uri, TWO_HARD_DAYS])) });
      const seen = progressOf(client);
      await client.until('the end', () => seen.includes('end'));
      assert.equal(seen[0], 'begin Reading training logs');
      const { items }: WorkspaceDiagnosticReport = await client.request('workspace/diagnostic', {
        previousResultIds: [],
      });
      assert.equal(items.length, 60);
    });

    it('shows that also where all of them lie beside the log that is open', async () => {
      const names = Array.from({ length: 60 }, (_, index) => `file:///logs/${index}.trainlog`);
      const files = new Map(names.map(uri => [uri, '2026-03-02 Mon  easy 8 km\n']));
      const client = await connect({ files });
      client.open(URI, TWO_HARD_DAYS);
      const seen = progressOf(client);
      await client.pull(URI);
      await client.until('the end', () => seen.includes('end'));
      assert.equal(seen.at(-2), 'report 60 of 60');
    });

    it('groups its documents anew when its folders change', async () => {
      const client = await connect({ folders: [] });
      const other = 'file:///logs/other.trainlog';
      client.open(URI, '2026-03-03 Tue  intervals 8 km rpe 8\n');
      client.open(other, '2026-03-04 Wed  tempo 8 km rpe 7\n');
      client.edit(other, inserted(1, 0, '; typed\n'));
      assert.deepEqual(codes(await client.pull(other)), []);
      const added = [{ uri: 'file:///logs', name: 'logs' }];
      client.notify('workspace/didChangeWorkspaceFolders', { event: { added, removed: [] } });
      await client.until('a request to ask again', () => client.received.has('workspace/diagnostic/refresh'));
      assert.deepEqual(codes(await client.pull(other)), ['hard-back-to-back']);
      client.notify('workspace/didChangeWorkspaceFolders', { event: { added: [], removed: added } });
      await client.until('another one', () => client.received.get('workspace/diagnostic/refresh') === 2);
      assert.deepEqual(codes(await client.pull(other)), []);
    });

    it('holds what was found last, when an older search ends after it', async () => {
      const searches: ((found: readonly string[]) => void)[] = [];
      const store = {
        find: () => new Promise<readonly string[]>(resolve => searches.push(resolve)),
        read: async () => '2026-03-03 Tue  easy 8 km\n',
      };
      const client = await connect({ folders: ['file:///logs'] }, { files: store });
      const added = [{ uri: 'file:///others', name: 'others' }];
      client.notify('workspace/didChangeWorkspaceFolders', { event: { added, removed: [] } });
      await client.settled();
      const [older, newer] = searches;
      newer?.([URI, 'file:///others/log.trainlog']);
      await client.settled();
      older?.([URI]);
      await client.settled();
      const logs: LogsResult = await client.request(method.logs);
      assert.deepEqual(logs.map(({ uri }) => uri).sort(), [URI, 'file:///others/log.trainlog']);
    });

    it('is not told in part while a file is read that takes long', async () => {
      const written = '2026-03-03 Tue  easy 8 km\n';
      let end = (_text: string) => {};
      const slow = new Promise<string>(resolve => {
        end = resolve;
      });
      const store = {
        find: async () => [URI, 'file:///logs/slow.trainlog'],
        read: async (uri: string) => (uri === URI ? `athlete Ada\n${written}` : slow),
      };
      mock.timers.enable({ apis: ['setTimeout'] });
      try {
        const client = await connect({ folders: ['file:///logs'] }, { files: store });
        let isAnswered = false;
        const logs = client.request<LogsResult>(method.logs).finally(() => {
          isAnswered = true;
        });
        for (const seconds of [10, 10]) {
          await client.settled();
          mock.timers.tick(seconds * 1000);
        }
        await client.settled();
        assert.equal(isAnswered, false);
        end(`athlete Ben\n${written}`);
        assert.deepEqual((await logs).map(({ athlete }) => athlete).sort(), ['Ada', 'Ben']);
      } finally {
        mock.timers.reset();
      }
    });

    it('holds no file of a folder that was deleted while it was being read', async () => {
      const readings: ((text: string) => void)[] = [];
      const store = {
        find: async () => ['file:///logs/old/log.trainlog'],
        read: () => new Promise<string>(resolve => readings.push(resolve)),
      };
      const client = await connect({ folders: ['file:///logs'] }, { files: store });
      await client.settled();
      client.notify('workspace/didChangeWatchedFiles', {
        changes: [{ uri: 'file:///logs/old', type: FileChangeType.Deleted }],
      });
      await client.settled();
      for (const answer of readings) answer('2026-03-03 Tue  easy 8 km\n');
      assert.deepEqual(await client.request(method.logs), []);
    });
  });

  describe('colours, lenses and hints', () => {
    const shown = ['workspace/semanticTokens/refresh', 'workspace/codeLens/refresh', 'workspace/inlayHint/refresh'];

    it('are asked for again when the settings, the day or the files have changed', async () => {
      const files = new Map([['file:///logs/a.trainlog', 'unit km\n']]);
      const client = await connect({ files });
      const refreshes = () => shown.map(name => client.received.get(name) ?? 0);
      await client.until('files and settings are read', () => refreshes().every(count => count > 0));
      const changed = (type: number) =>
        client.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: 'file:///logs/a.trainlog', type }] });
      const changes: (() => void)[] = [
        () => client.configure({ unit: 'mi' }),
        () => client.notify(method.today, { today: '2026-03-09' }),
        () => changed(FileChangeType.Changed),
        () => changed(FileChangeType.Deleted),
      ];
      for (const change of changes) {
        const before = refreshes();
        change();
        await client.until('a refresh', () => refreshes().every((count, index) => count > (before[index] ?? 0)));
      }
    });

    it('lenses and hints also when another open document of the log is edited, and not for an edit that the client knows of', async () => {
      const client = await connect();
      const other = 'file:///logs/other.trainlog';
      client.open(URI, '2026-03-03 Tue  easy 8 km\n');
      const lens = async () => {
        const [first]: CodeLens[] = await client.request('textDocument/codeLens', { textDocument: { uri: URI } });
        const { command }: CodeLens = await client.request('codeLens/resolve', first);
        return command?.title;
      };
      assert.match((await lens()) ?? '', /^8 km · 1 run/);
      const refreshes = () => client.received.get('workspace/codeLens/refresh') ?? 0;
      await client.until('the settings are read', () => refreshes() > 0);
      await client.settled();
      const before = refreshes();
      client.edit(URI, replaced(0, 21, 0, 22, '9'));
      await client.pull(URI);
      assert.match((await lens()) ?? '', /^9 km · 1 run/);
      assert.equal(refreshes(), before);
      client.open(other, '2026-03-04 Wed  easy 6 km\n');
      client.edit(other, replaced(0, 21, 0, 22, '7'));
      await client.until('a refresh', () => refreshes() > before);
      assert.match((await lens()) ?? '', /^16 km · 2 runs/);
    });

    it('colours also when a line about the whole log is edited in another of its documents, and not for what is written on a day', async () => {
      const client = await connect();
      const other = 'file:///logs/other.trainlog';
      const colours = async () => {
        const { data } = await client.request<{ data: readonly number[] }>('textDocument/semanticTokens/full', {
          textDocument: { uri: URI },
        });
        return data;
      };
      client.open(URI, '2026-03-03 Tue  loop 8 km\n');
      client.open(other, 'kind loop = easy\n\n2026-03-04 Wed  easy 6 km\n');
      const easy = await colours();
      const refreshes = () => client.received.get('workspace/semanticTokens/refresh') ?? 0;
      const figures = () => client.received.get('workspace/codeLens/refresh') ?? 0;
      await client.until('the settings are read', () => refreshes() > 0);
      const write = async (digit: string) => {
        const before = figures();
        client.edit(other, inserted(2, 22, digit));
        await client.until('new figures', () => figures() > before);
        await client.settled();
      };
      await write('0'); // what the first edit of a document changes is not known
      await write('1');
      const before = refreshes();
      await write('2');
      assert.equal(refreshes(), before);
      client.edit(other, replaced(0, 12, 0, 16, 'tempo'));
      await client.until('new colours', () => refreshes() > before);
      assert.notDeepEqual(await colours(), easy);
    });

    it('nobody is asked who did not offer it', async () => {
      const client = await connect({ refresh: false });
      client.open(URI, TWO_HARD_DAYS);
      client.configure({ unit: 'mi' });
      await client.pull(URI);
      await client.settled();
      assert.deepEqual(
        shown.filter(name => client.received.has(name)),
        [],
      );
    });
  });

  describe('other documents', () => {
    it('are asked about again when an edit changes what is found in them', async () => {
      const client = await connect();
      const other = 'file:///logs/other.trainlog';
      client.open(URI, '2026-03-03 Tue  easy 8 km\n');
      client.open(other, '2026-03-04 Wed  tempo 8 km rpe 7\n');
      await client.pull(URI);
      assert.deepEqual(codes(await client.pull(other)), []);
      client.edit(URI, inserted(1, 0, '; nothing\n'));
      await client.pull(URI);
      client.edit(URI, replaced(0, 16, 0, 20, 'intervals'));
      await client.pull(URI);
      await client.until('a request to ask again', () => client.received.has('workspace/diagnostic/refresh'));
      assert.equal(client.received.get('workspace/diagnostic/refresh'), 1);
      assert.deepEqual(codes(await client.pull(other)), ['hard-back-to-back']);
    });
  });

  describe('settings', () => {
    const off = { rules: { 'hard-back-to-back': 'off' } };
    const variants: readonly [name: string, settings: ClientSettings][] = [
      ['are asked of a client that answers', { settings: off }],
      ['come along with others', { configuration: false, initializationOptions: { trainlog: off } }],
    ];
    for (const [name, settings] of variants) {
      it(`${name}, and are followed when they change`, async () => {
        const client = await connect(settings);
        client.open(URI, TWO_HARD_DAYS);
        assert.deepEqual(codes(await client.pull(URI)), []);
        client.configure({});
        await client.until('a request to ask again', () => client.received.has('workspace/diagnostic/refresh'));
        assert.deepEqual(codes(await client.pull(URI)), ['hard-back-to-back']);
      });
    }

    it('that cannot be used are told to a client of ours, and taken back', async () => {
      const client = await connect({ files: new Map(), settings: { rules: { 'no-such-rule': 'off' } } });
      const told: SettingsParams[] = [];
      client.onNotification(method.settings, (params: SettingsParams) => told.push(params));
      client.configure({ rules: { 'no-rest-day': 'loud' } });
      await client.until('a problem', () => told.at(-1)?.problems.length === 1);
      assert.match(told.at(-1)?.problems[0] ?? '', /^no-rest-day in trainlog\.rules/);
      client.configure({});
      await client.until('no problem', () => told.at(-1)?.problems.length === 0);
    });

    it('that cannot be used are shown once by others', async () => {
      const client = await connect({ settings: { rules: { 'no-rest-day': 'loud' } } });
      await client.until('a message', () => client.shown.length === 1);
      assert.match(client.shown[0] ?? '', /no-rest-day in trainlog\.rules/);
      client.open(URI, TWO_HARD_DAYS);
      await client.pull(URI);
      client.configure({ rules: { 'no-rest-day': 'loud' } });
      await client.settled();
      await client.pull(URI);
      assert.equal(client.shown.length, 1);
    });
  });

  it('speaks the language of the client, with the plurals of its locale', async () => {
    const translations = { '{0} runs': '{0} {0|few:biegi|other:biegów}' };
    const client = await connect({ locale: 'pl', initializationOptions: { translations } });
    client.open(
      URI,
      '2026-03-03 Tue  easy run 40 min\n2026-03-04 Wed  easy run 40 min\n2026-03-05 Thu  easy run 40 min\n',
    );
    const week = await client.request<ThisWeek>(method.thisWeek, { textDocument: { uri: URI } });
    assert.match(week.spoken, /3 biegi/);
  });

  describe('requests of our own', () => {
    it('say what is amiss with parameters that are none', async () => {
      const client = await connect();
      const wrong: readonly [name: string, params: unknown, member: string][] = [
        [method.weeksDetails, {}, 'id'],
        [method.weeks, { parent: 7 }, 'parent'],
        [method.thisWeek, { textDocument: URI }, 'textDocument'],
        [method.convertToLog, { text: '', name: 'diary.md', format: 'pdf', today: TODAY }, 'format'],
      ];
      for (const [name, params, member] of wrong) {
        await assert.rejects(client.request(name, params), {
          code: ErrorCodes.InvalidParams,
          message: new RegExp(member),
        });
      }
    });

    it('take members that they do not know', async () => {
      const client = await connect();
      assert.deepEqual(await client.request(method.weeks, { workDoneToken: 1 }), []);
      assert.deepEqual(await client.request(method.logs), []);
    });
  });

  describe('pictures', () => {
    const days = '2026-02-23 Mon  easy 8 km\n2026-03-02 Mon  easy 8 km\n';
    const hovered = async (client: TestClient) => {
      const params = { textDocument: { uri: URI }, position: { line: 1, character: 2 } };
      const { contents } = await client.request<{ contents: { value: string } }>('textDocument/hover', params);
      const data = /data:image\/svg\+xml;base64,([^|]*)/.exec(contents.value)?.[1];
      return data === undefined ? undefined : Buffer.from(data, 'base64').toString('utf8');
    };

    it('have the colours of the theme that the client tells, and another one', async () => {
      const client = await connect({ initializationOptions: { theme: 'dark' } });
      client.open(URI, days);
      assert.ok((await hovered(client))?.includes(themes.dark.easy));
      for (const params of [{ kind: 'light' }, { kind: 'plaid' }, {}, null]) client.notify(method.theme, params);
      assert.ok((await hovered(client))?.includes(themes.light.easy));
    });

    it('are not for clients that tell of none', async () => {
      for (const theme of [undefined, 'plaid']) {
        const client = await connect({ initializationOptions: { theme } });
        client.open(URI, days);
        assert.equal(await hovered(client), undefined);
      }
    });
  });

  describe('today', () => {
    const planned = `2026-03-07 Sat  plan easy 5 km
`;
    it('is the date that the client tells', async () => {
      const client = await connect({ initializationOptions: { today: '2026-03-07' } });
      client.open(URI, planned);
      assert.deepEqual(codes(await client.pull(URI)), []);
      client.notify(method.today, { today: '2026-03-08' });
      await client.until('a request to ask again', () => client.received.has('workspace/diagnostic/refresh'));
      assert.deepEqual(codes(await client.pull(URI)), ['plan-open']);
    });

    it('stays what it was when the client tells nonsense', async () => {
      const client = await connect({ initializationOptions: { today: '2026-03-07' } });
      client.open(URI, planned);
      for (const params of [{ today: '2026-02-30' }, { today: 7 }, {}, null]) client.notify(method.today, params);
      await client.settled();
      assert.deepEqual(codes(await client.pull(URI)), []);
    });

    it('is that of the server until a client tells one, also when midnight passes while nobody types', async () => {
      let today = dayNumber('2026-03-07');
      let minutePasses = () => {};
      const client = await connect(
        { initializationOptions: { today: undefined } },
        {
          today: () => today,
          everyMinute(callback) {
            minutePasses = callback;
            return () => {};
          },
        },
      );
      client.open(URI, planned);
      assert.deepEqual(codes(await client.pull(URI)), []);
      minutePasses();
      today++;
      minutePasses();
      await client.until('a request to ask again', () => client.received.has('workspace/diagnostic/refresh'));
      assert.deepEqual(codes(await client.pull(URI)), ['plan-open']);
      assert.equal(client.received.get('workspace/diagnostic/refresh'), 1);
    });
  });

  describe('a Markdown document', () => {
    const markdown = '# Diary\n\nSome words.\n\n- easy 8 km\n\n```trainlog\n2026-03-02 Mon  easy 8 km\n```\n';
    const opened = async (uri: string) => {
      const client = await connect();
      const textDocument = { uri, languageId: 'markdown', version: 1, text: markdown };
      client.notify('textDocument/didOpen', { textDocument });
      client.notify('textDocument/didChange', {
        textDocument: { uri, version: 2 },
        contentChanges: [{ range: inserted(2, 0, '').range, text: 'More. ' }],
      });
      return client;
    };

    it('is no log, whoever sends it', async () => {
      const uri = 'file:///logs/diary.md';
      const client = await opened(uri);
      assert.deepEqual(await client.pull(uri), []);
      assert.equal(await client.request('textDocument/documentSymbol', { textDocument: { uri } }), null);
      const context = { diagnostics: [], only: ['source'] };
      const { range } = inserted(0, 0, '');
      assert.equal(await client.request('textDocument/codeAction', { textDocument: { uri }, range, context }), null);
      assert.deepEqual(await client.request(method.logs), []);
      assert.deepEqual(client.errors, []);
    });

    it('is one where it is called one: colours for Markdown are better than none', async () => {
      const uri = 'file:///logs/log.trainlog';
      const client = await opened(uri);
      assert.deepEqual(codes(await client.pull(uri)).includes('entry-before-day'), true);
    });
  });

  describe('an older version of a log, shown beside it in a comparison', () => {
    it('is no other log', async () => {
      const client = await connect({ files: new Map([[URI, TWO_HARD_DAYS]]) });
      const older = 'git:/logs/log.trainlog?%7B%22path%22%3A%22%2Flogs%2Flog.trainlog%22%2C%22ref%22%3A%22%22%7D';
      client.open(URI, TWO_HARD_DAYS);
      client.open(older, TWO_HARD_DAYS);
      assert.deepEqual(await client.pull(older), []);
      assert.deepEqual(codes(await client.pull(URI)), ['hard-back-to-back']);
      const logs: LogsResult = await client.request(method.logs);
      assert.deepEqual(
        logs.map(({ uri }) => uri),
        [URI],
      );
      client.close(older);
      await client.settled();
      assert.deepEqual(client.errors, []);
    });

    it('nor is what is compared with its file, or shown before a change is made; files of the web and unsaved logs are', async () => {
      const logs = ['untitled:Untitled-1', 'vscode-vfs://github/ana/log/log.trainlog'];
      const client = await connect({ folders: ['vscode-vfs://github/ana/log'] });
      for (const uri of logs) client.open(uri, TWO_HARD_DAYS);
      for (const scheme of ['showModifications', 'vscode-bulkeditpreview-editor', 'fugitive']) {
        client.open(`${scheme}:/ana/log/log.trainlog`, TWO_HARD_DAYS);
      }
      const found: LogsResult = await client.request(method.logs);
      assert.deepEqual(found.map(({ uri }) => uri).sort(), logs);
    });
  });

  describe('what makes no sense', () => {
    it('is answered with nothing, and the server lives on', async () => {
      const client = await connect();
      client.open(URI, TWO_HARD_DAYS);
      const documentSymbols = 'textDocument/documentSymbol';
      assert.equal(await client.request(documentSymbols, { textDocument: { uri: 'file:///not/open' } }), null);
      assert.equal(await client.request(documentSymbols, { textDocument: 7 }), null);
      assert.equal(await client.request(documentSymbols, {}), null);
      assert.equal(await client.request('textDocument/hover', { textDocument: { uri: URI } }), null);
      await assert.rejects(client.request('trainlog/noSuchRequest', {}), { code: -32601 });
      assert.equal(await client.request('textDocument/hover'), null);
      const logs = await client.request<{ uri: string }[]>(method.logs);
      assert.deepEqual(
        logs.map(({ uri }) => uri),
        [URI],
      );
      client.notify('textDocument/didChange', { textDocument: { uri: URI, version: 2 }, contentChanges: [{ odd: 1 }] });
      client.notify('textDocument/didChange', {
        textDocument: { uri: 'file:///not/open', version: 2 },
        contentChanges: [],
      });
      client.notify('textDocument/didClose', { textDocument: { uri: 'file:///not/open' } });
      client.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: '%', type: 9 }] });
      assert.deepEqual(codes(await client.pull(URI)), ['hard-back-to-back']);
    });

    it('an item of a document that is closed by now, or that is not ours, comes back as it was', async () => {
      const client = await connect();
      client.open(URI, TWO_HARD_DAYS);
      const [lens] = await client.request<CodeLens[]>('textDocument/codeLens', { textDocument: { uri: URI } });
      client.close(URI);
      assert.deepEqual(await client.request('codeLens/resolve', lens), lens);
      for (const [name, item] of [
        ['completionItem/resolve', { label: 'theirs' }],
        ['codeAction/resolve', { title: 'theirs', data: 7 }],
      ] as const) {
        assert.deepEqual(await client.request(name, item), item);
      }
    });

    it('is not taken from a client that starts oddly', async () => {
      const odd = { today: 'soon', servesFiles: 'yes', trainlog: 7, rulePages: {} };
      const client = await connect({ configuration: false, initializationOptions: odd }, { today: testHost().today });
      client.open(URI, TWO_HARD_DAYS);
      assert.deepEqual(codes(await client.pull(URI)), ['hard-back-to-back']);
    });
  });
});

function codes(diagnostics: readonly Diagnostic[] = []): (string | number | undefined)[] {
  return diagnostics.map(({ code }) => code);
}

async function workspaceCodes(client: TestClient, uri: string): Promise<(string | number | undefined)[]> {
  const { items }: WorkspaceDiagnosticReport = await client.request('workspace/diagnostic', { previousResultIds: [] });
  const report = items.find(item => item.uri === uri);
  return report?.kind === 'full' ? codes(report.items) : [];
}

function replaced(startLine: number, start: number, endLine: number, end: number, newText: string) {
  return {
    range: { start: { line: startLine, character: start }, end: { line: endLine, character: end } },
    newText,
  };
}

function inserted(line: number, character: number, newText: string) {
  return replaced(line, character, line, character, newText);
}

function dayNumber(date: string): number {
  const day = parseIsoDate(date);
  assert(day !== undefined);
  return day;
}
