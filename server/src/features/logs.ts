import { type LogsResult, method } from '../contracts/messages';
import { extentOf, homeDocument } from '../model/queries/homeDocument';
import type { Log } from '../model/types';
import type { WorkspaceContext } from './context';
import { type Feature, workspaceRequest } from './feature';

export const logsFeature: Feature = {
  capability: {},
  requests: [],
  workspaceRequests: [workspaceRequest(method.logs, logsOf)],
};

/** All logs, the one with the latest entry first; those without a day last. */
export function logsOf({ logs }: Pick<WorkspaceContext, 'logs'>): LogsResult {
  return logs.toSorted((a, b) => lastDone(b) - lastDone(a)).flatMap(rowOf);
}

function lastDone({ first, reference }: Log): number {
  return first === undefined ? Number.NEGATIVE_INFINITY : reference;
}

function rowOf(log: Log): LogsResult {
  const [any] = log.documents;
  if (!any) return [];
  const oldest = log.documents.toSorted((a, b) => startOf(a) - startOf(b))[0] ?? any;
  const { uri } = homeDocument(log, oldest, log.today);
  return [{ uri, ...(log.athlete !== undefined && { athlete: log.athlete }) }];
}

function startOf(document: Log['documents'][number]): number {
  return extentOf(document)?.first ?? Number.POSITIVE_INFINITY;
}
