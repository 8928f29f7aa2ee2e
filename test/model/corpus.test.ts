import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { defaultDayOptions } from '../../server/src/model/dayOptions';
import { createWorkspace } from '../../server/src/model/workspace';
import { type DayNumber, isoDate, weekStartOf } from '../../server/src/values/date';
import { clock } from '../training/near';
import { on } from './support';

// A folder of real data that is no part of the project: `logs/NAME.trainlog`, and for some of them `histories/NAME.csv` with
// `date,start,type,distance_km,moving_time,avg_hr`, which the logs were written from.
const corpus = process.env.TRAINLOG_CORPUS;
const TODAY = on('2026-11-25');

describe('model: real histories (TRAINLOG_CORPUS)', () => {
  if (corpus === undefined) {
    it('is not given', function () {
      this.skip();
    });
    return;
  }
  for (const name of readdirSync(path.join(corpus, 'logs'))) {
    const text = readFileSync(path.join(corpus, 'logs', name), 'utf8');
    const history = path.join(corpus, 'histories', name.replace('.trainlog', '.csv'));

    it(`${name} has all its days and weeks, and knows of no session on a day that tells nothing`, () => {
      const log = open(text);
      for (let date = log.first ?? TODAY; date <= TODAY; date++) {
        const day = log.day(date);
        assert.ok(day.class !== 'unknown' || day.countedSessions.length === 0, isoDate(date));
        log.week(date);
      }
      assert.ok(Number.isFinite(log.form(TODAY)?.fitness ?? 0), name);
    });

    if (!existsSync(history)) continue;
    it(`${name} has the runs of its history, week by week`, () => {
      const log = open(text);
      for (const [start, expected] of weeksOf(readFileSync(history, 'utf8'))) {
        const { distanceM, durationS, runs } = log.week(start);
        assert.equal(runs, expected.runs, isoDate(start));
        // Logs give hundredths of a kilometre.
        assert.ok(Math.abs(distanceM - expected.distanceM) <= 5 * runs + 1, isoDate(start));
        assert.ok(Math.abs(durationS - expected.durationS) <= runs, isoDate(start));
      }
    });
  }
});

function open(text: string) {
  const settings = { unit: 'km' as const, days: defaultDayOptions };
  const workspace = createWorkspace({ host: { today: () => TODAY }, settings: () => settings });
  workspace.set('file:///corpus/log.trainlog', text);
  return workspace.logOf('file:///corpus/log.trainlog');
}

interface Runs {
  readonly distanceM: number;
  readonly durationS: number;
  readonly runs: number;
}

function weeksOf(csv: string): ReadonlyMap<DayNumber, Runs> {
  const weeks = new Map<DayNumber, Runs>();
  for (const row of csv.trim().split('\n').slice(1)) {
    const [date = '', , type = '', kilometres = '', time = ''] = row.split(',');
    const start = weekStartOf(on(date), 0);
    const { distanceM, durationS, runs } = weeks.get(start) ?? { distanceM: 0, durationS: 0, runs: 0 };
    const isRun = /run/i.test(type);
    weeks.set(start, {
      distanceM: distanceM + (isRun ? Number(kilometres) * 1000 : 0),
      durationS: durationS + (isRun ? clock(time) : 0),
      runs: runs + (isRun ? 1 : 0),
    });
  }
  return weeks;
}
