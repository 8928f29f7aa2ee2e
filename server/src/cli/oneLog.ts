import { localToday } from '../lsp/host';
import type { Log } from '../model/types';
import type { Service } from '../service/service';
import { type Arguments, todayOf, UsageError } from './command';
import { type Input, readInputs } from './inputs';
import { serviceOf } from './serviceOf';
import type { Terminal } from './terminal';
import { shown } from './terminalText';

/** The log of one runner, with the files it was read from. */
export interface OneLog {
  readonly log: Log;
  readonly inputs: readonly Input[];
  readonly service: Service;
}

/** What the operands of such a command are, for its help. */
export const oneLogHelp =
  "All files given, and all .trainlog files below the folders given, are one runner's log: the one in the working folder when nothing is given, standard input for -.";

/**
 * Reads the operands as the log of one runner. `undefined` when a file cannot be read, which is told: the sums of an incomplete log would
 * be wrong. Throws a `UsageError` for files of several runners.
 */
export async function readOneLog(args: Arguments, terminal: Terminal): Promise<OneLog | undefined> {
  const today = todayOf(args, localToday);
  const { inputs, problems } = await readInputs(args.operands, terminal);
  for (const problem of problems) terminal.err(shown`${problem}\n`);
  if (problems.length > 0) return undefined;

  const service = serviceOf(inputs, today, terminal);
  const [log, another] = service.logs();
  if (another) throw new UsageError(`these files are of ${service.logs().length} runners; please give those of one`);
  return log && { log, inputs, service };
}
