import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { root } from '../../scripts/lib/root.mjs';
import { render } from '../../server/src/base/message';
import { amountWords } from '../../server/src/charts/amounts';
import type { Chart } from '../../server/src/charts/chart';
import { exportJson, type LogExport } from '../../server/src/features/exportJson';
import type { Log } from '../../server/src/model/types';
import { dayNumber, openLog } from '../support/log';
import { allCharts, cellsOf } from './support/charts';

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

    it(`weeks, in ${name}`, () => {
      const chart = charts.get('weeks');
      const weeks = new Map(exported.weeks.map(week => [dayNumber(week.start), week]));
      const { rows } = chart?.table ?? { rows: [] };
      assert.ok(rows.length > 0);
      const measure = rows.some(({ cells }) => / (?:km|mi)$/.test(render(cells[1] ?? ''))) ? 'distance' : 'duration';
      for (const [index, { date }] of rows.entries()) {
        const week = weeks.get(date);
        const [, done, ...others] = chart ? (cellsOf(chart)[index] ?? []) : [];
        if (!week) continue; // a gap of years is not in the export
        const amount = measure === 'distance' ? week.distance_m : week.duration_s;
        if (done !== '') assert.equal(done, render(amountWords(amount, measure, log)), week.start);
        else assert.equal(week.unknown_days + week.rest_days * 8 > 6 || amount === 0, true, week.start);
        assert.equal(others.at(-2), String(week.rest_days), week.start);
        assert.equal(others.at(-1), String(week.unknown_days), week.start);
      }
    });

    it(`form, in ${name}`, () => {
      const byDate = new Map(rowsOf(charts.get('form')));
      for (const week of exported.weeks) {
        const cells = byDate.get(Math.min(dayNumber(week.start) + 6, log.today));
        if (!cells || week.fitness === undefined || week.fatigue === undefined || week.form === undefined) continue;
        const form = Math.round(week.form);
        const sign = form > 0 ? '+' : form < 0 ? '−' : '';
        assert.deepEqual(
          cells.slice(1),
          [String(Math.round(week.fitness)), String(Math.round(week.fatigue)), `${sign}${Math.abs(form)}`],
          week.start,
        );
      }
    });

    it(`the calendar, in ${name}`, () => {
      const byDate = new Map(rowsOf(charts.get('calendar')));
      const year = exported.today.slice(0, 4);
      for (const day of exported.days) {
        if (!day.date.startsWith(year)) continue;
        assert.equal(
          byDate.get(dayNumber(day.date))?.[1],
          signOf(day, dayNumber(day.date) > log.today || !hasDone(day)),
          day.date,
        );
      }
    });

    it(`long runs and bests, in ${name}`, () => {
      const distances = new Map(
        exported.days.map(day => [
          dayNumber(day.date),
          day.sessions.filter(({ sport }) => sport === 'run').flatMap(({ distance_m }) => distance_m ?? []),
        ]),
      );
      for (const [date, cells] of rowsOf(charts.get('long-runs')))
        assert.ok(
          distances.get(date)?.some(metres => render(amountWords(metres, 'distance', log)) === cells[1]),
          cells.join(' '),
        );
      for (const [date, cells] of rowsOf(charts.get('bests'))) {
        const day = exported.days.find(each => dayNumber(each.date) === date);
        assert.ok(
          day?.sessions.some(({ duration_s }) => duration_s !== undefined),
          cells.join(' '),
        );
      }
    });
  }
});

type ExportedDay = LogExport['days'][number];

function hasDone({ sessions }: ExportedDay): boolean {
  return sessions.some(({ status }) => status === 'done');
}

function rowsOf(chart: Chart | undefined): readonly (readonly [date: number, cells: readonly string[]])[] {
  return chart ? chart.table.rows.map(({ date }, index) => [date, cellsOf(chart)[index] ?? []]) : [];
}

function signOf(day: ExportedDay, isPlanned: boolean): string | undefined {
  switch (day.class) {
    case 'sick':
    case 'injured':
      return 'sick or injured';
    case 'race':
      return 'race';
    case 'rest':
    case 'rest-implied':
    case 'active-recovery':
      return 'rest';
    case 'unknown':
      return undefined;
    default:
      return isPlanned ? 'planned' : day.hard ? 'hard' : 'easy';
  }
}
