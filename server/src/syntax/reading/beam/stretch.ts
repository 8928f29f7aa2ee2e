import type { TokenLine } from '../../scan';
import { patterns } from '../patterns';
import { type Chart, createGrammar } from '../phrases/chart';
import { TOP } from '../phrases/items';
import type { Context, Phrase } from '../senses/phrase';
import { sensesAt } from '../senses/senses';
import { type IdleClause, idleClauseOf } from './restDays';

/** The tokens of a line that are read, and what they may be. */
export interface Stretch {
  readonly context: Context;
  readonly start: number;
  readonly end: number;
  readonly chart: Chart;
  senses(at: number): readonly Phrase[];
  /** See `idleClauseOf`. */
  idle(): IdleClause | undefined;
}

const chartOver = createGrammar(patterns, TOP);

export function stretchOf(context: Context, start: number, end: number): Stretch {
  const { line } = context;
  const senses = (at: number) => sensesAt(line, at, end);
  const chart = joined(
    partsOf(line, start, end).map(part => ({ part, chart: chartOver(context, senses, part.start, part.end) })),
  );
  let idle: { readonly clause: IdleClause | undefined } | undefined;
  return {
    context,
    start,
    end,
    senses,
    chart,
    idle() {
      idle ??= { clause: idleClauseOf({ context, start }, end, chart) };
      return idle.clause;
    },
  };
}

/* ---- long lines ---------------------------------------------------------------------------------------------------- */

/** Longer stretches are cut where a clause ends, and no phrase goes over a cut: so work grows with the tokens, not with their square. */
const LONGEST_PART = 80;

/** Tokens. Elsewhere `from` and `to` are no whole numbers, and V8 would box each place that is read from here. */
interface Part {
  readonly start: number;
  readonly end: number;
}

function partsOf(line: TokenLine, start: number, end: number): Part[] {
  const parts: Part[] = [];
  for (let at = start; at < end; ) {
    const cut = end - at <= LONGEST_PART ? end : cutBehind(line, at);
    parts.push({ start: at, end: cut });
    at = cut;
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

function joined(parts: readonly { readonly part: Part; readonly chart: Chart }[]): Chart {
  const [only, ...more] = parts;
  if (only && more.length === 0) return only.chart;
  const first = only?.part.start ?? 0;
  const charts = parts.flatMap(({ part, chart }) => Array.from({ length: part.end - part.start }, () => chart));
  return { at: (type, at) => charts[at - first]?.at(type, at) ?? [], tops: at => charts[at - first]?.tops(at) ?? [] };
}
