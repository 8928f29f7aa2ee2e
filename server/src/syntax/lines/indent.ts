import type { Span } from '../../base/text';
import type { Problem } from '../tree';

/** An entry or note at column 0, where a day or directive is expected. */
export function unindented(span: Span, what: 'entry' | 'note'): Problem {
  return {
    id: 'entry-unindented',
    span,
    message: `This ${what} belongs to the day above: indent it.`,
    fixes: [
      {
        title: 'Indent',
        edits: [{ span: { start: span.start, end: span.start }, newText: '  ' }],
        isSafe: true,
      },
    ],
  };
}

/** A day behind white space or a bullet, where an entry is expected; `start` is column 0. */
export function indentedDay(start: number, date: Span): Problem {
  return {
    id: 'day-indented',
    span: date,
    message: 'A day starts at the beginning of its line.',
    fixes: [{ title: 'Outdent', edits: [{ span: { start, end: date.start }, newText: '' }], isSafe: true }],
  };
}
