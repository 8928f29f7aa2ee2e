import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { startServer } from '../lsp/server';
import { nodeHost } from './host';

/** Serves the client that started this process, the way its arguments name: `--stdio`, `--node-ipc`, `--socket=PORT` or `--pipe=NAME`. */
export function serve(): void {
  const connection = createConnection(ProposedFeatures.all);
  // An unhandled rejection must not end the server.
  process.on('unhandledRejection', error => connection.console.error(`not handled: ${error}`));
  startServer(connection, nodeHost);
}
