import { hardBackToBack } from '../../../../server/src/analysis/rules/spacing/hard-back-to-back';
import { daysFrom, describeRule, times } from '../../../support/rules';

describeRule(hardBackToBack, {
  fired: {
    'on a day gone by it states the fact': `
--- today 2026-03-05
2026-03-03 Tue  intervals 6 x 800 m @ 2:40 rpe 8
2026-03-04 Wed  tempo 8 km
^^^^^^^^^^ 💡 warning hard-back-to-back: Intervals on Tue, tempo on Wed 4 Mar: hard days in a row. Easy now, until the legs are back.
2026-03-05 Thu  easy 8 km
`,
    'planned after done': `
--- today 2026-03-03
2026-03-03 Tue  intervals 6 x 800 m @ 2:40 rpe 8
2026-03-04 Wed  plan tempo 8 km
^^^^^^^^^^ 💡 information hard-back-to-back: Intervals on Tue, tempo on Wed 4 Mar: hard days in a row. An easy day between would do.
`,
    'both planned': `
--- today 2026-03-01
2026-03-01 Sun  easy 8 km
2026-03-03 Tue  plan intervals 6 x 800 m
2026-03-04 Wed  plan tempo 8 km
^^^^^^^^^^ 💡 information hard-back-to-back
`,
    'a run that only its effort makes hard': `
2026-03-03 Tue  tempo 8 km
2026-03-04 Wed  run 8 km rpe 7
^^^^^^^^^^ 💡 warning hard-back-to-back: Tempo on Tue, hard run on Wed 4 Mar: hard days in a row. Easy now, until the legs are back.
`,
    'repetitions that nothing calls hard': `
2026-03-03 Tue  tempo 8 km
2026-03-04 Wed  6 x 800 m r 2 min
^^^^^^^^^^ 💡 warning hard-back-to-back: Tempo on Tue, hard run on Wed 4 Mar: hard days in a row. Easy now, until the legs are back.
`,
    'a race and a long run of two hours': `
2026-03-07 Sat  race 10 km 42:10
2026-03-08 Sun  long 22 km 2:00:00
^^^^^^^^^^ 💡 warning hard-back-to-back: Race on Sat, long run on Sun 8 Mar: hard days in a row. Easy now, until the legs are back.
`,
    'three in a row: the last done day speaks': `
--- today 2026-03-06
2026-03-03 Tue  intervals 8 km
2026-03-04 Wed  tempo 8 km
2026-03-05 Thu  hills 8 km
^^^^^^^^^^ 💡 warning hard-back-to-back: Tempo on Wed, hills on Thu 5 Mar: hard days in a row. Easy now, until the legs are back.
2026-03-06 Fri  rest
`,
    'four in a row, two of them planned: the last done day and the first planned one': `
--- today 2026-03-04
2026-03-03 Tue  intervals 8 km
2026-03-04 Wed  tempo 8 km
^^^^^^^^^^ 💡 warning hard-back-to-back: Intervals on Tue, tempo on Wed 4 Mar: hard days in a row. Easy now, until the legs are back.
2026-03-05 Thu  plan hills 8 km
^^^^^^^^^^ 💡 information hard-back-to-back: Tempo on Wed, hills on Thu 5 Mar: hard days in a row. An easy day between would do.
2026-03-06 Fri  plan intervals 8 km
`,
    'three planned in a row: the first that prolongs': `
--- today 2026-03-01
2026-03-01 Sun  easy 8 km
2026-03-03 Tue  plan intervals 8 km
2026-03-04 Wed  plan tempo 8 km
^^^^^^^^^^ 💡 information hard-back-to-back
2026-03-05 Thu  plan hills 8 km
`,
    'heavy strength, then a hard run: a hint': `
2026-03-03 Tue  strength 40 min rpe 7
2026-03-04 Wed  tempo 8 km
^^^^^^^^^^ 💡 hint hard-back-to-back: Heavy strength on Tue, tempo on Wed 4 Mar: hard days in a row. Easy now, until the legs are back.
`,
    'a day of twice the usual load is a hint': `
${daysFrom('2026-02-19', times(12, 'easy 60 min rpe 3'))}
2026-03-03 Tue  bike 150 min rpe 4
2026-03-04 Wed  tempo 8 km
^^^^^^^^^^ 💡 hint hard-back-to-back: A big day on Tue, tempo on Wed 4 Mar: hard days in a row. Easy now, until the legs are back.
`,
    'two easy days between, on request': `
rule hard-back-to-back hard.min-gap-days 2
2026-03-03 Tue  intervals 8 km
2026-03-04 Wed  easy 8 km
2026-03-05 Thu  tempo 8 km
^^^^^^^^^^ 💡 warning hard-back-to-back: Intervals on Tue, tempo on Thu 5 Mar: hard, with 1 day between. Easy now, until the legs are back.
`,
    'across two files of a folder, and an emoji before': `
--- a.trainlog
2026-03-03 Tue  intervals 8 km
--- b.trainlog
2026-03-04 Wed  tempo 8 km > 🏃 windy
^^^^^^^^^^ 💡 warning hard-back-to-back: Intervals on Tue, tempo on Wed 4 Mar: hard days in a row. Easy now, until the legs are back.
`,
    'newest first': `
2026-03-04 Wed  tempo 8 km
^^^^^^^^^^ 💡 warning hard-back-to-back
2026-03-03 Tue  intervals 8 km
`,
    'a long run beside quality, with other profiles than norwegian-singles': `
profile racer
2026-03-07 Sat  intervals 8 km
2026-03-08 Sun  long 24 km 2:10:00
^^^^^^^^^^ 💡 warning hard-back-to-back
`,
  },
  silent: {
    'intervals, then easy': `
2026-03-03 Tue  intervals 6 x 800 m @ 2:40 rpe 8
2026-03-04 Wed  easy 10 km rpe 4
`,
    'a race, then 100 easy minutes: race-recovery decides': `
2026-03-07 Sat  race 10 km 42:10
2026-03-08 Sun  easy 18 km 1:40:00 rpe 4
`,
    'a long run of just under two hours': `
2026-03-07 Sat  race 10 km 42:10
2026-03-08 Sun  long 20 km 1:59:00
`,
    'two hard sessions on one day': `
2026-03-03 Tue
  am intervals 8 km
  pm tempo 6 km
2026-03-04 Wed  easy 8 km
`,
    'a blank day between may have been rest': `
2026-03-03 Tue  intervals 8 km
2026-03-05 Thu  tempo 8 km
`,
    'what the day before was is unknown': `
days gaps unknown
rule hard-back-to-back hard.min-gap-days 2
2026-03-03 Tue  intervals 8 km
2026-03-05 Thu  tempo 8 km
`,
    '#b2b on the second day': `
2026-03-07 Sat  race 10 km
2026-03-08 Sun  tempo 10 km #b2b
`,
    '#b2b on the first day': `
2026-03-07 Sat  long 30 km 2:50:00 #b2b
2026-03-08 Sun  tempo 10 km
`,
    'an effort of 6': `
2026-03-03 Tue  tempo 8 km
2026-03-04 Wed  run 8 km rpe 6
`,
    'strength of effort 6': `
2026-03-03 Tue  strength 40 min rpe 6
2026-03-04 Wed  tempo 8 km
`,
    'a day of less than twice the usual load': `
${daysFrom('2026-02-19', times(12, 'easy 60 min rpe 3'))}
2026-03-03 Tue  bike 85 min rpe 4
2026-03-04 Wed  tempo 8 km
`,
    'strides in an easy run': `
2026-03-03 Tue  intervals 8 km
2026-03-04 Wed  easy 8 km + 6 x 20s strides
`,
    '!easy': `
2026-03-03 Tue  intervals 8 km
2026-03-04 Wed  tempo 8 km !easy
`,
    'no gap asked for': `
rule hard-back-to-back hard.min-gap-days 0
2026-03-03 Tue  intervals 8 km
2026-03-04 Wed  tempo 8 km
`,
    'a long run beside quality in profile norwegian-singles': `
profile norwegian-singles
2026-03-07 Sat  intervals 8 km
2026-03-08 Sun  long 24 km 2:10:00
`,
    'long runs never count': `
days hard.include-long never
2026-03-07 Sat  intervals 8 km
2026-03-08 Sun  long 24 km 2:10:00
`,
    'what was planned and not done': `
--- today 2026-03-06
2026-03-03 Tue  intervals 8 km
2026-03-04 Wed  plan tempo 8 km
2026-03-05 Thu  easy 8 km
2026-03-06 Fri  easy 8 km
`,
    'what a note says': `
2026-03-03 Tue  intervals 8 km
2026-03-04 Wed  easy 8 km > tempo 5 km, rpe 9
`,
    accepted: `
2026-03-03 Tue  intervals 8 km
2026-03-04 Wed  tempo 8 km
  ok hard-back-to-back > training camp
`,
    'an answer on the first day is about that day': `
2026-03-03 Tue  easy 8 km
  ok hard-back-to-back
2026-03-04 Wed  easy 8 km
`,
  },
});
