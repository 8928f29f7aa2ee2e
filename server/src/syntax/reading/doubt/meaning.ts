import { paceCost } from '../../../values/plausiblePace';
import type { Piece } from '../pieces/piece';
import { sumOf } from '../pieces/sums';
import type { Effort, Sport } from '../senses/phrase';
import { type Draft, hardest, type SessionDraft } from '../sessions/drafts';

/** What a reading says in short: enough to see whether two readings mean the same. */
export interface Meaning {
  readonly sport: Sport;
  readonly effort: 'easy' | 'moderate' | 'hard' | 'race' | undefined;
  readonly isSkipped: boolean;
  /** At most; recoveries are in it. */
  readonly distanceM: number | undefined;
  readonly durationS: number | undefined;
  /** At least: without recoveries, and the lower ends of ranges. */
  readonly leastM: number | undefined;
  readonly leastS: number | undefined;
}

export function meaningsOf(drafts: readonly Draft[]): readonly Meaning[] {
  return drafts.filter(isTelling).map(meaningOf);
}

/** `Temperature: 12 C`, a row below a run: attributes alone are no session. */
function isTelling(draft: Draft): draft is SessionDraft {
  return draft.type === 'session' && (draft.pieces.length > 0 || draft.total.stated !== undefined);
}

function meaningOf({ sport, pieces, total, isSkipped }: SessionDraft): Meaning {
  const distance = amountOf(pieces, total, 'distance');
  const duration = amountOf(pieces, total, 'duration');
  return {
    sport,
    effort: effortOf(pieces),
    isSkipped,
    distanceM: distance?.high,
    durationS: duration?.high,
    leastM: distance?.low,
    leastS: duration?.low,
  };
}

function amountOf(
  pieces: readonly Piece[],
  { whole, stated }: SessionDraft['total'],
  dimension: 'distance' | 'duration',
): { readonly low: number; readonly high: number } | undefined {
  // What the parts take in the other dimension is not all of it.
  if (stated) return stated.amount.dimension === dimension ? stated.amount : whole?.[dimension];
  if (whole) return whole[dimension] ?? (dimension === 'duration' ? timeFor(whole) : undefined);
  const sum = sumOf(pieces.map(timed), dimension);
  return sum.high > 0 ? sum : undefined;
}

/** `10 km in 51:40`, read as how fast it was run: the time that it took all the same. */
function timeFor({ distance, reps, target }: Piece): { readonly low: number; readonly high: number } | undefined {
  const own = target?.value.target;
  const isTime = own?.type === 'time' && distance && !reps && Number.isFinite(paceCost(distance.low, own.timeS));
  return isTime ? { low: own.timeS, high: own.timeS } : undefined;
}

function timed(piece: Piece): Piece {
  const time = piece.duration ? undefined : timeFor(piece);
  const { distance } = piece;
  if (!time || !distance) return piece;
  return { ...piece, duration: { ...distance, dimension: 'duration', unit: 'clock', ...time } };
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
 * How two readings differ in what rules would hear: how many sessions, which sport, whether it was done, an amount, an amount that
 * only one of them has, the time beside a distance, or whether it was hard. The weightiest first; `undefined` where they mean the same.
 */
export type Difference = 'sessions' | 'sport' | 'amount' | 'missing' | 'beside' | 'effort';

export function difference(one: readonly Meaning[], other: readonly Meaning[]): Difference | undefined {
  if (one.length !== other.length) return 'sessions';
  const found = new Set(one.flatMap((meaning, index) => differencesOf(meaning, other[index])));
  return WEIGHTS.find(each => found.has(each));
}

const WEIGHTS: readonly Difference[] = ['sport', 'amount', 'missing', 'beside', 'effort'];

function differencesOf(a: Meaning, b: Meaning | undefined): readonly Difference[] {
  if (!b || a.sport !== b.sport || a.isSkipped !== b.isSkipped) return ['sport'];
  const found: Difference[] = [];
  const isFarKnown = a.distanceM !== undefined && b.distanceM !== undefined;
  for (const [least, most] of [
    ['leastM', 'distanceM'],
    ['leastS', 'durationS'],
  ] as const) {
    const isTime = most === 'durationS' && isFarKnown;
    if ((a[most] === undefined) !== (b[most] === undefined)) found.push(isTime ? 'beside' : 'missing');
    else if (isApart(a[least], a[most], b[least], b[most])) found.push(isTime ? 'beside' : 'amount');
  }
  if (isOtherEffort(a.effort, b.effort)) found.push('effort');
  return found;
}

/** Whether two ranges have nothing in common, and are not close to each other. */
function isApart(
  low: number | undefined,
  high: number | undefined,
  otherLow: number | undefined,
  otherHigh: number | undefined,
): boolean {
  if (low === undefined || high === undefined || otherLow === undefined || otherHigh === undefined) return false;
  return Math.max(low, otherLow) > Math.min(high, otherHigh) * (1 + SAME_AMOUNT);
}

/** Whether one of them is hard and the other is not: what spacing of hard days hangs on. */
function isOtherEffort(a: Meaning['effort'], b: Meaning['effort']): boolean {
  const isHard = (effort: Meaning['effort']) => effort === 'hard' || effort === 'race';
  return isHard(a) !== isHard(b);
}
