import { painNextDay } from '../../../../server/src/analysis/rules/health/pain-next-day';
import { describePart } from '../../../support/rules';

describePart(painNextDay, 'A niggle before hard work', {
  fired: {
    'on two days': `
--- today 2026-03-05
2026-03-03 Tue  easy 8 km, left calf tight
2026-03-05 Thu  easy 9 km, calf a bit tight again
2026-03-07 Sat  plan hills 10 x 200 m, 8 km
                     ^^^^^ 💡 information pain-next-day: Calf: tight on Tue 3 Mar and Thu 5 Mar. Hills on Sat 7 Mar? Easy on the flat first, until it is quiet.
2026-03-08 Sun  plan long 18 km
`,
    'a pain of yesterday': `
--- today 2026-03-04
2026-03-04 Wed  8 km locker, Achillessehne zwickt
2026-03-05 Thu  plan tempo 8 km
                     ^^^^^^^^^^ 💡 hint pain-next-day: Achillessehne: a niggle on Wed 4 Mar. Tempo on Thu 5 Mar? Easy on the flat first, until it is quiet.
`,
    'a long run': `
--- today 2026-03-05
2026-03-05 Thu  easy 9 km, hamstring tight after
2026-03-07 Sat  plan long 20 km
                     ^^^^^^^^^^ 💡 hint pain-next-day: Hamstring: tight on Thu 5 Mar. Long run on Sat 7 Mar? Shorter and easy first, until it is quiet.
`,
    'a race': `
--- today 2026-03-06
2026-03-05 Thu  easy 9 km, left shin niggle
2026-03-06 Fri  easy 5 km, left shin niggle
2026-03-07 Sat  plan race 10 km
                     ^^^^^^^^^^ 💡 information pain-next-day: Left shin: a niggle on Thu 5 Mar and Fri 6 Mar. Race on Sat 7 Mar? Start only if an easy run is free of it.
`,
    'a tendon that is stiff in the morning, and pulls with hard work': `
2026-03-02 Mon  6 km, Achilles re morgens steif
2026-03-03 Tue  tempo 8 km
2026-03-05 Thu  hills 8 x 200 m, 7 km. Sehne zieht
                                       ^^^^^^^^^^^ 💡 information pain-next-day: Sehne: told on Mon 2 Mar, and with hills on Thu 5 Mar. Easy on the flat until it is quiet.
`,
  },
  silent: {
    'told with hard work for the first time': `
2026-03-03 Tue  tempo 8 km
2026-03-05 Thu  hills 8 x 200 m, 7 km. Sehne zieht
`,
    'told with easy runs': `
2026-03-02 Mon  6 km, Achilles morgens steif
2026-03-05 Thu  easy 7 km. Sehne zieht
`,
    'stiff at first, as ever': `
2026-03-02 Mon  6 km, Achilles stiff the first half mile
2026-03-05 Thu  tempo 8 km, Achilles stiff the first half mile
`,
    'a run since without a word about it': `
--- today 2026-03-05
2026-03-03 Tue  easy 8 km, left calf tight
2026-03-05 Thu  easy 9 km
2026-03-06 Fri  plan hills 10 x 200 m, 8 km
`,
    'an easy run': `
--- today 2026-03-05
2026-03-05 Thu  easy 8 km, left calf tight
2026-03-06 Fri  plan easy 8 km
`,
    'a trace': `
--- today 2026-03-05
2026-03-05 Thu  easy 8 km pain calf 1/10
2026-03-06 Fri  plan tempo 8 km
`,
    'one day, and three more until then': `
--- today 2026-03-03
2026-03-03 Tue  easy 8 km, left calf tight
2026-03-07 Sat  plan tempo 8 km
`,
    'tired legs': `
--- today 2026-03-05
2026-03-05 Thu  easy 8 km, legs tired, calves tight
2026-03-06 Fri  plan tempo 8 km
`,
  },
});
