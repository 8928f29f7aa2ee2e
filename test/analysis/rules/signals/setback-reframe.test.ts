import { setbackReframe } from '../../../../server/src/analysis/rules/signals/setback-reframe';
import { describeRule } from '../../../support/rules';

describeRule(setbackReframe, {
  fired: {
    'a day without a session': `
2026-03-01 Sun  setback missed the start
                ^^^^^^^^^^^^^^^^^^^^^^^^ 💡 hint setback-reframe: What did this teach you? One line is often enough.
2026-03-15 Sun  easy 6 km
`,
  },
  silent: {
    'the day after': `
2026-03-01 Sun  setback missed the start
2026-03-02 Mon  easy 6 km
`,
    'weeks later': `
2026-03-01 Sun  setback missed the start
2026-03-16 Mon  easy 6 km
`,
    'an injury is no lesson to ask for': `
2026-03-01 Sun  setback no race
  injury calf
2026-03-03 Tue  rest
`,
    'nor is an illness': `
2026-03-01 Sun  setback no race
  sick fever
2026-03-03 Tue  rest
`,
    'nor is pain': `
2026-03-01 Sun  easy 3 km pain calf 2/10
  setback turned round
2026-03-03 Tue  rest
`,
    accepted: `
2026-03-01 Sun  setback missed the start
  ok setback-reframe
2026-03-03 Tue  rest
`,
  },
});
