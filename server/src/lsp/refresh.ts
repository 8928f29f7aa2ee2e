import { CodeLensRefreshRequest, InlayHintRefreshRequest, SemanticTokensRefreshRequest } from 'vscode-languageserver';
import { createLineIndex } from '../features/lineIndex';
import type { LogDocument } from '../model/types';
import type { Service } from '../service/service';
import type { LineNode } from '../syntax/tree';
import { coalesced } from './coalesced';
import type { Deps } from './deps';
import { logErrors } from './guard';

/** Asks the client to ask anew for what it shows in documents, where it cannot know that this is old. Diagnostics have ways of their own. */
export interface Refresh {
  /** The day, a setting or a file has changed. */
  everything(): void;
  /** The text of this open document has changed: the client asks anew about it by itself, and not about others of its log. */
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
