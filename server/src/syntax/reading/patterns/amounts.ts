import { HALF_MARATHON_M, MARATHON_M, METRES_PER_KM, METRES_PER_MILE } from '../../../values/distance';
import type { TokenLine } from '../../scan';
import { COSTS } from '../costs';
import { type Priced, pattern, priced } from '../grammar';
import type { Amount, ClockValue, Context, KindValue, NumberValue, Phrase, TimeUnit } from '../phrase';
import { paceCost } from '../plausible';
import { sensesAt } from '../senses';
import { lengthOf } from '../units';

const SECONDS: Readonly<Record<TimeUnit, number>> = { h: 3600, min: 60, s: 1 };

/** Longer sessions than this are not written as one number of a unit. */
const MOST: Readonly<Record<TimeUnit, number>> = { h: 99, min: 600, s: 6000 };
/** A number without a unit is a distance up to here. */
const MOST_BARE = 100;
const MOST_DISTANCE_M = 1_000_000;
/** Farther than anybody runs in a day, so that it is told of something else more often. */
const LONGEST_DAY = 300;
const FARTHER = 0.8;

/** Costs of readings that need a guess, each less likely than the one with a unit. */
const BARE_DECIMAL = 0.15;
/** Longer runs than a marathon are seldom told without a unit. */
const LONGEST_BARE = { km: 42.2, mi: 26.3 } as const;
const FAR_BARE = 0.9;
const SHORT_METRES = 1.1;
const LONE_M_MILES = 0.35;
/** In a log of kilometres `12 M` is marathon pace. */
const SPACED_M_MILES = 1.2;

interface Measured {
  readonly number: Phrase<'number'>;
  readonly upper?: Phrase<'number'> | undefined;
  readonly unit?: Phrase<'lengthUnit'> | undefined;
  readonly end: number;
}

const UNITS_BEFORE_MINUTES: ReadonlyMap<string, number> = new Map([
  ['km', METRES_PER_KM],
  ['k', METRES_PER_KM],
  ['mi', METRES_PER_MILE],
  ['miles', METRES_PER_MILE],
]);

const HOURS: ReadonlySet<string> = new Set(['h', 'hr', 'hrs', 'std']);

/** Shorter words glued to a number are short for a session: `e8`, `ez8`. */
const LONG_WORD = 4;

/** `8 x the loop`: what stands before a sign of repetitions counts them. */
const COUNTED = 1.5;

function isCount({ tokens }: TokenLine, at: number): boolean {
  return tokens[at]?.text === 'x' || tokens[at]?.text === 'times' || tokens[at]?.text === 'mal';
}

/** A distance in metres, with what makes it less likely; `undefined` where it cannot be one. */
function distance({ number, upper, unit, end }: Measured, context: Context): Priced<Amount> | Amount | undefined {
  const [low, high] = [number.value.value, upper?.value.value ?? number.value.value];
  if (low < 0 || high < low || high <= 0) return undefined;
  const base = {
    dimension: 'distance' as const,
    numbers: [low, high] as const,
    start: number.start,
    numberEnd: (upper ?? number).end,
    end,
  };
  const made = (name: Amount['unit'], metres: number, cost: number) =>
    low * metres > MOST_DISTANCE_M
      ? undefined
      : priced({ ...base, unit: name, low: low * metres, high: high * metres }, cost);
  if (!unit) {
    if (high > MOST_BARE || (number.value.isSpelled && low < 2)) return undefined;
    const cost = low > LONGEST_BARE[context.unit] ? FAR_BARE : number.value.decimals > 0 ? BARE_DECIMAL : COSTS.bare;
    return made('bare', lengthOf(context.unit), cost + (isCount(context.line, end) ? COUNTED : 0));
  }
  switch (unit.value) {
    case 'km':
    case 'mi':
      return made(unit.value, lengthOf(unit.value), high > LONGEST_DAY ? FARTHER : 0);
    case 'yd':
      return made('yd', 0.9144, 0);
    case 'M':
      return high < 100
        ? made(
            'mi',
            METRES_PER_MILE,
            context.unit === 'mi' ? 0 : context.line.tokens[unit.start]?.spaced ? SPACED_M_MILES : LONE_M_MILES,
          )
        : made('m', 1, 0.1);
    case 'm':
      // `9.6m in 1:10:24`: nobody runs ten metres.
      if (high < 40)
        return made(
          'mi',
          METRES_PER_MILE,
          (context.unit === 'mi' ? LONE_M_MILES : 2 * LONE_M_MILES + 0.5) +
            (isNamedBefore(context.line, number.start) ? SPACED_M_MILES : 0) +
            (isTargeted(context.line, end) ? HELD : 0),
        );
      return made(
        'm',
        1,
        (high < 50 ? SHORT_METRES : 0) + (high <= MOST_M_MINUTES && isTargeted(context.line, end) ? HELD : 0),
      );
  }
}

/** The same number as metres, for `30 m` and the like. */
function shortMetres({ number, unit, end }: Measured): Priced<Amount> | undefined {
  const { value } = number.value;
  if (unit?.value !== 'm' || value >= 40 || value < 10 || number.value.decimals > 0) return undefined;
  return priced(
    {
      dimension: 'distance',
      low: value,
      high: value,
      unit: 'm',
      numbers: [value, value],
      start: number.start,
      numberEnd: number.end,
      end,
    },
    SHORT_METRES - 0.3,
  );
}

function duration(
  number: NumberValue,
  unit: TimeUnit,
  place: { start: number; numberEnd: number; end: number },
  upper = number,
): Amount | undefined {
  const [low, high] = [number.value, upper.value];
  if (low <= 0 || high < low || high > MOST[unit] || number.decimals > 2) return undefined;
  return {
    dimension: 'duration',
    low: low * SECONDS[unit],
    high: high * SECONDS[unit],
    unit,
    numbers: [low, high],
    ...place,
  };
}

/** `an hour and a half`, up to the word of the part. */
function hoursAnd(hours: number, start: number, end: number, { tokens }: TokenLine): Amount | undefined {
  const value = hours + (tokens[end - 1]?.text === 'half' ? 0.5 : 0.25);
  return duration({ value, decimals: 2, isSpelled: true }, 'h', { start, numberEnd: end, end });
}

/** Minutes and seconds of `45:10`, hours of `1:05:30`; hours and minutes of two parts where `isHours`. */
export function secondsOf({ parts }: ClockValue, isHours = false): number {
  const [first = 0, second = 0, third] = parts;
  if (third !== undefined) return first * 3600 + second * 60 + third;
  return isHours ? first * 3600 + second * 60 : first * 60 + second;
}

function clockAmount(clock: Phrase<'clock'>, seconds: number, end = clock.end, high = seconds): Amount {
  return {
    dimension: 'duration',
    low: seconds,
    high,
    unit: 'clock',
    numbers: [seconds, high],
    start: clock.start,
    numberEnd: clock.end,
    end,
  };
}

/** `37.52`: minutes and seconds with a point. */
function pointSeconds({ value, decimals }: NumberValue): number | undefined {
  const seconds = Math.round((value % 1) * 100);
  return decimals === 2 && seconds < 60 ? Math.floor(value) * 60 + seconds : undefined;
}

const LONGEST_POINT_HOURS = 6;

/** `2.31`: hours and minutes with a point. */
function pointHours({ value: { value, decimals }, start, end }: Phrase<'number'>): Amount | undefined {
  const minutes = Math.round((value % 1) * 100);
  if (decimals !== 2 || minutes >= 60 || value < 1 || value >= LONGEST_POINT_HOURS) return undefined;
  const seconds = (Math.floor(value) * 60 + minutes) * 60;
  return {
    dimension: 'duration',
    low: seconds,
    high: seconds,
    unit: 'clock',
    numbers: [seconds, seconds],
    start,
    numberEnd: end,
    end,
  };
}

const MOST_MINUTES_OF_PACE = 10;
const POINT_SECONDS = 0.5;
/** So many seconds are told in minutes; metres of a track are not. */
const LEAST_LAP = 200;

/** `m` for minutes, where no zone or share behind it says so. */
const M_MINUTES = 1.2;
/** `10 m`, and nothing else: a thousand times apart, so that it is asked. */
const LONE_MINUTES = { km: 0.9, mi: 0.6 } as const;
const MOST_M_MINUTES = 120;

function minutesCost({ line, unit }: Context, start: number, { start: letter, end }: Phrase): number {
  if (isTargeted(line, end)) return 0;
  const isAlone = line.tokens.length === end - start && line.text[line.tokens[letter]?.start ?? 0] === 'm';
  return isAlone ? LONE_MINUTES[unit] : M_MINUTES;
}

const HELD = 0.8;

/** A zone, or a share in percent, is held for minutes, not for a few metres. */
function isTargeted(line: TokenLine, at: number): boolean {
  const next = line.tokens[at];
  if (next?.type === 'number')
    return line.tokens.slice(at + 1, at + 4).some(({ text }) => text === '%' || text === '/');
  return next?.text === 'z' || next?.text === 'zone' || next?.text === 'ramp';
}

/** How unlikely `1:42` is to be hours and minutes. */
const HOURS_MINUTES = 0.7;
/** `0:50` as hours and minutes: shorter sessions are not told so. */
const LEAST_OF_HOUR = 10;
const MOST_HOURS = 12;

function named(metres: number, unit: 'marathon' | 'half', place: Phrase): Amount {
  return {
    dimension: 'distance',
    low: metres,
    high: metres,
    unit,
    numbers: [1, 1],
    start: place.start,
    numberEnd: place.end,
    end: place.end,
  };
}

/** `marathon` without a word for a race before it may be a place, or what somebody trains for. */
const NAME_ALONE = 0.25;

/** `race marathon`, `half 1:25:00`: behind a word for a race, or with its time. */
function isRun(line: TokenLine, { start, end }: Phrase): boolean {
  const behind = line.tokens[end];
  const time = behind?.type === 'sign' || behind?.text === 'in' ? end + 1 : end;
  return isNamedBefore(line, start) || sensesAt(line, time, line.tokens.length).some(({ type }) => type === 'clock');
}

/** `half asleep`, `half of it`: the word `half` alone before another one. */
const HALF_OF = 1.2;

function isOfWord(line: TokenLine, { start, end }: Phrase): boolean {
  const { tokens } = line;
  const next = tokens[end];
  // `race A half goal 1:24:00`
  if (isNamedBefore(line, start) || (tokens[start - 1]?.text.length === 1 && isNamedBefore(line, start - 1)))
    return false;
  return end === start + 1 && tokens[start]?.text === 'half' && next?.type === 'word' && next.text !== 'in';
}

/** Metres without a unit, as swimmers and runners on a track write them. */
const LEAST_TRACK_M = 200;
const MOST_TRACK_M = 10_000;
const NAMES: ReadonlySet<string> = new Set(['warmUp', 'coolDown', 'effort', 'mode']);

function isNamedBehind(line: TokenLine, at: number): boolean {
  return sensesAt(line, at, line.tokens.length).some(({ type }) => NAMES.has(type));
}

/** `race 1500 4:20`, `swim 2000 45 min` */
function isNamedBefore(line: TokenLine, at: number): boolean {
  return (
    at > 0 &&
    sensesAt(line, at - 1, at).some(
      sense =>
        sense.type === 'kind' &&
        ((sense.value as KindValue).row.intensity === 'race' || IN_METRES.has((sense.value as KindValue).row.word)),
    )
  );
}

const IN_METRES: ReadonlySet<string> = new Set(['swim', 'row', 'tt']);

/** `4 x mile`, `tt mile`, `mile race`: a distance, and nothing else. */
function isMile(line: TokenLine, { start, end }: Phrase): boolean {
  const isRaced = sensesAt(line, end, line.tokens.length).some(
    ({ type, value }) => type === 'kind' && (value as KindValue).row.intensity === 'race',
  );
  return line.tokens[start - 1]?.text === 'x' || isNamedBefore(line, start) || isRaced;
}

const MILE_MEANT = -0.5;

/** `an hour`, `easy hour`; not `lunch hour`. */
function isOneHour(line: TokenLine, at: number): boolean {
  if (at === 0) return true;
  const before = line.tokens[at - 1];
  if (before?.type !== 'word') return before?.type === 'sign';
  return (
    ARTICLES.has(before.text) || sensesAt(line, at - 1, at).some(({ type }) => type === 'effort' || type === 'kind')
  );
}

const ARTICLES: ReadonlySet<string> = new Set(['an', 'a', 'one', 'the', 'eine', 'einer', 'gute', 'knapp', 'full']);

/** `half marathon workout`, `Marathon-Training`: what somebody trains for. */
function isOfTraining({ tokens }: TokenLine, at: number): boolean {
  const next = tokens[at]?.text === '-' ? tokens[at + 1] : tokens[at];
  return next !== undefined && OF_TRAINING.has(next.text);
}

const OF_TRAINING: ReadonlySet<string> = new Set([
  'workout',
  'training',
  'prep',
  'plan',
  'session',
  'specific',
  'build',
  'block',
  'route',
  'course',
  'vorbereitung',
]);

export const amounts = [
  /* ---- distances ---- */
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
    "number '-' ^lengthUnit",
    0,
    ([number, , unit], context) => distance({ number, unit, end: unit.end }, context),
    '10-K',
    '12-mile',
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
    "number '\"' lengthUnit '\"'",
    0,
    ([number, , unit, close], context) => distance({ number, unit, end: close.end }, context),
    '6 "miles"',
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
    ([number, unit, , upper, last], context) =>
      unit.value === last.value ? distance({ number, upper, unit, end: last.end }, context) : undefined,
    '8k-10k',
    '8K-15K',
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
      const isNamed = isNamedBehind(line, number.end) || isNamedBefore(line, number.start);
      if (!isOfTrack || number.value.isSpelled || !isNamed) return undefined;
      return {
        dimension: 'distance',
        unit: 'm',
        numbers: [value, value],
        low: value,
        high: value,
        start: number.start,
        numberEnd: number.end,
        end: number.end,
      };
    },
    'swim 2 km: 400 wu, 600 easy',
  ),
  pattern(
    'distance',
    "number ^'-' number",
    0.2,
    ([number, , upper], context) => distance({ number, upper, end: upper.end }, context),
    'easy 8-10',
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
    ([number, of], context) => distance({ number, end: of.end + 1 }, context),
    '8 miles, six of which steady',
  ),
  pattern(
    'distance',
    "number lengthUnit? 'of'|'von' 'a'|'the'|'my'|'den'|'einem'? 'planned'|'geplanten'|'scheduled'? number lengthUnit?",
    -0.5,
    ([number, unit, , , planned, upper, last], context) =>
      // `2 of the 5 easy`: a part of what was done.
      upper.value.value > number.value.value && (planned ?? (unit && !last))
        ? distance({ number, unit: unit ?? last, end: upper.end }, context)
        : undefined,
    'cut short at 18k of 26',
    '2 of a planned 5 miles',
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
      isOfTraining(line, name.end)
        ? undefined
        : priced(
            named(HALF_MARATHON_M, 'half', name),
            (isOfWord(line, name) ? HALF_OF : 0) + (isRun(line, name) ? 0 : NAME_ALONE),
          ),
    'race half 1:35:00',
  ),
  pattern(
    'distance',
    "'mile'",
    0.5,
    ([word], { line }) =>
      word.start > 0 &&
      line.tokens[word.start - 1]?.text !== 'x' &&
      line.tokens[word.start - 1]?.type === 'word' &&
      !isNamedBefore(line, word.start)
        ? undefined
        : priced({ ...named(METRES_PER_MILE, 'half', word), unit: 'mi' as const }, isMile(line, word) ? MILE_MEANT : 0),
    '4 x mile',
  ),

  /* ---- durations ---- */
  pattern(
    'duration',
    'number',
    0.5,
    ([number], { line }) => {
      const [before, unit, next] = [
        line.tokens[number.start - 2],
        line.tokens[number.start - 1],
        line.tokens[number.end],
      ];
      const { value, decimals } = number.value;
      const metres =
        before?.type === 'number' && Number(before.text) * (UNITS_BEFORE_MINUTES.get(unit?.text ?? '') ?? 0);
      if (!metres || decimals > 0 || next?.type === 'number' || next?.text === 'x') return undefined;
      return Number.isFinite(paceCost(metres, value * 60))
        ? duration(number.value, 'min', { start: number.start, numberEnd: number.end, end: number.end })
        : undefined;
    },
    '8 km 45',
  ),
  pattern(
    'duration',
    'number timeUnit',
    0,
    ([number, unit]) => {
      const made = duration(number.value, unit.value, { start: number.start, numberEnd: number.end, end: unit.end });
      // `last 5 km at 4.20s`: a pace.
      if (made && unit.value === 's' && number.value.decimals === 2 && number.value.value < MOST_MINUTES_OF_PACE)
        return priced(made, POINT_SECONDS);
      // `400s x 12`: several of 400 m.
      const isLap = unit.value === 's' && number.value.value >= LEAST_LAP && number.value.value % 100 === 0;
      return made && isLap ? priced(made, POINT_SECONDS) : made;
    },
    '45 min',
    "45'",
    '90s',
    '2 3/4 Stunden',
  ),
  pattern(
    'duration',
    "number timeUnit 'and' 'a' 'half'|'quarter'",
    -0.2,
    ([number, unit, , , part], { line }) =>
      unit.value === 'h' ? hoursAnd(number.value.value, number.start, part.end, line) : undefined,
    'two hours and a half',
  ),
  pattern(
    'duration',
    "'an'|'a' timeUnit 'and' 'a' 'half'|'quarter'",
    -0.2,
    ([article, unit, , , part], { line }) =>
      unit.value === 'h' ? hoursAnd(1, article.start, part.end, line) : undefined,
    'an hour and a quarter',
  ),
  pattern(
    'duration',
    "number 'm'",
    0,
    ([number, unit], context) => {
      const made = duration(number.value, 'min', { start: number.start, numberEnd: number.end, end: unit.end });
      return made && number.value.decimals === 0 && number.value.value <= MOST_M_MINUTES
        ? priced(made, minutesCost(context, number.start, unit))
        : undefined;
    },
    '20m Z3',
    '10m 70%',
  ),
  pattern(
    'duration',
    "number '-' ^timeUnit",
    0,
    ([number, , unit]) =>
      duration(number.value, unit.value, { start: number.start, numberEnd: number.end, end: unit.end }),
    '55-minute',
  ),
  pattern(
    'duration',
    'timeUnit number',
    0.6,
    ([unit, number]) =>
      unit.value !== 'min'
        ? undefined
        : duration(number.value, unit.value, { start: number.start, numberEnd: number.end, end: number.end }),
    'min 45',
  ),
  pattern(
    'duration',
    'timeUnit',
    0.3,
    ([unit], { line }) => {
      const text = line.tokens[unit.start]?.text ?? '';
      return (text === 'hour' || text === 'stunde') && isOneHour(line, unit.start)
        ? duration({ value: 1, decimals: 0, isSpelled: true }, 'h', {
            start: unit.start,
            numberEnd: unit.end,
            end: unit.end,
          })
        : undefined;
    },
    'an hour',
  ),
  pattern(
    'duration',
    'number to about? number timeUnit',
    0,
    ([number, , , upper, unit]) =>
      duration(number.value, unit.value, { start: number.start, numberEnd: upper.end, end: unit.end }, upper.value),
    '25-30 mins',
    '35 -50 minutes',
  ),
  pattern(
    'duration',
    "number ^'-' 'to'|'or'|'bis' number '-'? timeUnit",
    0,
    ([number, , , upper, , unit]) =>
      duration(number.value, unit.value, { start: number.start, numberEnd: upper.end, end: unit.end }, upper.value),
    '10- to 15-minute',
  ),
  pattern(
    'duration',
    'number timeUnit to number timeUnit',
    0,
    ([number, unit, , upper, last]) =>
      unit.value === last.value
        ? duration(number.value, unit.value, { start: number.start, numberEnd: upper.end, end: last.end }, upper.value)
        : undefined,
    "60'-70'",
  ),
  pattern(
    'duration',
    "number timeUnit ','? and? ':'? number timeUnit?",
    0,
    ([number, unit, comma, , , minutes, minute]) => {
      const first = unit.value;
      const second = minute?.value ?? (first === 'h' ? 'min' : 's');
      const isNext = (first === 'h' && second === 'min') || (first === 'min' && second === 's');
      // `10 mins, 6 hill reps`: the number belongs to what is behind it.
      if (comma && !minute) return undefined;
      if (!isNext || minutes.value.value >= 60 || minutes.value.decimals > 1 || minutes.value.isSpelled)
        return undefined;
      const total = number.value.value * SECONDS[first] + minutes.value.value * SECONDS[second];
      const amount: Amount = {
        dimension: 'duration',
        low: total,
        high: total,
        unit: 'clock',
        numbers: [total, total],
        start: number.start,
        numberEnd: minutes.end,
        end: (minute ?? minutes).end,
      };
      // `1 h 15 km`: the number belongs to what is behind it.
      return minute ? amount : priced(amount, first === 'h' ? 0.3 : 0.5);
    },
    '1h05',
    '1h 5min',
    '37mins 45secs',
    '1h:32m',
    '1’30',
  ),
  pattern(
    'duration',
    "number ^'m' ^number",
    0.1,
    ([minutes, , seconds]) => {
      const total = minutes.value.value * 60 + seconds.value.value;
      if (minutes.value.decimals > 0 || seconds.value.decimals > 0 || seconds.value.value >= 60) return undefined;
      return {
        dimension: 'duration',
        low: total,
        high: total,
        unit: 'clock',
        numbers: [total, total],
        start: minutes.start,
        numberEnd: seconds.end,
        end: seconds.end,
      };
    },
    '1m40',
  ),
  pattern('duration', 'clock', 0, ([clock]) => clockAmount(clock, secondsOf(clock.value)), '45:10', '1:05:30'),
  pattern(
    'duration',
    "'in' about? number",
    0.1,
    ([, , number]) => {
      const seconds = pointSeconds(number.value);
      return seconds === undefined
        ? undefined
        : {
            dimension: 'duration',
            low: seconds,
            high: seconds,
            unit: 'clock',
            numbers: [seconds, seconds],
            start: number.start,
            numberEnd: number.end,
            end: number.end,
          };
    },
    '10 km in 37.52',
  ),
  pattern('duration', "'in' about? number", 0.3, ([, , number]) => pointHours(number), '32 km in 2.31'),
  pattern('duration', 'number', 0.8, ([number]) => pointHours(number), '20 km 2.19'),
  pattern(
    'duration',
    'number',
    0.75,
    ([number]) => {
      const seconds = pointSeconds(number.value);
      return seconds === undefined || seconds < 300
        ? undefined
        : {
            dimension: 'duration',
            low: seconds,
            high: seconds,
            unit: 'clock',
            numbers: [seconds, seconds],
            start: number.start,
            numberEnd: number.end,
            end: number.end,
          };
    },
    '5 km 21.10',
  ),
  pattern(
    'duration',
    'number',
    0.6,
    ([number], { line }) => {
      const { value, decimals } = number.value;
      if (number.start === 0 || line.tokens[number.start - 1]?.text === '(') return undefined;
      if (decimals < 1 || decimals > 2 || value < 5 || value > 150) return undefined;
      // Where nothing else stands there, `46.30` is the time of a run.
      const isAlone = number.end - number.start === line.tokens.length;
      const seconds = (isAlone ? pointSeconds(number.value) : undefined) ?? value;
      return {
        dimension: 'duration',
        low: seconds,
        high: seconds,
        unit: 's',
        numbers: [seconds, seconds],
        start: number.start,
        numberEnd: number.end,
        end: number.end,
      };
    },
    '200 m: 26.4',
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
      const isOfHours =
        clock.value.parts.length === 2 && hours === 0 && !clock.value.isMarked && minutes >= LEAST_OF_HOUR;
      return isOfHours && line.tokens[clock.start]?.text === '0'
        ? clockAmount(clock, secondsOf(clock.value, true))
        : undefined;
    },
    'swim 0:50',
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
  pattern(
    'duration',
    'clock to clock',
    0,
    ([low, , high]) => {
      const [from, until] = [secondsOf(low.value), secondsOf(high.value)];
      return from < until ? clockAmount(low, from, high.end, until) : undefined;
    },
    '20:40-21:00',
    '1:30:00-1:45:00',
  ),

  pattern(
    'duration',
    'clock to clock',
    HOURS_MINUTES,
    ([low, , high]) => {
      const [from, until] = [secondsOf(low.value, true), secondsOf(high.value, true)];
      const isHours = low.value.parts.length === 2 && high.value.parts.length === 2 && until <= MOST_HOURS * 3600;
      return isHours && from < until ? clockAmount(low, from, high.end, until) : undefined;
    },
    'long 2:30-3:00',
  ),

  /* ---- either ---- */
  pattern('amount', 'about? about? distance|duration', 0, ([, , amount]) => amount.value),
] as const;
