import type { Span } from '../../base/text';
import { SECONDS_PER_HOUR } from '../../values/duration';
import { attempt, type Cursor, cursorOver, isAtEnd, isGlued, isSign, peek, spanFrom } from '../scan';
import type { ScaleValue, StateBody } from '../tree';
import { readUnitAmount } from './amounts';
import { readAttribute } from './attributes';
import { readUnitDuration } from './durations';
import { readNumber } from './numbers';
import { readFurtherSite, wayWords } from './pain';
import { journeyOrShift, type Problems, scaleImpossible } from './problems';
import { readScaleBehind } from './scales';
import { wordHere } from './words';

/** States whose words say what they are (`sick fever cough`); a rest day has none. */
const WITH_WORDS: ReadonlySet<string> = new Set(['sick', 'injury', 'pain', 'travel', 'life', 'setback', 'lesson']);
/** States whose hours count: those of work, those on the way. */
const LASTING: ReadonlySet<string> = new Set(['life', 'travel']);
/** States that are told in free words, to the end of the entry. */
const FREE: ReadonlySet<string> = new Set(['setback', 'lesson']);
/** Behind these the word is no state: `rest of the day`, `sick of it`, `off to work`, `life is good`, `pain au chocolat`. */
const PROSE_AFTER: ReadonlySet<string> = new Set([
  'of',
  'to',
  'is',
  'was',
  'and',
  'after',
  'free',
  'from',
  'as',
  'au',
  'aux',
  'cave',
]);
/** `sick kid`, `sick pace`: of somebody else, or praise. */
const OTHERS: ReadonlySet<string> = new Set([
  'kid',
  'kids',
  'child',
  'children',
  'baby',
  'wife',
  'husband',
  'son',
  'daughter',
  'dog',
  'mom',
  'mum',
  'dad',
  'family',
  'pace',
  'tempo',
  'view',
  'views',
  'workout',
]);
/** Words for a rest day that mean other things before a word: `off work early`, `off road`, `frei nach Schnauze`. */
const AMBIGUOUS: ReadonlySet<string> = new Set(['off', 'frei', 'pause', 'ruhe']);
const JOINING: ReadonlySet<string> = new Set(['with', 'mit', 'in', 'the', 'my', 'and', 'und']);
/** More words than this tell a story. */
const MOST_WORDS = 8;

/**
 * Reads a state with its words and level: `rest`, `sick fever cough`, `injury left achilles 3/10`, `travel LIS>TYO +8h`,
 * `life work 11 h`.
 */
export function readState(cursor: Cursor, problems: Problems): StateBody | undefined {
  return attempt(cursor, () => {
    const word = readNameOfState(cursor);
    if (!word) return undefined;
    if (!WITH_WORDS.has(word.word)) return { type: 'state', word, words: [] };
    if (isSign(peek(cursor), ':')) cursor.at++;
    const state: Reading = { type: 'state', word, words: [] };
    let goesOn = true;
    while (goesOn && !isAtEnd(cursor)) goesOn = readPart(cursor, state, problems);
    const { durationS = 0, durationSpan, ...body } = state;
    if (durationSpan && mayBeShift(state)) problems.push(journeyOrShift(durationSpan, durationS / SECONDS_PER_HOUR));
    return { ...body, ...(durationSpan && { durationS }) };
  });
}

/** A state while its words are read. */
type Reading = { -readonly [Key in keyof StateBody]: StateBody[Key] } & {
  readonly words: string[];
  durationSpan?: Span;
};

/** The word itself, unless it belongs to a story: `rest of the day`, `sick of it`, `off work early`. */
function readNameOfState(cursor: Cursor): StateBody['word'] | undefined {
  const from = cursor.at;
  const found = wordHere(cursor);
  if (found?.row.category !== 'state') return undefined;
  cursor.at = found.next;
  const { word } = found.row;
  const next = peek(cursor);
  const isBeforeWord = next.type === 'word';
  if (word === 'sick' && OTHERS.has(next.text)) return undefined;
  if (isBeforeWord && PROSE_AFTER.has(next.text) && !FREE.has(word) && !found.spelling.includes(' ')) return undefined;
  if (isBeforeWord && !WITH_WORDS.has(word) && AMBIGUOUS.has(found.spelling)) return undefined;
  return { span: spanFrom(cursor, from), word };
}

/** Reads what comes next of a state, if it is of the state: hours of time zone, how long, a level, a word. */
function readPart(cursor: Cursor, state: Reading, problems: Problems): boolean {
  const { word } = state.word;
  const shiftH = word === 'travel' ? readShift(cursor) : undefined;
  if (shiftH !== undefined) {
    state.shiftH = shiftH;
    return true;
  }
  const from = cursor.at;
  const mayLast = LASTING.has(word) && state.durationS === undefined;
  const durationS = mayLast ? readUnitDuration(cursor) : undefined;
  if (durationS !== undefined) {
    state.durationS = durationS;
    state.durationSpan = spanFrom(cursor, from);
    return true;
  }
  const level = state.level ? undefined : readStateLevel(cursor, word);
  if (!level) return !isEndOfState(cursor, state) && readStateWord(cursor, state.words, FREE.has(word));
  if (level.value > level.max) problems.push(scaleImpossible(word, level));
  state.level = level;
  state.levelAt = state.words.length;
  return true;
}

function isEndOfState(cursor: Cursor, { word: { word }, words, level }: Reading): boolean {
  const isFree = FREE.has(word);
  if (words.length >= MOST_WORDS && !isFree) return true;
  // `pain knee 3/10 shin 2/10`: another one.
  return level !== undefined && (isFurtherSite(cursor, word, level) || (isSign(peek(cursor), ',') && !isFree));
}

/** `travel 8h`, `travel LIS>TYO 8h`: hours that nothing but a route stands beside may be those of time zone, whose sign is missing. */
function mayBeShift({ word, words, durationS = 0, shiftH }: StateBody): boolean {
  const hours = durationS / SECONDS_PER_HOUR;
  const isShiftLike = Number.isInteger(hours) && hours >= 1 && hours <= MOST_ZONES;
  return word.word === 'travel' && shiftH === undefined && isShiftLike && words.every(each => each.includes('>'));
}

/** No two places are farther apart the short way round. */
const MOST_ZONES = 12;

/** Reads the further places behind `pain knee 3/10`, `injury achilles 3/10`, each a state of its own: `, shin 2/10`. */
export function readFurtherStates(cursor: Cursor, first: StateBody, problems: Problems): StateBody[] {
  const { level, word } = first;
  const states = [first];
  if (!level || !OF_SITES.has(word.word)) return states;
  for (;;) {
    const further = readFurtherSite(cursor, level.max);
    if (!further) return states;
    if (further.level.value > further.level.max) problems.push(scaleImpossible(word.word, further.level));
    const site = further.site.split(' ');
    states.push({
      type: 'state',
      word: { span: further.wordsSpan, word: word.word },
      words: [...site, ...further.qualities],
      level: further.level,
      levelAt: site.length,
    });
  }
}

function isFurtherSite(cursor: Cursor, word: string, { max }: ScaleValue): boolean {
  return OF_SITES.has(word) && readFurtherSite({ ...cursor }, max) !== undefined;
}

/** States that say where it hurts. */
const OF_SITES: ReadonlySet<string> = new Set(['pain', 'injury']);

/** `left knee pain 3/10`: the site before the word; only with a level, because `knee pain again` is prose. */
export function readSiteFirst(cursor: Cursor, problems: Problems): StateBody | undefined {
  return attempt(cursor, () => {
    const words: string[] = [];
    while (words.length < MOST_SITE_WORDS && peek(cursor).type === 'word' && !wordHere(cursor)) {
      words.push(peek(cursor).text);
      cursor.at++;
    }
    const found = words.length > 0 ? wordHere(cursor) : undefined;
    if (found?.row.word !== 'pain') return undefined;
    const from = cursor.at;
    cursor.at = found.next;
    const word = { span: spanFrom(cursor, from), word: found.row.word };
    if (isSign(peek(cursor), ':')) cursor.at++;
    const level = readStateLevel(cursor, word.word);
    if (!level) return undefined;
    if (level.value > level.max) problems.push(scaleImpossible(word.word, level));
    return { type: 'state', word, words, level, levelAt: words.length };
  });
}

const MOST_SITE_WORDS = 3;

/** A level out of ten, or with its maximum; a number of an illness (`fever 38.5`) is none without one. */
function readStateLevel(cursor: Cursor, word: string): ScaleValue | undefined {
  const hasMaximum = isSign(peek(cursor, 1), '/');
  const isPlace = wayWords.has(peek(cursor, -1).text);
  // `Schmerz in der Wade, nur 6,2 km`: how far it was.
  if (readUnitAmount(cursorOver(cursor.line, cursor.at, cursor.end))?.quantity.type === 'distance') return undefined;
  const isLevel = hasMaximum || (word !== 'sick' && !isPlace && Number(peek(cursor).text) <= 10);
  return isLevel ? readScaleBehind(cursor) : undefined;
}

/** A word of a state, with what is glued to it (`LIS>TYO`); commas between words are passed over. */
function readStateWord(cursor: Cursor, words: string[], isFree: boolean): boolean {
  return (
    attempt(cursor, () => {
      while (!isAtEnd(cursor) && peek(cursor).type === 'sign') {
        const sign = peek(cursor).text;
        if (!(isFree || sign === ',' || sign === '/')) return undefined;
        if (sign === '#' || sign === '[') return undefined;
        cursor.at++;
      }
      if (isAtEnd(cursor)) return isFree ? true : undefined;
      if (!isFree && isHeartRate(cursor)) return undefined;
      const from = cursor.at;
      if (!isFree && peek(cursor).type !== 'word') return undefined;
      cursor.at++;
      while (isGlued(peek(cursor)) && joins(cursor)) cursor.at++;
      const { start, end } = spanFrom(cursor, from);
      const word = cursor.line.text.slice(start, end).toLowerCase();
      if (!JOINING.has(word) || isFree) words.push(word);
      return true;
    }) ?? false
  );
}

/** `pain in the calf, hr 138`: no word of the pain. */
function isHeartRate(cursor: Cursor): boolean {
  return readAttribute(cursorOver(cursor.line, cursor.at, cursor.end), [])?.type === 'heart-rate';
}

function joins(cursor: Cursor): boolean {
  const token = peek(cursor);
  if (token.type !== 'sign') return true;
  return (
    (token.text === '>' || token.text === '-' || token.text === "'") &&
    isGlued(peek(cursor, 1)) &&
    peek(cursor, 1).type !== 'sign'
  );
}

/** `+8h`, `-5 h`, `+5:30`: hours of time zone, east positive. */
function readShift(cursor: Cursor): number | undefined {
  return attempt(cursor, () => {
    const sign = peek(cursor);
    if (!(isSign(sign, '+') || isSign(sign, '-')) || !isGlued(peek(cursor, 1))) return undefined;
    cursor.at++;
    const hours = readNumber(cursor);
    if (!hours || hours.value > 24) return undefined;
    let minutes = 0;
    if (isSign(peek(cursor), ':') && isGlued(peek(cursor, 1)) && peek(cursor, 1).type === 'number') {
      minutes = Number(peek(cursor, 1).text);
      cursor.at += 2;
    }
    if (HOURS.has(peek(cursor).text)) cursor.at++;
    const value = hours.value + minutes / 60;
    return isSign(sign, '-') ? -value : value;
  });
}

const HOURS: ReadonlySet<string> = new Set(['h', 'hr', 'hrs', 'hours', 'hour', 'std']);
