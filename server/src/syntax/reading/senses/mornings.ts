import { hasCapital, type Token, type TokenLine } from '../../scan';
import { isCapital } from './letters';
import { wordsOf } from './words';

/* `am` and `morgen`: mornings in English and in German, and small words of both. */

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

/** `am Morgen`: no tomorrow. */
export function isGermanMorning({ tokens }: TokenLine, start: number, end: number): boolean {
  return end === start + 1 && tokens[start]?.text === 'morgen' && MORNING_BEFORE.has(tokens[start - 1]?.text ?? '');
}

/** How far behind `morgen` one looks for today. */
const NEAR_TODAY = 12;

/** `morgen Wettkampf, heute 25 min`, `heute nichts, morgen Wettkampf`: told beside today, in a clause of its own. */
export function isTomorrow({ tokens }: TokenLine, start: number, end: number): boolean {
  if (end !== start + 1 || tokens[start]?.text !== 'morgen' || MORNING_BEFORE.has(tokens[start - 1]?.text ?? ''))
    return false;
  const isToday = ({ text }: Token) => text === 'heute';
  // `10 km Wettkampf morgen`: who has raced says `heute Morgen`.
  if (RACES.has(tokens[start - 1]?.text ?? '') || RACES.has(tokens[end]?.text ?? '')) return true;
  if (start === 0) return tokens.slice(end, end + NEAR_TODAY).some(isToday);
  return tokens[start - 1]?.text === ',' && tokens.slice(Math.max(0, start - NEAR_TODAY), start).some(isToday);
}

const RACES = wordsOf('wettkampf, rennen, wk, race, halbmarathon, marathon, hm, volkslauf, stadtlauf, crosslauf');

const MORNING_BEFORE: ReadonlySet<string> = new Set(['am', 'heute', 'gestern', 'früh', 'guten', 'jeden', 'diesen']);
