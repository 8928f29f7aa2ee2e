import type { TokenLine } from '../../scan';
import { pattern } from '../grammar';
import type { Context, Phrase } from '../phrase';
import { sensesAt } from '../senses';
import { isName, isUnknownWord } from '../unknownWord';
import { wordsOf } from '../words';
import {
  BEHIND,
  hasOtherDistance,
  hasOtherNumber,
  isAlone,
  isBehindPlan,
  isCounting,
  isInRemark,
  isTellingTraining,
  tokensBefore,
} from './around';

/** The word says that it was no sport. */
const CHORE = -0.6;

/** Hours, numbers and words of what is no training: a drive, work in the garden, somebody else's bike, gels on the way. */
export const otherDoings = [
  pattern(
    'aside',
    "choreWord anyWord? anyWord? 'for'|'about'|'all'? about? duration",
    CHORE,
    ([chore, , , , , time], { line }) => (isTellingTraining(line, chore.end, time.start) ? undefined : 'chore'),
    'drove 5 hours',
    'raked leaves for three hours',
  ),
  pattern(
    'aside',
    "about? duration 'of'|'in'|'im'|'am'|'mit'? 'the'|'dem'|'der'? anyWord? anyWord? choreWord",
    CHORE,
    ([, time, , , , , chore], { line }) => (isTellingTraining(line, time.end, chore.start) ? undefined : 'chore'),
    '3 Stunden Laub gerecht',
    'two hours of gardening',
  ),
  pattern(
    'aside',
    "amount 'bei'|'beim'|'with'? 'physio'|'physiotherapie'|'krankengymnastik'|'osteopathie'|'physiotherapy'|'osteo'",
    CHORE,
    ([amount]) => (amount.value.dimension === 'duration' ? 'therapy' : undefined),
    '40 Min. Physio',
  ),
  pattern(
    'aside',
    "'muskelkater'|'doms'|'sore'|'soreness' 'vom'|'von'|'from'|'nach' 'dem'|'der'|'the'|'my'? kind",
    CHORE,
    () => 'sore from it',
    'Muskelkater vom Bankdrücken, trotzdem 9 km',
  ),
  pattern(
    'aside',
    "'on'|'auf'|'with'|'mit'? 'her'|'his'|'their'|'ihrem'|'seinem'|'ihren' anyWord? kind",
    -0.3,
    ([, , , kind]) => (kind.value.row.sport === 'cross' ? 'others' : undefined),
    'with Mum on her bike',
  ),
  pattern(
    'aside',
    "fuelWord anyWord? 'at'|'after'|'bei'|'nach'|'@'|'um' 'km'|'mile'|'miles'? amount ','|and amount",
    -0.5,
    () => 'moments',
    'gels at 6 and 12',
  ),
  pattern(
    'aside',
    "number 'day'|'days'|'week'|'weeks' 'late'|'early'|'later'|'overdue'",
    -0.8,
    () => 'other time',
    'two days late',
  ),
  pattern(
    'aside',
    "'run'|'lauf'|'session'|'workout'|'ride'|'walk'|'einheit' number ':'",
    -0.4,
    ([word], { line }) => (isFirst(line, word.start) ? 'number' : undefined),
    'Run 3: windy, 8 km',
  ),
  pattern(
    'aside',
    "number ':'",
    0.1,
    ([number, colon], { line }) => {
      const isShortName = number.start > 0 && number.start <= LONGEST_NAME && !line.tokens[colon.start]?.spaced;
      const isTitle = isShortName && isTellingTraining(line, 0, number.start) && number.value.value <= MOST_OF_TITLE;
      return isTitle && number.value.decimals === 0 && beginsTimeWithUnit(line, colon.end) ? 'number' : undefined;
    },
    'Long Jog 1: 2:15 Std.',
  ),
  pattern(
    'aside',
    "number ^'.' 'tag'|'trainingstag'|'woche'|'lauf'|'einheit'|'training'|'etappe'|'laufwoche'",
    -0.3,
    ([number, , noun], { line }) =>
      isFirst(line, number.start) || DAYS_COUNTED.has(line.tokens[noun.start]?.text ?? '') ? 'ordinal' : undefined,
    '6. Trainingstag: 8 km',
    'immer noch Husten, 4. Tag ohne Sport',
  ),
  pattern(
    'aside',
    "number ^'.' anyWord",
    -0.3,
    ([number, , noun], { line }) => (isOccasion(line, number, noun) ? 'ordinal' : undefined),
    '2. Impfung, kein Sport',
  ),
  pattern('aside', "'s'|'u'|'stadt'|'straßen' '-' 'bahn'|'bahnen'", -0.5, () => 'journey', 'S-Bahn verpasst'),
  pattern(
    'aside',
    "'plan'|'vorgabe'|'ziel'|'soll'|'target'|'angepeilt'|'geplant'|'angestrebt'|'erhofft' 'war'|'waren'|'was'|':' about? clock perUnit?",
    -0.4,
    ([plan], { line }) => (tokensBefore(line, plan.start).some(({ type }) => type === 'number') ? 'plan' : undefined),
    '14 km in 5:12, dabei war der Plan 5:30',
  ),
  pattern(
    'aside',
    "'war'|'was'|'wäre' 'der'|'das'|'die'|'the'|'my'|'mein'? 'plan'|'vorgabe'|'ziel'|'soll'|'target' about? clock perUnit?",
    -0.4,
    ([was], { line }) => (tokensBefore(line, was.start).some(({ type }) => type === 'number') ? 'plan' : undefined),
    '14 km in 5:12, dabei war der Plan 5:30',
  ),
  pattern(
    'aside',
    "'der'|'die'|'das'|'den'|'dem'|'beim' number ^'er'",
    -0.4,
    ([, number], { line }) => (isNamedByLength(line, number) ? 'again' : undefined),
    'Der 30er heute: 30,4 km',
    '23 km, die 45er war mir zu viel',
  ),
  pattern(
    'aside',
    "'um'|'gegen' clock",
    -0.3,
    ([at, clock], { line }) => (isAppointment(line, at.start, clock) ? 'hour' : undefined),
    'Termin beim Arzt um 10:30, danach 35 min Crosstrainer',
  ),
  pattern(
    'aside',
    "number 'von'|'of' number '-'|':'",
    -0.3,
    ([number, , all], { line }) =>
      isFirst(line, number.start) && number.value.value <= all.value.value ? 'of how many' : undefined,
    '29 von 31 - 11 km',
  ),
  pattern(
    'aside',
    "number '/' ^number '-'|':'|'('",
    -0.5,
    ([month, , day, sign], { line }) =>
      isFirst(line, month.start) && line.tokens[sign.start]?.spaced && isDate(month.value.value, day.value.value)
        ? 'date'
        : undefined,
    '7/25 - easy 5 miles',
  ),
  pattern(
    'aside',
    'number timesSign number timesSign number weightUnit?',
    -0.6,
    ([, , , , weight], { line }) =>
      // `2 x 10 x 30/30`: seconds.
      weight.value.value <= HEAVIEST && !isCounting(line, weight.end) && line.tokens[weight.end]?.text !== '/'
        ? 'weights'
        : undefined,
    'squat: 3x5x145',
  ),
  pattern(
    'aside',
    "'after'|'nach' about? amount anyWord",
    -0.1,
    ([after, , , word], { line }) =>
      // `core 10 min after 7 km`: that was run, too.
      (!isCounting(line, word.start) || hasOtherDistance(line, after.start, word.end)) &&
      isTold(line, after.start, word.start) &&
      !line.tokens.slice(word.start).some(({ text }) => STOPPED.has(text))
        ? 'moment'
        : undefined,
    '15 min on the treadmill, after 12 min my calf went',
    'nach 3 km Seitenstechen, insgesamt 9 km',
  ),
  pattern(
    'aside',
    "'after'|'nach' about? number",
    -0.1,
    ([after, , number], { line }) =>
      isAlone(line, number.end) && tokensBefore(line, after.start).some(({ type }) => type === 'number')
        ? 'moment'
        : undefined,
    '25 min off the bike, legs came round after 10',
  ),
  pattern(
    'aside',
    "'start'|'starts'|'meet'|'meeting'|'treffpunkt'|'treffen'|'abfahrt'|'pickup' 'is'|'at'|'um'|'ab'|':'? clock|duration clockWord?",
    -0.3,
    ([, , clock, word], { line }) =>
      HALVES.has(line.tokens[(word ?? clock).end]?.text ?? '') ||
      (clock.type === 'duration' && clock.value.unit !== 'h')
        ? undefined
        : 'hour',
    '8 km, meet at 6:45',
  ),
  pattern(
    'aside',
    "'at'|'after'|'bei'|'ab'|'from'|'nach' about? amount",
    -0.3,
    ([at, , amount], { line }) =>
      // `shins ached after 9 km`: so far it went, where nothing else says it.
      sensesAt(line, at.start - 1, at.start).some(({ type }) => type === 'hurts') &&
      !(BEHIND.has(line.tokens[at.start]?.text ?? '') && !hasOtherNumber(line, at.start, amount.end))
        ? 'moment'
        : undefined,
    'calf grabbed at 3 km',
  ),
  pattern(
    'aside',
    "'humidity'|'rh'|'luftfeuchtigkeit'|'luftfeuchte'|'feuchte' ':'|'at'|'of'|'bei'|'von'? number percent",
    -0.6,
    () => 'share',
    '12 km, Luftfeuchte 80 %',
  ),
  pattern(
    'aside',
    "number percent 'age'|'humidity'|'rh'|'wava'|'luftfeuchtigkeit'|'luftfeuchte'|'feuchtigkeit'|'feuchte'",
    -0.6,
    () => 'share',
    'parkrun 31:05, 84.2% age graded',
    '90% humidity',
  ),
  pattern(
    'aside',
    "about? duration 'before'|'beforehand'|'earlier'|'vorher'|'zuvor'|'davor'",
    -0.3,
    ([, time, word], { line }) => (time.value.unit === 'h' && isAlone(line, word.end) ? 'other time' : undefined),
    'heavy breakfast 2 hours before',
  ),
  pattern(
    'aside',
    "'was'|'were'|'war'|'waren' about? duration slower|faster",
    -0.2,
    () => 'margin',
    'last time I was 2 minutes slower',
  ),
  pattern(
    'aside',
    "anyWord 'ist' about? number lengthUnit? 'gelaufen'|'gefahren'|'geschwommen'",
    -0.4,
    othersAmount,
    '8 km. Jens ist 12 gelaufen',
  ),
  pattern(
    'aside',
    "anyWord 'ran'|'did'|'rode'|'lief'|'fuhr' about? number lengthUnit|timeUnit?",
    -0.2,
    othersAmount,
    '8 km. Jim ran 12',
    '6 km, Fatih lief 12',
  ),
  pattern(
    'aside',
    "'at'|'um'|'gegen'|'by' number",
    -0.2,
    ([at, { value }], { line }) =>
      value.decimals === 2 && value.value < 24 && value.value % 1 < 0.6 && isBehindMeasured(line, at.start)
        ? 'hour'
        : undefined,
    '8 km easy. Left the house at 5.30',
  ),
  pattern(
    'aside',
    "'am'|'vom'|'zum' number ^'.'",
    -0.2,
    ([, { value }]) => (value.value <= DAYS && value.decimals === 0 ? 'date' : undefined),
    'gleiche Runde wie am 14.',
  ),
  pattern(
    'aside',
    "marathonName|halfName|kind 'on'|'im'|'am' 'the'? 'tv'|'telly'|'fernsehen'|'fernseher'|'stream'",
    -0.3,
    () => 'others',
    'Marathon im Fernsehen geschaut',
  ),
  pattern(
    'aside',
    'number anyWord',
    0.1,
    ([number, word], { line }) => (isCountOfThings(line, number, word) ? 'things' : undefined),
    '8 km easy. 3 deer and a fox',
    '40 min locker. 1 Bier danach',
  ),
  pattern(
    'aside',
    "'the'|'die'|'der'|'mit'|'with' clock '-'? 'group'|'gruppe'|'pacer'|'pacers'|'bus'|'hasen'|'pacemaker'",
    -0.8,
    () => 'others',
    'paced the 1:50 group, 1:49:51',
  ),
  pattern('aside', "'out' 'of' about? number", -0.2, () => 'of how many', '2nd in age group out of 3'),
  pattern(
    'aside',
    "'on'|'up'|'over'|'at'|'in'|'down'|'about'|'near'|'auf'|'im'|'beim' 'the'|'that'|'this'|'my'|'our'|'every'|'each'|'all'|'der'|'dem'|'den'? lastFirst|anyWord? 'of'? 'the'? kind",
    -0.3,
    ([word, , , , , kind], { line }) =>
      kind.value.row.sport === 'run' && isInRemark(line, word.start, kind.end) ? 'remark' : undefined,
    '17 km, 1:50. Knees grumbled on the last hill.',
  ),
] as const;

/** What is counted is no run, wherever it stands. */
const DAYS_COUNTED: ReadonlySet<string> = new Set(['tag', 'trainingstag', 'woche', 'laufwoche', 'etappe']);

const MONTHS = 12;
const DAYS = 31;

function isDate(month: number, day: number): boolean {
  return Number.isInteger(month) && Number.isInteger(day) && month >= 1 && month <= MONTHS && day >= 1 && day <= DAYS;
}

/** `2. Impfung`: a day by what happened on it. Nobody tells a run of so few kilometres in this way. */
function isOccasion(line: TokenLine, { start, value }: Phrase<'number'>, noun: Phrase): boolean {
  const isNoun = isName(line, noun.start);
  const next = line.tokens[noun.end]?.text;
  const isNamed = isNoun && (next === ',' || next === ':' || next === 'von');
  return isFirst(line, start) && isNamed && value.decimals === 0 && value.value <= MOST_OCCASIONS;
}

const MOST_OCCASIONS = 3;

/** Runs that are called by their length beside one that is told: `die 45er`. Repetitions are called by their metres. */
function isNamedByLength(line: TokenLine, { start, end, value }: Phrase<'number'>): boolean {
  if (value.value >= LEAST_OF_REPETITIONS) return false;
  const isBefore = tokensBefore(line, start).some(
    ({ text }, at, all) => all[at - 1]?.type === 'number' && isLength(text),
  );
  return isBefore || isMeasuredBehind(line, end + 1);
}

const LEAST_OF_REPETITIONS = 100;

function isLength(text: string): boolean {
  return text === 'km' || text === 'kilometer';
}

function isMeasuredBehind(line: TokenLine, from: number): boolean {
  return line.tokens.slice(from, from + MOST_LOOKED_AT).some((_, at) => isAmountAt(line, from + at));
}

const MOST_LOOKED_AT = 40;

function isAmountAt(line: TokenLine, at: number): boolean {
  return sensesAt(line, at, at + 1).some(({ type }) => type === 'number') && isMeasured(line, at + 1);
}

/** A time of day in a clause of its own that tells of no training, before one that tells how long something was. */
function isAppointment(line: TokenLine, at: number, { end, value }: Phrase<'clock'>): boolean {
  const [hour = 0, minute = 0, ...more] = value.parts;
  const sign = line.tokens[end];
  if (more.length > 0 || hour > HOURS || minute >= MINUTES || sign?.type !== 'sign' || sign.text === '(') return false;
  const before = tokensBefore(line, at);
  const from = at - before.length + before.findLastIndex(({ type }) => type === 'sign') + 1;
  if (from === at || line.tokens.slice(from, at).some(({ type }) => type === 'number')) return false;
  return !isTellingTraining(line, from, at) && isMeasuredBehind(line, end);
}

const HOURS = 23;
const MINUTES = 60;

/** Nobody lifts more in kilograms; repetitions of metres are longer. */
const HEAVIEST = 195;

/** `start at 6:30 pm`: the time of day of the session. */
const HALVES: ReadonlySet<string> = new Set(['am', 'pm']);

/** Whether a run is told elsewhere on the line: before the moment, or behind the clause that tells of it, which tells no part. */
function isTold(line: TokenLine, start: number, word: number): boolean {
  // `geplant 10 km, nach 6,5 km heimgegangen`: so far it went.
  if (isBehindPlan(line, start) && !line.tokens.slice(word).some(({ type }) => type === 'number')) return false;
  if (tokensBefore(line, start).some(({ type }) => type === 'number'))
    return !isTellingTraining(line, word, line.tokens.length);
  const comma = line.tokens.findIndex(({ text }, at) => at > word && (text === ',' || text === '.'));
  const isOfClause = comma > 0 && comma - word <= LONGEST_MOMENT && !BREAKS.has(line.tokens[word]?.text ?? '');
  return (
    isOfClause &&
    !isTellingTraining(line, word, comma) &&
    line.tokens.slice(comma).some(({ type }) => type === 'number')
  );
}

/** Words of a title, and the highest number that a plan counts sessions of a sort to. */
const LONGEST_NAME = 3;
const MOST_OF_TITLE = 4;

/** `2:15 Std`, behind a blank. */
function beginsTimeWithUnit(line: TokenLine, at: number): boolean {
  if (!line.tokens[at]?.spaced || line.tokens[at]?.type !== 'number') return false;
  const behind = line.tokens.slice(at, at + 4).findIndex(({ type }) => type === 'word');
  return behind > 0 && sensesAt(line, at + behind, line.tokens.length).some(({ type }) => type === 'timeUnit');
}

const LONGEST_MOMENT = 6;

/** `nach 3 km Pause`: they were run. */
const BREAKS: ReadonlySet<string> = new Set(['pause', 'gehpause', 'break', 'rest', 'dann', 'then']);

/** What was done ended there: `nach 58 Minuten war ich daheim`. */
const STOPPED = wordsOf(
  'ausgestiegen, aufgegeben, schluss, daheim, home, dropped, stopped, dnf, called, bailed, quit, done, abgebrochen, abbruch, zuhause, ziel',
);

/** At the front of a line, or behind the word of its status. */
function isFirst({ tokens }: TokenLine, at: number): boolean {
  return at === 0 || (at === 1 && STATUSES.has(tokens[0]?.text ?? ''));
}

const STATUSES: ReadonlySet<string> = new Set(['plan', 'planned', 'geplant']);

/** Behind an amount, a name that means nothing else begins a sentence about somebody else. */
function othersAmount([name]: readonly [Phrase, ...unknown[]], { line }: Context): 'others' | undefined {
  const before = line.tokens[name.start - 1]?.text ?? '';
  const isPerson = isName(line, name.start);
  const isBehind = ENDS.has(before)
    ? isBehindMeasured(line, name.start)
    : before === ',' &&
      tokensBefore(line, name.start).some((_, at, { length }) => isAmountAt(line, name.start - length + at));
  return isPerson && isBehind ? 'others' : undefined;
}

/** In a line that writes units a number without one, in a sentence of its own and before a word that means nothing else, counts things. */
function isCountOfThings(line: TokenLine, { start, value }: Phrase<'number'>, word: Phrase): boolean {
  if (value.decimals > 0 || value.isSpelled || !isUnknownWord(line, word.start)) return false;
  // `a 2 mil c/d`: a word of training behind it has the number.
  if (isTellingTraining(line, word.end, word.end + WORDS_BEHIND)) return false;
  return isBehindMeasured(line, start);
}

const WORDS_BEHIND = 3;

/** Whether a sentence before the one of a token tells a number with a unit. */
function isBehindMeasured(line: TokenLine, start: number): boolean {
  const before = tokensBefore(line, start);
  const sentence = before.findLastIndex(({ text }) => ENDS.has(text));
  if (sentence < 0 || before[sentence + 1]?.spaced === false) return false;
  const offset = start - before.length;
  return before.slice(0, sentence).some(({ type }, at) => type === 'number' && isMeasured(line, offset + at + 1));
}

const ENDS: ReadonlySet<string> = new Set(['.', '!', '?']);

function isMeasured(line: TokenLine, at: number): boolean {
  return sensesAt(line, at, at + 1).some(({ type }) => type === 'lengthUnit' || type === 'timeUnit');
}
