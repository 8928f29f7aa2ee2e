import { type Connection, TextDocumentContentChangeEvent, TextDocuments } from 'vscode-languageserver';
import { getOrInsert } from '../base/getOrInsert';
import { isBefore, type Range, type TextEdit } from '../base/text';
import type { Service } from '../service/service';
import { printTree } from '../syntax/print';
import { wholeRange } from './positions';
import { isLogFile, isShownAside, uriKey } from './uri';

/**
 * The documents that the client has open. Their text is what the client says, whatever the file on disk holds. It lives in the
 * tree alone: edits go there directly, so no keystroke copies a long text. Markdown is ignored, because fixes would write into
 * text that is no log. So are older versions that an editor shows beside a log.
 */
export interface OpenDocuments {
  has(uri: string): boolean;
  uris(): readonly string[];
  version(uri: string): number | undefined;
  /** The versions of all of them, as they are now. */
  versions(): ReadonlyMap<string, number>;
  /** How often any of them has been edited. */
  edits(): number;
  /** The text of a document of which the service knows nothing yet, and which has not been edited since it was opened. */
  unread(uri: string): string | undefined;
  /** Passes edits to the service. It is called before every answer, and not at every keystroke. */
  flush(): void;
  /** Removes all documents from the service and adds them again, for example when the folders that group them have changed. */
  regroup(): void;
}

export interface DocumentEvents {
  opened(uri: string): void;
  edited(uri: string): void;
  closed(uri: string): void;
}

interface OpenDocument {
  readonly uri: string;
  readonly version: number;
  readonly isLog: boolean;
}

/** What happened to a document since the last flush: perhaps a new text, then edits. Each edit is of the text after the one before. */
interface Unread {
  readonly text?: string;
  readonly edits: TextEdit[];
}

/** Listens for documents that open, change and close. */
export function openDocuments(connection: Connection, service: Service, events: DocumentEvents): OpenDocuments {
  const openKeys = new Set<string>();
  const unread = new Map<string, Unread>();
  let edits = 0;
  const documents = new TextDocuments<OpenDocument>({
    create(uri, languageId, version, text) {
      const isLog = (languageId !== 'markdown' || isLogFile(uri)) && !isShownAside(uri);
      if (isLog) unread.set(uri, { text, edits: [] });
      return { uri, version, isLog };
    },
    update({ uri, isLog }, changes, version) {
      edits++;
      const read = isLog ? changes.map(readChange) : [];
      for (const change of read) {
        if (typeof change === 'string') unread.set(uri, { text: change, edits: [] });
        else unreadOf(uri).edits.push(change);
      }
      return { uri, version, isLog };
    },
  });

  function unreadOf(uri: string): Unread {
    return getOrInsert(unread, uri, () => ({ edits: [] }));
  }

  documents.onDidOpen(({ document }) => {
    openKeys.add(uriKey(document.uri));
    events.opened(document.uri);
  });
  documents.onDidChangeContent(({ document }) => events.edited(document.uri));
  documents.onDidClose(({ document }) => {
    openKeys.delete(uriKey(document.uri));
    unread.delete(document.uri);
    events.closed(document.uri);
  });
  documents.listen(connection);

  function flush(): void {
    for (const [uri, { text, edits }] of unread) {
      if (text !== undefined) service.set(uri, text);
      if (edits.length > 0) service.edit(uri, edits);
    }
    unread.clear();
  }

  return {
    has: uri => openKeys.has(uriKey(uri)),
    uris: () => documents.keys(),
    version: uri => documents.get(uri)?.version,
    versions: () => new Map(documents.all().map(({ uri, version }) => [uri, version])),
    edits: () => edits,
    unread(uri) {
      const { text, edits = [] } = unread.get(uri) ?? {};
      return edits.length === 0 ? text : undefined;
    },
    flush,
    regroup() {
      flush();
      const texts = documents.keys().flatMap(uri => {
        const document = service.context(uri)?.document;
        return document ? [{ uri, text: printTree(document.tree) }] : [];
      });
      for (const { uri } of texts) service.remove(uri);
      for (const { uri, text } of texts) service.set(uri, text);
    },
  };
}

/** A whole text, or an edit. Throws for anything else, and the document then stays as it was. */
function readChange(change: TextDocumentContentChangeEvent): string | TextEdit {
  if (TextDocumentContentChangeEvent.isIncremental(change)) {
    return { range: inOrder(wholeRange(change.range)), newText: change.text };
  }
  if (TextDocumentContentChangeEvent.isFull(change)) return change.text;
  throw new TypeError(`no change of a text: ${JSON.stringify(change)}`);
}

function inOrder({ start, end }: Range): Range {
  return isBefore(end, start) ? { start: end, end: start } : { start, end };
}
