import { sameItems } from '../../base/sameItems';
import type { DateSpan, Log, LogDocument } from '../../model/types';
import { calendarDate, DAYS_PER_WEEK, type DayNumber, weekStartOf } from '../../values/date';

/** A log with more weeks than this is listed by years. It is a year and a plan ahead. */
const MOST_WEEKS_WITHOUT_YEARS = 70;

/** A log without entries for this long has ended, so this week is not listed. Advice looks back as far. */
const WEEKS_UNTIL_ENDED = 6;

/** The weeks of a log that are listed, by their first days. */
export interface Listing {
  /** Newest first. */
  readonly starts: readonly DayNumber[];
  /** The week that is open at first: this week, else the last past week, else the next one. */
  readonly open?: DayNumber;
  /** Newest first; empty where the log is listed without years. */
  readonly years: readonly number[];
  /** The starts by their year, newest first. */
  readonly startsByYear: ReadonlyMap<number, readonly DayNumber[]>;
}

/** Weeks with entries, and this week unless the log has ended. Empty weeks are not listed, so a wrong date adds one row. */
export function listingOf(log: Log): Listing {
  return keptFor(log).listing;
}

/** The weeks of a year, newest first. */
export function weekStartsOf(log: Log, year: number): readonly DayNumber[] {
  return listingOf(log).startsByYear.get(year) ?? [];
}

/** What was run in the weeks of a year, up to today. */
export interface YearTotals {
  readonly distanceM: number;
  readonly durationS: number;
  readonly runs: number;
}

/** Sums by what is written, without classifying days. The result is kept until something in the year's weeks changes. */
export function yearTotals(log: Log, year: number): YearTotals {
  const { totals } = keptFor(log);
  const known = totals.get(year);
  if (known) return known;
  const made = totalsOf(log, spanOf(weekStartsOf(log, year)));
  totals.set(year, made);
  return made;
}

/* ---- kept from version to version -------------------------------------------------------------------------------- */

interface KeptListing {
  readonly log: Log;
  readonly listing: Listing;
  readonly totals: Map<number, YearTotals>;
}

/** By the first document of a log, an object that lives as long as the log. */
const keptByDocument = new WeakMap<LogDocument, KeptListing>();

/** Kept between versions, because the view asks after every keystroke and a log may have fifty years. */
function keptFor(log: Log): KeptListing {
  const [key] = log.documents;
  const before = key && keptByDocument.get(key);
  if (before?.log === log) return before;
  const kept = (before && renewed(before, log)) ?? { log, listing: list(log), totals: new Map() };
  if (key) keptByDocument.set(key, kept);
  return kept;
}

/** What still holds for a newer version of the log; `undefined` if the earlier one is too old to tell what changed. */
function renewed({ log: before, listing, totals }: KeptListing, log: Log): KeptListing | undefined {
  const changed = log.changedSince(before);
  if (changed === 'all' || log.today !== before.today) return undefined;
  if (changed === 'none') return { log, listing, totals };
  const isSameList = sameItems(writtenStarts(log, changed), writtenStarts(before, changed));
  const isApart = ([year]: readonly [number, YearTotals]) => {
    const { from, to } = spanOf(listing.startsByYear.get(year) ?? []);
    return to < changed.from || changed.to < from;
  };
  return {
    log,
    listing: isSameList ? listing : list(log),
    totals: isSameList ? new Map([...totals].filter(isApart)) : new Map(),
  };
}

/* ---- looking through a log --------------------------------------------------------------------------------------- */

function list(log: Log): Listing {
  const starts = new Set(writtenStarts(log, { from: Number.NEGATIVE_INFINITY, to: Number.POSITIVE_INFINITY }));
  const thisWeek = startOf(log, log.today);
  const isNear = (start: DayNumber) => start <= thisWeek && start >= thisWeek - WEEKS_UNTIL_ENDED * DAYS_PER_WEEK;
  if ([...starts].some(isNear)) starts.add(thisWeek);
  const sorted = [...starts].sort((a, b) => b - a);
  const open = sorted.find(start => start <= thisWeek) ?? sorted.at(-1);
  const startsByYear = new Map<number, DayNumber[]>();
  for (const start of sorted) {
    const year = yearOf(start);
    const known = startsByYear.get(year);
    if (known) known.push(start);
    else startsByYear.set(year, [start]);
  }
  const years = sorted.length > MOST_WEEKS_WITHOUT_YEARS ? [...startsByYear.keys()] : [];
  return { starts: sorted, ...(open !== undefined && { open }), years, startsByYear };
}

/** The first days of the weeks of all written dates, with repeats. */
function writtenStarts(log: Log, { from, to }: DateSpan): DayNumber[] {
  return log.writtenDates(from, to).map(date => startOf(log, date));
}

function startOf(log: Log, date: DayNumber): DayNumber {
  return weekStartOf(date, log.dayOptions(date)['week.start']);
}

/** All days of these weeks, which are given newest first. */
function spanOf(starts: readonly DayNumber[]): DateSpan {
  const [newest, oldest] = [starts[0], starts.at(-1)];
  if (newest === undefined || oldest === undefined) return { from: 0, to: -1 };
  return { from: oldest, to: newest + DAYS_PER_WEEK - 1 };
}

function totalsOf(log: Log, { from, to }: DateSpan): YearTotals {
  let [distanceM, durationS, runs] = [0, 0, 0];
  for (const date of log.writtenDates(from, Math.min(to, log.today))) {
    for (const { read } of log.written(date).sessions) {
      if (read.sport !== 'run' || read.status !== 'done') continue;
      runs++;
      distanceM += read.distanceM ?? 0;
      durationS += read.durationS ?? 0;
    }
  }
  return { distanceM, durationS, runs };
}

/** The year that most days of a week are in, as ISO 8601 has it. */
export function yearOf(start: DayNumber): number {
  return calendarDate(start + Math.floor(DAYS_PER_WEEK / 2)).year;
}
