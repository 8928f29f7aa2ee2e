import type { Log } from '../../model/types';
import type { Finding } from '../finding';
import type { RuleSettings } from '../settings';
import { yearlessDates } from './dates';
import { dayOrder } from './dayOrder';
import { duplicateDays } from './duplicateDays';
import { entriesBeforeDays } from './entriesBeforeDays';
import { lineFindings } from './lines';
import { openPlans } from './openPlans';
import { optionFindings } from './optionLines';
import { rangeEntries } from './rangeEntries';
import { sessionFindings } from './sessions';
import { createShoeCheck } from './shoes';
import { totalFindings } from './totals';
import { unknownRules } from './unknownRules';

/**
 * The checks of the text: what is wrong with the words themselves, whatever the advice. They cover all of the log, in the
 * severities of the language; what a runner chose for them is applied afterwards.
 */
export function checkText(log: Log, _settings: RuleSettings): Finding[] {
  const kinds = new Set(log.declaredKinds.map(({ name }) => name));
  const checkShoes = createShoeCheck(log);
  const ofLines = log.documents.flatMap(document => [
    ...document.tree.lines.flatMap(line => [
      ...lineFindings(log, document, line, kinds),
      ...yearlessDates(log, document, line),
      ...optionFindings(document, line),
      ...unknownRules(document, line),
      ...rangeEntries(document, line),
      ...totalFindings(log, document, line),
      ...checkShoes(document, line),
    ]),
    ...entriesBeforeDays(log, document),
    ...dayOrder(document),
  ]);
  const dates = log.first === undefined || log.last === undefined ? [] : log.writtenDates(log.first, log.last);
  const ofDays = dates.flatMap(date => {
    const day = log.day(date);
    return [...sessionFindings(day), ...duplicateDays(log, day), ...openPlans(log, day)];
  });
  return [...ofLines, ...ofDays];
}
