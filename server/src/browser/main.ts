import {
  BrowserMessageReader,
  BrowserMessageWriter,
  createConnection,
  ProposedFeatures,
} from 'vscode-languageserver/browser';
import { localToday, type ServerHost } from '../lsp/host';
import { startServer } from '../lsp/server';

const MINUTE_MS = 60_000;

/** The page under a server that runs in a Worker: a clock, and no files of its own. */
const host: ServerHost = {
  today: () => localToday(),
  now: () => performance.now(),
  yieldToOthers: () => new Promise(resolve => setTimeout(resolve)),
  everyMinute(callback) {
    const timer = setInterval(callback, MINUTE_MS);
    return () => clearInterval(timer);
  },
};

const messages = [new BrowserMessageReader(self), new BrowserMessageWriter(self)] as const;
startServer(createConnection(ProposedFeatures.all, ...messages), host);
