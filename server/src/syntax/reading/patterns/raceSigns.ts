import { hasCapital, type Token, type TokenLine } from '../../scan';
import { canonicalWord } from '../../vocabulary';
import { pattern, priced } from '../phrases/grammar';
import type { KindValue, Phrase } from '../senses/phrase';
import { sensesAt } from '../senses/senses';
import { isName } from '../senses/unknownWord';
import { wordsOf } from '../senses/words';
import { hasOtherNumber, hasRepetitions, isAlone, isCounting, opensClause, tokensBefore } from './around';
import { distanceAmount } from './distanceOf';
import { ON_TRACK_M } from './namedDistances';
import { fitsTimes } from './repetitionParts';

/** A place is that of a race. */
/** Seconds or minutes. */
const MOST_MARGIN = 90;

/** `AK 20` is a class, and no place. */
const YOUNGEST_CLASS = 18;

const OF_MEASURES = wordsOf('kg, kilo, lb, lbs, bpm, pace, schnitt, schlägen, grad, °, %, /, mmol, hm');

const RACE_ROW = canonicalWord('race');

const RACE: KindValue | undefined = RACE_ROW && { row: RACE_ROW, spelling: 'race', yields: false };

const TEST_ROW = canonicalWord('tt');
const TEST: KindValue | undefined = TEST_ROW && { row: TEST_ROW, spelling: 'test', yields: false };

/** Whose first time somebody tells of: `Marathon-Premiere`. */
const RACED_FIRST = wordsOf('marathon, halbmarathon, hm, half, ultra, km, k, er');

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

/** Metres that are raced on a track, sprints too. */
function isOnTrack(metres: number): boolean {
  return ON_TRACK_M.has(metres) || metres === 100 || metres === 200;
}

/** `leg 2 w/ Jen`: no unit. */
function isWith({ tokens }: TokenLine, at: number): boolean {
  return tokens[at]?.text === 'w' && tokens[at + 1]?.text === '/';
}

const YOUNGEST_PLACED = 30;
/** Higher numbers behind a letter are an age. */
const LAST_PLACE = 19;

/** Right behind a distance. */
function isMeasured({ tokens }: TokenLine, { start }: Phrase): boolean {
  return tokens[start - 2]?.type === 'number' && tokens[start - 1]?.type === 'word';
}

/** A distance, with its unit or without. */
function isOfTrack({ tokens }: TokenLine, at: number): boolean {
  const before = tokens[at];
  return before?.type === 'number' || (tokens[at - 1]?.type === 'number' && TRACK_UNITS.has(before?.text ?? ''));
}

const TRACK_UNITS: ReadonlySet<string> = new Set(['m', 'k', 'mile']);

/** A name of a meet has no more words. */
const MOST_NAMES = 4;

/** A distance of the track with its time somewhere behind. */
function hasTrackResult(line: TokenLine, from: number): boolean {
  return line.tokens.slice(from, from + MOST_BEHIND).some((token, index) => {
    const at = from + index;
    const isDistance = token.text === 'mile' || (token.type === 'number' && isOnTrack(Number(token.text)));
    return isDistance && (isBeforeClock(line, at + 1) || isBeforeClock(line, at + 2));
  });
}

const MOST_BEHIND = 12;

/** Something that has a clock and a finish. */
function isOfEvent(line: TokenLine, start: number): boolean {
  return tokensBefore(line, start).some(({ text }) => EVENTS.has(text));
}

const SINCE = wordsOf('since, seit');
const SPANS = wordsOf(
  'year, years, ages, season, summer, winter, spring, autumn, months, jahr, jahres, jahre, jahren, saison, time',
);

/** Behind a parkrun, or a distance and no part of it. */
function isOfRace(line: TokenLine, start: number): boolean {
  const isDistance = tokensBefore(line, start).some((_, at, { length }) => beginsDistance(line, start - length + at));
  return isOfEvent(line, start) || (isDistance && !hasRepetitions(line, start));
}

const EVENTS = wordsOf('parkrun, marathon, halbmarathon, half, hm, volkslauf');

/** `half`, `marathon`, right before. */
function isBehindLongName(line: TokenLine, end: number): boolean {
  return [1, 2].some(length =>
    sensesAt(line, end - length, end).some(({ type, start, end: to }) => LONG_NAMES.has(type) && start + length === to),
  );
}

const LONG_NAMES: ReadonlySet<string> = new Set(['halfName', 'marathonName']);

/** A clock time behind signs alone, or `in`. */
function hasClockBehind({ tokens }: TokenLine, from: number): boolean {
  const at = tokens.findIndex(({ type, text }, index) => index >= from && type !== 'sign' && text !== 'in');
  return tokens[at]?.type === 'number' && tokens[at + 1]?.text === ':';
}

/** A clock time, or a sign and one. */
function isBeforeClock(line: TokenLine, at: number): boolean {
  const start = line.tokens[at]?.type === 'sign' ? at + 1 : at;
  return sensesAt(line, start, line.tokens.length).some(({ type }) => type === 'clock');
}

/** Behind a sign and a distance. */
function behindLength({ tokens }: TokenLine, at: number): number {
  const start = tokens[at]?.type === 'sign' ? at + 1 : at;
  return tokens[start]?.type === 'number' && LENGTHS.has(tokens[start + 1]?.text ?? '') ? start + 2 : at;
}

const LENGTHS = wordsOf('k, km, mi, miles, m');

/** Last parts of German names for races, and of those for runs. */
const EVENT = /.(lauf|läufe|cross|cup|triathlon|duathlon)$/;

const RACED = wordsOf('marathon, halbmarathon, lauf, cross, cup, crosslauf, triathlon');

const RUNS =
  /^(ein|aus|ver|zu|heim|wald|test|berg)lauf$|(dauer|tempo|trainings|lang|morgen|abend|steigerungs|trail|grundlagen|probe)l[aä]ufe?$/;

/** What tells of a race besides the word: its name, a place, a best time: `8. Deichlauf`, `2nd overall`, `30 s PB`. */
export const raceSigns = [
  // `Twilight meet, 1500 4:02.3`
  pattern(
    'effort',
    "'meet'|'invite'|'invitational'|'sportfest'|'bahnmeeting' anyWord? anyWord? ','|'.'|':'|'-'",
    -0.5,
    ([word, , , sign], { line }) => (word.start <= MOST_NAMES && hasTrackResult(line, sign.end) ? 'race' : undefined),
    'Harvest meet. Mile 4:31.8',
    'Sportfest in Aalen, 800 m 2:04.3',
  ),
  pattern(
    'effort',
    "'was'|'had'|'i'? 'hoping'|'hoped'|'aiming'|'aimed'|'gunning'|'goal'|'target'|'ziel'|'wollte'|'shooting'|'wanted' 'for'|'was'|'is'|'war'|':'? 'sub'|'unter'|'under' about? number|clock",
    -1,
    ([, word, , , , goal], { line }) =>
      isOfEvent(line, word.start) && !isCounting(line, goal.end) && isAlone(line, goal.end) ? 'race' : undefined,
    'parkrun 25:10, was hoping for sub 25',
  ),
  // Who tells of the fastest for long ran for it.
  pattern(
    'effort',
    "'my'|'mein'|'meine'? 'fastest'|'quickest'|'best'|'schnellster'|'schnellste'|'bester'|'beste' 'one'|'time'|'run'|'result'|'zeit'|'parkrun'? 'since'|'in'|'for'|'this'|'of'|'all'|'seit'|'dieses'|'in'|'im' 'the'|'over'|'about'|'diesem'? number|anyWord",
    -0.9,
    ([my, word, , since, , what], { line }) => {
      const { text } = line.tokens[what.start] ?? { text: '' };
      const isSince = SINCE.has(line.tokens[since.start]?.text ?? '') || what.type === 'number' || SPANS.has(text);
      return isSince && isOfEvent(line, (my ?? word).start) ? 'race' : undefined;
    },
    'parkrun 23:40, quickest since 2021',
    'parkrun 26:12, my best time in ages',
  ),
  // A bound that nobody breaks but in earnest.
  pattern(
    'effort',
    "'first'|'finally'|'endlich'|'erstmals'|'zum' 'ersten'|'time'? 'mal'|'ever'? 'sub'|'unter'|'under'|'below' number|clock timeUnit? 'for'|'in'|'on'|'auf'|'über'|'at'? 'a'|'the'|'my'|'die'|'den'?",
    -0.9,
    ([{ start }, , , , { end }], { line }) => {
      const { tokens } = line;
      const isOther = !opensClause(line, start) || OF_MEASURES.has(tokens[end]?.text ?? '');
      const isTime = ({ text }: Token, at: number) =>
        text === ':' && tokens[at + 1]?.type === 'number' && (at < start || at > end);
      return !isOther && tokens.some(isTime) ? 'race' : undefined;
    },
    'first time under 25 for a 5k! 24:48',
    'endlich unter 50 auf 10 km: 49:51',
  ),
  // By how much something was missed, and no session.
  pattern(
    'effort',
    "'missed'|'missing'|'verpasst'|'verpasste'|'verfehlt' 'out'? 'on'? 'my'|'the'|'a'|'meine'|'die'? 'pr'|'pb'|'sb'|'sub'|'podium'|'record'|'bestzeit'|'bq'|'cutoff' '-'? number? 'by'|'um'? duration?",
    -1.4,
    ([missed, , , , what, , , , by], { line }) =>
      hasOtherNumber(line, missed.start, (by ?? what).end) ? 'race' : undefined,
    'just missed sub-20, 5k 20:03',
    'missed my PB by 10 s, 10k 44:10',
  ),
  // What somebody means to stay below.
  pattern(
    'effort',
    "'for'|'aim'|'go'|'goal'|'ziel'|'auf'? ':'|'for'? 'sub'|'unter'|'under' '-'? number|clock",
    -0.9,
    ([, , sub, , goal], { line, isPlanned }) =>
      isPlanned && isOfRace(line, sub.start) && isAlone(line, goal.end) ? 'race' : undefined,
  ),
  pattern(
    'effort',
    "'sub' '-'? number '!'|'.'|','?",
    -0.6,
    ([sub, , number], { line }) => (isBoundBroken(line, sub.start, number) ? 'race' : undefined),
    '10k 49:38, sub 50!',
  ),
  // `Half done!! 2:12:40`
  pattern(
    'effort',
    "'done'|'finished'|'completed'|'complete'|'conquered'|'geschafft'|'gefinisht'",
    -0.3,
    ([done], { line }) => (isBehindLongName(line, done.start) && hasClockBehind(line, done.end) ? 'race' : undefined),
    'half marathon done!! 2:12:40',
  ),
  pattern('kind', "'meet' ':'", -0.3, ([word]) => (word.start === 0 ? RACE : undefined), 'Meet: 1500 4:12, 800 2:03'),
  // What somebody trains for is another day.
  pattern(
    'aside',
    "'vorbereitung'|'vorbereitungslauf'|'training'|'trainings'|'trainingslauf'|'prep'|'preparation'|'preparing'|'buildup' 'for'|'für'|'auf'|'zum'? 'the'|'den'|'das'|'dem'|'my'|'mein'|'meinen'? anyWord? anyWord? kind|effort|marathonName|halfName|distance ':'|','|'-'|'.'",
    -1.2,
    ([{ start }, lead, , , , race, sign], { line }) => {
      const isRace =
        race.type === 'kind' ? race.value.row.intensity === 'race' : race.type !== 'effort' || race.value === 'race';
      const isLed = lead || line.tokens[start]?.text.startsWith('vorbereitung');
      return start <= 1 && isRace && isLed && hasOtherNumber(line, start, sign.end) ? 'race to come' : undefined;
    },
    'Vorbereitung Silvesterlauf: 12 km, 1:06:05',
    'prep for the Hillside 10k: 8 km in 45:00',
  ),
  // How far somebody came in a test that beeps, and no distance.
  pattern(
    'kind',
    "'bleep'|'beep'|'shuttle'|'yoyo'|'yo' '-'? 'run'|'yo'? 'test' ':'|','|'-'? 'got'|'reached'|'bis'|'score'? 'to'|'zu'? 'level'|'stufe'|'stage'? number",
    -0.9,
    ([, , , , , , , , number], { line }) => (isCounting(line, number.end) ? undefined : TEST),
    'beep test, got to 11.4',
    'Shuttle-Run Test: Level 9.5',
  ),
  // To look at the course is to race nothing.
  pattern(
    'calm',
    "'recce'|'recced'|'recceing'|'recon'|'preview'|'previewed' 'of'|'run'? 'the'|'my'|'our'? 'race'|marathonName|halfName 'course'|'route'|'loop'?",
    -0.9,
    () => 'course',
    'recce of the marathon course, 20 km',
  ),
  pattern(
    'effort',
    'eventLead',
    -0.1,
    ([lead], { line }) => (beginsDistance(line, lead.end) ? 'race' : undefined),
    'County 10k 38:20',
  ),
  // Which part of it, and no length.
  pattern(
    'kind',
    "'relay'|'relays'|'staffel'|'staffellauf' ','|'-'|':'? 'leg'|'stage'|'abschnitt'|'etappe'|'teilstück'|'läufer' '#'|'nr'? number",
    -0.6,
    ([, , , , number], { line }) => (isCounting(line, number.end) && !isWith(line, number.end) ? undefined : RACE),
    'fell relay leg 2 w/ Jen, 10.7 km',
  ),
  // On the track each runs one of the four.
  pattern(
    'kind',
    "'4' 'x' '100'|'200'|'400'|'800'|'1000'|'1200'|'1500'|'1600'|'1'|'2'|'4'|'8'|'mile' 'm'? 'relay'|'staffel'|'leg'|'split'|'anchor'|'leadoff'|'prelim'|'prelims'|'final'|'heat' 'leg'|'split'?",
    -1.4,
    () => RACE,
    '4x400 leg 54.1',
    '4 x 8 split 2:09',
  ),
  pattern(
    'effort',
    'eventLead',
    -0.6,
    ([lead], { line }) =>
      isMeasured(line, lead) && (isBeforeClock(line, lead.end) || isTuneUp(line, lead)) ? 'race' : undefined,
    '3k handicap 10:58',
    '10k tune-up, 2 up 2 down',
  ),
  pattern(
    'effort',
    "'(' 'ak'|'gesamt'|'mw'|'m'|'w' number ^'.'? ')'",
    -0.5,
    ([open, , number], { line }) =>
      number.value.value <= LAST_PLACE && tokensBefore(line, open.start).some(({ text }) => text === ':')
        ? 'race'
        : undefined,
    '10 km 47:30 (AK 3)',
  ),
  // `1500 heats: 4:02.3`; the final lap and the final 200 are of a run.
  pattern(
    'effort',
    'heatWord',
    -0.4,
    ([word], { line }) => (isOfTrack(line, word.start - 1) && isBeforeClock(line, word.end) ? 'race' : undefined),
    '1500 heats: 4:02.3',
  ),
  // So far it was in each of them.
  pattern(
    'reps',
    "number 'm'? '-'|':'|','? heatWord 'in'|':'? time ','|'-'|';'|'/'|'.'|'and'|'und'|'then'|'dann'? 'the'|'a'? heatWord 'in'|':'? time",
    -0.6,
    ([number, , , name, , heat, , , , , final]) => {
      const { value } = number.value;
      const timesS = [heat.value, final.value];
      const amount = distanceAmount('m', value, 1, number);
      return isOnTrack(value) && fitsTimes(amount, timesS)
        ? {
            count: { count: 2, start: number.start, end: number.end },
            amount,
            kind: RACE,
            kindSpan: [name.start, name.end],
            inner: [],
            timesS,
          }
        : undefined;
    },
    '800 heat 2:08.4, final 2:06.9',
    '400 m Vorlauf 55.1, Finale 54.3',
  ),
  pattern(
    'effort',
    "anyWord? 'xc'",
    -0.2,
    ([name, xc], { line }) =>
      (name ? isName(line, name.start) : isMeasured(line, xc)) && isBeforeClock(line, behindLength(line, xc.end))
        ? 'race'
        : undefined,
    'Southern XC: 44:10',
    'County XC, 8k, 29:40',
    '8k XC 28:10',
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
      // In a row of its own it is of the run above.
      const isTold =
        number.start === 0
          ? number.value.value <= MOST_MARGIN
          : before.some(({ text }, at) => text === ':' && before[at - 1]?.type === 'number');
      return isTold && !of ? priced('race' as const, number.start === 0 ? -1.5 : 0) : undefined;
    },
    '5000 m 17:02, 30 s PB',
  ),
  pattern(
    'effort',
    "'pb'|'pr'|'sb'|'bestzeit'|'bestmarke' 'by'|'of'|'um' about? 'ne'|'eine'|'a'? number? timeUnit",
    -0.8,
    () => 'race',
    '10k 41:20, PR of 40 secs',
    '10 km in 41:20, PB um fast eine Minute',
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
  pattern(
    'effort',
    "number ^ordinalTail 'in' 'my'|'the'|'our'? 'age'? '-'? 'cat'|'category'|'agegroup'|'division'|'vet'|'vets'",
    -0.5,
    () => 'race',
    'parkrun 23:50, 2nd in age cat',
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
    "'position'|'pos'|'placed'|'platz' ^'.'? ':'? number 'of'|'von'|'/'|'from'|'out' 'of'? number",
    -0.8,
    ([, , , place, , , all]) =>
      place.value.decimals === 0 && all.value.value >= place.value.value ? 'race' : undefined,
    'parkrun 23:10. Position 61 of 240',
  ),
  pattern(
    'effort',
    "'ges'|'gesamt'|'gesamtwertung' '.'|'-'? 'platz'|'rang'? number ^'.'",
    -0.9,
    ([, , , place]) => (place.value.decimals === 0 ? 'race' : undefined),
    '10 km 38:20, AK 4. / ges. 23.',
  ),
  pattern(
    'effort',
    "number ^ordinalTail ','|'in'? 'the'|'my'|'our'|'a'? 'fast'|'slow'|'second'|'first'|'b'? 'heat'|'section' number?",
    -0.9,
    ([, , joint, , , word], { line }) => (joint || line.tokens[word.start]?.text === 'heat' ? 'race' : undefined),
    '1500 4:21.4, 6th in heat 3',
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
    "'(' number ^'.' ')'",
    -0.5,
    ([open, { value }], { line }) =>
      value.decimals === 0 && tokensBefore(line, open.start).some(({ text }) => text === ':') ? 'race' : undefined,
    '1500 m 4:18 (5.)',
  ),
  pattern(
    'effort',
    "'ak'|'gesamt'|'frauen'|'männer'|'damen'|'herren' '-'|':'? 'platz'? number ^'.'",
    -0.5,
    () => 'race',
    '10 km 41:37 (AK 4.)',
  ),
  pattern(
    'aside',
    "'ak' number",
    -0.9,
    ([ak, place], { line }) =>
      place.value.value < YOUNGEST_CLASS &&
      isAlone(line, place.end) &&
      line.tokens[place.end]?.text !== '.' &&
      hasOtherNumber(line, ak.start, place.end)
        ? 'place'
        : undefined,
    'Volkslauf 10 km 46:12 AK 3',
  ),
  // An age class of the old, and the place in it.
  pattern(
    'effort',
    "'m'|'w'|'f'|'ak' '-'? ^number number ^'.'",
    -1.6,
    ([letter, , age, place], { line }) => {
      const isClass = age.value.value >= YOUNGEST_PLACED && age.value.value % 5 === 0 && hasCapital(line, letter.start);
      return isClass && place.value.decimals === 0 ? 'race' : undefined;
    },
    '10 km 47:10, M55 6.',
  ),
  pattern(
    'effort',
    "number ^'.' 'in'|'der'|'meiner'? 'der'|'meiner'? 'm'|'w'|'ak' number?",
    -0.5,
    // `6. w/up 2`
    ([, , , , letter], { line }) => (line.tokens[letter.end]?.text === '/' ? undefined : 'race'),
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
  pattern(
    'kind',
    "number ^ordinalTail 'place'|'overall'|'woman'|'lady'|'man'|'female'|'male'|'team'|'master'|'vet'|'senior'|'junior'|'finisher' 'woman'|'lady'|'man'|'female'|'male'|'team'? 'overall'?",
    -0.1,
    () => RACE,
    '2nd overall',
    '3rd place woman overall',
  ),
  pattern(
    'effort',
    "number ^ordinalTail 'in'? 'm'|'w'|'f'|'v'|'mv'|'fv'|'lv'|'vm'|'vw'|'vf'|'mm'|'fm' ^number '-'? number?",
    -0.9,
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
  // `ich war 7.`, `wir wurden 23.`
  pattern(
    'effort',
    "'ich'|'wir'|'i'|'we' 'war'|'wurde'|'wurden'|'waren'|'came'|'was'|'were'|'finished' number ^'.'|ordinalTail",
    -0.9,
    ([, , number, dot], { line }) =>
      number.value.decimals === 0 &&
      !isCounting(line, dot.end) &&
      line.tokens[number.start]?.spaced === true &&
      (line.tokens[dot.end] === undefined || line.tokens[dot.end]?.spaced === true || isAlone(line, dot.end)) &&
      !MONTHS.test(line.tokens[dot.end]?.text ?? '')
        ? 'race'
        : undefined,
    'Volkslauf 10 km, ich war 7.',
    '10 km Lauf, wir wurden 23.',
  ),
] as const;

/** `49:38, sub 50`: a time in minutes a little below the bound. */
function isBoundBroken({ tokens }: TokenLine, start: number, { value }: Phrase<'number'>): boolean {
  return tokens.slice(0, start).some(({ type, text }, at) => {
    const isMinutes = type === 'number' && tokens[at + 1]?.text === ':' && tokens[at + 3]?.text !== ':';
    return isMinutes && Number(text) < value.value && Number(text) >= value.value * LITTLE_BELOW;
  });
}

const LITTLE_BELOW = 0.9;

/** `10k tune-up`: a race before the one that counts. */
function isTuneUp({ tokens }: TokenLine, { start }: Phrase): boolean {
  return tokens[start]?.text.startsWith('tune') === true;
}

/** `ich war 7. Mai dort`: a day. */
const MONTHS = /^(jan|feb|mär|apr|mai|jun|jul|aug|sep|okt|nov|dez|mal|klasse|tag|woche)/;
