import { type ExtensionContext, Uri } from 'vscode';
import { LanguageClient } from 'vscode-languageclient/browser';
import type { ReaderReport } from '../../server/src/contracts/messages';
import type { ReaderWorker } from './activities/reader';
import { type NewClient, startClient } from './client';

/** Entry on the web: the server runs in a Worker. */
export function activate(context: ExtensionContext): void {
  const script = (path: string) => Uri.joinPath(context.extensionUri, path).toString(true);
  const newClient: NewClient = options => {
    const worker = new Worker(script('dist/server/browser.js'));
    return { client: new LanguageClient('trainlog', 'Trainlog', worker, options), terminate: () => worker.terminate() };
  };
  startClient(context, newClient, () => newReader(script('dist/readers/browser.js')));
}

function newReader(script: string): ReaderWorker {
  const worker = new Worker(script);
  return {
    start: job => worker.postMessage(job),
    onReport(listener) {
      worker.onmessage = ({ data }: MessageEvent<ReaderReport>) => listener(data);
    },
    onFailure(listener) {
      worker.onerror = ({ message }) => listener(message);
    },
    end: () => worker.terminate(),
  };
}
