import { type EditsByDocument, editsByDocument, type TextEdit } from '../../../base/text';
import { isUntouched } from '../../../model/queries/dayKinds';
import type { Day, DayEntry, Log, LogDocument } from '../../../model/types';
import { styleOf } from '../../../syntax/style';
import { type Entry, entriesOf } from '../../../syntax/tree';
import type { DayNumber } from '../../../values/date';
import { blockOf, type DayBlock } from './dayBlocks';
import { insertDayLines } from './insertDayLine';
import { endOfLine } from './linePlaces';
import { type DayContent, headEnd, isOnDayLine, type TakenSessions, takeSessions } from './takeSessions';

/** The plan of a day on which nothing is done. It can be moved to another day. */
export interface PlanBlock {
  readonly date: DayNumber;
  readonly document: LogDocument;
  /** How many planned sessions it has. */
  readonly sessions: number;
  /** Every session says `plan`, so that it stays a plan on a day that is not in the future. */
  readonly saysPlan: boolean;
  /** Its text, as it can be written behind another date, with the lines below. */
  readonly content: DayContent;
  /** Replaces it by something else. What belongs to the date stays. */
  replacedBy(content: DayContent): readonly TextEdit[];
}

/**
 * The plan of a day. `undefined` when something on it belongs to the date (a metric, an answer, something done), when the day is part
 * of a range or written in two places, or when it has a race, whose date is fixed. Today may also have entries about this morning, such
 * as the night. They are no part of the plan and stay.
 */
export function planBlock(log: Log, date: DayNumber): PlanBlock | undefined {
  const day = log.day(date);
  if (!isUntouched(day) || day.class === 'race' || date < log.today) return undefined;
  if (day.isLived) return besideMorning(day);
  const [place, ...others] = day.places;
  if (!place || others.length > 0 || place.line.kind !== 'day' || place.line.until) return undefined;
  const { document } = place;
  const block = blockOf(document, place.line);
  const entries = block && document.tree.lines.slice(block.start, block.end).flatMap(entriesOf);
  if (!block || !entries?.every(isMovable)) return undefined;
  const sessions = entries.filter(({ body, status }) => body.type === 'session' && status?.status !== 'skip');
  return {
    date,
    document,
    ...countsOf(sessions),
    content: contentOf(document, block),
    replacedBy: content => [replaceContent(document, block, content)],
  };
}

/** The plan of today beside entries about this morning, which stay. */
function besideMorning(day: Day): PlanBlock | undefined {
  const taken = takeSessions(day.countedSessions);
  if (!taken || !day.entries.every(belongsToMorning) || !ownLineIn(day, taken.document)) return undefined;
  return {
    date: day.date,
    document: taken.document,
    ...countsOf(day.countedSessions.map(({ entry }) => entry)),
    content: contentOfTaken(taken),
    replacedBy: taken.replacedBy,
  };
}

/** Whether an entry is about this morning: a measure, a meal or words. An answer is about the plan. */
function belongsToMorning({ entry: { body } }: DayEntry): boolean {
  return body.type === 'measure' || body.type === 'care' || body.type === 'fuel' || body.type === 'prose';
}

function ownLineIn({ places }: Day, document: LogDocument): boolean {
  return places.some(({ document: own, line }) => own === document && line.kind === 'day' && !line.until);
}

function countsOf(sessions: readonly Entry[]): Pick<PlanBlock, 'sessions' | 'saysPlan'> {
  return { sessions: sessions.length, saysPlan: sessions.every(({ status }) => status?.status === 'plan') };
}

function isMovable({ body }: Entry): boolean {
  return body.type === 'session' || (body.type === 'state' && body.word.word === 'rest');
}

/** Swaps the plans of two days, notes included. The dates stay where they are. Edits by document. */
export function swapBlocks(a: PlanBlock, b: PlanBlock): EditsByDocument {
  return editsByDocument([
    [a.document.uri, a.replacedBy(b.content)],
    [b.document.uri, b.replacedBy(a.content)],
  ]);
}

/** Swaps plans when one of the days has something else that stays, such as its night. */
export function swapTaken(taken: TakenSessions, block: PlanBlock): EditsByDocument {
  return editsByDocument([
    [taken.document.uri, taken.replacedBy(block.content)],
    [block.document.uri, block.replacedBy(contentOfTaken(taken))],
  ]);
}

function contentOfTaken({ document, content }: TakenSessions): DayContent {
  return { gap: styleOf(document.tree).afterDate, text: content };
}

/**
 * Moves the plans of some days to later dates: those of the other days, or dates without a line. A day to which no plan is moved becomes
 * a rest day. `undefined` when the days are not all in one document, or when another day is in the way.
 * @param days by how many days each moves, at least 1
 * @param taken sessions of a day that is none of these, which move with them
 */
export function delayBlocks(
  blocks: readonly PlanBlock[],
  log: Log,
  days = 1,
  taken?: TakenSessions & { readonly date: DayNumber },
): EditsByDocument | undefined {
  const document = taken?.document ?? blocks[0]?.document;
  if (!document || blocks.some(block => block.document !== document)) return undefined;
  const gap = styleOf(document.tree).afterDate;
  const comingTo = new Map(blocks.map(block => [block.date + days, block.content]));
  if (taken) comingTo.set(taken.date + days, contentOfTaken(taken));
  const moved = blocks.flatMap(block => block.replacedBy(comingTo.get(block.date) ?? { gap, text: 'rest' }));
  const isOwn = (date: DayNumber) => blocks.some(block => block.date === date);
  const elsewhere = [...comingTo].filter(([date]) => !isOwn(date));
  if (elsewhere.some(([date, content]) => log.day(date).places.length > 0 || !isOnDayLine(content.text)))
    return undefined;
  const added = insertDayLines(
    document,
    elsewhere.map(([from, content]) => ({ from, entry: content.text })),
    log.dayOptions(log.today)['week.start'],
  );
  return editsByDocument([[document.uri, [...(taken?.edits ?? []), ...moved, ...added]]]);
}

/** The text behind date and weekday, with the other lines of the day. */
function contentOf({ tree: { lines } }: LogDocument, { start, end, dayLine }: DayBlock): DayContent {
  const from = headEnd(dayLine);
  const first = dayLine.entries[0]?.span.start ?? dayLine.note?.span.start ?? from;
  const below = lines.slice(start + 1, end).map((line, index) => `${lines[start + index]?.eol ?? ''}${line.text}`);
  return { gap: dayLine.text.slice(from, first), text: dayLine.text.slice(first) + below.join('') };
}

function replaceContent(document: LogDocument, { start, end, dayLine }: DayBlock, { gap, text }: DayContent): TextEdit {
  const from = { line: start, character: headEnd(dayLine) };
  return { range: { start: from, end: endOfLine(document, end - 1) }, newText: gap + text };
}
