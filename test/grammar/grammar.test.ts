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

  it('reads long lines in time that grows with their length', () => {
    const pieces = ['easy 8 km ', '1:', '9', '(', 'x 1 ', 'a-', '- ', '> ', '2026-', 'mon ', 'am ', '['];
    for (const piece of pieces) {
      const line = `2026-03-02 ${piece.repeat(2000)}`;
      const started = performance.now();
      grammar.tokenizeLine(line, null);
      const took = performance.now() - started;
      assert.ok(took < 2000, `${JSON.stringify(piece)} took ${Math.round(took)} ms`);
    }
  });
});

async function loadGrammar(): Promise<IGrammar> {
  const require = createRequire(path.join(root, 'package.json'));
  const { buffer, byteOffset, byteLength } = readFileSync(require.resolve('vscode-oniguruma/release/onig.wasm'));
  await oniguruma.loadWASM(buffer.slice(byteOffset, byteOffset + byteLength));
  const registry = new textmate.Registry({
    onigLib: Promise.resolve({
      createOnigScanner: patterns => new oniguruma.OnigScanner(patterns),
      createOnigString: text => new oniguruma.OnigString(text),
    }),
    loadGrammar: async () => {
      const file = path.join(root, 'syntaxes/trainlog.tmLanguage.json');
      return textmate.parseRawGrammar(readFileSync(file, 'utf8'), file);
    },
  });
  const grammar = await registry.loadGrammar('source.trainlog');
  assert.ok(grammar);
  return grammar;
}

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
