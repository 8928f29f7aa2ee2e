/** A list of words as it is written: `am, pm, today`. */
export function wordsOf(list: string): ReadonlySet<string> {
  return new Set(list.split(', '));
}

/* Small words and signs that many rows look at beside their own, as they are written. */

export const MINUTES = wordsOf("min, mins, minutes, minuten, '");
export const HOURS = wordsOf('h, hr, hrs, hour, hours, std, stunde, stunden');

export const WITH = wordsOf('with, w, mit');
export const OF = wordsOf('of, von');

export const JOGS = wordsOf('jog, jogging, jogged, joggen, gejoggt, trab, traben, getrabt');

export const SENTENCE_ENDS: ReadonlySet<string> = new Set(['.', '!', '?']);
export const OPENING_BRACKETS: ReadonlySet<string> = new Set(['(', '[']);
export const CLOSING_BRACKETS: ReadonlySet<string> = new Set([')', ']']);

/** Kinds of run that are fast for long, and never run by seconds. */
export const SUSTAINED = wordsOf('tempo, steady, mp');

/** Whether a word of effort, or of a kind of run, says that it is slower than steady. */
export function isGentle(word: string | undefined): boolean {
  return word === 'easy' || word === 'recovery';
}
