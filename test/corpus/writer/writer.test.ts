import assert from 'node:assert/strict';
import { seeded } from '../../support/random';
import { figuresOf, judged, printFigures } from '../reading/figures';
import { writtenLines } from './write';

const LINES = 1000;
/** Shares of lines that are read as they were meant, and of those whose main amount is wrong without a word. They only get better. */
const LEAST_WHOLE = 99.5;
const MOST_WRONG_SILENT = 0;

describe('corpus: lines that a program has written', () => {
  it('are read as they were meant', function () {
    this.timeout(240_000);
    const lines = judged(writtenLines(LINES, seeded.seed));
    const { whole, mainAmountWrongSilent } = figuresOf(lines);
    assert.ok(whole >= LEAST_WHOLE && mainAmountWrongSilent <= MOST_WRONG_SILENT, printFigures(lines));
  });

  it('are the same with the same seed, and others with another', () => {
    assert.deepEqual(writtenLines(20, 1), writtenLines(20, 1));
    assert.notDeepEqual(writtenLines(20, 1), writtenLines(20, 2));
  });
});
