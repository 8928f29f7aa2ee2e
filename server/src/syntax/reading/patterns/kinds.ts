import { hasCapital, type TokenLine } from '../../scan';
import { canonicalWord, type Word } from '../../vocabulary';
import { pattern } from '../phrases/grammar';
import { isCapital } from '../senses/letters';
import type { KindValue, Phrase } from '../senses/phrase';
import { sensesAt } from '../senses/senses';
import type { Letter } from '../senses/units';
import { isUnknownWord } from '../senses/unknownWord';
import { wordsOf } from '../senses/words';
import { hasOtherNumber, isAlone, isCounting, isFront, isTellingTraining, opensClause } from './around';
import { RUN, STRIDES, WALK } from './repetitionParts';
import { isSwim } from './totals';

/** German plans count three classes of continuous runs, from easy on: `DL 1`, `DL 2.1`. */
const MOST_CLASS = 4;

const CLASSES = (['easy', 'steady', 'steady'] as const).map(word => canonicalWord(word));

function ofClass(number: number): KindValue | undefined {
  const row = CLASSES[Math.floor(number) - 1];
  return row && { row, spelling: 'dl', yields: false };
}

const SWIM_ROW = canonicalWord('swim');
const SWIM: KindValue | undefined = SWIM_ROW && { row: SWIM_ROW, spelling: 'swim', yields: false };
/** Metres, or yards, of a race. */
const IN_POOLS: ReadonlySet<number> = new Set([50, 100, 200, 400, 500, 800, 1500, 1650]);

const OTHER = canonicalWord('xt');
const CLASS: KindValue | undefined = OTHER && { row: OTHER, spelling: 'class', yields: false };
/** In school, on trains, and of runners by their age. */
const NO_CLASSES = wordsOf(
  'first, 1st, second, 2nd, third, world, age, weight, school, no, same, my, the, in, im, auf',
);

const OF_BODY = wordsOf('ganzkörper, beckenboden');

const MEDIUM_LONG = canonicalWord('long');

const INTERVALS_ROW = canonicalWord('intervals');

const INTERVALS: KindValue | undefined = INTERVALS_ROW && {
  row: INTERVALS_ROW,
  spelling: 'strength intervals',
  yields: false,
};

/** `: WU, 3 x 2 mi`: the first number counts miles, and nobody lifts those. */
function repeatsMiles({ tokens }: TokenLine, at: number): boolean {
  const first = tokens.findIndex(({ type }, index) => index >= at && type === 'number');
  return (
    first >= 0 &&
    tokens[first + 1]?.text === 'x' &&
    tokens[first + 2]?.type === 'number' &&
    LONG_UNITS.has(tokens[first + 3]?.text ?? '')
  );
}

const LONG_UNITS: ReadonlySet<string> = new Set(['mi', 'mile', 'miles', 'km', 'k']);

const EASY_ROW = canonicalWord('easy');

const EASY_RUN: KindValue | undefined = EASY_ROW && { row: EASY_ROW, spelling: 'ga', yields: false };

const TEST = canonicalWord('tt');

const FARTLEK_ROW = canonicalWord('fartlek');

const FARTLEK: KindValue | undefined = FARTLEK_ROW && { row: FARTLEK_ROW, spelling: 'fartlek', yields: false };

/** Sessions that plans name by the letter of their pace. */
const OF_LETTERS: ReadonlyMap<Letter, Word | undefined> = new Map([
  ['T', canonicalWord('tempo')],
  ['I', canonicalWord('intervals')],
  ['R', canonicalWord('reps')],
]);

const LONG = canonicalWord('long');

/** `18 L` of a plan. */
const LEAST_LONG = 8;

const MOST_LONG = 40;

/** What a runner tests: `5 k test`, `run test`. */
const GENTLY_TESTED: ReadonlySet<string> = new Set(['jog', 'walk', 'shuffle', 'run', 'lauf']);
const TESTED: ReadonlySet<string> = new Set([
  'k',
  'km',
  'm',
  'mi',
  'mile',
  'er',
  'marathon',
  'halbmarathon',
  'run',
  'lthr',
  'ftp',
  'lactate',
  'threshold',
  'cooper',
]);

const POOL = canonicalWord('swim');

const MOST_STRIDES = 12;

/** Exercises are counted one by one, sessions of strength are not. */
const EXERCISES = /(?<!pick)ups?$|squats|lunges|burpees|crunches|liegestütze|kniebeugen|klimmzüge|raises|dips/;

const LEAST_TIMES = 5;

const GOING = wordsOf('ran, run, jog, jogged, jogging, running, gelaufen, mi, mile, miles, km, k');

/** A week of a plan has no more runs. */
const MOST_RUNS = 4;

function beginsWarmUp(line: TokenLine, at: number): boolean {
  return sensesAt(line, at, line.tokens.length).some(({ type }) => type === 'warmUp');
}

const STAIRS = canonicalWord('xt');

const CORE = canonicalWord('core');

function isBesideTime(line: TokenLine, { start, end }: Pick<Phrase, 'start' | 'end'>): boolean {
  const isTimeUnit = (at: number) =>
    sensesAt(line, at, line.tokens.length).some(({ type }) => type === 'timeUnit' || type === 'clock');
  const isBehind = line.tokens[end]?.type === 'number' && (isTimeUnit(end + 1) || isTimeUnit(end));
  return isBehind || (line.tokens[start - 2]?.type === 'number' && isTimeUnit(start - 1));
}

/** `Beine und Rumpf, 20 min`, and nothing that was run in that time. */
function isBeforeTime(line: TokenLine, end: number): boolean {
  const isTime = line.tokens[end]?.type === 'sign' && isBesideTime(line, { start: end, end: end + 1 });
  return isTime && !isTellingTraining(line, end, line.tokens.length);
}

/** Names of sessions that are made of numbers and words: `DL 1-2`, `40 sit-ups`. */
const LETTERS: ReadonlyMap<string, Word | undefined> = new Map([
  ['s', canonicalWord('swim')],
  ['b', canonicalWord('bike')],
  ['r', canonicalWord('run')],
]);

/** In a capital before its amount, where another of the three stands beside it, or where it can be nothing else. */
function sportOfLetter(line: TokenLine, at: number): KindValue | undefined {
  const { tokens } = line;
  const letter = tokens[at]?.text ?? '';
  const row = LETTERS.get(letter);
  if (!row || !isSportLetter(line, at)) return undefined;
  const others = tokens.some(({ text }, other) => text !== letter && LETTERS.has(text) && isSportLetter(line, other));
  const isWhole = at === 0 && Number(tokens[1]?.text) >= LEAST_BY_LETTER && tokens[2]?.text !== 'x';
  const isAlone = letter !== 's' && isWhole && (letter === 'b' || isCounting(line, 2));
  return others || isAlone ? { row, spelling: row.word, yields: false } : undefined;
}

function isSportLetter(line: TokenLine, at: number): boolean {
  const [before, , next] = [line.tokens[at - 1], line.tokens[at], line.tokens[at + 1]];
  const isFirst =
    before === undefined ||
    before.type === 'sign' ||
    (before.type === 'word' && before.text.length <= 2) ||
    before.type === 'number';
  return isFirst && next?.type === 'number' && hasCapital(line, at);
}

/** Nobody runs so far at the pace of repetitions. */
const LEAST_BY_LETTER = 3;

export const kinds = [
  // `14 ML`: medium long, in capitals behind how far.
  pattern(
    'kind',
    "'ml'",
    -0.6,
    ([word], { line }) =>
      MEDIUM_LONG && isCapital(line, word.start) && line.tokens[word.start - 1]?.type === 'number'
        ? { row: MEDIUM_LONG, spelling: 'medium long', yields: false }
        : undefined,
    '14 ML',
  ),
  // Swim, bike and run, as people who do all three write them.
  pattern(
    'kind',
    "'s'|'b'|'r'",
    -0.4,
    ([letter], { line }) => sportOfLetter(line, letter.start),
    'S 2.4 / R 8',
    'B 60k 1:58',
    'R 10k 48:20',
  ),
  pattern(
    'kind',
    "'run'|'lauf' number ':'|'-'",
    -0.5,
    ([run, number, sign], { line }) => {
      // `run 8: wu 2, …` is a run of 8.
      const isTitle = run.start === 0 && number.value.decimals === 0 && number.value.value <= MOST_RUNS;
      const isApart = sign.value !== '-' || line.tokens[sign.start]?.spaced;
      const isNamed = line.tokens[sign.end]?.type === 'word' && !beginsWarmUp(line, sign.end);
      return isTitle && isApart && isNamed && RUN ? { ...RUN, isTitle } : undefined;
    },
    'Run 2 - Wednesday, 30 minutes',
  ),
  pattern(
    'kind',
    "'stairs'|'stadiums'|'treppen'|'treppe'|'treppensteigen'",
    -0.3,
    ([word], { line }) =>
      STAIRS && isBesideTime(line, word) ? { row: STAIRS, spelling: 'stairs', yields: false } : undefined,
    'stairs 20 min',
  ),
  // What people also watch, eat or live beside: with how long it took. `40 min climbing` may be a part of a run.
  pattern(
    'kind',
    "'played'|'playing'|'did'|'spielte'? 'climbing'|'climbed'|'golf'|'cricket'|'baseball'|'surfen'|'segeln'|'sailing'|'salsa'|'tango'|'ceilidh'|'fencing'|'tauchen'|'gaelic'|'hurling'|'trampolin'|'trampoline'|'ballet'|'ballett'|'eishockey'|'fußballspiel'|'handballspiel'|'ganzkörper'|'beckenboden' 'lesson'|'match'|'game'|'session'?",
    -0.3,
    ([lead, word, tail], { line }) => {
      const place = { start: (lead ?? word).start, end: (tail ?? word).end };
      const isTold = opensClause(line, place.start) && (isBesideTime(line, place) || isBeforeTime(line, place.end));
      const row = OF_BODY.has(line.tokens[word.start]?.text ?? '') ? CORE : OTHER;
      return isTold && row ? { row, spelling: row.word, yields: false } : undefined;
    },
    'Golf 3 h',
    'played cricket 2 hours',
    'Beckenboden, 20 min',
  ),
  pattern('aside', "number 'holes'|'overs'|'innings'", -0.9, () => 'game', 'Golf, 18 holes'),
  // Whether one can run again.
  pattern(
    'kind',
    "'erster'|'kurzer'|'kleiner'|'vorsichtiger'|'lockerer'? 'testlauf' 'nach'|'ob'|'mit'?",
    -0.3,
    ([first, , behind]) => ((first ?? behind) ? RUN : undefined),
    'Erster Testlauf nach Corona, 3 km',
  ),
  pattern(
    'kind',
    "'bauch'|'beine'|'arme'|'rücken'|'schultern'|'po'|'legs'|'arms'|'chest' 'und'|'and'|'&'|'/'? 'bauch'|'beine'|'arme'|'rücken'|'rumpf'|'po'|'legs'|'arms'|'back'|'chest'?",
    -0.4,
    ([part, , other], { line }) =>
      CORE &&
      (part.start === 2 || (isFront(line, part.start) && other !== undefined)) &&
      (isBesideTime(line, { ...part, end: (other ?? part).end }) || isBeforeTime(line, (other ?? part).end)) &&
      (isAlone(line, (other ?? part).end) || isFront(line, part.start))
        ? { row: CORE, spelling: 'core', yields: false }
        : undefined,
    '20 min Bauch und Rücken',
    'Beine und Rumpf, 20 min',
  ),
  // Who says so of a way walked it.
  pattern(
    'kind',
    "'on'|'zu' 'foot'|'fuß'",
    -0.3,
    ([on, foot], { line }) => {
      const isWord = (line.tokens[on.start]?.text === 'on') === (line.tokens[foot.start]?.text === 'foot');
      const isRun = line.tokens.some((_, at) =>
        sensesAt(line, at, at + 1).some(
          ({ type, value }) => type === 'kind' && (value as KindValue).row.sport === 'run',
        ),
      );
      return WALK && isWord && !isRun ? { ...WALK, yields: false } : undefined;
    },
    'three miles on foot with the kids',
  ),
  // How it was and where tell of a run, where no number does.
  pattern(
    'kind',
    "'nice'|'lovely'|'great'|'good'|'beautiful'|'gorgeous'|'short'|'fun'|'solid'|'schöner'|'schöne'|'toller'|'guter'|'netter'|'kurzer'|'kleine'|'gemütlicher' 'little'|'easy'|'gemütlicher'|'kleiner'? 'run'|'jog'|'lauf'|'läufchen'|'laufrunde'|'joggingrunde' 'along'|'around'|'round'|'through'|'with'|'by'|'up'|'entlang'|'am'|'an'|'durch'|'um'|'mit'|'im'",
    -0.3,
    ([first, , , where], { line }) =>
      RUN && opensClause(line, first.start) && !hasOtherNumber(line, where.end, where.end)
        ? { ...RUN, isTitle: true }
        : undefined,
    'Nice run along the canal',
    'Schöner Lauf durch den Wald',
  ),
  // Where somebody ran to, and no hour in it.
  pattern(
    'calm',
    "'to'|'from'|'before'|'zum'|'vom'|'vorm' 'the'|'my'? 'gym'|'pool'|'track'|'yoga'|'pilates'|'spin'|'spinning'|'crossfit'|'studio'|'fitnessstudio' 'class'|'kurs'?",
    -0.5,
    ([lead], { line }) => (GOING.has(line.tokens[lead.start - 1]?.text ?? '') ? 'a place' : undefined),
    '2 miles to the gym, lower body 40 min',
    'ran to the gym 2 km, weights 40 min',
    '3 km before spin class',
  ),
  // Who names the dog alone took it for a walk.
  pattern(
    'kind',
    "'dog'|'dogs'|'hund'|'hunde' 'walk'|'walks'|'runde'?",
    -0.3,
    ([dog, walk], { line }) =>
      opensClause(line, dog.start) && line.tokens[(walk ?? dog).end]?.type === 'number' ? WALK : undefined,
    'Dog 2 miles, core 15 min',
  ),
  // As many as nobody runs streets.
  pattern(
    'kind',
    "'str'|'strd'",
    -0.2,
    ([word], { line }) => {
      const before = line.tokens[word.start - 1];
      const isCounted = before?.type === 'number' && Number(before.text) <= MOST_STRIDES && !before.text.includes('.');
      return isCounted ? STRIDES : undefined;
    },
    '7 + 5 str',
  ),
  pattern(
    'kind',
    'count number kind',
    -0.3,
    ([count, , kind], { line }) =>
      // `Swim: 8x50 drill`
      kind.value.row.sport === 'strength' && !(kind.value.row.word === 'drills' && isSwim(line, count.start))
        ? kind.value
        : undefined,
    '3 x 10 squats',
  ),
  pattern(
    'kind',
    "'dl' '-'? number to number",
    -0.4,
    ([, , number, , upper], { line }) =>
      upper.value.value < MOST_CLASS && !isCounting(line, upper.end) ? ofClass(number.value.value) : undefined,
    '75 min DL 1-2',
  ),
  pattern(
    'kind',
    "'dl' ^'-'? ^number",
    -0.4,
    ([, , number], { line }) =>
      number.value.value < MOST_CLASS && number.value.decimals > 0 && !isCounting(line, number.end)
        ? ofClass(number.value.value)
        : undefined,
    'DL-2.1',
  ),
  // Two classes at once, and a heart rate behind the stroke: `DL1/2`, `DL1/1 bis DL1/2`.
  pattern(
    'kind',
    "'dl' ^number ^'/' ^number",
    -0.4,
    ([, number]) => (number.value.value < MOST_CLASS ? ofClass(number.value.value) : undefined),
    'DL1/2 8k',
  ),
  pattern(
    'kind',
    "'dl' ^number ^'/' ^number 'bis'|'-' 'dl' ^number ^'/' ^number",
    -0.8,
    ([, number]) => (number.value.value < MOST_CLASS ? ofClass(number.value.value) : undefined),
    'DL1/1 bis DL1/2 11 km',
  ),
  pattern(
    'kind',
    'number kind',
    -0.3,
    ([number, kind], { line }) => {
      const isCounted = line.tokens[number.start - 1]?.text === 'x';
      return !isCounted && number.value.value >= LEAST_TIMES && EXERCISES.test(kind.value.spelling)
        ? kind.value
        : undefined;
    },
    '70 push ups',
    '40 sit-ups',
  ),
  // A race in the pool by its length and its stroke.
  pattern(
    'kind',
    "'free'|'freestyle'|'fly'|'butterfly'|'breast'|'breaststroke'|'backstroke'|'im'|'medley' 'relay'|'heat'|'heats'|'final'?",
    -0.6,
    ([stroke, word], { line }) => {
      const isLength = IN_POOLS.has(Number(line.tokens[stroke.start - 1]?.text));
      return isLength && line.tokens[(word ?? stroke).end]?.type === 'number' ? SWIM : undefined;
    },
    '200 free 2:21',
  ),
  pattern(
    'kind',
    "letter 'workout'|'session'|'day'|'intervals'|'reps'|'repeats'",
    -0.4,
    ([letter]) => {
      const row = OF_LETTERS.get(letter.value);
      return row && { row, spelling: row.word, yields: false };
    },
    '15 min E + R workout + 20 min E',
  ),
  // What plans for a marathon call repetitions of a mile and more, a little faster than its pace.
  pattern(
    'kind',
    "'strength' ':'|'-'?",
    -0.5,
    ([word], { line }) => (repeatsMiles(line, word.end) ? INTERVALS : undefined),
    'Strength: 4 x 1.5 mi @ MP-10s, 800 jog',
  ),
  // An easy run with strides in it.
  pattern(
    'kind',
    "'general'? 'ga'|'aerobic' '+'|'and'|'&' 'speed'",
    -0.8,
    () => EASY_RUN,
    'GA + speed 8 w/ 10 x 100 m strides',
  ),
  pattern(
    'kind',
    "'l'",
    -0.7,
    ([letter], { line }) => {
      const miles = Number(line.tokens[letter.start - 1]?.text);
      const isCapital = line.text[line.tokens[letter.start]?.start ?? 0] === 'L';
      return LONG && isCapital && letter.start === 1 && miles >= LEAST_LONG && miles <= MOST_LONG
        ? { row: LONG, spelling: 'long', yields: false }
        : undefined;
    },
    '18 L w/ 6 @ MP',
  ),
  pattern(
    'kind',
    'timesSign number kind',
    -0.3,
    ([times, , kind], { line }) =>
      kind.value.row.sport === 'strength' && !(kind.value.row.word === 'drills' && isSwim(line, times.start))
        ? kind.value
        : undefined,
    'x13 pull-ups',
  ),
  pattern(
    'kind',
    "'-'? 'test'",
    -0.3,
    ([sign, test], { line: { tokens } }) => {
      const tested = tokens[(sign ?? test).start - 1]?.text ?? '';
      // `5k test jog, knee held up`
      const isOfBody = GENTLY_TESTED.has(tokens[test.end]?.text ?? '');
      return TEST && TESTED.has(tested) && !isOfBody ? { row: TEST, spelling: 'tt', yields: false } : undefined;
    },
    '5-K Test',
    'Halbmarathon-Test 1:34:20',
  ),
  // Seconds slower, faster, and as fast as one can.
  pattern(
    'kind',
    "'30'|'10' ^'-' ^'20' ^'-' ^'10'|'30' '-'? 'training'|'intervals'|'intervalle'|'workout'|'session'|'fartlek'?",
    -1.5,
    () => FARTLEK,
    '8 km with 30-20-10',
    '10-20-30 training, 8 km',
  ),
  // Twelve per cent, three miles an hour, thirty minutes: walked on a treadmill.
  pattern(
    'kind',
    "'treadmill'|'tm'|'incline'? '12' ^'-' ^'3' ^'-' ^'30' 'walk'|'treadmill'?",
    -1.8,
    () => WALK,
    '12-3-30',
    'treadmill 12-3-30, then 2 miles',
  ),
  // By a name of the studio's own, with how long it took: others are of a school.
  pattern(
    'kind',
    "anyWord anyWord? 'class'|'kurs'|'lesson'",
    -0.2,
    ([name, more, word], { line }) =>
      opensClause(line, name.start) &&
      line.tokens[word.end]?.type === 'number' &&
      isUnknownWord(line, name.start) &&
      !NO_CLASSES.has(line.tokens[name.start]?.text ?? '') &&
      (!more || isUnknownWord(line, more.start))
        ? CLASS
        : undefined,
    'Stronglates class 45 min',
  ),
  pattern(
    'kind',
    "'hotel'|'outdoor'|'indoor'|'local'|'town'|'club'|'school'|'gym'|'olympic'|'heated'|'big'|'small'|'little'|'tiny'|number? '-'? 'm'|'meter'|'metre'|'yard'|'yd'? 'pool' 'session'|'workout'|'training'?",
    -0.3,
    ([which, dash, unit, { end: behindPool }, session], { line }) => {
      const end = session?.end ?? behindPool;
      if ((which?.type === 'number') !== (unit !== undefined) || (dash && !unit)) return undefined;
      const { tokens } = line;
      const pool = { start: which?.start ?? behindPool - 1, end };
      const [before, sign, behind] = [tokens[pool.start - 1], tokens[pool.end], tokens[pool.end + 1]];
      const isFirst = before === undefined || before.type === 'sign';
      // `45 min pool, 1600 m`
      const opening = tokens[pool.start - 3];
      const opens = opening === undefined || opening.type === 'sign' || opening.text === 'am' || opening.text === 'pm';
      if (pool.start >= 2 && opens && isBesideTime(line, pool) && isAlone(line, pool.end))
        return POOL && { row: POOL, spelling: 'pool', yields: false };
      const isTold = sign?.type === 'number' || (sign?.type === 'sign' && behind?.type === 'number');
      return POOL && isFirst && isTold ? { row: POOL, spelling: 'pool', yields: false } : undefined;
    },
    'pool 30 min',
    'hotel pool 800 m',
    '25 m pool, 1.6 km',
  ),
  // `lange 30 km`: before how far it was.
  pattern(
    'kind',
    "'lange'|'langer'",
    -0.3,
    ([word], { line }) => {
      const [number, unit] = line.tokens.slice(word.end, word.end + 2);
      const isFar = number?.type === 'number' && Number(number.text) >= LEAST_FAR;
      return isFar && opensClause(line, word.start) && KILOMETRES.has(unit?.text ?? '') ? LONG_RUN : undefined;
    },
    'lange 30 km',
  ),
] as const;

const LONG_RUN: KindValue | undefined = LONG && { row: LONG, spelling: 'lang', yields: false };
const LEAST_FAR = 10;
const KILOMETRES = wordsOf('km, k, kilometer');
