import assert from 'node:assert/strict';
import { isBefore } from '../../server/src/base/text';
import { type DocumentSymbol, SymbolKind, SymbolTag } from '../../server/src/contracts/lspTypes';
import { documentSymbols } from '../../server/src/features/documentSymbols';
import { isoDate, parseIsoDate } from '../../server/src/values/date';
import { opened } from './support/opened';

/** The outline, indented; a name with its detail behind a bar. */
function shown(symbols: readonly DocumentSymbol[], depth = 0): string[] {
  return symbols.flatMap(({ name, detail, tags, children }) => [
    `${'  '.repeat(depth)}${tags?.includes(SymbolTag.Deprecated) ? '~' : ''}${name}${detail ? ` | ${detail}` : ''}`,
    ...shown(children ?? [], depth + 1),
  ]);
}

function assertNested(symbols: readonly DocumentSymbol[]): void {
  for (const { name, range, selectionRange, children } of symbols) {
    for (const inner of [selectionRange, ...(children ?? []).map(child => child.range)]) {
      assert.ok(!isBefore(inner.start, range.start) && !isBefore(range.end, inner.end), `${name} holds what is in it`);
    }
    assertNested(children ?? []);
  }
}

async function check(source: string, expected: string): Promise<void> {
  const symbols = await documentSymbols(opened(source).context);
  assertNested(symbols);
  assert.equal(shown(symbols).join('\n'), expected.trim());
}

describe('document symbols', () => {
  it('headings, days, sessions', () =>
    check(
      `
--- today 2026-03-06
; mine
# Build
2026-03-02 Mon  easy 8 km 45:10 > calm
2026-03-03 Tue
  intervals 12 km: wu 3 km, 6 x 800 m
  pm strength 30 min
  sleep 7h20
2026-03-04 Wed  rest
2026-03-07 Sat  skip easy 6 km > kids ill
## Race
2025-04-26..2025-04-28 rest
`,
      `
Build
  Mon 2 Mar
    easy 8 km 45:10
  Tue 3 Mar
    intervals 12 km: wu 3 km, 6 x 800 m
    pm strength 30 min
  Wed 4 Mar | rest
  Sat 7 Mar
    ~skip easy 6 km
  Race
    Sat 26 Apr 2025 to Mon 28 Apr 2025 | rest
`,
    ));

  it('weeks stand below headings, where there are several', () =>
    check(
      `
--- today 2026-03-20
# Base
2026-03-02 Mon  rest
2026-03-09 Mon  rest
# Build
2026-03-16 Mon  rest
`,
      `
Base
  Week of Mon 2 Mar | 1 rest
    Mon 2 Mar | rest
  Week of Mon 9 Mar | 1 rest
    Mon 9 Mar | rest
Build
  Mon 16 Mar | rest
`,
    ));

  it('many days stand in weeks', async () => {
    const start = parseIsoDate('2026-03-02') ?? 0;
    const days = Array.from(
      { length: 20 },
      (_, index) => `${isoDate(start + index)} ${index % 7 === 2 ? 'rest' : 'easy 8 km'}`,
    );
    const symbols = await documentSymbols(opened(days.join('\n')).context);
    assertNested(symbols);
    assert.deepEqual(
      symbols.map(({ name, detail, children }) => `${name} | ${detail} | ${children?.length}`),
      [
        'Week of Mon 2 Mar | 48 km · 6 runs · 1 rest | 7',
        'Week of Mon 9 Mar | 48 km · 6 runs · 1 rest | 7',
        'Week of Mon 16 Mar | 40 km · 5 runs · 1 rest | 6',
      ],
    );
  });

  it('icons tell headings, weeks, days and sessions apart, and are those of Ctrl+T', async () => {
    const days = ['2026-03-02 easy 8 km', '2026-03-09 rest'];
    const [heading] = await documentSymbols(opened(['# Base', ...days].join('\n')).context);
    const week = heading?.children?.[0];
    const day = week?.children?.[0];
    const kinds = [heading, week, day, day?.children?.[0]].map(symbol => symbol?.kind);
    assert.deepEqual(kinds, [SymbolKind.String, SymbolKind.Array, SymbolKind.Field, SymbolKind.Event]);
  });

  it('weeks to come say what is planned', async () => {
    const start = parseIsoDate('2026-03-02') ?? 0;
    const days = Array.from(
      { length: 21 },
      (_, index) => `${isoDate(start + index)} ${index > 8 ? 'plan ' : ''}${index % 7 === 2 ? 'rest' : 'easy 8 km'}`,
    );
    const symbols = await documentSymbols(opened(`--- today 2026-03-10\n${days.join('\n')}`).context);
    assert.deepEqual(
      symbols.map(({ detail }) => detail),
      ['48 km · 6 runs · 1 rest', '16 km · 2 runs', 'planned: 48 km · 6 runs · 1 rest'],
    );
  });

  it('a document of a lifetime is listed by its days', async () => {
    const start = parseIsoDate('1950-01-02') ?? 0;
    const days = Array.from({ length: 20_001 }, (_, index) => `${isoDate(start + index)} easy 8 km`);
    const weeks = await documentSymbols(opened(days.join('\n')).context);
    assert.equal(weeks.flatMap(({ children }) => children ?? []).length, days.length);
    assert.ok(weeks.flatMap(({ children }) => children ?? []).every(({ children }) => children?.length === 0));
  });

  it('weeks keep their dates while the document is edited', async () => {
    const PAUSES = 20;
    let edits = 0;
    for (let at = 0; at < PAUSES; at++) {
      const { context, service, uri } = opened('2026-03-02 easy 8 km\n2026-03-09 easy 8 km\n2026-03-16 easy 8 km\n');
      const all = { start: { line: 0, character: 0 }, end: { line: 3, character: 0 } };
      let pauses = 0;
      const checkpoint = async () => {
        if (pauses++ !== at) return;
        edits++;
        service.edit(uri, [{ range: all, newText: '' }]);
      };
      await assert.doesNotReject(documentSymbols({ ...context, checkpoint }));
    }
    assert.ok(edits > 3);
  });

  it('a long entry is cut, an empty heading has a name', () =>
    check(
      `#
2026-03-02 Mon  long 30 km: 5 km, 5 km, 5 km, 5 km, 5 km, 5 km, and a little more
`,
      `
–
  Mon 2 Mar
    long 30 km: 5 km, 5 km, 5 km, 5 km, 5 km, 5 km
`,
    ));
});
