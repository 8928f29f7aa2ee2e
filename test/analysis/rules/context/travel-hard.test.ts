import { travelHard } from '../../../../server/src/analysis/rules/context/travel-hard';
import { describeRule } from '../../../support/rules';

const after = (shift: string, day: string, session: string) => `
2026-03-01 Sun  travel ${shift}
${day}  ${session}
`;

const MARK = '                ^^^^^^^^^^ 💡 hint travel-hard';

describeRule(travelHard, {
  fired: {
    'the fifth day after eight zones eastwards': `${after('LIS>TYO +8h', '2026-03-06 Fri', 'tempo 8 km')}${MARK}
`,
    'the fourth day after eight zones westwards': `${after('TYO>LIS -8h', '2026-03-05 Thu', 'tempo 8 km')}${MARK}: Tempo on Thu 5 Mar, 4 days after 8 time zones. A few easy days and daylight first.
`,
    'the third day after three zones eastwards': `${after('LIS>IST +3h', '2026-03-04 Wed', 'tempo 8 km')}${MARK}
`,
    'the day after two zones': `${after('LIS>ATH +2h', '2026-03-02 Mon', 'tempo 8 km')}${MARK}: Tempo on Mon 2 Mar, 1 day after 2 time zones. A few easy days and daylight first.
`,
    'a short hop on the way does not end it': `
2026-03-01 Sun  travel LIS>TYO +8h
2026-03-02 Mon  travel TYO>SYD +2h
2026-03-05 Thu  tempo 8 km
                ^^^^^^^^^^ 💡 hint travel-hard: Tempo on Thu 5 Mar, 4 days after 8 time zones. A few easy days and daylight first.
`,
    'a long run': `
2026-03-01 Sun  travel LIS>TYO +8h
2026-03-04 Wed  long 20 km 2:00:00
                ^^^^^^^^^^^^^^^^^^ 💡 hint travel-hard
`,
    'gone by: the fact without the advice': `
--- today 2026-03-10
2026-03-01 Sun  travel LIS>TYO +8h
2026-03-03 Tue  tempo 8 km
                ^^^^^^^^^^ 💡 hint travel-hard: Tempo on Tue 3 Mar, 2 days after 8 time zones.
2026-03-10 Tue  easy 8 km
`,
    planned: `
--- today 2026-02-27
2026-02-27 Fri  easy 8 km
2026-03-01 Sun  plan travel LIS>TYO +8h
2026-03-03 Tue  plan tempo 8 km
                     ^^^^^^^^^^ 💡 hint travel-hard
`,
  },
  silent: {
    'the sixth day after eight zones eastwards': after('LIS>TYO +8h', '2026-03-07 Sat', 'tempo 8 km'),
    'the fifth day after eight zones westwards': after('TYO>LIS -8h', '2026-03-06 Fri', 'tempo 8 km'),
    'the fourth day after three zones eastwards': after('LIS>IST +3h', '2026-03-05 Thu', 'tempo 8 km'),
    'the second day after two zones': after('LIS>ATH +2h', '2026-03-03 Tue', 'tempo 8 km'),
    'a journey without a shift': after('Berlin', '2026-03-02 Mon', 'tempo 8 km'),
    'the day of the journey': `
2026-03-01 Sun  tempo 8 km
  travel LIS>TYO +8h
`,
    'a race': after('LIS>TYO +8h', '2026-03-04 Wed', 'race 10 km 42:00'),
    'an easy run': after('LIS>TYO +8h', '2026-03-02 Mon', 'easy 8 km'),
  },
});
