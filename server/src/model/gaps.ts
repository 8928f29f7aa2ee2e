import type { DayNumber } from '../values/date';
import { type Cell, type CellTable, cellAt, dateAfter, dateBefore } from './cells';
import type { DateSpan, DayOptions } from './types';

/**
 * What can be said of a date before its sessions are judged.
 * `lived`: past or today, and something is written that settles it. `planned`: to come, or today with only plans.
 * `open`: today, with nothing that was done or left out. `rest-implied` and `unknown`: blank, by the gap policy (rules.md 2.2).
 */
export type DayStatus = 'lived' | 'planned' | 'open' | 'rest-implied' | 'unknown';

/** The status of a date, given today and the options that hold on the date. */
export function statusOf(table: CellTable, date: DayNumber, today: DayNumber, options: DayOptions): DayStatus {
  const facts = cellAt(table, date)?.facts;
  if (date > today) return facts?.isPlanned ? 'planned' : blankToCome(table, date, today, options);
  if (date < today) return facts?.isLived ? 'lived' : blankPast(table, date, today, options);
  if (facts?.isSettled) return 'lived';
  if (facts?.isPlanned) return 'planned';
  // A night, a pulse or a thought is written in the morning, and says nothing of the day that follows.
  return facts?.isSkipped ? 'lived' : 'open';
}

function blankPast(table: CellTable, date: DayNumber, today: DayNumber, options: DayOptions): DayStatus {
  const before = livedBefore(table, date);
  if (before === undefined) return 'unknown';
  const after = livedAfter(table, date, today);
  if (after === undefined) return options['gap.edge'] === 'rest' ? 'rest-implied' : 'unknown';
  return byPolicy(after - before - 1, options);
}

/** Blank days to come follow the policy between today and planned days; behind the last of those nothing is known. */
function blankToCome(table: CellTable, date: DayNumber, today: DayNumber, options: DayOptions): DayStatus {
  const after = dateAfter(table, date, isPlanned);
  if (after === undefined) return 'unknown';
  const before = dateBefore(table, date, isPlanned, today + 1) ?? today;
  return byPolicy(after - before - 1, options);
}

function byPolicy(blankDays: number, options: DayOptions): DayStatus {
  switch (options.gaps) {
    case 'rest':
      return 'rest-implied';
    case 'unknown':
      return 'unknown';
    case 'auto':
      return blankDays <= options['gap.implied-rest-max'] ? 'rest-implied' : 'unknown';
  }
}

/** The nearest lived date before a date. */
export function livedBefore(table: CellTable, date: DayNumber): DayNumber | undefined {
  return dateBefore(table, date, isLived);
}

/** The nearest lived date after a date, up to today. */
export function livedAfter(table: CellTable, date: DayNumber, today: DayNumber): DayNumber | undefined {
  return dateAfter(table, date, isLived, today);
}

function isLived({ facts }: Cell): boolean {
  return facts.isLived;
}

function isPlanned({ facts }: Cell): boolean {
  return facts.isPlanned;
}

/**
 * The dates whose status may depend on what is written for those of a span: those, and the blank ones around them up to the
 * next days that hold something.
 */
export function reachOfGaps(table: CellTable, { from, to }: DateSpan, today: DayNumber): DateSpan {
  // A past day with only plans closes no gap, nor does a day to come with only notes.
  const closesGap = ({ facts }: Cell, date: DayNumber) => (date <= today ? facts.isLived : facts.isPlanned);
  return {
    from: dateBefore(table, from, closesGap) ?? from,
    to: dateAfter(table, to, closesGap) ?? Math.max(to, today),
  };
}
