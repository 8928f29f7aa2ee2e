import { didYouMean } from '../didYouMean';
import { type Carry, spellings, vocabulary } from '../vocabulary';

/** What unknown words were found near to: a kind of one's own stands on many lines. */
const nearWords = new Map<string, string[]>();
const MOST_REMEMBERED = 1000;

/** Session words that a word may be a slip of, which may carry such an amount. */
export function meant(text: string, carry: Carry): string[] {
  const key = `${carry} ${text.toLowerCase()}`;
  const known = nearWords.get(key);
  if (known) return known;
  const near = findMeant(text, carry);
  if (nearWords.size >= MOST_REMEMBERED) nearWords.clear();
  nearWords.set(key, near);
  return near;
}

function findMeant(text: string, carry: Carry): string[] {
  const rows = vocabulary.filter(
    row => row.category !== 'total' && row.category !== 'answer' && row.carries.includes(carry),
  );
  const near = didYouMean(
    text,
    rows.flatMap(row => spellings(row)),
  );
  return [...new Set(near)].slice(0, MOST_SUGGESTIONS);
}

const MOST_SUGGESTIONS = 3;
