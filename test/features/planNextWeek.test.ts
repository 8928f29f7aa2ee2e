import assert from 'node:assert/strict';
import { applyEdits } from '../../server/src/base/text';
import { planNextWeek } from '../../server/src/features/planNextWeek';
import { isoDate, weekdayName } from '../../server/src/values/date';
import { dayNumber } from '../support/log';
import { opened, textOf, withCursor } from './support/opened';

/** Seven entries from a Monday on, each on its day; an empty one has no line. */
function week(monday: string, entries: readonly string[]): string {
  return entries
    .map((entry, index) => [dayNumber(monday) + index, entry] as const)
    .filter(([, entry]) => entry !== '')
    .map(([date, entry]) => `${isoDate(date)} ${weekdayName(date)}  ${entry}\n`)
    .join('');
}

const USUAL = ['rest', 'easy 8 km', 'tempo 8 km', 'easy 8 km', '', 'easy 6 km', 'long 14 km'];

/** Plans, and looks at the lines that came in, with the cursor, and at the summary. */
async function check(source: string, planned: string | RegExp, summary: string | RegExp = /^Planned /): Promise<void> {
  const { context, fixture } = opened(source);
  const proposal = await planNextWeek(context);
  assert.ok('edits' in proposal, JSON.stringify(proposal));
  const text = textOf(fixture, proposal.uri ?? context.document.uri);
  const after = withCursor(applyEdits(text, proposal.edits), proposal.selection);
  const before = new Set(text.split('\n'));
  const added = after.split('\n').filter(line => !before.has(line));
  matches(`${added.join('\n')}\n`, planned);
  matches(proposal.summary ?? '', summary);
}

function matches(text: string, expected: string | RegExp): void {
  if (typeof expected === 'string') assert.equal(text, expected);
  else assert.match(text, expected);
}

async function checkDeclined(source: string, reason: string): Promise<void> {
  assert.deepEqual(await planNextWeek(opened(source).context), { reason });
}

describe('Plan Next Week', () => {
  it('plans each session on its weekday, without results, and writes rest on the days without one', () =>
    check(
      `--- today 2026-03-08
--- log.trainlog
${week('2026-03-02', [
  'rest',
  'easy 8 km 45:10 hr 138 [blue] #rain > Wet',
  'intervals 11.3 km 58:50 rpe 8: wu 3 km, 6 x 800 m @ 4:00/km r 2 min jog = 3:13 3:12 3:12 3:11 3:12 3:09, cd 2 km',
  'easy 8 km\n  strength 30 min\n  sleep 7h20',
  '',
  "6k easy 34' + 4 x 20s strides",
  'long 12 km 1:10:00 #trail',
])}`,
      `2026-03-09 Mon  rest$0
2026-03-10 Tue  plan easy 8 km
2026-03-11 Wed  plan intervals: wu 3 km, 6 x 800 m @ 4:00/km r 2 min jog, cd 2 km
2026-03-12 Thu  plan easy 8 km
  plan strength 30 min
2026-03-13 Fri  rest
2026-03-14 Sat  plan 6k easy + 4 x 20s strides
2026-03-15 Sun  plan long 12 km #trail
`,
      'Planned 6 sessions, 43.8 km: as in the week of Mon 2 Mar, 3% less.',
    ));

  it('goes on with a small step where the weeks before did, rounded as the runner writes', () =>
    check(
      `--- today 2026-03-08
--- log.trainlog
${week('2026-02-23', USUAL)}${week('2026-03-02', ['rest', 'easy 9 km', 'tempo 8 km', 'easy 9 km', '', 'easy 6 km', 'long 15 km'])}`,
      `2026-03-09 Mon  rest$0
2026-03-10 Tue  plan easy 9 km
2026-03-11 Wed  plan tempo 8 km
2026-03-12 Thu  plan easy 9 km
2026-03-13 Fri  rest
2026-03-14 Sat  plan easy 6 km
2026-03-15 Sun  plan long 16 km
`,
      'Planned 5 sessions, 48 km: as in the week of Mon 2 Mar, 2% more.',
    ));

  it('plans a lighter week when one is due', async () => {
    const longer = (km: number) => [
      'rest',
      `easy ${km} km`,
      'tempo 8 km',
      `easy ${km} km`,
      '',
      'easy 6 km',
      `long ${2 * km} km`,
    ];
    await check(
      `--- today 2026-03-08
--- log.trainlog
${week('2026-02-09', longer(8))}${week('2026-02-16', longer(9))}${week('2026-02-23', longer(10))}${week('2026-03-02', longer(11))}`,
      `2026-03-09 Mon  rest$0
2026-03-10 Tue  plan easy 8 km
2026-03-11 Wed  plan tempo 6 km
2026-03-12 Thu  plan easy 8 km
2026-03-13 Fri  rest
2026-03-14 Sat  plan easy 6 km
2026-03-15 Sun  plan long 15 km
`,
      'Planned 5 sessions, 43 km: a lighter week after the ones before, 20% less than usual, like the week of Mon 2 Mar.',
    );
  });

  it('looks past a week of illness, and begins gently after days off', () =>
    check(
      `--- today 2026-03-08
--- log.trainlog
${week('2026-02-16', USUAL)}${week('2026-02-23', USUAL.with(6, 'sick cold'))}${week('2026-03-02', ['sick cold', 'sick cold', 'rest', 'rest', 'rest', 'rest', 'rest'])}`,
      `2026-03-09 Mon  rest$0
2026-03-10 Tue  plan easy 6 km
2026-03-11 Wed  plan easy 6 km
2026-03-12 Thu  plan easy 6 km
2026-03-13 Fri  rest
2026-03-14 Sat  rest
2026-03-15 Sun  plan easy 8 km
`,
      'Planned 4 sessions, 26 km: a gentle week after 8 days without a run, like the week of Mon 16 Feb, 41% less. Not as then: Sat 14 Mar rest.',
    ));

  it('has no run on the day after a marathon', () =>
    check(
      `--- today 2026-03-08
--- log.trainlog
${week('2026-02-09', USUAL)}${week('2026-02-16', USUAL)}${week('2026-02-23', ['easy 6 km', 'easy 8 km', 'tempo 8 km', 'easy 8 km', 'rest', 'easy 6 km', 'long 14 km'])}${week('2026-03-02', ['rest', 'easy 6 km', 'easy 6 km', 'rest', 'rest', 'rest', 'race marathon 3:40:00'])}`,
      /^2026-03-09 Mon {2}rest\$0\n/,
    ));

  it('copies no week that was without rest', () =>
    check(
      `--- today 2026-03-08
--- log.trainlog
${week('2026-02-23', USUAL)}${week('2026-03-02', ['easy 6 km', 'easy 8 km', 'tempo 8 km', 'easy 8 km', 'easy 6 km', 'easy 6 km', 'long 14 km'])}`,
      /^2026-03-09 Mon {2}rest\$0\n(?:.*\n)+2026-03-13 Fri {2}rest\n/,
      /like the week of Mon 23 Feb|as in the week of Mon 23 Feb/,
    ));

  it('has no second run where that was once', () =>
    check(
      `--- today 2026-03-08
--- log.trainlog
${week('2026-02-09', USUAL)}${week('2026-02-16', USUAL)}${week('2026-02-23', USUAL)}${week('2026-03-02', USUAL.with(1, 'am easy 8 km\n  pm easy 5 km'))}`,
      /\n2026-03-10 Tue {2}plan easy \d km\n2026-03-11/,
    ));

  it('keeps hard days apart, where they were not', () =>
    check(
      `--- today 2026-03-08
--- log.trainlog
${week('2026-03-02', ['rest', 'intervals 8 km', 'tempo 8 km', 'easy 8 km', '', 'easy 6 km', 'easy 12 km'])}`,
      `2026-03-09 Mon  rest$0
2026-03-10 Tue  plan intervals 8 km
2026-03-11 Wed  plan easy 8 km
2026-03-12 Thu  plan tempo 8 km
2026-03-13 Fri  rest
2026-03-14 Sat  plan easy 6 km
2026-03-15 Sun  plan easy 12 km
`,
      'Planned 5 sessions, 42 km: as in the week of Mon 2 Mar. Not as then: Wed 11 Mar like Thu 5 Mar, Thu 12 Mar like Wed 4 Mar.',
    ));

  it('has as many rest days as the log asks for', () =>
    check(
      `--- today 2026-03-08
--- log.trainlog
rule no-rest-day rest.min-per-week 2
${week('2026-03-02', ['easy 5 km', 'easy 8 km', 'tempo 8 km', 'easy 8 km', 'rest', 'easy 6 km', 'long 14 km'])}`,
      `2026-03-09 Mon  rest$0
2026-03-10 Tue  plan easy 8 km
2026-03-11 Wed  plan tempo 8 km
2026-03-12 Thu  plan easy 8 km
2026-03-13 Fri  rest
2026-03-14 Sat  plan easy 6 km
2026-03-15 Sun  plan long 14 km
`,
      'Planned 5 sessions, 44 km: as in the week of Mon 2 Mar, 10% less. Not as then: Mon 9 Mar rest.',
    ));

  it('fills only what is free, and plans nothing twice', () =>
    check(
      `--- today 2026-03-08
--- log.trainlog
${week('2026-03-02', USUAL)}2026-03-10 Tue  plan long 14 km
2026-03-12 Thu
2026-03-13 Fri  > dentist
`,
      `2026-03-09 Mon  rest$0
2026-03-11 Wed  plan easy 8 km
2026-03-12 Thu  plan tempo 8 km
2026-03-14 Sat  plan easy 6 km
2026-03-15 Sun  plan easy 8 km
`,
      'Planned 4 sessions, 30 km: as in the week of Mon 2 Mar. Not as then: Wed 11 Mar like Thu 5 Mar, Thu 12 Mar like Wed 4 Mar, Sun 15 Mar like Tue 3 Mar.',
    ));

  it('is light before a race', () =>
    check(
      `--- today 2026-03-08
--- log.trainlog
${week('2026-02-09', USUAL)}${week('2026-02-16', USUAL)}${week('2026-02-23', USUAL)}${week('2026-03-02', USUAL)}2026-03-15 Sun  plan race A half
`,
      `2026-03-09 Mon  rest$0
2026-03-10 Tue  plan easy 4.5 km
2026-03-11 Wed  plan tempo 3.5 km
2026-03-12 Thu  plan easy 4.5 km
2026-03-13 Fri  rest
2026-03-14 Sat  plan easy 3.5 km
`,
      'Planned 4 sessions, 16 km: like the week of Mon 2 Mar, and light before the race on Sun 15 Mar.',
    ));

  it('is easy after one', () =>
    check(
      `--- today 2026-03-08
--- log.trainlog
${week('2026-02-23', USUAL)}${week('2026-03-02', ['rest', 'easy 8 km', 'rest', 'easy 6 km', 'rest', 'rest', 'race half 1:45:00'])}`,
      `2026-03-09 Mon  rest$0
2026-03-10 Tue  plan easy 6 km
2026-03-11 Wed  plan easy 6 km
2026-03-12 Thu  plan easy 6 km
2026-03-13 Fri  rest
2026-03-14 Sat  rest
2026-03-15 Sun  plan long 8 km
`,
      'Planned 4 sessions, 26 km: easy after the race on Sun 8 Mar, like the week of Mon 23 Feb, 41% less. Not as then: Wed 11 Mar easy, Sat 14 Mar rest.',
    ));

  it('plans in the middle of a week, too: what is left of it is nobody’s gap', async () => {
    const { context, text } = opened(
      `--- today 2026-03-11\n--- log.trainlog\n${week('2026-03-02', USUAL)}${week('2026-03-09', USUAL.slice(0, 3))}`,
    );
    const proposal = await planNextWeek(context);
    assert.ok('edits' in proposal);
    const added = applyEdits(text, proposal.edits).slice(text.length);
    assert.match(added, /^2026-03-16 Mon {2}rest\n(.*\n){6}$/);
  });

  it('writes in miles, with commas, in minutes, in the other order, with other line ends and above what is newer', async () => {
    const miles = opened(
      [
        '--- today 2026-03-08',
        '--- log.trainlog',
        'unit mi',
        '',
        '2026-03-08: long 10,4',
        '2026-03-07: rest',
        '2026-03-06: easy 45 min',
        '2026-03-05: easy 5,2',
        '2026-03-04: rest',
        '2026-03-03: am easy 4',
        '\tpm easy 3mi',
        '2026-03-02: rest',
      ].join('\r\n'),
    );
    const proposal = await planNextWeek(miles.context);
    assert.ok('edits' in proposal, JSON.stringify(proposal));
    assert.equal(
      withCursor(applyEdits(miles.text, proposal.edits), proposal.selection).split('2026-03-08')[0],
      [
        'unit mi',
        '',
        '2026-03-15: plan long 10,5',
        '2026-03-14: rest',
        '2026-03-13: plan easy 45min',
        '2026-03-12: plan easy 5',
        '2026-03-11: rest',
        '2026-03-10: am plan easy 4',
        '\tpm plan easy 3mi',
        '2026-03-09: rest$0',
        '',
      ].join('\r\n'),
    );
  });

  it('keeps times of day that are meant, but for the one that came otherwise', () =>
    check(
      `--- today 2026-03-08
--- log.trainlog
${week('2026-03-02', ['06:30 easy 8 km', '21:34 easy 8 km', 'rest', '07:15 easy 5 km\n  18:45 strength 30 min', 'rest', 'am easy 6 km', 'rest'])}`,
      `2026-03-09 Mon  06:30 plan easy 8 km$0
2026-03-10 Tue  plan easy 8 km
2026-03-11 Wed  rest
2026-03-12 Thu  07:15 plan easy 5 km
  18:45 plan strength 30 min
2026-03-13 Fri  rest
2026-03-14 Sat  am plan easy 6 km
2026-03-15 Sun  rest
`,
      'Planned 5 sessions, 27 km: as in the week of Mon 2 Mar.',
    ));

  it('keeps no minute that a watch noted, a quarter of an hour by chance', () =>
    check(
      `--- today 2026-03-08
--- log.trainlog
${week('2026-03-02', ['06:30 easy 8 km', '21:34 easy 8 km', 'rest', '07:12 easy 5 km\n  18:41 strength 30 min', 'rest', '08:03 easy 6 km', 'rest'])}`,
      `2026-03-09 Mon  plan easy 8 km$0
2026-03-10 Tue  plan easy 8 km
2026-03-11 Wed  rest
2026-03-12 Thu  am plan easy 5 km
  pm plan strength 30 min
2026-03-13 Fri  rest
2026-03-14 Sat  plan easy 6 km
2026-03-15 Sun  rest
`,
      'Planned 5 sessions, 27 km: as in the week of Mon 2 Mar.',
    ));

  it('changes the order rather than the training, and makes nothing easy for a hint', () =>
    check(
      `--- today 2026-03-11
--- log.trainlog
${week('2026-03-02', ['easy 8 km 45:10', 'intervals 10 km 52:00 rpe 8: 6 x 800 m r 2 min', 'tempo 9 km 44:00', 'easy 6 km 35:00', 'easy 6 km 34:00', '8k easy', 'long 18 km 1:45:00'])}${week('2026-03-09', ['easy 8 km', 'easy 8 km', 'easy 8 km'])}`,
      `2026-03-16 Mon  plan easy 8 km$0
2026-03-17 Tue  plan intervals 10 km: 6 x 800 m r 2 min
2026-03-18 Wed  plan easy 6 km
2026-03-19 Thu  plan tempo 9 km
2026-03-20 Fri  rest
2026-03-21 Sat  plan 8 km easy
2026-03-22 Sun  plan long 18 km
`,
      'Planned 6 sessions, 59 km: as in the week of Mon 2 Mar, 9% less. Not as then: Wed 18 Mar like Thu 5 Mar, Thu 19 Mar like Wed 4 Mar, Fri 20 Mar rest.',
    ));

  it('rests in the words of the runner', () =>
    check(
      `--- today 2026-03-08
--- log.trainlog
${week('2026-03-02', ['Ruhetag', 'locker 8 km', 'locker 8 km', '', 'Ruhetag', 'locker 6 km', 'langer Lauf 10 km'])}`,
      `2026-03-09 Mon  Ruhetag$0
2026-03-10 Tue  plan locker 8 km
2026-03-11 Wed  plan locker 8 km
2026-03-12 Thu  Ruhetag
2026-03-13 Fri  Ruhetag
2026-03-14 Sat  plan locker 6 km
2026-03-15 Sun  plan langer Lauf 10 km
`,
      'Planned 4 sessions, 32 km: as in the week of Mon 2 Mar.',
    ));

  it('keeps a run before strides without the time it took', () =>
    check(
      `--- today 2026-03-08
--- log.trainlog
${week('2026-03-02', ['rest', "easy 8 km 45' + 6 x 20s strides", 'rest', 'easy 8 km', 'rest', 'easy 6 km', 'easy 10 km'])}`,
      `2026-03-09 Mon  rest$0
2026-03-10 Tue  plan easy 8 km + 6 x 20s strides
2026-03-11 Wed  rest
2026-03-12 Thu  plan easy 8 km
2026-03-13 Fri  rest
2026-03-14 Sat  plan easy 6 km
2026-03-15 Sun  plan easy 10 km
`,
      'Planned 4 sessions, 32 km: as in the week of Mon 2 Mar.',
    ));

  it('makes the parts of a run shorter with it, and no sum shorter than its parts', () => {
    const longer = (km: number) => [
      'rest',
      `easy ${km} km`,
      'tempo 11.4 km: wu 3 km, 2 x 12 min @ T r 2 min jog, cd 2.5 km',
      `easy ${km} km`,
      '',
      'easy 6 km',
      `long ${2 * km} km: ${km} km @ E, ${km} km @ MP`,
    ];
    return check(
      `--- today 2026-03-08
--- log.trainlog
${week('2026-02-09', longer(8))}${week('2026-02-16', longer(9))}${week('2026-02-23', longer(10))}${week('2026-03-02', longer(11))}`,
      `2026-03-09 Mon  rest$0
2026-03-10 Tue  plan easy 7 km
2026-03-11 Wed  plan tempo 8 km: wu 3 km, 2 x 5 min @ T r 2 min jog, cd 2.5 km
2026-03-12 Thu  plan easy 7 km
2026-03-13 Fri  rest
2026-03-14 Sat  plan easy 6 km
2026-03-15 Sun  plan long: 7 km @ E, 7 km @ MP
`,
      'Planned 5 sessions, 42 km: a lighter week after the ones before, 27% less than usual, like the week of Mon 2 Mar.',
    );
  });

  it('makes blocks by time shorter in a lighter week, and none of the short ones', () => {
    const longer = (km: number) => [
      'rest',
      `easy ${km} km`,
      'tempo 60 min: wu 15 min, 30 min @ T, cd 15 min',
      `easy ${km} km`,
      'tempo: wu 3 km, 2 x 2 km @ T r 2 min, 2 x 20:00 @ MP r 3 min jog, 5 min jog, cd 2 km',
      'easy 6 km',
      `long ${2 * km} km`,
    ];
    return check(
      `--- today 2026-03-08
--- log.trainlog
${week('2026-02-09', longer(8))}${week('2026-02-16', longer(9))}${week('2026-02-23', longer(10))}${week('2026-03-02', longer(11))}`,
      `2026-03-09 Mon  rest$0
2026-03-10 Tue  plan easy 9 km
2026-03-11 Wed  plan tempo: wu 15 min, 18 min @ T, cd 15 min
2026-03-12 Thu  plan easy 9 km
2026-03-13 Fri  plan tempo: wu 3 km, 2 x 1 km @ T r 2 min, 2 x 12:00 @ MP r 3 min jog, 5 min jog, cd 2 km
2026-03-14 Sat  plan easy 6 km
2026-03-15 Sun  plan long 17 km
`,
      'Planned 6 sessions, 41 km: a lighter week after the ones before, like the week of Mon 2 Mar.',
    );
  });

  it('bounds a lighter week after uneven weeks by what is usual', () => {
    const days = (km: number) => [
      'rest',
      `easy ${km} km`,
      `easy ${km} km`,
      `easy ${km} km`,
      'rest',
      `easy ${km} km`,
      'rest',
    ];
    const weeks = [10, 10, 10, 10.5, 13.5].map((km, index) =>
      week(isoDate(dayNumber('2026-02-02') + 7 * index), days(km)),
    );
    return check(
      `--- today 2026-03-08\n--- log.trainlog\n${weeks.join('')}`,
      `2026-03-09 Mon  rest$0
2026-03-10 Tue  plan easy 9 km
2026-03-11 Wed  plan easy 9 km
2026-03-12 Thu  plan easy 9 km
2026-03-13 Fri  rest
2026-03-14 Sat  plan easy 9 km
2026-03-15 Sun  rest
`,
      'Planned 4 sessions, 36 km: a lighter week after the ones before, 21% less than usual, like the week of Mon 2 Mar.',
    );
  });

  describe('when next week is planned already, plans the one after it', () => {
    const next = week(
      '2026-03-09',
      USUAL.map(entry => (entry === '' ? 'rest' : entry)),
    );

    it('goes on from the planned week, and says so', () =>
      check(
        `--- today 2026-03-08
--- log.trainlog
${week('2026-02-23', USUAL)}${week('2026-03-02', USUAL)}${next}`,
        `2026-03-16 Mon  rest$0
2026-03-17 Tue  plan easy 8 km
2026-03-18 Wed  plan tempo 8 km
2026-03-19 Thu  plan easy 8 km
2026-03-20 Fri  rest
2026-03-21 Sat  plan easy 6 km
2026-03-22 Sun  plan long 14 km
`,
        'The week of Mon 9 Mar is planned already; the next free one is that of Mon 16 Mar. Planned 5 sessions, 44 km: as in the week of Mon 9 Mar.',
      ));

    it('in the middle of a week, too', () =>
      check(
        `--- today 2026-03-04
--- log.trainlog
${week('2026-02-23', USUAL)}${week('2026-03-02', USUAL.slice(0, 3))}${next}`,
        `2026-03-16 Mon  rest$0
2026-03-17 Tue  plan easy 8 km
2026-03-18 Wed  plan tempo 8 km
2026-03-19 Thu  plan easy 8 km
2026-03-20 Fri  rest
2026-03-21 Sat  plan easy 6 km
2026-03-22 Sun  plan long 14 km
`,
        'The week of Mon 9 Mar is planned already; the next free one is that of Mon 16 Mar. Planned 5 sessions, 44 km: as in the week of Mon 9 Mar.',
      ));

    it('gently after a planned holiday', () =>
      check(
        `--- today 2026-03-08\n--- log.trainlog\n${week('2026-03-02', USUAL)}2026-03-09..2026-03-15 rest > holiday\n`,
        `2026-03-16 Mon  rest$0
2026-03-17 Tue  plan easy 5 km
2026-03-18 Wed  plan easy 5 km
2026-03-19 Thu  plan easy 5 km
2026-03-20 Fri  rest
2026-03-21 Sat  plan easy 3.5 km
2026-03-22 Sun  plan easy 8 km
`,
        'The week of Mon 9 Mar is planned already; the next free one is that of Mon 16 Mar. Planned 5 sessions, 26.5 km: a gentle week after 7 days without a run, like the week of Mon 2 Mar, 40% less.',
      ));

    it('lighter when that is due after the planned ones', () => {
      const longer = (km: number) => [
        'rest',
        `easy ${km} km`,
        'tempo 8 km',
        `easy ${km} km`,
        'rest',
        'easy 6 km',
        `long ${2 * km} km`,
      ];
      return check(
        `--- today 2026-03-01
--- log.trainlog
${week('2026-02-09', longer(8))}${week('2026-02-16', longer(9))}${week('2026-02-23', longer(10))}${week('2026-03-02', longer(11))}`,
        `2026-03-09 Mon  rest$0
2026-03-10 Tue  plan easy 8 km
2026-03-11 Wed  plan tempo 6 km
2026-03-12 Thu  plan easy 8 km
2026-03-13 Fri  rest
2026-03-14 Sat  plan easy 6 km
2026-03-15 Sun  plan long 15 km
`,
        'The week of Mon 2 Mar is planned already; the next free one is that of Mon 9 Mar. Planned 5 sessions, 43 km: a lighter week after the ones before, 20% less than usual, like the week of Mon 2 Mar.',
      );
    });

    it('as usual after a planned lighter one, though this week is not written to its end', () => {
      const days = (km: number) => [
        'rest',
        `easy ${km} km`,
        `easy ${km} km`,
        `easy ${km} km`,
        'rest',
        `easy ${km} km`,
        'rest',
      ];
      const weeks = [10, 10, 10.5, 12, 12].map((km, index) =>
        week(isoDate(dayNumber('2026-02-02') + 7 * index), days(km)),
      );
      return check(
        `--- today 2026-03-10\n--- log.trainlog\n${weeks.join('')}${week('2026-03-09', ['rest', 'easy 12 km'])}${week('2026-03-16', days(8))}`,
        `2026-03-23 Mon  rest$0
2026-03-24 Tue  plan easy 12 km
2026-03-25 Wed  plan easy 12 km
2026-03-26 Thu  plan easy 12 km
2026-03-27 Fri  rest
2026-03-28 Sat  plan easy 12 km
2026-03-29 Sun  rest
`,
        'The week of Mon 16 Mar is planned already; the next free one is that of Mon 23 Mar. Planned 4 sessions, 48 km: as in the week of Mon 2 Mar.',
      );
    });

    it('easy after a planned race', () =>
      check(
        `--- today 2026-03-08
--- log.trainlog
${week('2026-03-02', USUAL)}${week('2026-03-09', ['rest', 'easy 8 km', 'rest', 'easy 6 km', 'rest', 'rest', 'race A half'])}`,
        `2026-03-16 Mon  rest$0
2026-03-17 Tue  plan easy 5 km
2026-03-18 Wed  plan easy 5 km
2026-03-19 Thu  plan easy 5 km
2026-03-20 Fri  rest
2026-03-21 Sat  plan easy 3.5 km
2026-03-22 Sun  plan long 8 km
`,
        'The week of Mon 9 Mar is planned already; the next free one is that of Mon 16 Mar. Planned 5 sessions, 26.5 km: easy after the race on Sun 15 Mar, like the week of Mon 2 Mar, 40% less. Not as then: Wed 18 Mar easy.',
      ));

    it('weeks later, with Sundays first', () =>
      check(
        `--- today 2026-03-07
--- log.trainlog
week sunday
${week('2026-03-01', USUAL)}${week(
  '2026-03-08',
  USUAL.map(entry => entry || 'rest'),
)}${week(
  '2026-03-15',
  USUAL.map(entry => entry || 'rest'),
)}`,
        `2026-03-22 Sun  rest$0
2026-03-23 Mon  plan easy 8 km
2026-03-24 Tue  plan tempo 8 km
2026-03-25 Wed  plan easy 8 km
2026-03-26 Thu  rest
2026-03-27 Fri  plan easy 6 km
2026-03-28 Sat  plan long 14 km
`,
        'The week of Sun 15 Mar is planned already; the next free one is that of Sun 22 Mar. Planned 5 sessions, 44 km: as in the week of Sun 15 Mar.',
      ));
  });

  describe('with files side by side', () => {
    const gym = `--- gym.trainlog
2026-02-24 Tue  strength$0 30 min
2026-03-03 Tue  strength 30 min
`;

    it('writes into the one that holds the runs', async () => {
      const { context, fixture } = opened(
        `--- today 2026-03-08\n${gym}--- runs.trainlog\n${week('2026-03-02', USUAL)}`,
      );
      const proposal = await planNextWeek(context);
      assert.ok('edits' in proposal, JSON.stringify(proposal));
      assert.equal(proposal.uri, 'file:///logs/runs.trainlog');
      const after = applyEdits(textOf(fixture, proposal.uri), proposal.edits);
      assert.match(after, /\n2026-03-10 Tue {2}plan strength 30 min\n {2}plan easy 8 km\n/);
    });

    it('in its newest year', async () => {
      const { context } = opened(
        `--- today 2026-01-04\n${gym.replaceAll('2026-02-24', '2025-12-23').replaceAll('2026-03-03', '2025-12-30')}--- runs-2025.trainlog\n${week('2025-12-22', USUAL)}${week('2025-12-29', USUAL.slice(0, 3))}--- runs-2026.trainlog\n${week('2026-01-01', USUAL.slice(3))}`,
      );
      const proposal = await planNextWeek(context);
      assert.ok('edits' in proposal, JSON.stringify(proposal));
      assert.equal(proposal.uri, 'file:///logs/runs-2026.trainlog');
    });
  });

  it('goes on in the newest file of a log that is split by years', async () => {
    const source = `--- today 2026-03-08
--- 2025.trainlog
2025-12-31 Wed  easy$0 8 km
--- 2026.trainlog
${week('2026-03-02', USUAL)}`;
    const proposal = await planNextWeek(opened(source).context);
    assert.ok('edits' in proposal);
    assert.equal(proposal.uri, 'file:///logs/2026.trainlog');
  });

  describe('says why not', () => {
    it('when a whole year is planned', () =>
      checkDeclined(
        `--- today 2026-03-08\n--- log.trainlog\n${week('2026-03-02', USUAL)}2026-03-09..2027-03-30 rest > around the world\n`,
        'The week of Mon 9 Mar is planned already.',
      ));

    it('when somebody is ill', () =>
      checkDeclined(
        `--- today 2026-03-08\n--- log.trainlog\n${week('2026-03-02', USUAL.with(6, 'sick fever'))}`,
        'Sun 8 Mar says sick. A plan can wait until you are well again; it will begin gently.',
      ));

    it('when there is no whole week to go by', async () => {
      await checkDeclined(
        '--- today 2026-03-08\n--- log.trainlog',
        'Nothing to go by: there is no run in the last 12 weeks.',
      );
      await checkDeclined(
        '--- today 2026-03-08\n--- log.trainlog\n2026-03-05 Thu  easy 5 km\n2026-03-08 Sun  easy 5 km\n',
        'The log begins within the week of Mon 2 Mar, and a plan goes by a whole one.',
      );
      await checkDeclined(
        '--- today 2026-03-08\n--- log.trainlog\n2026-03-01 Sun  rest\n2026-03-02 Mon  easy 5 km\n2026-03-08 Sun  easy 5 km\n',
        'Tue 3 Mar is not written, and a plan goes by a whole week. A line for it is enough, “rest” too.',
      );
      await checkDeclined(
        '--- today 2026-04-08\n--- log.trainlog\n2026-03-01 Sun  rest\n2026-03-02 Mon  easy 5 km\n2026-03-08 Sun  easy 5 km\n',
        'A plan goes by a whole week, and the last one with runs, of Mon 2 Mar, has days that are not written.',
      );
      await checkDeclined(
        '--- today 2026-03-05\n--- log.trainlog\n2026-03-01 Sun  rest\n2026-03-02 Mon  easy 5 km\n2026-03-04 Wed  easy 5 km\n',
        'A plan goes by a whole week, and the week of Mon 2 Mar is the first. Once it is over, there is one.',
      );
    });
  });
});
