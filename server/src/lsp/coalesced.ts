import type { Deps } from './deps';
import { logErrors } from './guard';

/** Makes a function that runs `work` once for many calls: it waits until two rounds of messages brought no further call, and runs once more for calls during the work. */
export function coalesced(
  { connection, host }: Pick<Deps, 'connection' | 'host'>,
  name: string,
  work: () => Promise<void>,
): () => void {
  let calls = 0;
  let isRunning = false;
  async function run(): Promise<void> {
    for (let done = -1; done !== calls; ) {
      for (let seen = -1; seen !== calls; ) {
        seen = calls;
        // The first round lets messages in; the second lets their handlers run.
        await host.yieldToOthers();
        await host.yieldToOthers();
      }
      done = calls;
      await work();
    }
  }
  return () => {
    calls++;
    if (isRunning) return;
    isRunning = true;
    logErrors(connection, name, () =>
      run().finally(() => {
        isRunning = false;
      }),
    );
  };
}
