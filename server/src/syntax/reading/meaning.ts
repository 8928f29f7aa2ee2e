import type { Effort, Sport } from './phrase';
import type { Piece } from './pieces';
import { type Draft, hardest, type SessionDraft } from './sessions';
import { sumOf } from './sums';

/** What a reading says in short: enough to see whether two readings mean the same. */
export interface Meaning {
  readonly sport: Sport;
  readonly effort: 'easy' | 'moderate' | 'hard' | 'race' | undefined;
  readonly isSkipped: boolean;
  readonly distanceM: number | undefined;
  readonly durationS: number | undefined;
}

export function meaningsOf(drafts: readonly Draft[]): readonly Meaning[] {
  return drafts.filter((draft): draft is SessionDraft => draft.type === 'session').map(meaningOf);
}

function meaningOf({ sport, pieces, total, isSkipped }: SessionDraft): Meaning {
  return {
    sport,
    effort: effortOf(pieces),
    isSkipped,
    distanceM: amountOf(pieces, total, 'distance'),
    durationS: amountOf(pieces, total, 'duration'),
  };
}

function amountOf(
  pieces: readonly Piece[],
  { whole, stated }: SessionDraft['total'],
  dimension: 'distance' | 'duration',
): number | undefined {
  if (stated?.amount.dimension === dimension) return stated.amount.high;
  if (whole?.[dimension]) return whole[dimension].high;
  if (whole) return undefined;
  const sum = sumOf(pieces, dimension);
  return sum.high > 0 ? sum.high : undefined;
}

function effortOf(pieces: readonly Piece[]): Meaning['effort'] {
  const efforts: Effort[] = pieces.flatMap(({ kinds, efforts: own, target, reps }) => [
    ...(reps?.target?.effort ? [reps.target.effort] : []),
    ...kinds.flatMap(({ value }) => (isEffort(value.row.intensity) ? [value.row.intensity] : [])),
    ...own.map(({ value }) => value),
    ...(target?.value.effort ? [target.value.effort] : []),
  ]);
  const most = hardest(efforts);
  return most === 'recovery' ? 'easy' : most;
}

function isEffort(intensity: string | undefined): intensity is Effort {
  return intensity !== undefined && intensity !== 'evidence' && intensity !== 'strength';
}

/** Amounts closer than this are the same. */
const SAME_AMOUNT = 0.05;

/**
 * How two readings differ: in the amount of their largest session, in another way that rules would hear (sport, class of effort, how
 * many sessions), or in nothing.
 */
export function difference(one: readonly Meaning[], other: readonly Meaning[]): 'amount' | 'other' | undefined {
  if (one.length !== other.length) return one.length === 0 || other.length === 0 ? 'amount' : 'other';
  let found: 'amount' | 'other' | undefined;
  for (const [index, a] of one.entries()) {
    const b = other[index];
    if (!b) return 'other';
    if (!isNear(a.distanceM, b.distanceM) || !isNear(a.durationS, b.durationS)) return 'amount';
    if (a.sport !== b.sport || a.isSkipped !== b.isSkipped || isOtherEffort(a.effort, b.effort)) found = 'other';
  }
  return found;
}

function isNear(a: number | undefined, b: number | undefined): boolean {
  if (a === undefined || b === undefined) return a === b;
  return Math.abs(a - b) <= SAME_AMOUNT * Math.max(a, b);
}

/** Whether one of them is hard and the other is not: what spacing of hard days hangs on. */
function isOtherEffort(a: Meaning['effort'], b: Meaning['effort']): boolean {
  const isHard = (effort: Meaning['effort']) => effort === 'hard' || effort === 'race';
  return isHard(a) !== isHard(b);
}
