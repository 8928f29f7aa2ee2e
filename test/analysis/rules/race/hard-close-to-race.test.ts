import assert from 'node:assert/strict';
import { hardCloseToRace } from '../../../../server/src/analysis/rules/race/hard-close-to-race';
import { offered } from '../../../support/offered';
import { describeRule } from '../../../support/rules';

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
      ': Tempo 1 day before the 10 km race of Sun 15 Mar. An easy run there often serves the race more.',
      before10('2026-03-14 Sat', 'tempo 6 km'),
    ),
    'four days before a marathon': withMark(
      'tempo 8 km',
      ': Tempo 4 days before the marathon of Sun 15 Mar. An easy run there often serves the race more.',
      before10('2026-03-11 Wed', 'tempo 8 km', 'race A marathon'),
    ),
    'a run of 90 minutes a week before a marathon': withMark(
      'long 16 km 1:30:00',
      ': Long run 7 days before the marathon of Sun 15 Mar. An easy run there often serves the race more.',
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
    'a run of 89 minutes': before10('2026-03-08 Sun', 'long 16 km 1:29:00', 'race A marathon'),
    'a run of 90 minutes eight days before': before10('2026-03-07 Sat', 'long 16 km 1:30:00', 'race A marathon'),
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
