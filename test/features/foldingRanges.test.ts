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

  it('weeks fold where no heading parts them, from the line of their first day on', () =>
    check(
      `
2026-03-02 Mon  easy 8 km
2026-03-04 Wed  rest

2026-03-09 Mon
  easy 8 km
2026-03-10 Tue
  rest
2026-03-16 Mon
  rest
2026-03-23 Mon  easy 8 km
`,
      ['0-1', '3-6', '5-6', '7-8'],
    ));

  it('a heading over one week needs no other fold for it', () =>
    check(
      `
# Week 1
2026-03-02 Mon
  easy 8 km
2026-03-04 Wed  rest
`,
      ['0-3', '1-2'],
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

  it('of twenty thousand days headings and weeks are kept, and the newest days, within what an editor takes', async () => {
    const start = parseIsoDate('1970-01-05') ?? 0;
    const days = Array.from({ length: 20_000 }, (_, index) => `${isoDate(start + index)}\n  easy 8 km`);
    const text = ['# Old', ...days.slice(0, 7_000), '# New', ...days.slice(7_000)].join('\n');
    const ranges = await foldingRanges(opened(text).context);
    assert.equal(ranges.length, 5_000);
    const lengths = ranges.map(({ startLine, endLine }) => endLine - startLine + 1);
    assert.equal(lengths.filter(length => length === 14).length, Math.floor(20_000 / 7));
    assert.equal(lengths.filter(length => length > 14).length, 2);
    assert.equal(ranges.at(-1)?.endLine, 40_001);
  });

  it('outer ones stay where inner ones are too many', async () => {
    const text = `# A\n## B\n2026-03-02 Mon\n  easy 8 km\n## C\n2026-03-03 Tue\n  easy 8 km\n2026-03-04 Wed\n  easy 8 km\n`;
    const shown = async (foldingLimit: number) =>
      (await foldingRanges(opened(text, { foldingLimit }).context)).map(
        ({ startLine, endLine }) => `${startLine}-${endLine}`,
      );
    assert.deepEqual(await shown(1), ['0-8']);
    assert.deepEqual(await shown(2), ['0-8', '4-8']);
    assert.deepEqual(await shown(4), ['0-8', '1-3', '4-8', '7-8']);
  });

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
