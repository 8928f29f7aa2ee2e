/** A list of words as it is written: `am, pm, today`. */
export function wordsOf(list: string): ReadonlySet<string> {
  return new Set(list.split(', '));
}
