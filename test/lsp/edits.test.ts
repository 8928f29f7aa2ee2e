import assert from 'node:assert/strict';
import fc from 'fast-check';
import { applyEdits, type Position, splitLines, type TextEdit } from '../../server/src/base/text';
import { diagnostics } from '../../server/src/features/diagnostics';
import { createService, type Service } from '../../server/src/service/service';
import { parse } from '../../server/src/syntax/parse';
import { printTree } from '../../server/src/syntax/print';
import type { Tree } from '../../server/src/syntax/tree';
import { dayNumber } from '../support/log';
import { randomLine, randomLog, runs } from '../support/random';
import { randomLogs } from '../support/randomLog';

const URI = 'file:///logs/log.trainlog';

/** Positions as shares of a text, so that they fit every text. */
const share = fc.double({ min: 0, max: 1, noNaN: true });

const typed = fc.constantFrom(
  ...['1', '8', ' ', 'k', 'm', ':', '-', '/', '>', '#', '@', '(', ')', '[', ';', '\t'],
  ...['\n', '\r', '\r\n', '🌲', '👩‍🚀', '\ud83c', '\udf32', 'é', '\u0301', '×', '’', '\u00a0', '\uFEFF', '\u0000'],
);

const block = fc.oneof(
  randomLog,
  randomLogs.map(({ text }) => text),
  fc
    .array(randomLine, { minLength: 1, maxLength: 4 })
    .chain(lines => fc.constantFrom('\n', '\r\n', '\r').map(eol => lines.join(eol) + eol)),
);

/** A change that a person or an editor makes to a text. */
type Step =
  | { readonly type: 'type'; readonly at: number; readonly text: string }
  | { readonly type: 'erase'; readonly at: number; readonly length: number }
  | { readonly type: 'paste'; readonly at: number; readonly over: number; readonly text: string }
  | { readonly type: 'undo' }
  /** As an edit of everything, or as a new text. */
  | { readonly type: 'replace'; readonly text: string; readonly isEdit: boolean }
  /** By offset: between the two halves of a line end or of a letter too, where no position of an editor is. */
  | { readonly type: 'reload'; readonly at: number; readonly length: number; readonly text: string };

const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 8, arbitrary: fc.record({ type: fc.constant('type' as const), at: share, text: typed }) },
  {
    weight: 4,
    arbitrary: fc.record({ type: fc.constant('erase' as const), at: share, length: fc.integer({ min: 1, max: 60 }) }),
  },
  {
    weight: 3,
    arbitrary: fc.record({ type: fc.constant('paste' as const), at: share, over: fc.nat({ max: 200 }), text: block }),
  },
  { weight: 3, arbitrary: fc.constant<Step>({ type: 'undo' }) },
  { weight: 1, arbitrary: fc.record({ type: fc.constant('replace' as const), text: block, isEdit: fc.boolean() }) },
  {
    weight: 3,
    arbitrary: fc.record({
      type: fc.constant('reload' as const),
      at: share,
      length: fc.nat({ max: 3 }),
      text: fc.oneof(typed, randomLine),
    }),
  },
);

/** An edit, or a whole text. */
type Change = TextEdit | string;

function changeOf(what: Step, text: string, before: string | undefined): Change {
  const at = 'at' in what ? Math.floor(what.at * text.length) : 0;
  switch (what.type) {
    case 'type':
      return editOf(text, at, at, what.text);
    case 'erase':
      return editOf(text, at, at + what.length, '');
    case 'paste':
      return editOf(text, at, at + what.over, what.text);
    case 'undo':
      return before ?? text;
    case 'replace':
      return what.isEdit ? editOf(text, 0, text.length, what.text) : what.text;
    case 'reload':
      return text.slice(0, at) + what.text + text.slice(at + what.length);
  }
}

function editOf(text: string, start: number, end: number, newText: string): TextEdit {
  return { range: { start: positionAt(text, start), end: positionAt(text, end) }, newText };
}

/** The position of an offset; one inside a line end is before it. */
function positionAt(text: string, offset: number): Position {
  let start = 0;
  for (const [line, { text: content, eol }] of splitLines(text).entries()) {
    const length = content.length + eol.length;
    if (offset < start + length || eol === '') {
      return { line, character: Math.min(offset - start, content.length) };
    }
    start += length;
  }
  return { line: 0, character: 0 };
}

function makeService(): Service {
  const today = dayNumber('2026-03-08');
  return createService({
    host: { today: () => today },
    ruleFailed: (id, error) => assert.fail(`${id} failed: ${error}`),
  });
}

async function told(service: Service): Promise<unknown> {
  const context = service.context(URI);
  return context && { findings: await diagnostics(context), unit: context.log.unit };
}

/** The content of the lines, without their positions. */
function said(tree: Tree): unknown[] {
  return tree.lines.map(({ lastLine, ...line }) => line);
}

const STEPS = 10;

describe('edits, from the first keystroke to the last', () => {
  it('leave what a fresh start on the same text has: lines, and what is said of them', async () => {
    await fc.assert(
      fc.asyncProperty(block, fc.array(step, { minLength: STEPS, maxLength: STEPS }), async (start, steps) => {
        const service = makeService();
        service.set(URI, start);
        let text = start;
        const past: string[] = [];
        for (const [index, what] of steps.entries()) {
          const change = changeOf(what, text, what.type === 'undo' ? past.pop() : undefined);
          if (what.type !== 'undo') past.push(text);
          if (typeof change === 'string') service.set(URI, change);
          else service.edit(URI, [change]);
          text = typeof change === 'string' ? change : applyEdits(text, [change]);

          const tree = service.context(URI)?.document.tree;
          assert.ok(tree);
          assert.equal(printTree(tree), text);
          assert.deepEqual(said(tree), said(parse(text)));
          for (const [at, node] of tree.lines.entries()) assert.equal(tree.lineOf(node), at);
          // Only sometimes, so that the server also gets several edits at once.
          if (index % 3 === 1) continue;
          const now = await told(service);
          if (index % 5 < 4) continue;
          const fresh = makeService();
          fresh.set(URI, text);
          assert.deepEqual(now, await told(fresh));
        }
      }),
      runs(25),
    );
  });
});
