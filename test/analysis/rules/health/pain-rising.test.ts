import { painRising } from '../../../../server/src/analysis/rules/health/pain-rising';
import { describeRule } from '../../../support/rules';

const HELP = 'Please see a doctor now, before you train again.';

describeRule(painRising, {
  fired: {
    'one sore point of a bone, after a missed period': `
2026-02-20 Fri  easy 8 km, no period again
2026-03-02 Mon  easy 8 km, shin sore, its one spot now
                                          ^^^^^^^^^^^^ 💡 warning pain-rising: Shin: one sore point, as an overloaded bone has it, on Mon 2 Mar. No run; see a doctor, and tell of the missed period.
`,
    'worse than before, without a level': `
2026-03-02 Mon  easy 8 km, knee a bit sore
2026-03-04 Wed  easy 8 km, knee much worse than on Monday
                           ^^^^^^^^^^^^^^^ 💡 warning pain-rising: Knee: worse on Wed 4 Mar. Rest it now; if it stays, see a physio or doctor.
`,
    'worse once more, in German': `
2026-03-02 Mon  8 km, Schienbein wird schlimmer
                      ^^^^^^^^^^^^^^^^^^^^^^^^^ 💡 warning pain-rising: Schienbein: worse on Mon 2 Mar. If it stays, see a physio or doctor.
2026-03-12 Thu  6 km, gleiches Schienbein, eher schlechter
                               ^^^^^^^^^^^^^^^^^^^^^^^^^^^ 💡 warning pain-rising: Schienbein: worse again on Thu 12 Mar. Rest it, and see a physio or doctor.
`,
    'it cannot be stood on': `
2026-03-04 Wed  7 km, danach konnte ich nicht richtig auftreten
                             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ 💡 warning pain-rising: Pain on Wed 4 Mar: too sore to stand on. Please have a doctor look at it before you run.
`,
    'at rest': `
2026-03-04 Wed  8 km, knee aches at rest
                      ^^^^^^^^^^^^^^^^^^ 💡 warning pain-rising: Knee: pain at rest on Wed 4 Mar. Rest it now; if it stays, see a physio or doctor.
`,
    swollen: `
2026-03-04 Wed  6 km, Knöchel leicht geschwollen
                      ^^^^^^^^^^^^^^^^^^^^^^^^^^ 💡 warning pain-rising: Knöchel: swollen on Wed 4 Mar. Rest it now; if it stays, see a physio or doctor.
`,
    'it ended a run': `
2026-03-04 Wed  cut short at 3 km, calf
                                   ^^^^ 💡 warning pain-rising: Calf: it ended a run on Wed 4 Mar. Rest it now; if it stays, see a physio or doctor.
`,
    'on painkillers': `
2026-03-04 Wed  14 km, ab km 12 nur mit Ibu
                                ^^^^^^^^^^^ 💡 warning pain-rising: A run on painkillers on Wed 4 Mar: they hide what pain tells. Rest, or see a physio, before the next run.
`,
    'a painkiller before it': `
2026-03-04 Wed  7 km, knee sore, took ibuprofen before
                                 ^^^^^^^^^^^^^^^^^^^^^ 💡 warning pain-rising: A run on painkillers on Wed 4 Mar: they hide what pain tells. Rest, or see a physio, before the next run.
`,
    'three of ten, nothing before': `
2026-03-04 Wed  easy 8 km pain left achilles 3/10
                          ^^^^^^^^^^^^^^^^^^^^^^^ 💡 warning pain-rising: Left achilles at 3/10 on Wed 4 Mar. Rest it now; if it stays, see a physio or doctor.
`,
    'the site without what it is not': `
2026-03-04 Wed  easy 8 km
  pain left knee no limp 4/10
  ^^^^^^^^^^^^^^^^^^^^^^^^^^^ 💡 warning pain-rising: Left knee at 4/10 on Wed 4 Mar. Rest it now; if it stays, see a physio or doctor.
`,
    'the level first, the site behind it': `
2026-03-04 Wed  easy 8 km
  pain 4/10 left knee after the run
  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ 💡 warning pain-rising: Left knee at 4/10 on Wed 4 Mar. Rest it now; if it stays, see a physio or doctor.
`,
    'another scale': `
2026-03-04 Wed  easy 8 km pain knee 2/5
                          ^^^^^^^^^^^^^ 💡 warning pain-rising: Knee at 4/10 on Wed 4 Mar. Rest it now; if it stays, see a physio or doctor.
`,
    'an entry on a day with a run': `
2026-03-04 Wed  easy 8 km
  pain knee 4/10
  ^^^^^^^^^^^^^^ 💡 warning pain-rising: Knee at 4/10 on Wed 4 Mar. Rest it now; if it stays, see a physio or doctor.
`,
    'a higher limit, and a rise of two over three sessions': `
rule pain-rising pain.limit 5
2026-03-01 Sun  easy 8 km pain knee 1/10
2026-03-03 Tue  easy 8 km pain knee 2/10
2026-03-05 Thu  easy 8 km pain knee 3/10
                          ^^^^^^^^^^^^^^ 💡 warning pain-rising: Knee at 3/10 (from 2) on Thu 5 Mar. Rest it now; if it stays, see a physio or doctor.
`,
    'a higher limit, and a rise of two within a session': `
rule pain-rising pain.limit 5
2026-03-04 Wed  easy 8 km pain knee 1/10
  pain knee 3/10
  ^^^^^^^^^^^^^^ 💡 warning pain-rising: Knee at 3/10 on Wed 4 Mar. Rest it now; if it stays, see a physio or doctor.
`,
    'above 5, under a plan of the physio': `
2026-03-04 Wed  easy 8 km pain achilles 6/10 #physio
                          ^^^^^^^^^^^^^^^^^^ 💡 warning pain-rising
`,
    'a limp, at any level and on any day': `
2026-03-04 Wed  rest
  pain knee 1/10 limp
  ^^^^^^^^^^^^^^^^^^^ 💡 warning pain-rising: Knee: a limp on Wed 4 Mar. Rest it now; if it stays, see a physio or doctor.
`,
    'one sore point on a bone': `
2026-03-04 Wed  rest
  pain shin point 1/10
  ^^^^^^^^^^^^^^^^^^^^ 💡 warning pain-rising: Shin: one sore point, as an overloaded bone has it, on Wed 4 Mar. Rest it, and see a professional soon.
`,
    'in the groin as well': `
2026-03-04 Wed  rest
  pain groin point 1/10
  ^^^^^^^^^^^^^^^^^^^^^ 💡 warning pain-rising: Groin: one sore point, as an overloaded bone has it, on Wed 4 Mar. Rest it, and see a professional soon.
`,
    'pain at night': `
2026-03-04 Wed  rest
  pain hip night 2/10
  ^^^^^^^^^^^^^^^^^^^ 💡 warning pain-rising: Logged: pain at night. Please see a doctor now, before you train again.
`,
    'pain at night, two weeks gone by': `
--- today 2026-03-19
2026-03-04 Wed  rest
  pain hip night 2/10
  ^^^^^^^^^^^^^^^^^^^ 💡 warning pain-rising: Logged on Wed 4 Mar: pain at night. Please have a doctor look at it, if none has.
2026-03-19 Thu  rest
`,
    'pain on hopping': `
2026-03-04 Wed  rest
  pain foot hopping
  ^^^^^^^^^^^^^^^^^ 💡 warning pain-rising: Logged: pain on hopping. Please see a doctor now, before you train again.
`,
    'a swollen calf, in a sentence': `
2026-03-04 Wed  rest, left calf badly swollen
                           ^^^^^^^^^^^^^^^^^^ 💡 warning pain-rising: Logged: a swollen calf. Please see a doctor now, before you train again.
`,
    'pain on hopping, in a sentence': `
2026-03-04 Wed  rest, shin hurts when hopping
                      ^^^^^^^^^^^^^^^^^^^^^^^ 💡 warning pain-rising: Logged: pain on hopping. Please see a doctor now, before you train again.
`,
    'a swollen calf': `
2026-03-04 Wed  rest
  pain calf swollen 2/10
  ^^^^^^^^^^^^^^^^^^^^^^ 💡 warning pain-rising: Logged: a swollen calf. Please see a doctor now, before you train again.
`,
    'words of an injury that should not wait': `
2026-03-04 Wed  injury calf swollen
                ^^^^^^^^^^^^^^^^^^^ 💡 warning pain-rising: Logged: a swollen calf. Please see a doctor now, before you train again.
`,
    'the chest': `
2026-03-04 Wed  easy 8 km pain chest 1/10
                          ^^^^^^^^^^^^^^^ 💡 warning pain-rising: Logged: chest pain. Please see a doctor now, before you train again.
`,
    'two runs of one episode: the later speaks': `
2026-03-02 Mon  easy 8 km pain knee 4/10
2026-03-05 Thu  easy 8 km pain knee 3/10
                          ^^^^^^^^^^^^^^ 💡 warning pain-rising: Knee still at 3/10 (from 4) on Thu 5 Mar. Rest it, and see a physio or doctor.
`,
    'a red flag is not spoken for by less': `
2026-03-02 Mon  rest
  pain shin night 2/10
  ^^^^^^^^^^^^^^^^^^^^ 💡 warning pain-rising: Logged: pain at night. ${HELP}
2026-03-05 Thu  easy 8 km pain shin 3/10
                          ^^^^^^^^^^^^^^ 💡 warning pain-rising
`,
    'gone by': `
--- today 2026-03-06
2026-03-04 Wed  easy 8 km pain knee 3/10
                          ^^^^^^^^^^^^^^ 💡 warning pain-rising: Knee at 3/10 on Wed 4 Mar. If it stays, see a physio or doctor.
2026-03-06 Fri  rest
`,
  },
  silent: {
    'worse, at a trace': `
2026-03-04 Wed  easy 8 km
  pain knee 1/10 worse
`,
    'no worse, behaving, or a figure of speech': `
2026-03-01 Sun  8 km, knee no worse
2026-03-02 Mon  8 km, Knie nicht schlechter
2026-03-03 Tue  8 km, legs worse than yesterday
2026-03-04 Wed  8 km, stop if the calf gets worse
2026-03-05 Thu  8 km, no painkillers needed
2026-03-06 Fri  8 km, stopped for coffee, knee fine
2026-03-07 Sat  8 km, wore shin guards at football
`,
    'a day of rest, and after one': `
2026-03-04 Wed  rest
  pain calf 1/10 after a rest day
`,
    'two of ten': `
2026-03-04 Wed  easy 8 km pain achilles 2/10
`,
    'a rise that stays low': `
2026-03-01 Sun  easy 8 km pain achilles 0/10
2026-03-04 Wed  easy 8 km pain achilles 2/10
`,
    'five of ten, under a plan of the physio': `
2026-03-04 Wed  easy 8 km pain achilles 5/10 #physio
`,
    'a higher limit, and a fall within a session': `
rule pain-rising pain.limit 5
2026-03-04 Wed  easy 8 km pain knee 4/10
  pain knee 3/10
`,
    'a higher limit, and a rise of two over four sessions': `
rule pain-rising pain.limit 5
2026-03-01 Sun  easy 8 km pain knee 1/10
2026-03-03 Tue  easy 8 km pain knee 2/10
2026-03-05 Thu  easy 8 km pain knee 2/10
2026-03-07 Sat  easy 8 km pain knee 3/10
`,
    'a rise of three asked for': `
rule pain-rising pain.limit 5 pain.rise 3
2026-03-01 Sun  easy 8 km pain knee 1/10
2026-03-03 Tue  easy 8 km pain knee 2/10
2026-03-05 Thu  easy 8 km pain knee 3/10
`,
    'on a rest day it only feeds other rules': `
2026-03-04 Wed  rest
  pain knee 4/10
`,
    'a higher limit, and a run that went better than the morning': `
rule pain-rising pain.limit 5
2026-03-04 Wed
  pain knee 4/10
  easy 8 km pain knee 2/10
`,
    'no limp, not sharp, not at night': `
2026-03-04 Wed  easy 8 km
  pain knee 2/10 no limp
  pain calf 1/10 not sharp
  pain hip 2/10 not at night
`,
    'an injury, at rest': `
2026-03-04 Wed  injury left calf 5/10
`,
    'gone: sharp, 0 of 10': `
2026-03-04 Wed  easy 8 km
  pain knee 0/10 sharp
`,
    'what a note says': `
2026-03-04 Wed  easy 8 km > sharp pain in the knee, 7/10
`,
    'a side that is not bone: a point in the calf': `
2026-03-04 Wed  rest
  pain calf point 1/10
`,
    accepted: `
2026-03-04 Wed  easy 8 km pain achilles 3/10
  ok pain-rising
`,
  },
});
