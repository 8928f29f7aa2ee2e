import { strengthOnRestDay } from '../../../../server/src/analysis/rules/rest/strength-on-rest-day';
import { describeRule } from '../../../support/rules';

describeRule(strengthOnRestDay, {
  fired: {
    'rest and strength on one line': `
2026-03-04 Wed  rest + strength 30 min
                       ^^^^^^^^^^^^^^^ 💡 hint strength-on-rest-day: Strength on a day that is marked rest. A quiet day is still missing this week.
`,
    plyometrics: `
2026-03-04 Wed  rest
  plyo 20 min
  ^^^^^^^^^^^ 💡 hint strength-on-rest-day: Strength on a day that is marked rest. A quiet day is still missing this week.
`,
    'core of more than a quarter of an hour': `
2026-03-04 Wed  rest
  core 16 min
  ^^^^^^^^^^^ 💡 hint strength-on-rest-day: Strength on a day that is marked rest. A quiet day is still missing this week.
`,
    'in a week gone by it is a fact': `
--- today 2026-03-10
2026-03-04 Wed  rest
  strength 30 min
  ^^^^^^^^^^^^^^^ 💡 hint strength-on-rest-day: Strength on a day that is marked rest.
2026-03-10 Tue  easy 8 km
`,
    'with another, quiet rest day in the week': `
--- today 2026-03-06
2026-03-04 Wed  rest
  strength 30 min
  ^^^^^^^^^^^^^^^ 💡 hint strength-on-rest-day: Strength on a day that is marked rest.
2026-03-05 Thu  rest
2026-03-06 Fri  easy 8 km
`,
    'a week whose only rest days have strength: once, on the last': `
--- today 2026-03-08
2026-03-02 Mon  easy 8 km
2026-03-03 Tue  easy 8 km
2026-03-04 Wed  rest
  strength 30 min
2026-03-05 Thu  easy 8 km
2026-03-06 Fri  easy 8 km
2026-03-07 Sat  rest
  gym 45 min
  ^^^^^^^^^^ 💡 hint strength-on-rest-day: Strength on a day that is marked rest. A quiet day is still missing this week.
2026-03-08 Sun  easy 8 km
`,
    'week after week: the latest speaks': `
--- today 2026-03-15
2026-03-04 Wed  rest
  strength 30 min
2026-03-11 Wed  rest
  strength 30 min
  ^^^^^^^^^^^^^^^ 💡 hint strength-on-rest-day
2026-03-15 Sun  easy 8 km
`,
    planned: `
--- today 2026-03-08
2026-03-08 Sun  easy 8 km
2026-03-09 Mon  plan easy 8 km
2026-03-10 Tue  plan easy 8 km
2026-03-11 Wed  rest
  plan strength 30 min
       ^^^^^^^^^^^^^^^ 💡 hint strength-on-rest-day: Strength on a day that is marked rest. A quiet day is still missing that week.
`,
    'a limit of 0 minutes': `
days strength.trivial-min 0
2026-03-04 Wed  rest
  core 5 min
  ^^^^^^^^^^ 💡 hint strength-on-rest-day
`,
  },
  silent: {
    'core of a quarter of an hour': `
2026-03-04 Wed  rest
  core 15 min
`,
    'core of unknown length': `
2026-03-04 Wed  rest + core
`,
    mobility: `
2026-03-04 Wed  rest
  mobility 30 min
`,
    'a strength day that nobody calls rest': `
2026-03-04 Wed  strength 30 min
`,
    'strength and a run: that is a conflict of another kind': `
2026-03-04 Wed  rest
  strength 30 min
  easy 8 km
`,
    accepted: `
2026-03-04 Wed  rest
  strength 30 min
  ok strength-on-rest-day
`,
  },
});
