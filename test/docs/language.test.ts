import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { exportJson } from '../../server/src/features/exportJson';
import { logExport } from '../../server/src/features/exportSchema';
import { textChecks } from '../../server/src/syntax/tree';
import { printDay } from '../corpus/exported';
import { readFixture } from '../support/fixture';
import { dayNumber, openLog } from '../support/log';
import { type Fence, fencesOf, type ReadingRow, readingRowsOf } from './markdown';
import { readingOf } from './reading';

/**
 * The pages for runners are true: every fenced `trainlog` block has exactly the findings that its fence names (none, where  *
 *     ```trainlog today=2026-03-08 findings=plan-open,shoe-unknown
 *
 * Without `today` it is the last date in the block.
 */
const pages = ['README.md', 'server/docs/language.md'];

/** The day that the rows of tables stand on, and the log above it. */
const ROW_DAY = '2026-03-02';
const ROW_LOG = 'unit km\nshoe blue\n';

for (const page of pages) {
  const markdown = readFileSync(path.resolve(page), 'utf8');

  describe(`docs: ${page}`, () => {
    for (const fence of fencesOf(markdown)) it(`the example of line ${fence.line}`, () => checkFence(fence));

    const rows = readingRowsOf(markdown);
    for (const row of rows) it(`line ${row.line}: ${row.written}`, () => checkRow(row));
  });
}

describe('docs: the language page as it is exported', () => {
  // The numbers of every example, written down once and read through; UPDATE=1 writes them anew.
  const snapshot = path.resolve('test/docs/language.exported.txt');
  const markdown = readFileSync(path.resolve('server/docs/language.md'), 'utf8');
  const shown = [
    ...readingRowsOf(markdown).map(({ written }) => `${written}\n${exportedDays(ROW_LOG + rowLine(written), ROW_DAY)}`),
    ...fencesOf(markdown).map(({ text, today }) => `${text}${exportedDays(text, today)}`),
  ].join('\n');

  it('is as it was read through', () => {
    if (process.env.UPDATE) writeFileSync(snapshot, shown);
    assert.equal(shown, readFileSync(snapshot, 'utf8'));
  });
});

/** The days of a log on which something was, one a line behind four spaces. */
function exportedDays(text: string, today: string | undefined): string {
  const log = openLog(text, { today: today ?? (/\d{4}-/.test(text) ? readFixture(text).today : ROW_DAY) }).log();
  const { days } = logExport.parse(JSON.parse(JSON.stringify(exportJson(log, () => 'log.trainlog'))));
  return days
    .map(day => `    ${day.date} ${day.class}: ${printDay(day)}\n`)
    .filter(line => !/ (?:unknown|rest-implied): nothing\n$/.test(line))
    .join('');
}

const language = readFileSync(path.resolve('server/docs/language.md'), 'utf8');

describe('docs', () => {
  it('At a glance is the example of that name', () => {
    const [glance] = fencesOf(language).filter(({ text }) => text.startsWith('; A line that starts with a semicolon'));
    assert.equal(glance?.text, readFileSync(path.resolve('examples/at-a-glance.trainlog'), 'utf8'));
  });

  it('the language page has a row for each check of the text, with its severity', () => {
    const rows = new Map(
      [...language.matchAll(/^\| `([a-z-]+)` \| ([EWIH])\b/gm)].map(([, id, letter]) => [id, letter]),
    );
    const wanted = Object.entries(textChecks).map(([id, severity]) => [id, severity.charAt(0).toUpperCase()]);
    assert.deepEqual(
      wanted.map(([id]) => [id, rows.get(id)]),
      wanted,
    );
  });

  it('the language page has examples and readings', () => {
    const markdown = readFileSync(path.resolve('server/docs/language.md'), 'utf8');
    assert.ok(fencesOf(markdown).length >= 20);
    assert.ok(readingRowsOf(markdown).length >= 30);
  });
});

function rowLine(written: string): string {
  return `${ROW_DAY}  ${written}\n`;
}

function checkFence({ text, today, findings }: Fence): void {
  const { findings: all } = openLog(text, { today: today ?? readFixture(text).today }).analyse();
  const found = all.filter(({ isPositive }) => !isPositive);
  assert.deepEqual(
    [...new Set(found.map(({ id }) => id))].sort(),
    findings,
    found.map(({ id, message }) => `${id}: ${message}`).join('\n'),
  );
}

function checkRow({ written, readAs }: ReadingRow): void {
  const opened = openLog(ROW_LOG + rowLine(written), { today: ROW_DAY });
  const log = opened.log();
  const found = opened.analyse().findings;
  const reading = readingOf(log, log.day(dayNumber(ROW_DAY)));
  assert.equal(found.length === 0 ? reading : `${reading} 💡`, readAs, found.map(({ message }) => message).join('\n'));
}
