/** Whether two lists hold the same items in the same order. */
export function sameItems<Item>(
  one: readonly Item[],
  other: readonly Item[],
  isSame: (a: Item, b: Item) => boolean = Object.is,
): boolean {
  if (one === other) return true;
  return one.length === other.length && one.every((item, index) => isSame(item, other[index] as Item));
}
