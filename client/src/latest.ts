/**
 * Work that is done once at a time, always for the newest state of things: a call while it is under way makes it be done once more
 * afterwards, however many calls there are.
 */
export function latest(work: () => Promise<void>): () => void {
  let isRunning = false;
  let isWanted = false;
  async function run(): Promise<void> {
    isRunning = true;
    try {
      while (isWanted) {
        isWanted = false;
        await work();
      }
    } finally {
      isRunning = false;
    }
  }
  return () => {
    isWanted = true;
    if (!isRunning) void run();
  };
}
