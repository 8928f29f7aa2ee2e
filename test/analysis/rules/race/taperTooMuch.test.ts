import assert from 'node:assert/strict';
import { taper } from '../../../../server/src/analysis/rules/race/taper';
import { offered } from '../../../support/offered';
import { daysFrom, describePart, repeated } from '../../../support/rules';

/** Five weeks of 50 km, Monday to Sunday, from 2026-02-23 to 2026-03-29. */
const FIFTY_KM = daysFrom(
  '2026-02-23',
  repeated(5, ['rest', 'easy 10 km', '', 'tempo 10 km', '', 'easy 10 km', 'long 20 km']),
);

/** A week of the taper, up to 2026-04-05. */
const FIRST_WEEK = daysFrom('2026-03-30', ['rest', 'easy 10 km', '', 'tempo 8 km', '', 'long 14 km', 'rest']);

const idleWeek = (saturday: string) => `--- today 2026-03-01
${daysFrom('2026-03-01', ['easy 8 km', 'plan easy 8 km', 'rest', 'rest', 'rest', 'rest', saturday])}
`;

describePart(taper, 'Hardly any running', {
  fired: {
    'less than 15 % of the usual week': `--- today 2026-04-05
${FIFTY_KM}
${FIRST_WEEK}
${daysFrom('2026-04-06', ['rest', 'plan easy 3 km', '', 'plan easy 3 km', '', 'plan easy 1 km'])}
2026-04-12 Sun  plan race A marathon
                     ^^^^^^^^^^^^^^^ 💡 hint taper: Hardly any running in the week before the marathon of Sun 12 Apr. A short easy run with strides could go in.
`,
    'over: the fact without the advice': `--- today 2026-03-15
${daysFrom('2026-03-01', ['easy 8 km', 'easy 8 km', 'rest', 'rest', 'rest', 'rest', 'easy 3 km'])}
2026-03-08 Sun  race A 10 km 42:10
                ^^^^^^^^^^^^^^^^^^ 💡 hint taper: Hardly any running in the week before the 10 km race of Sun 8 Mar.
2026-03-15 Sun  easy 8 km
`,
    'a bike ride is no run': `${idleWeek('plan easy 3 km').replace('2026-03-04 Wed  rest', '2026-03-04 Wed  plan bike 40 min')}2026-03-08 Sun  plan race A 10 km
                     ^^^^^^^^^^^^ 💡 hint taper
`,
    'more than 60 % less for all of four weeks': `--- today 2026-04-20
${FIFTY_KM}
${daysFrom('2026-03-30', repeated(3, ['rest', '', 'easy 8 km', '', '', 'easy 8 km', '']))}
${daysFrom('2026-04-20', ['rest', '', 'plan easy 8 km', '', '', 'plan easy 8 km', ''])}
2026-04-27 Mon  plan race A marathon
                     ^^^^^^^^^^^^^^^ 💡 hint taper: Little running in the four weeks before the marathon of Mon 27 Apr. A short easy run with strides could go in.
`,
  },
  silent: {
    '15 % of the usual week': `--- today 2026-04-05
${FIFTY_KM}
${FIRST_WEEK}
${daysFrom('2026-04-06', ['rest', 'plan easy 3 km', '', 'plan easy 3 km', '', 'plan easy 1.5 km'])}
2026-04-12 Sun  plan race A marathon
`,
    'the four days end on the day before the race': `--- today 2026-03-01
${daysFrom('2026-03-01', ['easy 8 km', 'plan easy 8 km', 'rest', 'plan easy 8 km', 'rest', 'rest', 'rest'])}
2026-03-08 Sun  plan race A 10 km
`,
    'days that nobody wrote down': `--- today 2026-03-03
2026-03-01 Sun  easy 8 km
2026-03-08 Sun  plan race A 10 km
`,
    'sick days': `${idleWeek('plan easy 3 km').replace('2026-03-04 Wed  rest', '2026-03-04 Wed  sick cold').replace('today 2026-03-01', 'today 2026-03-04')}2026-03-08 Sun  plan race A 10 km
`,
    'injured days': `${idleWeek('plan easy 3 km').replace('2026-03-04 Wed  rest', '2026-03-04 Wed  injury calf').replace('today 2026-03-01', 'today 2026-03-04')}2026-03-08 Sun  plan race A 10 km
`,
    'the second of two goal races within three weeks': `${idleWeek('plan easy 3 km').replace('2026-03-01 Sun  easy 8 km', '2026-03-01 Sun  race A 10 km')}2026-03-08 Sun  plan race A 10 km
`,
    'a B race': `${idleWeek('plan easy 3 km')}2026-03-08 Sun  plan race B 10 km
`,
    'one of the four weeks has more': `--- today 2026-04-20
${FIFTY_KM}
${daysFrom('2026-03-30', ['rest', '', 'easy 12 km', '', '', 'easy 8 km', ''])}
${daysFrom('2026-04-06', repeated(2, ['rest', '', 'easy 8 km', '', '', 'easy 8 km', '']))}
${daysFrom('2026-04-20', ['rest', '', 'plan easy 8 km', '', '', 'plan easy 8 km', ''])}
2026-04-27 Mon  plan race A marathon
`,
  },
});

describe('hardly any running, what is offered', () => {
  it('a short run on a day without any', () => {
    const idle = `${idleWeek('plan easy 3 km').replace('2026-03-05 Thu  rest\n', '')}2026-03-08 Sun  plan race A 10 km\n`;
    const { preferred, applied } = offered('taper', idle, 'Hardly any running');
    assert.equal(preferred, 'Plan a short run with strides on Thu 5 Mar');
    assert.match(applied(preferred), /\n2026-03-05 Thu {2}plan easy 20 min \+ 4 x 20s strides\n/);
  });
});
