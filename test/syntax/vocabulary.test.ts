import assert from 'node:assert/strict';
import { didYouMean, editDistance } from '../../server/src/syntax/didYouMean';
import {
  canonicalWord,
  findWord,
  isSessionCategory,
  type Spelled,
  spellings,
  statusWords,
  stepLabels,
  vocabulary,
  whenWords,
  wordAt,
} from '../../server/src/syntax/vocabulary';

describe('vocabulary', () => {
  it('has every word of the language once, with help', () => {
    const words = vocabulary.map(({ word }) => word);
    assert.deepEqual(words, [...new Set(words)]);
    for (const row of vocabulary) {
      assert.equal(canonicalWord(row.word), row);
      assert.ok(row.help.length > 0, row.word);
      assert.equal(row.sport !== undefined && row.intensity !== undefined, isSessionCategory(row.category), row.word);
    }
  });

  it('spells each word in lower case, with single spaces and without hyphens', () => {
    for (const row of [...vocabulary, ...stepLabels, ...whenWords, ...statusWords]) {
      for (const spelling of spellings(row)) {
        assert.equal(spelling, spelling.toLowerCase());
        assert.match(spelling, /^[\p{L}\p{N}/]+(?: [\p{L}\p{N}/]+)*$/u, row.word);
      }
      assert.deepEqual(spellings(row), [...new Set(spellings(row))], row.word);
    }
  });

  it('gives a spelling to one word, save what is also a number of the runner', () => {
    const owners = new Map<string, string[]>();
    const rows: readonly Spelled[] = [...vocabulary, ...stepLabels, ...whenWords, ...statusWords];
    for (const row of rows)
      for (const text of spellings(row)) owners.set(text, [...(owners.get(text) ?? []), row.word]);
    const shared = [...owners].filter(([, words]) => words.length > 1);
    assert.deepEqual(shared, [
      ['threshold', ['tempo', 'threshold']],
      ['schwelle', ['tempo', 'threshold']],
      ['resting hr', ['rhr', 'resthr']],
    ]);
  });

  it('yields and narrows only spellings it has', () => {
    const all = vocabulary.flatMap(spellings);
    for (const row of vocabulary) {
      for (const spelling of [...(row.yields ?? []), ...(row.narrow ?? [])])
        assert.ok(all.includes(spelling), spelling);
    }
  });

  it('knows the intensities of the language page', () => {
    const byIntensity = (intensity: string) =>
      vocabulary.filter(row => row.category === 'run' && row.intensity === intensity).map(({ word }) => word);
    assert.deepEqual(byIntensity('recovery'), ['recovery']);
    assert.deepEqual(byIntensity('easy'), ['easy', 'long', 'strides']);
    assert.deepEqual(byIntensity('moderate'), ['steady', 'progression', 'mp']);
    assert.deepEqual(byIntensity('hard'), ['tempo', 'fartlek', 'intervals', 'reps', 'hills']);
    assert.deepEqual(byIntensity('race'), ['race', 'tt']);
    assert.deepEqual(byIntensity('evidence'), ['run']);
  });

  it('finds words in any case, with spaces or hyphens', () => {
    const found: readonly (readonly [text: string, word: string | undefined])[] = [
      ['easy', 'easy'],
      ['EZ', 'easy'],
      ['Long Run', 'long'],
      ['long-run', 'long'],
      ['long  run', 'long'],
      ['lockerer Dauerlauf', 'easy'],
      ['ZÜGIG', 'steady'],
      ['Lauf-ABC', 'drills'],
      ['threshold', 'tempo'],
      ['long walk', undefined],
      ['easyrun', undefined],
      ['', undefined],
      ['constructor', undefined],
    ];
    for (const [text, word] of found) assert.equal(findWord(text)?.word, word, text);
    assert.equal(findWord('threshold', 'profile')?.word, 'threshold');
    assert.equal(findWord('easy', 'profile'), undefined);
  });

  it('takes the longest spelling at a place', () => {
    const found: readonly (readonly [text: string, at: number, found: string | undefined])[] = [
      ['medium long run 20 km', 0, 'medium long run'],
      ['medium long 20 km', 0, 'medium long'],
      ['long 20 km', 0, 'long'],
      ['pool run 40 min', 0, 'pool run'],
      ['pool 40 min', 0, undefined],
      ['running drills', 0, 'running drills'],
      ['8 km easy', 5, 'easy'],
      ['runner', 0, undefined],
      ['off-road', 0, 'off'],
    ];
    for (const [text, at, expected] of found) {
      const match = wordAt(text, at);
      assert.equal(match && text.slice(at, match.end), expected, text);
    }
  });
});

describe('did you mean', () => {
  it('counts letters put in, left out, replaced and swapped', () => {
    const distances: readonly (readonly [a: string, b: string, distance: number])[] = [
      ['easy', 'easy', 0],
      ['esay', 'easy', 1],
      ['eas', 'easy', 1],
      ['easyy', 'easy', 1],
      ['eaty', 'easy', 1],
      ['intevals', 'intervals', 1],
      ['intrevasl', 'intervals', 2],
      ['tempo', 'easy', 3],
      ['ab', 'ba', 1],
      ['abcd', 'badc', 2],
    ];
    for (const [a, b, distance] of distances) {
      assert.equal(editDistance(a, b, 2), distance, `${a} ${b}`);
      assert.equal(editDistance(b, a, 2), distance, `${b} ${a}`);
    }
  });

  it('forgives one slip in four to six letters and two in longer words, and leaves short ones alone', () => {
    const words = ['easy', 'long', 'intervals', 'rep', 'no-rest-day'];
    assert.deepEqual(didYouMean('esay', words), ['easy']);
    assert.deepEqual(didYouMean('ESAY', words), ['easy']);
    assert.deepEqual(didYouMean('eady', words), ['easy']);
    assert.deepEqual(didYouMean('eszz', words), []);
    assert.deepEqual(didYouMean('esy', words), []);
    assert.deepEqual(didYouMean('repp', words), []);
    assert.deepEqual(didYouMean('intevrals', words), ['intervals']);
    assert.deepEqual(didYouMean('no-rst-dya', words), ['no-rest-day']);
    assert.deepEqual(didYouMean('easy', words), []);
    assert.deepEqual(didYouMean('lonh', ['lone', 'long', 'lona']), ['lone', 'long', 'lona']);
  });
});
