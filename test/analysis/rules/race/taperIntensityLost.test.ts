import assert from 'node:assert/strict';
import { taper } from '../../../../server/src/analysis/rules/race/taper';
import { offered } from '../../../support/offered';
import { describePart } from '../../../support/rules';

/** Two weeks before a marathon on 2026-04-12, with something on Wednesday 2026-04-08. */
const easyTaper = (wednesday: string, before = 'tempo 8 km') => `--- today 2026-03-28
2026-03-24 Tue  ${before}
2026-03-26 Thu  easy 8 km
2026-03-28 Sat  long 20 km
2026-03-30 Mon  plan easy 8 km
2026-04-01 Wed  plan easy 8 km
2026-04-04 Sat  plan long 13 km
2026-04-06 Mon  plan easy 6 km
2026-04-08 Wed  plan ${wednesday}
2026-04-10 Fri  plan easy 5 km
2026-04-12 Sun  plan race A marathon
`;

describePart(taper, 'Nothing faster', {
  fired: {
    'ten easy days before a half marathon': `${easyTaper('easy 6 km').replace('race A marathon', 'race A half')}                     ^^^^^^^^^^^ 💡 hint taper: Nothing faster than easy in the 10 days before the half marathon of Sun 12 Apr. A few minutes at race pace often help.
`,
    'over: the fact without the advice': `${easyTaper('easy 6 km').replaceAll('plan ', '').replace('today 2026-03-28', 'today 2026-04-20')}                ^^^^^^^^^^^^^^^ 💡 hint taper: Nothing faster than easy in the 14 days before the marathon of Sun 12 Apr.
2026-04-20 Mon  easy 5 km
`,
    'strides before the taper begins': `${easyTaper('easy 6 km', 'easy 8 km + 4 x 20s strides')}                     ^^^^^^^^^^^^^^^ 💡 hint taper
`,
  },
  silent: {
    'steps at marathon pace': easyTaper('easy 9 km: wu 3 km, 3 km @ MP, cd 3 km'),
    'a steady run': easyTaper('steady 8 km'),
    intervals: easyTaper('intervals 6 km: wu 2 km, 4 x 400 m @ 1:30, cd 2 km'),
    'a run that says nothing of its effort': easyTaper('run 6 km'),
    'no faster running before the taper': easyTaper('easy 6 km', 'easy 8 km'),
    'the second of two goal races within three weeks': easyTaper('easy 6 km').replace(
      '2026-03-24 Tue  tempo 8 km',
      '2026-03-24 Tue  race A 10 km 42:00',
    ),
    'a B race': easyTaper('easy 6 km').replace('race A', 'race B'),
    'a week before 10 km': easyTaper('easy 6 km').replace('race A marathon', 'race A 10 km'),
    'days that nobody wrote down': easyTaper('easy 6 km').replace(/2026-04-0[14].*\n/g, ''),
  },
});

describe('a taper without speed, what is offered', () => {
  it('strides on a planned easy run', () => {
    const { preferred, applied } = offered('taper', easyTaper('easy 6 km'), 'Nothing faster');
    assert.equal(preferred, 'Add strides to easy 8 km on Mon 30 Mar');
    assert.match(applied(preferred), /\n2026-03-30 Mon {2}plan easy 8 km \+ 4 x 20s strides\n/);
  });
});
