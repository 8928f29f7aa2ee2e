import { countOf, type Message, say } from '../base/message';
import {
  type ImportRow,
  type InboxEditsParams,
  type InboxEditsResult,
  type InboxPreviewParams,
  type InboxPreviewResult,
  method,
} from '../contracts/messages';
import { readInbox } from '../importers/inbox/readInbox';
import type { Log } from '../model/types';
import { dayLabel } from '../values/date';
import { addEntries, entryText, type NewEntry, readAs, writtenEntry } from './addEntries';
import type { FeatureContext } from './context';
import { documentRequest, type Feature } from './feature';
import { type InboxRow, inboxRows } from './inboxRows';
import { behindWords, inOrder, proposalOf } from './proposalOf';
import { spoken } from './spoken';

export const inboxFeature: Feature = {
  capability: {},
  requests: [documentRequest(method.inboxPreview, inboxPreview), documentRequest(method.inboxEdits, inboxEdits)],
};

/**
 * The lines of an inbox that the log does not have, each with how it would be read. A line without a day is today's for those who want it;
 * one whose day may be two stays where it is, and is named.
 */
export function inboxPreview(context: FeatureContext, { text }: InboxPreviewParams): InboxPreviewResult {
  const { log } = context;
  const rows = inboxRows(log, readInbox(text, log.today));
  const offered = rows.flatMap(row => offeredEntry(log, row) ?? []);
  const after = context.scratchLog().after(copy =>
    addEntries(
      copy,
      offered.map(({ entry }) => entry),
    ),
  ).log;
  return {
    rows: offered.map(({ id, action, entry }) => ({
      id,
      action,
      day: spoken(context, dayLabel(entry.date, log.today)),
      text: entry.text,
      why: spoken(
        context,
        action === 'skip' ? say`it says no day; if ticked, it is written for today` : readIn(after, entry),
      ),
    })),
    notes: rows
      .filter(({ state }) => state === 'unclear')
      .map(({ line }) => spoken(context, say`Which day is meant here? ${line.text}`)),
  };
}

/** The edit that writes the rows that were wanted, for one undo step; and the inbox without them and without what the log has already. */
export function inboxEdits(context: FeatureContext, { text, rows: wanted }: InboxEditsParams): InboxEditsResult {
  const { log } = context;
  const inbox = readInbox(text, log.today);
  const ids = new Set(wanted);
  const rows = inboxRows(log, inbox);
  const taken = rows.flatMap(row => offeredEntry(log, row) ?? []).filter(({ id }) => ids.has(id));
  const written = rows.filter(({ state }) => state === 'written');
  const edits = addEntries(
    log,
    taken.map(({ entry }) => entry),
  );
  const proposal = proposalOf(context, edits, own => behindWords(inOrder(own).at(-1)));
  const summary = say`Added: ${countOf(taken.length, 'line')}. What was added leaves the inbox when the log is saved.`;
  return {
    edit: proposal
      ? { ...proposal, summary: spoken(context, summary) }
      : { reason: spoken(context, say`There is nothing to change.`) },
    rest: inbox.without(new Set([...taken, ...written].map(({ line }) => line.number))),
  };
}

interface OfferedEntry {
  readonly id: string;
  readonly line: InboxRow['line'];
  readonly action: ImportRow['action'];
  readonly entry: NewEntry;
}

function offeredEntry(log: Log, row: InboxRow): OfferedEntry | undefined {
  const { line } = row;
  const id = String(line.number);
  switch (row.state) {
    case 'new':
      return { id, line, action: 'add', entry: row.entry };
    case 'undated':
      return { id, line, action: 'skip', entry: { date: log.today, text: entryText(log, line.text) } };
    case 'written':
    case 'unclear':
      return undefined;
  }
}

function readIn(log: Log, entry: NewEntry): Message {
  const found = writtenEntry(log, entry);
  return found ? readAs(log, found) : say`not logged yet`;
}
