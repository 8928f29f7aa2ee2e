import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { root } from '../../../scripts/lib/root.mjs';

const LINES = path.join(root, 'test/corpus/lines');
/** Shares of lines read whole, and of main amounts read right, that the reader made in `syntax/reading` has to reach. Only raised. */
const floors = { work: { whole: 81, mainAmount: 88 }, count: { whole: 68, mainAmount: 78 } } as const;

describe('corpus: lines read by the likeliest of all readings', () => {
  for (const part of ['work', 'count'] as const) {
    it(`the part to ${part} with is read as well as it was`, function () {
      this.timeout(240_000);
      const files = readdirSync(LINES).filter(name => name.endsWith(`-${part}.jsonl`));
      const printed = execFileSync(
        process.execPath,
        ['scripts/reading.mjs', '--likeliest', ...files.map(name => path.join(LINES, name))],
        { cwd: root, encoding: 'utf8' },
      );
      const figures = printed.trim().split('\n').at(-1) ?? '';
      const [whole, mainAmount] = [...figures.matchAll(/([\d.]+) %/g)].map(([, share]) => Number(share));
      assert.ok(whole !== undefined && whole >= floors[part].whole, figures);
      assert.ok(mainAmount !== undefined && mainAmount >= floors[part].mainAmount, figures);
    });
  }
});
