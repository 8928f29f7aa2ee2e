import type { TokenLine } from '../../scan';
import { isUnit } from '../senses/phrase';
import { sensesAt } from '../senses/senses';
import { SENTENCE_ENDS } from '../senses/words';
import { tokensBefore } from './around';

/** Whether a number with a unit stands among the next tokens. */
export function isMeasuredBehind(line: TokenLine, from: number): boolean {
  return line.tokens.slice(from, from + MOST_LOOKED_AT).some((_, at) => isAmountAt(line, from + at));
}

const MOST_LOOKED_AT = 40;

/** A number with a unit. */
export function isAmountAt(line: TokenLine, at: number): boolean {
  return sensesAt(line, at, at + 1).some(({ type }) => type === 'number') && isMeasured(line, at + 1);
}

/** Whether a sentence before the one of a token tells a number with a unit. */
export function isBehindMeasured(line: TokenLine, start: number): boolean {
  const before = tokensBefore(line, start);
  const sentence = before.findLastIndex(({ text }) => SENTENCE_ENDS.has(text));
  if (sentence < 0 || before[sentence + 1]?.spaced === false) return false;
  const offset = start - before.length;
  return before.slice(0, sentence).some(({ type }, at) => type === 'number' && isMeasured(line, offset + at + 1));
}

/** A unit of distance or of time. */
export function isMeasured(line: TokenLine, at: number): boolean {
  return sensesAt(line, at, at + 1).some(isUnit);
}
