import 'mocha/mocha.js'; // the browser build: it defines the globals mocha and Mocha
import { mochaOptions, runSuites } from './run';

/** The language servers, as Workers, made since the suite was loaded; the extension is activated later, by the first log that a test opens. */
const workers = new Set<Worker>();

export function run(): Promise<void> {
  globalThis.Worker = class extends Worker {
    constructor(url: string | URL, options?: WorkerOptions) {
      super(url, options);
      if (!String(url).includes('/dist/server/browser.js')) return;
      workers.add(this);
      // On the object, because the host’s constructor makes one of a class of its own.
      const terminate = this.terminate.bind(this);
      this.terminate = () => {
        workers.delete(this);
        terminate();
      };
    }
  };
  const endServer = () => {
    for (const worker of workers) worker.terminate();
  };
  const servers = () => workers.size;
  mocha.setup({ ...mochaOptions, reporter: Mocha.reporters.Spec }); // its own default wants a document
  return runSuites(mocha, Mocha.reporters, { name: 'web', endServer, servers }, counts =>
    console.log(`[counts] ${JSON.stringify(counts)}`),
  );
}
