import assert from 'node:assert/strict';
import { findRule } from '../../server/src/analysis/rules';
import { hover } from '../../server/src/features/hover';
import { opened } from '../features/support/opened';
import { checkFindings } from '../support/findings';
import { readFixture } from '../support/fixture';
import { openLog } from '../support/log';
import { daysFrom, times } from '../support/rules';

/** An idea of how runners recover, as a log records it. */
interface Row {
  readonly number: number;
  readonly idea: string;
  /** Rules that use what the log records. */
  readonly usedBy: readonly string[];
  /** A log with such lines, and what one of the rules says. */
  readonly said: string;
  /** The same where the line stands that makes the rule content. */
  readonly content?: string;
  /** A line with the cursor on the word, and what is said there, in this order. */
  readonly hovered: readonly [log: string, texts: readonly string[]];
}

const sore = (line: string) => `
2026-03-07 Sat  race 10 km 44:00
2026-03-08 Sun  soreness 8/10
${line}`;
const ASKED = sore('                ^^^^^^^^^^^^^ 💡 hint modality-suggest\n');

const rows: readonly Row[] = [
  {
    number: 1,
    idea: 'full rest days',
    usedBy: ['no-rest-day', 'rest-day-conflict', 'strength-on-rest-day', 'rest-well-taken'],
    said: `
${daysFrom('2026-03-02', times(7, 'easy 8 km'))}
^^^^^^^^^^ 💡 warning no-rest-day
`,
    content: `
${daysFrom('2026-03-02', ['easy 8 km', 'easy 8 km', 'rest', ...times(4, 'easy 8 km')])}
`,
    hovered: ['2026-03-02 Mon  re$0st', ['no running and no strength', 'gentle yoga are welcome']],
  },
  {
    number: 2,
    idea: 'easy days and other sport between demanding ones',
    usedBy: ['hard-back-to-back', 'easy-too-hard', 'cross-training-variety'],
    said: `
2026-03-03 Tue  intervals 6 x 800 m @ 2:40 rpe 8
2026-03-04 Wed  tempo 8 km rpe 7
^^^^^^^^^^ 💡 warning hard-back-to-back
`,
    content: `
2026-03-03 Tue  intervals 6 x 800 m @ 2:40 rpe 8
2026-03-04 Wed  bike 45 min
2026-03-05 Thu  tempo 8 km rpe 7
`,
    hovered: ['2026-03-04 Wed  ea$0sy 8 km', ['**Easy**', 'pace you could talk at', 'Casado 2022']],
  },
  {
    number: 3,
    idea: 'food soon after',
    usedBy: ['refuel-window', 'low-fuel-pattern'],
    said: `
2026-03-08 Sun  long 20 km 1:55:00
  fuel 90 min after
  ^^^^^^^^^^^^^^^^^ 💡 hint refuel-window
`,
    content: `
2026-03-08 Sun  long 20 km 1:55:00
  fuel 35 min after carbs 70 g protein 25 g
`,
    hovered: ['2026-03-08 Sun  fu$0el 35 min after', ['less than 8 hours away (Moore 2015)']],
  },
  {
    number: 4,
    idea: 'stretching',
    usedBy: ['stretch-target', 'static-before-hard'],
    said: `
rule static-before-hard hint
2026-03-04 Wed
  stretch 15 min
  ^^^^^^^^^^^^^^ 💡 hint static-before-hard
  intervals 8 km
`,
    content: `
rule static-before-hard hint
2026-03-04 Wed
  intervals 8 km
  stretch 15 min
`,
    hovered: ['2026-03-04 Wed  stre$0tch 20 min', ['range of motion', 'no effect on soreness', 'Afonso 2021']],
  },
  {
    number: 5,
    idea: 'sleep and naps',
    usedBy: ['sleep-debt', 'hard-on-short-sleep', 'nap-length'],
    said: `
2026-03-02 Mon  sleep 6h30
2026-03-03 Tue  sleep 7h20
2026-03-04 Wed  sleep 6h
2026-03-05 Thu  sleep 6h40
                ^^^^^^^^^^ 💡 hint sleep-debt
`,
    content: `
2026-03-02 Mon  sleep 6h30
2026-03-03 Tue  sleep 7h20
2026-03-04 Wed  sleep 7h40
2026-03-05 Thu  sleep 6h40
`,
    hovered: ['2026-03-02 Mon  sle$0ep 6h30', ['Seven hours and more', 'Watson 2015']],
  },
  {
    number: 6,
    idea: 'compression, massage, cold water',
    usedBy: ['modality-suggest', 'cold-after-strength'],
    said: `
2026-03-04 Wed  strength 45 min
  icebath 10 min 12C
  ^^^^^^^^^^^^^^^^^^ 💡 hint cold-after-strength
`,
    content: `
2026-03-04 Wed  intervals 8 km
  icebath 10 min 12C
`,
    hovered: ['2026-03-04 Wed  ice$0bath 10 min 12C', ['soreness a little lower', 'Moore 2022']],
  },
  {
    number: 7,
    idea: 'stress of life',
    usedBy: ['stress-high-hard', 'stress-sustained'],
    said: `
2026-03-04 Wed  plan intervals 8 km
                     ^^^^^^^^^^^^^^ 💡 information stress-high-hard
  stress 9/10
`,
    content: `
2026-03-04 Wed  plan easy 8 km
  stress 9/10
`,
    hovered: ['2026-03-04 Wed  stre$0ss 9/10', ['High stress slows recovery', 'Stults-Kolehmainen 2014']],
  },
  {
    number: 8,
    idea: 'active isolated stretching',
    usedBy: ['ais-protocol'],
    said: `
rule ais-protocol hint
2026-03-04 Wed  ais: 8 x 20s
                ^^^ 💡 hint ais-protocol
`,
    content: `
rule ais-protocol hint
2026-03-04 Wed  ais: 8 x 2s
`,
    hovered: ['2026-03-04 Wed  a$0is 10 min', ['hold 1 to 2 s, 5 to 10 times', 'No controlled study']],
  },
  {
    number: 9,
    idea: 'self-massage',
    usedBy: ['modality-suggest', 'stretch-target'],
    said: ASKED,
    content: sore('  roll 12 min\n'),
    hovered: ['2026-03-08 Sun  ro$0ll 12 min', ['about 6 %', 'Wiewelhove 2019']],
  },
  {
    number: 10,
    idea: 'hot and cold in turn',
    usedBy: ['modality-suggest'],
    said: ASKED,
    content: sore('  contrast 9 min\n'),
    hovered: ['2026-03-08 Sun  contr$0ast 9 min', ['better than nothing', 'Bieuzen 2013']],
  },
  {
    number: 11,
    idea: 'recovery runs',
    usedBy: ['easy-too-hard', 'race-recovery'],
    said: `
2026-03-03 Tue  recovery 9 km 1:00:00
                ^^^^^^^^^^^^^^^^^^^^^ 💡 hint easy-too-hard
`,
    content: `
2026-03-03 Tue  recovery 30 min
`,
    hovered: ['2026-03-03 Tue  recov$0ery 30 min', ['does not flush anything', 'Van Hooren and Peake 2018']],
  },
  {
    number: 12,
    idea: 'habits around sleep',
    usedBy: ['sleep-debt', 'late-stimulant'],
    said: `
rule late-stimulant hint
2026-03-04 Wed  caffeine 17:00
                ^^^^^^^^^^^^^^ 💡 hint late-stimulant
2026-03-05 Thu  sleep 22:30-6:30
`,
    content: `
rule late-stimulant hint
2026-03-04 Wed  caffeine 10:00
2026-03-05 Thu  sleep 22:30-6:30
`,
    hovered: ['2026-03-04 Wed  caff$0eine 15:00', ['The last caffeine of the day']],
  },
  {
    number: 13,
    idea: 'calming down',
    usedBy: ['stress-high-hard', 'weekly-reflection'],
    said: `
rule weekly-reflection hint
2026-03-05 Thu  easy 8 km
2026-03-08 Sun  long 16 km
^^^^^^^^^^ 💡 hint weekly-reflection
`,
    content: `
rule weekly-reflection hint
2026-03-05 Thu  easy 8 km
2026-03-08 Sun  long 16 km
  journal > evenings off
`,
    hovered: ['2026-03-08 Sun  cal$0m 10 min', ['Meditation or breathing']],
  },
  {
    number: 14,
    idea: 'enough to eat',
    usedBy: ['low-fuel-pattern'],
    said: `
2026-03-03 Tue  easy 8 km #period-missed
2026-03-04 Wed  easy 8 km
  fuel low
  ^^^^^^^^ 💡 information low-fuel-pattern
`,
    content: `
2026-03-03 Tue  easy 8 km #period-missed
2026-03-04 Wed  easy 8 km
  fuel ok
`,
    hovered: ['2026-03-04 Wed  appe$0tite 2/5', ['Appetite']],
  },
  {
    number: 15,
    idea: 'what else the day asks',
    usedBy: ['stress-sustained', 'travel-hard'],
    said: `
2026-03-01 Sun  travel LIS>TYO +8h
2026-03-03 Tue  intervals 8 km
                ^^^^^^^^^^^^^^ 💡 hint travel-hard
`,
    content: `
2026-03-01 Sun  travel LIS>TYO +8h
2026-03-03 Tue  easy 8 km
`,
    hovered: ['2026-03-02 Mon  li$0fe work 5/5', ['What else the day asked']],
  },
  {
    number: 16,
    idea: 'learning from a setback',
    usedBy: ['setback-reframe'],
    said: `
rule setback-reframe hint
2026-03-01 Sun  race 10 km 48:00
  setback went out too fast
  ^^^^^^^^^^^^^^^^^^^^^^^^^ 💡 hint setback-reframe
2026-03-03 Tue  easy 6 km
`,
    content: `
rule setback-reframe hint
2026-03-01 Sun  race 10 km 48:00
  setback went out too fast
  lesson the first kilometre is not the race
2026-03-03 Tue  easy 6 km
`,
    hovered: ['2026-03-01 Sun  less$0on go out slower', ['What you take from it']],
  },
  {
    number: 17,
    idea: 'rest deserves praise',
    usedBy: ['rest-well-taken', 'absorb-week'],
    said: `
2026-03-01 Sun  race 10 km 42:10
2026-03-02 Mon  rest
^^^^^^^^^^ 💡 hint rest-well-taken
`,
    hovered: [
      '2026-03-01 Sun  race 10 km 42:10\n2026-03-0$02 Mon  rest',
      ['rest day', "that's where the gains are made"],
    ],
  },
  {
    number: 18,
    idea: 'signs of overtraining',
    usedBy: ['overtraining-cluster', 'effort-drift', 'morning-signs', 'soreness-persistent'],
    said: `
${daysFrom('2026-03-01', times(14, 'fatigue 8/10\n  mood 2/7\n  motivation 3/10\n  appetite 1/5'))}
2026-03-15 Sun  fatigue 8/10
^^^^^^^^^^ 💡 information overtraining-cluster
  mood 2/7
  motivation 3/10
  appetite 1/5
`,
    content: `
${daysFrom('2026-03-01', times(15, 'fatigue 8/10\n  mood 8/10\n  motivation 8/10\n  appetite 4/5'))}
`,
    hovered: ['2026-03-01 Sun  moti$0vation 3/10', ['Motivation to train', 'high is good']],
  },
  {
    number: 19,
    idea: 'a lighter week lets work sink in',
    usedBy: ['absorb-week', 'weekly-jump', 'taper'],
    said: `
2026-02-02 Mon  easy 20 km
2026-02-03 Tue  rest
2026-02-05 Thu  easy 20 km
2026-02-08 Sun  rest
2026-02-10 Tue  easy 22 km
2026-02-12 Thu  easy 22 km
2026-02-15 Sun  rest
2026-02-17 Tue  easy 24 km
2026-02-19 Thu  easy 24 km
2026-02-22 Sun  rest
2026-02-24 Tue  easy 17 km
2026-02-26 Thu  easy 16 km
2026-03-01 Sun  rest
^^^^^^^^^^ 💡 hint absorb-week
`,
    hovered: ['2026-03-01 Sun  ok weekly-$0jump', ['lighter', 'a convention of coaches']],
  },
  {
    number: 20,
    idea: 'fresh on the day of the race',
    usedBy: ['taper', 'hard-close-to-race'],
    said: `
--- today 2026-03-04
2026-03-04 Wed  easy 8 km
2026-03-05 Thu  plan intervals 8 km
                     ^^^^^^^^^^^^^^ 💡 information hard-close-to-race
2026-03-08 Sun  plan race A 10 km
`,
    content: `
--- today 2026-03-04
2026-03-04 Wed  easy 8 km
2026-03-05 Thu  plan easy 6 km + 4 x 20s strides
2026-03-08 Sun  plan race A 10 km
`,
    hovered: [
      '--- today 2026-03-04\n2026-03-04 Wed  easy 8 km\n2026-03-08 Sun  plan ra$0ce A 10 km',
      ['**planned race A**', 'in 4 days', 'priority `A`'],
    ],
  },
  {
    number: 21,
    idea: 'work breaks down, rest builds up',
    usedBy: ['no-rest-day'],
    said: `
${daysFrom('2026-03-02', times(7, 'easy 8 km'))}
^^^^^^^^^^ 💡 warning no-rest-day
`,
    content: `
${daysFrom('2026-03-02', ['easy 8 km', 'easy 8 km', 'rest', ...times(4, 'easy 8 km')])}
`,
    hovered: ['2026-03-02 Mon  ok no-rest$0-day', ['Training breaks down, rest builds up']],
  },
];

describe('every idea of recovery', () => {
  it('has its row', () => {
    assert.deepEqual(
      rows.map(({ number }) => number),
      Array.from({ length: 21 }, (_, index) => index + 1),
    );
  });

  for (const { number, idea, usedBy, said, content, hovered } of rows) {
    it(`${number}: ${idea}`, () => {
      for (const id of usedBy) assert.ok(findRule(id), id);
      const spoken = readFixture(said).marks.map(({ id }) => id);
      assert.ok(spoken.length > 0 && spoken.every(id => usedBy.includes(id)));
      checkFindings(said, { only: spoken });
      if (content !== undefined) checkFindings(content, { only: spoken });
      for (const fixture of [said, content ?? said]) assert.deepEqual(wordsNotRead(fixture), []);
      explains(...hovered);
    });
  }
});

/** What the checks of the text find wrong: a line that is not read records nothing. */
function wordsNotRead(source: string): string[] {
  const { files, today, settings } = readFixture(source);
  const { findings } = openLog(files, { today, settings }).analyse();
  return findings.flatMap(({ id, message }) => (findRule(id) ? [] : [message]));
}

function explains(log: string, texts: readonly string[]): void {
  const { context, position, uri } = opened(log);
  const found = hover(context, { textDocument: { uri }, position });
  assert.ok(found && typeof found.contents === 'object' && 'value' in found.contents);
  let from = 0;
  for (const text of texts) {
    const at = found.contents.value.indexOf(text, from);
    assert.ok(at >= 0, `“${text}” in\n${found.contents.value}`);
    from = at + text.length;
  }
}
