import { hasCapital, type TokenLine } from '../../scan';
import { pattern } from '../phrases/grammar';
import type { PhraseType } from '../senses/phrase';
import { sensesAt } from '../senses/senses';
import { wordsOf } from '../senses/words';
import {
  hasOtherDistance,
  hasOtherNumber,
  isAlone,
  isDenied,
  isOpeningWeekday,
  isTellingTraining,
  OVER,
  opensClause,
  SAYS_ITSELF,
  textsOf,
  tokensBefore,
} from './around';

/** Before the name of a day off. */
const FURTHER =
  "'extra'|'additional'|'unplanned'|'unscheduled'|'second'|'bonus'|'zusätzlicher'|'zusätzlichen'|'ungeplanter'|'ungeplanten'|'weiterer'|'weiteren'|'zweiter'|'zweiten'";

/** Days without training, and why: rest, illness, injury, what was skipped. */
export const daysOff = [
  pattern(
    'state',
    `${FURTHER}? restWord`,
    -0.1,
    ([, word], { line }) =>
      isHyphened(line, word.end)
        ? undefined
        : { word: 'rest', words: [], ...(FORCED.has(line.tokens[word.start]?.text ?? '') && { yieldsTo: 'reason' }) },
    'Ruhetag',
    'rest day',
    'extra rest day',
    'zusätzlicher Ruhetag',
  ),
  // The second of several in a row.
  pattern(
    'state',
    "number ^ordinalTail|'.' 'straight'|'consecutive'|'full'? restWord|'rest'|'off'|'pause'",
    -0.6,
    ([number], { line }) =>
      opensClause(line, number.start) ? { word: 'rest', words: [], yieldsTo: 'run' } : undefined,
    '3rd day off, back still bad',
    '2. Ruhetag',
  ),
  pattern(
    'state',
    `'einen'|'a'|'an'|'another'|'noch'|'mein'|'my' 'ein'|'nice'|'guten'|'freien'|'planned'|'geplanten'|${FURTHER}? restWord`,
    SAYS_ITSELF,
    ([word], { line }) =>
      OTHER_DAYS.has(line.tokens[word.start - 1]?.text ?? '')
        ? undefined
        : { word: 'rest', words: [], yieldsTo: 'run' },
    'gönne mir einen Ruhetag',
    'just a rest day',
    'took an extra rest day, knee sore',
  ),
  // What it was like.
  pattern(
    'state',
    "'a'|'an'|'another'|'ein'|'der'? anyWord '-'? anyWord? restWord",
    SAYS_ITSELF,
    ([article, first, , second, rest], { line }) => {
      const isDescribed = [first, ...(second ? [second] : [])].every(({ start }) => isDescribing(line, start));
      const isOwn = opensClause(line, (article ?? first).start) && !isHyphened(line, rest.end);
      return isDescribed && isOwn && !OTHER_DAYS.has(line.tokens[rest.end]?.text ?? '')
        ? { word: 'rest', words: [], yieldsTo: 'run' }
        : undefined;
    },
    'well-earned rest day',
    'verdienter Ruhetag, Füße hoch',
  ),
  pattern(
    'state',
    "'heute'|'today'|'es'|'it' 'war'|'ist'|'was'|'is'|'gab' 'es'|'ein'|'mein'|'a'|'my'|'nur'? restWord",
    SAYS_ITSELF,
    () => ({ word: 'rest', words: [], yieldsTo: 'run' }),
    'Heute war Ruhetag',
  ),
  pattern(
    'state',
    "restWord|restLike 'n' anyWord",
    -0.3,
    ([rest], { line }) =>
      rest.start === 0 && !line.tokens.some(({ type }) => type === 'number') ? { word: 'rest', words: [] } : undefined,
    'rest n netflix',
  ),
  // `machte nach 5 km Pause` is no day of rest.
  pattern(
    'state',
    "'mache'|'mach' 'ich'? 'heute'|'lieber'|'also'|'eine'|'mal'? 'pause'",
    SAYS_ITSELF,
    ([, , , word], { line }) =>
      isClosed(line, word.end) && !hasOtherDistance(line, 0, word.end)
        ? { word: 'rest', words: [], yieldsTo: 'run' }
        : undefined,
    'Muskelkater, mache heute Pause.',
  ),
  pattern(
    'calm',
    "'kein'|'keinen'|'ohne'|'no'|'instead' 'of'|'a'|'einen'|'echter'? restWord ':'|','|'-'?",
    -0.8,
    ([, , , sign], { line }) => (sign && line.tokens[sign.end] ? 'no rest' : undefined),
    'heute kein Ruhetag: 9 km',
  ),
  pattern(
    'state',
    'restLike',
    -0.1,
    ([word], { line }) => {
      // Behind a run somebody lies there, too.
      const isPlace = PLACES.has(line.tokens[word.start]?.text ?? '');
      return isClause(line, word.start, word.end)
        ? { word: 'rest', words: [], ...(isPlace && { yieldsTo: 'run' }) }
        : undefined;
    },
    'Rest',
    'nix',
    'off',
  ),
  pattern(
    'state',
    "'and'|'und'|'&'|'+' 'rest'|'off'|'nothing'|'ruhe'|'pause'|'frei'|'nix'|'nichts'",
    SAYS_ITSELF,
    ([and, word], { line }) =>
      and.start > 0 && isLifeAlone(line, and.start) && isAlone(line, word.end)
        ? { word: 'rest', words: [] }
        : undefined,
    'dentist and rest',
  ),
  // How far it was, by a number: `0`, `0 km (rain)`.
  pattern(
    'state',
    "'0'|'0.0' lengthUnit|'run'|'training'|'sport'? ','|'-'|'.'|'('|'|'|':'? 'rest'|'off'|'pause'|'ruhetag'?",
    -0.6,
    ([zero, unit, sign, word], { line }) => {
      const { end } = word ?? sign ?? unit ?? zero;
      const isClosed = word !== undefined || sign !== undefined || end === line.tokens.length;
      const isFirst = zero.start === 0 || line.tokens[zero.start - 1]?.text === '.';
      return isFirst && isClosed && !hasOtherDistance(line, zero.start, end)
        ? { word: 'rest', words: [], yieldsTo: 'run' }
        : undefined;
    },
    '0',
    '0 miles, rain',
  ),
  // A table of one letter a day, with how somebody slept and felt behind it.
  pattern(
    'state',
    "'r'",
    -0.6,
    ([letter], { line }) =>
      letter.start === 0 &&
      hasCapital(line, 0) &&
      CELL_ENDS.has(line.tokens[1]?.text ?? '') &&
      !hasOtherDistance(line, 0, 1)
        ? { word: 'rest', words: [], yieldsTo: 'run' }
        : undefined,
    'R | sleep 7.5 h | mood 4/5',
  ),
  pattern(
    'state',
    "restWord|restLike ':'|'-'|','|'('? '0' lengthUnit? ')'?",
    -0.6,
    ([word], { line }) =>
      word.start === 0 && isAlone(line, line.tokens.length) ? { word: 'rest', words: [] } : undefined,
    'rest 0',
  ),
  // `Recovery day: 5 km jog` is how it was run.
  pattern(
    'state',
    "'sleep'|'rest'|'full'|'proper'|'erholungs'? 'and'|'&'|'-'? 'recovery'|'regeneration'|'regenerations' '-'? 'day'|'tag' ','|'.'|'!'|'-'|';'?",
    -0.6,
    ([first, , word, , day], { line }) =>
      opensClause(line, (first ?? word).start) && isClosed(line, day.end) && !hasOtherDistance(line, 0, day.end)
        ? { word: 'rest', words: [], yieldsTo: 'run' }
        : undefined,
    'recovery day',
    'sleep and recovery day, 9 hrs',
  ),
  // German for it in two letters, where nothing else is told.
  pattern(
    'state',
    "'rt'",
    -0.6,
    ([word], { line }) =>
      word.start === 0 &&
      (hasCapital(line, 0) || line.tokens.length === 1) &&
      isAlone(line, 1) &&
      !hasOtherNumber(line, 0, 1)
        ? { word: 'rest', words: [], yieldsTo: 'run' }
        : undefined,
    'RT',
    'RT, Sauna',
  ),
  pattern(
    'state',
    'noRunWord',
    -0.1,
    () => ({ word: 'rest', words: [], yieldsTo: 'reason' }),
    'no run',
    'kein Training',
  ),
  // Nothing else on the line was done, or names what was not.
  pattern(
    'state',
    "'today'|'heute'|'so'|'also'|'had'|'have'|'needed'|'forced'|'decided'|'chose'|'musste'? 'to'|'heute'? skippedWord 'it'|'this'|'one'|'again'|'today'|'heute'|'wieder'|'leider'? ','|'-'|'.'|';'|'('|':'|'!'|'due'|'because'|'cause'|'wegen'|'weil'|'for'|'as'|'since'|'da'?",
    -0.1,
    ([day, to, word, tail, sign], { line }) => {
      const { end } = sign ?? tail ?? word;
      const isClosed = sign !== undefined || end === line.tokens.length;
      // `skip` alone is the language's own word before what was skipped.
      const { start } = day ?? to ?? word;
      const isWord =
        start === 0 ? to !== undefined || line.tokens[word.start]?.text !== 'skip' : isBehindReason(line, start, end);
      return isWord && isClosed && !hasOtherNumber(line, 0, end)
        ? { word: 'rest', words: [], yieldsTo: 'reason' }
        : undefined;
    },
    'skipped, too tired',
    'had to skip because of work',
    'Elternabend, ausgefallen',
    'up all night with the baby, so skipped',
  ),
  pattern('state', 'ill', 0.1, ([word], { line }) =>
    isOver(line, word.end) ? undefined : { word: 'sick', words: textsOf(line, word) },
  ),
  pattern(
    'calm',
    "ill 'is'|'ist'|'war'|'was'? 'fast'|'almost'|'nearly'|'ganz'|'all'|'mostly'|'now'|'jetzt'? easedWord",
    -0.5,
    () => 'over',
    'Erkältung fast weg, 5 km',
  ),
  pattern(
    'state',
    "'i'm'|'im'|'i'|'off'|'feeling'|'feel'|'felt'|'still'|'woke'|'home'|'down'|'bin'|'wieder'|'immer'|'noch'|'immernoch'|'weiterhin' 'am'|'up'|'noch'|'with'|'mit'|'sick'|'krank'|'work'|'school'|'really'|'so'|'pretty'|'very'|'richtig'|'leicht'|'etwas'? ill",
    -0.2,
    ([, , word], { line }) => ({ word: 'sick', words: textsOf(line, word) }),
    'still ill',
    'bin krank',
  ),
  pattern(
    'state',
    "'with'|'mit'|'wegen'|'trotz'|'despite'|'due' 'to'|'a'|'an'|'some'|'mild'|'slight'|'high'|'einer'|'einem'|'der'|'leichtem'|'hohem'|'fieser'|'dicker'|'schwerer'|'leichter'|'böser'|'starker'|'bad'|'nasty'|'heavy'? ill",
    SAYS_ITSELF,
    ([first, , word], { line }) =>
      isDenied(line, first) || NO_ILLNESS.has(line.tokens[word.end]?.text ?? '')
        ? undefined
        : { word: 'sick', words: textsOf(line, word) },
    '5 km with a fever',
    'Pause wegen Erkältung',
  ),
  pattern(
    'state',
    "'got'|'have'|'caught'|'with'|'w' 'now'|'still'? 'the'|'that'|'this'|'some'|'a'? ill",
    SAYS_ITSELF,
    ([first, , , word], { line }) =>
      isDenied(line, first) ||
      NO_ILLNESS.has(line.tokens[word.end]?.text ?? '') ||
      sensesAt(line, word.end, line.tokens.length).some(({ type }) => type === 'otherDay')
        ? undefined
        : { word: 'sick', words: textsOf(line, word) },
    'caught the flu',
  ),
  pattern(
    'state',
    "'throat'|'hals'|'rachen' 'is'|'was'|'feels'|'felt'|'still'|'all'|'ist'|'fühlt'|'war'|'noch'|'total'? 'a'|'bit'|'sich'|'an'|'still'|'noch'? 'like'|'wie'|'full'|'on'|'raw'|'rough'|'itchy'|'swollen'|'burning'|'burns'|'closing'|'brennt'|'rau'|'dick'|'entzündet'|'kratzig'|'zu' 'fire'|'of'? 'a'|'broken'? anyWord?",
    SAYS_ITSELF,
    ([throat, , , how, , , what], { line }) => {
      const isCompared = COMPARING.has(line.tokens[how.start]?.text ?? '');
      return isDenied(line, throat) || (isCompared && !what) ? undefined : { word: 'sick', words: ['sore', 'throat'] };
    },
    'throat like broken glass, no run',
    'Hals brennt',
  ),
  pattern(
    'state',
    "'day'|'tag'|'woche'|'week' number|'two'|'three' 'of'|'with'|'mit'|'im'|'in'|'sick'|'krank'|':'? 'the'|'this'|'der'|'dieser'? ill",
    SAYS_ITSELF,
    ([day, , , , word], { line }) =>
      opensClause(line, day.start) ? { word: 'sick', words: textsOf(line, word) } : undefined,
    'day 3 of flu, nothing',
    'Tag 2 Fieber',
  ),
  pattern(
    'state',
    "'leichter'|'leichte'|'leichtes'|'leichten'|'slight'|'mild' ill",
    -0.4,
    ([first, word], { line }) =>
      isDenied(line, first) ? undefined : { word: 'sick', words: ['mild', ...textsOf(line, word)] },
    'leichter Husten, 5 km',
  ),
  pattern(
    'state',
    "'broke'|'broken'|'fractured'|'cracked' 'my'|'a'? 'left'|'right'? bodyPart",
    0,
    ([, , , part], { line }) => ({ word: 'injury', words: textsOf(line, part) }),
    'broke my toe',
  ),
  pattern(
    'state',
    "bodyPart 'ist'|'is'? 'gebrochen'|'angebrochen'|'broken'|'fractured'",
    0,
    ([part], { line }) => ({ word: 'injury', words: textsOf(line, part) }),
    'Zeh gebrochen',
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
    () => ({ word: 'rest', words: [], yieldsTo: 'run' }),
    'took Monday off',
  ),
  pattern('state', 'injuredWord bodyPart?', 0.15, ([word, part], { line }) =>
    // `rehabilitation exercises` are done in the gym.
    EXERCISES.has(line.tokens[word.end]?.text ?? '')
      ? undefined
      : { word: 'injury', words: part ? textsOf(line, part) : textsOf(line, word) },
  ),
  pattern(
    'state',
    "'because'|'bc'|'due'|'wegen'|'with'|'mit' 'of'|'to'|'a'|'my'|'der'|'einer'|'einem'? injuredWord 'again'|'still'|'wieder'?",
    -0.4,
    ([, , word], { line }) =>
      EXERCISES.has(line.tokens[word.end]?.text ?? '') ? undefined : { word: 'injury', words: textsOf(line, word) },
    'elliptical 40 min because of shin splints',
  ),
  pattern(
    'state',
    "'grade'|'grad' number anyWord? 'strain'|'tear'|'sprain'|'zerrung'|'riss'|injuredWord ','|'in'|'of'|'im'? 'left'|'right'|'the'|'my'? bodyPart?",
    -0.8,
    ([, , , word, , , part], { line }) => ({ word: 'injury', words: textsOf(line, part ?? word) }),
    'Grade 2 strain, left calf',
  ),
  pattern(
    'state',
    "'physio'|'physiotherapie'|'krankengymnastik'|'reha'|'osteopath'|'osteo'|'chiro' ':'|','|'-'|'for'? duration",
    -0.6,
    () => ({ word: 'injury', words: ['physio'] }),
    'Physio 45 min',
  ),
] as const;

/** A rest that something forced upon the runner, which is told beside it. */
const FORCED: ReadonlySet<string> = new Set(['forced', 'enforced', 'zwangspause', 'laufpause']);

/** Nothing but a sign, or what is in brackets, is behind it. */
function isClosed(line: TokenLine, at: number): boolean {
  return isAlone(line, at) || line.tokens[at]?.text === '(';
}

/** `throat like sandpaper`, `on fire` */
const COMPARING = wordsOf('like, wie, full, on');

/** `lovely rest day`: no verb, and no word that makes it the day of somebody else or of another week. */
function isDescribing(line: TokenLine, at: number): boolean {
  const { text = '' } = line.tokens[at] ?? {};
  const isNeeded = text === 'needed' && line.tokens[at - 1]?.text === 'much';
  const isOfAnother = sensesAt(line, at, at + 1).some(({ type }) => OF_ANOTHER.has(type));
  return isNeeded || (!isOfAnother && !UNDESCRIBING.has(text) && !isTellingTraining(line, at, at + 1));
}

/** `no rest day this week`, `Dad's rest day` */
const OF_ANOTHER: ReadonlySet<PhraseType> = new Set(['notWord', 'skippedWord', 'insteadWord', 'others', 'otherDay']);

const UNDESCRIBING = wordsOf(
  'tomorrow, yesterday, monday, tuesday, wednesday, thursday, friday, saturday, sunday, morgen, gestern, übermorgen, montag, dienstag, mittwoch, donnerstag, freitag, samstag, sonntag, after, before, of, from, like, than, until, till, since, next, last, the, his, her, their, your, need, needs, needed, want, wants, wanted, wish, hope, hoped, could, would, should, must, have, had, has, missed, missing, hate, love, day, week, two, three, nach, vor, statt, ohne, bis, seit, ab, brauche, brauchte, will, wollte, müsste, sollte, wäre, hätte, hatte, habe, nächster, letzter, zwei, drei, kein, keinen, nur, only, why, if, when, wenn, ob, maybe, vielleicht, is, are, was, ist, war, trotz, despite, instead, as, als, wie, how, to, zu',
);

/** `after a rest day`: what was done is told of another one. */
const OTHER_DAYS = wordsOf(
  'after, before, of, from, like, than, nach, vor, statt, ohne, without, need, needed, brauche, not, never, nicht, nie',
);

/** `the flu shot` */
const NO_ILLNESS = wordsOf('shot, jab, vaccine, season, kids, child, day, days, week, of');

/** Words that mean a rest day only where they are all that a clause says: `Rest.`, but not `nothing but 3:31s`. */
function isClause(line: TokenLine, start: number, end: number): boolean {
  const { tokens } = line;
  const [before, next, further] = [tokens[start - 1], tokens[end], tokens[end + 1]];
  const isOpen =
    !before ||
    OPENS.has(before.text) ||
    // A picture before it: `🛏️ rest`.
    (start === 1 && before.type === 'sign' && before.text.length > 1) ||
    isOpeningWeekday({ tokens }, start - 1) ||
    (before.type === 'sign' && before.text === '-' && (start === 1 || (tokens[start]?.spaced ?? false)));
  const isAbbreviated =
    before?.text === '.' &&
    tokens[start - 2]?.type === 'word' &&
    (tokens[start - 2]?.text.length ?? 0) <= 4 &&
    // `slept 7h. off`: nobody rests for hours.
    !UNSHORTENED.has(tokens[start - 2]?.text ?? '') &&
    tokens[start - 3]?.type === 'number';
  if (!isOpen || isAbbreviated || (before?.text === '/' && tokens[start - 2]?.text === 'on')) return false;
  if (!next || CLOSES.has(next.text)) return true;
  if (next.text === ':')
    return further?.text === '0' || (further?.type === 'word' && tokens[end - 1]?.text !== 'pause');
  return next.type === 'sign' && (next.text !== '-' || next.spaced);
}

const PLACES = wordsOf('sofa, couch');

/** `Dentist and rest`: no number and no word of training stands before it. */
function isLifeAlone(line: TokenLine, end: number): boolean {
  return !line.tokens.slice(0, end).some(({ type }) => type === 'number') && !isTellingTraining(line, 0, end);
}

/** `Elternabend, ausgefallen`: the last word of the line, and none before it names a session or how far it was. */
function isBehindReason(line: TokenLine, start: number, end: number): boolean {
  const isSession = (at: number) =>
    sensesAt(line, at, start).some(({ type }) => type === 'kind' || type === 'lengthUnit' || type === 'timesSign');
  const before = line.tokens[start - 1];
  return (
    end === line.tokens.length &&
    before?.type === 'sign' &&
    !tokensBefore(line, start).some((_, at, { length }) => isSession(start - length + at))
  );
}

const CELL_ENDS: ReadonlySet<string> = new Set(['|', ',', ';']);

const UNSHORTENED: ReadonlySet<string> = new Set(['h', 'hr', 'hrs', 'km', 'k', 'mi', 'am', 'pm', 'uhr']);

const OPENS: ReadonlySet<string> = new Set([
  '.',
  ',',
  ';',
  '!',
  '(',
  '|',
  ':',
  '=',
  '\n',
  '/',
  'heute',
  'heut',
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
  'no',
  'regardless',
  'egal',
]);

/** `off-road`: a part of a longer word. */
function isHyphened({ tokens }: TokenLine, at: number): boolean {
  const [sign, next] = [tokens[at], tokens[at + 1]];
  return sign?.text === '-' && !sign.spaced && next?.type === 'word' && !next.spaced;
}

/** `Erkältung fast weg`, `cold is gone`: no illness any more. */
function isOver({ tokens }: TokenLine, end: number): boolean {
  const at = ALMOST.has(tokens[end]?.text ?? '') ? end + 1 : end;
  return OVER.has(tokens[at]?.text ?? '');
}

const ALMOST: ReadonlySet<string> = new Set([
  'is',
  'ist',
  'fast',
  'almost',
  'nearly',
  'mostly',
  'ganz',
  'all',
  'now',
  'jetzt',
]);

const EXERCISES: ReadonlySet<string> = new Set(['exercises', 'exercise', 'übungen', 'routine', 'work']);
