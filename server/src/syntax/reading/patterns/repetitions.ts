import { isPossiblePace } from '../../../values/pace';
import { paceCost } from '../../../values/plausiblePace';
import type { TokenLine } from '../../scan';
import { isPriced, pattern, priced } from '../phrases/grammar';
import type { Amount, Phrase } from '../senses/phrase';
import { isAlone } from './around';
import { distanceAmount } from './distanceOf';
import { secondsOf } from './durationOf';
import { bareAmount, isNearTime, LEAST_METRES, RECORD_COST, repeatsOf, repsOf } from './repetitionParts';
import { effortTarget, paceTarget } from './targetOf';
import { isSwim } from './totals';

/** A lap of the track, which old hands call a quarter of a mile; three of them may be anything. */
const QUARTER_M = 400;
const LEAST_QUARTERS = 4;

/** A duration right behind a target is a rest up to here. */
const LONGEST_REST_S = 300;

/** A count, what is repeated, and what is told of it: `6 x 800 m @ 2:40 r 90s`. */
export const repetitions = [
  pattern(
    'reps',
    'count about? repAmount kind? target? recovery?',
    0,
    ([count, , amount, kind, target, rest]) =>
      repsOf({ count: count.value, amount: amount.value, kind, target, recovery: rest }),
    '6 x 800 m @ 2:40 r 90s',
    '7 x 4 min at 3:40 min/km',
  ),
  pattern(
    'reps',
    'count about? repAmount kind? target? joint recovery target? times?',
    0,
    ([count, , amount, kind, target, joint, rest, other, times], { line }) =>
      (target && other) || isRunThen(line, joint, rest)
        ? undefined
        : repsOf({ count: count.value, amount: amount.value, kind, target: target ?? other, recovery: rest, times }),
    '5 x 1200, 90 sec rest',
  ),
  // `5 x 4 min Z4 / 2 min Z1`: what is easier and no longer is the rest between.
  pattern(
    'reps',
    "count repAmount target '/' repAmount target",
    -0.9,
    ([count, amount, target, , rest, easy]) => {
      const isEasier = easy.value.effort === 'easy' || easy.value.effort === 'recovery';
      const isShorter = rest.value.dimension === amount.value.dimension && rest.value.high <= amount.value.low;
      if (!isEasier || !isShorter || target.value.effort === 'easy' || rest.value.unit === 'bare') return undefined;
      const recovery = { ...rest, type: 'recovery' as const, value: { amount: rest.value }, end: easy.end };
      return repsOf({ count: count.value, amount: amount.value, target, recovery });
    },
    '5 x 4 min Z4 / 2 min Z1, 10 min Z1',
  ),
  pattern(
    'reps',
    "number effort setsOf|'surges'|'bursts'|'efforts' 'of'|'von'|'je'? repAmount recovery?",
    -0.6,
    ([number, { type: _, ...effort }, sets, , amount, recovery]) => {
      const count = repeatsOf(number.value, undefined, number.start, sets.end);
      const made = count && repsOf({ count, amount: amount.value, recovery });
      return made && { ...made, target: { ...effort, ...effortTarget(effort.value) } };
    },
    '6 schnelle Abschnitte à 2 min',
    '5 hard efforts of 3 min',
  ),
  // How far somebody came in each of them.
  pattern(
    'reps',
    "count about? repAmount kind? '('|':' number lengthUnit? ','|'/'|'and' number lengthUnit? ','|'/'|'and'? number? lengthUnit? ','|'/'|'and'? number? lengthUnit? ')'? ','? recovery?",
    -0.3,
    ([
      count,
      ,
      { value: amount },
      kind,
      open,
      ,
      ,
      ,
      ,
      unit,
      ,
      third,
      thirdUnit,
      ,
      fourth,
      fourthUnit,
      close,
      ,
      recovery,
    ]) => {
      const isTimed = amount.dimension === 'duration' && (open.value === '(') === (close !== undefined);
      const told = 2 + [third, fourth].filter(each => each !== undefined).length;
      const isFar = (fourthUnit ?? thirdUnit ?? unit) !== undefined;
      return isTimed && isFar && told === count.value.count
        ? repsOf({ count: count.value, amount, kind, recovery })
        : undefined;
    },
    '3 x 10 min tempo (2.55, 2.57, 2.60 km)',
  ),
  // How far they come to.
  pattern(
    'reps',
    "count about? repAmount target? times? recovery? equals|'(' about? distance ')'?",
    -0.4,
    ([count, , { value: amount }, target, times, recovery, sign, , { value: all }, close]) => {
      const rest = recovery?.value.amount;
      const between = rest?.dimension === 'distance' ? rest.low : 0;
      const isAll = [amount.low, amount.low + between].some(each => isNearly(all.low, count.value.count * each));
      return isAll && amount.dimension === 'distance' && (sign.value === '(') === (close !== undefined)
        ? repsOf({ count: count.value, amount, target, recovery, times })
        : undefined;
    },
    '8 x 800 m = 6.4 km',
    '10 x 400 (4 km)',
  ),
  pattern(
    'reps',
    "number ^'s' ':'|','|'-'? number 'of'? 'them'|'these'|'total'|'done'",
    -0.4,
    ([amount, , , times, , last]) => {
      const count = repeatsOf(times.value, undefined, times.start, last.end);
      const each = amount.value.value >= LEAST_METRES ? bareAmount(amount) : undefined;
      return count && each && repsOf({ count, amount: isPriced(each) ? each.priced : each });
    },
    'Yasso 800s: 8 of them',
  ),
  pattern(
    'reps',
    "number timesSign? 'quarters' target? recovery? times?",
    -0.2,
    ([number, sign, word, target, recovery, times]) => {
      const count = repeatsOf(number.value, undefined, number.start, (sign ?? number).end);
      const amount = distanceAmount('m', QUARTER_M, 1, word);
      return count && count.count >= LEAST_QUARTERS ? repsOf({ count, amount, target, recovery, times }) : undefined;
    },
    '8 quarters in 81',
  ),
  pattern(
    'reps',
    "amount kind? 'commute'? 'each'|'per'|'pro'|'je' 'way'|'weg'|'strecke'|'richtung'",
    -0.3,
    ([amount, kind, , each, way]) =>
      repsOf({ count: { count: 2, start: each.start, end: way.end }, amount: amount.value, kind }),
    'commute 5.5 km each way',
    'parkrun 23:10 with 2 km jog each way',
  ),
  // What it was run over, in or on.
  pattern(
    'reps',
    "count about? repAmount 'w'|'with'|'in'|'on'|'over'|'mit'|'über'|'auf' '/'? 'the'|'my'? 'barriers'|'hurdles'|'spikes'|'trainers'|'flats'|'grass'|'track'|'road'|'hürden'|'hindernisse'|'hindernissen'|'rasen'|'spike' ','|'-'|':'? times|time ','? recovery",
    -0.4,
    ([count, , amount, , , , , , times, , recovery]) =>
      amount.value.dimension === 'distance'
        ? repsOf({
            count: count.value,
            amount: amount.value,
            recovery,
            times: { ...times, type: 'times', value: typeof times.value === 'number' ? [times.value] : times.value },
          })
        : undefined,
    '6x1k w/ barriers 3:25 90s r',
    '8 x 400 auf Rasen, 82, 60 s Pause',
  ),
  // How it was swum.
  pattern(
    'reps',
    "count about? repAmount 'drill'|'drills'|'kick'|'pull'|'scull'|'technik'|'beine'|'arme'|'paddles' recovery?",
    -0.6,
    ([count, , amount, , recovery], { line }) =>
      isSwim(line, count.start) ? repsOf({ count: count.value, amount: amount.value, recovery }) : undefined,
    'Swim: 8x50 drill, 10x100',
  ),
  pattern(
    'reps',
    'count about? repAmount effort joint? recovery',
    0,
    ([count, , amount, effort, , rest]) => {
      const made = repsOf({ count: count.value, amount: amount.value, recovery: rest });
      return made && { ...made, target: { ...effortTarget(effort.value), start: effort.start, end: effort.end } };
    },
    '10 x 1 min hard, 1 min easy',
  ),
  pattern(
    'reps',
    'count about? repAmount kind? recovery target',
    0,
    ([count, , amount, kind, rest, target]) =>
      repsOf({ count: count.value, amount: amount.value, kind, target, recovery: rest }),
    '5x1000 with 200 jog @ 3:40',
  ),
  pattern(
    'reps',
    'count about? repAmount kind? target? recovery? times',
    0,
    ([count, , amount, kind, target, rest, times]) =>
      repsOf({ count: count.value, amount: amount.value, kind, target, recovery: rest, times }),
    '6 x 800 (2:41, 2:40)',
    '12 x 400 r 60s = 72 71',
  ),
  pattern(
    'reps',
    'count about? repAmount kind? joint? times joint? recovery',
    0,
    ([count, , amount, kind, , times, , rest]) =>
      repsOf({ count: count.value, amount: amount.value, kind, recovery: rest, times }),
    '5 x 2000 m (7:35) w/ 3 min recovery',
    '5 x 600: 1:33, 1:37, jog 300',
    '6x400m 88-90s P 200m',
  ),
  pattern(
    'reps',
    'count about? repAmount joint? time joint recovery',
    -0.3,
    ([count, , amount, , { value, ...place }, , rest]) =>
      amount.value.dimension === 'distance'
        ? repsOf({
            count: count.value,
            amount: amount.value,
            recovery: rest,
            times: { ...place, type: 'times', value: [value] },
          })
        : undefined,
    '8 x 400 m, 90 s, 200 m traben',
  ),
  pattern(
    'reps',
    'count about? repAmount clock recovery?',
    -0.1,
    ([count, , amount, clock, recovery]) => {
      const target = amount.value.dimension === 'duration' ? paceOf(clock) : undefined;
      return target && repsOf({ count: count.value, amount: amount.value, target, recovery });
    },
    "4 x 5' 3:48 r 1'",
  ),
  pattern(
    'reps',
    'count about? repAmount clock joint recovery',
    -0.1,
    ([count, , amount, clock, , recovery]) => {
      const isOwn = amount.value.dimension === 'distance' && !isTimeOf(amount.value, clock);
      const target = isOwn ? paceOf(clock) : undefined;
      return target && repsOf({ count: count.value, amount: amount.value, target, recovery });
    },
    '3x6k 3:33, 1k float',
  ),
  // Behind the recovery: a pace, where it is too short for the time of one.
  pattern(
    'reps',
    "count about? repAmount recovery joint|'controlled'|'relaxed'|'kontrolliert'? aside? joint? clock to|'>'|'→'? clock?",
    -0.3,
    ([count, , amount, rest, , between, , from, to, until], { line }) => {
      const isList = line.tokens[(until ?? from).end]?.text === '-';
      if (isList || (between && between.value !== 'lactate')) return undefined;
      const target = !to === !until && !isTimeOf(amount.value, from) ? paceOf(from, until) : undefined;
      return target && repsOf({ count: count.value, amount: amount.value, target, recovery: rest });
    },
    '5x2k (80s) 3:31, 16 km',
    "6x5' (1') 3:40-3:35",
  ),
  pattern(
    'reps',
    'count about? repAmount recovery joint? time more',
    0.1,
    ([count, , amount, rest, , first, more]) => {
      const value = [first.value, ...more.value];
      const times = { ...first, type: 'times', value } as const;
      const made = repsOf({ count: count.value, amount: amount.value, recovery: rest, times });
      // `6.01 6.03 5.55`: one for each, and the last is no distance.
      const isOfEach = value.length === count.value.count && amount.value.low >= LEAST_DOTTED_M;
      return made && priced(made, isOfEach ? ONE_EACH : 0);
    },
    '4 x 400 r 200 72 73 74 75',
    '4 x mile off 2 min, 6.58 7.01 7.03 6.55',
  ),
  pattern(
    'reps',
    "count kind '(' about? repAmount ')'|','",
    -0.3,
    ([count, kind, , , amount]) =>
      kind.value.row.sport === 'run' ? repsOf({ count: count.value, amount: amount.value, kind }) : undefined,
    '8 x Hügel (ca. 45 s)',
  ),
  pattern(
    'reps',
    'count about? repAmount time',
    0.3,
    ([count, , amount, time]) =>
      amount.value.dimension === 'distance'
        ? repsOf({ count: count.value, amount: amount.value, times: { ...time, type: 'times', value: [time.value] } })
        : undefined,
    '8 x 400 72',
  ),
  pattern(
    'reps',
    'count about? repAmount target? time more',
    0.15,
    ([count, , amount, target, first, more]) =>
      repsOf({
        count: count.value,
        amount: amount.value,
        target,
        times: { ...first, type: 'times', value: [first.value, ...more.value] },
      }),
    '6 x 1000 3:20 3:21 3:19',
  ),
  pattern(
    'reps',
    'count about? repAmount target? times? amount',
    0.2,
    ([count, , amount, target, times, rest], { line }) => {
      // `6 x 400 (85) 5 min easy`: a part of its own.
      if (!target && !(times && isAlone(line, rest.end))) return undefined;
      const isRest =
        rest.value.dimension === 'duration' && rest.value.unit !== 'clock' && rest.value.high <= LONGEST_REST_S;
      return isRest
        ? repsOf({
            count: count.value,
            amount: amount.value,
            target,
            times,
            recovery: { ...rest, type: 'recovery', value: { amount: rest.value } },
          })
        : undefined;
    },
    '5 x 1 km @ 3:45 90s',
    '6 x 1k CV (3:18-3:22) 1 min',
    '4 x 2k (7:30, 7:28, 7:26, 7:20) 90s',
  ),
] as const;

/** `8 x 400, then half a mile easy`: behind them, and not between. */
function isRunThen(
  { tokens }: TokenLine,
  joint: Phrase,
  { value: { amount, isBetween } }: Phrase<'recovery'>,
): boolean {
  const isThen = tokens.slice(joint.start, joint.end).some(({ text }) => text === 'then');
  return isThen && !isBetween && amount?.dimension === 'distance' && amount.low >= LEAST_THEN_M;
}

const LEAST_THEN_M = 600;

const ONE_EACH = -0.3;
/** Of shorter ones times are told in seconds. */
const LEAST_DOTTED_M = 800;

function isNearly(one: number, other: number): boolean {
  return Math.abs(one - other) <= ROUNDED * other;
}

const ROUNDED = 0.02;

/** Minutes and seconds as the pace of a kilometre or mile, or from one to another; `undefined` where nobody runs so. */
function paceOf(from: Phrase<'clock'>, until = from): Phrase<'target'> | undefined {
  const [fromS, untilS] = [secondsOf(from.value), secondsOf(until.value)];
  const arePaces = [from, until].every(({ value: { parts } }) => parts.length === 2);
  if (!arePaces || ![fromS, untilS].every(isPossiblePace)) return undefined;
  const pace = { lowS: Math.min(fromS, untilS), highS: Math.max(fromS, untilS), unit: 'unit' } as const;
  return { ...from, end: until.end, type: 'target', value: paceTarget(pace) };
}

/** Whether one repetition may have taken so long. */
function isTimeOf({ dimension, high }: Amount, { value }: Phrase<'clock'>): boolean {
  const timeS = secondsOf(value);
  return dimension === 'distance' ? paceCost(high, timeS) < RECORD_COST : isNearTime(timeS, high);
}
