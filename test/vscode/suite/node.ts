import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import Mocha from 'mocha';
import { mochaOptions, runSuites } from './run';

export function run(): Promise<void> {
  const mocha = new Mocha(mochaOptions);
  mocha.suite.emit('pre-require', globalThis, 'suites', mocha); // defines describe, it, …
  const endServer = () => {
    for (const server of serverProcesses()) process.kill(server.pid, 'SIGKILL');
  };
  const servers = () => serverProcesses().length;
  return runSuites(mocha, Mocha.reporters, { name: 'node', endServer, servers }, counts => {
    console.log(`[counts] ${JSON.stringify(counts)}`);
    if (process.env.TRAINLOG_COUNTS) writeFileSync(process.env.TRAINLOG_COUNTS, JSON.stringify(counts));
  });
}

/** The language servers among the children of this extension host. */
function serverProcesses(): readonly Process[] {
  return processes().filter(each => each.parent === process.pid && /dist[\\/]server[\\/]node\.js/.test(each.command));
}

type Process = { readonly pid: number; readonly parent: number; readonly command: string };

function processes(): readonly Process[] {
  if (process.platform !== 'linux') return listedProcesses();
  // From /proc, because a small Linux has no ps.
  const numbers = readdirSync('/proc').filter(name => /^\d+$/.test(name));
  return numbers.flatMap(name => {
    try {
      const parent = Number(/\) \S+ (\d+)/.exec(readFileSync(`/proc/${name}/stat`, 'utf8'))?.[1]);
      return [
        { pid: Number(name), parent, command: readFileSync(`/proc/${name}/cmdline`, 'utf8').replaceAll('\0', ' ') },
      ];
    } catch {
      return []; // has ended
    }
  });
}

function listedProcesses(): readonly Process[] {
  const table = execFileSync('ps', ['-A', '-o', 'pid=,ppid=,args='], { encoding: 'utf8' });
  return [...table.matchAll(/^\s*(\d+)\s+(\d+)\s+(.*)$/gm)].map(([, pid, parent, command]) => ({
    pid: Number(pid),
    parent: Number(parent),
    command: command ?? '',
  }));
}
