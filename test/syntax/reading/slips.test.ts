import assert from 'node:assert/strict';
import { withoutSlips } from '../../../server/src/syntax/reading/slips';
import { scan } from '../../../server/src/syntax/scan';

const meant: readonly (readonly [typed: string, meant: string])[] = [
  ['8 km lokcer', 'locker'],
  ['streching 15 min', 'stretching'],
  ['intervlas 6x400', 'intervals'],
  ['strenngth 20 min', 'strength'],
  ['Durchschnitspuls 128', 'durchschnittspuls'],
  ['marathno 3:41:10', 'marathon'],
];

/** Words of their own, short ones, another letter, and a slip at the end. */
const asTyped = [
  'trials on Saturday',
  'plates and bars',
  'complaints from the neighbours',
  'Beine lockern',
  'Training planen',
  'esay 8 km',
  'tmepo 8 km',
  'interbals',
  'intervalz',
  'Kipchoge',
  'stretching',
  'schnellere',
];

describe('reading: slips', () => {
  for (const [typed, word] of meant)
    it(`${typed} is ${word}`, () => {
      const line = scan(typed, 0, typed.length);
      const read = withoutSlips(line);
      assert.ok(read.tokens.some(({ text }) => text === word));
      assert.equal(read.text, typed);
      assert.deepEqual(
        read.tokens.map(({ start, end }) => [start, end]),
        line.tokens.map(({ start, end }) => [start, end]),
      );
    });

  for (const typed of asTyped)
    it(`${typed} stays`, () => {
      const line = scan(typed, 0, typed.length);
      assert.equal(withoutSlips(line), line);
    });
});
