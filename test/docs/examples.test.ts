import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { openLog } from '../support/log';

/** The day that the examples are written for: a Wednesday, eleven days before the marathon. */
const TODAY = '2026-10-14';

/** What the example runner is told, in the order of the log: each id with the words that it marks. */
const marathonYear = [
  'word-unknown «tmepo»',
  'weekday-mismatch «Tue»',
  'weekly-jump «2026-09-13»',
  'session-spike «long 30.5 km 2:56:20»',
  'rest-well-taken «2026-09-14»',
  'strength-on-rest-day «strength 35 min»',
  'rest-day-conflict «easy 6 km 34:20»',
  'race-recovery «long 28 km 2:36:30»',
  'hard-back-to-back «2026-09-30»',
  'no-rest-day «2026-10-04»',
  'weekly-jump «2026-10-04»',
  'no-rest-day «2026-10-06»',
  'plan-open «plan»',
  'shoe-unknown «glid2»',
  'hard-back-to-back «2026-10-15»',
  'no-rest-day «2026-10-18»',
];

describe('examples', () => {
  it('the marathon year has findings of many kinds, and one answered', () => {
    const { findings, accepted } = open('marathon-year.trainlog').analyse();
    assert.deepEqual(
      findings.map(({ id, place: { line, span } }) => `${id} «${line.text.slice(span.start, span.end)}»`),
      marathonYear,
    );
    assert.deepEqual(
      accepted.map(({ answer }) => answer.rule),
      ['no-rest-day'],
    );
  });

  it('at a glance has none but praise', () => {
    const { findings } = open('at-a-glance.trainlog').analyse();
    assert.deepEqual(
      findings.filter(({ isPositive }) => !isPositive).map(({ message }) => message),
      [],
    );
  });
});

function open(name: string) {
  return openLog(readFileSync(path.resolve('examples', name), 'utf8'), { today: TODAY });
}
