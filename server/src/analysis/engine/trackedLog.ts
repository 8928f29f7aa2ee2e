import type { Recorded } from '../../base/remembered';
import type { DateSpan, Log } from '../../model/types';
import { DAYS_PER_WEEK, type DayNumber, weekStartOf } from '../../values/date';

/**
 * The newest version of a log, which notes the dates that are asked for. Rules look at it and not at the log itself, so that it
 * is known, without their saying so, which days they saw: what they said holds until one of those changes. It is one object for
 * all versions, so that a fix made long before works on the newest.
 */
export interface WatchedLog {
  readonly log: Log;
  /** Makes a version the newest. */
  show(version: Log): void;
  /** Does the work; answers with it the first and the last of all dates that it asked for, or could have been told of. */
  watch<Answer>(work: () => Answer): { readonly answer: Answer; readonly seen: DateSpan };
}

const NOTHING: DateSpan = { from: Number.POSITIVE_INFINITY, to: Number.NEGATIVE_INFINITY };

export function watchedLog(first: Log): WatchedLog {
  let newest = first;
  let version = 0;
  let seen = NOTHING;

  function note(from: DayNumber, to: DayNumber): void {
    if (from < seen.from || to > seen.to) seen = { from: Math.min(from, seen.from), to: Math.max(to, seen.to) };
  }

  function watch<Answer>(work: () => Answer) {
    const before = seen;
    seen = NOTHING;
    try {
      const answer = work();
      return { answer, seen };
    } finally {
      const { from, to } = seen;
      seen = before;
      note(from, to);
    }
  }

  function record<Answer>(work: () => Answer): Recorded<Answer> {
    const { answer, seen: own } = watch(work);
    return { answer, again: () => note(own.from, own.to) };
  }

  const noting: Partial<Log> = {
    watch: {
      get version() {
        return version;
      },
      record,
    },
    day(date) {
      note(date, date);
      return newest.day(date);
    },
    written(date) {
      note(date, date);
      return newest.written(date);
    },
    writtenDates(from, to) {
      note(from, to);
      return newest.writtenDates(from, to);
    },
    week(date) {
      const start = weekStartOf(date, newest.dayOptions(date)['week.start']);
      note(start, start + DAYS_PER_WEEK - 1);
      return newest.week(date);
    },
    // These add up everything before.
    form(date) {
      note(Number.NEGATIVE_INFINITY, date);
      return newest.form(date);
    },
    distanceInShoes(alias, date) {
      note(Number.NEGATIVE_INFINITY, date);
      return newest.distanceInShoes(alias, date);
    },
    changedSince(earlier) {
      note(Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY);
      return newest.changedSince(earlier);
    },
    // The rest is decided by lines about the whole log, which are compared (`isSameFrame`).
    dayOptions: date => newest.dayOptions(date),
    profiles: date => newest.profiles(date),
    ruleLines: date => newest.ruleLines(date),
    athleteProfile: date => newest.athleteProfile(date),
  };

  const log: Log = { ...first, ...noting };
  const fields: { -readonly [Field in keyof Log]?: Log[Field] } = log;
  return {
    log,
    show(shown) {
      newest = shown;
      version++;
      // Those that a log may lack.
      for (const field of ['first', 'last', 'athlete'] as const) if (!(field in shown)) delete fields[field];
      Object.assign(fields, shown, noting);
    },
    watch,
  };
}

/** Whether all that two versions of a log say of the whole log is the same: what no date stands for. */
export function isSameFrame(one: Log, other: Log): boolean {
  return (
    one.today === other.today &&
    one.reference === other.reference &&
    one.first === other.first &&
    one.last === other.last &&
    one.unit === other.unit &&
    one.athlete === other.athlete &&
    one.answers === other.answers &&
    one.shoes === other.shoes &&
    one.declaredKinds === other.declaredKinds &&
    one.documents.length === other.documents.length &&
    one.documents.every((document, index) => document === other.documents[index])
  );
}
