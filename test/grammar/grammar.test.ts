import assert from 'node:assert/strict';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import oniguruma from 'vscode-oniguruma';
import textmate, { type IGrammar } from 'vscode-textmate';
import manifest from '../../package.json';
import { root } from '../../scripts/lib/root.mjs';
import type { TokenType } from '../../server/src/features/tokenLegend';
import { lineTokens } from '../../server/src/features/tokens';
import { openLog } from '../support/log';

/** Pairs of files: NAME.trainlog, and NAME.scopes with every line of it above the scopes of its words. UPDATE=1 rewrites the latter. */
const cases = path.join(root, 'test/grammar/cases');

describe('the grammar of fences in Markdown', () => {
  let grammar: IGrammar;
  before(async () => {
    grammar = await loadGrammar(plainMarkdown.scopeName);
  });

  /** The innermost scope of each word of a text, by the word. */
  function scopesOf(text: string): Readonly<Record<string, string | undefined>> {
    let state: textmate.StateStack | null = null;
    const found: Record<string, string | undefined> = {};
    for (const line of text.split('\n')) {
      const { tokens, ruleStack } = grammar.tokenizeLine(line, state);
      state = ruleStack;
      for (const { index, 0: word } of line.matchAll(/\S+/g)) {
        found[word] = tokens.find(({ startIndex, endIndex }) => index >= startIndex && index < endIndex)?.scopes.at(-1);
      }
    }
    return found;
  }

  const log = '2026-03-02 Mon  rest\n2026-03-03 Tue  easy 8 km\n    > a note';
  const colours = { rest: 'markup.inserted.trainlog', easy: 'entity.name.type.trainlog', a: 'comment.trainlog' };
  const fences: readonly (readonly [title: string, open: string, close: string])[] = [
    ['backticks', '```trainlog', '```'],
    ['tildes', '~~~ Trainlog', '~~~'],
    ['four of them, and attributes', '````trainlog title="my week"', '````'],
    ['an item of a list', '   ```trainlog', '   ```'],
  ];
  for (const [title, open, close] of fences) {
    it(`colours a log between ${title}, and nothing behind it`, () => {
      const scopes = scopesOf(`# before\n${open}\n${log}\n${close}\nbehind\n# after`);
      assert.deepEqual({ rest: scopes.rest, easy: scopes.easy, a: scopes.a }, colours);
      assert.equal(scopes.behind, plainMarkdown.scopeName);
      assert.equal(scopes.after, 'heading.1.markdown');
    });
  }

  it('says to the editor which language it is, for brackets and comments', () => {
    const { tokens } = grammar.tokenizeLine(
      '2026-03-02 easy 8 km',
      grammar.tokenizeLine('```trainlog', null).ruleStack,
    );
    assert.ok(tokens[0]?.scopes.includes('meta.embedded.block.trainlog'));
  });

  it('leaves other fences alone', () => {
    assert.equal(scopesOf('```text\neasy 8 km\n```').easy, 'markup.fenced_code.block.markdown');
    assert.equal(scopesOf('```trainlogs\neasy 8 km\n```').easy, 'markup.fenced_code.block.markdown');
  });
});

describe('grammar', () => {
  let grammar: IGrammar;
  before(async () => {
    grammar = await loadGrammar();
  });

  const names = readdirSync(cases)
    .filter(file => file.endsWith('.trainlog'))
    .map(file => file.slice(0, -'.trainlog'.length));

  for (const name of names) {
    it(`colours ${name}`, () => {
      const shown = showScopes(grammar, readFileSync(path.join(cases, `${name}.trainlog`), 'utf8'));
      const expected = path.join(cases, `${name}.scopes`);
      if (process.env.UPDATE === '1') writeFileSync(expected, shown);
      assert.equal(shown, readFileSync(expected, 'utf8'));
    });
  }

  it('colours nothing behind a >', () => {
    const prose = '> easy 8 km, rest, 2026-03-02 [peg41] #trail @ 5:40 6 x 800';
    for (const line of [
      prose,
      `  ${prose}`,
      `2026-03-02 Mon easy 8 km ${prose}`,
      `unit km ${prose}`,
      `shoe a ${prose}`,
    ]) {
      const { tokens } = grammar.tokenizeLine(line, null);
      const note = tokens.filter(token => token.endIndex > line.indexOf('>'));
      assert.deepEqual(
        note.map(({ scopes }) => scopes.at(-1)),
        ['comment.trainlog'],
        line,
      );
    }
  });

  it('gives most of a log the colours that the server will give it', () => {
    for (const [file, least] of [
      ['examples/at-a-glance.trainlog', 0.97],
      ['examples/marathon-year.trainlog', 0.95],
    ] as const) {
      const { same, all } = agreement(grammar, readFileSync(path.join(root, file), 'utf8'));
      assert.ok(same / all >= least, `${file}: ${same} of ${all}`);
    }
  });

  // Where a piece looked at all others, a line as long as this would not come to its end.
  it('reads long lines to their end', () => {
    const pieces = ['easy 8 km ', '1:', '9', '(', 'x 1 ', 'a-', '- ', '> ', '2026-', 'mon ', 'am ', '['];
    for (const piece of pieces) {
      const line = `2026-03-02 ${piece.repeat(5_000)}`;
      assert.equal(grammar.tokenizeLine(line, null).tokens.at(-1)?.endIndex, line.length, piece);
    }
  });
});

async function loadGrammar(scopeName = 'source.trainlog'): Promise<IGrammar> {
  const require = createRequire(path.join(root, 'package.json'));
  const { buffer, byteOffset, byteLength } = readFileSync(require.resolve('vscode-oniguruma/release/onig.wasm'));
  await oniguruma.loadWASM(buffer.slice(byteOffset, byteOffset + byteLength));
  const registry = new textmate.Registry({
    onigLib: Promise.resolve({
      createOnigScanner: patterns => new oniguruma.OnigScanner(patterns),
      createOnigString: text => new oniguruma.OnigString(text),
    }),
    loadGrammar: async scope => {
      if (scope === plainMarkdown.scopeName)
        return textmate.parseRawGrammar(JSON.stringify(plainMarkdown), 'plain.json');
      const file = manifest.contributes.grammars.find(grammar => grammar.scopeName === scope)?.path;
      return file === undefined ? null : textmate.parseRawGrammar(readFileSync(path.join(root, file), 'utf8'), file);
    },
    getInjections: scope =>
      manifest.contributes.grammars.flatMap(grammar => (grammar.injectTo?.includes(scope) ? [grammar.scopeName] : [])),
  });
  const grammar = await registry.loadGrammar(scopeName);
  assert.ok(grammar);
  return grammar;
}

/** What VS Code's own grammar of Markdown has below ours: fences whose language nobody knows, headings, text. */
const plainMarkdown = {
  scopeName: 'text.html.markdown',
  patterns: [
    { begin: '^\\s*(```|~~~)', end: '^\\s*\\1\\s*$', name: 'markup.fenced_code.block.markdown' },
    { match: '^#.*$', name: 'heading.1.markdown' },
    { match: '\\b(?:easy|rest)\\b', name: 'of.markdown' },
  ],
};

/** How many characters other than white space have the colour of their semantic token, of all in a text. */
function agreement(grammar: IGrammar, text: string): { same: number; all: number } {
  const log = openLog(text, { today: '2026-11-25' }).log();
  const document = log.documents[0];
  assert.ok(document);
  let [same, all] = [0, 0];
  for (const line of document.tree.lines) {
    const date = document.dateOf(line);
    const sessions = date === undefined ? [] : log.day(date).sessions;
    const tokens = lineTokens(line, {
      isToCome: false,
      sessionOf: entry => sessions.find(each => each.entry === entry),
    });
    const scopes = grammar.tokenizeLine(line.text, null).tokens;
    for (let at = 0; at < line.text.length; at++) {
      if (/\s/.test(line.text.charAt(at))) continue;
      const token = tokens.find(({ start, length }) => at >= start && at < start + length);
      const drawn = scopes
        .find(({ startIndex, endIndex }) => at >= startIndex && at < endIndex)
        ?.scopes.slice(1)
        .at(-1);
      all++;
      if ((token && scopeOf(token.type)) === drawn) same++;
    }
  }
  return { same, all };
}

function scopeOf(type: TokenType): string | undefined {
  // A token type of the editor's own, with the scope that the editor has for it.
  if (type === 'comment') return 'comment.line.trainlog';
  const found = manifest.contributes.semanticTokenScopes
    .flatMap(({ scopes }) => Object.entries(scopes))
    .find(([name]) => name === type);
  return found?.[1][0];
}

/** Every line behind `>`, and below it carets under each coloured stretch with its scope. */
function showScopes(grammar: IGrammar, text: string): string {
  let state: textmate.StateStack | null = null;
  const shown: string[] = [];
  for (const line of text.split('\n')) {
    shown.push(`>${line}`);
    const result = grammar.tokenizeLine(line, state);
    state = result.ruleStack;
    for (const { startIndex, endIndex, scopes } of result.tokens) {
      const own = scopes.slice(1).join(' ');
      const start = startIndex + (/^\s*/.exec(line.slice(startIndex, endIndex))?.[0].length ?? 0);
      const end = startIndex + line.slice(startIndex, endIndex).trimEnd().length;
      if (own !== '' && end > start) shown.push(`#${' '.repeat(start)}${'^'.repeat(end - start)} ${own}`);
    }
  }
  return `${shown.join('\n')}\n`;
}
