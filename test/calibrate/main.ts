import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { root } from '../../scripts/lib/root.mjs';
import { expectationsOf, fewerThanBefore, sundayExpectationsOf } from './expectations';
import { realSubjects, syntheticSubjects } from './subjects';
import { seenOnSundays } from './sundays';
import { runnersTable, silentRules, sundaysTable, tableOf } from './table';
import { tallyOf } from './tally';

const { values: options } = parseArgs({
  options: { seeds: { type: 'string', default: '20' }, write: { type: 'boolean', default: false } },
});

const PAGE = path.join(root, 'server', 'docs', 'calibration.md');

/** The logs that are looked at on Sundays: each is opened many times. */
const SUNDAY_SEEDS = 3;

function main(): void {
  const corpus = process.env.TRAINLOG_CORPUS;
  const subjects = [...syntheticSubjects(Number(options.seeds)), ...(corpus === undefined ? [] : realSubjects(corpus))];
  const tallies = subjects.map(tallyOf);
  const table = tableOf(tallies);
  const sundays = syntheticSubjects(Math.min(Number(options.seeds), SUNDAY_SEEDS)).map(subject => ({
    subject,
    seen: seenOnSundays(subject, { every: 4, triesFixes: true }),
  }));
  // Whoever does what no friend would let pass is told so with every seed.
  const reckless = syntheticSubjects(Number(options.seeds))
    .filter(({ runner }) => runner?.breaks !== undefined)
    .map(subject => ({ subject, seen: seenOnSundays(subject, { every: 1, triesFixes: false }) }));
  const shown = sundaysTable(sundays);
  console.log(`${runnersTable()}\n\n${table}\n\n${shown}\n`);
  const expected = [
    ...tallies.flatMap(expectationsOf),
    ...[...sundays, ...reckless].flatMap(({ subject, seen }) => sundayExpectationsOf(subject, seen)),
    ...sundays.flatMap(each => fewerThanBefore([each])),
  ];
  for (const { text, isMet, seen } of expected) {
    console.log(`${isMet ? '✓' : '✗'} ${text}: ${seen}`);
    if (!isMet) process.exitCode = 1;
  }
  if (corpus === undefined) console.log('Real histories and plans were left out: TRAINLOG_CORPUS names their folder.');
  if (options.write) writePage({ runners: runnersTable(), findings: table, silent: silentRules(tallies), shown });
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
