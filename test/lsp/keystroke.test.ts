import assert from 'node:assert/strict';
import { LSPErrorCodes } from 'vscode-languageserver/node';
import { benchLog } from '../bench/log';
import { connectInMemory, type TestClient } from './support/client';

const URI = 'file:///logs/log.trainlog';

/** Long enough that a request about the whole log yields many times. */
const log = benchLog(14_000);

const textDocument = { uri: URI };
const options = { tabSize: 2, insertSpaces: true };
const requests: readonly (readonly [name: string, params: object])[] = [
  ['textDocument/documentSymbol', { textDocument }],
  ['textDocument/foldingRange', { textDocument }],
  ['textDocument/semanticTokens/full', { textDocument }],
  ['textDocument/selectionRange', { textDocument, positions: [log.typing] }],
  ['textDocument/formatting', { textDocument, options }],
  ['textDocument/codeLens', { textDocument }],
  ['textDocument/documentLink', { textDocument }],
  ['textDocument/documentHighlight', { textDocument, position: { line: 1, character: 6 } }],
  ['textDocument/references', { textDocument, position: { line: 1, character: 6 }, context: {} }],
  ['workspace/symbol', { query: 'road' }],
  ['workspace/symbol', { query: '-' }],
];

describe('a keystroke', () => {
  // One server for all: a log as long as this takes seconds to read.
  let client: TestClient;
  let looks: () => number;
  before(async () => {
    ({ client, looks } = await openLog());
  });
  after(() => client.dispose());

  for (const [name, params] of requests) {
    it(`ends ${name} that is about the text before it`, async () => {
      const atStart = looks();
      const asked = client.request(name, params);
      client.edit(URI, { range: { start: log.typing, end: log.typing }, newText: '1' });
      await assert.rejects(asked, { code: LSPErrorCodes.ContentModified });
      const before = looks();
      assert.ok(before - atStart <= MOST_LOOKS, `it looked at the clock ${before - atStart} times`);
      await client.request(name, params);
      assert.ok(looks() - before >= FEWEST_LOOKS, `it is no long work: ${looks() - before} looks`);
    });
  }
});

/** How often a request that is followed by an edit looks at the clock: at its start, at its end, and until the edit has been handled. */
const MOST_LOOKS = 12;

/** Without the edit it looks many more times. */
const FEWEST_LOOKS = 1.5 * MOST_LOOKS;

async function openLog() {
  let looks = 0;
  const client = await connectInMemory(
    {},
    {
      // Only requests look at the clock. It always says that their time is up, so they yield wherever they can.
      now: () => ++looks * 1_000,
    },
  );
  client.open(URI, log.text);
  await client.settled();
  return { client, looks: () => looks };
}
