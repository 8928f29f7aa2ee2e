import { rangeOf, type TextEdit } from '../../base/text';
import type { Log, LogDocument, Place } from '../../model/types';
import { didYouMean } from '../../syntax/didYouMean';
import type { Attribute, LineNode } from '../../syntax/tree';
import { insertDirective } from '../edits/insertDirective';
import type { Finding, Fix } from '../finding';
import { editsOf, placeIn, textFinding } from './textFinding';

/** Checks lines in the order of the text: a shoe that nobody declared is asked about once, where it is first named. */
export function createShoeCheck(log: Log): (document: LogDocument, line: LineNode) => Finding[] {
  const declared = log.shoes.map(({ alias }) => alias);
  const known = new Set(declared.map(alias => alias.toLowerCase()));
  const uses = new Map<string, Place[]>();
  return (document, line) =>
    gearOf(line).flatMap(({ alias, span }) => {
      const key = alias.toLowerCase();
      if (known.has(key)) return [];
      const place = placeIn(document, line, { start: span.start + 1, end: span.end - 1 });
      const before = uses.get(key);
      if (before) {
        before.push(place);
        return [];
      }
      const places = [place];
      uses.set(key, places);
      return [
        // The fixes are asked for when all lines have been seen, and with them all places.
        textFinding('shoe-unknown', place, `No shoe line declares ${alias}.`, () => [
          ...didYouMean(alias, declared).map((meant, index) => renameAll(places, meant, index === 0)),
          declare(document, alias),
        ]),
      ];
    });
}

function renameAll(places: readonly Place[], alias: string, isPreferred: boolean): Fix {
  return {
    title: places.length === 1 ? `Change to ${alias}` : `Change to ${alias} in ${places.length} places`,
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
    title: `Declare it: ${directive}`,
    isPreferred: false,
    isSafe: false,
    clears: true,
    edit: () => editsOf(document, [insertDirective(document, directive)]),
  };
}

type Gear = Extract<Attribute, { type: 'gear' }>;

function gearOf(line: LineNode): readonly Gear[] {
  if (line.kind === 'directive') return line.directive.type === 'kind' ? line.directive.attributes.filter(isGear) : [];
  if (line.kind !== 'day' && line.kind !== 'entry') return [];
  return line.entries.flatMap(({ body }) => (body.type === 'session' ? body.attributes.filter(isGear) : []));
}

function isGear(attribute: Attribute): attribute is Gear {
  return attribute.type === 'gear';
}
