import type { SessionBody } from '../syntax/tree';
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

/** A parkrun, which is part of an ordinary week. */
export function isParkrun({ body }: { readonly body: SessionBody }): boolean {
  return body.kind?.spelling === 'parkrun';
}

/** Words of runs that tell how hard they were, or nothing; all others tell how they were built. */
const WITHOUT_SHAPE: ReadonlySet<string> = new Set(['run', 'easy', 'recovery', 'steady']);

/** How a session was built, by its words: `long` of `easy long run` and of `long ride`. */
export function shapeOf({ kind, shape }: Pick<SessionBody, 'kind' | 'shape'>): string | undefined {
  if (shape) return shape.word;
  return kind?.category === 'run' && !WITHOUT_SHAPE.has(kind.word) ? kind.word : undefined;
}
