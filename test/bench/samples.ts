/** Times of one thing done again and again, in milliseconds. */
export interface Row {
  readonly name: string;
  readonly lines: number;
  readonly samples: readonly number[];
}

/** Something to measure: done once a round, in turn with all others, so that what else the machine does hits all alike. */
export interface Subject {
  readonly name: string;
  readonly lines: number;
  /** Answers how long it took. */
  once(): Promise<number>;
}

/** Rounds that do not count: until then the engine has not compiled what it runs. */
const WARM_UP_ROUNDS = 10;

/** Measures all subjects by turns. A slow one does fewer rounds: as many as fit into its time, three at least. */
export async function measured(subjects: readonly Subject[], rounds: number, secondsEach: number): Promise<Row[]> {
  const samples = subjects.map((): number[] => []);
  const spentMs = subjects.map(() => 0);
  for (let round = -WARM_UP_ROUNDS; round < rounds; round++) {
    for (const [index, subject] of subjects.entries()) {
      const isOver = (spentMs[index] ?? 0) > secondsEach * 1000;
      if (isOver && (samples[index]?.length ?? 0) >= FEWEST_ROUNDS) continue;
      if (isOver && round < 0) continue;
      await turn();
      const tookMs = await subject.once();
      spentMs[index] = (spentMs[index] ?? 0) + tookMs;
      if (round >= 0) samples[index]?.push(tookMs);
    }
  }
  return subjects.map(({ name, lines }, index) => ({ name, lines, samples: samples[index] ?? [] }));
}

const FEWEST_ROUNDS = 3;

/**
 * Work comes in turns of the event loop, as messages come to a server: within one turn no weak reference is let go, and old texts would
 * pile up until the garbage collection is what is measured.
 */
const turn = (): Promise<void> => new Promise(resolve => setImmediate(resolve));

/** How long a piece of work takes, in milliseconds. */
export async function timed(work: () => unknown): Promise<number> {
  const started = performance.now();
  await work();
  return performance.now() - started;
}

/** The value that so large a share of the samples does not exceed. */
export function quantile(samples: readonly number[], share: number): number {
  const sorted = samples.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.max(0, Math.ceil(share * sorted.length) - 1))] ?? Number.NaN;
}
