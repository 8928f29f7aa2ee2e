import { hasCapital, type TokenLine } from '../../scan';
import { pattern, priced } from '../phrases/grammar';
import type { KindValue, NumberValue, Phrase, PhraseType } from '../senses/phrase';
import { sensesAt } from '../senses/senses';
import { isName } from '../senses/unknownWord';
import { wordsOf } from '../senses/words';
import {
  hasOtherDistance,
  hasOtherNumber,
  hasRepetitions,
  isAlone,
  isCounting,
  opensClause,
  tokensBefore,
} from './around';
import { isMeasuredBehind } from './aroundNumbers';
import { RUN } from './repetitionParts';

/** Numbers that tell which one it was, how many there were or whose: `mile 11`, `bib 214`, `W4D1`, `M50`. */
/** Weeks of plans count their runs behind a point: `week 6.1`. */
/** Longer words are not cut short by a full stop. */
const LEAST_WORD = 4;
const OF_PLANS: ReadonlySet<string> = new Set(['week', 'woche', 'wk']);

export const numbered = [
  pattern(
    'aside',
    "'woke'|'up'|'awake'|'wach'|'aufgewacht'|'aufgestanden' 'up'? number 'times'|'mal'|'x'",
    -0.6,
    () => 'things',
    'woke up 4 times',
  ),
  pattern(
    'aside',
    "number 'belastungen'|'tempowechsel'|'tempowechseln'",
    -0.3,
    ([number, word], { line }) => (isAlone(line, word.end) && number.start > 0 ? 'things' : undefined),
    'Fahrtspiel 60 min mit 8 Belastungen',
  ),
  // `9.1 + 0`: one way was not run.
  pattern(
    'aside',
    "'+'|'/' number",
    -0.4,
    ([, number]) => (number.value.value === 0 ? 'nothing' : undefined),
    '9.1 + 0 | 48:20',
  ),
  pattern(
    'aside',
    "number '+'|'/'",
    -0.4,
    ([number], { line }) =>
      number.value.value === 0 && line.tokens[number.end + 1]?.type === 'number' ? 'nothing' : undefined,
    '0 + 9.3 | 50:40',
  ),
  pattern('aside', "number 'times'|'mal'|'x' 'wach'|'aufgewacht'|'awake'", -0.6, () => 'things', '3 mal aufgewacht'),
  pattern(
    'aside',
    "'m'|'w'|'f'|'v'|'lv'|'vet'|'mv'|'fv'|'vm'|'vw'|'vf'|'mk'|'wk'|'ak' ^number",
    -0.5,
    ([letter, number], { line }) => (isAgeClass(line, letter, number) ? 'number' : undefined),
    '10 km 46:02, Platz 3 M50',
    '5 km 24:31, M60',
    'Alterslauf M70, 5 km in 29:48',
  ),
  // Of the young: `U16`.
  pattern(
    'aside',
    "'u' ^number",
    -1.4,
    ([letter, number], { line }) =>
      hasCapital(line, letter.start) && number.value.value >= YOUNGEST_OF_ALL && number.value.value <= OLDEST_JUNIOR
        ? 'number'
        : undefined,
    'U14: 5 km Waldlauf',
    'U20 3000 m 9:12',
  ),
  pattern(
    'aside',
    "number '/' ^number",
    -0.6,
    ([place, , field], { line }) =>
      isPlaceInField(place.value, field.value) && isAlone(line, field.end) && isRaceBefore(line, place.start)
        ? 'place'
        : undefined,
    'race 50 km 6:12:48, 41/118',
  ),
  // The place among all behind the time of a marathon or of a half.
  pattern(
    'effort',
    "number '/' ^number",
    -0.6,
    ([place, , field], { line }) =>
      isPlaceInField(place.value, field.value) &&
      isAlone(line, field.end) &&
      tokensBefore(line, place.start).some(({ text }, at) => text === ':' && at > 0) &&
      isLongRaceBefore(line, place.start)
        ? 'race'
        : undefined,
    'Halbmarathon 1:41:20, 112/840',
  ),
  pattern(
    'aside',
    "number 'of' 'them'|'which'|'those'|'these'",
    -0.5,
    ([number], { line }) => (hasRepetitions(line, number.start) ? 'repetitions' : undefined),
    '12 x 400 m, five of them in spikes',
  ),
  // Americans write the month first.
  pattern(
    'aside',
    "number '/'|'-' ^number ':'|','|'-'?",
    -0.6,
    ([month, , day, sign], { line }) =>
      month.start === 0 && isDayOfMonth(month, day) && isTelling(line, (sign ?? day).end) ? 'date' : undefined,
    '5/18 long run 15 miles',
    '5-18: 15 miles',
  ),
  pattern(
    'aside',
    "numberNoun '-'|'#'|'.'? number",
    -0.3,
    ([noun, sign, number], { line }) =>
      // `exam week. 4`: a sentence ends, and what was run is in the next.
      (sign?.value === '.' && ((line.tokens[noun.start]?.text.length ?? 0) >= LEAST_WORD || isDayTold(line, noun))) ||
      (number.value.decimals > 0 && !OF_PLANS.has(line.tokens[noun.start]?.text ?? '')) ||
      line.tokens[noun.start - 1]?.type === 'number' ||
      isCounting(line, number.end) ||
      isLongRound(line, noun, number) ||
      isWhereItEnded(line, noun.start)
        ? undefined
        : counted(line, noun),
    'mile 11',
    'bib 214',
    'C25K week 6.1',
  ),
  pattern(
    'aside',
    "numberNoun number '/'|'von'|'of' number",
    -0.6,
    ([noun, done, , all], { line }) =>
      (counted(line, noun) === 'day' || STAGES.has(line.tokens[noun.start]?.text ?? '')) &&
      done.value.value <= all.value.value &&
      !isCounting(line, all.end)
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
    "numberNoun|'w'|'wk' number ','|'-'|'/'? 'run'|'lauf'|'session'|'workout'|'einheit'|'number'|'nr'|'no'|'#'|'r'|'d'|'s'|'t'|'e'|'day'|'tag' number",
    -0.6,
    ([, , , , number], { line }) => (isCounting(line, number.end) ? undefined : 'number'),
    'Week 4 Run 2 done',
    'Week 6, run 2: walk 5 min',
    'W4D1',
    'W04S02',
  ),
  // Nothing else on the line says how far or how long it was.
  pattern(
    'kind',
    "'week'|'woche'|'w'|'wk' number ','|'-'|'/'? 'run'|'lauf'|'r'|'d'|'session'|'einheit' number",
    -0.7,
    ([week, , , , { end }], { line }) =>
      RUN && !hasOtherNumber(line, week.start, end) ? { ...RUN, isTitle: true } : undefined,
    'W2R2 done!',
    'Week 4 run 3, breathing was fine',
  ),
  pattern(
    'aside',
    "number 'x' number ':'|'workout'|'session'|'training'|'einheit'",
    -0.6,
    ([count, , length, tail], { line }) => (isToldBehind(line, count, length, tail.end) ? 'title' : undefined),
    'Norwegian 4x4: 4 x 4 min, 3 min jog',
  ),
  pattern('aside', "'-' 'interval'|'step' ':'", -0.3, () => 'step', '- interval: 8 km @ easy'),
  pattern(
    'aside',
    "'run'|'lauf' number",
    0.9,
    ([, { value }], { line }) =>
      // `Run 12, windy`: how far it was, where nothing else counts what it is one of.
      value.value <= FEW_RUNS || line.tokens.some(({ text }) => OF_PLANS.has(text) || text === 'c')
        ? 'number'
        : priced('number', LENGTH_OF_RUN),
    'Week 4 Run 2 done',
  ),
  pattern(
    'aside',
    "'session'|'workout'|'einheit' number ':'|'-'",
    -0.5,
    ([title, number, sign], { line }) => {
      const isNumber = number.value.decimals === 0 && number.value.value <= MOST_TITLES;
      const isColon = line.tokens[sign.start]?.text === ':';
      const isApart = isColon || (title.start === 0 && line.tokens[sign.start]?.spaced);
      const next = line.tokens[sign.end];
      const isTitle = next?.type === 'word' || (isColon && next?.spaced === true);
      return isNumber && isApart && isTitle ? 'number' : undefined;
    },
    'Session 2 - Wednesday, 30 minutes',
    'Kurs Einheit 6: 4 x 6 min',
  ),
  pattern(
    'aside',
    "'walked'|'jogged'|'gegangen'|'walking' 'most'|'all'|'much'? 'of'? 'km'|'mile'|'miles' number 'und'|'and'|'&'|'-'|'to'|'bis'|'through'? number?",
    -0.6,
    ([walked], { line }) =>
      tokensBefore(line, walked.start).some(({ type }) => type === 'number') ? 'number' : undefined,
    'half marathon 1:52:07, walked miles 11 and 12',
  ),
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
    "number ^'s'",
    -0.1,
    ([number]) => (number.value.value >= 100 && number.value.value % 100 === 0 ? 'number' : undefined),
    'some 100s and 200s',
  ),
  pattern('aside', 'number ^ordinalTail', 0, () => 'ordinal'),
  pattern(
    'aside',
    "number ^'.'",
    0,
    ([number], { line }) => {
      if (isDate(line, number.start)) return priced('date', DATED);
      if (!isOrdinal(line, number.start, number.value.value)) return undefined;
      const before = number.start - 1;
      // `wu 4 cd 3. Windy`: how far.
      if (before >= 0 && sensesAt(line, before, number.start).some(({ type }) => OF_ENDS.has(type))) return undefined;
      // `LR 14. Felt good until the last 3 miles`: how far.
      if (before >= 0 && isOfRun(line, before) && !isNameOfRun(line, number.start + 2)) return undefined;
      // `2h40.`: minutes.
      if (line.tokens[before]?.type === 'word' && line.tokens[number.start]?.spaced === false) return undefined;
      // `Renee 3. Cleared to run`: how often somebody was seen.
      const isToldBefore = before < 0 || OF_NOUNS.has(line.tokens[before]?.text ?? '') || isName(line, before);
      return isToldBefore || hasOtherDistance(line, number.start, number.end)
        ? 'ordinal'
        : priced('ordinal', DISTANCE_RATHER);
    },
    'der 2. Lauf',
    '12. Waldlauf, 9 km in 52 min',
    '12.11.: 8 km',
  ),
  pattern(
    'otherDay',
    "'am'|'zum'|'vom'|'bis' number ^'.'",
    -0.6,
    ([at, number], { line }) => (at.start > 0 && isDate(line, number.start) ? 'otherDay' : undefined),
    '8 km, am 17.10. dann der Marathon',
  ),
  pattern('aside', 'number anyWord? ordinalNoun', 0.15, ([, word, noun], { line }) => {
    const { tokens } = line;
    // `12 miles in 1:57`
    const isTimed =
      tokens[noun.end - 1]?.text === 'in' && noun.end < tokens.length && tokens[noun.end]?.type !== 'sign';
    // `5:12 with stops`
    return isTimed || (word && JOINING.has(tokens[word.start]?.text ?? '')) ? undefined : 'things';
  }),
  pattern(
    'aside',
    "'legs'|'stages'|'etappen'|'abschnitte'|'teile'|'chapters'|'weeks'|'wochen' number 'and'|'&'|'-'|'to'|'und'|'bis'|',' number",
    -0.9,
    () => 'number',
    'recce of legs 1 and 2, 9 miles',
  ),
  pattern('aside', "'those'|'these'|'diese'|'diesen' amount", -0.2, () => 'again', 'pace across those 9 miles'),
  pattern(
    'aside',
    'count',
    0.6,
    ([count], { line }) => {
      if (line.tokens.slice(count.end, count.end + 3).some(({ type }) => type === 'number')) return undefined;
      // `8 club. 10 x Quarry Lane`
      if (isName(line, count.end)) return priced('number', COUNTED_PLACE);
      // `400 m 6 times`: how often it was run.
      return line.tokens[count.start - 2]?.type === 'number' ? priced('number', COUNTED_AMOUNT) : 'number';
    },
    '8x quarry loop',
  ),
  pattern('aside', "'miles'|'kms' number to number", -0.2, () => 'number', 'miles 13 to 15'),
  pattern('aside', 'number stepsNoun', -0.3, () => 'things', 'walk 10k steps', '12000 Schritte'),
  pattern(
    'aside',
    "'q'|'s'|'e'|'t'|'l' ^number",
    0.05,
    // `E8`, `L15`: nothing else says how far.
    ([letter, number], { line }) =>
      letter.value === 'q' || hasOtherNumber(line, letter.start, number.end) ? 'name' : undefined,
    'Q1',
  ),
  // `All 8 this time!`: of what was counted before.
  pattern(
    'aside',
    "'all'|'alle' number 'of'? 'them'|'done'|'this'|'today'|'geschafft'|'heute'|'diesmal'",
    -0.5,
    ([, number], { line }) => (isCounting(line, number.end) ? undefined : 'number'),
    'All 8 this time! 3.6 km',
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
  pattern('aside', "'bridge'|'none'|'nothing'|'null' 'to'|'auf' distance", -0.6, () => 'name', 'Bridge to 10k'),
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
    ([wk, number], { line }) =>
      (wk.start === 0 || line.tokens[wk.start - 1]?.text === 'k') && !isCounting(line, number.end) ? 'week' : undefined,
    'Wk 3 Tue: easy 8 km',
  ),
  // `Etappe 3, 8,6 km`: which one it is, and a decimal number behind it.
  pattern(
    'aside',
    "'etappe'|'stage'|'teil'|'leg'|'abschnitt' number ','",
    -2.6,
    ([stage, number, comma], { line }) =>
      opensClause(line, stage.start) &&
      number.value.decimals === 0 &&
      line.tokens[number.end]?.spaced === false &&
      line.tokens[comma.end]?.spaced === true
        ? 'number'
        : undefined,
    'Etappe 3, 8,6km',
  ),
] as const;

/** A day that is no month, so that it is no other pair of numbers: `3/1 run/walk`. */
function isDayOfMonth({ value: month }: Phrase<'number'>, { value: day }: Phrase<'number'>): boolean {
  const isWhole = month.decimals === 0 && day.decimals === 0;
  return isWhole && month.value >= 1 && month.value <= MONTHS && day.value > MONTHS && day.value <= LAST_DAY;
}

/** No unit, and a number behind it. */
function isTelling(line: TokenLine, at: number): boolean {
  return !isCounting(line, at) && line.tokens.slice(at).some(({ type }) => type === 'number');
}

/** The same repetitions once more, with all that is told of them. */
function isToldBehind(
  { tokens }: TokenLine,
  { value: count }: Phrase<'number'>,
  { value: length }: Phrase<'number'>,
  from: number,
): boolean {
  return tokens.some(
    ({ text }, at) =>
      at > from &&
      text === 'x' &&
      Number(tokens[at - 1]?.text) === count.value &&
      Number(tokens[at + 1]?.text) === length.value,
  );
}

const COUNTED_AMOUNT = 0.6;
const LENGTH_OF_RUN = 0.5;
/** Of a week of a plan. */
const FEW_RUNS = 3;

const DRINKS = wordsOf('coffee, coffees, caffeine, kaffee, espresso, tea, tee, beer, bier');

const PLACES: ReadonlySet<string> = new Set(['platz', 'rang', 'place']);

/** `ITB acting up, stopped at 2.5`: where nothing else tells how far it was. */
function isWhereItEnded({ tokens }: TokenLine, start: number): boolean {
  const hasOther = tokens.some(({ type }, at) => type === 'number' && at < start);
  return tokens[start]?.text === 'stopped' && !hasOther;
}

/** `Week 5 day 1` counts days, `set 1` what is done in it. */
/** `T day. 3E 4T 2E`: what sort of day it is ends its sentence. */
function isDayTold({ tokens }: TokenLine, { start }: Phrase): boolean {
  const text = tokens[start]?.text;
  return start > 0 && tokens[start - 1]?.type === 'word' && (text === 'day' || text === 'tag');
}

function counted({ tokens }: TokenLine, { start }: Phrase): 'day' | 'number' {
  return DAYS.has(tokens[start]?.text ?? '') ? 'day' : 'number';
}

const STAGES: ReadonlySet<string> = new Set([
  'stage',
  'etappe',
  'teil',
  'part',
  'rep',
  'lap',
  'interval',
  'wdh',
  'runde',
]);

const DAYS: ReadonlySet<string> = new Set(['week', 'wk', 'woche', 'day', 'tag']);

/** `M50`, `W45`: in capitals, a multiple of five, behind the place or the time of a race, or with no other letter of a pace. */
function isAgeClass(line: TokenLine, { start }: Phrase, { value: { value }, end }: Phrase<'number'>): boolean {
  const isAge = value >= YOUNGEST_CLASS && value <= OLDEST_CLASS && value % 5 === 0;
  if (!hasCapital(line, start) || !isAge || isCounting(line, end)) return false;
  // `M55 3000 m 10:41`
  if (start === 0 && value >= YOUNGEST_ALONE && line.tokens[end]?.type === 'number' && !PACED.test(line.text))
    return true;
  // `short of a V60`: no pace is called so.
  if (VETERANS.has(line.tokens[start]?.text ?? '') && value >= YOUNGEST_VETERAN) return true;
  const before = tokensBefore(line, start);
  const isPlaced = before.slice(-NEAR_PLACE).some(({ text }) => CLASSED.has(text));
  const isTimed = before.some(({ text }, at) => text === ':' && before[at + 1]?.type === 'number');
  const isOfRunner = line.tokens[start]?.text === 'ak' || (value >= YOUNGEST_ALONE && !PACED.test(line.text));
  return isPlaced || (isAlone(line, end) && (isTimed || isOfRunner));
}

/** Fewer may be minutes at marathon pace: `M25`. */
const YOUNGEST_ALONE = 40;

/** `E20 M40`: letters of paces before minutes. */
const PACED = /\b[ETIR] ?\d/i;

const YOUNGEST_CLASS = 20;
const [YOUNGEST_OF_ALL, OLDEST_JUNIOR] = [6, 23];

const OLDEST_CLASS = 95;

const VETERANS: ReadonlySet<string> = new Set(['v', 'lv', 'mv', 'fv', 'vm', 'vw', 'vf', 'vet']);
const YOUNGEST_VETERAN = 35;

/** So many tokens before it: `Platz 7 in der`. */
const NEAR_PLACE = 5;

const CLASSED: ReadonlySet<string> = wordsOf(
  'platz, rang, ak, altersklasse, klasse, place, placed, sieg, sieger, siegerin, erster, erste, zweiter, zweite, dritter, dritte, 1st, 2nd, 3rd, first, second, third, won, st, nd, rd, th',
);

/** A plan has no more sessions. */
const MOST_TITLES = 30;

/** `es wurden 22. Kniekehle zwickt`: how far it was, and the end of a sentence. */
const BEFORE_AMOUNTS = wordsOf(
  'run, jog, bike, ride, swim, walk, rad, schwimmen, h, hr, hrs, hours, std, stunden, wurden, waren, sind, total, gesamt, about, did, ran, only, just, nur, bloß, noch, slow, easy, steady, locker, ruhig, long, lang, another, good, decent, solid, heute, heut, today, tonight, endlich, finally, wieder, again, dann, then, danach, knapp, rund, etwa, ca, fast, nearly, almost',
);

/** `am 12.11.`, `3.5.: 8 km`: no sentence ends there; `heute 8.5. Müde` is how far it was. */
function isDate(line: TokenLine, at: number): boolean {
  const [, day, month] = /^(\d\d?)\.(\d\d?)$/.exec(line.tokens[at]?.text ?? '') ?? [];
  const next = line.tokens[at + 2];
  if (Number(day) > LAST_DAY || !(Number(month) >= 1 && Number(month) <= MONTHS)) return false;
  if (DATING.has(line.tokens[at - 1]?.text ?? '')) return true;
  // `cd 1.5. Windy`: how far.
  if (at > 0 && sensesAt(line, at - 1, at).some(({ type }) => OF_AMOUNTS.has(type))) return false;
  // `5.2. 48.10. Windy`: how far and how long.
  if (at === 0 && DOTTED_TIME.test(next?.text ?? '') && !isCounting(line, at + 3)) return false;
  // `14.3. Halbmarathon 1:38:44`, `5.6. DL 12 km`
  if (at === 0 && next?.spaced && tellsSession(line, at + 2)) return true;
  // `6 x 800 m. 8.2. prob too soon`: a sentence of its own.
  if (CLOSING.has(line.tokens[at - 1]?.text ?? '')) return false;
  // `3.12 3.10 3.05. 2 km cd`: the last of several times.
  if (DOTTED_TIME.test(line.tokens[at - 1]?.text ?? '')) return false;
  return next !== undefined && !hasCapital(line, at + 2) && hasOtherNumber(line, at, at + 1);
}

/** Minutes and seconds, or hours and minutes. */
const DOTTED_TIME = /^\d\d?\.[0-5]\d$/;

const OF_AMOUNTS: ReadonlySet<PhraseType> = new Set([
  'warmUp',
  'coolDown',
  'bothEnds',
  'kind',
  'effort',
  'totalWord',
  'about',
]);

const OF_ENDS: ReadonlySet<PhraseType> = new Set(['warmUp', 'coolDown', 'bothEnds']);

/** The word of a session with its amount, a race by its name, or rest. */
function tellsSession(line: TokenLine, at: number): boolean {
  const senses = sensesAt(line, at, line.tokens.length);
  return senses.some(({ type }) => NAMING.has(type)) || (senses.some(isKind) && isMeasuredBehind(line, at));
}

function isKind({ type }: Phrase): boolean {
  return type === 'kind';
}

const NAMING: ReadonlySet<PhraseType> = new Set(['halfName', 'marathonName', 'restWord', 'noRunWord', 'ill']);

const LAST_DAY = 31;
const MONTHS = 12;
const CLOSING: ReadonlySet<string> = new Set(['.', ',', '!', '?']);
const DATING = wordsOf('am, vom, zum, bis, seit, ab, den, dem, termin');
/** No distance is written with a full stop behind it and more of its sentence. */
const DATED = -0.5;

/** `der 2. Lauf`, `als 5.`: behind a word, and with no further sentence behind it; `12. Waldlauf` before everything else. */
function isOrdinal(line: TokenLine, at: number, value: number): boolean {
  const [before, next] = [line.tokens[at - 1], line.tokens[at + 2]];
  if (
    Number.isInteger(value) &&
    (PLACES.has(next?.text ?? '') || ((at === 0 || before?.text === ',') && isNameOfRun(line, at + 2)))
  )
    return true;
  // `2. Coronaimpfung, 5 km`
  if (
    at === 0 &&
    value <= LAST_COUNTED &&
    Number.isInteger(value) &&
    next?.spaced &&
    isName(line, at + 2) &&
    isMeasuredBehind(line, at + 2)
  )
    return true;
  const isCounted = OWNING.has(before?.text ?? '') && hasCapital(line, at + 2);
  if (isCounted || (before?.type === 'word' && value > LAST_DAY && isNameOfRun(line, at + 2))) return true;
  if (value > 31 || !Number.isInteger(value) || before?.type !== 'word' || !next || BEFORE_AMOUNTS.has(before.text))
    return false;
  return next.type === 'sign' || next.type === 'word';
}

/** Right behind what a run is called, or how hard it was. */
function isOfRun(line: TokenLine, at: number): boolean {
  return sensesAt(line, at, at + 1).some(({ type }) => type === 'kind' || type === 'effort');
}

/** Behind these the full stop counts, in German, what stands behind it. */
const OF_NOUNS = wordsOf(
  'der, die, das, den, dem, des, am, vom, zum, zur, beim, im, ins, ein, eine, einen, mein, meine, meinen, meinem, meiner, unser, unsere, unseren, als, schon, bereits, jetzt, nun, und, erst, mit, in, auf, bis, seit, ab, jeder, jede, jedes, this, the, my, our',
);
/** `premeet 4. Bus 4 hrs`: where nothing else says how far it was. */
const DISTANCE_RATHER = 1.7;

/** `große Runde 14`: how long it was, where nothing else says so. */
function isLongRound(line: TokenLine, { start }: Phrase, { value, end }: Phrase<'number'>): boolean {
  const isRound = line.tokens[start]?.text === 'runde' && value.value >= LEAST_ROUND;
  return isRound && !hasOtherNumber(line, start, end);
}

const LEAST_ROUND = 3;

/** Up a place that has a name. */
const COUNTED_PLACE = -0.5;

/** More are distances. */
const LAST_COUNTED = 4;

/** `mein 100. Marathon` */
const OWNING = wordsOf('mein, meinen, meinem, meiner, meine');

/** `Waldlauf`, `Stadtlauf`: a run, and nothing that says how hard it was. */
function isNameOfRun(line: TokenLine, at: number): boolean {
  return (
    hasCapital(line, at) &&
    sensesAt(line, at, at + 1).some(
      ({ type, value }) =>
        type === 'kind' && ((value as KindValue).row.word === 'run' || (value as KindValue).row.intensity === 'race'),
    )
  );
}

/** Whole numbers of which the second may be a field, and not both the pulse. */
function isPlaceInField(place: NumberValue, field: NumberValue): boolean {
  const isWhole = place.decimals === 0 && field.decimals === 0 && place.value >= 1 && place.value <= field.value;
  const isPulse = place.value >= LOWEST_BPM && field.value <= HIGHEST_BPM;
  return isWhole && field.value >= LEAST_FIELD && !isPulse;
}

const LEAST_FIELD = 13;
const LOWEST_BPM = 90;
const HIGHEST_BPM = 220;

function isLongRaceBefore(line: TokenLine, start: number): boolean {
  return tokensBefore(line, start).some((_, at) =>
    sensesAt(line, at, start).some(({ type }) => type === 'halfName' || type === 'marathonName'),
  );
}

function isRaceBefore(line: TokenLine, start: number): boolean {
  return tokensBefore(line, start).some((_, at) =>
    sensesAt(line, at, start).some(
      ({ type, value }) => type === 'kind' && (value as KindValue).row.intensity === 'race',
    ),
  );
}

const JOINING = wordsOf('with, without, incl, including, mit, ohne, inkl, inklusive, and, und');
