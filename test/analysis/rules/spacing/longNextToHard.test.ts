import { hardBackToBack } from '../../../../server/src/analysis/rules/spacing/hard-back-to-back';
import { describePart } from '../../../support/rules';

describePart(hardBackToBack, 'A long run beside hard work', {
  fired: {
    'gone by: a fact': `
--- today 2026-03-04
2026-03-01 Sun  long 17 km 1:40:00
2026-03-02 Mon  intervals 8 km
                ^^^^^^^^^^^^^^ 💡 hint hard-back-to-back: Intervals on Mon 2 Mar, the day after the long run on Sun.
2026-03-04 Wed  easy 5 km
`,
    planned: `
--- today 2026-03-01
2026-03-01 Sun  long 17 km 1:40:00
2026-03-02 Mon  plan intervals 8 km
                     ^^^^^^^^^^^^^^ 💡 hint hard-back-to-back: Intervals on Mon 2 Mar, the day after the long run on Sun. Many coaches put an easy day between.
`,
    'long by its time, without the word': `
2026-03-01 Sun  easy 17 km 1:40:00
2026-03-02 Mon  tempo 8 km
                ^^^^^^^^^^ 💡 hint hard-back-to-back
`,
    'two hours after hard work, where long runs never count as hard': `
days hard.include-long never
2026-03-07 Sat  tempo 8 km
2026-03-08 Sun  long 21 km 2:00:00
                ^^^^^^^^^^^^^^^^^^ 💡 hint hard-back-to-back: Long run on Sun 8 Mar, the day after the tempo on Sat.
`,
    'week after week: the latest speaks': `
2026-02-22 Sun  long 17 km 1:40:00
2026-02-23 Mon  intervals 8 km
2026-03-01 Sun  long 17 km 1:40:00
2026-03-02 Mon  intervals 8 km
                ^^^^^^^^^^^^^^ 💡 hint hard-back-to-back
`,
    'strength is heavy where it is hard': `
2026-03-01 Sun  long 17 km 1:40:00
2026-03-02 Mon  strength 40 min rpe 8
                ^^^^^^^^^^^^^^^ 💡 hint hard-back-to-back: Heavy strength on Mon 2 Mar, the day after the long run on Sun.
`,
    'two days on request': `
rule hard-back-to-back long.gap-days 2
2026-03-01 Sun  long 17 km 1:40:00
2026-03-02 Mon  easy 5 km
2026-03-03 Tue  intervals 8 km
                ^^^^^^^^^^^^^^ 💡 hint hard-back-to-back: Intervals on Tue 3 Mar, 2 days after the long run on Sun.
`,
  },
  silent: {
    'a long run that counts as hard: hard-back-to-back speaks': `
2026-03-01 Sun  long 24 km 2:10:00
2026-03-02 Mon  intervals 8 km
`,
    'a long run of just under two hours after hard work': `
days hard.include-long never
2026-03-07 Sat  tempo 8 km
2026-03-08 Sun  long 21 km 1:59:00
`,
    'two hard days': `
2026-03-01 Sun  tempo 8 km
2026-03-02 Mon  intervals 8 km
`,
    'an easy day after the long run': `
2026-03-01 Sun  long 17 km 1:40:00
2026-03-02 Mon  easy 8 km
`,
    'on purpose': `
2026-03-01 Sun  long 17 km 1:40:00 #b2b
2026-03-02 Mon  intervals 8 km
`,
    'profile norwegian-singles': `
profile norwegian-singles
2026-03-01 Sun  long 17 km 1:40:00
2026-03-02 Mon  intervals 8 km
`,
    'no gap asked for': `
rule hard-back-to-back long.gap-days 0
2026-03-01 Sun  long 17 km 1:40:00
2026-03-02 Mon  intervals 8 km
`,
    accepted: `
2026-03-01 Sun  long 17 km 1:40:00
2026-03-02 Mon  intervals 8 km
  ok hard-back-to-back
`,
  },
});
