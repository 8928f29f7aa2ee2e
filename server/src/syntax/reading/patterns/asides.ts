import type { TokenLine } from '../../scan';
import { pattern, priced } from '../grammar';
import type { Amount, Phrase } from '../phrase';
import { sensesAt } from '../senses';
import { isUnknownWord } from '../unknownWord';
import { wordsOf } from '../words';
import { isAlone, isBehindPlan, isCounting, isTellingTraining, tokensBefore } from './around';

/** Faster than this somebody rides. */
const FASTEST_KMH = 21;

const FASTEST_MPH = 13;

const COUNTED_AMOUNT = 0.6;

const BEHIND_TIME = -0.2;

/** How far behind the word of a fever its degrees may stand. */
const FEVER_WORDS = 3;

const FEVERS: ReadonlySet<string> = new Set(['fever', 'fieber', 'temperature', 'temperatur']);

/** How far from a temperature an illness may be told. */
const ILLNESS_WORDS = 12;

const DRINKS = wordsOf('coffee, coffees, caffeine, kaffee, espresso, tea, tee, beer, bier');

const PLACES: ReadonlySet<string> = new Set(['platz', 'rang', 'place']);

/** Before something more: `swim 2500, then 4 on the treadmill`. */
const FURTHER: ReadonlySet<string> = new Set(['then', 'and', 'plus', '+', 'dann', 'und', 'danach']);

const ENDINGS: ReadonlySet<string> = new Set(['stopped', 'done', 'cooked', 'dead']);

/** `ITB acting up, stopped at 2.5`: where nothing else tells how far it was. */
function isWhereItEnded({ tokens }: TokenLine, start: number): boolean {
  const hasOther = tokens.some(({ type }, at) => type === 'number' && at < start);
  return tokens[start]?.text === 'stopped' && !hasOther;
}

/** `Week 5 day 1` counts days, `set 1` what is done in it. */
function counted({ tokens }: TokenLine, { start }: Phrase): 'day' | 'number' {
  return DAYS.has(tokens[start]?.text ?? '') ? 'day' : 'number';
}

const DAYS: ReadonlySet<string> = new Set(['week', 'woche', 'day', 'tag']);

/** Who runs along is no older. */
const OLDEST = 99;

function isName(line: TokenLine, at: number): boolean {
  const first = line.text[line.tokens[at]?.start ?? 0] ?? '';
  return first !== first.toLowerCase() && isUnknownWord(line, at);
}

/** Numbers that are no training: `mile 11`, `bib 214`, `300 km by train`. */
export const asides = [
  pattern(
    'aside',
    "'hälfte'|'half' about? duration 'langsamer'|'schneller'|'slower'|'faster'|'quicker'",
    -0.5,
    () => 'split',
    'zweite Hälfte 4 min langsamer',
  ),
  pattern(
    'aside',
    "'mit'|'with'|'und'|'and' anyWord '(' number ')'",
    -0.4,
    ([, name, , age], { line }) =>
      isName(line, name.start) && age.value.decimals === 0 && age.value.value <= OLDEST ? 'age' : undefined,
    'mit Tim (9) 3 km gelaufen',
  ),
  pattern(
    'aside',
    "'m'|'w'|'f'|'mk'|'wk' ^number",
    -0.5,
    ([letter, number], { line }) => (isAgeClass(line, letter, number) ? 'number' : undefined),
    '10 km 46:02, Platz 3 M50',
    '5 km 24:31, M60',
  ),
  pattern(
    'aside',
    "'in'|'over'|'during'|'auf' 'den'|'der'|'the' lastFirst amount",
    -0.4,
    ([, , , amount], { line }) => (line.tokens[amount.end]?.type === 'number' ? 'moment' : undefined),
    '90 min, in den letzten 20 min 6 Antritte à 10 s',
  ),
  pattern(
    'aside',
    "numberNoun '-'|'#'|'.'? number",
    -0.3,
    ([noun, , number], { line }) =>
      line.tokens[noun.start - 1]?.type === 'number' || isCounting(line, number.end) || isWhereItEnded(line, noun.start)
        ? undefined
        : counted(line, noun),
    'mile 11',
    'bib 214',
  ),
  pattern(
    'aside',
    "numberNoun number '/'|'von'|'of' number",
    -0.6,
    ([noun, done, , all], { line }) =>
      counted(line, noun) === 'day' && done.value.value <= all.value.value && !isCounting(line, all.end)
        ? 'day'
        : undefined,
    'Tag 12/31',
    'day 4 of 30',
  ),
  pattern(
    'aside',
    "'einheit'|'training'|'lauf'|'session'|'workout'|'run' number '/'|'von'|'of' number",
    -0.6,
    ([title, done, , all], { line }) =>
      title.start === 0 &&
      done.value.value <= all.value.value &&
      all.value.value <= MOST_TITLES &&
      !isCounting(line, all.end)
        ? 'number'
        : undefined,
    'Einheit 3 von 4: Tempo 9 km',
  ),
  pattern('aside', "'run'|'lauf' '#'|'nr'|'no'|'no.' number", -0.3, () => 'number', 'run #12'),
  pattern(
    'aside',
    "numberNoun number ','|'-'|'/'? 'run'|'lauf'|'session'|'workout'|'einheit' number",
    -0.6,
    ([, , , , number], { line }) => (isCounting(line, number.end) ? undefined : 'number'),
    'Week 4 Run 2 done',
    'Week 6, run 2: walk 5 min',
  ),
  pattern('aside', "'-' 'interval'|'step' ':'", -0.3, () => 'step', '- interval: 8 km @ easy'),
  pattern('aside', "'run'|'lauf' number", 0.9, () => 'number', 'Week 4 Run 2 done'),
  pattern(
    'aside',
    "'session'|'workout'|'einheit' number ':'|'-'",
    -0.5,
    ([title, number, sign], { line }) => {
      const isTitle = title.start === 0 && number.value.decimals === 0 && number.value.value <= MOST_TITLES;
      const isApart = sign.value !== '-' || line.tokens[sign.start]?.spaced;
      return isTitle && isApart && line.tokens[sign.end]?.type === 'word' ? 'number' : undefined;
    },
    'Session 2 - Wednesday, 30 minutes',
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
    "clock|number timeUnit? perWord ^'500'|'100' ^'m'|'yd'|'y'?",
    -0.5,
    () => 'pace of a boat',
    '13,412 metres at 2.14/500m',
  ),
  pattern('aside', "speedNoun ':'? number speedMi|speedKm", -0.6, () => 'speed', 'Average Speed: 6.1 mph'),
  pattern(
    'aside',
    "numberNoun number ','|'-'|'/'? numberNoun number",
    -0.6,
    ([noun, , , , number], { line }) => (isCounting(line, number.end) ? undefined : counted(line, noun)),
    'Week 3 day 2: 6 mi easy',
  ),
  pattern('aside', "numberNoun '-'|'#'? number to number", -0.3, () => 'number'),
  pattern('aside', "'km'|'mile'|'miles' number 'und'|'and'|'&' number", -0.3, () => 'number', 'zwischen km 8 und 12'),
  pattern(
    'aside',
    "'set'|'satz'|'round'|'part'|'block'|'phase' number ':'|'-'|')'",
    -0.5,
    () => 'set',
    'Set 1: 4 x 6 min',
  ),
  pattern(
    'aside',
    'boundWord about? clock|pace perUnit?|timeUnit?',
    0.15,
    ([word], { line }) =>
      // `parkrun 23:05, third time under 23:30`: behind a time it is a mark.
      tokensBefore(line, word.start).some(({ text }) => text === ':') ? priced('bound', BEHIND_TIME) : 'bound',
    'schneller als 5:20',
    'unter 3:30',
  ),
  pattern(
    'aside',
    "boundWord '-'? number",
    0.2,
    ([, , number], { line }) => (line.tokens[number.end]?.type === 'word' ? undefined : 'bound'),
    'unter 55',
    'sub-40',
  ),
  pattern(
    'aside',
    'number lengthUnit?',
    0,
    ([number]) => (number.value.value === 0 ? 'nothing' : undefined),
    '0 miles',
  ),
  pattern(
    'aside',
    "number 'cups'|'cup'|'mugs'|'tassen'|'tasse'|'x'|'shots'?",
    -0.4,
    ([number], { line }) => (DRINKS.has(line.tokens[number.start - 1]?.text ?? '') ? 'things' : undefined),
    'coffee 2',
    'caffeine 2 cups',
  ),
  pattern(
    'aside',
    "'nach'|'vor'|'beim'|'vom' 'dem'|'einem'|'den'|'meinem'|'letzten'? number ^'er'",
    -0.4,
    () => 'other time',
    'nach dem 25er am Sonntag',
  ),
  pattern(
    'aside',
    "number ^'s'",
    -0.1,
    ([number]) => (number.value.value >= 100 && number.value.value % 100 === 0 ? 'number' : undefined),
    'some 100s and 200s',
  ),
  pattern('aside', 'number ^ordinalTail', 0, () => 'ordinal'),
  pattern('aside', "'meant'|'needed' number", -0.2, () => 'mark', 'meant 7'),
  pattern(
    'aside',
    "'sub' '-'? number|clock '-'? timeUnit|lengthUnit? halfName|marathonName|lengthUnit?",
    -0.2,
    () => 'mark',
    'sub 52',
    'a sub-8 minute mile',
    'sub-2 hour half',
  ),
  pattern(
    'aside',
    "number ^'.'",
    0,
    ([number], { line }) => (isOrdinal(line, number.start, number.value.value) ? 'ordinal' : undefined),
    'der 2. Lauf',
  ),
  pattern('aside', 'number anyWord? ordinalNoun', 0.15, ([, , noun], { line }) =>
    // `12 miles in 1:57`
    line.tokens[noun.end - 1]?.text === 'in' && line.tokens[noun.end]?.type !== 'sign' && noun.end < line.tokens.length
      ? undefined
      : 'things',
  ),
  pattern(
    'aside',
    "'yesterday's'|'today's'|'tomorrow's'|'monday's'|'tuesday's'|'wednesday's'|'thursday's'|'friday's'|'saturday's'|'sunday's' anyWord? amount",
    -0.2,
    () => 'other day',
    "legs still toast from Saturday's 50k",
  ),
  pattern('aside', "'those'|'these'|'diese'|'diesen' amount", -0.2, () => 'again', 'pace across those 9 miles'),
  pattern('aside', "amount 'by'|'mit'|'per' anyWord", 0.9, () => 'other way'),
  pattern('aside', 'amount anyWord? travelNoun', -0.2, () => 'journey', '300 km by train'),
  pattern(
    'aside',
    'number percent',
    0.1,
    ([number]) => (number.value.value <= STEEPEST ? 'grade' : undefined),
    'Laufband 1 %',
  ),
  pattern('aside', 'number to number percent gradeWord', -0.2, () => 'grade', '6-8% incline'),
  pattern('aside', "feltWord 'like'|'wie' number lengthUnit|timeUnit?", -0.2, () => 'feeling', 'felt like 20'),
  pattern('aside', "gradeWord ':'|'at'|'of'? number percent?", -0.2, () => 'grade', 'Grade 1%'),
  pattern(
    'aside',
    "'to'|'from'|'starting'|'started'|'towards'|'bis'|'von' 'at'|'around'|'about'? clock",
    0.4,
    // `Langer Lauf von 1:20`: how long it was.
    ([word, , clock], { line }) =>
      clock.value.parts.length === 2 && !isTellingTraining(line, word.start - 1, word.start) ? 'pace' : undefined,
    'starting around 9:25 working to 8:40',
  ),
  pattern(
    'aside',
    'number timeUnit perUnit slower|faster anyWord? anyWord?',
    -0.2,
    () => 'margin',
    '3 min per mile slower than race pace',
  ),
  pattern(
    'aside',
    "'-'|'+' number timeUnit 'per'|'a'|'each'|'pro'|'je' 'lap'|'mile'|'km'|'rep'|'runde'|'400'|'k'",
    -0.3,
    // `25-30 seconds per mile off 5k pace`: a range.
    ([sign], { line }) => (line.tokens[sign.start - 1]?.type === 'number' ? undefined : 'margin'),
    '@ LT -2 seconds per lap',
  ),
  pattern(
    'aside',
    "'by' about? duration",
    -0.2,
    // `followed by 40 min`: what came then.
    ([by], { line }) => (line.tokens[by.start - 1]?.text === 'followed' ? undefined : 'margin'),
    'PR by 2 mins',
  ),
  pattern(
    'aside',
    'count',
    0.6,
    ([count], { line }) => {
      if (line.tokens.slice(count.end, count.end + 3).some(({ type }) => type === 'number')) return undefined;
      // `400 m 6 times`: how often it was run.
      return line.tokens[count.start - 2]?.type === 'number' ? priced('number', COUNTED_AMOUNT) : 'number';
    },
    '8x quarry loop',
  ),
  pattern('aside', "'miles'|'kms' number to number", -0.2, () => 'number', 'miles 13 to 15'),
  pattern(
    'aside',
    "number 'by'|'on'|'per' 'the'|'my' 'watch'|'belt'|'garmin'|'gps'|'app'|'clock'|'treadmill'",
    0,
    // `4 on the treadmill`, with nothing before it, is the run.
    ([number], { line }) =>
      !FURTHER.has(line.tokens[number.start - 1]?.text ?? '') &&
      tokensBefore(line, number.start).some(({ type }) => type === 'number')
        ? 'measured'
        : undefined,
    '6.7 km, 7.1 by the watch',
  ),
  pattern(
    'aside',
    "travelNoun ':'|'-'? amount",
    0,
    ([noun], { line }) => (noun.start === 0 || line.tokens[noun.start - 1]?.type === 'sign' ? 'journey' : undefined),
    'bus 12 km',
    'porridge, bus 12 km',
  ),
  pattern(
    'aside',
    'number degrees?',
    -0.2,
    ([number], { line }) => {
      const before = line.tokens.slice(Math.max(0, number.start - FEVER_WORDS), number.start);
      const isFever =
        before.some(({ text }) => FEVERS.has(text)) ||
        // `sick with flu, temp 38.5`
        (line.tokens[number.start - 1]?.text === 'temp' && isIllAround(line, number.start));
      return isFever && number.value.value >= 35 && number.value.value <= 43 ? 'fever' : undefined;
    },
    'fever over 39',
    'Fieber 38,5 Grad',
  ),
  pattern('aside', 'number stepsNoun', -0.3, () => 'things', 'walk 10k steps', '12000 Schritte'),
  pattern(
    'aside',
    "number timesSign number '@'|'at'|'mit'|'à'|'x'? number? weightUnit",
    -0.5,
    () => 'weights',
    'bench press 5 x 100 kg',
    'Kniebeugen 3 x 8 mit 60 kg',
  ),
  pattern(
    'aside',
    "number 'set'|'sets'|'rep'|'reps'|'satz'|'sätze' '@'|'at'|'mit'|'with'|'of' number weightUnit",
    -0.5,
    () => 'weights',
    'squats, 1 set @ 15kg',
  ),
  pattern('aside', "'@'|'at'|'mit'|'with' number weightUnit", -0.3, () => 'weights', 'deadlifts @ 20kg'),
  pattern(
    'aside',
    'about? number speedMi|speedKm paceWord?',
    0.1,
    ([, number, unit]) =>
      number.value.value > (unit.type === 'speedMi' ? FASTEST_MPH : FASTEST_KMH) ? 'speed' : undefined,
    '17.5 mph average',
  ),
  pattern(
    'aside',
    "'shoe'|'shoes'|'schuh'|'schuhe'|'trainers'|'laufschuhe' ':'? anyWord? anyWord? ','|'('|'-'? 'at'|'on'|'have'|'with'|'now'|'hit'|'past'|'over'|'bei'|'mit'|'über'|'schon'? amount",
    -0.3,
    parts => (isOfShoes(parts[6].value) ? 'shoes' : undefined),
    'new shoes, 120 km',
    'Schuhe schon 640 km',
  ),
  pattern(
    'aside',
    "amount 'on'|'in'|'auf'|'drauf' 'the'|'them'|'these'|'those'|'this'|'my'|'den'|'diesen'|'dem'? anyWord? shoesNoun?",
    -0.2,
    ([amount, , these, , shoes]) => ((shoes || these) && isOfShoes(amount.value) ? 'shoes' : undefined),
    '820 km on them',
    '700 km on these shoes',
  ),
  pattern(
    'aside',
    "'normally'|'usually'|'normal'|'usual'|'sonst'|'normalerweise' 'is'|'it'|'around'|'about'|'sind'|'ist'|':'? number",
    -0.2,
    // `The usual 10` was run.
    ([usual], { line }) => (OF_TODAY.has(line.tokens[usual.start - 1]?.text ?? '') ? undefined : 'usual'),
    'normally 46',
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
    "'slept'|'napped'|'asleep'|'schlief'|'geschlafen' 'from'|'between'|'von'|'zwischen' clock to clock 'pm'|'am'|'uhr'?",
    -0.5,
    () => 'hours of sleep',
    'slept from 2:15-5:45pm',
  ),
  pattern(
    'aside',
    "'slept'|'napped'|'nap' 'for'|'of'? about? duration",
    -0.2,
    ([, , , slept]) => (slept.value.high <= LONGEST_NAP_S ? 'nap' : undefined),
    'slept a couple hours after',
  ),
  pattern('aside', "duration 'nap'|'snooze'|'doze'|'nickerchen'|'mittagsschlaf'", -0.3, () => 'nap', 'a two hour nap'),
  pattern(
    'aside',
    "about? duration 'on'|'in'|'auf'|'im' 'the'|'a'|'dem'|'der'? anyWord? 'sofa'|'couch'|'bed'|'bath'|'bett'",
    -0.3,
    () => 'idle',
    '3 hours on the sofa',
  ),
  pattern(
    'aside',
    "'bed'|'sofa'|'couch'|'bath'|'tv'|'telly'|'bett' 'for' about? duration",
    -0.3,
    () => 'idle',
    'back to bed for two hours',
  ),
  pattern(
    'aside',
    "'[' number ']'",
    -0.3,
    ([, number]) => (number.value.value <= MOST_LEVEL && number.value.decimals === 0 ? 'level' : undefined),
    'orienteering 56:40 [3]',
  ),
  pattern('aside', "'tss'|'trimp'|'np'|'vi' ':'|'='? number", -0.3, () => 'load', 'TSS 46'),
  pattern(
    'aside',
    "'('? clock|duration 'elapsed'|'brutto'|'gross' 'time'|'zeit'? ')'?",
    -0.5,
    ([open, , , , close]) => ((open === undefined) === (close === undefined) ? 'elapsed' : undefined),
    '47:30 moving time (50:10 elapsed)',
  ),
  pattern(
    'aside',
    "'to'|'nearly'|'only'|'not'|'quite'|'feeling'|'felt' 'quite'|'about'|'around'|'at'? number percent",
    -0.1,
    () => 'share',
    'a tight hamstring limited me to 80%',
    'feeling 90%',
  ),
  pattern(
    'aside',
    "'few'|'some'|'several'|'parts'|'bits' anyWord? 'at'|'in'|'around'|'@' 'around'|'about'? clock perUnit?",
    -0.2,
    () => 'split',
    '12 miles with a few at 7:10',
  ),
  pattern('aside', "'every'|'alle' amount", -0.1, () => 'often', 'a gel every 40 min'),
  pattern(
    'aside',
    "momentWord anyWord? 'at'|'after'|'by'|'from'|'around'|'near'|'bei'|'nach'|'ab' ':'? amount 'and'|'und'|'&'? number?",
    -0.3,
    // `supposed to do 18 but stopped at 14`: so far it went.
    ([word, , , , , and, again], { line }) => {
      if ((and === undefined) !== (again === undefined)) return undefined;
      return ENDINGS.has(line.tokens[word.start]?.text ?? '') && isBehindPlan(line, word.start) ? undefined : 'moment';
    },
    'first gel at :40',
    'walk breaks at 4 and 6',
  ),
  pattern('aside', "'q'|'s'|'e'|'t'|'l' ^number", 0.05, () => 'name', 'Q1'),
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
    "'shoes'|'schuhe'|'trainers' ':' anyWord anyWord? number ^'s'?",
    -0.6,
    () => 'shoes',
    'Shoes: Kinvara 12',
  ),
  pattern(
    'aside',
    "'in'|'my'|'the'|'new'|'meine'|'meinen'|'den'|'neue'|'neuen' anyWord anyWord? number ^'s'?",
    -0.3,
    ([, first, second, number, plural], { line }) =>
      isNameOfShoe(line, (second ?? first).start, number.end, plural !== undefined) ? 'shoes' : undefined,
    '10 km easy in the Pegasus 38',
  ),
  pattern(
    'aside',
    "anyWord number ^'s'",
    -0.1,
    ([name, , plural], { line }) => (isNameOfShoe(line, name.start, plural.start, true) ? 'shoes' : undefined),
    'Ghost 14s feel flat',
  ),
  pattern(
    'aside',
    "'yes'|'only'|'just'|'all'|'ja'|'nur'|'alle' ','? number",
    -0.1,
    ([, , { start, end, value }], { line }) => {
      const isTold = tokensBefore(line, start).some(
        ({ type, text }) => type === 'number' && Number(text) === value.value,
      );
      return isTold && !isCounting(line, end) ? 'again' : undefined;
    },
    '20 minutes on the treadmill (only 20, I know)',
  ),
  pattern('aside', "number '-' number anyWord", 1.2, () => 'score'),
  pattern(
    'aside',
    "number '/' '10'",
    0.05,
    ([number], { line }) =>
      number.value.value <= 10 && line.tokens[number.start - 1]?.text !== 'x' ? 'feeling' : undefined,
    '8/10',
  ),
  pattern(
    'aside',
    "'at'|'until'|'till'|'by'|'um'|'ab'|'seit'|'since'|'from' number",
    0.35,
    ([, number]) => (number.value.value <= 24 && number.value.decimals === 0 ? 'hour' : undefined),
    'up at 6',
  ),
  pattern(
    'aside',
    "'w'|'wk'|'woche'|'week' ^number ^'d'|'day'|'tag'|'r'|'s' ^number",
    -0.5,
    () => 'week',
    'W4D1',
    'W04S02',
  ),
  pattern('aside', "'wk'|'w'|'d'|'day' ^number", -0.2, () => 'week', 'Wk4'),
  pattern(
    'aside',
    "'von'|'of' number",
    -0.4,
    ([of], { line }) => (PLACES.has(line.tokens[of.start - 2]?.text ?? '') ? 'starters' : undefined),
    'Firmenlauf 5,6 km 25:03 (Platz 45 von 800)',
  ),
  pattern(
    'aside',
    "'run'|'lauf'|'session'|'einheit'? number 'of'|'von' number 'for'|'this'|'of'|'in'|'der'|'diese' 'the'|'this'|'dieser'? 'week'|'woche'|'month'|'monat'|'year'|'jahr'",
    -1.2,
    () => 'number',
    'Run 1 of 3 for the week: 4.5 mi at 9:20',
  ),
  pattern(
    'aside',
    "'woke'|'awake'|'alarm'|'up'|'aufgestanden'|'wach' 'up'|'set'|'went'|'off'? 'at'|'for'|'by'|'um'|'seit' clock",
    -0.4,
    () => 'hour',
    'woke at 4:30, 10 done by 6',
  ),
  pattern(
    'aside',
    "duration 'langsamer'|'schneller'|'flotter' 'als' 'im'|'beim'|'vor'|'letzten'|'letzte'|'bei' anyWord",
    -0.4,
    () => 'compared',
    '5 Minuten schneller als im Vorjahr',
  ),
  pattern(
    'aside',
    "duration 'of'|'im'|'at'? 'arbeit'|'work'|'meetings'|'meeting'|'büro'|'homeoffice'|'schicht'|'shift'|'vorlesung'|'lectures'|'gardening'|'gartenarbeit'|'hausarbeit'|'shopping'",
    -0.3,
    () => 'work',
    'abends nach 12 h Arbeit noch 4 km',
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
    "lastFirst|'letzter'|'erster'? 'mile'|'km'|'kilometer'|'kilometre'|'meile' number? 'in'|'was'|'at' clock",
    -0.2,
    ([first, unit, number], { line }) =>
      line.tokens[(first ?? unit).start - 1]?.type !== 'number' && (first ?? number) ? 'split' : undefined,
    'last mile in 6:40',
    'km 7 in 4:10',
  ),
  pattern(
    'aside',
    "duration 'off'|'slower'|'faster'|'quicker'|'shy'|'outside'|'inside'|'short'|'under'|'over'|'langsamer'|'schneller'|'unter'|'über' 'than'|'of'|'als'? 'my'|'last'|'pb'|'pr'|'best'|'goal'|'bestzeit'|'meine'|'meiner'|'letztes'|'letzte' anyWord?",
    -0.4,
    () => 'compared',
    '13.1 in 1:31:04, 7 sec off my PR',
    '10 s slower than last year',
  ),
  pattern(
    'aside',
    "number ^'.' countedNoun",
    -0.4,
    ([number]) => (number.value.decimals === 0 ? 'ordinal' : undefined),
    '4. Advent, 12 km',
    '2. Impfung, nur 3 km',
  ),
  pattern(
    'aside',
    "'wk' number ','|':'|'-'? weekdayName? number?",
    -0.6,
    // `WK 10 km`: German is short for a race.
    ([wk, number], { line }) => (wk.start === 0 && !isCounting(line, number.end) ? 'week' : undefined),
    'Wk 3 Tue: easy 8 km',
  ),
] as const;

/** `M50`, `W45`: in capitals, a multiple of five, behind the place or the time of a race. */
function isAgeClass(line: TokenLine, { start }: Phrase, { value: { value }, end }: Phrase<'number'>): boolean {
  const first = line.text[line.tokens[start]?.start ?? 0] ?? '';
  const isAge = value >= YOUNGEST_CLASS && value <= OLDEST_CLASS && value % 5 === 0;
  if (first === first.toLowerCase() || !isAge || isCounting(line, end)) return false;
  const before = tokensBefore(line, start);
  const isPlaced = before.slice(-NEAR_PLACE).some(({ text }) => CLASSED.has(text));
  return (
    isPlaced || (isAlone(line, end) && before.some(({ text }, at) => text === ':' && before[at + 1]?.type === 'number'))
  );
}

const YOUNGEST_CLASS = 20;
const OLDEST_CLASS = 95;
/** So many tokens before it: `Platz 7 in der`. */
const NEAR_PLACE = 5;
const CLASSED: ReadonlySet<string> = wordsOf(
  'platz, rang, ak, altersklasse, klasse, place, placed, sieg, sieger, siegerin, erster, erste, zweiter, zweite, dritter, dritte, 1st, 2nd, 3rd, first, second, third, won, st, nd, rd, th',
);
const OF_TODAY = wordsOf('the, my, our, a');

const LONGEST_NAP_S = 3 * 3600;

/** Percent of a treadmill's belt, at most. */
const STEEPEST = 25;

/** A plan has no more sessions. */
const MOST_TITLES = 30;

/** Orienteers tell how hard it was from 1 to 5, in brackets. */
const MOST_LEVEL = 5;

/** So far shoes go; nobody runs as far on a day. */
const LEAST_OF_SHOES_M = 100_000;

function isOfShoes({ dimension, low }: Amount): boolean {
  return dimension === 'distance' && low >= LEAST_OF_SHOES_M;
}

/** `es wurden 22. Kniekehle zwickt`: how far it was, and the end of a sentence. */
const BEFORE_AMOUNTS = wordsOf(
  'wurden, waren, sind, total, gesamt, about, did, ran, only, just, nur, bloß, noch, slow, easy, steady, locker, ruhig, long, lang, another, good, decent, solid',
);

/** A name that is nothing else, with a capital, and a number that no unit follows: its model. */
function isNameOfShoe(line: TokenLine, name: number, end: number, isPlural: boolean): boolean {
  const first = line.text[line.tokens[name]?.start ?? 0] ?? '';
  return first !== first.toLowerCase() && isUnknownWord(line, name) && (isPlural || !isCounting(line, end));
}

/** `der 2. Lauf`, `als 5.`: behind a word, and with no further sentence behind it. */
function isOrdinal(line: TokenLine, at: number, value: number): boolean {
  const [before, next] = [line.tokens[at - 1], line.tokens[at + 2]];
  if (value > 31 || !Number.isInteger(value) || before?.type !== 'word' || !next || BEFORE_AMOUNTS.has(before.text))
    return false;
  return next.type === 'sign' || next.type === 'word';
}

function isIllAround(line: TokenLine, at: number): boolean {
  const [from, to] = [Math.max(0, at - ILLNESS_WORDS), Math.min(line.tokens.length, at + ILLNESS_WORDS)];
  return line.tokens
    .slice(from, to)
    .some((_, near) => sensesAt(line, from + near, to).some(({ type }) => type === 'ill'));
}
