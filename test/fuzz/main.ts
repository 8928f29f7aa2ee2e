import { parseArgs } from 'node:util';
import fc from 'fast-check';
import { type Target, targets } from './targets';

const { values: options } = parseArgs({
  options: {
    minutes: { type: 'string', default: '10' },
    seed: { type: 'string', default: String(Date.now() % 1_000_000_000) },
    only: { type: 'string' },
  },
});

/** Tries each target in turn, with other cases each time, until the time is over. @returns how many of them broke a promise */
async function main(): Promise<number> {
  const end = Date.now() + Number(options.minutes) * 60_000;
  const chosen = targets.filter(({ name }) => options.only === undefined || options.only.split(',').includes(name));
  const counts = new Map<string, number>();
  const broken = new Map<string, string>();
  for (let round = 0; Date.now() < end && chosen.length > broken.size; round++) {
    for (const target of chosen) {
      if (Date.now() >= end || broken.has(target.name)) continue;
      const { finding, cases } = await tried(target, Number(options.seed) + round);
      counts.set(target.name, (counts.get(target.name) ?? 0) + cases);
      if (finding === undefined) continue;
      broken.set(target.name, finding);
      console.log(`\n${target.name}: ${finding}\n`);
    }
  }
  console.log(`seed ${options.seed}, ${options.minutes} minutes`);
  for (const { name } of chosen)
    console.log(
      `${name.padEnd(12)} ${String(counts.get(name) ?? 0).padStart(8)} cases  ${broken.has(name) ? 'BROKEN' : 'kept'}`,
    );
  return broken.size;
}

/** For a batch of cases, and for the search of a smaller one where a promise was broken. */
const MOST_MS = 5 * 60_000;

interface Tried {
  readonly finding: string | undefined;
  /** How many were tried: fewer than wanted when they took too long. */
  readonly cases: number;
}

async function tried({ property, cases }: Target, seed: number): Promise<Tried> {
  const details = await fc.check(property, {
    seed,
    numRuns: cases,
    endOnFailure: false,
    interruptAfterTimeLimit: MOST_MS,
  });
  return { finding: details.failed ? fc.defaultReportMessage(details) : undefined, cases: details.numRuns };
}

process.exitCode = (await main()) === 0 ? 0 : 1;
