import type { Weekday } from '../values/date';
import { COLON, COMMA, FULL_STOP, GREATER, isDash, isDigit, isSpace, SPACE, skipSpace, wordEnd } from './characters';
import type { WeekdayNode } from './tree';
import { createLookup, statusWords, vocabulary, whenWords } from './vocabulary';

/** Full names by language, Monday first. */
const NAMES = {
  en: ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'],
  de: ['montag', 'dienstag', 'mittwoch', 'donnerstag', 'freitag', 'samstag', 'sonntag'],
} as const;

type WeekdayLanguage = keyof typeof NAMES;
const LANGUAGES: readonly WeekdayLanguage[] = ['en', 'de'];

const SHORTEST = 2;

/** Every beginning of a name, of two letters and more; where English and German share one, they mean the same day. */
const BY_NAME: ReadonlyMap<string, Weekday> = new Map(
  Object.values(NAMES)
    .flatMap(names =>
      names.flatMap((name, weekday) => beginnings(name).map(start => [start, weekday as Weekday] as const)),
    )
    .concat(
      beginnings('sonnabend')
        .slice(2)
        .map(start => [start, 5] as const),
    )
    // `frei` is a rest day, on a Friday as well.
    .filter(([start]) => start !== 'frei')
    .reverse()
    // As most are written.
    .flatMap(([start, weekday]) => [start, capitalised(start)].map(each => [each, weekday] as const)),
);

function capitalised(word: string): string {
  return word.slice(0, 1).toUpperCase() + word.slice(1);
}

/** Beginnings that are words of their own as well (`so tired`, `sun all day`): read as a weekday only where nothing else can be meant. */
const PROSE: ReadonlySet<string> = new Set([
  ...['so', 'do', 'we', 'mi', 'sun', 'sat', 'wed', 'mon', 'mit', 'die', 'sam', 'don', 'son'],
]);

/** The weekday that `word` is the beginning of, in English or German, in any case. */
export function weekdayNamed(word: string): Weekday | undefined {
  return BY_NAME.get(word) ?? BY_NAME.get(word.toLowerCase());
}

/**
 * The weekday that is written at `at`. A word that may as well be prose counts when it is the `expected` day, or when what
 * stands behind it shows that it is a weekday.
 */
export function weekdayAt(text: string, at: number, expected?: Weekday): WeekdayNode | undefined {
  const end = wordEnd(text, at);
  if (end - at < SHORTEST) return undefined;
  const word = text.slice(at, end);
  const weekday = weekdayNamed(word);
  if (weekday === undefined) return undefined;
  if (weekday !== expected && PROSE.has(word.toLowerCase()) && !standsAlone(text, end)) return undefined;
  // An object within another one takes V8 ten times as long, and most lines have a weekday.
  const span = { start: at, end };
  return { span, weekday };
}

/** How somebody writes weekdays. */
export interface WeekdayForm {
  readonly language: WeekdayLanguage;
  readonly length: 'two' | 'three' | 'full';
  readonly letters: 'Capital' | 'lower' | 'UPPER';
}

/** The form of one written weekday; without a language when the word is the beginning of an English and of a German name (`Mo`). */
export function weekdayFormOf(written: string): Omit<WeekdayForm, 'language'> & Partial<WeekdayForm> {
  const word = written.toLowerCase();
  const languages = LANGUAGES.filter(language => NAMES[language].some(name => name.startsWith(word)));
  // `Sonnabend` is in no list: there Saturday is `Samstag`.
  const [language = 'de'] = languages;
  const isFull = word === 'sonnabend' || LANGUAGES.some(each => NAMES[each].some(name => name === word));
  return {
    ...(languages.length <= 1 && { language }),
    length: isFull ? 'full' : word.length === SHORTEST ? 'two' : 'three',
    letters: written === word ? 'lower' : written === written.toUpperCase() ? 'UPPER' : 'Capital',
  };
}

/** Two letters are how German is abbreviated, three how English is. */
export function likelyLanguage(length: WeekdayForm['length']): WeekdayLanguage {
  return length === 'two' ? 'de' : 'en';
}

/** `Mon`, `mo`, `MONTAG`: the name of a weekday in a form. */
export function weekdayIn({ language, length, letters }: WeekdayForm, weekday: Weekday): string {
  const name = NAMES[language][weekday] as string;
  const short = length === 'full' ? name : name.slice(0, length === 'two' ? 2 : 3);
  if (letters === 'lower') return short;
  return letters === 'UPPER' ? short.toUpperCase() : short.charAt(0).toUpperCase() + short.slice(1);
}

/** The name of `weekday` written as `like` is: its language, its length, its case. */
export function weekdayLike(weekday: Weekday, like: string): string {
  const form = weekdayFormOf(like);
  return weekdayIn({ ...form, language: form.language ?? likelyLanguage(form.length) }, weekday);
}

/**
 * Whether what stands behind a weekday's `end` shows that it is one: the end, a separator, a wide gap, a note, or what begins an
 * entry: a number or a known word.
 */
export function standsAlone(text: string, end: number): boolean {
  const code = text.charCodeAt(end);
  if (end >= text.length || code === COLON || code === COMMA || code === FULL_STOP) return true;
  const next = skipSpace(text, end);
  if (next === end) return false;
  if (next >= text.length || next > end + 1 || code !== SPACE) return true;
  const following = text.charCodeAt(next);
  if (following === GREATER || isDigit(following) || (isDash(following) && isSpace(text.charCodeAt(next + 1))))
    return true;
  const word = entryWords.at(text, next);
  return word !== undefined && !VERBS.has(word.spelling);
}

/** Behind these a pronoun stands more often than a weekday: `We ran up the hill`. */
const VERBS: ReadonlySet<string> = new Set([
  ...['ran', 'jogged', 'biked', 'cycled', 'rode', 'swam', 'walked', 'hiked', 'slept'],
]);

const entryWords = createLookup([...vocabulary, ...whenWords, ...statusWords]);

function beginnings(name: string): string[] {
  return Array.from({ length: name.length - SHORTEST + 1 }, (_, index) => name.slice(0, SHORTEST + index));
}
