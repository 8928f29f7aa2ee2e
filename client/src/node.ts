import { Worker } from 'node:worker_threads';
import type { ExtensionContext } from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import type { ReaderWorker } from './activities/reader';
import { type NewClient, startClient } from './client';

/** Entry on the desktop and on remote machines: the server is a process of its own, over IPC. */
export function activate(context: ExtensionContext): void {
  const server = { module: context.asAbsolutePath('dist/server/node.js'), transport: TransportKind.ipc };
  const newClient: NewClient = options => ({
    client: new LanguageClient('trainlog', 'Trainlog', server, options),
    terminate: () => {}, // disposing the client ends a process that does not end by itself
  });
  startClient(context, newClient, () => newReader(context.asAbsolutePath('dist/readers/node.js')));
}

/** What an archive that is a trap may take at most. */
const MOST_MEMORY_MB = 2_000;

function newReader(script: string): ReaderWorker {
  const worker = new Worker(script, { resourceLimits: { maxOldGenerationSizeMb: MOST_MEMORY_MB } });
  return {
    start: job => worker.postMessage(job),
    onReport: listener => void worker.on('message', listener),
    onFailure: listener => void worker.on('error', ({ message }) => listener(message)),
    end: () => void worker.terminate(),
  };
}
