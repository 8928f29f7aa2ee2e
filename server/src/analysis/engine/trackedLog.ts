import type { Recorded } from '../../base/memoize';
import { sameItems } from '../../base/sameItems';
import { isSameContent, isSameDay } from '../../model/sameDay';
import { saysSame } from '../../model/scope';
import type { DateSpan, Log } from '../../model/types';
import { DAYS_PER_WEEK, type DayNumber, weekStartOf } from '../../values/date';

/**
 * The newest version of a log, which tracks the dates that are asked for. Rules look at it and not at the log itself, so they need not
 * say which days they saw. What they found holds until one of those days changes. The same object serves all versions, so that a fix
 * from an earlier version works on the newest.
 */
export interface TrackedLog {
  readonly log: Log;
  /** Makes a version the newest. */
  show(version: Log): void;
  /** Does some work, and answers with the span of all dates on which the result depends. */
  track<Answer>(work: () => Answer): { readonly answer: Answer; readonly seen: DateSpan };
}

const NOTHING: DateSpan = { from: Number.POSITIVE_INFINITY, to: Number.NEGATIVE_INFINITY };

export function trackedLog(first: Log): TrackedLog {
  let newest = first;
  let version = 0;
  let seen = NOTHING;

  function see(from: DayNumber, to: DayNumber = from): void {
    if (from < seen.from || to > seen.to) seen = { from: Math.min(from, seen.from), to: Math.max(to, seen.to) };
  }

  function track<Answer>(work: () => Answer) {
    const before = seen;
    seen = NOTHING;
    try {
      const answer = work();
      return { answer, seen };
    } finally {
      const { from, to } = seen;
      seen = before;
      see(from, to);
    }
  }

  function record<Answer>(work: () => Answer): Recorded<Answer> {
    const { answer, seen: own } = track(work);
    return { answer, again: () => see(own.from, own.to) };
  }

  /** A method whose answer depends on the date alone that it is asked about. */
  function ofDate<Answer>(method: (log: Log) => (date: DayNumber) => Answer): (date: DayNumber) => Answer {
    return date => {
      see(date);
      return method(newest)(date);
    };
  }

  // Each method must be here. It notes all dates on which its answer depends, as far as `saysSameOn` compares them.
  const methods: Pick<Log, Method> = {
    day: ofDate(({ day }) => day),
    written: ofDate(({ written }) => written),
    dayOptions: ofDate(({ dayOptions }) => dayOptions),
    profiles: ofDate(({ profiles }) => profiles),
    ruleLines: ofDate(({ ruleLines }) => ruleLines),
    athleteProfile: ofDate(({ athleteProfile }) => athleteProfile),
    writtenDates(from, to) {
      see(from, to);
      return newest.writtenDates(from, to);
    },
    week(date) {
      see(date);
      const start = weekStartOf(date, newest.dayOptions(date)['week.start']);
      see(start, start + DAYS_PER_WEEK - 1);
      return newest.week(date);
    },
    form(date) {
      see(Number.NEGATIVE_INFINITY, date);
      return newest.form(date);
    },
    distanceInShoes(alias, date) {
      see(Number.NEGATIVE_INFINITY, date);
      return newest.distanceInShoes(alias, date);
    },
    changedSince(earlier) {
      see(Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY);
      return newest.changedSince(earlier);
    },
  };
  const own = {
    ...methods,
    tracker: {
      get version() {
        return version;
      },
      record,
    },
  };

  const log: Log = { ...first, ...own };
  const fields: { -readonly [Name in keyof Log]?: Log[Name] } = log;
  return {
    log,
    show(shown) {
      newest = shown;
      version++;
      // Fields that a log may not have.
      for (const name of ['first', 'last', 'athlete'] as const) if (!(name in shown)) delete fields[name];
      Object.assign(fields, shown, own);
    },
    track,
  };
}

/* ---- what is the same in two versions ------------------------------------------------------------------------------ */

type Method = {
  [Name in keyof Log]-?: NonNullable<Log[Name]> extends (...args: never[]) => unknown ? Name : never;
}[keyof Log];
type Field = Exclude<keyof Log, Method | 'tracker'>;

/** Whether fields that belong to no date are the same. When one is not, nothing that a rule found holds. */
const isSame: { readonly [Name in Field]: (one: Log[Name], other: Log[Name]) => boolean } = {
  id: Object.is,
  athlete: Object.is,
  documents: sameItems,
  unit: Object.is,
  unitOfSettings: Object.is,
  today: Object.is,
  reference: Object.is,
  first: Object.is,
  last: Object.is,
  answers: Object.is,
  shoes: Object.is,
  declaredKinds: Object.is,
};
const fieldNames = Object.keys(isSame) as Field[];

export function haveSameFields(one: Log, other: Log): boolean {
  const isSameIn = <Name extends Field>(name: Name) => isSame[name](one[name], other[name]);
  return fieldNames.every(isSameIn);
}

/**
 * For each method, whether two versions answer the same for a date. `follows` when that follows from the other methods on the dates that
 * a call notes.
 */
const saysSameOn: { readonly [Name in Method]: ((one: Log, other: Log, date: DayNumber) => boolean) | 'follows' } = {
  day: (one, other, date) => isSameDay(one.day(date), other.day(date)),
  written: (one, other, date) => isSameContent(one.written(date), other.written(date)),
  dayOptions: (one, other, date) => saysSame.options(one.dayOptions(date), other.dayOptions(date)),
  athleteProfile: (one, other, date) => saysSame.athlete(one.athleteProfile(date), other.athleteProfile(date)),
  profiles: (one, other, date) => saysSame.profiles(one.profiles(date), other.profiles(date)),
  ruleLines: (one, other, date) => saysSame.ruleLines(one.ruleLines(date), other.ruleLines(date)),
  // Depends on what is written for a date.
  writtenDates: 'follows',
  // Depends on the days and options of its dates.
  week: 'follows',
  // Depends on what is written for all dates before, and on the options of this one.
  form: 'follows',
  distanceInShoes: 'follows',
  // Depends on everything.
  changedSince: 'follows',
};
const comparisons = Object.values(saysSameOn).filter(each => each !== 'follows');

/** Whether two versions with the same fields are the same on a date. */
export function saySameOf(date: DayNumber, one: Log, other: Log): boolean {
  return comparisons.every(saysSameOfIt => saysSameOfIt(one, other, date));
}
