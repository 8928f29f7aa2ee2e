import type { ParsedEntries } from '../entries';
import type { Entry, Problem } from '../tree';

/**
 * Whether a line is written as the language page writes: the reader of `entries/` understood every word of it, so that there is nothing
 * to weigh. All other lines are free text, and read by the likeliest of all readings.
 */
export function isPlain({ entries, problems }: ParsedEntries): boolean {
  return entries.every(isUnderstood) && problems.every(isOfValue);
}

function isUnderstood({ implicitNote, asides, body }: Entry): boolean {
  return (
    !implicitNote && !asides && body.type !== 'prose' && !(body.type === 'session' && body.hasUnreadAmounts === true)
  );
}

/** What is amiss in a value leaves no doubt how the line is read. */
function isOfValue({ id }: Problem): boolean {
  return id === 'scale-impossible' || id === 'value-invalid' || id === 'result-impossible';
}

export function isProse(entries: readonly Entry[]): boolean {
  return entries.every(({ body }) => body.type === 'prose');
}
