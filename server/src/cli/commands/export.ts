import { exportJson, exportSchema } from '../../features/exportJson';
import { type Command, choice, exitCode, todayOption } from '../command';
import { oneLogHelp, readOneLog } from '../oneLog';
import { jsonText } from '../terminalText';

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
  details: [oneLogHelp],
  async run(args, terminal) {
    choice(args, 'format', ['json'], 'json');
    if (args.options.schema === true) {
      terminal.out(jsonText(exportSchema()));
      return exitCode.clean;
    }
    const read = await readOneLog(args, terminal);
    if (!read) return exitCode.failed;
    const { log, inputs } = read;
    const names = new Map(inputs.map(({ uri, name }) => [uri, name]));
    terminal.out(jsonText(exportJson(log, uri => names.get(uri) ?? uri)));
    return exitCode.clean;
  },
};
