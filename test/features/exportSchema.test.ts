import assert from 'node:assert/strict';
import fc from 'fast-check';
import { exportJson } from '../../server/src/features/exportJson';
import { logExport } from '../../server/src/features/exportSchema';
import { openLog } from '../support/log';
import { randomText, runs } from '../support/random';
import { opened } from './support/opened';

/** Words that take the place of others, and amounts at the edge of what can be counted. */
const hostile = fc
  .array(
    fc
      .tuple(
        fc.constantFrom(
          '2026-03-02  ',
          '  ',
          '2026-03-01..2026-03-05  ',
          '2026-03-04  plan ',
          '  skip ',
          'shoe ',
          'kind own = ',
          '',
        ),
        fc.array(
          fc.constantFrom(
            ...[
              'constructor 45 min',
              '__proto__ 3/10',
              'toString',
              'pain 3/10',
              'pain , 3/10',
              'pain "" 2',
              'sick ',
              'injury 0/0',
            ],
            ...[
              'sleep',
              'sleep 0h',
              'sleep 99h',
              'stress 4/0',
              'mood 11/10',
              'rhr 0',
              'weight 1e9',
              'hrv 0',
              'screens off 24:00',
            ],
            ...[
              'easy 0 km',
              'easy 0 min',
              '8 km 0:00',
              '0 km in 45:10',
              'easy 99999999999 km',
              'easy 8 km 1:00/km',
              '0:00/km',
            ],
            ...[
              'intervals 0 x 0 m',
              '999 x (999 x 999 km)',
              '6 x 800 m @ 0:00',
              '1 x 400 m r 0s',
              '= 0:00',
              'goal 0:00',
              'place 0/0',
            ],
            ...[
              'rpe 0',
              'rpe 10.5',
              'hr 0/0',
              'hr 999/1',
              '+99999999 m',
              '-5 m',
              '1/0 km',
              'race A 0 km',
              '[] #',
              '[ ] # ',
              '> ',
            ],
          ),
          { maxLength: 4 },
        ),
      )
      .map(([start, words]) => start + words.join(' ')),
    { maxLength: 12 },
  )
  .map(lines => lines.join('\n'));

describe('the export', () => {
  for (const [name, text, count] of [
    ['random', randomText, 300],
    ['hostile', hostile, 600],
  ] as const)
    it(`of ${name} logs keeps its schema`, () =>
      fc.assert(
        fc.property(text, source => {
          const exported = exportJson(openLog(source, { today: '2026-03-08' }).log(), uri => uri);
          // As another program reads it: what is no number is null there.
          logExport.parse(JSON.parse(JSON.stringify(exported)));
        }),
        runs(count),
      ));

  it('leaves out the days between two that are far apart', () => {
    const { context } = opened(
      '--- today 2026-03-08\n2026-03-02 Mon  easy 8 km\n2027-03-02 Tue  plan easy 8 km\n9999-12-31 Fri  easy 8 km\n',
    );
    const { days, weeks } = exportJson(context.log, uri => uri);
    assert.equal(days.length, 366 + 1);
    assert.equal(days.at(-1)?.date, '9999-12-31');
    assert.ok(weeks.length < 60, String(weeks.length));
  });
});
