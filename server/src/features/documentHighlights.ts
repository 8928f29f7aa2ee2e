import { type DocumentHighlight, DocumentHighlightKind, lspMethod, type PositionParams } from '../contracts/lspTypes';
import type { FeatureContext } from './context';
import { documentRequest, type Feature } from './feature';
import { isOwn, nameAt, usesOf } from './names';
import { spanRange } from './ranges';

export const documentHighlightsFeature: Feature = {
  capability: { documentHighlightProvider: true },
  requests: [documentRequest(lspMethod.documentHighlight, documentHighlights)],
};

/**
 * All places in this document of the shoe, own kind or tag under the cursor; null for other words, which editors mark by themselves where
 * they are equal. Nothing for numbers and their units, which are on every line.
 */
export async function documentHighlights(
  context: FeatureContext,
  { position }: PositionParams,
): Promise<DocumentHighlight[] | null> {
  const found = nameAt(context, position);
  if (!found || !isOwn(found.use)) return isAmountAt(context, position) ? [] : null;
  const uses = await usesOf(context, found.use, [context.document]);
  return uses.map(({ document, line, use }) => ({
    range: spanRange(document, line, use.span),
    kind: use.isDeclaration ? DocumentHighlightKind.Write : DocumentHighlightKind.Read,
  }));
}

/** A number, or a word that stands behind one: `8`, `km` in `8 km`, `min` in `20min`. */
function isAmountAt({ document }: FeatureContext, { line, character }: PositionParams['position']): boolean {
  const text = document.tree.lines[line]?.text ?? '';
  const start = character - (/[\p{L}\d/'"°]*$/u.exec(text.slice(0, character))?.[0].length ?? 0);
  const word = /^[\p{L}\d/'"°]*/u.exec(text.slice(start))?.[0] ?? '';
  return /^\d/.test(word) || (word.length <= LONGEST_UNIT && /\d[\t ]?$/.test(text.slice(0, start)));
}

/** `min/km` is the longest unit. */
const LONGEST_UNIT = 6;
