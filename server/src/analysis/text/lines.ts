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
import { insertDirective } from '../kit/edits/insertDirective';
import { dayAbove } from './dayAbove';
import { editsOf, lineFix, placeIn, problemFinding, setAsideFixes } from './textFinding';

/** What single lines show to be amiss, as far as the rest of the log does not answer it. */
export function lineFindings(log: Log, document: LogDocument, line: LineNode, kinds: ReadonlySet<string>): Finding[] {
  return line.problems.flatMap(problem => {
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

/** Nothing when a `kind` line declares the word; else declaring it is one of the fixes. */
function unknownWord(
  document: LogDocument,
  line: LineNode,
  problem: Problem,
  kinds: ReadonlySet<string>,
): readonly Finding[] {
  const word = textOf(line, problem.span);
  if (kinds.has(word.toLowerCase())) return [];
  // A letter behind repetitions names no session.
  return [problemFinding(document, line, problem, () => (word.length > 1 ? [declareKind(document, word)] : []))];
}

/** `kind WORD = xt`: cross-training, which says least about it; the runner puts the right word there. */
function declareKind(document: LogDocument, word: string): Fix {
  const directive = `kind ${word.toLowerCase()} = xt`;
  return {
    title: say`Declare it: ${directive}`,
    isPreferred: false,
    isSafe: false,
    clears: true,
    edit: () => editsOf(document, [insertDirective(document, directive)]),
  };
}

/** Above every day the entry has no day to belong to, which is another check's. The fix indents as this log does. */
function unindented(document: LogDocument, line: LineNode, problem: Problem): readonly Finding[] {
  if (!dayAbove(document, line)) return [];
  const { start } = problem.span;
  const indented: Problem = {
    ...problem,
    fixes: problem.fixes.map(fix => ({
      ...fix,
      edits: [{ span: { start, end: start }, newText: whiteSpaceOf(styleOf(document.tree).indent) }],
    })),
  };
  return [problemFinding(document, line, indented)];
}

/** Of a line above or between the days, whose right value only the runner knows. */
function withoutValue(document: LogDocument, line: LineNode, { span, fixes }: Problem): readonly Fix[] {
  if (line.kind !== 'directive' || fixes.length > 0) return [];
  return setAsideFixes(placeIn(document, line, span), line.word.start);
}

/** A note stands as deep as those of this log; above all days there is no day for one, but room for a heading. */
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

/** The indent of a log without the bullet that may stand in it. */
function whiteSpaceOf(indent: string): string {
  return /^\s+/.exec(indent)?.[0] ?? '  ';
}

/** `Mon: 8 km easy`, whose date was forgotten: the day of that name nearest to where the file has come. */
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
