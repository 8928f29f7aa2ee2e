import { completionFeature } from './completion';
import { documentHighlightsFeature } from './documentHighlights';
import { documentSymbolsFeature } from './documentSymbols';
import type { Feature } from './feature';
import { foldingRangesFeature } from './foldingRanges';
import { hoverFeature } from './hover';
import { definitionFeature, referencesFeature } from './references';
import { renameFeature } from './rename';
import { selectionRangesFeature } from './selectionRanges';
import { createSemanticTokens } from './semanticTokens';

export { type Feature, type FeatureRequest, Refused } from './feature';

/**
 * All features but diagnostics, whose delivery differs by client. A server announces what each brings and answers its requests;
 * to add one is one line here.
 */
export const features: readonly Feature[] = [
  hoverFeature,
  completionFeature,
  createSemanticTokens(),
  documentSymbolsFeature,
  foldingRangesFeature,
  selectionRangesFeature,
  documentHighlightsFeature,
  definitionFeature,
  referencesFeature,
  renameFeature,
];
