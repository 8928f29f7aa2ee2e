import assert from 'node:assert/strict';
import fc from 'fast-check';
import { openLog } from '../../support/log';
import { randomLogs } from '../../support/randomLog';
import { told } from '../../support/told';

/** Lines that mean something to days, weeks or all of a log, wherever they come in. */
const lines = fc.constantFrom(
  '',
  '; a comment',
  '# A heading',
  'unit mi',
  'unit km',
  'week sunday',
  'days gaps rest gap.implied-rest-max 4',
  'days hard.rpe 6',
  'maxhr 190',
  'threshold 4:24/km',
  'profile streaker',
  'rule no-rest-day rest.min-per-week 2',
  'rule hard-back-to-back off',
  'shoe blue max 50 km',
  'kind lunchloop = tempo',
  '  lunchloop',
  '  lunchloop 8 km',
  '  ok no-rest-day',
  '  ok total-differs',
  '  ok session-spike until 2026-03-20',
  '  total week 40',
  '  total month 150',
  '  easy 8 km hr 170 [blue]',
  '  tempo 9 km rpe 9',
  '  long 35',
  '  sleep 4h',
  '  pain shin 5/10',
  '  > a note',
  'easy 8 km',
  'Mar 3  easy 8 km',
  '2026-02-03 Tue  rest',
  '2026-02-10 Tue  intervals 12 km rpe 8',
  '2026-02-10..2026-02-20 sick fever',
  '2026-02-30 rest',
);

const step = fc.record({
  at: fc.nat(300),
  remove: fc.integer({ min: 0, max: 3 }),
  insert: fc.array(lines, { maxLength: 5 }),
  /** How many days later it is. */
  later: fc.oneof({ weight: 5, arbitrary: fc.constant(0) }, { weight: 1, arbitrary: fc.integer({ min: 1, max: 9 }) }),
});

const RUNS = { seed: 20260308, numRuns: Number(process.env.TRAINLOG_PROPERTY_RUNS ?? 10) };

describe('findings, kept from edit to edit', () => {
  it('are those of a log made anew, with the fixes of one', () => {
    fc.assert(
      fc.property(randomLogs, fc.array(step, { minLength: 4, maxLength: 8 }), (random, steps) => {
        const opened = openLog(random.text, { today: random.today });
        let { text, today } = random;
        told(opened);
        for (const { at, remove, insert, later } of steps) {
          const now = text.split(/\r?\n/);
          now.splice(at % (now.length + 1), remove, ...insert);
          text = now.join('\n');
          today += later;
          opened.host.setToday(today);
          opened.workspace.refresh();
          opened.workspace.set(opened.log().documents[0]?.uri ?? '', text);
          assert.deepEqual(told(opened), told(openLog(text, { today })));
        }
      }),
      RUNS,
    );
  });
});
