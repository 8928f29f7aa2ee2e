import { type Location, lspMethod, type PositionParams, type ReferenceParams } from '../contracts/lspTypes';
import type { FeatureContext } from './context';
import { documentRequest, type Feature } from './feature';
import { type LocatedUse, nameAt, usesOf } from './names';
import { spanRange } from './ranges';

export const definitionFeature: Feature = {
  capability: { definitionProvider: true },
  requests: [documentRequest(lspMethod.definition, definition)],
};

export const referencesFeature: Feature = {
  capability: { referencesProvider: true },
  requests: [documentRequest(lspMethod.references, references)],
};

/** Where the log declares the shoe, kind or athlete under the cursor, or first uses the tag; null for everything else. */
export async function definition(context: FeatureContext, { position }: PositionParams): Promise<Location[] | null> {
  const found = nameAt(context, position);
  if (!found) return null;
  const uses = await usesOf(context, found.use, context.log.documents);
  const declared = found.use.type === 'tag' ? firstOf(uses) : uses.filter(({ use }) => use.isDeclaration);
  return declared.length > 0 ? declared.map(locationOf) : null;
}

/** For a tag, its first use. An editor that is asked for the definition at the definition itself shows all places. */
function firstOf(uses: readonly LocatedUse[]): readonly LocatedUse[] {
  const dateOf = ({ document, line }: LocatedUse) => document.dateOf(line) ?? Number.POSITIVE_INFINITY;
  return uses.toSorted((a, b) => dateOf(a) - dateOf(b)).slice(0, 1);
}

/** Every place of the shoe, kind, tag or athlete under the cursor, in all documents of the log. */
export async function references(
  context: FeatureContext,
  { position, context: { includeDeclaration } }: ReferenceParams,
): Promise<Location[] | null> {
  const found = nameAt(context, position);
  if (!found) return null;
  const uses = await usesOf(context, found.use, context.log.documents);
  return uses.filter(({ use }) => includeDeclaration || !use.isDeclaration).map(locationOf);
}

function locationOf({ document, line, use }: LocatedUse): Location {
  return { uri: document.uri, range: spanRange(document, line, use.span) };
}
