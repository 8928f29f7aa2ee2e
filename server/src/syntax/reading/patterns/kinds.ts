import type { TokenLine } from '../../scan';
import { canonicalWord, type Word } from '../../vocabulary';
import { pattern } from '../phrases/grammar';
import type { EffortWord } from '../senses/lexicon';
import type { KindValue, Phrase } from '../senses/phrase';
import { sensesAt } from '../senses/senses';
import type { Letter } from '../senses/units';
import { isName } from '../senses/unknownWord';
import { wordsOf } from '../senses/words';
import { hasOtherNumber, hasRepetitions, isAlone, isCounting, tokensBefore } from './around';
import { ON_TRACK_M } from './namedDistances';
import { RUN } from './repetitionParts';

/** German plans count three classes of continuous runs, from easy on: `DL 1`, `DL 2.1`. */
const MOST_CLASS = 4;

const CLASSES = (['easy', 'steady', 'steady'] as const).map(word => canonicalWord(word));

function ofClass(number: number): KindValue | undefined {
  const row = CLASSES[Math.floor(number) - 1];
  return row && { row, spelling: 'dl', yields: false };
}

/** A place is that of a race. */
const RACE_ROW = canonicalWord('race');

const RACE: KindValue | undefined = RACE_ROW && { row: RACE_ROW, spelling: 'race', yields: false };

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
const TESTED: ReadonlySet<string> = new Set([
  'k',
  'km',
  'm',
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

/** Whose first time somebody tells of: `Marathon-Premiere`. */
const RACED_FIRST = wordsOf('marathon, halbmarathon, hm, half, ultra, km, k, er');

const POOL = canonicalWord('swim');

/** Exercises are counted one by one, sessions of strength are not. */
const EXERCISES = /(?<!pick)ups?$|squats|lunges|burpees|crunches|liegestütze|kniebeugen|klimmzüge|raises|dips/;
const LEAST_TIMES = 5;

/** A distance, by its number or its name. */
function beginsDistance(line: TokenLine, at: number): boolean {
  const isNamed = sensesAt(line, at, line.tokens.length).some(
    ({ type }) => type === 'halfName' || type === 'marathonName',
  );
  const unit = line.tokens[at + 1]?.text === '-' ? at + 2 : at + 1;
  const isMeasured =
    line.tokens[at]?.type === 'number' &&
    (ON_TRACK_M.has(Number(line.tokens[at]?.text)) ||
      sensesAt(line, unit, line.tokens.length).some(({ type }) => type === 'lengthUnit'));
  return isNamed || isMeasured;
}

/** A distance, with its unit or without. */
function isOfTrack({ tokens }: TokenLine, at: number): boolean {
  const before = tokens[at];
  return before?.type === 'number' || (tokens[at - 1]?.type === 'number' && TRACK_UNITS.has(before?.text ?? ''));
}

const TRACK_UNITS: ReadonlySet<string> = new Set(['m', 'k', 'mile']);

const GOING = wordsOf('ran, run, jog, jogged, jogging, running, gelaufen, mi, mile, miles, km, k');

function opensClause({ tokens }: TokenLine, at: number): boolean {
  return at === 0 || tokens[at - 1]?.type === 'sign';
}

/** A clock time, or a sign and one. */
function isBeforeClock(line: TokenLine, at: number): boolean {
  const start = line.tokens[at]?.type === 'sign' ? at + 1 : at;
  return sensesAt(line, start, line.tokens.length).some(({ type }) => type === 'clock');
}

/** A week of a plan has no more runs. */
const MOST_RUNS = 4;

function beginsWarmUp(line: TokenLine, at: number): boolean {
  return sensesAt(line, at, line.tokens.length).some(({ type }) => type === 'warmUp');
}

const STAIRS = canonicalWord('xt');
const CORE = canonicalWord('core');

function isBesideTime(line: TokenLine, { start, end }: Phrase): boolean {
  const isTimeUnit = (at: number) =>
    sensesAt(line, at, line.tokens.length).some(({ type }) => type === 'timeUnit' || type === 'clock');
  const isBehind = line.tokens[end]?.type === 'number' && (isTimeUnit(end + 1) || isTimeUnit(end));
  return isBehind || (line.tokens[start - 2]?.type === 'number' && isTimeUnit(start - 1));
}

/** Last parts of German names for races, and of those for runs. */
const EVENT = /.(lauf|läufe|cross|cup|triathlon|duathlon)$/;
const RACED = wordsOf('marathon, halbmarathon, lauf, cross, cup, crosslauf, triathlon');
const RUNS =
  /^(ein|aus|ver|zu|heim|wald|test|berg)lauf$|(dauer|tempo|trainings|lang|morgen|abend|steigerungs|trail|grundlagen|probe)l[aä]ufe?$/;

/** Names of sessions that are made of numbers and words: `DL 1-2`, `2nd overall`. */
export const kinds = [
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
    "'stairs'|'stadiums'|'treppen'|'treppe'",
    -0.3,
    ([word], { line }) =>
      STAIRS && isBesideTime(line, word) ? { row: STAIRS, spelling: 'stairs', yields: false } : undefined,
    'stairs 20 min',
  ),
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
      CORE && part.start === 2 && isBesideTime(line, part) && isAlone(line, (other ?? part).end)
        ? { row: CORE, spelling: 'core', yields: false }
        : undefined,
    '20 min Bauch und Rücken',
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
  pattern(
    'kind',
    'count number kind',
    -0.3,
    ([, , kind]) => (kind.value.row.sport === 'strength' ? kind.value : undefined),
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
  pattern('kind', "'meet' ':'", -0.3, ([word]) => (word.start === 0 ? RACE : undefined), 'Meet: 1500 4:12, 800 2:03'),
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
    ([, , kind]) => (kind.value.row.sport === 'strength' ? kind.value : undefined),
    'x13 pull-ups',
  ),
  pattern(
    'effort',
    'eventLead',
    -0.1,
    ([lead], { line }) => (beginsDistance(line, lead.end) ? 'race' : undefined),
    'County 10k 38:20',
  ),
  // `1500 heats: 4:02.3`; the final lap and the final 200 are of a run.
  pattern(
    'effort',
    'heatWord',
    -0.4,
    ([word], { line }) => (isOfTrack(line, word.start - 1) && isBeforeClock(line, word.end) ? 'race' : undefined),
    '1500 heats: 4:02.3',
  ),
  pattern(
    'effort',
    "anyWord 'xc'",
    -0.2,
    ([name, xc], { line }) => (isName(line, name.start) && isBeforeClock(line, xc.end) ? 'race' : undefined),
    'Southern XC: 44:10',
  ),
  // `8. Deichlauf am Hafen, Halbmarathon`: races are counted by their years.
  pattern(
    'effort',
    "number ^'.' anyWord '-'?",
    -0.5,
    ([number, , name, sign], { line }) => {
      const isTitle = number.start === 0 && number.value.decimals === 0 && number.value.value >= 2;
      const word = line.tokens[name.start]?.text ?? '';
      const isEvent = sign ? RACED.has(line.tokens[sign.end]?.text ?? '') : EVENT.test(word) && !RUNS.test(word);
      return isTitle && isEvent ? 'race' : undefined;
    },
    '8. Deichlauf, Halbmarathon',
    '14. Talsperren-Marathon 3:41:20',
  ),
  // By how much it was the best; `17:02 PB` is how long it took.
  pattern(
    'effort',
    "number timeUnit '-'? 'pb'|'pr'|'bestzeit'|'sb' 'for'|'on'?",
    -0.8,
    ([number, , , , of], { line }) => {
      const before = tokensBefore(line, number.start);
      const isTold = before.some(({ text }, at) => text === ':' && before[at - 1]?.type === 'number');
      return isTold && !of ? 'race' : undefined;
    },
    '5000 m 17:02, 30 s PB',
  ),
  pattern(
    'effort',
    "'pb'|'pr'|'bestzeit' 'by'|'of'|'um' number timeUnit",
    -0.8,
    () => 'race',
    '10k 41:20, PR of 40 secs',
  ),
  // `Indoor 800: 2:09.8`
  pattern(
    'effort',
    "'indoor'|'indoors'|'halle'",
    -0.3,
    ([word], { line }) => {
      const isRaced = isOfTrack(line, word.start - 1) || beginsDistance(line, word.end);
      return isRaced && line.tokens.some(({ text }) => text === ':') && !hasRepetitions(line, line.tokens.length)
        ? 'race'
        : undefined;
    },
    '3000 m Halle, 9:48',
  ),
  pattern(
    'effort',
    "'erster'|'zweiter'|'dritter'|'vierter'|'fünfter'|'erste'|'zweite'|'dritte'|'vierte' 'im'|'in'|'der' 'der'|'meiner'? 'vorlauf'|'ziel'|'ak'|'altersklasse'|'gesamtwertung'|'finale'",
    -0.5,
    () => 'race',
    '800 m 2:09, Zweiter im Vorlauf',
  ),
  // `Jännerlauf in Wels, 7,2 km, 31:05`: an event of a place, with its time.
  pattern(
    'effort',
    "anyWord 'in'|'von'|'um'|'zu'? anyWord",
    -0.4,
    ([name, , place], { line }) => {
      const word = line.tokens[name.start]?.text ?? '';
      const isEvent = name.start === 0 && EVENT.test(word) && !RUNS.test(word) && isName(line, 0);
      return isEvent && isName(line, place.start) && line.tokens.some(({ text }) => text === ':') ? 'race' : undefined;
    },
    'Hexenlauf in Rottweil, 8,4 km, 36:20',
  ),
  pattern(
    'effort',
    "'platz'|'rang'|'place' number ^'.'?",
    -0.3,
    ([, number]) => (number.value.decimals === 0 ? 'race' : undefined),
    'Platz 3',
  ),
  pattern(
    'effort',
    "number ^ordinalTail 'in'|'my'? 'oa'|'overall'|'ag'|'woman'|'lady'|'female'|'male'|'masters'|'finisher'",
    -0.5,
    () => 'race',
    'half marathon 1:33:20, 12th OA',
  ),
  pattern(
    'effort',
    "'in'|'won'|'of'|'for' 'my'|'the'|'our'? 'age' '-'? 'group'|'category'|'division'",
    -0.5,
    () => 'race',
    '10k 52:40, third in my age group',
  ),
  // The best on a way that somebody often runs.
  pattern(
    'calm',
    "'loop'|'route'|'segment'|'strava'|'hill'? 'pb'|'pr'|'bestzeit' 'for'|'on'|'over'|'auf'? 'the'|'this'|'my'|'that'|'der'|'dieser'? 'loop'|'route'|'course'|'hill'|'segment'|'runde'|'hausrunde'|'strecke'|'hausstrecke'?",
    -0.5,
    ([before, , , , behind]) => (before || behind ? 'best of a way' : undefined),
    '6 miles 49:50, PB for the loop',
    '6 miles 49:50, route PB',
  ),
  pattern(
    'effort',
    "duration 'off'|'outside'|'shy'|'short'|'inside'|'slower'|'quicker'|'faster'|'langsamer'|'schneller'|'über'|'unter' 'than'|'of'|'als'? 'my'|'the'|'a'|'meine'|'meiner'|'die'? 'old'|'alte'|'alten'? 'pb'|'pr'|'sb'|'best'|'bestzeit' 'for'|'on'?",
    -0.9,
    ([, , , , , , of]) => (of ? undefined : 'race'),
    '10 km 41:13, 20 secs off my PB',
    '5 km 22:40, 12 s über Bestzeit',
  ),
  pattern(
    'effort',
    "'gesteigert'|'steigernd' 'von'|'ab'? clock? 'bis'|'auf'|'zu' clock perUnit?",
    -0.5,
    ([, , from, , until]) => (from && until.value.parts.length !== from.value.parts.length ? undefined : 'moderate'),
    'im Schnitt 4:58, gesteigert bis 4:40',
  ),
  pattern('effort', "number ^'.' 'von' number", -0.5, () => 'race', '10 km 45:00, 12. von 130'),
  pattern(
    'effort',
    "goalWord ':'|'was'|'is'|'war'|'ist'? boundWord? about? duration|clock",
    -0.5,
    () => 'race',
    'Zielzeit 39 min 30',
    'goal time sub 1:45 h',
  ),
  pattern(
    'effort',
    "'ak'|'gesamt'|'frauen'|'männer'|'damen'|'herren' '-'|':'? 'platz'? number ^'.'",
    -0.5,
    () => 'race',
    '10 km 41:37 (AK 4.)',
  ),
  pattern(
    'effort',
    "number ^'.' 'in'|'der'|'meiner'? 'der'|'meiner'? 'm'|'w'|'ak' number?",
    -0.5,
    () => 'race',
    '2. der M45',
    '3. in der AK',
  ),
  pattern(
    'effort',
    "'-'? 'debüt'|'debut'|'premiere'",
    -0.3,
    ([sign, word], { line: { tokens } }) =>
      RACED_FIRST.has(tokens[(sign ?? word).start - 1]?.text ?? '') ? 'race' : undefined,
    'HM-Debüt 1:58:40',
  ),
  pattern(
    'effort',
    "number ^'.' 'frau'|'mann'|'dame'|'gesamt'|'overall'|'ak'|'altersklasse'|'läuferin'|'läufer'",
    -0.5,
    ([number]) => (number.value.decimals === 0 ? 'race' : undefined),
    '8,4 km 58:10, 3. Frau',
  ),
  pattern('effort', "'als' number ^'.'", -0.2, () => 'race', 'als 5.'),
  // German `Tempo` is how fast it was.
  pattern(
    'effort',
    "anyWord 'tempo'",
    -0.6,
    ([{ start, end }], { line }) => (isGermanManner(line, start) ? effortAt(line, start, end) : undefined),
    '8 km, ruhiges Tempo',
  ),
  pattern(
    'effort',
    "'tempo' effort",
    -0.6,
    ([, { start, value }], { line }) => (isGermanManner(line, start) ? value : undefined),
    '10 km, Tempo locker',
  ),
  pattern(
    'kind',
    "'-'? 'test'",
    -0.3,
    ([sign, test], { line: { tokens } }) => {
      const tested = tokens[(sign ?? test).start - 1]?.text ?? '';
      return TEST && TESTED.has(tested) ? { row: TEST, spelling: 'tt', yields: false } : undefined;
    },
    '5-K Test',
    'Halbmarathon-Test 1:34:20',
  ),
  pattern(
    'kind',
    "'pool'",
    -0.3,
    ([pool], { line }) => {
      const { tokens } = line;
      const [before, sign, behind] = [tokens[pool.start - 1], tokens[pool.end], tokens[pool.end + 1]];
      const isFirst = before === undefined || before.type === 'sign';
      // `45 min pool, 1600 m`
      if (pool.start === 2 && isBesideTime(line, pool) && isAlone(line, pool.end))
        return POOL && { row: POOL, spelling: 'pool', yields: false };
      const isTold = sign?.type === 'number' || (sign?.type === 'sign' && behind?.type === 'number');
      return POOL && isFirst && isTold ? { row: POOL, spelling: 'pool', yields: false } : undefined;
    },
    'pool 30 min',
  ),
  pattern(
    'kind',
    "number ^ordinalTail 'place'|'overall'|'woman'|'lady'|'man'|'female'|'male'|'team' 'woman'|'lady'|'man'|'female'|'male'|'team'? 'overall'?",
    -0.1,
    () => RACE,
    '2nd overall',
    '3rd place woman overall',
  ),
  pattern(
    'effort',
    "number ^ordinalTail 'in'? 'm'|'w'|'f'|'v'|'mv'|'fv'|'lv' ^number '-'? number?",
    -0.5,
    () => 'race',
    '5k 22:58 (2nd M70)',
    '5k 24:10, 1st F40-44',
  ),
  pattern('kind', "number ^ordinalTail 'of'|'from'|'in' number", -0.1, () => RACE, '6th of 88'),
  pattern(
    'kind',
    'number ^ordinalTail',
    -0.1,
    // `same loop as on the 14th`: a day.
    ([number, tail], { line }) =>
      isAlone(line, tail.end) && line.tokens[number.start - 1]?.text !== 'the' ? RACE : undefined,
    'race 8k - 25:31, 9th',
  ),
  pattern(
    'kind',
    "'first'|'second'|'third'|'fourth'|'fifth' 'overall'|'place'|'woman'|'lady'",
    -0.1,
    () => RACE,
    'third overall',
  ),
  pattern(
    'kind',
    "'first'|'second'|'third'|'fourth'|'fifth' 'in' 'my'|'the'? 'heat'|'race'|'final'|'semi'",
    -0.1,
    () => RACE,
    'third in my heat',
  ),
] as const;

const GERMAN_MANNER = /^(locker|ruhig|gemütlich|langsam|entspannt|moderat|zügig|flott|leicht)/;

function effortAt(line: TokenLine, start: number, end: number): EffortWord | undefined {
  const found = sensesAt(line, start, end).find(({ type }) => type === 'effort');
  return found && (found as Phrase<'effort'>).value;
}

function isGermanManner({ tokens }: TokenLine, at: number): boolean {
  return GERMAN_MANNER.test(tokens[at]?.text ?? '');
}
