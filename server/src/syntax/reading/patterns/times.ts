import { SECONDS_PER_MINUTE } from '../../../values/duration';
import { paceCost } from '../../../values/plausiblePace';
import type { TokenLine } from '../../scan';
import { pattern, priced } from '../phrases/grammar';
import type { Phrase } from '../senses/phrase';
import { sensesAt } from '../senses/senses';
import { hasOtherNumber, hasRepetitions, isAlone, isCounting, tokensBefore } from './around';
import { pointSeconds, secondsOf } from './durationOf';
import { ON_TRACK_M } from './namedDistances';
import { LAST_BRACKET, LEAST_METRES, MOST_LAST_BRACKET } from './repetitionParts';

/** The slowest of repetitions that are told by a range of times takes no longer than the fastest by more than this. */
const MOST_OF_RANGE = 1.15;

/** From the slowest of repetitions to the fastest, where they are meant to get faster. */
const MOST_OF_CUT = 1.3;

/** What a stroke joins are times of one thing where they are alike. */
const MOST_APART = 2;

/** A lone number below is no time: `in 9 runs`. */
const LEAST_LONE_TIME_S = 20;
/** Longer times are told in minutes; a number may be of the heart. */
const MOST_LONE_TIME_S = 119;

/** Two times that stand side by side may be of two things. */
const LEAST_MORE = 3;

/** Seconds behind a colon have two digits. */
const MOST_SECONDS = 100;

/** Repetitions of one length; fewer numbers may be anything. */
const LEAST_OF_ROW = 3;
const LEAST_OF_SENTENCE = 4;
const MOST_OF_ROW = 1.3;

const HUNDREDTHS = 0.3;

/** `8 x 400 m (90)`: seconds between them, not for them. */
const BARE_TIME = 0.4;

/** The times of repetitions, one for each or one for all. */
export const times = [
  // A row below repetitions.
  pattern(
    'times',
    "'did'|'ran'|'me'|'actual'|'ist'|'gelaufen'? ':'? time more",
    -1,
    ([lead, , first, more], { line }) => {
      const all = [first.value, ...more.value];
      const isLine = (lead ?? first).start === 0 && more.end === line.tokens.length;
      return isLine && all.length >= LEAST_OF_ROW && Math.max(...all) <= Math.min(...all) * MOST_OF_ROW
        ? all
        : undefined;
    },
    '84 83 84 85',
    '7:40, 7:38, 7:35',
    'Did: 3:46, 3:45, 3:44',
  ),
  // A sentence of its own behind them: `8x400 w 60s. 2 up 2 down. 81.2 80.9 80.8 80.1`.
  pattern(
    'times',
    'time more',
    -1,
    ([first, more], { line }) => {
      const all = [first.value, ...more.value];
      const isSentence = line.tokens[first.start - 1]?.text === '.' && line.tokens[first.start]?.spaced === true;
      return isSentence && areAlike(all) && hasRepetitions(line, first.start) ? all : undefined;
    },
    '8x400 w 90s, then 2 miles easy. 81.2 80.9 80.8 80.1',
    '8x400 w 90s, then 2 miles easy. 82/75 81/74 82/75 80/74',
  ),
  pattern(
    'times',
    "timesLead? '='|'('|':'|'-'|'in'|'~' about? time more ')'?",
    0.05,
    ([lead, sign, , first, more, close]) => {
      const list = (sign.value === '(') === (close !== undefined) ? listOf(first.value, more.value) : undefined;
      // `17 miles - 2:24 - 8:28 pace`: hours and minutes, and a pace.
      const isOfAll = sign.value !== '-' || lead !== undefined || list?.every(each => each <= first.value * MOST_APART);
      return isOfAll ? list : undefined;
    },
    '= 2:41 2:40 2:39',
    '(33, 33, 32)',
    ': 3:07, 06, 05',
  ),
  // Of how many of them it says besides.
  pattern(
    'times',
    "timesLead 'for'|'of'|'on' 'the'|'my'|'those'? number lengthUnit? ':'|'-'|'='? time more",
    -1,
    // `Splits for the 10 miler: 7:20 7:18 …`: nothing else tells how far it was.
    ([lead, , , , , , first, more], { line }) =>
      more.value.length >= LEAST_MORE - 1 && tokensBefore(line, lead.start).some(({ type }) => type === 'number')
        ? listOf(first.value, more.value)
        : undefined,
    '9 w/ 4 at HMP. Splits for the 4: 7:10 7:08 7:05 7:01',
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
  pattern(
    'times',
    "'-'|','|'='|'(' number timeUnit? 'avg'|'average'|'ave'|'schnitt' ')'?",
    -0.3,
    ([, number, unit], { line }) => {
      const { value } = number.value;
      const isOfSeconds = value >= LEAST_LONE_TIME_S && value <= MOST_LONE_TIME_S && (unit?.value ?? 's') === 's';
      return isOfSeconds && hasRepetitions(line, number.start) ? [value] : undefined;
    },
    '12 x 400 - 86 avg',
  ),
  pattern(
    'times',
    "'@'|'at' number '-'|'to' number timeUnit?",
    -0.2,
    ([, low, , high, unit], { line }) => {
      const [from, to] = [low.value.value, high.value.value];
      const isRange = from >= LEAST_LONE_TIME_S && from < to && to <= from * MOST_OF_RANGE && to <= MOST_LONE_TIME_S;
      const isOfSeconds = unit === undefined || unit.value === 's';
      return isRange && isOfSeconds && hasRepetitions(line, low.start) ? [(from + to) / 2] : undefined;
    },
    '5 x 300 @ 46-47',
  ),
  pattern(
    'times',
    "clock|number '-' clock|number timeUnit?",
    -0.1,
    ([low, , high, unit], { line }) => {
      if (low.type !== high.type || (unit && unit.value !== 's')) return undefined;
      // `2x(4x400) 58-60`: of nothing else behind a bracket.
      const isBehindSet =
        !isCounting(line, high.end) && (line.tokens[low.start - 1]?.text === ')' || isOfSprints(line, low, high));
      if (high.type === 'number' && !unit && !(isBehindSet && isOfSeconds(low) && isOfSeconds(high))) return undefined;
      const [from, to] = [low, high].map(({ type, value }) => (type === 'clock' ? secondsOf(value) : value.value));
      const isRange = from !== undefined && to !== undefined && from < to && to <= from * MOST_OF_RANGE;
      return isRange && hasRepetitions(line, low.start) ? [(from + to) / 2] : undefined;
    },
    '6 x 400 88-90 s',
    '5 x 1000, 4:00-4:05',
    '16 x 200, 35-36, 200 jog',
  ),
  pattern(
    'times',
    "'cut'|'cutting'|'cutdown'|'going'|'went'|'dropping'|'dropped'|'progressing'|'working'? 'down'? 'from' time 'down'? 'to' time",
    -0.3,
    ([, , , first, , , last], { line }) =>
      hasRepetitions(line, first.start) && last.value < first.value && first.value <= last.value * MOST_OF_CUT
        ? [(first.value + last.value) / 2]
        : undefined,
    '12 x 400, cut down from 92 to 80',
  ),
  pattern(
    'aside',
    "'last'|'first'|'final'|'letzter'|'erster' 'one'|'rep'|'lap'|'two'|'wdh'? 'in'|'at'|'was'|':'? clock|number",
    -0.4,
    ([, one, , time], { line }) =>
      (time.type === 'clock' && hasRepetitions(line, time.start)) || one?.value === 'one' ? 'split' : undefined,
    '4 x 2 km in 7:30, last one 7:18',
  ),
  // Where somebody was in a race on the track after so long, and how it ended.
  pattern(
    'aside',
    "'through'|'thru'|'passed'|'past'|'durch' 'the'|'die'? number|distance 'm'? 'in' clock|number",
    -0.9,
    ([first, , mark, , , time], { line }) =>
      isOnTrack(mark) && hasOtherNumber(line, first.start, time.end) && !isCounting(line, time.end)
        ? 'split'
        : undefined,
    'Club 1500 4:02.3, through 800 in 2:11',
  ),
  pattern(
    'aside',
    "clock 'at'|'through'|'bei' number|distance 'm'?",
    -0.9,
    ([time, , mark], { line }) =>
      isOnTrack(mark) && tokensBefore(line, time.start).some(({ text }) => text === ':') ? 'split' : undefined,
    'League 1500 4:02.3, 2:11 at 800',
  ),
  pattern(
    'aside',
    "'closed'|'closing'|'kicked' 'in'|'with' 'a'? clock|number",
    -0.6,
    ([closed, , , time], { line }) =>
      closed.start > 0 && hasOtherNumber(line, closed.start, time.end) && isLapTime(time) && isAlone(line, time.end)
        ? 'split'
        : undefined,
    '1500 4:02.3, boxed in, closed in 61',
  ),
  // Near a time of the others.
  pattern(
    'aside',
    "'last'|'first'|'final'|'letzter'|'letzte' 'in'|'at'|'was'|':'? number",
    -0.9,
    ([, , number], { line }) =>
      isAlone(line, number.end) && hasRepetitions(line, number.start) && isNearTime(line, number) ? 'split' : undefined,
    '8 x 400 off 75 - 71 avg, last 66.4',
  ),
  pattern(
    'times',
    "clock 'pro'|'je'|'per'|'a'|'each' 'runde'|'lap'|'rep'|'wiederholung'|'intervall'",
    -0.4,
    ([clock], { line }) => (hasRepetitions(line, clock.start) ? [secondsOf(clock.value)] : undefined),
    '5 x 1,5 km, 5:30 pro Runde',
  ),
  pattern(
    'times',
    "'alternating'|'alternate' time 'and'|'/'|'&' time",
    -0.4,
    ([, one, , other], { line }) => (hasRepetitions(line, one.start) ? [(one.value + other.value) / 2] : undefined),
    '16 x 400 alternating 75 and 90',
  ),
  pattern(
    'times',
    "'@'|'at' time more",
    0.1,
    ([, first, more]) => (more.value.length >= LEAST_MORE - 1 ? [first.value, ...more.value] : undefined),
    '4 x 1500 @ 4:35, 4:33, 4:30, 4:28',
  ),
  pattern(
    'times',
    "'reps'|'repeats'|'intervals'? 'were'|'all'|'waren'|'alle' 'between'|'zwischen' time 'and'|'to'|'und'|'&' time",
    -0.3,
    ([, , , low, , high]) => (low.value < high.value ? [(low.value + high.value) / 2] : undefined),
    '5 x 1 mile, all between 6:40 and 6:48',
  ),
  pattern(
    'times',
    "'laps'|'lap'|'runden' ':'|'in'|'of'|'all'|'between'? time '-'|'to'|'and'|'bis' time",
    -0.2,
    ([laps, , low, , high], { line }) =>
      line.tokens[laps.start - 1]?.type !== 'number' &&
      low.value < high.value &&
      high.value <= low.value * MOST_OF_RANGE
        ? [(low.value + high.value) / 2]
        : undefined,
    'track 5000 16:51. Laps 79-82',
  ),
  // From the slowest to the fastest of them.
  pattern(
    'times',
    "'from'|'von'|','|'('|':'|'-'? about? time 'down'|'runter'|'up'|'hoch'? 'to'|'auf'|'bis' time ')'?",
    -0.4,
    ([, , high, down, , low], { line }) => {
      const [from, to] = [high.value, low.value];
      const isRange = Math.max(from, to) <= Math.min(from, to) * MOST_OF_RANGE && from !== to;
      return isRange && (down || from > to) && hasRepetitions(line, high.start) ? [(from + to) / 2] : undefined;
    },
    '6 x 1 km, 4:20 down to 4:05',
    '5 x 2 km von 8:50 runter auf 8:20',
  ),
  // German for about, and no time of day.
  pattern(
    'times',
    "'um' clock",
    -0.3,
    ([um, clock], { line }) =>
      hasRepetitions(line, um.start) && clock.value.parts.length === 2 ? [secondsOf(clock.value)] : undefined,
    '3 x 1000 m um 4:50',
  ),
  pattern('times', "'(' about? time paceWord ')'", 0, ([, , time]) => [time.value], '(3:18 average)'),
  pattern(
    'times',
    "timesLead ':'? '-'? about? time more",
    0,
    ([, , , , first, more]) => listOf(first.value, more.value),
    'splits 3:20, 3:21',
  ),
  pattern(
    'times',
    "'(' time ')'",
    0.05,
    ([, time, close], { line }) => {
      // A number alone is the recovery.
      if (isOfShortReps(line, time)) return priced([time.value], -SHORT_REPS);
      const lone = line.tokens[time.end - 2]?.text === ':' ? 0 : BARE_TIME;
      const last = close.end === line.tokens.length && time.value <= MOST_LAST_BRACKET ? LAST_BRACKET : 0;
      return priced([time.value], lone + last);
    },
    '6 x 800 (2:41)',
  ),
  pattern(
    'times',
    'clock more',
    0.15,
    ([first, more], { line }) =>
      first.value.parts.length === 2 && more.value.length >= LEAST_MORE && hasRepetitions(line, first.start)
        ? listOf(secondsOf(first.value), more.value)
        : undefined,
    '6 x 800 | 3:22 3:20 3:21 3:19',
  ),
  // With points: `6 x 1000, 4.02 4.00 3.58 3.59`.
  pattern(
    'times',
    'number more',
    -0.9,
    ([first, more], { line }) => {
      const seconds = pointSeconds(first.value);
      const all = seconds === undefined ? [] : [seconds, ...more.value];
      const isLong = all.every(each => each >= SECONDS_PER_MINUTE);
      return isLong && areAlike(all) && hasRepetitions(line, first.start) ? all : undefined;
    },
    '6 x 1000 on the grass, 4.02 4.00 3.58 3.59',
  ),
  // One behind the other, and much alike: of each mile or kilometre of what stands before.
  pattern(
    'times',
    'clock more',
    0.2,
    ([first, more], { line }) => {
      const all = [secondsOf(first.value), ...more.value];
      const isBehindRun = tokensBefore(line, first.start).some(({ type }) => type === 'number');
      return first.value.parts.length === 2 && isBehindRun && areSplits(all) ? all : undefined;
    },
    '6 @ 7:55. 8:10, 8:02, 7:58, 7:51, 7:46, 7:43',
  ),
  // Laps of a track behind the time of all of them.
  pattern(
    'times',
    'number more',
    0.1,
    ([first, more], { line }) => {
      const all = [first.value.value, ...more.value];
      const isOfSeconds = all.every(each => each >= LEAST_LAP_S && each <= MOST_LONE_TIME_S);
      const isAlike = Math.max(...all) <= Math.min(...all) * MOST_OF_ROW && more.value.length >= LEAST_MORE;
      return isOfSeconds && isAlike && secondsBefore(line, first.start) > Math.max(...all) ? all : undefined;
    },
    '5000 m 17:51. 84, 86, 87, 86, 88',
  ),
  // Where somebody was after so long, up to the time of the whole.
  pattern(
    'aside',
    'clock more',
    0.35,
    ([first, more], { line }) => {
      const all = [secondsOf(first.value), ...more.value];
      const isRising = all.every((timeS, at) => timeS > (all[at - 1] ?? 0) * RISING);
      return isRising && more.value.length >= 2 && secondsBefore(line, first.start) > Math.max(...all)
        ? 'splits'
        : undefined;
    },
    '10 mile race 65:20. 19:40, 39:50, 52:30',
  ),
  pattern('times', "'=' time", 0, ([, time]) => [time.value], '= 2:41'),
  pattern(
    'times',
    "timesLead ':'? about? time",
    0,
    ([, , , time]) => (time.value < LEAST_LONE_TIME_S ? undefined : [time.value]),
    'averaged 1:02',
  ),
  pattern('more', "','|'/'|'-'|'and'|'&'|'und'|';' 'and'|'und'? time", 0, ([, , time], { line }) =>
    // `5 this morning in 42, 4 tonight in 35`: how far the second run was.
    isOfDayBehind(line, time.end) && !hasRepetitions(line, time.start) ? undefined : [time.value],
  ),
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
  // `2:41, 2:40, 2:39 min`: the unit stands behind the last of them.
  pattern(
    'time',
    'clock timeUnit',
    0.02,
    ([clock, unit]) => (clock.value.parts.length === 2 && unit.value === 'min' ? secondsOf(clock.value) : undefined),
    '2:39 min',
  ),
  pattern(
    'time',
    "':' ^number",
    0.05,
    ([sign, number], { line }) =>
      line.tokens[sign.start]?.spaced && number.value.decimals === 0 && number.value.value < MOST_SECONDS
        ? number.value.value
        : undefined,
    '2:50, 2:08, :80, :33',
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
    'number timeUnit number timeUnit',
    -0.1,
    ([minutes, unit, seconds, second]) =>
      unit.value === 'min' && second.value === 's' && seconds.value.value < 60 && minutes.value.value < 20
        ? minutes.value.value * 60 + seconds.value.value
        : undefined,
    '3 min 50 secs',
  ),
  pattern(
    'time',
    'number timeUnit?',
    0,
    ([number, unit], { line }) =>
      (unit && unit.value !== 's') ||
      number.value.isSpelled ||
      isTooShort(number, line) ||
      number.value.value > 200 ||
      isRest(number, unit, line)
        ? undefined
        : // `46.30`: minutes and seconds more often than hundredths.
          priced(number.value.value, !unit && number.value.decimals === 2 ? HUNDREDTHS : 0),
    '68.2',
  ),
] as const;

function isOnTrack({ value }: Phrase<'number'> | Phrase<'distance'>): boolean {
  return ON_TRACK_M.has('low' in value ? value.low : value.value);
}

/** Of the last lap. */
function isLapTime({ value }: Phrase<'clock'> | Phrase<'number'>): boolean {
  const seconds = 'parts' in value ? secondsOf(value) : value.value;
  return seconds >= LEAST_LAP_S && seconds <= MOST_LONE_TIME_S;
}

/** Much the same, or every second of them is: `3:05/48 3:04/47 3:03/48`. */
function areAlike(all: readonly number[]): boolean {
  const isAlike = (list: readonly number[]) => Math.max(...list) <= Math.min(...list) * MOST_OF_RANGE;
  if (all.length < LEAST_OF_SENTENCE) return false;
  return isAlike(all) || [0, 1].every(turn => isAlike(all.filter((_, at) => at % 2 === turn)));
}

/** `71 avg, last 66.4`: seconds that differ little from those of a number before it. */
function isNearTime(line: TokenLine, { start, value: { value } }: Phrase<'number'>): boolean {
  if (value < LEAST_LONE_TIME_S || value > MOST_LONE_TIME_S) return false;
  return tokensBefore(line, start).some(({ type, text }, at, { length }) => {
    const other = type === 'number' ? Number(text) : 0;
    const isTime = other >= LEAST_LONE_TIME_S && !isCounting(line, start - length + at + 1);
    return isTime && Math.max(other, value) <= Math.min(other, value) * MOST_OF_RANGE;
  });
}

function isOfSeconds({ value }: Phrase<'clock'> | Phrase<'number'>): boolean {
  return 'value' in value && value.value >= LEAST_LONE_TIME_S && value.value <= MOST_LONE_TIME_S;
}

/** `16 x 200, 35-36`: seconds in which people run so far, right behind it. */
function isOfSprints(
  { tokens }: TokenLine,
  low: Phrase<'clock'> | Phrase<'number'>,
  high: Phrase<'clock'> | Phrase<'number'>,
): boolean {
  const sign = tokens[low.start - 1];
  const at = sign?.type === 'sign' || sign?.text === 'in' ? low.start - 2 : low.start - 1;
  const metres = Number(tokens[tokens[at]?.text === 'm' ? at - 1 : at]?.text);
  const isRepeated = tokens[(tokens[at]?.text === 'm' ? at - 1 : at) - 1]?.text === 'x';
  if (!isRepeated || !(metres >= LEAST_SPRINT_M) || metres > MOST_SPRINT_M) return false;
  return [low, high].every(each => isOfSeconds(each) && paceCost(metres, (each as Phrase<'number'>).value.value) === 0);
}

const LEAST_SPRINT_M = 150;
const MOST_SPRINT_M = 500;

/** The longest time that is told before a token. */
function secondsBefore(line: TokenLine, start: number): number {
  const clocks = tokensBefore(line, start).flatMap((_, at, { length }) =>
    sensesAt(line, start - length + at, start).filter((sense): sense is Phrase<'clock'> => sense.type === 'clock'),
  );
  return Math.max(0, ...clocks.map(({ value }) => secondsOf(value)));
}

const LEAST_LAP_S = 25;
/** The next mark on the way is farther by more than runners slow down. */
const RISING = 1.25;

/** Paces, and each of them near the one before it. */
function areSplits(all: readonly number[]): boolean {
  const isNear = (timeS: number, before: number) => timeS <= before * MOST_STEP && before <= timeS * MOST_STEP;
  return (
    all.length >= LEAST_MORE &&
    all.every(
      (timeS, at) => timeS >= FASTEST_SPLIT_S && timeS <= SLOWEST_SPLIT_S && isNear(timeS, all[at - 1] ?? timeS),
    )
  );
}

const MOST_STEP = 1.25;
const FASTEST_SPLIT_S = 150;
const SLOWEST_SPLIT_S = 840;

/** `3:07, 06, 05`: the minutes are those of the first. But `ran 8, 1:04` is a distance and its time. */
function listOf(first: number, more: readonly number[]): number[] | undefined {
  const minutesS = first - (first % SECONDS_PER_MINUTE);
  const isShortened = minutesS >= LEAST_MINUTES_S;
  const list = [first, ...more.map(each => (isShortened && each < SECONDS_PER_MINUTE ? minutesS + each : each))];
  return Math.max(...list) >= SECONDS_PER_MINUTE && Math.min(...list) < LEAST_LONE_TIME_S ? undefined : list;
}

/** Shorter times, such as 71 seconds, may stand beside less than a minute. */
const LEAST_MINUTES_S = 2 * SECONDS_PER_MINUTE;

/** Nobody repeats anything in so few seconds, but `05` is what is left of `3:05`. */
function isTooShort({ value, start }: Phrase<'number'>, { tokens }: TokenLine): boolean {
  return value.value < LEAST_TIME_S && tokens[start]?.text.startsWith('0') !== true;
}

const LEAST_TIME_S = 4;

/** `2:24 / 200 TP`, `3:41 3:40, 90s standing`: how far is jogged between, or for how long somebody stands. */
function isRest(
  { value: { value }, end }: Phrase<'number'>,
  unit: Phrase<'timeUnit'> | undefined,
  line: TokenLine,
): boolean {
  const isMode = ({ type }: Phrase) => type === 'recoveryNoun' || type === 'mode';
  const isLap = value >= LEAST_METRES && value % LEAST_METRES === 0;
  return (unit !== undefined || isLap) && sensesAt(line, unit?.end ?? end, line.tokens.length).some(isMode);
}

/** Whole seconds, with the tenths of `1:32.5`. */
function tenths(seconds: number, last: string | undefined): number {
  return last?.includes('.') ? Math.round(seconds * 10) / 10 : seconds;
}

/** `6 x 200 (33)`: nobody rests for so many seconds, or runs so far on such a day. */
function isOfShortReps(line: TokenLine, { start, value }: Phrase<'time'>): boolean {
  const [count, sign, number] = line.tokens.slice(start - 4, start - 1);
  const metres = count?.type === 'number' && sign?.text === 'x' ? Number(number?.text) : 0;
  return (
    metres >= LEAST_TIMED_M &&
    metres <= MOST_SHORT_M &&
    value % 5 > 0 &&
    value >= LEAST_SHORT_S &&
    paceCost(metres, value) === 0
  );
}

const LEAST_TIMED_M = 200;
const MOST_SHORT_M = 400;
const LEAST_SHORT_S = 25;
const SHORT_REPS = 0.4;

function isOfDayBehind(line: TokenLine, end: number): boolean {
  return sensesAt(line, end, line.tokens.length).some(({ type }) => type === 'morning' || type === 'evening');
}
