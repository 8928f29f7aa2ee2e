import { SECONDS_PER_HOUR } from '../../../values/duration';
import type { TokenLine } from '../../scan';
import { pattern } from '../phrases/grammar';
import type { Amount, KindValue, Phrase } from '../senses/phrase';
import { sensesAt } from '../senses/senses';
import { isName } from '../senses/unknownWord';
import { wordsOf } from '../senses/words';
import { hasRepetitions, isAlone, isCounting, isTellingTraining, opensClause, tokensBefore } from './around';
import { pointSeconds, secondsAmount } from './durationOf';
import { LEAST_AT_REST } from './signals';

/** The words mean hardly anything else. */
const SURE = -0.9;

/** Hours of a night. */
const MOST_SLEPT_H = 10;

/** Hours of work and sleep, the lead and the bicycle of somebody else, advice for other days: nothing that was run. */
export const lifeHours = [
  pattern(
    'aside',
    "about? duration '-'? 'working'|'work'|'long'|'double'|'back'? 'day'|'days'|'workday'|'tag'|'arbeitstag'|'shift'|'shifts'|'dienst'|'schicht'|'nachtschicht'|'nachtdienst'|'frühschicht'|'spätschicht'",
    SURE,
    ([, hours, , , day], { line }) =>
      isOfWork(hours.value) && !isOutdoors(line, hours.start, day.end) ? 'work' : undefined,
    '14 hr day, mad at everybody',
    '12-Stunden-Tag, 5 km locker',
    '10 Std Dienst, Ruhetag',
  ),
  pattern(
    'aside',
    "'worked'|'working'|'gearbeitet'|'arbeiten'|'dienst'|'schicht' ':'|'for'|'von'? about? duration 'straight'|'today'|'again'|'heute'?",
    -0.6,
    ([, , , hours]) => (isOfWork(hours.value) ? 'work' : undefined),
    'worked 11 hours, 4 km easy',
  ),
  // Who had the children so long, and what was measured so long after it.
  pattern(
    'aside',
    "others 'took'|'had'|'has'|'nahm'|'hatte'|'hat'|'hütete' 'the'|'our'|'die'|'den'|'das'? anyWord 'for'|'für' about? duration",
    SURE,
    () => 'others',
    'mum took the baby for 3 hrs, slept',
    'Oma nahm die Kleine für 3 h, 5 km',
  ),
  pattern(
    'aside',
    "'meeting'|'meetings'|'mtg'|'mtgs'|'call'|'calls'|'exam'|'lecture'|'seminar'|'conference'|'besprechung'|'sitzung'|'vorlesung'|'klausur'|'prüfung'|'konferenz'|'termin'|'termine' 'after'|'afterwards'|'before'|'later'|'danach'|'davor'|'vorher'? ','|':'|'('|'-'? about? duration ')'?",
    SURE,
    ([, , , , hours], { line }) => (hours.value.unit === 'bare' || isCounting(line, hours.end) ? undefined : 'work'),
    '8 km. Meeting after, 2 hrs',
    '6 km locker, Sitzung danach (3 h)',
  ),
  pattern(
    'aside',
    "'due'|'submitted'|'deadline'|'abgabe'|'abgegeben'|'eingereicht' 'in'|'on'? 'at'|'by'|'um'|'bis'|'is'|'war'|':'? clock|number 'am'|'pm'|'uhr'?",
    SURE,
    ([, , , time, half], { line }) => (isHour(time) && !isCounting(line, (half ?? time).end) ? 'hour' : undefined),
    'thesis submitted 11:52, no run',
    '5 km, Abgabe um 12:00 Uhr',
  ),
  pattern(
    'aside',
    "'the'|'my'|'at'|'before'|'after'|'til'|'till'|'until' 'the'|'my'? number ^'p'|'a' 'shift'|'start'|'meeting'|'flight'|'train'|'alarm'|'class'?",
    SURE,
    ([, , hour], { line }) =>
      hour.value.decimals === 0 && hour.value.value <= HALF_DAY_H && line.tokens[hour.end]?.spaced === false
        ? 'hour'
        : undefined,
    '4 miles easy before the 7p shift',
  ),
  // What is allowed from now on.
  pattern(
    'aside',
    "'can'|'may'|'could'|'allowed'|'darf'|'kann' 'now'|'go'|'run'|'jog'|'jetzt'|'ich'? 'up'|'bis'|'till'|'until' 'to'|'zu'? amount anyWord?",
    SURE,
    () => 'other day',
    'physio: can go up to 10 min blocks',
  ),
  pattern(
    'aside',
    "'('? duration 'post'|'after'|'later'|'danach'|'später' 'run'|'session'|'race'|'effort'|'finish'? ')'",
    -0.6,
    () => 'later',
    '30k 1:52:10 (lactate 6.2, 5 min post)',
  ),
  // `Tried to sleep, got 3`: hours.
  pattern(
    'night',
    "'to'|'zu' 'sleep'|'schlafen' ','|'-'|'.'|'and'|'but'|'aber'? 'got'|'managed'|'only'|'just'|'nur'|'maybe' 'about'|'maybe'|'only'? number",
    SURE,
    ([, , , , , number], { line }) => {
      const { value } = number.value;
      const slept = secondsAmount(number, value * SECONDS_PER_HOUR);
      return value <= MOST_SLEPT_H && isAlone(line, number.end) ? { slept, isPoor: false } : undefined;
    },
    'night bus, tried to sleep, got 4',
  ),
  pattern(
    'aside',
    "'long'|'busy'|'double'|'langer' 'day'|'tag'|'shift'|'dienst' ','|':'|'-'|'('? about? duration ')'?",
    SURE,
    ([, , open, , hours, close]) =>
      isOfWork(hours.value) && (open?.value === '(') === (close !== undefined) ? 'work' : undefined,
    'long day 12h, nil',
    'busy day (13 hrs), 4 km easy',
  ),
  pattern(
    'night',
    "'nacht'|'night'|'nachts'|'nachtschlaf' ':'|'-'|'='|','? 'nur'|'only'|'just'? about? duration",
    -0.6,
    ([night, , , , slept], { line }) =>
      (isFirst(line, night.start) || tokensBefore(line, night.start).some(({ text }) => text === 'nap')) &&
      isNight(slept.value) &&
      isAlone(line, slept.end)
        ? { slept: slept.value, isPoor: false }
        : undefined,
    'Nacht: 5,5 h',
    '8 km locker. Nacht 6,5 h',
  ),
  pattern(
    'night',
    "'nacht'|'night' 'auf'|'im'|'in'|'on' 'dem'|'der'|'the'|'a'? 'sofa'|'couch'|'zug'|'bus'|'train'|'plane'|'flieger'|'flugzeug'|'zelt'|'tent'|'boden'|'floor'|'hotel' ','|':'|'-'? about? duration",
    SURE,
    ([, , , , , , slept], { line }) =>
      isNight(slept.value) && isAlone(line, slept.end) ? { slept: slept.value, isPoor: false } : undefined,
    'night on the sofa, 4 h',
    'Nacht im Zug, 5 h, 6 km locker',
  ),
  pattern(
    'night',
    "'sleep'|'schlaf' '-'? 'app'|'tracker'|'watch'|'monitor'|'uhr'|'tracking' 'says'|'said'|'sagt'|'sagte'|'meint'|'shows'|'zeigt'|'claims'|':'? 'only'|'just'|'nur'? about? duration",
    SURE,
    ([, , , , , , slept]) => (isNight(slept.value) ? { slept: slept.value, isPoor: false } : undefined),
    'sleep app says 6h10',
    'Schlaf-App meint 5,5 h, 8 km locker',
  ),
  pattern(
    'night',
    "sleepNoun anyWord? about? duration 'in'|'im' 'a'|'the'|'my'|'an'|'einem'? anyWord? anyWord? 'bed'|'bett'|'tent'|'zelt'|'hotel'|'van'|'car'",
    SURE,
    ([, , , slept]) => (isNight(slept.value) ? { slept: slept.value, isPoor: false } : undefined),
    'slept sound 9 hours in my own bed',
  ),
  // Nobody runs so far on a day.
  pattern(
    'aside',
    "about? distance 'to'|'nach'|'from'|'von' anyWord",
    SURE,
    ([, { value }]) => (value.low >= LEAST_DRIVEN_M ? 'journey' : undefined),
    'legs are jelly. 390 mi to Omaha',
    '6 km locker, dann 520 km nach Kiel',
  ),
  // When somebody is to be where: `Dentist 9.30`.
  pattern(
    'aside',
    "'dentist'|'doctor'|'doc'|'dr'|'gp'|'vet'|'physio'|'cardiologist'|'hospital'|'clinic'|'appointment'|'appt'|'meeting'|'flight'|'train'|'ferry'|'haircut'|'arzt'|'zahnarzt'|'hausarzt'|'kardiologe'|'orthopäde'|'termin'|'friseur'|'zug'|'flug'|'fähre' ':'|'at'|'um'|'@'? number|clock 'am'|'pm'|'uhr'?",
    SURE,
    ([, , time, half], { line }) =>
      isHour(time) && !isCounting(line, (half ?? time).end) && isAlone(line, (half ?? time).end) ? 'hour' : undefined,
    'Day off. Dentist 9.30',
    '8 km locker, Zahnarzt 14.15',
  ),
  pattern(
    'aside',
    "'meet'|'meeting'|'treffen'|'treffpunkt'|'treff' 'at'|'in'|'am'|'beim'? anyWord anyWord? 'at'|'um'|','? number|clock 'am'|'pm'|'uhr'?",
    SURE,
    ([meet, , place, , , time, half], { line }) =>
      opensClause(line, meet.start) &&
      isName(line, place.start) &&
      isHour(time) &&
      !isCounting(line, (half ?? time).end)
        ? 'hour'
        : undefined,
    '8 miles, meet Threlkeld 9.30',
  ),
  // Roads by their numbers, and hours on them: `stuck on the M6`, `2 h auf der A7`.
  pattern(
    'aside',
    "duration|distance? 'on'|'auf' 'the'|'der' 'a'|'m'|'b'|'i' ^'-'? ^number '/'? 'a'|'m'|'b'? ^number?",
    SURE,
    () => 'journey',
    'Off to Wales, 3 hrs on the A55/M6',
    '2 h auf der A7, 5 km locker',
  ),
  pattern(
    'aside',
    "'stau'|'sperrung'|'unfall'|'baustelle'|'traffic'|'accident'|'jam' 'auf'|'on'? 'der'|'the'? 'a'|'b'|'m' ^'-'? ^number",
    SURE,
    () => 'journey',
    'Rückreise. Stau A7. Kein Sport.',
  ),
  // How fast each group of a club is to run.
  pattern(
    'aside',
    "'gruppe'|'group'|'grp'|'pod' number|'a'|'b'|'c'|'d' ':'|'-'|'='|'in'|'@'? time|pace",
    SURE,
    ([group, , , speed], { line }) =>
      hasRepetitions(line, group.start) && !isCounting(line, speed.end) ? 'groups' : undefined,
    '8 x 400, P 200; Gruppe 1: 78 s, Gruppe 2: 86 s',
  ),
  // How far somebody was in front.
  pattern(
    'aside',
    "'war'|'was'|'kam'|'finished'|'came'? about? duration|distance 'vor'|'hinter'|'ahead'|'behind'|'before' 'of'? 'mir'|'uns'|'me'|'us'",
    SURE,
    ([, , lead]) => (isLead(lead.value as Amount) ? 'lead' : undefined),
    '10 km 45:10, Tom war 4 Minuten vor mir',
    '5k 21:40, my brother was 2 minutes ahead of me',
  ),
  // Who came along on a bicycle.
  pattern(
    'calm',
    "'came'|'comes'|'tagged'|'followed'|'joined'|'accompanied'|'cycled'|'biked'|'kam'|'kommt'|'fuhr' 'along'|'alongside'|'with'|'behind'|'me'|'us' 'me'|'us'? 'on'|'by'|'with' 'the'|'a'|'his'|'her'|'their'|'my'? kind",
    SURE,
    ([, , , , , { end, value }], { line }) => (isBicycle(value) && !isNumberAt(line, end) ? 'others' : undefined),
    '5 km easy, Denny came along on the bike',
  ),
  // For how much of the run.
  pattern(
    'aside',
    "'came'|'comes'|'tagged'|'joined'|'ran'|'jogged' 'along'|'alongside'|'with'|'me'|'us'|'in'? 'me'|'us'? 'for' 'the'|'my'? lastFirst? about? distance|duration",
    SURE,
    ([came, with_, , , , , , { value, end }], { line }) =>
      (with_ || line.tokens[came.start]?.text === 'joined') && isShareOfRun(line, value as Amount, came.start, end)
        ? 'others'
        : undefined,
    '9 km easy, Rex tagged along for 4',
  ),
  pattern(
    'aside',
    "'war'|'waren'|'kam'|'kamen'|'lief'|'liefen'|'ist' 'für'|'die'? lastFirst? about? distance|duration 'mit'|'dabei'|'mitgelaufen'|'mitgekommen' 'dabei'?",
    SURE,
    ([war, , , , { value }, { end }], { line }) =>
      isShareOfRun(line, value as Amount, war.start, end) ? 'others' : undefined,
    '9 km locker, Anna war für 4 dabei',
  ),
  pattern(
    'calm',
    "'came'|'tagged'|'cycled'|'biked'|'rode' 'along'|'alongside'|'beside'|'next'|'with' 'to'? 'me'|'us'",
    SURE,
    () => 'others',
    '5 km easy, Denny biked next to me',
  ),
  pattern(
    'calm',
    "'auf'|'mit'|'am' 'dem'|'seinem'|'ihrem'|'einem'? kind 'mit'|'neben'|'begleitet'|'hinterher'|'nebendran' 'mir'|'uns'?",
    SURE,
    ([, , { value }, last, whom], { line }) =>
      isBicycle(value) &&
      (whom ? isAlone(line, whom.end) : line.tokens[last.start]?.text !== 'neben' && isAlone(line, last.end))
        ? 'others'
        : undefined,
    '6 km locker, Lena auf dem Rad neben mir',
    '6 km locker, Papa kam mit dem Rad mit',
  ),
  // Who is so old.
  pattern(
    'aside',
    "'darf'|'kann'|'muss'|'soll' 'man'|'ich'|'frau' 'das'|'sich'|'auch'|'schon'? 'ab'|'mit'|'über'|'jenseits' 'der'? number",
    SURE,
    ([, , , , , age], { line }) => (isAge(age, line) && isAlone(line, age.end) ? 'age' : undefined),
    '10 km locker, zuletzt gegangen, das darf ich ab 55',
  ),
  pattern(
    'aside',
    "'at'|'over'|'past'|'mit'|'ab' number 'you'|'one'|'darf'|'kann'|'muss'|'that's'|'thats' 'can'|'may'|'have'|'are'|'man'|'ich'|'fine'|'allowed'|'get'",
    SURE,
    ([, age], { line }) => (isAge(age, line) ? 'age' : undefined),
    '8 km easy, walked the last hill, at 60 you can',
  ),
  // What somebody advised for a day to come.
  pattern(
    'aside',
    "'übermorgen'|'tomorrow' 'wieder'|'again'|'rest'|'pause'|'off'|'easy'|'locker'? ','? 'dann'|'then' count|reps|amount",
    SURE,
    () => 'other day',
    'Physio sagt: übermorgen wieder, dann 6x',
    '5 km easy. Tomorrow again, then 8x',
  ),
  // A pulse below any that somebody runs with.
  pattern(
    'measure',
    "heartWord ':'|'='|'was'|'war'|'at'|'bei'? number heartUnit? ','? 'this'|'heute'|'first'|'in'|'on' 'the'|'der'? 'am'|'a.m.'|'morning'|'früh'|'morgen'|'thing'|'waking'",
    SURE,
    ([, , { value }]) =>
      value.decimals === 0 && value.value >= LEAST_AT_REST && value.value <= MOST_ON_WAKING
        ? { word: 'rhr', level: value.value }
        : undefined,
    'HR 66 this am',
    'Puls 52 heute früh, 8 km locker',
  ),
  pattern(
    'measure',
    "heartWord ':'|'='|'was'|'war'|'at'|'bei'? number heartUnit? 'when'|'as'|'beim'|'nach' 'i'|'dem'? 'woke'|'aufwachen'|'aufstehen'|'got' 'up'?",
    SURE,
    ([, , { value }]) =>
      value.decimals === 0 && value.value >= LEAST_AT_REST && value.value <= MOST_ON_WAKING
        ? { word: 'rhr', level: value.value }
        : undefined,
    'hr 61 when i woke up, 3 easy',
  ),
  // `treadmill 15 min walk`: where somebody walked.
  pattern(
    'calm',
    "'treadmill'|'laufband'|'dreadmill'|'tm'|'trail'|'track'|'beach'|'strand' ':'|','|'-'?",
    SURE,
    ([place, sign], { line }) =>
      isFirst(line, place.start) && isWalkOnly(line, (sign ?? place).end) ? 'place' : undefined,
    'treadmill 15 min walk',
    'Laufband 20 min gehen',
  ),
  // `work 9-5`: hours of the day.
  pattern(
    'aside',
    "'work'|'lectures'|'lecture'|'uni'|'school'|'office'|'classes'|'meetings'|'arbeit'|'büro'|'dienst'|'shift'|'schule'|'vorlesung'|'vorlesungen' 'from'|'von'|':'? number|clock 'am'|'h'|'uhr'? '-'|'to'|'til'|'till'|'until'|'bis' number|clock 'pm'|'am'|'h'|'uhr'?",
    -1.9,
    ([work, , from, , , until, half], { line }) =>
      opensClause(line, work.start) && isWorkday(from, until) && !isCounting(line, (half ?? until).end)
        ? 'work'
        : undefined,
    'lectures 9-5, then 5 km',
    'work 9-5. 8 easy',
  ),
] as const;

/** `9.30`, `14:15` */
function isHour({ value }: Phrase<'number'> | Phrase<'clock'>): boolean {
  if ('parts' in value) return value.parts.length === 2 && (value.parts[0] ?? HOURS_A_DAY) < HOURS_A_DAY;
  return value.value < HOURS_A_DAY && pointSeconds(value) !== undefined;
}

const HOURS_A_DAY = 24;
const HALF_DAY_H = 12;

const LEAST_DRIVEN_M = 200_000;

/** A working day. */
const LEAST_OF_WORK_S = 7 * 3600;
const MOST_OF_WORK_S = 30 * 3600;

function isOfWork({ dimension, unit, low, high }: Amount): boolean {
  return dimension === 'duration' && unit === 'h' && low >= LEAST_OF_WORK_S && high <= MOST_OF_WORK_S;
}

/** `10 h day in the hills`, `24 h race day`: a day of it. */
function isOutdoors(line: TokenLine, start: number, end: number): boolean {
  const behind = line.tokens.slice(end, end + NEAR);
  return isTellingTraining(line, Math.max(0, start - 1), end) || behind.some(({ text }) => OUTDOORS.has(text));
}

const NEAR = 4;
const OUTDOORS = wordsOf(
  'hills, mountains, fells, trail, trails, hiking, hike, race, ultra, moving, berge, bergen, gebirge, wandern, wanderung, alpen, rennen, lauf, run',
);

/** Where a line, or a sentence, begins. */
function isFirst({ tokens }: TokenLine, at: number): boolean {
  return at === 0 || SIGNS.has(tokens[at - 1]?.text ?? '') || tokens[at - 1]?.text === 'letzte';
}

const SIGNS: ReadonlySet<string> = new Set(['.', '!', ';', ':', ',', '\n', '|', '/']);

const LEAST_SLEPT_S = 3 * 3600;
const MOST_SLEPT_S = 12 * 3600;

function isNight({ low, high }: Amount): boolean {
  return low >= LEAST_SLEPT_S && high <= MOST_SLEPT_S;
}

const MOST_LEAD_S = 1800;
const MOST_LEAD_M = 1000;

function isLead({ dimension, unit, high }: Amount): boolean {
  return unit !== 'bare' && high <= (dimension === 'distance' ? MOST_LEAD_M : MOST_LEAD_S);
}

function isBicycle({ row }: KindValue): boolean {
  return row.word === 'bike';
}

function isNumberAt({ tokens }: TokenLine, at: number): boolean {
  return tokens[at]?.type === 'number';
}

/** Less than a number before it, and nobody says to have run the others alone: `2 miles alone, then Jo joined for 5`. */
function isShareOfRun(line: TokenLine, { numbers }: Amount, start: number, end: number): boolean {
  const before = tokensBefore(line, start);
  const isLess = before.some(({ type, text }) => type === 'number' && Number(text) > numbers[1]);
  const isLast =
    line.tokens[end]?.type !== 'number' && !isTellingTraining(line, end, Math.min(end + 1, line.tokens.length));
  return isLess && isLast && !before.some(({ text }) => ALONE.has(text));
}

const ALONE = wordsOf('alone, solo, then, before, allein, alleine, dann, danach');

const LEAST_AGE = 30;
const MOST_AGE = 95;

/** A round number or not: nobody says of what cannot be counted that it may be done from so far on. */
function isAge({ value: { value, decimals }, end }: Phrase<'number'>, line: TokenLine): boolean {
  return decimals === 0 && value >= LEAST_AGE && value <= MOST_AGE && !isCounting(line, end);
}

/** In beats per minute. */
const MOST_ON_WAKING = 85;

/** An amount and a word for walking, and nothing else to the end of the sentence. */
function isWalkOnly(line: TokenLine, from: number): boolean {
  const { tokens } = line;
  const about = sensesAt(line, from, from + 1).some(({ type }) => type === 'about') ? 1 : 0;
  if (tokens[from + about]?.type !== 'number') return false;
  const own = tokens.slice(from, from + LONGEST_AMOUNT);
  const word = own.findIndex(({ text }) => WALKS.has(text));
  // `Treadmill, 30 min, mostly walking`
  return (
    word > 0 &&
    own.slice(0, word).every(({ text }) => text !== ',') &&
    isAlone(line, from + word + 1) &&
    tokensBefore(line, from + word).length > 0
  );
}

const LONGEST_AMOUNT = 6;
const WALKS = wordsOf('walk, walking, walked, gehen, gegangen, spaziergang, spazieren');

/** `work 4-5` may be how hard it was. */
function isWorkday(from: Phrase<'number'> | Phrase<'clock'>, until: Phrase<'number'> | Phrase<'clock'>): boolean {
  const [first, last] = [from, until].map(hourOf);
  if (first === undefined || last === undefined) return false;
  return (
    first >= EARLIEST_H &&
    ((last + HALF_DAY_H - first) % HALF_DAY_H >= LEAST_WORKED_H || last - first >= LEAST_WORKED_H)
  );
}

function hourOf(time: Phrase<'number'> | Phrase<'clock'>): number | undefined {
  const isWhole = time.type === 'number' && time.value.decimals === 0 && time.value.value < HOURS_A_DAY;
  if (!isWhole && !isHour(time)) return undefined;
  return time.type === 'number' ? Math.floor(time.value.value) : time.value.parts[0];
}

const EARLIEST_H = 6;
const LEAST_WORKED_H = 3;
