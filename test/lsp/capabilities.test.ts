import assert from 'node:assert/strict';
import type { ServerCapabilities } from 'vscode-languageserver/node';
import { connectInMemory, type TestClient } from './support/client';

const URI = 'file:///logs/log.trainlog';

const log = [
  'shoe peg "Peg" max 700 km',
  '# March',
  '2026-03-04 Wed  intervals 12 km: wu 3 km, 6 x 800 m @ 2:40 r 90s jog, cd 2 km [peg] #track',
  '2026-03-05 Thu  tempo  8 km 40:00 rpe 7 [peg] > see https://example.org',
  '2026-03-06',
  '  easy 8 km 45:10',
  '',
].join('\r\n');

/** Texts with little or nothing in them. */
const sparse = {
  'an empty file': '',
  'a file of notes alone': '> Felt flat, work is mad.\n\n> Just words.\n',
  'a file of one blank line': '\n',
  'a byte order mark alone': '\uFEFF',
} as const;

interface Asked {
  readonly method: string;
  readonly params: object;
  /** Of the log above: the answer is of use. */
  readonly isUseful: (answer: never) => boolean;
}

const textDocument = { uri: URI };
const options = { tabSize: 2, insertSpaces: true };
const whole = { start: { line: 0, character: 0 }, end: { line: 6, character: 0 } };
const shoe = { textDocument, position: { line: 0, character: 6 } };
const has = (least: number) => (answer: readonly unknown[]) => answer.length >= least;

/** The requests for each capability of the server. */
const asked: Readonly<Partial<Record<keyof ServerCapabilities, readonly Asked[]>>> = {
  diagnosticProvider: [
    {
      method: 'textDocument/diagnostic',
      params: { textDocument },
      isUseful: ({ items }: { items: readonly { code: string }[] }) =>
        items.some(({ code }) => code === 'hard-back-to-back'),
    },
    {
      method: 'workspace/diagnostic',
      params: { previousResultIds: [] },
      isUseful: ({ items }: { items: readonly unknown[] }) => items.length === 1,
    },
  ],
  hoverProvider: [
    {
      method: 'textDocument/hover',
      params: { textDocument, position: { line: 2, character: 18 } },
      isUseful: ({ contents }: { contents: { value: string } }) => contents.value.includes('6 × 800 m'),
    },
  ],
  completionProvider: [
    {
      method: 'textDocument/completion',
      params: { textDocument, position: { line: 6, character: 0 } },
      isUseful: ({ items }: { items: readonly { label: string }[] }) => items[0]?.label === '2026-03-07 Sat',
    },
  ],
  inlineCompletionProvider: [
    {
      method: 'textDocument/inlineCompletion',
      params: { textDocument, position: { line: 6, character: 0 }, context: { triggerKind: 2 } },
      isUseful: has(1),
    },
  ],
  codeActionProvider: [
    {
      method: 'textDocument/codeAction',
      params: { textDocument, range: { start: whole.end, end: whole.end }, context: { diagnostics: [] } },
      isUseful: has(0),
    },
    {
      method: 'textDocument/codeAction',
      params: { textDocument, range: whole, context: { diagnostics: [], only: ['source'] } },
      isUseful: has(1),
    },
  ],
  codeLensProvider: [{ method: 'textDocument/codeLens', params: { textDocument }, isUseful: has(1) }],
  inlayHintProvider: [{ method: 'textDocument/inlayHint', params: { textDocument, range: whole }, isUseful: has(2) }],
  documentLinkProvider: [{ method: 'textDocument/documentLink', params: { textDocument }, isUseful: has(1) }],
  semanticTokensProvider: [
    {
      method: 'textDocument/semanticTokens/full',
      params: { textDocument },
      isUseful: ({ data }: { data: readonly number[] }) => data.length > 100,
    },
    {
      method: 'textDocument/semanticTokens/full/delta',
      params: { textDocument, previousResultId: 'of another server' },
      isUseful: ({ data }: { data: readonly number[] }) => data.length > 100,
    },
    {
      method: 'textDocument/semanticTokens/range',
      params: { textDocument, range: whole },
      isUseful: ({ data }: { data: readonly number[] }) => data.length > 100,
    },
  ],
  documentFormattingProvider: [
    { method: 'textDocument/formatting', params: { textDocument, options }, isUseful: has(1) },
  ],
  documentRangeFormattingProvider: [
    { method: 'textDocument/rangeFormatting', params: { textDocument, range: whole, options }, isUseful: has(1) },
  ],
  documentOnTypeFormattingProvider: [
    {
      method: 'textDocument/onTypeFormatting',
      params: { textDocument, position: { line: 6, character: 0 }, ch: '\n', options },
      isUseful: has(0),
    },
  ],
  documentSymbolProvider: [{ method: 'textDocument/documentSymbol', params: { textDocument }, isUseful: has(1) }],
  workspaceSymbolProvider: [{ method: 'workspace/symbol', params: { query: 'peg' }, isUseful: has(1) }],
  foldingRangeProvider: [{ method: 'textDocument/foldingRange', params: { textDocument }, isUseful: has(2) }],
  selectionRangeProvider: [
    {
      method: 'textDocument/selectionRange',
      params: { textDocument, positions: [{ line: 0, character: 6 }] },
      isUseful: ([range]: readonly { parent?: unknown }[]) => range?.parent !== undefined,
    },
  ],
  documentHighlightProvider: [{ method: 'textDocument/documentHighlight', params: shoe, isUseful: has(3) }],
  definitionProvider: [{ method: 'textDocument/definition', params: shoe, isUseful: has(1) }],
  referencesProvider: [
    {
      method: 'textDocument/references',
      params: { ...shoe, context: { includeDeclaration: true } },
      isUseful: has(3),
    },
  ],
  renameProvider: [
    {
      method: 'textDocument/prepareRename',
      params: shoe,
      isUseful: ({ placeholder }: { placeholder: string }) => placeholder === 'peg',
    },
    {
      method: 'textDocument/rename',
      params: { ...shoe, newName: 'fox' },
      isUseful: ({ documentChanges }: { documentChanges: readonly unknown[] }) => documentChanges.length === 1,
    },
  ],
};

/** Capabilities without requests. */
const unasked: readonly (keyof ServerCapabilities)[] = ['positionEncoding', 'textDocumentSync', 'workspace'];

describe('all that the server says it can do', () => {
  let client: TestClient;
  beforeEach(async () => {
    client = await connectInMemory({ inline: true, settings: { inlayHints: { enabled: true } } });
  });
  afterEach(() => client.dispose());

  const answers = async (each: Asked) => ({ each, answer: await client.request<never>(each.method, each.params) });
  const askAll = () => Promise.all(Object.values(asked).flat().map(answers));

  it('is asked here', () => {
    const said = Object.keys(client.server.capabilities);
    assert.deepEqual(said.toSorted(), [...Object.keys(asked), ...unasked].toSorted());
  });

  it('is of use in a log, also with the line ends of Windows', async () => {
    client.open(URI, log);
    await client.until('the settings are read', () => client.received.has('workspace/inlayHint/refresh'));
    const useless = (await askAll()).filter(({ each, answer }) => answer === null || !each.isUseful(answer));
    assert.deepEqual(
      useless.map(({ each, answer }) => [each.method, answer]),
      [],
    );
    assert.deepEqual(client.errors, []);
  });

  for (const [name, text] of Object.entries(sparse)) {
    it(`breaks nothing in ${name}`, async () => {
      client.open(URI, text);
      await askAll();
      const items = await client.request<{ items: readonly { label: string }[] }>('textDocument/completion', {
        textDocument,
        position: { line: text.split('\n').length - 1, character: text.split('\n').at(-1)?.length },
      });
      assert.ok(items.items.some(({ label }) => label === '2026-03-08 Sun'));
      assert.deepEqual(client.errors, []);
    });
  }

  it('has nothing to say of a document that has been closed and is in no file', async () => {
    client.open(URI, log);
    client.close(URI);
    const ofWorkspace = Object.values(asked)
      .flat()
      .filter(({ method }) => method !== 'workspace/diagnostic'); // kept until there is news
    for (const { each, answer } of await Promise.all(ofWorkspace.map(answers))) {
      assert.ok(isEmpty(answer), `${each.method}: ${JSON.stringify(answer)}`);
    }
    assert.deepEqual(client.errors, []);
  });
});

function isEmpty(answer: unknown): boolean {
  if (answer === null) return true;
  if (Array.isArray(answer)) return answer.length === 0;
  return typeof answer === 'object' && 'items' in answer && isEmpty(answer.items);
}
