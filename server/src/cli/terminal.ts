import type { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { page, type TerminalText, writtenText } from './terminalText';

/** What the program reads and writes besides files. */
export interface Terminal {
  /** The results. */
  out(text: TerminalText): void;
  /** Writes a log. A file or another program gets its exact text; on a screen control characters are replaced. */
  data(text: string): void;
  /** Writes messages that are no results, such as errors. */
  err(text: TerminalText): void;
  /** Whether results go to a screen that shows colours. */
  readonly isColoured: boolean;
  /** How many columns a line may have; no limit when results go to a file or a program. */
  readonly columns: number;
  readStdin(): Promise<Uint8Array>;
}

/** The terminal of this process. `NO_COLOR` (no-color.org) switches colours off; `FORCE_COLOR` switches them on, in a pipe too. */
export function processTerminal(): Terminal {
  const { stdout, stderr, stdin, env } = process;
  return {
    out: text => void stdout.write(writtenText(text)),
    data: text => void stdout.write(stdout.isTTY ? writtenText(page(text)) : text),
    err: text => void stderr.write(writtenText(text)),
    isColoured: !env.NO_COLOR && env.TERM !== 'dumb' && (stdout.isTTY || isForced(env.FORCE_COLOR)),
    columns: stdout.isTTY ? stdout.columns : Number.POSITIVE_INFINITY,
    readStdin: () => buffer(stdin satisfies Readable),
  };
}

function isForced(value: string | undefined): boolean {
  return value !== undefined && value !== '' && value !== '0';
}
