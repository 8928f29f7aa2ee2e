import assert from 'node:assert/strict';
import type { Finding } from '../../server/src/analysis/finding';
import { applyEdits } from '../../server/src/base/text';
import { planNextWeek } from '../../server/src/features/planNextWeek';
import { type DayNumber, isoDate, parseIsoDate } from '../../server/src/values/date';
import { runners } from '../calibrate/runners';
import { type LookedAt, yearOf } from '../calibrate/year';
import { createChance } from '../support/chance';
import { dayNumber, openLog } from '../support/log';
import { opened } from './support/opened';

const SEEDS = [1, 2];
/** Days of each year on which next week is planned; TRAINLOG_PROPERTY_RUNS asks for more. */
const DAYS_A_YEAR = Number(process.env.TRAINLOG_PROPERTY_RUNS ?? 1);
const FIRST = dayNumber('2026-02-16');
const LAST = dayNumber('2026-10-30');

describe('Plan Next Week, for made-up runners', () => {
  for (const runner of runners) {
    it(`plans for the one who is called ${runner.name} so that no warning and no information comes of it`, async () => {
      let planned = 0;
      for (const seed of SEEDS) {
        for (const { text, today } of days(yearOf(runner, seed), seed)) {
          const profile = runner.profile ? `profile ${runner.profile}\n` : '';
          for (const head of new Set(['', profile])) planned += await checkPlan(head + text, today);
        }
      }
      assert.ok(planned > 0, 'weeks planned');
    });
  }
});

/** A year cut off on some of its days, as if they were today. */
function days({ text }: LookedAt, seed: number): readonly LookedAt[] {
  const chance = createChance(seed);
  return Array.from({ length: DAYS_A_YEAR }, () => {
    const today = chance.from(FIRST, LAST);
    return { text: writtenUpTo(text, today), today };
  });
}

function writtenUpTo(text: string, today: DayNumber): string {
  const later = text.split('\n').findIndex(line => (parseIsoDate(line.slice(0, 10)) ?? 0) > today);
  return `${text
    .split('\n')
    .slice(0, later < 0 ? undefined : later)
    .join('\n')}\n`;
}

/** 1 where something was planned, 0 where it was declined with a reason. */
async function checkPlan(text: string, today: DayNumber): Promise<number> {
  const { context } = opened(`--- today ${isoDate(today)}\n--- log.trainlog\n${text}`);
  const proposal = await planNextWeek(context);
  if ('reason' in proposal) {
    assert.match(proposal.reason, /\.$/);
    return 0;
  }
  const findings = (of: string) => openLog(of, { today }).analyse().findings;
  const known = new Set(findings(text).map(keyOf));
  const after = applyEdits(text, proposal.edits);
  const loud = findings(after).filter(({ severity }) => severity !== 'hint');
  const fresh = loud.filter(finding => !known.has(keyOf(finding))).map(({ id, message }) => `${id}: ${message}`);
  assert.deepEqual(fresh, [], `${proposal.summary}\n${after.slice(-1500)}`);
  return 1;
}

function keyOf({ id, place }: Finding): string {
  return `${id} ${place.line.text}`;
}
