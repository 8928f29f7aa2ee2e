import assert from 'node:assert/strict';
import { hardCloseToRace } from '../../../../server/src/analysis/rules/race/hard-close-to-race';
import { offered } from '../../../support/offered';
import { describeRule } from '../../../support/rules';

const before10 = (days: string, session: string, race = 'race A 10 km') => `--- today 2026-03-01
2026-03-01 Sun  easy 8 km
${days}  plan ${session}
2026-03-15 Sun  plan ${race}
`;

/** With a run of so many kilometres a month before a marathon. */
const beforeLong = (km: number, days: string, session: string) =>
  before10(days, session, 'race A marathon').replace('\n', `\n2026-02-14 Sat  long ${km} km\n`);

const withMark = (text: string, message: string, log: string) =>
  log.replace(
    /\n2026-03-15/,
    `\n${' '.repeat(21)}${'^'.repeat(text.length)} 💡 information hard-close-to-race${message}\n2026-03-15`,
  );

describeRule(hardCloseToRace, {
  fired: {
    'the day before': withMark(
      'tempo 6 km',
      ': Tempo 1 day before the 10 km race of Sun 15 Mar. An easy run there often serves the race more.',
      before10('2026-03-14 Sat', 'tempo 6 km'),
    ),
    'four days before a marathon': withMark(
      'tempo 8 km',
      ': Tempo 4 days before the marathon of Sun 15 Mar. An easy run there often serves the race more.',
      before10('2026-03-11 Wed', 'tempo 8 km', 'race A marathon'),
    ),
    'a run of 90 minutes six days before a marathon': withMark(
      'long 16 km 1:30:00',
      ': 16 km 6 days before the marathon of Sun 15 Mar. Half of it keeps the legs fresh.',
      before10('2026-03-09 Mon', 'long 16 km 1:30:00', 'race A marathon'),
    ),
    'without a time from 18 km on': withMark(
      'long 18 km',
      ': 18 km 6 days before the marathon of Sun 15 Mar. Half of it keeps the legs fresh.',
      before10('2026-03-09 Mon', 'long 18 km', 'race A marathon'),
    ),
    'by time where there is no distance': withMark(
      'long 2 h 30 min',
      ': 2 h 30 min 8 days before the marathon of Sun 15 Mar. Half of it keeps the legs fresh.',
      before10('2026-03-07 Sat', 'long 2 h 30 min', 'race A marathon'),
    ),
    'the longest of the plan eight days before a marathon with a goal': withMark(
      'long 32 km',
      ': 32 km 8 days before the marathon of Sun 15 Mar. Half of it keeps the legs fresh.',
      before10('2026-03-07 Sat', 'long 32 km', 'Philadelphia Marathon, goal 3:29'),
    ),
    'three quarters of the longest of eight weeks, ten days before': withMark(
      'long 24 km',
      '',
      beforeLong(32, '2026-03-05 Thu', 'long 24 km'),
    ),
    '90 minutes three days before 10 km': withMark(
      'long 18 km',
      ': 18 km 3 days before the 10 km race of Sun 15 Mar. Half of it keeps the legs fresh.',
      before10('2026-03-12 Thu', 'long 18 km'),
    ),
    '10 km with a goal time': withMark(
      'tempo 6 km',
      '',
      before10('2026-03-13 Fri', 'tempo 6 km', '10k race, goal 44:00'),
    ),
    'the longer of two races': `${withMark('tempo 6 km', '', before10('2026-03-13 Fri', 'tempo 6 km', 'Berlin Marathon'))}2026-03-29 Sun  plan half marathon, goal 1:40
`,
    'one of two of a length, by its goal time': `${withMark('tempo 6 km', '', before10('2026-03-13 Fri', 'tempo 6 km', 'half marathon, goal 1:40'))}2026-03-29 Sun  plan half marathon
`,
    'the longer race of these weeks is only for training': `${withMark('tempo 6 km', '', before10('2026-03-13 Fri', 'tempo 6 km', 'half marathon'))}2026-03-29 Sun  plan Berlin Marathon, pacing Tom
`,
    'more than ten fast minutes': withMark(
      'intervals 8 km',
      '',
      before10('2026-03-13 Fri', 'intervals 8 km: wu 2 km, 11 min @ T, cd 2 km'),
    ),
    'done, with the race ahead': `--- today 2026-03-12
2026-03-12 Thu  intervals 8 km
                ^^^^^^^^^^^^^^ 💡 information hard-close-to-race: Intervals 3 days before the 10 km race of Sun 15 Mar. Easy days from here often bring the legs back.
2026-03-15 Sun  plan race A 10 km
`,
    'over: the fact without the advice': `--- today 2026-03-20
2026-03-12 Thu  intervals 8 km
                ^^^^^^^^^^^^^^ 💡 information hard-close-to-race: Intervals 3 days before the 10 km race of Sun 15 Mar.
2026-03-15 Sun  race A 10 km 42:10
2026-03-20 Fri  easy 5 km
`,
    'more minutes of openers by choice, still too many': `--- today 2026-03-01
rule taper taper.opener-min 5
2026-03-13 Fri  plan intervals 5 km: wu 2 km, 6 min @ T, cd 1 km
                     ^^^^^^^^^^^^^^ 💡 information hard-close-to-race
2026-03-15 Sun  plan race A 10 km
`,
  },
  silent: {
    'four days before 10 km': before10('2026-03-11 Wed', 'tempo 6 km'),
    'five days before a marathon': before10('2026-03-10 Tue', 'tempo 8 km', 'race A marathon'),
    'a run of 89 minutes': before10('2026-03-09 Mon', 'long 16 km 1:29:00', 'race A marathon'),
    'a run of 90 minutes a week before': before10('2026-03-08 Sun', 'long 16 km 1:30:00', 'race A marathon'),
    'less than three quarters of the longest of eight weeks': beforeLong(32, '2026-03-07 Sat', 'long 23.9 km 2:20:00'),
    'less than two hours eight days before': before10('2026-03-07 Sat', 'long 22 km 1:59:00', 'race A marathon'),
    'the longest run eleven days before': before10('2026-03-04 Wed', 'long 32 km', 'race A marathon'),
    'the longest run eight days before a half marathon': before10('2026-03-07 Sat', 'long 24 km', 'half, goal 1:40'),
    '10 km without a goal time': before10('2026-03-13 Fri', 'tempo 6 km', '10k race'),
    'a parkrun with a goal time': before10('2026-03-13 Fri', 'tempo 6 km', 'parkrun, goal 22:00'),
    'a goal time, with the letter B': before10('2026-03-13 Fri', 'tempo 6 km', 'race B 10 km, goal 44:00'),
    'no letter, by choice': before10('2026-03-13 Fri', 'tempo 6 km', 'Berlin Marathon, goal 3:30').replace(
      '01\n',
      '01\nrule taper taper.auto no\n',
    ),
    'the shorter of two races': `${before10('2026-03-13 Fri', 'tempo 6 km', 'half marathon, goal 1:40')}2026-03-29 Sun  plan Berlin Marathon
`,
    'two of a length': `${before10('2026-03-13 Fri', 'tempo 6 km', 'half marathon')}2026-03-29 Sun  plan half marathon
`,
    'another race with the letter A': `${before10('2026-03-13 Fri', 'tempo 6 km', 'half marathon')}2026-03-29 Sun  plan race A 10 km
`,
    ...Object.fromEntries(
      [
        'half marathon as a training run',
        'half marathon just for fun with Anna',
        'half marathon, pacing Tom, goal 2:00',
        'half marathon, tune-up',
        'half marathon easy',
        'half marathon #training',
        'Halbmarathon als Trainingslauf',
        'Halbmarathon aus Spaß',
        'Halbmarathon > Zugläufer für 2:00',
        'marathon relay',
      ].map(race => [race, before10('2026-03-13 Fri', 'tempo 6 km', race)]),
    ),
    'a long run a week before 10 km': before10('2026-03-08 Sun', 'long 18 km 1:45:00'),
    'ten fast minutes': before10('2026-03-13 Fri', 'intervals 8 km: wu 2 km, 10 min @ T, cd 2 km'),
    'a B race': before10('2026-03-14 Sat', 'tempo 6 km', 'race B 10 km'),
    'an easy run': before10('2026-03-14 Sat', 'easy 6 km + 4 x 20s strides'),
    'races that belong together': before10('2026-03-14 Sat', 'race 5 km #b2b'),
  },
});

describe('hard work just before a race, what is offered', () => {
  it('an easy run, or rest, in the place of a hard one', () => {
    const { titles } = offered('hard-close-to-race', before10('2026-03-14 Sat', 'tempo 6 km'));
    assert.deepEqual(titles.slice(0, 2), [
      'Make it easy: easy 3.6 km',
      'Insert a rest day on Sat 14 Mar instead of tempo 6 km',
    ]);
  });
});
