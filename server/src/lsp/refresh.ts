import {
  CodeLensRefreshRequest,
  type Connection,
  InlayHintRefreshRequest,
  SemanticTokensRefreshRequest,
} from 'vscode-languageserver';
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
  readonly documents: OpenDocuments;
  /** All documents of a document's log. */
  relatives(uri: string): readonly string[];
}

export function createRefresh(around: RefreshSurroundings): Refresh {
  const { connection, can, documents } = around;
  const edited = new Set<string>();

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
    if (uris.some(isShownElsewhere)) refreshFigures();
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
