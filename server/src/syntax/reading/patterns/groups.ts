import type { TokenLine } from '../../scan';
import { pattern } from '../phrases/grammar';
import { type Inner, type Phrase, type RepsValue, recoveryAt, repsAt } from '../senses/phrase';
import { isCounting } from './around';
import { secondsOf } from './durationOf';
import {
  beginsAmount,
  fitsTimes,
  isOfNext,
  kindOf,
  type RepParts,
  recoveryOf,
  repeatsOf,
  repsOf,
} from './repetitionParts';
import { effortTarget } from './targetOf';

function targetOf(target: Phrase<'target'> | undefined): Pick<RepsValue, 'target'> {
  return target ? { target: { ...target.value, start: target.start, end: target.end } } : {};
}

const withoutReps = (parts: Omit<RepParts, 'count'>): RepsValue => ({
  amount: parts.amount,
  inner: [],
  timesS: parts.times?.value ?? [],
  ...kindOf(parts.kind),
  ...targetOf(parts.target),
  ...recoveryOf(parts.recovery),
});

/** Several parts that are repeated together: `2 x (4 x 400 m r 60s)`. */
export const groups = [
  pattern(
    'reps',
    'count ladder recovery?',
    0,
    ([count, ladder, rest]) => ({ count: count.value, inner: ladder.value.inner, timesS: [], ...recoveryOf(rest) }),
    '3 x 400-800-400',
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
  // How long each part took, or each of the one that it is made of.
  pattern(
    'reps',
    "count '('|'[' group ')'|']' 'fl'|'in'|'@'|'à'|'='|':'? '.'? time '/'|'-'|','? time? '/'|'-'|','? time? '/'|'-'|','? time? ','? recovery?",
    -0.3,
    ([count, , group, , lead, , first, , second, , third, , fourth, comma, rest], { line }) => {
      const told = [first, second, third, fourth].filter(each => each !== undefined);
      const inner = timedParts(
        group.value,
        told.map(({ value }) => value),
      );
      const last = rest ?? told.at(-1) ?? first;
      // `2 x (8 x 200) 34`: alone it may be how far all was.
      const isSure = told.length > 1 || lead !== undefined || rest !== undefined || isCounting(line, last.end);
      // `3 x (4 x 300) 45s/3 min`: two rests.
      const isOfRests = rest !== undefined && line.tokens[rest.start]?.text === '/';
      return inner && isSure && !isOfRests && !(comma && !rest)
        ? { count: count.value, inner, timesS: [], ...recoveryOf(rest) }
        : undefined;
    },
    '3x(400-200) fl. 70/31, SP 6 min',
    '3x(600 400 200) 1:51/72/33',
    '2x(8x200) 34, 200 jog',
  ),
  // A rest behind each of its repetitions, and another one behind the set.
  pattern(
    'reps',
    "count '('|'[' group ')'|']' target? 'in'|'@'? times|time? ','|'('? recovery ','|'&'|'+'|'and'|'und'|'/'? recovery ')'?",
    -0.4,
    ([count, , group, , target, , time, open, rest, , other, close], { line }) => {
      const [only, ...more] = group.value;
      const isOfSets = other.value.isBetween === true || isOfCapital(line, other.start);
      const isOfReps = only?.count && !only.recovery && more.length === 0 && isOfSets;
      const own = time && (typeof time.value === 'number' ? [time.value] : time.value);
      if (!isOfReps || (open?.value === '(') !== (close !== undefined)) return undefined;
      if (own && !own.every(each => isTimeOf(only, each))) return undefined;
      const timesS = own ?? only.timesS;
      const paced = only.target ? {} : targetOf(target);
      return {
        count: count.value,
        inner: [{ ...only, ...paced, ...recoveryOf(rest), timesS }],
        timesS: [],
        ...recoveryOf(other),
      };
    },
    '2x(8x200) 34, 200 jog, 800 between sets',
    "2x (5x300) in 54-55, 100 Gehpause, SP 5'",
  ),
  pattern(
    'reps',
    "count ':'? reps ','|'('? recovery ','|'&'|'+'|'and'|'und'|'/'? recovery ')'?",
    -0.4,
    ([count, , { value, start, end }, open, rest, , other, close]) => {
      const isClosed = (open?.value === '(') === (close !== undefined);
      return value.count && !value.recovery && isClosed && other.value.isBetween
        ? {
            count: count.value,
            inner: [repsAt({ ...value, ...recoveryOf(rest) }, start, end)],
            timesS: [],
            ...recoveryOf(other),
          }
        : undefined;
    },
    '2 sets of 4 x 400 (200 jog, 5 min between sets)',
  ),
  pattern(
    'reps',
    "count ':'? reps recovery?",
    0.05,
    ([count, , inner, rest]) =>
      inner.value.count
        ? {
            count: count.value,
            inner: [repsAt(inner.value, inner.start, inner.end)],
            timesS: [],
            ...recoveryOf(rest),
          }
        : undefined,
    '2 x 10 x 400',
    '2 sets of 4 x 800m',
  ),
  // How the repetitions were grouped.
  pattern(
    'reps',
    "count about? repAmount target? '.'|','|'-'? with|'as'|'in'|'('|':' reps ')'?",
    -0.3,
    ([count, , amount, target, , link, sets, close], { line }) =>
      (line.tokens[link.start]?.text === '(') === (close !== undefined) &&
      isSameWork({ count: count.value, amount: amount.value }, sets.value)
        ? { ...targetOf(target), ...sets.value }
        : undefined,
    '12 x 300 (3 x 4 x 300)',
    '8 x 500. Split that into 2 groups of 4 x 500',
  ),
  pattern(
    'reps',
    "count about? repAmount target? ','? with|'as'|'in'|'(' number setsOf number ')'? recovery?",
    -0.3,
    ([count, , amount, target, , link, sets, , each, close, recovery], { line }) => {
      const [often, reps] = [sets, each].map(number => repeatsOf(number.value, undefined, number.start, number.end));
      const isClosed = (line.tokens[link.start]?.text === '(') === (close !== undefined);
      if (!isClosed || !often || !reps || often.count * reps.count !== count.value.count) return undefined;
      const inner = repsOf({ count: reps, amount: amount.value, target, recovery });
      return inner && { count: often, inner: [repsAt(inner, count.start, each.end)], timesS: [] };
    },
    '10 x 400 in 2 sets of 5',
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
    'group timesSign number',
    0.15,
    ([group, , number]) => {
      const count = repeatsOf(number.value, undefined, number.start, number.end);
      // `1 min, 4 x 60 m`: the last number counts what follows.
      const isCounted = group.value.at(-1)?.amount?.unit !== 'bare';
      return count && count.count > 1 && group.value.length > 1 && isCounted
        ? { count, inner: group.value, timesS: [] }
        : undefined;
    },
    '3min effort - 3min recovery X 3',
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
    "number setsOf ':'? member ',' group",
    0.05,
    ([number, sets, , first, , more]) => {
      const count = repeatsOf(number.value, undefined, number.start, sets.end);
      const members = [first.value, ...more.value];
      return count && isByTurns(members) ? { count, inner: members, timesS: [] } : undefined;
    },
    '2 repetitions of 90 s running, 90 s walking, 3 min running, 3 min walking',
  ),
  pattern('group', "member ','|'+'|'/'|'-'|';'|'&'|'and'|'then' group", 0, ([first, , rest]) => [
    first.value,
    ...rest.value,
  ]),
  pattern('group', 'member', 0, ([only]) => [only.value]),
  pattern(
    'member',
    'about? repAmount kind? target? recovery?',
    0,
    ([, amount, kind, target, rest]) =>
      repsAt(
        withoutReps({ amount: amount.value, kind, target, recovery: rest }),
        amount.start,
        (rest ?? target ?? kind ?? amount).end,
      ),
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
  pattern(
    'member',
    'distance clock',
    0.02,
    ([distance, clock]) => {
      const timeS = secondsOf(clock.value);
      if (clock.value.parts.length !== 2 || distance.value.unit === 'bare') return undefined;
      const target = {
        target: { type: 'time', timeS },
        pace: { lowS: timeS, highS: timeS, unit: 'unit' },
        isTime: true,
      } as const;
      return {
        ...withoutReps({ amount: distance.value }),
        target: { ...target, start: clock.start, end: clock.end },
        start: distance.start,
        end: clock.end,
      };
    },
    '4 x (1 km 4:20 / 1 km 5:00)',
  ),
  pattern('member', 'effort|kind|mode about? repAmount target?', 0.05, ([word, , amount, target]) => ({
    ...withoutReps({ amount: amount.value, kind: word.type === 'kind' ? word : undefined, target }),
    start: word.start,
    end: (target ?? amount).end,
  })),
  pattern(
    'member',
    "repAmount 'effort'|'efforts'|'belastung'|'on'|'up'|'down'|'uphill'|'downhill'|'rauf'|'runter'",
    0.02,
    ([amount, word]) => ({
      ...withoutReps({ amount: amount.value }),
      start: amount.start,
      end: word.end,
    }),
  ),
  pattern('member', 'repAmount effort kind', 0.02, ([amount, effort, kind]) => ({
    ...withoutReps({ amount: amount.value, kind }),
    target: { ...effortTarget(effort.value), start: effort.start, end: effort.end },
    start: amount.start,
    end: kind.end,
  })),
  pattern('member', 'repAmount effort|mode', 0.02, ([amount, word]) => ({
    ...withoutReps({ amount: amount.value }),
    ...(word.type === 'effort' && {
      target: { ...effortTarget(word.value), start: word.start, end: word.end },
    }),
    start: amount.start,
    end: word.end,
  })),
  pattern('member', 'repAmount ofWord kind', 0.02, ([amount, , kind]) => ({
    ...withoutReps({ amount: amount.value, kind }),
    start: amount.start,
    end: kind.end,
  })),
  pattern('member', 'recovery', 0.02, ([rest]) => ({
    inner: [],
    timesS: [],
    recovery: recoveryAt(rest.value, rest.start, rest.end),
    start: rest.start,
    end: rest.end,
  })),
  pattern('member', 'reps', 0, ([reps]) => repsAt(reps.value, reps.start, reps.end)),
] as const;

/** Each part with its time, where they fit. */
function timedParts(parts: readonly Inner[], timesS: readonly number[]): Inner[] | undefined {
  const isEach = parts.length === timesS.length && parts.length > 1;
  const [only] = parts;
  if (only && parts.length === 1 && timesS.length === 1 && only.count)
    return only.amount && isTimeOf(only, timesS[0]) && only.timesS.length === 0 && !only.target
      ? [{ ...only, timesS }]
      : undefined;
  if (!isEach || !parts.every((part, at) => !part.target && !part.recovery && isTimeOf(part, timesS[at])))
    return undefined;
  return parts.map((part, at) => ({ ...part, timesS: timesS.slice(at, at + 1) }));
}

function isTimeOf({ amount }: Inner, timeS: number | undefined): boolean {
  return amount?.dimension === 'distance' && timeS !== undefined && fitsTimes(amount, [timeS]);
}

/** As much of the same: `12 x 300` and `3 x 4 x 300`. */
function isSameWork({ count, amount }: Pick<RepParts, 'count' | 'amount'>, sets: RepsValue): boolean {
  const [inner, ...more] = sets.inner;
  if (!sets.count || !inner?.count || !inner.amount || more.length > 0) return false;
  const isSame = inner.amount.dimension === amount.dimension && inner.amount.low === amount.low;
  return isSame && sets.count.count * inner.count.count === count.count;
}

/** Parts that each have a word of their own: fast and slow, run and walked. */
function isByTurns(members: readonly Inner[]): boolean {
  return members.every(({ amount, kind, target, recovery }) => recovery ?? (amount && (kind ?? target)));
}

/** `r 2' R 6'`: between repetitions, and between sets. */
function isOfCapital({ text, tokens }: TokenLine, at: number): boolean {
  return tokens[at]?.text === 'r' && text[tokens[at].start] === 'R';
}
