import { readFile, writeFile } from 'node:fs/promises';
import { yearsOf } from '../../features/report';
import { reportOf } from '../../features/report/page';
import { localToday } from '../../lsp/host';
import { type Command, exitCode, todayOf, todayOption, UsageError } from '../command';
import { readInputs, reasonOf } from '../inputs';
import { serviceOf } from '../serviceOf';
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
    "All files given, and all .trainlog files below the folders given, are one runner's log: the one in the working folder when nothing is given, standard input for -.",
    'The page is one HTML file without scripts that can be printed. It ends with the notes of entries that have the tag #keep.',
  ],
  async run(args, terminal) {
    const wanted = yearIn(args.options.year);
    const today = todayOf(args, localToday);
    const { inputs, problems } = await readInputs(args.operands, terminal);
    for (const problem of problems) terminal.err(shown`${problem}\n`);
    // The sums of an incomplete log would be wrong.
    if (problems.length > 0) return exitCode.failed;

    const service = serviceOf(inputs, today, terminal);
    const [log, another] = service.logs();
    if (!log) return exitCode.failed;
    if (another) throw new UsageError(`these files are of ${service.logs().length} runners; please give those of one`);
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
