import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import vm from 'node:vm';
import { setClock } from '../../scripts/lib/clock.mjs';
import { root } from '../../scripts/lib/root.mjs';

const clock = pathToFileURL(path.join(root, 'scripts/lib/clock.mjs')).href;

/** What an expression gives in a program of a run whose clock is set; printed as JSON. */
function inRunOf(time: string, expression: string): unknown {
  const child = `console.log(JSON.stringify(${expression}))`;
  const runner = `
    import { execFileSync } from 'node:child_process';
    import { setClock } from ${JSON.stringify(clock)};
    setClock(${JSON.stringify(time)});
    process.stdout.write(execFileSync(process.execPath, ['-e', ${JSON.stringify(child)}]));`;
  return JSON.parse(run(runner));
}

function run(program: string): string {
  const { NODE_OPTIONS: _, TRAINLOG_CLOCK_AHEAD_MS: __, ...env } = process.env; // of a run whose clock is set itself
  return execFileSync(process.execPath, ['--input-type=module', '-e', program], { encoding: 'utf8', env });
}

describe('the clock of a test run', () => {
  it('can be set to a date, which is noon of it, and to a time', () => {
    const parts = '[new Date().getFullYear(), new Date().getMonth() + 1, new Date().getDate(), new Date().getHours()]';
    assert.deepEqual(inRunOf('2026-12-31', parts), [2026, 12, 31, 12]);
    assert.deepEqual(inRunOf('2031-02-03T04:05:06', parts), [2031, 2, 3, 4]);
  });

  it('goes on, and is the same however it is asked', () => {
    const spread = '[Date.now() - new Date().getTime(), Date.parse(Date()) - Date.now()].map(Math.abs)';
    for (const ms of inRunOf('2031-02-03', spread) as number[]) assert.ok(ms < 5_000, `${ms} ms`);
  });

  it('leaves dates alone that are named', () => {
    const named = `[new Date(0).getTime(), new Date(2026, 0, 2).getDate(), new Date('2026-03-04').getUTCMonth(), Date.UTC(1970, 0, 1)]`;
    assert.deepEqual(inRunOf('2031-02-03', named), [0, 2, 2, 0]);
    const kinds = `[new Date() instanceof Date, new Date().constructor === Date, new (class Day extends Date { twice() { return 2; } })().twice()]`;
    assert.deepEqual(inRunOf('2031-02-03', kinds), [true, true, 2]);
  });

  it('is set in front of the script of a Worker', () => {
    const program = `
      import { clockScript, setClock } from ${JSON.stringify(clock)};
      process.stdout.write('[' + clockScript() + ']');
      setClock('2031-02-03');
      process.stdout.write(clockScript());`;
    const written = run(program);
    assert.ok(written.startsWith('[]'), 'nothing when no clock is set');
    assert.equal(vm.runInNewContext(`${written.slice(2)}; new Date().getFullYear()`), 2031);
  });

  it('is not set to what is no date', () => {
    for (const time of ['friday', '2026-13-01', '31.12.2026']) assert.throws(() => setClock(time), /is no date/);
  });
});
