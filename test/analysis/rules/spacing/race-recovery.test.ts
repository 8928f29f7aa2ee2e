import { raceRecovery } from '../../../../server/src/analysis/rules/spacing/race-recovery';
import { describeRule } from '../../../support/rules';

describeRule(raceRecovery, {
  fired: {
    '10 km on Sunday, intervals on Wednesday, gone by': `
--- today 2026-03-06
2026-03-01 Sun  race 10 km 42:10
2026-03-04 Wed  intervals 8 km
                ^^^^^^^^^^^^^^ 💡 information race-recovery: Intervals on Wed 4 Mar, 3 days after 10 km of racing.
2026-03-06 Fri  easy 8 km
`,
    planned: `
--- today 2026-03-01
2026-03-01 Sun  race 10 km 42:10
2026-03-04 Wed  plan intervals 8 km
                     ^^^^^^^^^^^^^^ 💡 information race-recovery: Intervals on Wed 4 Mar, 3 days after 10 km of racing. Easy running up to Wed 4 Mar.
`,
    'after a race that is still to come': `
--- today 2026-02-20
2026-02-20 Fri  easy 8 km
2026-03-01 Sun  plan race 10 km
2026-03-04 Wed  plan intervals 8 km
                     ^^^^^^^^^^^^^^ 💡 information race-recovery: Intervals on Wed 4 Mar, 3 days after 10 km of racing. Easy running up to Wed 4 Mar.
`,
    'in the first days after a marathon that is still to come': `
--- today 2026-02-20
2026-02-20 Fri  easy 8 km
2026-03-01 Sun  plan race marathon
2026-03-03 Tue  plan tempo 8 km
                     ^^^^^^^^^^ 💡 information race-recovery: Tempo on Tue 3 Mar, 2 days after 42.2 km of racing. Easy running up to Sun 15 Mar.
`,
    '5 km ask for 2 days': `
2026-03-01 Sun  race 5 km 20:10
2026-03-03 Tue  tempo 8 km
                ^^^^^^^^^^ 💡 information race-recovery: Tempo on Tue 3 Mar, 2 days after 5 km of racing. Easy running up to Tue 3 Mar.
`,
    'a half marathon asks for 7 days': `
2026-03-01 Sun  race half 1:32:00
2026-03-08 Sun  tempo 8 km
                ^^^^^^^^^^ 💡 information race-recovery: Tempo on Sun 8 Mar, 7 days after 21.1 km of racing. Easy running up to Sun 8 Mar.
`,
    'a marathon asks for 14 days': `
2026-03-01 Sun  race marathon 3:12:00
2026-03-15 Sun  tempo 8 km
                ^^^^^^^^^^ 💡 information race-recovery: Tempo on Sun 15 Mar, 14 days after 42.2 km of racing. Easy running up to Sun 15 Mar.
`,
    'the first three days after a marathon': `
2026-03-01 Sun  race marathon 3:12:00
2026-03-04 Wed  tempo 8 km
                ^^^^^^^^^^ 💡 information race-recovery: Tempo on Wed 4 Mar, 3 days after 42.2 km of racing. Easy running up to Sun 15 Mar.
`,
    'and after one that is written in miles': `
2026-03-01 Sun  race 26.2 mi 3:12:00
2026-03-04 Wed  tempo 8 km
                ^^^^^^^^^^ 💡 information race-recovery: Tempo on Wed 4 Mar, 3 days after 42.2 km of racing. Easy running up to Sun 15 Mar.
`,
    'a long run of 100 easy minutes the day after a half marathon': `
2026-03-07 Sat  race half 1:32:00
2026-03-08 Sun  easy 18 km 1:40:00 rpe 4
                ^^^^^^^^^^^^^^^^^^ 💡 information race-recovery: Easy run on Sun 8 Mar, 1 day after 21.1 km of racing. Easy running up to Sat 14 Mar.
`,
    'a long run of an hour': `
2026-03-01 Sun  race half 1:32:00
2026-03-08 Sun  long 10 km 1:00:00
                ^^^^^^^^^^^^^^^^^^ 💡 information race-recovery: Long run on Sun 8 Mar, 7 days after 21.1 km of racing. Easy running up to Sun 8 Mar.
`,
    'a C race asks for half: 3 days of 7': `
2026-03-01 Sun  race C half 1:40:00
2026-03-04 Wed  tempo 8 km
                ^^^^^^^^^^ 💡 information race-recovery: Tempo on Wed 4 Mar, 3 days after 21.1 km of racing. Easy running up to Wed 4 Mar.
`,
    'an effort of 6 halves too': `
2026-03-01 Sun  race half 1:50:00 rpe 6
2026-03-04 Wed  tempo 8 km
                ^^^^^^^^^^ 💡 information race-recovery
`,
    'an effort of 7 does not': `
2026-03-01 Sun  race half 1:40:00 rpe 7
2026-03-08 Sun  tempo 8 km
                ^^^^^^^^^^ 💡 information race-recovery
`,
    'climb on trails is distance: 21 km and 1800 m count as 39 km': `
2026-03-01 Sun  race 21 km 2:40:00 +1800 m #trail
2026-03-14 Sat  tempo 8 km
                ^^^^^^^^^^ 💡 information race-recovery: Tempo on Sat 14 Mar, 13 days after 21 km of racing. Easy running up to Sat 14 Mar.
`,
    'an ultra asks for no more than 14 days': `
2026-03-01 Sun  race 80 km 9:10:00
2026-03-15 Sun  tempo 8 km
                ^^^^^^^^^^ 💡 information race-recovery: Tempo on Sun 15 Mar, 14 days after 80 km of racing. Easy running up to Sun 15 Mar.
`,
    'an ultra, with three weeks asked for': `
rule race-recovery race-recovery.max 21
2026-03-01 Sun  race 80 km 9:10:00
2026-03-22 Sun  tempo 8 km
                ^^^^^^^^^^ 💡 information race-recovery: Tempo on Sun 22 Mar, 21 days after 80 km of racing. Easy running up to Sun 22 Mar.
`,
    'in miles': `
unit mi
2026-03-01 Sun  race half 1:32:00
2026-03-04 Wed  tempo 5 mi
                ^^^^^^^^^^ 💡 information race-recovery: Tempo on Wed 4 Mar, 3 days after 13.1 mi of racing. Easy running up to Sun 8 Mar.
`,
    'a day for each mile': `
rule race-recovery race-recovery.km-per-day 1.61
2026-03-01 Sun  race 10 km 42:10
2026-03-07 Sat  tempo 8 km
                ^^^^^^^^^^ 💡 information race-recovery
`,
    'beside two hard days in a row, which speak for both': `
2026-03-01 Sun  race 10 km 42:10
2026-03-02 Mon  intervals 8 km
                ^^^^^^^^^^^^^^ 💡 information race-recovery
`,
  },
  silent: {
    'intervals on Thursday': `
2026-03-01 Sun  race 10 km 42:10
2026-03-05 Thu  intervals 8 km
`,
    '3 days after 5 km': `
2026-03-01 Sun  race 5 km 20:10
2026-03-04 Wed  tempo 8 km
`,
    '8 days after a half marathon': `
2026-03-01 Sun  race half 1:32:00
2026-03-09 Mon  tempo 8 km
`,
    '15 days after a marathon': `
2026-03-01 Sun  race marathon 3:12:00
2026-03-16 Mon  tempo 8 km
`,
    '10 easy km on the second day after a marathon': `
2026-03-01 Sun  race marathon 3:12:00
2026-03-03 Tue  easy 10 km
`,
    'the long run of the easy week after it, of less than an hour': `
2026-03-01 Sun  race half 1:32:00
2026-03-08 Sun  long 9 km 54:00
`,
    'the same, known by its distance only': `
2026-03-01 Sun  race half 1:32:00
2026-03-08 Sun  long 9 km
`,
    'a hard ride': `
2026-03-01 Sun  race 10 km 42:10
2026-03-03 Tue  bike 60 min rpe 8
`,
    '4 days after a half marathon as a C race': `
2026-03-01 Sun  race C half 1:40:00
2026-03-05 Thu  tempo 8 km
`,
    'the same, tagged #training': `
2026-03-01 Sun  race half 1:40:00 #training
2026-03-05 Thu  tempo 8 km
`,
    'on a road climb is no distance: 11 km and 110 m': `
2026-03-01 Sun  race 11 km 48:00 +110 m
2026-03-06 Fri  tempo 8 km
`,
    'blank days after a race': `
2026-03-01 Sun  race 10 km 42:10
2026-03-12 Thu  easy 8 km
`,
    '15 days after an ultra': `
2026-03-01 Sun  race 80 km 9:10:00
2026-03-16 Mon  tempo 8 km
`,
    'an effort of 8 halves, on request': `
rule race-recovery race-recovery.min-rpe 8
2026-03-01 Sun  race half 1:40:00 rpe 8
2026-03-05 Thu  tempo 8 km
`,
    'a race without a distance': `
2026-03-01 Sun  race
2026-03-03 Tue  tempo 8 km
`,
    'a stage race': `
2026-03-07 Sat  race 10 km 42:10
2026-03-08 Sun  race 10 km 43:10 #b2b
`,
    accepted: `
2026-03-01 Sun  race 10 km 42:10
2026-03-04 Wed  intervals 8 km
  ok race-recovery
`,
  },
});
