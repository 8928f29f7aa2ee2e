import assert from 'node:assert/strict';
import { render } from '../../../server/src/base/message';
import { amountWords } from '../../../server/src/charts/amounts';
import type { LogExport } from '../../../server/src/features/exportSchema';
import type { Log } from '../../../server/src/model/types';
import { dayNumber } from '../../support/log';

// What tables of charts show is what `trainlog export` writes.

/** A row of a table: the day that it leads to, and its texts. */
export type ShownRow = readonly [date: number, cells: readonly string[]];

export function assertWeeks(rows: readonly ShownRow[], exported: LogExport, log: Log): void {
  const weeks = new Map(exported.weeks.map(week => [dayNumber(week.start), week]));
  assert.ok(rows.length > 0);
  const measure = rows.some(([, cells]) => / (?:km|mi)$/.test(cells[1] ?? '')) ? 'distance' : 'duration';
  for (const [date, [, done, ...others]] of rows) {
    const week = weeks.get(date);
    if (!week) continue; // a gap of years is not in the export
    const amount = measure === 'distance' ? week.distance_m : week.duration_s;
    if (done !== '') assert.equal(done, render(amountWords(amount, measure, log)), week.start);
    else assert.equal(week.unknown_days + week.rest_days * 8 > 6 || amount === 0, true, week.start);
    assert.equal(others.at(-2), String(week.rest_days), week.start);
    assert.equal(others.at(-1), String(week.unknown_days), week.start);
  }
}

export function assertForm(rows: readonly ShownRow[], exported: LogExport, log: Log): void {
  const byDate = new Map(rows);
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
}

/** Of the days of the year of today. */
export function assertCalendar(rows: readonly ShownRow[], exported: LogExport, log: Log): void {
  const byDate = new Map(rows);
  const year = exported.today.slice(0, 4);
  for (const day of exported.days) {
    if (!day.date.startsWith(year)) continue;
    const isPlanned = dayNumber(day.date) > log.today || !hasDone(day);
    assert.equal(byDate.get(dayNumber(day.date))?.[1], signOf(day, isPlanned), day.date);
  }
}

export function assertLongRuns(rows: readonly ShownRow[], exported: LogExport, log: Log): void {
  const distances = new Map(
    exported.days.map(day => [
      dayNumber(day.date),
      day.sessions.filter(({ sport }) => sport === 'run').flatMap(({ distance_m }) => distance_m ?? []),
    ]),
  );
  for (const [date, cells] of rows)
    assert.ok(
      distances.get(date)?.some(metres => render(amountWords(metres, 'distance', log)) === cells[1]),
      cells.join(' '),
    );
}

export function assertBests(rows: readonly ShownRow[], exported: LogExport): void {
  for (const [date, cells] of rows) {
    const day = exported.days.find(each => dayNumber(each.date) === date);
    assert.ok(
      day?.sessions.some(({ duration_s }) => duration_s !== undefined),
      cells.join(' '),
    );
  }
}

type ExportedDay = LogExport['days'][number];

function hasDone({ sessions }: ExportedDay): boolean {
  return sessions.some(({ status }) => status === 'done');
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
