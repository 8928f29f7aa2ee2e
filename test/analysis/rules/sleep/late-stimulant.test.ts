import { lateStimulant } from '../../../../server/src/analysis/rules/sleep/late-stimulant';
import { describeRule } from '../../../support/rules';

describeRule(lateStimulant, {
  fired: {
    'screens half an hour before bed after midnight': `
rule late-stimulant hint
2026-03-04 Wed  screens off 23:45
                ^^^^^^^^^^^^^^^^^ 💡 hint late-stimulant: Screens until 30 min before bed. An hour without them helps some.
2026-03-05 Thu  sleep 00:15-6:30
`,
    'times in front': `
rule late-stimulant hint
2026-03-04 Wed  17:00 coffee
                      ^^^^^^ 💡 hint late-stimulant: Caffeine 5.5 h before bed. Eight hours often let sleep come easier.
  21:50 screens off
        ^^^^^^^^^^^ 💡 hint late-stimulant: Screens until 40 min before bed. …
2026-03-05 Thu  sleep 22:30-6:30
`,
    'gone by': `
--- today 2026-03-10
rule late-stimulant hint
2026-03-04 Wed  caffeine 17:00
                ^^^^^^^^^^^^^^ 💡 hint late-stimulant: Caffeine 5.5 h before bed.
2026-03-05 Thu  sleep 22:30-6:30
2026-03-10 Tue  rest
`,
  },
  silent: {
    'no bedtime': `
rule late-stimulant hint
2026-03-04 Wed  caffeine 17:00
2026-03-05 Thu  sleep 8h
`,
    'an hour without screens': `
rule late-stimulant hint
2026-03-04 Wed  screens off 21:30
2026-03-05 Thu  sleep 22:30-6:30
`,
    'coffee for breakfast': `
rule late-stimulant hint
2026-03-04 Wed  caffeine 8:00
2026-03-05 Thu  sleep 22:30-6:30
`,
  },
});
