import { illnessReturn } from '../../../../server/src/analysis/rules/health/illness-return';
import { describeRule } from '../../../support/rules';

describeRule(illnessReturn, {
  fired: {
    'louder with profile returning': `
profile returning
2026-03-02 Mon  sick fever
2026-03-04 Wed  tempo 8 km
                ^^^^^^^^^^ 💡 warning illness-return
`,
    'tempo two days after a head cold': `
2026-03-02 Mon  sick cold
2026-03-04 Wed  tempo 8 km
                ^^^^^^^^^^ 💡 information illness-return: Tempo on Wed 4 Mar, 2 days after the last sick day. Two gentle runs first, then see how you feel.
`,
    'a head cold long after a doctor has looked at the heart': `
2026-02-05 Thu  cardiologist: all clear
2026-03-02 Mon  sick cold
2026-03-04 Wed  tempo 8 km
                ^^^^^^^^^^ 💡 information illness-return
`,
    'a sign for a doctor, and a fever on the next day': `
2026-03-02 Mon  heart racing in bed last night
2026-03-03 Tue  sick fever
2026-03-05 Thu  easy 5 km 31:00
                ^^^^^^^^^^^^^^^ 💡 information illness-return: Palpitations on Mon 2 Mar. Please let a doctor look at it before you train again.
`,
    'a long run three days after a fever': `
2026-03-01..2026-03-02  sick fever
2026-03-05 Thu  long 18 km 1:45:00
                ^^^^^^^^^^^^^^^^^^ 💡 information illness-return
`,
    planned: `
2026-03-02 Mon  sick fever
2026-03-03 Tue  rest
--- today 2026-03-03
2026-03-05 Thu  plan tempo 8 km
                     ^^^^^^^^^^ 💡 information illness-return: Tempo on Thu 5 Mar, 3 days after the last sick day. Two gentle runs first, then see how you feel.
`,
    'gone by': `
--- today 2026-03-06
2026-03-02 Mon  sick fever
2026-03-04 Wed  tempo 8 km
                ^^^^^^^^^^ 💡 information illness-return: Tempo on Wed 4 Mar, 2 days after the last sick day.
2026-03-06 Fri  rest
`,
    'the second session after a fever is hard': `
2026-03-02 Mon  sick fever
2026-03-05 Thu  easy 4 km 25:00
2026-03-07 Sat  tempo 8 km
                ^^^^^^^^^^ 💡 information illness-return: Tempo on Sat 7 Mar: session 2 after the illness, longer than 30 min or hard. Two gentle ones of up to 30 min first.
`,
    'without a time, by the distance': `
2026-03-02 Mon  sick fever
2026-03-05 Thu  easy 10 km
                ^^^^^^^^^^ 💡 information illness-return
`,
    'hard work after a run that was told, and again no more': `
2026-03-02 Mon  sick fever
2026-03-03 Tue  easy 5 km 35:00
                ^^^^^^^^^^^^^^^ 💡 information illness-return: Easy run on Tue 3 Mar: session 1 after the illness, longer than 30 min or hard.
2026-03-05 Thu  intervals 9 km
                ^^^^^^^^^^^^^^ 💡 information illness-return: Intervals on Thu 5 Mar, 3 days after the last sick day.
2026-03-06 Fri  tempo 8 km
`,
    'one of several speaks': `
2026-03-02 Mon  sick fever
2026-03-04 Wed  tempo 8 km
                ^^^^^^^^^^ 💡 information illness-return
2026-03-05 Thu  tempo 8 km
`,
    'longer than half of the longest run, early on the way back': `
2026-02-22 Sun  easy 16 km 1:29:00
2026-02-23..2026-03-04  sick fever
2026-03-05 Thu  easy 4 km 25:00
2026-03-06 Fri  easy 4 km 25:00
2026-03-09 Mon  easy 8.1 km 47:00
                ^^^^^^^^^^^^^^^^^ 💡 information illness-return: Easy run on Mon 9 Mar: more than 50% of the longest before the illness (16 km). Build up over as many days as you were ill.
`,
    'longer than three quarters, later': `
2026-02-22 Sun  easy 16 km 1:29:00
2026-02-23..2026-03-04  sick fever
2026-03-05 Thu  easy 4 km 25:00
2026-03-06 Fri  easy 4 km 25:00
2026-03-14 Sat  easy 12.1 km 1:10:00
                ^^^^^^^^^^^^^^^^^^^^ 💡 information illness-return: Easy run on Sat 14 Mar: more than 75% of the longest before the illness (16 km). Build up over as many days as you were ill.
`,
    'any training after a sign for a doctor': `
--- today 2026-03-02
2026-03-02 Mon  sick chest pain
2026-03-09 Mon  plan easy 4 km 25:00
                     ^^^^^^^^^^^^^^^ 💡 information illness-return: Chest pain on Mon 2 Mar. Please let a doctor look at it before you train again.
2026-03-11 Wed  plan easy 4 km 25:00
`,
    'seven days on request': `
rule illness-return ill.systemic-days 7
2026-03-02 Mon  sick fever
2026-03-04 Wed  easy 4 km 25:00
2026-03-06 Fri  easy 4 km 25:00
2026-03-09 Mon  tempo 8 km
                ^^^^^^^^^^ 💡 information illness-return
`,
  },
  silent: {
    'after palpitations that a doctor has looked at': `
2026-02-02 Mon  palpitations
2026-02-05 Thu  cardiologist: all clear
2026-02-07 Sat  easy 8 km
2026-02-10 Tue  palpitations again, told they are benign
2026-02-12 Thu  easy 8 km
`,
    'two runs of half an hour, then more': `
2026-03-02 Mon  sick fever
2026-03-03 Tue  sick fever
2026-03-05 Thu  easy 4 km 25:00
2026-03-07 Sat  easy 5 km 30:00
2026-03-08 Sun  long 18 km 1:45:00
`,
    'an easy run after a head cold': `
2026-03-02 Mon  sick cold
2026-03-03 Tue  easy 8 km 46:00
`,
    'half, then three quarters of the longest run before': `
2026-02-22 Sun  easy 16 km 1:29:00
2026-02-23..2026-03-04  sick fever
2026-03-05 Thu  easy 4 km 25:00
2026-03-06 Fri  easy 4 km 25:00
2026-03-09 Mon  easy 8 km 47:00
2026-03-14 Sat  easy 12 km 1:10:00
`,
    'as long as ever, after as many days as the illness took': `
2026-02-22 Sun  easy 16 km 1:29:00
2026-03-01..2026-03-04  sick fever
2026-03-05 Thu  easy 4 km 25:00
2026-03-06 Fri  easy 4 km 25:00
2026-03-09 Mon  easy 14 km 1:20:00
`,
    'two weeks later': `
2026-03-02 Mon  sick fever
2026-03-17 Tue  tempo 8 km
`,
    'a walk': `
2026-03-02 Mon  sick fever
2026-03-03 Tue  walk 50 min
`,
    accepted: `
2026-03-02 Mon  sick cold
2026-03-04 Wed  tempo 8 km
  ok illness-return
`,
  },
});
