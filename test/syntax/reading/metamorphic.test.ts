import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { root } from '../../../scripts/lib/root.mjs';
import { parseEntries } from '../../../server/src/syntax/reading';
import { meaningsOf } from '../../../server/src/syntax/reading/doubt/meaning';
import { patterns } from '../../../server/src/syntax/reading/patterns';
import { createGrammar } from '../../../server/src/syntax/reading/phrases/chart';
import { TOP } from '../../../server/src/syntax/reading/phrases/items';
import { candidatesOf } from '../../../server/src/syntax/reading/read';
import { sensesAt } from '../../../server/src/syntax/reading/senses/senses';
import { scan } from '../../../server/src/syntax/scan';
import type { Problem } from '../../../server/src/syntax/tree';
import { hashOf } from '../../support/hash';

const LINES = path.join(root, 'test/corpus/lines');
const EVERY = 10;

/** Lines as runners write them; which ones depends on each alone, so that a line that is added draws no other. */
const texts = readdirSync(LINES)
  .filter(name => name.endsWith('-work.jsonl'))
  .flatMap(name => readFileSync(path.join(LINES, name), 'utf8').split('\n').filter(Boolean))
  .map((line): Line => JSON.parse(line))
  .filter(({ id }) => hashOf(id) % EVERY === 0)
  .flatMap(({ text }) => text.split('\n'))
  .filter(text => text.trim() !== '' && !text.includes('>'));

interface Line {
  readonly id: string;
  readonly text: string;
}

/** Sessions of the likeliest reading, in short. */
function meaningOf(text: string): unknown {
  const line = scan(text, 0, text.length);
  const [best] = candidatesOf({ line, unit: 'km' }, 0);
  return best ? meaningsOf(best.drafts.drafts) : [];
}

const startsSmall = (text: string): boolean => /^\p{Ll}{2}/u.test(text);
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

const KILOMETRES = /\b\d+(?:\.\d+)? km\b/;
const KILOMETRES_ALL = /\b(\d+(?:\.\d+)?) km\b/g;
/** Paces, ranges and other units, which belong to a distance in kilometres. */
const OTHER_UNITS = /\d ?(?:mi|m|k)\b|\/km|@|\d,\d|\d ?(?:[-–]|to|bis|or|oder) ?\d|pace|schnitt/i;
/** A number that no unit stands behind is in the unit of the distance beside it. */
const BARE = /(?<![\d.:x])\b\d+(?:\.\d+)?(?=,|\)?$| (?!km\b|x\b|min|m\b|s\b|sec|h\b|std|mal\b|bpm)[a-zäöü])/i;
const KM_PER_MILE = 1.609344;

/** The same but for what rounding to hundredths of a mile leaves. */
function assertNear(one: unknown, other: unknown, message: string): void {
  const numbers: number[][] = [[], []];
  const [first, second] = [one, other].map((value, at) =>
    JSON.stringify(value, (_, each) => (typeof each === 'number' ? numbers[at]?.push(each) : each)),
  );
  assert.equal(first, second, message);
  for (const [at, each] of (numbers[0] ?? []).entries())
    assert.ok(Math.abs(each - (numbers[1]?.[at] ?? 0)) <= ROUNDING * each, message);
}

const ROUNDING = 0.02;

function withoutFixes({ fixes: _, ...problem }: Problem): Omit<Problem, 'fixes'> {
  return problem;
}

describe('reading: what changes nothing', () => {
  it('there are lines', () => assert.ok(texts.length > 100, String(texts.length)));

  it('more white space between words', () => {
    for (const text of texts) assert.deepEqual(meaningOf(text.replaceAll(' ', '  \t')), meaningOf(text), text);
  });

  it('a capital letter at the front', () => {
    for (const text of texts.filter(startsSmall)) assert.deepEqual(meaningOf(capital(text)), meaningOf(text), text);
  });

  it('another heart rate', () => {
    for (const text of texts) {
      const [slow, ...others] = [95, 138, 171].map(bpm => meaningOf(`${text}, hr ${bpm}`));
      for (const other of others) assert.deepEqual(other, slow, text);
    }
  });

  it('miles in the place of as many kilometres', () => {
    const inKm = texts.filter(text => KILOMETRES.test(text) && !OTHER_UNITS.test(text) && !BARE.test(text));
    assert.ok(inKm.length > 10, String(inKm.length));
    for (const text of inKm) {
      const inMiles = text.replaceAll(KILOMETRES_ALL, (_, km: string) => `${(Number(km) / KM_PER_MILE).toFixed(2)} mi`);
      assertNear(meaningOf(inMiles), meaningOf(text), `${text}: ${inMiles}`);
    }
  });

  it('a note behind >', () => {
    for (const text of texts) {
      const { entries, problems } = parseEntries(text, 0);
      const noted = parseEntries(`${text} > ran 12 km, 6 x 800 m, knee hurts`, 0);
      assert.deepEqual(
        noted.entries.map(({ body }) => body),
        entries.map(({ body }) => body),
        text,
      );
      // Where a fix moves words to the end, the note is there.
      assert.deepEqual(noted.problems.map(withoutFixes), problems.map(withoutFixes), text);
    }
  });

  it('what was read before', () => {
    const before = texts.map(text => JSON.stringify(parseEntries(text, 0)));
    for (const text of texts) parseEntries(text.replaceAll(/\d+/g, '999999'), 0);
    for (const text of texts) parseEntries(text.replaceAll(/\d+/g, '1'), 0);
    for (const [index, text] of texts.entries()) assert.equal(JSON.stringify(parseEntries(text, 0)), before[index]);
  });

  it('that rows of patterns are kept by what a word may be', () => {
    const warm = createGrammar(patterns, TOP);
    for (const text of texts.slice(0, 60)) {
      phrasesOf(warm, text.replaceAll(/\d+/g, '9999'));
      assert.deepEqual(phrasesOf(warm, text), phrasesOf(createGrammar(patterns, TOP), text), text);
    }
  });

  function phrasesOf(grammar: ReturnType<typeof createGrammar>, text: string): unknown {
    const line = scan(text, 0, text.length);
    const end = line.tokens.length;
    const chart = grammar({ line, unit: 'km' }, at => sensesAt(line, at, end), 0, end);
    return line.tokens.map((_, at) => chart.tops(at));
  }
});
