import assert from 'node:assert/strict';
import { easyTooHard } from '../../../../server/src/analysis/rules/intensity/easy-too-hard';
import { offered } from '../../../support/offered';
import { daysFrom, describeRule, repeated } from '../../../support/rules';

describeRule(easyTooHard, {
  fired: {
    'an effort of 5': `
2026-03-03 Tue  recovery 6 km rpe 5
                ^^^^^^^^^^^^^ 💡 hint easy-too-hard
`,
    'gone by: the fact without the advice': `
--- today 2026-03-05
2026-03-03 Tue  easy 8 km 42:10 rpe 6
                ^^^^^^^^^^^^^^^ 💡 hint easy-too-hard: Easy run on Tue 3 Mar: not easy, effort 6.
2026-03-05 Thu  run 8 km
`,
    'a long run of 100 minutes at an effort of 6': `
2026-03-08 Sun  long 18 km 1:40:00 rpe 6
                ^^^^^^^^^^^^^^^^^^ 💡 hint easy-too-hard
`,
    'a heart rate above 79 % of the maximum': `
maxhr 188
2026-03-03 Tue  easy 8 km 45:10 hr 151
                ^^^^^^^^^^^^^^^ 💡 hint easy-too-hard: Easy run on Tue 3 Mar: not easy, heart rate 151; easy ends at 148. The next one can be slower.
`,
    'with a resting heart rate: above 70 % of the reserve': `
maxhr 188
resthr 48
2026-03-03 Tue  easy 8 km 45:10 hr 149
                ^^^^^^^^^^^^^^^ 💡 hint easy-too-hard: Easy run on Tue 3 Mar: not easy, heart rate 149; easy ends at 146. The next one can be slower.
`,
    'a maximum by age gives five beats more room': `
born 1986
2026-03-03 Tue  easy 8 km 45:10 hr 150
                ^^^^^^^^^^^^^^^ 💡 hint easy-too-hard: Easy run on Tue 3 Mar: not easy, heart rate 150; easy ends at 147. The next one can be slower.
`,
    'a high heart rate that felt light asks about the maximum': `
maxhr 188
2026-03-03 Tue  easy 8 km 45:10 hr 158 rpe 3
                ^^^^^^^^^^^^^^^ 💡 hint easy-too-hard: Heart rate 158 at a light effort on Tue 3 Mar. Is the highest one in the log still yours?
`,
    'an effort that is hard': `
2026-03-03 Tue  easy 8 km rpe 8
                ^^^^^^^^^ 💡 hint easy-too-hard
`,
    'planned too quick': `
--- today 2026-03-02
threshold 4:24/km
2026-03-03 Tue  plan easy 8 km @ 4:45/km
                     ^^^^^^^^^^^^^^^^^^^ 💡 hint easy-too-hard: Easy run planned on Tue 3 Mar: not easy, 4:45/km; easy ends at 5:04/km.
`,
    'in miles': `
unit mi
threshold 7:05/mi
2026-03-03 Tue  easy 5 mi 38:00
                ^^^^^^^^^^^^^^^ 💡 hint easy-too-hard: Easy run on Tue 3 Mar: not easy, 7:36/mi; easy ends at 8:09/mi. The next one can be slower.
`,
    'twice in a week: the later run speaks': `
2026-03-03 Tue  easy 8 km rpe 6
2026-03-05 Thu  easy 8 km rpe 3
2026-03-06 Fri  easy 8 km rpe 5
                ^^^^^^^^^ 💡 hint easy-too-hard
`,
    'half of the easy runs of four weeks': `
${daysFrom('2026-03-02', ['easy 8 km rpe 3', '', 'easy 8 km rpe 6', '', 'easy 8 km rpe 4'])}
2026-03-08 Sun  easy 8 km rpe 5
                ^^^^^^^^^ 💡 information easy-too-hard: 2 of 4 easy runs in four weeks were not easy, the last by effort 5. Slow the next one down.
`,
    'a habit of weeks: the latest speaks for the four weeks up to it': `
${daysFrom('2026-02-02', repeated(4, ['easy 8 km rpe 3', '', 'easy 8 km rpe 6', '', '', '', '']))}
2026-03-02 Mon  easy 8 km rpe 3
2026-03-04 Wed  easy 8 km rpe 6
                ^^^^^^^^^ 💡 information easy-too-hard: 4 of 8 easy runs in four weeks were not easy, the last by effort 6. Slow the next one down.
`.replace(
      '2026-02-04 Wed  easy 8 km rpe 6\n',
      '2026-02-04 Wed  easy 8 km rpe 6\n                ^^^^^^^^^ 💡 hint easy-too-hard\n',
    ),
    'one step louder for racers': `
profile racer
2026-03-03 Tue  easy 8 km rpe 6
                ^^^^^^^^^ 💡 information easy-too-hard
`,
    'a lower ceiling by choice': `
rule easy-too-hard easy.max-rpe 3
2026-03-03 Tue  easy 8 km rpe 4
                ^^^^^^^^^ 💡 hint easy-too-hard
`,
  },
  silent: {
    answered: `
2026-03-03 Tue  easy 8 km rpe 6
  ok easy-too-hard
`,
    'a run of no kind': `
2026-03-03 Tue  run 8 km rpe 6
`,
    'two beats above the ceiling': `
maxhr 188
2026-03-03 Tue  easy 8 km 45:10 hr 150
`,
    'by age, two beats above the ceiling': `
born 1986
2026-03-03 Tue  easy 8 km 45:10 hr 149
`,
    'a heart rate without any maximum': `
2026-03-03 Tue  easy 8 km 45:10 hr 170
`,
    'five seconds too quick': `
threshold 4:24/km
2026-03-03 Tue  easy 8 km @ 5:00/km
`,
    'more than 15 m of climb a kilometre': `
maxhr 188
2026-03-03 Tue  easy 8 km 50:10 hr 155 +130 m
`,
    'above 25 degrees, by the metric of the day': `
maxhr 188
2026-07-03 Fri  easy 8 km 46:10 hr 158
  temp 28 C
`,
    'with strides': `
maxhr 188
2026-03-03 Tue  easy 8 km 43:10 hr 152 + 6 x 20s strides
`,
    'on a trail, by a word or a tag': `
2026-03-03 Tue  trail long 14 km 1:30:00 rpe 6
2026-03-05 Thu  easy 8 km rpe 5 #trail
`,
    'a progression': `
2026-03-03 Tue  easy 8 km rpe 6 #progression
`,
    'with a stroller': `
2026-03-03 Tue  easy 8 km rpe 6 #stroller
`,
    'under 20 minutes': `
2026-03-03 Tue  easy 4 km 19:30 rpe 6
`,
    'a pace on the treadmill': `
threshold 4:24/km
2026-03-03 Tue  easy treadmill 8 km 38:00
`,
    'a long run with marathon pace in it': `
2026-03-08 Sun  long 30 km 2:36:00 rpe 7: 16 km @ E, 12 km @ MP, 2 km @ E
`,
    'the effort of a long run of two hours': `
2026-03-08 Sun  long 26 km 2:21:00 rpe 6
`,
    'an easy ride': `
2026-03-03 Tue  bike 60 min rpe 6
`,
    'said to be hard': `
2026-03-03 Tue  easy 8 km !hard rpe 7
`,
  },
});

describe('an easy run that was not easy, what is offered', () => {
  it('a note on the next easy run, and another word', () => {
    const log =
      '--- today 2026-03-03\nmaxhr 188\n2026-03-03 Tue  easy 8 km 45:10 hr 158\n2026-03-04 Wed  plan tempo 8 km\n2026-03-05 Thu  plan easy 8 km\n';
    const { titles, preferred, applied } = offered('easy-too-hard', log);
    assert.deepEqual(titles.slice(0, 2), ['Note on Thu 5 Mar: easy: heart rate up to 148', 'Call it a steady run']);
    assert.match(applied(preferred ?? ''), /\n2026-03-05 Thu {2}plan easy 8 km > easy: heart rate up to 148\n$/);
    assert.match(applied('Call it a steady run'), /\n2026-03-03 Tue {2}steady 8 km 45:10 hr 158\n/);
  });

  it('for a long run a tag', () => {
    const { applied } = offered('easy-too-hard', '2026-03-08 Sun  long 18 km 1:40:00 rpe 6\n');
    assert.match(applied('It was meant: tag #progression'), /long 18 km 1:40:00 #progression rpe 6\n$/);
  });

  it('no other word where the load is told by the word', () => {
    const { titles } = offered('easy-too-hard', 'maxhr 188\n2026-03-03 Tue  easy 8 km hr 158\n');
    assert.equal(titles[0], 'Accept for this day');
  });
});
