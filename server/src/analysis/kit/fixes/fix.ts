import type { Message } from '../../../base/message';
import type { TextEdit } from '../../../base/text';
import { homeDocument } from '../../../model/queries/homeDocument';
import type { Day, Log, LogDocument, Place } from '../../../model/types';
import type { DayNumber } from '../../../values/date';
import type { Fix } from '../../finding';
import { blockOf } from '../edits/dayBlocks';
import { insertDayLine } from '../edits/insertDayLine';
import { insertEntryOnDay } from '../edits/insertEntryOnDay';

/** What most fixes of advice are: of the runner's choosing, and answering the finding. */
export function fixOf(
  title: Message,
  edit: Fix['edit'],
  { isPreferred = false, clears = true }: { readonly isPreferred?: boolean; readonly clears?: boolean } = {},
): Fix {
  return { title, isPreferred, isSafe: false, clears, edit };
}

/** Edits of one document. */
export function editsIn(document: LogDocument, edits: readonly TextEdit[]): ReadonlyMap<string, readonly TextEdit[]> {
  return new Map([[document.uri, edits]]);
}

/** Adds an entry to a date, with a new line for the date when no document has one. */
export function entryEdit(
  log: Log,
  document: LogDocument,
  date: DayNumber,
  entry: string,
): ReadonlyMap<string, readonly TextEdit[]> {
  const place = ownLine(log.day(date));
  const block = place && blockOf(place.document, place.line);
  if (block) return editsIn(place.document, [insertEntryOnDay(place.document, block, entry)]);
  const weekStart = log.dayOptions(date)['week.start'];
  const home = homeDocument(log, document, date);
  return editsIn(home, [insertDayLine(home, { from: date }, entry, weekStart)]);
}

/** Where a day has a line that is not one of a range. */
export function ownLine(day: Day): Place | undefined {
  return day.places.find(({ line }) => line.kind === 'day' && !line.until);
}

export function daysFrom(log: Log, from: DayNumber, to: DayNumber): Day[] {
  const days: Day[] = [];
  for (let date = from; date <= to; date++) days.push(log.day(date));
  return days;
}
