import type { TokenLine } from '../../scan';
import { isUnit, type Phrase } from '../senses/phrase';

/** `[2min jog recovery]`, `[3]` as orienteers write how hard it was, `[tempo run]`, `[as far as ever]`: told in brackets, and no name of a shoe. */
export function isNoShoe(
  { tokens, closes }: TokenLine,
  at: number,
  senses: (at: number) => readonly Phrase[],
): boolean {
  const close = closes[at] ?? -1;
  const [number, unit] = [tokens[at + 1], tokens[at + 2]];
  if (tokens[at]?.text !== '[' || close < 0 || !number || !unit) return false;
  if (
    number.type === 'number' &&
    ((unit.type === 'word' && !unit.spaced) || (unit.text === ']' && number.text.length === 1))
  )
    return true;
  if (close === at + 2) return false;
  for (let inside = at + 1; inside < close; inside++) {
    const isBehindNumber = tokens[inside - 1]?.type === 'number';
    if (tokens[inside]?.text === ',') return true;
    if (senses(inside).some(each => TRAINING.has(each.type) || (isBehindNumber && isUnit(each)))) return true;
  }
  return close - at > LONGEST_SHOE + 1;
}

const TRAINING: ReadonlySet<string> = new Set(['kind', 'clock', 'warmUp', 'coolDown', 'heartWord', 'recoveryNoun']);
/** Words and numbers in the name of a shoe. */
const LONGEST_SHOE = 4;
