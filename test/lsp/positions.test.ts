import assert from 'node:assert/strict';
import { connectInMemory, rawConnection } from './support/client';

const URI = 'file:///logs/log.trainlog';
const TEXT = '2026-03-02 Mon  easy 8 km 45:10 [peg]\n  > calm\n2026-03-03 Tue  rest\n';

/** Numbers that cannot be a line or a column of any text. */
const ODD = [0.5, 1.5, -1, -0.5, 1e9, Number.MAX_SAFE_INTEGER, 1e300];

const REQUESTS = [
  'textDocument/hover',
  'textDocument/completion',
  'textDocument/definition',
  'textDocument/documentHighlight',
  'textDocument/references',
  'textDocument/prepareRename',
  'textDocument/codeAction',
  'textDocument/inlayHint',
  'textDocument/rangeFormatting',
  'textDocument/semanticTokens/range',
  'textDocument/onTypeFormatting',
  'textDocument/selectionRange',
  'trainlog/insertRestDay',
  'trainlog/weeksPath',
];

describe('positions that are none', () => {
  it('are whole numbers before any feature sees them', async () => {
    const client = await connectInMemory();
    client.open(URI, TEXT);
    for (const line of ODD)
      for (const character of ODD)
        for (const name of REQUESTS) {
          const position = { line, character };
          await client.request(name, {
            textDocument: { uri: URI },
            position,
            positions: [position],
            range: { start: position, end: { line: line + 0.25, character } },
            context: { diagnostics: [], includeDeclaration: true },
            options: { tabSize: 2, insertSpaces: true },
            ch: '\n',
          });
        }
    assert.deepEqual(client.errors, []);
    client.dispose();
  });

  it('in edits are the nearest place of the text', async () => {
    const client = await connectInMemory();
    client.open(URI, TEXT);
    const change = (line: number, character: number, text: string) => {
      const at = { line, character };
      client.notify('textDocument/didChange', {
        textDocument: { uri: URI, version: 2 },
        contentChanges: [{ range: { start: at, end: at }, text }],
      });
    };
    change(-3, 0.5, '; first\n');
    change(1.5, -7, '; second\n');
    change(1e9, 1e9, '; last\n');
    const links = await client.request<readonly { readonly name: string }[]>('textDocument/foldingRange', {
      textDocument: { uri: URI },
    });
    assert.ok(Array.isArray(links));
    // The day that began on the first line begins on the third one now.
    const hover = await client.request<{ readonly range: { readonly start: { readonly line: number } } } | null>(
      'textDocument/hover',
      { textDocument: { uri: URI }, position: { line: 2, character: 20 } },
    );
    assert.equal(hover?.range.start.line, 2);
    assert.deepEqual(client.errors, []);
    client.dispose();
  });

  it('are answered by the selection of the nearest place', async () => {
    const client = await connectInMemory();
    client.open(URI, TEXT);
    const selected = (line: number, character: number) =>
      client.request<readonly unknown[]>('textDocument/selectionRange', {
        textDocument: { uri: URI },
        positions: [{ line, character }],
      });
    const lines = TEXT.split('\n');
    const [last, day] = [lines.length - 1, lines[0]?.length ?? 0];
    for (const [line, character, nearestLine, nearestCharacter] of [
      [0, day + 1, 0, day],
      [0, 1e9, 0, day],
      [1e9, 0, last, 0],
      [0.5, 20, 0, 20],
      [0, 24.5, 0, 24],
      [-1, 3, 0, 3],
    ] as const)
      assert.deepEqual(
        await selected(line, character),
        await selected(nearestLine, nearestCharacter),
        `${line}:${character}`,
      );
    client.dispose();
  });

  it('are answered by a selection that holds the nearest place', async () => {
    const client = await connectInMemory();
    client.open(URI, TEXT);
    type Selection = { readonly range: { readonly start: Place; readonly end: Place }; readonly parent?: Selection };
    type Place = { readonly line: number; readonly character: number };
    const isBefore = (a: Place, b: Place) => a.line < b.line || (a.line === b.line && a.character <= b.character);
    const lines = TEXT.split('\n');
    for (let line = 0; line < 6; line++)
      for (let character = 0; character < 60; character += 3) {
        const [found] = await client.request<readonly Selection[]>('textDocument/selectionRange', {
          textDocument: { uri: URI },
          positions: [{ line, character }],
        });
        const last = Math.min(line, lines.length - 1);
        const length = lines[last]?.length ?? 0;
        let inner = { line: last, character: line > last ? length : Math.min(character, length) };
        let innerEnd = inner;
        for (let at: Selection | undefined = found; at; at = at.parent) {
          const { start, end } = at.range;
          assert.ok(isBefore(start, inner) && isBefore(innerEnd, end), `${line}:${character} ${JSON.stringify(found)}`);
          [inner, innerEnd] = [start, end];
        }
      }
    client.dispose();
  });
});

describe('an initialize that fails', () => {
  it('may be repeated', async () => {
    const client = rawConnection();
    // The library refuses the first, we the second.
    for (const odd of [{}, { capabilities: {}, workspaceFolders: 7 }])
      await assert.rejects(client.sendRequest('initialize', { processId: null, rootUri: null, ...odd }));
    const answer = await client.sendRequest<{ readonly capabilities: object }>('initialize', {
      processId: null,
      rootUri: null,
      capabilities: {},
    });
    assert.ok('hoverProvider' in answer.capabilities);
    await assert.rejects(
      client.sendRequest('initialize', { processId: null, rootUri: null, capabilities: {} }),
      /initialized/,
    );
    client.dispose();
  });
});
