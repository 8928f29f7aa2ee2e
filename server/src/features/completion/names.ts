import type { Place } from '../../model/types';
import { CompletionItemKind } from '../lspTypes';
import type { Offer, Request } from './item';
import type { PlaceOf } from './place';

/** In square brackets: the shoes of the log, the last used first, retired ones last. */
export function shoeOffers({ context, history, line, place }: Request<PlaceOf<'gear'>>): Offer[] {
  const { log } = context;
  const closing = line.text.charAt(place.replace.end) === ']' ? '' : ']';
  return log.shoes.map((shoe, index) => {
    const used = history.shoes.get(shoe.alias.toLowerCase());
    const { name, isRetired } = declared(shoe.place, log.today);
    const row = used === undefined ? 10_000 + index : Math.max(0, log.today - used);
    return {
      label: shoe.alias,
      ...(name !== undefined && { description: name }),
      kind: CompletionItemKind.Variable,
      rank: isRetired ? 100_000 + index : row,
      text: `${shoe.alias}${closing}`,
    };
  });
}

function declared({ line }: Place, today: number): { readonly name?: string; readonly isRetired: boolean } {
  if (line.kind !== 'directive' || line.directive.type !== 'shoe') return { isRetired: false };
  const { name, retired } = line.directive;
  return { ...(name !== undefined && { name }), isRetired: retired?.day !== undefined && retired.day <= today };
}

/** Behind `#`: the runner's own tags by use, then those that rules look at. */
export function tagOffers({ history }: Request<PlaceOf<'tag'>>): Offer[] {
  const used = [...history.tags].sort(([, a], [, b]) => b - a).map(([tag]) => tag);
  const known = knownTags.filter(([tag]) => !used.includes(tag));
  const description = (tag: string) => knownTags.find(([name]) => name === tag)?.[1];
  return [...used, ...known.map(([tag]) => tag)].map((tag, index) => {
    const text = description(tag);
    return {
      label: tag,
      ...(text !== undefined && { description: text }),
      kind: CompletionItemKind.Constant,
      rank: index,
    };
  });
}

/** Tags that rules of this version read. */
const knownTags: readonly (readonly [tag: string, description: string])[] = [
  ['b2b', 'hard days in a row, on purpose'],
  ['down-week', 'a lighter week, on purpose'],
  ['event', 'the day was special: no comparison'],
];
