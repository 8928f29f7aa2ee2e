import assert from 'node:assert/strict';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { root } from '../../../scripts/lib/root.mjs';
import type { DiaryFormat } from '../../../server/src/contracts/messages';
import { convertDiary, type DiaryOptions } from '../../../server/src/importers/diary/convertDiary';
import { monthNamed } from '../../../server/src/syntax/dateParts';
import { parse } from '../../../server/src/syntax/parse';
import { textChecks } from '../../../server/src/syntax/tree';
import { weekdayNamed } from '../../../server/src/syntax/weekdays';
import { isoDate, monthNames } from '../../../server/src/values/date';
import { dayNumber } from '../../support/log';
import { randomText, runs } from '../../support/random';

const today = dayNumber('2026-11-25');

/** The log of a diary, its lines joined as they are; or what was answered instead. */
function converted(diary: string, format: DiaryFormat = 'markdown', more: Partial<DiaryOptions> = {}): string {
  const result = convertDiary(diary, { format, name: 'diary', today, ...more });
  switch (result.type) {
    case 'log':
      return result.text;
    case 'question':
      return `? ${result.written} ${isoDate(result.dayFirst)} ${isoDate(result.monthFirst)}`;
    case 'no-days':
      return 'no days';
    case 'too-wide':
      return 'too wide';
  }
}

/** A diary and its log, both as lines. */
function check(
  diary: readonly string[],
  log: readonly string[],
  format?: DiaryFormat,
  more?: Partial<DiaryOptions>,
): void {
  assert.equal(converted(diary.join('\n'), format, more), log.map(line => `${line}\n`).join(''));
}

describe('converting a diary', () => {
  const folder = path.join(root, 'test/importers/diary/diaries');
  for (const file of readdirSync(folder).filter(name => !name.endsWith('.trainlog'))) {
    it(`${file}, whole`, () => {
      const format = file.endsWith('.md') ? 'markdown' : file.endsWith('.csv') ? 'csv' : 'text';
      const log = converted(readFileSync(path.join(folder, file), 'utf8'), format, { name: file });
      const expected = path.join(folder, `${file}.trainlog`);
      // UPDATE=1 writes what is converted; read the difference before it is committed.
      if (process.env.UPDATE === '1') writeFileSync(expected, log);
      assert.equal(log, readFileSync(expected, 'utf8'));
    });
  }

  describe('dates', () => {
    const shapes: readonly (readonly [written: string, read: string])[] = [
      ['## Monday, 2 March 2026', '2026-03-02 Mon'],
      ['### 2.3.2026', '2026-03-02 Mon'],
      ['### 2026-03-02', '2026-03-02 Mon'],
      ['2026/3/2', '2026-03-02 Mon'],
      ['**2 Mar 2026**', '2026-03-02 Mon'],
      ['March 2nd, 2026', '2026-03-02 Mon'],
      ['Montag, 2. März 2026', '2026-03-02 Mo'],
      ['Mo 2.3.2026', '2026-03-02 Mo'],
      ['Date: 2026-03-02', '2026-03-02 Mon'],
      ['Monday the 2nd of March 2026', '2026-03-02 Mon'],
      ['## Day 12 – 2 March 2026', '2026-03-02 Mon'],
      ['Monday 2 March 2026\n-------------------', '2026-03-02 Mon'],
      ['- 25/2/2026', '2026-02-25 Wed'],
    ];
    for (const [written, read] of shapes) {
      it(written.replace('\n', ' '), () => {
        const [first = '', ...rest] = converted(`${written}\neasy 8 km\n`).trimEnd().split('\n');
        assert.ok(first.startsWith(read), first);
        assert.match([first, ...rest].join('\n'), /easy 8 km/);
      });
    }

    it('without a year: from the heading, from the name of the file, from the dates around, else the last that was', () => {
      check(
        ['# 2024', 'Mon 30 Dec: rest', '2 Jan: easy 5 km'],
        ['# 2024', '2024-12-30 Mon  rest', '2025-01-02 Thu  easy 5 km'],
      );
      check(['2 March: rest'], ['2023-03-02 Thu  rest'], 'markdown', { name: 'running-2023.md' });
      check(['30 December 2024: rest', '2 Jan: rest'], ['2024-12-30 Mon  rest', '2025-01-02 Thu  rest']);
      check(['2 December: rest'], ['2025-12-02 Tue  rest']);
    });

    it('newest first stays so', () =>
      check(
        ['2 Jan 2025: rest', '31 Dec: easy 8 km', 'Mon: easy 5 km'],
        ['2025-01-02 Thu  rest', '2024-12-31 Tue  easy 8 km', '2024-12-30 Mon  easy 5 km'],
      ));

    it('a number below the heading of a month is a day, unless there are dates', () => {
      check(
        ['## March 2026', '- 2: easy 8k', '- Tue 3 rest', '- 4. off'],
        ['## March 2026', '2026-03-02 Mon  easy 8k', '2026-03-03 Tue  rest', '2026-03-04 Wed  off'],
      );
      check(
        ['## März 2026', '### 2.3.', '1. easy 2 km', '2. drills 10 min'],
        ['## März 2026', '2026-03-02 Mon  easy 2 km', '  drills 10 min'],
      );
    });

    it('a weekday is one of the week in the heading, or the next', () => {
      for (const heading of ['## Week of 2 March 2026', '## Week 10: 2–8 March 2026', '## KW 10 2026', '## 2026-W10']) {
        check(
          [heading, '- **Mon**: rest', 'Wednesday – easy 8 km', '### Sunday', 'long 20 km'],
          [heading, '2026-03-02 Mon  rest', '2026-03-04 Wed  easy 8 km', '2026-03-08 Sun  long 20 km'],
        );
      }
      check(['2 March 2026: rest', 'Tue: easy 8 km'], ['2026-03-02 Mon  rest', '2026-03-03 Tue  easy 8 km']);
      check(
        ['2 March 2026: rest', 'Tue. easy 8 km', 'Wed rest', 'Sun was out all day'],
        ['2026-03-02 Mon  rest', '2026-03-03 Tue  easy 8 km', '2026-03-04 Wed  rest', '    > Sun was out all day'],
      );
    });

    it('two numbers before prose are a date where the diary goes on with that day', () =>
      check(
        ['24/2/2026 easy 8 km', '25/2 Ran to work and back', '3/4 of it uphill'],
        ['2026-02-24 Tue  easy 8 km', '2026-02-25 Wed  Ran to work and back', '  3/4 of it uphill'],
        'text',
      ));

    it('go on where only the first of them says its year', () =>
      check(
        ['Mon 16 Nov 2026 easy 5 km', 'Tues: rest', '19/11 easy 8 km', 'Saturday: long 20 km'],
        [
          '2026-11-16 Mon  easy 5 km',
          '2026-11-17 Tue  rest',
          '2026-11-19 Thu  easy 8 km',
          '2026-11-21 Sat  long 20 km',
        ],
      ));

    it('what editors of notes keep above a page is no heading', () =>
      check(
        ['---', 'title: Monday', 'tags:', '  - running', '---', '2026-03-02 easy 8 km'],
        ['; title: Monday', '; tags:', '; - running', '', '2026-03-02 Mon  easy 8 km'],
      ));

    it('that may be read in two ways are decided by others, by weekdays, by their order, or asked about', () => {
      check(['3/2/2026: rest', '25/2/2026: rest'], ['2026-02-03 Tue  rest', '2026-02-25 Wed  rest']);
      check(['Mon 3/2/2026: rest', '3/3/2026: rest'], ['2026-03-02 Mon  rest', '2026-03-03 Tue  rest']);
      check(
        ['3/2/2026: rest', '3/3/2026: rest', '3/5/2026: rest'],
        ['2026-03-02 Mon  rest', '2026-03-03 Tue  rest', '2026-03-05 Thu  rest'],
      );
      assert.equal(converted('3/2/2026: rest\n'), '? 3/2/2026 2026-02-03 2026-03-02');
      check(['3/2/2026: rest'], ['2026-02-03 Tue  rest'], 'markdown', { dateOrder: 'day-first' });
      check(['3/2/2026: rest'], ['2026-03-02 Mon  rest'], 'markdown', { dateOrder: 'month-first' });
    });

    it('that a runner must decide stay as they are written, with their finding', () => {
      check(['Tuesday 2 March 2026: rest', '30.2.2026: rest'], ['2026-03-02 Tuesday  rest', '30.2.2026  rest']);
      check(
        ['25/2/2026: rest', '2/26/2026: rest', '3/4/2026: rest'],
        ['2026-02-25 Wed  rest', '2026-02-26 Thu  rest', '3/4/2026  rest'],
      );
    });

    it('a share is none', () =>
      check(
        ['2 March 2026: easy 8 km', '3/4 effort, all in all', '10/10 would run again'],
        ['2026-03-02 Mon  easy 8 km', '    > 3/4 effort, all in all', '    > 10/10 would run again'],
      ));

    it('a range is one', () =>
      check(['2026-08-01 - 2026-08-14: rest', 'by the sea'], ['2026-08-01..2026-08-14  rest', '    > by the sea']));

    it('without any, there is no log', () => assert.equal(converted('easy 8 km\nfelt good\n'), 'no days'));
  });

  describe('lines', () => {
    const day = '2 March 2026';
    const cases: readonly (readonly [title: string, written: readonly string[], log: readonly string[]])[] = [
      ['prose is note', ['Felt like flying.'], ['  > Felt like flying.']],
      [
        'the first entry stands with the date',
        ['easy 8 km', 'pm core 20 min'],
        ['2026-03-02 Mon  easy 8 km', '  pm core 20 min'],
      ],
      [
        'a note belongs to the entry above it',
        ['easy 8 km', 'By the river.'],
        ['2026-03-02 Mon  easy 8 km', '    > By the river.'],
      ],
      ['a slip of the pen stays for the runner', ['esay 8 km'], ['2026-03-02 Mon  esay 8 km']],
      [
        'a word that is no sport is note',
        ['Breakfast 300 g porridge, bus 12 km'],
        ['  > Breakfast 300 g porridge, bus 12 km'],
      ],
      ['a box that is ticked is done', ['- [x] easy 8 km'], ['2026-03-02 Mon  easy 8 km']],
      ['one that is not is a plan', ['- [ ] easy 8 km'], ['2026-03-02 Mon  plan easy 8 km']],
      ['a box before no session stays', ['- [ ] buy laces'], ['  > [ ] buy laces']],
      ['what is struck through was left out', ['~~tempo 8 km~~'], ['2026-03-02 Mon  skip tempo 8 km']],
      ['a part that is struck through leaves the line a note', ['tempo ~~8~~ 6 km'], ['  > tempo ~~8~~ 6 km']],
      ['emphasis and code marks go', ['**easy** _8 km_ `45:10`'], ['2026-03-02 Mon  easy 8 km 45:10']],
      ['stars between numbers stay', ['2*10*400 off 30s'], ['2026-03-02 Mon  2*10*400 off 30s']],
      ['links keep their address', ['See [here](https://a.example/b).'], ['  > See here (https://a.example/b).']],
      ['a quotation is not read', ['> easy 8 km, said Ana'], ['  > easy 8 km, said Ana']],
      ['a time of day before its session is its own', ['Morning: easy 8 km'], ['2026-03-02 Mon  Morning: easy 8 km']],
      [
        'a label of a sum makes no session',
        ['Gesamt: 42 km', 'Mileage: 42 km'],
        ['  > Gesamt: 42 km', '  > Mileage: 42 km'],
      ],
      ['numbers of a list go', ['1. easy 8 km', '2. core 20 min'], ['2026-03-02 Mon  easy 8 km', '  core 20 min']],
      [
        'a thought with an amount is none',
        ['easy 8 km', '3 km in I felt a stitch.'],
        ['2026-03-02 Mon  easy 8 km', '    > 3 km in I felt a stitch.'],
      ],
      ['headings stay', ['### Evening', 'easy 8 km'], ['', '### Evening', '  easy 8 km']],
      ['what looks like a comment in a day is one', ['; easy 8 km'], ['; easy 8 km']],
      [
        'fences go, a log in one stays',
        ['```trainlog', '2026-03-03 Tue  rest', '    > as it was', '```'],
        ['2026-03-03 Tue  rest', '    > as it was'],
      ],
      ['tables of other things are notes', ['| a | b |', '|---|---|', '| 1 | 2 |'], ['  > a · b', '  > 1 · 2']],
    ];
    for (const [title, written, log] of cases) {
      it(title, () => {
        const first = log[0]?.startsWith('2026-03-02') ? [] : ['2026-03-02 Mon'];
        check([`## ${day}`, ...written], [...first, ...log]);
      });
    }

    it('what stands above all days are comments; settings of a log stay', () =>
      check(
        ['unit mi', 'My goals: sleep.', '', '2 March 2026: easy 5'],
        ['unit mi', '; My goals: sleep.', '', '2026-03-02 Mon  easy 5'],
      ));

    it('a diary in miles is a log in miles', () =>
      check(
        ['2 March 2026: easy 5 mi', '3 March 2026: easy 5'],
        ['unit mi', '', '2026-03-02 Mon  easy 5 mi', '2026-03-03 Tue  easy 5'],
      ));

    it('fields on lines of their own tell of one session', () => {
      check(
        [
          '## 2 March 2026',
          '- **Type:** easy',
          '- **Distance:** 8 km',
          '- **Time:** 45:10',
          '- HR: 138 bpm',
          '- Notes: windy',
          'Otters.',
        ],
        ['2026-03-02 Mon  easy 8 km 45:10 hr 138', '    > windy', '    > Otters.'],
      );
      check(['## 2 March 2026', 'Distance: 8 km', 'Mood: fine'], ['2026-03-02 Mon  8 km', '    > Mood: fine']);
      check(['## 2 March 2026', 'Distance: 8 km', 'Otters.'], ['2026-03-02 Mon', '  > Distance: 8 km', '  > Otters.']);
    });

    describe('a list below a session', () => {
      it('is its steps, its amounts, and notes', () => {
        check(
          [
            '## 2 March 2026',
            '- Intervals 12 km 58:20',
            '  - wu 3 km',
            '  - 6 x 800 m @ 2:40 r 90s',
            '  - cd 2 km',
            '  - windy on the back straight',
            '- core 20 min',
            '  - planks 3 x 60 s',
            '## 3 March',
            '- Easy',
            '\t1. 8 km',
            '\t2. 45:10',
            '\t3. hr 138',
            '\t4. 2 km with Tom, then alone',
          ],
          [
            '2026-03-02 Mon  Intervals 12 km 58:20: wu 3 km, 6 x 800 m @ 2:40 r 90s, cd 2 km',
            '    > windy on the back straight',
            '  core 20 min',
            '    > planks 3 x 60 s',
            '2026-03-03 Tue  Easy 8 km 45:10 hr 138',
            '    > 4. 2 km with Tom, then alone',
          ],
        );
      });

      it('keeps other sports, numbers of the day and what was left out by themselves', () =>
        check(
          [
            '- 2 March 2026: Long run 30 km, lovely day',
            '  - 5 km easy, 20 km steady, 5 km MP',
            '  - bike 60 min',
            '  - sleep 7h20',
            '  - [ ] strength 20 min',
            '  - 4 km with the dog',
          ],
          [
            '2026-03-02 Mon  Long run 30 km: 5 km easy, 20 km steady, 5 km MP',
            '    > lovely day',
            '  bike 60 min',
            '  sleep 7h20',
            '  plan strength 20 min',
            '    > 4 km with the dog',
          ],
        ));

      it('has its first amount for a step when others of its sort follow that it does not hold', () =>
        check(
          [
            '## 2 March 2026',
            '- Intervals',
            '  - 1 km',
            '  - 2 km',
            '  - 1 km',
            '## 4 March',
            '- Fartlek',
            '  - 10 min',
            '  - 20 min',
            '## 6 March',
            '- Long run',
            '  - 24 km',
            '  - 2:10:00',
            '  - 5 km @ M',
            '## 9 March',
            '- Intervals',
            '  - 400 m @ 3:20/km',
            '  - 400 m @ 3:20/km',
          ],
          [
            '2026-03-02 Mon  Intervals: 1 km, 2 km, 1 km',
            '2026-03-04 Wed  Fartlek: 10 min, 20 min',
            '2026-03-06 Fri  Long run 24 km 2:10:00: 5 km @ M',
            '2026-03-09 Mon  Intervals: 400 m @ 3:20/km, 400 m @ 3:20/km',
          ],
        ));

      it('below a date is entries', () =>
        check(
          ['- 2026-03-02', '  - easy 8 km', '  - core 10 min', '  - pm 5 km'],
          ['2026-03-02 Mon  easy 8 km', '  core 10 min', '  pm 5 km'],
        ));
    });

    it('from a warm-up to a cool-down is one session, with the title of the day', () =>
      check(
        [
          '## 2 March 2026',
          '- wu 2 km',
          '- 4 x 1 km r 2 min',
          '- cd 2 km',
          '- felt strong',
          '### Tempo, 3 March',
          'wu 2 km',
          '5 km @ T',
          'cd 2 km',
        ],
        [
          '2026-03-02 Mon  wu 2 km, 4 x 1 km r 2 min, cd 2 km',
          '    > felt strong',
          '2026-03-03 Tue  Tempo: wu 2 km, 5 km @ T, cd 2 km',
        ],
      ));

    it('a title of a day whose lines tell of the session is no session of its own', () => {
      check(['## 2 March 2026 – Long run', 'long 22 km'], ['2026-03-02 Mon', '  > Long run', '  long 22 km']);
      check(['## 2 March 2026 – Tempo', '10 km 46:00, windy'], ['2026-03-02 Mon  Tempo 10 km 46:00, windy']);
      check(['## 2 March 2026 – Long run', 'Felt good.'], ['2026-03-02 Mon  Long run', '    > Felt good.']);
    });
  });

  describe('tables', () => {
    const csv = (lines: readonly string[], log: readonly string[], more?: Partial<DiaryOptions>) =>
      check(lines, log, 'csv', more);

    it('columns become what a log says, the heading a comment', () =>
      csv(
        [
          'Date,Distance (km),Time,Type,Avg HR,Max HR,RPE,Elevation,Notes',
          '2026-03-02,8.2,45:10,Easy,138,165,3,120,"windy, very"',
        ],
        [
          '; Date · Distance (km) · Time · Type · Avg HR · Max HR · RPE · Elevation · Notes',
          '',
          '2026-03-02 Mon  Easy 8.2 km 45:10 hr 138/165 rpe 3 +120 m',
          '    > windy, very',
        ],
      ));

    it('semicolons, decimal commas, German headings and dates', () =>
      csv(
        [
          'Datum;Strecke (km);Zeit;Art;Puls;Bemerkung',
          'Mo 2.3.2026;8,25;0:45:10;locker;138;am Fluss',
          '3.3.2026;;;Ruhetag;;',
        ],
        [
          '; Datum · Strecke (km) · Zeit · Art · Puls · Bemerkung',
          '',
          '2026-03-02 Mo  locker 8.25 km 45:10 hr 138',
          '    > am Fluss',
          '2026-03-03 Di  Ruhetag',
        ],
      ));

    it('tabs, quotes that hold line ends and quotes, rows of one day, a row without a date', () =>
      csv(
        ['Date\tkm\tMinutes\tNotes', '2026-03-02\t8\t45\t"two\n""lines"""', '2026-03-02\t4\t22\t', '\t1\t6\tcool down'],
        [
          '; Date · km · Minutes · Notes',
          '',
          '2026-03-02 Mon  8 km 45 min',
          '    > two',
          '    > "lines"',
          '  4 km 22 min',
          '  1 km 6 min',
          '    > cool down',
        ],
      ));

    it('a time of day with the date, seconds, metres, miles', () => {
      csv(
        ['Date,Distance (m),Duration (s)', '2026-03-02 06:30:11,8200,2710'],
        ['; Date · Distance (m) · Duration (s)', '', '2026-03-02 Mon  06:30 8.2 km 45:10'],
      );
      csv(
        ['Date,Miles,Time', '"Mar 2, 2026, 6:30:00 PM",5,42:10'],
        ['unit mi', '', '; Date · Miles · Time', '', '2026-03-02 Mon  18:30 5 mi 42:10'],
      );
    });

    it('metrics, and columns that a log does not know', () =>
      csv(
        ['Date,Km,Sleep,Resting HR,Weather', '2026-03-02,8,7.5,47,sun and wind'],
        [
          '; Date · Km · Sleep · Resting HR · Weather',
          '',
          '2026-03-02 Mon  8 km',
          '    > Weather: sun and wind',
          '  sleep 7.5 h',
          '  rhr 47',
        ],
      ));

    it('a column that no heading tells, whose cells are sessions', () =>
      csv(
        [
          'Day,What I did,Weather',
          '2026-03-02,8 km easy with Sam,rain',
          '2026-03-03,rest,',
          '2026-03-04,6 x 800 m,sun',
        ],
        [
          '; Day · What I did · Weather',
          '',
          '2026-03-02 Mon  8 km easy with Sam',
          '    > Weather: rain',
          '2026-03-03 Tue  rest',
          '2026-03-04 Wed  6 x 800 m',
          '    > Weather: sun',
        ],
      ));

    it('a workout has its totals before its steps; a sport that no log knows is no run', () =>
      csv(
        ['Date,Workout,Km,Time', '2026-03-02,Intervals 6 x 800 m @ 2:40,12.4,58:20', '2026-03-03,Kayaking,5,40:00'],
        [
          '; Date · Workout · Km · Time',
          '',
          '2026-03-02 Mon  Intervals 12.4 km 58:20: 6 x 800 m @ 2:40',
          '2026-03-03 Tue  Kayaking 5 km 40:00',
        ],
      ));

    it('shoes are declared', () =>
      csv(
        ['Date,Km,Shoes', '2026-03-02,8,River Flow 2'],
        ['shoe river-flow-2 "River Flow 2"', '', '; Date · Km · Shoes', '', '2026-03-02 Mon  8 km [river-flow-2]'],
      ));

    it('a row for each week', () =>
      csv(
        ['Week,Mon,Tue,Wed,Total', '2 March 2026,rest,easy 8 km,"tempo 10 km",18'],
        [
          '; Week · Mon · Tue · Wed · Total',
          '',
          '2026-03-02 Mon  rest',
          '2026-03-03 Tue  easy 8 km',
          '2026-03-04 Wed  tempo 10 km',
          '    > Total: 18',
        ],
      ));

    it('cells of several lines begin no line of the log in the middle of their words', () => {
      csv(
        ['Date,Distance,Sleep,Weather', '2026-03-02,"8 km\nwindy","7h20\nwoke twice","rain\nsun"'],
        [
          '; Date · Distance · Sleep · Weather',
          '',
          '2026-03-02 Mon  8 km windy',
          '    > Weather: rain',
          '    > sun',
          '  sleep 7h20 woke twice',
        ],
      );
      csv(
        ['Week of,Mon,Tue,Wed,Goal', '2026-03-02,"easy 8 km\nfelt fine",rest,"tempo 6 km\npm yoga 20 min","one\ntwo"'],
        [
          '; Week of · Mon · Tue · Wed · Goal',
          '',
          '2026-03-02 Mon  easy 8 km',
          '    > felt fine',
          '2026-03-03 Tue  rest',
          '2026-03-04 Wed  tempo 6 km',
          '  pm yoga 20 min',
          '    > Goal: one',
          '    > two',
        ],
      );
    });

    it('without a heading, a row is read as a line', () =>
      csv(
        ['2026-03-02,easy,8 km,45:10', '2026-03-03,rest,,'],
        ['2026-03-02 Mon  easy 8 km 45:10', '2026-03-03 Tue  rest'],
      ));

    it('a row that says no date is kept', () =>
      csv(['Date,Km', '2026-03-02,8', 'Total,8'], ['; Date · Km', '', '2026-03-02 Mon  8 km', '    > Total · 8']));

    it('in plain text, when all of it is tabs', () =>
      check(
        ['2026-03-02\teasy 8 km', '2026-03-03\trest'],
        ['2026-03-02 Mon  easy 8 km', '2026-03-03 Tue  rest'],
        'text',
      ));
  });

  describe('any diary', () => {
    it('keeps every word, in its order, in a log in which nothing is an error', () =>
      fc.assert(
        fc.property(randomDiary, fc.constantFrom('day-first', 'month-first'), (diary, dateOrder) => {
          const log = converted(diary, 'markdown', { dateOrder });
          if (log === 'no days') return;
          const missing = firstMissing(wordsOf(diary), wordsOf(log));
          assert.equal(missing, undefined, `${missing} of\n${diary}\nis missing in\n${log}`);
          const errors = parse(log).lines.flatMap(({ text, problems }) =>
            problems.filter(({ id }) => textChecks[id] === 'error').map(({ id }) => `${id}: ${text}`),
          );
          assert.deepEqual(errors, []);
        }),
        runs(200),
      ));

    it('keeps every cell of a table, on its day', () =>
      fc.assert(
        fc.property(randomTable, rows => {
          const text = rows.map(row => row.map(cell => `"${cell}"`).join(',')).join('\n');
          const log = converted(text, 'csv');
          for (const [date = '', ...cells] of rows.slice(1)) {
            const day = log.slice(log.indexOf(`\n${date}`) + 1).split(/\n(?=\d{4}-)/)[0] ?? '';
            for (const word of cells.flatMap(wordsOf))
              assert.ok(wordsOf(day).includes(word), `${word} of ${date} in\n${log}`);
          }
        }),
        runs(120),
      ));

    it('whatever it is, is answered', () =>
      fc.assert(
        fc.property(randomText, fc.constantFrom('markdown', 'text', 'csv'), (text, format: DiaryFormat) => {
          convertDiary(text, { format, name: text, today });
          convertDiary(`# 2026-03-02\n${text}`, { format, name: '', today, dateOrder: 'month-first' });
        }),
        runs(150),
      ));

    // Where a piece looked at all others, a line as long as this would not come to its end; `test/growth` counts the work of more.
    it('a long line of anything is answered', () => {
      const pieces = [
        '**',
        '_a',
        '~~',
        '[',
        '](',
        '`',
        '| ',
        '- ',
        '2 March ',
        '3/2 ',
        '"',
        '\t',
        '1. ',
        ': ',
        'Week of ',
      ];
      for (const piece of pieces) {
        const text = `2 March 2026\n${piece.repeat(500)}`;
        assert.match(converted(text), /2026-03-02|^\? |^too wide$/, piece);
        assert.match(converted(text, 'csv'), /2026-03-02|^\? |^too wide$|^no days$/, piece);
      }
    });
  });
});

/** Dates of one year, rising, in shapes that leave nothing open. */
const dateShapes: readonly ((day: number, month: number) => string)[] = [
  (day, month) => `## ${day} ${monthNames[month - 1]} 2026`,
  (day, month) => `${day}.${month}.2026:`,
  (day, month) => `- **2026-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}** –`,
  (day, month) => `### ${day}/${month}/2026`,
];

const phrases = [
  ...['easy 8 km 45:10', '**Tempo** 10 km in 46:00', '6 x 800 m @ 2:40 r 90s jog', 'core 20 min', 'rest', 'sleep 7h20'],
  ...[
    'Felt *light*, two otters',
    'esay 8 km',
    'Knee: fine 2/10',
    'Kayaking with Sam 5 km',
    '3 km in I felt a stitch, then gone',
  ],
  ...[
    '# Evening',
    '> Mum says hello',
    '- [ ] buy laces',
    '- [x] yoga 30 min',
    '~~hills 6 km~~',
    'see [map](https://maps.example.org)',
  ],
  ...[
    '; semicolon',
    '1. warm up',
    '2. cool down',
    'unit km',
    'athlete Ana',
    'Morning: easy 5 km',
    'Total 42 km',
    'oops > arrow',
    '`code`',
  ],
  ...[
    '| Thing | Amount |\n|---|---|\n| bread | 2 |',
    '```\nfenced words\n```',
    'rule of thumb',
    'Zürich läuft',
    'off to the shops 3 km',
  ],
] as const;

const randomDiary = fc
  .array(fc.tuple(fc.constantFrom(...dateShapes), fc.array(fc.constantFrom(...phrases), { maxLength: 5 })), {
    minLength: 1,
    maxLength: 8,
  })
  .map(days => days.flatMap(([shape, lines], index) => [shape(1 + index * 3, 3), ...lines]).join('\n'));

const kinds = fc.constantFrom(
  'Easy',
  'Intervals',
  'Long run',
  'Kayaking',
  'Something with many words',
  'Rest',
  '6 x 800 m',
);
const randomTable = fc
  .array(
    fc.tuple(
      kinds,
      fc.integer({ min: 1, max: 40 }),
      fc.integer({ min: 10, max: 59 }),
      fc.constantFrom('windy', 'two, otters', ''),
    ),
    {
      minLength: 1,
      maxLength: 6,
    },
  )
  .map(rows => [
    ['Date', 'Type', 'Distance', 'Time', 'Notes'],
    ...rows.map(([kind, km, minutes, note], index) => [
      `2026-03-${10 + index}`,
      kind,
      `${km}.5`,
      `${minutes}:10`,
      note,
    ]),
  ]);

/** The words of a text, without those that dates are written with. */
function wordsOf(text: string): readonly string[] {
  return (text.toLowerCase().match(/\p{L}{2,}/gu) ?? []).filter(
    word => monthNamed(word) === undefined && weekdayNamed(word) === undefined,
  );
}

/** The first word that is not found behind the one before it. */
function firstMissing(words: readonly string[], where: readonly string[]): string | undefined {
  let at = 0;
  for (const word of words) {
    const found = where.indexOf(word, at);
    if (found < 0) return word;
    at = found + 1;
  }
  return undefined;
}
