import { checkDays } from './support';

describe('model: day classes', () => {
  for (const [what, day, expected] of [
    // race
    ['a race', 'race 10 km 42:00', 'race spaced:race'],
    ['a time trial', 'tt 5 km 20:00', 'race'],
    ['a race beside an easy run', 'am easy 5 km / pm race 5 km 20:00', 'race'],
    ['a parkrun raced by effort', 'parkrun 20:00 rpe 9', 'race'],
    ['a parkrun raced by its goal', 'parkrun 20:00 goal 20:30', 'race'],
    ['a parkrun raced by its place', 'parkrun 20:00 place 3/120', 'race'],
    ['a parkrun with the word !hard', 'parkrun 20:00 !hard', 'race'],
    ['a marathon that has a name', 'Berlin Marathon 3:12:45', 'race'],
    ['a half marathon that has a name', 'Herbstlauf Halbmarathon 1:39:52', 'race'],
    ['a parkrun that does not say', 'parkrun 30:00', 'easy spaced:no 90 AU'],
    ['a parkrun run easily', 'parkrun 30:00 rpe 3', 'easy 90 AU'],
    ['a race that was run easily', 'race 10 km 60:00 !easy', 'easy spaced:no'],
    // hard
    ['intervals', 'intervals 8 km', 'hard spaced:hard'],
    ['tempo', 'tempo 8 km rpe 5', 'hard'],
    ['effort below the limit', 'easy 8 km 45:00 rpe 6.5', 'easy'],
    ['effort at the limit', 'easy 8 km 45:00 rpe 7', 'hard spaced:hard'],
    ['the word hard', 'hard 8 km', 'hard'],
    ['easy by !easy, whatever the kind', 'tempo 8 km !easy', 'easy'],
    ['hard by !hard', 'easy 8 km !hard', 'hard'],
    ['hard cross-training', 'bike 60 min rpe 8', 'hard'],
    ['hard strength', 'strength 45 min rpe 8', 'hard'],
    // long
    ['the word long', 'long 12 km 70:00', 'long spaced:no'],
    ['89 minutes', 'easy 15 km 1:29:59', 'easy'],
    ['90 minutes', 'easy 15 km 1:30:00', 'long spaced:no'],
    ['long and two hours', 'long 20 km 2:00:00', 'long spaced:long'],
    ['long below two hours', 'long 20 km 1:59:59', 'long spaced:no'],
    ['long and effort 6', 'long 16 km 90:00 rpe 6', 'long spaced:long'],
    ['long and effort 5', 'long 16 km 90:00 rpe 5', 'long spaced:no'],
    ['long with 20 min at marathon pace', 'long: wu 6 km, 20 min @ MP, cd 3 km', 'long spaced:long'],
    ['long with 19 min at marathon pace', 'long: wu 6 km, 19 min @ MP, cd 3 km', 'long spaced:no'],
    ['a long bike ride is not long', 'bike 3 h', 'easy'],
    // easy
    ['an easy run', 'easy 8 km 45:00', 'easy'],
    ['any run', 'run 8 km', 'easy'],
    ['strides', 'strides 6 km', 'easy'],
    ['steady is not hard', 'steady 10 km 50:00', 'easy'],
    ['a slow half marathon', 'Slow half marathon 2:10:00', 'long'],
    ['a swim', 'swim 40 min', 'easy'],
    ['a kind that is not known', 'paddle 40 min', 'easy'],
    ['a walk of 60 minutes', 'walk 60 min', 'active-recovery'],
    ['a ride on the way', 'bike 40 min', 'active-recovery'],
    ['there and back', 'am bike 20 min + pm bike 20 min', 'active-recovery'],
    ['there and back, and longer', 'am bike 25 min + pm bike 20 min', 'easy'],
    ['a ride of unknown length', 'bike', 'easy'],
    ['a ride that was hard', 'bike 40 min rpe 8', 'hard'],
    ['a ride to the pool', 'bike 20 min + swim 30 min', 'easy'],
    ['a walk of 61 minutes', 'walk 61 min', 'easy'],
    ['a gentle walk by effort', 'walk 40 min rpe 2', 'active-recovery'],
    ['a walk felt harder', 'walk 40 min rpe 3', 'easy'],
    ['a hard hike makes the day easy', 'hike 5 h rpe 8', 'easy spaced:no'],
    // strength
    ['strength', 'strength 20 min', 'strength'],
    ['strength of unknown length', 'strength', 'strength'],
    ['plyo', 'plyo 10 min', 'strength'],
    ['core of 15 minutes', 'core 15 min', 'rest-implied lived'],
    ['core of 16 minutes', 'core 16 min', 'strength'],
    ['core of unknown length', 'core', 'rest-implied'],
    ['rest and core', 'rest + core 15 min', 'rest'],
    ['rest and long core', 'rest + core 20 min', 'strength'],
    ['a walk and core', 'walk 30 min + core 10 min', 'active-recovery'],
    ['easy and strength', 'easy 8 km + strength 30 min', 'easy'],
    // sick, injured, rest
    ['sick', 'sick fever', 'sick 0 AU'],
    ['injured', 'injury left achilles 3/10', 'injured'],
    ['sick before injured', 'sick; injury shin', 'sick'],
    ['sick and a walk', 'sick; walk 20 min', 'sick'],
    ['sick and a run', 'sick cough; easy 4 km', 'easy'],
    ['rest', 'rest', 'rest 0 AU'],
    ['rest and a walk', 'rest; walk 30 min', 'rest'],
    ['rest and a run', 'rest; easy 4 km 24:00', 'easy'],
    // active recovery
    ['yoga', 'yoga 30 min', 'active-recovery 30 AU'],
    ['yoga of unknown length', 'yoga', 'active-recovery 0 AU'],
    ['two walks of 40 minutes', 'am walk 40 min / pm walk 40 min', 'active-recovery'],
    ['mobility for over an hour', 'mobility 70 min', 'easy'],
    ['massage sets no class', 'massage 60 min', 'rest-implied lived'],
    // lived without training
    ['a metric', 'sleep 7h20', 'rest-implied lived 0 AU'],
    ['pain', 'pain shin 2/10', 'rest-implied lived'],
    ['travel', 'travel LIS>TYO +8h', 'rest-implied lived'],
    ['life', 'life work 4/5', 'rest-implied lived'],
    ['fuel', 'fuel ok', 'rest-implied lived'],
    ['a skipped session', 'skip easy 6 km', 'rest-implied lived 0 AU'],
    ['a note', 'Best day of the year', 'rest-implied lived'],
    ['a marked note', '> Best day of the year', 'rest-implied lived'],
    // blank
    ['only a plan, gone by', 'plan easy 8 km', 'rest-implied blank'],
    ['a planned rest, gone by', 'plan rest', 'rest-implied blank'],
    ['an empty day line', '', 'rest-implied blank'],
    ['only an answer', 'ok no-rest-day', 'rest-implied blank'],
    ['only a check', 'total week 50 km', 'rest-implied blank'],
    ['a plan and what was done', 'plan tempo 8 km; easy 6 km 36:00', 'easy 108 AU'],
  ] as const) {
    it(what, () =>
      checkDays(
        `2026-03-02 rest\n2026-03-03 ${day.replaceAll('; ', '\n  ')}\n2026-03-04 rest`,
        `2026-03-03 ${expected}`,
      ),
    );
  }

  describe('runs without a word, after a race of 5 km in 22:30', () => {
    for (const [what, run, expected] of [
      ['at its pace', '8 km 36:10', 'hard spaced:hard'],
      ['at threshold', '6 km 28:30', 'hard spaced:hard'],
      ['at marathon pace', '12 km 61:00', 'easy spaced:no'],
      ['easily', '10 km 57:00', 'easy spaced:no'],
      ['for less than a quarter of an hour', '3 km 14:00', 'easy spaced:no'],
      ['with a word', 'easy 8 km 36:10', 'easy spaced:no'],
      ['with an effort', '8 km 36:10 rpe 4', 'easy spaced:no'],
      ['on a treadmill', 'treadmill 8 km 36:10', 'easy spaced:no'],
      ['far better than the race: a wrong number', '18 km 70:00', 'easy spaced:no'],
    ] as const) {
      it(what, () =>
        checkDays(
          `2026-03-01 race 5 km 22:30\n2026-03-03 rest\n2026-03-04 ${run}\n2026-03-05 rest`,
          `2026-03-04 ${expected}`,
        ),
      );
    }

    for (const [what, before] of [
      ['not after the twelve weeks', '2025-12-09 race 5 km 22:30'],
      ['not where the race was run for something else', '2026-03-01 race 5 km 22:30 > pacing Tom'],
      ['not where the race was light', '2026-03-01 race 5 km 22:30 rpe 4'],
      ['not where the runner tells a threshold', 'threshold 4:10/km\n2026-03-01 race 5 km 22:30'],
    ] as const) {
      it(what, () =>
        checkDays(`${before}\n2026-03-03 rest\n2026-03-04 6 km 28:30\n2026-03-05 rest`, '2026-03-04 easy spaced:no'),
      );
    }
  });

  it('counts long runs by the option', () => {
    const log = (option: string) =>
      `days hard.include-long ${option}\n2026-03-03 long 12 km 70:00\n2026-03-04 long 30 km 3:00:00`;
    checkDays(log('always'), '2026-03-03 long spaced:long');
    checkDays(log('never'), '2026-03-04 long spaced:no');
  });

  it('heeds the options of the day', () => {
    checkDays(
      `
2026-03-02 easy 8 km 45:00 rpe 6
2026-03-03 walk 70 min
2026-03-04 core 20 min
2026-03-05 easy 12 km 80:00
days hard.rpe 6 rest.active-max-min 90 strength.trivial-min 30 long.min-minutes 75
2026-03-06 easy 8 km 45:00 rpe 6
2026-03-07 walk 70 min
2026-03-08 core 20 min
2026-03-09 easy 12 km 80:00
`,
      `
2026-03-02 easy
2026-03-03 easy
2026-03-04 strength
2026-03-05 long
2026-03-06 hard
2026-03-07 active-recovery
2026-03-08 rest-implied
2026-03-09 long
`,
    );
  });

  describe('long by its share of the week', () => {
    const weeks = (count: number, kilometres: number) =>
      Array.from({ length: count }, (_, week) =>
        ['02', '03', '04', '05', '06', '07', '08'].map((_, day) => {
          const date = new Date(Date.UTC(2026, 1, 2 + week * 7 + day)).toISOString().slice(0, 10);
          return day === 6 ? `${date} rest` : `${date} run ${kilometres / 6} km 40:00`;
        }),
      )
        .flat()
        .join('\n');
    // Four weeks of 48 km from 2 February on; the week judged begins on 2 March.
    const month = weeks(4, 48);
    for (const [what, run, expected] of [
      ['an hour and a quarter of the week', 'run 12 km 60:00', 'long'],
      ['less than an hour', 'run 12 km 59:59', 'easy'],
      ['less than a quarter', 'run 11.9 km 65:00', 'easy'],
      ['called easy', 'easy 12 km 65:00', 'easy'],
      ['called recovery', 'recovery 12 km 65:00', 'easy'],
      ['called steady', 'steady 12 km 65:00', 'long'],
    ] as const) {
      it(what, () => checkDays(`${month}\n2026-03-03 ${run}\n2026-03-08 rest`, `2026-03-03 ${expected}`));
    }
    it('only the longest run of its week', () => {
      checkDays(`${month}\n2026-03-03 run 12 km 65:00\n2026-03-05 run 13 km 70:00`, '2026-03-03 easy\n2026-03-05 long');
      checkDays(`${month}\n2026-03-03 run 12 km 65:00\n2026-03-05 skip run 13 km 70:00`, '2026-03-03 long');
    });
    it('needs three complete weeks of the four before', () => {
      checkDays(`${weeks(3, 48)}\n2026-02-23 run 12 km 65:00`, '2026-02-23 long');
      checkDays(`${weeks(2, 48)}\n2026-02-16 run 12 km 65:00`, '2026-02-16 easy');
    });
  });

  describe('a big day by its load', () => {
    const days = (count: number, effort = 'rpe 3') =>
      Array.from({ length: count }, (_, day) => {
        const date = new Date(Date.UTC(2026, 1, 2 + 2 * day)).toISOString().slice(0, 10);
        return `${date} easy 8 km 40:00 ${effort}`;
      }).join('\n');
    // Ten days of 120 AU, up to 20 February.
    it('twice the median of ten training days', () => {
      checkDays(`${days(10)}\n2026-02-22 easy 14 km 80:00 rpe 3`, '2026-02-22 easy 240 AU spaced:big-day');
      checkDays(`${days(10)}\n2026-02-22 easy 14 km 79:00 rpe 3`, '2026-02-22 easy 237 AU spaced:no');
    });
    it('needs ten training days', () => {
      checkDays(`${days(9)}\n2026-02-22 easy 14 km 80:00 rpe 3`, '2026-02-22 easy spaced:no');
    });
    it('looks at measured loads only', () => {
      checkDays(`${days(10, '')}\n2026-02-22 easy 14 km 80:00 rpe 3`, '2026-02-22 easy spaced:no');
      checkDays(`${days(10)}\n2026-02-22 run 14 km 89:00`, '2026-02-22 easy spaced:no');
    });
    it('leaves a long run to its own option', () => {
      checkDays(`${days(10)}\n2026-02-22 long 14 km 80:00 rpe 3`, '2026-02-22 long 240 AU spaced:no');
    });
    it('adds up the sessions of the day', () => {
      checkDays(
        `${days(10)}\n2026-02-22 easy 8 km 40:00 rpe 3\n  pm strength 40 min rpe 3`,
        '2026-02-22 easy 240 AU spaced:big-day',
      );
    });
  });
});
