import { refuelWindow } from '../../../../server/src/analysis/rules/body/refuel-window';
import { describeRule } from '../../../support/rules';

describeRule(refuelWindow, {
  fired: {
    'by clock times': `
2026-03-08 Sun  09:00 long 20 km 2:00:00
  fuel 12:30
  ^^^^^^^^^^ 💡 hint refuel-window: Food 90 min after the big session of Sun 8 Mar. Carbs and protein within the hour help the next one.
`,
    'by clock times in front': `
2026-03-08 Sun  09:00 long 20 km 2:00:00
  12:30 fuel ok
        ^^^^^^^ 💡 hint refuel-window: Food 90 min after the big session of Sun 8 Mar. Carbs and protein within the hour help the next one.
`,
    'less than eight hours to the next, over midnight: information': `
2026-03-06 Fri  21:00 intervals 14 km 1:10:00
  fuel 90 min after
  ^^^^^^^^^^^^^^^^^ 💡 information refuel-window
2026-03-07 Sat  06:00 easy 6 km 36:00
`,
    'eight hours to the next: a hint': `
2026-03-06 Fri  21:00 intervals 14 km 1:00:00
  fuel 90 min after
  ^^^^^^^^^^^^^^^^^ 💡 hint refuel-window
2026-03-07 Sat  06:00 easy 6 km 36:00
`,
    'less than eight hours to the next: information': `
2026-03-07 Sat
  07:00 intervals 14 km 1:10:00
  fuel 90 min after
  ^^^^^^^^^^^^^^^^^ 💡 information refuel-window
  15:00 easy 6 km 36:00
`,
    'nothing written, where food is logged, and a session tomorrow': `
rule refuel-window refuel.track true
2026-03-07 Sat  long 20 km 1:55:00
                ^^^^^^^^^^^^^^^^^^ 💡 hint refuel-window: A big session on Sat 7 Mar, the next within a day, and no word of food. Carbs and protein within the hour help the next one.
--- today 2026-03-07
2026-03-08 Sun  plan easy 8 km
`,
    'gone by': `
--- today 2026-03-12
2026-03-08 Sun  long 20 km 1:55:00
  fuel 2 h after
  ^^^^^^^^^^^^^^ 💡 hint refuel-window: Food 120 min after the big session of Sun 8 Mar.
2026-03-12 Thu  easy 8 km
`,
  },
  silent: {
    'an hour after': `
2026-03-08 Sun  long 20 km 1:55:00
  fuel 60 min after
`,
    'an easy run': `
2026-03-08 Sun  easy 12 km 1:10:00
  fuel 2 h after
`,
    'less than an hour': `
2026-03-08 Sun  intervals 10 km 55:00
  fuel 2 h after
`,
    'nothing written, food logged, rest tomorrow': `
rule refuel-window refuel.track true
2026-03-07 Sat  long 20 km 1:55:00
2026-03-08 Sun  rest
`,
    'nothing written, food logged, the next session more than a day later': `
rule refuel-window refuel.track true
2026-03-07 Sat  07:00 long 20 km 1:55:00
2026-03-08 Sun  18:00 easy 8 km
`,
    'enough said: fuel ok': `
rule refuel-window refuel.track true
2026-03-07 Sat  long 20 km 1:55:00
  fuel ok
2026-03-08 Sun  easy 8 km
`,
    'food at an hour, the session at none': `
2026-03-08 Sun  long 20 km 2:00:00
  fuel 15:30
`,
    accepted: `
2026-03-08 Sun  long 20 km 1:55:00
  fuel 90 min after
  ok refuel-window
`,
  },
});
