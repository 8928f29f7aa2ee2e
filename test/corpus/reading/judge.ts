import type { TextCheckId } from '../../../server/src/syntax/tree';
import { factsFit, signalsFit } from './facts';
import type { Meant, MeantSession } from './meaning';
import { near } from './near';
import type { Read, ReadDay } from './readLine';
import { workFits } from './work';

/** What a reading lacks. */
export type Fault = 'count' | 'amount' | 'effort' | 'work' | 'attribute' | 'signal';

/** How well a line was read. */
export interface Verdict {
  /** Sessions, amounts, effort, hard part, attributes and signals are as meant; or the line is unclear and was asked about. */
  readonly isWhole: boolean;
  /** The amounts of the largest session are. */
  readonly isMain: boolean;
  /** A check of the text asks about it. */
  readonly isTold: boolean;
  readonly isUnclear: boolean;
  readonly faults: readonly Fault[];
}

/** Checks of the text that ask whether a line was understood. */
const ASKING: ReadonlySet<string> = new Set<TextCheckId>([
  'word-unknown',
  'text-unread',
  'reading-unsure',
  'pain-level',
  'result-impossible',
  'scale-impossible',
  'total-differs',
  'value-invalid',
]);

/** Compares what was read of a line with what is meant. 2 % and one unit either way are right. */
export function judge(meant: Meant, { day, findings }: Read): Verdict {
  const sessions = day?.sessions ?? [];
  const { pairs, unmeant } = pairsOf(meant.sessions.filter(isDone), sessions.filter(isDone));
  const faults = new Set(pairs.flatMap(pair => faultsOf(pair, meant)));
  if (unmeant.some(session => !mayLack(session, meant))) faults.add('count');
  if (!signalsFit(day, meant)) faults.add('signal');
  const isTold = findings.some(id => ASKING.has(id));
  const isUnclear = meant.unclear !== undefined;
  const isWhole = faults.size === 0 || (isUnclear && isTold);
  return { isWhole, isMain: isWhole || isMainRight(pairs, unmeant), isTold, isUnclear, faults: [...faults] };
}

function isDone({ status }: { readonly status?: string | undefined }): boolean {
  return status !== 'skip';
}

/** Whether a session of this sport may be read or not. */
function mayLack({ sport }: Pick<MeantSession, 'sport'>, { maybe = [] }: Meant): boolean {
  return maybe.includes(sport) || maybe.includes('session');
}

/* ---- sessions in pairs ------------------------------------------------------------------------------------------- */

type ReadSession = ReadDay['sessions'][number];

interface Pair {
  readonly meant: MeantSession;
  readonly read: ReadSession | undefined;
}

/** Pairs what was meant with what was read: what fits whole first, then by amounts, then by sport. */
function pairsOf(
  meant: readonly MeantSession[],
  read: readonly ReadSession[],
): { readonly pairs: readonly Pair[]; readonly unmeant: readonly ReadSession[] } {
  const unmeant = [...read];
  const found = new Map<MeantSession, ReadSession>();
  const ways = [
    (one: ReadSession, other: MeantSession) => amountsFit(one, other) && effortFits(one, other),
    amountsFit,
    (one: ReadSession, other: MeantSession) => one.sport === other.sport,
  ];
  for (const fits of ways) {
    for (const each of meant.filter(one => !found.has(one))) {
      const at = unmeant.findIndex(one => fits(one, each));
      const [taken] = at < 0 ? [] : unmeant.splice(at, 1);
      if (taken) found.set(each, taken);
    }
  }
  return { pairs: meant.map(each => ({ meant: each, read: found.get(each) })), unmeant };
}

function faultsOf({ meant, read }: Pair, line: Meant): Fault[] {
  if (!read) return mayLack(meant, line) ? [] : ['count', 'amount'];
  return [
    ...(amountsFit(read, meant) ? [] : (['amount'] as const)),
    ...(effortFits(read, meant) ? [] : (['effort'] as const)),
    ...(workFits(read, meant.work ?? []) ? [] : (['work'] as const)),
    ...(factsFit(read, meant) ? [] : (['attribute'] as const)),
  ];
}

function amountsFit(read: ReadSession, meant: MeantSession): boolean {
  return (
    read.sport === meant.sport && near(read.distance_m, meant.distance_m) && near(read.duration_s, meant.duration_s)
  );
}

/** Of strength and gentle movement nobody asks how hard it was. */
function effortFits({ intensity }: ReadSession, { effort, sport }: MeantSession): boolean {
  if (sport === 'strength' || sport === 'recovery') return true;
  if (effort === undefined) return intensity !== 'hard' && intensity !== 'race';
  return intensity !== undefined && [effort].flat().map(effortClass).includes(effortClass(intensity));
}

function effortClass(intensity: string): string {
  return intensity === 'recovery' ? 'easy' : intensity;
}

/* ---- the main amount --------------------------------------------------------------------------------------------- */

function isMainRight(pairs: readonly Pair[], unmeant: readonly ReadSession[]): boolean {
  const [main] = pairs.toSorted((one, other) => size(other.meant) - size(one.meant));
  if (!main) return unmeant.length === 0;
  return main.read !== undefined && amountsFit(main.read, main.meant);
}

/** A second is three metres: a pace of 5:33 min/km, so that times and distances compare. */
const METRES_PER_SECOND = 3;

function size({ distance_m: distance, duration_s: duration }: MeantSession): number {
  const most = (amount: typeof distance) => (Array.isArray(amount) ? amount[1] : amount) ?? 0;
  return Math.max(most(distance), most(duration) * METRES_PER_SECOND);
}
