import 'mocha/mocha.js'; // the browser build: it defines the globals mocha and Mocha
import { mochaOptions, runSuites } from './run';

/** The Workers made since the suite was loaded; the extension is activated later, by the first log that a test opens. */
const workers: Worker[] = [];

export function run(): Promise<void> {
  globalThis.Worker = class extends Worker {
    constructor(url: string | URL, options?: WorkerOptions) {
      super(url, options);
      workers.push(this);
    }
  };
  const endServer = async () => {
    const server = workers.at(-1);
    if (!server) throw new Error('no language server was started');
    server.terminate();
  };
  mocha.setup({ ...mochaOptions, reporter: Mocha.reporters.Spec }); // its own default wants a document
  return runSuites(mocha, Mocha.reporters, { name: 'web', endServer }, counts =>
    console.log(`[counts] ${JSON.stringify(counts)}`),
  );
}
