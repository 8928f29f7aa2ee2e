import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { root } from '../../scripts/lib/root.mjs';
import { expectationsOf } from './expectations';
import { realSubjects, syntheticSubjects } from './subjects';
import { runnersTable, silentRules, tableOf } from './table';
import { tallyOf } from './tally';

const { values: options } = parseArgs({
  options: { seeds: { type: 'string', default: '20' }, write: { type: 'boolean', default: false } },
});

const PAGE = path.join(root, 'server', 'docs', 'calibration.md');

function main(): void {
  const corpus = process.env.TRAINLOG_CORPUS;
  const subjects = [...syntheticSubjects(Number(options.seeds)), ...(corpus === undefined ? [] : realSubjects(corpus))];
  const tallies = subjects.map(tallyOf);
  const table = tableOf(tallies);
  console.log(`${runnersTable()}\n\n${table}\n`);
  for (const { text, isMet, seen } of tallies.flatMap(expectationsOf)) {
    console.log(`${isMet ? '✓' : '✗'} ${text}: ${seen}`);
    if (!isMet) process.exitCode = 1;
  }
  if (corpus === undefined) console.log('Real histories and plans were left out: TRAINLOG_CORPUS names their folder.');
  if (options.write) writePage({ runners: runnersTable(), findings: table, silent: silentRules(tallies) });
}

/** Puts each part between the two comments that name it. */
function writePage(tables: Readonly<Record<string, string>>): void {
  let page = readFileSync(PAGE, 'utf8');
  for (const [name, table] of Object.entries(tables)) {
    const [start, end] = [`<!-- ${name} -->`, `<!-- /${name} -->`];
    const [from, to] = [page.indexOf(start), page.indexOf(end)];
    if (from < 0 || to < from) throw new Error(`${PAGE} has no place for ${name}`);
    page = `${page.slice(0, from + start.length)}\n${table}\n${page.slice(to)}`;
  }
  writeFileSync(PAGE, page);
}

main();
