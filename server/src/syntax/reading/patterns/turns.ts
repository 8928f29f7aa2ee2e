import { SECONDS_PER_MINUTE } from '../../../values/duration';
import type { TokenLine } from '../../scan';
import { pattern, priced } from '../phrases/grammar';
import { type Amount, type CountValue, type Inner, type Phrase, phraseAt, type RepsValue } from '../senses/phrase';
import { isAlone, isCounting } from './around';
import { SECONDS, secondsAmount } from './durationOf';
import { bareAmount, beginsAmount, kindOf, MOST_REPEATS, RUN, repeatsOf, repsOf } from './repetitionParts';
import { effortTarget } from './targetOf';

const CYCLES: ReadonlySet<string> = new Set(['cycle', 'cycles', 'turnaround', 'turnarounds', 'sendoff']);

/** `10 x 30/30`: as long fast as slow, which are seconds or minutes, and no two distances. */
const AS_LONG = -0.2;

/** Work and rest in turn: `10 x 1:30 on/off`, `30/30s x 20`, `40/20 for 20 minutes`. */
export const turns = [
  pattern(
    'reps',
    'count about? repAmount perSide repAmount recoveryNoun?',
    -0.15,
    ([count, , amount, , rest], { line: { tokens } }) => {
      // `6 x 1m on 1m off`: what the unit stands for is doubtful once, and not twice.
      const isOneUnit = tokens[amount.end - 1]?.text === tokens[rest.end - 1]?.text;
      if (isOneUnit && amount.value.dimension !== rest.value.dimension) return undefined;
      // `8 x 400 on 2:15 cycle`: from one start to the next.
      if (CYCLES.has(tokens[rest.end]?.text ?? '')) return undefined;
      const made = repsOf({
        count: count.value,
        amount: amount.value,
        recovery: { ...rest, type: 'recovery', value: { amount: rest.value } },
      });
      return made && amount.value.low === rest.value.low
        ? priced(made, isOneUnit ? AS_LONG - rest.cost : AS_LONG)
        : made;
    },
    "10 x 1'/1'",
    '10 x 30/30',
  ),
  // The unit is of both.
  pattern(
    'reps',
    "count about? number '/' number timeUnit",
    -0.35,
    ([count, , work, , rest, unit]) =>
      repsOf({
        count: count.value,
        amount: secondsAmount(work, work.value.value * SECONDS[unit.value]),
        recovery: {
          type: 'recovery',
          start: rest.start,
          end: unit.end,
          cost: 0,
          value: { amount: secondsAmount(rest, rest.value.value * SECONDS[unit.value]) },
        },
      }),
    '6 x 3/2 min',
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
    "count '('? repAmount 'on' '/'|','|'-'|'and'|'&'? number|amount 'off' ')'?",
    -0.2,
    ([count, open, amount, , , rest, , close]) => {
      if ((open === undefined) !== (close === undefined)) return undefined;
      const off = rest.type === 'number' ? inUnitOf(rest, amount.value) : rest.value;
      return repsOf({
        count: count.value,
        amount: amount.value,
        recovery: phraseAt('recovery', rest, { amount: off }),
      });
    },
    '5 x 3 min on, 2 off',
    '10 x 1 min on 1 off',
    '4x(1k on/1k off)',
  ),
  pattern(
    'reps',
    "count '('? number 'on' '/'|','|'-'|'and'|'&'? number 'off' ')'?",
    -0.4,
    ([count, open, work, , , rest, , close]) =>
      (open === undefined) === (close === undefined) ? onAndOff(count.value, work, rest) : undefined,
    '10 x (1 on / 1 off)',
  ),
  pattern(
    'reps',
    "repAmount|number 'on' '/'|','|'-'? amount|number 'off'",
    -0.2,
    ([work, , , rest]) => {
      const [amount, off] = [turnOf(work), turnOf(rest)];
      return amount && off
        ? { amount, inner: [], timesS: [], recovery: { start: rest.start, end: rest.end, amount: off } }
        : undefined;
    },
    '30s on / 30s off',
    'fartlek 30 min (60 on/90 off)',
  ),
  pattern(
    'reps',
    "repAmount|number 'on' '/'|','|'-'|'and'|'&'? amount|number 'off' ','? timesSign|number timesSign|number",
    -0.3,
    ([work, , , rest, , , one, other]) => {
      const number = [one, other].find(({ type }) => type === 'number') as Phrase<'number'> | undefined;
      const count = number && one.type !== other.type && repeatsOf(number.value, undefined, one.start, other.end);
      return count ? onAndOff(count, work, rest) : undefined;
    },
    '1 min on, 1 off x 12',
    '2 on 1 off, 8 times',
  ),
  pattern(
    'reps',
    "duration kind? 'of' repAmount|number 'on' '/'|','|'-'|'and'|'&'? amount|number 'off'",
    -0.3,
    ([{ value: whole, start }, kind, , work, , , rest]) => {
      const [on, off] = [turnOf(work), turnOf(rest)];
      const made = on && off && inTurn(on, off, whole, start);
      return made && { ...made, ...kindOf(kind) };
    },
    '20 min of 1 on 1 off',
    '20 min fartlek of 1 min on / 1 min off',
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
            amount: secondsAmount(work, work.value.value),
            recovery: {
              type: 'recovery',
              start: rest.start,
              end: rest.end,
              cost: 0,
              value: { amount: secondsAmount(rest, rest.value.value) },
            },
          })
        : undefined;
    },
    '60:120s x 6',
  ),
  pattern(
    'reps',
    "number '/'|'-' ^number 's'|'sec'|'secs'|'sek'? '-'? kind? ','? timesSign|number timesSign|number",
    -0.7,
    ([work, sign, rest, , , kind, , one, other], { line }) => {
      if (isRange(sign, work, rest)) return undefined;
      const times = one.type === 'number' ? one : other;
      const isTurn = [work, rest].every(({ value: { value } }) => value >= LEAST_TURN_S && value <= MOST_TURN_S);
      if (times.type !== 'number' || one.type === other.type || !isTurn || beginsAmount(line, other.end))
        return undefined;
      const count = repeatsOf(times.value, undefined, one.start, other.end);
      const recovery = { ...rest, type: 'recovery', value: { amount: secondsAmount(rest, rest.value.value) } } as const;
      return count && repsOf({ count, amount: secondsAmount(work, work.value.value), kind, recovery });
    },
    '30/30-Intervalle, 12 Stück',
    '45/15 x 40',
    '40/20s x 15',
  ),
  pattern(
    'reps',
    "number '/'|'-' ^number timeUnit? 'for'|'über'|'over' about? amount",
    -0.1,
    ([work, sign, rest, unit, , , whole]) => {
      if ((unit && unit.value !== 's') || isRange(sign, work, rest)) return undefined;
      const [on, off] = [work.value.value, rest.value.value];
      const isInTurn = on >= LEAST_TURN_S && off >= LEAST_TURN_S && on <= MOST_TURN_S && off <= MOST_TURN_S;
      return isInTurn
        ? inTurn(secondsAmount(work, work.value.value), secondsAmount(rest, rest.value.value), whole.value, work.start)
        : undefined;
    },
    '40/20 for 20 minutes',
    '45-45s for 18 min',
  ),
  pattern(
    'reps',
    "duration 'of'|'à'|'as'|'mit'|'with'|'im'? number '/' ^number timeUnit?",
    -0.3,
    ([whole, , work, , rest, unit], { line }) => {
      if ((unit && unit.value !== 's') || isCounting(line, rest.end)) return undefined;
      const isTurn = [work, rest].every(({ value }) => value.value >= LEAST_TURN_S && value.value <= MOST_TURN_S);
      const [on, off] = [work, rest].map(number => secondsAmount(number, number.value.value));
      return isTurn && on && off ? inTurn(on, off, whole.value, work.start) : undefined;
    },
    '30 min of 45/15',
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
    "amount ':'|','|'-'|'as'|'im'? 'alternating'|'alternate'|'alternation'|'alternations'|'wechsel'|'wechselnd'|'abwechselnd' ':'|'of'|'between'|'von'|'zwischen'? member ','|'/'|'-'|'+'|'&'|'and'|'und'|'with'|'mit' member",
    -0.4,
    ([whole, , word, , fast, , slow]) => alternated(whole.value, [fast.value, slow.value], word),
    '20 km alternating 1 km 3:20 / 1 km 3:50',
  ),
  pattern(
    'reps',
    "amount 'on'|'up' thenWord|and|','|'/'|'-'? about? amount|number 'off'|'down'|'easy'|'jog' 'for'|'über'|'over' about? amount",
    -0.3,
    ([work, , , , rest, , , , whole]) =>
      inTurn(work.value, rest.type === 'number' ? inUnitOf(rest, work.value) : rest.value, whole.value, work.start),
    '2 min on, 1 min off for 30 min',
  ),
  pattern(
    'reps',
    "amount 'run'|'jog'|'running'|'jogging'|'laufen'|'joggen'|'lauf' thenWord|and|','|'/'|'-'? about? amount 'walk'|'walking'|'gehen'|'geh' 'for'|'über'|'over'|'für' about? amount",
    -0.3,
    ([work, , , , rest, , , , whole]) => {
      const made = inTurn(work.value, rest.value, whole.value, work.start);
      return made?.recovery && RUN
        ? { ...made, kind: RUN, recovery: { ...made.recovery, mode: 'walk' as const } }
        : made;
    },
    '1 min run 2 min walk for 20 minutes',
  ),
  // The minutes are not counted.
  pattern(
    'reps',
    "count? 'minute'|'minutes'|'min'|'mins' 'on' '/'|','|'-'|'and'|'&'? 'a'|'one'? 'minute'|'minutes'|'min'|'mins'? 'off' ','? timesSign|number? timesSign|number?",
    -0.6,
    ([before, work, , , , , off, , one, other]) => {
      const number = [one, other].find(part => part?.type === 'number') as Phrase<'number'> | undefined;
      const behind =
        number && one?.type !== other?.type && repeatsOf(number.value, undefined, off.end, (other ?? one)?.end ?? 0);
      const count = before ? !one && before.value : other && behind;
      const amount = secondsAmount(work, SECONDS_PER_MINUTE);
      return count ? repsOf({ count, amount, recovery: phraseAt('recovery', off, { amount }) }) : undefined;
    },
    'minute on minute off x 14',
    'minutes on/off x 9',
    '11 x minute on/minute off',
  ),
  pattern('perSide', "'/'|'-'|'on'", 0, () => '/'),
  // How long it went on behind it.
  pattern(
    'reps',
    "number ^'/' ^number 's'? ','? duration",
    -0.6,
    ([work, , rest, , , { value: whole, end }], { line }) => {
      const isInTurn = [work, rest].every(({ value: { value } }) => value >= LEAST_TURN_S && value <= MOST_TURN_S);
      const isWhole =
        whole.unit === 'min' && whole.low >= LEAST_IN_TURN_S && whole.low % (work.value.value + rest.value.value) === 0;
      return isInTurn && isWhole && opensPart(line, work.start) && isAlone(line, end)
        ? inTurn(secondsAmount(work, work.value.value), secondsAmount(rest, rest.value.value), whole, work.start)
        : undefined;
    },
    '30/30 20 min',
    '40/20, 15 min',
  ),
] as const;

/** `40-45s x 6`: each lasts about so long; nobody writes a range from a number to itself. */
function isRange(sign: Phrase, work: Phrase<'number'>, rest: Phrase<'number'>): boolean {
  return sign.value === '-' && work.value.value !== rest.value.value;
}

/** Repetitions told as `40/20` last as many seconds. */
const LEAST_TURN_S = 10;

const MOST_TURN_S = 120;
/** Numbers without a unit up to here are minutes on and off, larger ones seconds, and round ones beyond them metres: `400 on 400 off`. */
const MOST_TURN_MIN = 9;
const METRES_STEP = 100;

function onAndOff(count: CountValue, ...parts: readonly [Turning, Turning]): RepsValue | undefined {
  const [amount, off] = parts.map(turnOf);
  return amount && off && repsOf({ count, amount, recovery: phraseAt('recovery', parts[1], { amount: off }) });
}

type Turning = Phrase<'number'> | Phrase<'amount'> | Phrase<'repAmount'>;

/** An amount with its unit, or a number that tells by itself what it is. */
function turnOf(part: Turning): Amount | undefined {
  if (part.type === 'number') return turnAt(part);
  return part.value.unit === 'bare' ? undefined : part.value;
}

/** `1 on`, `30 on`. */
function turnAt(number: Phrase<'number'>): Amount | undefined {
  const amount = secondsAmount(number, number.value.value);
  const { value } = number.value;
  if (value > MOST_TURN_S && value % METRES_STEP === 0) return bareAmount(number)?.priced;
  if (value > MOST_TURN_S || (value > MOST_TURN_MIN && value < LEAST_TURN_S)) return undefined;
  if (value > MOST_TURN_MIN) return amount;
  const low = value * SECONDS_PER_MINUTE;
  return { ...amount, low, high: low, unit: 'min' };
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

/** `20 km alternating 1 km 3:20 / 1 km 3:50`: the parts as often as they fit into the whole. */
function alternated(whole: Amount, inner: readonly Inner[], place: Phrase): RepsValue | undefined {
  const each = inner.reduce(
    (sum, { amount, recovery }) => sum + ([amount, recovery?.amount].find(isLike)?.low ?? Number.NaN),
    0,
  );
  function isLike(amount: Amount | undefined): boolean {
    return amount?.dimension === whole.dimension;
  }
  const times = Math.round(whole.low / each);
  if (!(times >= 2 && times <= MOST_REPEATS)) return undefined;
  return { count: { count: times, start: place.start, end: place.end }, inner, timesS: [] };
}

/** `3 min on, 2 off`: the unit holds for both. */
function inUnitOf({ value: { value }, start, end }: Phrase<'number'>, amount: Amount): Amount {
  const factor = amount.low / amount.numbers[0];
  const low = value * factor;
  return { ...amount, low, high: low, numbers: [value, value], start, numberEnd: end, end };
}

const LEAST_IN_TURN_S = 300;

/** Behind nothing, or behind a word or a sign that is no sign of a range or a date. */
function opensPart({ tokens }: TokenLine, start: number): boolean {
  const before = tokens[start - 1];
  return (
    before === undefined || before.type === 'word' || before.text === ',' || before.text === ':' || before.text === '+'
  );
}
