import { say } from '../base/message';
import type { Span } from '../base/text';
import type { Problem } from './tree';

/** An entry or note at column 0, where a day or directive is expected; `word` is its first. */
export function unindented(word: Span, what: 'entry' | 'note'): Problem {
  const start = { start: word.start, end: word.start };
  return {
    id: 'entry-unindented',
    span: word,
    message:
      what === 'entry'
        ? say`This entry is read as part of the day above, so it stands indented.`
        : say`This note is read as part of the day above, so it stands indented.`,
    fixes: [{ title: say`Indent`, edits: [{ span: start, newText: '  ' }], isSafe: true }],
  };
}

/** A day behind white space or a bullet, where an entry is expected: what stands from `lineStart` to `dayStart` goes. */
export function indentedDay(lineStart: number, dayStart: number, date: Span): Problem {
  return {
    id: 'day-indented',
    span: date,
    message: say`A day stands at the start of its line.`,
    fixes: [{ title: say`Outdent`, edits: [{ span: { start: lineStart, end: dayStart }, newText: '' }], isSafe: true }],
  };
}
