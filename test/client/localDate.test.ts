import assert from 'node:assert/strict';
import { localDate, untilMidnightMs } from '../../client/src/localDate';

describe('the local date', () => {
  it('is that of the clock on the wall, not of UTC', () => {
    assert.equal(localDate(new Date(2026, 2, 2, 0, 0, 1)), '2026-03-02');
    assert.equal(localDate(new Date(2026, 11, 31, 23, 59, 59)), '2026-12-31');
  });

  it('ends at the next local midnight', () => {
    assert.equal(untilMidnightMs(new Date(2026, 2, 2, 23, 59, 59)), 1_000);
    const start = new Date(2026, 2, 2);
    assert.equal(new Date(start.getTime() + untilMidnightMs(start)).getDate(), 3);
  });

  it('goes on to the next day on every day of a year, those of 23 and 25 hours too', () => {
    for (let day = 1; day <= 365; day++) {
      const noon = new Date(2026, 0, day, 12);
      const midnight = new Date(noon.getTime() + untilMidnightMs(noon));
      assert.equal(localDate(midnight), localDate(new Date(2026, 0, day + 1)));
    }
  });
});
