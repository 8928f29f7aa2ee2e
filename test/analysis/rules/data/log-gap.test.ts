import assert from 'node:assert/strict';
import { logGap } from '../../../../server/src/analysis/rules/data/log-gap';
import { offered } from '../../../support/offered';
import { daysFrom, describeRule } from '../../../support/rules';

const QUESTION = 'Rest, holiday, or just not written down?';

/** Monday to Thursday, so many times, and the Monday after. */
const weekendsOff = (weeks: number) =>
  daysFrom(
    '2026-02-23',
    Array.from({ length: 7 * weeks + 1 }, (_, index) => (index % 7 < 4 ? 'easy 8 km' : '')),
  );

describeRule(logGap, {
  fired: {
    'three blank days': `
days gap.note-after 3
2026-03-01 Sun  easy 8 km
2026-03-05 Thu  easy 8 km
^^^^^^^^^^ 💡 hint log-gap: No entries Mon 2 Mar to Wed 4 Mar. Rest, holiday, or just not written down?
`,
    'one hint for one gap, however long': `
2025-11-28 Fri  easy 8 km
2026-03-05 Thu  easy 8 km
^^^^^^^^^^ 💡 hint log-gap: No entries Sat 29 Nov 2025 to Wed 4 Mar. Rest, holiday, or just not written down?
2026-03-06 Fri  easy 8 km
`,
    'plans in the gap close none': `
--- today 2026-03-06
days gap.note-after 3
2026-03-01 Sun  easy 8 km
2026-03-03 Tue  plan easy 8 km
2026-03-05 Thu  easy 8 km
^^^^^^^^^^ 💡 hint log-gap: No entries Mon 2 Mar to Wed 4 Mar. Rest, holiday, or just not written down?
`,
    'off every weekend: the third Monday asks for all three': `
days gap.note-after 3
${weekendsOff(3)}
^^^^^^^^^^ 💡 hint log-gap: No entries Fri 13 Mar to Sun 15 Mar, and 2 more gaps in six weeks. Rest, holiday, or just not written down?
`,
    'two weekends are asked about one by one': `
days gap.note-after 3
${weekendsOff(1)}
^^^^^^^^^^ 💡 hint log-gap: No entries Fri 27 Feb to Sun 1 Mar. ${QUESTION}
${weekendsOff(2).split('\n').slice(5).join('\n')}
^^^^^^^^^^ 💡 hint log-gap: No entries Fri 6 Mar to Sun 8 Mar. ${QUESTION}
`,
    'a week without a word is asked about beside them': `
days gap.note-after 3
2026-02-15 Sun  easy 8 km
2026-02-23 Mon  easy 8 km
^^^^^^^^^^ 💡 hint log-gap
${weekendsOff(3).split('\n').slice(1).join('\n')}
^^^^^^^^^^ 💡 hint log-gap
`,
    'every blank day is unknown by choice, asked from two on': `
days gaps unknown gap.note-after 2
2026-03-01 Sun  easy 8 km
2026-03-04 Wed  easy 8 km
^^^^^^^^^^ 💡 hint log-gap
`,
    'in a newest-first log': `
days gap.note-after 3
2026-03-05 Thu  easy 8 km
^^^^^^^^^^ 💡 hint log-gap
2026-03-01 Sun  easy 8 km
2026-02-28 Sat  easy 8 km
`,
  },
  silent: {
    'two blank days count as rest': `
days gap.note-after 2
2026-03-01 Sun  easy 8 km
2026-03-04 Wed  easy 8 km
`,
    'days with only metrics were lived': `
days gap.note-after 2
2026-03-01 Sun  easy 8 km
2026-03-03 Tue  sleep 7h20
2026-03-05 Thu  easy 8 km
`,
    'nothing before the log begins': `
--- today 2026-03-05
days gap.note-after 3
2026-02-20 Fri  plan easy 8 km
2026-03-05 Thu  easy 8 km
`,
    'nor after its last entry': `
--- today 2026-03-20
2026-03-04 Wed  easy 8 km
2026-03-05 Thu  easy 8 km
`,
    'nor before what is planned': `
--- today 2026-03-05
2026-03-05 Thu  easy 8 km
2026-03-20 Fri  plan easy 8 km
`,
    'asked from five days on': `
days gap.note-after 5
2026-03-01 Sun  easy 8 km
2026-03-06 Fri  easy 8 km
`,
    'blank days are rest by choice': `
days gaps rest
2026-03-01 Sun  easy 8 km
2026-03-10 Tue  easy 8 km
`,
    'answered by a range': `
days gap.note-after 3
2026-03-01 Sun  easy 8 km
2026-03-02..2026-03-04 rest > holiday
2026-03-05 Thu  easy 8 km
`,
    'left unknown': `
days gap.note-after 3
2026-03-01 Sun  easy 8 km
2026-03-05 Thu  easy 8 km
  ok log-gap
`,
  },
});

describe('log-gap, what is offered', () => {
  it('blank days as rest by one line, where they are often as many', () => {
    const { titles, applied } = offered('log-gap', `days gap.note-after 3\n${weekendsOff(3)}`);
    const title = 'Blank days like these are rest: days gap.implied-rest-max 3';
    assert.ok(titles.includes(title));
    assert.match(applied(title), /^days gap\.implied-rest-max 3$/m);
  });
});
