import { doubleDay } from '../../../../server/src/analysis/rules/spacing/double-day';
import { daysFrom, describeRule } from '../../../support/rules';

/** Four weeks of four runs, of so many kilometres in all. */
function weeksOf(km: number): string {
  const week = ['rest', `easy ${km / 4} km`, '', `easy ${km / 4} km`, '', `easy ${km / 4} km`, `easy ${km / 4} km`];
  return daysFrom('2026-02-02', [...week, ...week, ...week, ...week]);
}

describeRule(doubleDay, {
  fired: {
    'below 60 km a week': `
${weeksOf(40)}
2026-03-03 Tue
  am easy 6 km
  pm easy 6 km
     ^^^^^^^^^ 💡 hint double-day: Two runs today, at about 40 km a week. Doubles are useful at high mileage; at yours, one longer easy run may cost less recovery.
`,
    'planned: before it happens': `
--- today 2026-03-01
${weeksOf(40)}
2026-03-03 Tue
  am plan easy 6 km
  pm plan easy 6 km
          ^^^^^^^^^ 💡 hint double-day: Two runs on Tue 3 Mar, at about 40 km a week. …
`,
    'at 80 km a week: on the second such day in a row': `
${weeksOf(80)}
2026-03-03 Tue
  am easy 8 km
  pm easy 6 km
2026-03-04 Wed
  am easy 8 km
  pm easy 6 km
     ^^^^^^^^^ 💡 hint double-day: Two runs today and the day before. A single run between doubles often leaves more time to recover.
`,
    'days in a row are told once': `
--- today 2026-03-04
${weeksOf(40)}
2026-03-03 Tue
  am easy 6 km
  pm easy 6 km
2026-03-04 Wed
  am easy 6 km
  pm easy 6 km
     ^^^^^^^^^ 💡 hint double-day: Two runs today, at about 40 km a week. …
`,
    'gone by: what was, and how others do it': `
--- today 2026-03-06
${weeksOf(40)}
2026-03-03 Tue
  am easy 6 km
  pm easy 6 km
     ^^^^^^^^^ 💡 hint double-day: Two runs on Tue 3 Mar, at about 40 km a week; many coaches keep doubles for more.
2026-03-06 Fri  rest
`,
    'too close together, gone by': `
--- today 2026-03-06
2026-03-04 Wed
  07:00 easy 60 min
  10:00 easy 60 min
        ^^^^^^^^^^^ 💡 hint double-day: 2 h between two runs of 45 min and more; many coaches leave 6 hours.
2026-03-06 Fri  rest
`,
    'too close together, the later one written first': `
2026-03-03 Tue
  12:00 easy 50 min
  07:00 easy 60 min
        ^^^^^^^^^^^ 💡 hint double-day: 4 h between two runs of 45 min and more. …
`,
    'less than six hours': `
2026-03-03 Tue
  07:00 easy 60 min
  13:59 easy 45 min
        ^^^^^^^^^^^ 💡 hint double-day: 5 h 59 min between two runs of 45 min and more. …
`,
  },
  silent: {
    'two runs at 60 km a week': `
${weeksOf(60)}
2026-03-03 Tue
  am easy 8 km
  pm easy 6 km
`,
    'six hours between': `
2026-03-03 Tue
  07:00 easy 60 min
  14:00 easy 45 min
`,
    'close, but one of them is short': `
2026-03-03 Tue
  07:00 easy 60 min
  11:00 easy 44 min
`,
    'a cool-down within a quarter of an hour is the same run': `
${weeksOf(40)}
2026-03-03 Tue
  18:00 tempo 30 min
  18:40 tempo 25 min
`,
    'a short run beside a long one': `
${weeksOf(40)}
2026-03-03 Tue
  easy 2 km
  tempo 8 km
`,
    'two short runs': `
${weeksOf(40)}
2026-03-03 Tue
  am easy 3 km
  pm easy 3 km
`,
    'too little is known of the weeks before': `
2026-03-03 Tue
  am easy 6 km
  pm easy 6 km
`,
    'double threshold, said so': `
2026-03-03 Tue
  am tempo 8 km #double-threshold
  pm intervals 8 km
`,
    'double threshold in profile norwegian-singles': `
profile norwegian-singles
2026-03-03 Tue
  am tempo 8 km
  pm intervals 8 km
`,
    'days in a row in profile high-mileage': `
profile high-mileage
${weeksOf(80)}
2026-03-03 Tue
  am easy 8 km
  pm easy 6 km
2026-03-04 Wed
  am easy 8 km
  pm easy 6 km
`,
    'a smaller week on request': `
rule double-day double.min-weekly-km 40
${weeksOf(40)}
2026-03-03 Tue
  am easy 6 km
  pm easy 6 km
`,
    accepted: `
${weeksOf(40)}
2026-03-03 Tue
  am easy 6 km
  pm easy 6 km
  ok double-day
`,
  },
});
