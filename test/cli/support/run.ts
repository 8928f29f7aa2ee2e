import { spawn } from 'node:child_process';
import { buffer } from 'node:stream/consumers';
import { runProgram } from '../../../server/src/cli/program';
import { type TerminalText, writtenText } from '../../../server/src/cli/terminalText';
import { bundled } from '../../support/bundle';

export interface Run {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface RunOptions {
  readonly cwd?: string;
  readonly stdin?: string | Uint8Array;
}

export interface ProcessOptions extends RunOptions {
  readonly env?: Readonly<Record<string, string>>;
  /** Nobody reads what the program prints there. */
  readonly unread?: 'stdout' | 'stderr';
}

/**
 * Runs the program `trainlog` as if its output were a pipe, in this process: two thirds of the time of a process of its own is loading. Runs
 * that are begun together come one after the other, as a process has one folder.
 */
export function trainlog(args: readonly string[], options: RunOptions = {}): Promise<Run> {
  const run = last.then(() => runHere(args, options));
  last = run.catch(() => {});
  return run;
}

let last: Promise<unknown> = Promise.resolve();

async function runHere(args: readonly string[], { cwd, stdin = '' }: RunOptions): Promise<Run> {
  const before = process.cwd();
  let stdout = '';
  let stderr = '';
  if (cwd !== undefined) process.chdir(cwd);
  try {
    const code = await runProgram(args, {
      out: (text: TerminalText) => {
        stdout += writtenText(text);
      },
      data: text => {
        stdout += text;
      },
      err: (text: TerminalText) => {
        stderr += writtenText(text);
      },
      isColoured: false,
      columns: Number.POSITIVE_INFINITY,
      readStdin: async () => Buffer.from(stdin),
    });
    return { code, stdout, stderr };
  } finally {
    process.chdir(before);
  }
}

/** Runs the program in a process of its own: for what the process does, such as its exit code, its environment and readers that go away. */
export async function trainlogProcess(
  args: readonly string[],
  { cwd, stdin = '', env, unread }: ProcessOptions = {},
): Promise<Run> {
  const program = await bundled('server/src/cli/main.ts');
  const child = spawn(process.execPath, [program, ...args], {
    cwd,
    env: { ...process.env, NO_COLOR: '', FORCE_COLOR: '', ...env },
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  child.stdin.on('error', () => {}); // it may have ended without reading
  child.stdin.end(stdin);
  if (unread) child[unread].destroy();
  const [stdout, stderr, code] = await Promise.all([
    unread === 'stdout' ? '' : buffer(child.stdout),
    unread === 'stderr' ? '' : buffer(child.stderr),
    new Promise<number | null>(resolve => child.once('exit', resolve)),
  ]);
  return { code, stdout: String(stdout), stderr: String(stderr) };
}
