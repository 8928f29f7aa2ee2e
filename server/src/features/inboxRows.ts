import type { Inbox, InboxLine } from '../importers/inbox/readInbox';
import type { Log } from '../model/types';
import type { DayNumber } from '../values/date';
import { entryText, isWritten, type NewEntry } from './addEntries';

/** What can be done with a line of an inbox: the log has it already, it is new, or nobody knows its day. */
export type InboxRow =
  | { readonly state: 'new'; readonly line: InboxLine; readonly entry: NewEntry }
  | { readonly state: 'written'; readonly line: InboxLine; readonly entry: NewEntry }
  | { readonly state: 'undated'; readonly line: InboxLine }
  | { readonly state: 'unclear'; readonly line: InboxLine };

/** @param undatedAs the day of lines that have none, if somebody has named it */
export function inboxRows(log: Log, { lines }: Inbox, undatedAs?: DayNumber): readonly InboxRow[] {
  return lines.map(line => {
    if (line.isUnclear) return { state: 'unclear', line };
    const date = line.date ?? undatedAs;
    if (date === undefined) return { state: 'undated', line };
    const entry = { date, text: entryText(log, line.text) };
    return { state: isWritten(log, entry) ? 'written' : 'new', line, entry };
  });
}
