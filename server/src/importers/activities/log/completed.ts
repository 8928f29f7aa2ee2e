import { rangeOf, type Span, type TextEdit } from '../../../base/text';
import { readSession } from '../../../model/session';
import type { ReadSession, SessionDraft } from '../../../model/types';
import { inUnit } from '../../../syntax/inUnit';
import { parseLine } from '../../../syntax/parse';
import { type AmountNode, type Entry, entriesOf, type Quantity } from '../../../syntax/tree';
import type { Activity } from '../activity';
import type { Habits } from './habits';
import { amountsOf } from './sessionText';

/** A session with what an activity adds to it. */
export interface Completed {
  readonly edits: readonly TextEdit[];
  /** Its line afterwards. */
  readonly line: string;
}

/**
 * Adds to a session of the log what its line does not say: distance, time, heart rate, climb. No word of the runner's changes. `undefined`
 * when nothing is missing, or the line would be read otherwise with more in it.
 */
export function completedSession(draft: SessionDraft, activity: Activity, habits: Habits): Completed | undefined {
  return tried(draft, [additions(draft, activity, habits)]);
}

/** Makes a plan done: the word for plan goes, its distance and time become those that were run, and all other words stay. */
export function donePlan(draft: SessionDraft, activity: Activity, habits: Habits): Completed | undefined {
  const { read, place } = draft;
  const { status } = read.entry;
  if (!status) return undefined;
  const { end } = status.span;
  const gap = /^[\s:–-]*/.exec(place.line.text.slice(end, read.entry.span.end))?.[0].length ?? 0;
  const done: Change = { span: { start: status.span.start, end: end + gap }, newText: '' };
  const { changes, has } = replacements(read, activity, habits);
  const added = additions(draft, activity, habits, has);
  return tried(draft, [[done, ...changes, ...added], [done, ...added], [done]]);
}

interface Change {
  readonly span: Span;
  readonly newText: string;
}

/** What is missing, behind the kind and the totals. */
function additions(
  { read, place }: SessionDraft,
  activity: Activity,
  habits: Habits,
  has: { readonly distance: boolean; readonly duration: boolean } = {
    distance: read.distanceM !== undefined,
    duration: read.durationS !== undefined,
  },
): readonly Change[] {
  const { body } = read;
  const amounts = amountsOf(activity, habits);
  const takesTotals = body.steps.length === 0 || isColonBehind(read, place.line.text);
  const texts = [
    takesTotals && !has.distance ? amounts.distance : '',
    takesTotals && !has.duration ? amounts.duration : '',
    read.averageBpm === undefined ? amounts.heartRate : '',
    read.climbM === undefined ? amounts.climb : '',
  ].filter(text => text !== '');
  if (texts.length === 0) return [];
  const { end } = body.mark;
  return [{ span: { start: end, end }, newText: ` ${texts.join(' ')}` }];
}

/** Totals stand before the colon of the steps; steps without a colon have no place for one. */
function isColonBehind({ body }: ReadSession, text: string): boolean {
  const first = body.steps[0];
  const { end } = body.mark;
  return first !== undefined && first.span.start >= end && text.slice(end, first.span.start).includes(':');
}

/** The planned distance and time become those that were done. */
function replacements(read: ReadSession, activity: Activity, habits: Habits) {
  const amounts = amountsOf(activity, habits);
  const [first] = read.body.steps;
  const totals = read.body.totals.filter(
    ({ span, unitEnd }) => unitEnd === undefined && (!first || span.end <= first.span.start),
  );
  const change = (amount: AmountNode | undefined, text: string): Change[] =>
    amount && text !== '' ? [{ span: amount.span, newText: text }] : [];
  const distance = totals.find(({ quantity }) => isDistance(quantity));
  const duration = totals.find(({ quantity }) => isDuration(quantity));
  return {
    changes: [...change(distance, amounts.distance), ...change(duration, amounts.duration)],
    has: { distance: distance !== undefined, duration: duration !== undefined },
  };
}

function isDistance(quantity: Quantity): boolean {
  if (quantity.type === 'range') return isDistance(quantity.low);
  return quantity.type === 'distance' || quantity.type === 'bare';
}

function isDuration(quantity: Quantity): boolean {
  if (quantity.type === 'range') return isDuration(quantity.low);
  return (
    quantity.type === 'duration' || (quantity.type === 'two-part' && !quantity.isPace && quantity.isTarget !== true)
  );
}

/* ---- trying ---------------------------------------------------------------------------------------------------------- */

/** The first of the lists of changes after which the line is read as it was, with no fault that it did not have. */
function tried(draft: SessionDraft, lists: readonly (readonly Change[])[]): Completed | undefined {
  if (draft.read.rows) return undefined;
  for (const changes of lists) {
    if (changes.length === 0) continue;
    const line = changedLine(draft.place.line.text, changes);
    if (isReadAlike(draft, line)) return { edits: changes.map(change => editOf(draft, change)), line: line.trim() };
  }
  return undefined;
}

function editOf({ place }: SessionDraft, { span, newText }: Change): TextEdit {
  return { range: rangeOf(place.document.tree.lineOf(place.line), span), newText };
}

function changedLine(text: string, changes: readonly Change[]): string {
  return changes
    .toSorted((a, b) => b.span.start - a.span.start)
    .reduce((line, { span, newText }) => line.slice(0, span.start) + newText + line.slice(span.end), text);
}

function isReadAlike({ read, place }: SessionDraft, text: string): boolean {
  const before = place.line;
  const after = inUnit(parseLine(text, before.eol), read.unit);
  const index = entriesOf(before).findIndex(({ span }) => span.start === read.entry.span.start);
  const entries = entriesOf(after);
  const entry = entries[index];
  if (entries.length !== entriesOf(before).length || entry?.body.type !== 'session') return false;
  const now = readSession({ ...entry, body: entry.body }, read.unit);
  return (
    now.kind === read.kind &&
    now.steps.length === read.steps.length &&
    after.problems.length <= before.problems.length &&
    now.problems.length <= read.problems.length &&
    textBehind(entry, text) === textBehind(read.entry, before.text)
  );
}

/** The note, which must stay one. */
function textBehind({ note }: Entry, text: string): string {
  return note ? text.slice(note.span.start, note.span.end) : '';
}
