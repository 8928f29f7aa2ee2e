import { restWellTaken } from '../../../../server/src/analysis/rules/rest/rest-well-taken';
import { daysFrom, describeRule, times } from '../../../support/rules';

const GAINS = "that's where the gains are made.";
const NO_REST = daysFrom('2026-02-16', times(14, 'easy 6 km'));

describeRule(restWellTaken, {
  fired: {
    'two days after a race': `
2026-03-01 Sun  race 10 km 42:10
2026-03-02 Mon  recovery 5 km
2026-03-03 Tue  rest
^^^^^^^^^^ hint rest-well-taken: Rest day after a race — ${GAINS}
`.replace('^^ hint', '^^ 💡 hint'),
    'once a week': `
2026-03-02 Mon  intervals 9 km
2026-03-03 Tue  tempo 9 km
2026-03-04 Wed  rest
^^^^^^^^^^ 💡 hint rest-well-taken: Rest day after a big block — ${GAINS}
2026-03-05 Thu  intervals 9 km
2026-03-06 Fri  tempo 9 km
2026-03-07 Sat  rest
`,
    'a week with rest again': `
${NO_REST}
2026-03-02 Mon  easy 6 km
2026-03-04 Wed  easy 6 km
2026-03-06 Fri  rest
^^^^^^^^^^ 💡 hint rest-well-taken: Time to rest again this week — ${GAINS}
2026-03-07 Sat  easy 6 km
2026-03-08 Sun  easy 6 km
`,
    'a week with rest again, weeks later': `
--- today 2026-03-20
${NO_REST}
2026-03-02 Mon  easy 6 km
2026-03-04 Wed  easy 6 km
2026-03-06 Fri  rest
^^^^^^^^^^ 💡 hint rest-well-taken: Time to rest again in the week of Mon 2 Mar — ${GAINS}
2026-03-07 Sat  easy 6 km
2026-03-08 Sun  easy 6 km
2026-03-20 Fri  easy 6 km
`,
    'after the heaviest week of months': `
${daysFrom('2026-01-05', Array.from({ length: 7 }, () => [...times(4, 'easy 50 min rpe 3'), 'rest', 'easy 40 min rpe 3', 'rest']).flat())}
${daysFrom('2026-02-23', [...times(6, 'easy 80 min rpe 4'), 'easy 60 min rpe 4', 'rest'])}
^^^^^^^^^^ 💡 hint rest-well-taken: Rest day after a heavy week — ${GAINS}
`,
    'on the last day of the week': `
2026-03-05 Thu  tempo 9 km
2026-03-07 Sat  long 25 km 2:20:00
2026-03-08 Sun  yoga 30 min
^^^^^^^^^^ 💡 hint rest-well-taken
`,
  },
  silent: {
    'one hard day': `
2026-03-05 Thu  tempo 9 km
2026-03-06 Fri  rest
`,
    'hard days five days apart': `
2026-03-02 Mon  tempo 9 km
2026-03-03 Tue  easy 9 km
2026-03-04 Wed  easy 9 km
2026-03-05 Thu  easy 9 km
2026-03-06 Fri  tempo 9 km
2026-03-07 Sat  rest
`,
    'after a week like the others': daysFrom(
      '2026-01-05',
      Array.from({ length: 8 }, () => ['rest', ...times(4, 'easy 50 min rpe 3'), 'rest', 'easy 40 min rpe 3']).flat(),
    ),
    'the second rest day': `
2026-03-01 Sun  race 10 km
2026-03-02 Mon
  sick cold
2026-03-03 Tue  rest
`,
    'still planned': `
--- today 2026-03-01
2026-03-01 Sun  race 10 km
2026-03-02 Mon  rest
`,
    'a blank day holds no line to speak on': `
2026-03-01 Sun  race 10 km
2026-03-03 Tue  easy 6 km
`,
    'one week below the target is no change': `
${daysFrom('2026-02-16', [...times(6, 'easy 6 km'), 'rest', ...times(7, 'easy 6 km')])}
${daysFrom('2026-03-02', [...times(4, 'easy 6 km'), 'rest', ...times(2, 'easy 6 km')])}
`,
    'no rest asked for': `
profile streaker
${NO_REST}
${daysFrom('2026-03-02', [...times(4, 'easy 6 km'), 'rest', ...times(2, 'easy 6 km')])}
`,
    'profile quiet': `
profile quiet
2026-03-01 Sun  race 10 km
2026-03-02 Mon  rest
`,
  },
});
