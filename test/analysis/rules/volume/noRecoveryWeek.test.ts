import { weeklyJump } from '../../../../server/src/analysis/rules/volume/weekly-jump';
import { daysFrom, describePart } from '../../../support/rules';

/** A week of two runs that add up to so many kilometres. */
const week = (km: number) => ['rest', `easy ${km / 2} km`, '', '', `easy ${km / 2} km`, '', 'rest'];
const weeks = (...km: readonly number[]) => km.flatMap(week);
const FIVE = weeks(40, 44, 48, 50, 52);
const LIGHTER = 'Many coaches take 20–30% off every fourth week.';

/** The days up to the run that is marked, the mark, and the days after it. */
function marked(entries: readonly string[], mark: string, first = '2026-02-02'): string {
  const lines = daysFrom(first, entries).split('\n');
  return [...lines.slice(0, -1), mark, ...lines.slice(-1)].join('\n');
}

describePart(weeklyJump, 'Weeks without a lighter one', {
  fired: {
    'the fifth week, on its last run': marked(
      FIVE,
      `^^^^^^^^^^ 💡 hint weekly-jump: 5 weeks without a lighter one, up to Sun 8 Mar. ${LIGHTER}`,
    ),
    'once, on the latest of seven': marked(
      [...FIVE, ...weeks(54, 56)],
      `^^^^^^^^^^ 💡 hint weekly-jump: 7 weeks without a lighter one, up to Sun 22 Mar. ${LIGHTER}`,
    ),
    'planned: the week that would be the fifth': `
--- today 2026-03-01
${marked(
  [...weeks(40, 44, 48, 50), 'rest', 'plan easy 26 km', '', '', 'plan easy 26 km', '', 'rest'],
  `^^^^^^^^^^ 💡 hint weekly-jump: The week of Mon 2 Mar is planned as number 5 without a lighter one. ${LIGHTER}`,
)}
`,
    'the next week is planned like the others': `
--- today 2026-03-08
${marked(FIVE, '^^^^^^^^^^ 💡 hint weekly-jump')}
${daysFrom('2026-03-09', ['rest', 'plan easy 26 km', '', '', 'plan easy 26 km', '', 'rest'])}
`,
    'weeks of little more than 25 km': marked(weeks(18, 19, 21, 23, 26), '^^^^^^^^^^ 💡 hint weekly-jump'),
    'three are enough on request': `
rule weekly-jump down.every 2
${marked(weeks(40, 44, 48), `^^^^^^^^^^ 💡 hint weekly-jump: 3 weeks without a lighter one, up to Sun 22 Feb. ${LIGHTER}`)}
`,
    'weeks that hardly differ, with more strain than usual': marked(
      [...weeks(20, 20, 20, 20, 20, 20), ...weeks(40, 42, 44, 43, 41, 42)],
      '^^^^^^^^^^ 💡 hint weekly-jump',
      '2025-12-15',
    ),
    'a week of 19 % less is no lighter one': marked(weeks(40, 44, 48, 35.8, 46), '^^^^^^^^^^ 💡 hint weekly-jump'),
  },
  silent: {
    'weeks of 25 km at most': daysFrom('2026-02-02', weeks(18, 19, 21, 23, 25)),
    'weeks of three hours at most': daysFrom(
      '2026-02-02',
      [130, 140, 150, 160, 180].flatMap(minutes => [
        'rest',
        `easy ${minutes / 2} min`,
        '',
        '',
        `easy ${minutes / 2} min`,
        '',
        'rest',
      ]),
    ),
    'four weeks': daysFrom('2026-02-02', weeks(40, 44, 48, 50)),
    'the fourth is a fifth lighter': daysFrom('2026-02-02', weeks(40, 44, 48, 34, 46)),
    'weeks of less than 60 % of the usual of twelve build nothing': daysFrom(
      '2025-12-08',
      weeks(80, 80, 80, 80, 80, 80, 80, 80, 30, 30, 30, 31, 32, 33, 33.5, 36),
    ),
    'a week with a sick day': `
${daysFrom('2026-02-02', weeks(40, 44, 48))}
${daysFrom('2026-02-23', ['sick', 'easy 25 km', '', '', 'easy 25 km', '', 'rest'])}
${daysFrom('2026-03-02', week(52))}
`,
    'a week of holiday, without a run': `
${daysFrom('2026-02-02', weeks(40, 44, 48))}
2026-02-23..2026-03-01  rest > Holiday
${daysFrom('2026-03-02', week(52))}
`,
    'a week with an injured day': `
${daysFrom('2026-02-02', weeks(40, 44, 48))}
${daysFrom('2026-02-23', ['injury left calf 3/10', 'easy 25 km', '', '', 'easy 25 km', '', 'rest'])}
${daysFrom('2026-03-02', week(52))}
`,
    'a week with unknown days': `
${daysFrom('2026-02-02', weeks(40, 44))}
2026-02-16 Mon  easy 24 km
2026-02-20 Fri  easy 24 km
2026-02-22 Sun  rest
${daysFrom('2026-02-23', weeks(50, 52))}
`,
    'a lighter week by its tag': `
${daysFrom('2026-02-02', weeks(40, 44, 48))}
${daysFrom('2026-02-23', ['rest', 'easy 22 km #down-week', '', '', 'easy 22 km', '', 'rest'])}
${daysFrom('2026-03-02', week(52))}
`,
    'the taper before a race A': `
${daysFrom('2026-02-02', FIVE)}
2026-03-15 Sun  plan race A marathon
`.replace(/^/, '\n--- today 2026-03-08'),
    'the taper before a marathon without a letter': `
${daysFrom('2026-02-02', FIVE)}
2026-03-15 Sun  plan Berlin Marathon
`.replace(/^/, '\n--- today 2026-03-08'),
    'weeks that hardly differ': daysFrom('2026-01-26', weeks(40, 42, 44, 43, 41, 40)),
    'a lighter week is planned': `
--- today 2026-03-08
${daysFrom('2026-02-02', FIVE)}
${daysFrom('2026-03-09', ['rest', 'plan easy 18 km', '', '', 'plan easy 18 km', '', 'rest'])}
`,
    'it is over, whatever came': `
--- today 2026-03-15
${daysFrom('2026-02-02', [...FIVE, ...weeks(36)])}
`,
    'it is over, and the week after it is not known': `
--- today 2026-03-17
${daysFrom('2026-02-02', FIVE)}
2026-03-17 Tue  easy 20 km
`,
    accepted: `
${daysFrom('2026-02-02', FIVE)}
  ok weekly-jump > base phase
`,
  },
});
