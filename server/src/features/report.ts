import { say } from '../base/message';
import { method, type ReportParams, type ReportResult } from '../contracts/messages';
import type { Log } from '../model/types';
import { calendarDate } from '../values/date';
import type { FeatureContext } from './context';
import { documentRequest, type Feature } from './feature';
import { reportOf } from './report/page';
import { spoken } from './spoken';

/** A year in review, as one page without scripts. */
export const reportFeature: Feature = {
  capability: {},
  requests: [documentRequest(method.report, report)],
};

/** The page of a year; without one, the years that there may be a page of, newest first. */
export function report(context: FeatureContext, { year }: Pick<ReportParams, 'year'>): ReportResult {
  const { log, client } = context;
  const years = yearsOf(log);
  if (years.length === 0)
    return { reason: spoken(context, say`Nothing is written yet, so there is no year to look back at.`) };
  if (year === undefined) return { years };
  if (!years.includes(year)) return { reason: spoken(context, say`Nothing is written in ${String(year)}.`) };
  return { html: reportOf(log, year, context.analysis(), client?.translations) };
}

/** The years with a day that is written and not to come, newest first. */
export function yearsOf(log: Log): readonly number[] {
  if (log.first === undefined) return [];
  const years = log.writtenDates(log.first, log.today).map(date => calendarDate(date).year);
  return [...new Set(years)].toReversed();
}
