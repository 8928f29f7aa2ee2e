import { METRES_PER_FOOT } from '../../../values/distance';
import type { TokenLine } from '../../scan';
import { pattern } from '../phrases/grammar';
import type { NumberValue, Phrase } from '../senses/phrase';
import { sensesAt } from '../senses/senses';
import { isName } from '../senses/unknownWord';
import { wordsOf } from '../senses/words';
import { hasOtherDistance, hasOtherNumber, isAlone, isCounting, isOfOthers, tokensBefore } from './around';
import { LEAST_AT_REST } from './signals';

/** Behind it somebody is told by a name. */
const COMPANY =
  "'mit'|'with'|'und'|'and'|'met'|'took'|'traf'|'joined'|'paced'|'helped'|'for'|'für'|'von'|'by'|'bei'|'mein'|'meine'|'meinem'|'meiner'|'my'|'our'";

/** So near to the price of a run that somebody is asked. */
const FEVER = 0.47;

/** A letter that runners name a level of their own by. */
const LETTER =
  "'a'|'b'|'c'|'d'|'e'|'f'|'g'|'h'|'i'|'j'|'l'|'m'|'n'|'o'|'p'|'q'|'r'|'s'|'t'|'u'|'v'|'w'|'y'|'z'" as const;

/** Numbers of life beside the run: prices, ages, beats more than usual, weeks of a pregnancy, how high a place is. */
export const lifeNumbers = [
  pattern('aside', "'just'|'only'|'nur'? '4'|'4' 'fun'", -0.9, () => 'for fun', 'parkrun just 4 fun'),
  pattern(
    'aside',
    "'top' number ','|'.'|'!'|'in'|'of'|'at'|'overall'|'finish'?",
    -0.6,
    ([, number], { line }) => (isCounting(line, number.end) || number.value.decimals > 0 ? undefined : 'rank'),
    'top 15 in the club champs, 5 km',
  ),
  // What was not to be passed, of lactate and the like.
  pattern(
    'aside',
    "'<'|'>'|'≤'|'≥' number",
    -0.9,
    ([sign, number], { line }) => {
      // `9 -> 6.5`
      const isArrow = line.tokens[sign.start - 1]?.text === '-';
      return !isArrow && number.value.decimals > 0 && !isCounting(line, number.end) ? 'limit' : undefined;
    },
    '5x2k lac <2.3',
  ),
  pattern(
    'aside',
    "number 'floors'|'stories'|'storeys'|'stockwerke'|'stockw'|'stock'|'etagen'|'treppen'",
    -0.9,
    () => 'floors',
    'Treppenlauf, 24 Stockwerke, 4:12 min',
  ),
  pattern('aside', 'currency number', -1.2, () => 'price', 'entry was £18, 10k in 46:02', '10 km, Startgeld € 25'),
  pattern('aside', 'number currency', -1.2, () => 'price', 'Taxi 23 Euro, 12 km', '8 km, coffee 3,50 €'),
  pattern(
    'aside',
    "priceNoun 'war'|'was'|'ist'|'is'|'of'|'von'|':'|'me'|'us'|'mich'|'jetzt'|'now'? about? number",
    -0.9,
    ([, , , number], { line }) => (isCounting(line, number.end) ? undefined : 'price'),
    'Eintritt 5,50, 2000 m geschwommen',
  ),
  pattern(
    'aside',
    "'gekauft'|'bought'|'kaufte'|'besorgt'|'bestellt'|'ordered'|'gegönnt'|'geholt'|'neue'|'neuer'|'neues'|'new' 'a'|'an'|'the'|'my'? anyWord? anyWord? '('|'für'|'for' number ')'?",
    -0.9,
    ([, , , , , number], { line }) =>
      number.value.decimals === 2 && !isCounting(line, number.end) ? 'price' : undefined,
    'Bandage gekauft (39.90), 23 km 3:31',
    'bought a foam roller (24.99), 8 km',
  ),
  pattern(
    'aside',
    "'bought'|'ordered'|'kaufte'|'bestellte'|'buying'|'need'|'needs'|'brauche'|'new'|'neue'|'neuer' 'a'|'some'|'the'|'my'|'new'|'einen'|'eine'|'neue'? anyWord? kind 'shoes'|'shoe'|'socks'|'sock'|'shorts'|'tights'|'vest'|'belt'|'jacket'|'gloves'|'hat'|'bib'|'watch'|'roller'|'bottle'|'pack'",
    -0.6,
    () => 'things',
    'bought easy socks',
    'new trail shoes, 6 km',
  ),
  // A fever, where nothing else stands there: hardly anybody tells of so long a run so shortly.
  pattern(
    'state',
    'number',
    FEVER,
    ([number], { line }) => {
      const { value, decimals } = number.value;
      const isFahrenheit = value >= LEAST_FEVER_F && value <= MOST_FEVER_F;
      if (!isFahrenheit && (decimals !== 1 || value > MOST_FEVER_C)) return undefined;
      const isBehind = isBehindRest(line, number.start);
      const isFever = isFahrenheit || value >= (isBehind ? LEAST_AT_REST_C : LEAST_FEVER_C);
      const next = line.tokens[number.end];
      const isAlone = isBehind || (number.start === 0 && !hasOtherNumber(line, number.start, number.end));
      return isFever && isAlone && !isCounting(line, number.end) && (next === undefined || NO_RUN.has(next.text))
        ? { word: 'sick', words: [] }
        : undefined;
    },
    '38,8',
    '38.2 noch, alles tut weh',
  ),
  pattern(
    'aside',
    "number '°'|'grad'|'c'? 'fieber'|'fever'|'temperatur'|'temperature'",
    -1.2,
    ([number, , fever], { line }) => (isOfOthers(line, number.start, fever.end) ? 'others' : undefined),
    'jetzt hat mein Mann 38,9 Fieber',
  ),
  // What somebody weighs, on a day of rest: `Ruhe. 81,4`.
  pattern(
    'aside',
    'number',
    -0.3,
    ([number], { line }) => {
      const { value, decimals } = number.value;
      const isWeight = decimals === 1 && value >= LEAST_WEIGHT && value <= MOST_WEIGHT && isAlone(line, number.end);
      return isWeight && isBehindRest(line, number.start) ? 'weight' : undefined;
    },
    'Sonntag Ruhe. 81,4',
  ),
  pattern(
    'aside',
    "'that'|'which'|'das'|'it'? 'used'|'früher'|'sonst'|'usually'|'normally'|'normalerweise'|'otherwise' 'to'|'waren'|'war'|'sind'|'ist'|'it's'? 'be'|'das'|'es'|'take'? 'around'|'about'|'eher'|'immer'|'etwa'? clock|duration perUnit?",
    -0.6,
    ([, word], { line }) => (hasNumberBefore(line, word.start) ? 'before' : undefined),
    '8.7 km 1:31 (sonst 1:18)',
    '5 km 40 min, that used to be 36 min',
  ),
  pattern(
    'aside',
    "'watch'|'garmin'|'strap'|'gurt'|'uhr'|'pulsuhr' 'said'|'says'|'showed'|'shows'|'saying'|'read'|'reads'|'zeigt'|'zeigte'|'sagt'|'sagte'|'meldet'|':'|'at'|'bei'? number",
    -0.5,
    ([watch, , number], { line }) => {
      const { value, decimals } = number.value;
      if (tokensBefore(line, watch.start).some(({ text }) => OF_HEART.test(text))) return undefined;
      const isBeat = decimals === 0 && value >= LEAST_BPM && value <= MOST_BPM && !isCounting(line, number.end);
      return isBeat ? 'beats' : undefined;
    },
    '7 km, watch said 176',
  ),
  pattern(
    'aside',
    "'missed'|'missing'|'skipped'|'verpasst' 'the'|'my'|'die'|'den' number 'and'|'und'|'&'|',' 'the'|'my'|'die'|'den' number",
    -0.8,
    () => 'plan',
    '14 km. Missed the 16 and the 18',
  ),
  pattern(
    'aside',
    "'first'|'1st'|'ersten'|'erste'|'erstes' 'time'|'mal' 'ever'|'in'|'this'|'im'|'in'? 'my'|'year'|'leben'|'jahr'|'meinem'? 'life'|'leben'? 'over'|'past'|'above'|'beyond'|'more'|'über'|'mehr' 'than'|'als'? amount",
    -0.6,
    ([first, , , , , , , amount], { line }) => (hasOtherNumber(line, first.start, amount.end) ? 'mark' : undefined),
    '14 km. First time over 12',
    '10.4 km. First time in my life over 10',
  ),
  pattern(
    'aside',
    "others|anyWord '(' 'is'|'age'|'aged'|'wird'|'now'|'jetzt'|'bald'|'fast'|'nearly'|'almost'|'schon'? 'bald'|'fast'|'nearly'|'almost'|'schon'|'heute'|'today'? number ','|'and'|'und'|')'|'years'|'jahre'|'still'|'!'",
    -0.9,
    ([person, , , , age], { line }) => (isSomebody(line, person) && isAge(age.value) ? 'age' : undefined),
    '5 km with my daughter (8), 36 min',
    'Oma (wird bald 90!) besucht, 9 km',
  ),
  pattern(
    'aside',
    `${COMPANY} anyWord anyWord? '(' 'is'|'age'|'aged'|'wird'|'now'|'jetzt'|'bald'|'fast'|'schon'? number ','|'and'|'und'|')'|'years'|'jahre'|'still'`,
    -0.9,
    ([, first, second, , , age], { line }) =>
      isName(line, (second ?? first).start) && isAge(age.value) ? 'age' : undefined,
    'mit Tim (9) 3 km gelaufen',
    'Met Dave (68, still quick), 10 km',
  ),
  pattern(
    'aside',
    "'turned'|'turning'|'turns'|'wird'|'werde'|'bin' 'bald'|'jetzt'|'heute'|'schon'|'now'|'today'? number",
    -0.6,
    ([, , age], { line }) =>
      isAge(age.value) && !isCounting(line, age.end) && line.tokens[age.end]?.text !== 'into' ? 'age' : undefined,
    'Turned 40 today! 8 km easy',
    'Papa wird 70, vorher noch 6 km',
  ),
  pattern(
    'aside',
    "'is'|'ist'|'was'|'war'|'hits'? number 'today'|'heute'|'now'|'jetzt'|'geworden'|'years'|'year'|'yr'|'jahre' 'old'|'alt'?",
    -0.5,
    ([verb, age, , old]) => (isAge(age.value) && (old ?? verb) ? 'age' : undefined),
    'Mum is 80 today so only had time for 3 km',
  ),
  pattern('aside', "number 'of'|'von' 'us'|'uns'", -0.6, () => 'people', '20 of us, 8 km'),
  pattern(
    'aside',
    "'('|',' 'he's'|'she's'|'he'|'she' 'is'? number ')'|'.'|'!'?",
    -0.9,
    ([, , , age], { line }) => (isAge(age.value) && !isCounting(line, age.end) ? 'age' : undefined),
    "beaten by a lad from Bolton (he's 61)",
  ),
  pattern(
    'aside',
    "number 'x'? 'ibuprofen'|'ibu'|'ibus'|'paracetamol'|'aspirin'|'naproxen'|'advil'|'tylenol'|'tablets'|'pills'|'painkillers'|'tabletten'|'schmerztabletten'|'voltaren'|'diclofenac' 'before'|'after'|'vorher'|'danach'|'first'?",
    -0.9,
    () => 'pills',
    '6 miles. 2 ibuprofen before',
  ),
  pattern(
    'aside',
    "'bp'|'rr'|'blutdruck'|'blood' 'pressure'? ':'|'of'|'was'|'war'|'bei'|'auf'? number '/' number",
    -0.9,
    ([, , , upper, , lower]) =>
      upper.value.value >= LEAST_SYSTOLIC && upper.value.value > lower.value.value ? 'pressure' : undefined,
    'at the doctor: BP 128/82. 5 km',
  ),
  // What a watch tells of the days to come, and hours of another time zone.
  pattern(
    'aside',
    "'recovery'|'erholung'|'erholungszeit'|'recover' 'time'|'needed'|'advisor'? ':'|'of'|'for'|'in'? duration",
    -0.9,
    ([, , , time]) => (time.value.low >= LEAST_ADVISED_S ? 'advice' : undefined),
    'Garmin says recovery 36 hours. 6 km at 5:30',
  ),
  pattern(
    'aside',
    "'+'|'-' number 'h'|'hours'|'hour'|'hrs'|'std'|'stunden' 'time'|'zeit'? 'zone'|'difference'|'verschiebung'?",
    -0.9,
    ([sign], { line }) =>
      tokensBefore(line, sign.start).some(({ text }) => TRAVELLED.has(text)) ? 'time zone' : undefined,
    'Jet lag day 2, +9 hours. 4 km',
  ),
  // When somebody woke up is no start.
  pattern(
    'aside',
    "'um'|'ab'|'seit'|'since'|'at' number|clock clockWord|morning? 'wach'|'aufgewacht'|'aufgestanden'|'awake'|'munter'",
    -0.9,
    () => 'hour',
    'seit 3 Uhr wach, 7 km',
  ),
  // An hour with a point, as Germans write it.
  pattern(
    'aside',
    "'um'|'ab'|'gegen'|'bis' number",
    -0.8,
    ([, { value, end }], { line }) => {
      const minutes = Math.round((value.value % 1) * 100);
      const isHour = value.decimals === 2 && value.value < HOURS_OF_DAY && minutes < MINUTES_OF_HOUR;
      return isHour && !isCounting(line, end) && line.tokens[end]?.text !== 'uhr' ? 'hour' : undefined;
    },
    'um 20.15 eingeschlafen',
    'um 18.30 los, 8 km',
  ),
  pattern(
    'aside',
    "'wach'|'aufgewacht'|'aufgestanden'|'woke'|'awake'|'up' 'up'? 'seit'|'um'|'at'|'since' number|clock clockWord|morning?",
    -0.9,
    ([, , , time], { line }) => (isCounting(line, time.end) ? undefined : 'hour'),
    'woke up at 4:30, 7 km',
  ),
  // By how much the heart beat faster than it does on other days.
  pattern(
    'aside',
    "heartWord|restingPulse anyWord? 'up'|'hoch'|'noch'|'still'|'immer'|'is'|'was'|'war'|'ist'? 'by'|'um'|'noch'|'rund'? number heartUnit? 'higher'|'höher'|'lower'|'niedriger'|'tiefer'|'above'|'over'|'über'|'zu'|'more'|'mehr'|'up'",
    -0.9,
    ([, , , , number]) => (number.value.value < LEAST_AT_REST ? 'margin' : undefined),
    '8 km locker, Puls noch 12 Schläge höher',
    'HR 10 beats higher than usual, 8 km',
  ),
  pattern(
    'aside',
    "heartWord 'is'|'was'|'war'|'ist'? 'up'|'hoch' 'by'|'um'? number heartUnit?",
    -0.9,
    ([, , , , number]) => (number.value.value < LEAST_AT_REST ? 'margin' : undefined),
    'heart rate up 8 bpm, 10 km easy',
  ),
  pattern(
    'aside',
    "'ssw'|'schwangerschaftswoche' ':'? number '+'? ^number?",
    -0.9,
    ([, , week], { line }) => (week.value.value <= LAST_WEEK && !isCounting(line, week.end) ? 'week' : undefined),
    'SSW 24, 5 km mit Gehpausen',
    'SSW 17+3: 6 km ruhig',
  ),
  // Where it is high: on a track nobody runs so odd a distance, and what was run is told beside it.
  pattern(
    'aside',
    "'auf'|'at'|'to'|'in'|'höhe'|'altitude'|'elevation' 'about'|'ca'|'über'|':'|'of'|'von'? number lengthUnit|feet 'höhe'|'altitude'|'elevation'|'ü'|'above'?",
    -0.6,
    ([lead, , number, unit, word], { line }) =>
      isHigh(line, number, unit, word !== undefined || HEIGHTS.has(line.tokens[lead.start]?.text ?? ''))
        ? 'altitude'
        : undefined,
    'Trainingslager auf 1800 m, 12 km locker',
  ),
  pattern(
    'aside',
    "anyWord number lengthUnit|feet 'ü'|'höhe'|'altitude'|'über'|'above'",
    -0.6,
    ([, number, unit], { line }) => (isHigh(line, number, unit, true) ? 'altitude' : undefined),
    'Livigno 1816 m ü. M., 16 km DL',
  ),
  pattern(
    'aside',
    "anyWord anyWord? number? '(' number lengthUnit|feet 'höhe'|'altitude'|'ü'? ')'",
    -0.6,
    ([place, , , , number, unit, word], { line }) =>
      (isName(line, place.start) || HIGH.test(line.tokens[place.start]?.text ?? '')) &&
      isHigh(line, number, unit, word !== undefined)
        ? 'altitude'
        : undefined,
    'St. Moritz (1800 m): 14 km',
    'Höhentraining Tag 4 (2100 m): 10 km',
  ),
  // Levels of the morning by letters of the runner's own: `A3 B7 C2 - 8 km`. What it means only the runner knows.
  pattern(
    'aside',
    `${LETTER} ^number '('? '!'|'?'? ')'? ${LETTER} ^number ${LETTER}? ^number? ${LETTER}? ^number? '-'|':'|'|'?`,
    -3,
    ([first, , , , , second, , third, thirdLevel, fourth, fourthLevel], { line }) => {
      const letters = [first, second, third, fourth].flatMap(each => (each ? [capitalAt(line, each.start)] : []));
      const areCodes = letters.every(letter => letter !== undefined) && new Set(letters).size === letters.length;
      // `E8 T3`: how it was run, and how far.
      const isPlan = letters.every(letter => letter !== undefined && LETTERS_OF_PLANS.has(letter));
      const areWhole = !third === !thirdLevel && !fourth === !fourthLevel;
      // `W3R2`: the week of a plan.
      const areApart = line.tokens[second.start]?.spaced === true;
      return first.start === 0 && areApart && areCodes && areWhole && !isPlan ? 'codes' : undefined;
    },
    'A3 B7 C2 - 8 km',
  ),
  // How far down the snow lies.
  pattern(
    'aside',
    "'schnee'|'snow'|'schneefallgrenze'|'schneegrenze'|'snowline'|'nebel'|'fog'|'eis'|'ice' 'line'|'level'|'liegt'|'lag'|'lying'? 'bis'|'ab'|'above'|'over'|'auf'|'to'|'from'|'at'|'down'|'über'|'unter'|'below'|'runter' 'to'|'auf'|'about'|'ca'? number lengthUnit|feet",
    -0.9,
    ([, , , , number, unit], { line }) =>
      isHigh(line, number, unit, true) || isLow(line, number, unit) ? 'altitude' : undefined,
    'Trail 18 km 900 Hm, Schnee bis 1400 m',
    '9 miles, snow above 2500 ft',
  ),
  pattern(
    'aside',
    "'steps'|'schritte' ':'|'='|'today'|'heute'? number",
    -0.9,
    ([, , number], { line }) =>
      number.value.value >= LEAST_STEPS && !isCounting(line, number.end) ? 'steps' : undefined,
    'steps 12,000',
  ),
] as const;

/** Somebody of the family, or a companion. */
function isSomebody(line: TokenLine, { start, end }: Phrase): boolean {
  return sensesAt(line, start, end).some(({ type }) => type === 'others');
}

/** Kilograms, or pounds. */
const LEAST_WEIGHT = 45;
const MOST_WEIGHT = 260;

const LEAST_FEVER_C = 37.4;
const LEAST_AT_REST_C = 36.5;
const MOST_FEVER_C = 41.5;
const LEAST_FEVER_F = 99.4;
const MOST_FEVER_F = 105.5;
const NO_RUN: ReadonlySet<string> = new Set([
  ',',
  '.',
  '!',
  ...wordsOf('and, und, noch, still, immer, heute, today, morgens, abends, again, wieder, in, am, im'),
]);

/** `Pause, 37,9`, `Skipped. Flu, 39.1`: a word for rest stands right before it, or one that nothing was run. */
function isBehindRest(line: TokenLine, start: number): boolean {
  const isSign = line.tokens[start - 1]?.type === 'sign';
  const isSkipped = sensesAt(line, 0, start).some(({ type }) => type === 'skippedWord');
  if (isSign && isSkipped && !hasOtherNumber(line, start, start + 1)) return true;
  return isSign && sensesAt(line, start - 2, start).some(({ type }) => type === 'restWord' || type === 'restLike');
}

/** `Puls laut Uhr 155` tells how fast it beat on average. */
const OF_HEART = /^(puls|pulse|hf|hr|heart|herzfrequenz)/;
/** The heart at work. */
const LEAST_BPM = 120;
const MOST_BPM = 215;

function hasNumberBefore(line: TokenLine, start: number): boolean {
  return tokensBefore(line, start).some(({ type }) => type === 'number');
}

const LEAST_SYSTOLIC = 85;
const OLDEST = 99;

function isAge({ value, decimals }: NumberValue): boolean {
  return decimals === 0 && value >= 1 && value <= OLDEST;
}

const LEAST_ADVISED_S = 12 * 3600;
const TRAVELLED = wordsOf('jet, jetlag, jetlagged, lag, flight, flug, zeitzone, zeitverschiebung');

const LAST_WEEK = 43;

const HOURS_OF_DAY = 24;
const MINUTES_OF_HOUR = 60;

const HEIGHTS = wordsOf('höhe, altitude, elevation');
const HIGH = /^höhen/;

/** Lower places change no run, and higher ones nobody runs in. */
const LOWEST_M = 1200;
const HIGHEST_M = 5500;
const ON_TRACKS: ReadonlySet<number> = new Set([1500, 1600, 2000, 3000, 3200, 5000]);

function isHigh(line: TokenLine, number: Phrase<'number'>, unit: Phrase, isTold: boolean): boolean {
  const { end } = unit;
  const isFeet = unit.type === 'feet';
  const metres = number.value.value * (isFeet ? METRES_PER_FOOT : 1);
  if (!(isFeet || METRES.has(line.tokens[unit.start]?.text ?? '')) || metres < LOWEST_M || metres > HIGHEST_M)
    return false;
  const isTimed = line.tokens[end]?.type === 'number' && line.tokens[end + 1]?.text === ':';
  const isRepeated = tokensBefore(line, number.start).at(-1)?.text === 'x';
  return isTold || (!isTimed && !isRepeated && !ON_TRACKS.has(metres) && hasOtherDistance(line, number.start, end));
}

const METRES = wordsOf('m, meter, metern, metres, meters');

/** A capital that stands alone. */
function capitalAt({ text, tokens }: TokenLine, at: number): string | undefined {
  const token = tokens[at];
  const letter = token ? text.slice(token.start, token.end) : '';
  return letter.length === 1 && letter !== letter.toLowerCase() ? letter : undefined;
}

const LETTERS_OF_PLANS: ReadonlySet<string> = new Set(['E', 'M', 'T', 'I', 'R', 'L', 'F']);

/** Snow lies lower, too; nobody runs so many hundred metres in it and says nothing else. */
function isLow(line: TokenLine, number: Phrase<'number'>, unit: Phrase): boolean {
  const isFeet = unit.type === 'feet';
  const metres = number.value.value * (isFeet ? METRES_PER_FOOT : 1);
  const isMeasured = isFeet || METRES.has(line.tokens[unit.start]?.text ?? '');
  return isMeasured && metres >= LEAST_SNOW_M && metres < LOWEST_M && number.value.value % 100 === 0;
}

const LEAST_SNOW_M = 300;

const LEAST_STEPS = 1000;
