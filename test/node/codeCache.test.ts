import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import module from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { bundled } from '../support/bundle';

describe('compiled code that is kept, in Node 20', () => {
  let folder = '';
  before(function () {
    // Newer ones keep it themselves.
    if (Reflect.has(module, 'enableCompileCache')) this.skip();
  });
  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'trainlog-compiled-'));
  });
  afterEach(() => {
    if (folder !== '') rmSync(folder, { recursive: true, force: true });
  });

  const write = (text: string) => writeFileSync(path.join(folder, 'part.js'), text);
  const kept = () => path.join(folder, `trainlog-code-${process.getuid?.() ?? 'own'}`);

  async function run(): Promise<string> {
    const cache = await bundled('server/src/node/codeCache.ts');
    const main = path.join(folder, 'main.js');
    writeFileSync(main, `require(${JSON.stringify(cache)}).keepCompiledCode(); console.log(require('./part.js')());`);
    const env = { ...process.env, TMPDIR: folder, TEMP: folder };
    return execFileSync(process.execPath, [main], { encoding: 'utf8', env });
  }

  it('is that of the file, with what a module gets', async () => {
    write(
      `module.exports = () => [typeof require('node:fs').statSync, require('node:path').basename(__filename), this === exports];`,
    );
    const first = await run();
    assert.equal(first, "[ 'function', 'part.js', true ]\n");
    const [file = ''] = readdirSync(kept());
    const { mtimeMs } = statSync(path.join(kept(), file));
    assert.equal(await run(), first);
    assert.deepEqual(readdirSync(kept()), [file]);
    assert.equal(statSync(path.join(kept(), file)).mtimeMs, mtimeMs, 'it was taken as it was');
  });

  it('is another one where the file is', async () => {
    write(`module.exports = () => 'one';`);
    await run();
    write(`module.exports = () => 'another';`);
    assert.equal(await run(), 'another\n');
  });

  it('is made again where it cannot be used', async () => {
    write(`module.exports = () => 'one';`);
    await run();
    const [file = ''] = readdirSync(kept());
    writeFileSync(path.join(kept(), file), 'no code');
    assert.equal(await run(), 'one\n');
    assert.ok(statSync(path.join(kept(), file)).size > 'no code'.length);
  });

  it('is nowhere that others may write to', async function () {
    if (!process.getuid) this.skip();
    mkdirSync(kept());
    chmodSync(kept(), 0o777);
    write(`module.exports = () => 'one';`);
    assert.equal(await run(), 'one\n');
    assert.deepEqual(readdirSync(kept()), []);
  });
});
