import type { DateSpan, Day, Log, LogDocument } from '../../model/types';
import type { DayNumber } from '../../values/date';
import type { Finding } from '../finding';
import type { RuleSettings } from '../settings';
import { yearlessDates } from './dates';
import { dayOrder } from './dayOrder';
import { duplicateDays } from './duplicateDays';
import { entriesBeforeDays } from './entriesBeforeDays';
import { lineFacts } from './lineFacts';
import { lineFindings } from './lines';
import { openPlans } from './openPlans';
import { optionFindings } from './optionLines';
import { rangeEntries } from './rangeEntries';
import { sessionFindings } from './sessions';
import { unknownShoes } from './shoes';
import { TOTAL_REACH_DAYS, totalFindings } from './totals';
import { unknownRules } from './unknownRules';

/**
 * The checks of the text: what is wrong with the words themselves, whatever the advice. They cover all of the log, in the
 * severities of the language; what a runner chose for them is applied afterwards. After an edit only the lines and the days
 * that it changed are looked at again.
 */
export function checkText(log: Log, _settings: RuleSettings): Finding[] {
  const kinds = new Set(log.declaredKinds.map(({ name }) => name));
  const ofLines = log.documents.flatMap(document => [
    ...lineFacts(document).notable.flatMap(line => [
      ...lineFindings(log, document, line, kinds),
      ...yearlessDates(log, document, line),
      ...optionFindings(document, line),
      ...unknownRules(document, line),
      ...rangeEntries(document, line),
    ]),
    ...entriesBeforeDays(log, document),
    ...dayOrder(document),
  ]);
  return [...ofLines, ...unknownShoes(log), ...dayFindings(log)];
}

function ofDay(log: Log, day: Day): Finding[] {
  return [...sessionFindings(day), ...duplicateDays(log, day), ...openPlans(log, day), ...totalFindings(log, day)];
}

/* ---- days, kept from edit to edit -------------------------------------------------------------------------------- */

interface KnownDays {
  log: Log;
  /** Only of dates with something to say. */
  readonly byDate: Map<DayNumber, readonly Finding[]>;
}

/** By the first document of a log, which is the same object from edit to edit and goes with its log. */
const knownDays = new WeakMap<LogDocument, KnownDays>();

function dayFindings(log: Log): Finding[] {
  const [key] = log.documents;
  if (!key) return [];
  const known = knownDays.get(key);
  const changed = known ? log.changedSince(known.log) : 'all';
  const { byDate } = known && changed !== 'all' ? known : { byDate: new Map<DayNumber, readonly Finding[]>() };
  if (changed !== 'none') look(log, changed === 'all' ? wholeOf(log) : reached(changed), byDate);
  knownDays.set(key, { log, byDate });
  return [...byDate.values()].flat();
}

function look(log: Log, { from, to }: DateSpan, byDate: Map<DayNumber, readonly Finding[]>): void {
  for (const date of [...byDate.keys()]) if (date >= from && date <= to) byDate.delete(date);
  for (const date of log.writtenDates(from, to)) {
    const findings = ofDay(log, log.day(date));
    if (findings.length > 0) byDate.set(date, findings);
  }
}

function wholeOf(log: Log): DateSpan {
  return { from: log.first ?? log.today, to: log.last ?? log.today };
}

/** The dates that a total may be stated on whose runs changed. */
function reached({ from, to }: DateSpan): DateSpan {
  return { from: from - TOTAL_REACH_DAYS, to: to + TOTAL_REACH_DAYS };
}
