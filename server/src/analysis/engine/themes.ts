import { groupBy } from '../../base/groupBy';
import type { Log } from '../../model/types';
import type { AdviceSeverity, Rule, WholeAdvice } from '../rule';
import type { RuleSeverity } from '../ruleSettings';
import type { Graded } from './grading';

/** Advice that has been compared with that of the same theme. */
export interface Spoken extends Graded {
  /** The stronger advice of the same theme that made this one a hint. */
  readonly quietedBy?: WholeAdvice;
}

/** The rules with one voice: those of a theme, or those about tiredness. None for a rule that always speaks for itself. */
function voiceOf({ theme, group, isPositive }: Rule): string | undefined {
  if (isPositive) return undefined;
  if (group === 'signals' || group === 'sleep') return 'tired';
  return theme === 'rest' || theme === 'spacing' || theme === 'volume' ? theme : undefined;
}

const strength: Readonly<Record<AdviceSeverity, number>> = { hint: 0, information: 1, warning: 2 };

/**
 * Of the advice of one theme in one week, that of the rule with the strongest keeps its severity, and the rest becomes hints. When two
 * rules are equally strong, the first in the list of rules wins.
 */
export function oneVoice(found: readonly Graded[], log: Log, rules: readonly Rule[]): readonly Spoken[] {
  const groups = groupBy(
    found,
    ({ rule, advice }) => voiceOf(rule) && `${voiceOf(rule)} ${log.week(advice.date).start}`,
  );
  return [...groups].flatMap(([theme, group]) => {
    const strongest = theme === undefined ? undefined : group.toSorted(byStrength(rules))[0];
    if (!strongest) return group;
    return group.map(each =>
      each.rule === strongest.rule ? each : { ...each, severity: 'hint' as const, quietedBy: strongest.advice },
    );
  });
}

function byStrength(rules: readonly Rule[]) {
  return (a: Graded, b: Graded) =>
    strength[b.severity] - strength[a.severity] || rules.indexOf(a.rule) - rules.indexOf(b.rule);
}

/** From this many days before a race it is too late for small advice. */
const RACE_EVE_DAYS = 1;

/** Whether advice is silent because of a race. Hints are, except those about health. */
export function isSilentForRace(
  { rule, advice, severity }: { rule: Rule; advice: WholeAdvice; severity: RuleSeverity | undefined },
  log: Log,
): boolean {
  return severity === 'hint' && rule.group !== 'health' && isRaceTime(advice, log);
}

/**
 * Whether advice is on the day of a race or the day before. Advice about a week or several days is silent only until the race is over:
 * it is about other days too, and a race must not hide those for good.
 */
function isRaceTime({ date, answers }: WholeAdvice, log: Log): boolean {
  for (let ahead = 0; ahead <= RACE_EVE_DAYS; ahead++) {
    const day = log.day(date + ahead);
    const isNear = day.date - log.today <= RACE_EVE_DAYS;
    const isOver = day.date < log.today && answers.unit !== 'day';
    if (day.class === 'race' && isNear && !isOver) return true;
  }
  return false;
}
