import { createFixTrials } from '../../server/src/analysis/engine/fixTrials';
import { findRule } from '../../server/src/analysis/rules';
import { readSettings } from '../../server/src/config/settings';
import { DAYS_PER_WEEK, type DayNumber } from '../../server/src/values/date';
import { analyse } from '../support/analyse';
import { dayNumber, openLog } from '../support/log';
import type { Subject } from './subjects';
import type { LookedAt } from './year';

/** What a runner saw on the Sundays of a year. */
export interface Seen {
  readonly sundays: number;
  /** Advice that was shown, and the most of it on one Sunday without dangers. */
  readonly shown: number;
  readonly most: number;
  /** Dangers that were told. */
  readonly dangers: number;
  /** Advice about done days of which the last was more than ten days gone. */
  readonly old: number;
  /** The Sundays on which the rule that the runner breaks was shown, in each log. */
  readonly toldOf: readonly number[];
  /** Fixes of what was shown that were tried on a copy of the log, and those that failed. */
  readonly tried: number;
  readonly failed: number;
}

/** Nothing is said before that. */
const FIRST_WEEKS = 4;
const FRESH_DAYS = 10;

/**
 * What is shown on Sundays, each as if it were today.
 * @param every 1 for every Sunday, 4 for one of four
 * @param triesFixes trying out each fix takes long
 */
export function seenOnSundays(
  { logs, profile, runner }: Subject,
  { every, triesFixes }: { readonly every: number; readonly triesFixes: boolean },
): Seen {
  const sum = { sundays: 0, shown: 0, most: 0, dangers: 0, old: 0, tried: 0, failed: 0 };
  const toldOf: number[] = [];
  for (const log of logs()) {
    let told = 0;
    for (const { text, today } of sundaysOf(log, every)) {
      const open = openLog(`profile ${profile}\n${text}`, { today });
      const { advice } = analyse(open.log(), open.ruleSettings);
      const dangers = advice.filter(({ isDanger }) => isDanger);
      sum.sundays++;
      sum.shown += advice.length;
      sum.most = Math.max(sum.most, advice.length - dangers.length);
      sum.dangers += dangers.length;
      sum.old += advice.filter(({ place: { document, line }, id }) => {
        // Advice about a week is on one of its days, and as fresh as its last.
        const days = findRule(id)?.looksAt === 'week' ? DAYS_PER_WEEK - 1 : 0;
        return (document.dateOf(line) ?? today) + days < today - FRESH_DAYS;
      }).length;
      if (advice.some(({ id }) => id === runner?.breaks)) told++;
      if (!triesFixes) continue;
      const { settings } = readSettings(undefined);
      for (const { passes } of createFixTrials().of(open.log(), advice, settings)) {
        sum.tried++;
        if (!passes) sum.failed++;
      }
    }
    toldOf.push(told);
  }
  return { ...sum, toldOf };
}

/** A log as it stood on its Sundays, with the days up to each. */
function* sundaysOf({ text, today: last }: LookedAt, every: number): Iterable<LookedAt> {
  const lines = text.split('\n');
  const dated = lines.map(line => dateOf(line));
  const first = dated.find(date => date !== undefined) ?? last;
  for (let today = first + FIRST_WEEKS * DAYS_PER_WEEK - 1; today <= last; today += every * DAYS_PER_WEEK) {
    const end = dated.findIndex(date => date !== undefined && date > today);
    yield { text: `${lines.slice(0, end < 0 ? undefined : end).join('\n')}\n`, today };
  }
}

function dateOf(line: string): DayNumber | undefined {
  const [date] = /^\d{4}-\d\d-\d\d/.exec(line) ?? [];
  return date === undefined ? undefined : dayNumber(date);
}
