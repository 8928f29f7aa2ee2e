import assert from 'node:assert/strict';
import { inUnits, inUnitsAfter } from '../../server/src/model/unitTree';
import { replaceLines } from '../../server/src/syntax/changedLines';
import { parse, parseLine, treeOf } from '../../server/src/syntax/parse';
import type { LineNode, Tree } from '../../server/src/syntax/tree';
import type { LogUnit } from '../../server/src/values/distance';
import { createChance } from '../support/chance';

/** A line; with `BOTH` in it one that says 8 km in a log in kilometres, and 8 miles in one in miles. */
function read(text: string): LineNode {
  const line = parseLine(text.replace('BOTH', '8 km'), '\n');
  const other = parseLine(text.replace('BOTH', '8 mi'), '\n');
  const isBoth = text.includes('BOTH') && line.kind === 'entry' && other.kind === 'entry';
  return isBoth ? { ...line, inMiles: { entries: other.entries, problems: other.problems } } : line;
}

const ofLines = (...texts: readonly string[]): Tree => treeOf(texts.map(read));

/** What each line with two readings is read as. */
function readings({ lines }: Tree): string {
  const distances = lines.flatMap(line =>
    line.kind === 'entry'
      ? line.entries.map(({ body }) => {
          const [total] = body.type === 'session' ? body.totals : [];
          return total?.quantity.type === 'distance' ? total.quantity.unit : '-';
        })
      : [],
  );
  return distances.join(' ');
}

describe('model: a tree in its units', () => {
  it('is the same tree in a log in kilometres', () => {
    const tree = ofLines('2026-03-02', '  easy BOTH');
    assert.equal(inUnits(tree, 'km'), tree);
  });

  it('is the same tree where no line has two readings', () => {
    const tree = parse('unit mi\n2026-03-02 easy 8\n');
    assert.equal(inUnits(tree, 'mi'), tree);
  });

  it('reads in miles what stands below such a unit, or has none and the settings say so', () => {
    const tree = ofLines('  easy BOTH', 'unit km', '  easy BOTH', 'unit mi', '  easy BOTH', '  easy 3 km');
    assert.equal(readings(inUnits(tree, 'km')), 'km km mi km');
    assert.equal(readings(inUnits(tree, 'mi')), 'mi km mi km');
  });

  it('makes one node of a line, and knows where it stands', () => {
    const tree = ofLines('unit mi', '  easy BOTH');
    const [one, other] = [inUnits(tree, 'km'), inUnits(tree, 'km')];
    assert.equal(one.lines[1], other.lines[1]);
    assert.equal(one.lineOf(one.lines[1] as LineNode), 1);
    assert.ok(!('inMiles' in (one.lines[1] as object)));
  });

  it('an edit of other lines leaves their nodes, and one of a unit has all looked at again', () => {
    const chance = createChance(7);
    const kinds = ['  easy BOTH', '  easy 3 km', '2026-03-02', '> note', 'unit mi', 'unit km'];
    let parsed = ofLines('unit mi', '2026-03-02', '  easy BOTH');
    let tree = inUnits(parsed, 'km');
    let kept = 0;
    for (let edit = 0; edit < 2000; edit++) {
      const start = chance.from(0, parsed.lines.length - 1);
      const end = Math.min(start + chance.from(0, 2), parsed.lines.length);
      const pool = chance.is(0.1) ? kinds : kinds.slice(0, 4);
      const added = Array.from({ length: chance.from(0, 3) }, () => read(chance.of(pool)));
      const before = parsed;
      parsed = treeOf(replaceLines(parsed.lines, start, end, added));
      if (parsed.lines.length === 0) parsed = treeOf([read('2026-03-02')]);
      const fresh = inUnits(parsed, 'km');
      const edited = inUnitsAfter(tree, { before, after: parsed }, line => unitAbove(before.lines, line));
      if (edited) kept++;
      assert.deepEqual((edited ?? fresh).lines, fresh.lines);
      assert.ok((edited ?? fresh).lines.every((line, index) => line === fresh.lines[index]));
      tree = edited ?? fresh;
    }
    assert.ok(kept > 1000 && kept < 2000, `${kept}`);
  });
});

function unitAbove(lines: readonly LineNode[], at: number): LogUnit {
  for (const line of lines.slice(0, at).reverse()) {
    if (line.kind === 'directive' && line.directive.type === 'unit' && line.directive.unit) return line.directive.unit;
  }
  return 'km';
}
