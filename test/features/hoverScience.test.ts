import assert from 'node:assert/strict';
import { hover } from '../../server/src/features/hover';
import { daysFrom, repeated, times } from '../support/rules';
import { covered, opened } from './support/opened';

/** What the hover at the cursor says, line by line, without the breaks of Markdown; an empty list for none. */
function lines(source: string): readonly string[] {
  const { context, position, uri } = opened(source);
  const found = hover(context, { textDocument: { uri }, position });
  if (!found) return [];
  assert.ok(typeof found.contents === 'object' && 'value' in found.contents);
  return found.contents.value.split('\n').map(line => line.trim());
}

/** Every line must be among those said. */
function says(source: string, ...expected: readonly string[]): void {
  const said = lines(source);
  for (const line of expected) assert.ok(said.includes(line), `“${line}” in\n${said.join('\n')}`);
}

/** No line may begin so. */
function isSilent(source: string, ...beginnings: readonly string[]): void {
  const said = lines(source);
  for (const beginning of beginnings) {
    assert.ok(!said.some(line => line.startsWith(beginning)), `no “${beginning}” in\n${said.join('\n')}`);
  }
}

/** The document with the cursor behind the last letter of the date of a day. */
const onDate = (log: string, date: string) => log.replace(date, `${date}$0`);

/** Half a year of an hour of effort 3 each day, up to Tuesday 2026-03-03: fitness and fatigue are near 180. */
const HALF_A_YEAR = daysFrom('2025-09-04', times(181, 'easy 60 min rpe 3'));

describe('hover: rest forecast', () => {
  const log = (today: string, ...days: readonly string[]) =>
    `--- today ${today}\n${HALF_A_YEAR}\n${daysFrom('2026-03-04', days)}\n`;

  it('two days, from tomorrow on when today is trained', () => {
    // Fitness 184.9 and fatigue 215.9: ln(215.9/184.9) / ln(0.97647/0.86688) is 1.3.
    const hard = log('2026-03-04', 'run 90 min rpe 5');
    says(onDate(hard, '2026-03-04 Wed'), 'Rest tomorrow and Fri 6 Mar: fresh by Sat 7 Mar');
  });
  it('from today on while nothing is trained; of the last day with something done the same', () => {
    const hard = log('2026-03-05', 'run 90 min rpe 5', 'sleep 8h');
    says(onDate(hard, '2026-03-05 Thu'), 'Rest today and tomorrow: fresh by Sat 7 Mar');
    says(
      onDate(log('2026-03-05', 'run 90 min rpe 5'), '2026-03-04 Wed'),
      'Rest today and tomorrow: fresh by Sat 7 Mar',
    );
  });
  it('one day, and several', () => {
    says(onDate(log('2026-03-04', 'run 60 min rpe 4'), '2026-03-04 Wed'), 'Rest tomorrow: fresh by Fri 6 Mar');
    says(
      onDate(log('2026-03-04', 'run 3 h rpe 5'), '2026-03-04 Wed'),
      'Rest tomorrow to Sat 7 Mar: fresh by Sun 8 Mar',
    );
  });
  it('of a planned day: the days behind it', () =>
    says(
      onDate(log('2026-03-04', 'easy 60 min rpe 3', 'plan run 90 min rpe 5'), '2026-03-05 Thu'),
      'Rest Fri 6 Mar and Sat 7 Mar: fresh by Sun 8 Mar',
    ));
  it('nothing of days gone by, and when form is at 0 or above', () => {
    isSilent(onDate(log('2026-03-05', 'run 90 min rpe 5', 'easy 30 min'), '2026-03-04 Wed'), 'Rest ', 'Fresh ');
    isSilent(onDate(log('2026-03-05', 'rest', 'rest'), '2026-03-05 Thu'), 'Rest ', 'Fresh ');
  });

  const single = (average: string) =>
    `--- today 2026-03-04\ndays form.average ${average}\n2025-12-01..2026-03-03  rest\n2026-03-04 Wed$0  run 420 min rpe 10\n`;
  it('by the averages that the log chooses: 7 days after a single load of 1000 points (Runalyze), twice as many by ours', () => {
    says(single('span'), 'Rest tomorrow to Wed 11 Mar: fresh by Thu 12 Mar');
    says(single('span'), 'Fitness 47 · fatigue 250 · form −203 (load averaged over 42 and 7 days, as Runalyze does)');
    says(
      single('reciprocal'),
      'Fitness 24 · fatigue 143 · form −119 (load averaged over 42 and 7 days, as TrainingPeaks does)',
    );
    says(
      single('exponential'),
      'Fitness 24 · fatigue 133 · form −110 (load averaged over 42 and 7 days, as intervals.icu does)',
    );
    says(single('exponential'), 'Fresh after 15 days of rest, by Fri 20 Mar; lighter days get there too');
  });
  it('form that is as good as 0 has no sign', () => {
    says(
      '--- today 2026-03-04\n2025-12-01..2026-03-03  rest\n2026-03-04 Wed$0  run 2 min rpe 1\n',
      'Fitness 0 · fatigue 0 · form 0 (load averaged over 42 and 7 days, as intervals.icu does)',
    );
  });

  it('while the log is young there is none, and form is said to read low', () => {
    const young = `--- today 2026-03-04\n${daysFrom('2026-02-24', times(9, 'easy 60 min rpe 3'))}\n`;
    isSilent(onDate(young, '2026-03-04 Wed'), 'Rest ', 'Fresh ');
    says(
      onDate(young, '2026-03-04 Wed'),
      'Fitness 8 · fatigue 31 · form −23 (load averaged over 42 and 7 days, as intervals.icu does; form reads low: needs 84 days of log, has 9)',
    );
  });
  it('and stands below what a young log can say', () => {
    const young = onDate(
      `--- today 2026-03-04\n${daysFrom('2026-02-24', times(9, 'easy 60 min rpe 3'))}\n`,
      '2026-03-04 Wed',
    );
    const said = lines(young);
    const at = (word: string) => said.findIndex(each => each.includes(word));
    assert.ok(at('since rest') >= 0 && at('since rest') < at('form reads low'), said.join('\n'));
  });
});

describe('hover: monotony by the deviation that was chosen', () => {
  const week = daysFrom('2026-03-02', [...times(6, 'easy 50 min'), 'rest']);
  const line = (monotony: string) =>
    `Week of Mon 2 Mar: 5 h · 6 runs · 0 hard days · 1 rest day · load 214 · days much alike (monotony ${monotony})`;
  it('population, and sample', () => {
    says(`--- today 2026-03-08\n${onDate(week, '2026-03-02 Mon')}`, line('2.4'));
    says(`--- today 2026-03-08\nrule monotony-high mono.sd sample\n${onDate(week, '2026-03-02 Mon')}`, line('2.3'));
  });
  it('not where the days differ enough for the runner', () =>
    isSilent(`--- today 2026-03-08\nrule monotony-high mono.warn 2.5\n${onDate(week, '2026-03-02 Mon')}`, 'monotony'));
});

describe('hover: shoes', () => {
  const runs = daysFrom(
    '2026-02-02',
    repeated(4, ['easy 10 km [peg]', 'easy 8 km [fox]', '', 'easy 10 km [peg]', '', '', '']),
  );
  const head = 'shoe peg "Pegasus 41" max 700 km start 120 km\nshoe fox\n';
  const log = `--- today 2026-03-01\n${head}${runs}\n`;

  it('where they are declared: distance so far, life left, and how long that lasts', () => {
    const said = [
      '**peg** · Pegasus 41',
      '200 km so far (120 km before this log) · **500 km left** of its 700 km',
      '80 km in the last 28 days: 25 more weeks at that rate',
    ];
    says(log.replace('shoe peg', 'shoe p$0eg'), ...said);
    assert.deepEqual(lines(log.replace('shoe peg', 'shoe p$0eg')), said);
  });
  it('where they are worn, with what they had then', () => {
    says(log.replace('2026-02-05 Thu  easy 10 km [peg]', '2026-02-05 Thu  easy 10 km [pe$0g]'), '**peg** · Pegasus 41');
    says(
      log.replace('2026-02-05 Thu  easy 10 km [peg]', '2026-02-05 Thu  easy 10 km [pe$0g]'),
      '140 km on Thu 5 Feb · 80 km in the last 28 days: 25 more weeks at that rate',
    );
  });
  it('without a rate that nobody keeps: once in four weeks is no year of it', () => {
    const once = `--- today 2026-03-01\nshoe fox\n2026-02-01 Sun  easy 5 km\n2026-02-27 Fri  easy 8 km [fo$0x]\n`;
    says(once, '8 km on Fri 27 Feb · 8 km in the last 28 days');
  });
  it('by the usual life where the line has none, also one that was chosen', () => {
    says(log.replace('shoe fox', 'shoe fo$0x'), '32 km so far · **668 km left** of the usual 700 km');
    says(
      log
        .replace('shoe fox', 'shoe fo$0x')
        .replace(head.slice(0, 8), `rule shoe-mileage shoe.max-km 500\n${head.slice(0, 8)}`),
      '32 km so far · **468 km left** of the usual 500 km',
    );
    says(
      log
        .replace('shoe fox', 'shoe fo$0x')
        .replace(
          'today 2026-03-01\n',
          'today 2026-03-01\n--- settings {"rules": {"shoe-mileage": {"shoe.max-km": 400}}}\n',
        ),
      '32 km so far · **368 km left** of the usual 400 km',
    );
  });
  it('past their life, retired, not declared', () => {
    says(
      log.replace('shoe peg', 'shoe p$0eg').replace('start 120 km', 'start 650 km'),
      '730 km so far (650 km before this log) · 30 km past its 700 km',
    );
    says(log.replace('shoe fox', 'shoe fo$0x retired 2026-02-28'), '**fox** · retired Sat 28 Feb');
    says(
      log.replace('2026-02-05 Thu  easy 10 km [peg]', '2026-02-05 Thu  easy 10 km [ol$0d]'),
      '**old**',
      '10 km so far · **690 km left** of the usual 700 km',
      'Not declared yet: `shoe old "Its name" max 700 km` gives it a name and a life of its own',
    );
  });
  it('in miles, over the letters of the alias alone', () => {
    const miles = '--- today 2026-03-04\nunit mi\nshoe peg max 400 mi\n2026-03-04 Wed  easy 5 mi [p$0eg]\n';
    says(miles, '5 mi so far · **395 mi left** of its 400 mi');
    const { context, position, uri, text } = opened(miles);
    const range = hover(context, { textDocument: { uri }, position })?.range;
    assert.equal(range && covered(text, range), 'peg');
    says(
      miles.replace('p$0eg', 'peg').replace('5 mi [', '5 m$0i ['),
      '**easy** · Wed 4 Mar · **Easy**, going by the word easy',
    );
  });
});

describe('hover: races', () => {
  const weeks = daysFrom(
    '2026-02-02',
    repeated(4, ['rest', 'easy 15 km', 'rest', 'easy 15 km', 'rest', 'easy 10 km', 'rest']),
  );
  const half = '2026-01-25 Sun  race half 1:30:00\n';
  const log = (race: string, today = '2026-03-01', more = '') =>
    `--- today ${today}\n${half}${weeks}\n${more}2026-03-22 Sun  ${race}\n`;

  it('days to go, goal pace, taper, a prediction as a range, training paces', () =>
    says(
      log('plan ra$0ce A half goal 1:29:00'),
      '**planned race A** · Sun 22 Mar · in 21 days (3 weeks) · **Hard**, because race',
      '21.1 km · goal 1:29:00 (4:13/km)',
      'Taper: from Thu 12 Mar (10 days); last week up to 26 km (65% of the usual 40 km)',
      'Prediction 1:29:00 to 1:31:00, going by half in 1:30:00 on Sun 25 Jan',
      'Training paces: E 5:02 to 5:33/km · M 4:27/km · T 4:11/km · I 3:51/km · R 3:36/km (VDOT 51)',
    ));
  it('in the taper: which day it is, and what is written for the last week', () =>
    says(
      log(
        'plan ra$0ce A half',
        '2026-03-14',
        `${daysFrom('2026-03-02', [
          'rest',
          'easy 15 km',
          ...times(9, 'rest'),
          'easy 5 km',
          'rest',
          'plan easy 10 km',
          '',
          'plan easy 8 km',
        ])}\n`,
      ),
      'Taper: day 3 of 10; last week up to 19.5 km (65% of the usual 30 km), 18 km written',
    ));
  it('a marathon from shorter races is a wide range, ten minutes and more', () =>
    says(log('plan ra$0ce A marathon'), 'Prediction 3:06:00 to 3:19:00, going by half in 1:30:00 on Sun 25 Jan'));
  it('without a prediction the paces name the race that they follow from', () =>
    says(
      log('plan ra$0ce A 100 km'),
      'Training paces: E 5:02 to 5:33/km · M 4:27/km · T 4:11/km · I 3:51/km · R 3:36/km (VDOT 51 by half in 1:30:00 on Sun 25 Jan)',
    ));
  it('no taper for races B and C, no prediction beyond the marathon', () => {
    isSilent(log('plan ra$0ce B half'), 'Taper');
    isSilent(log('plan ra$0ce A 100 km'), 'Prediction');
  });
  it('without a race from what the runner says, else none', () => {
    const none = (head: string) => `--- today 2026-03-01\n${head}${weeks}\n2026-03-22 Sun  plan ra$0ce A 10 km\n`;
    says(none('vdot 50\n'), 'Prediction 40:50 to 41:40, going by your threshold or VDOT in the log');
    isSilent(none(''), 'Prediction', 'Training paces');
  });
  it('races that no formula is for, and old ones, show nothing', () => {
    for (const race of ['race 10 km 40:00 +600 m', 'race 400 m 62s', 'race 50 km 4:10:00']) {
      isSilent(log('plan ra$0ce A 10 km').replace('race half 1:30:00', race), 'Prediction');
    }
    isSilent(log('plan ra$0ce A 10 km').replace('2026-01-25 Sun', '2025-10-25 Sat'), 'Prediction');
  });
  it('of several races the best one that compares in length', () =>
    says(
      log('plan ra$0ce A marathon').replace(
        half,
        `${half}2026-01-31 Sat  race mile 5:00\n2026-02-01 Sun  race 10 km 42:00\n`,
      ),
      'Prediction 3:06:00 to 3:19:00, going by half in 1:30:00 on Sun 25 Jan',
    ));
  it('done on hills: worth nothing on the flat, with the paces of another race', () => {
    const hilly = log('ra$0ce 21 km 2:10:00 +900 m', '2026-03-25');
    isSilent(hilly, 'Worth as much');
    says(
      hilly,
      'Training paces: E 5:02 to 5:33/km · M 4:27/km · T 4:11/km · I 3:51/km · R 3:36/km (VDOT 51 by half in 1:30:00 on Sun 25 Jan)',
    );
  });
  it('done: what the time is worth, and its paces', () =>
    says(
      log('easy 5 km').replace('race half', 'ra$0ce half'),
      'Worth as much: 5 km 19:25 to 19:45 · 10 km 40:20 to 41:10 · marathon 3:06:00 to 3:19:00',
      'Training paces: E 5:02 to 5:33/km · M 4:27/km · T 4:11/km · I 3:51/km · R 3:36/km (VDOT 51)',
    ));
});

describe('hover: numbers of the runner', () => {
  it('paces that go with a threshold or a VDOT, in the unit of the log', () => {
    says(
      '--- today 2026-03-02\nvd$0ot 50',
      'Training paces: E 5:07 to 5:38/km · M 4:31/km · T 4:15/km · I 3:55/km · R 3:40/km (VDOT 50)',
    );
    says(
      '--- today 2026-03-02\nunit mi\nthres$0hold 6:51/mi',
      'Training paces: E 8:14 to 9:05/mi · M 7:17/mi · T 6:51/mi · I 6:18/mi · R 5:54/mi (VDOT 50)',
    );
    says(
      '2026-03-02 Mon\n  vd$0ot 40',
      'Training paces: E 6:07 to 6:44/km · M 5:27/km · T 5:06/km · I 4:41/km · R 4:26/km (VDOT 40)',
    );
  });
  it('zones of the maximum heart rate, and of the reserve', () => {
    says(
      '--- today 2026-03-02\nmax$0hr 190',
      'Zones of 50, 60, 70, 80, 90 % of the maximum begin at 95, 114, 133, 152, 171 bpm.',
    );
    says(
      '--- today 2026-03-02\nmaxhr 191\nrest$0hr 60',
      '50, 60, 70, 80, 90 % of the reserve up to 191 bpm are 126, 139, 152, 165, 178 bpm (Karvonen).',
    );
    isSilent('--- today 2026-03-02\nrest$0hr 60', '50, 60');
  });
  it('the own factor from heart rate to load, from ten sessions on', () => {
    const log = (count: number) =>
      `--- today 2026-03-20\nmaxhr 200\ndays load.hr$0-factor 1.3\n${daysFrom('2026-03-01', times(count, 'easy 60 min hr 150 rpe 4'))}\n`;
    says(log(10), 'Your own 10 sessions of the last year with effort and heart rate say 1.33.');
    says(log(9), 'Ten sessions with effort and heart rate would say what it is for you.');
  });
  it('an open today takes no day from the sums of a longer log', () =>
    says(
      onDate(
        `--- today 2026-03-10\n${daysFrom('2026-02-01', times(37, 'easy 8 km'))}\n2026-03-10 Tue\n`,
        '2026-03-10 Tue',
      ),
      '**7 days** 48 km, 6 runs, load 223 · **28 days** 216 km, 27 runs, load 1003',
    ));
});

describe('hover: other scores, and what was meant', () => {
  it('rTSS where load comes from pace', () =>
    says(
      'threshold 4:30/km\n2026-03-03 Tue  ru$0n 6 km 30:00',
      'Load ~36, estimated from pace · rTSS 41 at 0.90 of threshold speed',
    ));
  it('TRIMP where the log asks for it (fellrnr: 32)', () => {
    const log = (head: string) => `sex m\nmaxhr 200\nresthr 40\n${head}2026-03-03 Tue  ru$0n 30 min hr 130`;
    says(log('days load.hr banister\n'), 'Load ~18, estimated from heart rate · TRIMP 32');
    says(log(''), 'Load ~18, estimated from heart rate');
  });
  it('the plan beside what was done, on both lines', () => {
    const log = '--- today 2026-03-04\n2026-03-03 Tue\n  plan tempo 11 km\n  tempo 10 km 43:00\n';
    says(log.replace('  tempo', '  tem$0po'), 'Planned: tempo 11 km; done 1 km less');
    says(log.replace('plan tempo', 'plan tem$0po'), 'Done instead: tempo 10 km; done 1 km less');
    says(log.replace('  tempo 10 km', '  ea$0sy 11 km'), 'Planned: tempo 11 km');
    says(
      log.replace('11 km', '40 min').replace('  tempo 10 km', '  tem$0po'),
      'Planned: tempo 40 min; done 3 min longer',
    );
    isSilent(log.replace('  tempo 10', '  bi$0ke 10'), 'Planned');
    isSilent(log.replace('today 2026-03-04', 'today 2026-03-02').replace('  tempo', '  tem$0po'), 'Planned');
  });
});

describe('hover: checks that did not run', () => {
  const runs = (count: number) => daysFrom('2026-03-02', times(count, 'easy 8 km 48:00'));
  it('what they lack, from the first line on', () =>
    says(
      onDate(`--- today 2026-03-04\n${runs(3)}`, '2026-03-04 Wed'),
      'Checks of this week that did not run:',
      '- A run much longer than lately (`session-spike`): needs 14 days of log, has 2',
      '- A week far above the usual (`weekly-jump`): needs 3 full weeks before, has 0',
      '- Weeks without a lighter one (`weekly-jump`): needs 5 weeks of log, has 1',
    ));
  it('only those of the signs that are logged', () => {
    const log = (metric: string) => onDate(`--- today 2026-03-04\n${runs(3)}\n  ${metric}`, '2026-03-04 Wed');
    says(
      log('rhr 48'),
      '- Morning pulse off the usual (`morning-signs`): needs 10 mornings of the four weeks before, has 0',
    );
    says(log('sleep 22:30-6:30'), '- Bedtimes that wander (`sleep-debt`): needs 5 nights with a bedtime, has 1');
    says(log('stress 9/10'), '- A stressful week (`stress-sustained`): needs stress on 5 days, has 1');
    says(log('hrv 62'), '- Heart-rate variability (`morning-signs`): needs 14 mornings before the last week, has 0');
    isSilent(log('mood 5/10'), '- Resting', '- Bedtimes', '- A stressful');
  });
  it('a week that is over: loads, days and distances that are missing', () => {
    const over = (entries: readonly string[]) =>
      onDate(
        `--- today 2026-03-10\nrule monotony-high hint\n${daysFrom('2026-03-02', entries)}\n2026-03-09 Mon  rest`,
        '2026-03-02 Mon',
      );
    says(
      over(['easy', ...times(5, 'easy 8 km'), 'rest']),
      '- A week of days much alike (`monotony-high`): needs a time or distance of every session, lacks 1',
    );
  });
  it('what was accepted', () =>
    says(
      onDate(`--- today 2026-03-08\n${runs(7)}\n  ok no-rest-day`, '2026-03-08 Sun'),
      'Accepted with `ok`:',
      '- A rest day in the week (`no-rest-day`)',
    ));
});

describe('hover: from the first minute', () => {
  it('one line says nothing of days since rest; nor does the first after days that nothing is known of', () => {
    isSilent('--- today 2026-03-02\n2026-03-02 Mon  ea$0sy 8 km', 'at least');
    isSilent('--- today 2026-03-12\n2026-03-02 Mon  easy 8 km\n2026-03-12 Thu  ea$0sy 8 km', 'at least');
    says('--- today 2026-03-02\n2026-03-01 Sun  rest\n2026-03-02 Mon  ea$0sy 8 km', '1 day since rest');
  });
  it('three lines say days since rest, days in a row, and the last day of the week that can still be one', () =>
    says(
      '--- today 2026-03-04\n2026-03-02 Mon  easy 8 km\n2026-03-03 Tue  easy 8 km\n2026-03-04 Wed  ea$0sy 8 km',
      'at least 3 days since rest (day 3 in a row) · longest in 30 days: 8 km (Tue 3 Mar)',
      'Sun 8 Mar is the last day of this week that can still be a rest day',
    ));
});
