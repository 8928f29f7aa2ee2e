import { type ExtensionContext, Uri } from 'vscode';
import { LanguageClient } from 'vscode-languageclient/browser';
import { startClient } from './client';

/** Entry on the web: the server runs in a Worker. */
export function activate(context: ExtensionContext): void {
  const script = Uri.joinPath(context.extensionUri, 'dist/server/browser.js').toString(true);
  startClient(context, options => {
    const worker = new Worker(script);
    return { client: new LanguageClient('trainlog', 'Trainlog', worker, options), terminate: () => worker.terminate() };
  });
}
