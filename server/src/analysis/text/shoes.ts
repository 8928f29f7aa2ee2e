import { say } from '../../base/message';
import { editsByDocument, rangeOf } from '../../base/text';
import type { Log, LogDocument, TextPlace } from '../../model/types';
import { didYouMean } from '../../syntax/didYouMean';
import type { Finding, Fix } from '../finding';
import { fixOf } from '../kit/fixes/fix';
import { gearOf, lineFacts } from './lineFacts';
import { declareFix, placeIn, textFinding } from './textFinding';

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
        declareFix(first.document, `shoe ${alias}`),
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
  const title = places.length === 1 ? say`Change to ${alias}` : say`Change to ${alias} in ${places.length} places`;
  const renamed = ({ document, line, span }: TextPlace) =>
    [document.uri, [{ range: rangeOf(document.tree.lineOf(line), span), newText: alias }]] as const;
  return fixOf(title, () => editsByDocument(places.map(renamed)), { isPreferred });
}
