import { phrase, say } from '../../base/message';
import type { Log, LogDocument } from '../../model/types';
import { tokenEnd } from '../../syntax/characters';
import { isProse } from '../../syntax/lines/entry';
import { printDay } from '../../syntax/print';
import { styleOf } from '../../syntax/style';
import type { EntryLine, LineNode } from '../../syntax/tree';
import { findWord } from '../../syntax/vocabulary';
import type { Finding, Fix } from '../finding';
import { dayBlocks } from '../kit/edits/dayBlocks';
import { endOfLine, insertAt, startOfLine } from '../kit/edits/linePlaces';
import { editsIn, fixOf } from '../kit/fixes/fix';
import { placeIn, setAsideFixes, textFinding } from './textFinding';

/** Finds entries above the first day line. They belong to no day and are not counted. A story above all days is a foreword. */
export function entriesBeforeDays(log: Log, document: LogDocument): Finding[] {
  const { lines } = document.tree;
  const findings: Finding[] = [];
  for (const line of lines) {
    if (line.kind === 'day') break;
    if (line.kind !== 'entry' || isProse(line.entries)) continue;
    findings.push(profileWordAlone(document, line) ?? beforeDay(log, document, line));
  }
  return findings;
}

/** A word such as `threshold` without its value, which is read as a session until the value is there. */
function profileWordAlone(document: LogDocument, line: EntryLine): Finding | undefined {
  const word = line.unindented ? findWord(line.text.trim(), 'profile') : undefined;
  const span = line.entries[0]?.span;
  if (!word || !span) return undefined;
  const place = placeIn(document, line, span);
  return textFinding('value-invalid', place, phrase(word.help), () => setAsideFixes(place, span.start));
}

function beforeDay(log: Log, document: LogDocument, line: EntryLine): Finding {
  const start = line.entries[0]?.span.start ?? line.text.length - line.text.trimStart().length;
  const place = placeIn(document, line, { start, end: tokenEnd(line.text, start) });
  return textFinding('entry-before-day', place, say`This belongs to no day: there is none above it.`, () => [
    todayAbove(log, document, line),
    ...belowNextDay(document, line),
  ]);
}

/** Adds a day line for today above this entry and its neighbours. */
function todayAbove(log: Log, document: LogDocument, line: LineNode): Fix {
  const style = styleOf(document.tree);
  const edit = () => {
    const { start } = groupAround(document, line);
    return editsIn(document, [insertAt(startOfLine(document, start), printDay(log.today, style) + style.eol)]);
  };
  return fixOf(say`Put today's date above: ${printDay(log.today, style)}`, edit, { isPreferred: true });
}

/** Moves the entry and its neighbours below the lines of the first day. */
function belowNextDay(document: LogDocument, line: LineNode): readonly Fix[] {
  const [block] = dayBlocks(document);
  if (!block) return [];
  const edit = () => {
    const { start, end } = groupAround(document, line);
    const { lines } = document.tree;
    const { eol } = styleOf(document.tree);
    const moved = lines.slice(start, end).map(each => each.text.replace(/^\uFEFF/, ''));
    return editsIn(document, [
      { range: { start: startOfLine(document, start), end: { line: end, character: 0 } }, newText: '' },
      insertAt(endOfLine(document, block.end - 1), moved.map(text => eol + text).join('')),
    ]);
  };
  return [fixOf(say`Move it below the next day`, edit)];
}

/** The entries and notes around a line, without a blank line between them. */
function groupAround({ tree }: LogDocument, line: LineNode): { readonly start: number; readonly end: number } {
  const belongs = (at: number) => tree.lines[at]?.kind === 'entry' || tree.lines[at]?.kind === 'note';
  let start = tree.lineOf(line);
  let end = start + 1;
  while (belongs(start - 1)) start--;
  while (belongs(end)) end++;
  return { start, end };
}
