import assert from 'node:assert/strict';
import type { CodeAction, WorkspaceEdit } from 'vscode-languageserver/node';
import { connectInMemory, type TestClient } from './support/client';

const URI = 'file:///logs/log.trainlog';
const other = 'file:///logs/other.trainlog';
const closed = 'file:///logs/closed.trainlog';

const START = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };

describe('edits of the workspace', () => {
  const clients: TestClient[] = [];
  const connect = async (...args: Parameters<typeof connectInMemory>) => {
    const client = await connectInMemory(...args);
    clients.push(client);
    return client;
  };
  afterEach(() => {
    for (const client of clients.splice(0)) client.dispose();
  });

  const rename = (client: TestClient) =>
    client.request<WorkspaceEdit>('textDocument/rename', {
      textDocument: { uri: URI },
      position: { line: 0, character: 6 },
      newName: 'fox',
    });
  const files = () => new Map([[closed, '2026-03-02 Mon  easy 8 km [peg]\n']]);

  it('say of which text they are, so that a client can refuse them for another', async () => {
    const client = await connect({ files: files() });
    client.open(URI, 'shoe peg "Peg"\n');
    client.open(other, '2026-03-03 Tue  easy 8 km [peg]\n');
    client.edit(other, { range: START, newText: '; typed\n' });
    await client.request('workspace/symbol', { query: 'peg' }); // answered once all files are read
    const { changes, documentChanges } = await rename(client);
    assert.equal(changes, undefined);
    const versions = documentChanges?.flatMap(each => ('textDocument' in each ? [each.textDocument] : []));
    assert.deepEqual(
      versions?.sort((a, b) => (a.uri < b.uri ? -1 : 1)),
      [
        { uri: closed, version: null },
        { uri: URI, version: 1 },
        { uri: other, version: 2 },
      ],
    );
  });

  it('begin with the document that was asked about: Neovim looks at the version of the first alone', async () => {
    const client = await connect();
    client.open(URI, 'shoe peg "Peg"\n');
    client.open(other, '2026-03-03 Tue  easy 8 km [peg]\n');
    for (const [uri, position] of [
      [URI, { line: 0, character: 6 }],
      [other, { line: 0, character: 28 }],
    ] as const) {
      const edit = await client.request<WorkspaceEdit>('textDocument/rename', {
        textDocument: { uri },
        position,
        newName: 'fox',
      });
      const [first] = edit.documentChanges ?? [];
      assert(first && 'textDocument' in first);
      assert.equal(first.textDocument.uri, uri);
    }
  });

  it('of actions say it too, those that make files as well', async () => {
    const client = await connect();
    client.open(URI, '2025-03-04 Tue  easy 8 km\n2026-03-03 Tue  easy 8 km\n');
    client.edit(URI, { range: START, newText: '2025-03-03 Tue  tmepo 8 km\n' });
    const textDocument = { uri: URI };
    const versionsOf = async (title: string, only?: string[]) => {
      const context = { diagnostics: [], ...(only && { only }) };
      const range = { start: { line: 0, character: 18 }, end: { line: 0, character: 18 } };
      const actions = await client.request<CodeAction[]>('textDocument/codeAction', { textDocument, range, context });
      const action = actions.find(each => each.title.startsWith(title));
      assert(action, `${title} in ${actions.map(each => each.title).join(' | ')}`);
      const { edit } = action.edit ? action : await client.request<CodeAction>('codeAction/resolve', action);
      const changed = edit?.documentChanges?.flatMap(each => ('textDocument' in each ? [each.textDocument] : []));
      return changed?.find(({ uri }) => uri === URI)?.version;
    };
    assert.equal(await versionsOf('Change to tempo'), 2);
    assert.equal(await versionsOf('Split this file by year', ['source']), 2);
  });

  it('are plain for a client that knows no versions', async () => {
    const client = await connect({ files: files(), versionedEdits: false });
    client.open(URI, 'shoe peg "Peg"\n');
    await client.request('workspace/symbol', { query: 'peg' });
    const { changes, documentChanges } = await rename(client);
    assert.equal(documentChanges, undefined);
    assert.deepEqual(Object.keys(changes ?? {}).sort(), [closed, URI].sort());
  });
});
