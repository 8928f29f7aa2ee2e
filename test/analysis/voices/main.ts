// Prints what a runner is shown at many moments, to be read by a person: npm run voices -- [--seed 1] [--each 6]
import { parseArgs } from 'node:util';
import { heardAt, historyMoments, momentName, ownMoments } from './moments';

const { values: options } = parseArgs({
  options: { seed: { type: 'string', default: '1' }, each: { type: 'string', default: '6' } },
});

const corpus = process.env.TRAINLOG_CORPUS;
const moments = [
  ...(corpus === undefined ? [] : historyMoments(corpus, Number(options.each), Number(options.seed))),
  ...ownMoments(),
];
let count = 0;
for (const moment of moments) {
  const heard = heardAt(moment);
  count += heard.length;
  console.log(`${momentName(moment)}: ${heard.length}`);
  for (const { severity, id, message, place } of heard)
    console.log(`  ${severity} ${id} on ${place.line.text.trim().slice(0, 40)}\n    ${message}`);
}
console.log(`${moments.length} moments, ${count} findings, ${(count / moments.length).toFixed(2)} on average`);
