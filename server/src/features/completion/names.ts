import { CompletionItemKind } from '../../contracts/lspTypes';
import { knownTags } from '../knownTags';
import type { Offer, Request } from './item';
import type { CompletionPlaceOf } from './place';

/** In square brackets: the shoes of the log, the last used first, then the newest, retired ones last. */
export function shoeOffers({ context, history, line, place }: Request<CompletionPlaceOf<'gear'>>): Offer[] {
  const { log } = context;
  const { start, end } = place.replace;
  // A closing bracket that the editor inserted is replaced, so that the cursor ends up behind it.
  const isClosed = line.text.charAt(end) === ']';
  return log.shoes.map(({ alias, name, retired }, index) => {
    const used = history.shoes.get(alias.toLowerCase());
    const row = used === undefined ? 20_000 - index : Math.max(0, log.today - used);
    return {
      label: alias,
      ...(name !== undefined && { description: name }),
      kind: CompletionItemKind.Variable,
      rank: retired !== undefined && retired <= log.today ? 100_000 + index : row,
      text: `${alias}]`,
      ...(isClosed && { replace: { start, end: end + 1 } }),
    };
  });
}

/** After `#`: the runner's own tags, the most used first, then tags that rules read. */
export function tagOffers({ history }: Request<CompletionPlaceOf<'tag'>>): Offer[] {
  const used = [...history.tags].sort(([, a], [, b]) => b - a).map(([tag]) => tag);
  const known = knownTags.filter(({ tag }) => !used.includes(tag));
  const description = (name: string) => knownTags.find(({ tag }) => tag === name)?.description;
  return [...used, ...known.map(({ tag }) => tag)].map((tag, index) => {
    const text = description(tag);
    return {
      label: tag,
      ...(text !== undefined && { description: text }),
      kind: CompletionItemKind.Constant,
      rank: index,
    };
  });
}
