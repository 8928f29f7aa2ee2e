import { countOf, joined, type Message, phrase, say } from '../base/message';
import { type ConvertToLogParams, type ConvertToLogResult, method } from '../contracts/messages';
import { type ConvertedDiary, convertDiary } from '../importers/diary/convertDiary';
import { calendarDate, type DayNumber, monthPhrase, parseIsoDate } from '../values/date';
import type { WorkspaceContext } from './context';
import { type Feature, Refused, workspaceRequest } from './feature';
import { listAsLog } from './listAsLog';
import { spoken } from './spoken';

export const convertToLogFeature: Feature = {
  capability: {},
  requests: [],
  workspaceRequests: [workspaceRequest(method.convertToLog, convertToLog)],
};

/** Converts a diary: returns the log and a sentence that sums it up, or a question for the runner, or why there is nothing to convert. */
export function convertToLog(
  context: Pick<WorkspaceContext, 'client'>,
  { text, name, format, today, dateOrder, timeZone }: ConvertToLogParams,
): ConvertToLogResult {
  const date = parseIsoDate(today);
  if (date === undefined) throw new Refused(`${today} is no date.`);
  const list =
    format === 'csv'
      ? listAsLog(text, {
          name,
          today: date,
          ...(timeZone !== undefined && { timeZone }),
          ...(dateOrder && { dateOrder }),
        })
      : undefined;
  if (list) return { log: list.text, summary: spoken(context, list.summary) };
  const converted = convertDiary(text, { format, name, today: date, ...(dateOrder && { dateOrder }) });
  switch (converted.type) {
    case 'log':
      return { log: converted.text, summary: spoken(context, summaryOf(converted)) };
    case 'question':
      return {
        question: spoken(context, say`Which day is ${converted.written}?`),
        choices: [
          { label: spoken(context, dayAndMonth(converted.dayFirst)), dateOrder: 'day-first' },
          { label: spoken(context, dayAndMonth(converted.monthFirst)), dateOrder: 'month-first' },
        ],
      };
    case 'too-wide':
      return { reason: spoken(context, say`A table in ${name} has more than ${converted.mostColumns} columns.`) };
    case 'no-days':
      return { reason: spoken(context, say`No dates were found in ${name}, and a log is written by days.`) };
  }
}

/** `24 days with 19 sessions. Kept as notes: 6 lines.` */
function summaryOf({ days, sessions, notes, openQuote }: Extract<ConvertedDiary, { type: 'log' }>): Message {
  const read = say`${countOf(days, 'day')} with ${countOf(sessions, 'session')}.`;
  const kept = notes === 0 ? [] : [say`Kept as notes: ${countOf(notes, 'line')}.`];
  const open =
    openQuote === undefined
      ? []
      : [say`The quotation mark in line ${openQuote} is never closed, so all behind it was read as one cell.`];
  return joined([read, ...kept, ...open], ' ');
}

function dayAndMonth(date: DayNumber): Message {
  const { month, day } = calendarDate(date);
  return phrase('{0} {1|month}', day, monthPhrase(month));
}
