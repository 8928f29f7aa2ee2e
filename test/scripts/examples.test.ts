import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { copyOfExamples, exampleFile } from '../../scripts/lib/examples.mjs';

/** Local days, each with the Thursday of its week. */
const days: readonly (readonly [today: Date, thursday: string])[] = [
  ...[23, 24, 25, 26, 27, 28, 29].map(day => [new Date(2026, 10, day, 23, 59), '2026-11-26'] as const),
  [new Date(2026, 11, 31, 23, 59), '2026-12-31'],
  [new Date(2027, 0, 1, 0, 1), '2026-12-31'],
];

describe('the examples that npm start opens', () => {
  for (const [today, thursday] of days)
    it(`begin at the Thursday of the running week on ${today.toDateString()}`, () => {
      const { folder, line, remove } = copyOfExamples(today);
      try {
        const lines = readFileSync(path.join(folder, exampleFile), 'utf8').split('\n');
        assert.match(lines[line - 1] ?? '', new RegExp(`^${thursday} Thu {2}(?:plan )?tempo`));
      } finally {
        remove();
      }
    });
});
