import { type Phrase, render, say } from '../../base/message';
import { CompletionItemKind } from '../../contracts/lspTypes';
import { printDay } from '../../syntax/print';
import { DAYS_PER_WEEK, type DayNumber, dateAndWeekday, dayOf, daysInMonth } from '../../values/date';
import type { FeatureContext } from '../context';
import { spoken } from '../spoken';
import type { Offer, Request } from './item';
import type { CompletionPlaceOf } from './place';

/** Groups: dates come before directives. Among dates, the next one of the file is first, then those around today. */
const FIRST_RANK = 100;

/**
 * The next date of the file first, in its order; then today, tomorrow, yesterday and the days that follow. A half-typed month
 * offers all of its days. Dates that the document has already are left out.
 */
export function dateOffers(request: Request<CompletionPlaceOf<'line-start'>>): Offer[] {
  const { context, place, style, line } = request;
  const { today } = context.log;
  const next = nextDate(request);
  const dates = [
    next,
    today,
    today + 1,
    today - 1,
    ...following(next),
    ...following(today + 1),
    ...monthTyped(place.typed),
  ];
  const afterDate = /\S/.test(line.text.slice(place.replace.end)) ? '' : style.afterDate;
  const offered = [...new Set(dates)].filter(date => !isTaken(request, date));
  return offered.map((date, index) => ({
    label: printDay(date, style),
    kind: CompletionItemKind.Event,
    ...describe(date, today),
    text: `${printDay(date, style)}${afterDate}`,
    filter: `${dateAndWeekday(date)} ${namesOf(request.context, date)}`.trimEnd(),
    rank: FIRST_RANK + index,
    topic: { of: 'date', date },
  }));
}

/**
 * Dates to offer on a blank line without being asked: the next one, and today if the log ends before; in a document without days today.
 * None above the days of a document, and none between two days that follow each other.
 */
export function nextDates({ context, number }: Pick<Request, 'context' | 'number'>): readonly DayNumber[] {
  const { today } = context.log;
  const isOldestFirst = context.document.order === 'oldest-first';
  const before = neighbourDate(context, number, isOldestFirst ? -1 : 1);
  const behind = neighbourDate(context, number, isOldestFirst ? 1 : -1, 'first');
  if (before === undefined) return behind === undefined ? [today] : [];
  return [before + 1, ...(today > before + 1 ? [today] : [])].filter(date => behind === undefined || date < behind);
}

/** The date next to the neighbour's, in the order of the file; today in an empty log. */
function nextDate({ context, number }: Request): DayNumber {
  const neighbour = neighbourDate(context, number, context.document.order === 'oldest-first' ? -1 : 1);
  return neighbour === undefined ? context.log.today : neighbour + 1;
}

/** The date of the next day line above or below; for a range the end that is nearer. */
function neighbourDate(
  { document }: Request['context'],
  number: number,
  step: 1 | -1,
  end: 'first' | 'last' = 'last',
): DayNumber | undefined {
  const { lines } = document.tree;
  for (let at = number + step; at >= 0 && at < lines.length; at += step) {
    const line = lines[at];
    if (line?.kind !== 'day') continue;
    const date = document.dateOf(line);
    if (date === undefined) continue;
    return end === 'last' ? (line.until?.day ?? date) : date;
  }
  return undefined;
}

function following(date: DayNumber): DayNumber[] {
  return Array.from({ length: DAYS_PER_WEEK - 1 }, (_, index) => date + 1 + index);
}

function monthTyped(typed: string): DayNumber[] {
  const match = /^(\d{4})-(\d{2})(?:-\d?)?$/.exec(typed);
  const [year, month] = [Number(match?.[1]), Number(match?.[2])];
  if (!match || month < 1 || month > 12) return [];
  return Array.from(
    { length: daysInMonth(year, month) },
    (_, index) => dayOf({ year, month, day: index + 1 }) ?? [],
  ).flat();
}

/** Whether another line of this document has this date. */
function isTaken({ context, line }: Request, date: DayNumber): boolean {
  return context.log.written(date).places.some(place => place.document === context.document && place.line !== line);
}

function describe(date: DayNumber, today: DayNumber): { readonly description?: Phrase } {
  if (date === today) return { description: say`today` };
  if (date === today + 1) return { description: say`tomorrow` };
  return date === today - 1 ? { description: say`yesterday` } : {};
}

/** Words for today, tomorrow and yesterday, in English and in the client's language. */
function namesOf(context: FeatureContext, date: DayNumber): string {
  const { description } = describe(date, context.log.today);
  return description === undefined ? '' : [...new Set([render(description), spoken(context, description)])].join(' ');
}
