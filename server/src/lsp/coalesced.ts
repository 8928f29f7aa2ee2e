import type { Deps } from './deps';
import { logErrors } from './guard';

/** Work that is done once for many calls, when two rounds of waiting messages brought none, and once more for calls that came meanwhile. */
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
        // The first round lets messages in, the second one lets those be handled that came with it.
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
