import { METRES_PER_FOOT } from '../../../values/distance';
import type { TokenLine } from '../../scan';
import { canonicalWord } from '../../vocabulary';
import { type Priced, pattern, priced } from '../grammar';
import type { Amount, Context, KindValue, NumberValue, Phrase, PhraseType, Values } from '../phrase';
import { sensesAt } from '../senses';
import { lengthOf } from '../units';

const LOWEST_BPM = 35;
const HIGHEST_BPM = 230;
/** Two numbers with a stroke between that no word explains are heart rates from here on. */
const LOWEST_TOLD_BPM = 90;

function bpm({ value, decimals }: NumberValue): number | undefined {
  return decimals === 0 && value >= LOWEST_BPM && value <= HIGHEST_BPM ? value : undefined;
}

const NO_SPAN = { start: 0, end: 0 };

function heartRate(average: NumberValue, maximum?: NumberValue) {
  const [averageBpm, maximumBpm] = [bpm(average), maximum && bpm(maximum)];
  if (averageBpm === undefined || (maximum && (maximumBpm === undefined || maximumBpm < averageBpm))) return undefined;
  return { type: 'heart-rate', span: NO_SPAN, averageBpm, ...(maximumBpm !== undefined && { maximumBpm }) } as const;
}

function climb(number: NumberValue, metres: number) {
  const climbM = number.value * metres;
  return climbM >= 5 && climbM <= 12_000 ? ({ type: 'climb', span: NO_SPAN, climbM } as const) : undefined;
}

function temperature(value: number, isFahrenheit: boolean) {
  const temperatureC = isFahrenheit ? ((value - 32) * 5) / 9 : value;
  return temperatureC > -45 && temperatureC < 50
    ? ({ type: 'temperature', span: NO_SPAN, temperatureC } as const)
    : undefined;
}

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

/** Faster than this somebody rides. */
const FASTEST_KMH = 21;
const FASTEST_MPH = 13;

/** Nothing but a sign, or nothing, is behind it. */
function isAlone({ tokens }: TokenLine, at: number): boolean {
  const next = tokens[at];
  return next === undefined || (next.type === 'sign' && next.text !== '-' && next.text !== '(');
}

/** Warmer than this it never is in Celsius; a number of degrees above is Fahrenheit. */
const WARMEST_C = 46;

const COUNTED_AMOUNT = 0.6;

/** `5 km with a fever`: an illness that is told inside of a clause, in words that mean nothing else. */
const SAYS_ITSELF = -1.1;

/** How far behind the word of a fever its degrees may stand. */
const FEVER_WORDS = 3;
const FEVERS: ReadonlySet<string> = new Set(['fever', 'fieber', 'temperature', 'temperatur']);
const ILLNESSES: ReadonlySet<string> = new Set(['sick', 'ill', 'flu', 'krank', 'grippe', 'infekt', 'cold', 'covid']);

export const clues = [
  /* ---- exercises ---- */
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
  /* ---- heart rate, climb, temperature ---- */
  pattern(
    'attribute',
    'heartWord heartLink? heartLink? number heartUnit?',
    0,
    ([, , , number]) => heartRate(number.value),
    'hr 138',
    'Puls 141',
    'HF 138 bpm',
  ),
  pattern(
    'attribute',
    'heartWord anyWord anyWord? heartLink? number heartUnit?',
    0.1,
    ([, , , , number]) => heartRate(number.value),
    'HR drifted to 155',
    'Puls nie über 162',
  ),
  pattern(
    'attribute',
    "heartWord heartLink? number '/'|'-' ^number heartUnit?",
    0,
    ([, , number, , max]) => heartRate(number.value, max.value),
    'hr 138/165',
  ),
  pattern(
    'attribute',
    "heartWord heartLink? number heartUnit? '('? ','? '/'? maximumWord ':'? number heartUnit? ')'?",
    0,
    ([, , number, , , , , , , max]) => heartRate(number.value, max.value),
    'HF 138 bpm (Maximal 149)',
  ),
  pattern(
    'attribute',
    "heartWord heartLink? number heartUnit? heartLink? ','|'/'|'('? number heartUnit? maximumWord ')'?",
    0,
    ([, , number, , , , max]) => heartRate(number.value, max.value),
    'HR 150 avg, 168 max',
  ),
  pattern(
    'attribute',
    "number '/' ^number heartUnit?",
    0.05,
    ([number, , max]) => (number.value.value >= LOWEST_TOLD_BPM ? heartRate(number.value, max.value) : undefined),
    'easy 8 km 145/160',
    '138/165 bpm',
  ),
  pattern('attribute', 'number heartUnit', 0, ([number]) => heartRate(number.value), '138 bpm'),
  pattern(
    'attribute',
    'number heartUnit? heartWord',
    0,
    ([number, , word], { line }) =>
      isAlone(line, word.end) && line.tokens[number.start - 1]?.type !== 'word' ? heartRate(number.value) : undefined,
    '143 bpm Avg HR',
  ),
  pattern('aside', 'number heartUnit maximumWord heartWord?', -0.2, () => 'highest', '161 bpm Max HR'),
  pattern(
    'attribute',
    "'('? heartWord ':'? number heartUnit? ')'?",
    0,
    ([open, , , number, , close]) =>
      (open === undefined) === (close === undefined) ? heartRate(number.value) : undefined,
    '(HR 141)',
  ),
  pattern(
    'attribute',
    'plus? number lengthUnit climbWord',
    0,
    ([, number, unit]) => (unit.value === 'm' ? climb(number.value, 1) : undefined),
    '320 m up',
  ),
  pattern(
    'attribute',
    'plus? number feet climbWord',
    0,
    ([, number]) => climb(number.value, METRES_PER_FOOT),
    "3000' gain",
    '800 ft of climbing',
  ),
  pattern(
    'attribute',
    "number 'hm'|'höhenmeter'|'höhenmetern'|'hömes'",
    -0.2,
    ([number]) => (number.value.value >= 15 ? climb(number.value, 1) : undefined),
    '320 hm',
    '850 Höhenmeter',
  ),
  pattern(
    'attribute',
    "'+' '/' '-' number 'hm'|'höhenmeter'|'m'",
    -0.2,
    ([, , , number]) => climb(number.value, 1),
    '+/- 850 Höhenmeter',
  ),
  pattern(
    'attribute',
    "climbLead ':'? about? about? number lengthUnit|feet",
    0,
    ([, , , , number, unit]) => climb(number.value, unit.type === 'feet' ? METRES_PER_FOOT : 1),
    'climbed nearly 800 ft',
  ),
  pattern(
    'attribute',
    'plus number lengthUnit|feet',
    0.2,
    ([, number, unit]) =>
      unit.type === 'feet'
        ? climb(number.value, METRES_PER_FOOT)
        : unit.value === 'm' && number.value.value >= 10
          ? climb(number.value, 1)
          : undefined,
    '+320 m',
  ),
  pattern(
    'attribute',
    "'/' ^number",
    0,
    ([, number], { line }) => (isBehindPace(line, number.start - 1) ? heartRate(number.value) : undefined),
    '9.00/8:43/139',
  ),
  pattern(
    'attribute',
    'number feet',
    0.3,
    ([number], { line }) =>
      number.value.value >= (line.tokens[number.end]?.text === "'" ? 601 : 100)
        ? climb(number.value, METRES_PER_FOOT)
        : undefined,
    '1200 ft',
  ),
  pattern(
    'attribute',
    "number degrees 'c'|'celsius'|'f'|'fahrenheit'?",
    0,
    ([number, , scale]) => {
      const name = typeof scale?.value === 'string' ? scale.value : '';
      const isFahrenheit = name.startsWith('f') || (name === '' && number.value.value > WARMEST_C);
      return temperature(number.value.value, isFahrenheit);
    },
    '28 °C',
    '76 degrees',
  ),
  pattern(
    'attribute',
    "'temperature'|'temp'|'temps'|'temperatur'|'weather'|'wetter' ':'|'-'|'='|'was'|'around'? number degrees? 'c'|'celsius'|'f'|'fahrenheit'?",
    -0.4,
    ([, , number, degrees, scale], { unit }) => {
      const name = typeof scale?.value === 'string' ? scale.value : '';
      const isFahrenheit =
        name.startsWith('f') ||
        (name === '' && (number.value.value > WARMEST_C || (degrees === undefined && unit === 'mi')));
      return temperature(number.value.value, isFahrenheit);
    },
    'Temperature: 76 degrees',
  ),
  pattern(
    'attribute',
    "number 'and'|'und'|'&'? weatherWord",
    0.1,
    ([number], { unit }) =>
      number.value.decimals > 0
        ? undefined
        : temperature(number.value.value, unit === 'mi' || number.value.value > WARMEST_C),
    '65 and sunny',
  ),
  pattern(
    'attribute',
    "'-'|'minus' ^number degrees 'c'|'celsius'?",
    -0.2,
    ([sign, number], { line }) =>
      line.tokens[sign.start - 1]?.type === 'number' && !line.tokens[sign.start]?.spaced
        ? undefined
        : temperature(-number.value.value, false),
    '-4 °C',
  ),
  pattern(
    'attribute',
    "'minus' number degrees 'c'|'celsius'?",
    -0.2,
    ([, number]) => temperature(-number.value.value, false),
    'minus sieben Grad',
  ),
  pattern(
    'attribute',
    "number ^'c'|'f'",
    0.2,
    ([number, scale]) => temperature(number.value.value, scale.value === 'f'),
    '28C',
  ),

  pattern('forced', "'!' ^'hard'|'easy'", -0.3, ([, word]) => (word.value === 'hard' ? 'hard' : 'easy'), '!hard'),

  /* ---- totals ---- */
  pattern(
    'total',
    "totalWord totalWord? ':'|'='|'-'|'of'? about? totalAmount",
    0,
    ([, , , , amount]) => amount.value,
    'Total 12',
    'total: 7.2 miles',
  ),
  pattern(
    'total',
    'about? totalAmount totalWord totalWord?',
    0,
    ([, amount]) => amount.value,
    '12 total',
    '5.6km all up',
  ),
  pattern(
    'total',
    'totalAmount with anyWord? bothEnds',
    -0.3,
    ([amount]) => amount.value,
    '9 km inkl. lockerem Ein- und Auslaufen',
    '14k with wu/cd',
  ),
  pattern(
    'total',
    "totalAmount with warmUp 'and'|'und'|'&'|'/'|'+' coolDown",
    -0.3,
    ([amount, , , , last], { line }) => (isAlone(line, last.end) ? amount.value : undefined),
    '14k incl. warm-up and cool-down',
  ),
  // `Q1 = 3E + 2 x 2T`: nothing was told yet that comes to a total.
  pattern(
    'total',
    'equals about? totalAmount totalWord?',
    0,
    ([equals, , amount]) => (equals.start <= 2 ? priced(amount.value, 1.5) : amount.value),
    '= 12 miles',
  ),
  pattern('total', "'-' '-'? '>' about? totalAmount totalWord?", 0, ([, , , , amount]) => amount.value, '--> 12 total'),
  pattern(
    'total',
    "totalWord lengthUnit ':'|'='? number",
    0,
    ([, unit, , number]) => {
      const metres = unit.value === 'km' || unit.value === 'mi' ? number.value.value * lengthOf(unit.value) : undefined;
      return metres === undefined
        ? undefined
        : {
            dimension: 'distance',
            low: metres,
            high: metres,
            unit: unit.value === 'km' ? 'km' : 'mi',
            numbers: [number.value.value, number.value.value],
            start: number.start,
            numberEnd: number.end,
            end: number.end,
          };
    },
    'Gesamt km: 17',
  ),
  pattern('total', "'(' total ')'", 0, ([, inner]) => inner.value, '(13.3 tot)'),
  pattern('total', "totalWord 'of'? amount 'in' amount", 0, ([, , amount, , time]) =>
    amount.value.dimension !== time.value.dimension ? { ...amount.value } : undefined,
  ),
  pattern(
    'total',
    "'(' number ')'",
    0.1,
    ([, number, close], context) => lastBracket(number, close, context),
    'easy 12 km (12)',
  ),
  pattern('totalAmount', 'distance|duration', 0, ([amount]) =>
    amount.value.unit === 'bare' ? priced(amount.value, -0.3) : amount.value,
  ),

  /* ---- parts ---- */
  pattern(
    'warmUp',
    "'vorher'|'davor'",
    -0.1,
    ([word], { line }) => (line.tokens[word.end]?.type === 'number' ? 'vorher' : undefined),
    '12 x 1 min, vorher 3 km, nachher 2 km',
  ),
  pattern(
    'coolDown',
    "'nachher'|'hinterher'",
    -0.1,
    ([word], { line }) => (line.tokens[word.end]?.type === 'number' ? 'nachher' : undefined),
    '12 x 1 min, vorher 3 km, nachher 2 km',
  ),
  pattern(
    'warmUp',
    "'ein' '-'?",
    -0.3,
    ([word, hyphen], { line }) =>
      (hyphen ?? line.tokens[word.end]?.text !== '-') && isBehindAmount(line, word.start, (hyphen ?? word).end)
        ? 'ein'
        : undefined,
    '3km Ein- und 2km Auslaufen',
    '2 km ein, 8 km, 2 km aus',
  ),
  pattern(
    'coolDown',
    "'aus'",
    -0.3,
    ([word], { line }) => (isBehindAmount(line, word.start, word.end) ? 'aus' : undefined),
    '2 km ein, 8 km, 2 km aus',
  ),
  /* ---- a race by its place ---- */
  pattern(
    'effort',
    "'platz'|'rang'|'place' number ^'.'?",
    -0.3,
    ([, number]) => (number.value.decimals === 0 ? 'race' : undefined),
    'Platz 3',
  ),
  pattern('effort', "number ^'.' 'platz'|'rang'|'gesamt'|'ak'|'gesamtplatz'|'overall'", -0.3, () => 'race', '3. Platz'),
  pattern(
    'effort',
    "goalWord ':'? boundWord? about? duration|clock",
    -0.5,
    () => 'race',
    'Zielzeit 39 min 30',
    'goal time sub 1:45 h',
  ),
  pattern('effort', "'als' number ^'.'", -0.2, () => 'race', 'als 5.'),

  /* ---- numbers that are no training ---- */
  pattern('aside', 'amount weekWhole', -0.5, () => 'week', '42 miles this week'),
  pattern(
    'aside',
    "weekTitle totalWord? 'so'? 'far'? ':'|'='|'-'|'of'|'was'|'mit'? about? amount",
    -0.5,
    () => 'week',
    'mileage so far: 42',
  ),
  pattern('aside', "totalWord weekWhole ':'|'='|'-'|'of'? about? amount", -0.5, () => 'week', 'Total this week 42'),
  pattern(
    'summary',
    "weekTitle ':'|'-'",
    -1.2,
    ([title], { line }) => (title.start === 0 && line.tokens.length > title.end + 1 ? 'rest' : undefined),
    'Week: 46 km, 4 runs',
  ),
  pattern(
    'summary',
    "monthName ':'?",
    -0.5,
    ([month, sign], { line }) =>
      beginsSentence(line, month.start) &&
      (sign !== undefined || line.tokens[month.end]?.type === 'number') &&
      line.tokens[month.end + 1]?.text !== '.'
        ? 'rest'
        : undefined,
    'März:',
    'Januar 48 km',
  ),
  pattern(
    'summary',
    'number sessionsNoun',
    -0.5,
    ([number]) =>
      number.value.value >= 3 && number.value.decimals === 0 && number.value.value < 100 ? 'sentence' : undefined,
    '14 Läufe',
    '6 runs',
  ),
  pattern(
    'summary',
    "weekTitle ':'? ','? number sessionsNoun",
    -0.8,
    ([, , , number]) => (number.value.value >= 3 && number.value.decimals === 0 ? 'sentence' : undefined),
    'Diese Woche fünf Läufe',
  ),
  pattern(
    'summary',
    'number anyWord sessionsNoun',
    -0.4,
    ([number]) =>
      number.value.value >= 3 && number.value.decimals === 0 && number.value.value < 100 ? 'sentence' : undefined,
    '3 kurze Läufe',
    '4 easy runs',
  ),
  pattern('summary', 'laterWord', -0.6, () => 'sentence', 'still to come'),
  pattern('summary', 'kind ofWeek', -0.5, () => 'sentence', 'Lauf des Monats'),
  pattern('otherTime', 'others didVerb', -0.3, () => 'others', 'Mein Mann ist 5 km gelaufen'),
  pattern(
    'aside',
    "amount 'weeks'|'week'|'month'|'months'|'year'|'monat'|'monate'|'woche'|'tage'|'days'|'wochen'",
    -0.3,
    () => 'week',
  ),
  pattern(
    'aside',
    "numberNoun '-'|'#'|'.'? number",
    -0.3,
    ([noun, , number], { line }) =>
      line.tokens[noun.start - 1]?.type === 'number' || isCounting(line, number.end) ? undefined : 'number',
    'mile 11',
    'bib 214',
  ),
  pattern('aside', "'run'|'lauf' '#'|'nr'|'no'|'no.' number", -0.3, () => 'number', 'run #12'),
  pattern('aside', "numberNoun number 'run'|'lauf' number", -0.5, () => 'number', 'Week 4 Run 2 done'),
  pattern('aside', "'run'|'lauf' number", 0.9, () => 'number', 'Week 4 Run 2 done'),
  pattern(
    'aside',
    "numberNoun number ','|'-'|'/'? numberNoun number",
    -0.6,
    ([, , , , number], { line }) => (isCounting(line, number.end) ? undefined : 'number'),
    'Week 3 day 2: 6 mi easy',
  ),
  pattern('aside', "numberNoun '-'|'#'? number to number", -0.3, () => 'number'),
  pattern('aside', "'km'|'mile'|'miles' number 'und'|'and'|'&' number", -0.3, () => 'number', 'zwischen km 8 und 12'),
  pattern(
    'aside',
    "'set'|'satz'|'round'|'part'|'block'|'phase' number ':'|'-'|')'",
    -0.5,
    () => 'number',
    'Set 1: 4 x 6 min',
  ),

  pattern(
    'aside',
    'boundWord about? clock|pace perUnit?|timeUnit?',
    0.15,
    () => 'bound',
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
  pattern('aside', "'#' number", 0.1, () => 'number'),
  pattern(
    'lastFirst',
    "'tempo' 'halten'? 'für'",
    -0.3,
    ([, , word], { line }) => (line.tokens[word.end]?.type === 'number' ? 'part' : undefined),
    '12 km in 5:35 min/km, Tempo für 8 km halten',
  ),
  pattern(
    'aside',
    "number ^'s'",
    -0.1,
    ([number]) => (number.value.value >= 100 && number.value.value % 100 === 0 ? 'number' : undefined),
    'some 100s and 200s',
  ),
  pattern('aside', 'number ^ordinalTail', 0, () => 'ordinal'),
  pattern(
    'kind',
    "number ^ordinalTail 'place'|'overall'|'woman'|'lady'|'man'|'female'|'male'|'team'",
    -0.1,
    () => RACE,
    '2nd overall',
  ),
  pattern('kind', "number ^ordinalTail 'of'|'from'|'in' number", -0.1, () => RACE, '6th of 88'),
  pattern(
    'kind',
    'number ^ordinalTail',
    -0.1,
    ([, tail], { line }) => (isAlone(line, tail.end) ? RACE : undefined),
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
    "'first'|'second'|'third'|'fourth'|'fifth' 'in' 'my'|'the' 'heat'|'race'|'final'",
    -0.1,
    () => RACE,
    'third in my heat',
  ),
  pattern('aside', "'meant'|'needed' number", -0.2, () => 'mark', 'meant 7'),
  pattern('aside', "'sub' '-'? number", -0.2, () => 'mark', 'sub 52'),
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
    "'yesterday's'|'today's'|'tomorrow's'|'saturday's'|'sunday's' anyWord? amount",
    0,
    () => 'other day',
  ),
  pattern('aside', "'those'|'these'|'diese'|'diesen' amount", -0.2, () => 'again', 'pace across those 9 miles'),
  pattern('aside', "amount 'by'|'mit'|'per' anyWord", 0.9, () => 'other way'),
  pattern('aside', 'amount anyWord? travelNoun', -0.2, () => 'journey', '300 km by train'),
  pattern(
    'aside',
    "number '/'|':' number 'run'|'walk'|'jog'|'lauf'|'gehen' '/' 'walk'|'run'|'jog' 'intervals'|'interval'?",
    -0.2,
    () => 'walk breaks',
    '3/1 run/walk',
  ),
  pattern(
    'aside',
    "kind|mode about? amount '/'|','|'and'|'und'? kind|mode about? amount",
    -0.2,
    ([first, , , , second, , rest], { line }) =>
      isRunAndWalk(first, second) && TOTAL_LEADS.has(line.tokens[rest.end]?.text ?? '') ? 'walk breaks' : undefined,
    'run 15 sec/walk 45 sec for 25 min',
  ),
  pattern(
    'aside',
    "about? amount kind|mode ','|'/'|'und'|'and' about? amount kind|mode 'im'|'in' 'wechsel'|'turn'|'turns'",
    -0.4,
    ([, , first, , , , second]) => (isRunAndWalk(first, second) ? 'walk breaks' : undefined),
    '2 min laufen, 1 min gehen im Wechsel, 30 min',
  ),
  pattern(
    'aside',
    "kind|mode about? amount ','|'/'|'und'|'and' kind|mode about? amount 'im'|'in' 'wechsel'|'turn'|'turns'",
    -0.4,
    ([first, , , , second]) => (isRunAndWalk(first, second) ? 'walk breaks' : undefined),
    'laufen 2 min, gehen 1 min im Wechsel, 30 min',
  ),
  pattern(
    'aside',
    "kind|mode number '/'|','? kind|mode number",
    0,
    ([first, low, , second, high]) =>
      isRunAndWalk(first, second) && low.value.value <= MOST_RATIO && high.value.value <= MOST_RATIO
        ? 'walk breaks'
        : undefined,
    '14 miles, run 1 walk 1',
  ),
  pattern(
    'aside',
    "number ^':' ^number",
    0.2,
    ([first, , second]) =>
      first.value.value <= MOST_RATIO && second.value.value <= MOST_RATIO ? 'walk breaks' : undefined,
    '30 minutes, 2:1',
  ),
  // A strap that slipped: no heart rate, and nothing else.
  pattern(
    'aside',
    'heartWord number',
    -0.2,
    ([word, number], { line }) => {
      // `1hr 15`: hours.
      const isHours = line.tokens[word.start - 1]?.type === 'number' && line.tokens[word.start - 2]?.text !== ':';
      return bpm(number.value) === undefined && !isHours ? 'heart rate' : undefined;
    },
    'swim 22:34 hr 3',
  ),
  pattern('aside', 'number percent gradeWord', -0.2, () => 'grade', '2% incline'),
  pattern('aside', 'number to number percent gradeWord', -0.2, () => 'grade', '6-8% incline'),
  pattern('aside', "feltWord 'like'|'wie' number lengthUnit|timeUnit?", -0.2, () => 'feeling', 'felt like 20'),
  pattern('aside', "gradeWord ':'|'at'|'of'? number percent?", -0.2, () => 'grade', 'Grade 1%'),
  pattern(
    'aside',
    "'to'|'from'|'starting'|'started'|'towards'|'bis'|'von' 'at'|'around'|'about'? clock",
    0.4,
    ([, , clock]) => (clock.value.parts.length === 2 ? 'pace' : undefined),
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
  pattern('aside', "'by'|'um' about? duration", 0.1, () => 'margin', 'PR by 2 mins'),
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
      line.tokens.slice(0, number.start).some(({ type }) => type === 'number') ? 'measured' : undefined,
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
        (line.tokens[number.start - 1]?.text === 'temp' && line.tokens.some(({ text }) => ILLNESSES.has(text)));
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
    'about? number speedMi|speedKm paceWord?',
    0.1,
    ([, number, unit]) =>
      number.value.value > (unit.type === 'speedMi' ? FASTEST_MPH : FASTEST_KMH) ? 'speed' : undefined,
    '17.5 mph average',
  ),
  pattern('aside', "'every'|'alle' amount", -0.1, () => 'often', 'a gel every 40 min'),
  pattern(
    'aside',
    "'gel'|'lap'|'bonked'|'water'|'drink'|'stopped'|'walked'|'turned' anyWord? 'at'|'after' ':'? amount",
    -0.3,
    () => 'moment',
    'first gel at :40',
  ),
  pattern(
    'calm',
    "'watched'|'watching'|'cheered'|'cheering'|'marshalled'|'supported'|'supporting' anyWord? anyWord? anyWord? kind",
    -0.3,
    () => 'others',
    'watched the lads race',
  ),
  pattern(
    'calm',
    "otherDay 'is'|'ist'|'was'|'war' 'the'|'my'|'der'|'das'? kind",
    -0.3,
    () => 'other time',
    'tomorrow is the race',
  ),
  pattern('aside', "'q'|'s'|'e'|'t'|'l' ^number", 0.05, () => 'name', 'Q1'),
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
  pattern('aside', "'w'|'wk'|'woche'|'week' ^number ^'d'|'day'|'tag'|'r' ^number", -0.5, () => 'week', 'W4D1'),
  pattern('aside', "'wk'|'w'|'d'|'day' ^number", -0.2, () => 'week', 'Wk4'),

  pattern(
    'nowWord',
    "'bailed'|'quit'|'abandoned'|'abbruch'|'abgebrochen' 'after'|'at'|'nach'|'bei'",
    -0.3,
    () => 'nowWord',
    'Bailed after ten minutes',
  ),

  pattern('nowWord', "'actual' ':'", -0.2, () => 'nowWord', 'long (90 min) Actual: 13 miles'),

  /* ---- body and life ---- */
  pattern(
    'state',
    'restWord',
    -0.1,
    ([word], { line }) => (isHyphened(line, word.end) ? undefined : { word: 'rest', words: [] }),
    'Ruhetag',
    'rest day',
  ),
  pattern(
    'state',
    'restLike',
    -0.1,
    ([word], { line }) => (isClause(line, word.start, word.end) ? { word: 'rest', words: [] } : undefined),
    'Rest',
    'nix',
    'off',
  ),
  pattern('state', 'noRunWord', -0.1, () => ({ word: 'rest', words: [], isWeak: true }), 'no run', 'kein Training'),
  pattern('calm', "morning|midday|evening ':'|'-'|','? restLike|restWord", -0.3, () => 'half a day', 'PM off'),
  pattern('state', 'ill', 0.1, ([word], { line }) => ({ word: 'sick', words: textsOf(line, word) })),
  pattern(
    'state',
    "'i'm'|'im'|'i'|'off'|'feeling'|'feel'|'felt'|'still'|'woke'|'home'|'bin'|'wieder'|'immer'|'noch' 'am'|'up'|'noch'|'sick'|'krank'|'work'|'school'|'really'|'so'|'pretty'|'very'|'richtig'|'leicht'|'etwas'? ill",
    -0.2,
    ([, , word], { line }) => ({ word: 'sick', words: textsOf(line, word) }),
    'still ill',
    'bin krank',
  ),
  pattern(
    'state',
    'redFlag',
    SAYS_ITSELF,
    ([word], { line }) => (isDenied(line, word) ? undefined : { word: 'sick', words: textsOf(line, word) }),
    'nearly fainted',
  ),
  pattern(
    'state',
    "'with'|'mit'|'wegen'|'due' 'to'|'a'|'an'|'some'|'mild'|'slight'|'high'|'einer'|'einem'|'der'|'leichtem'|'hohem'? ill",
    SAYS_ITSELF,
    ([, , word], { line }) =>
      NO_ILLNESS.has(line.tokens[word.end]?.text ?? '') ? undefined : { word: 'sick', words: textsOf(line, word) },
    '5 km with a fever',
    'Pause wegen Erkältung',
  ),
  pattern(
    'state',
    "'the'|'this'|'that'|'my'|'some' ill",
    0,
    ([, word], { line }) =>
      NO_ILLNESS.has(line.tokens[word.end]?.text ?? '') ? undefined : { word: 'sick', words: textsOf(line, word) },
    'the stomach bug caught me',
  ),
  pattern(
    'state',
    "'i' ''' 'm' 'really'|'so'|'still'|'now'|'just'? ill",
    -0.2,
    ([, , , , word], { line }) => ({ word: 'sick', words: textsOf(line, word) }),
    "I'm sick",
  ),
  pattern(
    'state',
    "'took'|'take'|'taking' 'monday'|'tuesday'|'wednesday'|'thursday'|'friday'|'saturday'|'sunday'|'today'|'it' 'off'",
    -0.2,
    () => ({ word: 'rest', words: [], isWeak: true }),
    'took Monday off',
  ),
  pattern('state', 'injuredWord bodyPart?', 0.15, ([word, part], { line }) => ({
    word: 'injury',
    words: part ? textsOf(line, part) : textsOf(line, word),
  })),
  pattern(
    'hurt',
    "bodyPart 'a'|'i'? anyWord? anyWord? hurts level?",
    0.05,
    ([part, , , , , level], { line }) => hurt(line, part, level),
    'knee hurts 4/10',
  ),
  pattern(
    'hurt',
    'hurts anyWord? anyWord? bodyPart level?',
    0.05,
    ([, , , part, level], { line }) => hurt(line, part, level),
    'sore shin',
  ),
  pattern(
    'hurt',
    'hurts anyWord anyWord anyWord bodyPart level?',
    0.05,
    ([, , , , part, level], { line }) => hurt(line, part, level),
    'Schmerz sitzt noch im Schienbein',
  ),
  pattern(
    'hurt',
    "bodyPart anyWord? anyWord? hurts '('|',' level ')'?",
    0,
    ([part, , , , , level], { line }) => hurt(line, part, level),
    'Knie gezwickt (3/10)',
  ),
  pattern(
    'hurt',
    "bodyPart '!'|':'|'-'|',' hurts level?",
    0.2,
    ([part, , , level], { line }) => hurt(line, part, level),
    'meine Ferse! Schmerzt wie verrückt',
  ),
  pattern(
    'hurt',
    "'left'|'right'|'links'|'rechts'|'l'|'r'? bodyPart level",
    0.05,
    ([side, part, level], { line }) => ({
      site: [...(side ? textsOf(line, side) : []), ...textsOf(line, part)].join(' '),
      level: level.value,
    }),
    'pain knee 3/10, shin 2/10',
  ),
  pattern('hurt', "hurts '-'|',' anyWord? bodyPart", 0.3, ([pain, , , part], { line }) =>
    // `no pain, legs a bit heavy`
    isDenied(line, pain) ? undefined : { site: textsOf(line, part).join(' ') },
  ),
  pattern(
    'hurt',
    "chestWord 'felt'|'was'|'feels'|'got'? 'a'? 'bit'? 'tight'|'tightness'|'pain'|'pressure'|'eng'",
    -0.1,
    ([part], { line }) => (isDenied(line, part) ? undefined : { site: textsOf(line, part).join(' ') }),
    'chest felt tight',
  ),
  pattern(
    'hurt',
    "'tight'|'tightness'|'pain'|'pains'|'pressure'|'druck'|'enge'|'schmerz'|'schmerzen'|'stechen'|'stiche' 'in'|'across'|'auf'|'im'? 'my'|'the'|'der'|'dem'? chestWord",
    -0.1,
    ([first, , , part], { line }) => (isDenied(line, first) ? undefined : { site: textsOf(line, part).join(' ') }),
    'tight chest',
    'Druck auf der Brust',
  ),
  pattern(
    'hurt',
    'chestPain',
    -0.2,
    ([part], { line }) => (isDenied(line, part) ? undefined : { site: textsOf(line, part).join(' ') }),
    'Brustschmerzen',
  ),
  pattern(
    'hurt',
    "bodyPart anyWord? hurts ','|'-'|'and'|'und'|'so'|'was'|'bin'? limpWord",
    -0.1,
    ([part, , , , limp], { line }) => ({ site: [...textsOf(line, part), ...textsOf(line, limp)].join(' ') }),
    'knee pain, limping',
    'Knie schmerzt, humple',
  ),
  pattern(
    'night',
    "nightWord '('|':'|','|'-'? about? duration ')'?",
    -0.3,
    ([, , , slept]) => slept.value,
    'Bad night (5h)',
  ),
  pattern(
    'night',
    "about? duration 'of'? sleepNoun",
    -0.3,
    ([, slept]) => slept.value,
    '6 h Schlaf',
    '5 hours of sleep',
  ),
  pattern(
    'measure',
    'metricWord anyWord anyWord? anyWord? level',
    -0.2,
    ([word, , , , level]) => ({ word: word.value, level: level.value }),
    'stress at work 9/10',
  ),
  pattern(
    'level',
    "number '/' number",
    0,
    ([value, , max]) =>
      value.value.value <= max.value.value && max.value.value <= 10 && max.value.value >= 4
        ? { value: value.value.value, max: max.value.value }
        : undefined,
    '4/10',
  ),
  pattern(
    'calm',
    "beforeOther 'the'|'my'|'a'|'our'|'an'|'his'|'her'|'today's'? kind",
    -0.2,
    ([, , kind]) => (kind.value.row.sport === 'run' && isEffortOnly(kind.value.row.word) ? undefined : 'other time'),
    'after the race',
  ),
  pattern(
    'calm',
    "beforeOther 'the'|'my'|'a'|'this'|'next' anyWord kind",
    0.1,
    ([, , , kind]) => (kind.value.row.sport === 'run' && isEffortOnly(kind.value.row.word) ? undefined : 'other time'),
    'for the Saturday long run',
  ),
  pattern('calm', 'beforeOther otherDay', 0, () => 'other time', 'better than yesterday'),
  pattern(
    'calm',
    "kind 'path'|'course'|'lane'|'trail'|'route'|'club'|'shop'|'store'|'shoes'|'class'|'kurs'|'group'|'gruppe'|'friends'|'bag'|'weg'|'pool'|'track'|'watch'|'plan'|'world'|'season'|'coach'|'partner'|'legs'|'roads'|'road'|'fields'|'field'|'paths'|'station'|'court'",
    0.25,
    ([kind]) => (kind.value.row.sport === 'run' || kind.value.row.sport === 'cross' ? 'place' : undefined),
    'bike path',
  ),
  pattern(
    'calm',
    "'at'|'in'|'im'|'on' 'the'|'a'|'my'|'dem'? 'gym'|'fitnessstudio'|'studio'",
    -0.1,
    ([, , word], { line }) => (line.tokens[word.end]?.type === 'word' ? undefined : 'place'),
    'treadmill run at the gym',
  ),
  pattern(
    'calm',
    "'walked'|'walking'|'hiked' 'every'|'each'|'most'|'some'|'all'|'the' 'of'? 'the'? anyWord? 'hill'|'hills'|'climb'|'climbs'|'uphill'|'uphills'|'steep'|'bit'|'bits'",
    -0.3,
    () => 'walk breaks',
    'walked every hill',
  ),
  pattern('calm', "'off' 'the' kind", -0.1, () => 'place', 'straight off the bike'),
  pattern(
    'calm',
    "'with' 'my'|'the'|'a' others 'on' 'the'|'his'|'her'|'a' kind",
    -0.3,
    () => 'others',
    'with my dad on the bike',
  ),
  pattern('calm', 'notRace', -0.3, () => 'prose', 'race week'),
  pattern('calm', 'notWord anyWord? anyWord? hurts', 0, () => 'denied', 'no pain'),
  pattern(
    'calm',
    "bodyPart? hurts 'is'|'was'|'has'|'seems'|'ist'|'war'|'all'|'almost'|'mostly' 'now'|'all'|'almost'|'mostly'|'finally'|'fast'|'fully'|'much'|'completely'? 'gone'|'better'|'settled'|'weg'|'vorbei'|'besser'|'healed'|'behind'|'disappeared'|'eased'",
    -0.5,
    () => 'better',
    'Achilles pain is gone',
    'pain has eased',
  ),
  pattern('calm', 'hurts|bodyPart anyWord? anyWord? better', 0.05, () => 'better', 'shin fine again'),
  pattern('calm', 'notWord anyWord? anyWord? ill|injuredWord', 0, () => 'denied'),
  pattern('calm', 'others anyWord? anyWord? ill|injuredWord|hurts', 0, () => 'others', 'kids ill'),
  pattern('calm', "'sick' 'of'", 0, () => 'prose', 'sick of the treadmill'),
  pattern('calm', 'better bodyPart', 0.1, () => 'better'),
  pattern('calm', 'bodyPart anyWord? anyWord? anyWord? tight', 0.02, () => 'legs', 'legs heavy'),
  // How it felt is not how hard it was: a tempo run that felt easy is one.
  pattern(
    'calm',
    'feltWord anyWord? anyWord? effort',
    -0.1,
    ([, , , effort], { line }) => {
      const isHard = effort.value === 'hard' && !FELT.has(line.tokens[effort.start]?.text ?? '');
      return isHard || effort.value === 'race' ? undefined : 'feeling';
    },
    'felt light',
    'felt strong',
    'felt really easy',
  ),
  pattern('calm', 'tight bodyPart', 0.02, () => 'legs', 'stiff legs'),

  /* ---- when ---- */
  pattern('when', "morning ':'|'-'|'('?", 0, () => 'am'),
  pattern('when', "midday ':'|'-'?", 0, () => 'noon'),
  pattern('when', "evening ':'|'-'?", 0, () => 'pm'),
  pattern('when', "'night' ':'", 0, () => 'pm', 'night: 30 min core'),
  pattern('when', "'(' morning|midday|evening ')'", 0, ([, word]) =>
    word.type === 'morning' ? 'am' : word.type === 'midday' ? 'noon' : 'pm',
  ),
  pattern('when', "at? number ^'am'|'pm' '-'|':'?", 0, ([, number, half]) =>
    clockOf(number.value.value, 0, half.value === 'pm'),
  ),
  pattern('when', "at|about number 'am'|'pm' '-'|':'?", 0, ([, number, half]) =>
    clockOf(number.value.value, 0, half.value === 'pm'),
  ),
  pattern(
    'when',
    "number 'am'|'pm' '-'|':'?",
    0.05,
    ([number, half, sign], { line }) =>
      number.start === 0 && (sign !== undefined || !isCounting(line, half.end))
        ? clockOf(number.value.value, 0, half.value === 'pm')
        : undefined,
    '6 pm easy 8 km',
  ),
  pattern('when', "at? clock 'am'|'pm' '-'|':'?", 0, ([, clock, half, sign], { line }) =>
    // `AM: 9 mi @ 6:40 PM: 4 mi @ 7:10`
    line.tokens[clock.start - 1]?.text === '@' && (sign !== undefined || line.tokens[half.end]?.text === ':')
      ? undefined
      : clockOf(clock.value.parts[0] ?? 0, clock.value.parts[1] ?? 0, half.value === 'pm'),
  ),
  pattern(
    'when',
    "','|';'|'/' clock",
    -0.1,
    ([, clock], { line }) => {
      const isSecond =
        line.tokens[0]?.text === 'am' || /^\d\d?:\d\d$/.test(textsOf(line, { start: 0, end: 3 }).join(''));
      const isNamed = sensesAt(line, clock.end, line.tokens.length).some(({ type }) => type === 'kind');
      return isSecond && isNamed && clock.value.parts.length === 2
        ? clockOf(clock.value.parts[0] ?? 0, clock.value.parts[1] ?? 0, false)
        : undefined;
    },
    'AM 14 km easy, 18:30 easy 6 km',
  ),
  pattern('when', "about? at? number clockWord '-'|':'|','?", 0, ([, , number]) =>
    clockOf(Math.floor(number.value.value), Math.round((number.value.value % 1) * 100), false),
  ),
  pattern('when', "about? at? clock clockWord '-'|':'|','?", 0, ([, , clock]) =>
    clockOf(clock.value.parts[0] ?? 0, clock.value.parts[1] ?? 0, false),
  ),
] as const;

/** Between an amount and a sign, or the end. */
function isBehindAmount({ tokens }: TokenLine, start: number, end: number): boolean {
  const [unit, number, next] = [tokens[start - 1], tokens[start - 2], tokens[end]];
  const isAmount = number?.type === 'number' || unit?.type === 'number';
  // `2 km ein- und auslaufen`: both, see the lexicon.
  const isAnother = next?.text === 'und' && tokens[end + 1]?.type === 'number';
  return isAmount && (next === undefined || next.type === 'sign' || isAnother);
}

/** Minutes of running and walking in turn that are told as numbers alone. */
const MOST_RATIO = 12;
/** Behind a way of running and walking in turn comes how long it was done. */
const TOTAL_LEADS: ReadonlySet<string> = new Set(['for', 'über', 'insgesamt', 'total', '=']);

function isRunAndWalk(first: Phrase<'kind'> | Phrase<'mode'>, second: Phrase<'kind'> | Phrase<'mode'>): boolean {
  const names = [first, second].map(each => (each.type === 'kind' ? each.value.row.word : each.value));
  return names.includes('walk') && (names.includes('run') || names.includes('jog'));
}

/** Words of a hard effort that tell how it felt, and no more. */
const FELT: ReadonlySet<string> = new Set(['strong', 'fast', 'quick', 'sharp', 'schnell']);

/** `the flu shot` */
const NO_ILLNESS: ReadonlySet<string> = new Set([
  'shot',
  'jab',
  'vaccine',
  'season',
  'kids',
  'child',
  'day',
  'days',
  'week',
  'of',
]);

/** Words that mean a rest day only where they are all that a clause says: `Rest.`, but not `nothing but 3:31s`. */
function isClause({ tokens }: TokenLine, start: number, end: number): boolean {
  const [before, next, further] = [tokens[start - 1], tokens[end], tokens[end + 1]];
  const isOpen =
    !before ||
    OPENS.has(before.text) ||
    (before.type === 'sign' && before.text === '-' && (tokens[start]?.spaced ?? false));
  const isAbbreviated =
    before?.text === '.' &&
    tokens[start - 2]?.type === 'word' &&
    (tokens[start - 2]?.text.length ?? 0) <= 4 &&
    tokens[start - 3]?.type === 'number';
  if (!isOpen || isAbbreviated || (before?.text === '/' && tokens[start - 2]?.text === 'on')) return false;
  if (!next || CLOSES.has(next.text)) return true;
  if (next.text === ':')
    return further?.text === '0' || (further?.type === 'word' && tokens[end - 1]?.text !== 'pause');
  return next.type === 'sign' && (next.text !== '-' || next.spaced);
}

const OPENS: ReadonlySet<string> = new Set([
  '.',
  ',',
  ';',
  '!',
  '(',
  '|',
  ':',
  '\n',
  '/',
  'heute',
  'today',
  'total',
  'full',
  'complete',
  'plan',
  'planned',
  'scheduled',
  'just',
  'another',
  'tag',
  'day',
  'mal',
  'einfach',
]);
const CLOSES: ReadonlySet<string> = new Set([
  '.',
  ',',
  ';',
  '!',
  '?',
  ')',
  '(',
  '|',
  '/',
  '\n',
  '>',
  'today',
  'heute',
  'or',
  'oder',
  'due',
  'wegen',
  'because',
  'for',
  'as',
  'after',
  'nach',
  'and',
  'und',
  '&',
  '+',
  'weil',
  'again',
  'before',
  'vor',
]);

function beginsSentence({ tokens }: TokenLine, start: number): boolean {
  const before = tokens[start - 1];
  return !before || before.text === '.' || before.text === ',' || before.text === ';';
}

/** A unit, or a sign of repetitions, behind a number: it counts something. */
function isCounting(line: TokenLine, at: number): boolean {
  const next = line.tokens[at];
  return next !== undefined && sensesAt(line, at, line.tokens.length).some(({ type }) => UNITS.has(type));
}

const UNITS: ReadonlySet<PhraseType> = new Set(['lengthUnit', 'timeUnit', 'timesSign']);

/** `off-road`: a part of a longer word. */
function isHyphened({ tokens }: TokenLine, at: number): boolean {
  const [sign, next] = [tokens[at], tokens[at + 1]];
  return sign?.text === '-' && !sign.spaced && next?.type === 'word' && !next.spaced;
}

/** `9.00/8:43/139`: the last of three figures with strokes between. */
function isBehindPace({ tokens }: TokenLine, at: number): boolean {
  return tokens[at - 2]?.text === ':' && tokens[at - 4]?.text === '/';
}

/** Where it hurts; a level behind it is that of the pain more often than of anything else. */
function hurt(line: TokenLine, part: Phrase, level: Phrase<'level'> | undefined): Priced<Values['hurt']> {
  const site = textsOf(line, part).join(' ');
  return level ? priced({ site, level: level.value }, OF_PAIN) : priced({ site }, 0);
}

const OF_PAIN = -0.35;

/** `no chest pain`: what is not there. */
function isDenied(line: TokenLine, { start }: { readonly start: number }): boolean {
  return DENIALS.has(line.tokens[start - 1]?.text ?? '');
}

const DENIALS: ReadonlySet<string> = new Set(['no', 'without', 'kein', 'keine', 'keinerlei', 'ohne', 'zero']);

function isEffortOnly(word: string): boolean {
  return word === 'easy' || word === 'recovery' || word === 'steady' || word === 'tempo';
}

/** Seconds between two times of short repetitions. */
const NEAR_TIMES = 5;

function lastBracket(number: Phrase<'number'>, close: Phrase, context: Context): Amount | undefined {
  const { value } = number.value;
  if (close.end !== context.line.tokens.length || number.start < 2 || value > 60 || value < 1) return undefined;
  // `3 x 200 (32,33)`: two times.
  const [first, comma, second] = textsOf(context.line, { start: number.start, end: number.end });
  if (comma === ',' && first?.length === 2 && Math.abs(Number(first) - Number(second)) <= NEAR_TIMES) return undefined;
  const metres = value * lengthOf(context.unit);
  return {
    dimension: 'distance',
    low: metres,
    high: metres,
    unit: 'bare',
    numbers: [value, value],
    start: number.start,
    numberEnd: number.end,
    end: number.end,
  };
}

/** `der 2. Lauf`, `als 5.`: behind a word, and with no further sentence behind it. */
function isOrdinal(line: TokenLine, at: number, value: number): boolean {
  const [before, next] = [line.tokens[at - 1], line.tokens[at + 2]];
  if (value > 31 || !Number.isInteger(value) || before?.type !== 'word' || !next) return false;
  return next.type === 'sign' || next.type === 'word';
}

function textsOf({ tokens }: TokenLine, { start, end }: { readonly start: number; readonly end: number }): string[] {
  return tokens.slice(start, end).map(({ text }) => text);
}

function clockOf(hours: number, minutes: number, isPm: boolean): { readonly minuteOfDay: number } | undefined {
  const hour = isPm && hours < 12 ? hours + 12 : hours;
  return hour < 24 && minutes < 60 && Number.isInteger(hour) ? { minuteOfDay: hour * 60 + minutes } : undefined;
}
