import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { inProcess, SPLIT } from './inProcess';
import { benchLog } from './log';
import { FIRST_START, keystrokeName, overStdio, startName } from './overStdio';
import { measured, quantile, type Row } from './samples';
import { type Base, tableOf } from './table';

const { values: options } = parseArgs({
  options: {
    sizes: { type: 'string', default: '1000,10000,100000' },
    rounds: { type: 'string', default: '200' },
    seconds: { type: 'string', default: '10' },
    seed: { type: 'string', default: '1' },
    out: { type: 'string' },
    'in-process': { type: 'boolean', default: false },
  },
});

async function main(): Promise<void> {
  const logs = options.sizes.split(',').map(size => benchLog(Number(size), Number(options.seed)));
  const served = options['in-process'] ? [] : await Promise.all(logs.map(overStdio));
  const subjects = [...logs.flatMap(inProcess), ...served.flatMap(each => each.subjects)];
  const rows = await measured(subjects, Number(options.rounds), Number(options.seconds));
  for (const { end } of served) end();
  console.log(tableOf(rows, baseOf));
  console.log('\nTimes p50 of the base in bold, then p50 and (p99). Compare figures of one run only.');
  if (options.out) writeFileSync(options.out, `${JSON.stringify(rows.map(summaryOf), null, 2)}\n`);
}

function baseOf(name: string): Base {
  if (name === 'parse' || name === 'open to diagnostics') return { row: SPLIT };
  if (name === keystrokeName('trainlog')) return { row: keystrokeName('floor') };
  if (name === startName('trainlog') || name === FIRST_START) return { row: startName('floor') };
  return 'smallest';
}

function summaryOf({ name, lines, samples }: Row) {
  return { name, lines, n: samples.length, p50Ms: quantile(samples, 0.5), p99Ms: quantile(samples, 0.99), samples };
}

await main();
