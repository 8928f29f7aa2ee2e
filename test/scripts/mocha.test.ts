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

  /** A test file that notes that it ran, and whose test holds when `condition` does. @returns its path from the checkout's folder */
  function file(name: string, condition: string): string {
    const ran = JSON.stringify(path.join(folder, 'ran'));
    const text = `
      import { appendFileSync, readFileSync } from 'node:fs';
      it('holds', () => {
        appendFileSync(${ran}, '${name} ');
        const times = readFileSync(${ran}, 'utf8').split('${name} ').length - 1;
        if (!(${condition})) throw new Error('it does not');
      });`;
    writeFileSync(path.join(folder, `${name}.test.ts`), text);
    return path.relative(root, path.join(folder, `${name}.test.ts`));
  }

  it('run each in a process of its own; those that failed do once more, and what fails twice has failed', async () => {
    const files = [file('good', 'true'), file('late', 'times === 2'), file('bad', 'false')];
    const { result: counts, said } = await heard(() => runMochaWithSecondLook(files, { atATime: 2 }));
    assert.deepEqual(counts, { passed: 2, failed: 1, skipped: 0, failures: ['holds: it does not'] });
    const ran = readFileSync(path.join(folder, 'ran'), 'utf8').trim().split(' ');
    assert.deepEqual(ran.toSorted(), ['bad', 'bad', 'good', 'late', 'late']);
    assert.match(said, /looked at once more: .*Passed at the second look only: \S+late\.test\.ts\n$/s);
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
