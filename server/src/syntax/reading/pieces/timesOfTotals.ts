import { SECONDS_PER_MINUTE } from '../../../values/duration';
import { paceCost } from '../../../values/plausiblePace';
import { clockAmount } from '../patterns/durationOf';
import type { Amount } from '../senses/phrase';
import { add, close, type Fold, open } from './fold';
import { isPiece } from './piece';

/** `total 12.3 | 58:45`, `ges. 16 km, 600 Hm, 1:36`: a time alone behind how far all of it was; minutes for so much are hours. */
export function timeOfTotal({ told, items, context }: Fold, amount: Amount, index: number): Amount | undefined {
  const last = told.findLast(each => isPiece(each) || each.type !== 'attribute');
  if (!last || isPiece(last) || last.type !== 'total' || last.amount.dimension !== 'distance') return undefined;
  const sign = context.line.tokens[amount.start - 1]?.text;
  const isBehindClimb = sign === ',' && told.at(-1) !== last && amount.unit === 'clock';
  const isAlone = (sign === '|' || isBehindClimb) && (items[index + 1]?.type ?? 'sign') === 'sign';
  if (!isAlone || amount.dimension !== 'duration') return undefined;
  const metres = last.amount.low;
  if (paceCost(metres, amount.low) === 0) return amount;
  const inHours = clockAmount(amount, amount.low * SECONDS_PER_MINUTE);
  return amount.unit === 'clock' && paceCost(metres, inHours.low) === 0 ? inHours : undefined;
}

/** How long all of it took, beside how far it was. */
export function addTime(fold: Fold, time: Amount): void {
  const timed = open(fold, time.start);
  timed.duration = time;
  timed.isOfTotal = true;
  add(time, timed);
  close(fold);
}
