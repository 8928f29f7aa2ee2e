import { weeklyJump } from '../../../../server/src/analysis/rules/volume/weekly-jump';
import { daysFrom, describePart } from '../../../support/rules';

const walks = (first: string) => `${first}..2026-03-29  walk 60 min\n`;

/** Three weeks of three runs each, of so many minutes, up to Saturday 2026-04-18. */
const rising = (minutes: readonly number[], sunday = '') =>
  daysFrom(
    '2026-03-30',
    minutes.flatMap(each => [`easy ${each} min`, '', `easy ${each} min`, '', '', `easy ${each} min`, sunday]),
  );

describePart(weeklyJump, 'Fitness rising fast', {
  fired: {
    'over: in the past': `--- today 2026-04-22
rule weekly-jump ramp.weeks 3
${walks('2026-01-05')}${rising([120, 150, 180])}
^^^^^^^^^^ 💡 hint weekly-jump: Fitness up by more than 10% a week for 3 weeks, to Sun 19 Apr. Many coaches let a lighter week follow.
2026-04-22 Wed  rest
`,
    'a rise that only averages by span see as fast': `
days form.average span
rule weekly-jump ramp.weeks 3 ramp.max-percent 18
${walks('2026-01-05')}${rising([90, 105, 120])}
^^^^^^^^^^ 💡 hint weekly-jump
2026-04-19 Sun  rest
`,
    'a slower rise by choice': `
rule weekly-jump ramp.weeks 3 ramp.max-percent 4
${walks('2026-01-05')}${rising([90, 105, 120])}
^^^^^^^^^^ 💡 hint weekly-jump
2026-04-19 Sun  rest
`,
  },
  silent: {
    'that rise by our own average': `rule weekly-jump ramp.weeks 3 ramp.max-percent 18\n${walks('2026-01-05')}${rising([90, 105, 120], 'rest')}\n`,
    'a slower rise': `rule weekly-jump ramp.weeks 3\n${walks('2026-01-05')}${rising([60, 60, 60], 'rest')}\n`,
    'eleven weeks of log before': `rule weekly-jump ramp.weeks 3\n${walks('2026-01-12')}${rising([120, 150, 180], 'rest')}\n`,
  },
});
