/** Shorter words are near to too many others to be guessed. */
const SHORTEST = 4;
/** From this length on two slips are forgiven, below it one. */
const LONG = 7;

/**
 * The candidates that `word` may be a slip of, nearest first: at most one edit away for 4 to 6 letters, two from 7 on, in any
 * case; shorter words, as typed or as meant, are never guessed. The word itself is no slip.
 */
export function didYouMean<Candidate extends string>(word: string, candidates: Iterable<Candidate>): Candidate[] {
  if (word.length < SHORTEST) return [];
  const typed = word.toLowerCase();
  const limit = word.length < LONG ? 1 : 2;
  const near: { candidate: Candidate; distance: number }[] = [];
  for (const candidate of candidates) {
    if (candidate.length < SHORTEST) continue;
    const distance = editDistance(typed, candidate.toLowerCase(), limit);
    if (distance > 0 && distance <= limit) near.push({ candidate, distance });
  }
  return near.sort((a, b) => a.distance - b.distance).map(({ candidate }) => candidate);
}

/**
 * How many letters must be put in, left out, replaced or swapped with their neighbour (optimal string alignment, which counts
 * the commonest slip, two letters swapped, as one); `limit + 1` when it is more than `limit`.
 */
export function editDistance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    let least = i;
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      let cost = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + (same ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        cost = Math.min(cost, (beforeLast[j - 2] ?? 0) + 1);
      }
      row.push(cost);
      least = Math.min(least, cost);
    }
    if (least > limit) return limit + 1;
    [beforeLast, last] = [last, row];
  }
  return Math.min(last[b.length] ?? 0, limit + 1);
}
