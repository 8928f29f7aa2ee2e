import { monotonyHigh } from '../../../../server/src/analysis/rules/load/monotony-high';
import { daysFrom, describePart, repeated, times } from '../../../support/rules';

const week = (entries: readonly string[], first = '2026-03-02') => daysFrom(first, entries);

/** Twelve weeks up to 2026-03-01: two runs on Tuesday and Saturday. */
const TWELVE = daysFrom(
  '2025-12-08',
  repeated(12, ['rest', 'easy 40 min', ...times(3, 'rest'), 'easy 40 min', 'rest']),
);

describePart(monotonyHigh, 'A heavy week of days alike', {
  fired: {
    'a week that is over': `
--- today 2026-03-12
${TWELVE}
${week(times(5, 'easy 50 min'))}
^^^^^^^^^^ 💡 hint monotony-high: The week of Mon 2 Mar: your heaviest in months, each day like the other. A quieter one could follow.
2026-03-08 Sun  rest
2026-03-12 Thu  rest
`,
    'by the sample deviation as well: it lowers all weeks alike': `
rule monotony-high mono.sd sample
${TWELVE}
${week(times(5, 'easy 50 min'))}
^^^^^^^^^^ 💡 hint monotony-high
2026-03-08 Sun  rest
`,
    'above a percentile by choice, set where the options of both rules are': `
rule monotony-high strain.percentile 75
${TWELVE}
${week(repeated(3, [...times(5, 'easy 50 min'), 'rest', 'rest']))}
  ok monotony-high
${week(times(5, 'easy 55 min'), '2026-03-23')}
^^^^^^^^^^ 💡 hint monotony-high
2026-03-29 Sun  rest
`,
    'the later of two weeks': `
${TWELVE}
${week([...times(5, 'easy 50 min'), 'rest', 'rest'])}
${week(times(5, 'easy 60 min'), '2026-03-09')}
^^^^^^^^^^ 💡 hint monotony-high: The week of Mon 9 Mar: your heaviest in months, each day like the other. A quieter one could follow.
2026-03-15 Sun  rest
`,
  },
  silent: {
    planned: `
--- today 2026-03-01
${TWELVE}
${week(times(5, 'plan easy 50 min'))}
2026-03-08 Sun  rest
`,
    'eleven weeks before': `
${TWELVE.split('\n').slice(7).join('\n')}
${week([...times(5, 'easy 50 min'), 'rest', 'rest'])}
`,
    'two training days': `
${TWELVE}
${week(['rest', 'easy 3h', ...times(3, 'rest'), 'easy 3h', 'rest'])}
`,
    'a session of unknown load': `
${TWELVE}
${week([...times(5, 'easy 50 min'), 'easy', 'rest'])}
`,
    'an unknown day': `--- settings {"days": {"gaps": "unknown"}}
${TWELVE}
${week([...times(5, 'easy 50 min'), '', 'rest'])}
`,
    'not 1.3 times the median': `
${TWELVE}
${week(['rest', 'easy 40 min', 'rest', 'rest', 'easy 5 min', 'easy 40 min', 'rest'])}
`,
    'as much as in a tenth of the own weeks': `
${TWELVE}
${week(repeated(3, [...times(5, 'easy 50 min'), 'rest', 'rest']))}
  ok monotony-high
${week([...times(5, 'easy 50 min'), 'rest', 'rest'], '2026-03-23')}
`,
  },
});
