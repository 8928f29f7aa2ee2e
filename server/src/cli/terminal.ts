import type { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { page, type TerminalText, writtenText } from './terminalText';

/** Where the program runs: what it reads and writes besides files. */
export interface Terminal {
  /** The results. */
  out(text: TerminalText): void;
  /** A log, for a file or another program. On a screen it is shown, and nothing in it obeyed. */
  data(text: string): void;
  /** What went wrong, and what is not a result. */
  err(text: TerminalText): void;
  /** Whether results go to a person's screen that shows colours. */
  readonly isColoured: boolean;
  /** How many columns a line may have; results that go to a file or a program are not cut. */
  readonly columns: number;
  readStdin(): Promise<Uint8Array>;
}

/** The terminal of this process. `NO_COLOR` (no-color.org), set to anything, means no colours; `FORCE_COLOR` means colours also in a pipe. */
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
