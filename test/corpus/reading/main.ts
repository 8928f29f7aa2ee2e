import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { printDay } from '../exported';
import { type Judged, judged, printFigures } from './figures';
import { type Meant, readMeanings } from './meaning';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    verbose: { type: 'boolean', default: false },
    filter: { type: 'string', default: '' },
    every: { type: 'string', default: '1' },
    'not-every': { type: 'string', default: '0' },
    json: { type: 'string' },
  },
});

const files = positionals.map(file => ({ file, lines: judged(chosen(readMeanings(file))) }));
const all = files.flatMap(({ lines }) => lines);
if (values.verbose) for (const line of all) if (!line.verdict.isWhole) console.log(printLine(line));
if (files.length > 1)
  for (const { file, lines } of files) console.log(`${path.basename(file)}: ${printFigures(lines)}`);
console.log(printFigures(all));
if (values.json !== undefined) writeFileSync(values.json, JSON.stringify(all.map(asJson), undefined, 1));

function chosen(lines: readonly Meant[]): Meant[] {
  const every = Number(values.every);
  const notEvery = Number(values['not-every']);
  const filter = new RegExp(values.filter, 'i');
  return lines.filter(
    ({ id, source, text }, index) =>
      index % every === 0 && (notEvery === 0 || index % notEvery !== 0) && filter.test(`${id} ${source} ${text}`),
  );
}

function printLine({ meant, read, verdict }: Judged): string {
  const { id, unit, text, sessions } = meant;
  const intensities = read.day?.sessions.map(({ intensity = 'none' }) => intensity) ?? [];
  return [
    `${verdict.isTold ? 'told  ' : 'SILENT'} ${id} [${unit}] ${verdict.faults.join(' ')}: ${text.replaceAll('\n', ' ⏎ ')}`,
    `    wants ${JSON.stringify(sessions)}`,
    `    reads ${read.day ? printDay(read.day) : 'nothing'} (${intensities.join(', ')}) ${read.findings.join(' ')}`,
  ].join('\n');
}

function asJson({ meant, verdict }: Judged) {
  return { id: meant.id, ...verdict };
}
