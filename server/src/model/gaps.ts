import type { DayNumber } from '../values/date';
import { type Cell, type CellTable, cellAt, dateAfter, dateBefore } from './cells';
import type { DateSpan, DayOptions } from './types';

/**
 * The status of a date, before its sessions are judged.
 * `lived`: past or today, with an entry that settles it. `planned`: to come, or today with only plans.
 * `open`: today, with nothing done or skipped. `rest-implied` and `unknown`: blank, by the options of gaps.
 */
export type DayStatus = 'lived' | 'planned' | 'open' | 'rest-implied' | 'unknown';

/** The status of a date, given today and the options that hold on the date. */
export function statusOf(table: CellTable, date: DayNumber, today: DayNumber, options: DayOptions): DayStatus {
  const facts = cellAt(table, date)?.facts;
  if (date > today) return facts?.isPlanned ? 'planned' : blankToCome(table, date, today, options);
  if (date < today) return facts?.isLived ? 'lived' : blankPast(table, date, today, options);
  if (facts?.isSettled) return 'lived';
  if (facts?.isPlanned) return 'planned';
  // Sleep, pulse and notes are written in the morning and tell nothing about the rest of the day.
  return facts?.isSkipped ? 'lived' : 'open';
}

function blankPast(table: CellTable, date: DayNumber, today: DayNumber, options: DayOptions): DayStatus {
  const { before, after } = gapAround(table, date, today);
  if (before === undefined) return 'unknown';
  if (after === undefined) return options['gap.edge'] === 'rest' ? 'rest-implied' : 'unknown';
  return byPolicy(after - before - 1, options);
}

/** Blank future days follow the options between today and planned days; after the last planned day they are unknown. */
function blankToCome(table: CellTable, date: DayNumber, today: DayNumber, options: DayOptions): DayStatus {
  const { before = today, after } = gapAround(table, date, today);
  return after === undefined ? 'unknown' : byPolicy(after - before - 1, options);
}

/** Blank dates in a row, all before today or all after it. */
interface Gap {
  readonly today: DayNumber;
  /** The dates around them that are not blank. */
  readonly before: DayNumber | undefined;
  readonly after: DayNumber | undefined;
  /** What they lie between: those dates, else today or nothing. */
  readonly from: number;
  readonly to: number;
}

/** The last gap, kept because dates are looked up in order, and a wrong year can make a gap of centuries. */
const lastGaps = new WeakMap<CellTable, Gap>();

function gapAround(table: CellTable, date: DayNumber, today: DayNumber): Gap {
  const last = lastGaps.get(table);
  if (last && last.today === today && last.from < date && date < last.to) return last;
  const gap = date < today ? pastGap(table, date, today) : gapToCome(table, date, today);
  lastGaps.set(table, gap);
  return gap;
}

function pastGap(table: CellTable, date: DayNumber, today: DayNumber): Gap {
  const before = livedBefore(table, date);
  const after = livedAfter(table, date, today);
  return { today, before, after, from: before ?? Number.NEGATIVE_INFINITY, to: after ?? today };
}

function gapToCome(table: CellTable, date: DayNumber, today: DayNumber): Gap {
  const before = dateBefore(table, date, isPlanned, today + 1);
  const after = dateAfter(table, date, isPlanned);
  return { today, before, after, from: before ?? today, to: after ?? Number.POSITIVE_INFINITY };
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
function livedAfter(table: CellTable, date: DayNumber, today: DayNumber): DayNumber | undefined {
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
  // Past days with only plans and future days with only notes do not close a gap.
  const closesGap = ({ facts }: Cell, date: DayNumber) => (date <= today ? facts.isLived : facts.isPlanned);
  return {
    from: dateBefore(table, from, closesGap) ?? from,
    to: dateAfter(table, to, closesGap) ?? Math.max(to, today),
  };
}
