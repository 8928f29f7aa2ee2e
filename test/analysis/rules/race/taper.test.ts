import assert from 'node:assert/strict';
import { taper } from '../../../../server/src/analysis/rules/race/taper';
import { offered } from '../../../support/offered';
import { daysFrom, describeRule, repeated } from '../../../support/rules';

/** Five weeks of 50 km, Monday to Sunday, from 2026-02-23 to 2026-03-29. */
const FIFTY_KM = daysFrom(
  '2026-02-23',
  repeated(5, ['rest', 'easy 10 km', '', 'tempo 10 km', '', 'easy 10 km', 'long 20 km']),
);

/** A week of the taper, up to 2026-04-05. */
const FIRST_WEEK = daysFrom('2026-03-30', ['rest', 'easy 10 km', '', 'tempo 8 km', '', 'long 14 km', 'rest']);

/** The last week, up to the Saturday before 2026-04-12, of so many kilometres on Tuesday, and 10 more. */
const lastWeek = (km: number, status = '') =>
  daysFrom('2026-04-06', [
    'rest',
    `${status}easy ${km} km`,
    '',
    `${status}easy 6 km + 4 x 20s strides`,
    '',
    `${status}easy 4 km`,
  ]);

const plannedMarathon = (km: number) =>
  `--- today 2026-04-05\n${FIFTY_KM}\n${FIRST_WEEK}\n${lastWeek(km, 'plan ')}\n2026-04-12 Sun  plan race A marathon\n`;

const shortRace = (km: number, race = 'race A 10 km') => `--- today 2026-04-05
${FIFTY_KM}
${daysFrom('2026-03-30', ['rest', 'easy 10 km', '', 'tempo 10 km', '', 'easy 10 km', 'long 20 km'])}
${daysFrom('2026-04-06', ['rest', `plan easy ${km - 10} km`, '', 'plan easy 10 km', ''])}
2026-04-13 Mon  plan ${race}
`;

describeRule(taper, {
  fired: {
    'more than 65 % of the usual week before a marathon': `${plannedMarathon(23)}                     ^^^^^^^^^^^^^^^ 💡 information taper: 33 km in the week before the marathon of Sun 12 Apr: 66% of the usual. Research suggests about half, at the usual pace.
`,
    'more than 70 % before a half marathon': `${shortRace(36, 'race A half')}                     ^^^^^^^^^^^ 💡 information taper: 36 km in the week before the half marathon of Mon 13 Apr: 72% of the usual. Research suggests about half, at the usual pace.
`,
    'more than 80 % before 10 km': `${shortRace(41)}                     ^^^^^^^^^^^^ 💡 information taper: 41 km in the week before the 10 km race of Mon 13 Apr: 82% of the usual. Research suggests about half, at the usual pace.
`,
    'over: the fact without the advice': `--- today 2026-04-20
${FIFTY_KM}
${FIRST_WEEK}
${lastWeek(30)}
2026-04-12 Sun  race A marathon 3:12:00
                ^^^^^^^^^^^^^^^^^^^^^^^ 💡 information taper: 40 km in the week before the marathon of Sun 12 Apr: 80% of the usual.
2026-04-20 Mon  easy 5 km
`,
    'by time where distances are missing': `--- today 2026-04-05
${daysFrom('2026-03-02', repeated(4, ['rest', 'easy 60 min', '', 'tempo 60 min', '', 'easy 60 min', 'long 120 min']))}
${daysFrom('2026-03-30', ['rest', 'easy 60 min', '', 'tempo 60 min', '', 'long 80 min', 'rest'])}
${daysFrom('2026-04-06', ['rest', 'plan easy 100 min', '', 'plan easy 100 min', '', ''])}
2026-04-12 Sun  plan race A marathon
                     ^^^^^^^^^^^^^^^ 💡 information taper: 3 h 20 min in the week before the marathon of Sun 12 Apr: 67% of the usual. Research suggests about half, at the usual pace.
`,
    'a long race without a letter': `${plannedMarathon(25).replace('race A', 'race')}                     ^^^^^^^^^^^^^ 💡 information taper
`,
    'and a shorter one in the weeks before': `${plannedMarathon(25).replace('race A', 'race').replace('tempo 8 km', 'race 8 km')}                     ^^^^^^^^^^^^^ 💡 information taper
`,
    '10 km with a goal time': `${shortRace(41, 'race 10 km goal 40:00')}                     ^^^^^^^^^^ 💡 information taper: 41 km in the week before the 10 km race of Mon 13 Apr: 82% of the usual. Research suggests about half, at the usual pace.
`,
    'an ultra is like a marathon': `${plannedMarathon(23).replace('A marathon', 'A 50 km')}                     ^^^^^^^^^^^^ 💡 information taper: 33 km in the week before the 50 km race of Sun 12 Apr: 66% of the usual. Research suggests about half, at the usual pace.
`,
    'another goal race three weeks before': `${plannedMarathon(25).replace('2026-03-22 Sun  long 20 km', '2026-03-22 Sun  race A 20 km')}                     ^^^^^^^^^^^^^^^ 💡 information taper
`,
    'one unknown week of four before the taper': `${plannedMarathon(25).replace(/2026-03-0[2-6].*\n/g, '')}                     ^^^^^^^^^^^^^^^ 💡 information taper
`,
  },
  silent: {
    '65 % of the usual week before a marathon': plannedMarathon(22.5),
    '70 % before a half marathon': shortRace(35, 'race A half'),
    '80 % before 10 km': shortRace(40),
    'a B race': plannedMarathon(25).replace('race A', 'race B'),
    'a long race without a letter, by choice': plannedMarathon(25)
      .replace('race A', 'race')
      .replace('05\n', '05\nrule taper taper.auto no\n'),
    'one without a letter, and a longer one within four weeks': `${plannedMarathon(25).replace('race A', 'race')}2026-05-02 Sat  plan race 50 km
`,
    '10 km without a letter': shortRace(50, 'race 10 km'),
    'the day before': plannedMarathon(25).replace('--- today 2026-04-05', '--- today 2026-04-11'),
    'two unknown weeks before the taper': plannedMarathon(25).replace(/2026-03-(0[2-9]|1[0-2]).*\n/g, ''),
    'blank days count as nothing': `--- today 2026-04-05\n${FIFTY_KM}\n${FIRST_WEEK}\n2026-04-12 Sun  plan race A marathon\n`,
    'the second of two goal races within three weeks': `--- today 2026-04-06
${FIFTY_KM}
${FIRST_WEEK}
${lastWeek(30, 'plan ')}
2026-04-12 Sun  plan race A marathon
`.replace('2026-04-04 Sat  long 14 km', '2026-04-04 Sat  race A'),
    'another cut by choice': plannedMarathon(24).replace('05\n', '05\nrule taper taper.cut.marathon 0.3\n'),
  },
});

describe('before a goal race, what is offered', () => {
  it('a last week scaled to the volume that passes', () => {
    const { preferred, applied } = offered('taper', plannedMarathon(30));
    assert.equal(preferred, 'Trim what is planned to 70%');
    assert.match(applied(preferred), /plan easy 21\.1 km\n.*plan easy 6 km \+ 4 x 20s strides\n.*plan easy 2\.8 km\n/);
  });
});
