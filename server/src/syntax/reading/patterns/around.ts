import type { TokenLine } from '../../scan';
import type { PhraseType } from '../phrase';
import { sensesAt } from '../senses';

/** Nothing but a sign, or nothing, is behind it. */
export function isAlone({ tokens }: TokenLine, at: number): boolean {
  const next = tokens[at];
  return next === undefined || (next.type === 'sign' && next.text !== '-' && next.text !== '(');
}

/** A unit, or a sign of repetitions, behind a number: it counts something. */
export function isCounting(line: TokenLine, at: number): boolean {
  const next = line.tokens[at];
  return next !== undefined && sensesAt(line, at, line.tokens.length).some(({ type }) => UNITS.has(type));
}

const UNITS: ReadonlySet<PhraseType> = new Set(['lengthUnit', 'timeUnit', 'timesSign']);

/** The tokens of a phrase as words. */
export function textsOf(
  { tokens }: TokenLine,
  { start, end }: { readonly start: number; readonly end: number },
): string[] {
  return tokens.slice(start, end).map(({ text }) => text);
}
