import assert from 'node:assert/strict';
import { describeCheck, fixedText } from '../../support/textChecks';

describeCheck('word-unknown', {
  fired: {
    'a slip': `
2026-03-02 esay 8 km
           ^^^^ 💡 warning word-unknown
`,
    'an abbreviation that stands alone on many days': `
2026-03-02 easy 8 km
  RzA
2026-03-03 RzA
2026-03-04 RzA
2026-03-05 RzA
           ^^^ 💡 hint word-unknown: RzA stands alone on 4 days and is not counted. What is it?
2026-03-06 rest
`,
    'an abbreviation with amounts on many days': `
2026-03-02 RzA 22 km
2026-03-03 RzA 20
2026-03-04 easy 8 km
2026-03-05 RzA 20 km
2026-03-06 RzA 24 km
           ^^^ 💡 hint word-unknown: RzA stands on 4 days and is read as a run. What is it?
`,
    'an unknown kind': `
2026-03-02 unicycling 40 min
           ^^^^^^^^^^ 💡 warning word-unknown
`,
  },
  silent: {
    'a declared kind, wherever it is declared': `
--- a.trainlog
2026-03-02 unicycling 40 min
--- b.trainlog
kind unicycling = xt
`,
    prose: `
2026-03-02 Felt good today
`,
    'an abbreviation on three days, one that is declared, and words': `
kind kt2 = strength
kind oyg = yoga
2026-03-02 RzA
2026-03-03 RzA
2026-03-04 RzA
2026-03-05 OYG
2026-03-06 OYG
2026-03-07 OYG
2026-03-08 OYG
2026-03-09 Meh
2026-03-10 Meh
2026-03-11 Meh
2026-03-12 Meh
`,
  },
});

describeCheck('reading-unsure', {
  fired: {
    'how much it was is told nowhere': `
2026-03-02 Locker mit Reto.
           ^^^^^^^^^^^^^^^^ 💡 hint reading-unsure: Read as: easy.
`,
    'walks between repetitions, which are asked about once': `
2026-03-02 8 x 2 min r 1 min walk
2026-03-04 8 x 2 min r 1 min walk
2026-03-06 9 x 2 min r 1 min walk
           ^^^^^^^^^^^^^^^^^^^^^^ 💡 hint reading-unsure: Repetitions with walks between: easy running and walking, or hard? It is read as easy. So on 3 lines.
`,
  },
  silent: {
    'a row below tells how much it was': `
2026-03-02 Locker mit Reto.
  10.3 km / 5:41 min/km
`,
  },
});

describeCheck('text-unread', {
  fired: {
    'a mark of most days, on the newest of them': `
2026-03-02 easy 8 km 45:10, zw 127 pk 139
2026-03-03 easy 9 km 50:10, zw 130 pk 141. Wind
2026-03-04 rest
2026-03-05 easy 7 km 40:10, zw 125 pk 138
                               ^^^^^^^^^^ 💡 hint text-unread: Not counted: 125 pk 138. So on 3 lines.
`,
    'the newest day stands first': `
2026-03-05 4121. easy 7 km 40:10
           ^^^^ 💡 hint text-unread: Not counted: 4121. So on 2 lines.
2026-03-04 4120. easy 8 km 45:10
`,
    'twice on one line, which is one line': `
2026-03-02 easy 8 km 45:10, zw 127, then 2 km, zw 130
2026-03-03 easy 9 km 50:10, zw 130, then 2 km, zw 131
                                                  ^^^ 💡 hint text-unread: Not counted: 131. So on 2 lines.
`,
    'different things each for itself': `
2026-03-02 easy 8 km 45:10, zw 127 pk 139
                               ^^^^^^^^^^ 💡 hint text-unread: Not counted: 127 pk 139.
2026-03-03 4121. easy 7 km 40:10
           ^^^^ 💡 hint text-unread: Not counted: 4121.
`,
  },
  silent: {},
});

describeCheck('pain-level', {
  fired: {
    'of the days that can still be told': `
--- today 2026-03-20
2026-03-09 easy 8 km, shin hurts
2026-03-10 easy 8 km, knee hurts
                      ^^^^^^^^^^ 💡 hint pain-level
`,
    'of one part on the newest day': `
--- today 2026-03-14
2026-03-05 easy 8 km, left knee hurts
2026-03-07 easy 8 km, knee hurts
2026-03-12 easy 8 km, Knie schmerzt
                      ^^^^^^^^^^^^^ 💡 hint pain-level
2026-03-13 easy 8 km, calf hurts
                      ^^^^^^^^^^ 💡 hint pain-level
`,
    'of left and right': `
--- today 2026-03-14
2026-03-12 easy 8 km, left knee hurts
                           ^^^^^^^^^^ 💡 hint pain-level
2026-03-13 easy 8 km, right knee hurts
                            ^^^^^^^^^^ 💡 hint pain-level
`,
    'of a part that later days leave open': `
--- today 2026-03-14
2026-03-09 easy 8 km, left knee hurts
                           ^^^^^^^^^^ 💡 hint pain-level
2026-03-10 rest, left knee hurts
2026-03-11 easy 8 km, right knee better
`,
    'newest day first': `
--- today 2026-03-14
2026-03-13 easy 8 km, knee hurts
                      ^^^^^^^^^^ 💡 hint pain-level
2026-03-12 easy 8 km, knee hurts
`,
    'of all days where everything is asked for': `
--- today 2026-03-20
days advice.days 0
2026-02-02 easy 8 km, knee hurts
                      ^^^^^^^^^^ 💡 hint pain-level
`,
  },
  silent: {
    'after a level for the same part': `
--- today 2026-03-14
2026-03-12 easy 8 km, Achilles hurts 3/10
2026-03-13 easy 8 km, Sehne schmerzt
`,
    'before a day that tells how it goes': `
--- today 2026-03-18
2026-03-09 easy 8 km, knee hurts
2026-03-10 easy 8 km, shin sore
2026-03-11 easy 8 km, hip hurts
2026-03-12 easy 8 km, calf hurts
2026-03-13 easy 8 km, ibuprofen for the knee
2026-03-14 easy 8 km, shin sore, just its one spot
2026-03-15 rest, hip worse
2026-03-16 easy 8 km, calf slightly sore
`,
    'before a day that tells it is better or gone': `
--- today 2026-03-18
2026-03-09 easy 8 km, left knee hurts
2026-03-10 easy 8 km, Wade schmerzt
2026-03-11 easy 8 km, shin hurts
2026-03-12 easy 8 km, hip hurts
2026-03-13 easy 8 km, left knee a bit better
2026-03-14 6 km locker
  Keine Wadenschmerzen
2026-03-15 rest, shin quiet
2026-03-16 easy 8 km, hip pain gone
`,
    'before a level for the same part': `
--- today 2026-03-14
2026-03-12 easy 8 km, Sehne schmerzt
2026-03-13 easy 8 km, Achilles hurts 3/10
`,
  },
});

describeCheck('shoe-unknown', {
  fired: {
    'the first time it is named': `
shoe peg41 "Pegasus 41"
2026-03-02 easy 8 km [pge41]
                      ^^^^^ 💡 hint shoe-unknown: No shoe line declares pge41.
2026-03-03 easy 8 km [pge41] [vapor]
                              ^^^^^ 💡 hint shoe-unknown
`,
  },
  silent: {
    'declared in any file, any case': `
--- a.trainlog
2026-03-02 easy 8 km [Peg41]
--- b.trainlog
shoe peg41
`,
  },
});

describeCheck('rule-moved', {
  fired: {
    'in a rule line and an answer': `
rule plan-without-rest off
     ^^^^^^^^^^^^^^^^^ 💡 hint rule-moved: plan-without-rest is part of no-rest-day now.
2026-03-02 Mon rest
  ok run-streak
     ^^^^^^^^^^ 💡 hint rule-moved
`,
  },
  silent: {
    'the rule that it has become part of': `
rule no-rest-day off
2026-03-02 Mon rest
`,
  },
});

describeCheck('rule-unknown', {
  fired: {
    'in a rule line and an answer': `
rule no-rest-dya off
     ^^^^^^^^^^^ 💡 warning rule-unknown: There is no rule no-rest-dya.
2026-03-02 Mon rest
  ok back-to-back
     ^^^^^^^^^^^^ 💡 warning rule-unknown
`,
  },
  silent: {
    'rules and checks of the text': `
rule no-rest-day off
rule day-order off
2026-03-02 Mon rest
  ok hard-back-to-back
`,
  },
});

describeCheck('value-invalid', {
  fired: {
    'options of days': `
--- today 2026-03-08
days hard.rpe 11
              ^^ 💡 warning value-invalid: hard.rpe may be a number from 6 to 9.
days hard.rp 7
     ^^^^^^^ 💡 warning value-invalid
days gaps maybe
          ^^^^^ 💡 warning value-invalid: gaps may be auto, rest, unknown.
days week.start someday
                ^^^^^^^ 💡 warning value-invalid
`,
    'options of rules': `
--- today 2026-03-08
rule no-rest-day rest.min-per-week 9
                                   ^ 💡 warning value-invalid
rule no-rest-day rest.per-week 1
                 ^^^^^^^^^^^^^ 💡 warning value-invalid
rule day-order off depth 1
                   ^^^^^ 💡 warning value-invalid: day-order has no options.
`,
    'words and switches of rules': `
--- today 2026-03-08
rule monotony-high mono.sd smaple
                           ^^^^^^ 💡 warning value-invalid: mono.sd may be population or sample.
rule sleep-debt debt.net maybe
                         ^^^^^ 💡 warning value-invalid: debt.net may be true or false.
rule nap-length sleep.schedule shift
                ^^^^^^^^^^^^^^ 💡 warning value-invalid: The options of nap-length are set by a line for sleep-debt.
`,
    profiles: `
--- today 2026-03-08
profile begginer
        ^^^^^^^^ 💡 warning value-invalid
`,
    'values of directives': `
--- today 2026-03-08
unit metres
     ^^^^^^ 💡 warning value-invalid
week tomorrow
     ^^^^^^^^ 💡 warning value-invalid
`,
    'numbers, names and words that cannot be meant': `
--- today 2026-03-08
born 3000
     ^^^^ 💡 warning value-invalid
maxhr 900
      ^^^ 💡 warning value-invalid
resthr low
^^^^^^ 💡 warning value-invalid
kind easy = tempo
     ^^^^ 💡 warning value-invalid
kind lunch = loop
             ^^^^ 💡 warning value-invalid
shoe
^^^^ 💡 warning value-invalid
athlete
^^^^^^^ 💡 warning value-invalid
threshold
^^^^^^^^^ 💡 warning value-invalid: Your threshold from this day on: \`threshold 4:05/km\` or \`threshold 168 bpm\`.
`,
    'a run in a range of days': `
2026-08-01..2026-08-14 rest
  easy 8 km
  ^^^^^^^^^ 💡 warning value-invalid
`,
  },
  silent: {
    'what is allowed': `
days hard.rpe 6.5 gaps unknown week.start sunday
rule no-rest-day rest.min-per-week 2
rule monotony-high mono.sd Sample mono.warn 1.8
rule intensity-balance balance.basis=time easy.target 0,85
rule sleep-debt debt.net true
rule refuel-window hint refuel.track yes
profile beginner
unit km
2026-08-01..2026-08-14 rest
  walk 30 min
  sleep 8h
  massage
`,
  },
});

describeCheck('directive-unknown', {
  fired: {
    'a slip at column 0': `
--- today 2026-03-08
unti km
^^^^ 💡 warning directive-unknown
2026-03-02 rest
`,
    'a directive behind an indent': `
2026-03-02 rest
  rule no-rest-day off
  ^^^^ 💡 warning directive-unknown
`,
  },
  silent: {
    'directives, and prose': `
My running diary, begun in the rain
unit km
2026-03-02 rest
  Felt great today
2026-03-03 rest
Felt great today
kinda sick today
`,
  },
});

describeCheck('total-differs', {
  fired: {
    'a week': `
2026-03-02 Mon easy 8 km
2026-03-08 Sun long 20 km
  total week 32 km
             ^^^^^ 💡 hint total-differs: The week adds up to 28 km, in 2 runs.
`,
    'a week in miles, without its unit': `
unit mi
2026-03-02 Mon easy 8 mi
2026-03-08 Sun long 12.4 mi
  Weekly total 22
               ^^ 💡 hint total-differs: The week adds up to 20.4, in 2 runs.
`,
    'a month': `
2026-03-02 Mon easy 8 km
2026-03-29 Sun long 20 km
  total month 30 km
              ^^^^^ 💡 hint total-differs: Mar adds up to 28 km, in 2 runs.
`,
    'less than a run alone, though another has no distance': `
2026-03-02 Mon easy 8 km
2026-03-03 Tue easy 40 min
2026-03-08 Sun long 20 km
  total week 25 km
             ^^^^^ 💡 hint total-differs: The week adds up to at least 28 km, in 3 runs.
`,
    time: `
2026-03-02 Mon easy 8 km 45:00
2026-03-08 Sun long 20 km 1:50:00
  total week 3:00:00
             ^^^^^^^ 💡 hint total-differs: The week adds up to 2:35:00, in 2 runs.
`,
  },
  silent: {
    'rounded, or of runs whose distance is not all known': `
2026-03-02 Mon easy 8.24 km
2026-03-03 Tue easy 5.2 km
2026-03-08 Sun long 20.3 km
  total week 34 km
2026-03-09 Mon easy 8 km
2026-03-10 Tue easy 40 min
2026-03-15 Sun long 20 km
  total week 36 km
`,
    'what is planned or skipped does not count': `
--- today 2026-03-08
2026-03-02 Mon easy 8 km
2026-03-03 Tue skip easy 10 km
2026-03-08 Sun long 20 km
  total week 28 km
  plan easy 5 km
`,
  },
});

describe('fixes of words', () => {
  it('declare and correct', () => {
    const shoe = 'unit km\nshoe peg41\n\n2026-03-02 easy 8 km [pge41]\n';
    assert.equal(
      fixedText(shoe, 'shoe-unknown', 'Change to peg41'),
      'unit km\nshoe peg41\n\n2026-03-02 easy 8 km [peg41]\n',
    );
    assert.equal(
      fixedText(shoe, 'shoe-unknown', 'Declare it: shoe pge41'),
      'unit km\nshoe peg41\nshoe pge41\n\n2026-03-02 easy 8 km [pge41]\n',
    );
    const kind = 'unit km\n\n2026-03-02 unicycling 40 min\n';
    assert.equal(
      fixedText(kind, 'word-unknown', 'Declare it: kind unicycling = xt'),
      'unit km\nkind unicycling = xt\n\n2026-03-02 unicycling 40 min\n',
    );
    const rule = '2026-03-02 Mon rest\n  ok no-rest-dya\n';
    assert.equal(fixedText(rule, 'rule-unknown', 'Change to no-rest-day'), '2026-03-02 Mon rest\n  ok no-rest-day\n');
    assert.equal(fixedText(rule, 'rule-unknown', 'Remove this line'), '2026-03-02 Mon rest\n');
    const moved = '2026-03-02 Mon rest\n  ok run-streak\n';
    assert.equal(fixedText(moved, 'rule-moved', 'Change to no-rest-day'), '2026-03-02 Mon rest\n  ok no-rest-day\n');
    const slip = '2026-03-02 Mon\n    easy 8 km\nShooe felt flat\n';
    assert.equal(
      fixedText(slip, 'directive-unknown', 'Make it a note of the day above'),
      '2026-03-02 Mon\n    easy 8 km\n    > Shooe felt flat\n',
    );
    const born = 'unit km\nborn 3000\n\n2026-03-02 Mon rest\n';
    assert.equal(
      fixedText(born, 'value-invalid', 'Make it a comment'),
      'unit km\n; born 3000\n\n2026-03-02 Mon rest\n',
    );
    assert.equal(fixedText(born, 'value-invalid', 'Remove this line'), 'unit km\n\n2026-03-02 Mon rest\n');
    for (const [before, after] of [
      ['2026-03-02 Mon rest\nborn 3000\n', '2026-03-02 Mon rest\n'],
      ['2026-03-02 Mon rest\nborn 3000', '2026-03-02 Mon rest'],
      ['2026-03-02 Mon rest\r\nborn 3000', '2026-03-02 Mon rest'],
      ['born 3000\r\n2026-03-02 Mon rest\r\n', '2026-03-02 Mon rest\r\n'],
      ['\uFEFFborn 3000\n2026-03-02 Mon rest\n', '\uFEFF2026-03-02 Mon rest\n'],
    ] as const) {
      assert.equal(fixedText(before, 'value-invalid', 'Remove this line'), after);
    }
    const title = 'Shooe and miles\n\n2026-03-02 Mon rest\n';
    assert.equal(fixedText(title, 'directive-unknown', 'Make it a heading'), `# ${title}`);
    assert.throws(() => fixedText(title, 'directive-unknown', 'Make it a note of the day above'), /no fix/);
    const option = 'rule day-order off depth 1\n2026-03-02 Mon rest\n';
    assert.equal(fixedText(option, 'value-invalid', 'Remove this option'), 'rule day-order off\n2026-03-02 Mon rest\n');
    const word = 'rule monotony-high mono.sd smaple\n2026-03-02 Mon rest\n';
    assert.equal(
      fixedText(word, 'value-invalid', 'Change to sample'),
      'rule monotony-high mono.sd sample\n2026-03-02 Mon rest\n',
    );
  });
});
