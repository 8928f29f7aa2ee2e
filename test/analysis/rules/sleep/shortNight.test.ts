import { sleepDebt } from '../../../../server/src/analysis/rules/sleep/sleep-debt';
import { daysFrom, describePart } from '../../../support/rules';

describePart(sleepDebt, 'A short night', {
  fired: {
    'eight hours are asked for under 18': `
born 2010
2026-03-02 Mon  sleep 7h30
2026-03-03 Tue  sleep 7h20
2026-03-04 Wed  sleep 7h
                ^^^^^^^^ 💡 hint sleep-debt: All 3 nights up to Wed 4 Mar were under 8 h. Half an hour earlier tonight.
`,
    'weeks of them: once, on the last': `
${daysFrom('2026-03-02', ['sleep 6h', 'sleep 6h', 'sleep 6h', 'sleep 6h', 'sleep 6h', 'sleep 6h', 'sleep 6h', 'sleep 6h'])}
2026-03-10 Tue  sleep 6h
                ^^^^^^^^ 💡 hint sleep-debt: All 7 nights up to Tue 10 Mar were under 7 h. Half an hour earlier tonight.
`,
    'gone by': `
--- today 2026-03-20
2026-03-02 Mon  sleep 6h30
2026-03-03 Tue  sleep 6h20
2026-03-04 Wed  sleep 6h
                ^^^^^^^^ 💡 hint sleep-debt: All 3 nights up to Wed 4 Mar were under 7 h.
2026-03-20 Fri  easy 8 km
`,
    'naps do not make a night longer': `
2026-03-02 Mon  sleep 6h30
  nap 60 min
2026-03-03 Tue  sleep 6h20
2026-03-04 Wed  sleep 6h
                ^^^^^^^^ 💡 hint sleep-debt
`,
  },
  silent: {
    'a night in two parts': `
2026-03-02 Mon  sleep 6h30
2026-03-03 Tue  sleep 6h20
2026-03-04 Wed  sleep 23:00-03:00
  sleep 4h
`,
    'an adult with seven hours': `
born 1990
2026-03-02 Mon  sleep 7h30
2026-03-03 Tue  sleep 7h20
2026-03-04 Wed  sleep 7h
`,
    'nights that are not written are not short': `
2026-03-02 Mon  sleep 6h30
2026-03-03 Tue  easy 8 km
2026-03-04 Wed  easy 8 km
2026-03-05 Thu  sleep 6h
`,
    'short ones further back than the last seven': `
${daysFrom('2026-03-02', ['sleep 6h', 'sleep 6h', 'sleep 8h', 'sleep 8h', 'sleep 8h', 'sleep 8h', 'sleep 8h', 'sleep 8h', 'sleep 6h'])}
`,
    'only the quality is written': `
2026-03-02 Mon  sleep 2/5
2026-03-03 Tue  sleep 2/5
2026-03-04 Wed  sleep 2/5
`,
    accepted: `
2026-03-02 Mon  sleep 6h30
2026-03-03 Tue  sleep 6h20
2026-03-04 Wed  sleep 6h
  ok sleep-debt
`,
  },
});
