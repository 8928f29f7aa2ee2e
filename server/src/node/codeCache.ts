import { lstatSync, mkdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import module from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Script } from 'node:vm';

/**
 * Switches on a cache of compiled code for everything loaded from here on: compiling is a third of the start. It holds our code, and
 * nothing of a log. Node 22 and newer have one, in their folder for temporary files; Node 20 gets one like it.
 */
export function keepCompiledCode(): void {
  const enable: unknown = Reflect.get(module, 'enableCompileCache');
  if (typeof enable === 'function') enable();
  else keepIn(path.join(tmpdir(), `trainlog-code-${process.getuid?.() ?? 'own'}`));
}

/* ---- Node 20 ------------------------------------------------------------------------------------------------------- */

interface Compiling {
  _compile(this: NodeJS.Module, source: string, file: string): unknown;
}

/** Modules are compiled from what was kept of them, and kept when the process ends: what it called by then is compiled, too. */
function keepIn(folder: string): void {
  const compiling = module.prototype as NodeJS.Module & Compiling;
  const compile = compiling._compile;
  compiling._compile = function (source, file) {
    if (!isOurs(folder)) return compile.call(this, source, file);
    const kept = path.join(folder, keptName(file));
    const cachedData = readKept(kept);
    // The wrapper is Node's own, so that a module gets what it always gets; columns of errors stay those of the file.
    const [before = ''] = module.wrap('\n').split('\n');
    const script = new Script(module.wrap(source), {
      filename: file,
      columnOffset: -before.length,
      ...(cachedData && { cachedData }),
    });
    if (!cachedData || script.cachedDataRejected) process.once('exit', () => write(kept, script.createCachedData()));
    const require = module.createRequire(file);
    return script.runInThisContext().call(this.exports, this.exports, require, this, file, path.dirname(file));
  };
}

/** Code in a folder that others may write to is not run. */
function isOurs(folder: string): boolean {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    const { uid, mode } = lstatSync(folder);
    return process.getuid === undefined || (uid === process.getuid() && (mode & 0o077) === 0);
  } catch {
    return false;
  }
}

/** V8 itself compares its version and flags, and the length of the source. */
function keptName(file: string): string {
  const { size, mtimeMs } = statSync(file);
  return [path.basename(file), size, mtimeMs, process.version, process.arch].join('-');
}

function readKept(kept: string): Buffer | undefined {
  try {
    return readFileSync(kept);
  } catch {
    return undefined;
  }
}

/** Another process may read it meanwhile. */
function write(kept: string, data: Buffer): void {
  try {
    const made = `${kept}.${process.pid}`;
    writeFileSync(made, data);
    renameSync(made, kept);
  } catch {
    // The next start compiles again.
  }
}
