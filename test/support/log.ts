import type { Host } from '../../server/src/model/host';
import type { DayNumber } from '../../server/src/values/date';

/** A host whose clock stands still until a test moves it. */
export interface TestHost extends Host {
  setToday(today: DayNumber): void;
}

export function testHost(today: DayNumber): TestHost {
  let now = today;
  return {
    today: () => now,
    setToday(next) {
      now = next;
    },
  };
}
