/*
 * What rows of patterns need further on in a line. Most rows that may begin at a token need a word that the line does not have, or has
 * before it: they are passed over without a try.
 */

/** The types, words and signs of which a row has one at a place, by their number. */
export type GroupNumber = number;

/** What rows need further on: for each row the length of its pairs, and these. Empty where a row needs nothing. */
export type Needs = readonly number[];

/** Of each element what must still come behind it: pairs of a group and of how many tokens on one of it begins at least. */
export function needsOf(elements: readonly { readonly group: GroupNumber; readonly isOptional: boolean }[]): Needs[] {
  return elements.map((own, at) => {
    const pairs: number[] = [];
    let tokensOn = own.isOptional ? 0 : 1;
    for (const { group, isOptional } of elements.slice(at + 1)) if (!isOptional) pairs.push(group, tokensOn++);
    return pairs.length > 0 ? [pairs.length, ...pairs] : [];
  });
}

/** Where one of them needs nothing there is nothing that all of them need. */
export function eitherOf(one: Needs, other: Needs): Needs {
  return one.length === 0 || other.length === 0 ? [] : [...one, ...other];
}

/** Whether all that one of some rows needs can still come behind token `at`, where `lasts` has the place behind the last of each group. */
export function isAnyAhead(needs: Needs, at: number, lasts: Int16Array): boolean {
  if (needs.length === 0) return true;
  for (let row = 0; row < needs.length; row += 1 + (needs[row] ?? 0)) if (isAhead(needs, row, at, lasts)) return true;
  return false;
}

function isAhead(needs: Needs, row: number, at: number, lasts: Int16Array): boolean {
  const end = row + 1 + (needs[row] ?? 0);
  for (let pair = row + 1; pair < end; pair += 2)
    if ((lasts[needs[pair] ?? 0] ?? 0) <= at + (needs[pair + 1] ?? 0)) return false;
  return true;
}
