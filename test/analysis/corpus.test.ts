import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Finding } from '../../server/src/analysis/finding';
import { render } from '../../server/src/base/message';
import type { Log } from '../../server/src/model/types';
import { DAYS_PER_WEEK, isoDate } from '../../server/src/values/date';
import { fileOf } from '../support/fixture';
import { openLog } from '../support/log';

/** Real logs, which stay where they are: `TRAINLOG_CORPUS` names the folder that holds `logs/`. */
const corpus = process.env.TRAINLOG_CORPUS;
const RUNNERS = ['runner-a', 'runner-b', 'runner-c', 'runner-d'];
/** After the last entry of all of them. */
const TODAY = '2026-11-25';

describe('real logs (TRAINLOG_CORPUS)', () => {
  before(function () {
    if (corpus === undefined) this.skip();
  });

  for (const runner of RUNNERS) {
    it(`${runner}: no finding about rest has an unknown day in its window`, () => {
      const open = openLog([fileOf(read(runner))], { today: TODAY, settings: { days: { 'advice.days': 0 } } });
      const { findings, failures } = open.analyse();
      assert.deepEqual(failures, []);
      const unknown = findings.flatMap(finding => unknownDays(finding, open.log()));
      assert.deepEqual(unknown, []);
    });
  }

  // Longest run of the 30 days before each Saturday or race, planned runs included, in miles (the first two weeks are too
  // little to compare with): 27 Jun 5 after 7; 4 Jul 9 after 7 = 1.286; 11 Jul 10 after 9 = 1.111; 18 Jul 7 after 10; 25 Jul 12
  // after 10 = 1.2; 2 Aug half 13.11 after 12 = 1.092; 8 Aug 10 after 13.11; 15 Aug 15 after 13.11 = 1.144; 22 Aug 16 after 15 =
  // 1.067; 29 Aug 12 after 16; 5 Sep 18 after 16 = 1.125; 12 Sep 14 after 18; 19 Sep 20 after 18 = 1.111; 26 Sep 12 and 3 Oct 8
  // after 20; 11 Oct marathon 26.22 after 20 = 1.311, a race, which may be up to twice as long. Above 1.1 and up to 1.3 is small, a hint,
  // where it is a kilometre or more above 1.1: 11 Jul 0.16 km, 15 Aug 0.93, 5 Sep 0.64 and 19 Sep 0.32 are less, 25 Jul is 1.61.
  it('a published plan: no warning, and the spikes that a person computes', () => {
    const open = openLog([fileOf(read('plan-higdon-novice-1'))], { today: '2026-06-01' });
    const { findings } = open.analyse();
    assert.deepEqual(
      findings.filter(({ severity }) => severity === 'warning' || severity === 'error').map(({ message }) => message),
      [],
    );
    assert.deepEqual(
      findings
        .filter(({ id }) => id === 'session-spike')
        .flatMap(({ place, severity, message }) => {
          const date = isoDate(place.document.dateOf(place.line) ?? 0);
          const said = /(\d+% longer) than your longest .*\(([\d.]+ mi)\)/.exec(message)?.slice(1).join(', ');
          // The rule has another part, about the share of a long run in its week.
          return said ? [`${date} ${severity} ${said}`] : [];
        }),
      ['2026-07-04 hint 29% longer, 7 mi', '2026-07-25 hint 20% longer, 10 mi'],
    );
  });
});

function read(name: string): string {
  return readFileSync(path.join(corpus ?? '', 'logs', `${name}.trainlog`), 'utf8');
}

/** How `no-rest-day` begins where it speaks of days in a row, and not of weeks. */
const ROW = /^\d+ days (?:in a row )?without rest/;

/** The unknown days in what a finding about rest is about: its weeks, or its row of days. */
function unknownDays({ id, place, related, message }: Finding, log: Log): string[] {
  const dates = [place, ...related.map(each => each.place)].flatMap(
    ({ document, line }) => document.dateOf(line) ?? [],
  );
  const [from, to] = [Math.min(...dates), Math.max(...dates)];
  const unknown = (start: number, end: number) =>
    Array.from({ length: end - start + 1 }, (_, index) => start + index)
      .filter(date => log.day(date).class === 'unknown')
      .map(date => `${isoDate(date)}: ${message}`);
  switch (id) {
    case 'no-rest-day':
      return ROW.test(render(message))
        ? unknown(from, to)
        : dates.flatMap(date => unknown(log.week(date).start, log.week(date).start + DAYS_PER_WEEK - 1));
    case 'hard-back-to-back':
      return unknown(from, to);
    default:
      return [];
  }
}
