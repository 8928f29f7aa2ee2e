import { say } from '../../base/message';
import type { Log, LogDocument } from '../../model/types';
import type { LineNode } from '../../syntax/tree';
import type { Finding } from '../finding';
import { abbreviationIn, lineFacts } from './lineFacts';
import { declareFix, placeIn, textFinding } from './textFinding';

/**
 * An abbreviation that many days begin with (`RzA`, `RzA 20`: by bike to work) and that nothing declares. Alone it counts nowhere, with an
 * amount as a run, and may well be other training. It is asked about once, on the newest day.
 */
export function unknownAbbreviations(log: Log): Finding[] {
  const declared = new Set(log.declaredKinds.map(({ name }) => name));
  return log.documents.flatMap(document =>
    [...lineFacts(document).abbreviations].flatMap(([name, lines]) =>
      lines.size < MANY_DAYS || declared.has(name) ? [] : findingAbout(document, lines),
    ),
  );
}

/** Fewer may be a word of one week. */
const MANY_DAYS = 4;

/** What most of them are, likeliest first. */
const MEANINGS = ['xt', 'run', 'strength'] as const;

function findingAbout(document: LogDocument, lines: ReadonlySet<LineNode>): readonly Finding[] {
  const line = newestOf(document, lines);
  const found = line && abbreviationIn(line);
  if (!line || !found) return [];
  const { word, span, isAlone } = found;
  const message = isAlone
    ? say`${word} stands alone on ${lines.size} days and is not counted. What is it?`
    : say`${word} stands on ${lines.size} days and is read as a run. What is it?`;
  const fixes = () => MEANINGS.map(kind => declareFix(document, `kind ${word.toLowerCase()} = ${kind}`));
  return [{ ...textFinding('word-unknown', placeIn(document, line, span), message, fixes), severity: 'hint' }];
}

function newestOf({ tree, order }: LogDocument, lines: ReadonlySet<LineNode>): LineNode | undefined {
  const sorted = [...lines].sort((a, b) => tree.lineOf(a) - tree.lineOf(b));
  return order === 'oldest-first' ? sorted.at(-1) : sorted[0];
}
