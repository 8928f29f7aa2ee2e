import { METRES_PER_YARD } from '../../../values/distance';
import { isPossiblePace } from '../../../values/pace';
import { paceCost } from '../../../values/plausiblePace';
import type { TokenLine } from '../../scan';
import { canonicalWord } from '../../vocabulary';
import { type Priced, priced } from '../phrases/grammar';
import {
  type Amount,
  type CountValue,
  type KindValue,
  type NumberValue,
  type Phrase,
  type RecoveryValue,
  type RepsValue,
  recoveryAt,
  type TargetValue,
} from '../senses/phrase';
import { lengthOf } from '../senses/units';
import { distanceAmount } from './distanceOf';
import { secondsAmount } from './durationOf';

/** What is run where walks are between, whatever word it has, and the walks. */
export const [RUN, WALK, STRIDES] = (['run', 'walk', 'strides'] as const).map((word): KindValue | undefined => {
  const row = canonicalWord(word);
  return row && { row, spelling: word, yields: true };
});

/** Nobody repeats anything more often, but for `50 x 30 s`. */
export const MOST_REPEATS = 60;

/** Bare numbers behind a count: from 100 on metres, from 15 seconds, below kilometres or miles of the log. */
export const LEAST_METRES = 100;
const MOST_METRES = 8000;
export const LEAST_SECONDS = 15;

/** A count that somebody may run; with `high` a range of counts. */
export function repeatsOf(
  low: NumberValue,
  high: NumberValue | undefined,
  start: number,
  end: number,
): CountValue | undefined {
  const [count, most] = [low.value, high?.value];
  if (!Number.isInteger(count) || count < 1 || count > MOST_REPEATS) return undefined;
  if (most !== undefined && (!Number.isInteger(most) || most <= count || most > MOST_REPEATS)) return undefined;
  return { count, ...(most !== undefined && { countMax: most }), start, end };
}

/** Repetitions that are named after their metres. */
export const NAMES_OF_METRES =
  "'tausender'|'zweitausender'|'dreitausender'|'fünfhunderter'|'vierhunderter'|'dreihunderter'|'zweihunderter'|'achthunderter'|'hunderter'";
const METRES_OF_NAMES: ReadonlyMap<string, number> = new Map([
  ['hunderter', 100],
  ['zweihunderter', 200],
  ['dreihunderter', 300],
  ['vierhunderter', 400],
  ['fünfhunderter', 500],
  ['achthunderter', 800],
  ['tausender', 1000],
  ['zweitausender', 2000],
  ['dreitausender', 3000],
  ['quarters', 400],
]);

export function ofName({ tokens }: TokenLine, place: Phrase): Amount | undefined {
  const metres = METRES_OF_NAMES.get(tokens[place.start]?.text ?? '');
  return metres === undefined ? undefined : distanceAmount('m', metres, 1, place);
}

/** An eighth, a quarter and half of a mile: of old hands, and of no track in metres. */
export const IN_YARDS: ReadonlySet<number> = new Set([220, 440, 880]);

/** A bare number in repetitions, as what it is most likely. */
export function bareAmount(number: Phrase<'number'>): Priced<Amount> | undefined {
  const { value, decimals } = number.value;
  if (IN_YARDS.has(value)) return priced(distanceAmount('yd', value, METRES_PER_YARD, number), 0.05);
  if (value >= LEAST_METRES && value <= MOST_METRES && decimals === 0)
    return priced(distanceAmount('m', value, 1, number), 0.05);
  return value >= LEAST_SECONDS && decimals === 0 ? priced(secondsAmount(number, value), 0.3) : undefined;
}

/** `equal jog`: as far or as long as what is repeated. */
export function inShare(recovery: RecoveryValue, amount: Amount | undefined): RecoveryValue {
  const { share } = recovery;
  if (!share || recovery.amount || !amount) return recovery;
  const [low, high] = amount.numbers;
  const own = { low: amount.low * share, high: amount.high * share, numbers: [low * share, high * share] } as const;
  return { ...recovery, amount: { ...amount, ...own } };
}

export function recoveryOf(recovery: Phrase<'recovery'> | undefined): Pick<RepsValue, 'recovery'> {
  return recovery ? { recovery: recoveryAt(recovery.value, recovery.start, recovery.end) } : {};
}

export function kindOf(kind: Phrase<'kind'> | undefined): Pick<RepsValue, 'kind' | 'kindSpan'> {
  return kind ? { kind: kind.value, kindSpan: [kind.start, kind.end] } : {};
}

/** `5 half mile repeats` */
export function isOfRepetitions({ row, spelling }: KindValue): boolean {
  return row.word === 'reps' || spelling.startsWith('rep') || spelling === 'intervals' || spelling === 'intervalle';
}

/** The times of repetitions, `2:41 2:40 2:39`, fit their distance. */
export function fitsTimes(amount: Amount | undefined, timesS: readonly number[]): boolean {
  if (amount?.dimension !== 'distance') return true;
  return timesS.every(timeS => Number.isFinite(paceCost(amount.low, timeS))) && !arePaces(amount, timesS);
}

/** `3 x 2 mi @ 7:20, 7:16, 7:12`: near records for so far, and paces that people run. */
function arePaces({ unit, low }: Amount, timesS: readonly number[]): boolean {
  const units = low / lengthOf(unit === 'mi' ? 'mi' : 'km');
  if (units < LEAST_UNITS || (unit !== 'mi' && unit !== 'km' && unit !== 'bare') || timesS.length === 0) return false;
  return timesS.every(timeS => paceCost(low, timeS) >= RECORD_COST && paceCost(low, timeS * units) === 0);
}

const LEAST_UNITS = 1.2;

export const MOST_REP_S = 3600;

export const MOST_REP_M = 12_000;

/** `2 x 14 km`: there and back. */
const MOST_WAY_M = 40_000;

/** Shorter repetitions are told by their time. */
const LEAST_OF_PACE_M = 1000;

export interface RepParts {
  readonly count: CountValue;
  readonly amount: Amount;
  readonly kind?: Phrase<'kind'> | undefined;
  readonly target?: Phrase<'target'> | undefined;
  readonly recovery?: Phrase<'recovery'> | undefined;
  readonly times?: Phrase<'times'> | undefined;
}

export function repsOf({ count, amount, kind, target, recovery, times }: RepParts): RepsValue | undefined {
  // `5 x 5 min (3:58, 3:55, …)`: no times of the repetitions, see `pieces`.
  if (times && amount.dimension === 'duration' && times.value.some(timeS => !isNearTime(timeS, amount.low)))
    return undefined;
  // A bare number may turn out to be minutes, see `bareMinutes`.
  const mostM = count.count === 2 || (amount.unit === 'bare' && count.start < amount.start) ? MOST_WAY_M : MOST_REP_M;
  if (amount.dimension === 'distance' ? amount.high > mostM || amount.low < 20 : amount.high > MOST_REP_S)
    return undefined;
  if (kind && (kind.value.row.category !== 'run' || isPaceOfRun(kind.value, amount))) return undefined;
  const timesS = times?.value ?? [];
  if (!fitsTimes(amount, timesS)) return undefined;
  // `5 x 1600 m in 3:50`: see `repTimes`.
  const isOfPace = amount.dimension === 'distance' && amount.low >= LEAST_OF_PACE_M && timesS.length === 1;
  if (isOfPace && timesS.every(timeS => paceCost(amount.low, timeS) >= RECORD_COST)) return undefined;
  const chosen = target && timeOrPace(amount, target);
  if (target && !chosen) return undefined;
  return {
    count,
    amount,
    inner: [],
    timesS,
    ...kindOf(STRIDES && isOfStrides(kind, amount) ? { ...kind, value: STRIDES } : kind),
    ...(chosen && { target: chosen }),
    ...(recovery && { recovery: recoveryAt(inShare(recovery.value, amount), recovery.start, recovery.end) }),
  };
}

/** `10 x 100 m Steigerungslauf`: what is so short is no run that gets faster. */
function isOfStrides(kind: Phrase<'kind'> | undefined, { dimension, high }: Amount): kind is Phrase<'kind'> {
  return kind?.value.row.word === 'progression' && high <= (dimension === 'distance' ? MOST_STRIDE_M : MOST_STRIDE_S);
}

/** `4 miles with 6 hill sprints (7:50)`: the pace of the run, as nobody sprints or runs uphill for so long again and again. */
function isPaceOfRun({ row }: KindValue, { unit, low }: Amount): boolean {
  const longestS = row.word === 'hills' ? LONGEST_UPHILL_S : row.word === 'strides' ? LONGEST_STRIDE_S : undefined;
  return unit === 'clock' && longestS !== undefined && low > longestS;
}

const LONGEST_UPHILL_S = 300;
/** `6 strides, 4:35` */
const LONGEST_STRIDE_S = 90;

/** The longest strides. */
export const MOST_STRIDE_M = 150;
export const MOST_STRIDE_S = 30;

const SAME_TIME = 0.15;

export function isNearTime(timeS: number, amountS: number): boolean {
  return Math.abs(timeS - amountS) <= SAME_TIME * amountS;
}

/** `@ 2:40`, `in 3:50`: the time for the amount where it can be, up to a mile and behind `in`; else a pace. */
function timeOrPace(amount: Amount, target: Phrase<'target'>): RepsValue['target'] | undefined {
  const { value } = target;
  if (value.target.type !== 'time' || amount.dimension === 'duration') return targetAt(target, value.target);
  const { timeS } = value.target;
  const isTime = Number.isFinite(paceCost(amount.low, timeS));
  // `5 x 1600 m @ 3:50`: a pace, since nobody repeats a mile so fast.
  const isPace = value.pace !== undefined && paceCost(amount.low, timeS) >= RECORD_COST;
  if (isTime && value.isTime !== true && isPossiblePace(timeS)) return targetAt(target, value.target);
  if (isTime && !isPace && amount.high <= MOST_TIMED_M) return targetAt(target, { type: 'time', timeS, isExact: true });
  if (value.pace) return targetAt(target, { type: 'unit-pace', paceS: timeS });
  return isTime ? targetAt(target, { type: 'time', timeS, isExact: true }) : undefined;
}

/** A target where it stands, as `meant`. All fields in one order, as `repsAt` has them. */
function targetAt(
  { start, end, value: { effort, pace, isTime } }: Phrase<'target'>,
  meant: TargetValue['target'],
): RepsValue['target'] {
  return { target: meant, effort, pace, isTime, start, end };
}

const MOST_TIMED_M = 5000;

/** What times near records cost. */
export const RECORD_COST = 0.8;

/** Whether a count at token `at` has something to count, so that it does not belong to what is before it. */
export function beginsAmount({ tokens }: TokenLine, at: number): boolean {
  const next = tokens[at];
  return next !== undefined && (next.type === 'number' || next.text === '(' || next.text === '[');
}

/** `56 min, 12x short hills`: the sign counts the word behind it. */
export function isOfNext({ tokens }: TokenLine, { start, end }: Phrase): boolean {
  return tokens[start]?.text === 'x' && tokens[end]?.type === 'word';
}

/** Longer runs are not told in brackets at the end; `(90)` there is a recovery. */
export const MOST_LAST_BRACKET = 45;

export const LAST_BRACKET = 0.5;
