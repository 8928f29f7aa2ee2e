import { skipSpace, tokenEnd } from '../characters';
import { parseEntries } from '../entries';
import { unindented } from '../indentation';
import { isBullet, type LineText } from '../lineText';
import type { EntryLine, NoteLine, Problem } from '../tree';

/** `  easy 8 km`: whatever is no other kind of line. */
export function parseEntry({ text, eol, at, indented }: LineText): EntryLine | NoteLine {
  const bullet = isBullet(text, at) ? { start: at, end: at + 1 } : undefined;
  const start = bullet ? skipSpace(text, bullet.end) : at;
  const { entries, note, problems: ofEntries } = parseEntries(text, start);
  const problems: Problem[] = indented ? [] : [unindented({ start: at, end: tokenEnd(text, at) }, 'entry')];
  problems.push(...ofEntries);
  if (note && entries.length === 0) return { kind: 'note', text, eol, problems, unindented: !indented, note };
  return { kind: 'entry', text, eol, problems, unindented: !indented, ...(bullet && { bullet }), entries };
}
