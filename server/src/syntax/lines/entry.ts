import { say } from '../../base/message';
import type { LogUnit } from '../../values/distance';
import { isLetter, skipSpace, tokenEnd, wordEnd } from '../characters';
import { directiveReaders, isMisplacedDirective } from '../directives';
import { unindented } from '../indentation';
import { replacement } from '../lineFixes';
import { isBullet, type LineText, lineStart, type Writable } from '../lineText';
import { noteStart } from '../notes';
import { parseEntries } from '../reading';
import type { Entry, EntryLine, NoteLine, Problem } from '../tree';

/** `  easy 8 km`: whatever is no other kind of line. */
export function parseEntry({ text, eol, at, indented }: LineText, unit: LogUnit): EntryLine | NoteLine {
  const bullet = isBullet(text, at) ? { start: at, end: at + 1 } : undefined;
  const start = bullet ? skipSpace(text, bullet.end) : at;
  const { entries, note, problems: ofEntries, isOfUnit } = parseEntries(text, start, unit);
  const misplaced = indented ? misplacedDirective(text, start) : [];
  const ofLine: readonly Problem[] =
    indented || isProse(entries) ? misplaced : [unindented({ start: at, end: tokenEnd(text, at) }, 'entry')];
  // What a directive looks like as an entry is nothing to complain about.
  const problems = misplaced.length === 0 ? [...ofLine, ...ofEntries] : ofLine;
  if (note && entries.length === 0) {
    return { kind: 'note', text, eol, problems, lastLine: 0, unindented: !indented, note };
  }
  const line: Writable<EntryLine> = { kind: 'entry', text, eol, problems, lastLine: 0, unindented: !indented, entries };
  if (bullet) line.bullet = bullet;
  if (isOfUnit) line.isOfUnit = isOfUnit;
  return line;
}

/** Words that tell nothing that counts: the day's wherever they stand, and above all days a foreword. */
export function isProse(entries: readonly Entry[]): boolean {
  return entries.length > 0 && entries.every(({ body, status }) => body.type === 'prose' && !status);
}

/** A directive behind white space would do nothing without a word. */
function misplacedDirective(text: string, start: number): Problem[] {
  if (!isLetter(text.charCodeAt(start))) return [];
  const word = { start, end: wordEnd(text, start) };
  const written = text.slice(word.start, word.end);
  if (!directiveReaders.has(written.toLowerCase())) return [];
  const note = noteStart(text, word.end);
  if (!isMisplacedDirective(text, word, note < 0 ? text.length : note)) return [];
  const before = { start: lineStart(text), end: start };
  return [
    {
      id: 'directive-unknown',
      span: word,
      message: say`A ${written} line counts at the start of the line only.`,
      fixes: [replacement(say`Outdent`, before, '')],
    },
  ];
}
