import type { DateSpan, Log, LogDocument } from '../model/types';
import type { DayNumber } from '../values/date';
import type { BoundRule, Outcome, Rule } from './rule';
import { isSameFrame, type WatchedLog, watchedLog } from './watchedLog';

/** What rules say of days and weeks, kept from version to version of a log until something they saw changes. */
export interface Outcomes {
  /** As rules see it. */
  readonly log: Log;
  /** What a rule says of the day, or the week that ends on it. */
  of(rule: Rule, bound: BoundRule, date: DayNumber): readonly Outcome[];
  /** Forgets what was not asked for in this version. */
  done(): void;
}

interface Known {
  readonly bound: BoundRule;
  readonly outcomes: readonly Outcome[];
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
  const changed = isSameFrame(log, known.version) ? log.changedSince(known.version) : 'all';
  watched.show(log);
  const before = changed === 'all' ? undefined : known.byRule;
  const byRule: ByRule = new Map();
  const isUntouched = ({ seen }: Known) =>
    changed === 'none' || (changed !== 'all' && (seen.to < changed.from || seen.from > changed.to));

  function look(rule: Rule, bound: BoundRule, date: DayNumber): Known {
    const { answer: outcomes, seen } = watched.watch(() =>
      rule.looksAt === 'day'
        ? bound.checkDay(watched.log.day(date), { log: watched.log })
        : bound.checkWeek(watched.log.week(date), { log: watched.log }),
    );
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

function keptFor(log: Log): Kept {
  const [key] = log.documents;
  const known = key && kept.get(key);
  const made = known ?? { watched: watchedLog(log), version: log, byRule: new Map() };
  if (key) kept.set(key, made);
  return made;
}
