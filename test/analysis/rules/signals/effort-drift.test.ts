import { effortDrift } from '../../../../server/src/analysis/rules/signals/effort-drift';
import { isoDate } from '../../../../server/src/values/date';
import { dayNumber } from '../../../support/log';
import { daysFrom, describeRule, times } from '../../../support/rules';

/** A run every third day from 31 January on: six before the 14 days up to 1 March, then three within them. */
function runs(before: string, lately: string): string {
  return [...Array.from({ length: 6 }, () => before), ...Array.from({ length: 3 }, () => lately)]
    .map((entry, index) => `${isoDate(dayNumber('2026-01-31') + 3 * index)}  ${entry}`)
    .join('\n');
}

describeRule(effortDrift, {
  fired: {
    'six per cent less speed for each beat': `
${runs('easy 8 km 48:00 hr 132', 'easy 8 km 48:00 hr 140')}
2026-03-01 Sun  easy 8 km 48:00 hr 140
                ^^^^^^^^^^^^^^^ 💡 information effort-drift: Easy runs cost more than a month ago: 6% less speed for each heart beat. Try an easier week first.
`,
    'slower at the same beats': `
${runs('easy 8 km 48:00 hr 135', 'easy 8 km 51:00 hr 135')}
2026-03-01 Sun  easy 8 km 51:00 hr 135
                ^^^^^^^^^^^^^^^ 💡 information effort-drift: Easy runs cost more than a month ago: 6% less speed for each heart beat. Try an easier week first.
`,
    'effort at the same pace': `
${runs('easy 8 km 48:00 rpe 3', 'easy 8 km 48:00 rpe 4.5')}
2026-03-01 Sun  easy 8 km 48:00 rpe 4.5
                ^^^^^^^^^^^^^^^ 💡 information effort-drift: Easy runs cost more than a month ago: 1.5 points more effort. Try an easier week first.
`,
  },
  silent: {
    'four per cent': `
${runs('easy 8 km 48:00 hr 135', 'easy 8 km 48:00 hr 140')}
2026-03-01 Sun  easy 8 km 48:00 hr 140
`,
    'effort one point up': `
${runs('easy 8 km 48:00 rpe 3', 'easy 8 km 48:00 rpe 4')}
2026-03-01 Sun  easy 8 km 48:00 rpe 4
`,
    'three runs lately': `
${daysFrom('2026-02-02', [...times(6, 'easy 8 km 48:00 hr 130'), 'rest'])}
${daysFrom('2026-02-27', times(3, 'easy 8 km 48:00 hr 145'))}
`,
    heat: `
${runs('easy 8 km 48:00 hr 130 12C', 'easy 8 km 48:00 hr 145 27C')}
2026-03-01 Sun  easy 8 km 48:00 hr 145 27C
`,
    altitude: `
${runs('easy 8 km 48:00 hr 130', 'easy 8 km 48:00 hr 145 #altitude')}
2026-03-01 Sun  easy 8 km 48:00 hr 145 #altitude
`,
    'a new watch': `
${runs('easy 8 km 48:00 hr 130', 'easy 8 km 48:00 hr 145 #new-watch')}
2026-03-01 Sun  easy 8 km 48:00 hr 145 #new-watch
`,
    hills: `
${runs('easy 8 km 48:00 hr 130', 'easy 8 km 48:00 hr 145 +200 m')}
2026-03-01 Sun  easy 8 km 48:00 hr 145 +200 m
`,
    'after an illness': `
2026-02-11 Wed  sick cold
${runs('easy 8 km 48:00 hr 130', 'easy 8 km 48:00 hr 145')}
2026-02-28 Sat  sick cold
2026-03-01 Sun  easy 8 km 48:00 hr 145
`,
    'longer runs': `
${runs('easy 8 km 48:00 hr 130', 'easy 10 km 60:00 hr 145')}
2026-03-01 Sun  easy 10 km 60:00 hr 145
`,
    accepted: `
${runs('easy 8 km 48:00 hr 130', 'easy 8 km 48:00 hr 145')}
2026-03-01 Sun  easy 8 km 48:00 hr 145
  ok effort-drift
`,
  },
});
