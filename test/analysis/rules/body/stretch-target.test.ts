import { stretchTarget } from '../../../../server/src/analysis/rules/body/stretch-target';
import { daysFrom, describeRule } from '../../../support/rules';

const WEEK = ['easy 8 km', '', 'stretch 29 min', '', 'easy 8 km', ''];

describeRule(stretchTarget, {
  fired: {
    '29 minutes': `
--- today 2026-03-09
rule stretch-target hint
${daysFrom('2026-03-02', WEEK)}
2026-03-08 Sun  long 16 km
^^^^^^^^^^ 💡 hint stretch-target: 29 min of stretching in the week; your aim is 30.
`,
    'none, after weeks with some': `
--- today 2026-03-16
rule stretch-target hint
${daysFrom('2026-03-02', [...WEEK, 'long 16 km', 'easy 8 km', '', 'easy 8 km', '', 'easy 8 km', ''])}
2026-03-15 Sun  long 16 km
^^^^^^^^^^ 💡 hint stretch-target: 0 min of stretching in the week; your aim is 30.
`,
  },
  silent: {
    'thirty minutes': `
--- today 2026-03-09
rule stretch-target hint
${daysFrom('2026-03-02', ['easy 8 km', '', 'stretch 20 min', '', 'ais 10 min', '', 'long 16 km'])}
`,
    'of unknown length': `
--- today 2026-03-09
rule stretch-target hint
${daysFrom('2026-03-02', ['easy 8 km', '', 'stretch 20 min', '', 'stretch', '', 'long 16 km'])}
`,
    'somebody who never stretches': `
--- today 2026-03-09
rule stretch-target hint
${daysFrom('2026-03-02', ['easy 8 km', '', 'easy 8 km', '', 'easy 8 km', '', 'long 16 km'])}
`,
    'a week that is not over': `
rule stretch-target hint
${daysFrom('2026-03-02', WEEK)}
`,
  },
});
