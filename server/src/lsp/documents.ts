import { type Connection, TextDocuments } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Service } from './service';
import { uriKey } from './uri';

/** The documents that the client has open. Their text is the client's, whatever the file on disk says. */
export interface OpenDocuments {
  has(uri: string): boolean;
  uris(): readonly string[];
  version(uri: string): number | undefined;
  /** Hands the texts that have changed to the service. Called before every answer: ten keystrokes at once are read as one. */
  flush(): void;
  /** Takes all documents from the service, and hands them over anew with the next answer. */
  reread(): void;
}

export interface DocumentEvents {
  opened(uri: string): void;
  edited(uri: string): void;
  closed(uri: string): void;
}

/** Listens for documents that open, change and close. */
export function openDocuments(connection: Connection, service: Service, events: DocumentEvents): OpenDocuments {
  const documents = new TextDocuments(TextDocument);
  const openKeys = new Set<string>();
  const unread = new Set<TextDocument>();

  documents.onDidOpen(({ document }) => {
    openKeys.add(uriKey(document.uri));
    events.opened(document.uri);
  });
  documents.onDidChangeContent(({ document }) => {
    unread.add(document);
    events.edited(document.uri);
  });
  documents.onDidClose(({ document }) => {
    openKeys.delete(uriKey(document.uri));
    unread.delete(document);
    events.closed(document.uri);
  });
  documents.listen(connection);

  return {
    has: uri => openKeys.has(uriKey(uri)),
    uris: () => documents.keys(),
    version: uri => documents.get(uri)?.version,
    flush() {
      for (const document of unread) service.set(document.uri, document.getText());
      unread.clear();
    },
    reread() {
      for (const document of documents.all()) {
        service.remove(document.uri);
        unread.add(document);
      }
    },
  };
}
