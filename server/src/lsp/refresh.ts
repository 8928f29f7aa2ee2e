import {
  CodeLensRefreshRequest,
  type Connection,
  InlayHintRefreshRequest,
  SemanticTokensRefreshRequest,
} from 'vscode-languageserver';
import { createLineIndex } from '../features/lineIndex';
import type { LogDocument } from '../model/types';
import type { Service } from '../service/service';
import type { LineNode } from '../syntax/tree';
import type { Client } from './client';
import { coalesced } from './coalesced';
import type { OpenDocuments } from './documents';
import { logErrors } from './guard';
import type { ServerHost } from './host';

/** Asks the client to ask anew for what it shows in documents, where it cannot know that this is old. Diagnostics have ways of their own. */
export interface Refresh {
  /** The day, a setting or a file has changed. */
  everything(): void;
  /** The text of this open document has changed: the client asks anew about it by itself, and not about others of its log. */
  edited(uri: string): void;
}

export interface RefreshSurroundings {
  readonly connection: Connection;
  readonly host: ServerHost;
  readonly can: Client['can'];
  readonly service: Service;
  readonly documents: OpenDocuments;
  /** All documents of a document's log. */
  relatives(uri: string): readonly string[];
}

export function createRefresh(around: RefreshSurroundings): Refresh {
  const { connection, can, service, documents } = around;
  const edited = new Set<string>();
  const directives = createDirectives(service);

  const refreshFigures = coalesced(around, 'figures', async () => {
    if (can.refreshCodeLenses) ask(CodeLensRefreshRequest.type);
    if (can.refreshInlayHints) ask(InlayHintRefreshRequest.type);
  });
  const refreshColours = coalesced(around, 'colours', async () => {
    if (can.refreshSemanticTokens) ask(SemanticTokensRefreshRequest.type);
  });
  const lookAtEdited = coalesced(around, 'figures', async () => {
    documents.flush();
    const uris = [...edited];
    edited.clear();
    const isShownElsewhere = (uri: string) =>
      around.relatives(uri).some(other => other !== uri && documents.has(other));
    const shown = uris.filter(isShownElsewhere);
    if (shown.length > 0) refreshFigures();
    for (const uri of shown) if (await directives.haveChanged(uri)) refreshColours();
  });

  /** Not waited for: a client that never answers must not stop what comes later. */
  function ask(type: typeof CodeLensRefreshRequest.type): void {
    logErrors(connection, type.method, () => connection.sendRequest(type));
  }

  return {
    everything() {
      refreshFigures();
      refreshColours();
    },
    edited(uri) {
      if (documents.uris().length < 2) return;
      edited.add(uri);
      lookAtEdited();
    },
  };
}

/** Lines about the whole log: kinds, thresholds, options. By them words of other documents are read, and so coloured, in another way. */
function createDirectives(service: Service) {
  const index = createLineIndex(line => (line.kind === 'directive' ? line : undefined));
  const known = new WeakMap<LogDocument, readonly LineNode[]>();
  return {
    /** Since this was last asked; true when it never was. */
    async haveChanged(uri: string): Promise<boolean> {
      const context = service.context(uri);
      if (!context) return false;
      const { values } = await index(context);
      const before = known.get(context.document);
      known.set(context.document, values);
      return before?.length !== values.length || values.some((line, at) => line !== before[at]);
    },
  };
}
