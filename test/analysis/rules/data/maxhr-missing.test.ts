import { maxhrMissing } from '../../../../server/src/analysis/rules/data/maxhr-missing';
import { daysFrom, describeRule, repeated } from '../../../support/rules';

const QUESTION = 'Three weeks of heart rates: a line with your highest, such as maxhr 185, makes them count.';

describeRule(maxhrMissing, {
  fired: {
    'once: months of heart rates are asked about on one day': `
${daysFrom('2026-02-01', repeated(11, ['easy 8 km hr 138', '']))}
2026-02-23 Mon  easy 8 km hr 138
                ^^^^^^^^^ 💡 hint maxhr-missing: ${QUESTION}
${daysFrom('2026-02-24', repeated(6, ['easy 8 km hr 138', '']))}
`,
  },
  silent: {
    'a heart rate now and then': `
2026-02-01 Sun  easy 8 km hr 138
2026-02-25 Wed  easy 8 km hr 139
`,
    'none at all': `${daysFrom('2026-02-01', repeated(15, ['easy 8 km', '']))}\n`,
  },
});
