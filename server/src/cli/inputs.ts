import { stat } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { render } from '../base/message';
import { tableOf } from '../base/table';
import { decodeLog } from '../node/decode';
import { LARGEST_FILE_BYTES, logsBelow } from '../node/files';
import { readPlainFile } from '../node/plainFile';
import { UsageError } from './command';
import type { Terminal } from './terminal';

/** A log that was given to the program. */
export interface Input {
  /** Its name in results: the path as given, or as found below a given folder. */
  readonly name: string;
  readonly uri: string;
  /** Absent for standard input. */
  readonly path?: string;
  readonly text: string;
}

export interface Inputs {
  readonly inputs: readonly Input[];
  /** What could not be read and why, in words. */
  readonly problems: readonly string[];
}

/** The operand that stands for standard input, and its name in results. */
export const STDIN = '-';
const STDIN_URI = 'file:///dev/stdin';

/** Reads files, all `.trainlog` files below folders, and standard input; without operands the working folder. */
export async function readInputs(operands: readonly string[], terminal: Terminal): Promise<Inputs> {
  if (operands.filter(each => each === STDIN).length > 1) throw new UsageError(`${STDIN} can be given once only`);
  const inputs = new Map<string, Input>();
  const problems: string[] = [];
  for (const operand of operands.length > 0 ? operands : ['.']) {
    for await (const found of readOperand(operand, terminal)) {
      if (typeof found === 'string') problems.push(found);
      else if (!inputs.has(found.uri)) inputs.set(found.uri, found);
    }
  }
  return { inputs: [...inputs.values()], problems };
}

async function* readOperand(operand: string, terminal: Terminal): AsyncGenerator<Input | string> {
  if (operand === STDIN) {
    yield decoded(await terminal.readStdin(), STDIN, STDIN_URI);
    return;
  }
  const kind = await stat(operand).catch((error: unknown) => error);
  if (kind instanceof Error) {
    yield `${operand}: ${reasonOf(kind)}`;
    return;
  }
  const isFolder = (kind as Awaited<ReturnType<typeof stat>>).isDirectory();
  if (!isFolder) {
    yield await readInput(operand);
    return;
  }
  let isEmpty = true;
  const problems: string[] = [];
  const search = logsBelow(operand, {
    unreadable: (folder, error) => problems.push(`${path.normalize(folder)}: ${reasonOf(error)}`),
    cut: what => problems.push(`${operand}: ${render(what)}`),
  });
  for await (const file of search) {
    isEmpty = false;
    yield await readInput(path.normalize(file));
  }
  yield* problems;
  if (isEmpty && problems.length === 0) yield `${operand}: no .trainlog file in this folder or below it`;
}

async function readInput(file: string): Promise<Input | string> {
  try {
    const input = decoded(await readPlainFile(file, LARGEST_FILE_BYTES), file, pathToFileURL(path.resolve(file)).href);
    return typeof input === 'string' ? input : { ...input, path: file };
  } catch (error) {
    return `${file}: ${reasonOf(error)}`;
  }
}

function decoded(bytes: Uint8Array, name: string, uri: string): Input | string {
  const result = decodeLog(bytes);
  return result.type === 'text' ? { name, uri, text: result.text } : `${name}: ${result.reason}`;
}

/** Why a file could not be read or written, for a person. */
export function reasonOf(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException;
  return (code !== undefined && reasons.get(code)) || message || String(error);
}

const reasons = tableOf<string>({
  ENOENT: 'there is no such file or folder',
  EACCES: 'you may not read or write it',
  EPERM: 'you may not read or write it',
  EISDIR: 'it is a folder',
  ENOTDIR: 'a part of its path is a file',
  EROFS: 'its disk is read-only',
  ENOSPC: 'the disk is full',
  ELOOP: 'its links lead in a circle',
  ERR_FS_FILE_TOO_LARGE: 'it is too large',
});
