import type { DateSpan, Log } from '../../model/types';
import type { DayNumber } from '../../values/date';
import type { BoundRule, Rule } from '../rule';
import { haveSameFields, saySameOf, type TrackedLog, trackedLog } from './trackedLog';
import { ask, type WholeOutcome } from './wholeAdvice';

/** Keeps what rules found on the days and weeks of one log, until something that they saw changes. */
export interface RuleCache {
  /** Starts with a version of the log. */
  show(log: Log): RuleAnswers;
}

/** What rules find in one version of a log. */
export interface RuleAnswers {
  /** The log as rules see it. */
  readonly log: Log;
  /** What a rule finds on a day, or in the week that ends on it. */
  of(rule: Rule, bound: BoundRule, date: DayNumber): readonly WholeOutcome[];
  /** Whether something that a rule has answered depends on days before a date. */
  lookedBefore(rule: Rule, date: DayNumber): boolean;
  /** Ends with this version: what nobody asked for is forgotten. */
  done(): void;
}

interface Known {
  readonly bound: BoundRule;
  readonly outcomes: readonly WholeOutcome[];
  readonly seen: DateSpan;
}

type ByRule = Map<Rule, Map<DayNumber, Known>>;

export function createRuleCache(): RuleCache {
  let tracked: TrackedLog | undefined;
  let known: { readonly version: Log; readonly byRule: ByRule } | undefined;

  return {
    show(log) {
      tracked ??= trackedLog(log);
      tracked.show(log);
      const { log: shown, track } = tracked;
      const before = known;
      const isUntouched = before && untouchedSince(before.version, log);
      const byRule: ByRule = new Map();

      return {
        log: shown,
        of(rule, bound, date) {
          const same = before?.byRule.get(rule)?.get(date);
          const found = same && same.bound === bound && isUntouched?.(same.seen) ? same : look(rule, bound, date);
          const dates = byRule.get(rule) ?? new Map<DayNumber, Known>();
          byRule.set(rule, dates.set(date, found));
          return found.outcomes;
        },
        lookedBefore: (rule, date) => [...(byRule.get(rule)?.values() ?? [])].some(({ seen }) => seen.from < date),
        done() {
          known = { version: log, byRule };
        },
      };

      function look(rule: Rule, bound: BoundRule, date: DayNumber): Known {
        const { answer: outcomes, seen } = track(() => ask(rule, bound, date, shown));
        return { bound, outcomes, seen };
      }
    },
  };
}

/** A function that answers whether two versions of a log are the same on all dates of a span. */
function untouchedSince(earlier: Log, log: Log): (seen: DateSpan) => boolean {
  const mayDiffer = haveSameFields(log, earlier) ? log.changedSince(earlier) : 'all';
  if (mayDiffer === 'all') return () => false;
  if (mayDiffer === 'none') return () => true;
  const differing = differingDates(log, earlier, mayDiffer);
  return seen => isApart(seen, mayDiffer) || isApartFrom(seen, differing);
}

function isApart(seen: DateSpan, changed: DateSpan): boolean {
  return seen.to < changed.from || seen.from > changed.to;
}

/** The first and the last date that differ. Each is looked for only on demand, because a day has to be worked out before it can be compared. */
interface Differing {
  /** `undefined` where none differs. */
  first(): DayNumber | undefined;
  last(): DayNumber;
}

/** A span that holds the first of them is not apart, so `last` is asked for only when the span begins after the first. */
function isApartFrom(seen: DateSpan, differing: Differing): boolean {
  const first = differing.first();
  if (first === undefined || seen.to < first) return true;
  return seen.from > first && seen.from > differing.last();
}

/** Up to this many dates are compared one by one. An edit of a day does not reach that far. */
const MOST_COMPARED_DATES = 200;

/** The dates that differ between two versions, among those that may. It is mostly the day in which somebody types. */
function differingDates(log: Log, before: Log, { from, to }: DateSpan): Differing {
  if (to - from > MOST_COMPARED_DATES) return { first: () => from, last: () => to };
  const differs = (date: DayNumber) => !saySameOf(date, log, before);
  const first = once(() => {
    let date = from;
    while (date <= to && !differs(date)) date++;
    return date <= to ? date : undefined;
  });
  const last = once(() => {
    let date = to;
    while (date >= from && !differs(date)) date--;
    return date;
  });
  return { first, last };
}

function once<Value>(work: () => Value): () => Value {
  let made: { readonly value: Value } | undefined;
  return () => {
    made ??= { value: work() };
    return made.value;
  };
}
