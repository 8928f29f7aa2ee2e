import type { TokenLine } from '../../scan';
import { patterns } from '../patterns';
import { type Chart, createGrammar } from '../phrases/chart';
import { TOP } from '../phrases/items';
import type { Context, Phrase } from '../senses/phrase';
import { sensesAt } from '../senses/senses';

/** The tokens of a line that are read, and what they may be. */
export interface Stretch {
  readonly context: Context;
  readonly start: number;
  readonly end: number;
  readonly chart: Chart;
  senses(at: number): readonly Phrase[];
}

const chartOver = createGrammar(patterns, TOP);

export function stretchOf(context: Context, start: number, end: number): Stretch {
  const { line } = context;
  const senses = (at: number) => sensesAt(line, at, end);
  const chart = joined(
    partsOf(line, start, end).map(({ from, to }) => ({ from, to, chart: chartOver(context, senses, from, to) })),
  );
  return { context, start, end, senses, chart };
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

function joined(parts: readonly (Part & { readonly chart: Chart })[]): Chart {
  const [only, ...more] = parts;
  if (only && more.length === 0) return only.chart;
  const first = only?.from ?? 0;
  const charts = parts.flatMap(({ from, to, chart }) => Array.from({ length: to - from }, () => chart));
  return { at: (type, at) => charts[at - first]?.at(type, at) ?? [], tops: at => charts[at - first]?.tops(at) ?? [] };
}
