import { hasCapital, keptInLine, type TokenLine } from '../../scan';
import { compoundAt } from './compounds';
import { isHyphen } from './letters';
import { lexicon, type Meaning, type WordTree } from './lexicon';
import { meantAt } from './meant';
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
    if (!token || (token.type === 'number' && (!node.hasNumbers || (at > start && isClock(line, at))))) return;
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

/** `GA 1:08:50`: the number of a time is none of a name. */
function isClock({ tokens }: TokenLine, at: number): boolean {
  const [number, sign, next] = [tokens[at], tokens[at + 1], tokens[at + 2]];
  return number?.spaced === true && sign?.text === ':' && !sign.spaced && next?.type === 'number' && !next.spaced;
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
  if (SHORTEST_UNITS.has(word.text) && next.type === 'word') return false;
  return (
    next.type === 'number' ||
    isSmall(line, at + 1) ||
    (SHORTENED_UNITS.has(word.text) && !beginsPartOfDay(line, at + 1))
  );
}

/** `30 min. Abends 3 km`: a sentence begins. */
function beginsPartOfDay({ tokens }: TokenLine, at: number): boolean {
  return PARTS_OF_DAY.has(tokens[at]?.text ?? '');
}

const PARTS_OF_DAY = wordsOf('morgens, mittags, abends, nachmittags, vormittags, danach, später, then, later');

/** Neither a capital nor a picture, before which a sentence ends, too. */
function isSmall(line: TokenLine, at: number): boolean {
  const token = line.tokens[at];
  return !hasCapital(line, at) && !(token?.type === 'sign' && token.text.length > 1);
}

/** `equal jog. 2 + 2`: a sentence ends. */
const WHOLE_WORDS: ReadonlySet<string> = new Set(['jog', 'walk', 'rest']);

/** Nobody shortens these: `8 km. bike 60 min`. */
export const SHORTEST_UNITS: ReadonlySet<string> = new Set(['k', 'km', 'kms']);

const SHORTENED_UNITS: ReadonlySet<string> = new Set(['min', 'std', 'sek']);

function addMeaning(line: TokenLine, meaning: Meaning, start: number, end: number, into: Phrase[]): void {
  const meant = meantAt(line, meaning, start, end);
  if (meant) into.push(meant);
}
