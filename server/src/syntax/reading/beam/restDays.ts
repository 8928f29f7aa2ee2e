import type { TokenLine } from '../../scan';
import type { Phrase } from '../senses/phrase';
import type { Stretch } from './stretch';

/** States in which hardly anybody trains, and those of them that say so wherever they stand. */
const IDLE: ReadonlySet<string> = new Set(['rest', 'sick', 'travel']);
const IDLE_ANYWHERE: ReadonlySet<string> = new Set(['rest']);

/**
 * Where a clause of the line says nothing but that its runner rested, was ill or travelled: `Off.`, `sick |`, `…, nix`. Then a number
 * that names no distance and no session is of life more often than of a run: `rest. school play, stood for 3 hrs`. No such clause: -1.
 */
export function idleClauseAt({ context: { line }, start, end, chart }: Stretch): number {
  for (let at = start; at < end; at++) {
    if (!beginsClause(line, at)) continue;
    const words = at === start ? IDLE : IDLE_ANYWHERE;
    if (chart.at('state', at).some(state => words.has(state.value.word) && endsClause(line, state.end))) return at;
  }
  return -1;
}

/** Whether a number at token `at` is of an idle day, and no session is named that it may be of. */
export function isIdleNumber({ context: { line }, start, senses, idleAt }: Stretch, at: number): boolean {
  if (line.tokens[at]?.type !== 'number' || senses(at + 1).some(({ type }) => type === 'lengthUnit')) return false;
  const idle = idleAt();
  if (idle < 0) return false;
  const [from, to] = idle < at ? clauseAround(line, at, idle) : [start, idle];
  for (let each = from; each < to; each++) if (senses(each).some(isSession)) return false;
  return true;
}

function isSession({ type, value }: Phrase): boolean {
  return type === 'kind' && !(value as Phrase<'kind'>['value']).yields;
}

function clauseAround({ tokens }: TokenLine, at: number, least: number): [number, number] {
  let [from, to] = [at, at];
  while (from > least && !isClauseMark(tokens[from - 1]?.text)) from--;
  while (to < tokens.length && !isClauseMark(tokens[to]?.text)) to++;
  return [from, to];
}

const CLAUSE_MARKS: ReadonlySet<string> = new Set([',', '.', ';', '!', '?', '|', '\n', '(', ')']);

function isClauseMark(text: string | undefined): boolean {
  return text !== undefined && CLAUSE_MARKS.has(text);
}

function beginsClause({ tokens }: TokenLine, at: number): boolean {
  const before = tokens[at - 1];
  return !before || (before.type === 'sign' && before.text !== '-' && before.text !== "'");
}

function endsClause({ tokens }: TokenLine, end: number): boolean {
  const next = tokens[end];
  return !next || (next.type === 'sign' && !(next.text === '-' && !next.spaced));
}
