import assert from 'node:assert/strict';
import { raceUnmarked } from '../../../../server/src/analysis/rules/race/race-unmarked';
import { offered } from '../../../support/offered';
import { daysFrom, describeRule, repeated } from '../../../support/rules';

const BEFORE = daysFrom('2026-02-01', repeated(7, ['easy 8 km 46:00', '', '', '']));

describeRule(raceUnmarked, {
  fired: {
    'a marathon by the watch': `
${BEFORE}
2026-03-01 Sun  long 42.6 km 3:40:00
                ^^^^^^^^^^^^^^^^^^^^ 💡 information race-unmarked: 42.6 km, faster than usual. Was this a race?
`,
  },
  silent: {
    'three per cent more than the distance': `
${BEFORE}
2026-03-01 Sun  run 21.8 km 1:52:00
`,
    'a half marathon with a word for what it was': `
${BEFORE}
2026-03-01 Sun  tempo 21.1 km 1:48:00
`,
    'one no faster than a run of half its length': `
${BEFORE}
2026-02-28 Sat  run 11 km 55:00
2026-03-01 Sun  run 21.1 km 1:48:00
`,
    'an event': `
${BEFORE}
2026-03-01 Sun  run 21.1 km 1:48:00 #event
`,
    'four runs to compare with': `
${daysFrom('2026-02-01', repeated(4, ['easy 8 km 46:00', '']))}
2026-03-01 Sun  run 21.1 km 1:48:00
`,
    answered: `
${BEFORE}
2026-03-01 Sun  run 21.1 km 1:48:00
  ok race-unmarked
`,
  },
});

describe('race-unmarked, what is offered', () => {
  it('the word', () => {
    const { preferred, applied } = offered('race-unmarked', `${BEFORE}\n2026-03-01 Sun  run 21.1 km 1:48:00\n`);
    assert.equal(preferred, 'Yes, it was a race');
    assert.match(applied('Yes, it was a race'), /^2026-03-01 Sun {2}race 21\.1 km 1:48:00$/m);
  });
});
