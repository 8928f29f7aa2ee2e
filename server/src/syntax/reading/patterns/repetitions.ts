import { METRES_PER_KM, METRES_PER_MILE, METRES_PER_YARD } from '../../../values/distance';
import type { TokenLine } from '../../scan';
import { canonicalWord } from '../../vocabulary';
import { type Priced, pattern, priced } from '../grammar';
import type {
  Amount,
  CountValue,
  Inner,
  KindValue,
  NumberValue,
  Phrase,
  RecoveryValue,
  RepsValue,
  Rung,
} from '../phrase';
import { isPossiblePace, paceCost } from '../plausible';
import { sensesAt } from '../senses';
import { secondsOf } from './amounts';
import { effortTarget } from './targets';

const STRIDES_ROW = canonicalWord('strides');
/** `ST`, as Daniels writes them. */
const STRIDES: KindValue | undefined = STRIDES_ROW && { row: STRIDES_ROW, spelling: 'strides', yields: false };

const RUN_ROW = canonicalWord('run');
/** What is run where walks are between, whatever word it has. */
const RUN: KindValue | undefined = RUN_ROW && { row: RUN_ROW, spelling: 'run', yields: true };

/** The slowest of repetitions that are told by a range of times takes no longer than the fastest by more than this. */
const MOST_OF_RANGE = 1.15;
/** Nobody repeats anything more often, but for `50 x 30 s`. */
const MOST_REPEATS = 60;
/** Bare numbers behind a count: from 100 on metres, from 20 seconds, below kilometres or miles of the log. */
const LEAST_METRES = 100;
const MOST_METRES = 8000;
const LEAST_SECONDS = 20;
/** A lone number below is no time: `in 9 runs`. */
const LEAST_LONE_TIME_S = 20;
const HUNDREDTHS = 0.3;

function repeatsOf(
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

/** A bare number in repetitions, as what it is most likely. */
function bareAmount(number: Phrase<'number'>): Priced<Amount> | undefined {
  const { value, decimals } = number.value;
  const place = {
    start: number.start,
    numberEnd: number.end,
    end: number.end,
    numbers: [value, value] as const,
    low: value,
    high: value,
  };
  if (value >= LEAST_METRES && value <= MOST_METRES && decimals === 0)
    return priced({ dimension: 'distance', unit: 'm', ...place }, 0.05);
  return value >= LEAST_SECONDS && decimals === 0
    ? priced({ dimension: 'duration', unit: 's', ...place }, 0.3)
    : undefined;
}

function recoveryOf(recovery: Phrase<'recovery'> | undefined): Pick<RepsValue, 'recovery'> {
  return recovery ? { recovery: { ...recovery.value, start: recovery.start, end: recovery.end } } : {};
}

function targetOf(target: Phrase<'target'> | undefined): Pick<RepsValue, 'target'> {
  return target ? { target: { ...target.value, start: target.start, end: target.end } } : {};
}

function kindOf(kind: Phrase<'kind'> | undefined): Pick<RepsValue, 'kind' | 'kindSpan'> {
  return kind ? { kind: kind.value, kindSpan: [kind.start, kind.end] } : {};
}

/** The times of repetitions, `2:41 2:40 2:39`, fit their distance. */
function fitsTimes(amount: Amount | undefined, timesS: readonly number[]): boolean {
  if (amount?.dimension !== 'distance') return true;
  return timesS.every(timeS => Number.isFinite(paceCost(amount.low, timeS)));
}

/** A duration right behind a target is a rest up to here. */
const LONGEST_REST_S = 300;
const MOST_REP_S = 3600;
const MOST_REP_M = 12_000;

/** Shorter repetitions are told by their time. */
const LEAST_OF_PACE_M = 1000;

interface RepParts {
  readonly count: CountValue;
  readonly amount: Amount;
  readonly kind?: Phrase<'kind'> | undefined;
  readonly target?: Phrase<'target'> | undefined;
  readonly recovery?: Phrase<'recovery'> | undefined;
  readonly times?: Phrase<'times'> | undefined;
}

function repsOf({ count, amount, kind, target, recovery, times }: RepParts): RepsValue | undefined {
  // `5 x 5 min (3:58, 3:55, …)`: no times of the repetitions, see `pieces`.
  if (times && amount.dimension === 'duration' && times.value.some(timeS => !isNearTime(timeS, amount.low)))
    return undefined;
  if (amount.dimension === 'distance' ? amount.high > MOST_REP_M || amount.low < 20 : amount.high > MOST_REP_S)
    return undefined;
  if (kind && kind.value.row.category !== 'run') return undefined;
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
    ...kindOf(kind),
    ...(chosen && { target: chosen }),
    ...recoveryOf(recovery),
  };
}

const SAME_TIME = 0.25;

function isNearTime(timeS: number, amountS: number): boolean {
  return Math.abs(timeS - amountS) <= SAME_TIME * amountS;
}

/** `@ 2:40`, `in 3:50`: the time for the amount where it can be, up to a mile and behind `in`; else a pace. */
function timeOrPace(amount: Amount, target: Phrase<'target'>): RepsValue['target'] | undefined {
  const place = { start: target.start, end: target.end };
  if (target.value.target.type !== 'time' || amount.dimension === 'duration') {
    return { ...target.value, ...place };
  }
  const { timeS } = target.value.target;
  const isTime = Number.isFinite(paceCost(amount.low, timeS));
  // `5 x 1600 m @ 3:50`: a pace, since nobody repeats a mile so fast.
  const isPace = target.value.pace !== undefined && paceCost(amount.low, timeS) >= RECORD_COST;
  if (isTime && target.value.isTime !== true && isPossiblePace(timeS)) return { ...target.value, ...place };
  if (isTime && !isPace && amount.high <= MOST_TIMED_M)
    return { ...target.value, target: { type: 'time', timeS, isExact: true }, ...place };
  const { pace } = target.value;
  if (pace) return { ...target.value, target: { type: 'unit-pace', paceS: timeS }, ...place };
  return isTime ? { ...target.value, target: { type: 'time', timeS, isExact: true }, ...place } : undefined;
}

const MOST_TIMED_M = 5000;
/** What times near records cost. */
const RECORD_COST = 0.8;
/** `8 x 400 m (90)`: seconds between them, not for them. */
const BARE_TIME = 0.4;

const withoutReps = (parts: Omit<RepParts, 'count'>): RepsValue => ({
  amount: parts.amount,
  inner: [],
  timesS: parts.times?.value ?? [],
  ...kindOf(parts.kind),
  ...targetOf(parts.target),
  ...recoveryOf(parts.recovery),
});

/** What metres below these cost by themselves, see `shortMetres`. */
const SHORTEST_RUN_M = 50;
const SPRINT = 0.8;

/** `2 km drills` counts no drills. */
function isUnit(line: TokenLine, { start, end }: Phrase): boolean {
  return sensesAt(line, start, end).some(({ type }) => type === 'lengthUnit' || type === 'timeUnit');
}

export const repetitions = [
  /* ---- counts ---- */
  pattern(
    'count',
    'number timesSign',
    0,
    ([number, times]) => repeatsOf(number.value, undefined, number.start, times.end),
    '6 x',
    '3 by',
    '8 times',
  ),
  pattern(
    'count',
    "number '-' ^timesSign",
    0,
    ([number, , times]) => repeatsOf(number.value, undefined, number.start, times.end),
    '4-mal',
  ),
  pattern(
    'count',
    'number to number timesSign',
    0,
    ([low, , high, times]) => repeatsOf(low.value, high.value, low.start, times.end),
    '4-6 x',
  ),
  pattern(
    'count',
    'number setsOf',
    0,
    ([number, sets]) => repeatsOf(number.value, undefined, number.start, sets.end),
    '2 sets of',
  ),

  /* ---- times of repetitions ---- */
  pattern(
    'times',
    "timesLead? '='|'('|':'|'-'|'in'|'~' about? time more ')'?",
    0.05,
    ([, sign, , first, more, close]) =>
      (sign.value === '(') === (close !== undefined) ? [first.value, ...more.value] : undefined,
    '= 2:41 2:40 2:39',
    '(33, 33, 32)',
  ),
  pattern(
    'times',
    "timesLead|'('|'=' about? time '-'|'to'|'bis' time ')'?",
    -0.1,
    ([lead, , low, , high, close]) =>
      (lead.value === '(') === (close !== undefined) &&
      low.value < high.value &&
      high.value <= low.value * MOST_OF_RANGE
        ? [(low.value + high.value) / 2]
        : undefined,
    'in 88-90',
    '(2:40-2:45)',
  ),
  pattern('times', "'(' about? time paceWord ')'", 0, ([, , time]) => [time.value], '(3:18 average)'),
  pattern(
    'times',
    "timesLead ':'? '-'? about? time more",
    0,
    ([, , , , first, more]) => [first.value, ...more.value],
    'splits 3:20, 3:21',
  ),
  pattern(
    'times',
    "'(' time ')'",
    0.05,
    ([, time, close], { line }) => {
      // A number alone is the recovery.
      const lone = line.tokens[time.end - 2]?.text === ':' ? 0 : BARE_TIME;
      const last = close.end === line.tokens.length && time.value <= MOST_LAST_BRACKET ? LAST_BRACKET : 0;
      return priced([time.value], lone + last);
    },
    '6 x 800 (2:41)',
  ),
  pattern('times', "'=' time", 0, ([, time]) => [time.value], '= 2:41'),
  pattern(
    'times',
    "timesLead ':'? about? time",
    0,
    ([, , , time]) => (time.value < LEAST_LONE_TIME_S ? undefined : [time.value]),
    'averaged 1:02',
  ),
  pattern('more', "','|'/'|'-'|'and'|'&'|'und'|';' time", 0, ([, time]) => [time.value]),
  pattern('more', 'time', 0.05, ([time]) => [time.value]),
  pattern('more', "','|'/'|'-'|'and'|'&'|'und'|';' 'and'|'und'|'then'|'dann'? time more", 0, ([, , time, more]) => [
    time.value,
    ...more.value,
  ]),
  pattern('more', 'time more', 0.05, ([time, more]) => [time.value, ...more.value]),
  pattern(
    'time',
    'clock',
    0,
    ([clock], { line }) =>
      clock.value.parts.length === 2 ? tenths(secondsOf(clock.value), line.tokens[clock.end - 1]?.text) : undefined,
    '2:41',
  ),
  pattern(
    'time',
    'number',
    0.02,
    ([number]) => {
      const seconds = Math.round((number.value.value % 1) * 100);
      return number.value.decimals === 2 && seconds < 60 && number.value.value >= 1 && number.value.value < 20
        ? Math.floor(number.value.value) * 60 + seconds
        : undefined;
    },
    '3.02',
  ),
  pattern(
    'time',
    'number timeUnit?',
    0,
    ([number, unit]) =>
      (unit && unit.value !== 's') || number.value.isSpelled || number.value.value < 4 || number.value.value > 200
        ? undefined
        : // `46.30`: minutes and seconds more often than hundredths.
          priced(number.value.value, !unit && number.value.decimals === 2 ? HUNDREDTHS : 0),
    '68.2',
  ),

  /* ---- recoveries ---- */
  pattern(
    'recovery',
    "recoveryLead recoveryLead? ':'? about? amount mode? mode? recoveryNoun? between?",
    0,
    ([lead, , , , amount, mode, , noun, between], { line }) =>
      parted(
        between ?? (isOfSets(line.tokens[lead.start]?.text) ? lead : undefined),
        recovery(
          amount.value,
          mode?.value ?? modeOfWord(line.tokens[lead.start]?.text),
          isCertain(line.tokens[lead.start]?.text) || noun !== undefined || mode !== undefined || isBrief(amount.value),
        ),
      ),
    'r 90s jog',
    'off 2 min',
    'with 200 m jog recovery',
  ),
  pattern(
    'recovery',
    'about? amount mode mode? recoveryNoun? between?',
    0.05,
    ([, amount, mode, , noun, between]) =>
      parted(between, homeward(recovery(amount.value, mode.value, true), noun ?? between)),
    '2 min jog',
    '600m jog rest',
  ),
  pattern(
    'recovery',
    'about? amount recoveryNoun between?',
    0,
    ([, amount, noun, between], { line }) =>
      parted(between, recovery(amount.value, modeOfWord(line.tokens[noun.start]?.text), true)),
    '90 secs recovery',
    '45 sec rest btw reps',
    '200 m Trabpause',
  ),
  pattern(
    'recovery',
    "'with'|'w'|'mit' '/'? number recoveryNoun|mode recoveryNoun? between?",
    0,
    ([, , number, noun, , between]) =>
      parted(between, bareRecovery(number, noun.type === 'mode' ? noun.value : undefined)),
    'w/ 300 rec',
  ),
  pattern(
    'recovery',
    'number mode|recoveryNoun recoveryNoun? between?',
    0.05,
    ([number, mode, noun, between], { line }) => {
      const made = parted(between, bareRecovery(number, mode.type === 'mode' ? mode.value : undefined));
      // `6 x 800 + 1 easy`: what is added is a part of its own.
      const isAdded = line.tokens[number.start - 1]?.text === '+' && mode.type === 'mode' && !noun && !between;
      return made && isAdded ? priced(made.priced, made.cost + ADDED) : made;
    },
    '(400 jog)',
    '400 recovery',
  ),
  pattern(
    'recovery',
    "'off'|'r' '='? number",
    0.05,
    ([, , number]) => bareRecovery(number, undefined),
    'off 90',
    'r 60',
  ),
  pattern(
    'recovery',
    "'tp'|'p'|'pause'|'trabpause'|'gehpause'|'rest'|'rec'|'recovery' ':'|'='? number",
    0.05,
    ([word, , number], { line }) => bareRecovery(number, modeOfWord(line.tokens[word.start]?.text)),
    '6 x 800 TP 400',
  ),
  pattern(
    'recovery',
    'mode number between?',
    0.15,
    ([mode, number, between]) => parted(between, bareRecovery(number, mode.value)),
    'jog 300',
  ),
  pattern(
    'recovery',
    'mode mode? recoveryLead? about? amount between?',
    0.05,
    ([mode, , , , amount, between]) => parted(between, recovery(amount.value, mode.value, true)),
    'jog 1/4 mile btw',
  ),
  pattern(
    'recovery',
    'about? amount between',
    0.1,
    ([, amount, between]) => parted(between, recovery(amount.value, undefined, true)),
    '2 minutes between reps',
    '90secs between reps',
  ),
  pattern(
    'recovery',
    "'p'|'pause'|'trabpause'|'gehpause' ':'? about? amount mode?",
    0,
    ([word, , , amount, mode], { line }) =>
      recovery(amount.value, mode?.value ?? modeOfWord(line.tokens[word.start]?.text), true),
    "P 2'",
  ),
  pattern('recovery', "'('|'[' recovery ')'|']'", 0, ([, inner]) => inner.value, '(200 m jog)', '[300Trab]'),
  pattern('recovery', "'[' amount ']'", 0, ([, amount]) => recovery(amount.value, undefined, true), '[90sec]'),
  pattern(
    'recovery',
    "'(' amount ')'",
    0.15,
    ([, amount]) => recovery(amount.value, undefined, amount.value.unit !== 'bare' && amount.value.unit !== 'clock'),
    '(90s)',
  ),
  pattern(
    'recovery',
    "'(' number ')'",
    0.05,
    ([, number, close], { line }) => {
      const made = bareRecovery(number, undefined);
      // What ends a line in brackets is the distance of all of it more often.
      return made && close.end === line.tokens.length && number.value.value <= MOST_LAST_BRACKET
        ? priced(made.priced, made.cost + LAST_BRACKET)
        : made;
    },
    '(90)',
  ),
  pattern(
    'recovery',
    "'/' amount mode? recoveryNoun?",
    0.05,
    ([, amount, mode]) => recovery(amount.value, mode?.value, true),
    '/1 min jog',
  ),
  pattern('recovery', "'/' number", 0.2, ([, number]) => bareRecovery(number, undefined), '/100'),
  pattern(
    'recovery',
    "'x' amount",
    0.5,
    ([, amount]) =>
      amount.value.dimension === 'distance' && amount.value.unit === 'm'
        ? recovery(amount.value, undefined, true)
        : undefined,
    '8 x 300 m x 100 m',
  ),
  pattern(
    'recovery',
    'mode recoveryNoun between?',
    0.02,
    ([mode]) => ({ mode: mode.value }),
    'full recovery',
    'walk recovery between reps',
  ),
  pattern(
    'recovery',
    'mode mode? back recoveryNoun?',
    0.02,
    ([mode]) => ({ mode: mode.value }),
    'jog back',
    'walk/jog back',
    'walk back recovery',
  ),
  pattern('recovery', 'back mode', 0.02, ([, mode]) => ({ mode: mode.value }), 'zurück traben', 'runter gehen'),
  pattern(
    'recovery',
    "'with'|'w'|'mit'|'off'|'and'|'&' '/'? about? mode mode? back|recoveryNoun",
    0.02,
    ([, , , mode]) => ({ mode: mode.value }),
    'with jog back',
  ),
  pattern(
    'recovery',
    'about? recovery to amount recoveryNoun|mode between?',
    0.1,
    ([, first]) => first.value,
    '600m or 2-3 min recoveries',
  ),

  /* ---- repetitions ---- */
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
    ([count, , amount, kind, target, , rest, other, times]) =>
      target && other
        ? undefined
        : repsOf({ count: count.value, amount: amount.value, kind, target: target ?? other, recovery: rest, times }),
    '5 x 1200, 90 sec rest',
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
    "number ^'(' time ')'",
    0.1,
    ([number, , time]) => {
      const made = number.value.value >= LEAST_METRES ? lapsOf(number, [time.value]) : undefined;
      return made && { amount: made.amount as Amount, inner: [], timesS: made.timesS };
    },
    '400(71), 200(33)',
  ),
  pattern(
    'reps',
    "'mile'|'km'|'kilometer' number '('|':'|'-' clock|duration ')'?",
    -0.3,
    ([unit, number, sign, time, close], { line }) => {
      const metres = line.tokens[unit.start]?.text === 'mile' ? METRES_PER_MILE : METRES_PER_KM;
      const timeS = time.type === 'clock' ? secondsOf(time.value) : time.value.low;
      const isClosed = (sign.value === '(') === (close !== undefined);
      if (!isClosed || paceCost(metres, timeS) > 0) return undefined;
      const amount: Amount = {
        dimension: 'distance',
        low: metres,
        high: metres,
        unit: metres === METRES_PER_KM ? 'km' : 'mi',
        numbers: [1, 1],
        start: unit.start,
        numberEnd: number.end,
        end: number.end,
      };
      return { amount, inner: [], timesS: [timeS] };
    },
    'progression: Mile 1 (8:10), Mile 2 (7:50)',
    'km 3: 4:50',
  ),
  pattern(
    'reps',
    "number pluralTail ':'|'in' time more",
    0,
    ([number, , , first, more]) => lapsOf(number, [first.value, ...more.value]),
    '1000er: 3:58 / 3:56 / 3:55',
    '400s: 82, 81, 80',
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
    'count about? repAmount kind? times recovery',
    0,
    ([count, , amount, kind, times, rest]) =>
      repsOf({ count: count.value, amount: amount.value, kind, recovery: rest, times }),
    '5 x 2000 m (7:35) w/ 3 min recovery',
  ),
  pattern(
    'reps',
    'count about? repAmount recovery joint? time more',
    0.1,
    ([count, , amount, rest, , first, more]) =>
      repsOf({
        count: count.value,
        amount: amount.value,
        recovery: rest,
        times: { ...first, type: 'times', value: [first.value, ...more.value] },
      }),
    '4 x 400 r 200 72 73 74 75',
  ),
  pattern(
    'reps',
    'count ladder recovery?',
    0,
    ([count, ladder, rest]) => ({ count: count.value, inner: ladder.value.inner, timesS: [], ...recoveryOf(rest) }),
    '3 x 400-800-400',
  ),
  pattern(
    'reps',
    'count about? repAmount kind? times joint recovery',
    0,
    ([count, , amount, kind, times, , rest]) =>
      repsOf({ count: count.value, amount: amount.value, kind, recovery: rest, times }),
    '5 x 600: 1:33, 1:37, jog 300',
  ),
  pattern(
    'reps',
    'count about? repAmount kind? target joint times',
    0,
    ([count, , amount, kind, target, , times]) =>
      repsOf({ count: count.value, amount: amount.value, kind, target, times }),
    '4 x 6 min @ T: 6:03, 5:53',
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
    'count about? repAmount target amount',
    0.2,
    ([count, , amount, target, rest]) => {
      const isRest =
        rest.value.dimension === 'duration' && rest.value.unit !== 'clock' && rest.value.high <= LONGEST_REST_S;
      return isRest
        ? repsOf({
            count: count.value,
            amount: amount.value,
            target,
            recovery: { ...rest, type: 'recovery', value: { amount: rest.value } },
          })
        : undefined;
    },
    '5 x 1 km @ 3:45 90s',
  ),
  pattern(
    'reps',
    'count about? repAmount perSide repAmount recoveryNoun?',
    -0.15,
    ([count, , amount, , rest]) => {
      return repsOf({
        count: count.value,
        amount: amount.value,
        recovery: { ...rest, type: 'recovery', value: { amount: rest.value } },
      });
    },
    "10 x 1'/1'",
  ),
  pattern(
    'reps',
    "count repAmount 'on' '/'|'and'|'&'|'-'? 'off'",
    -0.2,
    ([count, amount, on, , off]) =>
      repsOf({
        count: count.value,
        amount: amount.value,
        recovery: { type: 'recovery', start: on.start, end: off.end, cost: 0, value: { amount: amount.value } },
      }),
    '10 x 1:30 on/off',
  ),
  pattern(
    'reps',
    "count '('? repAmount 'on' '/'|','|'-' number|amount 'off' ')'?",
    -0.2,
    ([count, open, amount, , , rest, , close]) =>
      (open === undefined) === (close === undefined)
        ? repsOf({
            count: count.value,
            amount: amount.value,
            recovery: {
              type: 'recovery',
              start: rest.start,
              end: rest.end,
              cost: 0,
              value: { amount: rest.type === 'number' ? inUnitOf(rest, amount.value) : rest.value },
            },
          })
        : undefined,
    '5 x 3 min on, 2 off',
    '4x(1k on/1k off)',
  ),
  pattern(
    'reps',
    "repAmount 'on' '/'|','|'-'? amount 'off'",
    -0.2,
    ([amount, , , rest]) => ({
      amount: amount.value,
      inner: [],
      timesS: [],
      recovery: { start: rest.start, end: rest.end, amount: rest.value },
    }),
    '30s on / 30s off',
  ),
  pattern(
    'reps',
    "count '('|'[' group ')'|']' recovery? target?",
    0,
    ([count, , group, , rest, target]) => ({
      count: count.value,
      inner: group.value,
      timesS: [],
      ...recoveryOf(rest),
      ...targetOf(target),
    }),
    '2 x (4 x 400 m r 60s) r 3 min',
    '6x(3 mins I, 2 min jog)',
  ),
  pattern(
    'reps',
    "count ':'? reps recovery?",
    0.05,
    ([count, , inner, rest]) =>
      inner.value.count
        ? {
            count: count.value,
            inner: [{ ...inner.value, start: inner.start, end: inner.end }],
            timesS: [],
            ...recoveryOf(rest),
          }
        : undefined,
    '2 x 10 x 400',
    '2 sets of 4 x 800m',
  ),
  pattern(
    'reps',
    "'('|'[' group ')'|']' timesSign number recovery?",
    -0.1,
    ([, group, , , number, rest]) => {
      const count = repeatsOf(number.value, undefined, number.start, number.end);
      return count && count.count > 1 ? { count, inner: group.value, timesS: [], ...recoveryOf(rest) } : undefined;
    },
    '(5 min tempo run, 90 s jog) x 4',
  ),
  pattern(
    'reps',
    "'('|'[' group ')'|']' number timesSign",
    -0.1,
    ([, group, , number, times]) => {
      const count = repeatsOf(number.value, undefined, number.start, times.end);
      return count && count.count > 1 ? { count, inner: group.value, timesS: [] } : undefined;
    },
    '(3 min hard, 2 min jog) 4 times',
  ),
  pattern(
    'reps',
    'number to number kind',
    0.25,
    ([low, , high, kind]) => {
      const count = countedKind(low, kind) && repeatsOf(low.value, high.value, low.start, high.end);
      return (
        count && priced({ count, inner: [], timesS: [], ...kindOf(kind) }, kind.value.row.word === 'hills' ? 0.2 : -0.4)
      );
    },
    '4-6 strides',
  ),
  pattern(
    'reps',
    'number anyWord kind',
    0.4,
    ([number, word, kind], { line }) =>
      NAMED_COUNTS.has(kind.value.row.word) && !isUnit(line, word) ? countedKind(number, kind) : undefined,
    '4 cadence drills',
    '6 relaxed strides',
  ),
  pattern(
    'reps',
    'count anyWord kind',
    0.2,
    ([count, , kind]) =>
      NAMED_COUNTS.has(kind.value.row.word) || kind.value.row.word === 'hills'
        ? { count: count.value, inner: [], timesS: [], ...kindOf(kind) }
        : undefined,
    '12x short hills',
  ),
  pattern('reps', 'number kind', 0.25, ([number, kind]) => countedKind(number, kind), '6 strides', '4 Steigerungen'),
  pattern(
    'reps',
    'number about? repAmount kind target? recovery?',
    0.1,
    ([number, , amount, kind, target, rest]) => {
      const count =
        number.value.isSpelled || amount.value.unit === 'm' || isOfRepetitions(kind.value)
          ? repeatsOf(number.value, undefined, number.start, number.end)
          : undefined;
      const made = count && count.count > 1 && repsOf({ count, amount: amount.value, kind, target, recovery: rest });
      return made ? priced(made, isOfRepetitions(kind.value) ? SAID : number.value.isSpelled ? 0 : 0.4) : undefined;
    },
    'five 300 meter sprints',
    '6 quarter mile repeats',
  ),
  pattern(
    'reps',
    "number 'mile'|'kilometer'|'kilometre'|'km'|'k' 'repeats'|'reps' target? joint? recovery? times?",
    -0.1,
    ([number, unit, , target, , rest, times], { line }) => {
      const count = repeatsOf(number.value, undefined, number.start, number.end);
      const name = line.tokens[unit.start]?.text === 'mile' ? 'mi' : 'km';
      const metres = name === 'mi' ? METRES_PER_MILE : METRES_PER_KM;
      const amount: Amount = {
        dimension: 'distance',
        low: metres,
        high: metres,
        unit: name,
        numbers: [1, 1],
        start: unit.start,
        numberEnd: unit.start,
        end: unit.end,
      };
      // `2 x 2 mile repeats`
      const isCounted = line.tokens[number.start - 1]?.text === 'x';
      return count && !isCounted && count.count > 1 && count.count <= MOST_LAPS
        ? repsOf({ count, amount, target, recovery: rest, times })
        : undefined;
    },
    '4 mile repeats @ 6:30',
  ),
  pattern(
    'reps',
    "count kind '(' about? repAmount ')'",
    -0.1,
    ([count, kind, , , amount]) => repsOf({ count: count.value, amount: amount.value, kind }),
    '6 x hill sprints (10 sec)',
  ),
  pattern(
    'reps',
    "number kind '(' about? repAmount ')'",
    -0.1,
    ([number, kind, , , amount]) => {
      const count = countedKind(number, kind)?.priced.count;
      return count && repsOf({ count, amount: amount.value, kind });
    },
    '6 strides (20 s)',
  ),
  pattern(
    'reps',
    "number 'st'|'sts'",
    -0.1,
    ([number], { line }) => {
      const count =
        line.tokens[number.start - 1]?.text === '+' && repeatsOf(number.value, undefined, number.start, number.end);
      return count && STRIDES
        ? { count, inner: [], timesS: [], kind: STRIDES, kindSpan: [number.end, number.end + 1] }
        : undefined;
    },
    '60 min E + 6 ST',
  ),
  pattern(
    'reps',
    'count kind',
    0,
    ([count, kind]) => ({ count: count.value, inner: [], timesS: [], ...kindOf(kind) }),
    '12 x hills',
  ),
  pattern(
    'reps',
    "repAmount kind|anyWord? ','? number to? number? timesSign",
    0.15,
    ([amount, word, , low, , high, times], { line }) => {
      const count = repeatsOf(low.value, high?.value, low.start, times.end);
      const kind = word?.type === 'kind' ? word : undefined;
      return !beginsAmount(line, times.end) &&
        !isOfNext(line, times) &&
        count &&
        count.count > 1 &&
        amount.value.unit !== 'bare'
        ? repsOf({ count, amount: amount.value, kind })
        : undefined;
    },
    '200 meters, 6 times',
  ),
  pattern(
    'reps',
    'repAmount kind timesSign number target? recovery?',
    0.1,
    ([amount, kind, , number, target, rest]) => {
      const count = repeatsOf(number.value, undefined, number.start, number.end);
      return count && count.count > 1
        ? repsOf({ count, amount: amount.value, kind, target, recovery: rest })
        : undefined;
    },
    '400m Reps x 10',
  ),
  pattern(
    'reps',
    'group timesSign number',
    0.15,
    ([group, , number]) => {
      const count = repeatsOf(number.value, undefined, number.start, number.end);
      return count && count.count > 1 && group.value.length > 1 ? { count, inner: group.value, timesS: [] } : undefined;
    },
    '3min effort - 3min recovery X 3',
  ),
  pattern(
    'reps',
    'kind timesSign number',
    0.1,
    ([kind, , number]) => {
      const count = repeatsOf(number.value, undefined, number.start, number.end);
      return count && count.count > 1 && kind.value.row.category === 'run'
        ? { count, inner: [], timesS: [], ...kindOf(kind) }
        : undefined;
    },
    'Hill repeats x 10',
  ),
  pattern(
    'reps',
    "kind|mode repAmount ','|'/'|'and'|'und'|'+'? kind|mode repAmount timesSign number",
    0,
    ([first, work, , second, rest, , number]) => walked(number, [first, work], [second, rest]),
    'run 1 min walk 1 min x 8',
  ),
  pattern(
    'reps',
    "repAmount kind|mode ','|'/'|'and'|'und'|'+'? repAmount kind|mode timesSign number",
    0,
    ([work, first, , rest, second, , number]) => walked(number, [first, work], [second, rest]),
    '2 min run 1 min walk x 8',
  ),
  pattern(
    'reps',
    'repAmount anyWord timesSign number recovery?',
    0.2,
    ([amount, , , number, rest]) => {
      const count = repeatsOf(number.value, undefined, number.start, number.end);
      return count && count.count > 1 && amount.value.unit !== 'bare'
        ? repsOf({ count, amount: amount.value, recovery: rest })
        : undefined;
    },
    '300 m shuttle x 4',
  ),
  pattern(
    'reps',
    "number kind 'of'|'über'|'à'|'a'|'von'|'over'|'je'|'zu' 'je'|'ca'|'about'? repAmount target? recovery?",
    0,
    ([number, kind, , , amount, target, rest]) => {
      const count = repeatsOf(number.value, undefined, number.start, number.end);
      return count && count.count > 1
        ? repsOf({ count, amount: amount.value, kind, target, recovery: rest })
        : undefined;
    },
    '10 hill sprints of 8 seconds',
    '6 repeats of 3 minutes',
    '6 Steigerungen à 80m',
    '3 Steigerungen über 100 Meter',
  ),
  pattern(
    'reps',
    "number to number kind 'of'|'über'|'à'|'a'|'von'|'over'|'je'|'zu' 'je'|'ca'|'about'? repAmount",
    0,
    ([low, , high, kind, , , amount]) => {
      const count = repeatsOf(low.value, high.value, low.start, high.end);
      return count && repsOf({ count, amount: amount.value, kind });
    },
    '4-6 Steigerungsläufe zu je 80 m',
  ),
  pattern(
    'reps',
    'number kind repAmount',
    0.1,
    ([number, kind, amount]) => {
      const count = kind.value.row.word === 'strides' && repeatsOf(number.value, undefined, number.start, number.end);
      return count && count.count > 1 ? repsOf({ count, amount: amount.value, kind }) : undefined;
    },
    '5 Steigerungen 100 m',
  ),
  pattern(
    'reps',
    "number '(' repAmount timesSign repAmount recoveryNoun|mode? ')'",
    0,
    ([number, , amount, , rest]) => {
      const count = repeatsOf(number.value, undefined, number.start, number.end);
      return count && count.count > 1
        ? repsOf({
            count,
            amount: amount.value,
            recovery: { ...rest, type: 'recovery', value: { amount: rest.value } },
          })
        : undefined;
    },
    '4(600m x 2:30 rest)',
  ),
  pattern(
    'reps',
    "number ':' ^number 's' timesSign number",
    0,
    ([work, , rest, , , times]) => {
      const count = repeatsOf(times.value, undefined, times.start, times.end);
      return count
        ? repsOf({
            count,
            amount: secondsAt(work),
            recovery: {
              type: 'recovery',
              start: rest.start,
              end: rest.end,
              cost: 0,
              value: { amount: secondsAt(rest) },
            },
          })
        : undefined;
    },
    '60:120s x 6',
  ),
  pattern(
    'reps',
    'repAmount timesSign number',
    0.35,
    ([amount, , number]) => {
      const count = repeatsOf(number.value, undefined, number.start, number.end);
      return count && count.count > 1 && amount.value.low >= LEAST_SECONDS
        ? repsOf({ count, amount: amount.value })
        : undefined;
    },
    '400 m x 8',
  ),
  pattern(
    'reps',
    "member '/'|',' member ','? totalWord? number timesSign",
    0.1,
    ([first, , second, , , times, sign], { line }) => {
      const count = repeatsOf(times.value, undefined, times.start, sign.end);
      return !beginsAmount(line, sign.end) && !isOfNext(line, sign) && count && count.count > 1
        ? { count, inner: [first.value, second.value], timesS: [] }
        : undefined;
    },
    '2 min run / 2 min walk, 6x',
  ),
  pattern(
    'reps',
    "member ',' member timesSign number",
    0.1,
    ([first, , second, , number]) => {
      const count = repeatsOf(number.value, undefined, number.start, number.end);
      return count && count.count > 1 && first.value.amount && second.value.amount
        ? { count, inner: [first.value, second.value], timesS: [] }
        : undefined;
    },
    '5 min easy, 5 min @ T x 3',
  ),
  pattern(
    'reps',
    'number perSide repAmount timesSign number',
    0.1,
    ([number, , rest, , times]) => {
      const count = repeatsOf(times.value, undefined, times.start, times.end);
      const unit = rest.value.unit === 's' ? 1 : rest.value.unit === 'min' ? 60 : undefined;
      if (!count || unit === undefined) return undefined;
      const low = number.value.value * unit;
      const amount: Amount = {
        ...rest.value,
        low,
        high: low,
        numbers: [number.value.value, number.value.value],
        start: number.start,
        numberEnd: number.end,
        end: number.end,
      };
      return repsOf({ count, amount, recovery: { ...rest, type: 'recovery', value: { amount: rest.value } } });
    },
    '30/30s x 20',
  ),
  pattern(
    'reps',
    "number '/' ^number timeUnit? 'for'|'über'|'over' about? amount",
    -0.1,
    ([work, , rest, unit, , , whole]) => {
      if (unit && unit.value !== 's') return undefined;
      const [on, off] = [work.value.value, rest.value.value];
      const isInTurn = on >= LEAST_TURN_S && off >= LEAST_TURN_S && on <= MOST_TURN_S && off <= MOST_TURN_S;
      return isInTurn ? inTurn(secondsAt(work), secondsAt(rest), whole.value, work.start) : undefined;
    },
    '40/20 for 20 minutes',
  ),
  pattern(
    'reps',
    "amount 'up'|'on'? effort thenWord|and|','|'/'|'-' about? amount 'down'? mode|effort|recoveryNoun|'off' recoveryNoun? 'for'|'über'|'over' about? amount",
    -0.3,
    ([work, , effort, , , rest, , , , , , whole]) => {
      const made = inTurn(work.value, rest.value, whole.value, work.start);
      return made && { ...made, target: { ...effortTarget(effort.value), start: effort.start, end: effort.end } };
    },
    '1 min hard, 1 min easy for 20 min',
  ),
  pattern(
    'reps',
    "amount 'on'|'up' thenWord|and|','|'/'|'-'? about? amount 'off'|'down'|'easy'|'jog' 'for'|'über'|'over' about? amount",
    -0.3,
    ([work, , , , rest, , , , whole]) => inTurn(work.value, rest.value, whole.value, work.start),
    '2 min on, 1 min off for 30 min',
  ),
  pattern(
    'reps',
    "number about? number ^pluralTail|'m' 'reps'|'repeats'|'efforts'|'intervals'? target? joint? recovery?",
    0,
    ([number, , distance, , , target, , rest]) => {
      const count =
        distance.value.value >= LEAST_METRES && isFew(number.value)
          ? repeatsOf(number.value, undefined, number.start, number.end)
          : undefined;
      const amount = bareAmount(distance)?.priced;
      return count && amount ? repsOf({ count, amount, target, recovery: rest }) : undefined;
    },
    'four 800s w/ 4:00 recovery',
    "3 600's",
  ),
  pattern(
    'repAmount',
    'amount',
    0,
    ([amount]) =>
      amount.value.unit === 'bare'
        ? priced(amount.value, 0.35)
        : amount.value.insideFrom !== undefined
          ? undefined
          : // `6 x 30 m`: too short for a run, and not for a sprint.
            amount.value.unit === 'm' && amount.value.low < SHORTEST_RUN_M
            ? priced(amount.value, -SPRINT)
            : amount.value,
    '800 m',
  ),
  pattern(
    'repAmount',
    "amount ^'-'",
    0.02,
    ([amount], { line }) =>
      line.tokens[amount.end + 1]?.type === 'word' && !line.tokens[amount.end + 1]?.spaced ? amount.value : undefined,
    '6 x 1000-Meter-Tempolauf',
  ),
  pattern('repAmount', 'number', 0, ([number]) => bareAmount(number), '6 x 400'),
  pattern(
    'repAmount',
    'number ^pluralTail',
    0.05,
    ([number]) => (number.value.value >= LEAST_METRES ? bareAmount(number) : undefined),
    "6 x 300's",
  ),
  pattern('perSide', "'/'|'-'|'on'", 0, () => '/'),
  pattern('joint', "','|';'|'-'|':'|'.'|'and'|'und'|'then'?", 0.08, () => ','),

  /* ---- all of it again ---- */
  pattern(
    'again',
    "againWord ','? number timesSign",
    -0.3,
    ([, , number, sign]) => timesOf(number, sign),
    'Repeat 5 times',
  ),
  pattern('again', 'againWord timesSign number', -0.3, ([, sign, number]) => timesOf(number, sign), 'repeat x 4'),
  pattern(
    'again',
    'againWord timesSign? number to number timesSign?',
    -0.3,
    ([, sign, low, , high, times]) =>
      (sign ?? times) && repeatsOf(low.value, high.value, (sign ?? low).start, (times ?? high).end),
    'repeat x 5-6',
    'repeat 4-6 times',
  ),
  pattern('again', "'(' number timesSign ')'", -0.1, ([, number, sign]) => timesOf(number, sign), '(4 times)'),
  pattern('again', "'(' timesSign number ')'", -0.1, ([, sign, number]) => timesOf(number, sign), '(x 4)'),
  pattern(
    'again',
    'againWord timesWord',
    -0.3,
    ([, word], { line }) => {
      const count = TIMES_WORDS.get(line.tokens[word.start]?.text ?? '');
      return count === undefined ? undefined : { count, start: word.start, end: word.end };
    },
    'Repeat twice',
    'das Ganze dreimal',
  ),

  /* ---- groups ---- */
  pattern('group', "member ','|'+'|'/'|'-'|';'|'&'|'and'|'then' group", 0, ([first, , rest]) => [
    first.value,
    ...rest.value,
  ]),
  pattern('group', 'member', 0, ([only]) => [only.value]),
  pattern(
    'member',
    'about? repAmount kind? target? recovery?',
    0,
    ([, amount, kind, target, rest]) => {
      return {
        ...withoutReps({ amount: amount.value, kind, target, recovery: rest }),
        start: amount.start,
        end: (rest ?? target ?? kind ?? amount).end,
      };
    },
    '3 min I',
  ),
  pattern(
    'member',
    "repAmount target 'uphill'|'downhill'|'hard'|'easy'|'jog'|'float'|'run'|'running'|'up'|'down'",
    0.02,
    ([amount, target, word]) => ({
      ...withoutReps({ amount: amount.value, target }),
      start: amount.start,
      end: word.end,
    }),
    '30 s in Zone 5 uphill',
  ),
  pattern('member', 'effort|kind|mode about? repAmount target?', 0.05, ([word, , amount, target]) => ({
    ...withoutReps({ amount: amount.value, kind: word.type === 'kind' ? word : undefined, target }),
    start: word.start,
    end: (target ?? amount).end,
  })),
  pattern('member', "repAmount 'effort'|'efforts'|'belastung'|'on'", 0.02, ([amount, word]) => ({
    ...withoutReps({ amount: amount.value }),
    start: amount.start,
    end: word.end,
  })),
  pattern('member', 'repAmount effort kind', 0.02, ([amount, effort, kind]) => ({
    ...withoutReps({ amount: amount.value, kind }),
    target: { ...effortTarget(effort.value), start: effort.start, end: effort.end },
    start: amount.start,
    end: kind.end,
  })),
  pattern('member', 'repAmount effort|mode', 0.02, ([amount, word]) => ({
    ...withoutReps({ amount: amount.value }),
    ...(word.type === 'mode' ? {} : {}),
    start: amount.start,
    end: word.end,
  })),
  pattern('member', 'recovery', 0.02, ([rest]) => ({
    inner: [],
    timesS: [],
    recovery: { ...rest.value, start: rest.start, end: rest.end },
    start: rest.start,
    end: rest.end,
  })),
  pattern('member', 'reps', 0, ([reps]) => ({ ...reps.value, start: reps.start, end: reps.end })),

  /* ---- ladders ---- */
  pattern(
    'ladder',
    'rung rungs',
    -0.2,
    ([first, more], { line }) => {
      const rungs = [first.value, ...more.value];
      // `5,4 km, 1,5 km`: the comma of a decimal number is no sign between.
      const signs = new Set(
        rungs.slice(0, -1).map(({ end }) => {
          const sign = line.tokens[end]?.text ?? '';
          return sign === ',' && line.tokens[end + 1]?.spaced ? ', ' : sign;
        }),
      );
      return rungs.length >= 3 && signs.size === 1 ? ladderOf(rungs) : undefined;
    },
    '300-600-900-600-300',
    'fartlek 1-2-3-2-1',
    'fartlek 1,2,3,2,1',
    '800m – 1600m – 800m',
  ),
  pattern('rungs', "'-'|'/'|'–'|'+'|',' rung rungs", 0, ([, rung, more]) => [rung.value, ...more.value]),
  pattern('rungs', "'-'|'/'|'–'|'+'|',' rung", 0, ([, rung]) => [rung.value]),
  pattern('rung', 'number lengthUnit?', 0, ([number, unit]) => ({
    value: number.value.value,
    unit: unit?.value,
    start: number.start,
    end: (unit ?? number).end,
  })),
  pattern('rung', 'number timeUnit', 0, ([number, unit]) => ({
    value: number.value.value,
    unit: unit.value,
    start: number.start,
    end: unit.end,
  })),
] as const;

/** So many laps are told without a sign between, `four 800s`. */
const MOST_LAPS = 16;

function isFew({ value }: NumberValue): boolean {
  return value <= MOST_LAPS;
}

/** Repetitions told as `40/20` last as many seconds. */
const LEAST_TURN_S = 10;
const MOST_TURN_S = 120;

function secondsAt({ value: { value }, start, end }: Phrase<'number'>): Amount {
  return {
    dimension: 'duration',
    low: value,
    high: value,
    unit: 's',
    numbers: [value, value],
    start,
    numberEnd: end,
    end,
  };
}

/** `1 min hard, 1 min easy for 20 min`: as often as it fits into the whole. */
function inTurn(work: Amount, rest: Amount, whole: Amount, start: number): RepsValue | undefined {
  if (work.dimension !== 'duration' || rest.dimension !== 'duration' || whole.dimension !== 'duration')
    return undefined;
  const times = Math.round(whole.low / (work.low + rest.low));
  if (times < 2 || times > MOST_REPEATS) return undefined;
  return repsOf({
    count: { count: times, start, end: start + 1 },
    amount: work,
    recovery: { type: 'recovery', start: rest.start, end: rest.end, cost: 0, value: { amount: rest } },
  });
}

/** Whether a count at token `at` has something to count, so that it does not belong to what is before it. */
function beginsAmount({ tokens }: TokenLine, at: number): boolean {
  const next = tokens[at];
  return next !== undefined && (next.type === 'number' || next.text === '(' || next.text === '[');
}

/** `56 min, 12x short hills`: the sign counts the word behind it. */
function isOfNext({ tokens }: TokenLine, { start, end }: Phrase): boolean {
  return tokens[start]?.text === 'x' && tokens[end]?.type === 'word';
}

const UNIT_VALUES: ReadonlyMap<string, readonly ['distance' | 'duration', number, Amount['unit']]> = new Map([
  ['km', ['distance', METRES_PER_KM, 'km']],
  ['mi', ['distance', METRES_PER_MILE, 'mi']],
  ['m', ['distance', 1, 'm']],
  ['M', ['distance', METRES_PER_MILE, 'mi']],
  ['yd', ['distance', METRES_PER_YARD, 'yd']],
  ['h', ['duration', 3600, 'h']],
  ['min', ['duration', 60, 'min']],
  ['s', ['duration', 1, 's']],
]);

function ladderOf(rungs: readonly Rung[]): Priced<RepsValue> | undefined {
  const last = rungs.findLast(({ unit }) => unit !== undefined)?.unit;
  const isMetres = rungs.every(({ value }) => value >= LEAST_METRES && value % 50 === 0);
  const isMinutes =
    last === undefined && rungs.length >= 4 && rungs.every(({ value }) => value <= 20 && Number.isInteger(value));
  // `4 miles - 3/1 run/walk`: a unit holds for what is before it, not for what is behind.
  if (!isMetres && !isMinutes && rungs.at(-1)?.unit === undefined) return undefined;
  if (last === undefined && !isMetres && !isMinutes) return undefined;
  const inner: Inner[] = [];
  for (const { value, unit = last ?? (isMinutes ? 'min' : 'm'), start, end } of rungs) {
    const known = UNIT_VALUES.get(unit);
    if (!known) return undefined;
    const [dimension, factor, name] = known;
    const total = value * factor;
    if (dimension === 'distance' ? total > MOST_REP_M * 1.5 || total < 50 : total > MOST_REP_S) return undefined;
    const amount: Amount = {
      dimension,
      low: total,
      high: total,
      unit: name,
      numbers: [value, value],
      start,
      numberEnd: start + 1,
      end,
    };
    inner.push({ amount, inner: [], timesS: [], start, end });
  }
  return priced({ inner, timesS: [] }, isMinutes ? 0.2 : 0);
}

const TIMES_WORDS: ReadonlyMap<string, number> = new Map([
  ['twice', 2],
  ['zweimal', 2],
  ['thrice', 3],
  ['dreimal', 3],
  ['viermal', 4],
  ['fünfmal', 5],
  ['sechsmal', 6],
  ['achtmal', 8],
]);

function timesOf(number: Phrase<'number'>, sign: Phrase): CountValue | undefined {
  const times = repeatsOf(number.value, undefined, Math.min(number.start, sign.start), Math.max(number.end, sign.end));
  return times && times.count > 1 ? times : undefined;
}

const SAID = -0.05;

/** `5 half mile repeats` */
function isOfRepetitions({ row, spelling }: KindValue): boolean {
  return row.word === 'reps' || spelling.startsWith('rep') || spelling === 'intervals';
}

/** `3 min on, 2 off`: the unit holds for both. */
function inUnitOf({ value: { value }, start, end }: Phrase<'number'>, amount: Amount): Amount {
  const factor = amount.low / amount.numbers[0];
  const low = value * factor;
  return { ...amount, low, high: low, numbers: [value, value], start, numberEnd: end, end };
}

/** `800s: 2:41, 2:40, 2:39`: as many as there are times. */
function lapsOf(number: Phrase<'number'>, timesS: readonly number[]): RepsValue | undefined {
  const amount = number.value.value >= LEAST_METRES ? bareAmount(number)?.priced : undefined;
  if (amount?.dimension !== 'distance' || !fitsTimes(amount, timesS)) return undefined;
  const count = { count: timesS.length, start: number.start, end: number.end };
  return { count, amount, inner: [], timesS };
}

type Named = readonly [Phrase<'kind'> | Phrase<'mode'>, Phrase<'repAmount'>];

/** Running and walking in turn: what is walked is the recovery. */
function walked(number: Phrase<'number'>, [name, work]: Named, [other, rest]: Named): RepsValue | undefined {
  const count = repeatsOf(number.value, undefined, number.start, number.end);
  const mode = other.type === 'mode' ? other.value : other.value.row.word === 'walk' ? 'walk' : undefined;
  const isRun = name.type === 'mode' ? name.value === 'jog' : name.value.row.sport === 'run';
  if (!count || count.count < 2 || mode === undefined || !isRun) return undefined;
  return repsOf({
    count,
    amount: work.value,
    kind: name.type === 'kind' ? name : RUN && { ...name, type: 'kind', value: RUN },
    recovery: { ...rest, type: 'recovery', value: { amount: rest.value, mode } },
  });
}

const NAMED_COUNTS: ReadonlySet<string> = new Set(['strides', 'drills']);

/** `6 strides`, `10 hills`: words of which one does a number. */
function countedKind(number: Phrase<'number'>, kind: Phrase<'kind'>): Priced<RepsValue> | undefined {
  const { row } = kind.value;
  const isCounted =
    row.word === 'strides' || row.word === 'drills' || row.word === 'hills' || kind.value.spelling.startsWith('rep');
  const count = isCounted ? repeatsOf(number.value, undefined, number.start, number.end) : undefined;
  if (!count || count.count > 30) return undefined;
  return priced({ count, inner: [], timesS: [], ...kindOf(kind) }, row.word === 'hills' ? 0.4 : -0.3);
}

function recovery(amount: Amount, mode: RecoveryValue['mode'], isSure: boolean): Priced<RecoveryValue> | undefined {
  const isPossible = amount.dimension === 'distance' ? amount.high <= 1700 : amount.high <= 1200;
  if (!isPossible || amount.insideFrom !== undefined) return undefined;
  return priced({ amount, ...(mode && { mode }) }, (isSure ? 0 : 0.3) + (amount.unit === 'bare' ? 0.6 : 0));
}

const ADDED = 0.8;

/** Longer than this somebody jogs home more often. */
const LONG_RECOVERY_S = 420;
const LONG_RECOVERY_M = 1000;

/** `10 min easy` behind repetitions is their recovery only where a word says so. */
function homeward(
  made: Priced<RecoveryValue> | undefined,
  word: Phrase | undefined,
): Priced<RecoveryValue> | undefined {
  const amount = made?.priced.amount;
  if (!made || !amount || word) return made;
  const isLong = amount.dimension === 'distance' ? amount.high > LONG_RECOVERY_M : amount.high > LONG_RECOVERY_S;
  return isLong ? priced(made.priced, made.cost + LONG_RECOVERY) : made;
}

const LONG_RECOVERY = 0.6;

/** `2 min between sets`: it may stand where no repetitions are before it, and behind another recovery. */
function parted(
  between: Phrase | undefined,
  made: Priced<RecoveryValue> | undefined,
): Priced<RecoveryValue> | undefined {
  return made && between ? priced({ ...made.priced, isBetween: true }, made.cost) : made;
}

function bareRecovery(number: Phrase<'number'>, mode: RecoveryValue['mode']): Priced<RecoveryValue> | undefined {
  const { value, decimals } = number.value;
  if (decimals > 0) return undefined;
  const place = { start: number.start, numberEnd: number.end, end: number.end, numbers: [value, value] as const };
  if (value >= LEAST_METRES && value % 50 === 0 && value <= 1600) {
    return priced(
      { amount: { dimension: 'distance', low: value, high: value, unit: 'm', ...place }, ...(mode && { mode }) },
      0,
    );
  }
  if (value >= 15 && value <= 300) {
    return priced(
      { amount: { dimension: 'duration', low: value, high: value, unit: 's', ...place }, ...(mode && { mode }) },
      0,
    );
  }
  if (value >= 1 && value <= 10) {
    return priced(
      {
        amount: { dimension: 'duration', low: value * 60, high: value * 60, unit: 'min', ...place },
        ...(mode && { mode }),
      },
      0.5,
    );
  }
  return undefined;
}

/** Longer runs are not told in brackets at the end; `(90)` there is a recovery. */
const MOST_LAST_BRACKET = 45;
const LAST_BRACKET = 0.5;

const CERTAIN: ReadonlySet<string> = new Set([
  'sp',
  'serienpause',
  'satzpause',
  'r',
  'rest',
  'rec',
  'recovery',
  'recoveries',
  'off',
  'pause',
  'pausen',
  'p',
  'trabpause',
  'trabpausen',
  'gehpause',
  'tp',
  'recover',
]);

/** `6 x 800 m w/ 2 min`: so short that it is the recovery. */
function isBrief({ dimension, unit, high }: Amount): boolean {
  return unit !== 'bare' && unit !== 'clock' && high <= (dimension === 'distance' ? MOST_BRIEF_M : MOST_BRIEF_S);
}

const MOST_BRIEF_M = 600;
const MOST_BRIEF_S = 240;

/** Behind a set comes another rest than behind its repetitions. */
function isOfSets(word: string | undefined): boolean {
  return word === 'sp' || word === 'serienpause' || word === 'satzpause';
}

function isCertain(word: string | undefined): boolean {
  return word !== undefined && CERTAIN.has(word);
}

function modeOfWord(word: string | undefined): RecoveryValue['mode'] {
  if (word?.startsWith('trab') || word === 'tp' || word === 'jog') return 'jog';
  return word?.startsWith('geh') || word === 'walk' ? 'walk' : undefined;
}

/** Whole seconds, with the tenths of `1:32.5`. */
function tenths(seconds: number, last: string | undefined): number {
  return last?.includes('.') ? Math.round(seconds * 10) / 10 : seconds;
}
