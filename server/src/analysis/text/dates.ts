import { either, type Message, say } from '../../base/message';
import type { Log, LogDocument } from '../../model/types';
import { weekdayMismatch, writeDate } from '../../syntax/dateProblems';
import { nearestDay } from '../../syntax/dates';
import type { DateNode, DayLine, LineNode, WeekdayNode } from '../../syntax/tree';
import { type DayNumber, dayLabel } from '../../values/date';
import type { Finding, Fix } from '../finding';
import { dayAbove } from './dayAbove';
import { lineFix, placeIn, problemFinding, textFinding } from './textFinding';

/** Finds dates without a year, wherever they are. The days around tell the year, and with it whether the weekday is right. */
export function yearlessDates(log: Log, document: LogDocument, line: LineNode): Finding[] {
  switch (line.kind) {
    case 'day':
      return [
        ...yearlessDay(log, document, line),
        ...(line.until ? yearless(document, line, line.until, nearOf(log, document, line)) : []),
        ...entryDates(log, document, line),
      ];
    case 'entry':
      return entryDates(log, document, line);
    case 'directive':
      return line.directive.type === 'shoe' && line.directive.retired
        ? yearless(document, line, line.directive.retired, nearOf(log, document, line))
        : [];
    case 'blank':
    case 'comment':
    case 'heading':
    case 'note':
      return [];
  }
}

function yearlessDay(log: Log, document: LogDocument, line: DayLine): Finding[] {
  if (!isYearless(line.date)) return [];
  const near = document.dateOf(line) ?? dayAbove(document, line)?.date ?? log.today;
  const day = onlyDay(line.date, near);
  const mismatch = line.weekday && day !== undefined ? weekdayMismatch(line.text, line.date, line.weekday, day) : [];
  return [
    ...yearless(document, line, line.date, near, line.weekday),
    ...mismatch.map(problem => problemFinding(document, line, problem)),
  ];
}

/** Dates in the `until` of answers. */
function entryDates(log: Log, document: LogDocument, line: LineNode): Finding[] {
  if (line.kind !== 'day' && line.kind !== 'entry') return [];
  return line.entries.flatMap(({ body }) =>
    body.type === 'answer' && body.until ? yearless(document, line, body.until, nearOf(log, document, line)) : [],
  );
}

function yearless(
  document: LogDocument,
  line: LineNode,
  date: DateNode,
  near: DayNumber,
  weekday?: WeekdayNode,
): Finding[] {
  if (!isYearless(date)) return [];
  const days = date.readings.flatMap(reading => (reading.year === undefined ? (nearestDay(reading, near) ?? []) : []));
  const [day] = days;
  if (day === undefined) return [];
  const place = placeIn(document, line, date.span);
  // A weekday behind the date is not moved.
  const before = weekday && weekday.span.start < date.span.start ? { weekday } : {};
  const fixes = (): readonly Fix[] =>
    days.map(each => {
      const fix = writeDate(line.text, { date, ...before, end: date.span.end }, each, days.length === 1);
      return lineFix(place, fix, days.length === 1);
    });
  const message =
    days.length === 1
      ? say`Read as ${withYear(day)}, the nearest to the days around. Dates are written YYYY-MM-DD.`
      : say`This can be ${either(days.map(withYear))}: write the one you mean as YYYY-MM-DD.`;
  return [textFinding('date-not-iso', place, message, fixes)];
}

function isYearless({ day, readings }: DateNode): boolean {
  return day === undefined && readings.length > 0 && readings.every(({ year }) => year === undefined);
}

function onlyDay({ readings }: DateNode, near: DayNumber): DayNumber | undefined {
  const [reading, another] = readings;
  return reading && !another && reading.year === undefined ? nearestDay(reading, near) : undefined;
}

function nearOf(log: Log, document: LogDocument, line: LineNode): DayNumber {
  return document.dateOf(line) ?? log.today;
}

/** `Mon 2 Mar 2026` */
function withYear(day: DayNumber): Message {
  return dayLabel(day, Number.NEGATIVE_INFINITY);
}
