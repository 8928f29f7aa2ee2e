import { isSameDay } from '../../model/day';
import type { DateSpan, Log, LogDocument } from '../../model/types';
import type { DayNumber } from '../../values/date';
import type { BoundRule, Rule } from '../rule';
import { isSameFrame, type WatchedLog, watchedLog } from './trackedLog';
import { ask, type WholeOutcome } from './wholeAdvice';

/** What rules say of days and weeks, kept from version to version of a log until something they saw changes. */
export interface Outcomes {
  /** As rules see it. */
  readonly log: Log;
  /** What a rule says of the day, or the week that ends on it. */
  of(rule: Rule, bound: BoundRule, date: DayNumber): readonly WholeOutcome[];
  /** Forgets what was not asked for in this version. */
  done(): void;
}

interface Known {
  readonly bound: BoundRule;
  readonly outcomes: readonly WholeOutcome[];
  readonly seen: DateSpan;
}

type ByRule = Map<Rule, Map<DayNumber, Known>>;

interface Kept {
  readonly watched: WatchedLog;
  version: Log;
  byRule: ByRule;
}

/** By the first document of a log, which is the same object from version to version and goes with its log. */
const kept = new WeakMap<LogDocument, Kept>();

export function outcomesOf(log: Log): Outcomes {
  const known = keptFor(log);
  const { watched } = known;
  const mayDiffer = isSameFrame(log, known.version) ? log.changedSince(known.version) : 'all';
  watched.show(log);
  const before = mayDiffer === 'all' ? undefined : known.byRule;
  const byRule: ByRule = new Map();
  let differing: DateSpan | 'none' | undefined;

  function isUntouched({ seen }: Known): boolean {
    if (mayDiffer === 'all') return false;
    if (isApart(seen, mayDiffer)) return true;
    differing ??= mayDiffer === 'none' ? 'none' : differingDays(log, known.version, mayDiffer);
    return isApart(seen, differing);
  }

  function look(rule: Rule, bound: BoundRule, date: DayNumber): Known {
    const { answer: outcomes, seen } = watched.watch(() => ask(rule, bound, date, watched.log));
    return { bound, outcomes, seen };
  }

  return {
    log: watched.log,
    of(rule, bound, date) {
      const same = before?.get(rule)?.get(date);
      const found = same && same.bound === bound && isUntouched(same) ? same : look(rule, bound, date);
      const dates = byRule.get(rule) ?? new Map<DayNumber, Known>();
      byRule.set(rule, dates.set(date, found));
      return found.outcomes;
    },
    done() {
      known.version = log;
      known.byRule = byRule;
    },
  };
}

function isApart(seen: DateSpan, changed: DateSpan | 'none'): boolean {
  return changed === 'none' || seen.to < changed.from || seen.from > changed.to;
}

/** So many days are compared one by one: as far as an edit of a day reaches, and more. */
const MOST_COMPARED_DAYS = 200;

/** Of the dates whose days may differ those whose days do: mostly the one that somebody types in. */
function differingDays(log: Log, before: Log, { from, to }: DateSpan): DateSpan | 'none' {
  if (to - from > MOST_COMPARED_DAYS) return { from, to };
  const dates: DayNumber[] = [];
  for (let date = from; date <= to; date++) if (!isSameDay(log.day(date), before.day(date))) dates.push(date);
  const [first, last] = [dates[0], dates[dates.length - 1]];
  return first === undefined || last === undefined ? 'none' : { from: first, to: last };
}

function keptFor(log: Log): Kept {
  const [key] = log.documents;
  const known = key && kept.get(key);
  const made = known ?? { watched: watchedLog(log), version: log, byRule: new Map() };
  if (key) kept.set(key, made);
  return made;
}
