import { exportCsv } from '../../features/exportCsv';
import { exportJson, exportSchema } from '../../features/exportJson';
import { type Command, choice, exitCode, listed, todayOption } from '../command';
import { oneLogHelp, readOneLog } from '../oneLog';
import { jsonText } from '../terminalText';

const FORMATS = ['json', 'csv'] as const;

/** `trainlog export`: a log as data for other programs. */
export const exportLog: Command = {
  name: 'export',
  summary: 'write a log as data for other programs',
  operands: '[FILE|DIR …]',
  options: {
    format: { value: 'FORMAT', help: `${listed(FORMATS, 'json')}; csv has the sessions alone` },
    schema: { help: 'write the JSON Schema of the export instead' },
    today: todayOption,
  },
  details: [oneLogHelp],
  async run(args, terminal) {
    const format = choice(args, 'format', FORMATS, 'json');
    if (args.options.schema === true) {
      terminal.out(jsonText(exportSchema()));
      return exitCode.clean;
    }
    const read = await readOneLog(args, terminal);
    if (!read) return exitCode.failed;
    const { log, inputs } = read;
    const names = new Map(inputs.map(({ uri, name }) => [uri, name]));
    const exported = exportJson(log, uri => names.get(uri) ?? uri);
    if (format === 'csv') terminal.data(exportCsv(exported));
    else terminal.out(jsonText(exported));
    return exitCode.clean;
  },
};
