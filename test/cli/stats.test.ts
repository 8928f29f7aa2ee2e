import assert from 'node:assert/strict';
import { trainlog } from './support/run';

const log = `2026-02-23 Mon  easy 20 km
2026-03-02 Mon  rest
2026-03-03 Tue  easy 20 km
2026-03-04 Wed  tempo 10 km
2026-03-06 Fri  race 10 km 45:00
2026-03-10 Tue  plan easy 8 km
`;

describe('trainlog stats', function () {
  this.timeout(30_000);

  it('shows weeks as bars: easy, hard and planned by different signs', async () => {
    const { code, stdout } = await trainlog(['stats', '--today', '2026-03-08', '-'], { stdin: log });
    assert.equal(code, 0);
    const [first = '', second = '', third = '', blank, keys] = stdout.split('\n');
    assert.match(first, /^Mon 23 Feb +░{20} +20 km, \d rest$/);
    assert.match(second, /^Mon 2 Mar +░{20}█{20} 40 km, \d rest, race$/);
    assert.match(third, /^Mon 9 Mar +·{8} +8 km planned, \d rest$/);
    assert.deepEqual([blank, keys], ['', '░ easy  ▒ moderate  █ hard  · planned']);
  });

  it('shows as many weeks as are wanted', async () => {
    const { stdout } = await trainlog(['stats', '--today', '2026-03-08', '--weeks', '1', '-'], { stdin: log });
    assert.match(stdout, /^Mon 2 Mar/);
  });

  it('says what to write into an empty log', async () => {
    const { code, stdout } = await trainlog(['stats', '--today', '2026-03-08', '-'], { stdin: '' });
    assert.equal(code, 0);
    assert.match(stdout, /^Nothing is written yet/);
  });
});
