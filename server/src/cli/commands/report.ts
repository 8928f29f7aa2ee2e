import { readFile, writeFile } from 'node:fs/promises';
import { yearsOf } from '../../features/report';
import { reportOf } from '../../features/report/page';
import { type Command, exitCode, todayOption, UsageError } from '../command';
import { reasonOf } from '../inputs';
import { oneLogHelp, readOneLog } from '../oneLog';
import { shown } from '../terminalText';

/** `trainlog report`: a year in review, as a page. */
export const report: Command = {
  name: 'report',
  summary: 'write a year in review as a page with charts',
  operands: '[FILE|DIR …]',
  options: {
    year: { value: 'YEAR', help: 'which year (default: the last one with an entry)' },
    out: { value: 'FILE', help: 'the HTML file to write (default: standard output)' },
    today: todayOption,
  },
  details: [
    oneLogHelp,
    'The page is one HTML file without scripts that can be printed. It ends with the notes of entries that have the tag #keep.',
  ],
  async run(args, terminal) {
    const wanted = yearIn(args.options.year);
    const read = await readOneLog(args, terminal);
    if (!read) return exitCode.failed;
    const { log, inputs, service } = read;
    const years = yearsOf(log);
    const year = wanted ?? years[0];
    if (year === undefined || !years.includes(year)) {
      const hint = years.length === 0 ? '' : `; there is ${years.join(', ')}`;
      terminal.err(shown`Nothing is written${year === undefined ? '' : ` in ${year}`}${hint}.\n`);
      return exitCode.failed;
    }
    const [input] = inputs;
    const html = reportOf(log, year, input && service.analysis(input.uri));
    const { out } = args.options;
    if (typeof out !== 'string') {
      terminal.data(html);
      return exitCode.clean;
    }
    try {
      if (await isSomethingElse(out)) {
        terminal.err(shown`${out}: not written, because it is there and no page\n`);
        return exitCode.failed;
      }
      await writeFile(out, html);
    } catch (error) {
      terminal.err(shown`${out}: ${reasonOf(error)}\n`);
      return exitCode.failed;
    }
    terminal.err(shown`${out}: written\n`);
    return exitCode.clean;
  },
};

/** A page can be made again at any time, so a new one may take its place. A log cannot. */
async function isSomethingElse(file: string): Promise<boolean> {
  const before = await readFile(file, 'utf8').catch((error: unknown) => {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  });
  return before !== undefined && !before.toLowerCase().startsWith('<!doctype html>');
}

function yearIn(given: string | boolean | undefined): number | undefined {
  if (given === undefined) return undefined;
  if (typeof given !== 'string' || !/^\d{4}$/.test(given))
    throw new UsageError(`--year takes a year such as 2026, not '${given}'`);
  return Number(given);
}
