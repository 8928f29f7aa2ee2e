import { monotonyHigh } from '../../../../server/src/analysis/rules/load/monotony-high';
import { daysFrom, describePart, times } from '../../../support/rules';

const walks = (first: string) => `${first}..2026-03-29  walk 60 min\n`;

const seven = daysFrom('2026-03-30', times(7, 'easy 2h'));

describePart(monotonyHigh, 'Much fatigue for many days', {
  fired: {
    'over: in the past': `--- today 2026-04-10
rule monotony-high hint
${walks('2026-01-05')}${seven}
^^^^^^^^^^ 💡 hint monotony-high: Fatigue far above fitness for 7 days, up to Sun 5 Apr.
2026-04-06..2026-04-10  rest
`,
    'fewer days by choice': `
rule monotony-high hint form.days 5
${walks('2026-01-05')}${daysFrom('2026-03-30', times(5, 'easy 2h'))}
^^^^^^^^^^ 💡 hint monotony-high
`,
  },
  silent: {
    'eleven weeks of log': `rule monotony-high hint\n${walks('2026-01-19')}${seven}\n`,
    'thirteen unknown days': `--- settings {"days": {"gaps": "unknown"}}
rule monotony-high hint
${walks('2026-01-05').replace('2026-03-29', '2026-03-16')}${seven}
`,
    'half as much again': `rule monotony-high hint\n${walks('2026-01-05')}${daysFrom('2026-03-30', times(7, 'easy 30 min'))}\n`,
  },
});
