import type { Amount } from '../senses/phrase';
import { isGentle } from '../senses/words';
import { asMinutes } from './bareMinutes';
import { holdsAmount, isPiece, type Piece, type Told } from './piece';

/** What was done is counted as the plan was that stands before it: `45 min planned, I did 52`, `10 x 400 planned, managed 7`. */
export function settleByPlan(told: readonly Told[]): void {
  let plan: Piece | undefined;
  for (const each of told) {
    if (!isPiece(each)) continue;
    if (each.denied) plan = holdsAmount(each) ? each : plan;
    else if (plan && isNumber(each)) {
      if (isOfMinutes(plan, each.distance)) asMinutes(each);
      else if (!isEasy(each) && isOfReps(plan, each.distance)) asReps(plan, each);
      return;
    } else if (holdsAmount(each)) return;
  }
}

/** A number without a unit, and nothing beside it. */
function isNumber({ distance, duration, reps, label }: Piece): boolean {
  return distance?.unit === 'bare' && !duration && !reps && !label;
}

function isOfMinutes({ duration, distance, reps }: Piece, done: Amount | undefined): boolean {
  const minutes = duration?.unit === 'min' && !distance && !reps ? duration.numbers[1] : 0;
  const number = done?.numbers[0] ?? 0;
  return number >= minutes * LEAST_SHARE && number <= minutes * MOST_SHARE;
}

/** So much of what was planned is done, at least and at most. */
const LEAST_SHARE = 0.4;
const MOST_SHARE = 2;

function isOfReps({ reps }: Piece, done: Amount | undefined): boolean {
  const number = done?.numbers[0] ?? 0;
  return Number.isInteger(number) && number > 1 && number <= (reps?.count?.countMax ?? reps?.count?.count ?? 0);
}

/** `6 x 400 planned, did 5 easy`: kilometres or miles. */
function isEasy({ kinds, efforts }: Piece): boolean {
  return efforts.some(({ value }) => isGentle(value)) || kinds.some(({ value: { row } }) => isGentle(row.intensity));
}

function asReps({ reps }: Piece, piece: Piece): void {
  const { distance } = piece;
  if (!reps || !distance) return;
  const { start, end } = distance;
  piece.reps = { ...reps, count: { count: distance.numbers[0], start, end }, start, end };
  piece.distance = undefined;
}
