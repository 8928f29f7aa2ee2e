import { localToday, type ServerHost } from '../lsp/host';
import { fileStore } from './files';

const MINUTE_MS = 60_000;

/** The machine under a server that runs in Node. */
export const nodeHost: ServerHost = {
  today: () => localToday(),
  now: () => performance.now(),
  yieldToOthers: () => new Promise(resolve => setImmediate(resolve)),
  everyMinute(callback) {
    const timer = setInterval(callback, MINUTE_MS).unref();
    return () => clearInterval(timer);
  },
  files: fileStore,
};
