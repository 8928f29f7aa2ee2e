import { cursorOver, type TokenLine } from '../../scan';
import type { Chart } from '../phrases/chart';
import type { Phrase } from '../senses/phrase';
import { isUnknownWord } from '../senses/unknownWord';
import { wordsOf } from '../senses/words';
import { readOtherBody } from './others';

/** States in which hardly anybody trains, and those of them that say so wherever they stand. */
const IDLE: ReadonlySet<string> = new Set(['rest', 'sick', 'travel']);
const IDLE_ANYWHERE: ReadonlySet<string> = new Set(['rest']);

/** What is looked at of a stretch of a line. */
interface Looked {
  readonly context: { readonly line: TokenLine };
  readonly start: number;
}

/** A clause of the line that says nothing but that its runner rested, was ill or travelled. */
export interface IdleClause {
  /** Its first token. */
  readonly at: number;
  readonly word: string;
}

/**
 * The first such clause: `Off.`, `sick |`, `…, nix`, `Dienstreise Köln,`. A number beside it that names no distance and no session is of
 * life more often than of a run: `rest. school play, stood for 3 hrs`.
 */
export function idleClauseOf({ context: { line }, start }: Looked, end: number, chart: Chart): IdleClause | undefined {
  const entry = line.tokens[start]?.type === 'word' ? readOtherBody(cursorOver(line, start, end)) : undefined;
  if (entry?.body.type === 'state' && IDLE.has(entry.body.word.word) && endsClause(line, behindNames(line, entry.end)))
    return { at: start, word: entry.body.word.word };
  for (let at = start; at < end; at++) {
    if (!beginsClause(line, at)) continue;
    const words = at === start ? IDLE : IDLE_ANYWHERE;
    for (const { value, end: behind } of chart.at('state', at)) {
      const { word } = value;
      if (words.has(word) && endsClause(line, word === 'travel' ? behindNames(line, behind) : behind))
        return { at, word };
    }
  }
  return undefined;
}

/** Whether a number at token `at` is of an idle day, and no session is named that it may be of. */
export function isIdleNumber(
  {
    context: { line },
    start,
    senses,
    idle,
  }: Looked & { senses(at: number): readonly Phrase[]; idle(): IdleClause | undefined },
  at: number,
): boolean {
  if (line.tokens[at]?.type !== 'number' || senses(at + 1).some(({ type }) => type === 'lengthUnit')) return false;
  const clause = idle();
  // Who travels may run for some minutes on the way.
  if (!clause || (clause.word === 'travel' && !isOfTheWay(line, at))) return false;
  const [from, to] = clause.at < at ? clauseAround(line, at, clause.at) : [Math.max(start, at - MOST_TOKENS), at];
  for (let each = from; each < to; each++) if (senses(each).some(isSession)) return false;
  return true;
}

/** A time of day, or hours. */
function isOfTheWay({ tokens }: TokenLine, at: number): boolean {
  const [before, next] = [tokens[at - 1], tokens[at + 1]];
  return HOURS.has(next?.text ?? '') || next?.text === ':' || before?.text === ':';
}

const HOURS = wordsOf('h, hr, hrs, hour, hours, std, stunde, stunden');

function isSession({ type, value }: Phrase): boolean {
  return type === 'kind' && !(value as Phrase<'kind'>['value']).yields;
}

function clauseAround({ tokens }: TokenLine, at: number, least: number): [number, number] {
  let [from, to] = [at, at];
  const [first, last] = [Math.max(least, at - MOST_TOKENS), Math.min(tokens.length, at + MOST_TOKENS)];
  while (from > first && !isClauseMark(tokens[from - 1]?.text)) from--;
  while (to < last && !isClauseMark(tokens[to]?.text)) to++;
  return [from, to];
}

/** So far a clause is looked at, so that work grows with the line. */
const MOST_TOKENS = 24;

const CLAUSE_MARKS: ReadonlySet<string> = new Set([',', '.', ';', '!', '?', '|', '\n', '(', ')']);

function isClauseMark(text: string | undefined): boolean {
  return text !== undefined && CLAUSE_MARKS.has(text);
}

function beginsClause({ tokens }: TokenLine, at: number): boolean {
  const before = tokens[at - 1];
  return !before || (before.type === 'sign' && before.text !== '-' && before.text !== "'");
}

/** `Dienstreise Genf`, `train to Leeds`: where somebody went. */
function behindNames(line: TokenLine, from: number): number {
  let at = from;
  while (at < from + MOST_NAMES && line.tokens[at]?.type === 'word' && isUnknownWord(line, at)) at++;
  return at;
}

const MOST_NAMES = 3;

function endsClause({ tokens }: TokenLine, end: number): boolean {
  const next = tokens[end];
  return !next || (next.type === 'sign' && !(next.text === '-' && !next.spaced));
}
