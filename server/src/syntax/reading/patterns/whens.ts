import { SECONDS_PER_MINUTE } from '../../../values/duration';
import { paceCost } from '../../../values/plausiblePace';
import type { TokenLine } from '../../scan';
import { pattern, priced } from '../phrases/grammar';
import { isLeadingDuration } from '../senses/leadingClock';
import { isGermanArticle } from '../senses/mornings';
import { isUnit, type Phrase } from '../senses/phrase';
import { sensesAt } from '../senses/senses';
import { lengthOf } from '../senses/units';
import { isUnknownWord } from '../senses/unknownWord';
import { SENTENCE_ENDS, wordsOf } from '../senses/words';
import { isAlone, isBehindPlan, isCounting, isTellingTraining, textsOf, tokensBefore } from './around';

const UNTIL = "'-'|'to'|'till'|'til'|'until'|'bis'|'and'|'und'" as const;

/** The time of day, and where what was done begins. */
export const whens = [
  pattern(
    'nowWord',
    "'bailed'|'quit'|'abandoned'|'abbruch'|'abgebrochen' 'after'|'at'|'nach'|'bei'",
    -0.3,
    () => 'nowWord',
    'Bailed after ten minutes',
  ),
  pattern(
    'nowWord',
    "'only'|'nur'|'just'|'bloß'|'lediglich'",
    -0.2,
    ([only], { line }) =>
      line.tokens[only.end]?.type === 'number' && isBehindPlan(line, clauseOf(line, only.start))
        ? 'nowWord'
        : undefined,
    'planned 2 h, on the ice only 50 min',
  ),
  pattern(
    'nowWord',
    "'and'|'but'|'then'|'und'|'aber'|'dann'? 'did'|'ran'|'jogged'|'lief'|'joggte'",
    -0.5,
    ([and, did], { line }) =>
      line.tokens[did.end]?.type === 'number' && isBehindPlan(line, (and ?? did).start) ? 'nowWord' : undefined,
    'skipped the tempo and did 4 easy',
  ),
  pattern(
    'nowWord',
    "'so'|'also' 'just'|'only'|'nur'",
    -0.3,
    ([so, only], { line }) =>
      line.tokens[only.end]?.type === 'number' && isBehindPlan(line, so.start) ? 'nowWord' : undefined,
    'tomorrow 20 miles so just 3 today',
  ),
  pattern(
    'nowWord',
    "'so'? 'i'|'we'|'ich'|'wir' 'could'|'did'|'ran'|'went'|'walked'|'rode'|'swam'|'konnte'|'bin'|'lief'|'jogged'",
    -0.2,
    ([so, who], { line }) => (isBehindPlan(line, (so ?? who).start) ? 'nowWord' : undefined),
    'ditched yoga so I could run 4 miles',
    'instead of intervals I went for a hike',
  ),
  pattern(
    'nowWord',
    "'so'|','|'.'|'and'|'but'|'und'|'aber' 'i'|'we'|'ich'|'wir'|'the'|'my'|'today's'|'todays'|'heutige'|'heutigen'",
    -0.3,
    ([so, { start, end }], { line }) =>
      (so.value === 'so' || OF_TODAY.test(line.tokens[start]?.text ?? '')) &&
      isBehindPlan(line, so.start) &&
      !isBehindPlan(line, end + 1, end) &&
      (isTellingAmount(line, end) || isTellingAmount(line, end + 1))
        ? 'nowWord'
        : undefined,
    'race was canceled so I time trialed a 5K',
    "60 km ride yesterday so today's 8 km was slow",
    'Gave blood on Tuesday so the 8 km felt awful',
  ),
  pattern(
    'skippedWord',
    "'fiel'|'fällt'|'fielen'|'musste' 'heute'|'leider'? 'wegen' anyWord anyWord? 'aus'|'flach'|'weg'|'ausfallen'",
    -0.5,
    () => 'skippedWord',
    'Intervalltraining fiel wegen Glatteis aus',
  ),
  pattern(
    'otherTime',
    "'plan'|'soll' ':'|'was'|'war'?",
    -0.3,
    ([plan, sign], { line }) =>
      line.tokens[plan.start - 1]?.text === '(' && line.tokens[(sign ?? plan).end]?.type === 'number'
        ? 'planned'
        : undefined,
    '18 miles (plan 16)',
  ),
  pattern('when', "'dinner'|'supper'|'abendessen' ':'", 0, () => 'pm', 'Dinner: 20 min strength'),
  pattern(
    'thenWord',
    "'after'|'nach' 'a'|'an'|'einem'",
    0.1,
    ([after, an], { line }) =>
      isTellingAmount(line, an.end) && tokensBefore(line, after.start).some(({ type }) => type === 'number')
        ? 'thenWord'
        : undefined,
    '10 min core after an easy 9 miles',
  ),
  pattern('nowWord', "'actual' ':'", -0.45, () => 'nowWord', 'long (90 min) Actual: 13 miles'),
  pattern('when', "morning ':'|'-'|')'?", 0, () => 'am'),
  pattern('when', "morning '('", 0, ([word], { line }) =>
    // `5 in the AM (42:00)`: what stands in the bracket is of what stands before.
    line.tokens[word.start - 1]?.type === 'number' ? undefined : 'am',
  ),
  // `Ran 5 miles on Sunday morning, 44:10`: when it was that is told before.
  pattern(
    'when',
    "'on'|'am' 'monday'|'tuesday'|'wednesday'|'thursday'|'friday'|'saturday'|'sunday'|'montag'|'dienstag'|'mittwoch'|'donnerstag'|'freitag'|'samstag'|'sonntag' morning|evening",
    -0.6,
    ([on, , part], { line }) => {
      const isBehindAmount =
        line.tokens[on.start - 1]?.type === 'number' || sensesAt(line, on.start - 1, on.start).some(isUnit);
      return isBehindAmount && tokensBefore(line, on.start)[0]?.type === 'word'
        ? part.type === 'morning'
          ? 'am'
          : 'pm'
        : undefined;
    },
    'Ran 5 miles on Sunday morning, 44:10',
  ),
  pattern('when', "midday ':'|'-'|')'?", 0, () => 'noon'),
  pattern('when', "evening ':'|'-'|')'?", 0, () => 'pm'),
  pattern('when', "'night'|'nacht' ':'", 0, () => 'pm', 'night: 30 min core'),
  pattern(
    'when',
    "'night'|'nacht'",
    0,
    ([night], { line }) => {
      const isTitle = line.tokens[night.end]?.text === 'run' && line.tokens.length === night.end + 1;
      return night.start === 0 && (isTitle || isFarAt(line, night.end)) ? 'pm' : undefined;
    },
    'night 5 km',
    'Night Run',
  ),
  // `Morgenlauf 7 km, Abendlauf 9 km`: two runs by their names.
  pattern(
    'when',
    "'morgenlauf'|'frühlauf'|'mittagslauf'|'nachmittagslauf'|'abendlauf'|'morgenrunde'|'mittagsrunde'|'abendrunde' ':'|'-'?",
    -0.1,
    ([name], { line }) => {
      const isOther = line.tokens.some(({ text }, at) => at !== name.start && RUN_OF_DAY.test(text));
      return isOther ? DAY_PARTS.find(([part]) => part.test(line.tokens[name.start]?.text ?? ''))?.[1] : undefined;
    },
    'Morgenlauf 7 km, Abendlauf 9 km',
  ),
  pattern('when', "'(' morning|midday|evening ')'", -0.2, ([, word]) =>
    word.type === 'morning' ? 'am' : word.type === 'midday' ? 'noon' : 'pm',
  ),
  pattern(
    'when',
    "at? number ^'am'|'pm' '-'|':'?",
    0,
    ([, number, half]) => clockOfNumber(number.value, half.value === 'pm'),
    '7pm 5 km',
    '5.30pm strength 30 min',
  ),
  pattern(
    'aside',
    "at|about number|clock 'am'|'pm'|'uhr'",
    -0.6,
    ([, clock, half], { line }) => (isOfRemark(line, clock.start, half.end) ? 'hour' : undefined),
    '4 mi. Hail at 6:20 pm, ran for the car',
  ),
  // By when something was over.
  pattern(
    'calm',
    "'by'|'before'|'until'|'till'|'til'|'bis'|'vor' number|clock 'am'|'pm'|'uhr'",
    -0.9,
    ([by]) => (by.start > 0 ? 'until' : undefined),
    '15 min jog. Bags packed by 5 pm',
  ),
  pattern('when', "at|about number 'am'|'pm' '-'|':'?", 0, ([, number, half]) =>
    clockOfNumber(number.value, half.value === 'pm'),
  ),
  pattern(
    'when',
    "number 'am'|'pm' '-'|':'?",
    -0.2,
    ([number, half, sign], { line }) => {
      const amount = (sign ?? half).end;
      const isBeforeAmount = line.tokens[amount]?.type === 'number' && isCounting(line, amount + 1);
      return isBeforeAmount && number.value.value <= HOURS_OF_HALF
        ? clockOfNumber(number.value, half.value === 'pm')
        : undefined;
    },
    '10 mi. 6 PM: 4 mi',
  ),
  // `out at 5:40 before anyone woke up`: by when somebody left; `out at 5:40, back at 5:25` is how fast.
  pattern(
    'when',
    "'out'|'left'|'headed'|'off'|'raus'|'los' 'the'|'alone'|'solo'|'early'|'again'|'allein'|'früh'|'schon'? 'house'|'home'|'hotel'|'door'|'haus'? 'at'|'by'|'um'|'gegen' clock",
    -0.9,
    ([lead, , , , clock], { line }) => {
      const { parts } = clock.value;
      const next = line.tokens[clock.end];
      if (line.tokens[lead.start - 1]?.text === 'ran' || HALVES.has(next?.text ?? '')) return undefined;
      const isApart = next === undefined || next.type === 'word' || next.text === ',' || next.text === '.';
      const isPace = line.tokens.some(({ text }) => OF_PACES.has(text)) || isCounting(line, clock.end);
      return parts.length === 2 && isApart && !isPace ? clockOf(parts[0] ?? 0, parts[1] ?? 0, false) : undefined;
    },
    'Got out at 5:40 before anyone woke up. 4 miles',
  ),
  pattern(
    'when',
    "'um' clock",
    -0.2,
    ([um, clock], { line }) => (!ALL.has(line.tokens[um.start - 1]?.text ?? '') ? timeOf(clock) : undefined),
    '7 km um 6:30',
  ),
  // As at stations: nobody runs for so long.
  pattern(
    'when',
    "'um'|'gegen'|'ab'|'at'|'@'|'around' number ^'h'",
    -1.1,
    ([lead, { value }, h], { line }) => {
      const isGerman = OF_CLOCKS.has(line.tokens[lead.start]?.text ?? '');
      const isHour =
        value.decimals === 0 && value.value >= (isGerman ? EARLIEST_H : AFTERNOON_H) && value.value <= LATEST_H;
      return isHour && line.tokens[h.end]?.type !== 'number' ? clockOf(value.value, 0, false) : undefined;
    },
    '6 km jog at 16h',
  ),
  pattern(
    'when',
    "number 'am'|'pm'|morning|evening '-'|':'?",
    0.05,
    ([number, half, sign], { line }) => {
      // `6 am Strand`: how far, and where.
      if (isGermanArticle(line, half.start, half.end) && isUnknownWord(line, half.end)) return undefined;
      const text = textsOf(line, half).join('');
      const isNamed = sensesAt(line, half.end, line.tokens.length).some(({ type }) => type === 'kind');
      const isFront = number.start === 0 || (isNamed && FRONTS.has(line.tokens[number.start - 1]?.text ?? ''));
      const isFirst = isFront && (sign !== undefined || !isCounting(line, half.end)) && !isOfTwoRuns(line);
      return HALF.test(text) && (isFirst || (text.startsWith('p') && isOfTwoSports(line, half)))
        ? clockOfNumber(number.value, text.startsWith('p'))
        : undefined;
    },
    '6 pm easy 8 km',
    '6.15 am 5 miles easy',
    '6 am swim, 6 pm run',
    '6 a.m. swim, noon 5 miles',
  ),
  // From when until when: it began at the first.
  pattern(
    'when',
    `'from'|'von'|'between'|'zwischen'|'at'? number|clock 'am'|'pm'|'uhr'? ${UNTIL} number|clock 'am'|'pm'|'uhr' '-'|':'|','?`,
    -0.9,
    ([, from, half, , until, end], { line }) =>
      isGermanArticle(line, end.start, end.end)
        ? undefined
        : spanOfDay(from, until, end.value === 'pm', half && half.value === 'pm'),
    'ran from 6-7:15 pm, 8 miles',
    '17:30-18:40 Uhr 12 km',
  ),
  pattern(
    'when',
    `'from'|'von'|'between'|'zwischen' number|clock ${UNTIL} number|clock ','?`,
    -0.4,
    // `between 4:50 and 5:10`: two paces.
    ([, from, , until, comma], { line }) =>
      from.type !== until.type && isAlone(line, (comma ?? until).end) ? spanOfDay(from, until) : undefined,
    '8 km von 6:15 bis 7',
  ),
  pattern('when', "clock ^'a'|'p' '-'|':'?", -0.2, ([clock, half]) => timeOf(clock, half.value === 'p')),
  pattern('when', "at? clock 'am'|'pm' '-'|':'?", 0, ([, clock, half, sign], { line }) =>
    // `Rad 50 km, 1:50 am Kanal`, `AM: 9 mi @ 6:40 PM: 4 mi @ 7:10`
    isGermanArticle(line, half.start, half.end) ||
    isOfRemark(line, clock.start, half.end) ||
    (line.tokens[clock.start - 1]?.text === '@' && (sign !== undefined || line.tokens[half.end]?.text === ':'))
      ? undefined
      : timeOf(clock, half.value === 'pm'),
  ),
  pattern(
    'when',
    'at clock morning|evening',
    -0.2,
    // `2 miles in 19:20 this morning`: how long it took.
    ([at, clock, half], { line }) =>
      half.end > half.start + 1 && line.tokens[at.start]?.text !== 'in'
        ? timeOf(clock, half.type === 'evening')
        : undefined,
    '3 miles at 7:15 a.m.',
  ),
  pattern(
    'when',
    "clock ':'|'-'?",
    -0.1,
    ([clock, sign], { line }) => {
      const { end } = sign ?? clock;
      const isFar = isFarAt(line, end);
      const isNamed = sensesAt(line, end, line.tokens.length).some(({ type }) => type === 'kind');
      if (!isFar && !isNamed) return undefined;
      const first = firstClock(line);
      // `08:00 8 km, 18:00 6 km`: a later hour, and how far behind each.
      const isTold = isFar && (clock.start === first ? isBeforeLater(line, first) : isLater(line, clock.start, first));
      const isSecond = isNamed && isApart(line, clock.start) && (line.tokens[0]?.text === 'am' || first === 0);
      const when = isTold || isSecond ? timeOf(clock) : undefined;
      return when && priced(when, isTold ? LIKELY_LATER : 0);
    },
    'AM 14 km easy, 18:30 easy 6 km',
    '08:00 8 km, 18:00 6 km',
  ),
  pattern(
    'when',
    "'um'|'gegen'|'ab' clock 'dann'|'noch'|'danach'|'los'|'raus'",
    -0.4,
    ([, clock]) => timeOf(clock),
    'Kraft, um 18:15 dann 8 km',
  ),
  pattern(
    'when',
    "about? at? number|clock clockWord morning|evening? '-'|':'|','?",
    0,
    ([, , time, , half]) =>
      time.type === 'number' ? clockOfNumber(time.value, half?.type === 'evening') : timeOf(time),
    '18:30 Uhr 6 km',
    '8 km um 6 Uhr morgens, 45 min',
  ),
  // Behind the hour at which somebody woke up comes another, and no pace.
  pattern(
    'when',
    "'ran'|'run'|'running'|'out'|'off'|'started'|'going'|'los' 'the'? 'door'? 'at'|'by'|'um' clock ','|'.'|':'|'-'?",
    -0.9,
    ([ran, , , , clock], { line }) =>
      tokensBefore(line, ran.start).some(({ text }) => WAKING.has(text)) && !isCounting(line, clock.end)
        ? timeOf(clock)
        : undefined,
    'Woke at 5, ran at 5:30, 6 miles',
  ),
] as const;

/** What lasts from some minutes to some hours; the half of the day that is told last holds for both, unless it would end before it began. */
function spanOfDay(
  from: DayTime,
  until: DayTime,
  isEndPm = false,
  isPm = isEndPm,
): { readonly minuteOfDay: number } | undefined {
  const [first, last] = [dayTimeOf(from, isPm), dayTimeOf(until, isEndPm)];
  if (!first || !last) return undefined;
  const begin = isPm === isEndPm && first.minuteOfDay > last.minuteOfDay ? dayTimeOf(from, false) : first;
  const lasts = (last.minuteOfDay - (begin?.minuteOfDay ?? 0) + MINUTES_OF_DAY) % MINUTES_OF_DAY;
  return lasts >= SHORTEST_SPAN && lasts <= LONGEST_SPAN ? begin : undefined;
}

/** `8 km. Hail at 6:20 pm`: the hour of something else than a session. */
function isOfRemark(line: TokenLine, start: number, end: number): boolean {
  const before = tokensBefore(line, start);
  const stop = before.findLastIndex(({ text }) => SENTENCE_ENDS.has(text));
  const sentence = start - before.length + stop + 1;
  const isFirst = stop < 0 || !before.slice(0, stop).some(isNumber);
  if (isFirst || start - sentence < LEAST_OF_REMARK || isTellingTraining(line, sentence, start)) return false;
  const behind = line.tokens.slice(end, end + MOST_OF_REMARK);
  const next = behind.findIndex(({ text }) => SENTENCE_ENDS.has(text));
  return ![...before.slice(stop + 1), ...behind.slice(0, next < 0 ? undefined : next)].some(isNumber);
}

function isNumber({ type }: TokenLine['tokens'][number]): boolean {
  return type === 'number';
}

/** A word, and `at`. */
const LEAST_OF_REMARK = 2;
const MOST_OF_REMARK = 40;

const MINUTES_OF_DAY = 1440;
const SHORTEST_SPAN = 15;
const LONGEST_SPAN = 360;

type DayTime = Phrase<'number'> | Phrase<'clock'>;

function dayTimeOf(time: DayTime, isPm: boolean): ReturnType<typeof clockOf> {
  return time.type === 'number' ? clockOfNumber(time.value, isPm) : timeOf(time, isPm);
}

const HALF = /^[ap]\.?m\.?$/;
const HOURS_OF_HALF = 12;
/** Behind the hour other rows tell which half of the day it was. */
const HALVES = wordsOf('am, pm, a, p, uhr');
const OF_PACES = wordsOf('back, pace, finish, finished, finishing, per, splits, zurück, heim');

/** What stands between two sessions. */
const SESSION_ENDS: ReadonlySet<string> = new Set(['and', 'und', '+', '/', ';', '.', ',']);

function isApart({ tokens }: TokenLine, at: number): boolean {
  return SESSION_ENDS.has(tokens[at - 1]?.text ?? '');
}

/** `7:15` at the front of a line or a sentence, and no minutes of a part: where it stands. */
function firstClock(line: TokenLine): number {
  const first = line.tokens.findIndex((_, at) => isClockAt(line, at));
  const isFront = first === 0 || FRONTS.has(line.tokens[first - 1]?.text ?? '');
  return isFront && !isLeadingDuration({ line, at: first + 3, end: line.tokens.length }) ? first : -1;
}

const FRONTS: ReadonlySet<string> = new Set(['.', '!', ':']);

function isClockAt(line: TokenLine, at: number): boolean {
  return line.tokens[at + 1]?.text === ':' && CLOCK.test(textsOf(line, { start: at, end: at + 3 }).join(''));
}

const CLOCK = /^\d\d?:\d\d$/;

/** A clock behind a sign some hours later than the one at the front, which is no time of a run. */
function isLater(line: TokenLine, at: number, first: number): boolean {
  const [hour = 0, later = 0] = [first, at].map(each => Number(line.tokens[each]?.text));
  const isHour = first >= 0 && (line.tokens[first]?.text.startsWith('0') || !isTimeOfRun(line, first));
  return isHour && isClockAt(line, at) && isApart(line, at) && later - hour >= LEAST_HOURS_APART;
}

const LEAST_HOURS_APART = 3;

/** `9:15 2 km`: somebody runs so far in so many minutes. */
function isTimeOfRun(line: TokenLine, at: number): boolean {
  const [minutes = 0, , seconds = 0, far = 0] = line.tokens.slice(at, at + 4).map(({ text }) => Number(text));
  const unit = sensesAt(line, at + 4, line.tokens.length).find(({ type }) => type === 'lengthUnit')?.value;
  const metres = unit === 'km' || unit === 'mi' ? far * lengthOf(unit) : 0;
  return metres > 0 && paceCost(metres, minutes * SECONDS_PER_MINUTE + seconds) === 0;
}

function isBeforeLater(line: TokenLine, first: number): boolean {
  return line.tokens.some((_, at) => isLater(line, at, first) && isFarAt(line, at + 3));
}

const RUN_OF_DAY = /^(morgen|früh|mittags|nachmittags|abend)(lauf|runde)$/;
const DAY_PARTS = [
  [/^(morgen|früh)/, 'am'],
  [/^mittag/, 'noon'],
  [/./, 'pm'],
] as const;

const LIKELY_LATER = -0.8;

/** `6 km` */
function isFarAt(line: TokenLine, at: number): boolean {
  return (
    line.tokens[at]?.type === 'number' &&
    sensesAt(line, at + 1, line.tokens.length).some(({ type }) => type === 'lengthUnit')
  );
}

/** `alles um 4:35`: so fast. */
const ALL = wordsOf('alle, alles, jeweils, immer, jeder, jede, pace, schnitt, tempo');

/** `10 am, 6 pm`: two numbers and no other, nor what was done at these hours, so that they are how far. */
function isOfTwoRuns({ text, tokens: [first] }: TokenLine): boolean {
  return TWO_RUNS.test(text.slice(first?.start));
}

/** `6 am swim, 6 pm run`: an hour of the morning opens the line, and one of the two is no run, so that neither number is how far. */
function isOfTwoSports(line: TokenLine, half: Phrase): boolean {
  const morning = line.tokens.slice(0, half.start).findIndex(({ text }) => text === 'am' || text === 'a');
  if (morning < 1 || line.tokens[0]?.type !== 'number') return false;
  const [first, second] = [line.tokens[morning]?.text === 'a' ? morning + 4 : morning + 1, half.end].map(at =>
    sensesAt(line, at, line.tokens.length).find(({ type }) => type === 'kind'),
  );
  return [first, second].some(kind => kind && (kind as Phrase<'kind'>).value.row.sport !== 'run');
}

const TWO_RUNS = /^\d+(\.\d+)?\s+am[\s,;/&+.]+(\d+(\.\d+)?\s+pm\b(?![^.,;=(]*\d)|pm\s+\d)/i;

/** A number among the next words. */
const OF_TODAY = /^(today'?s|heutige)/;

function isTellingAmount({ tokens }: TokenLine, at: number): boolean {
  return tokens.slice(at, at + WORDS_BEFORE_AMOUNT).some(({ type }) => type === 'number');
}

const WORDS_BEFORE_AMOUNT = 3;

/** The sign that the clause of a token begins with. */
function clauseOf(line: TokenLine, start: number): number {
  const before = tokensBefore(line, start);
  return (
    start -
    before.length +
    Math.max(
      0,
      before.findLastIndex(({ type }) => type === 'sign'),
    )
  );
}

/** `7`, and with minutes behind a point `5.30`. */
/** Hours of the day before `h`: in English fewer may be how long it took. */
const [EARLIEST_H, AFTERNOON_H, LATEST_H] = [5, 13, 22];
const OF_CLOCKS = wordsOf('um, gegen, ab');

function clockOfNumber(
  { value, decimals }: { readonly value: number; readonly decimals: number },
  isPm: boolean,
): { readonly minuteOfDay: number } | undefined {
  if (decimals === 0) return clockOf(value, 0, isPm);
  return decimals === 2 ? clockOf(Math.floor(value), Math.round((value % 1) * 100), isPm) : undefined;
}

/** `18:30` */
function timeOf({ value: { parts } }: Phrase<'clock'>, isPm = false): { readonly minuteOfDay: number } | undefined {
  const [hours = 0, minutes = 0, ...seconds] = parts;
  return seconds.length === 0 ? clockOf(hours, minutes, isPm) : undefined;
}

function clockOf(hours: number, minutes: number, isPm: boolean): { readonly minuteOfDay: number } | undefined {
  const hour = isPm && hours < 12 ? hours + 12 : hours;
  return hour < 24 && minutes < 60 && Number.isInteger(hour) ? { minuteOfDay: hour * 60 + minutes } : undefined;
}

const WAKING = wordsOf('woke, awake, alarm, wecker, wach, aufgestanden, aufgewacht');
