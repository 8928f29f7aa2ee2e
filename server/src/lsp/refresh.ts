import { CodeLensRefreshRequest, InlayHintRefreshRequest, SemanticTokensRefreshRequest } from 'vscode-languageserver';
import { createLineIndex } from '../features/lineIndex';
import type { LogDocument } from '../model/types';
import type { Service } from '../service/service';
import type { LineNode } from '../syntax/tree';
import { coalesced } from './coalesced';
import type { Deps } from './deps';
import { logErrors } from './guard';

/** Asks the client to request again what it shows in documents, when it cannot know that this is outdated. `delivery.ts` does so for diagnostics. */
export interface Refresh {
  /** The day, a setting or a file has changed. */
  everything(): void;
  /** The text of this open document has changed. The client requests this document again by itself, but no other document of its log. */
  edited(uri: string): void;
}

/** @param relatives all documents of a document's log */
export function createRefresh(deps: Deps, relatives: (uri: string) => readonly string[]): Refresh {
  const { connection, client, service, documents } = deps;
  const edited = new Set<string>();
  const directives = createDirectives(service);

  const refreshFigures = coalesced(deps, 'figures', async () => {
    if (client.can.refreshCodeLenses) ask(CodeLensRefreshRequest.type);
    if (client.can.refreshInlayHints) ask(InlayHintRefreshRequest.type);
  });
  const refreshColours = coalesced(deps, 'colours', async () => {
    if (client.can.refreshSemanticTokens) ask(SemanticTokensRefreshRequest.type);
  });
  const lookAtEdited = coalesced(deps, 'figures', async () => {
    documents.flush();
    const uris = [...edited];
    edited.clear();
    const isShownElsewhere = (uri: string) => relatives(uri).some(other => other !== uri && documents.has(other));
    const shown = uris.filter(isShownElsewhere);
    if (shown.length > 0) refreshFigures();
    for (const uri of shown) if (await directives.haveChanged(uri)) refreshColours();
  });

  /** Does not wait: a client that never answers must not stop later work. */
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

/** Lines about the whole log: kinds, thresholds, options. They change how words of other documents are read, and so their colours. */
function createDirectives(service: Service) {
  const index = createLineIndex(line => (line.kind === 'directive' ? line : undefined));
  const known = new WeakMap<LogDocument, readonly LineNode[]>();
  return {
    /** Whether they have changed since the last call for this document; true at the first call. */
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
