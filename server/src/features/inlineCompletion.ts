import { rangeOf } from '../base/text';
import { type InlineCompletionItem, lspMethod, type PositionParams } from '../contracts/lspTypes';
import { printDay } from '../syntax/print';
import { entriesOf, type LineNode } from '../syntax/tree';
import { canonicalWord } from '../syntax/vocabulary';
import type { DayNumber } from '../values/date';
import { nextDates } from './completion/dates';
import { type History, historyBefore } from './completion/history';
import { nextPiece } from './completion/next';
import { type EntryText, entryTextAt, type Tail, tailsAt } from './completion/place';
import { plannedHere, usualHere } from './completion/usual';
import { type WrittenSession, writtenSession } from './completion/written';
import type { FeatureContext } from './context';
import { documentRequest, type Feature } from './feature';
import { lineAt } from './locate';
import { styleNear } from './styleNear';

export const inlineCompletionFeature: Feature = {
  capability: { inlineCompletionProvider: true },
  isFor: client => client.inlineCompletions !== false,
  requests: [documentRequest(lspMethod.inlineCompletion, inlineCompletion)],
};

/**
 * What the runner most likely writes next, shown faintly behind the cursor: the next date, the usual session of its weekday, a unit, or
 * the word that usually follows. Null if the history does not tell, in notes, and in the middle of a line. It never makes up a result: it
 * offers a number only as part of a session that was written like that before.
 */
export function inlineCompletion(context: FeatureContext, { position }: PositionParams): InlineCompletionItem[] | null {
  const { line: number, character } = position;
  const line = lineAt(context, position);
  if (!line || /\S/.test(line.text.slice(character))) return null;
  const at: At = { context, line, number, character };
  const likely = [...belowTexts(at), ...dateTexts(at), ...entryTexts(at), ...dateBelowTexts(at)];
  const offered = likely.length > 0 ? likely : tailTexts(at);
  if (offered.length === 0) return null;
  return offered.map(({ typed, rest, replaces }) => ({
    insertText: replaces ? rest : typed + rest,
    range: rangeOf(number, { start: character - typed.length, end: character }),
  }));
}

interface At {
  readonly context: FeatureContext;
  readonly line: LineNode;
  readonly number: number;
  readonly character: number;
}

/** The part of a text that is typed already, and the rest of it. */
interface Likely {
  readonly typed: string;
  readonly rest: string;
  /** The rest stands instead of what is typed, which is white space. */
  readonly replaces?: boolean;
}

/** The rest of a text that begins with what is typed, ignoring case; none if nothing would be added. */
function restOf(text: string, typed: string): Likely[] {
  const isBegun = text.toLowerCase().startsWith(typed.toLowerCase()) && text.trimEnd().length > typed.length;
  return isBegun ? [{ typed, rest: text.slice(typed.length) }] : [];
}

/* ---- a new day ----------------------------------------------------------------------------------------------------- */

/** At the beginning of a line, where nothing or the beginning of a date stands. */
function dateTexts({ context, line, number, character }: At): Likely[] {
  const typed = line.text.slice(0, character);
  if (!/^[\d-]*$/.test(typed)) return [];
  const style = styleNear(context.document, number);
  return nextDates({ context, number }).flatMap(date => restOf(`${printDay(date, style)}${style.afterDate}`, typed));
}

/** On an indented line below a day, which editors open after an entry: the next day, at the left. */
function dateBelowTexts(at: At): Likely[] {
  const indent = at.line.text.slice(0, at.character);
  const date = at.context.document.dateOf(at.line);
  const written = date === undefined ? undefined : at.context.log.written(date);
  const isDayEmpty = !written || written.sessions.length + written.entries.length === 0;
  if (indent === '' || at.line.kind !== 'blank' || isDayEmpty) return [];
  return dateTexts({ ...at, character: 0 }).map(({ rest }) => ({ typed: indent, rest, replaces: true }));
}

/** Below a day that lacks a metric or care that most days have: that first, on a line of its own, and the next date second. */
function belowTexts({ context, line, number, character }: At): Likely[] {
  const above = context.document.tree.lines[number - 1];
  const date = context.document.dateOf(line);
  const isBelowDay = above?.kind === 'day' || above?.kind === 'entry' || above?.kind === 'note';
  if (character > 0 || line.kind !== 'blank' || date === undefined || !isBelowDay) return [];
  const { indent } = styleNear(context.document, number);
  return dailyWords(context, line, date)
    .slice(0, 1)
    .map(word => ({ typed: '', rest: `${indent}${word} ` }));
}

/* ---- a new entry --------------------------------------------------------------------------------------------------- */

/** The fewest days on which something must have been done to be a habit. */
const FEWEST_DAYS = 2;

/** After a longer pause nothing is offered: the runner chooses the first run back. */
const LONGEST_PAUSE_DAYS = 14;

/** A plan, and what is usual if it was not that. */
const MOST_CHOICES = 3;

function entryTexts(at: At): Likely[] {
  const { context, line, character } = at;
  const written = entryTextAt(line, character);
  const date = context.document.dateOf(line);
  if (!written || date === undefined) return [];
  const planned = plannedHere({ context, line });
  if (planned.length > 0) {
    const asPlanned = planned.flatMap(text => restOf(text, written.typed));
    const usual = usualTexts(at, written, date).filter(({ typed, rest }) => !planned.includes(typed + rest));
    return [...asPlanned, ...usual].slice(0, MOST_CHOICES);
  }
  return isOpen(at, written, date) ? usualTexts(at, written, date) : dailyTexts(at, written, date);
}

/** Whether no other line says anything about the date. */
function isOpen({ context, line }: At, { start }: EntryText, date: DayNumber): boolean {
  const { sessions, entries } = context.log.written(date);
  const elsewhere = [...sessions, ...entries.filter(({ entry }) => entry.body.type === 'state')];
  if (elsewhere.some(({ place }) => place.line !== line)) return false;
  return !entriesOf(line).some(({ body, span }) => span.end <= start && body.type !== 'prose');
}

function usualTexts({ context, line }: At, { typed, when }: EntryText, date: DayNumber): Likely[] {
  const history = historyBefore(context.log, date);
  const isPaused = history.lastDone === undefined || date - history.lastDone > LONGEST_PAUSE_DAYS;
  if (isPaused || history.wasUnwell) return [];
  const usual = usualHere({ context, line, history, ...(when !== undefined && { when }) });
  // On an empty line only the habit of this weekday; once the runner has typed something, everything that continues it.
  const wanted = typed === '' ? usual.slice(0, 1).filter(({ weekdays }) => weekdays >= FEWEST_DAYS) : usual;
  return wanted.flatMap(({ text }) => restOf(text, typed)).slice(0, 1);
}

/** On a line of its own below a day: a metric or care that most days have and this one lacks. */
function dailyTexts({ context, line }: At, { typed, when }: EntryText, date: DayNumber): Likely[] {
  if (line.kind === 'day' || when !== undefined || /\s/.test(typed)) return [];
  return dailyWords(context, line, date)
    .flatMap(word => restOf(`${word} `, typed))
    .slice(0, 1);
}

/** Metrics and care that most days have and this one lacks, the most frequent first. */
function dailyWords({ log }: FeatureContext, line: LineNode, date: DayNumber): readonly string[] {
  const { daily, days } = historyBefore(log, date);
  const { entries, sessions } = log.written(date);
  if (entries.length + sessions.length === 0) return [];
  const there = entries.flatMap(({ entry, place }) =>
    'word' in entry.body && place.line !== line ? entry.body.word.word : [],
  );
  return [...daily]
    .filter(([word, count]) => count >= FEWEST_DAYS && count * 2 > days && isDaily(word) && !there.includes(word))
    .sort(([, a], [, b]) => b - a)
    .map(([word]) => word);
}

function isDaily(word: string): boolean {
  const category = canonicalWord(word)?.category;
  return category === 'metric' || category === 'care' || category === 'fuel';
}

/* ---- behind a session ---------------------------------------------------------------------------------------------- */

function tailTexts({ context, line, character }: At): Likely[] {
  const tails = tailsAt(line, character);
  if (tails.length === 0) return [];
  const history = historyBefore(context.log, context.document.dateOf(line) ?? context.log.today);
  return tails.flatMap(tail => afterTail(tail, history, context)).slice(0, 1);
}

function afterTail(tail: Tail, history: History, context: FeatureContext): Likely[] {
  const here = writtenSession(tail.body, tail);
  const next =
    openUnit(here, tail, history) ?? (isWhole(here, tail) ? nextPiece(here, history, context.log) : undefined);
  if (next === undefined) return [];
  const text = next.trimStart();
  if (tail.typed !== '') return restOf(text, tail.typed);
  return [{ typed: '', rest: tail.hasGap ? text : next }];
}

/** A number without a unit is taken as finished if it differs from earlier distances by at most this share. */
const FARTHEST_RATIO = 1.5;

/** The unit, spaced as usual, for a first number that has none and is a usual distance for this kind. */
function openUnit(here: WrittenSession, { body, text }: Tail, history: History): string | undefined {
  const last = body.totals.at(-1);
  if (body.totals.length !== 1 || last?.quantity.type !== 'bare' || last.span.end !== text.length) return undefined;
  const { value } = last.quantity;
  const before = history.sessions.flatMap(({ kind, amount }) => (kind === here.kind && amount ? amount : []));
  const isLikely = before.some(each => value <= each.value * FARTHEST_RATIO && value * FARTHEST_RATIO >= each.value);
  return isLikely ? before[0]?.unit : undefined;
}

/** Heart rates below this are half typed. */
const LOWEST_BPM = 60;

/** Whether the session ends in a complete part. */
function isWhole({ pieces }: WrittenSession, { body, text }: Tail): boolean {
  const last = pieces.at(-1);
  if (last?.end !== text.length) return false;
  if (last.type === 'heart-rate') return Number(/\d+$/.exec(text)?.[0] ?? 0) >= LOWEST_BPM;
  return body.totals.every(({ quantity }) => quantity.type !== 'bare');
}
