import type { TokenLine } from '../../scan';
import { pattern } from '../phrases/grammar';
import { isUnit, type Phrase } from '../senses/phrase';
import { sensesAt } from '../senses/senses';
import { lengthOf } from '../senses/units';
import { wordsOf } from '../senses/words';
import { isAlone, tokensBefore } from './around';
import { distanceAmount } from './distanceOf';

const BEFORE_RUN =
  "'before'|'vor' 'the'|'my'|'our'|'dem'|'der'|'den'? 'race'|'parkrun'|'workout'|'session'|'intervals'|'reps'|'start'|'half'|'rennen'|'lauf'|'wettkampf'|'intervallen'" as const;
const RUNS = wordsOf(
  'race, parkrun, workout, session, intervals, reps, start, half, rennen, lauf, wettkampf, intervallen',
);

/** Warm-up and cool-down told together, with one amount for each of them. */
export const ends = [
  pattern(
    'bothEnds',
    "warmUp and|'/'|'+'|'-'? coolDown 'je'|'jeweils'|'each'?",
    -0.5,
    ([first, , last, each], { line }) => (isBesideAmount(line, first.start, (each ?? last).end) ? 'both' : undefined),
    '5 x 1 km, w/u and w/d 1.5 km each',
    '6 x 800, EL AL je 2 km',
  ),
  pattern(
    'bothEnds',
    "'warm'|'warming' ^'-'? 'up' and|'/'|'+' 'cool'|'down'|'cooling' 'down'?",
    -0.5,
    ([first, , , , cool, down], { line }) =>
      isBesideAmount(line, first.start, (down ?? cool).end) && (down !== undefined || isDown(line, cool))
        ? 'both'
        : undefined,
    '5 x 1 km, warm up and down 2 km each',
  ),
  // `5k of wu/cd`: both together.
  pattern(
    'warmUp',
    "'of'|'total'|'worth' 'of'? bothEnds",
    -0.9,
    ([of], { line }) => (isAmountBefore(line, of.start) ? 'wu' : undefined),
    '8x400, 5 km of wu/cd',
  ),
  pattern(
    'bothEnds',
    "'up' and|'/' 'down' 'each'?",
    -0.5,
    ([first, , down, each], { line }) =>
      isAmountBefore(line, first.start) && isAlone(line, (each ?? down).end) ? 'both' : undefined,
    '4 x 1 km, 2 mi up & down',
  ),
  pattern(
    'bothEnds',
    "'ein' '-'? '/'|'und'|'&'|'+' 'aus'",
    -0.5,
    ([first, , , last], { line }) => (isBesideAmount(line, first.start, last.end) ? 'both' : undefined),
    'TDL 8 km, je 2 km ein/aus',
  ),
  // `hin und zurück je 2 km`: to the hill, and home from it.
  pattern(
    'bothEnds',
    "'hin' 'und'|'u'|'&'|'/'|'+' '.'? 'zurück'|'rück' 'je'|'jeweils'",
    -0.5,
    ([hin, , , , { end }], { line }) =>
      line.tokens[end]?.type === 'number' && tokensBefore(line, hin.start).some(({ type }) => type === 'number')
        ? 'both'
        : undefined,
    '8 x 15 s bergan, hin und zurück je 2 km',
  ),
  pattern(
    'amount',
    "'mile'|'meile'|'k'|'km'|'kilometer'|'kilometre'|'one'",
    -0.1,
    ([unit], { line, unit: own }) => {
      if (line.tokens[unit.start - 1]?.type === 'number' && !isOfClock(line, unit.start)) return undefined;
      const text = line.tokens[unit.start]?.text ?? '';
      const isMile = MILES.has(text) && (isTimedMile(line, unit) || isJoggedMile(line, unit));
      if (!isMile && !isLastOne(line, unit) && (text === 'one' || !isBeforeLabel(line, unit.end))) return undefined;
      const name = text === 'one' ? own : text.startsWith('m') ? 'mi' : 'km';
      return distanceAmount(name, 1, lengthOf(name), { start: unit.start, end: unit.start }, unit.end);
    },
    'mile warmup, 4 x 400',
    'easy 10 km, fast last k (4:05)',
    '5 mi, last mile fast',
  ),
  // `1 mi warmup, 5k in 22:30, 1 mi down`
  pattern(
    'coolDown',
    "'down'",
    -0.6,
    ([{ start, end }], { line }) => {
      const from = Math.max(0, start - MOST_BETWEEN);
      const isBehindWarmUp = line.tokens
        .slice(from, start)
        .some((_, at) => sensesAt(line, from + at, start).some(({ type }) => type === 'warmUp'));
      return isBehindWarmUp && isAmountBefore(line, start) && isLastOfPart(line, end) ? 'cd' : undefined;
    },
    '2 mi warmup, 4 x 800, 2 mi down',
  ),
  // `parkrun, 2k before and 3k after`: run around it.
  pattern(
    'warmUp',
    "'before'|'beforehand'|'vorher'|'davor'",
    -0.6,
    // `breakfast 2 hours before`
    ([{ start, end }], { line }) =>
      isAmountBefore(line, start) && !isOfTime(line, start - 1) && isLastOfPart(line, end) ? 'wu' : undefined,
    'parkrun 24:10, 2k before and 3k after',
  ),
  pattern(
    'warmUp',
    BEFORE_RUN,
    -0.8,
    ([before, , run], { line }) =>
      isAmountBefore(line, before.start) && !isOfTime(line, before.start - 1) && isLastOfPart(line, run.end)
        ? 'wu'
        : undefined,
    '6 before the race, half marathon 1:34:50, 1 after',
  ),
  pattern(
    'coolDown',
    "'after'|'afterwards'|'nachher'|'danach'|'hinterher'",
    -0.6,
    ([{ start, end }], { line }) => {
      const from = Math.max(0, start - MOST_BETWEEN);
      const isBehindOther = line.tokens
        .slice(from, start)
        .some(
          ({ text }, at) =>
            (BEFORE.has(text) && (isLastOfPart(line, from + at + 1) || isBeforeRun(line.tokens, from + at))) ||
            sensesAt(line, from + at, start).some(({ type }) => type === 'warmUp'),
        );
      return isBehindOther && isAmountBefore(line, start) && isLastOfPart(line, end) ? 'cd' : undefined;
    },
    '5 x 1000, 3 km vorher, 2 km nachher',
  ),
  // `Before 3 km, after 2`
  pattern(
    'warmUp',
    "'before' ':'?",
    -0.4,
    ([word, sign], { line }) => (isBeforePair(line, (sign ?? word).end) ? 'wu' : undefined),
    '10 x 1 min. Before 3 km, after 2 km',
  ),
  pattern(
    'coolDown',
    "'after' ':'?",
    -0.4,
    ([word, sign], { line }) => {
      const from = line.tokens.slice(0, word.start).findLastIndex(({ text }) => text === 'before');
      const isPair = from >= 0 && isBeforePair(line, line.tokens[from + 1]?.text === ':' ? from + 2 : from + 1);
      return isPair && line.tokens[(sign ?? word).end]?.type === 'number' ? 'cd' : undefined;
    },
    '10 x 1 min. Before 3 km, after 2 km',
  ),
  // `a mile to warm, four at 7:20, a mile to cool`
  pattern(
    'warmUp',
    "'to' 'warm'",
    -0.6,
    ([to, { end }], { line }) => (isAmountBefore(line, to.start) && isLastOfPart(line, end) ? 'wu' : undefined),
    'a mile to warm, 4 at 7:20, a mile to cool',
  ),
  pattern(
    'coolDown',
    "'to' 'cool'",
    -0.6,
    ([to, { end }], { line }) => (isAmountBefore(line, to.start) && isLastOfPart(line, end) ? 'cd' : undefined),
    'a mile to warm, 4 at 7:20, a mile to cool',
  ),
  // The way to a parkrun and home from it.
  pattern(
    'warmUp',
    "'there'|'over'|'hin'",
    -0.6,
    ([{ start, end }], { line }) =>
      isAmountBefore(line, start) && isLastOfPart(line, end) && isBesideParkrun(line) ? 'wu' : undefined,
    '2 there, parkrun 22:40, 2 back',
  ),
  pattern(
    'coolDown',
    "'back'|'home'|'zurück'|'heim'",
    -0.6,
    ([{ start, end }], { line }) =>
      isAmountBefore(line, start) && isLastOfPart(line, end) && isBesideParkrun(line) ? 'cd' : undefined,
    '2 there, parkrun 22:40, 2 back',
  ),
] as const;

function isBesideParkrun({ tokens }: TokenLine): boolean {
  const at = tokens.findIndex(({ text }) => text === 'parkrun');
  const next = tokens[at + 1];
  const isTimed = next?.type === 'number' || next?.text === '(' || next?.text === 'in';
  return at >= 0 && isTimed && tokens.some(({ text }) => THERE.has(text));
}

const THERE = wordsOf('there, over, hin');

/** `before the race`: what is told besides is run in one go with it. */
export function isBeforeRun(tokens: TokenLine['tokens'], at: number): boolean {
  return tokens.slice(at + 1, at + 3).some(({ text }) => RUNS.has(text));
}

/** `before 3 km, after 2 km`: a number behind `before`, and at once one behind `after`. */
function isBeforePair(line: TokenLine, at: number): boolean {
  const { tokens } = line;
  const isOfDay = [at + 1, at + 2].some(behind =>
    sensesAt(line, behind, behind + 1).some(({ type }) => type === 'morning' || type === 'evening'),
  );
  if (tokens[at]?.type !== 'number' || isOfDay) return false;
  const after = tokens.slice(at + 1, at + MOST_IN_PAIR).findIndex(({ text }) => text === 'after');
  const next = tokens[at + 2 + after];
  return after >= 0 && (next?.type === 'number' || (next?.text === ':' && tokens[at + 3 + after]?.type === 'number'));
}

/** `3.5 km, and` */
const MOST_IN_PAIR = 7;

/** Tokens from one of both to the other. */
const MOST_BETWEEN = 40;

const BEFORE = wordsOf('before, beforehand, vorher, davor');

function isOfTime(line: TokenLine, at: number): boolean {
  return sensesAt(line, at, at + 1).some(({ type }) => type === 'timeUnit');
}

export function isLastOfPart(line: TokenLine, at: number): boolean {
  // `davor/danach je 2 km`
  if (line.tokens[at]?.text === '/') return false;
  const isJoined = JOINING.has(line.tokens[at]?.text ?? '') && line.tokens[at + 1]?.type === 'number';
  return isAlone(line, at) || isJoined || isBesideOther(line, at) || PLACING.has(line.tokens[at]?.text ?? '');
}

/** `10 min after on the river road` */
const PLACING = wordsOf('on, by, along, round, with, am, um, im, mit');

/** `3k before 2k after` */
function isBesideOther({ tokens }: TokenLine, at: number): boolean {
  return tokens[at]?.type === 'number' && tokens.slice(at + 1, at + 3).some(({ text }) => AFTER.has(text));
}

const AFTER = wordsOf('after, afterwards, nachher, danach, hinterher');

const JOINING = wordsOf('and, und, plus, then, dann');

function isDown({ tokens }: TokenLine, { start }: Phrase): boolean {
  return tokens[start]?.text === 'down';
}

/** An amount ends at a token, `jog` or `of jogging` behind it or not. */
export function isAmountBefore(line: TokenLine, start: number): boolean {
  const { tokens } = line;
  // `2 mi. up & down`
  let end = tokens[start - 1]?.text === '.' ? start - 1 : start;
  if (JOGGED.has(tokens[end - 1]?.text ?? '')) end -= tokens[end - 2]?.text === 'of' ? 2 : 1;
  if (tokens[end - 1]?.type === 'number' || tokens[end - 2]?.type === 'number') return true;
  // `half a mile`
  return sensesAt(line, end - 1, end).some(isUnit) && NUMBERS.has(tokens[end - 2]?.text ?? '');
}

const JOGGED = wordsOf('jog, jogging, jogged, easy, running, run, trab, traben, joggen, locker, gejoggt, getrabt');
/** How many, written as a word. */
const NUMBERS = wordsOf(
  'a, one, two, three, four, five, ten, fifteen, twenty, half, ein, eine, einen, zwei, drei, vier, fünf, zehn, zwanzig',
);

/** A number before it or behind it, units and small words between: the amount is that of each. */
function isBesideAmount(line: TokenLine, start: number, end: number): boolean {
  const { tokens } = line;
  const behind = tokens[end]?.text === 'of' || tokens[end]?.text === ':' ? end + 1 : end;
  return isAmountBefore(line, start) || tokens[behind]?.type === 'number' || tokens[behind + 1]?.type === 'number';
}

function isBeforeLabel(line: TokenLine, at: number): boolean {
  return sensesAt(line, at, line.tokens.length).some(({ type }) => type === 'warmUp' || type === 'coolDown');
}

const MILES = wordsOf('mile, meile');

/** `6:40 mile cooldown`: the number is of a pace. */
function isOfClock({ tokens }: TokenLine, at: number): boolean {
  return tokens[at - 2]?.text === ':' && tokens[at - 2]?.spaced === false;
}

/** `mile jog, 3 miles at 7:30, mile jog`: in a part of its own. */
function isJoggedMile(line: TokenLine, { start, end }: Phrase): boolean {
  const before = line.tokens[start - 1];
  const isFirst = before === undefined || before.type === 'sign' || JOINING.has(before.text) || before.text === 'a';
  const of = line.tokens[end]?.text === 'of' ? end + 1 : end;
  return isFirst && GENTLY.has(line.tokens[of]?.text ?? '');
}

const GENTLY = wordsOf('jog, jogging, jogged, easy, trab, locker');

/** `time trial mile 5:21` */
function isTimedMile({ tokens }: TokenLine, { start, end }: Phrase): boolean {
  const at = tokens[end]?.text === 'in' || tokens[end]?.text === ':' ? end + 1 : end;
  const isTimed = tokens[at]?.type === 'number' && tokens[at + 1]?.text === ':' && tokens[at + 1]?.spaced === false;
  return isTimed && TRIALS.has(tokens[start - 1]?.text ?? '');
}

const TRIALS = wordsOf('trial, tt, test, race, raced, open, timed, road');

/** `last k (4:05)`, `last mile fast`: with how fast it was. */
function isLastOne(line: TokenLine, { start, end }: Phrase): boolean {
  const isLast = start > 0 && sensesAt(line, start - 1, start).some(({ type }) => type === 'lastFirst');
  return (
    isLast && (line.tokens[end]?.text === '(' || sensesAt(line, end, end + 1).some(({ type }) => type === 'effort'))
  );
}
