import { type DocumentHighlight, DocumentHighlightKind, lspMethod, type PositionParams } from '../contracts/lspTypes';
import type { FeatureContext } from './context';
import { documentRequest, type Feature } from './feature';
import { isOwn, nameAt, usesOf } from './names';
import { spanRange } from './ranges';

export const documentHighlightsFeature: Feature = {
  name: 'documentHighlights',
  capability: { documentHighlightProvider: true },
  requests: [documentRequest(lspMethod.documentHighlight, documentHighlights)],
};

/**
 * All places in this document of the shoe, own kind or tag under the cursor; null anywhere else. For words of the language it is null,
 * too: editors mark equal words by themselves, and half of a log is `easy`.
 */
export async function documentHighlights(
  context: FeatureContext,
  { position }: PositionParams,
): Promise<DocumentHighlight[] | null> {
  const found = nameAt(context, position);
  if (!found || !isOwn(found.use)) return null;
  const uses = await usesOf(context, found.use, [context.document]);
  return uses.map(({ document, line, use }) => ({
    range: spanRange(document, line, use.span),
    kind: use.isDeclaration ? DocumentHighlightKind.Write : DocumentHighlightKind.Read,
  }));
}
