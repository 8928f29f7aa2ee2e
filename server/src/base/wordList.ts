/** Words of a table as they are written, separated by commas, over one line or more: `am, pm, in the morning`. */
export function wordList(list: string): readonly string[] {
  return list.trim().split(/,\s+/);
}
