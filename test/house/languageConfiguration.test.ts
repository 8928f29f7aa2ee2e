import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { root } from '../../scripts/lib/root.mjs';

type Pattern = string | { readonly pattern: string; readonly flags?: string };
type Configuration = {
  readonly wordPattern: Pattern;
  readonly autoClosingPairs: readonly { readonly open: string; readonly close: string }[];
  readonly onEnterRules: readonly { readonly beforeText: Pattern; readonly action: { readonly indent: string } }[];
};

const configuration: Configuration = JSON.parse(
  readFileSync(path.join(root, 'syntaxes/language-configuration.json'), 'utf8'),
);
const expression = (pattern: Pattern, more = ''): RegExp =>
  typeof pattern === 'string'
    ? new RegExp(pattern, more)
    : new RegExp(pattern.pattern, `${pattern.flags ?? ''}${more}`);
const words = (text: string): readonly string[] => text.match(expression(configuration.wordPattern, 'g')) ?? [];
/** What Enter does behind a line: the first rule that matches. */
const enterBehind = (line: string): string =>
  configuration.onEnterRules.find(rule => expression(rule.beforeText).test(line))?.action.indent ?? 'none';

const LONG = 200_000;

describe('what a completion takes for a word', () => {
  const cases: readonly (readonly [string, readonly string[]])[] = [
    ['2026-03-02 Mon  easy 8 km', ['2026-03-02', 'Mon', 'easy', '8', 'km']],
    ['@ 5:38/km', ['5:38/km']],
    ['ok no-rest-day until 2026-04-01', ['ok', 'no-rest-day', 'until', '2026-04-01']],
    ['8,5 km, easy', ['8,5', 'km', 'easy']],
    ["56' + 6 x 20s", ["56'", '6', 'x', '20s']],
    ['4\'30" and 90"', ['4\'30"', 'and', '90"']],
    ['don’t stop [peg41] #b2b', ['don’t', 'stop', 'peg41', 'b2b']],
    ['langer Lauf über 20 km', ['langer', 'Lauf', 'über', '20', 'km']],
    ['2026-08-01..2026-08-14 rest', ['2026-08-01', '2026-08-14', 'rest']],
    ['sleep 22:45-06:10', ['sleep', '22:45-06:10']],
  ];
  for (const [text, expected] of cases) it(text, () => assert.deepEqual(words(text), expected));

  it('never matches nothing', () => {
    assert.equal(expression(configuration.wordPattern).test(''), false);
  });

  it('reads a word of any length', () => {
    // Where it tried each beginning anew, a text as long as this would not come to its end.
    assert.equal(words('1-'.repeat(LONG)).join('').length, 2 * LONG - 1);
    assert.equal(words("1'".repeat(LONG)).join('').length, 2 * LONG);
  });
});

describe('Enter', () => {
  const cases: readonly (readonly [string, string])[] = [
    ['2026-03-03', 'indent'],
    ['2026-03-03 Tue', 'indent'],
    ['2026-03-03: Tuesday ', 'indent'],
    ['2026-03-03 Di', 'indent'],
    ['2026-03-03 Tue  easy 8 km', 'none'],
    ['2026-03-03 rest', 'none'],
    ['  easy 8 km', 'none'],
    ['  ', 'outdent'],
    ['', 'none'],
  ];
  for (const [line, expected] of cases)
    it(`behind ${JSON.stringify(line)}: ${expected}`, () => assert.equal(enterBehind(line), expected));
});

describe('brackets', () => {
  it('quotes are not closed by the editor: they are minutes and seconds', () => {
    assert.deepEqual(
      configuration.autoClosingPairs.map(pair => pair.open),
      ['(', '['],
    );
  });
});
