import path from 'node:path';
import type { DiaryFormat } from '../../contracts/messages';
import { convertToLog } from '../../features/convertToLog';
import { localToday } from '../../lsp/host';
import { isoDate } from '../../values/date';
import { type Command, choice, exitCode, todayOf, todayOption, UsageError } from '../command';
import { readInputs } from '../inputs';
import { shown } from '../terminalText';

/** `trainlog convert`: a diary of another kind, as a log. */
export const convert: Command = {
  name: 'convert',
  summary: 'write a Markdown, text or CSV diary as a log',
  operands: 'FILE',
  options: {
    dates: { value: 'ORDER', help: 'what 3/2 is, where the diary does not show it: day-first or month-first' },
    today: todayOption,
  },
  details: [
    'Writes the log to standard output and leaves the diary as it is. What a log understands becomes days and entries, everything else is kept as notes. A file that ends in .md is read as Markdown, one that ends in .csv or .tsv as a table, every other and standard input (-) as plain text.',
  ],
  async run(args, terminal) {
    const [file, another] = args.operands;
    if (file === undefined || another !== undefined) throw new UsageError('give one diary to convert');
    const order = args.options.dates === undefined ? undefined : choice(args, 'dates', ORDERS, 'day-first');
    const today = todayOf(args, localToday);
    const { inputs, problems } = await readInputs([file], terminal);
    for (const problem of problems) terminal.err(shown`${problem}\n`);
    const [input, more] = inputs;
    if (!input || problems.length > 0) return exitCode.failed;
    if (more) throw new UsageError('give one diary to convert, and no folder');
    const answer = convertToLog(
      {},
      {
        text: input.text,
        name: path.basename(file),
        format: formatOf(file),
        today: isoDate(today),
        timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
        ...(order && { dateOrder: order }),
      },
    );
    if ('log' in answer) {
      terminal.data(answer.log);
      terminal.err(shown`${answer.summary}\n`);
      return exitCode.clean;
    }
    if ('question' in answer) {
      const choices = answer.choices.map(({ label, dateOrder }) => `${label} with --dates ${dateOrder}`);
      throw new UsageError(`${answer.question} ${choices.join(', ')}`);
    }
    terminal.err(shown`${answer.reason}\n`);
    return exitCode.failed;
  },
};

const ORDERS = ['day-first', 'month-first'] as const;

function formatOf(file: string): DiaryFormat {
  const extension = path.extname(file).toLowerCase();
  if (extension === '.csv' || extension === '.tsv') return 'csv';
  return extension === '.md' || extension === '.markdown' ? 'markdown' : 'text';
}
