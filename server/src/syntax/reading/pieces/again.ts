import type { Phrase, RepsValue } from '../senses/phrase';
import { emptyPiece, holdsAmount, isOfWalk, isPiece, type Piece, type Told } from './piece';

/** `Run 4 min, walk 2 min. Repeat 5 times.`: the parts before, warm-up and cool-down left out, as one group. */
export function repeated(
  told: readonly Told[],
  { value, end }: Phrase<'again'>,
): { readonly parts: readonly Told[]; readonly whole: Piece } | undefined {
  const done = told.filter((each): each is Piece => isPiece(each) && holdsAmount(each) && !each.label && !each.denied);
  // `5 min walk, then run 3 min, walk 2 min, repeat twice`
  const then = done.findLastIndex(({ join }) => join === 'thenWord');
  const from = then > 0 && done.slice(0, then).every(isOfWalk) ? then : 0;
  const parts = done.slice(from);
  const first = parts.find(each => !isOfWalk(each));
  if (!first) return undefined;
  const reps = { count: value, inner: walksLast(parts).map(innerOf), timesS: [], start: first.start, end };
  return { parts, whole: { ...emptyPiece(first), start: first.start, end, reps, kinds: first.kinds } };
}

/** `walk 2 min, run 3 min`: what is walked is the recovery of what was run before it, from the second time on. */
function walksLast(parts: readonly Piece[]): readonly Piece[] {
  const first = parts.findIndex(each => !isOfWalk(each));
  return [...parts.slice(first), ...parts.slice(0, first)];
}

function innerOf({ start, end, distance, duration, kinds, target, reps, recovery }: Piece): RepsValue['inner'][number] {
  if (reps) return reps;
  const amount = distance ?? duration;
  const base = { start, end, inner: [], timesS: [] };
  if (amount && kinds.some(({ value }) => value.row.word === 'walk'))
    return { ...base, recovery: { amount, mode: 'walk', start, end } };
  // `run 4 min, walk 2 min`: that it is named run tells walks by turns from the rests of fast running.
  const [kind] = kinds;
  return {
    ...base,
    ...(kind && { kind: kind.value, kindSpan: [kind.start, kind.end] as const }),
    ...(amount && { amount }),
    ...(target && { target: { ...target.value, start: target.start, end: target.end } }),
    ...(recovery && { recovery: { ...recovery.value, start: recovery.start, end: recovery.end } }),
  };
}
