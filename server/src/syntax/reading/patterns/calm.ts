import type { Token, TokenLine } from '../../scan';
import { weekdayNamed } from '../../weekdays';
import { pattern } from '../grammar';
import type { Phrase } from '../phrase';
import { sensesAt } from '../senses';
import { wordsOf } from '../words';
import { BEHIND } from './around';

/** A weekday before what was done on it. */
export const ANOTHER_DAY = 'another day';

/** Words about the body, other days and other people that are no sign of anything. */
export const calm = [
  pattern(
    'calm',
    "'dropped'|'lost'|'missed' 'the'|'my'? 'pace'|'rhythm'|'group'|'signal'|'gps'|'turn'|'tempo'|'start'",
    -0.6,
    () => 'prose',
    '7 km in 36 min, dropped the pace for the last 2',
  ),
  pattern(
    'calm',
    "kind 'volunteer'|'volunteering'|'volunteered'|'marshal'|'marshalling'|'duty'|'helfer'|'helferin'|'timekeeper'|'scanning'",
    -0.9,
    () => 'others',
    'parkrun volunteer',
  ),
  pattern(
    'calm',
    'onlookerVerb anyWord? anyWord? anyWord? kind|halfName|marathonName',
    -0.3,
    () => 'others',
    'watched the lads race',
    'marshalled the half',
  ),
  pattern(
    'calm',
    "'took'|'taking'|'drove'|'driving'|'brought'|'bringing' 'the'|'my'|'our'? others anyWord? anyWord? kind",
    -0.3,
    () => 'others',
    'took the kids swimming',
  ),
  pattern(
    'calm',
    "'after'|'from'|'since' 'the'|'a'|'my'|'this'|'that' 'cold'",
    -0.5,
    ([, , cold], { line }) => (BATHS.has(line.tokens[cold.end]?.text ?? '') ? undefined : 'ill before'),
    'back after the cold',
  ),
  pattern(
    'calm',
    "otherDay 'is'|'ist'|'was'|'war' 'the'|'my'|'der'|'das'? kind",
    -0.3,
    () => 'other time',
    'tomorrow is the race',
  ),
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
    "beforeOther 'the'|'my'|'a'|'our'|'an'|'his'|'her'|'today's'|'yesterday's'|'saturday's'|'sunday's'|'friday's'|'last'|'gestrigen'? 'night's'|'week's'|'weekend's'|'month's'? kind 'game'|'match'|'practice'|'spiel'?",
    -0.2,
    ([before, which, , kind], { line }) =>
      // `ice bath after intervals 8 km`: what it came after was done today.
      (kind.value.row.sport === 'run' && isEffortOnly(kind.value.row.word)) ||
      (!which && BEHIND.has(line.tokens[before.start]?.text ?? '') && line.tokens[kind.end]?.type === 'number')
        ? undefined
        : 'other time',
    'after the race',
  ),
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
  pattern('calm', 'beforeOther otherDay', 0, () => 'other time', 'better than yesterday'),
  pattern(
    'calm',
    "kind '-'? 'training'|'vorbereitung'|'prep'",
    -0.3,
    ([kind]) => (kind.value.row.intensity === 'race' ? 'for a race' : undefined),
    'Ultra-Training 32 km',
  ),
  pattern('calm', "kind '-' 'termin'", -0.5, () => 'appointment', 'MRT-Termin fürs Knie'),
  pattern(
    'calm',
    'kind ofSportNoun',
    0.25,
    ([kind]) => (kind.value.row.sport === 'run' || kind.value.row.sport === 'cross' ? 'place' : undefined),
    'bike path',
  ),
  pattern(
    'calm',
    "'at'|'in'|'im'|'on' 'the'|'a'|'my'|'dem'? anyWord? 'gym'|'fitnessstudio'|'studio'",
    -0.1,
    ([, , , word], { line }) => (line.tokens[word.end]?.type === 'word' ? undefined : 'place'),
    'treadmill run at the gym',
  ),
  pattern(
    'calm',
    "'walked'|'walking'|'hiked' 'every'|'each'|'most'|'some'|'all'|'the' 'of'? 'the'? anyWord? hillNoun",
    -0.3,
    () => 'walk breaks',
    'walked every hill',
  ),
  pattern(
    'calm',
    "'rest'|'heim'|'zurück'|'heimwärts'|'teils'|'teilweise'|'zwischendurch'|'bergauf'|'manchmal'|'kurz'|'viel'|'öfter'|'ende'|'abgebrochen'|'umgedreht' 'weg'|'heim'|'zurück'|'und'|'dann'|'nur'|'noch'|'bin'? 'bin'|'dann'|'heim'|'zurück'|'nur'|'noch'? 'gegangen'|'spaziert'|'heimspaziert'|'gewandert'|'marschiert'",
    -0.6,
    () => 'walk breaks',
    '8 km, Rest heim spaziert',
    'abgebrochen und zurück gegangen',
  ),
  pattern(
    'calm',
    "'musste'|'konnte'|'had'|'forced' 'ich'|'i'|'to'|'wir'? 'nur'|'dann'|'kurz'? 'noch'? 'gehen'|'walk'|'walken'",
    -0.6,
    () => 'walk breaks',
    'nach 6 km musste ich gehen, insgesamt 9 km',
  ),
  pattern(
    'calm',
    "'ab'|'from'|'after'|'nach' numberNoun number 'nur'|'alles'|'walked'|'just'? 'noch'? 'gegangen'|'spaziert'|'gewandert'|'marschiert'|'walked'|'walking'",
    -0.6,
    () => 'walk breaks',
    '20 km, ab km 15 nur noch gegangen',
  ),
  pattern(
    'calm',
    "lastFirst number lengthUnit|timeUnit? 'nur'|'bergauf'|'davon'? 'gegangen'|'spaziert'|'gewandert'|'marschiert'",
    -0.6,
    () => 'walk breaks',
    '7 km, die letzten zwei gegangen',
  ),
  // `12 km, 3 x 10 min MRT, Rest locker`: how what is not told was run.
  pattern(
    'calm',
    "'rest'|'sonst'|'ansonsten'|'otherwise' effort|kind",
    -0.3,
    ([rest, word], { line }) =>
      isGentle(word) && isAloneIn(line, rest.start, word.end) && line.tokens.slice(0, rest.start).some(isNumber)
        ? 'the rest'
        : undefined,
    'davon 8 km HMT, Rest locker',
  ),
  // `25 min off the bike` is a run.
  pattern(
    'calm',
    "'off' 'the' kind",
    -0.1,
    ([, , kind]) => (kind.value.row.word === 'bike' ? undefined : 'place'),
    'off the treadmill by 7',
  ),
  pattern(
    'calm',
    "'with' 'my'|'the'|'a' others 'on' 'the'|'his'|'her'|'a' kind",
    -0.3,
    () => 'others',
    'with my dad on the bike',
  ),
  pattern(
    'calm',
    "'double'|'doubles'|'doubled'|'doppeleinheit'|'doppelt' 'up'|'run'|'day'|'session'? 'today'|'heute'? '.'|'!'|':'|';'|','|'-'",
    -0.3,
    ([word]) => (word.start === 0 ? 'double' : undefined),
    'Double today. AM 5 miles',
  ),
  pattern(
    'calm',
    "number 'short'|'easy'|'kurze'|'lockere'? 'runs'|'ones'|'today'|'sessions'|'läufe'|'einheiten'|'heute' 'today'|'heute'? '.'|'!'|':'|';'|','|'-'",
    -0.7,
    ([number]) => (number.start === 0 && number.value.value === 2 ? 'double' : undefined),
    'Two short ones today. 6 km before class and 4 km after',
  ),
  pattern(
    'calm',
    "'without'|'no'|'ohne' 'a'|'any'? 'walking'|'stopping'|'walk'|'stop'|'stops'|'gehpause'|'gehpausen'|'gehen' 'break'|'breaks'|'pause'?",
    -0.5,
    () => 'in one go',
    'first 5k without walking: 33:40',
  ),
  pattern('calm', "'(' 'am' '/'|'+'|'&'|'and'|',' 'pm' ')'", -2.5, () => 'double', '15 + 5 (am/pm)'),
  pattern(
    'calm',
    "number '-'? 'a' '-'? 'day'|'days' ':'|'-'|'.'|','",
    -0.7,
    ([number]) => (number.start === 0 && number.value.value === 2 ? 'double' : undefined),
    'two a day: 6 and 4',
  ),
  pattern(
    'calm',
    "'brick'|'bricks'|'koppeltraining'|'koppeleinheit'|'koppel' 'workout'|'session'|'day'|'run'? ':'|'-'?",
    -0.2,
    () => 'brick',
    '40k/5k brick',
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
    "'a'|'the'|'every'|'those'|'these'|'that'|'den'|'der'|'dem'|'ein'|'einen' 'the'|'those'|'big'|'long'|'steep'|'last'|'first'|'one'|'great'|'small'|'little'? hillNoun",
    -0.1,
    ([, , hill], { line }) => (isOfWorkout(line.tokens[hill.end]?.text) ? undefined : 'place'),
    'over the hills',
    'avoided every one of the hills',
  ),
  pattern(
    'calm',
    "'including'|'incl'|'inkl'|'inklusive'|'mit'|'with' 'the'|'my'|'all'|'some'|'few'|'der'|'den' 'the'? 'walks'|'walking'|'gehpausen'",
    -0.3,
    () => 'walk breaks',
    '30 minutes including the walks',
  ),
  pattern(
    'calm',
    "'keep'|'kept'|'the'|'my'|'few'|'some'|'short'|'long'? 'the'|'my'|'those'? 'walk'|'walking' 'break'|'breaks'",
    -0.3,
    () => 'walk breaks',
    '90 min easy. Keep the walk breaks short',
  ),
  pattern('calm', 'notRace', -0.3, () => 'prose', 'race week'),
  pattern('calm', 'notWord anyWord? anyWord? hurts', 0, () => 'denied', 'no pain'),
  pattern(
    'calm',
    'notWord anyWord? anyWord? hurts anyWord? anyWord? anyWord? bodyPart',
    -0.5,
    () => 'denied',
    'keine Schmerzen mehr im Knie',
    'no more pain in the knee',
  ),
  pattern('calm', 'bodyPart anyWord? notWord anyWord? anyWord? hurts', -0.5, () => 'denied', "knee doesn't hurt"),
  pattern('calm', "bodyPart anyWord? hurts notWord 'mehr'|'more'?", -0.5, () => 'denied', 'Wade zwickt nicht mehr'),
  pattern(
    'calm',
    "otherDay 'noch'|'still'? anyWord? hurts anyWord? anyWord? bodyPart?",
    -0.5,
    () => 'other time',
    'gestern noch Schmerzen im Knie',
  ),
  pattern(
    'calm',
    'otherDay anyWord? anyWord? bodyPart anyWord? anyWord? hurts',
    -0.5,
    () => 'other time',
    'gestern tat das Knie weh',
    'yesterday my knee hurt',
  ),
  pattern(
    'calm',
    "'beim'|'im'|'during'|'in'|'on' 'the'|'my'? warmUp|coolDown",
    -0.1,
    ([, , part], { line }) =>
      part.start > 1 && line.tokens[part.end]?.type !== 'number' && line.tokens[part.end]?.text !== ':'
        ? 'when'
        : undefined,
    'Wade zwickt schon beim Einlaufen',
  ),
  pattern(
    'calm',
    "bodyPart? hurts anyWord? anyWord? bodyPart? 'is'|'was'|'has'|'have'|'are'|'were'|'seems'|'ist'|'sind'|'war'|'waren'|'all'|'almost'|'mostly' 'now'|'all'|'almost'|'mostly'|'finally'|'fast'|'fully'|'much'|'completely'|'endlich'|'wieder'|'ganz'|'völlig'? easedWord",
    -0.5,
    () => 'better',
    'Achilles pain is gone',
    'Schmerz in der Ferse ist weg',
    'pain has eased',
  ),
  pattern('calm', 'hurts|bodyPart anyWord? anyWord? better', 0.05, () => 'better', 'shin fine again'),
  pattern('calm', 'notWord anyWord? anyWord? ill|injuredWord', 0, () => 'denied'),
  pattern(
    'calm',
    "others anyWord? anyWord? 'a'|'ein'? ill|injuredWord|hurts",
    0,
    () => 'others',
    'kids ill',
    'son has a fever',
  ),
  pattern(
    'calm',
    'others anyWord? kind',
    -0.3,
    ([others, , kind], { line }) =>
      line.tokens[others.start]?.text.includes("'") && kind.value.row.sport !== 'run' ? 'others' : undefined,
    "daughter's netball",
  ),
  pattern(
    'calm',
    "ill '-'? 'shot'|'shots'|'jab'|'jabs'|'vaccine'|'vaccination'|'booster'|'impfung'|'test'|'season' 'positive'|'positiv'?",
    -0.9,
    ([, , , positive]) => (positive ? undefined : 'prose'),
    'flu shot',
  ),
  pattern(
    'calm',
    "'took'|'take'|'taking'|'taken' 'it' 'really'|'very'|'nice'|'so'? 'easy'",
    -0.4,
    // `took it easy, 5 k`: with an amount it tells how a run was.
    (_, { line }) => (line.tokens.some(({ type }) => type === 'number') ? undefined : 'prose'),
    'took it easy',
  ),
  pattern('calm', 'ill others', -0.8, () => 'others', 'sick kid, no run'),
  pattern('calm', "'sick' 'of'", 0, () => 'prose', 'sick of the treadmill'),
  pattern('calm', 'better bodyPart', 0.1, () => 'better'),
  // How fresh they were, and no pain.
  pattern(
    'calm',
    "muscles ':'|'-'|'='? level",
    -0.5,
    ([legs], { line }) => (tellsOfPain(line) || line.tokens[legs.start - 1]?.type === 'word' ? undefined : 'legs'),
    'Legs 4/10',
  ),
  pattern('calm', 'bodyPart anyWord? anyWord? anyWord? tight', 0.02, () => 'legs', 'legs heavy'),
  // Muscles on both sides that are sore have worked; one of them may be hurt.
  pattern(
    'calm',
    "'sore'|'achy'|'aching' muscles",
    -0.2,
    ([, legs], { line }) => (hasLevel(line, legs.end) || tellsOfPain(line) ? undefined : 'legs'),
    'sore quads',
  ),
  pattern(
    'calm',
    "muscles anyWord? anyWord? 'sore'|'achy'|'aching'|'complained'|'complaining'",
    -0.2,
    ([, , , sore], { line }) => (hasLevel(line, sore.end) || tellsOfPain(line) ? undefined : 'legs'),
    'legs still sore',
  ),
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
  pattern('calm', "'too'|'zu' effort", -0.2, () => 'feeling', 'too fast early'),
  pattern('calm', 'tight bodyPart', 0.02, () => 'legs', 'stiff legs'),
] as const;

/** `the hill reps`: what is done there. */
function isOfWorkout(word: string | undefined): boolean {
  return word !== undefined && /^(rep|session|workout|sprint|interval|loop|run|x$|\d)/.test(word);
}

/** `after the cold plunge` */
const BATHS = wordsOf('plunge, bath, shower, water, dip, start, weather, morning, night');

/** `sore quads 4/10`: who gives it a level tells of a pain. */
function hasLevel({ tokens }: TokenLine, at: number): boolean {
  return tokens
    .slice(at, at + WORDS_TO_LEVEL)
    .some(({ text }, index, some) => text === '/' && some[index - 1]?.type === 'number');
}

const WORDS_TO_LEVEL = 6;

/** `Quads pretty sore, and quite painful` */
function tellsOfPain({ tokens }: TokenLine): boolean {
  return tokens.some(({ text }) => PAINS.has(text));
}

const PAINS: ReadonlySet<string> = new Set(['painful', 'hurt', 'hurts', 'schmerzen', 'schmerzhaft', 'schmerzt']);

/** Words of a hard effort that tell how it felt, and no more. */
const FELT: ReadonlySet<string> = new Set(['strong', 'fast', 'quick', 'sharp', 'schnell']);

function isEffortOnly(word: string): boolean {
  return word === 'easy' || word === 'recovery' || word === 'steady' || word === 'tempo';
}

function isGentle({ type, value }: Phrase<'effort'> | Phrase<'kind'>): boolean {
  return type === 'effort' ? value === 'easy' || value === 'recovery' : value.row.intensity === 'easy';
}

function isAloneIn({ tokens }: TokenLine, start: number, end: number): boolean {
  return tokens[start - 1]?.type === 'sign' && (tokens[end] === undefined || tokens[end]?.type === 'sign');
}

function isNumber({ type }: Token): boolean {
  return type === 'number';
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

function isDay(line: TokenLine, at: number, isTitle: boolean): boolean {
  const [before, token, next] = [line.tokens[at - 1], line.tokens[at], line.tokens[at + 1]];
  if (token?.type !== 'word' || weekdayNamed(token.text) === undefined) return false;
  const isApart = before === undefined || DAY_ENDS.has(before.text);
  const isHeading = isTitle || next?.text === ':';
  return isHeading || (isApart && (next?.type === 'number' || sensesAt(line, at + 1, at + 2).some(isOfDay)));
}

function isOfDay({ type }: Phrase): boolean {
  return type === 'kind' || type === 'restWord' || type === 'restLike';
}

const DAY_ENDS: ReadonlySet<string> = new Set([',', ';', '.', '/', '|', '\n']);
