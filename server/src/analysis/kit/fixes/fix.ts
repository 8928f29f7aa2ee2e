import type { Message } from '../../../base/message';
import type { EditsByDocument, TextEdit } from '../../../base/text';
import { homeDocument } from '../../../model/queries/homeDocument';
import type { Day, Log, LogDocument, TextPlace } from '../../../model/types';
import type { DayNumber } from '../../../values/date';
import type { Fix } from '../../finding';
import { blockOf } from '../edits/dayBlocks';
import { insertDayLine } from '../edits/insertDayLine';
import { insertEntryOnDay } from '../edits/insertEntryOnDay';

export interface FixOptions {
  readonly isPreferred?: boolean;
  readonly clears?: boolean;
  readonly purpose?: Fix['purpose'];
}

/** A fix as most of them are: the runner has to choose it, and the finding is gone after it. */
export function fixOf(
  title: Message,
  edit: Fix['edit'],
  { isPreferred = false, clears = true, purpose }: FixOptions = {},
): Fix {
  return { title, isPreferred, isSafe: false, clears, ...(purpose && { purpose }), edit };
}

/** Edits of one document. */
export function editsIn(document: LogDocument, edits: readonly TextEdit[]): EditsByDocument {
  return new Map([[document.uri, edits]]);
}

/** The edits that add an entry to the day of a place. */
export function entryOnDayOf({ document, line }: TextPlace, entry: string): EditsByDocument {
  const block = blockOf(document, line);
  return editsIn(document, block ? [insertEntryOnDay(document, block, entry)] : []);
}

/** The edits that add an entry to a date. The date gets a new line when no document has one. */
export function entryEdit(log: Log, document: LogDocument, date: DayNumber, entry: string): EditsByDocument {
  const place = ownLine(log.day(date));
  if (place) return entryOnDayOf(place, entry);
  const weekStart = log.dayOptions(date)['week.start'];
  const home = homeDocument(log, document, date);
  return editsIn(home, [insertDayLine(home, { from: date }, entry, weekStart)]);
}

/** The place of a day's own line, which is not that of a range. */
export function ownLine(day: Day): TextPlace | undefined {
  return day.places.find(({ line }) => line.kind === 'day' && !line.until);
}
