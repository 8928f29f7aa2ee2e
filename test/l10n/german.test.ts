import assert from 'node:assert/strict';
import german from '../../l10n/bundle.l10n.de.json';

/** Words that no German message may use. */
const BANNED =
  /(?<!\p{L})(?:unproduktiv|versagt|faul|falsch|musst|müssen Sie|hättest|übertrainiert|Verletzungsrisiko|keine Ausreden|verbrenn\p{L}*|Gewicht|Schuld|nur \d+ km)(?!\p{L})/iu;
/** A runner is a friend: `du`. `Sie` begins a sentence about somebody or something else only. */
const FORMAL = /\p{Ll},? (?:Sie|Ihnen|Ihre?[mnrs]?)(?!\p{L})/u;
/** Umlauts that were written with two letters. */
const TRANSCRIBED = /(?<!\p{L})(?:fuer|ueber|waere|koenn\p{L}*|laeuf\p{L}*|muess\p{L}*|naechst\p{L}*)(?!\p{L})/iu;

describe('German', () => {
  it('is kind, says du, and has its umlauts', () => {
    for (const [key, text] of Object.entries(german)) {
      assert.doesNotMatch(text, BANNED, key);
      assert.doesNotMatch(text, FORMAL, key);
      assert.doesNotMatch(text, TRANSCRIBED, key);
      assert.ok(!text.includes('!'), text);
    }
  });
});
