import type { TokenLine } from '../../scan';
import { isAlmost, isCall, isComparison, isFetching, isHaste, isInitial, isPronoun, isRain, isShort } from './homonyms';
import { kindAt } from './kindAt';
import { isCapital, isLetter, isOfConditioning, isOfEasyDay, isOfLetters, isTailOf } from './letters';
import type { Meaning } from './lexicon';
import { isMaximum } from './maximum';
import { isGermanArticle, isGermanMorning, isTomorrow } from './mornings';
import { sense } from './numbers';
import type { Phrase } from './phrase';
import { wordsOf } from './words';

/** What a word means where it stands: what the lexicon says, something else, or nothing that counts. */
export function meantAt(line: TokenLine, meaning: Meaning, start: number, end: number): Phrase | undefined {
  switch (meaning.type) {
    case 'number':
      return sense('number', start, end, { value: meaning.value, decimals: 0, isSpelled: true }, SPELLED_COST);
    case 'kind':
      return kindAt(line, meaning, start, end);
    case 'effort':
      if (isNoEffort(line, start, end)) return undefined;
      return isShort(line, start, end) ? sense('filler', start, end, 'filler', 0) : asSaid(meaning, start, end);
    case 'and':
      return isBetween(line, start) ? sense('to', start, end, 'to', 0) : asSaid(meaning, start, end);
    case 'lengthUnit':
      if (meaning.value !== 'm' || end > start + 1 || !isCapital(line, start)) return asSaid(meaning, start, end);
      return isOfLetters(line, start) ? undefined : sense('lengthUnit', start, end, 'M', 0);
    default:
      return isOtherwise(line, meaning.type, start, end) ? undefined : asSaid(meaning, start, end);
  }
}

type Said = Exclude<Meaning, { type: 'number' | 'kind' }>;

/** `was down for`: said in several words it means it, and is no row of small words. */
function asSaid({ type, value }: Said, start: number, end: number): Phrase {
  const isSaid = SAID.has(type) && end > start + 1;
  return { type, start, end, cost: isSaid ? SAID_BONUS : 0, value } as Phrase;
}

/** A word of effort that tells of something else: of rain, of a comparison, of haste. */
function isNoEffort(line: TokenLine, start: number, end: number): boolean {
  return (
    isMaximum(line, start, end) ||
    isCall(line, start) ||
    isRain(line, start) ||
    isFetching(line, start, end) ||
    isComparison(line, start, end) ||
    isAlmost(line, start) ||
    isHaste(line, start, end)
  );
}

/** A word of one of the other classes that is something else where it stands. */
function isOtherwise(line: TokenLine, type: Meaning['type'], start: number, end: number): boolean {
  switch (type) {
    case 'morning':
      return isNoMorning(line, start, end);
    case 'about':
      // `jog between sets`, `rest between 2 min`
      return BETWEEN.has(line.tokens[start]?.text ?? '') && !beginsRange(line, end);
    case 'notWord':
      return NOT_ONLY.has(line.tokens[end]?.text ?? '') && !isBehindNumber(line, start);
    case 'otherDay':
      return isGermanMorning(line, start, end);
    case 'letter':
      return isNoLetter(line, start, end);
    case 'ordinalTail':
      return !isTailOf(line, start);
    case 'timeUnit':
      // Behind a blank `h` and `s` are small letters: `6 x 100 S` has no seconds.
      return isOneLetter(line, start, end) && line.tokens[start]?.spaced === true && isCapital(line, start);
    default:
      return false;
  }
}

function isNoMorning(line: TokenLine, start: number, end: number): boolean {
  const [before, word] = [line.tokens[start - 1]?.text, line.tokens[start]?.text];
  // `5 km vorm Frühstück`
  if (word === 'vorm' && end === start + 1) return true;
  // `I am tired`
  if (word === 'am' && before === 'i') return true;
  return isGermanArticle(line, start, end) || isTomorrow(line, start, end);
}

function isNoLetter(line: TokenLine, start: number, end: number): boolean {
  if (line.tokens[start]?.text.length !== 1) return false;
  if (!isLetter(line, start) || isPronoun(line, start) || isInitial(line, start)) return true;
  return isOfConditioning(line, start) || (start === 0 && isOfEasyDay(line, end));
}

function isOneLetter({ tokens }: TokenLine, start: number, end: number): boolean {
  return end === start + 1 && tokens[start]?.text.length === 1;
}

/** `zwischen 75 und 85 %`, `zw. 5:30 u. 5:40`, `between 6 and 8 miles`: from one number up to another. */
function isBetween({ tokens }: TokenLine, at: number): boolean {
  const lastWord = tokens.slice(Math.max(0, at - LONGEST_CLOCK - 2), at).findLast(({ type }) => type === 'word');
  return BETWEEN.has(lastWord?.text ?? '') && tokens[at - 1]?.type !== 'sign';
}

const BETWEEN: ReadonlySet<string> = new Set(['between', 'zwischen', 'zw']);
const UP_TO = wordsOf('and, und, u, -, to, bis');

function beginsRange({ tokens }: TokenLine, at: number): boolean {
  return tokens.slice(at, at + LONGEST_CLOCK + 2).some(({ text }) => UP_TO.has(text));
}

/** `1:05:30`, behind a full stop. */
const LONGEST_CLOCK = 6;

function isBehindNumber({ tokens }: TokenLine, at: number): boolean {
  return tokens.slice(Math.max(0, at - NEAR), at).some(({ type }) => type === 'number');
}

/** How far before `not only` a number makes it a part. */
const NEAR = 12;

/** `nicht bloß 5 km schnell, sondern auch 3 km aus`: it was that, and more; behind the whole it is a part that was more. */
const NOT_ONLY: ReadonlySet<string> = new Set(['bloß', 'bloss', 'nur', 'allein', 'only', 'just']);

const SAID: ReadonlySet<string> = new Set(['otherTime', 'skippedWord', 'insteadWord', 'otherDay']);

const SAID_BONUS = -0.2;

/** `one`, `ein` are articles more often than numbers. */
const SPELLED_COST = 0.1;
