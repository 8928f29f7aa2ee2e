import { formIsYoung } from '../../analysis/rules/load/formWindow';
import { type Message, say } from '../../base/message';
import { isTrainingDay } from '../../model/queries/dayKinds';
import type { Log } from '../../model/types';
import { restDaysUntilFresh } from '../../training/fitness';
import { type DayNumber, dayLabel } from '../../values/date';

/** If more days of rest would be needed, the hover names lighter days as an alternative. */
const LONGEST_REST_DAYS = 7;

/** Form this close to 0 is shown as 0. */
const ROUNDING_DAYS = 0.05;

/**
 * How much rest would bring form back to 0: `Rest today and tomorrow: fresh by Thu 5 Mar`, from today or a later day on. Empty for past
 * days, if form is at 0 or above, and while the log is too short to tell.
 */
export function describeForecast(log: Log, date: DayNumber): Message {
  if (date < log.reference) return '';
  const from = Math.max(date, log.today);
  const firstRest = isTrainingDay(log.day(from)) ? from + 1 : from;
  const before = log.form(firstRest - 1);
  if (!before || formIsYoung(log, firstRest - 1) !== undefined) return '';
  const needed = restDaysUntilFresh(before, log.dayOptions(from)['form.average']);
  if (needed === undefined || needed === 0) return '';
  const days = Math.max(Math.ceil(needed - ROUNDING_DAYS), 1);
  const fresh = nameOf(log, firstRest + days);
  if (days > LONGEST_REST_DAYS) return say`Fresh after ${days} days of rest, by ${fresh}; lighter days get there too`;
  const [first, last] = [nameOf(log, firstRest), nameOf(log, firstRest + days - 1)];
  if (days === 1) return say`Rest ${first}: fresh by ${fresh}`;
  return days === 2
    ? say`Rest ${first} and ${last}: fresh by ${fresh}`
    : say`Rest ${first} to ${last}: fresh by ${fresh}`;
}

function nameOf(log: Log, date: DayNumber): Message {
  if (date === log.today) return say`today`;
  return date === log.today + 1 ? say`tomorrow` : dayLabel(date, log.today);
}
