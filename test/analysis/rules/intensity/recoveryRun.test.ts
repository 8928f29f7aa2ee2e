import { easyTooHard } from '../../../../server/src/analysis/rules/intensity/easy-too-hard';
import { describePart } from '../../../support/rules';

describePart(easyTooHard, 'A recovery run that asks much', {
  fired: {
    'a minute too long': `
2026-03-03 Tue  recovery 46 min
                ^^^^^^^^^^^^^^^ 💡 hint easy-too-hard: The recovery run of Tue 3 Mar: 46 min. Up to 45 min is often enough.
`,
    'gone by: a fact': `
--- today 2026-03-05
2026-03-03 Tue  recovery 60 min
                ^^^^^^^^^^^^^^^ 💡 hint easy-too-hard: The recovery run of Tue 3 Mar: 1 h.
`,
    planned: `
--- today 2026-03-02
2026-03-03 Tue  plan recovery 60 min
                     ^^^^^^^^^^^^^^^ 💡 hint easy-too-hard: A recovery run of 1 h is planned on Tue 3 Mar. Up to 45 min is often enough.
`,
    'more than 75 % of the maximum heart rate': `
maxhr 188
2026-03-03 Tue  recovery 5 km 32:00 hr 142
                ^^^^^^^^^^^^^^^^^^^ 💡 hint easy-too-hard: The recovery run of Tue 3 Mar: heart rate at 76% of the maximum. Many coaches keep it to a shuffle.
`,
    'faster than 62 % of VDOT': `
vdot 50
2026-03-03 Tue  recovery 6 km 33:00
                ^^^^^^^^^^^^^^^^^^^ 💡 hint easy-too-hard: The recovery run of Tue 3 Mar: 5:30/km. Many coaches keep it to a shuffle.
`,
    'week after week: the latest is told': `
2026-02-17 Tue  recovery 60 min
2026-02-24 Tue  recovery 60 min
2026-03-03 Tue  recovery 60 min
                ^^^^^^^^^^^^^^^ 💡 hint easy-too-hard
`,
    'twice in a week: the latest is told': `
2026-03-03 Tue  recovery 60 min
2026-03-05 Thu  recovery 50 min
                ^^^^^^^^^^^^^^^ 💡 hint easy-too-hard
`,
  },
  silent: {
    'as long as it may be': '2026-03-03 Tue  recovery 45 min',
    'an effort of 3': '2026-03-03 Tue  recovery 30 min rpe 3',
    '75 % of the maximum heart rate': `
maxhr 188
2026-03-03 Tue  recovery 5 km 32:00 hr 141
`,
    'at 62 % of VDOT': `
vdot 50
2026-03-03 Tue  recovery 5 km 31:00
`,
    'a heart rate without a known maximum': '2026-03-03 Tue  recovery 30 min hr 160',
    'longer on request': `
rule easy-too-hard recovery.max-min 60
2026-03-03 Tue  recovery 60 min
`,
    accepted: `
2026-03-03 Tue  recovery 60 min
  ok easy-too-hard
`,
  },
});
