import { HALF_MARATHON_M, MARATHON_M, METRES_PER_MILE } from '../../../values/distance';
import { paceCost } from '../../../values/plausiblePace';
import { hasCapital, type TokenLine } from '../../scan';
import { pattern, priced } from '../phrases/grammar';
import type { Amount, KindValue, Phrase } from '../senses/phrase';
import { sensesAt } from '../senses/senses';
import { lengthOf } from '../senses/units';
import { wordsOf } from '../senses/words';
import { isCounting, tokensBefore } from './around';
import { distanceAmount, isNamedBefore } from './distanceOf';
import { secondsOf } from './durationOf';

/** Distances that have a name, and `a mile`. */
export const namedDistances = [
  pattern(
    'distance',
    "'a' 'mile'|'k'|'kilometer'|'kilometre'",
    0.8,
    ([article, unit], { line }) => {
      const before = line.tokens[article.start - 1];
      // `8 minutes a mile`: a pace.
      const isOfPace =
        before?.type === 'number' ||
        sensesAt(line, article.start - 1, article.start).some(({ type }) => type === 'timeUnit');
      const name = line.tokens[unit.start]?.text === 'mile' ? 'mi' : 'km';
      return isOfPace ? undefined : { ...named(lengthOf(name), 'half', article), unit: name, end: unit.end };
    },
    'for about a mile',
  ),
  // What is more than the whole ones.
  pattern(
    'distance',
    "number|'a'? 'mile'|'miles'|'km'|'kilometer'|'kilometre' 'and' 'a' 'half'|'quarter'|'bit'",
    -0.6,
    ([first, unit, , , more], { line }) => {
      const isNumber = first?.type === 'number';
      const part = MORE.get(line.tokens[more.start]?.text ?? '') ?? 0;
      // `6 km and a bit` is told by its number.
      const isOther = (isNumber && part === 0) || OF_HALF.has(line.tokens[more.end]?.text ?? '');
      if (isOther) return undefined;
      const number = (isNumber ? (first as Phrase<'number'>).value.value : 1) + part;
      const name = line.tokens[unit.start]?.text.startsWith('mile') ? 'mi' : 'km';
      const place = { ...(first ?? unit), end: more.end };
      return { ...named(number * lengthOf(name), 'half', place), unit: name, numbers: [number, number] };
    },
    'jogged a mile and a half back',
    'mile and a bit home, 4 x 1 km',
  ),
  pattern(
    'distance',
    "'the'|'a'|'my' 'mile'|number",
    -0.3,
    ([article, mile], { line }) => {
      if (!RACED.has(line.tokens[article.start - 1]?.text ?? '')) return undefined;
      if (mile.type !== 'number') return { ...named(METRES_PER_MILE, 'half', article), unit: 'mi', end: mile.end };
      const { value } = (mile as Phrase<'number'>).value;
      if (!ON_TRACK_M.has(value) || isCounting(line, mile.end)) return undefined;
      return { ...named(value, 'half', article), unit: 'm', numbers: [value, value], end: mile.end };
    },
    'Raced the mile, 5:02',
    'Raced the 3000 indoors, 9:41',
  ),
  // One leg of a relay is run by each.
  pattern(
    'distance',
    'count distance',
    -0.5,
    ([count, leg], { line }) =>
      leg.value.low >= SHORTEST_LEG_M && isOfRelay(line, count.start, leg.end) ? leg.value : undefined,
    'Relay 4 x 5 km, my leg 20:15',
    '4 x 5 km Staffel',
  ),
  // In a backyard ultra a yard is the loop of each hour.
  pattern(
    'distance',
    "number 'yards'|'yard'|'loops'|'laps'|'rounds'|'runden'|'schleifen'",
    -0.8,
    ([number, word], { line }) =>
      tokensBefore(line, number.start).some(({ text }) => BACKYARDS.has(text)) && number.value.value <= MOST_YARDS
        ? { ...distanceAmount('km', number.value.value, BACKYARD_M, number), end: word.end }
        : undefined,
    'backyard ultra, 9 yards',
    'Backyard Ultra: 14 Runden',
  ),
  // `Mein erster Zehner`: ten kilometres.
  pattern(
    'distance',
    'number',
    -0.2,
    ([number], { line }) =>
      number.value.isSpelled &&
      hasCapital(line, number.start) &&
      COUNTED_RUN.test(line.tokens[number.start]?.text ?? '')
        ? distanceAmount('km', number.value.value, lengthOf('km'), number)
        : undefined,
    'Mein erster Zehner, 58:10',
  ),
  // Which kilometres or miles of the run were run so.
  pattern(
    'distance',
    "'from'|'von'|'over'? 'miles'|'mile'|'mi'|'km'|'kms'|'kilometer'|'kilometers'|'kilometre'|'kilometres' number to number",
    -0.3,
    ([, unit, from, , until], { line }) => {
      const word = line.tokens[unit.start]?.text ?? '';
      const [first, last] = [from.value.value, until.value.value];
      if (!(first < last) || !AT.has(line.tokens[until.end]?.text ?? '')) return undefined;
      // The miles from 8 to 14 are seven; from mile 8 to 14 are six.
      const length = word === 'miles' || word === 'mi' ? last - first + 1 : last - first;
      const name = word.startsWith('m') ? 'mi' : 'km';
      return {
        ...distanceAmount(name, length, lengthOf(name), unit),
        numberEnd: until.end,
        end: until.end,
        isWithin: true,
      };
    },
    '15 miles, miles 8-14 @ 5:50',
    '20 km, km 10 bis 15 in 4:00',
  ),
  // Metres of the track, with their time behind them.
  pattern(
    'distance',
    'number',
    -0.2,
    ([number], { line }) => {
      const { value } = number.value;
      const heat = sensesAt(line, number.end, number.end + 2).find(({ type }) => type === 'heatWord');
      const timeS = ON_TRACK_M.has(value) ? timeBehind(line, (heat ?? number).end) : undefined;
      if (ON_TRACK_M.has(value) && isOfPace(line, number)) return distanceAmount('m', value, 1, number);
      const isCounted = line.tokens[number.start - 1]?.text === 'x';
      return timeS !== undefined && Number.isFinite(paceCost(value, timeS)) && !isCounted
        ? distanceAmount('m', value, 1, number)
        : undefined;
    },
    '800 2:05, 1600 4:41',
    '1200 (4:15)',
    'League 800 B race. 1:58.90',
  ),
  // A race in the pool.
  pattern(
    'distance',
    'number',
    -0.3,
    ([number], { line }) => {
      const { value, decimals } = number.value;
      const isShort = decimals === 0 && value >= SHORTEST_SWUM_M && value <= LONGEST_SWUM_M;
      return isShort && STROKES.has(line.tokens[number.end]?.text ?? '') && line.tokens[number.start - 1]?.text !== 'x'
        ? distanceAmount('m', value, 1, number)
        : undefined;
    },
    '200 free 2:21',
  ),
  // A test over so many metres.
  pattern(
    'distance',
    'number',
    -0.3,
    ([number], { line }) => {
      const isOne = line.tokens[number.start - 1]?.text !== 'x' && ON_TRACK_M.has(number.value.value);
      const isTested = sensesAt(line, number.end, line.tokens.length).some(
        ({ type, value }) => type === 'kind' && (value as KindValue).row.word === 'tt',
      );
      return isOne && isTested ? distanceAmount('m', number.value.value, 1, number) : undefined;
    },
    '3200 tt on the track, 9:41',
    '1500 time trial 4:20',
  ),
  // `Club champs 3000. 8:41.0`: no stop of a sentence, as its time is behind it.
  pattern(
    'distance',
    "number ^'m'? heatWord? '.'",
    -0.6,
    ([number, , , stop], { line }) => {
      const { value } = number.value;
      const timeS = ON_TRACK_M.has(value) ? timeBehind(line, stop.end) : undefined;
      const isOne = line.tokens[number.start - 1]?.text !== 'x' && line.tokens[stop.end]?.type === 'number';
      return isOne && timeS !== undefined && paceCost(value, timeS) === 0 && value * SLOWEST_RACED > timeS
        ? { ...distanceAmount('m', value, 1, number), end: stop.end }
        : undefined;
    },
    'Club champs 3000. 8:52.0 PB',
    'League 800 B race. 2:06.9, 3rd',
  ),
  pattern(
    'distance',
    'marathonName',
    0,
    ([name], { line }) =>
      isOfTraining(line, name.end)
        ? undefined
        : priced(named(MARATHON_M, 'marathon', name), isRun(line, name) ? 0 : NAME_ALONE),
    'race marathon 3:05:00',
  ),
  // `Boston! 3:21:47`: a city, and a time in hours and seconds that only its marathon takes.
  pattern(
    'distance',
    "cityName 'done'|'finished'|'geschafft'|'finisher'|'im'|'ziel'? '!'|'.'|':'|','|'-'|'('?",
    0.1,
    ([city, done, sign], { line }) =>
      city.start === 0 && tellsMarathonTime(line, (sign ?? done ?? city).end)
        ? named(MARATHON_M, 'marathon', city)
        : undefined,
    'Boston! 3:21:47',
    'London done. 3:45:09',
  ),
  pattern(
    'distance',
    'quarterName',
    -0.2,
    ([name]) => ({
      ...named(MARATHON_M / 4, 'half', name),
      unit: 'm' as const,
      numbers: [MARATHON_M / 4, MARATHON_M / 4] as const,
    }),
    'Viertelmarathon',
  ),
  pattern(
    'distance',
    'halfName',
    0,
    ([name], { line }) =>
      isOfTraining(line, name.end) || (isOneOfTwo(line, name) && !isNamedBefore(line, name.start))
        ? undefined
        : priced(
            named(HALF_MARATHON_M, 'half', name),
            (isOfWord(line, name) ? HALF_OF : 0) + (isRun(line, name) ? 0 : NAME_ALONE),
          ),
    'race half 1:35:00',
    'half done!! 2:12:40',
  ),
  pattern(
    'distance',
    "'mile'",
    0.5,
    ([word], { line }) =>
      word.start > 0 && line.tokens[word.start - 1]?.type === 'word' && !isMile(line, word)
        ? undefined
        : priced({ ...named(METRES_PER_MILE, 'half', word), unit: 'mi' as const }, isMile(line, word) ? MILE_MEANT : 0),
    '4 x mile',
  ),
] as const;

const SHORTEST_SWUM_M = 50;
const LONGEST_SWUM_M = 1650;
const STROKES = wordsOf('free, freestyle, fly, butterfly, breast, breaststroke, backstroke, im, medley');

const MORE: ReadonlyMap<string, number> = new Map([
  ['half', 0.5],
  ['quarter', 0.25],
  ['bit', 0],
]);
/** `4 miles and a half marathon to come` */
const OF_HALF = wordsOf('marathon, the, hour, of, mara, dozen, day');

/** Further signs, and then hours, minutes and seconds; nothing else on the line says how far it was. */
function tellsMarathonTime(line: TokenLine, from: number): boolean {
  const { tokens } = line;
  const at = tokens.findIndex(({ type }, index) => index >= from && type === 'number');
  if (at < 0 || tokens.slice(from, at).some(({ type, text }) => type === 'word' || text === '@')) return false;
  const [hours, first, minutes, second, seconds] = tokens.slice(at, at + 5);
  const isExact = first?.text === ':' && second?.text === ':' && seconds?.type === 'number' && minutes !== undefined;
  const isLong = Number(hours?.text) >= LEAST_MARATHON_H && Number(hours?.text) <= MOST_MARATHON_H;
  return isExact && isLong && !tokens.slice(0, MOST_LOOKED_AT).some((_, index) => isMeasured(line, index));
}

const MOST_LOOKED_AT = 80;

/** `12 km`; `mile 20` is where something was. */
function isMeasured(line: TokenLine, at: number): boolean {
  return (
    line.tokens[at - 1]?.type === 'number' &&
    sensesAt(line, at, line.tokens.length).some(({ type }) => type === 'lengthUnit')
  );
}

const LEAST_MARATHON_H = 2;
const MOST_MARATHON_H = 7;

const COUNTED_RUN = /.er$/;

function named(metres: number, unit: 'marathon' | 'half', place: Phrase): Amount {
  return distanceAmount(unit, 1, metres, place);
}

const BACKYARDS = wordsOf('backyard, backyardultra');
/** A hundred miles in a day of 24 hours. */
const BACKYARD_M = (100 * METRES_PER_MILE) / 24;
const MOST_YARDS = 120;

const SHORTEST_LEG_M = 800;

/** A word for a relay next to how many legs of what length it has. */
function isOfRelay({ tokens }: TokenLine, start: number, end: number): boolean {
  return [tokens[start - 2], tokens[start - 1], tokens[end], tokens[end + 1]].some(token =>
    RELAYS.has(token?.text ?? ''),
  );
}

const RELAYS = wordsOf('relay, relays, staffel, staffellauf, staffelmarathon, staffelrennen, ekiden');

/** Behind a part of a run: how fast it was. */
const AT = wordsOf('@, at, in, im, mit, zu, tempo, hard, fast, schnell, zügig');

const RACED = wordsOf('raced, ran, won, doubled, did, run, race, in');
/** Races on a track that are told by their metres alone. */
export const ON_TRACK_M: ReadonlySet<number> = new Set([
  400, 600, 800, 1000, 1200, 1500, 1600, 2000, 3000, 3200, 5000, 10_000,
]);

/** `1600 @ 10k, mile tempo, 1200 @ 5k`: the pace that it is run at. */
function isOfPace({ tokens }: TokenLine, { start, end }: Phrase): boolean {
  const isApart = tokens[start - 1]?.type !== 'number' && !LISTING.has(tokens[start - 1]?.text ?? '');
  return tokens[end]?.text === '@' && tokens[end + 1]?.type === 'number' && isApart;
}

/** Seconds per metre; slower times are of something else. */
const SLOWEST_RACED = 0.36;

/** What stands before a number of a list, or of repetitions. */
const LISTING: ReadonlySet<string> = new Set(['x', '-', '/']);

const BEFORE_TIME: ReadonlySet<string> = new Set(['(', 'in', '-', ':', '=', '.', ',']);

/** Seconds of a clock right behind token `at`, or in brackets. */
function timeBehind(line: TokenLine, at: number): number | undefined {
  const next = line.tokens[at];
  if (next?.type !== 'number' && !BEFORE_TIME.has(next?.text ?? '')) return undefined;
  const start = next?.type === 'number' ? at : at + 1;
  const clock = sensesAt(line, start, line.tokens.length).find(({ type }) => type === 'clock') as Phrase<'clock'>;
  return clock?.value.parts.length === 2 ? secondsOf(clock.value) : undefined;
}

/** `marathon` without a word for a race before it may be a place, or what somebody trains for. */
const NAME_ALONE = 0.25;

/** `race marathon`, `half 1:25:00`: behind a word for a race, or with its time. */
function isRun(line: TokenLine, { start, end }: Phrase): boolean {
  return isNamedBefore(line, start) || isTimeAt(line, isDone(line, end) ? end + 1 : end);
}

/** `half done! 2:31:17` */
function isDone({ tokens }: TokenLine, at: number): boolean {
  return DONE.has(tokens[at]?.text ?? '');
}

const DONE = wordsOf('done, finished, completed, complete, conquered, geschafft, gefinisht, finisher, ziel, erledigt');

/** A time, behind signs or `in`. */
function isTimeAt(line: TokenLine, from: number): boolean {
  const { tokens } = line;
  let at = from;
  while (at < from + MOST_SIGNS && (tokens[at]?.type === 'sign' || tokens[at]?.text === 'in')) at++;
  return sensesAt(line, at, tokens.length).some(({ type }) => type === 'clock');
}

const MOST_SIGNS = 5;

/** `half asleep`, `half of it`: the word `half` alone before another one. */
const HALF_OF = 1.2;

function isOfWord(line: TokenLine, { start, end }: Phrase): boolean {
  const { tokens } = line;
  const next = tokens[end];
  // `race A half goal 1:24:00`
  if (isNamedBefore(line, start) || (tokens[start - 1]?.text.length === 1 && isNamedBefore(line, start - 1)))
    return false;
  if (isDone(line, end) && isTimeAt(line, end + 1)) return false;
  return end === start + 1 && tokens[start]?.text === 'half' && next?.type === 'word' && next.text !== 'in';
}

/** `first half`, `through the second half`: one of the two halves of a run; `a mile and a half`. `race A half` has its priority. */
function isOneOfTwo({ tokens }: TokenLine, { start, end }: Phrase): boolean {
  const [and, before] = [tokens[start - 2]?.text, tokens[start - 1]?.text ?? ''];
  return (
    end === start + 1 && tokens[start]?.text === 'half' && (HALVES.has(before) || (and === 'and' && before === 'a'))
  );
}

const HALVES = wordsOf('first, 1st, second, 2nd, last, back, front, latter, other');

/** `4 x mile`, `tt mile`, `mile race`: a distance, and nothing else. */
function isMile(line: TokenLine, { start, end }: Phrase): boolean {
  const isRaced = sensesAt(line, end, line.tokens.length).some(
    ({ type, value }) => type === 'kind' && (value as KindValue).row.intensity === 'race',
  );
  return line.tokens[start - 1]?.text === 'x' || isNamedBefore(line, start) || isRaced || isTimed(line, start, end);
}

/** `then mile in 5:38` */
function isTimed({ tokens }: TokenLine, start: number, end: number): boolean {
  const [before, at, minutes, sign] = [tokens[start - 1], tokens[end], tokens[end + 1], tokens[end + 2]];
  const isOpen = before === undefined || before.type === 'sign' || BEFORE_MILE.has(before.text);
  // `mile 5:12, 800 2:24`
  if (isOpen && at?.type === 'number' && minutes?.text === ':' && tokens[end + 2]?.type === 'number')
    return tokens[end + 2]?.spaced === false && Number(at.text) >= LEAST_MILE_MIN;
  return isOpen && (at?.text === 'in' || at?.text === '@') && minutes?.type === 'number' && sign?.text === ':';
}

/** Smaller numbers tell which mile it was. */
const LEAST_MILE_MIN = 4;

const BEFORE_MILE = wordsOf(
  'then, and, with, a, hard, fast, timed, tt, road, street, track, indoor, solo, race, raced',
);

const MILE_MEANT = -0.5;

/** `half marathon workout`, `Marathon-Training`: what somebody trains for. */
function isOfTraining({ tokens }: TokenLine, at: number): boolean {
  const next = tokens[at]?.text === '-' ? tokens[at + 1] : tokens[at];
  return next !== undefined && OF_TRAINING.has(next.text);
}

const OF_TRAINING = wordsOf(
  'workout, training, prep, plan, session, specific, build, block, route, course, vorbereitung',
);
