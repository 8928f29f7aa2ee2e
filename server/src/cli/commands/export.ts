import { exportJson, exportSchema } from '../../features/exportJson';
import { localToday } from '../../lsp/host';
import { type Command, choice, exitCode, todayOf, todayOption, UsageError } from '../command';
import { readInputs } from '../inputs';
import { serviceOf } from '../serviceOf';
import { jsonText, shown } from '../terminalText';

/** `trainlog export`: a log as data for other programs. */
export const exportLog: Command = {
  name: 'export',
  summary: 'write a log as data for other programs',
  operands: '[FILE|DIR …]',
  options: {
    format: { value: 'FORMAT', help: 'json' },
    schema: { help: 'write the JSON Schema of the export instead' },
    today: todayOption,
  },
  details: [
    "All files given, and all .trainlog files below the folders given, are one runner's log: the one in the working folder when nothing is given, standard input for -.",
  ],
  async run(args, terminal) {
    choice(args, 'format', ['json'], 'json');
    if (args.options.schema === true) {
      terminal.out(jsonText(exportSchema()));
      return exitCode.clean;
    }
    const today = todayOf(args, localToday);
    const { inputs, problems } = await readInputs(args.operands, terminal);
    for (const problem of problems) terminal.err(shown`${problem}\n`);
    // The sums of an incomplete log would be wrong.
    if (problems.length > 0) return exitCode.failed;

    const service = serviceOf(inputs, today, terminal);
    const [log, another] = service.logs();
    if (!log) return exitCode.failed;
    if (another) throw new UsageError(`these files are of ${service.logs().length} runners; please give those of one`);
    const names = new Map(inputs.map(({ uri, name }) => [uri, name]));
    terminal.out(jsonText(exportJson(log, uri => names.get(uri) ?? uri)));
    return exitCode.clean;
  },
};
