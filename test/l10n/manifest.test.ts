import assert from 'node:assert/strict';
import manifest from '../../package.json';
import germanTexts from '../../package.nls.de.json';
import englishTexts from '../../package.nls.json';
import { languages } from '../../scripts/lib/languages.mjs';

/** Fields of package.json that people read. */
const READ = new Set(['title', 'label', 'description', 'markdownDescription', 'contents', 'altText']);
/** Names, which are the same in every language, and what is no contribution. */
const NAMES = new Set(['Trainlog']);

describe('texts of package.json', () => {
  const read = textsOf(manifest.contributes, name => READ.has(name));
  const named = textsOf(manifest, () => true).flatMap(text => /^%(.+)%$/.exec(text)?.[1] ?? []);
  const keys = [...new Set(named)].sort();

  it('stand in package.nls.json, and nothing else does', () => {
    assert.ok(keys.length > 200, `only ${keys.length} keys`);
    assert.deepEqual(keys, Object.keys(englishTexts));
  });

  it('stand nowhere else, so that every one can be translated', () => {
    assert.deepEqual(
      read.filter(text => !text.startsWith('%') && !NAMES.has(text)),
      [],
    );
  });

  for (const { language, titles } of languages) {
    it(`are all there for ${language}`, () => assert.deepEqual(Object.keys(titles), keys));

    it(`keep for ${language} what they refer to: commands, settings and what is written into a log`, () => {
      for (const [key, text] of Object.entries(englishTexts)) {
        assert.deepEqual(references(titles[key] ?? ''), references(text), key);
      }
    });
  }

  it('are German in German', () => {
    const english = new Map(Object.entries(englishTexts));
    const same = Object.entries(germanTexts).filter(([key, text]) => english.get(key) === text);
    assert.deepEqual(
      same.map(([, text]) => text),
      ['Editor'],
    );
  });
});

function textsOf(value: unknown, isText: (name: string) => boolean): readonly string[] {
  if (Array.isArray(value)) return value.flatMap(each => textsOf(each, isText));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, each]: [string, unknown]) =>
    typeof each === 'string' ? (isText(name) ? [each] : []) : textsOf(each, isText),
  );
}

/** Links of commands, and code. */
function references(text: string): readonly string[] {
  return [...new Set([...text.matchAll(/\(command:[^)]+\)|`[^`]+`/g)].map(([found]) => found))].sort();
}
