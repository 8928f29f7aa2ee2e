import assert from 'node:assert/strict';
import german from '../../l10n/bundle.l10n.de.json';
import { formsIn, hasWords, mayBeTranslated, notation, placeholders, tabled, templatesBySource } from './templates';

const bundle: ReadonlyMap<string, string> = new Map(Object.entries(german));
const sources = templatesBySource('server/src', 'client/src');
const templates = new Set([...sources.values()].flat());

/** What no message says in German, as whole words. */
const BANNED =
  /(?<!\p{L})(?:unproduktiv|versagt|faul|falsch|musst|müssen Sie|hättest|übertrainiert|Verletzungsrisiko|keine Ausreden|verbrenn\p{L}*|Gewicht|Schuld|nur \d+ km)(?!\p{L})/iu;
/** A runner is a friend: `du`. `Sie` begins a sentence about somebody or something else only. */
const FORMAL = /\p{Ll},? (?:Sie|Ihnen|Ihre?[mnrs]?)(?!\p{L})/u;
/** What is left of an umlaut on another keyboard. */
const TRANSCRIBED = /(?<!\p{L})(?:fuer|ueber|waere|koenn\p{L}*|laeuf\p{L}*|muess\p{L}*|naechst\p{L}*)(?!\p{L})/iu;

describe('German', () => {
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

  it('is sorted, so that two who add to it do not meet', () => {
    const keys = [...bundle.keys()];
    assert.deepEqual(keys, keys.toSorted());
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

  it('is kind, says du, and has its umlauts', () => {
    for (const [key, text] of bundle) {
      assert.doesNotMatch(text, BANNED, key);
      assert.doesNotMatch(text, FORMAL, key);
      assert.doesNotMatch(text, TRANSCRIBED, key);
      assert.ok(!text.includes('!'), text);
    }
  });
});
