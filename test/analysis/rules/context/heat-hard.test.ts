import { heatHard } from '../../../../server/src/analysis/rules/context/heat-hard';
import { daysFrom, describeRule } from '../../../support/rules';

describeRule(heatHard, {
  fired: {
    'at the limit, by the metric of the day': `
2026-06-04 Thu  tempo 8 km
                ^^^^^^^^^^ 💡 information heat-hard: Tempo at 25 C on Thu 4 Jun, with no warm session in two weeks. Slow by feel, drink, find shade.
  temp 25 C
`,
    'in Fahrenheit': `
2026-06-04 Thu  tempo 8 km 82F
                ^^^^^^^^^^ 💡 information heat-hard: Tempo at 82F on Thu 4 Jun, with no warm session in two weeks. Slow by feel, drink, find shade.
`,
    'a long run, from 32 degrees on': `
2026-06-04 Thu  long 20 km 2:00:00 32 C
                ^^^^^^^^^^^^^^^^^^ 💡 information heat-hard: Long run at 32 C on Thu 4 Jun, with no warm session in two weeks. Shorter, or in a cooler hour; drink, find shade.
`,
    'a race': `
2026-06-04 Thu  race 10 km 42:10 28 C
                ^^^^^^^^^^^^^^^^ 💡 information heat-hard
`,
    'four warm sessions, and one too short': `
${daysFrom('2026-05-30', ['easy 8 km 26 C', 'easy 8 km 26 C', 'easy 8 km 26 C', 'easy 29 min 26 C', 'easy 8 km 26 C'])}
2026-06-04 Thu  tempo 8 km 28 C
                ^^^^^^^^^^ 💡 information heat-hard: Tempo at 28 C on Thu 4 Jun, with 4 warm sessions in two weeks. Slow by feel, drink, find shade.
`,
    'five warm sessions, one of them 15 days before': `
2026-05-20 Wed  easy 8 km 26 C
${daysFrom('2026-05-31', ['easy 8 km 26 C', 'easy 8 km 26 C', 'easy 8 km 26 C', 'easy 8 km 26 C'])}
2026-06-04 Thu  tempo 8 km 28 C
                ^^^^^^^^^^ 💡 information heat-hard
`,
    'gone by: the fact without the advice': `
--- today 2026-06-10
2026-06-04 Thu  tempo 8 km 28 C
                ^^^^^^^^^^ 💡 information heat-hard: Tempo at 28 C on Thu 4 Jun, with no warm session in two weeks.
2026-06-10 Wed  easy 8 km
`,
    planned: `
--- today 2026-06-03
2026-06-03 Wed  easy 8 km
2026-06-04 Thu  plan tempo 8 km 28 C
                     ^^^^^^^^^^ 💡 information heat-hard
`,
    'of one spell the latest': `
2026-06-04 Thu  tempo 8 km 28 C
2026-06-07 Sun  long 20 km 2:00:00 27 C
                ^^^^^^^^^^^^^^^^^^ 💡 information heat-hard
`,
    'a hint with profile clinician': `
profile clinician
2026-06-04 Thu  tempo 8 km 28 C
                ^^^^^^^^^^ 💡 hint heat-hard
`,
    'a higher limit by choice': `
rule heat-hard heat.temp 30
2026-06-04 Thu  tempo 8 km 30 C
                ^^^^^^^^^^ 💡 information heat-hard
`,
  },
  silent: {
    'below the limit': `
2026-06-04 Thu  tempo 8 km 24 C
`,
    'an easy run': `
2026-06-04 Thu  easy 8 km 30 C
`,
    'on the treadmill': `
2026-06-04 Thu  tempo 8 km 26 C #treadmill
`,
    'without a temperature': `
2026-06-04 Thu  tempo 8 km
`,
    'five warm sessions at 23 degrees': `
${daysFrom('2026-05-30', ['easy 8 km 23 C', 'easy 8 km 23 C', 'easy 8 km 23 C', 'easy 30 min 23 C', 'easy 8 km 23 C'])}
2026-06-04 Thu  tempo 8 km 28 C
`,
  },
});
