import assert from 'node:assert/strict';
import { foldingRanges } from '../../server/src/features/foldingRanges';
import { isoDate, parseIsoDate } from '../../server/src/values/date';
import { opened } from './support/opened';

/** Folds as `first-last`, counted from 0. */
async function check(source: string, expected: readonly string[]): Promise<void> {
  const ranges = await foldingRanges(opened(source).context);
  assert.deepEqual(
    ranges.map(({ startLine, endLine, kind }) => `${startLine}-${endLine}${kind ? ` ${kind}` : ''}`),
    expected,
  );
}

describe('folding', () => {
  it('headings nest, days hold their entries and notes, blank lines at the end stay outside', () =>
    check(
      `
# Build
## Week 1
2026-03-02 Mon  easy 8 km
2026-03-03 Tue
  tempo 8 km
    > windy

  sleep 7h20

## Week 2
2026-03-09 Mon  rest

# Peak
`,
      ['0-10', '1-7', '3-7', '9-10'],
    ));

  it('weeks fold where no heading parts them, unless their first day folds itself', () =>
    check(
      `
2026-03-02 Mon  easy 8 km
2026-03-04 Wed  rest

2026-03-09 Mon
  easy 8 km
2026-03-10 Tue  rest
2026-03-16 Mon  rest
`,
      ['0-1', '3-4'],
    ));

  it('runs of comments and of directives fold', () =>
    check(
      `
--- today 2026-03-02
; one
; two
unit km
maxhr 188
shoe peg41 "Pegasus 41"
`,
      ['0-1 comment', '2-4'],
    ));

  it('stays under the limit of the client and keeps the newest days', async () => {
    const start = parseIsoDate('2020-01-06') ?? 0;
    const days = Array.from({ length: 700 }, (_, index) => `${isoDate(start + 9 * index)}\n  easy 8 km`);
    const { context } = opened(['# Log', ...days].join('\n'), { foldingLimit: 100 });
    const ranges = await foldingRanges(context);
    assert.equal(ranges.length, 100);
    assert.equal(ranges.at(-1)?.endLine, 2 * days.length);
    assert.deepEqual(ranges[0], { startLine: 0, endLine: 2 * days.length });
  });

  it('keeps the newest days of a newest-first log as well', async () => {
    const start = parseIsoDate('2020-01-06') ?? 0;
    const days = Array.from({ length: 300 }, (_, index) => `${isoDate(start + 9 * index)}\n  easy 8 km`).reverse();
    const ranges = await foldingRanges(opened(days.join('\n'), { foldingLimit: 100 }).context);
    assert.equal(ranges.length, 100);
    assert.equal(ranges[0]?.startLine, 0);
  });
});
