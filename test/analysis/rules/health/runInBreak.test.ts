import { injuryReturn } from '../../../../server/src/analysis/rules/health/injury-return';
import { describePart } from '../../../support/rules';

describePart(injuryReturn, 'A run inside a break', {
  fired: {
    'until a date that a doctor set': `
--- today 2026-11-14
2026-11-08 Sun  easy 8 km
2026-11-10 Tue  doctor: no running until 20 Nov
2026-11-14 Sat  easy 5 km
                ^^^^^^^^^ 💡 warning injury-return: Easy run on Sat 14 Nov: you wrote no running until Fri 20 Nov. Ask whoever set the break before you run.
`,
    'weeks, with other sport meanwhile, and a run planned': `
--- today 2026-03-08
2026-03-01 Sun  easy 8 km
2026-03-03 Tue  6 wks no running. swim 30 min
2026-03-08 Sun  bike 60 min
2026-03-10 Tue  plan easy 3 km
                     ^^^^^^^^^ 💡 information injury-return: Easy run on Tue 10 Mar: you wrote no running until Tue 14 Apr. Ask whoever set the break before you run.
2026-03-12 Thu  plan easy 3 km
`,
    'in German, gone by': `
--- today 2026-03-12
2026-03-01 Sun  8 km locker
2026-03-03 Tue  Arzt: eine Woche Pause verordnet
2026-03-08 Sun  5 km locker
                ^^^^^^^^^^^ 💡 warning injury-return: Easy run on Sun 8 Mar: you wrote no running until Tue 10 Mar.
`,
  },
  silent: {
    'on the day it ends': `
2026-03-01 Sun  8 km locker
2026-03-03 Tue  10 Tage kein Laufen
2026-03-13 Fri  3 km locker
`,
    'once running is allowed': `
2026-11-08 Sun  easy 8 km
2026-11-10 Tue  doctor: no running until 20 Nov
2026-11-13 Fri  physio says ok to run
2026-11-14 Sat  easy 5 km
`,
    'weeks that lie behind': `
2026-03-01 Sun  easy 8 km
2026-03-15 Sun  two weeks off running, feels long
2026-03-16 Mon  easy 5 km
2026-03-17 Tue  easy 5 km, first days after 6 days off running
2026-03-18 Wed  easy 3 km
`,
    'other sport': `
2026-03-01 Sun  easy 8 km
2026-03-03 Tue  no running for 2 weeks
2026-03-05 Thu  swim 30 min
`,
    'a plan of a physio': `
2026-03-01 Sun  easy 8 km
2026-03-03 Tue  no running for 2 weeks
2026-03-12 Thu  easy 10 min #physio
`,
  },
});
