import { acwrHigh } from '../../../../server/src/analysis/rules/load/acwr-high';
import { daysFrom, describeRule, times } from '../../../support/rules';

/** Weeks of one run each, so many minutes long, up to Sunday 2026-03-08. */
const weeks = (minutes: readonly number[]) =>
  daysFrom(
    new Date(Date.UTC(2026, 2, 9) - minutes.length * 7 * 86_400_000).toISOString().slice(0, 10),
    minutes.flatMap(each => ['rest', `easy ${each} min`, ...times(4, 'rest')].concat('rest')),
  );

/** With a mark under the run of the last week. */
const marked = (log: string, mark: string) => log.replace(/(\n2026-03-03[^\n]*)/, `$1\n${mark}`);

const ON = 'rule acwr-high hint\n';

const RATIO = '^^^^^^^^^^ 💡 hint acwr-high';

describeRule(acwrHigh, {
  fired: {
    'just above half as much again': `${ON}${marked(weeks([60, 60, 60, 91]), RATIO)}\n`,
    'over: in the past': `--- today 2026-03-12
${ON}${marked(weeks([60, 60, 60, 120]), `${RATIO}: The week of Mon 2 Mar against the three before: ×2. This ratio is a rough description, not a forecast.`)}
2026-03-12 Thu  rest
`,
    'two weeks in a row': `${ON}${marked(weeks([40, 40, 40, 80, 120]), `${RATIO}: This week against the three before: ×2.3, the second such week in a row. This ratio is a rough description, not a forecast.`)}
`,
    'by averages of 7 and 28 days, by choice': `rule acwr-high hint acwr.method ewma
${daysFrom('2026-02-09', [...times(21, 'easy 30 min'), ...times(7, 'easy 90 min')])}
${RATIO}: This week against the weeks before: ×1.5. This ratio is a rough description, not a forecast.
`,
    'a higher limit by choice': `rule acwr-high hint acwr.max 2
${marked(weeks([60, 60, 60, 130]), RATIO)}
`,
  },
  silent: {
    'off by default': `${weeks([60, 60, 60, 120])}\n`,
    'half as much again': `${ON}${weeks([60, 60, 60, 90])}\n`,
    'by averages of 7 and 28 days: below a limit that the weeks alone exceed': `rule acwr-high hint acwr.method ewma
${daysFrom('2026-02-09', [...times(21, 'easy 30 min'), ...times(7, 'easy 60 min')])}
`,
    'three weeks of log': `${ON}${weeks([60, 60, 120])}\n`,
    'after weeks of very little': `${ON}${weeks([...times(12, '100').map(Number), 20, 20, 20, 90])}\n`,
    'a session of unknown load': `${ON}${weeks([60, 60, 60, 120])}\n2026-03-05 Thu  easy\n`,
  },
});
