import { trainWhileSick } from '../../../../server/src/analysis/rules/health/train-while-sick';
import { describeRule } from '../../../support/rules';

const HELP = 'Please see a doctor now, before you train again.';

describeRule(trainWhileSick, {
  fired: {
    'strength with aches': `
2026-03-04 Wed  sick aches
  strength 30 min
  ^^^^^^^^^^^^^^^ 💡 warning train-while-sick: Aches, with strength on Wed 4 Mar. Please leave training until it is gone.
`,
    'a cough is one of the signs, unless it is mild': `
2026-03-04 Wed  sick cough
  easy 5 km 30:00
  ^^^^^^^^^^^^^^^ 💡 warning train-while-sick: A cough, with an easy run on Wed 4 Mar. Please leave training until it is gone.
`,
    'in German': `
2026-03-04 Wed  krank fieber
  easy 5 km 30:00
  ^^^^^^^^^^^^^^^ 💡 warning train-while-sick: Fever, with an easy run on Wed 4 Mar. Please leave training until it is gone.
`,
    'gone by': `
--- today 2026-03-06
2026-03-04 Wed  sick fever
  easy 5 km 30:00
  ^^^^^^^^^^^^^^^ 💡 warning train-while-sick: Fever, with an easy run on Wed 4 Mar. Training usually waits until that is gone.
2026-03-06 Fri  easy 5 km
`,
    'nose only, 40 easy minutes': `
2026-03-04 Wed  sick cold
  easy 7 km 40:00
  ^^^^^^^^^^^^^^^ 💡 hint train-while-sick: Nose or throat, with an easy run on Wed 4 Mar. Short and easy is often fine; with fever, rest.
`,
    'what is said not to be there is none of the signs': `
2026-03-04 Wed  sick cold, no fever or cough
  easy 7 km 40:00
  ^^^^^^^^^^^^^^^ 💡 hint train-while-sick: Nose or throat, with an easy run on Wed 4 Mar. Short and easy is often fine; with fever, rest.
`,
    'nor in German, nor what is gone': `
2026-03-04 Wed  krank schnupfen, kein fieber, husten weg
  easy 7 km 40:00
  ^^^^^^^^^^^^^^^ 💡 hint train-while-sick
`,
    'a fever over something, or not gone, is one': `
2026-03-04 Wed  sick fever over 39
  easy 5 km 30:00
  ^^^^^^^^^^^^^^^ 💡 warning train-while-sick: Fever, with an easy run on Wed 4 Mar. Training usually waits until that is gone.
2026-03-05 Thu  sick fever not gone
  easy 5 km 30:00
  ^^^^^^^^^^^^^^^ 💡 warning train-while-sick: Fever, with an easy run on Thu 5 Mar. Please leave training until it is gone.
`,
    'who has gone home is not rid of it': `
2026-03-04 Wed  sick breathless, gone to bed
                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ 💡 warning train-while-sick: Logged: breathlessness. ${HELP}
2026-03-05 Thu  sick chest pain, gone home
                ^^^^^^^^^^^^^^^^^^^^^^^^^^ 💡 warning train-while-sick: Logged: chest pain. ${HELP}
`,
    'free of fever, or fever free': `
2026-03-04 Wed  sick cold, free from fever
  easy 7 km 40:00
  ^^^^^^^^^^^^^^^ 💡 hint train-while-sick: Nose or throat, with an easy run on Wed 4 Mar. Short and easy is often fine.
2026-03-05 Thu  sick cold, fever free
  easy 7 km 40:00
  ^^^^^^^^^^^^^^^ 💡 hint train-while-sick: Nose or throat, with an easy run on Thu 5 Mar. Short and easy is often fine; with fever, rest.
`,
    'a pain in the chest that is gone': `
2026-03-04 Wed  sick cold, chest pain is gone
  easy 7 km 40:00
  ^^^^^^^^^^^^^^^ 💡 hint train-while-sick: Nose or throat, with an easy run on Wed 4 Mar. Short and easy is often fine; with fever, rest.
`,
    'what stands behind it counts': `
2026-03-04 Wed  sick no fever, cough
  easy 7 km 40:00
  ^^^^^^^^^^^^^^^ 💡 warning train-while-sick: A cough, with an easy run on Wed 4 Mar. Please leave training until it is gone.
`,
    'nose only, gone by': `
--- today 2026-03-06
2026-03-03 Tue  sick cold
  easy 7 km 40:00
  ^^^^^^^^^^^^^^^ 💡 hint train-while-sick: Nose or throat, with an easy run on Tue 3 Mar. Short and easy is often fine.
2026-03-04 Wed  sick cold
  easy 8 km 45:00
  ^^^^^^^^^^^^^^^ 💡 information train-while-sick: Nose or throat, with an easy run on Wed 4 Mar. Up to 40 easy minutes are often fine.
2026-03-06 Fri  easy 5 km
`,
    'in the evening it was run': `
2026-03-04 Wed  easy 8 km 50:00 in the evening, throat scratchy
                ^^^^^^^^^^^^^^^ 💡 information train-while-sick
`,
    'hard, and ill afterwards': `
2026-03-04 Wed  intervals 8 km. Throat scratchy tonight
                ^^^^^^^^^^^^^^ 💡 warning train-while-sick
`,
    'nose only, more than that': `
2026-03-04 Wed  sick cold
  easy 8 km 45:00
  ^^^^^^^^^^^^^^^ 💡 information train-while-sick: Nose or throat, with an easy run on Wed 4 Mar. Up to 40 easy minutes are often fine.
`,
    'hard with any illness': `
2026-03-04 Wed  sick cold
  intervals 8 km
  ^^^^^^^^^^^^^^ 💡 warning train-while-sick: Marked sick, with intervals on Wed 4 Mar. Hard work can wait until the signs are gone.
`,
    'a race to come today: what a few days cannot give back': `
2026-03-08 Sun  sick fever
  plan race A 10 km
       ^^^^^^^^^^^^ 💡 information train-while-sick: Fever, with a race planned on Sun 8 Mar. Please leave this start; another will come.
`,
    'a race to come today, with a cold': `
2026-03-08 Sun  sick cold
  plan race A 10 km
       ^^^^^^^^^^^^ 💡 information train-while-sick: Marked sick, with a race planned on Sun 8 Mar. Hard work can wait until the signs are gone.
`,
    'a race, which silences hints of others': `
2026-03-08 Sun  sick fever
  race 10 km 45:00
  ^^^^^^^^^^^^^^^^ 💡 warning train-while-sick
`,
    'a hint on the day before a race too': `
2026-03-07 Sat  sick cold
  easy 4 km 24:00
  ^^^^^^^^^^^^^^^ 💡 hint train-while-sick
2026-03-08 Sun  race 10 km
`,
    'sick, without a sign: a question': `
2026-03-04 Wed  sick
  easy 5 km 30:00
  ^^^^^^^^^^^^^^^ 💡 information train-while-sick: Marked sick, with an easy run on Wed 4 Mar. Nose only, or fever, aches or a cough too?
`,
    "today's plan": `
2026-03-04 Wed  sick fever
  plan tempo 8 km
       ^^^^^^^^^^ 💡 information train-while-sick: Fever, with a tempo planned on Wed 4 Mar. Please leave training until it is gone.
`,
    'chest pain, without any training': `
2026-03-04 Wed  sick chest pain
                ^^^^^^^^^^^^^^^ 💡 warning train-while-sick: Logged: chest pain. Please see a doctor now, before you train again.
`,
    fainting: `
2026-03-04 Wed  sick fainted after shower
                ^^^^^^^^^^^^^^^^^^^^^^^^^ 💡 warning train-while-sick: Logged: fainting. Please see a doctor now, before you train again.
`,
    'breathlessness, gone by': `
--- today 2026-03-06
2026-03-04 Wed  sick short of breath
                ^^^^^^^^^^^^^^^^^^^^ 💡 warning train-while-sick: Logged: breathlessness. Please see a doctor now, before you train again.
2026-03-06 Fri  rest
`,
    'breathlessness, two weeks gone by': `
--- today 2026-03-19
2026-03-04 Wed  sick short of breath
                ^^^^^^^^^^^^^^^^^^^^ 💡 warning train-while-sick: Logged on Wed 4 Mar: breathlessness. Please have a doctor look at it, if none has.
2026-03-19 Thu  rest
`,
    'a heart that races at rest, and one that races uphill': `
2026-02-10 Tue  heart was racing in bed last night
                ^^^^^^^^^^^^^^^^^^^^^^^ 💡 warning train-while-sick: Logged: palpitations. Please see a doctor now, before you train again.
2026-02-16 Mon  10 km, heart racing on the last hill
`,
    'palpitations that a doctor has looked at': `
2026-02-05 Thu  cardiologist: all clear
2026-02-10 Tue  palpitations again, told they are benign
                ^^^^^^^^^^^^ 💡 hint train-while-sick: Palpitations on Tue 10 Feb; a doctor found nothing on Thu 5 Feb. On exertion, or with dizziness, see one again.
2026-02-12 Thu  easy 6 km. Some palpitations in the evening
                                ^^^^^^^^^^^^ 💡 hint train-while-sick
`,
    'such palpitations on a run': `
2026-02-05 Thu  Kardiologe: alles in Ordnung
2026-02-10 Tue  easy 8 km, palpitations
                           ^^^^^^^^^^^^ 💡 warning train-while-sick
2026-02-12 Thu  palpitations again
                ^^^^^^^^^^^^ 💡 warning train-while-sick: Logged: palpitations. Please see a doctor now, before you train again.
`,
    'such palpitations on exertion, with dizziness, or after fainting': `
2026-02-05 Thu  ECG and echo fine
2026-02-10 Tue  palpitations while running
                ^^^^^^^^^^^^ 💡 warning train-while-sick
--- other.trainlog
2026-02-20 Fri  Holter clear
2026-02-21 Sat  palpitations, felt dizzy
                ^^^^^^^^^^^^^ 💡 warning train-while-sick
2026-02-23 Mon  fainted
                ^^^^^^^ 💡 warning train-while-sick
2026-02-24 Tue  palpitations
                ^^^^^^^^^^^^ 💡 warning train-while-sick
`,
    'palpitations long after, or where it is not clear yet': `
2025-06-05 Thu  cardiologist: all clear
2026-02-05 Thu  ECG fine, but waiting for the echo
2026-02-10 Tue  palpitations again
                ^^^^^^^^^^^^ 💡 warning train-while-sick
`,
    palpitations: `
2026-03-04 Wed  sick palpitations
                ^^^^^^^^^^^^^^^^^ 💡 warning train-while-sick: Logged: palpitations. Please see a doctor now, before you train again.
`,
    'heat and confusion': `
2026-03-04 Wed  sick heat confusion
                ^^^^^^^^^^^^^^^^^^^ 💡 warning train-while-sick: Logged: confusion. Please see a doctor now, before you train again.
`,
    'a severe headache': `
2026-03-04 Wed  sick sudden severe headache
                ^^^^^^^^^^^^^^^^^^^^^^^^^^^ 💡 warning train-while-sick: Logged: a severe headache. Please see a doctor now, before you train again.
`,
    'blood in urine': `
2026-03-04 Wed  sick blood in urine
                ^^^^^^^^^^^^^^^^^^^ 💡 warning train-while-sick: Logged: blood in urine. Please see a doctor now, before you train again.
`,
    'blood that is coughed up': `
2026-03-04 Wed  coughing up blood since last night
                ^^^^^^^^^^^^^^^^^ 💡 warning train-while-sick: Logged: coughing up blood. Please see a doctor now, before you train again.
`,
    'brown urine': `
2026-03-04 Wed  brown urine since the race
                ^^^^^^^^^^^ 💡 warning train-while-sick: Logged: brown urine. Please see a doctor now, before you train again.
`,
    'a heat stroke': `
2026-03-04 Wed  heatstroke, sent home
                ^^^^^^^^^^^ 💡 warning train-while-sick: Logged: a heat stroke. Please see a doctor now, before you train again.
`,
    'signs of heat illness': `
2026-07-04 Sat  8 km at 34C, headache and goosebumps
                             ^^^^^^^^^^^^^^^^^^^^^^^ 💡 warning train-while-sick: Logged: signs of heat illness. Please see a doctor now, before you train again.
`,
    'a collapse, in a sentence': `
2026-03-04 Wed  collapsed in the heat
                ^^^^^^^^^^^^ 💡 warning train-while-sick: Logged: a collapse. Please see a doctor now, before you train again.
`,
  },
  silent: {
    'a throat that came after the run': `
2026-03-04 Wed  easy 8 km 50:00. Throat scratchy tonight
`,
    'in words of their own': `
2026-03-04 Wed  easy 8 km 50:00, sore throat after the run
2026-03-05 Thu  6 km locker; Halsschmerzen nach dem Laufen!
2026-03-06 Fri  easy 8 km 50:00. In the evening scratchy throat
2026-03-07 Sat  6 km locker
  sick throat tonight
`,
    'the same in German': `
2026-03-04 Wed  8 km locker, 50 min. Hals kratzt seit heute Abend
`,
    'a collapse at home': `
2026-03-04 Wed  collapsed on the sofa
`,
    'a walk': `
2026-03-04 Wed  sick fever
  walk 20 min
`,
    'no chest pain': `
2026-03-04 Wed  sick cold, no chest pain
`,
    'what was skipped': `
2026-03-04 Wed  sick fever
  skip tempo 8 km
`,
    'what a note says': `
2026-03-04 Wed  easy 8 km > fever, chest pain
`,
    'the day after': `
2026-03-03 Tue  sick fever
2026-03-04 Wed  easy 4 km 25:00
`,
    accepted: `
2026-03-04 Wed  sick cold
  easy 7 km 40:00
  ok train-while-sick
`,
  },
});
