import { METRES_PER_KM } from '../../../values/distance';
import { SECONDS_PER_MINUTE } from '../../../values/duration';
import { paceCost } from '../../../values/plausiblePace';
import type { TokenLine } from '../../scan';
import { pattern, priced } from '../phrases/grammar';
import type { Context, Phrase } from '../senses/phrase';
import { sensesAt } from '../senses/senses';
import { lengthOf } from '../senses/units';
import { wordsOf } from '../senses/words';
import { isAlone, isCounting, tokensBefore } from './around';
import { clockAmount, HOURS_MINUTES, pointHours, pointSeconds, secondsAmount, secondsOf } from './durationOf';

/** Durations as a clock shows them: `45:10`, and with a point `37.52`. */
export const clockDurations = [
  pattern(
    'duration',
    'clock',
    0,
    ([clock], { line }) => (isOfHalfDay(line, clock.end) ? undefined : clockAmount(clock, secondsOf(clock.value))),
    '45:10',
    '1:05:30',
  ),
  pattern(
    'duration',
    "'(' clock ')'",
    -0.3,
    ([open, clock], { line }) =>
      line.tokens[open.start - 1]?.text === 'parkrun' ? clockAmount(clock, secondsOf(clock.value)) : undefined,
    '2 up, parkrun (22:40), 2 down',
  ),
  // Minutes right behind a distance, with words behind them.
  pattern(
    'duration',
    "'(' number ')'",
    -0.2,
    ([open, number, close], context) =>
      isMinutesOf(context, open.start, number, close.end)
        ? secondsAmount(number, number.value.value * SECONDS_PER_MINUTE)
        : undefined,
    '9 km (48) windy',
  ),
  pattern(
    'duration',
    "'in' about? number",
    0.1,
    ([, , number]) => {
      const seconds = pointSeconds(number.value);
      return seconds === undefined ? undefined : clockAmount(number, seconds);
    },
    '10 km in 37.52',
  ),
  pattern(
    'duration',
    'number',
    0.8,
    ([number], context) => {
      const seconds = pointHours(number.value);
      const made = seconds === undefined ? undefined : clockAmount(number, seconds);
      return made && isTimeApart(context, number) ? priced(made, APART) : made;
    },
    '20 km 2.19',
    'long, 15 with the club, 1.28, coffee after',
  ),
  // Hours, minutes and seconds with points, as results of races have them; `12.03.26` and `am 2.03.26` are dates.
  pattern(
    'duration',
    "number ^'.' ^number",
    -0.4,
    ([number, , last], { line }) => {
      const [seconds, before] = [line.tokens[last.start]?.text ?? '', line.tokens[number.start - 1]?.text ?? ''];
      const place = { start: number.start, end: last.end };
      // Tenths: `10 km 41.30.2`.
      const tenthS = seconds.length === 1 ? pointSeconds(number.value) : undefined;
      if (tenthS !== undefined) return clockAmount(place, tenthS + Number(seconds) / 10);
      const minutesS = pointHours(number.value);
      const isDate = BEFORE_DATE.has(before) || number.value.value >= MOST_HOURS;
      return minutesS !== undefined && !isDate && SEXAGESIMAL.test(seconds)
        ? clockAmount(place, minutesS + Number(seconds))
        : undefined;
    },
    'Marathon 3.41.20',
    '22 km 1.58.20',
  ),
  pattern(
    'duration',
    'number',
    0.75,
    ([number]) => {
      const seconds = pointSeconds(number.value);
      return seconds === undefined || seconds < 300 ? undefined : clockAmount(number, seconds);
    },
    '5 km 21.10',
  ),
  pattern(
    'duration',
    'number',
    0.6,
    ([number], { line }) => {
      const { value, decimals } = number.value;
      const before = line.tokens[number.start - 1]?.text;
      // `9.1 + 9.3`: nobody adds seconds up.
      if (number.start === 0 || before === '(' || before === '+' || line.tokens[number.end]?.text === '+')
        return undefined;
      if (decimals < 1 || decimals > 2 || value < 5 || value > 150) return undefined;
      // `7.0 59:10`: how far, and how long.
      if (line.tokens[number.end]?.type === 'number' && line.tokens[number.end + 1]?.text === ':') return undefined;
      // Where nothing else stands there, `46.30` is the time of a run.
      const isAlone = number.end - number.start === line.tokens.length;
      const seconds = (isAlone ? pointSeconds(number.value) : undefined) ?? value;
      return secondsAmount(number, seconds);
    },
    '200 m: 26.4',
  ),
  pattern(
    'duration',
    'number',
    0.15,
    ([number], { line }) => (isOfSprint(line, number) ? clockAmount(number, number.value.value) : undefined),
    '200 m - 28',
    '100 m 13.9',
  ),
  pattern(
    'duration',
    'clock',
    HOURS_MINUTES,
    ([clock]) => {
      const [hours = 0, minutes = 0] = clock.value.parts;
      if (clock.value.parts.length !== 2 || clock.value.isMarked || hours > MOST_HOURS || !Number.isInteger(minutes))
        return undefined;
      return clockAmount(clock, secondsOf(clock.value, true));
    },
    'long 18 km 1:42',
  ),
  pattern(
    'duration',
    'clock',
    0.1,
    ([clock], { line }) => {
      const [hours, minutes = 0] = clock.value.parts;
      if (clock.value.parts.length !== 2 || clock.value.isMarked) return undefined;
      const isOfHours = hours === 0 && minutes >= LEAST_OF_HOUR && line.tokens[clock.start]?.text === '0';
      return isOfHours || isOfRide(line, clock) ? clockAmount(clock, secondsOf(clock.value, true)) : undefined;
    },
    'swim 0:50',
    'Bike 2:41',
  ),
  pattern(
    'duration',
    'clock timeUnit',
    0,
    ([clock, unit]) => {
      if (unit.value === 's') return undefined;
      const { parts } = clock.value;
      const isHours = unit.value === 'h' && parts.length === 2;
      if (isHours && (parts[0] ?? 0) > 30) return undefined;
      return clockAmount(clock, secondsOf(clock.value, isHours), unit.end);
    },
    '1:05h',
    '1:20 Stunden',
    '44:19 min',
    '1:24:09 Std.',
  ),
  pattern(
    'duration',
    'clock timeUnit',
    HOURS_MINUTES,
    ([clock, unit]) => {
      const isHours = unit.value === 'min' && clock.value.parts.length === 2 && (clock.value.parts[0] ?? 9) <= 4;
      return isHours ? clockAmount(clock, secondsOf(clock.value, true), unit.end) : undefined;
    },
    '1:06min for 11 miles',
  ),
  // So long somebody was out; `5:10 out, 5:02 back` is how fast.
  pattern(
    'duration',
    "clock 'out'|'unterwegs'",
    0,
    ([clock, out], { line }) => {
      const [hours = 0, minutes = 0] = clock.value.parts;
      const isOfHours = clock.value.parts.length === 2 && hours <= MOST_HOURS_OUT && Number.isInteger(minutes);
      return isOfHours && isAlone(line, out.end) && !line.tokens.some(({ text }) => WAYS_BACK.has(text))
        ? clockAmount(clock, secondsOf(clock.value, true), out.end)
        : undefined;
    },
    '68 km, 11:20 out',
  ),
  // From one time of the day to another.
  pattern(
    'duration',
    "'from'|'von'|'between'|'zwischen'? clock to clock 'uhr'?",
    -0.6,
    ([lead, from, , until, hour], { line }) => {
      const [fromS, untilS] = [from, until].map(({ value }) => secondsOf(value, true)) as [number, number];
      const isOfDay = [from, until].every(
        ({ value: { parts } }) => parts.length === 2 && (parts[0] ?? 0) < HOURS_A_DAY,
      );
      const heldS = (untilS - fromS + SECONDS_A_DAY) % SECONDS_A_DAY;
      // `faded from 4:40 to 5:30`
      const isTold = hour !== undefined || fromS >= (lead ? NO_RUN_PACE_S : NO_PACE_S);
      const isHeld = heldS >= LEAST_HELD_S && heldS <= MOST_HELD_S;
      // `17:00-17:45, 8 km in 43:10`: when it was, and how long.
      const near = line.tokens.slice(Math.max(0, from.start - MOST_AROUND), until.end + MOST_AROUND);
      const others = near.filter(({ text }) => text === ':').length;
      return isOfDay && isTold && isHeld && others === 2 ? clockAmount(from, heldS, (hour ?? until).end) : undefined;
    },
    'Nachtlauf 22:00-02:10, 27 km',
    '8 km, von 17:00 bis 17:45',
  ),
  pattern(
    'duration',
    'clock to clock',
    0,
    ([low, , high], { line }) => {
      const [from, until] = [secondsOf(low.value), secondsOf(high.value)];
      // `long run 2:00-2:15`: nobody is out for two minutes.
      if (until < LEAST_OUT_S && isBehindOuting(line, low.start)) return undefined;
      return isRange(from, until) ? clockAmount(low, from, high.end, until) : undefined;
    },
    '20:40-21:00',
    '1:30:00-1:45:00',
  ),

  pattern(
    'duration',
    'clock to clock',
    HOURS_MINUTES,
    ([low, , high], { line }) => {
      const [from, until] = [secondsOf(low.value, true), secondsOf(high.value, true)];
      const isHours = low.value.parts.length === 2 && high.value.parts.length === 2 && until <= MOST_HOURS * 3600;
      if (!isHours || !isRange(from, until)) return undefined;
      const amount = clockAmount(low, from, high.end, until);
      return isBehindOuting(line, low.start) ? priced(amount, -HOURS_MINUTES) : amount;
    },
    'long 2:30-3:00',
  ),
  // Hours with their letter, minutes and seconds with a point.
  pattern(
    'duration',
    "number ^'h' ^number",
    -1.2,
    ([hours, , rest], { line }) => {
      const [minutes = '', seconds = ''] = (line.tokens[rest.start]?.text ?? '').split('.');
      const isClock = [minutes, seconds].every(each => SEXAGESIMAL.test(each));
      return isClock && hours.value.decimals === 0 && hours.value.value < MOST_HOURS
        ? clockAmount(
            { start: hours.start, end: rest.end },
            (hours.value.value * SECONDS_PER_MINUTE + Number(minutes)) * SECONDS_PER_MINUTE + Number(seconds),
          )
        : undefined;
    },
    'Marathon 3h52.40',
  ),
] as const;

/** Between commas or stops, as long as the distance before it takes: `15 with the club, 1.28, coffee after`. */
function isTimeApart({ line, unit }: Context, { start, end, value }: Phrase<'number'>): boolean {
  const seconds = pointHours(value) ?? 0;
  if (line.tokens[start - 1]?.text !== ',' || !isAlone(line, end)) return false;
  const before = tokensBefore(line, start);
  const told = before.filter(({ type }) => type === 'number').map(({ text }) => Number(text));
  const [distance = 0] = told;
  return told.length === 1 && distance >= LEAST_APART && paceCost(distance * lengthOf(unit), seconds) === 0;
}

const HOURS_A_DAY = 24;
const SECONDS_A_DAY = HOURS_A_DAY * 3600;
/** From here on `17:00-17:45` is no range of paces. */
const NO_PACE_S = 17 * 3600;
/** And `from 12:10 to 12:55` none of a run. */
const NO_RUN_PACE_S = 12 * 3600;
/** So many tokens on either side are looked at, so that work grows with the line. */
const MOST_AROUND = 24;
const LEAST_HELD_S = 900;
const MOST_HELD_S = 12 * 3600;

const LEAST_APART = 7;
const APART = -0.6;

/** `9 km (48) windy`: so fast people run; `6 x 800 (90)` is a rest, `8 km (32) hot` how warm it was. */
function isMinutesOf({ line, unit }: Context, start: number, { value }: Phrase<'number'>, end: number): boolean {
  const { tokens } = line;
  const last = tokens[start - 1];
  const isBare = last?.type === 'number';
  const name = sensesAt(line, start - 1, start).find(({ type }) => type === 'lengthUnit')?.value;
  const told = name === 'km' || name === 'mi' ? name : undefined;
  const from = isBare ? start - 1 : start - 2;
  const number = tokensBefore(line, start).length > 0 ? numberUpTo(line, isBare ? start : start - 1) : undefined;
  const isOther = value.decimals > 0 || value.value < LEAST_MIN || value.value > MOST_MIN;
  if (isOther || number === undefined || from < 0 || (!isBare && told === undefined)) return false;
  const next = tokens[end];
  if (next?.type !== 'word' || WARM.has(next.text) || line.tokens.some(({ text }) => text === 'x' || text === ':'))
    return false;
  const paceS = (value.value * SECONDS_PER_MINUTE * METRES_PER_KM) / (number * lengthOf(told ?? unit));
  return paceS >= FASTEST_S && paceS <= SLOWEST_S;
}

/** The number that ends before a token: `6,4`. */
function numberUpTo(line: TokenLine, end: number): number | undefined {
  for (let at = Math.max(0, end - LONGEST_NUMBER); at < end; at++) {
    const found = sensesAt(line, at, end).find(each => each.type === 'number' && each.end === end);
    if (found) return (found as Phrase<'number'>).value.value;
  }
  return undefined;
}

const LONGEST_NUMBER = 3;
const LEAST_MIN = 15;
const MOST_MIN = 300;
/** Paces per kilometre of people who note minutes alone. */
const FASTEST_S = 200;
const SLOWEST_S = 480;
const WARM = wordsOf('hot, warm, heiß, humid, grad, degrees, c, schwül, m, w, bpm, hm, avg, cad, kg, lbs');

/** `11:40pm`: an hour of the day. */
function isOfHalfDay({ tokens }: TokenLine, end: number): boolean {
  const half = tokens[end];
  return half?.spaced === false && HALVES.has(half.text);
}

const HALVES = wordsOf('am, pm');

/** `Bike 2:41`: nobody rides for minutes; where another sport is told behind it, that is of hours, too. */
function isOfRide({ tokens }: TokenLine, { start, value: { parts } }: Phrase<'clock'>): boolean {
  const word = tokens[tokens[start - 1]?.text === ':' ? start - 2 : start - 1];
  return RIDES.has(word?.text ?? '') && (parts[0] ?? MOST_HOURS) <= LONGEST_RIDE_H && Number.isInteger(parts[1]);
}

const RIDES = wordsOf('bike, ride, rad, rennrad, velo, mtb');
const LONGEST_RIDE_H = 8;

/** Right behind a word for a run or a ride that takes its time. */
function isBehindOuting({ tokens }: TokenLine, start: number): boolean {
  return OUTINGS.has(tokens[start - 1]?.text ?? '') && tokens[start - 2]?.type !== 'number';
}

const OUTINGS = wordsOf('long, run, lr, ride, bike, rad, radfahren, lauf, dauerlauf, hike, easy');
const LEAST_OUT_S = 360;

/** `17 miles - 2:24 - 8:28 pace` is a time and a pace. */
function isRange(from: number, until: number): boolean {
  return from < until && until <= from * WIDEST_RANGE;
}

const WIDEST_RANGE = 2;

/** Metres that are told with seconds alone. */
const SHORTEST_SPRINT_M = 50;
const LONGEST_SPRINT_M = 600;
/** Nobody runs faster; slower is no sprint. */
const FASTEST_SPRINT_S_PER_M = 0.09;
const SLOWEST_SPRINT_S_PER_M = 0.25;

/** `200 m - 28`: seconds right behind the metres that they were run in. */
function isOfSprint(line: TokenLine, { value: { value, isSpelled }, start, end }: Phrase<'number'>): boolean {
  const { tokens } = line;
  const sign = BEFORE_SECONDS.has(tokens[start - 1]?.text ?? '') ? 1 : 0;
  const metres = Number(tokens[start - 2 - sign]?.text);
  const isMetres = tokens[start - 1 - sign]?.text === 'm' && metres >= SHORTEST_SPRINT_M && metres <= LONGEST_SPRINT_M;
  if (!isMetres || isSpelled || isCounting(line, end)) return false;
  return value >= metres * FASTEST_SPRINT_S_PER_M && value <= metres * SLOWEST_SPRINT_S_PER_M;
}

const BEFORE_SECONDS: ReadonlySet<string> = new Set(['-', ':', '=', 'in']);

/** `0:50` as hours and minutes: shorter sessions are not told so. */
const LEAST_OF_HOUR = 10;
const SEXAGESIMAL = /^[0-5]\d$/;
const BEFORE_DATE = wordsOf('am, vom, on, den, der, from, since, seit, bis, until');
const MOST_HOURS = 12;
const MOST_HOURS_OUT = 30;
const WAYS_BACK = wordsOf('back, home, in, zurück, heim');
