import { longNextToHard } from '../../../../server/src/analysis/rules/spacing/long-next-to-hard';
import { describeRule } from '../../../support/rules';

describeRule(longNextToHard, {
  fired: {
    'gone by: a fact': `
--- today 2026-03-04
2026-03-01 Sun  long 17 km 1:40:00
2026-03-02 Mon  intervals 8 km
                ^^^^^^^^^^^^^^ 💡 hint long-next-to-hard: Intervals on Mon 2 Mar right next to the long run on Sun; many coaches leave a quiet day between.
2026-03-04 Wed  easy 5 km
`,
    planned: `
--- today 2026-03-01
2026-03-01 Sun  long 17 km 1:40:00
2026-03-02 Mon  plan intervals 8 km
                     ^^^^^^^^^^^^^^ 💡 hint long-next-to-hard: Intervals on Mon 2 Mar would be right next to the long run on Sun. A quiet day between often protects both.
`,
    'long by its time, without the word': `
2026-03-01 Sun  easy 17 km 1:40:00
2026-03-02 Mon  tempo 8 km
                ^^^^^^^^^^ 💡 hint long-next-to-hard
`,
    'two hours after hard work, where long runs never count as hard': `
days hard.include-long never
2026-03-07 Sat  tempo 8 km
2026-03-08 Sun  long 21 km 2:00:00
                ^^^^^^^^^^^^^^^^^^ 💡 hint long-next-to-hard: Long run right next to the tempo on Sat. A quiet day between often protects both.
`,
    'week after week: the latest speaks': `
2026-02-22 Sun  long 17 km 1:40:00
2026-02-23 Mon  intervals 8 km
2026-03-01 Sun  long 17 km 1:40:00
2026-03-02 Mon  intervals 8 km
                ^^^^^^^^^^^^^^ 💡 hint long-next-to-hard
`,
    'strength is heavy where it is hard': `
2026-03-01 Sun  long 17 km 1:40:00
2026-03-02 Mon  strength 40 min rpe 8
                ^^^^^^^^^^^^^^^ 💡 hint long-next-to-hard: Heavy strength right next to the long run on Sun. A quiet day between often protects both.
`,
    'two days on request': `
rule long-next-to-hard long.gap-days 2
2026-03-01 Sun  long 17 km 1:40:00
2026-03-02 Mon  easy 5 km
2026-03-03 Tue  intervals 8 km
                ^^^^^^^^^^^^^^ 💡 hint long-next-to-hard: Intervals 2 days after the long run on Sun. A quiet day between often protects both.
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
rule long-next-to-hard long.gap-days 0
2026-03-01 Sun  long 17 km 1:40:00
2026-03-02 Mon  intervals 8 km
`,
    accepted: `
2026-03-01 Sun  long 17 km 1:40:00
2026-03-02 Mon  intervals 8 km
  ok long-next-to-hard
`,
  },
});
