import assert from 'node:assert/strict';
import { DiagnosticSeverity } from 'vscode-languageserver/node';
import { isoDate, parseIsoDate } from '../../server/src/values/date';
import { connectInMemory, TODAY } from './support/client';

const URI = 'file:///logs/log.trainlog';
const DAYS = 600;

describe('more findings than an editor marks', () => {
  for (const order of ['oldest-first', 'newest-first'] as const) {
    it(`come with the loudest first, then from the end that is written at: ${order}`, async () => {
      const last = (parseIsoDate(TODAY) ?? 0) - 1;
      const days = Array.from({ length: DAYS }, (_, index) => `${isoDate(last - index)}  easy 8 km [pair${index}]`);
      days.splice(DAYS / 2, 0, '2026-02-30  rest');
      const lines = order === 'newest-first' ? days : days.toReversed();
      const client = await connectInMemory();
      try {
        client.open(URI, lines.join('\n'));
        const found = await client.pull(URI);
        const loudness = found.map(({ severity }) => severity ?? DiagnosticSeverity.Hint);
        assert.ok(found.length >= DAYS, `${found.length} findings`);
        assert.equal(loudness[0], DiagnosticSeverity.Error);
        assert.deepEqual(loudness, loudness.toSorted());
        const quiet = found.filter(({ severity }) => severity === loudness.at(-1)).map(({ range }) => range.start.line);
        const byLine = quiet.toSorted((a, b) => (order === 'newest-first' ? a - b : b - a));
        assert.deepEqual(quiet, byLine);
      } finally {
        client.dispose();
      }
    });
  }
});
