import { sessionSpike } from '../../../../server/src/analysis/rules/volume/session-spike';
import { daysFrom, describeRule, times } from '../../../support/rules';

/** Two weeks from 1 to 14 March whose longest run is the one given, on the 8th; then the run to judge, on the 15th. */
const weeks = (longest: string) =>
  daysFrom('2026-03-01', [
    ...['easy 2 km', 'rest', 'easy 2 km', 'rest', 'easy 2 km', 'rest', 'easy 2 km'],
    ...[longest, 'rest', 'easy 2 km', 'rest', 'easy 2 km', 'rest', 'rest'],
  ]);
describeRule(sessionSpike, {
  fired: {
    '33.5 km after 30 km: small': `
${weeks('long 30 km')}
2026-03-15 Sun  long 33.5 km
                ^^^^^^^^^^^^ 💡 hint session-spike: 33.5 km, 12% longer than your longest of the 30 days before (30 km). A few short, easy days now.
`,
    '33.001 km after 30 km: just over': `
${weeks('long 30 km')}
2026-03-15 Sun  long 33001 m
                ^^^^^^^^^^^^ 💡 hint session-spike: 33 km, just over 10% longer than your longest of the 30 days before (30 km). A few short, easy days now.
`,
    'a step of less than 3 km, in a week of more than usual': `
${weeks('long 14 km').replaceAll('2026-03-13 Fri  rest', '2026-03-13 Fri  easy 4 km')}
2026-03-15 Sun  long 16 km
                ^^^^^^^^^^ 💡 hint session-spike: 16 km, 14% longer than your longest of the 30 days before (14 km). A few short, easy days now.
`,
    '18.2 km after 14 km is exactly 1.3: small': `
${weeks('long 14 km')}
2026-03-15 Sun  long 18.2 km
                ^^^^^^^^^^^^ 💡 hint session-spike: 18.2 km, 30% longer than your longest of the 30 days before (14 km). A few short, easy days now.
`,
    '18.3 km after 14 km: moderate': `
${weeks('long 14 km')}
2026-03-15 Sun  long 18.3 km
                ^^^^^^^^^^^^ 💡 information session-spike: 18.3 km, 31% longer than your longest of the 30 days before (14 km). A few short, easy days now.
`,
    '21.1 km after 16 km: moderate': `
${weeks('long 16 km')}
2026-03-15 Sun  long 21.1 km
                ^^^^^^^^^^^^ 💡 information session-spike: 21.1 km, 32% longer than your longest of the 30 days before (16 km). A few short, easy days now.
`,
    'a half marathon after 10 km: large by size, a hint as a race': `
--- today 2026-03-12
${weeks('long 10 km').split('\n').slice(0, 12).join('\n')}
2026-03-15 Sun  plan race half
                     ^^^^^^^^^ 💡 hint session-spike: 21.1 km, 111% longer than your longest of the 30 days before (10 km).
`.replace(/^2026-03-1[34].*\n/gm, ''),
    '28.1 km after 14 km: large': `
${weeks('long 14 km')}
2026-03-15 Sun  long 28.1 km
                ^^^^^^^^^^^^ 💡 information session-spike: 28.1 km, 101% longer than your longest of the 30 days before (14 km). A few short, easy days now.
`,
    'four times the longest: asked about, as it may be a slip': `
${weeks('easy 4.9 km')}
2026-03-15 Sun  long 20 km
                ^^^^^^^^^^ 💡 information session-spike: 20 km, 4 times your longest of the 30 days before (4.9 km). Is that right? A few short, easy days now.
`,
    '10 km after 4.9 km: large': `
${weeks('easy 4.9 km')}
2026-03-15 Sun  long 10 km
                ^^^^^^^^^^ 💡 information session-spike: 10 km, 104% longer than your longest of the 30 days before (4.9 km). A few short, easy days now.
`,
    'short runs by time: more than two fifths': `
${weeks('easy 19 min').replaceAll('2 km', '12 min')}
2026-03-15 Sun  easy 27 min
                ^^^^^^^^^^^ 💡 information session-spike: 27 min, 42% longer than your longest of the 30 days before (19 min). A few short, easy days now.
`,
    'on a day gone by it is a fact': `
--- today 2026-03-16
${weeks('long 14 km')}
2026-03-15 Sun  long 18.3 km
                ^^^^^^^^^^^^ 💡 information session-spike: 18.3 km, 31% longer than your longest of the 30 days before (14 km). A few short, easy days now.
2026-03-16 Mon  rest
`,
    'planned, with what is planned before it': `
--- today 2026-03-14
${weeks('long 14 km')}
2026-03-18 Wed  plan long 15 km
2026-03-22 Sun  plan long 19.05 km
                     ^^^^^^^^^^^^^ 💡 hint session-spike: 19.1 km, 27% longer than your longest of the 30 days before (15 km). 16.5 km would be a gentle step.
`,
    'short runs: more than a kilometre further': `
${weeks('easy 2.5 km')}
2026-03-15 Sun  easy 3.6 km
                ^^^^^^^^^^^ 💡 information session-spike: 3.6 km, 44% longer than your longest of the 30 days before (2.5 km). A few short, easy days now.
`,
    'a second step within a week': `
${weeks('easy 5 km').replace('2026-03-12 Thu  easy 2 km', '2026-03-12 Thu  easy 7 km')}
2026-03-15 Sun  easy 9.2 km
                ^^^^^^^^^^^ 💡 information session-spike: 9.2 km, 31% longer than your longest of the 30 days before (7 km). A few short, easy days now.
`,
    'times, where there is no distance': `
${weeks('long 90 min')}
2026-03-15 Sun  long 2 h
                ^^^^^^^^ 💡 information session-spike: 2 h, 33% longer than your longest of the 30 days before (1 h 30 min). A few short, easy days now.
`,
    'a walk is no run to compare with': `
${weeks('walk 20 km').replace('easy 2 km', 'easy 10 km')}
2026-03-15 Sun  long 14 km
                ^^^^^^^^^^ 💡 information session-spike: 14 km, 40% longer than your longest of the 30 days before (10 km). A few short, easy days now.
`,
    'a run of the same day is none either': `
${weeks('long 10 km')}
2026-03-15 Sun
  am long 14 km
     ^^^^^^^^^^ 💡 information session-spike
  pm easy 5 km
`,
    'in miles': `
unit mi
${weeks('long 10 mi')}
2026-03-15 Sun  long 13.5 mi
                ^^^^^^^^^^^^ 💡 information session-spike: 13.5 mi, 35% longer than your longest of the 30 days before (10 mi). A few short, easy days now.
`,
    'ten days that nothing is known of': `
${daysFrom('2026-02-18', times(5, 'easy 8 km'))}
${daysFrom('2026-03-05', times(10, 'easy 8 km'))}
2026-03-15 Sun  long 12 km
                ^^^^^^^^^^ 💡 information session-spike
`,
    'profile clinician makes it a hint': `
profile clinician
${weeks('long 14 km')}
2026-03-15 Sun  long 18.3 km
                ^^^^^^^^^^^^ 💡 hint session-spike
`,
    'a shorter window': `
rule session-spike spike.window-days 14
2026-02-25 Wed  long 20 km
2026-02-26 Thu  rest
${daysFrom('2026-02-27', times(16, 'easy 8 km'))}
2026-03-15 Sun  long 14 km
                ^^^^^^^^^^ 💡 information session-spike: 14 km, 75% longer than your longest of the 14 days before (8 km). A few short, easy days now.
`,
  },
  silent: {
    'planned, less than a kilometre above a gentle step': `
--- today 2026-03-14
${weeks('long 14 km')}
2026-03-18 Wed  plan easy 9 km
2026-03-22 Sun  plan long 16.3 km
`,
    'two kilometres more than a longest run below 10 km': `
${weeks('run 9 km')}
2026-03-15 Sun  run 11 km
`,
    'a step of less than 3 km, in a week no bigger than usual': `
${weeks('long 14 km')}
2026-03-15 Sun  long 16 km
`,
    '15.4 km after 14 km is exactly 1.1': `
${weeks('long 14 km')}
2026-03-15 Sun  long 15.4 km
`,
    'a treadmill run counts as a run to compare with': `
${weeks('treadmill 14 km')}
2026-03-15 Sun  long 15 km
`,
    'a walk is not judged': `
${weeks('long 14 km')}
2026-03-15 Sun  walk 25 km
`,
    'an event': `
${weeks('long 14 km')}
2026-03-15 Sun  long 25 km #event
`,
    'short runs: a kilometre further, or two fifths': `
${weeks('easy 2.5 km')}
2026-03-15 Sun  easy 3.5 km
`,
    'two fifths of a longest run of 4 km': `
${weeks('easy 4 km')}
2026-03-15 Sun  easy 5.6 km
`,
    'short runs by time: two fifths more': `
${weeks('easy 19 min').replaceAll('2 km', '12 min')}
2026-03-15 Sun  easy 26:30
`,
    '13 days of log': `
${weeks('long 14 km').split('\n').slice(1).join('\n')}
2026-03-15 Sun  long 25 km
`,
    'two runs to compare with': `
2026-03-01 Sun  long 14 km
${daysFrom('2026-03-02', times(12, 'rest'))}
2026-03-14 Sat  easy 8 km
2026-03-15 Sun  long 25 km
`,
    'eleven days that nothing is known of': `
${daysFrom('2026-02-18', times(5, 'easy 8 km'))}
${daysFrom('2026-03-06', times(9, 'easy 8 km'))}
2026-03-15 Sun  long 12 km
`,
    'the same distance four weeks before': `
2026-02-15 Sun  long 25 km
${daysFrom('2026-02-16', ['rest', 'easy 8 km', ...times(11, 'rest')])}
${weeks('long 14 km')}
2026-03-15 Sun  long 25 km
`,
    'a longer run by time whose distance nobody wrote down': `
${weeks('long 2 h 10 min').replace('2 h 10 min', '2:10:00')}
2026-03-15 Sun  long 20 km 2:00:00
`,
    'the day before a race: too late for a hint': `
--- today 2026-03-15
${weeks('long 14 km')}
2026-03-15 Sun  long 17.5 km
2026-03-16 Mon  plan race 5 km
`,
    'a half marathon planned after 16 km: races are longer than long runs': `
--- today 2026-03-12
${weeks('long 16 km').split('\n').slice(0, 12).join('\n')}
2026-03-15 Sun  plan race half
`,
    'the race itself, once it is done': `
${weeks('long 16 km')}
2026-03-15 Sun  race half 1:40:00
`,
    accepted: `
${weeks('long 14 km')}
2026-03-15 Sun  long 18.3 km
  ok session-spike > with friends
`,
  },
});
