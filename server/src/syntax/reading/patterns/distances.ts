import { METRES_PER_MILE } from '../../../values/distance';
import type { TokenLine } from '../../scan';
import { pattern, priced } from '../phrases/grammar';
import { type Amount, type NumberValue, type Phrase, phraseAt } from '../senses/phrase';
import { sensesAt } from '../senses/senses';
import { HOURS, SENTENCE_ENDS, wordsOf } from '../senses/words';
import { hasOtherNumber, hasRepetitions, isCounting } from './around';
import { distance, distanceAmount, isNamedBefore, shortMetres } from './distanceOf';
import { HOURS_MINUTES } from './durationOf';
import { isBehindParkrun } from './durations';

/** Distances by a number, with their unit or without. */
export const distances = [
  pattern(
    'distance',
    'number lengthUnit',
    0,
    ([number, unit], context) => distance({ number, unit, end: unit.end }, context),
    '8 km',
    '5 1/2 miles',
    '800 m',
    '7.2M',
  ),
  pattern(
    'distance',
    "number|'a' lengthUnit 'and' 'a' 'half'|'quarter'",
    -0.2,
    ([first, unit, , , part], context) => {
      const whole = first.type === 'number' ? (first.value as NumberValue).value : 1;
      const value = whole + (context.line.tokens[part.start]?.text === 'half' ? 0.5 : 0.25);
      const number = phraseAt('number', first, { value, decimals: 0, isSpelled: true });
      return distance({ number, unit, end: part.end }, context);
    },
    'a mile and a half',
  ),
  pattern(
    'distance',
    "number '-' ^lengthUnit",
    0,
    ([number, , unit], context) => distance({ number, unit, end: unit.end }, context),
    '10-K',
    '12-mile',
  ),
  pattern(
    'distance',
    "'miles'|'kms'|'km'|'kilometers'|'kilometres'|'kilometer' ':' number",
    -0.2,
    ([unit, , number], context) => {
      const { start } = unit;
      const isTitle = start === 0 || context.line.tokens[start - 1]?.type === 'sign';
      const value = context.line.tokens[start]?.text === 'miles' ? 'mi' : 'km';
      return isTitle && !isCounting(context.line, number.end)
        ? distance({ number, unit: { ...unit, type: 'lengthUnit', value }, end: number.end }, context)
        : undefined;
    },
    'Miles: 12.3',
  ),
  // A point that slipped, where it is called a distance: `Distance: 9:42 km`.
  pattern(
    'distance',
    "'distance'|'distanz'|'dist'|'strecke'|'länge' ':'|'-'|'='? clock lengthUnit",
    -0.3,
    ([, , clock, unit], context) => {
      const [whole = 0, hundredths = 0, ...more] = clock.value.parts;
      if (more.length > 0 || clock.value.isMarked || (unit.value !== 'km' && unit.value !== 'mi')) return undefined;
      const value = { value: whole + hundredths / 100, decimals: 2, isSpelled: false };
      return distance({ number: { ...clock, type: 'number', value }, unit, end: unit.end }, context);
    },
    'Distance: 9:42 km',
  ),
  pattern(
    'distance',
    "number '-'? 'ish' lengthUnit",
    0,
    ([number, , , unit], context) => distance({ number, unit, end: unit.end }, context),
    '8-ish km',
  ),
  pattern(
    'distance',
    "number 'ml'",
    0.2,
    ([number, unit], { line }) => {
      // `500 ml` is drunk.
      const isFew = number.value.value > 0 && number.value.value <= MOST_ML_MILES;
      const isNamed = sensesAt(line, unit.end, line.tokens.length).some(
        ({ type }) => type === 'kind' || type === 'effort',
      );
      // Nobody begins with what was drunk; `13 ML` is a run of medium length.
      if (number.start === 0 && isFew) return priced(milesOf(number, unit.end), OPENING_ML);
      return isFew && isNamed ? milesOf(number, unit.end) : undefined;
    },
    '4 ml tempo run',
    '13 ML on the towpath',
  ),
  pattern('distance', 'number lengthUnit', 0, ([number, unit]) => shortMetres({ number, unit, end: unit.end }), '30 m'),
  pattern(
    'distance',
    'number to about? number lengthUnit',
    0,
    ([number, , , upper, unit], context) => distance({ number, upper, unit, end: unit.end }, context),
    '8-10 km',
    '8 to 10 miles',
    '5 or 6 miles',
  ),
  pattern(
    'distance',
    "number ',' number 'or'|'oder' number lengthUnit",
    0,
    ([number, , , , upper, unit], context) => distance({ number, upper, unit, end: unit.end }, context),
    '18, 23 oder 28 km',
  ),
  pattern(
    'distance',
    'number lengthUnit to number lengthUnit',
    0,
    ([number, unit, , upper, last], context) => {
      // `wu 2k - 5k @ 4:15 - cd 2k`: a dash between parts.
      const isApart = isDashBetween(context.line, unit.end) && upper.value.value >= TWICE * number.value.value;
      return unit.value === last.value && !isApart
        ? distance({ number, upper, unit, end: last.end }, context)
        : undefined;
    },
    '8k-10k',
    '8K-15K',
  ),
  // Without a unit, where a line begins with it and how it was run or with whom follows, or nothing.
  pattern(
    'distance',
    "number 'to'|'bis' number",
    -0.8,
    ([number, , upper], context) => {
      const isClose = upper.value.value > number.value.value && upper.value.value < TWICE * number.value.value;
      return isClose && number.start === 0 && isHowOrWhom(context.line, upper.end)
        ? distance({ number, upper, end: upper.end }, context)
        : undefined;
    },
    '12 to 13 with the slow group',
    '8 bis 9 locker',
  ),
  pattern(
    'distance',
    "number ^'-' 'to'|'or'|'bis' number '-'? lengthUnit",
    0,
    ([number, , , upper, , unit], context) => distance({ number, upper, unit, end: unit.end }, context),
    '3- to 4-mile',
    '6- bis 8-km',
  ),
  pattern(
    'distance',
    'number',
    0,
    ([number], context) => {
      const before = context.line.tokens[number.start - 1];
      // `2h30`: the minutes of the hours before; `bootcamp2` is a name.
      const isGlued = before?.type === 'word' && !context.line.tokens[number.start]?.spaced;
      if (isGlued && (HOURS.has(before.text) || before.text.length >= LONG_WORD)) return undefined;
      // `parkrun 21.58`: how long it took, as everybody knows how far it is.
      const isTime = number.value.decimals === 2 && number.value.value >= LEAST_PARKRUN_MIN;
      if (isTime && isBehindParkrun(context.line, number.start)) return undefined;
      const made = distance({ number, end: number.end }, context);
      const next = context.line.tokens[number.end];
      // `1 h 15`, with nothing behind it that says how it was run.
      const isMinutes = HOURS.has(before?.text ?? '') && next?.type !== 'word';
      return made && isMinutes ? priced('priced' in made ? made.priced : made, HOURS_MINUTES) : made;
    },
    'easy 8',
  ),
  pattern(
    'distance',
    'number',
    0.3,
    ([number], { line }) => {
      const { value } = number.value;
      const isOfTrack = value >= LEAST_TRACK_M && value <= MOST_TRACK_M && value % 50 === 0;
      if (!isOfTrack || number.value.isSpelled) return undefined;
      if (!isNamedBehind(line, number.end) && !isNamedBefore(line, number.start)) return undefined;
      return distanceAmount('m', value, 1, number);
    },
    'swim 2 km: 400 wu, 600 easy',
  ),
  // `Five with Tom`: where a line begins with it and tells nothing else.
  pattern(
    'distance',
    'number',
    -0.4,
    ([number], context) => {
      if (number.start > 0 || !number.value.isSpelled || number.value.value < LEAST_SPELLED) return undefined;
      const [word, next, behind] = context.line.tokens.slice(number.end, number.end + 3);
      // `FIVE. 43 min`
      const isSentence = SENTENCE_ENDS.has(word?.text ?? '') && next?.type === 'number';
      if (isSentence && isTimeAt(context.line, number.end + 1)) return distance({ number, end: number.end }, context);
      // `sechs in 38 Minuten`; `five. tired`, `eight, windy`
      const isTimed = word?.text === 'in' && next?.type === 'number' && isTimeAt(context.line, number.end + 1);
      const isApart = SEPARATORS.has(word?.text ?? '') && next?.type === 'word' && next.spaced;
      if (isTimed || (isApart && !hasOtherNumber(context.line, number.start, number.end)))
        return distance({ number, end: number.end }, context);
      const isCompany = COMPANY.has(word?.text ?? '') && next?.type === 'word' && !ROWS.has(behind?.text ?? '');
      return isCompany && !hasOtherNumber(context.line, number.start, number.end)
        ? distance({ number, end: number.end }, context)
        : undefined;
    },
    'five with Tom',
    'Five. 43 min',
    'sechs bei Regen',
  ),
  pattern(
    'distance',
    "number ^'-' number",
    0.2,
    ([number, , upper], context) =>
      // `5-5 double`: a run each.
      DOUBLES.has(context.line.tokens[upper.end]?.text ?? '')
        ? undefined
        : distance({ number, upper, end: upper.end }, context),
    'easy 8-10',
  ),
  pattern(
    'distance',
    "number '-' number",
    0.55,
    ([number, sign, upper], context) => {
      const { tokens } = context.line;
      const isSpaced = tokens[sign.start]?.spaced === true && tokens[upper.start]?.spaced === true;
      const isNear = upper.value.value > number.value.value && upper.value.value <= number.value.value * WIDEST_RANGE;
      // `easy - 8 - 10 strides`
      const isBehindSign = tokens[number.start - 1]?.type === 'sign';
      return isSpaced && isNear && !isBehindSign && !isCounting(context.line, upper.end)
        ? distance({ number, upper, end: upper.end }, context)
        : undefined;
    },
    '8 - 10 easy',
  ),
  // Of a track in a stadium.
  pattern(
    'distance',
    "number 'bahnrunden'|'stadionrunden'|'platzrunden'|'sportplatzrunden'",
    -0.4,
    ([laps, unit]) =>
      laps.value.value <= MOST_LAPS ? distanceAmount('m', laps.value.value * TRACK_M, 1, laps, unit.end) : undefined,
    '15 Bahnrunden',
  ),
  pattern(
    'distance',
    "number 'laps'|'loops'|'lap'|'circuits'|'runden' 'of'|'round'|'around'|'on'|'auf' 'a'|'the'|'my'|'our'|'einer'|'der'? anyWord? distance 'loop'|'course'|'circuit'|'lap'|'route'|'track'|'runde'|'strecke'|'trail'?",
    -0.6,
    ([number, , , , , { value }, loop]) => {
      const laps = number.value.value;
      if (value.unit === 'bare' || !Number.isInteger(laps) || laps < 1 || laps > MOST_LAPS) return undefined;
      const end = loop?.end ?? value.end;
      const [low, high] = [value.low * laps, value.high * laps];
      const numbers = [value.numbers[0] * laps, value.numbers[1] * laps] as const;
      return { ...value, low, high, numbers, start: number.start, numberEnd: end, end };
    },
    '3 laps of the 5k loop',
  ),
  // One, however it was.
  pattern(
    'distance',
    "'a'|'one'|'my'|'the'|'eine'|'einen'|'ein' 'first'|'ersten'|'erste'? 'whole'|'full'|'entire'|'complete'|'ganze'|'ganzen'|'ganzer' lengthUnit",
    -0.6,
    ([one, , , unit], context) => {
      const value = { value: 1, decimals: 0, isSpelled: true };
      const number: Phrase<'number'> = { type: 'number', start: one.start, end: one.end, cost: 0, value };
      return unit.value === 'km' || unit.value === 'mi'
        ? distance({ number, unit, end: unit.end }, context)
        : undefined;
    },
    'Ran a whole mile, 13:20',
  ),
  pattern(
    'distance',
    "number 'lengths'|'lanes'|'bahnen'|'längen' 'of'|'à'|'a'|'x'|'zu'|'in'|'im'|'('? 'the'|'our'|'a'|'dem'? number '-'? lengthUnit ')'?",
    -0.6,
    ([lengths, , , , pool, , unit, close], context) => {
      const isWhole = pool.value.value > LONGEST_POOL;
      const metres = isWhole ? pool.value.value : lengths.value.value * pool.value.value;
      const number = { ...lengths, value: { ...lengths.value, value: metres } };
      return distance({ number, unit, end: (close ?? unit).end }, context);
    },
    'swim 40 lengths of 25 m',
    'swim 36 lengths (900 m)',
  ),
  pattern(
    'distance',
    "number 'lengths'|'bahnen'|'längen' anyWord? anyWord? anyWord? anyWord? ','|'('|'-' number '-'? lengthUnit",
    -0.9,
    ([lengths, , , , , , , pool, , unit], context) => {
      const isOfPool = POOLS.has(context.line.tokens[unit.end]?.text ?? '');
      if (!isOfPool || (unit.value !== 'm' && unit.value !== 'yd')) return undefined;
      const number = { ...lengths, value: { ...lengths.value, value: lengths.value.value * pool.value.value } };
      return distance({ number, unit, end: unit.end }, context);
    },
    'swam 40 lengths at the baths, 25m pool',
  ),
  pattern(
    'distance',
    'number lengthUnit? ^plus ^plus? lengthUnit?',
    0.1,
    ([number, unit, plus, more, behind], context) => {
      if (unit && behind) return undefined;
      const made = distance({ number, unit: unit ?? behind, end: (behind ?? more ?? plus).end }, context);
      const amount = made && 'priced' in made ? made.priced : made;
      return amount && (more || context.line.tokens[plus.end]?.type !== 'number')
        ? { ...amount, isMinimum: true, high: amount.high * 1.1 }
        : undefined;
    },
    '6++',
    '10+',
  ),
  pattern(
    'distance',
    'number anyWord anyWord? anyWord? lengthUnit',
    0.15,
    ([number, first, , , unit], context) => {
      const isLong =
        (context.line.tokens[unit.start]?.text.length ?? 0) >= 4 && (unit.value === 'km' || unit.value === 'mi');
      const made = isLong ? distance({ number, unit, end: unit.end }, context) : undefined;
      const amount = made && 'priced' in made ? made.priced : made;
      return amount && { ...amount, insideFrom: first.start, insideTo: unit.start };
    },
    '4 easy miles',
    '12,5 langsame Kilometer',
  ),
  // `warm up with an easy mile`; `8:30 a mile` is a pace.
  pattern(
    'distance',
    "'a'|'an'|'another' effort? 'mile'|'kilometer'|'kilometre'",
    0.25,
    ([article, effort, unit], context) => {
      const { start, end } = unit;
      if (isAfterNumber(context.line, article.start) || !isOfRun(context.line, end)) return undefined;
      const number = phraseAt('number', article, { value: 1, decimals: 0, isSpelled: false });
      const mile = phraseAt('lengthUnit', unit, unit.value === 'mile' ? 'mi' : 'km');
      const made = distance({ number, unit: mile, end }, context);
      const amount = made && 'priced' in made ? made.priced : made;
      return amount && effort ? { ...amount, insideFrom: effort.start, insideTo: start } : amount;
    },
    'an easy mile to warm up',
  ),
  pattern(
    'distance',
    "number 'or' number",
    0.1,
    ([number, , upper], context) =>
      upper.value.value - number.value.value === 1 ? distance({ number, upper, end: upper.end }, context) : undefined,
    '16 miles with 8 or 9 at MP',
  ),
  pattern(
    'distance',
    "number 'of' 'which'|'them'|'those'",
    -0.4,
    ([number, of], context) =>
      // `12 x 400 m, five of them in spikes`: repetitions.
      hasRepetitions(context.line, number.start) ? undefined : distance({ number, end: of.end + 1 }, context),
    '8 miles, six of which steady',
  ),
  // Of the track, around what was run on it.
  pattern(
    'distance',
    "number 'laps'|'lap'|'runden'|'runde'",
    -0.6,
    ([number, word], { line }) => {
      const { value } = number.value;
      const isEnd = isLabelAt(line, number.start - 1) || isLabelAt(line, number.start - 2) || isLabelAt(line, word.end);
      const isOnTrack = line.tokens.some(
        ({ text }, at, all) => text === 'x' && Number(all[at + 1]?.text) >= LEAST_TRACK_M,
      );
      return isEnd && isOnTrack && value <= MOST_END_LAPS
        ? distanceAmount('m', value * LAP_M, 1, number, word.end)
        : undefined;
    },
    'warm up 3 laps, 6 x 800, cool down 2 laps',
  ),
  // `the first five in 33:10`: of a run, and of nothing else.
  pattern(
    'distance',
    'number',
    -0.5,
    ([number], context) => {
      const { line } = context;
      const { value, isSpelled } = number.value;
      const isPart = sensesAt(line, number.start - 1, number.start).some(({ type }) => type === 'lastFirst');
      const isTimed = PART_TOLD.has(line.tokens[number.end]?.text ?? '') || isTimeAt(line, number.end);
      const isNamed = value >= LEAST_SPELLED && isNamedBehind(line, number.end);
      return isPart && isSpelled && value >= 2 && (isTimed || isNamed) && !hasRepetitions(line, number.start)
        ? distance({ number, end: number.end }, context)
        : undefined;
    },
    '10 km, die ersten fünf in 33:10',
  ),
  // How far it was, and was to be.
  pattern(
    'distance',
    "number lengthUnit? 'statt'|'anstatt'|'instead' 'of'|'der'|'den'|'geplanter'|'geplanten'|'the'? 'geplanten'|'planned'? number lengthUnit",
    -1.2,
    ([number, unit, , , , , last], context) => distance({ number, unit: unit ?? last, end: last.end }, context),
    'langer Lauf 26 statt 30 km, 2:24:10',
    '6 instead of 8 miles, 52:10',
  ),
  pattern(
    'distance',
    "number lengthUnit? 'of'|'von' 'a'|'the'|'my'|'den'|'einem'? 'planned'|'geplanten'|'scheduled'? number lengthUnit?",
    -0.5,
    ([number, unit, , , planned, upper, last], context) =>
      // `2 of the 5 easy`: a part of what was done.
      upper.value.value > number.value.value && (planned ?? (unit && !last && !isCounting(context.line, upper.end)))
        ? distance({ number, unit: unit ?? last, end: upper.end }, context)
        : undefined,
    'cut short at 18k of 26',
    '2 of a planned 5 miles',
  ),
] as const;

function isAfterNumber({ tokens }: TokenLine, at: number): boolean {
  return tokens[at - 1]?.type === 'number' || (tokens[at - 1]?.text === ':' && !tokens[at]?.spaced);
}

/** `a mile from home` is where somebody was. */
function isOfRun({ tokens }: TokenLine, at: number): boolean {
  return !PLACES.has(tokens[at]?.text ?? '');
}

const PLACES = wordsOf(
  'from, away, of, out, short, further, longer, off, too, more, later, or, so, per, race, pace, repeats, repeat, rep, reps, time, trial',
);

const TWICE = 2;

function isDashBetween({ tokens }: TokenLine, at: number): boolean {
  return tokens[at]?.text === '-' && tokens[at]?.spaced === true && tokens[at + 1]?.spaced === true;
}

/** A range is no wider. */
const WIDEST_RANGE = 1.5;

const TRACK_M = 400;
/** More laps are told by their times. */
const MOST_LAPS = 60;

const OPENING_ML = -0.6;
const MOST_ML_MILES = 30;

function milesOf(number: Phrase<'number'>, end: number): Amount {
  const { value } = number.value;
  return distanceAmount('mi', value, METRES_PER_MILE, number, end);
}

const LEAST_PARKRUN_MIN = 13;
const SEPARATORS: ReadonlySet<string> = new Set(['.', ',', '!', '-']);
const DOUBLES = wordsOf('double, doubles, dbl, triple');

/** Shorter words glued to a number are short for a session: `e8`, `ez8`. */
const LONG_WORD = 4;

function isLabelAt(line: TokenLine, at: number): boolean {
  return sensesAt(line, at, line.tokens.length).some(({ type }) => type === 'warmUp' || type === 'coolDown');
}

const LAP_M = 400;
const MOST_END_LAPS = 12;

const PART_TOLD = wordsOf(
  'in, at, @, with, mit, bei, were, waren, faster, fast, quick, schneller, schnell, hard, easy',
);

/** Metres without a unit, as swimmers and runners on a track write them. */
const LEAST_TRACK_M = 200;
const MOST_TRACK_M = 10_000;
const NAMES: ReadonlySet<string> = new Set(['warmUp', 'coolDown', 'effort', 'mode']);

/** Fewer are counted of anything; `four in a row`, `five in the morning`. */
const LEAST_SPELLED = 4;
const COMPANY = wordsOf('with, at, in, on, by, along, before, after, around, mit, bei, im, am, um, durch, vor, nach');
const ROWS: ReadonlySet<string> = new Set(['row', 'morning', 'evening', 'afternoon', 'morgen', 'abend', 'uhr']);

/** A clock, or minutes, and nothing else with a number behind it. */
function isTimeAt(line: TokenLine, at: number): boolean {
  const isClock = line.tokens[at + 1]?.text === ':';
  return isClock || sensesAt(line, at + 1, at + 2).some(({ type }) => type === 'timeUnit');
}

/** `12 to 13 easy`, `12 to 13 with Tom`; a word of anything else may be what is counted: `3 to 4 beers`. */
function isHowOrWhom(line: TokenLine, at: number): boolean {
  const next = line.tokens[at];
  if (!next || SEPARATORS.has(next.text) || WITH.has(next.text)) return true;
  return sensesAt(line, at, at + 1).some(({ type }) => type === 'effort' || type === 'kind');
}

const WITH = wordsOf('with, w, mit');

function isNamedBehind(line: TokenLine, at: number): boolean {
  return sensesAt(line, at, line.tokens.length).some(({ type }) => NAMES.has(type));
}

/** Metres or yards; more behind lengths is how far they were together. */
const LONGEST_POOL = 100;

const POOLS: ReadonlySet<string> = new Set(['pool', 'becken', 'bad']);
