import type { ExtensionContext } from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import { startClient } from './client';

/** Entry on the desktop and on remote machines: the server is a process of its own, over IPC. */
export function activate(context: ExtensionContext): void {
  const server = { module: context.asAbsolutePath('dist/server/node.js'), transport: TransportKind.ipc };
  startClient(context, options => ({
    client: new LanguageClient('trainlog', 'Trainlog', server, options),
    terminate: () => {}, // disposing the client ends a process that does not end by itself
  }));
}
