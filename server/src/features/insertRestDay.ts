import { bestRestDay, insertRestDay as insertRestDayFix } from '../analysis/kit/fixes/restDays';
import { dateIn } from '../analysis/kit/phrases';
import { fileName } from '../base/fileName';
import { both, type Message, say } from '../base/message';
import type { PositionParams } from '../contracts/lspTypes';
import {
  type Declined,
  type InsertRestDayParams,
  method,
  type ProposedEdit,
  type ProposedEditResult,
} from '../contracts/messages';
import { isRestDay, isUntouched } from '../model/queries/dayKinds';
import { canBecomeRest } from '../model/queries/rest';
import type { Day } from '../model/types';
import { DAYS_PER_WEEK, type DayNumber, dayLabel, isoDate, parseIsoDate } from '../values/date';
import type { FeatureContext } from './context';
import { documentRequest, type Feature } from './feature';
import { lineAt } from './locate';
import { proposalOf } from './proposalOf';
import { spoken } from './spoken';

export const insertRestDayFeature: Feature = {
  capability: {},
  requests: [documentRequest(method.insertRestDay, insertRestDay)],
};

/**
 * Inserts a rest day near the cursor: on the cursor's day if nothing is done there yet, else on the best day of its week. Above the first
 * day the week is today's. By date, it takes that day even if something is planned, or none. A done session is never replaced. The
 * edit is made where the day stands, which may be another document of the log.
 */
export function insertRestDay(context: FeatureContext, params: InsertRestDayParams): ProposedEditResult {
  const wanted = 'date' in params ? wantedDate(context, params) : dateNearCursor(context, params);
  if ('reason' in wanted) return wanted;
  const { date } = wanted;
  const proposal = proposalOf(context, insertRestDayFix(context.log, context.document, date).edit(), edits => {
    const edit = edits.find(({ newText }) => /\brest\b/.test(newText));
    return edit && { edit, offset: edit.newText.indexOf('rest') + 'rest'.length };
  });
  if (!proposal) return { reason: spoken(context, say`There is nothing to change.`) };
  const { others } = proposal;
  return {
    ...proposal,
    date: isoDate(date),
    ...(others && { summary: spoken(context, summaryOf(context, date, others)) }),
  };
}

function summaryOf({ log }: FeatureContext, date: DayNumber, others: NonNullable<ProposedEdit['others']>): Message {
  const files = both(others.map(({ uri }) => fileName(uri)));
  return say`${dateIn(log, date)} is a rest day now: what was planned in ${files} has given way, too.`;
}

type Wanted = { readonly date: DayNumber } | Declined;

function dateNearCursor(context: FeatureContext, { position }: PositionParams): Wanted {
  const { document, log } = context;
  const line = lineAt(context, position);
  const near = (line && document.dateOf(line)) ?? log.today;
  return canRest(log.day(near)) ? { date: near } : bestDate(context, near);
}

function wantedDate(context: FeatureContext, { date, unit }: { date: string; unit: 'day' | 'week' }): Wanted {
  const { log } = context;
  const wanted = parseIsoDate(date);
  if (wanted === undefined) return { reason: spoken(context, say`${date} is no date.`) };
  if (unit === 'week') return bestDate(context, wanted);
  const day = log.day(wanted);
  if (canBecomeRest(day)) return { date: wanted };
  const label = dayLabel(wanted, log.today);
  const reason = isRestDay(day) ? say`${label} is already a rest day.` : say`${label} has something done.`;
  return { reason: spoken(context, reason) };
}

/** The best day of the week that holds a date. */
function bestDate(context: FeatureContext, near: DayNumber): Wanted {
  const { log } = context;
  const { start, days } = log.week(near);
  // In a past week only a day without entries can become a rest day.
  const blank = days.find(day => day.date < log.today && day.places.length === 0 && !isRestDay(day));
  const date = bestRestDay(log, start, start + DAYS_PER_WEEK - 1) ?? blank?.date;
  return date === undefined ? { reason: spoken(context, declineReason(context, start)) } : { date };
}

/** Whether nothing is done, planned or written as rest on it. */
function canRest(day: Day): boolean {
  return isUntouched(day) && day.countedSessions.length === 0 && (!isRestDay(day) || day.class === 'rest-implied');
}

function declineReason({ log }: FeatureContext, start: DayNumber): Message {
  const days = Array.from({ length: DAYS_PER_WEEK }, (_, index) => log.day(start + index));
  const rest = days.find(isRestDay);
  const week = dayLabel(start, log.today);
  return rest
    ? say`${dayLabel(rest.date, log.today)} is already a rest day, and every other day of the week of ${week} has something done.`
    : say`Every day of the week of ${week} has something done.`;
}
