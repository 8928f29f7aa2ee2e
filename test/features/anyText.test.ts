import assert from 'node:assert/strict';
import fc from 'fast-check';
import { neverInterrupted } from '../../server/src/base/checkpoint';
import { applyEdits, isBefore, splitLines } from '../../server/src/base/text';
import type { DocumentSymbol, Position, SelectionRange } from '../../server/src/contracts/lspTypes';
import { features } from '../../server/src/features';
import { codeActions, resolveCodeAction } from '../../server/src/features/codeActions';
import { completion } from '../../server/src/features/completion';
import type { FeatureContext } from '../../server/src/features/context';
import { documentSymbols } from '../../server/src/features/documentSymbols';
import { foldingRanges } from '../../server/src/features/foldingRanges';
import { meaningOf } from '../../server/src/features/format/meaning';
import { hover } from '../../server/src/features/hover';
import { insertRestDay } from '../../server/src/features/insertRestDay';
import { logToday } from '../../server/src/features/logToday';
import { selectionRanges } from '../../server/src/features/selectionRanges';
import { semanticTokensRange } from '../../server/src/features/semanticTokens';
import { createService } from '../../server/src/service/service';
import { parse } from '../../server/src/syntax/parse';
import { parseIsoDate } from '../../server/src/values/date';
import { testHost } from '../support/log';
import { randomText, runs } from '../support/random';
import { editsOf } from './support/opened';

const uri = 'file:///logs/log.trainlog';
const textDocument = { uri };
const today = parseIsoDate('2026-03-08') ?? assert.fail();

function contextOf(text: string): FeatureContext {
  const service = createService({
    host: testHost(today),
    ruleFailed(id, error) {
      throw new Error(`the rule ${id} broke`, { cause: error });
    },
  });
  service.set(uri, text);
  return service.context(uri, neverInterrupted) ?? assert.fail();
}

/** A text, and a place in it as shares of its lines and of the line. */
const textAndPlace = fc.tuple(
  randomText,
  fc.double({ min: 0, max: 1, noNaN: true }),
  fc.double({ min: 0, max: 1, noNaN: true }),
);

function placeIn(text: string, down: number, across: number): Position {
  const lines = splitLines(text);
  const line = Math.min(Math.floor(down * lines.length), lines.length - 1);
  return { line, character: Math.round(across * (lines[line]?.text.length ?? 0)) };
}

const RUNS = runs(120);

describe('any text', () => {
  it('whatever is asked of whatever place is answered', () =>
    fc.assert(
      fc.asyncProperty(textAndPlace, async ([text, down, across]) => {
        const context = contextOf(text);
        const position = placeIn(text, down, across);
        const options = { tabSize: 2, insertSpaces: true };
        const range = { start: position, end: position };
        const rules = context.findings().map(({ id }) => id);
        const answering = { rules, rule: rules[0] ?? '', change: { severity: 'off' } };
        for (const { method, answer } of features.flatMap(feature => feature.requests)) {
          if (method.endsWith('/resolve') || method === 'textDocument/rename') continue;
          for (const ch of method === 'textDocument/onTypeFormatting' ? ['\n', ' '] : ['\n']) {
            await answer(context, {
              ...{ textDocument, position, positions: [position], range, options, ch, previousResultId: '' },
              ...answering,
              ...{ view: { span: 'season', measure: 'distance' }, theme: 'light', widthPx: 600, charts: [], title: '' },
              ...{ date: '2026-03-02', text: 'easy 8 km', read: { activities: [], refused: [], unused: 0 }, rows: [] },
              context: { diagnostics: [], includeDeclaration: true },
            });
          }
        }
      }),
      RUNS,
    ));

  it('edits of completions and actions lie in the text, and what they touch not is as before', () =>
    fc.assert(
      fc.asyncProperty(textAndPlace, async ([text, down, across]) => {
        const context = contextOf(text);
        const position = placeIn(text, down, across);
        for (const { textEdit } of completion(context, { textDocument, position })?.items ?? []) {
          assert.ok(textEdit && 'range' in textEdit);
          assert.equal(textEdit.range.start.line, position.line);
          assert.ok(
            !isBefore(position, textEdit.range.start) && !isBefore(textEdit.range.end, position),
            'around the cursor',
          );
        }
        const range = { start: position, end: position };
        for (const action of await codeActions(context, { textDocument, range, context: { diagnostics: [] } })) {
          const { edit } = await resolveCodeAction(context, action);
          assert.ok(edit, `${action.title} has an edit`);
          const edits = editsOf(edit, uri);
          const ordered = [...edits].sort((a, b) => (isBefore(a.range.start, b.range.start) ? -1 : 1));
          ordered.slice(1).forEach((each, index) => {
            assert.ok(
              !isBefore(each.range.start, ordered[index]?.range.end ?? each.range.start),
              `${action.title}: no overlap`,
            );
          });
          if (action.kind === 'refactor.rewrite') assertOtherLinesSame(text, applyEdits(text, edits), position.line);
        }
      }),
      RUNS,
    ));

  it('tokens lie in their line and overlap nothing; symbols, folds and selections nest', () =>
    fc.assert(
      fc.asyncProperty(textAndPlace, async ([text, down, across]) => {
        const context = contextOf(text);
        const lines = splitLines(text);
        const all = { start: { line: 0, character: 0 }, end: { line: lines.length, character: 0 } };
        const { data } = await semanticTokensRange(context, { textDocument, range: all });
        let line = 0;
        let end = 0;
        for (let at = 0; at < data.length; at += 5) {
          const [down = 0, right = 0, length = 0] = data.slice(at, at + 3);
          line += down;
          const start = down > 0 || at === 0 ? right : previousStart(data, at) + right;
          assert.ok(down > 0 || start >= end, 'tokens are apart');
          end = start + length;
          assert.ok(length > 0 && end <= (lines[line]?.text.length ?? 0), 'a token lies in its line');
        }
        assertNested(await documentSymbols(context));
        for (const { startLine, endLine } of await foldingRanges(context)) {
          assert.ok(startLine < endLine && endLine < lines.length, 'a fold has lines');
        }
        const [first] = await selectionRanges(context, { textDocument, positions: [placeIn(text, down, across)] });
        for (let at: SelectionRange | undefined = first; at?.parent; at = at.parent) {
          assert.ok(!isBefore(at.range.start, at.parent.range.start) && !isBefore(at.parent.range.end, at.range.end));
        }
      }),
      RUNS,
    ));

  it('Log Today and Insert Rest Day put the cursor in the text', () =>
    fc.assert(
      fc.property(textAndPlace, ([text, down, across]) => {
        const context = contextOf(text);
        const rest = insertRestDay(context, { textDocument, position: placeIn(text, down, across) });
        for (const proposal of [logToday(context), ...('edits' in rest ? [rest] : [])]) {
          const after = splitLines(applyEdits(text, proposal.edits));
          const { line, character } = proposal.selection;
          assert.ok(character <= (after[line]?.text.length ?? -1), 'the cursor is in the text');
        }
      }),
      RUNS,
    ));
});

/** Every line but the one that was changed says what it said. */
function assertOtherLinesSame(before: string, after: string, line: number): void {
  const meanings = (text: string) => parse(text).lines.map(meaningOf).toSpliced(line, 1);
  assert.deepEqual(meanings(after), meanings(before));
}

function previousStart(data: readonly number[], at: number): number {
  let start = 0;
  for (let token = 0; token < at; token += 5)
    start = (data[token] ?? 0) > 0 ? (data[token + 1] ?? 0) : start + (data[token + 1] ?? 0);
  return start;
}

function assertNested(symbols: readonly DocumentSymbol[]): void {
  for (const { range, selectionRange, children } of symbols) {
    for (const inner of [selectionRange, ...(children ?? []).map(child => child.range)]) {
      assert.ok(!isBefore(inner.start, range.start) && !isBefore(range.end, inner.end), 'a symbol holds what is in it');
    }
    assertNested(children ?? []);
  }
}

/** Every place of a line is asked, which random places would mostly miss. */
describe('every column of a line', () => {
  const entry =
    '2026-03-03 Tue  am plan intervals 12.4 km 58:20 rpe 8 [peg41] #trail: wu 3 km, 6 x 800 m @ 2:40 r 90s jog = 2:41 2:40';
  const text = `${entry} > windy`;
  const context = contextOf(text);
  const columns = Array.from({ length: text.length + 1 }, (_, character) => character);

  it('is explained where a word stands, and not in the note', () => {
    for (const character of columns) {
      const found = hover(context, { textDocument, position: { line: 0, character } });
      if (character > text.indexOf('>')) assert.equal(found, null, `at ${character}`);
      else if (/\w/.test(text[character] ?? '')) assert.ok(found, `nothing on ${text.slice(character)}`);
      if (!found) continue;
      const { start, end } = found.range ?? assert.fail(`no range at ${character}`);
      assert.ok(start.line === 0 && end.line === 0 && start.character < end.character && end.character <= entry.length);
    }
  });

  it('is completed in front of the note only', () => {
    const offered = columns.filter(
      character => (completion(context, { textDocument, position: { line: 0, character } })?.items ?? []).length > 0,
    );
    assert.ok(offered.length > 0);
    assert.ok(offered.every(character => character <= text.indexOf('>')));
  });
});
