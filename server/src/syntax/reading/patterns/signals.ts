import { hasCapital, type TokenLine } from '../../scan';
import { pattern } from '../phrases/grammar';
import type { Amount, Phrase, PhraseType, Values } from '../senses/phrase';
import { sensesAt } from '../senses/senses';
import { wordsOf } from '../senses/words';
import {
  hasOtherDistance,
  hasOtherNumber,
  isAlone,
  isCounting,
  isDenied,
  isOpeningWeekday,
  isTellingTraining,
  OVER,
  opensClause,
  SAYS_ITSELF,
  textsOf,
  tokensBefore,
} from './around';
import { clockAmount, duration } from './durationOf';

/** Before the name of a day off. */
const FURTHER =
  "'extra'|'additional'|'unplanned'|'unscheduled'|'second'|'bonus'|'zusätzlicher'|'zusätzlichen'|'ungeplanter'|'ungeplanten'|'weiterer'|'weiteren'|'zweiter'|'zweiten'";

const TIRED = "'tired'|'müde'|'exhausted'|'fatigued'|'erschöpft'|'kaputt'";
const STRESSED = "'stressed'|'gestresst'";
const STRESS = wordsOf('stressed, gestresst');
const SORE = wordsOf('sore');

/** What a day was for the body: rest, illness, injury, a night, a level. */
export const signals = [
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
    "'0'|'0.0' lengthUnit|'run'? ','|'-'|'.'|'('|'|'|':'? 'rest'|'off'|'pause'|'ruhetag'?",
    -0.6,
    ([zero, unit, sign, word], { line }) => {
      const { end } = word ?? sign ?? unit ?? zero;
      const isClosed = word !== undefined || sign !== undefined || end === line.tokens.length;
      return zero.start === 0 && isClosed && !hasOtherDistance(line, 0, end)
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
    "'today'|'heute'|'had'|'have'|'needed'|'forced'|'decided'|'chose'|'musste'? 'to'|'heute'? skippedWord 'it'|'this'|'one'|'again'|'today'|'heute'|'wieder'|'leider'? ','|'-'|'.'|';'|'('|':'|'!'|'due'|'because'|'cause'|'wegen'|'weil'|'for'|'as'|'since'|'da'?",
    -0.1,
    ([day, to, word, tail, sign], { line }) => {
      const { end } = sign ?? tail ?? word;
      const isClosed = sign !== undefined || end === line.tokens.length;
      // `skip` alone is the language's own word before what was skipped.
      const isWord = (to !== undefined || line.tokens[word.start]?.text !== 'skip') && (day ?? to ?? word).start === 0;
      return isWord && isClosed && !hasOtherNumber(line, 0, end)
        ? { word: 'rest', words: [], yieldsTo: 'reason' }
        : undefined;
    },
    'skipped, too tired',
    'had to skip because of work',
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
    "'grade'|'grad' number 'strain'|'tear'|'sprain'|'zerrung'|'riss' ','|'in'|'of'|'im'? 'left'|'right'|'the'|'my'? bodyPart?",
    -0.8,
    ([, , word, , , part], { line }) => ({ word: 'injury', words: textsOf(line, part ?? word) }),
    'Grade 2 strain, left calf',
  ),
  pattern(
    'state',
    "'physio'|'physiotherapie'|'krankengymnastik'|'reha'|'osteopath'|'osteo'|'chiro' ':'|','|'-'|'for'? duration",
    -0.6,
    () => ({ word: 'injury', words: ['physio'] }),
    'Physio 45 min',
  ),
  pattern(
    'night',
    "nightWord|poorNight '('|':'|','|'-'|'.'? 'vielleicht'|'maybe'|'perhaps'|'so'|'nur'|'only'|'knapp'|'kaum'|'keine'|'barely'|'hardly'|'not'? about? duration ')'?",
    -0.3,
    ([word, , , , slept]) =>
      slept.value.low >= LEAST_SLEPT_S && slept.value.high <= NIGHT_S.most
        ? { slept: slept.value, isPoor: word.type === 'poorNight' }
        : undefined,
    'Bad night (5h)',
  ),
  // Beside a run a number alone that is no other amount is the hours.
  pattern(
    'night',
    "poorNight '('|':'|','|'-'? 'nur'|'only'|'maybe'|'knapp'|'just'? about? number ')'?",
    -0.9,
    ([, open, , , number, close], { line }) => {
      const { end } = close ?? number;
      const hours = number.value.value;
      const isNight = hours >= LEAST_SLEPT_H && hours <= MOST_SLEPT_POORLY_H && number.value.value % 0.25 === 0;
      const isClosed = (open?.value === '(') === (close !== undefined) && isAlone(line, end);
      if (!isNight || !isClosed || !hasOtherNumber(line, number.start, number.end)) return undefined;
      const place = { start: number.start, numberEnd: number.end, end: number.end };
      const slept = duration(number.value, 'h', place);
      return slept && { slept, isPoor: true };
    },
    '8 km easy, slept badly, 5',
    'bad night (4.5), 8 km easy',
  ),
  pattern(
    'night',
    'poorNight',
    -0.3,
    ([word], { line }) => (isDenied(line, word) || isOfRun(line, word.end) ? undefined : { isPoor: true }),
    'slept badly, 8 km easy',
    'kaum geschlafen',
  ),
  // With the points that a watch gives it.
  pattern(
    'night',
    "sleepNoun 'score'|'index'|'wert'|'punkte'? ':'|'='? number 'punkte'|'points'|'pts'|'/'|'%'? '100'? ','|'('|'-'|'|'|'.'|';'? 'in'|'for'|'total'? duration|clock ')'?",
    -1.2,
    ([, score, , points, tail, , , , slept]) => {
      if (points.value.value <= MOST_SLEPT_H || points.value.value > BEST_SCORE || (!score && !tail)) return undefined;
      if (slept.type === 'duration') return nightOf(slept.value);
      const [hours = 0, minutes = 0, ...more] = slept.value.parts;
      return more.length === 0 ? nightOf(clockAmount(slept, hours * 3600 + minutes * 60)) : undefined;
    },
    'sleep score 74, 6h50. 5 km easy',
  ),
  // Hours and minutes, however much like a pace they look.
  pattern(
    'night',
    "'slp'|'sleep'|'schlaf' ':'|'='? clock",
    -0.9,
    ([, , clock]) => {
      const [hours = 0, minutes = 0, ...more] = clock.value.parts;
      return more.length === 0 ? nightOf(clockAmount(clock, hours * 3600 + minutes * 60)) : undefined;
    },
    '10.0 | 61:40 | rhr 56 slp 6:10',
  ),
  pattern(
    'night',
    "sleepNoun anyWord? 'a'|'the'|'ein'|'die'? anyWord? ','|':'|'('|'-'? 'only'|'just'|'nur'|'about'|'etwa'? duration ')'?",
    -0.2,
    ([sleep, , , , , , slept], { line }) => (isDenied(line, sleep) ? undefined : nightOf(slept.value)),
    'slept like a baby, 9 hours',
    'slept like a log 9h10',
  ),
  pattern(
    'night',
    "about? duration 'of'? sleepNoun",
    -0.3,
    ([, slept]) => ({ slept: slept.value, isPoor: false }),
    '6 h Schlaf',
    '5 hours of sleep',
  ),
  pattern(
    'night',
    "number 'asleep'|'slept'|'geschlafen'",
    -0.6,
    ([number], { line }) => {
      const slept = duration(number.value, 'h', { start: number.start, numberEnd: number.end, end: number.end });
      const isHours = number.value.value >= LEAST_SLEPT_H && number.value.value <= MOST_SLEPT_H;
      return isHours && isAlone(line, number.end + 1) && slept ? nightOf(slept) : undefined;
    },
    'bed 22:15, 7.4 asleep',
  ),
  pattern(
    'night',
    "about? duration 'of'|'von'? poorNight",
    -0.9,
    ([, slept]) => (nightOf(slept.value) ? { slept: slept.value, isPoor: true } : undefined),
    '4.5 hrs broken sleep, 5 km easy',
  ),
  pattern(
    'night',
    "about? duration 'of'? anyWord 'sleep'|'schlaf'|'kip'",
    -0.3,
    ([, slept]) => nightOf(slept.value),
    '7 hours solid sleep',
  ),
  pattern(
    'night',
    "duration '-'? 'night'",
    -0.5,
    ([slept], { line }) =>
      // `2 h night run`: a run.
      line.tokens[slept.end]?.text !== '-' && isOfRun(line, slept.end + 1) ? undefined : nightOf(slept.value),
    'another 5 hr night, 8 km easy',
  ),
  pattern(
    'measure',
    "metricWord anyWord anyWord? anyWord? anyWord? '('? level ')'?",
    -0.2,
    ([word, , , , , , level]) => ({ word: word.value, level: level.value }),
    'stress at work 9/10',
    'stress through the roof (9/10)',
  ),
  // An adjective with a level is the measure of its name.
  pattern(
    'measure',
    `${TIRED}|${STRESSED}|'sore' 'legs'|'muscles'|'beine'|'today'|'heute'|'again'|'still'|'already'|'schon'? ':'|'-'|'('? level ')'?`,
    -0.4,
    ([word, , , level], { line }) =>
      // `calf sore 4/10` is a pain.
      isOfPart(line, word) ? undefined : { word: measureNamed(line, word), level: level.value },
    'tired 7/10, 8 km easy',
    'gestresst 8/10, 6 km',
    'sore legs 5/10, 5 km easy',
  ),
  pattern(
    'measure',
    "restingPulse|'hrv' anyWord? anyWord? heartLink? heartLink? '('|':'|','? number to|and? number? heartUnit|'ms'? ')'?",
    -0.6,
    ([word, , , , , sign, low, to, high, unit], { line }) => {
      const isOther = !unit && (sign?.value === ',' || isCounting(line, (high ?? low).end));
      if (!to !== !high || isOther) return undefined;
      return word.value === 'hrv'
        ? heartRateVariability(low.value.value)
        : restingPulse(low.value.value, high?.value.value);
    },
    'wake-up HR was 48',
    'morning pulse ranged from 51-53',
    'Aufwachpuls 47',
    'Puls morgens 48',
    'Ruhepuls heute früh 46',
    'HRV im Keller (31), 5 km locker',
  ),
  pattern(
    'measure',
    "heartWord number heartUnit? 'in'|'at'|'on'|'beim'|'nach' 'ruhe'|'rest'|'waking'|'aufwachen'|'aufstehen'",
    -0.6,
    ([, number]) => restingPulse(number.value.value),
    'Puls 48 in Ruhe',
  ),
  // In a row of the night and of how somebody felt, no run had it.
  pattern(
    'measure',
    "heartWord ':'|'='? number heartUnit?",
    -0.9,
    ([heart, , number, unit], { line }) =>
      isAlone(line, (unit ?? number).end) &&
      tellsMorning(line, heart.start, number.end) &&
      number.value.value <= MOST_IN_BED
        ? restingPulse(number.value.value)
        : undefined,
    'Schlaf 7:10, Puls 52, Laune 7/10',
    'slept 6.5, HR 51',
  ),
  // `RP 46`: short for Ruhepuls; a race pace is told by no number of beats.
  pattern(
    'measure',
    "'rp' ':'|'='|'heute'|'wieder'|'bei'? 'bei'? number heartUnit?",
    -0.6,
    ([, , , { value, end }, unit], { line }) =>
      value.decimals === 0 && (unit || !isCounting(line, end)) ? restingPulse(value.value) : undefined,
    'RP 46, 10 km locker',
    'RP heute 51',
  ),
  // `RHR 58 (+6)`: by how much it is more than usual.
  pattern(
    'aside',
    "'(' '+'|'-'|'±'|'down'|'up'|'runter'|'hoch' number ')'",
    -0.5,
    ([open], { line }) =>
      tokensBefore(line, open.start)
        .slice(-NEAR_MEASURE)
        .some(({ text }) => MEASURED.has(text))
        ? 'difference'
        : undefined,
    'RHR 58 (+6), easy 5 km',
  ),
  pattern(
    'level',
    "number '/' number",
    0,
    ([value, , max]) =>
      value.value.value <= max.value.value && max.value.value <= 10 && max.value.value >= 4
        ? { value: value.value.value, max: max.value.value }
        : undefined,
    '4/10',
  ),
  pattern(
    'level',
    "number 'out'? 'of'|'von'|'outta' number",
    0.1,
    ([value, , , max]) =>
      max.value.value === 10 && value.value.value <= 10 ? { value: value.value.value, max: 10 } : undefined,
    '4 out of 10',
    '3 von 10',
  ),
] as const;

/** Below the least it is by how much it was higher, above the most no pulse of a body at rest. */
function restingPulse(low: number, high = low) {
  // `RHR up 6 to 54`
  const level = low < LEAST_AT_REST ? high : (low + high) / 2;
  return level >= LEAST_AT_REST && level <= MOST_AT_REST ? { word: 'rhr', level } : undefined;
}

/** Of a body at rest, without a word that says so. */
const MOST_IN_BED = 72;

/** A night, a level or an illness beside it, and no word or unit of training. */
function tellsMorning(line: TokenLine, start: number, end: number): boolean {
  if (isTellingTraining(line, 0, line.tokens.length) || hasOtherDistance(line, start, end)) return false;
  return line.tokens.some((_, at) => sensesAt(line, at, line.tokens.length).some(({ type }) => OF_MORNINGS.has(type)));
}

const OF_MORNINGS: ReadonlySet<PhraseType> = new Set(['sleepNoun', 'poorNight', 'nightWord', 'metricWord', 'ill']);

/** Milliseconds; fewer tell by how many it was less. */
function heartRateVariability(level: number) {
  return level >= LEAST_HRV && level <= MOST_HRV ? { word: 'hrv', level } : undefined;
}

const LEAST_HRV = 13;
const MOST_HRV = 250;

/** What is measured in the morning, at most so many words before the difference. */
const MEASURED = wordsOf('rhr, hrv, weight, gewicht, ruhepuls, puls, pulse, bpm, kg, lbs');
const NEAR_MEASURE = 4;

/** Beats per minute. Fewer tell by how many more they were. */
export const LEAST_AT_REST = 28;
const MOST_AT_REST = 105;

/** A rest that something forced upon the runner, which is told beside it. */
const FORCED: ReadonlySet<string> = new Set(['forced', 'enforced', 'zwangspause', 'laufpause']);

/** Nothing but a sign, or what is in brackets, is behind it. */
function isClosed(line: TokenLine, at: number): boolean {
  return isAlone(line, at) || line.tokens[at]?.text === '(';
}

function nightOf(slept: Amount): Values['night'] | undefined {
  return slept.low >= NIGHT_S.least && slept.high <= NIGHT_S.most ? { slept, isPoor: false } : undefined;
}

/** The measure that an adjective tells the level of. */
function measureNamed(line: TokenLine, { start }: Phrase): 'stress' | 'soreness' | 'fatigue' {
  const text = line.tokens[start]?.text ?? '';
  if (STRESS.has(text)) return 'stress';
  return SORE.has(text) ? 'soreness' : 'fatigue';
}

function isOfPart(line: TokenLine, { start }: Phrase): boolean {
  const from = Math.max(0, start - NEAR_PART);
  return line.tokens
    .slice(from, start)
    .some((_, near) => sensesAt(line, from + near, start).some(({ type }) => type === 'bodyPart'));
}

/** Words between a part of the body and how it is: `calf a bit sore`. */
const NEAR_PART = 3;

/** `short night run`: a run at night. */
function isOfRun(line: TokenLine, at: number): boolean {
  if (line.tokens[at - 1]?.text !== 'night') return false;
  return sensesAt(line, at, line.tokens.length).some(({ type }) => type === 'kind' || type === 'mode');
}

/** A bad night may be shorter. */
const LEAST_SLEPT_H = 2;
const LEAST_SLEPT_S = LEAST_SLEPT_H * 3600;
/** Of a night that was poor; longer ones are said with their unit, and more is how far the run was. */
const MOST_SLEPT_POORLY_H = 7;

/** `throat like sandpaper`, `on fire` */
const COMPARING = wordsOf('like, wie, full, on');

const MOST_SLEPT_H = 12;
const BEST_SCORE = 100;

/** How long somebody sleeps; shorter times behind a word for sleep are of a run. */
const NIGHT_S = { least: 2.5 * 3600, most: 13 * 3600 } as const;

/** `after a rest day`: what was done is told of another one. */
const OTHER_DAYS = wordsOf(
  'after, before, of, from, like, than, nach, vor, statt, ohne, without, need, needed, brauche',
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
