import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { root } from '../../scripts/lib/root.mjs';
import type { Chart } from '../../server/src/charts/chart';
import { exportJson } from '../../server/src/features/exportJson';
import type { Log } from '../../server/src/model/types';
import { openLog } from '../support/log';
import { allCharts, cellsOf } from './support/charts';
import {
  assertBests,
  assertCalendar,
  assertForm,
  assertLongRuns,
  assertWeeks,
  type ShownRow,
} from './support/likeExport';

// What charts show is what `trainlog export` writes.

const corpus = process.env.TRAINLOG_CORPUS;

function logs(): ReadonlyMap<string, Log> {
  const example = (name: string) => readFileSync(path.join(root, 'examples', name), 'utf8');
  const opened = (text: string, today: string) => openLog(text, { today }).log();
  const all = new Map([
    ['marathon-year', opened(example('marathon-year.trainlog'), '2026-06-10')],
    ['at-a-glance', opened(example('at-a-glance.trainlog'), '2026-10-12')],
    [
      'miles',
      opened(
        'unit mi\n2026-03-02 Mon  easy 5 mi 45:00\n2026-03-04 Wed  strength 30 min rpe 5\n2026-03-09 Mon  tempo 6 mi 48:00\n',
        '2026-03-10',
      ),
    ],
  ]);
  if (corpus)
    for (const name of readdirSync(path.join(corpus, 'logs'))) {
      const text = readFileSync(path.join(corpus, 'logs', name), 'utf8');
      const { last = 0 } = openLog(text, { today: '2100-01-01' }).log();
      all.set(name, openLog(text, { today: last }).log());
    }
  return all;
}

describe('the figures of charts are those of the export', () => {
  for (const [name, log] of logs()) {
    const exported = exportJson(log, uri => uri);
    const charts = new Map(allCharts(log).map(chart => [chart.id, chart]));

    it(`weeks, in ${name}`, () => assertWeeks(rowsOf(charts.get('weeks')), exported, log));
    it(`form, in ${name}`, () => assertForm(rowsOf(charts.get('form')), exported, log));
    it(`the calendar, in ${name}`, () => assertCalendar(rowsOf(charts.get('calendar')), exported, log));
    it(`long runs and bests, in ${name}`, () => {
      assertLongRuns(rowsOf(charts.get('long-runs')), exported, log);
      assertBests(rowsOf(charts.get('bests')), exported);
    });
  }
});

function rowsOf(chart: Chart | undefined): readonly ShownRow[] {
  return chart ? chart.table.rows.map(({ date }, index) => [date, cellsOf(chart)[index] ?? []]) : [];
}
