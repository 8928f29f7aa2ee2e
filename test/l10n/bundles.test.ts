import assert from 'node:assert/strict';
import { languages } from '../../scripts/lib/languages.mjs';
import { formsIn, hasWords, mayBeTranslated, notation, placeholders, tabled, templatesBySource } from './templates';

const sources = templatesBySource('server/src', 'client/src');
const templates = new Set([...sources.values()].flat());
/** VS Code puts the values into these, and knows `{0}` alone. */
const ofClient = new Set([...templatesBySource('client/src').values()].flat());

for (const { language, bundle } of languages) {
  describe(`the bundle for ${language}`, () => {
    for (const [file, own] of sources) {
      const missing = own.filter(template => !bundle.has(template));
      if (missing.length > 0) it(`has all that ${file} says`, () => assert.deepEqual(missing, []));
    }

    it('has all that the sources and tables say', () => {
      assert.ok(templates.size > 800, `only ${templates.size} templates`);
      assert.deepEqual(
        [...templates, ...tabled, ...notation].filter(template => !bundle.has(template)),
        [],
      );
    });

    it('has nothing that is said no more', () => {
      const known = new Set([...templates, ...tabled, ...mayBeTranslated, ...notation]);
      const asked = new Set([...bundle.values()].flatMap(formsIn));
      const stale = [...bundle.keys()].filter(key => {
        if (known.has(key)) return false;
        const [, template = '', form = ''] = /^([\s\S]*)\|([a-z]+)$/.exec(key) ?? [];
        return !known.has(template) || !asked.has(form);
      });
      assert.deepEqual(stale, []);
    });

    it('asks no form of a value in what VS Code says', () => {
      assert.ok(ofClient.size > 10);
      assert.deepEqual(
        [...bundle].filter(([key, text]) => ofClient.has(key) && /\{\d+\|/.test(text)),
        [],
      );
    });

    it('says of each value what English says of it', () => {
      for (const [key, text] of bundle) assert.deepEqual(placeholders(text), placeholders(key), `${key} → ${text}`);
    });

    it('begins and ends as English does, since sentences are put together', () => {
      for (const [key, text] of bundle) {
        // Of an ordinal the point is the ending.
        if (!hasWords(key) || key.includes('|') || /^\{0\}\p{L}+$/u.test(key)) continue;
        const end = (sentence: string) => /[.?…:]$/.exec(sentence)?.[0] ?? '';
        assert.equal(end(text), end(key), `${key} → ${text}`);
        assert.equal(/^\s/.test(text), /^\s|^,/.test(key) && /^\s/.test(text), `${key} → ${text}`);
      }
    });
  });
}
