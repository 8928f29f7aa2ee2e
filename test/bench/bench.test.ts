import assert from 'node:assert/strict';
import { inProcess } from './inProcess';
import { benchLog } from './log';
import { measured, quantile } from './samples';
import { tableOf } from './table';

describe('bench', () => {
  it('measures the same log for the same seed', () => {
    assert.deepEqual(benchLog(300, 7), benchLog(300, 7));
    assert.notEqual(benchLog(300, 7).text, benchLog(300, 8).text);
    const { text, lines, typing } = benchLog(300);
    assert.equal(text.split('\n').length, lines + 1);
    assert.match(text.split('\n')[typing.line]?.slice(0, typing.character) ?? '', /easy \d$/);
  });

  it('does everything that it has a row for', async () => {
    // Without time for more than the fewest rounds: what is measured counts for nothing here.
    const rows = await measured(inProcess(benchLog(120)), 3, 0);
    assert.deepEqual(
      rows.map(({ samples }) => samples.length),
      rows.map(() => 3),
    );
    const table = tableOf(rows, () => 'smallest').split('\n');
    assert.equal(table.length, rows.length + 2);
  });

  it('tells quantiles of what it measured', () => {
    const samples = Array.from({ length: 100 }, (_, index) => 100 - index);
    assert.equal(quantile(samples, 0.5), 50);
    assert.equal(quantile(samples, 0.99), 99);
    assert.equal(quantile([3], 0.99), 3);
  });
});
