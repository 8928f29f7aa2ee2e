import { recoveryRunShape } from '../../../../server/src/analysis/rules/spacing/recovery-run-shape';
import { describeRule } from '../../../support/rules';

const EASY = 'It usually works best when it is almost embarrassingly easy';

describeRule(recoveryRunShape, {
  fired: {
    'a minute too long': `
2026-03-03 Tue  recovery 46 min
                ^^^^^^^^^^^^^^^ 💡 hint recovery-run-shape: Recovery run with 46 min. ${EASY}, and not longer than 45 min.
`,
    'gone by: a fact': `
--- today 2026-03-05
2026-03-03 Tue  recovery 60 min
                ^^^^^^^^^^^^^^^ 💡 hint recovery-run-shape: Recovery run with 1 h on Tue 3 Mar; many coaches keep it almost embarrassingly easy, and not longer than 45 min.
`,
    planned: `
--- today 2026-03-02
2026-03-03 Tue  plan recovery 60 min
                     ^^^^^^^^^^^^^^^ 💡 hint recovery-run-shape: A recovery run with 1 h is planned. ${EASY}, and not longer than 45 min.
`,
    'more than 75 % of the maximum heart rate': `
maxhr 188
2026-03-03 Tue  recovery 5 km 32:00 hr 142
                ^^^^^^^^^^^^^^^^^^^ 💡 hint recovery-run-shape: Recovery run with an average heart rate of 76% of the maximum. ${EASY}.
`,
    'faster than 62 % of VDOT': `
vdot 50
2026-03-03 Tue  recovery 6 km 33:00
                ^^^^^^^^^^^^^^^^^^^ 💡 hint recovery-run-shape: Recovery run with 5:30/km. ${EASY}.
`,
    'week after week: the latest is told': `
2026-02-17 Tue  recovery 60 min
2026-02-24 Tue  recovery 60 min
2026-03-03 Tue  recovery 60 min
                ^^^^^^^^^^^^^^^ 💡 hint recovery-run-shape
`,
    'twice in a week: the latest is told': `
2026-03-03 Tue  recovery 60 min
2026-03-05 Thu  recovery 50 min
                ^^^^^^^^^^^^^^^ 💡 hint recovery-run-shape
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
rule recovery-run-shape recovery.max-min 60
2026-03-03 Tue  recovery 60 min
`,
    accepted: `
2026-03-03 Tue  recovery 60 min
  ok recovery-run-shape
`,
  },
});
