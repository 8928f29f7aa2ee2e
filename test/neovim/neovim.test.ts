import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { root } from '../../scripts/lib/root.mjs';
import { localToday } from '../../server/src/lsp/host';
import { isoDate, weekdayName } from '../../server/src/values/date';
import { bundled } from '../support/bundle';

/** What test/neovim/drive.lua saw. */
interface Seen {
  readonly problem?: string;
  readonly before: readonly SeenDiagnostic[];
  readonly lines: readonly string[];
  readonly after: readonly SeenDiagnostic[];
}

interface SeenDiagnostic {
  readonly line: number;
  readonly column: number;
  readonly code: string;
  readonly message: string;
}

describe('Neovim, if there is one', function () {
  this.timeout(180_000);
  let folder: string;

  before(function () {
    if (!hasNeovim()) this.skip();
    folder = mkdtempSync(path.join(tmpdir(), 'trainlog-neovim-'));
  });
  after(() => folder && rmSync(folder, { recursive: true, force: true }));

  it('shows findings through trainlog lsp --stdio, and a rest-day fix answers one', async () => {
    const today = localToday();
    const dayLine = (day: number, entry: string) => `${isoDate(day)} ${weekdayName(day)}  ${entry}`;
    const sixDays = Array.from({ length: 6 }, (_, index) => dayLine(today - 6 + index, 'easy 8 km'));
    // A week that ends today, whatever day it is.
    const log = [`week ${weekdayName(today - 6)}`, ...sixDays];
    const { before: found, lines, after: left } = await drive(log, 'Insert a rest day');

    assert.deepEqual(
      found.map(({ line, column, code }) => [line, column, code]),
      [[6, 0, 'no-rest-day']],
    );
    assert.match(found[0]?.message ?? '', /no rest day yet/);
    assert.deepEqual(lines, [...log, dayLine(today, 'rest')]);
    assert.deepEqual(left, []);
  });

  async function drive(log: readonly string[], fix: string): Promise<Seen> {
    const [file, seen, configuration, command] = ['log.trainlog', 'seen.json', 'init.lua', 'trainlog'].map(name =>
      path.join(folder, name),
    );
    assert(file && seen && configuration && command);
    writeFileSync(file, `${log.join('\n')}\n`);
    writeFileSync(configuration, documentedConfiguration());
    writeFileSync(command, `#!/bin/sh\nexec '${process.execPath}' '${await bundled('server/src/cli/main.ts')}' "$@"\n`);
    chmodSync(command, 0o755);
    const script = path.join(root, 'test/neovim/drive.lua');
    const args = ['--headless', '--clean', '-u', configuration, file, '-c', `luafile ${script}`];
    const { status, stderr } = spawnSync('nvim', args, {
      env: { ...process.env, PATH: `${folder}:${process.env.PATH}`, TRAINLOG_FIX: fix, TRAINLOG_SEEN: seen },
      encoding: 'utf8',
      timeout: 60_000,
    });
    assert.equal(status, 0, stderr);
    const result: Seen = JSON.parse(readFileSync(seen, 'utf8'));
    assert.equal(result.problem, undefined, stderr);
    return result;
  }
});

/** Whether there is a Neovim; on Debian, root installs one. */
function hasNeovim(): boolean {
  if (process.platform === 'win32') return false; // the command is a shell script here
  const runs = () => spawnSync('nvim', ['--version']).status === 0;
  if (runs()) return true;
  if (process.getuid?.() !== 0) return false;
  const install = ['install', '-y', '--no-install-recommends', 'neovim'];
  const apt = (args: readonly string[]) => spawnSync('apt-get', args, { timeout: 80_000 }).status === 0;
  if (!apt(install)) apt(['update']) && apt(install);
  return runs();
}

/** The lines that the page about other editors tells a reader to write. */
function documentedConfiguration(): string {
  const page = readFileSync(path.join(root, 'server/docs/editors.md'), 'utf8');
  const block = /```lua\n([\s\S]*?)```/.exec(page)?.[1];
  assert(block, 'no configuration of Neovim in the page about editors');
  return block;
}
