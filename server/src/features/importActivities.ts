import { countOf, joined, type Message, say } from '../base/message';
import {
  type ActivitiesRead,
  type ImportEditsParams,
  type ImportPreviewParams,
  type ImportPreviewResult,
  method,
  type ProposedEditResult,
} from '../contracts/messages';
import { habitsOf } from '../importers/activities/log/habits';
import { type ImportAction, type ImportRow, importEdits, planImport } from '../importers/activities/log/planImport';
import { isActivityList } from '../importers/activities/table/readList';
import { dayLabel } from '../values/date';
import type { FeatureContext, WorkspaceContext } from './context';
import { documentRequest, type Feature, workspaceRequest } from './feature';
import { behindWords, inOrder, proposalOf } from './proposalOf';
import { spoken } from './spoken';

export const importActivitiesFeature: Feature = {
  capability: {},
  requests: [
    documentRequest(method.unit, ({ log }) => ({ unit: log.unit })),
    documentRequest(method.importPreview, importPreview),
    documentRequest(method.importEdits, importEdit),
  ],
  workspaceRequests: [
    workspaceRequest(method.pastedRows, (_, { text }) => ({ isActivityList: isActivityList(text) })),
    workspaceRequest(method.importNotes, (context, { read }) => ({ notes: spokenNotes(context, read) })),
  ],
};

/** What activities would change in a log, row by row, before anything is written. */
export function importPreview(context: FeatureContext, params: ImportPreviewParams): ImportPreviewResult {
  const { log } = context;
  const rows = planned(context, params);
  const shoes = params.shoe === undefined ? shoesToAsk(context, rows) : undefined;
  return {
    rows: rows.map(({ id, action, date, text, why }) => ({
      id,
      action,
      day: spoken(context, dayLabel(date, log.today)),
      text,
      why: spoken(context, why),
    })),
    notes: spokenNotes(context, params.read),
    ...(shoes && { shoes }),
  };
}

function spokenNotes(context: Pick<WorkspaceContext, 'client'>, read: ActivitiesRead): readonly string[] {
  return notesOf(read).map(note => spoken(context, note));
}

function shoesToAsk(context: FeatureContext, rows: readonly ImportRow[]): ImportPreviewResult['shoes'] {
  const runs = rows.filter(({ action, lacksShoes }) => action === 'add' && lacksShoes).length;
  const { shoes } = habitsOf(context.log, context.document);
  if (runs === 0 || shoes.length === 0) return undefined;
  return {
    question: spoken(context, say`Which shoes were worn? Not said of: ${countOf(runs, 'run')}.`),
    choices: shoes.map(({ alias, name }) => ({ alias, ...(name !== undefined && { name }) })),
  };
}

/** The edit that the rows which were wanted make together, for one undo step. */
export function importEdit(context: FeatureContext, params: ImportEditsParams): ProposedEditResult {
  const ids = new Set(params.rows);
  const rows = planned(context, params).filter(({ id }) => ids.has(id));
  const proposal = proposalOf(context, importEdits(context.log, context.document, rows), edits =>
    behindWords(inOrder(edits).at(-1)),
  );
  return proposal
    ? { ...proposal, summary: spoken(context, importSummary(rows)) }
    : { reason: spoken(context, say`There is nothing to change.`) };
}

/** `3 added, 2 completed`; actions that no row has are not named. */
export function importSummary(rows: readonly ImportRow[]): Message {
  const count = (action: ImportAction) => rows.filter(row => row.action === action).length;
  const parts: readonly (readonly [number, Message])[] = [
    [count('add'), say`${count('add')} added`],
    [count('complete'), say`${count('complete')} completed`],
    [count('done'), say`${count('done')} planned and done`],
    [count('skip'), say`${count('skip')} skipped`],
  ];
  const told = parts.filter(([number]) => number > 0).map(([, part]) => part);
  return told.length === 0 ? say`${0} added` : joined(told, ', ');
}

/** Files and rows that could not be read, each with its reason, and the columns that stay in a list. */
export function notesOf({ refused, unused }: Pick<ActivitiesRead, 'refused' | 'unused'>): readonly Message[] {
  const left = say`Left in the list, as a log does not have them: ${countOf(unused, 'column')}.`;
  return [...refused.map(({ source, reason }) => joined([source, reason], ': ')), ...(unused > 0 ? [left] : [])];
}

function planned({ log, document }: FeatureContext, { read, shoe }: ImportPreviewParams): readonly ImportRow[] {
  return planImport(log, document, read.activities, shoe === undefined ? {} : { shoe });
}
