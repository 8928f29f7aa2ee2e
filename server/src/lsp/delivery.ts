import {
  type CancellationToken,
  type DiagnosticServerCancellationData,
  type DocumentDiagnosticParams,
  type DocumentDiagnosticReport,
  DocumentDiagnosticReportKind,
  LSPErrorCodes,
  ResponseError,
  type WorkspaceDiagnosticParams,
  type WorkspaceDiagnosticReport,
  type WorkspaceDocumentDiagnosticReport,
} from 'vscode-languageserver';
import { type Checkpoint, neverInterrupted } from '../base/checkpoint';
import { coalesced } from './coalesced';
import type { Deps } from './deps';
import { type Guard, logErrors } from './guard';
import type { Report, Reports } from './reports';

/** Brings diagnostics to the client, by pull or by push, never both. */
export interface Delivery {
  /** The text of this open document has changed. */
  edited(uri: string): void;
  /** Something besides the text of an open document has changed: the day, a setting, a file. */
  changed(): void;
}

/** What is delivered. */
export interface DiagnosticsSource {
  readonly reports: Reports;
  /** All documents, open or not. */
  uris(): readonly string[];
  /** Settles when the settings are known, and the files beside the given document, so that diagnostics are not about half a log. */
  ready(uri?: string): Promise<void>;
}

/** For clients that ask. An edit makes them ask about the edited document; what it changes in others they cannot know, so they are asked to ask again. */
export function deliverByPull(
  deps: Deps,
  { reports, uris: allUris, ready }: DiagnosticsSource,
  guard: Guard,
): Delivery {
  const { connection, client, documents } = deps;
  /** What the client last heard of each document, and of which version of it. */
  const told = new Map<string, { readonly id: string; readonly version: number | undefined }>();
  /** Documents of which the client may have heard something else than is true now. */
  const suspects = new Set<string>();
  /** Workspace requests that wait for news. */
  const waiting = new Set<() => void>();

  const lookAtSuspects = coalesced(deps, 'diagnostics', async () => {
    documents.flush();
    const uris = [...suspects];
    suspects.clear();
    for (const wake of waiting) wake();
    if (client.can.refreshDiagnostics && (await hasNews(uris))) askToRefresh();
  });

  /** Not waited for: a client that never answers must not stop what comes later. */
  function askToRefresh(): void {
    logErrors(connection, 'refreshing diagnostics', async () => connection.languages.diagnostics.refresh());
  }

  async function hasNews(uris: readonly string[]): Promise<boolean> {
    for (const uri of uris) {
      const last = told.get(uri);
      // Whoever closed it asks no more.
      if (!deps.service.context(uri)) told.delete(uri);
      // After an edit of its own the client asks anyway.
      if (!last || documents.version(uri) !== last.version) continue;
      if ((await reports.of(uri, neverInterrupted)).id !== last.id) return true;
    }
    return false;
  }

  /** Nothing when the document has changed meanwhile. */
  async function reportOn(uri: string, previousId: string | undefined, checkpoint: Checkpoint) {
    const version = documents.version(uri);
    const report = await reports.of(uri, checkpoint);
    if (documents.version(uri) !== version) return undefined;
    if (deps.service.context(uri)) told.set(uri, { id: report.id, version });
    return answerOf(report, previousId);
  }

  async function workspaceNews(previous: ReadonlyMap<string, string>, checkpoint: Checkpoint) {
    const news: WorkspaceDocumentDiagnosticReport[] = [];
    // Documents that are gone are told once more, so that nothing stays behind of them.
    for (const uri of new Set([...allUris(), ...previous.keys()])) {
      await checkpoint();
      const report = await reportOn(uri, previous.get(uri), checkpoint);
      const version = documents.version(uri) ?? null;
      if (report?.kind === DocumentDiagnosticReportKind.Full) news.push({ uri, version, ...report });
    }
    return news;
  }

  connection.languages.diagnostics.on(
    guard<DocumentDiagnosticParams, DocumentDiagnosticReport, DiagnosticServerCancellationData>({
      name: 'diagnostics',
      uri: params => params.textDocument.uri,
      async answer({ textDocument: { uri }, previousResultId }, checkpoint) {
        await ready(uri);
        documents.flush();
        const answer = (await reportOn(uri, previousResultId, checkpoint)) ?? noDiagnostics;
        for (const other of reports.relatives(uri)) suspects.add(other);
        lookAtSuspects();
        return answer;
      },
      whenBroken: noDiagnostics,
      whenOutdated: new ResponseError(LSPErrorCodes.ServerCancelled, 'the document changed meanwhile', {
        retriggerRequest: true,
      }),
    }),
  );
  connection.languages.diagnostics.onWorkspace(
    guard<WorkspaceDiagnosticParams, WorkspaceDiagnosticReport>({
      name: 'workspace diagnostics',
      // VS Code asks again two seconds after each answer: a request is kept until there is something new to say.
      async answer({ previousResultIds }, checkpoint, token) {
        await ready();
        const previous = new Map(previousResultIds.map(({ uri, value }) => [uri, value]));
        while (!token.isCancellationRequested) {
          documents.flush();
          const items = await workspaceNews(previous, checkpoint);
          if (items.length > 0) return { items };
          await nextCall(waiting, token);
        }
        return { items: [] };
      },
      whenBroken: { items: [] },
    }),
  );
  return {
    edited: lookAtSuspects,
    changed() {
      for (const uri of told.keys()) suspects.add(uri);
      lookAtSuspects();
    },
  };
}

const noDiagnostics: DocumentDiagnosticReport = { kind: DocumentDiagnosticReportKind.Full, items: [] };

function answerOf(report: Report, previousId: string | undefined): DocumentDiagnosticReport {
  return report.id === previousId
    ? { kind: DocumentDiagnosticReportKind.Unchanged, resultId: report.id }
    : { kind: DocumentDiagnosticReportKind.Full, resultId: report.id, items: [...report.items] };
}

/** For clients that cannot ask: what is new is sent as soon as no more messages are waiting. */
export function deliverByPush(deps: Deps, { reports, uris: allUris, ready }: DiagnosticsSource): Delivery {
  const { connection, documents } = deps;
  /** The id of what the client was last sent of each document. */
  const told = new Map<string, string>();
  const edited = new Set<string>();
  const suspects = new Set<string>();

  const publish = coalesced(deps, 'diagnostics', async () => {
    await Promise.all([...edited].map(ready));
    documents.flush();
    for (const uri of edited) for (const other of reports.relatives(uri)) suspects.add(other);
    const uris = new Set([...edited, ...suspects]);
    suspects.clear();
    for (const uri of uris) await publishOne(uri);
  });

  async function publishOne(uri: string): Promise<void> {
    const version = documents.version(uri);
    const { id, items } = await reports.of(uri, neverInterrupted);
    // Another version is there by now, and another round comes for it.
    if (documents.version(uri) !== version) return;
    const isKnown = (told.get(uri) ?? noDiagnosticsId(items, id)) === id;
    // An edit is answered even if it changed nothing: some clients drop what they have at each edit.
    if (!edited.delete(uri) && isKnown) return;
    if (deps.service.context(uri)) told.set(uri, id);
    else told.delete(uri);
    await connection.sendDiagnostics({ uri, ...(version !== undefined && { version }), diagnostics: [...items] });
  }

  return {
    edited(uri) {
      edited.add(uri);
      publish();
    },
    changed() {
      for (const uri of allUris()) suspects.add(uri);
      for (const uri of told.keys()) suspects.add(uri);
      publish();
    },
  };
}

/** A client that was never sent anything about a document knows of no diagnostics. */
function noDiagnosticsId(items: readonly unknown[], id: string): string | undefined {
  return items.length === 0 ? id : undefined;
}

/** Settles at the next call of what it adds to `waiting`, or when the token is cancelled. */
function nextCall(waiting: Set<() => void>, token: CancellationToken): Promise<void> {
  return new Promise(resolve => {
    const wake = () => {
      waiting.delete(wake);
      cancelled.dispose();
      resolve();
    };
    const cancelled = token.onCancellationRequested(wake);
    waiting.add(wake);
  });
}
