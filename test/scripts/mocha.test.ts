import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { longUnitTests, runMochaWithSecondLook, unitTests } from '../../scripts/lib/mocha.mjs';
import { root } from '../../scripts/lib/root.mjs';

describe('test files with a second look', () => {
  let folder: string;
  before(() => {
    mkdirSync(path.join(root, 'out'), { recursive: true });
    folder = mkdtempSync(path.join(root, 'out', 'second-look-'));
  });
  after(() => {
    rmSync(folder, { recursive: true });
  });

  /** A test file that notes in which process it ran, and whose test does this. @returns its path from the checkout's folder */
  function file(name: string, body: string): string {
    const ran = JSON.stringify(path.join(folder, name));
    const text = `
      import { appendFileSync, readFileSync } from 'node:fs';
      it('holds', () => {
        appendFileSync(${ran}, process.pid + ' ');
        const times = readFileSync(${ran}, 'utf8').trim().split(' ').length;
        ${body}
      });`;
    writeFileSync(path.join(folder, `${name}.test.ts`), text);
    return path.relative(root, path.join(folder, `${name}.test.ts`));
  }

  /** The processes in which a file ran. */
  const processes = (name: string) => readFileSync(path.join(folder, name), 'utf8').trim().split(' ');

  it('run once, but those that failed once more, and what fails twice has failed', async () => {
    const files = [
      file('good', ''),
      file('late', "if (times < 2) throw new Error('not yet')"),
      file('bad', "throw new Error('it does not')"),
    ];
    const { result: counts, said } = await heard(() => runMochaWithSecondLook(files, { atATime: 2 }));
    assert.deepEqual(counts, { passed: 2, failed: 1, skipped: 0, failures: ['holds: it does not'] });
    assert.deepEqual(
      ['good', 'late', 'bad'].map(name => processes(name).length),
      [1, 2, 2],
    );
    assert.match(said, /looked at once more: .*Passed at the second look only: \S+late\.test\.ts\n$/s);
  });

  it('share a process until one fails, or ends it, and take no other along', async () => {
    // The biggest comes first.
    const files = [
      file('first', '// the biggest of all of them, by far and away'),
      file('fails', "throw new Error('it does not')"),
      file('dies', 'process.exit(0); // big'),
      file('last', ''),
    ];
    const { result: counts, said } = await heard(() => runMochaWithSecondLook(files, { atATime: 1 }));
    assert.equal(counts.passed, 2);
    assert.equal(counts.failed, 2);
    assert.equal(processes('first')[0], processes('fails')[0]);
    const others = ['fails', 'dies', 'last'].flatMap(processes);
    assert.deepEqual([others.length, new Set(others).size], [5, 5]);
    assert.ok(!said.includes('\u0004'));
  });
});

describe('unit tests that take longest', () => {
  it('are files that there are', () =>
    assert.deepEqual(
      longUnitTests.filter(file => !unitTests().includes(file)),
      [],
    ));
});

/** What is printed while something is done, which is not shown: a run within this one would be taken for it. */
async function heard<Result>(work: () => Promise<Result>): Promise<{ readonly result: Result; readonly said: string }> {
  const { write } = process.stdout;
  let said = '';
  process.stdout.write = (text: string | Uint8Array) => {
    said += String(text);
    return true;
  };
  try {
    return { result: await work(), said };
  } finally {
    process.stdout.write = write;
  }
}
