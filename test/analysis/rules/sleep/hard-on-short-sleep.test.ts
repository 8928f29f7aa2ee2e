import { hardOnShortSleep } from '../../../../server/src/analysis/rules/sleep/hard-on-short-sleep';
import { describeRule } from '../../../support/rules';

describeRule(hardOnShortSleep, {
  fired: {
    'done today': `
2026-03-04 Wed  tempo 8 km
                ^^^^^^^^^^ 💡 hint hard-on-short-sleep: Tempo on Wed 4 Mar after 5 h 30 min of sleep. Early to bed tonight.
  sleep 5h30
`,
    'gone by': `
--- today 2026-03-06
2026-03-04 Wed  long 20 km 1:55:00
                ^^^^^^^^^^^^^^^^^^ 💡 hint hard-on-short-sleep: Long run on Wed 4 Mar after 5 h 30 min of sleep.
  sleep 5h30
2026-03-06 Fri  easy 8 km
`,
    'enough hours, and poor ones': `
2026-03-04 Wed  plan intervals 8 km
                     ^^^^^^^^^^^^^^ 💡 information hard-on-short-sleep: A poor night (2/5), with intervals planned. It often goes better a day later.
  sleep 8h quality 2/5
`,
    'a night in words': `
2026-03-04 Wed  slept badly
  plan intervals 8 km
       ^^^^^^^^^^^^^^ 💡 information hard-on-short-sleep: A poor night, with intervals planned. It often goes better a day later.
`,
    'the same hours twice, of which the later entry says how they were': `
2026-03-04 Wed  plan intervals 8 km
                     ^^^^^^^^^^^^^^ 💡 information hard-on-short-sleep: A poor night (2/5), with intervals planned. It often goes better a day later.
  sleep 8h quality 4/5
  sleep 8h quality 2/5
`,
    'no hours at all': `
2026-03-04 Wed  plan intervals 8 km
                     ^^^^^^^^^^^^^^ 💡 information hard-on-short-sleep: A poor night (2/5), with intervals planned. It often goes better a day later.
  sleep 4/5
  sleep 2/5
`,
    'bed and wake times': `
2026-03-04 Wed  plan intervals 8 km
                     ^^^^^^^^^^^^^^ 💡 information hard-on-short-sleep: 5 h 45 min of sleep, with intervals planned. It often goes better a day later.
  sleep 00:45-06:30
`,
    'marathon pace in a session': `
2026-03-04 Wed  plan run 10 km: wu 2 km, 6 km @ MP, cd 2 km
                     ^^^^^^^^^ 💡 information hard-on-short-sleep: 5 h of sleep, with running at race pace planned. It often goes better a day later.
  sleep 5h
`,
    'a run at marathon pace': `
2026-03-04 Wed  plan mp 10 km
                     ^^^^^^^^ 💡 information hard-on-short-sleep
  sleep 5h
`,
    'a tempo, in whole words': `
2026-03-04 Wed  plan tempo 8 km
                     ^^^^^^^^^^ 💡 information hard-on-short-sleep: 5 h of sleep, with a tempo planned. It often goes better a day later.
  sleep 5h
`,
    'seven hours on request': `
rule hard-on-short-sleep sleep.hard-min 7
2026-03-04 Wed  plan intervals 8 km
                     ^^^^^^^^^^^^^^ 💡 information hard-on-short-sleep
  sleep 6h30
`,
  },
  silent: {
    'a day marked sick is for the rules about health': `
2026-03-04 Wed  intervals 8 km
  sick fever
  sleep 5h
`,
    'an easy run': `
2026-03-04 Wed  plan easy 8 km
  sleep 5h
`,
    'a steady run, and steps at an easy pace': `
2026-03-03 Tue  steady 8 km
  sleep 5h
2026-03-04 Wed  plan run 10 km: wu 2 km, 6 km @ E, cd 2 km
  sleep 5h
`,
    'a quality of 3 of 5': `
2026-03-04 Wed  plan intervals 8 km
  sleep 8h quality 3/5
`,
    'a night that is not written': `
2026-03-04 Wed  plan intervals 8 km
`,
    'the night after': `
2026-03-04 Wed  intervals 8 km
2026-03-05 Thu  sleep 5h
`,
    accepted: `
2026-03-04 Wed  plan intervals 8 km
  sleep 5h
  ok hard-on-short-sleep
`,
  },
});
