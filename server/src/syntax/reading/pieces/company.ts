import { paceCost } from '../../../values/plausiblePace';
import type { TokenLine } from '../../scan';
import type { Context } from '../senses/phrase';
import { sensesAt } from '../senses/senses';
import { isUnknownWord } from '../senses/unknownWord';
import { WITH } from '../senses/words';
import { isLone } from './partners';
import { holdsAmount, isOverGround, isUnnamed, type Piece } from './piece';

/*
 * Amounts behind the name of whoever came along: `Ride with Max 58 km, 2:12`.
 */

/** `easy 8 km with Tom 46:00`, `22 km mit 900 hm in 2:40 h`: a time behind a word that nobody knows, or behind `in`, is that of the run. */
export function isTimeBehindCompany(whole: Piece, each: Piece, { line }: Context): boolean {
  const { distance } = whole;
  if (!distance || whole.duration || whole.reps || !each.isOfWhich || each.target || !isLone(each)) return false;
  const before = line.tokens[each.start - 1];
  const isBehindWord = before?.type === 'word' && (before.text === 'in' || isCompany(line, each.start - 1));
  return isBehindWord && paceCost(distance.low, each.duration?.high ?? 0) <= SLOW_WITH_LOAD;
}

/** `Ride with Tom 62 km, 2:20`: how far it was behind the name of whoever came along, and no part of the ride. */
export function isAmountBehindCompany(name: Piece, each: Piece, { line }: Context): boolean {
  if (holdsAmount(name) || name.label || name.isOfWhich || name.denied || !isOverGround(name)) return false;
  if (
    (!each.isOfWhich && each.join !== ',') ||
    !isUnnamed(each) ||
    each.reps ||
    !each.distance ||
    each.pace ||
    each.isLast
  )
    return false;
  const isSpoken = line.tokens.slice(name.end, each.start).some(({ text }) => WITH.has(text));
  const at = line.tokens[each.start - 1]?.text === ',' ? each.start - 2 : each.start - 1;
  return isSpoken && line.tokens[at]?.type === 'word' && isCompany(line, at);
}

/** With a rucksack, or uphill. */
const SLOW_WITH_LOAD = 0.5;

function isCompany(line: TokenLine, at: number): boolean {
  return isUnknownWord(line, at) || sensesAt(line, at, at + 1).some(({ type }) => type === 'others');
}
