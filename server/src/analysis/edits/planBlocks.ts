import type { TextEdit } from '../../base/text';
import type { Log, LogDocument } from '../../model/types';
import { styleOf } from '../../syntax/style';
import type { Entry } from '../../syntax/tree';
import type { DayNumber } from '../../values/date';
import { blockOf, type DayBlock } from './dayBlocks';
import { insertDayLines } from './insertDayLine';
import type { TakenSessions } from './takeSessions';

/** A day of which nothing is done, all written in one place: what stands behind its date can be put behind another one. */
export interface PlanBlock extends DayBlock {
  readonly document: LogDocument;
  /** Planned sessions on it. */
  readonly sessions: number;
  /** Every one of them says `plan`, so that it stays one on a day that is not to come. */
  readonly saysPlan: boolean;
}

/**
 * The lines of a planned day; `undefined` when something on them belongs to that very date (a metric, an answer, something
 * done), when the day is part of a range or written in two places, or when it has a race, whose date others have set.
 */
export function planBlock(log: Log, date: DayNumber): PlanBlock | undefined {
  const day = log.day(date);
  const [place, ...others] = day.places;
  if (!place || others.length > 0 || place.line.kind !== 'day' || place.line.until) return undefined;
  if (day.isLived || day.class === 'race' || date < log.today) return undefined;
  const { document } = place;
  const block = blockOf(document, place.line);
  const entries = block && entriesOf(document, block);
  if (!block || !entries?.every(isMovable)) return undefined;
  const sessions = entries.filter(({ body, status }) => body.type === 'session' && status?.status !== 'skip');
  return {
    ...block,
    document,
    sessions: sessions.length,
    saysPlan: sessions.every(({ status }) => status?.status === 'plan'),
  };
}

function entriesOf({ tree }: LogDocument, { start, end }: DayBlock): readonly Entry[] {
  return tree.lines
    .slice(start, end)
    .flatMap(line => (line.kind === 'day' || line.kind === 'entry' ? line.entries : []));
}

function isMovable({ body }: Entry): boolean {
  return body.type === 'session' || (body.type === 'state' && body.word.word === 'rest');
}

/** Puts what is planned on two days each on the other one, notes included; the dates stay where they are. Edits by document. */
export function swapBlocks(a: PlanBlock, b: PlanBlock): ReadonlyMap<string, readonly TextEdit[]> {
  return byDocument([
    [a.document, replaceContent(a, contentOf(b))],
    [b.document, replaceContent(b, contentOf(a))],
  ]);
}

/**
 * The same where one of the days has something of its own, such as how its night was, that stays. `undefined` where the sessions
 * are on several lines, or the other day has nothing behind its date.
 */
export function swapTaken(
  taken: TakenSessions,
  block: PlanBlock,
): ReadonlyMap<string, readonly TextEdit[]> | undefined {
  const content = contentOf(block);
  const edit = isOnDayLine(content) ? taken.inPlace(content.trimStart()) : undefined;
  if (!edit) return undefined;
  const gap = /^\s*/.exec(content)?.[0] ?? '';
  return byDocument([
    [taken.document, edit],
    [block.document, replaceContent(block, gap + taken.content)],
  ]);
}

/**
 * Puts what is planned on some days a number of days later, on the dates of those among them, else on dates without a line;
 * days that nothing comes to are rest days. `undefined` when the days are not all in one document, or another day is in the way.
 * @param days by how many days each moves, at least 1
 * @param taken sessions of a day that is none of these, which move with them
 */
export function delayBlocks(
  blocks: readonly PlanBlock[],
  log: Log,
  days = 1,
  taken?: TakenSessions & { readonly date: DayNumber },
): ReadonlyMap<string, readonly TextEdit[]> | undefined {
  const document = taken?.document ?? blocks[0]?.document;
  if (!document || blocks.some(block => block.document !== document)) return undefined;
  const gap = styleOf(document.tree).afterDate;
  const comingTo = new Map(blocks.map(block => [block.date + days, contentOf(block)]));
  if (taken) comingTo.set(taken.date + days, gap + taken.content);
  const moved = blocks.map(block => replaceContent(block, comingTo.get(block.date) ?? `${gap}rest`));
  const isOwn = (date: DayNumber) => blocks.some(block => block.date === date);
  const elsewhere = [...comingTo].filter(([date]) => !isOwn(date));
  if (elsewhere.some(([date, content]) => log.day(date).places.length > 0 || !isOnDayLine(content))) return undefined;
  const added = insertDayLines(
    document,
    elsewhere.map(([from, content]) => ({ from, entry: content.trimStart() })),
    log.dayOptions(log.today)['week.start'],
  );
  return byDocument([...(taken?.edits ?? []), ...moved, ...added].map(edit => [document, edit]));
}

/** Where nothing stands behind the date, the entries below a new one could not be told from those of the day above. */
function isOnDayLine(content: string): boolean {
  return /^[^\S\r\n]*\S/.test(content);
}

/** What stands behind date and weekday, with the lines of the day below. */
function contentOf({ document, start, end, dayLine }: PlanBlock): string {
  const { lines } = document.tree;
  const below = lines.slice(start + 1, end).map((line, index) => `${lines[start + index]?.eol ?? ''}${line.text}`);
  return dayLine.text.slice(headEnd(dayLine)) + below.join('');
}

function replaceContent({ document, start, end, dayLine }: PlanBlock, newText: string): TextEdit {
  const lastLine = document.tree.lines[end - 1];
  return {
    range: {
      start: { line: start, character: headEnd(dayLine) },
      end: { line: end - 1, character: lastLine?.text.length ?? 0 },
    },
    newText,
  };
}

function headEnd({ date, weekday }: DayBlock['dayLine']): number {
  return Math.max(date.span.end, weekday?.span.end ?? 0);
}

function byDocument(edits: readonly (readonly [LogDocument, TextEdit])[]) {
  const result = new Map<string, TextEdit[]>();
  for (const [{ uri }, edit] of edits) result.set(uri, [...(result.get(uri) ?? []), edit]);
  return result;
}
