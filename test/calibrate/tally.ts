import type { Finding, Severity } from '../../server/src/analysis/finding';
import { findRule } from '../../server/src/analysis/rules';
import { DAYS_PER_WEEK } from '../../server/src/values/date';
import { openLog } from '../support/log';
import type { Subject } from './subjects';
import type { LookedAt } from './year';

/** The findings of a subject in all of its logs. */
export interface Tally {
  readonly subject: Subject;
  readonly weeks: number;
  readonly perLog: readonly Counts[];
}

/** The number of findings in one log, by rule and severity. */
export type Counts = ReadonlyMap<string, ReadonlyMap<Severity, number>>;

export function tallyOf(subject: Subject): Tally {
  let weeks = 0;
  const perLog: Counts[] = [];
  for (const log of subject.logs()) {
    const said = told(log, subject.profile);
    weeks += said.weeks;
    perLog.push(countsOf(said.findings));
  }
  return { subject, weeks, perLog };
}

/** The findings of rules in the whole log. The checks of the text are left out, as they are not about training. */
export function told(
  { text, today }: LookedAt,
  profile: string,
): { readonly weeks: number; readonly findings: readonly Finding[] } {
  const open = openLog(`profile ${profile}\n${text}`, { today, settings: { days: { 'advice.days': 0 } } });
  const { findings, failures } = open.analyse();
  const [broken] = failures;
  if (broken) throw new Error(`the rule ${broken.id} broke`, { cause: broken.error });
  const { first = today, last = today } = open.log();
  return {
    weeks: (last - first + 1) / DAYS_PER_WEEK,
    findings: findings.filter(({ id }) => findRule(id) !== undefined),
  };
}

function countsOf(findings: readonly Finding[]): Counts {
  const counts = new Map<string, Map<Severity, number>>();
  for (const { id, severity } of findings) {
    const ofRule = counts.get(id) ?? new Map<Severity, number>();
    ofRule.set(severity, (ofRule.get(severity) ?? 0) + 1);
    counts.set(id, ofRule);
  }
  return counts;
}

/** The number of findings of some rules and severities, or of all when none are named. */
export function total(
  counts: readonly Counts[],
  { ids, severity }: { readonly ids?: readonly string[]; readonly severity?: Severity } = {},
): number {
  let sum = 0;
  for (const [id, ofRule] of counts.flatMap(each => [...each])) {
    if (ids && !ids.includes(id)) continue;
    for (const [each, count] of ofRule) if (severity === undefined || each === severity) sum += count;
  }
  return sum;
}
