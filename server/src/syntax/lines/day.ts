import { COLON, COMMA, FULL_STOP, isDash, isSpace, skipSpace } from '../characters';
import { dateAt } from '../dates';
import { parseEntries } from '../entries';
import type { DateNode, DayLine, Problem } from '../tree';
import { weekdayAt } from '../weekdays';
import { indentedDay } from './indent';
import { type LineText, lineStart } from './line';

/** `2026-03-02 Mon  easy 8 km`, `2026-08-01..2026-08-14 rest` */
export function parseDay({ text, eol, at, indented }: LineText): DayLine | undefined {
  const match = dateAt(text, at);
  if (!match) return undefined;
  const problems: Problem[] = [];
  let end = match.end;
  let until: DateNode | undefined;
  if (text.startsWith('..', end)) {
    const last = dateAt(text, end + 2);
    if (last) {
      until = last.date;
      end = last.end;
    }
  }
  end = separatorEnd(text, end);
  const weekday = weekdayAt(text, end);
  if (weekday) end = separatorEnd(text, weekday.span.end);
  if (indented) problems.push(indentedDay(lineStart(text), match.date.span));
  const { entries, note, problems: ofEntries } = parseEntries(text, end);
  problems.push(...ofEntries);
  return {
    kind: 'day',
    text,
    eol,
    problems,
    date: match.date,
    ...(until && { until }),
    ...(weekday && { weekday }),
    indented,
    entries,
    ...(note && { note }),
  };
}

/** Over white space and one `:`, `,`, `.` or dash behind a date or weekday. */
function separatorEnd(text: string, from: number): number {
  const at = skipSpace(text, from);
  const code = text.charCodeAt(at);
  const next = text.charCodeAt(at + 1);
  if (code === COLON || code === COMMA || (code === FULL_STOP && at === from)) return skipSpace(text, at + 1);
  if (isDash(code) && (isSpace(next) || at + 1 === text.length)) return skipSpace(text, at + 1);
  return at;
}
