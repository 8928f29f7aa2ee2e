import { parseArgs } from 'node:util';
import { writtenLines } from './write';

const { values } = parseArgs({
  options: { count: { type: 'string', default: '20000' }, seed: { type: 'string', default: '1' } },
});
for (const line of writtenLines(Number(values.count), Number(values.seed))) console.log(JSON.stringify(line));
