import type { TokenLine } from '../../scan';
import { type Priced, priced } from '../phrases/grammar';
import type { Amount, Phrase, RecoveryValue } from '../senses/phrase';
import { sensesAt } from '../senses/senses';
import { wordsOf } from '../senses/words';

/** A recovery of an amount; it costs where it is told less surely, and nobody jogs or rests for longer than the longest. */
export function recovery(
  amount: Amount,
  mode: RecoveryValue['mode'],
  isSure: boolean,
): Priced<RecoveryValue> | undefined {
  const isPossible = amount.high <= (amount.dimension === 'distance' ? LONGEST_M : LONGEST_S);
  if (!isPossible || amount.insideFrom !== undefined) return undefined;
  return priced({ amount, ...(mode && { mode }) }, (isSure ? 0 : 0.3) + (amount.unit === 'bare' ? 0.6 : 0));
}

/** A mile with what it is measured short. */
const LONGEST_M = 1700;
const LONGEST_S = 1200;

/** `jogged a mile to cool down`: no recovery; in `200 m jog, cd 2 km` the word is of what follows. */
export function isOfEnds(line: TokenLine, at: number): boolean {
  return sensesAt(line, at, line.tokens.length).some(
    ({ type, end }) => (type === 'warmUp' || type === 'coolDown') && line.tokens[end]?.type !== 'number',
  );
}

/** `2 min between sets`: it may stand where no repetitions are before it, and behind another recovery. */
export function parted(
  between: Phrase | undefined,
  made: Priced<RecoveryValue> | undefined,
): Priced<RecoveryValue> | undefined {
  return made && between ? priced({ ...made.priced, isBetween: true }, made.cost) : made;
}

/** Such a word says by itself that it is a recovery. */
export function isCertain(word: string | undefined): boolean {
  return word !== undefined && CERTAIN.has(word);
}

const CERTAIN = wordsOf(
  'sp, serienpause, satzpause, r, rest, rec, recovery, recoveries, off, pause, pausen, p, trabpause, trabpausen, gehpause, tp, recover, erholung',
);

export function modeOfWord(word: string | undefined): RecoveryValue['mode'] {
  if (word?.startsWith('trab') || word === 'tp' || word === 'jog') return 'jog';
  return word?.startsWith('geh') || word === 'walk' ? 'walk' : undefined;
}
