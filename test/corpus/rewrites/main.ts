import { parseArgs } from 'node:util';
import { printDay } from '../exported';
import { type Meant, readMeanings } from '../reading/meaning';
import { sharesOf, tried } from './tried';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    verbose: { type: 'boolean', default: false },
    all: { type: 'boolean', default: false },
    change: { type: 'string', default: '' },
    seed: { type: 'string', default: '1' },
    every: { type: 'string', default: '1' },
    'not-every': { type: 'string', default: '0' },
    most: { type: 'string', default: 'Infinity' },
  },
});
const lines = positionals.flatMap(file => chosen(readMeanings(file)));
const found = tried(lines, {
  seed: Number(values.seed),
  isAll: values.all,
  most: Number(values.most),
  change: new RegExp(values.change, 'i'),
});
if (values.verbose)
  for (const { change, meant, text, read, verdict } of found)
    if (!verdict.isWhole)
      console.log(
        `${change}${verdict.isTold ? '' : ' SILENT'} ${meant.id} ${verdict.faults.join(' ')}\n    ${one(meant.text)}\n    ${one(text)}\n    ${read.day ? printDay(read.day) : 'nothing'} ${read.findings.join(' ')}`,
      );
for (const by of ['change', 'kind'] as const)
  for (const { name, count, same, mainSame, silent } of sharesOf(found, by))
    console.log(
      `${[same, mainSame, silent].map(share => share.toFixed(1).padStart(5)).join(' ')} ${String(count).padStart(6)}  ${name}`,
    );

function chosen(all: readonly Meant[]): Meant[] {
  const [every, notEvery] = [Number(values.every), Number(values['not-every'])];
  return all.filter((_, index) => index % every === 0 && (notEvery === 0 || index % notEvery !== 0));
}

function one(text: string): string {
  return text.replaceAll('\n', ' ⏎ ');
}
