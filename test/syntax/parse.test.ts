import assert from 'node:assert/strict';
import fc from 'fast-check';
import { applyEdits, splitLines, type TextEdit } from '../../server/src/base/text';
import { parse, parseEdit } from '../../server/src/syntax/parse';
import { printTree } from '../../server/src/syntax/print';
import type { LineNode, Tree } from '../../server/src/syntax/tree';
import { placeEdit, randomEdit, randomLog, randomText, runs } from '../support/random';
import { spansOf } from '../support/spans';

describe('parse', () => {
  it('knows every kind of line', () => {
    const kinds: readonly (readonly [line: string, kind: string])[] = [
      ['', 'blank'],
      [' \t ', 'blank'],
      ['\uFEFF', 'blank'],
      ['; week 3', 'comment'],
      ['   ;', 'comment'],
      ['# Build', 'heading'],
      ['###### deep', 'heading'],
      ['#', 'heading'],
      ['Week 3', 'heading'],
      ['KW 43 (ruhig)', 'heading'],
      ['Woche 2: Aufbau', 'heading'],
      ['week monday', 'directive'],
      ['\uFEFF# Build', 'heading'],
      ['####### too deep', 'entry unindented'],
      ['#trail', 'entry unindented'],
      ['  # Build', 'entry'],
      ['2026-03-02', 'day'],
      ['2026-03-02 Mon  easy 8 km', 'day'],
      ['\uFEFF2026-03-02', 'day'],
      ['  2026-03-02', 'day indented'],
      ['  easy 8 km', 'entry'],
      ['\teasy 8 km', 'entry'],
      ['\u00a0easy 8 km', 'entry'],
      ['  - easy 8 km', 'entry bullet'],
      ['  • easy 8 km', 'entry bullet'],
      ['  > felt good', 'note'],
      ['>', 'note unindented'],
      ['  - > felt good', 'note'],
      ['easy 8 km', 'entry unindented'],
      ['8 km', 'entry unindented'],
      ['am easy 8 km', 'entry unindented'],
      ['plan easy 8 km', 'entry unindented'],
      ['* easy 8 km', 'entry unindented bullet'],
      ['> felt good', 'note unindented'],
      ['unit km', 'directive'],
      ['maxhr 188', 'directive'],
      ['Felt great', 'entry unindented'],
      ['émile', 'entry unindented'],
      ['漢字', 'entry unindented'],
      ['😀 great', 'entry unindented'],
      ['(felt great)', 'entry unindented'],
    ];
    for (const [line, kind] of kinds) {
      const [node] = parse(line).lines;
      assert.equal(node && shownKind(node), kind, line);
    }
  });

  it('flags what stands at the wrong column', () => {
    const flagged = (line: string) =>
      parse(line).lines[0]?.problems.map(({ id, span }) => `${id} ${line.slice(span.start, span.end)}`);
    assert.deepEqual(flagged('easy 8 km'), ['entry-unindented easy']);
    assert.deepEqual(flagged('- easy 8 km'), ['entry-unindented -']);
    assert.deepEqual(flagged('> felt good'), ['entry-unindented >']);
    assert.deepEqual(flagged('  2026-03-02 rest'), ['day-indented 2026-03-02']);
    assert.deepEqual(flagged('  easy 8 km'), []);
  });

  it('keeps line ends, byte order marks and a missing last newline', () => {
    const text = '\uFEFFunit km\r\n2026-03-02\r2026-03-03\n\n  easy 8 km';
    const tree = parse(text);
    assert.deepEqual(
      tree.lines.map(({ eol }) => eol),
      ['\r\n', '\r', '\n', '\n', ''],
    );
    assert.equal(printTree(tree), text);
  });

  it('reads any text and prints it back', () => {
    fc.assert(
      fc.property(randomText, text => {
        const tree = parse(text);
        assert.equal(printTree(tree), text);
        assert.equal(tree.lines.length, splitLines(text).length);
      }),
      runs(300),
    );
  });

  it('keeps every span in its line and every inner span in its outer one', () => {
    fc.assert(
      fc.property(randomText, text => {
        for (const line of parse(text).lines) {
          const whole = { start: 0, end: line.text.length };
          for (const { path, span, inside } of spansOf(withoutProblems(line), line.kind, whole)) {
            const shown = `${path} ${span.start}-${span.end} in ${inside.start}-${inside.end} of ${JSON.stringify(line.text)}`;
            // `plan long 20 km, core`: the status of a line is that of all of its entries.
            const outer = path.endsWith('.status.span') ? whole : inside;
            assert.ok(span.start <= span.end && span.start >= outer.start && span.end <= outer.end, shown);
          }
          for (const { path, span } of spansOf(line.problems, 'problems', whole)) {
            assert.ok(
              span.start <= span.end && span.end <= whole.end && span.start >= 0,
              `${path} ${JSON.stringify(line.text)}`,
            );
          }
        }
      }),
      runs(300),
    );
  });

  it('after an edit is what a fresh parse is, with the nodes of all other lines', () => {
    fc.assert(
      fc.property(randomLog, fc.array(randomEdit, { minLength: 1, maxLength: 5 }), (start, edits) => {
        let text = start;
        let tree = parse(text);
        for (const shape of edits) {
          const edit = placeEdit(text, shape);
          const before = tree;
          text = text.slice(0, edit.start) + edit.newText + text.slice(edit.end);
          tree = parse(text, before);
          assert.deepEqual(said(tree), said(parse(text)));
          assertKept(before, tree);
        }
      }),
      runs(100),
    );
  });

  it('after an edit by its place is what a fresh parse is, with the nodes of all other lines', () => {
    fc.assert(
      fc.property(randomLog, fc.array(randomEdit, { minLength: 1, maxLength: 5 }), (start, edits) => {
        let tree = parse(start);
        const ever = new Set(tree.lines);
        for (const shape of edits) {
          const before = tree;
          const edit = placedEdit(before, shape);
          const text = applyEdits(printTree(before), [edit]);
          tree = parseEdit(before, edit);
          assert.deepEqual(said(tree), said(parse(text)));
          // Those that are gone first: they must not learn from where others are found.
          for (const node of ever) assert.equal(tree.lineOf(node), tree.lines.indexOf(node));
          for (const node of tree.lines) ever.add(node);
          for (const [at, node] of tree.lines.entries()) assert.equal(tree.lineOf(node), at);
          const untouched = {
            head: Math.max(edit.range.start.line - 1, 0),
            tail: before.lines.length - 1 - edit.range.end.line,
          };
          for (let at = 0; at < untouched.head; at++) assert.equal(tree.lines[at], before.lines[at]);
          for (let at = 1; at <= untouched.tail; at++) assert.equal(tree.lines.at(-at), before.lines.at(-at));
        }
      }),
      runs(100),
    );
  });

  it('takes places outside the text as its ends', () => {
    const tree = parse('a\nb\n');
    const edit = (start: [number, number], end: [number, number]) =>
      printTree(
        parseEdit(tree, {
          range: { start: { line: start[0], character: start[1] }, end: { line: end[0], character: end[1] } },
          newText: 'x',
        }),
      );
    assert.equal(edit([-1, 0], [-1, 5]), 'xa\nb\n');
    assert.equal(edit([0, 9], [0, 9]), 'ax\nb\n');
    assert.equal(edit([9, 0], [9, 9]), 'a\nb\nx');
    assert.equal(edit([0, 0], [9, 9]), 'x');
  });

  it('finds the line of every node, and of no stranger', () => {
    fc.assert(
      fc.property(randomLog, randomEdit, (start, shape) => {
        const before = parse(start);
        const { start: from, end, newText } = placeEdit(start, shape);
        const tree = parse(start.slice(0, from) + newText + start.slice(end), before);
        for (const [at, node] of tree.lines.entries()) assert.equal(tree.lineOf(node), at);
        for (const [at, node] of [...before.lines.entries()].reverse()) assert.equal(before.lineOf(node), at);
        for (const node of before.lines) assert.equal(tree.lineOf(node), tree.lines.indexOf(node));
      }),
      runs(100),
    );
  });

  it('reads what is large or deep, and prints it again', () => {
    const large: readonly string[] = [
      'easy 8 km '.repeat(1_000_000),
      '\n'.repeat(1_000_000),
      `  intervals ${'('.repeat(100_000)}`,
      `  intervals ${'2 x ('.repeat(20_000)}400 m${')'.repeat(20_000)}`,
      `2026-03-02 easy 8 km ${'#tag '.repeat(1000)}`,
      `2026-03-02 ${'9'.repeat(1_000_000)}`,
      `  ${'- '.repeat(500_000)}`,
      `2026-03-02 ${'> '.repeat(500_000)}`,
      `shoe ${'"a '.repeat(200_000)}`,
      `rule ${'a=b '.repeat(200_000)}`,
    ];
    for (const text of large) assert.ok(printTree(parse(text)) === text, text.slice(0, 20));
  });
});

/** Problems mark any place of their line. */
function withoutProblems(line: LineNode): object {
  return { ...line, problems: [] };
}

/** An edit as an editor sends it: its places never lie inside of a line end. */
function placedEdit(
  { lines }: Tree,
  { from, length, newText }: { from: number; length: number; newText: string },
): TextEdit {
  const total = lines.reduce((sum, { text }) => sum + text.length + 1, 0);
  const placeOf = (offset: number) => {
    let left = offset;
    let line = 0;
    while (line < lines.length - 1 && left > (lines[line]?.text.length ?? 0))
      left -= (lines[line++]?.text.length ?? 0) + 1;
    return { line, character: Math.min(left, lines[line]?.text.length ?? 0) };
  };
  const start = Math.floor(from * total);
  return { range: { start: placeOf(start), end: placeOf(start + length) }, newText };
}

function shownKind(node: LineNode): string {
  const marks = [
    node.kind === 'day' && node.indented && 'indented',
    (node.kind === 'entry' || node.kind === 'note') && node.unindented && 'unindented',
    node.kind === 'entry' && node.bullet && 'bullet',
  ];
  return [node.kind, ...marks.filter(mark => typeof mark === 'string')].join(' ');
}

/** What the lines say, without where they were seen. */
function said(tree: Tree): unknown[] {
  return tree.lines.map(({ lastLine, ...line }) => line);
}

/** The lines that both trees have at their beginning and end are the same objects. */
function assertKept(before: Tree, after: Tree): void {
  const shortest = Math.min(before.lines.length, after.lines.length);
  const isSame = (a: LineNode | undefined, b: LineNode | undefined) => a?.text === b?.text && a?.eol === b?.eol;
  let head = 0;
  while (head < shortest && isSame(before.lines[head], after.lines[head])) {
    assert.equal(after.lines[head], before.lines[head]);
    head++;
  }
  for (let tail = 1; tail <= shortest - head && isSame(before.lines.at(-tail), after.lines.at(-tail)); tail++) {
    assert.equal(after.lines.at(-tail), before.lines.at(-tail));
  }
}
