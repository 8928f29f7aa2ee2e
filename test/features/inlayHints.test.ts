import assert from 'node:assert/strict';
import { applyEdits } from '../../server/src/base/text';
import { inlayHints } from '../../server/src/features/inlayHints';
import { opened } from './support/opened';

const ON = '--- settings {"inlayHints": {"enabled": true}}\n';

/** The text with its hints in `«»` at their places. */
async function shown(source: string, lines = { first: 0, last: 1_000 }): Promise<string> {
  const { context, uri, text } = opened(source);
  const range = { start: { line: lines.first, character: 0 }, end: { line: lines.last, character: 0 } };
  const hints = await inlayHints(context, { textDocument: { uri }, range });
  const edits = hints.map(({ position, label }) => ({
    range: { start: position, end: position },
    newText: ` «${label}»`,
  }));
  return applyEdits(text, edits).trim();
}

/** The text after a double click on each hint of it. */
async function written(source: string): Promise<string> {
  const { context, uri, text } = opened(ON + source);
  const range = { start: { line: 0, character: 0 }, end: { line: 1_000, character: 0 } };
  const hints = await inlayHints(context, { textDocument: { uri }, range });
  return applyEdits(text, hints.flatMap(({ textEdits }) => textEdits ?? []).reverse()).trim();
}

describe('inlay hints', () => {
  it('show pace and sum at the ends of lines', async () => {
    assert.equal(
      await shown(`${ON}
2026-03-02 Mon  easy 8 km 45:10 > calm
2026-03-03 Tue
  tempo: wu 3 km, 5 km @ T, cd 2 km
  pm strength 30 min
2026-03-04 Wed  am easy 5 km 30:00, pm easy 6 km 33:00
2026-03-05 Thu  intervals: 6 x 800 m @ 2:40
2026-03-06 Fri  fartlek: wu 15 min, 8 x 1 min r 1 min, cd 10 min
2026-03-07 Sat  tempo 45:00: wu 3 km, 5 km @ T, cd 2 km
`),
      `
2026-03-02 Mon  easy 8 km 45:10 > calm «5:39/km»
2026-03-03 Tue
  tempo: wu 3 km, 5 km @ T, cd 2 km «= 10 km»
  pm strength 30 min
2026-03-04 Wed  am easy 5 km 30:00, pm easy 6 km 33:00 «6:00/km» «5:30/km»
2026-03-05 Thu  intervals: 6 x 800 m @ 2:40 «= 4.8 km»
2026-03-06 Fri  fartlek: wu 15 min, 8 x 1 min r 1 min, cd 10 min «= 41 min»
2026-03-07 Sat  tempo 45:00: wu 3 km, 5 km @ T, cd 2 km «≥ 10 km»
`.trim(),
    );
  });

  it('say what a line says only once, and nothing of what was skipped', async () => {
    const source = `
2026-03-02 Mon  easy 8 km 45:10 @ 5:39/km
2026-03-03 Tue  tempo 10 km: wu 3 km, 5 km @ T, cd 2 km
2026-03-04 Wed  skip easy 8 km 45:10
2026-03-05 Thu  easy 8 km
2026-03-06 Fri  tempo: 5 km @ T
2026-03-07 Sat  bike 30 km 1:05:00
2026-03-08 Sun  rest
`;
    assert.equal(await shown(ON + source), source.trim());
  });

  it('are those of the lines that were asked for', async () => {
    const source = `
2026-03-02 Mon  easy 8 km 45:10
2026-03-03 Tue  easy 8 km 45:10
2026-03-04 Wed  easy 8 km 45:10
`;
    assert.equal(
      await shown(ON + source, { first: 2, last: 2 }),
      source.trim().replace('03 Tue  easy 8 km 45:10', '03 Tue  easy 8 km 45:10 «5:39/km»'),
    );
  });

  it('are written by a double click, where the line has a place for them', async () => {
    assert.equal(
      await written(`
2026-03-02 Mon  easy 8 km 45:10 hr 138 > calm
2026-03-03 Tue  tempo: wu 3 km, 5 km @ T, cd 2 km
2026-03-06 Fri  fartlek: wu 15 min, 8 x 1 min r 1 min, cd 10 min
`),
      `
2026-03-02 Mon  easy 8 km 45:10 @ 5:39/km hr 138 > calm
2026-03-03 Tue  tempo 10 km: wu 3 km, 5 km @ T, cd 2 km
2026-03-06 Fri  fartlek: wu 15 min, 8 x 1 min r 1 min, cd 10 min
`.trim(),
    );
  });

  it('are in the unit of the log', async () => {
    assert.match(await shown(`${ON}unit mi\n2026-03-02 Mon  easy 5 mi 45:00`), /«9:00\/mi»$/);
  });

  it('are off until they are asked for', async () => {
    const line = '2026-03-02 Mon  easy 8 km 45:10';
    assert.equal(await shown(line), line);
  });
});
