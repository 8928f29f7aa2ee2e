import { METRES_PER_KM, METRES_PER_MILE } from '../../../values/distance';
import { FASTEST_S_PER_KM, paceCost } from '../../../values/plausiblePace';
import type { TokenLine } from '../../scan';
import { pattern } from '../phrases/grammar';
import { type Amount, type Context, type CountValue, type Phrase, phraseAt, type RepsValue } from '../senses/phrase';
import { lengthOf } from '../senses/units';
import { isCounting, tokensBefore } from './around';
import { TIMES_WORDS } from './counts';
import { distanceAmount } from './distanceOf';
import { clockAmount, secondsOf } from './durationOf';
import {
  bareAmount,
  fitsTimes,
  isOfRepetitions,
  kindOf,
  ofName,
  type RepParts,
  repeatsOf,
  repsOf,
} from './repetitionParts';

const AT = "'at'|'on'|'in'|'im'|'auf'|'am'|'round'|'around'";

/** Laps that are told by their times: `1000er: 3:58 / 3:56`, `Mile 1 (8:10)`. */
export const laps = [
  // How long a lap was of what is told before it.
  pattern(
    'aside',
    "distance 'rundkurs'|'rundstrecke'|'loop'|'loops'|'lap'|'laps'|'runde'|'runden' timesWord|count?",
    -0.6,
    ([{ start, value }], { line }) => {
      const before = tokensBefore(line, start).filter(({ type }) => type === 'number');
      const isLap = before.some(({ text }) => isMultiple(Number(text), value.numbers[0]));
      return isLap && value.unit !== 'bare' && !tokensBefore(line, start).some(({ text }) => text === ':')
        ? 'lap'
        : undefined;
    },
    'Wettkampf 12 km, 6 km Rundkurs, 51:10',
    '10k race, 5k loop twice, 44:12',
  ),
  pattern(
    'reps',
    "number ^'(' time ')'",
    0.1,
    ([number, , time]) => {
      const amount = bareAmount(number)?.priced;
      return amount?.dimension === 'distance' && fitsTimes(amount, [time.value])
        ? { amount, inner: [], timesS: [time.value] }
        : undefined;
    },
    '400(71), 200(33)',
  ),
  pattern(
    'reps',
    "'mile'|'km'|'kilometer' number '('|':'|'-'? clock|duration ')'?",
    -0.3,
    ([unit, number, sign, time, close], { line }) => {
      const metres = line.tokens[unit.start]?.text === 'mile' ? METRES_PER_MILE : METRES_PER_KM;
      const timeS = time.type === 'clock' ? secondsOf(time.value) : time.value.low;
      const isClosed = (sign?.value === '(') === (close !== undefined);
      // `bei km 5 27:10`: up to there.
      const [colon, before] = line.tokens.slice(Math.max(0, unit.start - 2), unit.start);
      const isBehindTime = colon?.text === ':' && before?.type === 'number';
      const isApart = sign !== undefined || unit.start === 0 || (before ?? colon)?.type === 'sign' || isBehindTime;
      if (!isClosed || !isApart || paceCost(metres, timeS) > 0) return undefined;
      const amount = distanceAmount(metres === METRES_PER_KM ? 'km' : 'mi', 1, metres, {
        start: unit.start,
        end: number.end,
      });
      return { amount, inner: [], timesS: [timeS] };
    },
    'progression: Mile 1 (8:10), Mile 2 (7:50)',
    'km 3: 4:50',
    'km 3 4:50',
    'Mile 1 9:12 Mile 2 9:05',
  ),
  // A row of its own: which of them, and its time.
  pattern(
    'reps',
    "number ':'|'.'|')'|'-' clock",
    -0.9,
    ([number, , clock], { line, unit }) => {
      const [metres, timeS] = [lengthOf(unit), secondsOf(clock.value)];
      const { value, decimals } = number.value;
      const isRow = number.start === 0 && clock.end === line.tokens.length && decimals === 0 && value >= 1;
      if (!isRow || value > MOST_SPLITS || paceCost(metres, timeS) > 0) return undefined;
      return { amount: distanceAmount(unit, 1, metres, number), inner: [], timesS: [timeS] };
    },
    '3: 10:29',
    '12) 8:04',
  ),
  // `1: 1:32` below `8 x 400 m`
  pattern(
    'times',
    "number ':'|'.'|')'|'-' clock",
    -0.9,
    ([number, , clock], { line, unit }) => {
      const timeS = secondsOf(clock.value);
      const isRow = number.start === 0 && clock.end === line.tokens.length && number.value.decimals === 0;
      return isRow && paceCost(lengthOf(unit), timeS) > 0 && timeS < FASTEST_UNIT_S ? [timeS] : undefined;
    },
    '1: 1:32',
  ),
  // Where it was run: so long is a lap of a track.
  pattern(
    'aside',
    "'laps'|'loops'|'circles'|'circuits'|'runden' 'of'|'on'|'around'|'round'|'à'|'von' 'the'|'a'? number 'm'|'metres'|'meters'|'meter'? 'track'|'bahn'?",
    -0.9,
    ([laps, , , number], { line }) =>
      number.value.value === TRACK_M && line.tokens[laps.start - 1]?.type !== 'number' ? 'lap' : undefined,
    '5 h on the track, 46 km, laps of 400',
  ),
  // A row for each repetition of those in a row above: its number, and its time.
  pattern(
    'aside',
    "'rep'|'interval'|'int'|'wdh'|'wiederholung'|'#'? number '.'|')'|':'|'-'? clock",
    -1.5,
    ([word, number, sign, clock], { line }) => {
      const { value, decimals } = number.value;
      const timeS = secondsOf(clock.value);
      const isNumber = decimals === 0 && value >= 1 && value <= MOST_LAPS && clock.value.parts.length === 2;
      const isRow = (word ?? number).start === 0 && !line.tokens.slice(clock.end).some(({ type }) => type === 'number');
      // `5: 27:10` is how far and how long.
      const isMarker = word ?? (sign?.value === ')' || sign?.value === '.' || (sign && value === 1) || undefined);
      const isTooFast = sign !== undefined && timeS < value * FASTEST_S_PER_KM;
      return isNumber && isRow && timeS <= LONGEST_LAP_S && (isMarker || isTooFast) ? 'lap' : undefined;
    },
    '1) 3:37',
    'Rep 2: 3:54',
    '3: 4:02',
  ),
  // How long a lap was its time alone tells.
  pattern(
    'reps',
    "'lap'|'split'|'runde' number '('|':'|'-'|'='? clock ')'?",
    -0.3,
    ([unit, , sign, clock, close]) => {
      const timeS = secondsOf(clock.value);
      if ((sign?.value === '(') !== (close !== undefined) || timeS > LONGEST_LAP_S) return undefined;
      return { amount: clockAmount({ start: unit.start, end: clock.end }, timeS), inner: [], timesS: [] };
    },
    'Lap 1: 7:02',
  ),
  pattern(
    'amount',
    "number 'runden'|'laps'|'loops'|'schleifen' 'um'|'im'|'durch'|'round'|'around'? 'den'|'die'|'das'|'the'|'dem'? anyWord? 'à'|'zu'|'of'|'mit' 'je'? distance",
    -0.6,
    ([number, , , , , , , each]) => allOf(number, each.value),
    '3 Runden à 3,3 km',
  ),
  pattern(
    'amount',
    "number 'laps'|'runden' 'on'|'of'|'round'|'around'|'auf' 'the'|'a'|'der'? 'track'|'bahn'",
    -0.4,
    ([number, , , , track]) => {
      const { value, decimals } = number.value;
      return decimals <= 1 && value >= LEAST_ON_TRACK && value <= MOST_ON_TRACK
        ? distanceAmount('m', value * TRACK_M, 1, number, track.end)
        : undefined;
    },
    '25 laps on the track',
  ),
  pattern(
    'reps',
    "count|number roundNoun 'of'|'round'|'around'|'um'|'im'|'durch'? 'the'|'den'|'die'|'das'? anyWord? '('|','? 'je'|'jeweils'|'jede'|'à'? distance 'each'|'long'? ')'?",
    -0.4,
    ([count, , , , , open, each, distance, tail, close]) => {
      // `3 Runden (6,9 km)`: how far all of them were.
      const isEach = each !== undefined || tail !== undefined || (open?.value === '(' && count.type === 'count');
      if (!isEach || (open?.value === '(') !== (close !== undefined)) return undefined;
      const often = count.type === 'count' ? count.value : repeatsOf(count.value, undefined, count.start, count.end);
      return often && repsOf({ count: often, amount: distance.value });
    },
    'Two laps of the reservoir, 3.2 miles each',
    '3 loops (2.2 km each)',
    '3x Hausrunde (je 3,4 km)',
  ),
  pattern(
    'reps',
    'distance roundNoun timesWord|count',
    -0.4,
    ([distance, , times], { line }) => {
      const word = line.tokens[times.start]?.text ?? '';
      const often = times.type === 'count' ? times.value.count : (TIMES_WORDS.get(word) ?? 1);
      return repsOf({ count: { count: often, start: times.start, end: times.end }, amount: distance.value });
    },
    'the 5 mile loop twice',
  ),
  pattern(
    'reps',
    "timesWord|count 'die'|'the'|'my'|'meine'? number ^'er' roundNoun",
    -0.6,
    ([times, , number], context) => roundsOf(times, number, context),
    'zweimal die 7er Runde',
  ),
  pattern(
    'reps',
    "number ^'er' roundNoun timesWord|count",
    -0.6,
    ([number, , , times], context) => roundsOf(times, number, context),
    '7er Runde zweimal',
  ),
  pattern(
    'reps',
    "roundNoun timesSign number ','|'('|':'|'-'? 'je'|'jeweils'|'à'? distance 'each'|'apiece'? ')'?",
    -0.6,
    ([, , often, open, lead, each, tail, close]) => {
      if ((open?.value === '(') !== (close !== undefined) || !(lead ?? tail ?? close)) return undefined;
      const count = repeatsOf(often.value, undefined, often.start, often.end);
      return count && repsOf({ count, amount: each.value });
    },
    'reservoir loop x2 (3.1 each) then 0.8 home',
    'Seerunde x 3, je 4,2 km',
  ),
  pattern(
    'reps',
    "number roundNoun anyWord? anyWord? ','|'('|';'|'-'|'.' 'a'|'per'|'je'|'pro'|'eine'|number? roundNoun '='|'is'|'was'|'ist'|':'|'of'|'à'? about? distance ')'?",
    -0.8,
    ([often, , , , sign, lead, , is, , each]) => {
      const count = repeatsOf(often.value, undefined, often.start, often.end);
      return count && (lead ?? is) && sign ? repsOf({ count, amount: each.value }) : undefined;
    },
    '4 Runden, eine Runde 2,1 km',
  ),
  // `ran twice, 4 each`, `ran 4 twice today`
  pattern(
    'reps',
    "timesWord 'today'|'heute'? ','|':'|'-'? distance 'each'|'apiece'|'jeweils'",
    -0.6,
    ([times, , , each], { line }) => repsOf({ count: oftenOf(times, line), amount: each.value }),
    'ran twice, 4 each',
  ),
  pattern(
    'reps',
    "distance timesWord 'today'|'heute'",
    -0.6,
    ([each, times], { line }) => repsOf({ count: oftenOf(times, line), amount: each.value }),
    'ran 4 twice today',
  ),
  pattern(
    'reps',
    "number lengthUnit? 'x' number",
    -0.3,
    ([each, unit, , often], { line, unit: ofLog }) => {
      const count = repeatsOf(often.value, undefined, often.start, often.end);
      const isFlipped = each.value.decimals > 0 && count !== undefined && count.count <= MOST_RUNS_OF_DAY;
      if (!isFlipped || isCounting(line, often.end) || (unit && unit.value !== 'km' && unit.value !== 'mi'))
        return undefined;
      const name = unit?.value === 'km' || unit?.value === 'mi' ? unit.value : ofLog;
      return repsOf({
        count,
        amount: distanceAmount(name, each.value.value, lengthOf(name), each, (unit ?? each).end),
      });
    },
    'commute 3.5x2',
  ),
  // As many as there are times, and where they were run.
  pattern(
    'reps',
    `kind? repAmount kind? 'today'|'tonight'|'heute'? ${AT}? 'the'|'my'|'der'|'dem'|'den'? anyWord? ':'|'in'|'-'|'('|','? time more ')'? joint? recovery?`,
    -0.3,
    ([lead, each, name, , at, , place, open, first, more, close, joint, recovery], { line }) => {
      const kind = name ?? lead;
      const isSeveral = each.end > each.value.end || ofName(line, each) !== undefined;
      const isRepeated = kind ? isOfRepetitions(kind.value) : isSeveral;
      const isClosed = (open?.value === '(') === (close !== undefined) && (recovery !== undefined || !joint);
      // `5 x 1000 m repeats: 3:50, 3:52` has its count.
      const isCounted = line.tokens[each.start - 1]?.text === 'x';
      const isAsWritten = isClosed && !isCounted && !(lead && name) && (at === undefined) === (place === undefined);
      return isRepeated && isAsWritten ? lapsOf(each, [first.value, ...more.value], { kind, recovery }) : undefined;
    },
    '1000er: 3:58 / 3:56 / 3:55',
    '400s - 82, 81, 80 (200 jog)',
    '300 m reps in 58, 54, 57, 55',
    'mile repeats 6:40 6:38 6:35',
    'Intervalle 400 m: 88, 87, 86',
    '400s on the track: 82, 83, 81, 80',
    '1000er auf der Bahn 3:50 3:51 3:52',
  ),
  pattern(
    'reps',
    "kind ':'|','|'('? time more ')'?",
    -0.3,
    ([kind, open, first, more, close], { unit, line }) => {
      const timesS = [first.value, ...more.value];
      // `5 mile tempo (6:24, 6:31, 6:25, 6:22, 6:19)` has its distance.
      // `4 @ LT (6:24, …)` as well.
      const before = line.tokens[kind.start - 1];
      if (before && (before.type !== 'sign' || before.text === '@')) return undefined;
      const isOfUnits = OF_UNITS.has(kind.value.row.word) && timesS.length >= LEAST_UNITS;
      if (!isOfUnits || (open?.value === '(') !== (close !== undefined)) return undefined;
      const amount = distanceAmount(unit, 1, lengthOf(unit), kind);
      const isAlike = Math.max(...timesS) <= Math.min(...timesS) * MOST_OF_UNITS;
      return isAlike && fitsTimes(amount, timesS)
        ? {
            count: { count: timesS.length, start: kind.start, end: kind.end },
            amount,
            inner: [],
            timesS,
            ...kindOf(kind),
          }
        : undefined;
    },
    'progression 8:30, 8:10, 7:55, 7:40, 7:20',
  ),
] as const;

function isMultiple(whole: number, each: number): boolean {
  return each > 0 && whole >= 2 * each && Math.abs(whole / each - Math.round(whole / each)) < SLACK_OF_LAPS;
}

const SLACK_OF_LAPS = 0.05;

/** Runs that are told by the time of each kilometre or mile. */
const OF_UNITS: ReadonlySet<string> = new Set(['progression', 'tempo']);
const LEAST_UNITS = 4;
/** So much slower is the first of them than the last. */
const MOST_OF_UNITS = 1.5;

/** So many laps of so far, as one run. */
function allOf({ value, start }: Phrase<'number'>, each: Amount): Amount | undefined {
  if (value.decimals > 0 || value.value < 2 || value.value > MOST_LAPS || each.low < LEAST_LAP_M) return undefined;
  const times = (one: number) => one * value.value;
  const [low, high] = each.numbers;
  return { ...each, low: times(each.low), high: times(each.high), numbers: [times(low), times(high)], start };
}

/** More laps, or shorter ones, are repetitions on a track. */
const MOST_LAPS = 30;
const LEAST_LAP_M = 600;
/** Longer ones are loops, which are told by their length. */
/** A lap of a track, and how many are told as a run. */
/** How often the word or the count says. */
function oftenOf(times: Phrase, line: TokenLine): CountValue {
  const count = TIMES_WORDS.get(line.tokens[times.start]?.text ?? '') ?? (times as Phrase<'count'>).value.count ?? 1;
  return { count, start: times.start, end: times.end };
}

function roundsOf(times: Phrase, { value: { value }, ...place }: Phrase<'number'>, { line }: Context) {
  return repsOf({ count: oftenOf(times, line), amount: distanceAmount('km', value, METRES_PER_KM, place) });
}

const MOST_RUNS_OF_DAY = 3;

const TRACK_M = 400;
const LEAST_ON_TRACK = 3;
const MOST_ON_TRACK = 105;

const LONGEST_LAP_S = 1800;
/** Nobody runs a kilometre or a mile in less. */
const FASTEST_UNIT_S = 130;
/** Splits of longer races are told in fives. */
const MOST_SPLITS = 60;

/** `800s: 2:41, 2:40, 2:39`: as many as there are times. */
function lapsOf(
  { value: amount, ...place }: Phrase<'repAmount'>,
  timesS: readonly number[],
  { kind, recovery }: Pick<RepParts, 'kind' | 'recovery'> = {},
): RepsValue | undefined {
  if (amount.dimension !== 'distance' || amount.unit === 'bare') return undefined;
  const count = { count: timesS.length, start: place.start, end: place.end };
  return repsOf({ count, amount, kind, recovery, times: phraseAt('times', place, timesS) });
}
