import assert from 'node:assert/strict';
import { monotonyHigh } from '../../../../server/src/analysis/rules/load/monotony-high';
import { offered } from '../../../support/offered';
import { daysFrom, describeRule, repeated, times } from '../../../support/rules';

/** Four weeks up to 2026-03-01, each of one run. */
const LIGHT = daysFrom('2026-02-02', repeated(4, ['rest', 'easy 40 min', ...times(5, 'rest')]));

const SIX = [...times(6, 'easy 50 min'), 'rest'];

const week = (entries: readonly string[], first = '2026-03-02') => daysFrom(first, entries);

describeRule(monotonyHigh, {
  fired: {
    'seven days all the same': `
${LIGHT}
${week(times(7, 'easy 50 min'))}
^^^^^^^^^^ 💡 hint monotony-high: The week of Mon 2 Mar: every day was the same. Make one really easy.
`,
    'days that are nearly the same are alike, whatever the cap says': `
${LIGHT}
${week(['easy 50 min', 'easy 52 min', 'easy 49 min', 'easy 53 min', 'easy 50 min', 'easy 51 min', 'easy 50 min'])}
^^^^^^^^^^ 💡 hint monotony-high: The week of Mon 2 Mar: its days were much alike. Make one really easy.
`,
    'a week that is over': `
--- today 2026-03-12
${LIGHT}
${week(SIX.slice(0, 6))}
^^^^^^^^^^ 💡 hint monotony-high: The week of Mon 2 Mar: its days were much alike. Make one really easy.
2026-03-08 Sun  rest
2026-03-12 Thu  rest
`,
    'two weeks in a row: the later speaks for both': `
${LIGHT}
${week(SIX)}
${week(SIX.slice(0, 6), '2026-03-09')}
^^^^^^^^^^ 💡 hint monotony-high: The week of Mon 9 Mar: its days were much alike, as in the week before. Make one really easy.
2026-03-15 Sun  rest
`,
    'three weeks in a row': `
${LIGHT}
${week([...SIX, ...SIX])}
${week(SIX.slice(0, 6), '2026-03-16')}
^^^^^^^^^^ 💡 hint monotony-high: The week of Mon 16 Mar: its days were much alike, as in the 2 weeks before. Make one really easy.
2026-03-22 Sun  rest
`,
    planned: `
--- today 2026-03-01
${LIGHT}
${week(times(6, 'plan easy 50 min'))}
^^^^^^^^^^ 💡 hint monotony-high: The week of Mon 2 Mar: its days are planned much alike. Make one really easy.
2026-03-08 Sun  rest
`,
    'six days alike, by the population deviation above a limit of 2.3': `
rule monotony-high mono.warn 2.3
${LIGHT}
${week(SIX.slice(0, 6))}
^^^^^^^^^^ 💡 hint monotony-high
2026-03-08 Sun  rest
`,
    'by the sample deviation, said in that figure': `
rule monotony-high mono.sd sample
${LIGHT}
${week(SIX.slice(0, 6))}
^^^^^^^^^^ 💡 hint monotony-high: The week of Mon 2 Mar: its days were much alike. Make one really easy.
2026-03-08 Sun  rest
`,
    'a lower limit by choice': `
rule monotony-high mono.warn 1.5
${LIGHT}
${week([...times(4, 'easy 50 min'), 'rest', 'easy 50 min'])}
^^^^^^^^^^ 💡 hint monotony-high
2026-03-08 Sun  rest
`,
  },
  silent: {
    'six days alike, by the sample deviation below a limit of 2.3': `
rule monotony-high mono.warn 2.3 mono.sd sample
${LIGHT}
${week(SIX)}
`,
    'a light week': `
${daysFrom('2026-02-02', repeated(4, ['rest', 'easy 2 h', 'easy 2 h', ...times(3, 'rest'), 'long 3 h']))}
${week(SIX)}
`,
    'two training days': `
rule monotony-high mono.warn 1.5
${LIGHT}
${week(['easy 90 min', 'rest', 'rest', 'easy 90 min', 'rest', 'rest', 'rest'])}
`,
    'five days alike and two of rest': `
${LIGHT}
${week(['easy 50 min', 'rest', ...times(4, 'easy 50 min'), 'rest'])}
`,
    'a session of unknown load': `
${LIGHT}
${week(['easy 50 min', 'easy', ...times(4, 'easy 50 min'), 'rest'])}
`,
    'three weeks of log before': `
${daysFrom('2026-02-09', repeated(3, ['rest', 'easy 40 min', ...times(5, 'rest')]))}
${week(SIX)}
`,
    'a week that is not over': `
--- today 2026-03-07
${LIGHT}
${week(times(6, 'easy 50 min'))}
`,
    'an unknown day': `
--- settings {"days": {"gaps": "unknown"}}
${LIGHT}
${week(times(6, 'easy 50 min'))}
2026-03-09 Mon  rest
`,
    accepted: `
${LIGHT}
${week(SIX)}
  ok monotony-high
`,
  },
});

describe('a planned week of days alike, what is offered', () => {
  it('rest, which is said not to be enough, and two shorter days where that is', () => {
    const days = ['10 km', '10 km', '10 km', '10 km', '4 km', '10 km'].map(km => `plan easy ${km}`);
    const { titles, applied } = offered(
      'monotony-high',
      `--- today 2026-03-01\nrule monotony-high hint\n${LIGHT}\n${week([...days, 'rest'])}\n`,
    );
    assert.deepEqual(titles.slice(0, 2), [
      'Insert a rest day on Fri 6 Mar instead of easy 4 km',
      'Trim two easy days by 30%',
    ]);
    assert.match(
      applied(titles[1] ?? ''),
      /2026-03-02 Mon {2}plan easy 7 km\n(.*\n)*2026-03-06 Fri {2}plan easy 2\.8 km\n/,
    );
  });
});
