import { hasCapital, keptInLine, type TokenLine } from '../../scan';
import { canonicalWord, type Word } from '../../vocabulary';
import { compoundAt } from './compounds';
import {
  isAlmost,
  isCall,
  isComparison,
  isExercise,
  isFetching,
  isFood,
  isGermanMorning,
  isHaste,
  isInARow,
  isInitial,
  isLongPart,
  isNameOfHill,
  isPlayground,
  isPronoun,
  isShort,
  isSprinted,
  isTerrain,
  isTomorrow,
  isTrainer,
} from './homonyms';
import { isBeforeNumber, isCapital, isLetter, isOfConditioning, isOfEasyDay, isOfLetters, isTailOf } from './letters';
import { lexicon, type Meaning, type WordTree } from './lexicon';
import { isMaximum } from './maximum';
import { addFraction, addHeadless, addNumbers, sense } from './numbers';
import type { Phrase } from './phrase';
import { wordsOf } from './words';

/** Everything that the words from token `start` on may be by themselves: by the lexicon, and by the shape of numbers. */
export function sensesAt(line: TokenLine, start: number, end: number): readonly Phrase[] {
  // Many ask about the token before the first: what stands at -1 makes a list slow.
  if (start < 0) return NOTHING;
  if (end === line.tokens.length) return sensesOfRest(line, start);
  return end === start + 1 ? sensesOfToken(line, start) : sensesUpTo(line, start, end);
}

const NOTHING: readonly Phrase[] = [];

const sensesOfRest = keptInLine((line, start) => sensesUpTo(line, start, line.tokens.length));
/** Many ask about the token before or behind theirs alone. */
const sensesOfToken = keptInLine((line, start) => sensesUpTo(line, start, start + 1));

function sensesUpTo(line: TokenLine, start: number, end: number): Phrase[] {
  const token = line.tokens[start];
  if (!token || start >= end) return [];
  const found: Phrase[] = [];
  if (token.type === 'number') addNumbers(line, start, end, found);
  else if (token.type === 'sign') addHeadless(line, start, end, found);
  if (token.type === 'word' && token.text.length > 1) found.push(sense('anyWord', start, start + 1, token.text, 0.1));
  addFraction(line, start, end, found);
  addWords(line, start, end, found);
  if (token.type === 'word' && !found.some(({ type }) => type === 'kind')) {
    const compound = compoundAt(token.text, start);
    if (compound) found.push(compound);
  }
  return found;
}

function addWords(line: TokenLine, start: number, end: number, into: Phrase[]): void {
  let node: WordTree | undefined = lexicon;
  let at = start;
  while (node && at < end) {
    const token = line.tokens[at];
    if (!token || (token.type === 'number' && !node.hasNumbers)) return;
    let next: WordTree | undefined = node.next.get(token.text);
    // A hyphen between two words is as good as a blank: `cool-down`.
    if (!next && at > start && isHyphen(line, at)) {
      at++;
      next = node.next.get(line.tokens[at]?.text ?? '');
    }
    node = next;
    at++;
    for (const meaning of node?.meanings ?? []) {
      addMeaning(line, meaning, start, at, into);
      if (ABBREVIATED.has(meaning.type) && at < end && isShortened(line, at, meaning.type))
        addMeaning(line, meaning, start, at + 1, into);
    }
  }
}

/** Classes whose words are shortened with a full stop: `45 Min.`, `ca. 8 km`, `inkl. 2 km`. */
const ABBREVIATED = wordsOf(
  'timeUnit, lengthUnit, about, with, recoveryLead, timesLead, paceWord, thenWord, heartWord, totalWord, morning, evening',
);

const LONGEST_SHORT = 4;

const LONGEST_SHORT_WHEN = 5;

/** The full stop at token `at` is glued to a short word and ends no sentence. */
function isShortened(line: TokenLine, at: number, type: Meaning['type']): boolean {
  const longest = type === 'morning' || type === 'evening' ? LONGEST_SHORT_WHEN : LONGEST_SHORT;
  const [word, stop, next] = [line.tokens[at - 1], line.tokens[at], line.tokens[at + 1]];
  if (stop?.text !== '.' || stop.spaced || word?.type !== 'word' || word.text.length > longest || !next) return false;
  if (WHOLE_WORDS.has(word.text)) return false;
  // `Slept 7h. 15 min core`: the sentence ends.
  if (word.text === 'h' && next.spaced) return false;
  return next.type === 'number' || isSmall(line, at + 1) || SHORTENED_UNITS.has(word.text);
}

/** Neither a capital nor a picture, before which a sentence ends, too. */
function isSmall(line: TokenLine, at: number): boolean {
  const token = line.tokens[at];
  return !hasCapital(line, at) && !(token?.type === 'sign' && token.text.length > 1);
}

/** `equal jog. 2 + 2`: a sentence ends. */
const WHOLE_WORDS: ReadonlySet<string> = new Set(['jog', 'walk', 'rest']);

const SHORTENED_UNITS: ReadonlySet<string> = new Set(['min', 'std', 'sek']);

function isHyphen(line: TokenLine, at: number): boolean {
  const [sign, next] = [line.tokens[at], line.tokens[at + 1]];
  return sign?.type === 'sign' && sign.text === '-' && !sign.spaced && next !== undefined && !next.spaced;
}

function addMeaning(line: TokenLine, meaning: Meaning, start: number, end: number, into: Phrase[]): void {
  switch (meaning.type) {
    case 'number':
      into.push(sense('number', start, end, { value: meaning.value, decimals: 0, isSpelled: true }, SPELLED_COST));
      return;
    case 'kind': {
      const { row, spelling } = meaning;
      const tail = line.tokens[isHyphen(line, end) ? end + 1 : end]?.text ?? '';
      if (row.intensity === 'race' && (PACES.has(tail) || (spelling === 'race' && GEAR.has(tail)))) return;
      if (isPlayground(line, spelling, start, end)) return;
      if (row.narrow?.includes(spelling) && !isCapital(line, start) && !isBeforeNumber(line, start, end)) return;
      if (spelling.length === 1 && (isOfEasyDay(line, end) || isInitial(line, start))) return;
      // `I'll rest`
      if (spelling === 'll' && line.tokens[start - 1]?.text === "'") return;
      if (isExercise(line, row.sport, spelling, end) || isInARow(line, spelling, start, end)) return;
      if (isFood(line, spelling, start, end) || isTerrain(line, spelling, end)) return;
      if ((UPHILL.has(spelling) && !isBesideNumber(line, start, end)) || isNameOfHill(line, spelling, start)) return;
      if (isLongPart(line, start, end)) {
        into.push(sense('filler', start, end, 'filler', 0));
        return;
      }
      const isReps = isSprinted(line, spelling);
      const meant = isReps ? (REPS ?? row) : isTrainer(line, spelling, start, end) ? (BIKE ?? row) : row;
      into.push(sense('kind', start, end, { row: meant, spelling, yields: yieldsToOthers(row, spelling) }, 0));
      return;
    }
    case 'morning':
      if (isGermanArticle(line, start, end) || isTomorrow(line, start, end)) return;
      // `5 km vorm Frühstück`
      if (line.tokens[start]?.text === 'vorm' && end === start + 1) return;
      // `I am tired`
      if (line.tokens[start]?.text === 'am' && line.tokens[start - 1]?.text === 'i') return;
      break;
    case 'about':
      // `jog between sets`, `rest between 2 min`
      if (BETWEEN.has(line.tokens[start]?.text ?? '') && !beginsRange(line, end)) return;
      break;
    case 'and':
      if (isBetween(line, start)) {
        into.push(sense('to', start, end, 'to', 0));
        return;
      }
      break;
    case 'notWord':
      if (NOT_ONLY.has(line.tokens[end]?.text ?? '') && !isBehindNumber(line, start)) return;
      break;
    case 'otherDay':
      if (isGermanMorning(line, start, end)) return;
      break;
    case 'effort':
      if (isMaximum(line, start, end) || isCall(line, start)) return;
      if (isRain(line, start) || isFetching(line, start, end) || isComparison(line, start, end)) return;
      if (isAlmost(line, start) || isHaste(line, start, end)) return;
      if (isShort(line, start, end)) {
        into.push(sense('filler', start, end, 'filler', 0));
        return;
      }
      break;
    case 'letter':
      if (
        line.tokens[start]?.text.length === 1 &&
        (!isLetter(line, start) ||
          isPronoun(line, start) ||
          isInitial(line, start) ||
          isOfConditioning(line, start) ||
          (start === 0 && isOfEasyDay(line, end)))
      )
        return;
      break;
    case 'ordinalTail':
      if (!isTailOf(line, start)) return;
      break;
    case 'timeUnit':
      // Behind a blank `h` and `s` are small letters: `6 x 100 S` has no seconds.
      if (
        end === start + 1 &&
        line.tokens[start]?.text.length === 1 &&
        line.tokens[start]?.spaced &&
        isCapital(line, start)
      )
        return;
      break;
    case 'lengthUnit':
      if (meaning.value === 'm' && end === start + 1 && isCapital(line, start)) {
        if (isOfLetters(line, start)) return;
        into.push(sense('lengthUnit', start, end, 'M', 0));
        return;
      }
      break;
  }
  // `was down for`: said in several words it means it, and is no row of small words.
  const isSaid = SAID.has(meaning.type) && end > start + 1;
  into.push({ type: meaning.type, start, end, cost: isSaid ? SAID_BONUS : 0, value: meaning.value } as Phrase);
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

/** Where it went, beside no number: `Bergauf ging es am besten`, `uphill was fine`. */
const UPHILL: ReadonlySet<string> = new Set(['bergauf', 'bergan', 'uphill', 'uphills']);

function isBesideNumber({ tokens }: TokenLine, start: number, end: number): boolean {
  const near = tokens.slice(Math.max(0, start - BESIDE), end + 2);
  return near.some(({ type, text }) => type === 'number' || UNITS.has(text));
}

const UNITS = wordsOf('mile, miles, km, meter, metres, minute, minutes, min, mins, minuten, seconds, sec, sekunden');

/** `8 x 60 s steep uphill` */
const BESIDE = 5;

/** `4 x 1600 race pace`: how fast, and no race. */
const PACES: ReadonlySet<string> = new Set(['pace', 'effort', 'speed', 'tempo']);
/** `in the race flats`: what is kept for a race is tried before it. */
const GEAR = wordsOf(
  'flats, wheels, wheel, shoes, shoe, spikes, kit, vest, singlet, bike, socks, bib, pack, belt, suit',
);

/** What somebody rides on a trainer. */
const BIKE = canonicalWord('bike');
const REPS = canonicalWord('reps');

function isBehindNumber({ tokens }: TokenLine, at: number): boolean {
  return tokens.slice(Math.max(0, at - NEAR), at).some(({ type }) => type === 'number');
}

/** How far before `not only` a number makes it a part. */
const NEAR = 12;

/** `nicht bloß 5 km schnell, sondern auch 3 km aus`: it was that, and more; behind the whole it is a part that was more. */
const NOT_ONLY: ReadonlySet<string> = new Set(['bloß', 'bloss', 'nur', 'allein', 'only', 'just']);

const SAID: ReadonlySet<string> = new Set(['otherTime', 'skippedWord', 'insteadWord', 'otherDay']);

const SAID_BONUS = -0.2;

/** `am Kanal`: German has a noun behind it, which is a place. */
export function isGermanArticle(line: TokenLine, start: number, end: number): boolean {
  const [word, next, stop] = [line.tokens[start], line.tokens[end], line.tokens[end + 1]];
  if (end !== start + 1 || word?.text !== 'am' || isCapital(line, start)) return false;
  // `am 14.`: a date.
  if (next?.type === 'number') return stop?.text === '.' && !stop.spaced && Number(next.text) <= LAST_DAY;
  return next?.type === 'word' && (hasCapital(line, end) || PLACES.has(next.text));
}

/** Where nobody begins a word with a capital. */
const PLACES = wordsOf(
  'fluss, kanal, see, strand, rhein, main, ufer, bach, meer, wasser, hafen, deich, wald, waldrand, berg, hang, ende, schluss, anfang, stück, band, laufband, limit, liebsten, besten, meisten, ehesten, schönsten, rand',
);

const LAST_DAY = 31;

/** Plain running gives way to any other word, in all its spellings that the vocabulary does not have. */
function yieldsToOthers({ word, yields, aliases }: Word, spelling: string): boolean {
  if (yields?.includes(spelling)) return true;
  return word === 'run' && !aliases.en?.includes(spelling) && !aliases.de?.includes(spelling);
}

/** `die ganze Zeit Regen`, `8 km, Regen`: the weather; before an amount or a word for a run `Regen` is short for recovery. */
function isRain({ tokens, text }: TokenLine, at: number): boolean {
  const [word, next] = [tokens[at], tokens[at + 1]];
  if (word?.text !== 'regen' || text[word.start] !== 'R') return false;
  return tokens[at - 1]?.type === 'word' || !(next?.type === 'number' || RECOVERED.has(next?.text ?? ''));
}

const RECOVERED: ReadonlySet<string> = new Set(['.', '-', '@', ':', 'dl', 'lauf', 'dauerlauf', 'trab', 'jog']);

/** `one`, `ein` are articles more often than numbers. */
const SPELLED_COST = 0.1;
