import { say } from '../../base/message';
import type { Span } from '../../base/text';
import type { Log, LogDocument } from '../../model/types';
import { writeDate } from '../../syntax/dateProblems';
import { NOTE_BELOW_DAY } from '../../syntax/lines/directive';
import { styleOf } from '../../syntax/style';
import type { LineFix, LineNode, Problem } from '../../syntax/tree';
import { weekdayNamed } from '../../syntax/weekdays';
import { DAYS_PER_WEEK, type DayNumber, weekdayOf } from '../../values/date';
import type { Finding, Fix } from '../finding';
import { dayAbove } from './dayAbove';
import { declareFix, lineFix, placeIn, problemFinding, setAsideFixes } from './textFinding';

/** The findings of a single line, without those that the rest of the log answers. */
export function lineFindings(log: Log, document: LogDocument, line: LineNode, kinds: ReadonlySet<string>): Finding[] {
  return line.problems.flatMap(problem => {
    // The session knows whether a row beside it tells how much it was.
    if (problem.isOfAmount) return [];
    switch (problem.id) {
      case 'word-unknown':
        return unknownWord(document, line, problem, kinds);
      case 'entry-unindented':
        return unindented(document, line, problem);
      case 'date-unreadable':
        return [problemFinding(document, line, problem, () => weekdayAlone(log, document, line, problem))];
      case 'directive-unknown':
        return [unknownLine(document, line, problem)];
      case 'value-invalid':
        return [problemFinding(document, line, problem, () => withoutValue(document, line, problem))];
      default:
        return [problemFinding(document, line, problem)];
    }
  });
}

/** The finding about an unknown word. None when a `kind` line declares it; one of the fixes adds such a line. */
function unknownWord(
  document: LogDocument,
  line: LineNode,
  problem: Problem,
  kinds: ReadonlySet<string>,
): readonly Finding[] {
  const word = textOf(line, problem.span);
  if (kinds.has(word.toLowerCase())) return [];
  // A single letter behind repetitions is no name of a session.
  return [problemFinding(document, line, problem, () => (word.length > 1 ? [declareKind(document, word)] : []))];
}

/** Adds `kind WORD = xt`. Cross-training says the least about the word, and the runner can write a better one. */
function declareKind(document: LogDocument, word: string): Fix {
  return declareFix(document, `kind ${word.toLowerCase()} = xt`);
}

/**
 * The finding about an entry that is not indented. None above the first day, where another check speaks, nor in a log that is written so.
 * The fix indents as this log does.
 */
function unindented(document: LogDocument, line: LineNode, problem: Problem): readonly Finding[] {
  const { indent, isFlush } = styleOf(document.tree);
  if (isFlush || !dayAbove(document, line)) return [];
  const { start } = problem.span;
  const indented: Problem = {
    ...problem,
    fixes: problem.fixes.map(fix => ({
      ...fix,
      edits: [{ span: { start, end: start }, newText: whiteSpaceOf(indent) }],
    })),
  };
  return [problemFinding(document, line, indented)];
}

/** Fixes for a line above or between the days when only the runner knows the right value. */
function withoutValue(document: LogDocument, line: LineNode, { span, fixes }: Problem): readonly Fix[] {
  if (line.kind !== 'directive' || fixes.length > 0) return [];
  return setAsideFixes(placeIn(document, line, span), line.word.start);
}

/** The finding about a line that begins with an unknown word. It can become a note, indented as in this log, or a heading above the first day. */
function unknownLine(document: LogDocument, line: LineNode, problem: Problem): Finding {
  const place = placeIn(document, line, problem.span);
  const proper = (fix: LineFix): LineFix => {
    const [edit] = fix.edits;
    if (edit?.newText !== NOTE_BELOW_DAY) return fix;
    return dayAbove(document, line)
      ? { ...fix, edits: [{ ...edit, newText: `${whiteSpaceOf(styleOf(document.tree).indent)}> ` }] }
      : { ...fix, title: say`Make it a heading`, edits: [{ ...edit, newText: '# ' }] };
  };
  return problemFinding(document, line, { ...problem, fixes: [] }, () =>
    problem.fixes.map((fix, index) => lineFix(place, proper(fix), index === 0)),
  );
}

/** The white space of an indent without its bullet. */
function whiteSpaceOf(indent: string): string {
  return /^\s+/.exec(indent)?.[0] ?? '  ';
}

/** Fixes for a weekday without a date, as in `Mon: 8 km easy`: the nearest date with that weekday. */
function weekdayAlone(log: Log, document: LogDocument, line: LineNode, problem: Problem): readonly Fix[] {
  const weekday = weekdayNamed(textOf(line, problem.span));
  if (weekday === undefined || problem.fixes.length > 0) return [];
  const above = dayAbove(document, line)?.date ?? log.today + (document.order === 'oldest-first' ? -DAYS_PER_WEEK : 1);
  const step = document.order === 'oldest-first' ? 1 : -1;
  let day: DayNumber = above + step;
  while (weekdayOf(day) !== weekday) day += step;
  const date = { span: problem.span, readings: [], isIso: false };
  const fix = writeDate(
    line.text,
    { date, weekday: { span: problem.span, weekday }, end: problem.span.end },
    day,
    false,
  );
  return [lineFix(placeIn(document, line, problem.span), fix, true)];
}

function textOf(line: LineNode, { start, end }: Span): string {
  return line.text.slice(start, end);
}
