/** Longer names are cut, because an outline is as narrow as a side bar. */
const LONGEST_NAME = 48;

/** Words of a log as the name of a symbol, which must not be empty. */
export function shortName(text: string): string {
  // Cut first, because a line may have any length.
  const characters = [...text.trim().slice(0, 2 * LONGEST_NAME)];
  if (characters.length > LONGEST_NAME) return `${upToWord(characters.slice(0, LONGEST_NAME - 1).join(''))}…`;
  return characters.join('').replace(/[\s,:;-]+$/, '') || '–';
}

/** Without the word at its end, of which there may be more, where that leaves most of it. */
function upToWord(cut: string): string {
  const whole = cut.replace(/[\s,:;-]+\S*$/u, '');
  return whole.length > LONGEST_NAME / 2 ? whole : cut;
}
