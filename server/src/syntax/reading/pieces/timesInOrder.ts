import { paceCost } from '../../../values/plausiblePace';
import type { Amount } from '../senses/phrase';
import { isLone, isOfRun } from './partners';
import { isPiece, type Join, type Piece, type Told } from './piece';

/**
 * `9.1 + 9.3, 49:50 / 51:02`: distances in a row and as many times in a row behind them. The first time is that of the first distance, and
 * so on, where each makes a pace of people on foot. Until now the last distance has the first time.
 */
export function giveTimesInOrder(told: readonly Told[]): readonly Told[] {
  for (let at = 1; at < told.length; at++) {
    const row = rowEndingAt(told, at);
    if (row) return [...row.before, ...row.timed, ...row.behind];
  }
  return told;
}

interface Row {
  readonly before: readonly Told[];
  readonly timed: readonly Piece[];
  readonly behind: readonly Told[];
}

/** The row whose last distance stands at a place. */
function rowEndingAt(told: readonly Told[], end: number): Row | undefined {
  let start = end;
  while (isDistanceOfRow(told[start - 1]) && BETWEEN.has(joinAt(told, start))) start--;
  const pieces = told.slice(start, end + 1).filter(isPiece);
  const last = pieces.at(-1);
  if (pieces.length < 2 || !last?.distance || !isRun(last)) return undefined;
  const [first, from] = last.duration ? [last.duration, end + 1] : [lone(told[end + 1]), end + 2];
  const others = told.slice(from, from + pieces.length - 1).map(each => lone(each));
  const timesS = [first, ...others];
  if (timesS.length !== pieces.length || !pieces.every((piece, at) => isPaceOfRun(piece, timesS[at]))) return undefined;
  return {
    before: told.slice(0, start),
    timed: pieces.map((piece, at) => ({ ...piece, duration: timesS[at] })),
    behind: told.slice(from + others.length),
  };
}

const BETWEEN: ReadonlySet<Join> = new Set(['+', '/', ',', 'and']);

function joinAt(told: readonly Told[], at: number): Join {
  const each = told[at];
  return each && isPiece(each) ? each.join : 'first';
}

function isDistanceOfRow(each: Told | undefined): boolean {
  return each !== undefined && isPiece(each) && each.distance !== undefined && !each.duration && isRun(each);
}

function isRun(piece: Piece): boolean {
  return isOfRun(piece) && !piece.reps && !piece.times && !piece.pace && !piece.isOfWhich && !piece.isLast;
}

/** The time of a piece that is nothing else. */
function lone(each: Told | undefined): Amount | undefined {
  return each && isPiece(each) && isLone(each) && !each.pace && !each.target && !each.times ? each.duration : undefined;
}

function isPaceOfRun({ distance }: Piece, time: Amount | undefined): boolean {
  return distance !== undefined && time !== undefined && paceCost(distance.low, time.high) === 0;
}
