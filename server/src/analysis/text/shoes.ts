import { say } from '../../base/message';
import { rangeOf, type TextEdit } from '../../base/text';
import type { Log, LogDocument, TextPlace } from '../../model/types';
import { didYouMean } from '../../syntax/didYouMean';
import type { Finding, Fix } from '../finding';
import { insertDirective } from '../kit/edits/insertDirective';
import { gearOf, lineFacts } from './lineFacts';
import { editsOf, placeIn, textFinding } from './textFinding';

/** Finds shoes that no line declares. Each gets one finding, at the first place that names it. */
export function unknownShoes(log: Log): Finding[] {
  const declared = log.shoes.map(({ alias }) => alias);
  const known = new Set(declared.map(alias => alias.toLowerCase()));
  const uses = new Map<string, TextPlace[]>();
  for (const document of log.documents) {
    for (const [alias, lines] of lineFacts(document).gear) {
      if (known.has(alias) || lines.size === 0) continue;
      uses.set(alias, [...(uses.get(alias) ?? []), ...placesOf(document, lines, alias)]);
    }
  }
  return [...uses.values()].flatMap(places => {
    const [first] = places;
    if (!first) return [];
    const alias = first.line.text.slice(first.span.start, first.span.end);
    return [
      textFinding('shoe-unknown', first, say`No shoe line declares ${alias}.`, () => [
        ...didYouMean(alias, declared).map((meant, index) => renameAll(places, meant, index === 0)),
        declare(first.document, alias),
      ]),
    ];
  });
}

/** The places where a document names a shoe, in the order of the text. */
function placesOf(document: LogDocument, lines: Iterable<TextPlace['line']>, alias: string): TextPlace[] {
  return [...lines]
    .map(line => ({ line, at: document.tree.lineOf(line) }))
    .sort((a, b) => a.at - b.at)
    .flatMap(({ line }) =>
      gearOf(line)
        .filter(gear => gear.alias.toLowerCase() === alias)
        // The place has no square brackets.
        .map(({ span }) => placeIn(document, line, { start: span.start + 1, end: span.end - 1 })),
    );
}

function renameAll(places: readonly TextPlace[], alias: string, isPreferred: boolean): Fix {
  return {
    title: places.length === 1 ? say`Change to ${alias}` : say`Change to ${alias} in ${places.length} places`,
    isPreferred,
    isSafe: false,
    clears: true,
    edit: () => {
      const edits = new Map<string, TextEdit[]>();
      for (const { document, line, span } of places) {
        const range = rangeOf(document.tree.lineOf(line), span);
        edits.set(document.uri, [...(edits.get(document.uri) ?? []), { range, newText: alias }]);
      }
      return edits;
    },
  };
}

function declare(document: LogDocument, alias: string): Fix {
  const directive = `shoe ${alias}`;
  return {
    title: say`Declare it: ${directive}`,
    isPreferred: false,
    isSafe: false,
    clears: true,
    edit: () => editsOf(document, [insertDirective(document, directive)]),
  };
}
