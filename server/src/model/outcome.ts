import type { DayLine, Entry, EntryLine } from '../syntax/tree';
import type { SessionDraft } from './types';

/**
 * Gives the one planned session of a block what a row says that came of it: `PLAN 8 km` above `DONE` was done, above `DONE: nothing` it
 * was skipped. Rows that tell what was run instead are sessions of their own.
 *
 * @param rows entries of the block that are no sessions
 * @param first where its sessions begin
 */
export function giveOutcome(
  sessions: SessionDraft[],
  first: number,
  rows: readonly { readonly entry: Entry; readonly line: DayLine | EntryLine }[],
): void {
  const [plan, ...more] = sessions.slice(first);
  if (!plan || more.length > 0 || plan.read.status !== 'plan' || plan.read.entry.side !== 'meant') return;
  for (const { entry, line } of rows) {
    const status = line === plan.place.line ? undefined : outcomeOf(entry, line.text);
    if (status) sessions[first] = { ...plan, read: { ...plan.read, status } };
  }
}

/** What a row says of the plan above it, where it says nothing else. */
function outcomeOf({ side, body, span }: Entry, text: string): 'done' | 'skip' | undefined {
  if (side !== 'came') return undefined;
  if (body.type === 'state') return body.word.word === 'rest' ? 'skip' : undefined;
  if (body.type !== 'prose') return undefined;
  const [first = '', ...words] = text.slice(span.start, span.end).toLowerCase().match(WORDS) ?? [];
  const rest = words.join(' ');
  if (NOT_DONE.has(rest)) return 'skip';
  return AS_PLANNED.has(rest) && (rest !== '' || DONE.has(first)) ? 'done' : undefined;
}

const WORDS = /[\p{L}']+/gu;
/** A label by itself says nothing: `Actual:`. */
const DONE: ReadonlySet<string> = new Set(['done', 'completed', 'gemacht', 'gelaufen']);
const AS_PLANNED: ReadonlySet<string> = new Set([
  '',
  'it',
  'that',
  'all',
  'all of it',
  'as planned',
  'it as planned',
  'the same',
  'same',
  'done',
  'wie geplant',
  'alles',
  'gemacht',
  'erledigt',
]);
const NOT_DONE: ReadonlySet<string> = new Set([
  'nothing',
  'none',
  'skipped',
  'skipped it',
  'missed',
  'missed it',
  'not done',
  'no',
  'off',
  'cancelled',
  'canceled',
  'zero',
  'nichts',
  'nix',
  'nicht',
  'ausgefallen',
  'gestrichen',
  'ausgelassen',
]);
