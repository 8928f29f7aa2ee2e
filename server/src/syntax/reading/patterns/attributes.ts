import { METRES_PER_FOOT, METRES_PER_KM, METRES_PER_MILE } from '../../../values/distance';
import { SECONDS_PER_MINUTE } from '../../../values/duration';
import { paceCost } from '../../../values/plausiblePace';
import type { TokenLine } from '../../scan';
import { pattern, priced } from '../phrases/grammar';
import type { Context, NumberValue, Phrase } from '../senses/phrase';
import { sensesAt } from '../senses/senses';
import { wordsOf } from '../senses/words';
import { hasOtherNumber, hasRepetitions, isAlone, isCounting, opensClause, tokensBefore } from './around';
import { hasTimeBefore, isBetweenCells } from './cells';

const NO_SPAN = { start: 0, end: 0 };

export function climb(number: NumberValue, metres: number) {
  const climbM = number.value * metres;
  return climbM >= 5 && climbM <= 12_000 ? ({ type: 'climb', span: NO_SPAN, climbM } as const) : undefined;
}

export function temperature(value: number, isFahrenheit: boolean) {
  const temperatureC = isFahrenheit ? ((value - 32) * 5) / 9 : value;
  return temperatureC > -45 && temperatureC < 50
    ? ({ type: 'temperature', span: NO_SPAN, temperatureC } as const)
    : undefined;
}

/** Warmer than this it never is in Celsius; a number of degrees above is Fahrenheit. */
/** `6m 500' steady`: nobody takes so many minutes for the distance right before it. */
function isTooSlow({ tokens }: TokenLine, { start, value: { value } }: Phrase<'number'>): boolean {
  const [far, unit] = [tokens[start - 2], tokens[start - 1]];
  const lengthM = LENGTHS_M.get(unit?.text ?? '');
  const isFar = far?.type === 'number' && lengthM !== undefined;
  return isFar && paceCost(Number(far.text) * lengthM, value * SECONDS_PER_MINUTE) === Number.POSITIVE_INFINITY;
}

const LENGTHS_M: ReadonlyMap<string, number> = new Map([
  ['m', METRES_PER_MILE],
  ['mi', METRES_PER_MILE],
  ['mile', METRES_PER_MILE],
  ['miles', METRES_PER_MILE],
  ['km', METRES_PER_KM],
  ['k', METRES_PER_KM],
]);

/** Warmer days have no sign before their degrees. */
const MOST_SIGNED_C = 20;
const BEFORE_CELL: ReadonlySet<string> = new Set([',', '|', '.', ';', '!']);
/** Before `minus six`. */
const NEAR_COLD = wordsOf('at, in, bei, around, about, was, of, and, und, auf, still, noch');
/** Degrees below zero that somebody runs in. */
const COLDEST = 40;
/** Less in brackets behind such a word is how far it was. */
const LEAST_HOT_C = 18;
const LEAST_HOT_ALONE_C = 24;
const LEAST_HOT_F = 74;
const WARMEST_C = 46;
/** From here on somebody counts in Fahrenheit, whatever the unit of the log. */
const MOST_HOT_C = 44;
const HOT_FIRST = "'already'|'schon'|'still'|'noch'|'hot'|'warm'|'heiß' 'already'|'schon'|'hot'|'warm'|'heiß'" as const;

/** `hot already, 77` */
function warmthAt(
  { tokens }: TokenLine,
  first: Phrase,
  { start }: Phrase,
  { value: { value, decimals }, end }: Phrase<'number'>,
): number | undefined {
  const isTold = first.start === 0 && WARM.test(`${first.value} ${tokens[start]?.text}`);
  const isWarm = value >= LEAST_HOT_ALONE_C && (value <= MOST_HOT_C || value >= LEAST_HOT_F);
  const isClosed = tokens[end] === undefined || tokens[end]?.type === 'sign';
  return decimals === 0 && isTold && isWarm && isClosed && tokens[end]?.text !== ':' ? value : undefined;
}

const WARM = /^((already|still|schon|noch) (hot|warm|heiß)|(hot|warm|heiß) (already|schon))$/;
/** Who runs in miles counts in Fahrenheit more often, and hardly anybody runs in more. */
const WARMEST_BESIDE_MILES_C = 34;

function warmestC(unit: Context['unit']): number {
  return unit === 'mi' ? WARMEST_BESIDE_MILES_C : WARMEST_C;
}

/** Behind a number below zero. */
const COLD: ReadonlySet<string> = new Set(['out', 'outside', 'draußen', 'today', 'heute', 'this', 'windchill']);

/** Climb, temperature, power, and how hard it was said to be. */
export const attributes = [
  // In a cell of its own, behind a time: nobody runs so little beside it.
  pattern(
    'attribute',
    'number lengthUnit',
    -0.5,
    ([number, unit], { line }) => {
      const next = line.tokens[unit.end];
      const isCell = isBetweenCells(line.tokens[number.start - 1]) && (!next || isBetweenCells(next));
      if (unit.value !== 'm') return undefined;
      return isCell && hasTimeBefore(line, number.start) ? climb(number.value, 1) : undefined;
    },
    '10 km | 55:20 | 137 | 62 m',
  ),
  pattern(
    'attribute',
    'plus? number lengthUnit climbWord',
    0,
    ([, number, unit]) => (unit.value === 'm' ? climb(number.value, 1) : undefined),
    '320 m up',
  ),
  // In a row, or a cell, of its own `HM` is no half marathon.
  pattern(
    'attribute',
    "'hm'|'höhenmeter'|'aufstieg'|'anstieg' ':'|'='? number",
    -1.5,
    ([word, , number], { line }) =>
      isOpening(line, word.start) && isAlone(line, number.end) && line.tokens[number.end]?.text !== ':'
        ? climb(number.value, 1)
        : undefined,
    'HM 210',
    'Höhenmeter: 120',
  ),
  pattern(
    'attribute',
    "plus? number 'k'? feet climbWord",
    0,
    ([, number, thousands]) => climb(inThousands(number.value, thousands), METRES_PER_FOOT),
    "3000' gain",
    '800 ft of climbing',
    "2.2k' gain",
  ),
  pattern(
    'attribute',
    "'@'|'at'|'bei' about? number to? number? 'w'|'watt'|'watts'",
    -0.3,
    ([, , low, , high, unit], { line }) => {
      const powerW = Math.round((low.value.value + (high ?? low).value.value) / 2);
      // `4 x 200 @ 72 w/ 200 jog`, `8 x 400 @ 84 w 60s`
      const next = line.tokens[unit.end];
      const isWith = next?.text === '/' || next?.type === 'number' || powerW < LEAST_WATTS;
      return isWith ? undefined : { type: 'power', span: NO_SPAN, powerW };
    },
    'bike 3 x 12 @ 240 W',
    '15 min @ 280-300 W',
  ),
  // As fell runners have it: `9/1350, 1:41`, miles and feet, kilometres and metres.
  pattern(
    'attribute',
    "'/' number",
    -1.6,
    ([slash, { value, end }], { line, unit }) => {
      const far = line.tokens[slash.start - 1];
      const isPair = far?.type === 'number' && !line.tokens[slash.start]?.spaced && opensClause(line, slash.start - 1);
      const isClimb = value.value >= LEAST_PAIRED && value.value % 10 === 0 && !REPEATED.has(value.value);
      if (!isPair || !isClimb || isCounting(line, end) || OF_FIELD.has(line.tokens[end]?.text ?? '')) return undefined;
      const each = value.value / Number(far.text.replace(',', '.'));
      return each >= LEAST_EACH && each <= MOST_EACH ? climb(value, unit === 'mi' ? METRES_PER_FOOT : 1) : undefined;
    },
    '9/1350, 1:41',
  ),
  // Whose runs are in miles climbs feet.
  pattern(
    'attribute',
    "number 'k'? 'of'? 'vert'|'vertical'|'gain'|'elevation'|'ascent'",
    -0.4,
    ([{ value }, thousands], { unit }) => {
      const number = inThousands(value, thousands);
      return number.value >= LEAST_FEET ? climb(number, unit === 'mi' ? METRES_PER_FOOT : 1) : undefined;
    },
    '12 miles with 2400 vert',
    '8 miles, 4k vert',
  ),
  pattern(
    'attribute',
    "number 'hm'|'höhenmeter'|'höhenmetern'|'hömes' ^'+'?",
    -0.2,
    ([number, , sign], { line }) =>
      number.value.value >= LEAST_CLIMB_M && !(sign && !isAlone(line, sign.end) && !isBeforeClock(line, sign.end))
        ? climb(number.value, 1)
        : undefined,
    '320 hm',
    '12 km 480 hm+ 1:25',
    '850 Höhenmeter',
  ),
  pattern(
    'attribute',
    "number 'd' ^'+'",
    -0.3,
    ([number]) => (number.value.value >= LEAST_CLIMB_M ? climb(number.value, 1) : undefined),
    '18 km, 1300 D+',
  ),
  // Up and down again, which no other pair of signs means.
  pattern(
    'attribute',
    "'+' number 'm'|'hm'? '/'|','? '-' number 'm'|'hm'?",
    -0.5,
    ([, number, , , , down]) =>
      Math.min(number.value.value, down.value.value) >= LEAST_CLIMB_M ? climb(number.value, 1) : undefined,
    '12 km, +650/-650',
  ),
  // Parts that are added have a blank behind the sign, or say how they were run.
  pattern(
    'attribute',
    "'+' ^number lengthUnit|feet|'hm'?",
    -0.7,
    ([sign, number, metres], { line, unit }) => {
      const { end } = metres ?? number;
      const isFirst = line.tokens[sign.start]?.spaced === true || line.tokens[sign.start - 1]?.text === '(';
      const isApart = isFirst && (isAlone(line, end) || isTimeAt(line, end));
      const isBehindTold = tokensBefore(line, sign.start).some(({ text }) => text === ':' || OF_RUN.has(text));
      const isOfUnit = metres?.type !== 'lengthUnit' || metres.value === 'm';
      if (!isApart || !isBehindTold || !isOfUnit || number.value.value < LEAST_TOLD_CLIMB) return undefined;
      return climb(number.value, metres?.type === 'feet' || (!metres && unit === 'mi') ? METRES_PER_FOOT : 1);
    },
    '15 km, +640m, 1:32',
    '14 km trail +520m 1:38',
    '9 km 58:10 +310',
  ),
  // Metres between how far somebody ran in the hills and how long it took.
  pattern(
    'attribute',
    "','|'/'? number 'm'",
    -0.9,
    ([sign, number, metres], { line }) =>
      isHeight(line, number, (sign ?? number).start, metres.end) ? climb(number.value, 1) : undefined,
    'fell run 12 km 600m in 1:25',
    '8 km 350m 50 min',
    '6k/180m easy, 35 min',
  ),
  pattern(
    'attribute',
    "number 'm'|'hm'|'ft'? 'up'|'rauf'|'hoch'|'auf' ','|'/'|'and'|'und'? number 'm'|'hm'|'ft'? 'down'|'runter'|'ab'|'abwärts'",
    -0.6,
    ([number, metres, , , down], { unit }) => {
      const isInFeet = metres ? metres.value === 'ft' : unit === 'mi';
      return Math.min(number.value.value, down.value.value) >= LEAST_TOLD_CLIMB
        ? climb(number.value, isInFeet ? METRES_PER_FOOT : 1)
        : undefined;
    },
    '12 km, 380 rauf 380 runter',
    '13 km 900m up 900m down',
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
    ([, , , , number, unit]) =>
      unit.type === 'feet'
        ? climb(number.value, METRES_PER_FOOT)
        : unit.value === 'm'
          ? climb(number.value, 1)
          : undefined,
    'climbed nearly 800 ft',
  ),
  pattern(
    'attribute',
    "number lengthUnit|feet ^'+' climbWord?",
    -0.3,
    ([number, unit, sign, word], { line }) => {
      // `400m+2 km` are parts; `1150m+ 2:20` is followed by how long it took.
      if (!word && line.tokens[sign.end]?.type === 'number' && !isTimeAt(line, sign.end)) return undefined;
      if (unit.type === 'feet') return climb(number.value, METRES_PER_FOOT);
      return unit.value === 'm' ? climb(number.value, 1) : undefined;
    },
    '24 km with 1150m+',
    '3 h on the fells, 1100m+ vert',
  ),
  pattern(
    'attribute',
    "number 'k'? feet",
    0.3,
    ([number, thousands, feet], { line }) => {
      const next = line.tokens[feet.end];
      // `5k's in 21:55`
      const isPlural = next?.type === 'word' && !next.spaced;
      const short = thousands && climb(inThousands(number.value, thousands), METRES_PER_FOOT);
      if (thousands) return short && !isPlural ? priced(short, IN_SHORT) : undefined;
      const isLikeMinutes =
        line.tokens[number.end]?.text === "'" && number.value.value <= MOST_MINUTES && !isTooSlow(line, number);
      if (number.value.value < LEAST_FEET || (isLikeMinutes && !isBehindTime(line, number.start))) return undefined;
      const made = climb(number.value, METRES_PER_FOOT);
      return made && isLikeMinutes && line.tokens[feet.end]?.type !== 'word' ? priced(made, BEHIND_TIME) : made;
    },
    '1200 ft',
    "0:31, 420' (3.6 miles)",
    "9 miles, 4.1k'",
  ),
  pattern(
    'attribute',
    "number degrees 'c'|'celsius'|'f'|'fahrenheit'?",
    0,
    ([number, , scale], { line, unit }) => {
      const name = typeof scale?.value === 'string' ? scale.value : '';
      const { value } = number.value;
      const isBelowFreezing = unit === 'mi' && value >= LEAST_COLD_F && value <= MOST_COLD_F && tellsCold(line);
      const isFahrenheit = name.startsWith('f') || (name === '' && (value > warmestC(unit) || isBelowFreezing));
      return temperature(value, isFahrenheit);
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
    "'hot'|'warm'|'humid'|'muggy'|'cold'|'chilly'|'freezing'|'heiß'|'kalt'|'schwül' 'already'|'out'|'today'|'schon'? 'at'|'um'? clock|number? 'am'|'pm'|'uhr'? '(' number ')'",
    -0.9,
    ([, already, , time, , , number, close], { line, unit }) =>
      // `wu, 12.25 at 6:18, wd - bitterly cold (16)` is how far it was.
      (already ?? time) && isAlone(line, close.end)
        ? temperature(number.value.value, unit === 'mi' || number.value.value > WARMEST_C)
        : undefined,
    '6 km 41:20, hot already at 7am (26)',
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
    "number degrees 'c'|'celsius'? 'minus'",
    -0.4,
    ([number, , , minus], { line }) =>
      line.tokens[minus.end]?.type === 'number' ? undefined : temperature(-number.value.value, false),
    '90 min Ski, 14 Grad minus',
  ),
  pattern(
    'attribute',
    "'-'|'minus' number 'out'|'outside'|'draußen'|'today'|'heute'|'this'|'windchill'|'wind'|'with'|'and'|'feels'|'feeling'|'gefühlt'? 'windchill'|'wind'|'chill'|'like'|'wie'? '-'? number?",
    -0.3,
    ([sign, number, place, chill], { line }) => {
      const isCold = place !== undefined && (COLD.has(line.tokens[place.start]?.text ?? '') || chill !== undefined);
      const isSign =
        sign.value === 'minus' || (line.tokens[sign.start]?.spaced === true && !line.tokens[number.start]?.spaced);
      return isCold && isSign ? temperature(-number.value.value, false) : undefined;
    },
    '-24 outside',
  ),
  // A sentence of its own behind what was run.
  pattern(
    'attribute',
    "'+'|'-' ^number '.'|'!'?",
    -1.6,
    ([sign, { value, end: behind }, stop], { line, unit }) => {
      const { tokens } = line;
      const isApart = tokens[sign.start - 1]?.text === '.' && tokens[sign.start]?.spaced === true && unit === 'km';
      const isLast = tokens[(stop ?? { end: behind }).end] === undefined || stop !== undefined;
      const isTold = isApart && isLast && value.decimals === 0 && value.value <= MOST_SIGNED_C;
      return isTold ? temperature(sign.value === '-' ? -value.value : value.value, false) : undefined;
    },
    '9 km in 58:10. Wind. +4.',
  ),
  pattern(
    'attribute',
    "'-'|'minus' ^number degrees? 'on'|'at'|'up'|'auf'|'am'|'oben' 'the'|'dem'|'on'? 'top'|'tops'|'car'|'dash'|'dashboard'|'thermometer'|'windscreen'|'porch'|'summit'|'start'|'there'|'ridge'|'gipfel'|'berg'|'kamm'",
    -0.9,
    ([sign, number], { line }) =>
      line.tokens[sign.start]?.spaced === true || sign.start === 0 || sign.value === 'minus'
        ? temperature(-number.value.value, false)
        : undefined,
    'Ben Macdui and back, 11 miles. -3 on top',
  ),
  pattern(
    'attribute',
    "'hot'|'warm'|'humid'|'muggy'|'sticky'|'sweltering'|'heiß'|'schwül' '(' number degrees? 'c'|'f'? ')'",
    -0.4,
    ([, , number, , scale], { unit }) => {
      const name = typeof scale?.value === 'string' ? scale.value : '';
      const isFahrenheit = name === 'f' || (name === '' && (unit === 'mi' || number.value.value > WARMEST_C));
      const made = number.value.decimals > 0 ? undefined : temperature(number.value.value, isFahrenheit);
      return made && made.temperatureC >= LEAST_HOT_C ? made : undefined;
    },
    '10 km, hot (31)',
  ),
  pattern(
    'attribute',
    "'hot'|'humid'|'muggy'|'sweltering'|'heiß'|'schwül' 'already'|'again'|'out'|'today'|'still'|'heute'|'wieder'? ',' 'already'|'schon'? number '!'|'.'?",
    -0.9,
    ([hot, , , , number, sign], { line, unit }) => {
      const { value, decimals } = number.value;
      const least = unit === 'mi' ? LEAST_HOT_F : LEAST_HOT_ALONE_C;
      const isLast = (sign ?? number).end === line.tokens.length || sign !== undefined;
      const isBehindRun = tokensBefore(line, hot.start).some(({ type }) => type === 'number');
      return decimals === 0 && value >= least && isLast && isBehindRun ? temperature(value, unit === 'mi') : undefined;
    },
    '6 km round the lake 41:10. Hot, 31',
    '2 mi, 31 min. hot already, 77',
  ),
  // In the first words of a line so many degrees, too; alone it is no run.
  pattern(
    'attribute',
    `${HOT_FIRST} ',' number '!'|'.'|','?`,
    -0.9,
    ([first, second, , number], { line }) => {
      const value = warmthAt(line, first, second, number);
      return value !== undefined && hasOtherNumber(line, number.start, number.end)
        ? temperature(value, value > MOST_HOT_C)
        : undefined;
    },
    'hot already, 77, 4 miles easy',
    'schon heiß, 28, 6 km locker',
  ),
  pattern(
    'aside',
    `${HOT_FIRST} ',' number '!'|'.'?`,
    -0.9,
    ([first, second, , number], { line }) => (warmthAt(line, first, second, number) ? 'weather' : undefined),
    'hot already, 77',
  ),
  // `-5, snow. 8 km`: a number below nothing in a cell of its own.
  pattern(
    'attribute',
    "'-'|'minus' number 'and'|'und'|'with'|'mit'|'without'|'ohne'|'but'|'aber'|'&'|'!'|'('|'by'|','|'.'|';'|'|'?",
    -0.3,
    ([sign, number, behind], { line }) => {
      const before = line.tokens[sign.start - 1];
      const isWord = sign.value === 'minus';
      if (!isWord && line.tokens[number.start]?.spaced) return undefined;
      const isCell =
        before === undefined ||
        BEFORE_CELL.has(before.text) ||
        COLD_WORDS.has(before.text) ||
        (isWord && NEAR_COLD.has(before.text));
      const isOpen = isWord
        ? isCell || before?.type === 'sign'
        : isCell && (before === undefined || line.tokens[sign.start]?.spaced === true);
      const isClosed = behind !== undefined || number.end === line.tokens.length;
      const isWhole = number.value.decimals === 0 && number.value.value <= COLDEST;
      return isOpen && isClosed && isWhole && (isWord || hasOtherNumber(line, sign.start, number.end))
        ? temperature(-number.value.value, false)
        : undefined;
    },
    '-5, snow. 8 km',
    '8 km easy, minus six and clear',
  ),
  // How cold the wind makes it, beside how cold it is.
  pattern(
    'aside',
    "'windchill'|'chill'|'feels'|'felt'|'real'|'gefühlt'|'gefühlte' 'like'|'feel'|'of'|'wie'|'factor'|':'? '-'|'minus' number degrees? 'c'|'celsius'?",
    -0.9,
    () => 'weather',
    '-15, windchill -22. 8 km',
  ),
  pattern(
    'attribute',
    "'was'|'is'|'at'|'of'|'like' about? '-' ^number",
    0.1,
    ([, , sign, number], { line }) => {
      const isSpaced = line.tokens[sign.start]?.spaced === true;
      return isSpaced && !isCounting(line, number.end) ? temperature(-number.value.value, false) : undefined;
    },
    'it was -9 and clear',
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
  pattern(
    'attribute',
    "number '/' '10' 'effort'|'rpe'|'anstrengung'|'belastung'",
    -0.6,
    ([
      {
        value: { value: rpe },
      },
    ]) => (rpe >= 1 && rpe <= 10 ? { type: 'effort', span: NO_SPAN, rpe } : undefined),
    '10 km, 7/10 effort',
  ),
  pattern('forced', "'!' ^'hard'|'easy'", -0.3, ([, word]) => (word.value === 'hard' ? 'hard' : 'easy'), '!hard'),
  // As somebody or something tells it.
  pattern(
    'attribute',
    "'says'|'said'|'shows'|'showed'|'showing'|'reads'|'zeigt'|'zeigte'|'sagt'|'meldet'|'was'|'is'|'war'|'ist' '-'|'minus' ^number degrees? 'c'?",
    -0.9,
    ([, sign, number, degrees], { line }) =>
      number.value.decimals === 0 &&
      number.value.value <= MOST_SIGNED_C &&
      line.tokens[sign.start]?.spaced === true &&
      !isCounting(line, (degrees ?? number).end) &&
      line.tokens[(degrees ?? number).end]?.text !== '-'
        ? temperature(-number.value.value, false)
        : undefined,
    'Met office says -4 so treadmill, 8 km',
  ),
] as const;

/** `Cold and dark, 21 degrees`: nobody is chilly at as many in Celsius. */
function tellsCold({ tokens }: TokenLine): boolean {
  return tokens.slice(0, MOST_LOOKED_AT).some(({ text }) => COLD_WORDS.has(text));
}

const COLD_WORDS = wordsOf(
  'cold, chilly, chill, icy, ice, frost, frosty, freezing, froze, frozen, frigid, snow, snowy, snowing, brr, gloves, bitter, nippy, winter',
);
const LEAST_COLD_F = 10;
const MOST_COLD_F = 45;
const MOST_LOOKED_AT = 80;

/** How long it took stands behind the climb, apart from it. */
function isTimeAt({ tokens }: TokenLine, at: number): boolean {
  return tokens[at]?.spaced === true && TIME_SIGNS.has(tokens[at + 1]?.text ?? '');
}

const TIME_SIGNS: ReadonlySet<string> = new Set([':', 'h', 'hr', 'hrs', 'min']);

/** Right behind a distance, before a time in which nobody climbs so little, or on a line that tells of hills. */
function isHeight(line: TokenLine, { value: { value } }: Phrase<'number'>, start: number, end: number): boolean {
  const { tokens } = line;
  if (!LONG_UNITS.has(tokens[start - 1]?.text ?? '') || value < LEAST_TOLD_CLIMB || value % 10 > 0) return false;
  if (sensesAt(line, end, tokens.length).some(({ type }) => type === 'climbWord')) return false;
  const time = tokens[end]?.text === 'in' ? end + 1 : end;
  if (tokens[time]?.type === 'number' && tokens[time + 1]?.text === 'min') return true;
  // `6k/180m easy, 35 min`; behind repetitions it is what was jogged.
  if (tokens[start]?.text === '/' && tokens[end]?.text !== '+' && !hasRepetitions(line, start)) return true;
  const isHilly = tokensBefore(line, start).some(({ text }) => HILLY.has(text));
  return isHilly && (isAlone(line, end) || isTimeAt(line, time));
}

/** Less is a level or a share of something. */
const LEAST_PAIRED = 150;
/** Metres of a kilometre, or feet of a mile. */
const LEAST_EACH = 15;
const MOST_EACH = 500;
/** `12/340 overall`: a place. */
const OF_FIELD = wordsOf('overall, finishers, starters, women, men, ladies, ag, m, w, f, gesamt, frauen, männer');
/** `5/1000`: so far was run so often. */
const REPEATED: ReadonlySet<number> = new Set([
  150, 200, 300, 400, 500, 600, 800, 1000, 1200, 1500, 1600, 2000, 3000, 5000,
]);

const LONG_UNITS = wordsOf('km, k, mi, mile, miles');
const HILLY = wordsOf(
  'fell, fells, trail, trails, berg, berge, berglauf, berglaufs, traillauf, mountain, mountains, mountainous, hilly, munro, munros, alpine, moor, moors, ridge, skyrace, hike, hiked, wandern, wanderung',
);

/** Less may be run on top. */
const LEAST_TOLD_CLIMB = 120;
const OF_RUN = wordsOf('km, k, mi, mile, miles, h, min');

/** `4.1k`, in metres or feet. */
function inThousands(number: NumberValue, thousands: Phrase | undefined): NumberValue {
  return thousands ? { ...number, value: number.value * THOUSAND } : number;
}

/** Nobody tells of less height. */
const LEAST_CLIMB_M = 15;
/** Less is not told of a hill in feet. */
const THOUSAND = 1000;
/** Nobody rides with less. */
const LEAST_WATTS = 60;

const LEAST_FEET = 100;
/** `300'` is minutes up to here, but behind a time. */
const MOST_MINUTES = 600;
const BEHIND_TIME = -0.3;
const IN_SHORT = -0.9;

/** Right behind a clock time and a sign: `0:31, 420'`. */
function isBehindTime({ tokens }: TokenLine, at: number): boolean {
  const [colon, minutes, sign] = tokens.slice(Math.max(0, at - 3), at);
  return colon?.text === ':' && minutes?.type === 'number' && sign?.type === 'sign' && sign.text !== ':';
}

function isOpening({ tokens }: TokenLine, at: number): boolean {
  const before = tokens[at - 1]?.text;
  return before === undefined || before === '|' || before === ',' || before === ';';
}

/** `480 hm+ 1:25`, not `480 hm + 20 min`. */
function isBeforeClock({ tokens }: TokenLine, at: number): boolean {
  return tokens[at - 1]?.spaced === false && tokens[at]?.type === 'number' && tokens[at + 1]?.text === ':';
}
