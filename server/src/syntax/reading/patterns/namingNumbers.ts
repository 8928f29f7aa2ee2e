import { hasCapital, type TokenLine } from '../../scan';
import { pattern } from '../phrases/grammar';
import type { Phrase } from '../senses/phrase';
import { sensesAt } from '../senses/senses';
import { isUnknownWord } from '../senses/unknownWord';
import { SENTENCE_ENDS, wordsOf } from '../senses/words';
import {
  hasOtherNumber,
  isCounting,
  isInRemark,
  isOpeningWeekday,
  isTellingTraining,
  opensClause,
  tokensBefore,
} from './around';
import { isAmountAt, isBehindMeasured, isMeasuredBehind } from './aroundNumbers';

/** Numbers that name or count what is no amount: a third run, a humidity, a place among others. */
export const namingNumbers = [
  // A class of a school.
  pattern(
    'aside',
    "'der'|'die'|'meiner'|'klasse' number ^'a'|'b'|'c'|'d'|'e'",
    -0.9,
    ([, year], { line }) =>
      year.value.decimals === 0 && year.value.value <= LAST_YEAR && line.tokens[year.end]?.spaced === false
        ? 'class'
        : undefined,
    'Wandertag mit der 5a: 11 km gegangen',
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
  // A row of a list.
  pattern(
    'aside',
    "number ^')'|'.'",
    -1,
    ([{ start, value }, sign], { line }) => {
      const { end } = sign;
      if (!isFirst(line, start) || value.decimals > 0 || !line.tokens[end]?.spaced) return undefined;
      // `8. 45:10` has its distance.
      const isOfMany = value.value <= MOST_OF_LIST && sign.value === ')' && line.tokens[end + 1]?.text === ':';
      const isAmount = isAmountAt(line, end) || line.tokens[end + 1]?.text === 'x';
      return isOfMany || (isAmount && value.value <= MOST_OF_TITLE) ? 'number' : undefined;
    },
    '2) 8 km easy',
    '1. 8 km easy',
    '5) 3:55',
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
    "'der'|'die'|'das'|'den'|'dem'|'beim'|'erster'|'zweiter'|'dritter'|'vierter'|'letzter'|'erste'|'längster' number ^'er'",
    -0.4,
    ([, number], { line }) => (isNamedByLength(line, number) ? 'again' : undefined),
    'Der 30er heute: 30,4 km',
    '30 km, erster 30er des Jahres',
    '23 km, die 45er war mir zu viel',
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
    "number '/' ^number '-'|':'|'('|','?",
    -0.5,
    ([month, , day, sign], { line }) => {
      const { tokens } = line;
      const isOfWeekday = month.start > 0 && isOpeningWeekday(line, month.start - 1);
      // `5/12, 6, 50:24`: a cell of its own.
      const isCell = sign?.value === ',' && tokens[sign.end]?.type === 'number';
      const isTitle = sign?.value === ':' && tokens[sign.end]?.spaced;
      const isApart =
        isCell || isTitle || (sign ? tokens[sign.start]?.spaced : isOfWeekday && !isCounting(line, day.end));
      return (isFirst(line, month.start) || isOfWeekday) && isApart && isDate(month.value.value, day.value.value)
        ? 'date'
        : undefined;
    },
    '7/25 - easy 5 miles',
    'Tue 3/14: easy 6',
    '5/12, 6, 50:24',
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
    "'on'|'am'|'vom'|'zum'|'the'? number ^'.'|ordinalTail? 'of'? monthName",
    -0.5,
    ([, { value }]) => (value.value <= DAYS && value.decimals === 0 ? 'date' : undefined),
    'next race on 15 Nov',
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
    'number anyWord',
    0.1,
    ([number, word], { line }) => (isCountOfThings(line, number, word) ? 'things' : undefined),
    '8 km easy. 3 deer and a fox',
    '40 min locker. 1 Bier danach',
    '5 km, 2 goats on the path',
    '8 km, 3 Rehe gesehen',
  ),
  pattern(
    'aside',
    "'with'|'mit'|'over'|'über'? number anyWord? 'climbs'|'anstiegen'|'anstiege'|'hügeln'|'hügel'|'bergen'|'rampen'|'höhen'|'steigungen'",
    -0.6,
    () => 'things',
    '9 km mit 4 Anstiegen',
    '10 km with 2 big climbs',
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

const MONTHS = 12;

const DAYS = 31;

function isDate(month: number, day: number): boolean {
  return Number.isInteger(month) && Number.isInteger(day) && month >= 1 && month <= MONTHS && day >= 1 && day <= DAYS;
}

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

/** Words of a title, and the highest number that a plan counts sessions of a sort to. */
const LONGEST_NAME = 3;

const MOST_OF_TITLE = 4;
const MOST_OF_LIST = 20;

/** `2:15 Std`, behind a blank. */
function beginsTimeWithUnit(line: TokenLine, at: number): boolean {
  if (!line.tokens[at]?.spaced || line.tokens[at]?.type !== 'number') return false;
  const behind = line.tokens.slice(at, at + 4).findIndex(({ type }) => type === 'word');
  return behind > 0 && sensesAt(line, at + behind, line.tokens.length).some(({ type }) => type === 'timeUnit');
}

/** At the front of a line, or behind the word of its status. */
function isFirst({ tokens }: TokenLine, at: number): boolean {
  return at === 0 || (at === 1 && STATUSES.has(tokens[0]?.text ?? ''));
}

const STATUSES: ReadonlySet<string> = new Set(['plan', 'planned', 'geplant']);

/** In a line that writes units a number without one, in a sentence of its own and before a word that means nothing else, counts things. */
function isCountOfThings(line: TokenLine, { start, value }: Phrase<'number'>, word: Phrase): boolean {
  if (value.decimals > 0 || value.isSpelled || !isUnknownWord(line, word.start)) return false;
  // `a 2 mil c/d`: a word of training behind it has the number.
  const behind = line.tokens.slice(word.end, word.end + WORDS_BEHIND);
  const stop = behind.findIndex(({ text }) => SENTENCE_ENDS.has(text) || text === ',' || PLACING.has(text));
  if (isTellingTraining(line, word.end, word.end + (stop < 0 ? WORDS_BEHIND : stop))) return false;
  if (isAmongRest(line, start, word.end)) return true;
  // `Slept 6 h. Ran 4 anyway`: what is run is counted in kilometres or miles.
  if (sensesAt(line, start - 1, start).some(({ type }) => type === 'kind')) return false;
  // `3 Glühwein, heute 9 km`: a noun of German.
  if (value.value <= MOST_THINGS && hasCapital(line, word.start) && isMeasuredBehind(line, word.end)) return true;
  return isBehindMeasured(line, start) || isPlural(line, start, word);
}

/** `off. 2 dinners`, `14 rooms to paint, no run`: nothing was run on that day. */
function isAmongRest(line: TokenLine, start: number, end: number): boolean {
  const before = line.tokens[start - 1];
  const isFront = before?.type !== 'number' && !(before?.type === 'word' && isTellingTraining(line, start - 1, start));
  const isOff = line.tokens[1]?.type === 'sign' && sensesAt(line, 0, 1).some(({ type }) => type === 'restLike');
  const isOther = (at: number) => at < start || at >= end;
  return isFront && (isOff || line.tokens.some((_, at) => isOther(at) && sensesAt(line, at, at + 3).some(isRest)));
}

function isRest({ type }: Phrase): boolean {
  return type === 'restWord' || type === 'noRunWord';
}

/** `painted 3 rooms. 5 easy`, `5 km, 2 goats on the path`: several of them are no training, and what was run stands elsewhere. */
function isPlural(line: TokenLine, start: number, { start: word, end }: Phrase): boolean {
  const { text = '' } = line.tokens[word] ?? {};
  const isNoun = hasCapital(line, word) && PLURAL_OF_NOUNS.test(text);
  if (opensClause(line, start)) return (isNoun || PLURAL.test(text)) && isMeasuredElsewhere(line, start, end);
  const isBehindVerb = line.tokens[start - 1]?.type === 'word' && !isTellingTraining(line, start - 1, start);
  return isBehindVerb && PLURAL.test(text) && hasOtherNumber(line, start, end);
}

const PLURAL = /^\p{L}{3,}[^s]s$/u;
/** Nouns of German, which have a capital. */
const PLURAL_OF_NOUNS = /^\p{L}{3,}(e|en|er|s)$/u;

/** Behind these stands where: `2 dogs on the track`. */
const PLACING = wordsOf('on, at, in, near, by, along, auf, am, an, im, bei, beim');

function isMeasuredElsewhere(line: TokenLine, start: number, end: number): boolean {
  return (
    isMeasuredBehind(line, end) ||
    tokensBefore(line, start).some((_, at, all) => isAmountAt(line, start - all.length + at))
  );
}

/** More, before a name, is how far it was there. */
const MOST_THINGS = 5;

const WORDS_BEHIND = 3;

/** Of a school. */
const LAST_YEAR = 13;
