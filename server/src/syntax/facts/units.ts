/** The words behind numbers: units as people write them, in English and German, lower case. */

export type DistanceWord = 'km' | 'mi' | 'm' | 'yd';
export type DurationWord = 'h' | 'min' | 's';

/** Units that a distance may be written in. Of one letter: see `distanceUnit`. */
const DISTANCE_WORDS: ReadonlyMap<string, DistanceWord> = new Map([
  ...['km', 'kms', 'kilometer', 'kilometers', 'kilometre', 'kilometres', 'kilometern'].map(
    word => [word, 'km'] as const,
  ),
  ...['mi', 'mile', 'miles', 'miler', 'meile', 'meilen'].map(word => [word, 'mi'] as const),
  ...['meter', 'meters', 'metre', 'metres', 'metern', 'mtr', 'mtrs'].map(word => [word, 'm'] as const),
  ...['yd', 'yds', 'yard', 'yards'].map(word => [word, 'yd'] as const),
]);

const DURATION_WORDS: ReadonlyMap<string, DurationWord> = new Map([
  ...['hr', 'hrs', 'hour', 'hours', 'std', 'stunde', 'stunden'].map(word => [word, 'h'] as const),
  ...['min', 'mins', 'minute', 'minutes', 'minuten'].map(word => [word, 'min'] as const),
  ...['sec', 'secs', 'second', 'seconds', 'sek', 'sekunde', 'sekunden'].map(word => [word, 's'] as const),
]);

/**
 * The unit of a distance. `word` is lower case, `written` as typed: `k` and `m` are units glued in any case but for `M`
 * (which may be miles), and behind white space in lower case only.
 */
export function distanceUnit(word: string, written: string, spaced: boolean): DistanceWord | undefined {
  if (word === 'k') return spaced && written !== 'k' ? undefined : 'km';
  if (word === 'm') return written === 'm' ? 'm' : undefined;
  return DISTANCE_WORDS.get(word);
}

/** The unit of a duration; `h` and `s` behind white space in lower case only. */
export function durationUnit(word: string, written: string, spaced: boolean): DurationWord | undefined {
  if (word === 'h' || word === 's') return spaced && written !== word ? undefined : word;
  return DURATION_WORDS.get(word);
}

/** Words that may stand a few words behind their number: `4 easy miles`. */
export const LONG_DISTANCE_WORDS: ReadonlySet<string> = new Set(
  [...DISTANCE_WORDS].filter(([, unit]) => unit === 'km' || unit === 'mi').map(([word]) => word),
);
