import assert from 'node:assert/strict';
import { shoeMileage } from '../../../../server/src/analysis/rules/context/shoe-mileage';
import { offered } from '../../../support/offered';
import { daysFrom, describeRule, times } from '../../../support/rules';

const pastLimit = (shoe: string) => `${shoe}
2026-03-02 Mon  easy 8 km [blue]
2026-03-04 Wed  easy 8 km [blue]
`;

const MARK = '                          ^^^^^^ 💡 hint shoe-mileage';

describeRule(shoeMileage, {
  fired: {
    'its own limit': `${pastLimit('shoe blue "Comet" max 300 km start 290 km')}${MARK}: Comet had 306 km after the run of Wed 4 Mar, past its 300 km. Do they still feel good?
`,
    'without a name and a start': `
rule shoe-mileage shoe.max-km 300
shoe blue
${daysFrom('2026-02-01', [...times(15, 'easy 20 km [blue]'), 'easy 1 km [blue]'])}
                          ^^^^^^ 💡 hint shoe-mileage: Blue had 301 km after the run of Mon 16 Feb, past the 300 km. Do they still feel good?
`,
    'past each further 100 km': `
shoe blue start 795 km
2026-03-02 Mon  easy 5 km [blue]
2026-03-04 Wed  easy 8 km [blue]
                          ^^^^^^ 💡 hint shoe-mileage: Blue had 808 km after the run of Wed 4 Mar, past the 700 km.
2026-03-06 Fri  easy 8 km [blue]
`,
    'a run gone by: the fact without the question': `
--- today 2026-03-10
${pastLimit('shoe blue start 690 km')}${MARK}: Blue had 706 km after the run of Wed 4 Mar, past the 700 km.
2026-03-10 Tue  easy 5 km
`,
    'in miles': `
unit mi
shoe blue max 450 mi start 447 mi
2026-03-04 Wed  easy 5 mi [blue]
                          ^^^^^^ 💡 hint shoe-mileage: Blue had 452 mi after the run of Wed 4 Mar, past its 450 mi. Do they still feel good?
`,
    'the second of two runs of a day': `
shoe blue start 690 km
2026-03-02 Mon
  am easy 8 km [blue]
  pm easy 8 km [BLUE]
               ^^^^^^ 💡 hint shoe-mileage
`,
  },
  silent: {
    'at the limit': `
shoe blue start 684 km
2026-03-02 Mon  easy 8 km [blue]
2026-03-04 Wed  easy 8 km [blue]
`,
    'at 100 km past the limit': `
shoe blue start 792 km
2026-03-02 Mon  easy 8 km [blue]
`,
    'the runs between the steps': `
shoe blue start 710 km
2026-03-02 Mon  easy 8 km [blue]
2026-03-04 Wed  easy 8 km [blue]
`,
    'a retired pair': pastLimit('shoe blue start 690 km retired 2026-03-04'),
    'plans and what was left out': `
--- today 2026-03-02
shoe blue start 690 km
2026-03-01 Sun  skip easy 30 km [blue]
2026-03-02 Mon  easy 8 km [blue]
2026-03-04 Wed  plan easy 8 km [blue]
`,
    'a pair that nobody declared': `
2026-03-02 Mon  easy 800 km [blue]
`,
  },
});

describe('shoes with many kilometres, what is offered', () => {
  it('to retire them, or a higher limit', () => {
    const { titles, applied } = offered('shoe-mileage', pastLimit('shoe blue max 700 km start 690 km'));
    assert.deepEqual(titles.slice(0, 2), ['Retire blue', 'Raise the limit of blue to 800 km']);
    assert.match(applied('Retire blue'), /^shoe blue max 700 km start 690 km retired 2026-03-04\n/);
    assert.match(applied('Raise the limit of blue to 800 km'), /^shoe blue max 800 km start 690 km\n/);
  });

  it('a limit where there was none', () => {
    const { applied } = offered('shoe-mileage', pastLimit('shoe blue start 690 km'));
    assert.match(applied('Raise the limit of blue to 800 km'), /^shoe blue start 690 km max 800 km\n/);
  });
});
