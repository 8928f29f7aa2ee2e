import { isBareDistance, isPiece, type Told } from './piece';

/** `(9 mi) Noon - easy 58:20`: how far the only run was stands in brackets before its time of day, and is read behind it. */
export function behindWhen(told: readonly Told[]): readonly Told[] {
  const [head, when, ...rest] = told;
  if (!head || !isPiece(head) || head.depth === 0 || !isBareDistance(head)) return told;
  if (!isWhen(when) || rest.some(isWhen)) return told;
  const next = rest.find(isPiece);
  // `Noon - generally easy 58:20`
  if (next?.isWordFirst && !next.distance && !next.reps && !next.label) {
    Object.assign(next, { distance: head.distance, start: head.start });
    return [when, ...rest];
  }
  return [when, head, ...rest];
}

function isWhen(told: Told | undefined): told is Extract<Told, { type: 'when' }> {
  return told !== undefined && !isPiece(told) && told.type === 'when';
}
