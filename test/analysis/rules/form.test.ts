import { acwrHigh } from '../../../server/src/analysis/rules/load/acwr-high';
import { formDeepNegative } from '../../../server/src/analysis/rules/load/form-deep-negative';
import { loadRamp } from '../../../server/src/analysis/rules/load/load-ramp';
import { daysFrom, describeRule, times } from '../../support/rules';

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
    'a higher limit by choice': `rule acwr-high hint acwr.max 2
${marked(weeks([60, 60, 60, 130]), RATIO)}
`,
  },
  silent: {
    'off by default': `${weeks([60, 60, 60, 120])}\n`,
    'half as much again': `${ON}${weeks([60, 60, 60, 90])}\n`,
    'three weeks of log': `${ON}${weeks([60, 60, 120])}\n`,
    'after weeks of very little': `${ON}${weeks([...times(12, '100').map(Number), 20, 20, 20, 90])}\n`,
    'a session of unknown load': `${ON}${weeks([60, 60, 60, 120])}\n2026-03-05 Thu  easy\n`,
  },
});

const walks = (first: string) => `${first}..2026-03-29  walk 60 min\n`;
const seven = daysFrom('2026-03-30', times(7, 'easy 2h'));

describeRule(formDeepNegative, {
  fired: {
    'over: in the past': `--- today 2026-04-10
rule form-deep-negative hint
${walks('2026-01-05')}${seven}
^^^^^^^^^^ 💡 hint form-deep-negative: Much fatigue carried for 7 days up to Sun 5 Apr; lighter days usually let it drain.
2026-04-06..2026-04-10  rest
`,
    'fewer days by choice': `
rule form-deep-negative hint form.days 5
${walks('2026-01-05')}${daysFrom('2026-03-30', times(5, 'easy 2h'))}
^^^^^^^^^^ 💡 hint form-deep-negative
`,
  },
  silent: {
    'off by default': `${walks('2026-01-05')}${seven}\n`,
    'eleven weeks of log': `rule form-deep-negative hint\n${walks('2026-01-19')}${seven}\n`,
    'half as much again': `rule form-deep-negative hint\n${walks('2026-01-05')}${daysFrom('2026-03-30', times(7, 'easy 30 min'))}\n`,
  },
});

/** Three weeks of three runs each, of so many minutes, up to Saturday 2026-04-18. */
const rising = (minutes: readonly number[], sunday = '') =>
  daysFrom(
    '2026-03-30',
    minutes.flatMap(each => [`easy ${each} min`, '', `easy ${each} min`, '', '', `easy ${each} min`, sunday]),
  );

describeRule(loadRamp, {
  fired: {
    'over: in the past': `--- today 2026-04-22
rule load-ramp hint
${walks('2026-01-05')}${rising([120, 150, 180])}
^^^^^^^^^^ 💡 hint load-ramp: Fitness rose by more than 10% a week for 3 weeks, up to Sun 19 Apr; many coaches let a lighter week follow.
2026-04-22 Wed  rest
`,
    'a slower rise by choice': `
rule load-ramp hint ramp.max-percent 4
${walks('2026-01-05')}${rising([90, 105, 120])}
^^^^^^^^^^ 💡 hint load-ramp
2026-04-19 Sun  rest
`,
  },
  silent: {
    'off by default': `${walks('2026-01-05')}${rising([120, 150, 180], 'rest')}\n`,
    'a slower rise': `rule load-ramp hint\n${walks('2026-01-05')}${rising([60, 60, 60], 'rest')}\n`,
    'eleven weeks of log before': `rule load-ramp hint\n${walks('2026-01-12')}${rising([120, 150, 180], 'rest')}\n`,
  },
});
