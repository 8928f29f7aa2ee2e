import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { root } from '../../scripts/lib/root.mjs';
import { literals } from './literals.mjs';

const SERVER = 'server/src';
const CLIENT = 'client/src';
const sources = sourcesOf(SERVER);

/** The functions of a source, and whether their declared type is a message. */
function functionsOf(source: string): ReadonlyMap<string, { readonly isExported: boolean; readonly isMaker: boolean }> {
  const found = source.matchAll(/^(export )?function (\w+)(?:<[^(]*>)?\([^{]*?(?:\{[^}]*\}[^{]*?)*\): ([^\n]*?) \{$/gm);
  return new Map(
    [...found].map(([, exported, name = '', type = '']) => [
      name,
      { isExported: exported !== undefined, isMaker: /^(?:readonly )?(?:Message|Phrase|Markdown)\b/.test(type) },
    ]),
  );
}

const functions = new Map(sources.map(({ file, source }) => [file, functionsOf(source)]));
const exported = new Set(
  [...functions.values()].flatMap(own =>
    [...own].filter(([, each]) => each.isExported && each.isMaker).map(([name]) => name),
  ),
);

/** Functions that turn a message into text. */
const SPOKEN = /\b(?:render|renderMarkdown|spoken|spokenMarkdown|inWords)\(/;

/** The command line is English, a diary's lines become a log, and the words of settings are those of package.nls.json. */
const ENGLISH = /^server\/src\/(?:(?:cli|importers|node|browser)\/|config\/contribution)/;
/** What a runner reads of an object that we make. */
const SAID =
  /(?:\b(?:message|reason|tooltip|silent|acceptTitle|description|title):\s*(?:\w+ === [^?]*\? )?|\bfixOf\(\s*)$/;
/** What the client writes to its output, for those who look for the cause of something, and what has been translated. */
const WRITTEN = /(?:\bl10n\.t|\boutput\.\w+|\bfailed|\bfail)\(\s*(?:\w+, )?$/;
/** Words, as people read them. */
const SENTENCE = /^(?!Trainlog$)\p{Lu}\p{Ll}+(?: \p{L}+)*…?(?: |$)|^… \p{L}+ \p{L}+/u;
const HAS_WORDS = /\p{L}{2},? \p{L}{2}/u;

describe('phrases', () => {
  it('stand in no plain template: it would show an object', () => {
    assert.ok(exported.size > 30, `only ${exported.size} makers of messages`);
    const found = sources.flatMap(({ file, source }) =>
      literals(source)
        .filter(literal => literal.kind === 'template' && literal.tag !== 'say' && literal.tag !== 'markdown')
        .map(({ start, end }) => source.slice(start, end))
        .filter(code => {
          const values = [...code.matchAll(/\$\{([^}]*)\}/g)].map(([, value = '']) => value);
          return values.some(
            value =>
              !SPOKEN.test(value) &&
              calls(value).some(name => functions.get(file)?.get(name)?.isMaker ?? exported.has(name)),
          );
        })
        .map(code => `${file}: ${code}`),
    );
    assert.deepEqual(found, []);
  });

  it('are what is said: no plain text is', () => {
    const found = sources
      .filter(({ file }) => !ENGLISH.test(file))
      .flatMap(({ file, source }) => {
        // What a rule says of itself is looked up by its English.
        const from = source.includes('defineRule({') ? source.indexOf('\n});', source.indexOf('defineRule({')) : 0;
        return literals(source)
          .filter(({ start }) => start >= from)
          .filter(literal => (literal.kind === 'string' || literal.tag === '') && SAID.test(literal.before))
          .map(literal => (literal.kind === 'string' ? literal.text : literal.parts.join('…')))
          .filter(text => HAS_WORDS.test(text))
          .map(text => `${file}: ${text}`);
      });
    assert.deepEqual(found, []);
  });

  it('are given to VS Code by vscode.l10n.t: what the client says, but for the log of its output', () => {
    const found = sourcesOf(CLIENT).flatMap(({ file, source }) =>
      literals(source)
        .filter(({ before }) => !WRITTEN.test(before))
        .map(literal => (literal.kind === 'string' ? literal.text : literal.parts.join('…')))
        .filter(text => SENTENCE.test(text))
        .map(text => `${file}: ${text}`),
    );
    assert.deepEqual(found, []);
  });
});

function sourcesOf(part: string): readonly { readonly file: string; readonly source: string }[] {
  return readdirSync(path.join(root, part), { recursive: true, encoding: 'utf8' })
    .filter(file => file.endsWith('.ts'))
    .map(file => ({ file: path.join(part, file), source: readFileSync(path.join(root, part, file), 'utf8') }));
}

function calls(code: string): readonly string[] {
  return [...code.matchAll(/(?<![.\w])(\w+)\(/g)].map(([, name = '']) => name);
}
