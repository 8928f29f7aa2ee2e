import type { Log, LogDocument } from '../../model/types';
import { didYouMean } from '../../syntax/didYouMean';
import type { Attribute, LineNode } from '../../syntax/tree';
import { insertDirective } from '../edits/insertDirective';
import type { Finding, Fix } from '../finding';
import { editsOf, placeIn, replaceFix, textFinding } from './textFinding';

/** Checks lines in the order of the text: a shoe that nobody declared is asked about once, where it is first named. */
export function createShoeCheck(log: Log): (document: LogDocument, line: LineNode) => Finding[] {
  const declared = log.shoes.map(({ alias }) => alias);
  const known = new Set(declared.map(alias => alias.toLowerCase()));
  return (document, line) =>
    gearOf(line).flatMap(({ alias, span }) => {
      const key = alias.toLowerCase();
      if (known.has(key)) return [];
      known.add(key);
      const place = placeIn(document, line, { start: span.start + 1, end: span.end - 1 });
      return [
        textFinding('shoe-unknown', place, `No shoe line declares ${alias}.`, () => [
          ...didYouMean(alias, declared).map((meant, index) =>
            replaceFix(place, `Change to ${meant}`, meant, { isPreferred: index === 0 }),
          ),
          declare(document, alias),
        ]),
      ];
    });
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
