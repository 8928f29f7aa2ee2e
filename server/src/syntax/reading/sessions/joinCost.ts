import { isHardPart, type Piece } from '../pieces/piece';
import { areEnds, isNamedPart, joinOfRest } from './parts';

/** What it costs to take the first amount for the whole, by the sign or the word between it and its parts. */
export function joinCost(first: Piece, rest: readonly Piece[]): number {
  const isPart = isNamedPart(first, rest);
  const join = joinOfRest(first, rest);
  switch (join) {
    case 'with':
      // `5 miles tempo with 1 up, 1 down`: what is hard begins behind its warm-up.
      return isHardPart(first) && areEnds(rest) ? WITH_ENDS : 0.1;
    case 'withinWord':
      return WITHIN;
    // A table has a cell for the whole, and behind it one for the parts.
    case '|':
      return 0.15;
    case ':':
    case '(':
    case ')':
      return isPart ? 0.5 : 0.15;
    // A sentence of its own tells more of what stands before it: 17 of 18 lines.
    case '.':
      // `4 mi tempo in 26:20. 2 mi wu, 2 mi cd`: what was run before and behind it.
      return isPart ? (areEnds(rest) ? WITH_ENDS : 0.6) : 0.1;
    case ';':
    case '-':
    case '/':
    case ' ':
      return isPart ? 0.8 : 0.3;
    case 'thenWord':
    case '+':
    case 'and':
      return isPart ? 2.4 : 1.3;
    default:
      return isPart ? 1.4 : isNamedWhole(first, rest) || isTimedWithin(first, rest) ? NAMED_WHOLE : 0.45;
  }
}

const WITH_ENDS = 1;

/** `10 km at M within 20 km`: what stands first is the part. */
const WITHIN = 3;

/** `langer Lauf 27 km, auf den vorletzten drei Kilometern Gas gegeben`: what it was, how far, and then more of it. */
const NAMED_WHOLE = 0.2;

function isNamedWhole(first: Piece, rest: readonly Piece[]): boolean {
  return first.isWordFirst && first.kinds.length > 0 && rest.some(({ label }) => label === undefined);
}

/** `10 km, 20 min tempo`: how long a part was of what is told by its distance. */
function isTimedWithin({ distance, duration }: Piece, rest: readonly Piece[]): boolean {
  return distance !== undefined && !duration && rest.every(each => isHardPart(each) && !each.distance && !each.reps);
}
