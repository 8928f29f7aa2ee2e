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

/** Sends diagnostics to the client, by pull or by push, never by both. */
export interface Delivery {
  /** The text of this open document has changed. */
  edited(uri: string): void;
  /** Something other than the text of an open document has changed: the day, a setting or a file. */
  changed(): void;
}

/** Where diagnostics come from. */
export interface DiagnosticsSource {
  readonly reports: Reports;
  /** All documents, open or not. */
  uris(): readonly string[];
  /** Settles when the settings are known and the files in the document's folder are read, so that no diagnostic is about half a log. */
  ready(uri?: string): Promise<void>;
}

/** For clients that pull. After an edit they request the edited document again. They cannot know that others changed, so the server asks them to request those again. */
export function deliverByPull(
  deps: Deps,
  { reports, uris: allUris, ready }: DiagnosticsSource,
  guard: Guard,
): Delivery {
  const { connection, client, documents } = deps;
  /** The id of the report that the client last got for each document, and the document's version then. */
  const told = new Map<string, { readonly id: string; readonly version: number | undefined }>();
  /** Documents whose report at the client may be outdated. */
  const suspects = new Set<string>();
  /** Workspace requests that wait until something changes. */
  const waiting = new Set<() => void>();

  const lookAtSuspects = coalesced(deps, 'diagnostics', async () => {
    const uris = [...suspects];
    suspects.clear();
    // What nobody has asked for need not be read yet: the first question may be answered by the newest days.
    if (uris.length === 0 && waiting.size === 0) return;
    documents.flush();
    for (const wake of waiting) wake();
    if (client.can.refreshDiagnostics && (await hasNews(uris))) askToRefresh();
  });

  /** Does not wait: a client that never answers must not stop later work. */
  function askToRefresh(): void {
    logErrors(connection, 'refreshing diagnostics', async () => connection.languages.diagnostics.refresh());
  }

  async function hasNews(uris: readonly string[]): Promise<boolean> {
    for (const uri of uris) {
      const last = told.get(uri);
      // A client asks no more about a document that it closed.
      if (!deps.service.context(uri)) told.delete(uri);
      // The client requests a document again after each of its own edits.
      if (!last || documents.version(uri) !== last.version) continue;
      if ((await reports.of(uri, neverInterrupted)).id !== last.id) return true;
    }
    return false;
  }

  /** The report on the newest days of a long document. The whole report follows when it is there, as the client is asked to ask again. */
  async function firstReportOn(uri: string, previousId: string | undefined, checkpoint: Checkpoint) {
    const version = documents.version(uri);
    const report = client.can.refreshDiagnostics ? await reports.first(uri, checkpoint) : undefined;
    if (!report || documents.version(uri) !== version) return undefined;
    told.set(uri, { id: report.id, version });
    suspects.add(uri);
    lookAtSuspects();
    return answerOf(report, previousId);
  }

  /** Undefined when the document changed meanwhile. `isTaken` tells whether the client takes the report from this answer. */
  async function reportOn(uri: string, previousId: string | undefined, isTaken: boolean, checkpoint: Checkpoint) {
    const version = documents.version(uri);
    const report = await reports.of(uri, checkpoint);
    if (documents.version(uri) !== version) return undefined;
    if (isTaken && deps.service.context(uri)) told.set(uri, { id: report.id, version });
    return answerOf(report, previousId);
  }

  async function workspaceNews(previous: ReadonlyMap<string, string>, checkpoint: Checkpoint) {
    const news: WorkspaceDocumentDiagnosticReport[] = [];
    // Documents that are gone get one more report, which is empty, so that the client drops their diagnostics.
    for (const uri of new Set([...allUris(), ...previous.keys()])) {
      await checkpoint();
      // VS Code takes the report on an open document from the answers about that document only.
      const report = await reportOn(uri, previous.get(uri), !documents.has(uri), checkpoint);
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
        const first = await firstReportOn(uri, previousResultId, checkpoint);
        if (first) return first;
        documents.flush();
        const answer = (await reportOn(uri, previousResultId, true, checkpoint)) ?? noDiagnostics;
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
      // VS Code asks again two seconds after each answer, so the server keeps the request until something changes.
      async answer({ previousResultIds }, checkpoint, token) {
        await ready();
        // A question about a long document that came with this one is answered first, from its newest days.
        await deps.host.yieldToOthers();
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

/** For clients that cannot pull. The server sends what changed as soon as no more messages are waiting. */
export function deliverByPush(deps: Deps, { reports, uris: allUris, ready }: DiagnosticsSource): Delivery {
  const { connection, documents, host } = deps;
  /** The id of the report that the client was last sent for each document. */
  const told = new Map<string, string>();
  const edited = new Set<string>();
  const suspects = new Set<string>();

  const publish = coalesced(deps, 'diagnostics', async () => {
    await Promise.all([...edited].map(ready));
    for (const uri of edited) await publishFirst(uri);
    documents.flush();
    for (const uri of edited) for (const other of reports.relatives(uri)) suspects.add(other);
    const uris = new Set([...edited, ...suspects]);
    suspects.clear();
    for (const uri of uris) await publishOne(uri);
  });

  /** Sends what the newest days of a long document tell. The document stays among the edited ones, so that the rest follows. */
  async function publishFirst(uri: string): Promise<void> {
    const version = documents.version(uri);
    const report = await reports.first(uri, neverInterrupted);
    if (!report || documents.version(uri) !== version) return;
    await send(uri, report, version);
    // Lets it out, and messages in, before the rest is read.
    await host.yieldToOthers();
  }

  async function send(uri: string, { items }: Report, version: number | undefined): Promise<void> {
    await connection.sendDiagnostics({ uri, ...(version !== undefined && { version }), diagnostics: [...items] });
  }

  async function publishOne(uri: string): Promise<void> {
    const version = documents.version(uri);
    const report = await reports.of(uri, neverInterrupted);
    const { id, items } = report;
    // The document has changed; another round will publish the new version.
    if (documents.version(uri) !== version) return;
    const isKnown = (told.get(uri) ?? noDiagnosticsId(items, id)) === id;
    // Publish after each edit even if nothing changed: some clients drop their diagnostics at each edit.
    if (!edited.delete(uri) && isKnown) return;
    if (deps.service.context(uri)) told.set(uri, id);
    else told.delete(uri);
    await send(uri, report, version);
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

/** A client that was never sent a report has no diagnostics, so an empty report is nothing new to it. */
function noDiagnosticsId(items: readonly unknown[], id: string): string | undefined {
  return items.length === 0 ? id : undefined;
}

/** Adds a callback to `waiting`, and settles when it is called or the token is cancelled. */
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
