import assert from 'node:assert/strict';
import { hardCloseToRace } from '../../../server/src/analysis/rules/race/hard-close-to-race';
import { taperIntensityLost } from '../../../server/src/analysis/rules/race/taper-intensity-lost';
import { taperTooLittle } from '../../../server/src/analysis/rules/race/taper-too-little';
import { taperTooMuch } from '../../../server/src/analysis/rules/race/taper-too-much';
import { offered } from '../../support/offered';
import { daysFrom, describeRule } from '../../support/rules';

const repeated = (count: number, entries: readonly string[]) => Array.from({ length: count }, () => entries).flat();

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

describeRule(taperTooLittle, {
  fired: {
    'more than 60 % of the usual week before a marathon': `${plannedMarathon(20.1)}                     ^^^^^^^^^^^^^^^ 💡 information taper-too-little: Marathon in 7 days, with 30.1 km in the week before it: 60% of the usual 50 km. Research suggests cutting to about half while keeping a little speed.
`,
    'more than 65 % before a half marathon': `${shortRace(33, 'race A half')}                     ^^^^^^^^^^^ 💡 information taper-too-little: Half marathon in 8 days, with 33 km in the week before it: 66% of the usual 50 km. Research suggests cutting to about half while keeping a little speed.
`,
    'more than 75 % before 10 km': `${shortRace(38)}                     ^^^^^^^^^^^^ 💡 information taper-too-little: 10 km race in 8 days, with 38 km in the week before it: 76% of the usual 50 km. Research suggests cutting to about half while keeping a little speed.
`,
    'over: the fact without the advice': `--- today 2026-04-20
${FIFTY_KM}
${FIRST_WEEK}
${lastWeek(30)}
2026-04-12 Sun  race A marathon 3:12:00
                ^^^^^^^^^^^^^^^^^^^^^^^ 💡 information taper-too-little: 40 km in the week before the marathon on Sun 12 Apr: 80% of the usual 50 km. A taper is often about half.
2026-04-20 Mon  easy 5 km
`,
    'by time where distances are missing': `--- today 2026-04-05
${daysFrom('2026-03-02', repeated(4, ['rest', 'easy 60 min', '', 'tempo 60 min', '', 'easy 60 min', 'long 120 min']))}
${daysFrom('2026-03-30', ['rest', 'easy 60 min', '', 'tempo 60 min', '', 'long 80 min', 'rest'])}
${daysFrom('2026-04-06', ['rest', 'plan easy 100 min', '', 'plan easy 100 min', '', ''])}
2026-04-12 Sun  plan race A marathon
                     ^^^^^^^^^^^^^^^ 💡 information taper-too-little: Marathon in 7 days, with 3 h 20 min in the week before it: 67% of the usual 5 h. Research suggests cutting to about half while keeping a little speed.
`,
    'a long race without a letter, by choice': `${plannedMarathon(25).replace('race A', 'race').replace('05\n', '05\nrule taper-too-little taper.auto 1\n')}                     ^^^^^^^^^^^^^ 💡 information taper-too-little
`,
    'an ultra is like a marathon': `${plannedMarathon(20.1).replace('A marathon', 'A 50 km')}                     ^^^^^^^^^^^^ 💡 information taper-too-little: 50 km race in 7 days, with 30.1 km in the week before it: 60% of the usual 50 km. Research suggests cutting to about half while keeping a little speed.
`,
    'one unknown week of four before the taper': `${plannedMarathon(25).replace(/2026-03-0[2-6].*\n/g, '')}                     ^^^^^^^^^^^^^^^ 💡 information taper-too-little
`,
  },
  silent: {
    '60 % of the usual week before a marathon': plannedMarathon(20),
    '65 % before a half marathon': shortRace(32.5, 'race A half'),
    '75 % before 10 km': shortRace(37.5),
    'a B race': plannedMarathon(25).replace('race A', 'race B'),
    'a long race without a letter': plannedMarathon(25).replace('race A', 'race'),
    'one without a letter, and another race within four weeks': plannedMarathon(25)
      .replace('race A', 'race')
      .replace('05\n', '05\nrule taper-too-little taper.auto 1\n')
      .replace('tempo 8 km', 'race 8 km'),
    'the day before': plannedMarathon(25).replace('--- today 2026-04-05', '--- today 2026-04-11'),
    'two unknown weeks before the taper': plannedMarathon(25).replace(/2026-03-(0[2-9]|1[0-2]).*\n/g, ''),
    'blank days count as nothing': `--- today 2026-04-05\n${FIFTY_KM}\n${FIRST_WEEK}\n2026-04-12 Sun  plan race A marathon\n`,
    'the second of two goal races within three weeks': `--- today 2026-04-06
${FIFTY_KM}
${FIRST_WEEK}
${lastWeek(30, 'plan ')}
2026-04-12 Sun  plan race A marathon
`.replace('2026-04-04 Sat  long 14 km', '2026-04-04 Sat  race A'),
    'another cut by choice': plannedMarathon(24).replace('05\n', '05\nrule taper-too-little taper.cut.marathon 0.3\n'),
  },
});

const idleWeek = (saturday: string) => `--- today 2026-03-01
${daysFrom('2026-03-01', ['easy 8 km', 'plan easy 8 km', 'rest', 'rest', 'rest', 'rest', saturday])}
`;

describeRule(taperTooMuch, {
  fired: {
    'less than 15 % of the usual week': `--- today 2026-04-05
${FIFTY_KM}
${FIRST_WEEK}
${daysFrom('2026-04-06', ['rest', 'plan easy 3 km', '', 'plan easy 3 km', '', 'plan easy 1 km'])}
2026-04-12 Sun  plan race A marathon
                     ^^^^^^^^^^^^^^^ 💡 hint taper-too-much: Very little running before the marathon. A few short easy runs with strides keep the legs awake.
`,
    'over: the fact without the advice': `--- today 2026-03-15
${daysFrom('2026-03-01', ['easy 8 km', 'easy 8 km', 'rest', 'rest', 'rest', 'rest', 'easy 3 km'])}
2026-03-08 Sun  race A 10 km 42:10
                ^^^^^^^^^^^^^^^^^^ 💡 hint taper-too-much: Very little running before the 10 km race on Sun 8 Mar.
2026-03-15 Sun  easy 8 km
`,
    'a bike ride is no run': `${idleWeek('plan easy 3 km').replace('2026-03-04 Wed  rest', '2026-03-04 Wed  plan bike 40 min')}2026-03-08 Sun  plan race A 10 km
                     ^^^^^^^^^^^^ 💡 hint taper-too-much
`,
    'more than 60 % less for all of four weeks': `--- today 2026-04-20
${FIFTY_KM}
${daysFrom('2026-03-30', repeated(3, ['rest', '', 'easy 8 km', '', '', 'easy 8 km', '']))}
${daysFrom('2026-04-20', ['rest', '', 'plan easy 8 km', '', '', 'plan easy 8 km', ''])}
2026-04-27 Mon  plan race A marathon
                     ^^^^^^^^^^^^^^^ 💡 hint taper-too-much: Little running for four weeks before the marathon. A few short easy runs with strides keep the legs awake.
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

/** Two weeks before a marathon on 2026-04-12, with something on Wednesday 2026-04-08. */
const easyTaper = (wednesday: string, before = 'tempo 8 km') => `--- today 2026-03-28
2026-03-24 Tue  ${before}
2026-03-26 Thu  easy 8 km
2026-03-28 Sat  long 20 km
2026-03-30 Mon  plan easy 8 km
2026-04-01 Wed  plan easy 8 km
2026-04-04 Sat  plan long 13 km
2026-04-06 Mon  plan easy 6 km
2026-04-08 Wed  plan ${wednesday}
2026-04-10 Fri  plan easy 5 km
2026-04-12 Sun  plan race A marathon
`;

describeRule(taperIntensityLost, {
  fired: {
    'one step louder for racers': `${easyTaper('easy 6 km').replace('03-28\n', '03-28\nprofile racer\n')}                     ^^^^^^^^^^^^^^^ 💡 information taper-intensity-lost
`,
    'ten easy days before a half marathon': `${easyTaper('easy 6 km').replace('race A marathon', 'race A half')}                     ^^^^^^^^^^^ 💡 hint taper-intensity-lost: No faster running in the 10 days before the half marathon. Taper is about less, not slower: a few minutes at race pace often help.
`,
    'over: the fact without the advice': `${easyTaper('easy 6 km').replaceAll('plan ', '').replace('today 2026-03-28', 'today 2026-04-20')}                ^^^^^^^^^^^^^^^ 💡 hint taper-intensity-lost: No faster running in the 14 days before the marathon on Sun 12 Apr; a little of it often helps.
2026-04-20 Mon  easy 5 km
`,
    'strides before the taper begins': `${easyTaper('easy 6 km', 'easy 8 km + 4 x 20s strides')}                     ^^^^^^^^^^^^^^^ 💡 hint taper-intensity-lost
`,
  },
  silent: {
    'steps at marathon pace': easyTaper('easy 9 km: wu 3 km, 3 km @ MP, cd 3 km'),
    'a steady run': easyTaper('steady 8 km'),
    intervals: easyTaper('intervals 6 km: wu 2 km, 4 x 400 m @ 1:30, cd 2 km'),
    'a run that says nothing of its effort': easyTaper('run 6 km'),
    'no faster running before the taper': easyTaper('easy 6 km', 'easy 8 km'),
    'a B race': easyTaper('easy 6 km').replace('race A', 'race B'),
    'a week before 10 km': easyTaper('easy 6 km').replace('race A marathon', 'race A 10 km'),
    'days that nobody wrote down': easyTaper('easy 6 km').replace(/2026-04-0[14].*\n/g, ''),
  },
});

const before10 = (days: string, session: string, race = 'race A 10 km') => `--- today 2026-03-01
2026-03-01 Sun  easy 8 km
${days}  plan ${session}
2026-03-15 Sun  plan ${race}
`;
const withMark = (text: string, message: string, log: string) =>
  log.replace(
    /\n2026-03-15/,
    `\n${' '.repeat(21)}${'^'.repeat(text.length)} 💡 information hard-close-to-race${message}\n2026-03-15`,
  );

describeRule(hardCloseToRace, {
  fired: {
    'the day before': withMark(
      'tempo 6 km',
      ': Tempo 1 day before the 10 km race. Nothing you do now adds fitness for it; fresh legs often do more.',
      before10('2026-03-14 Sat', 'tempo 6 km'),
    ),
    'four days before a marathon': withMark(
      'tempo 8 km',
      ': Tempo 4 days before the marathon. Nothing you do now adds fitness for it; fresh legs often do more.',
      before10('2026-03-11 Wed', 'tempo 8 km', 'race A marathon'),
    ),
    'a run of 90 minutes a week before a marathon': withMark(
      'long 16 km 1:30:00',
      ': Long run 7 days before the marathon. Nothing you do now adds fitness for it; fresh legs often do more.',
      before10('2026-03-08 Sun', 'long 16 km 1:30:00', 'race A marathon'),
    ),
    'without a time from 18 km on': withMark(
      'long 18 km',
      '',
      before10('2026-03-08 Sun', 'long 18 km', 'race A marathon'),
    ),
    'more than ten fast minutes': withMark(
      'intervals 8 km',
      '',
      before10('2026-03-13 Fri', 'intervals 8 km: wu 2 km, 11 min @ T, cd 2 km'),
    ),
    'done, with the race ahead': `--- today 2026-03-12
2026-03-12 Thu  intervals 8 km
                ^^^^^^^^^^^^^^ 💡 information hard-close-to-race: Intervals 3 days before the 10 km race. Gentle days from here often bring the legs back in time.
2026-03-15 Sun  plan race A 10 km
`,
    'over: the fact without the advice': `--- today 2026-03-20
2026-03-12 Thu  intervals 8 km
                ^^^^^^^^^^^^^^ 💡 information hard-close-to-race: Intervals 3 days before the 10 km race on Sun 15 Mar.
2026-03-15 Sun  race A 10 km 42:10
2026-03-20 Fri  easy 5 km
`,
    'more minutes of openers by choice, still too many': `--- today 2026-03-01
rule taper-too-little taper.opener-min 5
2026-03-13 Fri  plan intervals 5 km: wu 2 km, 6 min @ T, cd 1 km
                     ^^^^^^^^^^^^^^ 💡 information hard-close-to-race
2026-03-15 Sun  plan race A 10 km
`,
  },
  silent: {
    'four days before 10 km': before10('2026-03-11 Wed', 'tempo 6 km'),
    'five days before a marathon': before10('2026-03-10 Tue', 'tempo 8 km', 'race A marathon'),
    'a run of 89 minutes': before10('2026-03-08 Sun', 'long 16 km 1:29:00', 'race A marathon'),
    'a run of 90 minutes eight days before': before10('2026-03-07 Sat', 'long 16 km 1:30:00', 'race A marathon'),
    'a long run a week before 10 km': before10('2026-03-08 Sun', 'long 18 km 1:45:00'),
    'ten fast minutes': before10('2026-03-13 Fri', 'intervals 8 km: wu 2 km, 10 min @ T, cd 2 km'),
    'a B race': before10('2026-03-14 Sat', 'tempo 6 km', 'race B 10 km'),
    'an easy run': before10('2026-03-14 Sat', 'easy 6 km + 4 x 20s strides'),
    'races that belong together': before10('2026-03-14 Sat', 'race 5 km #b2b'),
  },
});

describe('before a goal race, what is offered', () => {
  it('a last week scaled to the volume that passes', () => {
    const { preferred, applied } = offered('taper-too-little', plannedMarathon(30));
    assert.equal(preferred, 'Trim what is planned to 70%');
    assert.match(applied(preferred), /plan easy 21\.1 km\n.*plan easy 6 km \+ 4 x 20s strides\n.*plan easy 2\.8 km\n/);
  });

  it('strides on a planned easy run', () => {
    const { preferred, applied } = offered('taper-intensity-lost', easyTaper('easy 6 km'));
    assert.equal(preferred, 'Add strides to easy 8 km on Mon 30 Mar');
    assert.match(applied(preferred), /\n2026-03-30 Mon {2}plan easy 8 km \+ 4 x 20s strides\n/);
  });

  it('a short run on a day without any', () => {
    const idle = `${idleWeek('plan easy 3 km').replace('2026-03-05 Thu  rest\n', '')}2026-03-08 Sun  plan race A 10 km\n`;
    const { preferred, applied } = offered('taper-too-much', idle);
    assert.equal(preferred, 'Plan a short run with strides on Thu 5 Mar');
    assert.match(applied(preferred), /\n2026-03-05 Thu {2}plan easy 20 min \+ 4 x 20s strides\n/);
  });

  it('an easy run, or rest, in the place of a hard one', () => {
    const { titles } = offered('hard-close-to-race', before10('2026-03-14 Sat', 'tempo 6 km'));
    assert.deepEqual(titles.slice(0, 2), [
      'Make it easy: easy 3.6 km',
      'Insert a rest day on Sat 14 Mar instead of tempo 6 km',
    ]);
  });
});
