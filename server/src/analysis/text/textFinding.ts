import { type Message, say } from '../../base/message';
import { rangeOf, type Span } from '../../base/text';
import type { LogDocument, TextPlace } from '../../model/types';
import { type LineFix, type LineNode, type Problem, type TextCheckId, textChecks } from '../../syntax/tree';
import type { Finding, Fix } from '../finding';
import { insertDirective } from '../kit/edits/insertDirective';
import { linesRemoved } from '../kit/edits/removeLines';
import { editsIn, fixOf } from '../kit/fixes/fix';

/** A finding of a check of the text, with the severity of its id. Fixes are made when asked for, best first. */
export function textFinding(
  id: TextCheckId,
  place: TextPlace,
  message: Message,
  fixes: () => readonly Fix[],
  related: Finding['related'] = [],
): Finding {
  return { id, severity: textChecks[id], message, place, related, fixes };
}

export function placeIn(document: LogDocument, line: LineNode, span: Span): TextPlace {
  return { document, line, span };
}

/** The finding for a problem of a line, with more fixes that need more than the line. */
export function problemFinding(
  document: LogDocument,
  line: LineNode,
  problem: Problem,
  more: () => readonly Fix[] = () => [],
): Finding {
  const place = placeIn(document, line, problem.span);
  const finding = textFinding(problem.id, place, problem.message, () => [
    ...problem.fixes.map((fix, index) => lineFix(place, fix, index === 0 && hasBest(problem))),
    ...more(),
  ]);
  const { severity = finding.severity, habit } = problem;
  return habit === undefined ? { ...finding, severity } : { ...finding, severity, habit };
}

/** Whether the first fix is preferred. It is not when several readings are equally likely. */
function hasBest({ id, fixes }: Problem): boolean {
  return fixes.length === 1 || !EQUAL_READINGS.has(id);
}

const EQUAL_READINGS: ReadonlySet<TextCheckId> = new Set([
  'date-not-iso',
  'date-unreadable',
  'weekday-mismatch',
  'reading-unsure',
  'pain-level',
]);

/** A change of the place's own line. */
export function lineFix({ document, line }: TextPlace, { title, edits, isSafe }: LineFix, isPreferred: boolean): Fix {
  const edit = () => {
    const number = document.tree.lineOf(line);
    return editsIn(
      document,
      edits.map(({ span, newText }) => ({ range: rangeOf(number, span), newText })),
    );
  };
  return { ...fixOf(title, edit, { isPreferred }), isSafe };
}

/** Replaces some words of the place's line. */
export function replaceFix(
  place: TextPlace,
  title: Message,
  newText: string,
  { isPreferred = false, span = place.span }: { readonly isPreferred?: boolean; readonly span?: Span } = {},
): Fix {
  return lineFix(place, { title, edits: [{ span, newText }], isSafe: false }, isPreferred);
}

export function removeLineFix({ document, line }: TextPlace): Fix {
  return fixOf(say`Remove this line`, () => {
    const start = document.tree.lineOf(line);
    return editsIn(document, [linesRemoved(document, { start, end: start + 1 })]);
  });
}

/** *Declare it: shoe blue*: adds a line that says what a word is. */
export function declareFix(document: LogDocument, directive: string): Fix {
  return fixOf(say`Declare it: ${directive}`, () => editsIn(document, [insertDirective(document, directive)]));
}

/** Fixes that make the place's line a comment or remove it. @param start where the text of the line begins */
export function setAsideFixes(place: TextPlace, start: number): readonly Fix[] {
  return [replaceFix(place, say`Make it a comment`, '; ', { span: { start, end: start } }), removeLineFix(place)];
}
