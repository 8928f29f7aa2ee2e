import { absorbWeek } from '../../../../server/src/analysis/rules/volume/absorb-week';
import { daysFrom, describeRule } from '../../../support/rules';

/** A week of two runs that add up to so many kilometres. */
const week = (km: number) => ['rest', `easy ${km / 2} km`, '', '', `easy ${km / 2} km`, '', 'rest'];
const weeks = (...km: readonly number[]) => km.flatMap(week);
const BLOCK = daysFrom('2026-02-02', weeks(40, 44, 48));

describeRule(absorbWeek, {
  fired: {
    'a fifth less than the mean of three weeks': `
${BLOCK}
${daysFrom('2026-02-23', week(35.2))}
^^^^^^^^^^ 💡 hint absorb-week
`,
    'by its tag': `
${BLOCK}
${daysFrom('2026-02-23', ['rest', 'easy 20 km #down-week', '', '', 'easy 20 km', '', 'rest'])}
^^^^^^^^^^ 💡 hint absorb-week
`,
    'a race may be the longest run for a month': `
--- today 2026-03-10
${BLOCK}
${daysFrom('2026-02-23', ['rest', 'easy 4 km', '', '', 'rest', '', 'race B 27 km'])}
^^^^^^^^^^ 💡 hint absorb-week
`,
    'a tenth beyond the longest run': `
${BLOCK}
${daysFrom('2026-02-23', ['rest', 'easy 4 km', '', '', 'rest', '', 'long 26.4 km'])}
^^^^^^^^^^ 💡 hint absorb-week
`,
    'with a twinge that passes': `
${BLOCK}
${daysFrom('2026-02-23', ['rest', 'easy 17 km pain calf 2/10', '', '', 'easy 17 km', '', 'rest'])}
^^^^^^^^^^ 💡 hint absorb-week
`,
    'seen from later': `
--- today 2026-03-10
${BLOCK}
${daysFrom('2026-02-23', week(34))}
^^^^^^^^^^ 💡 hint absorb-week: Lighter week — good timing. Fitness often catches up in a week like this.
${daysFrom('2026-03-02', week(46))}
`,
  },
  silent: {
    'a run well beyond the longest': `
${BLOCK}
${daysFrom('2026-02-23', ['rest', 'easy 4 km', '', '', 'rest', '', 'long 26.5 km'])}
`,
    'just less than a fifth': `
${BLOCK}
${daysFrom('2026-02-23', week(35.4))}
`,
    'a week with illness': `
${BLOCK}
${daysFrom('2026-02-23', ['sick', 'easy 17 km', '', '', 'easy 17 km', '', 'rest'])}
`,
    'a week with pain': `
${BLOCK}
${daysFrom('2026-02-23', ['rest', 'easy 17 km pain calf 3/10', '', '', 'easy 17 km', '', 'rest'])}
`,
    'a week with a limp': `
${BLOCK}
${daysFrom('2026-02-23', ['rest', 'easy 17 km', 'pain calf limp', '', 'easy 17 km', '', 'rest'])}
`,
    'a week with an easy run on a sick day': `
${BLOCK}
${daysFrom('2026-02-23', ['rest', 'easy 17 km\n  sick cold', '', '', 'easy 17 km', '', 'rest'])}
`,
    'one building week before it': `
${daysFrom('2026-02-02', weeks(40, 20, 44))}
${daysFrom('2026-02-23', week(20))}
`,
    'a single run is a break': `
${BLOCK}
${daysFrom('2026-02-23', ['rest', 'easy 12 km', '', '', 'rest', '', 'rest'])}
`,
    'the week is not over': `
--- today 2026-02-28
${BLOCK}
${daysFrom('2026-02-23', ['rest', 'easy 17 km', '', '', 'easy 17 km', ''])}
2026-02-28 Sat  rest
`,
    'profile quiet': `
profile quiet
${BLOCK}
${daysFrom('2026-02-23', week(34))}
`,
  },
});
