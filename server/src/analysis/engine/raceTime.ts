import type { Log } from '../../model/types';
import type { Rule, WholeAdvice } from '../rule';
import type { RuleSeverity } from '../ruleSettings';

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
