import type { TokenLine } from '../../scan';
import { pattern } from '../phrases/grammar';
import type { Phrase } from '../senses/phrase';
import { sensesAt } from '../senses/senses';
import { wordsOf } from '../senses/words';
import {
  DID,
  hasOtherNumber,
  isAlone,
  isBehindPlan,
  isCounting,
  isNumber,
  isTellingTraining,
  tokensBefore,
} from './around';

/** Amounts that tell when or where something was, within the run or on another day: `first gel at :40`, `Saturday's 50k`. */
export const moments = [
  // A row of its own: which kilometres, and how fast they were.
  pattern(
    'aside',
    "'km'|'mile'|'miles'|'kilometer'? number '-' number ':'|'@'|'in'? clock perUnit?",
    -1,
    ([unit, first, , last, , clock, per], { line }) =>
      (unit ?? first).start === 0 && (per ?? clock).end === line.tokens.length && first.value.value < last.value.value
        ? 'split'
        : undefined,
    '11-20: 5:30',
  ),
  // Where in the run something began, of which a word right before tells.
  pattern(
    'aside',
    "'from'|'since'|'ab' distance 'on'|'onward'|'onwards'?",
    -0.5,
    ([from, amount, on], { line }) =>
      line.tokens[from.start - 1]?.type === 'word' &&
      !sensesAt(line, from.start - 1, from.start).some(({ type }) => type === 'kind' || type === 'lengthUnit') &&
      isAlone(line, (on ?? amount).end) &&
      tokensBefore(line, from.start).some(({ type }) => type === 'number')
        ? 'moment'
        : undefined,
    '8 km 49:10, baby slept from 3 km',
    '10 km with Jo, cramps from 7k on',
  ),
  // Which of them, and not how many.
  pattern(
    'aside',
    "'from'? 'mile'|'miles'|'km'|'kms'|'kilometer'|'kilometern' number 'through'|'thru'|'to'|'-'|'bis' 'mile'|'km'|'kilometer'? number",
    -0.5,
    ([, , first, , , last], { line }) =>
      first.value.value < last.value.value && !BEFORE_PACES.has(line.tokens[last.end]?.text ?? '')
        ? 'split'
        : undefined,
    '10 miles, miles 4 through 8 were into the wind',
  ),
  pattern(
    'aside',
    "number ^'.'|ordinalTail halfName|'hälfte' ':'|'in'? clock|duration",
    -0.6,
    ([number]) => (number.value.decimals > 0 ? undefined : 'split'),
    '10 km, 1. Hälfte 20:20, 2. Hälfte 20:52',
  ),
  pattern(
    'aside',
    "lastFirst 'hälfte'|'half' ':'|'in'? clock|duration",
    -0.6,
    () => 'split',
    '10 km, erste Hälfte 25:20, zweite Hälfte 24:52',
  ),
  pattern(
    'aside',
    "'in'|'over'|'during'|'auf' 'den'|'der'|'the' lastFirst amount",
    -0.4,
    ([, , , amount], { line }) => (line.tokens[amount.end]?.type === 'number' ? 'moment' : undefined),
    '90 min, in den letzten 20 min 6 Antritte à 10 s',
  ),
  // How long it hurt so much.
  pattern(
    'aside',
    "'for'|'on'|'over'|'in'? 'the'|'den'|'die'|'der'? lastFirst amount",
    -0.9,
    ([lead, the, first], { line }) => (isBehindLevel(line, (lead ?? the ?? first).start) ? 'moment' : undefined),
    'knee 4/10 first 2k then gone. 12k easy',
  ),
  // What it was like, and how far all of it was behind it.
  pattern(
    'aside',
    "'the'|'die'? lastFirst amount 'waren'|'war'|'liefen'|'lief'|'gingen'|'fielen'|'were'|'was'|'felt' 'noch'|'sehr'|'ganz'|'so'|'very'|'a'? anyWord",
    -0.6,
    ([the, first, amount], { line }) =>
      tokensBefore(line, (the ?? first).start).some(({ type }) => type === 'number') ||
      !hasOtherNumber(line, amount.start, amount.end)
        ? undefined
        : 'moment',
    'Die ersten drei Kilometer waren zäh, am Ende 12 km',
  ),
  pattern(
    'aside',
    "lastFirst|'second'|'zweite'|'letzter'|'erster' number? 'half'|'hälfte'|'mile'|'miles'|'km'|'kilometer' 'all'? 'bergauf'|'uphill'|'downhill'|'bergab'|'flat'|'flach'",
    -0.6,
    // `last 2 km flat out`: as fast as can be.
    (parts, { line }) => (line.tokens[parts[4].end]?.text === 'out' ? undefined : 'split'),
    '12 km, first half uphill',
    'last mile uphill, 6 miles',
  ),
  pattern(
    'aside',
    "'for'|'on'|'over'|'auf'? 'the'|'die'|'den'|'der'? lastFirst amount",
    -0.5,
    ([lead, the, first, amount], { line }) =>
      isBeforeWhole(line, (lead ?? the ?? first).start, amount) ? 'moment' : undefined,
    'last 3 miles into the wind, 8 miles in 1:04',
    'Erste 2 km schwere Beine, dann gut, 10 km',
  ),
  pattern(
    'aside',
    "'startzeit'|'treffpunkt'|'treffen'|'meet'|'meeting'|'gun' 'at'|'um'|':'? clock|number 'uhr'|'am'|'pm'|'h'?",
    -0.3,
    ([, , time]) => (time.type === 'clock' || time.value.decimals === 2 ? 'hour' : undefined),
    'Treffpunkt 18.30 Uhr',
    'meet 6.45',
  ),
  pattern(
    'aside',
    "'before'|'after'|'until'|'for' 'my'|'a'|'an'|'the'|'our' clock|number 'am'|'pm' anyWord",
    -0.8,
    () => 'hour',
    'did 5 before my 10 am meeting',
  ),
  pattern(
    'aside',
    "'nach'|'vor'|'vom' 'dem'|'einem'|'den'|'meinem'|'letzten'? number ^'er'",
    -0.4,
    () => 'other time',
    'nach dem 25er am Sonntag',
  ),
  pattern(
    'aside',
    "'yesterday's'|'today's'|'tomorrow's'|'monday's'|'tuesday's'|'wednesday's'|'thursday's'|'friday's'|'saturday's'|'sunday's' anyWord? amount",
    -0.2,
    ([day], { line }) =>
      day.value === "today's" &&
      (isBehindPlan(line, day.start) || !tokensBefore(line, day.start).some(({ type }) => type === 'number'))
        ? undefined
        : 'other day',
    "legs still toast from Saturday's 50k",
  ),
  pattern(
    'aside',
    "extremeWord splitNoun? 'was'|'were'|'war'|'in'|'at'|'a'|':' 'a'|'in'|'at'? clock",
    -0.35,
    () => 'split',
    '12 miles, slowest mile was 7:22',
    'fastest was 6:58',
  ),
  pattern(
    'aside',
    "'few'|'some'|'several'|'parts'|'bits' anyWord? 'at'|'in'|'around'|'@' 'around'|'about'? clock perUnit?",
    -0.2,
    () => 'split',
    '12 miles with a few at 7:10',
  ),
  pattern(
    'aside',
    "'gone'|'fine'|'better'|'eased'|'settled'|'loosened'|'warmed'|'vanished'|'weg'|'vorbei'|'besser'|'verschwunden' 'up'|'off'|'out'|'dann'? 'after'|'by'|'from'|'at'|'nach'|'ab'|'bei' 'about'|'the'|'first'|'etwa'? amount",
    -0.6,
    () => 'moment',
    'achilles 2/10, gone after 10 minutes',
  ),
  // Behind a level, what it was later.
  pattern(
    'aside',
    "number 'after'|'by'|'nach'|'ab' about? amount",
    -0.9,
    ([{ value, start }], { line: { tokens } }) => {
      const isLevel = tokens.slice(0, start).some(({ text }, at, all) => text === '/' && all[at + 1]?.text === '10');
      return isLevel && value.value <= MOST_LEVEL ? 'moment' : undefined;
    },
    'easy 40 min, calf 2/10 at first, 0 after 10 min',
  ),
  pattern('aside', "'every'|'alle' amount", -0.1, () => 'often', 'a gel every 40 min'),
  pattern(
    'aside',
    "momentWord anyWord? 'at'|'@'|'after'|'by'|'from'|'around'|'near'|'bei'|'nach'|'ab' ':'? amount 'and'|'und'|'&'? number?",
    -0.3,
    // `supposed to do 18 but stopped at 14`: so far it went.
    ([word, , , , amount, and, again], { line }) => {
      if ((and === undefined) !== (again === undefined)) return undefined;
      const isSoFar = isBehindPlan(line, word.start) || !hasOtherNumber(line, word.start, amount.end);
      return ENDINGS.has(line.tokens[word.start]?.text ?? '') && isSoFar ? undefined : 'moment';
    },
    'first gel at :40',
    'walk breaks at 4 and 6',
  ),
  pattern(
    'aside',
    "number 'of'? 'the'? 'way'|'run'|'distance'|'course'|'race' 'through'|'round'|'around'|'in'|'there'|'to'?",
    -0.5,
    ([number, of, , way]) =>
      number.value.value < 1 && (of !== undefined || way.value === 'way') ? 'moment' : undefined,
    'legs went 2/3 of the way round',
    'a gel 1/2 way',
  ),
  pattern(
    'aside',
    "'at'|'until'|'till'|'by'|'um'|'ab'|'seit'|'since'|'from' number",
    0.35,
    ([, number], { line }) => (isHour(line, number) ? 'hour' : undefined),
    'up at 6',
  ),
  pattern(
    'aside',
    "'up'|'awake'|'door'|'off'|'started'|'gestartet'|'los'|'unterwegs'|'auf'|'wach' 'just'|'well'|'shortly'|'kurz'|'schon'? 'before'|'after'|'vor'|'nach' number",
    -0.4,
    ([, , , number], { line }) => (isHour(line, number) ? 'hour' : undefined),
    'Up before 7 for this, 12 miles',
  ),
  pattern(
    'aside',
    "'vor'|'nach'|'um'|'gegen' number 'uhr'? 'unterwegs'|'los'|'raus'|'wach'|'gestartet'|'aufgestanden'",
    -0.4,
    ([, number], { line }) => (isHour(line, number) ? 'hour' : undefined),
    'schon vor 7 unterwegs, 12 km',
  ),
  pattern(
    'aside',
    "'woke'|'awake'|'alarm'|'up'|'door'|'aufgestanden'|'wach' 'up'|'set'|'went'|'off'? 'at'|'for'|'by'|'um'|'seit' clock",
    -0.4,
    () => 'hour',
    'woke at 4:30, 10 done by 6',
  ),
  pattern(
    'aside',
    "'wecker'|'alarm'|'woke'|'aufstehen'|'wach'|'up'|'abmarsch'|'aufbruch'|'abfahrt' 'up'|'um'|'at'|':'|'auf'? clock 'uhr'?",
    -0.6,
    () => 'hour',
    'Wecker 5:15, 8 km',
    '8 km, Abmarsch 9:10 Uhr, 58:30',
  ),
  // `did 6 by 6:30`: when it was done.
  pattern(
    'aside',
    "'by' clock",
    -1.2,
    ([by, time], { line }) => (DID.has(line.tokens[by.start - 2]?.text ?? '') && isOfDay(time) ? 'hour' : undefined),
    'up at 5, did 6 by 6:30',
  ),
  // `7:10 started, 6:40 at the end`: of a run's front it may be a pace.
  pattern(
    'aside',
    "'heute'|'today'? clock 'uhr'? 'wecker'|'alarm'|'aufgestanden'|'aufstehen'|'raus'|'los'|'losgelaufen'|'gestartet'|'abmarsch'|'wach'|'start'|'alarm'",
    -0.9,
    ([today, time]) => ((today ?? time).start === 0 && isOfDay(time) ? 'hour' : undefined),
    '6:15 los, 10 km',
    'heute 6:00 aufgestanden, 12 km',
  ),
  // A race of another day.
  pattern(
    'aside',
    "'after'|'since'|'before'|'post'|'pre'|'following'|'until'|'till'|'nach'|'vor'|'seit' '-'? 'the'|'my'|'a'|'dem'|'meinem'|'last'|'next'? anyWord? marathonName|halfName",
    -0.5,
    () => 'other race',
    '2 days after the marathon, 3 miles easy',
    'Tag 1 nach Marathon: 30 min Spaziergang',
  ),
  pattern(
    'aside',
    "marathonName|halfName '-'? 'training'|'prep'|'preparation'|'build'|'block'|'plan'|'recovery'|'regeneration'|'erholung'|'vorbereitung'|'planning'",
    -0.4,
    () => 'other race',
    'HM-Vorbereitung: 14 km',
  ),
  // `10 miler, first half 8:10s`: a part of the run, and no half marathon.
  pattern(
    'aside',
    "lastFirst|'2nd'|'1st' 'half' ':'|'-'|'='? 'in'|'at'|'@'|'was'? about? pace|clock ^'s'?",
    -0.6,
    () => 'split',
    '10 miler, first half 8:10s',
  ),
  // One of many, and its time.
  pattern(
    'aside',
    "lastFirst|'letzter'|'erster'? 'mile'|'km'|'kilometer'|'kilometre'|'meile'|'one' number? 'in'|'was'|'at'|':'? clock",
    -0.2,
    ([first, unit, number], { line }) =>
      line.tokens[(first ?? unit).start - 1]?.type !== 'number' && (first ?? number) ? 'split' : undefined,
    'last mile in 6:40',
    'km 7 in 4:10',
  ),
] as const;

const BEFORE_PACES = wordsOf('at, @, in, bei, à, -, :, (, mi, miles, km');

/** Two parts, as a clock has them, that are an hour of a day. */
function isOfDay({ value: { parts } }: Phrase<'clock'>): boolean {
  return parts.length === 2 && (parts[0] ?? 24) < 24;
}

/** A whole number up to 24, and nothing that is counted behind it. */
function isHour(line: TokenLine, { value: { value, decimals }, end }: Phrase<'number'>): boolean {
  return value <= 24 && decimals === 0 && !isCounting(line, end);
}

/** Before all other numbers, with words that are no training, and behind them a longer distance that is not added to it. */
function isBeforeWhole(line: TokenLine, start: number, { end, value }: Phrase<'amount'>): boolean {
  const { tokens } = line;
  const isProse =
    tokens[end]?.type === 'word' || (tokens[start - 1]?.type === 'word' && !isTellingTraining(line, start - 1, start));
  if (value.dimension !== 'distance' || !isProse || tokensBefore(line, start).some(({ type }) => type === 'number'))
    return false;
  const whole = tokens.findIndex((token, at) => at > end && isNumber(token));
  const isMeasured = sensesAt(line, whole + 1, tokens.length).some(
    ({ type }) => type === 'lengthUnit' || type === 'totalWord',
  );
  const isWhole = isMeasured || WHOLE_LEADS.has(tokens[whole - 1]?.text ?? '');
  const isLonger = Number(tokens[whole]?.text) > value.numbers[1];
  return isWhole && isLonger && !ADDING.has(tokens[whole - 1]?.text ?? '') && !isTellingTraining(line, end, whole);
}

/** `4/10` */
function isBehindLevel({ tokens }: TokenLine, start: number): boolean {
  const [level, stroke, all] = [tokens[start - 3], tokens[start - 2], tokens[start - 1]];
  return level?.type === 'number' && stroke?.text === '/' && all?.text === '10';
}

const WHOLE_LEADS: ReadonlySet<string> = new Set(['with', 'total', 'insgesamt', 'gesamt']);
const ADDING = wordsOf('then, dann, and, und, another, noch, plus, weitere, danach, +');

const ENDINGS: ReadonlySet<string> = new Set(['stopped', 'turned', 'done', 'cooked', 'dead', 'bonked', 'blew']);

const MOST_LEVEL = 10;
