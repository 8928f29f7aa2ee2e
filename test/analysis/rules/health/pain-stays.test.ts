import { painStays } from '../../../../server/src/analysis/rules/health/pain-stays';
import { describeRule } from '../../../support/rules';

describeRule(painStays, {
  fired: {
    'again and still there, in words, with days between': `
2026-03-01 Sun  easy 8 km, same knee again
2026-03-05 Thu  easy 8 km, knee again from km 5
2026-03-09 Mon  easy 8 km, knee still there
                           ^^^^^^^^^^^^^^^^ 💡 warning pain-stays: Knee: pain on 3 days, since Sun 1 Mar. Rest until a walk is free of it.
`,
    'only tight: information': `
2026-03-01 Sun  easy 8 km, left calf tight
2026-03-03 Tue  easy 8 km, calf tight
2026-03-05 Thu  easy 8 km, calf a bit tight again
                           ^^^^^^^^^^^^^^^^^^^^^^ 💡 information pain-stays: Calf: tight on 3 days, since Sun 1 Mar. Easy and short until it is loose.
`,
    'a day without a word between, and no level': `
2026-03-01 Sun  easy 8 km pain calf 3/10
2026-03-03 Tue  pain calf
2026-03-04 Wed  pain calf
                ^^^^^^^^^ 💡 warning pain-stays: Calf: pain on 3 days, since Sun 1 Mar. Rest until a walk is free of it.
`,
    'on the last day of the row, and gone by': `
--- today 2026-03-08
2026-03-01 Sun  easy 8 km
2026-03-02 Mon  pain shin 2/10
2026-03-03 Tue  pain shin 2/10
2026-03-04 Wed  pain shin 2/10
2026-03-05 Thu  pain shin 2/10
                ^^^^^^^^^^^^^^ 💡 warning pain-stays: Shin: pain on 4 days, since Mon 2 Mar (2/10).
`,
    'on three days of five, without a level, whatever it is called': `
2026-03-01 Sun  easy 8 km, left knee hurts
2026-03-02 Mon  easy 5 km, knee sore
2026-03-05 Thu  easy 8 km, linkes Knie zwickt
                                  ^^^^^^^^^^^ 💡 warning pain-stays: Linkes Knie: pain on 3 days, since Sun 1 Mar. Rest until a walk is free of it.
`,
    'on three days of a week, with a run between that says nothing of it': `
2026-03-01 Sun  easy 8 km, knee hurts
2026-03-02 Mon  easy 5 km
2026-03-04 Wed  easy 8 km, knee sore
2026-03-07 Sat  easy 8 km, knee hurts
                           ^^^^^^^^^^ 💡 information pain-stays: Knee: pain on 3 days in a week, since Sun 1 Mar. Easy and short until it is quiet.
`,
    'a limit of the runner’s own': `
rule pain-stays pain.days 2
2026-03-01 Sun  easy 8 km
2026-03-02 Mon  pain shin 2/10
2026-03-03 Tue  pain shin 2/10
                ^^^^^^^^^^^^^^ 💡 warning pain-stays: Shin: pain on 2 days, since Mon 2 Mar (2/10). Rest until a walk is free of it.
`,
  },
  silent: {
    'better in between': `
2026-03-01 Sun  easy 8 km, calf tight but fine
2026-03-03 Tue  easy 8 km, calf tight at first, loosened up
2026-03-05 Thu  easy 8 km, calf better again
`,
    'two days between': `
2026-03-01 Sun  easy 8 km pain calf 3/10
2026-03-04 Wed  pain calf 3/10
2026-03-05 Thu  pain calf 3/10
`,
    'another place each day': `
2026-03-01 Sun  easy 8 km
2026-03-02 Mon  pain calf 3/10
2026-03-03 Tue  pain knee 3/10
2026-03-04 Wed  pain hip 3/10
`,
    'left, right, left': `
2026-03-01 Sun  easy 8 km, left knee hurts
2026-03-02 Mon  easy 8 km, right knee hurts
2026-03-03 Tue  easy 8 km, left knee hurts
`,
    'three days in two weeks': `
2026-03-01 Sun  easy 8 km, knee hurts
2026-03-05 Thu  easy 8 km, knee hurts
2026-03-09 Mon  easy 8 km, knee hurts
`,
    'no run for more than a week': `
2026-03-01 Sun  easy 8 km
2026-03-10 Tue  pain back 3/10
2026-03-11 Wed  pain back 3/10
2026-03-12 Thu  pain back 3/10
`,
    "in a physio's plan": `
2026-03-01 Sun  easy 8 km
2026-03-02 Mon  pain achilles 3/10 #physio
2026-03-03 Tue  pain achilles 3/10 #physio
2026-03-04 Wed  pain achilles 3/10 #physio
`,
    answered: `
2026-03-01 Sun  easy 8 km
2026-03-02 Mon  pain calf 3/10
2026-03-03 Tue  pain calf 2/10
2026-03-04 Wed  pain calf 3/10
  ok pain-stays > a bruise
`,
  },
});
