import assert from 'node:assert/strict';
import fc from 'fast-check';
import { applyEdits } from '../../server/src/base/text';
import { meaningOf } from '../../server/src/features/format/meaning';
import { formatting, onTypeFormatting, rangeFormatting } from '../../server/src/features/formatting';
import { parse } from '../../server/src/syntax/parse';
import { randomText, runs } from '../support/random';
import { opened } from './support/opened';

const today = '--- today 2026-03-20\n';
const options = { tabSize: 4, insertSpaces: true };

async function formatted(text: string): Promise<string> {
  const { context } = opened(`${today}--- log.trainlog\n`);
  const tree = parse(text);
  const edits = await formatting({ ...context, document: { ...context.document, tree } });
  return applyEdits(text, edits);
}

async function check(before: string, after: string): Promise<void> {
  assert.equal(await formatted(before), after);
  assert.equal(await formatted(after), after, 'a second time nothing');
}

describe('formatting', () => {
  it('white space', async () => {
    await check(
      '2026-03-02  Mon easy 8 km   45:10  \n2026-03-03 Tue  rest\n2026-03-04 Wed  rest\n',
      '2026-03-02 Mon  easy 8 km 45:10\n2026-03-03 Tue  rest\n2026-03-04 Wed  rest\n',
    );
    await check(
      '2026-03-02 Mon\n\teasy 8 km\n  sleep 7h20\n  rest\n',
      '2026-03-02 Mon\n  easy 8 km\n  sleep 7h20\n  rest\n',
    );
    await check('2026-03-02 Mon  intervals : wu 3 km , 6 x 800 m\n', '2026-03-02 Mon  intervals: wu 3 km, 6 x 800 m\n');
    await check('#   Build  \n   \n; a   comment  \n', '# Build\n\n; a   comment\n');
    await check('Week 3  \n', 'Week 3\n');
    await check('shoe  peg41   "Pegasus  41"  max 700 km\n', 'shoe peg41 "Pegasus  41" max 700 km\n');
  });

  it('units as most are written', async () => {
    await check(
      '2026-03-02 Mon  easy 8km\n2026-03-03 Tue  easy 9 km\n2026-03-04 Wed  easy 9 km\n',
      '2026-03-02 Mon  easy 8 km\n2026-03-03 Tue  easy 9 km\n2026-03-04 Wed  easy 9 km\n',
    );
    await check(
      '2026-03-02 Mon  easy 8km\n2026-03-03 Tue  easy 9km\n2026-03-04 Wed  easy 9 kms\n',
      '2026-03-02 Mon  easy 8km\n2026-03-03 Tue  easy 9km\n2026-03-04 Wed  easy 9km\n',
    );
    await check(
      "2026-03-02 Mon  easy 45'\n2026-03-03 Tue  a 45 minute easy\n2026-03-04 Wed  easy 40min\n2026-03-05 Thu  easy 40 min\n2026-03-06 Fri  easy 40 min\n",
      "2026-03-02 Mon  easy 45'\n2026-03-03 Tue  a 45 minute easy\n2026-03-04 Wed  easy 40 min\n2026-03-05 Thu  easy 40 min\n2026-03-06 Fri  easy 40 min\n",
    );
    await check(
      '2026-03-02 Mon  reps: 6x400 m, 4 x 200 m, 4 x 100 m\n',
      '2026-03-02 Mon  reps: 6 x 400 m, 4 x 200 m, 4 x 100 m\n',
    );
  });

  it('each unit by its own vote', () =>
    check(
      '2026-03-02 Mon  reps 8 km: 6 x 400 m r 90s, 4 x 200 m r 60 s, 2 x 100 m r 30s\n',
      '2026-03-02 Mon  reps 8 km: 6 x 400 m r 90s, 4 x 200 m r 60s, 2 x 100 m r 30s\n',
    ));

  it('never a note, and columns of the author stay', async () => {
    const notes =
      '2026-03-02 Mon  easy 8 km >  two  blanks , and 8km\n      > deep   note\n2026-03-03 Tue  easy 8 km felt   so good\n';
    await check(notes, notes);
    const columns =
      '2026-03-02 Mon  easy       8 km   45:10\n2026-03-03 Tue  intervals  9 km   44:00\n2026-03-04 Wed  long      20 km\n2026-03-05 Thu  rest\n';
    await check(columns, columns);
  });

  it('line ends, a byte order mark and a missing last newline stay', () =>
    check(
      '\uFEFF2026-03-02 Mon  easy  8 km  \r\n2026-03-03 Tue  rest',
      '\uFEFF2026-03-02 Mon  easy 8 km\r\n2026-03-03 Tue  rest',
    ));

  it('only the lines of a range', async () => {
    const { context, uri, text } = opened(
      '2026-03-02 Mon  easy  8 km\n2026-03-03 Tue  easy  8 km\n2026-03-04 Wed  rest\n2026-03-05 Thu  easy 8 km\n2026-03-06 Thu  easy 8 km\n2026-03-07 Thu  easy 8 km\n2026-03-08 Thu  easy 8 km\n',
    );
    const range = { start: { line: 1, character: 4 }, end: { line: 2, character: 0 } };
    const edits = await rangeFormatting(context, { textDocument: { uri }, range, options });
    assert.equal(applyEdits(text, edits), text.replace('03 Tue  easy  8', '03 Tue  easy 8'));
  });

  it('any text: the same meaning, and a second time nothing', () =>
    fc.assert(
      fc.asyncProperty(randomText, async text => {
        const once = await formatted(text);
        assert.deepEqual(parse(once).lines.map(meaningOf), parse(text).lines.map(meaningOf));
        assert.equal(await formatted(once), once);
      }),
      runs(120),
    ));
});

describe('formatting while typing', () => {
  function check(source: string, ch: string, after: string): void {
    const { context, uri, text, position } = opened(today + source);
    const edits = onTypeFormatting(context, { textDocument: { uri }, position, ch, options });
    assert.equal(applyEdits(text, edits), after);
  }

  it('Enter behind a bare day indents as the log does', () => {
    check('2026-03-02 Mon  \n$0', '\n', '2026-03-02 Mon\n  ');
    check('2026-03-01 Sun\n\teasy 8 km\n2026-03-02 Mon\n$0', '\n', '2026-03-01 Sun\n\teasy 8 km\n2026-03-02 Mon\n\t');
  });

  it('a weekday that the runner types as well is not doubled', () => {
    check('2026-03-01 Sun  rest\n2026-03-02 Mon  Mon $0', ' ', '2026-03-01 Sun  rest\n2026-03-02 Mon ');
    check('2026-03-02 Mon  Mon  easy 8 $0', ' ', '2026-03-02 Mon  easy 8 ');
    check('2026-03-02 Mon  Mon  easy 8 km\n$0', '\n', '2026-03-02 Mon  easy 8 km\n');
    check(
      '2026-03-02 Mon  Mon  rest\n  sleep 7h\n2026-03-03 Tue  $0',
      ' ',
      '2026-03-02 Mon  rest\n  sleep 7h\n2026-03-03 Tue  ',
    );
    check('2026-03-01 Sun  Sun all day $0', ' ', '2026-03-01 Sun  Sun all day ');
    check('2026-03-01 Sun  sun all day $0', ' ', '2026-03-01 Sun  sun all day ');
  });

  it('Enter elsewhere does nothing', () => {
    check('2026-03-02 Mon  easy 8 km\n$0', '\n', '2026-03-02 Mon  easy 8 km\n');
    check('# Build\n$0', '\n', '# Build\n');
    check('2026-03-02 Mon\n$02026-03-03 rest', '\n', '2026-03-02 Mon\n2026-03-03 rest');
  });

  it('a blank behind a date adds its weekday where the log writes weekdays', () => {
    check('2026-03-02 Mon  rest\n2026-03-03 $0', ' ', '2026-03-02 Mon  rest\n2026-03-03 Tue  ');
    check('2026-03-02  rest\n2026-03-04  rest\n2026-03-03 $0', ' ', '2026-03-02  rest\n2026-03-04  rest\n2026-03-03 ');
    check('2026-03-02 Mon  rest\n2026-03-03 $0easy 8 km', ' ', '2026-03-02 Mon  rest\n2026-03-03 easy 8 km');
  });
});
