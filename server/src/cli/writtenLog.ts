import { writeFile } from 'node:fs/promises';
import { UsageError } from './command';
import { type Input, readInputs, reasonOf } from './inputs';
import type { Terminal } from './terminal';
import { shown } from './terminalText';
import { replaceText } from './write';

/** A log that a command writes into. */
export interface WritableLog extends Input {
  readonly path: string;
  /** There is no file of this name yet. */
  readonly isNew: boolean;
}

/**
 * The log of that name, or an empty one under a name that is not there yet.
 * @param option the option that named it, for messages
 * @returns `undefined` for one that cannot be read, which is told
 */
export async function logOrNew(file: string, option: string, terminal: Terminal): Promise<WritableLog | undefined> {
  const { inputs, problems } = await readInputs([file], terminal);
  const [input, another] = inputs;
  if (another || (input && input.path === undefined)) throw new UsageError(`--${option} takes one log`);
  if (input?.path !== undefined && problems.length === 0) return { ...input, path: input.path, isNew: false };
  const isMissing = problems.some(problem => problem.endsWith(': there is no such file or folder'));
  if (isMissing && /\.trainlog$/i.test(file))
    return { name: file, uri: 'file:///new.trainlog', path: file, text: '', isNew: true };
  for (const problem of problems) terminal.err(shown`${problem}\n`);
  return undefined;
}

/** Writes a new text into a log, completely or not at all. Answers why it could not be written. */
export async function writeLog({ path, isNew, text }: WritableLog, newText: string): Promise<string | undefined> {
  try {
    if (isNew) await writeFile(path, newText, { flag: 'wx' });
    else await replaceText(path, text, newText);
    return undefined;
  } catch (error) {
    return reasonOf(error);
  }
}
