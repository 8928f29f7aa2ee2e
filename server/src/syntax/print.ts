import { type DayNumber, isoDate, weekdayOf } from '../values/date';
import type { Style } from './style';
import type { Tree } from './tree';
import { weekdayIn } from './weekdays';

/** The text that a tree was read from, to the last character. */
export function printTree({ lines }: Tree): string {
  let text = '';
  for (const line of lines) text += line.text + line.eol;
  return text;
}

/** `2026-03-02 Mon`, or without its weekday, as the log writes its days. */
export function printDay(day: DayNumber, style: Style): string {
  return style.weekday ? `${isoDate(day)} ${weekdayIn(style.weekdayForm, weekdayOf(day))}` : isoDate(day);
}

/** `2026-03-02 Mon  rest`: a day with one entry on its line. */
export function printDayLine(day: DayNumber, entry: string, style: Style): string {
  return `${printDay(day, style)}${style.afterDate}${entry}`;
}

/** `8 km` or `8km`, as the log writes its distances. */
export function printWithUnit(number: string, unit: string, style: Style): string {
  return style.gluedUnits ? `${number}${unit}` : `${number} ${unit}`;
}
