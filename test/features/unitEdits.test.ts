import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { root } from '../../scripts/lib/root.mjs';
import { applyEdits } from '../../server/src/base/text';
import { codeActions, convertUnitsKind, resolveCodeAction } from '../../server/src/features/codeActions';
import { convertedNumber } from '../../server/src/features/convertedLine';
import { editsOf, opened } from './support/opened';

/** A file's text in the other unit. */
async function converted(source: string): Promise<string> {
  const { context, uri, text } = opened(source);
  const start = { line: 0, character: 0 };
  const actions = await codeActions(context, {
    textDocument: { uri },
    range: { start, end: start },
    context: { diagnostics: [], only: [convertUnitsKind] },
  });
  const action = actions.find(({ title }) => title.startsWith('Convert this file'));
  const resolved = await resolveCodeAction(context, action ?? assert.fail('no action'));
  assert.ok(resolved.edit, 'no edit');
  return applyEdits(text, editsOf(resolved.edit, uri));
}

const today = '--- today 2026-03-20\n--- log.trainlog\n';

async function check(before: string, after: string): Promise<void> {
  assert.equal(await converted(today + before), after);
}

describe('conversion of numbers', () => {
  it('is as exact as what was written, in as few places as can be', () => {
    assert.equal(convertedNumber('8', 'km', 'mi'), '4.97');
    assert.equal(convertedNumber('8.1', 'km', 'mi'), '5.03');
    assert.equal(convertedNumber('10', 'km', 'mi'), '6.21');
    assert.equal(convertedNumber('12.43', 'km', 'mi'), '7.724');
    assert.equal(convertedNumber('4.97', 'mi', 'km'), '8');
    assert.equal(convertedNumber('8,5', 'km', 'mi'), '5,28');
    assert.equal(convertedNumber('0', 'km', 'mi'), '0');
  });

  it('comes back to the same text, for all tenths up to a hundred', () => {
    for (const [from, to] of [
      ['km', 'mi'],
      ['mi', 'km'],
    ] as const) {
      for (let tenths = 1; tenths <= 1000; tenths++) {
        const written = String(tenths / 10);
        assert.equal(convertedNumber(convertedNumber(written, from, to), to, from), written);
      }
    }
  });
});

describe('conversion of a file', () => {
  it('steps without a unit, in that of their total', async () => {
    await check('unit km\n2026-03-02  12 mi: 2E, 8MP, 2E\n', 'unit mi\n2026-03-02  12 mi: 2E, 8MP, 2E\n');
    await check('unit km\n2026-03-02  12 mi w/ 8 @ MP\n', 'unit mi\n2026-03-02  12 mi w/ 8 @ MP\n');
    await check('unit mi\n2026-03-02  12 mi: 2E, 10MP\n', 'unit km\n2026-03-02  19.31 km: 3.22E, 16.1MP\n');
    await check('unit mi\n2026-03-02  12 km: 2E, 10MP\n', 'unit km\n2026-03-02  12 km: 2E, 10MP\n');
  });

  it('distances, paces and the unit line', () =>
    check(
      'unit km\nshoe peg41 "Peg" max 700 km start 120km\nthreshold 4:05/km\n2026-03-02 Mon  easy 8 km 45:10 @ 5:38/km > 8 km\n  total week 62.4 km\n',
      'unit mi\nshoe peg41 "Peg" max 434.96 mi start 74.56mi\nthreshold 6:34/mi\n2026-03-02 Mon  easy 4.97 mi 45:10 @ 9:04/mi > 8 km\n  total week 38.77 mi\n',
    ));

  it('numbers of the log’s unit stay bare, times that were paces get their unit where it is needed', () =>
    check(
      'unit km\n2026-03-02 Mon  easy 8 45:10\n2026-03-03 Tue  easy 8 km 5:45\n2026-03-04 Wed  12 km @ 5:40 + 4 strides\n2026-03-05 Thu  10,5 km @ 5:00 average\n',
      'unit mi\n2026-03-02 Mon  easy 4.97 45:10\n2026-03-03 Tue  easy 4.97 mi 9:15\n2026-03-04 Wed  7.46 mi @ 9:07 + 4 strides\n2026-03-05 Thu  6,52 mi @ 8:03 average\n',
    ));

  it('metres and names stay, ranges convert', () =>
    check(
      'unit mi\n2026-03-02 Mon  reps: wu 2 mi, 6 x 800 m r 400 m, cd 1.5\n2026-03-08 Sun  plan race half goal 1:40:00\n2026-03-10 Tue  plan easy 5-6 mi\n2026-03-11 Wed  easy 5.3M\n',
      'unit km\n2026-03-02 Mon  reps: wu 3.22 km, 6 x 800 m r 400 m, cd 2.41\n2026-03-08 Sun  plan race half goal 1:40:00\n2026-03-10 Tue  plan easy 8.05-9.66 km\n2026-03-11 Wed  easy 8.53km\n',
    ));

  it('a file without a unit line gets one', () =>
    check('2026-03-02 Mon  easy 8 km\n', 'unit mi\n\n2026-03-02 Mon  easy 4.97 mi\n'));

  it('a file without a unit line is in the unit of the settings, whatever another file of its log is in', () =>
    check(
      '2026-03-02 Mon  easy 8 km\n--- other.trainlog\nunit mi\n2026-03-03 Tue  easy 5 mi\n',
      'unit mi\n\n2026-03-02 Mon  easy 4.97 mi\n',
    ));

  it('only what is selected, with the unit written', async () => {
    const { context, uri, text } = opened(`${today}unit km\n2026-03-02 Mon  easy 8\n2026-03-03 Tue  easy 8 km\n`);
    const range = { start: { line: 1, character: 0 }, end: { line: 2, character: 0 } };
    const actions = await codeActions(context, { textDocument: { uri }, range, context: { diagnostics: [] } });
    const action = actions.find(({ title }) => title === 'Convert the selection to miles');
    const resolved = await resolveCodeAction(context, action ?? assert.fail('no action'));
    assert.equal(
      applyEdits(text, editsOf(resolved.edit, uri)),
      'unit km\n2026-03-02 Mon  easy 4.97 mi\n2026-03-03 Tue  easy 8 km\n',
    );
  });

  it('the example goes to miles and comes back with the same text and the same findings', async () => {
    const text = readFileSync(path.join(root, 'examples/marathon-year.trainlog'), 'utf8');
    const source = (log: string) => `--- today 2026-10-12\n--- log.trainlog\n${log}`;
    const miles = await converted(source(text));
    const back = await converted(source(miles));
    const lines = (log: string) => log.split('\n');
    const changed = lines(back).filter((line, index) => line !== lines(text)[index]);
    // `8k` comes back as most of this file is written.
    assert.deepEqual(
      changed.filter(line => !/\b8 ?km|\b6 ?km/.test(line)),
      [],
    );
    const findings = (log: string) =>
      opened(source(log))
        .context.findings()
        .map(({ id, message }) => `${id} ${message}`);
    assert.deepEqual(findings(back), findings(text));
  });
});
