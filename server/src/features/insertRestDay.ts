import { bestRestDay, insertRestDay as insertRestDayFix } from '../analysis/fixes';
import { isRestDay } from '../model/queries/dayKinds';
import type { Day } from '../model/types';
import { DAYS_PER_WEEK, type DayNumber, dayLabel } from '../values/date';
import type { FeatureContext } from './context';
import { documentRequest, type Feature } from './feature';
import { lineAt } from './locate';
import type { PositionParams } from './lspTypes';
import { type Declined, type Proposal, positionAfter } from './proposal';

export const insertRestDayFeature: Feature = {
  name: 'insertRestDay',
  capability: {},
  requests: [documentRequest('trainlog/insertRestDay', insertRestDay)],
};

/**
 * A rest day near the cursor: on its day, when nothing is done there yet; else on the best day of its week. Above all days, the
 * week is today's. A done session never gives way.
 */
export function insertRestDay(context: FeatureContext, { position }: PositionParams): Proposal | Declined {
  const { document, log } = context;
  const line = lineAt(context, position);
  const near = (line && document.dateOf(line)) ?? log.today;
  const { start } = log.week(near);
  const date = restDate(context, near, start);
  if (date === undefined) return { reason: declineReason(context, start) };

  const byDocument = insertRestDayFix(log, document, date).edit();
  const edits = byDocument.get(document.uri);
  if (!edits || byDocument.size > 1) {
    return { reason: `${dayLabel(date, log.today)} stands in another file of this log.` };
  }
  const edit = edits.find(({ newText }) => /\brest\b/.test(newText));
  if (!edit) return { reason: 'There is nothing to change.' };
  return { edits, selection: positionAfter(edits, edit, edit.newText.indexOf('rest') + 'rest'.length) };
}

function restDate({ log }: FeatureContext, near: DayNumber, start: DayNumber): DayNumber | undefined {
  if (canRest(log.day(near))) return near;
  const end = start + DAYS_PER_WEEK - 1;
  // A week gone by has rest only where nothing was written.
  const blank = Array.from({ length: DAYS_PER_WEEK }, (_, index) => log.day(start + index)).find(
    day => day.date < log.today && day.places.length === 0 && !isRestDay(day),
  );
  return bestRestDay(log, start, end) ?? blank?.date;
}

/** Nothing is done or planned on it, and it is no rest day that somebody wrote. */
function canRest(day: Day): boolean {
  return !day.isLived && day.countedSessions.length === 0 && (!isRestDay(day) || day.class === 'rest-implied');
}

function declineReason({ log }: FeatureContext, start: DayNumber): string {
  const days = Array.from({ length: DAYS_PER_WEEK }, (_, index) => log.day(start + index));
  const rest = days.find(isRestDay);
  const week = `the week of ${dayLabel(start, log.today)}`;
  return rest
    ? `${dayLabel(rest.date, log.today)} is already a rest day, and every other day of ${week} has something done.`
    : `Every day of ${week} has something done.`;
}
