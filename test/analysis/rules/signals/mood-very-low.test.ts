import { moodVeryLow } from '../../../../server/src/analysis/rules/signals/mood-very-low';
import { daysFrom, describeRule, times } from '../../../support/rules';

describeRule(moodVeryLow, {
  fired: {
    'a helpline of the settings': `
--- settings {"helpLine": "116 123"}
${daysFrom('2026-03-02', times(5, 'mood 1/7'))}
                ^^^^^^^^ 💡 warning mood-very-low: Mood very low on 5 of seven days. Training can wait; please talk to somebody. Somebody you trust may help too, or 116 123.
`,
    'once, on the last day of it': `
${daysFrom('2026-03-02', times(7, 'mood 1/10'))}
                ^^^^^^^^^ 💡 warning mood-very-low: Mood very low on 7 of seven days. Training can wait; please talk to somebody. Somebody you trust, or a helpline, may help too.
`,
  },
  silent: {
    'over more than a week': `
${daysFrom('2026-03-02', ['mood 1/5', 'mood 3/5', 'mood 1/5', 'mood 3/5', 'mood 1/5', 'mood 3/5', 'mood 1/5', 'mood 3/5', 'mood 1/5'])}
`,
    answered: `
${daysFrom('2026-03-02', times(5, 'mood 1/5'))}
  ok mood-very-low > I am talking to somebody
`,
  },
});
