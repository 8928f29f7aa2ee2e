import { METRES_PER_KM, METRES_PER_MILE, METRES_PER_YARD } from '../../../values/distance';
import { paceCost } from '../../../values/plausiblePace';
import type { TokenLine } from '../../scan';
import { type Priced, pattern, priced } from '../phrases/grammar';
import type { Amount, Inner, Phrase, RepsValue, Rung } from '../senses/phrase';
import { sensesAt } from '../senses/senses';
import { CLOSING_BRACKETS, OPENING_BRACKETS, SUSTAINED } from '../senses/words';
import { isCounting, opensClause } from './around';
import { distanceAmount } from './distanceOf';
import { LEAST_METRES, MOST_REP_M, MOST_REP_S, recoveryOf, repeatsOf } from './repetitionParts';

/** Parts that differ in their length alone: `300-600-900-600-300`. */
export const ladders = [
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
          // `2 mile, 2 mile & 1 mile`: the last of a list.
          const isLast = AND.has(sign) && end === rungs.at(-2)?.end;
          return (sign === ',' && line.tokens[end + 1]?.spaced) || isLast ? ', ' : sign;
        }),
      );
      return rungs.length >= 3 && signs.size === 1 ? ladderOf(rungs) : undefined;
    },
    '300-600-900-600-300',
    'fartlek 1-2-3-2-1',
    'fartlek 1,2,3,2,1',
    '800m – 1600m – 800m',
  ),
  // How long each of them took, in their order.
  pattern(
    'reps',
    "ladder recovery? ','|':'|'-'|'('|'in'|'=' time more ')'?",
    -0.6,
    ([ladder, rest, sign, first, more, close]) => {
      const { inner } = ladder.value;
      const times = [first.value, ...more.value];
      const isClosed = (sign.value === '(') === (close !== undefined);
      const areTimes = inner.every(({ amount, timesS }, at) => {
        const timeS = times[at];
        const isFree = timesS.length === 0 && amount?.dimension === 'distance';
        return isFree && timeS !== undefined && paceCost(amount.low, timeS) === 0;
      });
      if (!isClosed || inner.length !== times.length || !areTimes) return undefined;
      const recovery = rest && { ...rest.value, start: rest.start, end: rest.end };
      return {
        ...ladder.value,
        inner: inner.map((each, at) => ({ ...each, timesS: [times[at] ?? 0] })),
        ...(recovery && { recovery }),
      };
    },
    '400/800/1200/800/400, 86, 2:58, 4:31, 2:57, 84',
    '300-600-300 (60, 2:06, 61)',
  ),
  // Each with its time.
  pattern(
    'ladder',
    'timedRung timedRungs',
    -1.4,
    ([first, more], { line }) => {
      const inner = [first.value, ...more.value];
      const areOneLength = inner.every(({ amount }) => amount?.low === inner[0]?.amount?.low);
      const isWhole = opensClause(line, first.start) && !isCounting(line, more.end);
      return inner.length >= LEAST_TIMED && !areOneLength && isWhole ? { inner, timesS: [] } : undefined;
    },
    '1600 in 4:48, 1200 in 3:30, 800 2:14, 400 in 60',
    '400 62, 300 45, 200 29',
  ),
  pattern('timedRung', "number lengthUnit? 'in'|':'|'@'|'='? time", 0, ([number, unit, , time]) => {
    const { value } = number.value;
    const amount = distanceAmount('m', value, 1, number, (unit ?? number).end);
    const isOfTrack = (!unit || unit.value === 'm') && value >= LEAST_METRES && value % HUNDRED_M === 0;
    const isFast = paceCost(value, time.value) === 0 && time.value * METRES_PER_KM <= value * SLOWEST_ON_TRACK_S_PER_KM;
    return isOfTrack && value <= LONGEST_TIMED_M && isFast
      ? { amount, inner: [], timesS: [time.value], start: number.start, end: time.end }
      : undefined;
  }),
  pattern('timedRungs', "','|';'|'+'|'/'|'and'|'und' timedRung timedRungs", 0, ([, rung, more]) => [
    rung.value,
    ...more.value,
  ]),
  pattern('timedRungs', "','|';'|'+'|'/'|'and'|'und' timedRung", 0, ([, rung]) => [rung.value]),
  pattern(
    'reps',
    "count '(' rung rungs ')' timeUnit target? recovery?",
    -0.4,
    ([count, , first, more, , unit, target, rest]) => {
      const value = unit.value;
      const ladder = ladderOf([first.value, ...more.value].map(each => ({ ...each, unit: each.unit ?? value })));
      return (
        ladder && {
          ...ladder.priced,
          count: count.value,
          ...(target && { target: { ...target.value, start: target.start, end: target.end } }),
          ...(rest && { recovery: { ...rest.value, start: rest.start, end: rest.end } }),
        }
      );
    },
    '2 x (6,5,4,3,2,1) minutes',
  ),
  // The last has the unit of all.
  pattern(
    'reps',
    "count '('|'[' rung rungs ')'|']' target? recovery? ','? recovery?",
    -0.4,
    ([count, , first, more, close, target, rest, comma, other], { line }) => {
      if (other ? other.value.isBetween !== true : comma) return undefined;
      const rungs = [first.value, ...more.value];
      const last = rungs.at(-1);
      const isOfLast = last?.unit !== undefined && rungs.every(({ unit }) => unit === undefined || unit === last.unit);
      const isTimed = last?.unit === 'min' || last?.unit === 's';
      // `2 x (4/2 min)`: run and walked.
      const isLadder = rungs.length > 2 || line.tokens[first.end]?.text === ',';
      const ladder = isOfLast && isTimed && isLadder && close.start === last.end ? ladderOf(rungs) : undefined;
      return (
        ladder && {
          ...ladder.priced,
          count: count.value,
          ...(target && { target: { ...target.value, start: target.start, end: target.end } }),
          // Between the sets it is another one than between their parts.
          ...(other && { inner: ladder.priced.inner.map(part => ({ ...part, ...recoveryOf(rest) })) }),
          ...recoveryOf(other ?? rest),
        }
      );
    },
    '3 x (5,4,3 mins) off 60s',
    '2 x (6,4,2 mins) off 75s, 4 mins between sets',
    '2 x (6-4-2 min), 2 min Trab',
  ),
  // In brackets blanks stand between them as well.
  pattern(
    'group',
    'number number number number? number? number?',
    0.2,
    (numbers, { line }) => {
      const told = numbers.filter(each => each !== undefined);
      const [before, behind] = [line.tokens[(told[0]?.start ?? 0) - 1], line.tokens[told.at(-1)?.end ?? 0]];
      const isInBrackets = OPENING_BRACKETS.has(before?.text ?? '') && CLOSING_BRACKETS.has(behind?.text ?? '');
      const rungs = told.map(({ value: { value }, start, end }) => ({ value, start, end }));
      const areMetres = rungs.every(({ value }) => value >= LEAST_METRES && value % 50 === 0);
      return isInBrackets && areMetres ? ladderOf(rungs)?.priced.inner : undefined;
    },
    '3x(600 400 200)',
  ),
  pattern(
    'reps',
    'rung rungs timesSign number',
    -0.4,
    ([first, more, , number]) => {
      const ladder = ladderOf([first.value, ...more.value], LEAST_COUNTED);
      const count = repeatsOf(number.value, undefined, number.start, number.end);
      return ladder && count && count.count > 1 ? { ...ladder.priced, count } : undefined;
    },
    '1,2,3,2,1 x 3',
  ),
  pattern(
    'reps',
    "rung rungs 'je'|'jeweils'|'each' number ^timesSign|timesWord",
    -0.6,
    ([first, more, , number, times]) => {
      const ladder = ladderOf([first.value, ...more.value]);
      const count = repeatsOf(number.value, undefined, number.start, times.end);
      return ladder && count && count.count > 1 ? { ...ladder.priced, count } : undefined;
    },
    '400/300/200/100 je 2x',
  ),
  pattern(
    'ladder',
    "number '-'|'/' number '-'|'/' number",
    -0.3,
    ([before, , fast, , behind], { line, unit }) => {
      const [first = 0, most = 0, last = 0] = [before, fast, behind].map(({ value }) => value.value);
      const isFramed = most >= LEAST_FAST && most > first && most > last && most <= MOST_FAST;
      if (!isFramed || !isOfTempo(line, before.start, behind.end) || isCounting(line, behind.end)) return undefined;
      return ladderOf([before, fast, behind].map(({ value: { value }, start, end }) => ({ value, unit, start, end })));
    },
    'TDL 3-6-2',
    '2-6-2 tempo',
  ),
  pattern(
    'ladder',
    'rung rungs recovery',
    -0.4,
    ([first, more, rest]) => {
      const inner = inHundreds([first.value, ...more.value]);
      const isOfMetres = rest.value.amount?.dimension === 'distance';
      return inner && isOfMetres ? { inner, timesS: [], ...recoveryOf(rest) } : undefined;
    },
    '4-8-12-8-4 with 400 jog',
  ),
  pattern(
    'ladder',
    "rung rungs 'x' number",
    -0.6,
    ([first, more, , number]) => {
      const inner = number.value.value === HUNDRED_M ? inHundreds([first.value, ...more.value]) : undefined;
      return inner && { inner, timesS: [] };
    },
    '4,8,12,8,4 x 100',
  ),
  pattern('rungs', "'-'|'/'|'–'|'+'|',' rung rungs", 0, ([, rung, more]) => [rung.value, ...more.value]),
  pattern('rungs', "'-'|'/'|'–'|'+'|',' rung", 0, ([, rung]) => [rung.value]),
  pattern('rungs', "'&'|'and'|'und' rung", 0, ([, rung]) => [rung.value]),
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
  // `800, 800, mile, 800`: among metres.
  pattern('rung', "'mile'", 0.1, ([mile]) => ({ value: MILE_M, unit: 'm', start: mile.start, end: mile.end })),
  // Nothing but blanks between: on a track, with how fast or with what rest behind it.
  pattern(
    'reps',
    "number number number number? number? number? number? 'm'? ','? target? ','|'('? recovery? ')'?",
    -0.9,
    ([first, second, third, fourth, fifth, sixth, seventh, , , target, open, rest, close], { line }) => {
      const numbers = [first, second, third, fourth, fifth, sixth, seventh].filter(each => each !== undefined);
      const areSpaced = numbers.slice(1).every(({ start }) => line.tokens[start]?.spaced);
      const areOfTrack = numbers.every(({ value: { value } }) => value >= LEAST_METRES && value % HUNDRED_M === 0);
      const isWhole =
        opensClause(line, first.start) && areSpaced && areOfTrack && (open?.value === '(') === (close !== undefined);
      if (!isWhole || !(target ?? rest) || line.tokens[first.start - 1]?.text === '-') return undefined;
      const ladder = ladderOf(numbers.map(({ value, start, end }) => ({ value: value.value, start, end })));
      return (
        ladder && {
          ...ladder.priced,
          ...(target && { target: { ...target.value, start: target.start, end: target.end } }),
          ...recoveryOf(rest),
        }
      );
    },
    '1000 1000 1000 @ 3:45, 3 min rest',
    '3000 2000 1000, P 4 min',
  ),
] as const;

const LEAST_TIMED = 3;
const LONGEST_TIMED_M = 2000;
/** Whoever times what they run on a track is faster. */
const SLOWEST_ON_TRACK_S_PER_KM = 330;

/** Kilometres or miles of the fast part in the middle of a run. */
const LEAST_FAST = 3;
const MOST_FAST = 25;

/** `TDL`, `tempo`, `MRT`: a run whose fast part is framed by easy ones. */
/** Right behind a word for a tempo run, or right before it. */
function isOfTempo(line: TokenLine, start: number, end: number): boolean {
  const senses = [...(start > 0 ? sensesAt(line, start - 1, start) : []), ...sensesAt(line, end, line.tokens.length)];
  return senses.some(
    ({ type, value }) => type === 'kind' && SUSTAINED.has((value as Phrase<'kind'>['value']).row.word),
  );
}

const HUNDRED_M = 100;
/** Of smaller ones the largest may be minutes, and larger ones are metres. */
const LEAST_HUNDREDS = 6;
const MOST_HUNDREDS = 30;

/** `4-8-12-8-4`, with a recovery in metres: laps of a track, in hundreds of metres. */
function inHundreds(rungs: readonly Rung[]): Inner[] | undefined {
  const isEven = rungs.length >= 3 && rungs.every(({ value, unit }) => unit === undefined && value % 2 === 0);
  const longest = Math.max(...rungs.map(({ value }) => value));
  if (!isEven || longest < LEAST_HUNDREDS || longest > MOST_HUNDREDS) return undefined;
  return rungs.map(({ value, start, end }) => ({
    amount: distanceAmount('m', value * HUNDRED_M, 1, { start, end }),
    inner: [],
    timesS: [],
    start,
    end,
  }));
}

const MILE_M = Math.round(METRES_PER_MILE);

const AND: ReadonlySet<string> = new Set(['&', 'and', 'und']);

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

/** So many numbers in a row are minutes; fewer where somebody runs them several times. */
const LEAST_MINUTES = 4;
const LEAST_COUNTED = 3;

function ladderOf(rungs: readonly Rung[], least = LEAST_MINUTES): Priced<RepsValue> | undefined {
  const last = rungs.findLast(({ unit }) => unit !== undefined)?.unit;
  const isMetres = rungs.every(({ value }) => (value >= LEAST_METRES && value % 50 === 0) || value === MILE_M);
  const isMinutes =
    last === undefined && rungs.length >= least && rungs.every(({ value }) => value <= 20 && Number.isInteger(value));
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
  // `12 x 400 m, 60 s, 2 km`: no parts of one sort.
  const isOfOneSort = inner.every(({ amount }) => amount?.dimension === inner[0]?.amount?.dimension);
  return isOfOneSort ? priced({ inner, timesS: [] }, isMinutes ? 0.2 : 0) : undefined;
}
