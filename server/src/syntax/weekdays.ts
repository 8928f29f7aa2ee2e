import type { Weekday } from '../values/date';
import { isWordCode, wordEnd } from './characters';
import type { WeekdayNode } from './tree';

const NAMES: Readonly<Record<'en' | 'de', readonly string[]>> = {
  en: ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'],
  de: ['montag', 'dienstag', 'mittwoch', 'donnerstag', 'freitag', 'samstag', 'sonntag'],
};

const SHORTEST = 2;

/** The weekday that `word` is the beginning of, in English or German, in any case. */
export function weekdayNamed(word: string): Weekday | undefined {
  if (word.length < SHORTEST) return undefined;
  const name = word.toLowerCase();
  for (const names of [NAMES.en, NAMES.de]) {
    const index = names.findIndex(full => full.startsWith(name));
    if (index >= 0) return index as Weekday;
  }
  return name === 'sonnabend' ? 5 : undefined;
}

/** The weekday that begins at `at`. */
export function weekdayAt(text: string, at: number): WeekdayNode | undefined {
  if (at > 0 && isWordCode(text.charCodeAt(at - 1))) return undefined;
  const end = wordEnd(text, at);
  const weekday = weekdayNamed(text.slice(at, end));
  return weekday === undefined ? undefined : { span: { start: at, end }, weekday };
}
