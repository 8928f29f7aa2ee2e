import { canonicalWord, type WordIntensity } from '../syntax/vocabulary';
import type { Sport } from './types';

/** What a session's word says before its line says more. */
export interface KindFacts {
  readonly sport: Sport;
  readonly intensity: WordIntensity;
}

/** Facts of a canonical session word. A word that the vocabulary does not have is some other training: never taken for a run. */
export function kindFacts(kind: string): KindFacts {
  const word = canonicalWord(kind);
  return { sport: word?.sport ?? 'cross', intensity: word?.intensity ?? 'evidence' };
}
