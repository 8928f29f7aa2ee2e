import type { TokenLine } from '../scan';
import { type Chart, type Charts, createGrammar } from './chart';
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
  const charts = joined(
    partsOf(line, start, end).map(({ from, to }) => ({ from, to, charts: chartsOver(line, senses, from, to) })),
  );
  return { line, start, end, senses, beside: [], charts };
}

/* ---- long lines ---------------------------------------------------------------------------------------------------- */

/** Longer stretches are cut where a clause ends, and no phrase goes over a cut: so work grows with the tokens, not with their square. */
const LONGEST_PART = 80;

interface Part {
  readonly from: number;
  readonly to: number;
}

function partsOf(line: TokenLine, start: number, end: number): Part[] {
  const parts: Part[] = [];
  for (let from = start; from < end; ) {
    const to = end - from <= LONGEST_PART ? end : cutBehind(line, from);
    parts.push({ from, to });
    from = to;
  }
  return parts;
}

/** Behind the last sentence that a part may hold, else behind its last comma, else where it is full. */
function cutBehind({ tokens }: TokenLine, from: number): number {
  const most = from + LONGEST_PART;
  for (const marks of [SENTENCE_MARKS, CLAUSE_MARKS]) {
    for (let to = most; to > from + LONGEST_PART / 2; to--) {
      const [mark, next] = [tokens[to - 1], tokens[to]];
      if (mark?.type === 'sign' && marks.has(mark.text) && next?.spaced) return to;
    }
  }
  return most;
}

const SENTENCE_MARKS: ReadonlySet<string> = new Set(['.', ';', '!', '?']);
const CLAUSE_MARKS: ReadonlySet<string> = new Set([',', '+', '|', '-']);

function joined(parts: readonly (Part & { readonly charts: Charts })[]): Charts {
  const [only, ...more] = parts;
  if (only && more.length === 0) return only.charts;
  const first = only?.from ?? 0;
  const partAt = parts.flatMap(({ from, to, charts }) => Array.from({ length: to - from }, () => charts));
  return {
    of(unit) {
      const chartAt = (at: number): Chart | undefined => partAt[at - first]?.of(unit);
      return { at: (type, at) => chartAt(at)?.at(type, at) ?? [], tops: at => chartAt(at)?.tops(at) ?? [] };
    },
    isOfUnit: () => parts.some(({ charts }) => charts.isOfUnit()),
  };
}
