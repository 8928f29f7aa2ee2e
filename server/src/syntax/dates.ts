import type { DayNumber } from '../values/date';
import { dayOf } from '../values/date';
import { HYPHEN, isDigit } from './characters';
import type { DateNode, WeekdayNode } from './tree';

/** A date where it was found, with the weekday when one stands before it (`Mon 2 Mar`). */
export interface DateMatch {
  readonly date: DateNode;
  readonly weekday?: WeekdayNode;
  readonly end: number;
}

/** The date that begins at `at`, in any shape that people type; `undefined` when none does. */
export function dateAt(text: string, at: number): DateMatch | undefined {
  const year = digits(text, at, 4);
  if (year < 0 || text.charCodeAt(at + 4) !== HYPHEN) return undefined;
  const month = digits(text, at + 5, 2);
  if (month < 0 || text.charCodeAt(at + 7) !== HYPHEN) return undefined;
  const day = digits(text, at + 8, 2);
  if (day < 0 || isDigit(text.charCodeAt(at + 10))) return undefined;
  const end = at + 10;
  const number: DayNumber | undefined = dayOf({ year, month, day });
  const span = { start: at, end };
  if (number === undefined) return { date: { span, readings: [], isIso: false }, end };
  return { date: { span, day: number, readings: [{ year, month, day }], isIso: true }, end };
}

/** The number that `count` digits at `at` make; -1 when there are fewer. */
function digits(text: string, at: number, count: number): number {
  let value = 0;
  for (let index = at; index < at + count; index++) {
    const code = text.charCodeAt(index);
    if (!isDigit(code)) return -1;
    value = value * 10 + (code - 48);
  }
  return value;
}
