import assert from 'node:assert/strict';
import { inUnits, inUnitsAfter } from '../../server/src/model/unitTree';
import { replaceLines } from '../../server/src/syntax/changedLines';
import { inUnit } from '../../server/src/syntax/inUnit';
import { parse, parseLine, treeOf } from '../../server/src/syntax/parse';
import type { LineNode, Tree } from '../../server/src/syntax/tree';
import type { LogUnit } from '../../server/src/values/distance';
import { createChance } from '../support/chance';

/** A line that reads otherwise in a log in miles. */
const BOTH = '15:00 E + 10:00 W + 4 ST + 5:00 W';

const read = (text: string): LineNode => parseLine(text, '\n');

const ofLines = (...texts: readonly string[]): Tree => treeOf(texts.map(read));

/** What each line with two readings is read as. */
function readings({ lines }: Tree): string {
  return lines
    .filter(({ text }) => text.includes(BOTH))
    .map(line => (inUnit(line, 'mi') === line ? 'mi' : 'km'))
    .join(' ');
}

describe('model: a tree in its units', () => {
  it('is the same tree in a log in kilometres', () => {
    const tree = ofLines('2026-03-02', `  ${BOTH}`);
    assert.equal(inUnits(tree, 'km'), tree);
  });

  it('is the same tree where no line has two readings', () => {
    const tree = parse('unit mi\n2026-03-02 easy 8\n');
    assert.equal(inUnits(tree, 'mi'), tree);
  });

  it('reads in miles what stands below such a unit, or has none and the settings say so', () => {
    const tree = ofLines(`  ${BOTH}`, 'unit km', `  ${BOTH}`, 'unit mi', `  ${BOTH}`, '  easy 3 km');
    assert.equal(readings(inUnits(tree, 'km')), 'km km mi');
    assert.equal(readings(inUnits(tree, 'mi')), 'mi km mi');
  });

  it('makes one node of a line, and knows where it stands', () => {
    const tree = ofLines('unit mi', `  ${BOTH}`);
    const [one, other] = [inUnits(tree, 'km'), inUnits(tree, 'km')];
    assert.equal(one.lines[1], other.lines[1]);
    assert.equal(one.lineOf(one.lines[1] as LineNode), 1);
  });

  it('an edit of other lines leaves their nodes, and one of a unit has all looked at again', () => {
    const chance = createChance(7);
    const kinds = [`  ${BOTH}`, '  easy 3 km', '2026-03-02', '> note', 'unit mi', 'unit km'];
    let parsed = ofLines('unit mi', '2026-03-02', `  ${BOTH}`);
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
