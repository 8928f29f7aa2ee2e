import { formDeepNegative } from '../../../../server/src/analysis/rules/load/form-deep-negative';
import { daysFrom, describeRule, times } from '../../../support/rules';

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
    'thirteen unknown days': `--- settings {"days": {"gaps": "unknown"}}
rule form-deep-negative hint
${walks('2026-01-05').replace('2026-03-29', '2026-03-16')}${seven}
`,
    'half as much again': `rule form-deep-negative hint\n${walks('2026-01-05')}${daysFrom('2026-03-30', times(7, 'easy 30 min'))}\n`,
  },
});
