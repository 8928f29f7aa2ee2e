import type { TokenLine } from '../scan';
import { type Charts, createGrammar } from './chart';
import { type Choice, TOP } from './items';
import { patterns } from './patterns';
import type { Phrase } from './phrase';
import { sensesAt } from './senses';

/** The tokens of a line that are read, and what they are in either unit of a log. */
export interface Stretch {
  readonly line: TokenLine;
  readonly start: number;
  readonly end: number;
  readonly charts: Charts;
  senses(at: number): readonly Phrase[];
  /** What is no phrase, by token, once it was asked for. */
  readonly beside: (readonly Choice[] | undefined)[];
}

const chartsOver = createGrammar(patterns, TOP);

export function stretchOf(line: TokenLine, start: number, end: number): Stretch {
  const known: (readonly Phrase[] | undefined)[] = [];
  const senses = (at: number) => (known[at] ??= sensesAt(line, at, end));
  return { line, start, end, senses, beside: [], charts: chartsOver(line, senses, start, end) };
}
