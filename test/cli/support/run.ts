import { spawn } from 'node:child_process';
import { buffer } from 'node:stream/consumers';
import { bundled } from '../../support/bundle';

export interface Run {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface RunOptions {
  readonly cwd?: string;
  readonly stdin?: string | Uint8Array;
  readonly env?: Readonly<Record<string, string>>;
  /** Nobody reads what the program prints there. */
  readonly unread?: 'stdout' | 'stderr';
}

/** Runs the program `trainlog` in a process of its own. */
export async function trainlog(
  args: readonly string[],
  { cwd, stdin = '', env, unread }: RunOptions = {},
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
