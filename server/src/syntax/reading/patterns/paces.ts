import { SECONDS_PER_HOUR } from '../../../values/duration';
import { isPossiblePace } from '../../../values/pace';
import { hasCapital, type TokenLine } from '../../scan';
import { pattern, priced } from '../phrases/grammar';
import { perKm } from '../phrases/units';
import type { ClockValue, Context, NumberValue, PaceValue, Phrase } from '../senses/phrase';
import { wordsOf } from '../senses/words';
import { isCounting, tokensBefore } from './around';
import { secondsOf } from './durationOf';

/** `4 mi tempo 6:50`. The German word for a pace has a capital, and the Polish one stands behind a comma. */
function isTempoOf(line: TokenLine, at: number): boolean {
  return at > 0 && line.tokens[at - 1]?.type !== 'sign' && !hasCapital(line, at);
}

/** Paces that are farther apart are no range: `35:46 - 8:54/mi` is a time, and its pace. */
const MOST_APART = 2;

/** A pace that somebody can run; others are none. */
function pace(lowS: number, highS: number, unit: PaceValue['unit'], context: Context): PaceValue | undefined {
  if (Math.max(lowS, highS) > MOST_APART * Math.min(lowS, highS)) return undefined;
  const made = { lowS: Math.min(lowS, highS), highS: Math.max(lowS, highS), unit };
  return isPossiblePace(perKm(made, context)) ? made : undefined;
}

/** `5.35 min/km`: minutes and seconds with a point. */
function dotted({ value, decimals }: NumberValue): number | undefined {
  const minutes = Math.floor(value);
  if (decimals === 0) return value * 60;
  const seconds = Math.round((value - minutes) * 100);
  return decimals === 2 && seconds < 60 ? minutes * 60 + seconds : Math.round(value * 60);
}

function twoParts({ parts }: ClockValue): boolean {
  return parts.length === 2;
}

/** Slower paces are walked; more often they are times of something longer. */
const SLOW_S = 780;
const SLOW_COST = 0.8;

/** The slowest that forms of runs hold, per kilometre or mile. */
const SLOWEST_TOLD_S = 1200;
const FORM = -0.6;

const STRIDES = wordsOf('strides, striders, pickups, steigerungen, steigerungsläufe, stl, stg, stgs');
const LONGEST_STRIDES_S = 90;
const HEARTS = wordsOf('hr, hf, puls, pulse');

/** Nobody runs tempo so slowly, per kilometre or mile. */
const SLOW_TEMPO_S = 540;

const clockPace = (clock: ClockValue, unit: PaceValue['unit'], context: Context, upper = clock) =>
  twoParts(clock) && twoParts(upper) ? pace(secondsOf(clock), secondsOf(upper), unit, context) : undefined;

/** What is run on a belt, or told in its speeds. */
const BELT = wordsOf('treadmill, tm, mill, dreadmill, laufband, mph, kph, kmh');
const KM_AN_HOUR: ReadonlySet<string> = new Set(['kph', 'kmh']);
const GRADE = wordsOf('%, percent, incline, grade, gradient');

/** `TM: 10 min @ 6.0`: a speed, in the unit of a speed that the line tells, else of the log. */
export function paceOfBelt({ value, end }: Phrase<'number'>, context: Context): PaceValue | undefined {
  const { tokens } = context.line;
  const told = tokens.filter(({ text }) => BELT.has(text)).map(({ text }) => text);
  if (told.length === 0 || value.decimals > 1 || tokens[end]?.type === 'word' || GRADE.has(tokens[end]?.text ?? ''))
    return undefined;
  const unit = told.includes('mph') ? 'mi' : told.some(text => KM_AN_HOUR.has(text)) ? 'km' : context.unit;
  return pace(SECONDS_PER_HOUR / value.value, SECONDS_PER_HOUR / value.value, unit, context);
}

export const paces = [
  // Of the run, as nobody strides for minutes: `9 E + 5 strides, 4:52`.
  pattern(
    'pace',
    "','|';'|'.'|'-'|'at' clock",
    -0.9,
    ([sign, clock], context) => {
      const isBehindStrides = STRIDES.has(context.line.tokens[sign.start - 1]?.text ?? '');
      const made = isBehindStrides && secondsOf(clock.value) > LONGEST_STRIDES_S;
      // `8:40 average pace` says by itself whose it is.
      const next = context.line.tokens[clock.end];
      const isClosed = next === undefined || (next.type === 'sign' && next.text !== '/') || HEARTS.has(next.text);
      return made && isClosed ? clockPace(clock.value, 'unit', context) : undefined;
    },
    '12 E + 4 strides, 4:41',
  ),
  /* ---- what a pace is per ---- */
  pattern(
    'perUnit',
    'perWord lengthUnit',
    0,
    ([, unit]) =>
      unit.value === 'km' || unit.value === 'mi'
        ? unit.value
        : unit.value === 'm' || unit.value === 'M'
          ? 'mi'
          : undefined,
    '/km',
    'per mile',
  ),
  pattern(
    'perUnit',
    "'avg'|'average'|'ave'|'av'|'ø'? '.'? timeUnit perWord? lengthUnit",
    0,
    ([, , time, , unit]) =>
      time.value !== 'min' ? undefined : unit.value === 'km' ? 'km' : unit.value === 'mi' ? 'mi' : undefined,
    'min/km',
    'min per mile',
    '5 miles, 9:28 avg. min/mile',
  ),
  pattern('perUnit', "'m' perWord 'm'|'mi'|'mile'", 0, () => 'mi', 'm/m'),
  pattern('perUnit', "'m'|'min'|'mins' perWord 'k'|'km'", 0, () => 'km', 'm/km'),
  pattern('perUnit', "'/'? 'mm'|'mpm'", 0, () => 'mi', '6:20mm', '7.45/mm'),
  pattern('perUnit', "'/' 'm' '/' 'm'", 0, () => 'mi', '7:30/m/m'),
  pattern('perUnit', "'mpk'", 0, () => 'km', '4:20mpk'),

  /* ---- paces ---- */
  pattern(
    'aside',
    "clock ^'er' 'schnitt'|'pace'",
    -0.9,
    ([clock], { line }) => {
      const before = tokensBefore(line, clock.start);
      return before.at(-1)?.text === '.' && before.some(({ text }) => text === ':') ? 'pace of the whole' : undefined;
    },
    'HM 1:41:10. 4:48er Schnitt',
  ),
  pattern(
    'pace',
    'paceWord? about? about? clock perUnit paceWord?',
    0,
    ([, , , clock, per], context) => clockPace(clock.value, per.value, context),
    '5:38/km',
    '8:36 min/mile pace',
    '6:20mm',
    '7’04″/km',
  ),
  pattern(
    'pace',
    'paceWord? about? about? number perUnit paceWord?',
    0,
    ([, , , number, per], context) => {
      // `spikes, 15mm`
      const isLength = number.value.decimals === 0 && context.line.tokens[per.start]?.text === 'mm';
      const seconds = isLength ? undefined : dotted(number.value);
      return seconds === undefined ? undefined : pace(seconds, seconds, per.value, context);
    },
    '5.35 min/km',
    '7min/km',
  ),
  pattern(
    'pace',
    'paceWord? about? clock to clock perUnit paceWord?',
    0,
    ([, , low, , high, per], context) => clockPace(low.value, per.value, context, high.value),
    '7:15-8:00/km',
  ),
  pattern(
    'pace',
    'about? about? clock paceTail',
    0,
    ([, , clock, tail], context) => {
      const made = clockPace(clock.value, 'unit', context);
      if (context.line.tokens[tail.start]?.text !== 'tempo') return made;
      // `12:00 tempo run`: minutes of a part. Who runs miles writes English, in which a tempo is a run.
      return (made?.lowS ?? 0) >= SLOW_TEMPO_S || context.unit === 'mi' ? undefined : made;
    },
    '10:30 pace',
    "4:21's",
    '3:45er',
  ),
  pattern(
    'pace',
    'about? about? clock to clock paceTail',
    0,
    ([, , low, , high], context) => clockPace(low.value, 'unit', context, high.value),
    '6:50-7:00 pace',
  ),
  pattern(
    'pace',
    "about? about? clock ^'-' paceTail",
    0,
    ([, , clock], context) => clockPace(clock.value, 'unit', context),
    '3:32-Schnitt',
  ),
  pattern(
    'pace',
    'about? about? number paceTail',
    0.1,
    ([, , number], context) => {
      const seconds = number.value.decimals === 2 ? dotted(number.value) : undefined;
      return seconds === undefined ? undefined : pace(seconds, seconds, 'unit', context);
    },
    '5.25 pace',
  ),
  pattern(
    'pace',
    "about? about? number ^'er' '-'? 'schnitt'|'pace'",
    -0.4,
    ([, , number], context) =>
      number.value.decimals < 2 ? pace(number.value.value * 60, number.value.value * 60, 'unit', context) : undefined,
    '8 km im 5er-Schnitt',
  ),
  pattern(
    'pace',
    "'von'? clock perUnit? ','|'am'? 'ende'? 'gesteigert'|'steigernd'|'schneller'|'gedrosselt' 'werdend'? to|'auf' clock perUnit?",
    -0.4,
    ([, from, per, , , , , , until, perToo], context) =>
      // `im Schnitt 4:58, gesteigert bis 4:40`: the mean is told.
      context.line.tokens[from.start - 1]?.text === 'schnitt'
        ? undefined
        : clockPace(from.value, (perToo ?? per)?.value ?? 'unit', context, until.value),
    '3:45 gesteigert bis 3:30',
  ),
  pattern(
    'pace',
    "about? about? number 'minute'|'min' paceWord",
    0,
    ([, , number, , word], context) =>
      // `20 min tempo` is a part of a run.
      context.line.tokens[word.start]?.text === 'tempo'
        ? undefined
        : pace(number.value.value * 60, number.value.value * 60, 'unit', context),
    '8 minute pace',
  ),
  pattern(
    'pace',
    "paceWord ':'? '-'? at? about? about? clock",
    0,
    ([word, colon, , at, , , clock], context) => {
      const { tokens } = context.line;
      // `4 mi tempo @ 6:45`, `4 mi tempo 6:40 6:38 6:35`: a tempo run.
      const isRun = at !== undefined || tokens[clock.end]?.type === 'number' || isTempoOf(context.line, word.start);
      if (tokens[word.start]?.text === 'tempo' && isRun) return undefined;
      // `Pace: 10:02`, a figure of a form: slower than any pace of which nothing says that it is one.
      const timeS = twoParts(clock.value) ? secondsOf(clock.value) : 0;
      if (colon && tokens[colon.start - 1]?.text === 'pace' && timeS > SLOW_TEMPO_S && timeS <= SLOWEST_TOLD_S)
        return priced<PaceValue>({ lowS: timeS, highS: timeS, unit: 'unit' }, FORM);
      const made = clockPace(clock.value, 'unit', context);
      // `3 mile tempo @ 20:40`: a time.
      return made && made.lowS > SLOW_S ? priced(made, SLOW_COST) : made;
    },
    'Pace 5:38',
    'average 8:30',
  ),
  pattern(
    'pace',
    "clock '-'|'–'|'='? '>'|'→' clock",
    -0.3,
    ([from, , , until], context) => clockPace(until.value, 'unit', context, from.value),
    '12k progressive 5:30 -> 4:30',
  ),
  pattern(
    'pace',
    "paceWord 'von'|'of' about? number 'minuten'|'min'|'minutes'",
    -0.2,
    ([, , , number], context) => pace(number.value.value * 60, number.value.value * 60, 'unit', context),
    'im Schnitt von 7 Minuten',
  ),
  pattern(
    'pace',
    "paceWord ':'? about? clock to clock",
    0,
    ([, , , low, , high], context) => clockPace(low.value, 'unit', context, high.value),
    'pace 5:30-5:40',
  ),
  // On a treadmill, from slow to fast.
  pattern(
    'pace',
    "'from'|'von'? number 'up'|'rising'|'building'|'increasing'|'going'|'hoch'|'steigend'? to number speedKm|speedMi",
    -0.6,
    ([, low, , , high, { type }], context) => {
      const [slowS, fastS] = [low, high].map(({ value }) => SECONDS_PER_HOUR / value.value) as [number, number];
      return slowS > fastS && high.value.value <= FASTEST_ON_BELT
        ? pace(slowS, fastS, type === 'speedKm' ? 'km' : 'mi', context)
        : undefined;
    },
    '8 km progression, 10 up to 12 kph',
    '40 min, 5.5 to 7 mph',
  ),
  pattern(
    'pace',
    "number speedKm|speedMi 'rising'|'up'|'increasing'|'building'|'going'|'steigend'? 'to'|'bis'|'auf' number",
    -0.6,
    ([low, { type }, , , high], context) => {
      const [slowS, fastS] = [low, high].map(({ value }) => SECONDS_PER_HOUR / value.value) as [number, number];
      const isAlone = !isCounting(context.line, high.end);
      return isAlone && slowS > fastS && high.value.value <= FASTEST_ON_BELT
        ? pace(slowS, fastS, type === 'speedKm' ? 'km' : 'mi', context)
        : undefined;
    },
    '8 km, 10.5 kph rising to 12',
  ),
  pattern(
    'pace',
    "'angefangen'|'gestartet'|'losgelaufen'|'started'|'starting'|'start'|'began' 'bei'|'mit'|'in'|'at'|'with'? clock ','|'-'|'and'|'und'? 'aufgehört'|'geendet'|'beendet'|'finished'|'finishing'|'finish'|'ended'|'ende' 'bei'|'mit'|'in'|'at'|'with'? clock",
    -0.6,
    ([, , first, , , , last], context) =>
      secondsOf(first.value) > secondsOf(last.value) ? clockPace(first.value, 'unit', context, last.value) : undefined,
    '12 km, started at 6:00, finished at 4:45',
  ),
  pattern(
    'pace',
    "'speed'|'geschwindigkeit' ':'|'='? number",
    -0.4,
    ([, , number], context) => {
      const { value } = number.value;
      const isOfKm = value >= LEAST_KM_PER_H && context.unit === 'km';
      const isOfMiles = value <= MOST_MI_PER_H && context.unit === 'mi';
      return (isOfKm || isOfMiles) && !isCounting(context.line, number.end)
        ? pace(SECONDS_PER_HOUR / value, SECONDS_PER_HOUR / value, context.unit, context)
        : undefined;
    },
    'treadmill 30 min, speed 9.5',
  ),
  pattern(
    'pace',
    'number speedKm',
    0,
    ([number], context) =>
      pace(SECONDS_PER_HOUR / number.value.value, SECONDS_PER_HOUR / number.value.value, 'km', context),
    '10.6 km/h',
  ),
  pattern(
    'pace',
    'number speedMi',
    0,
    ([number], context) =>
      pace(SECONDS_PER_HOUR / number.value.value, SECONDS_PER_HOUR / number.value.value, 'mi', context),
    '6.1mph',
  ),
  pattern(
    'pace',
    'about? clock to clock',
    0.25,
    ([, low, , high], context) =>
      secondsOf(low.value) > secondsOf(high.value) ? clockPace(low.value, 'unit', context, high.value) : undefined,
    '5:50 down to 4:45',
  ),
  pattern(
    'pace',
    "'von'|'from' clock 'auf'|'to' clock perUnit?",
    -0.2,
    ([, low, , high], context) =>
      secondsOf(low.value) > secondsOf(high.value) ? clockPace(low.value, 'unit', context, high.value) : undefined,
    'Steigerungslauf 12 km von 6:00 auf 4:45',
  ),
  pattern(
    'pace',
    "'alternating'|'alternate' clock '/'|'and'|'-' clock",
    -0.4,
    ([, one, , other], context) => clockPace(one.value, 'unit', context, other.value),
    '12 miles alternating 7:00/7:40',
  ),
  pattern(
    'pace',
    "clock '/'|'-'|'and' clock 'every'|'each'|'alternating'|'alternate' 'other'? distance|lengthUnit",
    -0.3,
    ([one, , other], context) => clockPace(one.value, 'unit', context, other.value),
    '5 mile alternation, 6:10/6:50 every half mile',
  ),
  // One of each of two repetitions.
  pattern(
    'pace',
    "'('? clock ','|'/'|'and'|'&'|'und' clock paceWord paceWord? ')'?",
    -0.2,
    ([open, one, , other, , , close], context) => {
      // `7:02, 6:58, 6:55 avg` has a third.
      const isLast = context.line.tokens[one.start - 3]?.text === ':';
      const isClosed = (open === undefined) === (close === undefined);
      return isClosed && !isLast ? clockPace(one.value, 'unit', context, other.value) : undefined;
    },
    '2 x 15 min at threshold. 7:11 and 7:05 pace avg',
    '2 x 3 miles @ HMP (7:02, 6:58 avg)',
  ),
  pattern(
    'pace',
    "'between'|'zwischen' clock 'and'|'und' clock",
    0,
    ([, low, , high], context) => clockPace(low.value, 'unit', context, high.value),
    'between 4:40 and 5:00',
  ),
  pattern('pace', "'(' pace ')'", 0, ([, each]) => each.value, '(8:36 min/mile)'),
  // A time in brackets, or behind `@`, which is nothing else: see `target`.
  pattern(
    'pace',
    "'(' about? clock to clock ')'",
    0.05,
    ([, , low, , high], context) => clockPace(low.value, 'unit', context, high.value),
    '(4:40 - 5:00)',
  ),
  pattern(
    'pace',
    "'(' about? clock ')'",
    0.2,
    ([, , clock], context) => clockPace(clock.value, 'unit', context),
    '(7:26)',
  ),
] as const;

/** Faster are rides and winds. */
const FASTEST_ON_BELT = 22;
/** Slower on a treadmill is walked, or told in miles. */
const LEAST_KM_PER_H = 6;
const MOST_MI_PER_H = 12;
