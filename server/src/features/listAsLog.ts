import { joined, type Message, say } from '../base/message';
import { applyEdits } from '../base/text';
import { readSettings } from '../config/settings';
import { importEdits, planImport } from '../importers/activities/log/planImport';
import { isSiteList } from '../importers/activities/table/listHead';
import { type ActivityList, readListText } from '../importers/activities/table/readList';
import { createWorkspace } from '../model/workspace';
import type { DayNumber } from '../values/date';
import { offsetsIn } from '../values/timeZone';
import { importSummary, notesOf } from './importActivities';

/** A list of activities as a log of its own. */
export interface ListAsLog {
  readonly text: string;
  readonly summary: Message;
}

export interface ListAsLogOptions {
  readonly name: string;
  readonly today: DayNumber;
  /** By its name in the IANA database, for lists that say UTC; without it they are taken as they are. */
  readonly timeZone?: string;
  readonly dateOrder?: 'day-first' | 'month-first';
}

const URI = 'file:///list.trainlog';

/** The log of a list that a site has exported; `undefined` for any other table, and for a list whose dates may be two days each. */
export function listAsLog(text: string, { name, today, timeZone, dateOrder }: ListAsLogOptions): ListAsLog | undefined {
  if (!isSiteList(text)) return undefined;
  const offsetSAt = (timeZone === undefined ? undefined : offsetsIn(timeZone)) ?? (() => 0);
  const list = readListText(name, text, { offsetSAt, unit: 'km', ...(dateOrder && { dateOrder }) });
  return list.openDate === undefined && list.rows.length > 0 ? logOf(list, today) : undefined;
}

function logOf(list: ActivityList, today: DayNumber): ListAsLog {
  const head = list.unit === 'mi' ? 'unit mi\n\n' : '';
  const { settings } = readSettings(undefined);
  const workspace = createWorkspace({ host: { today: () => today }, settings: () => settings });
  workspace.set(URI, head);
  const log = workspace.logOf(URI);
  const [document] = log.documents;
  const rows = document
    ? planImport(
        log,
        document,
        list.rows.map(({ activity }) => activity),
      )
    : [];
  const wanted = rows.filter(({ action }) => action !== 'skip');
  const edits = document ? (importEdits(log, document, wanted).get(URI) ?? []) : [];
  return { text: applyEdits(head, edits), summary: summaryOf(list, importSummary(rows)) };
}

/** So many rows are named that could not be read. */
const MOST_NOTES = 5;

function summaryOf(list: ActivityList, summary: Message): Message {
  const notes = notesOf(list);
  return joined([say`${summary}.`, ...notes.slice(0, MOST_NOTES)], ' ');
}
