import type { DayLine } from '../syntax/tree';

/** What a line says behind its date and weekday. */
export function behindDay({ text, date, weekday }: DayLine): string {
  return behind(text, Math.max(date.span.end, weekday?.span.end ?? 0));
}

/** The text from an offset on, without what parts a date from an entry. */
export function behind(text: string, end: number): string {
  return text.slice(end).replace(/^[\s.:,–—-]+/u, '');
}
