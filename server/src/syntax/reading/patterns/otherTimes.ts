import type { TokenLine } from '../../scan';
import { weekdayNamed } from '../../weekdays';
import { pattern } from '../phrases/grammar';
import type { Phrase } from '../senses/phrase';
import { sensesAt } from '../senses/senses';
import { isUnknownWord } from '../senses/unknownWord';
import { wordsOf } from '../senses/words';
import { BEHIND, isAlone, isCounting, isFront, isNumber, opensClause, TODAY, tokensBefore } from './around';

/** What was done at another time, or tells only how the day was divided. */
export const otherTimes = [
  pattern(
    'calm',
    "'gps'|'uhr'|'watch'|'garmin'|'strom'|'zug'|'musik'|'brustgurt'|'pulsgurt'|'schule'|'unterricht'|'termin' 'ist'|'war'|'wurde'|'was'|'got'? skippedWord",
    -0.5,
    () => 'a thing',
    'GPS ausgefallen, 9 km in 50 min',
  ),
  // `Gestern ausgefallen, heute 14 km`: what was not done was of another day.
  pattern(
    'calm',
    "otherDay kind? 'wurde'|'got'|'war'|'was'? skippedWord",
    -0.5,
    ([day], { line }) => (isBeforeNumber(line, day.end) ? 'other time' : undefined),
    'Gestern ausgefallen, deshalb heute 14 km',
  ),
  pattern(
    'calm',
    "kind otherDay 'wurde'|'got'|'war'|'was'? skippedWord",
    -0.5,
    ([, day], { line }) => (isBeforeNumber(line, day.end) ? 'other time' : undefined),
    'Lauf gestern ausgefallen, heute 45 min',
  ),
  // `Race tomorrow, 3 km easy`: what is told of another day ends with its clause, and today is told behind.
  pattern(
    'calm',
    "'big'|'goal'|'hard'|'long'|'tuneup'|'tune'? ^'-'? 'up'? kind|distance kind? otherDay",
    -0.7,
    ([, , , what, kind, day], { line }) => (isTodayBehind(line, what, kind, day) ? 'other time' : undefined),
    'Race tomorrow, 3 km easy',
    'tuneup 10k tomorrow so just 4 easy',
    '10k race tomorrow, 3 km jog',
  ),
  // `8 km easy. 6 x 800 on the plan tomorrow`: behind what was done today.
  pattern(
    'calm',
    "reps|distance|duration kind|effort|target? 'is'|'are'|'stehen'|'stand'? 'on'|'auf' 'the'|'my'|'dem'? 'plan'|'schedule'|'cards'|'menu'|'programme'|'program'|'programm' 'for'|'für'? 'tomorrow'|'tmrw'|'tmr'|'tmw'|'tomoz'|'morgen'|'übermorgen'",
    -1.6,
    ([first], { line }) => (isBehindToday(line, first.start) ? 'other time' : undefined),
    '8 km easy. 6 x 800 on the plan tomorrow',
    '5 miles easy, 10 @ MP on the schedule for tomorrow',
  ),
  pattern(
    'calm',
    "reps|distance kind|effort|target? 'tomorrow'|'tmrw'|'tmr'|'tmw'|'tomoz'|'übermorgen'",
    -1.6,
    ([first, , { end }], { line }) =>
      isBehindToday(line, first.start) && isAlone(line, end) ? 'other time' : undefined,
    '5 km easy, 20 km tomorrow',
  ),
  pattern(
    'calm',
    'otherDay kind|distance kind?',
    -0.7,
    ([day, what, kind], { line }) =>
      day.start === 0 && isTodayBehind(line, what, kind, day) ? 'other time' : undefined,
    'Morgen Wettkampf, 3 km locker',
  ),
  pattern(
    'calm',
    "'did'|'went'? kind about? amount 'with'|'in'|'on'|'mit'|'auf'|'bei'|'up'|'out'? 'the'|'my'|'dem'|'der'|'a'? anyWord? 'yesterday'|'gestern'|'vorgestern' morning|evening?",
    -0.9,
    ([, , , , , , , day], { line }) =>
      // `Rad 20 km wie gestern, 55 min`
      isBeforeNumber(line, day.end) && line.tokens[day.start - 1]?.text !== 'wie' ? 'other time' : undefined,
    'Rode 60 km with the club yesterday, ran 6 km easy',
  ),
  // `Target: 10k on 15 Nov, sub 38`: what somebody trains for.
  pattern(
    'calm',
    "'target'|'goal'|'next'|'a'|'b'|'ziel'|'nächster'|'nächstes'|'zielwettkampf' 'race'|'wettkampf'|'rennen'|'lauf'? ':'|'is'|'ist'|'='? 'the'|'a'|'der'? distance|halfName|marathonName|kind 'on'|'am'|','? aside",
    -0.9,
    ([lead, race, , , what], { line }) =>
      (lead.start === 0 || line.tokens[lead.start - 1]?.type === 'sign') &&
      (race !== undefined || line.tokens[what.start - 1]?.text === ':')
        ? 'other time'
        : undefined,
    'Off. Next race 10k on 15 Nov',
    'Target: 10k 15 Nov',
  ),
  pattern(
    'calm',
    "'plan'|'trainingsplan'|'training'|'programm'|'programme'|'schedule'|'block' 'is'|'ist'|'geht'|'zielt'? 'auf'|'für'|'for' 'eine'|'die'|'a'|'the'|'sub'|'unter'? clock 'plan'|'er'?",
    -1.2,
    ([, , , , clock]) =>
      clock.value.parts.length === 2 && (clock.value.parts[0] ?? 0) <= LONGEST_GOAL_H ? 'other time' : undefined,
    '15 Wochen bis Valencia, Plan auf 3:12. 10 km',
    'training for a 3:45, 5 miles easy',
  ),
  // How it went before.
  pattern(
    'aside',
    "'last'|'letztes' 'time'|'mal' 'i'? anyWord? anyWord? 'i'|'ich'? 'ran'|'run'|'did'|'was'|'got'|'lief'|'war'|'waren' 'i'|'it'|'ich'|'es'|'in'|'a'|'about'? amount|clock|number 'something'|'odd'?",
    -1.2,
    ([last], { line }) => (opensClause(line, last.start) ? 'other time' : undefined),
    'parkrun 31:57, last time here I ran 22',
    '5 km 25:10, letztes Mal war 26:30',
  ),
  // Stiff as after another sport: that was not done.
  pattern(
    'calm',
    "'wie'|'like'|'as' 'if'|'nach'|'nach'm'|'after'|'bei'|'from'? 'dem'|'einem'|'einer'|'a'|'an'|'the'|'ner'|'nem'? 'langen'|'langer'|'long'|'hard'|'harten'? kind",
    -0.6,
    ([like, , , , kind]) => (kind.value.row.sport !== 'run' && like.start > 0 ? 'like' : undefined),
    "8 km locker, Muskelkater wie nach'm Skifahren",
    '5 km, legs feel like after a long ride',
  ),
  pattern(
    'calm',
    "distance? kind|otherDay|'yesterday's' kind|otherDay kind|otherDay? ':'|','|';'|'.'|'('|'-'|'was'|'in'? distance? 'in'|','|'('? clock|duration ')'?",
    -1.6,
    ([, first, second, , , , , time, close], { line: { tokens } }) => {
      const isOfDay = [first, second].some(
        ({ type, start }) => type === 'otherDay' || tokens[start]?.text === "yesterday's",
      );
      const behind = tokens.slice((close ?? time).end, (close ?? time).end + NEAR_TODAY);
      return isOfDay && behind.some(({ text }) => TODAY.has(text)) ? 'other time' : undefined;
    },
    'Race yesterday, 10k in 42:10. Today 6 km easy',
  ),
  // `Sunday's long run was 18, today 4 easy`; alone on a line it is that day's.
  pattern(
    'calm',
    "'yesterday's'|'tomorrow's'|'monday's'|'tuesday's'|'wednesday's'|'thursday's'|'friday's'|'saturday's'|'sunday's' anyWord? distance|duration? kind 'was'|'were'? reps|distance|duration|number?",
    -0.9,
    (parts, { line }) => {
      const last = parts.findLast(part => part !== undefined);
      const isToday = line.tokens.slice(last?.end).some(({ text }) => text === 'today' || text === 'heute');
      return isToday || (parts[0].start > 0 && parts[5] === undefined) ? 'other time' : undefined;
    },
    "Sunday's long run was 18, today 4 easy",
    "legs heavy from Saturday's 50k bike, 4 easy",
  ),
  // What somebody has entered is still to come.
  pattern(
    'calm',
    "'signed'|'registered'|'entered'|'booked'|'anmeldung'|'angemeldet' 'up'|'my'|'a'? 'place'|'spot'|'startplatz'? 'for'|'into'|'in'|'zum'|'für'|'beim' 'the'|'a'|'my'|'another'|'den'|'einen'|'die'? anyWord? anyWord? kind|distance|halfName|marathonName kind? 'on'|'am'|'in'? monthName? number?",
    -0.9,
    (parts, { line }) =>
      isToCome(
        line,
        parts.findLast(part => part !== undefined),
      )
        ? 'other time'
        : undefined,
    'Signed up for Berlin marathon! 10 km easy',
    'signed up for a 5k on the 14th. no run today',
    'Anmeldung zum Marathon, 8 km locker',
  ),
  pattern(
    'calm',
    "kind|distance kind? 'registered'|'booked'|'entered'|'angemeldet'|'gebucht'",
    -0.7,
    ([, , word], { line }) => (isToCome(line, word) ? 'other time' : undefined),
    'goal race booked, easy 8 km',
  ),
  pattern(
    'calm',
    "number spanNoun 'to'|'noch' 'go'? ':'|','|'.'|';'|'-'",
    -1.4,
    ([number], { line }) =>
      number.start === 0 || line.tokens[number.start - 1]?.type === 'sign' ? 'other time' : undefined,
    '12 weeks to go: 10 km',
  ),
  pattern(
    'calm',
    "number spanNoun 'till'|'until'|'before'|'out'|'to'|'bis'|'vor' 'from'|'zum'|'dem'? 'the'|'my'? anyWord? kind|halfName|marathonName",
    -0.9,
    () => 'other time',
    '5 days till the race, 4 km',
  ),
  pattern(
    'calm',
    "anyWord ':'|'-'?",
    -0.6,
    ([word, sign], { line }) => (isOneOfDays(line, word.start, sign) ? ANOTHER_DAY : undefined),
    'Di: 8 km, Do: 6 km',
  ),
  pattern('calm', "morning|midday|evening ':'|'-'|','? restLike|restWord", -0.3, () => 'half a day', 'PM off'),
  pattern(
    'calm',
    "kind ':'|'-' 'off'|'none'",
    -1,
    ([{ start, value }, , off], { line }) =>
      start === 0 && off.end === line.tokens.length && value.row.sport !== 'run' ? 'half a day' : undefined,
    'Swim: off',
  ),
  // `Total: 8 with the shakeout`
  pattern(
    'calm',
    "'with'|'incl'|'including'|'counting' 'the'|'my'|'this'? otherDay|morning|evening|'morning's'? kind",
    -1.2,
    ([word, the, day], { line }) =>
      (the ?? day) && TOTALS.has(line.tokens[0]?.text ?? '') && isCounted(line, word.start) ? 'part of it' : undefined,
    'Total: 8 with the shakeout',
  ),
  pattern(
    'calm',
    "restLike|restWord morning|midday|evening ','|'.'|';'|'/'|'-'",
    -0.6,
    ([{ start }], { line }) => (isFront(line, start) ? 'half a day' : undefined),
    'rest am, 5 pm',
  ),
  pattern(
    'calm',
    "'massage'|'physio'|'sauna'|'dentist'|'zahnarzt'|'doctor'|'arzt' 'booked'|'in'|'appointment'|'termin'? morning|midday|evening",
    -0.8,
    (_, { line }) => (line.tokens.some(isNumber) ? 'half a day' : undefined),
    'massage in evening, 6k am',
  ),
  pattern(
    'calm',
    "beforeOther 'the'|'my'|'a'|'our'|'an'|'his'|'her'|'today's'|'yesterday's'|'saturday's'|'sunday's'|'friday's'|'last'|'gestrigen'? 'night's'|'week's'|'weekend's'|'month's'? kind 'game'|'match'|'practice'|'spiel'?",
    -0.2,
    ([before, which, , kind], { line }) =>
      // `ice bath after intervals 8 km`: what it came after was done today.
      (kind.value.row.sport === 'run' && isEffortOnly(kind.value.row.word)) ||
      isWhatItWas(line, before.start) ||
      (!which && BEHIND.has(line.tokens[before.start]?.text ?? '') && line.tokens[kind.end]?.type === 'number')
        ? undefined
        : 'other time',
    'after the race',
  ),
  pattern(
    'calm',
    "'nach'|'vor'|'after'|'before' 'der'|'dem'|'den'|'the'|'my' effort",
    -0.3,
    ([, , effort]) => (effort.value === 'race' ? 'other time' : undefined),
    'Nach der DM: 50 min ganz langsam',
  ),
  pattern('calm', "'startnummer' 'abholen'|'abgeholt'|'geholt'", -0.5, () => 'errand', '6 km, Startnummer abgeholt'),
  pattern(
    'calm',
    "beforeOther 'the'|'my'|'a'|'this'|'next' anyWord kind",
    0.1,
    ([, , , kind]) => (kind.value.row.sport === 'run' && isEffortOnly(kind.value.row.word) ? undefined : 'other time'),
    'for the Saturday long run',
  ),
  pattern(
    'calm',
    "beforeOther 'the'|'my'|'a'? kind otherDay",
    -0.4,
    () => 'other time',
    'legs heavy from lifting yesterday',
  ),
  pattern(
    'calm',
    "'swapped'|'switched'|'traded'|'exchanged'|'subbed' 'out'? 'the'|'my'|'a'|'today's'? anyWord? kind 'for'|'to'|'with'",
    -0.4,
    () => 'other time',
    'swapped the tempo for an easy 4',
  ),
  pattern(
    'calm',
    "'swapped'|'switched'|'traded'|'exchanged'|'subbed' 'out'? 'the'|'my'|'a'|'today's'? distance|duration kind? 'for'|'with' 'a'|'an'|'some'|'about'?",
    -1.2,
    () => 'other time',
    'swapped the 8 for 50 minutes on the bike',
    'swapped 8 km for 50 min bike',
  ),
  pattern(
    'calm',
    "'moved'|'pushed'|'shifted'|'postponed'|'rescheduled' 'the'|'my'|'our'? anyWord? kind 'to'|'until'|'till'|'back'",
    -0.6,
    () => 'other time',
    'Coach moved intervals to Thursday. Easy 45 min',
  ),
  pattern(
    'calm',
    "letter|kind 'session'|'workout'|'run'|'reps'? 'was'|'is'|'got'|'wurde'|'wird'|'ist'? 'moved'|'pushed'|'shifted'|'postponed'|'rescheduled'|'verschoben'|'verlegt'|'verschiebe' 'back'|'out'? 'to'|'until'|'till'|'auf'|'by'|'for'? anyWord?",
    -0.9,
    ([, , , , , to, day]) => (to && day ? 'other time' : undefined),
    '10 E. T session moved to Wed',
  ),
  pattern(
    'calm',
    "kind 'auf' anyWord 'verschoben'|'verlegt'",
    -0.9,
    () => 'other time',
    '8 km locker, Intervalle auf Freitag verschoben',
  ),
  // Where in a run it was.
  pattern(
    'calm',
    "'first'|'1st'|'second'|'2nd'|'last'|'back'|'front'|'latter'|'other' 'half' 'of'? 'the'|'it'?",
    -0.4,
    ([, half], { line: { tokens } }) => (HALVED.has(tokens[half.end]?.text ?? '') ? undefined : 'half of it'),
    '12 miles, first half flat, second half hilly',
  ),
  pattern(
    'calm',
    "'rolling'",
    -0.3,
    ([{ start, end }], { line }) => (isTerrain(line, start, end) ? 'terrain' : undefined),
    '8 miles, last few rolling',
    '8 miles, rolling pasture',
  ),
  // `74F gym`: where the belt stood.
  pattern(
    'calm',
    "'gym'",
    -0.3,
    ([{ start }], { line: { tokens } }) => (DEGREES.has(tokens[start - 1]?.text ?? '') ? 'place' : undefined),
    'treadmill 5 miles 41:00, 74F gym',
  ),
  // Races still to come.
  pattern(
    'calm',
    "kind|effort|marathonName|halfName ','|'('? 'in'|'is' 'in'|'just'|'only'? number|'a'|'einer' spanNoun ')'?",
    -0.5,
    ([race]) => (isRace(race) ? 'other time' : undefined),
    'easy 10k, turkey trot in 2 weeks',
  ),
  pattern(
    'calm',
    "'in'|'noch' number|'einer' spanNoun 'bis'|'until'|'till'|'to'? 'zum'|'the'? anyWord? kind|effort|marathonName|halfName",
    -0.5,
    ([, , , , , , race]) => (isRace(race) ? 'other time' : undefined),
    '10 km locker, in drei Wochen Firmenlauf',
  ),
  pattern(
    'calm',
    "'vorbereitung'|'training'|'prep'|'taper'|'tapering'|'vorfreude'|'muskelkater'|'müde'|'schwer'|'tired'|'sore'|'heavy' 'auf'|'für'|'for'|'vom'|'from'|'after'|'nach' 'den'|'die'|'das'|'dem'|'the'|'my'|'yesterday's'? anyWord? kind|effort|marathonName|halfName",
    -0.5,
    ([, , , , race]) => (isRace(race) ? 'other time' : undefined),
    '6 km locker, Muskelkater vom Halbmarathon',
    'Vorbereitung auf den Volkslauf, 10 km locker',
  ),
  pattern('calm', 'notRace', -0.3, () => 'prose', 'race week'),
  // `45 min am Berg`, `am Berg 8 x 1 min`: what was run.
  pattern(
    'calm',
    "'am' 'berg'",
    -0.3,
    ([am, berg], { line }) => {
      const [before, next] = [line.tokens[am.start - 1], line.tokens[berg.end]];
      const isBehindWord = before?.type === 'word' && !isCounting(line, am.start - 1);
      return isBehindWord || (before?.type === 'sign' && next?.type === 'word') ? 'place' : undefined;
    },
    '6 km mit Gehpause am Berg',
  ),
] as const;

/** `12 km als Crescendolauf`: behind an amount it says what that was. */
function isWhatItWas(line: TokenLine, at: number): boolean {
  const isAs = line.tokens[at]?.text === 'als';
  return isAs && (line.tokens[at - 1]?.type === 'number' || isCounting(line, at - 1));
}

/** At the beginning of a clause, and an amount or a rest stands before it. */
function isBehindToday(line: TokenLine, start: number): boolean {
  return (
    CLOSING.has(line.tokens[start - 1]?.text ?? '') &&
    tokensBefore(line, start).some(each => isNumber(each) || RESTING.has(each.text))
  );
}

/** Whether the clause about another day ends here, and what was done today stands behind it. */
function isTodayBehind(
  line: TokenLine,
  what: Phrase<'kind'> | Phrase<'distance'>,
  kind: Phrase<'kind'> | undefined,
  day: Phrase<'otherDay'>,
): boolean {
  const { tokens } = line;
  const end = Math.max(day.end, (kind ?? what).end);
  const behind = tokens.slice(end, end + NEAR_TODAY);
  if (!CLOSING.has(behind[0]?.text ?? '') || !behind.some(({ type, text }) => type === 'number' || RESTING.has(text)))
    return false;
  // `Race yesterday, 10k in 42:10. Today 6 km easy`: what stands between is told of the other day, too.
  const later = tokens.slice(end, end + 2 * NEAR_TODAY);
  if (later.slice(later.findIndex(isNumber)).some(({ text }) => TODAY.has(text))) return false;
  const [first, second] = [tokens[day.start]?.text ?? '', tokens[day.start + 1]?.text ?? ''];
  const isRace = [what, kind].some(each => each?.type === 'kind' && each.value.row.intensity === 'race');
  const isNamed = what.type === 'distance' && (what.value.unit === 'marathon' || what.value.unit === 'half');
  const isGentle = behind.some(({ text }) => GENTLE.has(text));
  // `Intervalle morgen, 6 x 1000`: in the morning.
  if (first === 'morgen' && !SURE.has(second)) return isGentle && (isRace || isNamed);
  return SURE.has(first) || SURE.has(second) || (isGentle && (isRace || isNamed));
}

/** `registered for the 5k and ran 21:30`: a time alone behind it is that of the race, which has come; else something of its own is told, or nothing. */
function isToCome(line: TokenLine, last: Phrase | undefined): boolean {
  const from = last?.end ?? 0;
  const behind = line.tokens.slice(from, from + NEAR_TODAY);
  return (
    behind.every(({ type }, at) => type !== 'number' || ORDINAL_TAILS.has(behind[at + 1]?.text ?? '')) ||
    behind.some(({ type, text }, at) => GENTLE.has(text) || (type === 'number' && isCounting(line, from + at + 1)))
  );
}

/** `on the 14th` */
const ORDINAL_TAILS = wordsOf('st, nd, rd, th');

/** How far behind today is told. */
const NEAR_TODAY = 8;
const CLOSING: ReadonlySet<string> = new Set([
  ',',
  '.',
  '!',
  ';',
  '-',
  ':',
  'so',
  'and',
  'but',
  'also',
  'und',
  'deshalb',
  'daher',
]);

const SURE = wordsOf('tomorrow, yesterday, gestern, vorgestern, übermorgen, week, woche, früh, abend');
const GENTLE = wordsOf(
  'easy, shakeout, jog, recovery, rest, short, locker, ruhig, trab, pause, ruhetag, strides, off, frei',
);
const RESTING = wordsOf('rest, off, ruhetag, pause, frei, nothing, nichts');

/** Of a marathon, in hours. */
const LONGEST_GOAL_H = 6;

/** `last half mile` */
const HALVED = wordsOf('mile, km, kilometer, hour, lap, an, a');

const DEGREES = wordsOf('f, c, °');

/** `8 miles rolling`, `rolling pasture` tell of hills; `20 min rolling`, `rolling and stretching` of a foam roll. */
function isTerrain(line: TokenLine, start: number, end: number): boolean {
  const [before, next] = [line.tokens[start - 1], line.tokens[end]];
  if (next?.type === 'word' && isUnknownWord(line, end)) return true;
  const isDone = sensesAt(line, start - 1, start).some(({ type }) => type === 'timeUnit');
  return (
    before?.type === 'word' && !isDone && !JOINING.has(before.text) && (next === undefined || next.type === 'sign')
  );
}

const JOINING = wordsOf('foam, and, then, some, with, plus, did, quick');

/** A word for a race, or its distance. */
function isRace({ type, value }: Phrase): boolean {
  if (type === 'kind') return (value as Phrase<'kind'>['value']).row.intensity === 'race';
  return type !== 'effort' || value === 'race';
}

/** A weekday before what was done on it. */
export const ANOTHER_DAY = 'another day';

function isEffortOnly(word: string): boolean {
  return word === 'easy' || word === 'recovery' || word === 'steady' || word === 'tempo';
}

function isBeforeNumber({ tokens }: TokenLine, from: number): boolean {
  return tokens.slice(from, from + NEAR).some(isNumber);
}

/** So near is what was done instead. */
const NEAR = 12;

/** `Mo 8 km, Di 6 km`: a weekday with what was done on it, on a line with another one. */
function isOneOfDays(line: TokenLine, at: number, sign: Phrase | undefined): boolean {
  return (
    isDay(line, at, sign !== undefined) && line.tokens.some((_, other) => other !== at && isDay(line, other, false))
  );
}

const TOTALS = wordsOf('total, day, gesamt, summe');

/** Right behind a number, or its unit. */
function isCounted(line: TokenLine, at: number): boolean {
  return line.tokens[at - 1]?.type === 'number' || isCounting(line, at - 1);
}

function isDay(line: TokenLine, at: number, isTitle: boolean): boolean {
  const [before, token, next] = [line.tokens[at - 1], line.tokens[at], line.tokens[at + 1]];
  const isApart = before === undefined || DAY_ENDS.has(before.text);
  const isHeading = isTitle || next?.text === ':';
  if (token?.type !== 'word' || !(isHeading || isApart) || weekdayNamed(token.text) === undefined) return false;
  return isHeading || (isApart && (next?.type === 'number' || sensesAt(line, at + 1, at + 2).some(isOfDay)));
}

function isOfDay({ type }: Phrase): boolean {
  return type === 'kind' || type === 'restWord' || type === 'restLike';
}

const DAY_ENDS: ReadonlySet<string> = new Set([',', ';', '.', '/', '|', '\n']);
