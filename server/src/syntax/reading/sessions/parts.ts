import { METRES_PER_MILE } from '../../../values/distance';
import { isOfWalk, isRaced, type Join, type Piece } from '../pieces/piece';

/* What the amounts behind the first of a session are to it: parts of a race, its ends, in brackets. */

/** A half marathon or a marathon that tells how fast it was. */
export function isLongRace({ distance, duration, target, pace }: Piece): boolean {
  const isTold = duration !== undefined || target !== undefined || pace !== undefined;
  return isTold && (distance?.unit === 'half' || distance?.unit === 'marathon');
}

/** A race and what was run before and behind it. */
export function isRaceOfParts(first: Piece, rest: readonly Piece[]): boolean {
  const isRace = isRaced(first) || isOfRaces(first, rest) || isLongRace(first);
  return isRace && areEnds(rest);
}

/** `5k 19:58. 2 up 1 down` in a log of miles: who tells kilometres among miles raced them. */
function isOfRaces({ distance, duration }: Piece, rest: readonly Piece[]): boolean {
  const isOfMiles = (each: Piece) => each.distance?.low === (each.distance?.numbers[0] ?? 0) * METRES_PER_MILE;
  return distance?.unit === 'km' && duration !== undefined && rest.every(isOfMiles);
}

/** Nothing but a warm-up and a cool-down. */
export function areEnds(rest: readonly Piece[]): boolean {
  return rest.every(({ label }) => label !== undefined);
}

/** The sign or the word between the first and what is behind it. */
export function joinOfRest(first: Piece, rest: readonly Piece[]): Join | undefined {
  return isInBrackets(first, rest) ? '(' : rest[0]?.join;
}

/** `swim 2 km (drills + 8 x 100)`: what is added to a word in the brackets is in them, too. */
export function isInBrackets(first: Piece, rest: readonly Piece[]): boolean {
  const isAdded = rest[0]?.join === '+' || rest[0]?.join === 'and';
  return isAdded && rest.every(({ depth, label }) => depth > first.depth && !label);
}

/** By its words the first is a part, too. */
export function isNamedPart(first: Piece, rest: readonly Piece[]): boolean {
  return (
    isRaceOfParts(first, rest) ||
    first.kinds.some(({ value }) => PARTS.has(value.row.word)) ||
    first.efforts.length > 0 ||
    first.target !== undefined ||
    // `12 min running, 3 min walking, 8 min running`
    (first.kinds.length > 0 && rest.some(isOfWalk))
  );
}

const PARTS: ReadonlySet<string> = new Set(['easy', 'recovery', 'tempo', 'steady', 'mp']);
