import type { TokenLine } from '../../scan';
import type { Amount } from '../senses/phrase';
import { OF, wordsOf } from '../senses/words';
import { isPiece, type Piece, type Told } from './piece';

/** `8 of 12 miles at MP`: of a run, so much was done as told behind it. `4 of 6 km, stitch`: of what was meant, so much was done. */
export function settleShares(told: readonly Told[], line: TokenLine): readonly Told[] {
  const settled: Told[] = [];
  for (const each of told) {
    const part = settled.at(-1);
    const share = part && isPiece(part) && isPiece(each) ? shareOf(part, each, line) : undefined;
    if (share) settled.splice(-1, 1, ...share);
    else settled.push(each);
  }
  return settled;
}

function shareOf(part: Piece, whole: Piece, line: TokenLine): readonly Piece[] | undefined {
  if (!part.distance || !whole.distance || part.denied || whole.denied || !isPlain(part) || !isPlain(whole))
    return undefined;
  const distance = inUnitOf(part.distance, whole.distance);
  if (distance.high >= whole.distance.low || !isOf(line, distance.end, whole.distance.start)) return undefined;
  const { target, pace, efforts, kinds, duration } = whole;
  const tellsHow = target !== undefined || pace !== undefined || efforts.length > 0 || kinds.length > 0;
  if (!tellsHow) return [{ ...part, distance, duration, end: whole.end, isLast: false }];
  return [
    { ...part, distance: whole.distance, duration, end: whole.end, isLast: false },
    { ...whole, distance, duration: undefined, isOfWhich: true },
  ];
}

/** One distance, and of what was done before it at most the name. */
function isPlain({ reps, label, recovery, times, isMoment }: Piece): boolean {
  return !reps && !label && !recovery && !times && !isMoment;
}

/** A number alone is of the unit that the other one has. */
function inUnitOf(part: Amount, { low, unit, numbers: [number] }: Amount): Amount {
  const each = low / number;
  return part.unit === 'bare' && number > 0
    ? { ...part, unit, low: part.numbers[0] * each, high: part.numbers[1] * each }
    : part;
}

function isOf({ tokens }: TokenLine, start: number, end: number): boolean {
  const between = tokens.slice(start, end).map(({ text }) => text);
  return between.length > 0 && between.every(text => BETWEEN.has(text)) && OF.has(between[0] ?? '');
}

const BETWEEN = wordsOf('of, von, the, my, a, den, meinen, planned, geplanten');
