import { hardBackToBack } from '../../../../server/src/analysis/rules/spacing/hard-back-to-back';
import { describePart } from '../../../support/rules';

describePart(hardBackToBack, 'Two hard runs on a day', {
  fired: {
    'done: a fact': `
2026-03-03 Tue
  am tempo 8 km
  pm intervals 6 km
     ^^^^^^^^^^^^^^ 💡 hint hard-back-to-back: Tempo and intervals on one day.
`,
    'planned: one of them can still become easy': `
--- today 2026-03-01
2026-03-01 Sun  easy 8 km
2026-03-03 Tue
  am plan tempo 8 km
  pm plan intervals 6 km
          ^^^^^^^^^^^^^^ 💡 hint hard-back-to-back: Tempo and intervals on one day. One of them could be easy.
`,
    'days in a row are told once': `
2026-03-03 Tue
  am tempo 8 km
  pm intervals 6 km
2026-03-04 Wed
  am tempo 8 km
  pm intervals 6 km
     ^^^^^^^^^^^^^^ 💡 hint hard-back-to-back
`,
  },
  silent: {
    'one of two is easy': `
2026-03-03 Tue
  am easy 8 km
  pm intervals 6 km
`,
    'two easy runs, however close': `
2026-03-03 Tue
  07:00 easy 60 min
  10:00 easy 60 min
`,
    'they are meant': `
2026-03-03 Tue
  am tempo 8 km #double-threshold
  pm intervals 6 km
`,
    'profile norwegian-singles': `
profile norwegian-singles
2026-03-03 Tue
  am tempo 8 km
  pm intervals 6 km
`,
    'a run and a hard ride': `
2026-03-03 Tue
  am tempo 8 km
  pm bike 60 min rpe 8
`,
  },
});
