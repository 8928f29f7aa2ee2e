import assert from 'node:assert/strict';
import fc from 'fast-check';
import { applyEdits, oneByOne, type TextEdit } from '../../server/src/base/text';
import { seeded } from '../support/random';

const TEXT = 'easy 8 km\nlong 18 km\r\n\nrest';

/** Edits that do not overlap, in any order: each lies between two of some places of the text. */
const edits = fc
  .tuple(
    fc.uniqueArray(fc.nat(TEXT.length), { maxLength: 8 }),
    fc.array(fc.constantFrom('', 'x', 'y\nz'), { size: '+1' }),
  )
  .chain(([offsets, texts]) => {
    const sorted = offsets.toSorted((one, other) => one - other);
    const made: TextEdit[] = [];
    for (let at = 0; at + 1 < sorted.length; at += 2) {
      const range = { start: placeOf(sorted[at] ?? 0), end: placeOf(sorted[at + 1] ?? 0) };
      made.push({ range, newText: texts[at] ?? 'w' });
      if (texts[at + 1] !== undefined) made.push({ range: { start: range.start, end: range.start }, newText: 'v' });
    }
    return fc.shuffledSubarray(made);
  });

/** The place of an offset; a line end is one. */
function placeOf(offset: number): TextEdit['range']['start'] {
  const above = TEXT.slice(0, offset).split(/\r\n|\r|\n/);
  return { line: above.length - 1, character: above.at(-1)?.length ?? 0 };
}

describe('edits of a text', () => {
  it('one after the other make the same text as all at once', () => {
    fc.assert(
      fc.property(edits, list => {
        const after = oneByOne(list).reduce((text, edit) => applyEdits(text, [edit]), TEXT);
        assert.equal(after, applyEdits(TEXT, list));
      }),
      { ...seeded, numRuns: 300 },
    );
  });
});
