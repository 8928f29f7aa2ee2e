import assert from 'node:assert/strict';
import type {
  ThisWeekResult,
  WeeksDetailsResult,
  WeeksItem,
  WeeksPathResult,
  WeeksResult,
} from '../../server/src/contracts/messages';
import type { WorkspaceContext } from '../../server/src/features/context';
import { thisWeek } from '../../server/src/features/thisWeek';
import { weeks, weeksDetails, weeksPath } from '../../server/src/features/weeks';
import { isoDate, parseIsoDate } from '../../server/src/values/date';
import { covered, opened, textOf } from './support/opened';

const build = `
2026-03-02 Mon  easy 8 km 45:10 hr 138
2026-03-03 Tue
  intervals 12.4 km 58:20 rpe 8
  pm strength 30 min
2026-03-04 Wed  rest
2026-03-05 Thu  skip easy 6 km
2026-03-07 Sat  long 24 km
2026-03-08 Sun  race 10 km 41:00
2026-03-10 Tue  easy 8 km
2026-03-14 Sat  plan tempo 10 km
2026-03-20 Fri  plan easy 8 km
`;

const childrenOf = (context: WorkspaceContext, parent?: string): WeeksResult =>
  weeks(context, parent === undefined ? {} : { parent });

/** The rows, indented: `▾ week 2–8 Mar | figures`; with what hangs below those that are open at first, or below all. */
function shown(context: WorkspaceContext, which: 'open' | 'all' = 'open', parent?: string, depth = 0): string[] {
  return childrenOf(context, parent).flatMap(item => {
    const mark = { none: '·', closed: '▸', open: '▾' }[item.children];
    const below = which === 'all' || item.children === 'open' ? shown(context, which, item.id, depth + 1) : [];
    return [`${'  '.repeat(depth)}${mark} ${item.icon} ${item.label} | ${item.description}`, ...below];
  });
}

function check(source: string, expected: string, which?: 'all'): void {
  assert.equal(shown(opened(source).workspace, which).join('\n'), expected.trim());
}

/** All rows, as if somebody had opened every one. */
function rows(context: WorkspaceContext, parent?: string): WeeksItem[] {
  return childrenOf(context, parent).flatMap(item => [item, ...rows(context, item.id)]);
}

function row(context: WorkspaceContext, label: string): WeeksItem {
  const found = rows(context).find(item => item.label === label);
  assert.ok(found, `no row ${label}`);
  return found;
}

function details(source: string, label: string) {
  const { workspace, fixture } = opened(source);
  const found: WeeksDetailsResult = weeksDetails(workspace, row(workspace, label));
  assert.ok(found);
  const { location } = found;
  return { ...found, words: location && covered(textOf(fixture, location.uri), location.range), uri: location?.uri };
}

describe('weeks', () => {
  it('newest first, with their figures; the days of the present one', () =>
    check(
      `--- today 2026-03-12${build}`,
      `
▸ week 16–22 Mar | planned: 8 km
▾ week This week | 2 rest · 8 km
  · rest Mon 9 Mar | rest (nothing logged)
  ▸ easy Tue 10 Mar | easy run 8 km
  · unknown Wed 11 Mar | nothing logged
  · open Thu 12 Mar, today | nothing yet
  · rest Fri 13 Mar | rest (nothing planned)
  ▸ hard Sat 14 Mar | planned: tempo 10 km
  · open Sun 15 Mar | nothing planned
▸ week 2–8 Mar | 3 rest · 54.4 km
`,
    ));

  it('a whole week without rest says so first, and days and weeks with findings are marked', () => {
    const source = `
--- today 2026-03-09
2026-03-02 Mon  easy 8 km
2026-03-03 Tue  easy 8 km
2026-03-04 Wed  intervals 10 km
2026-03-05 Thu  tempo 10 km
2026-03-06 Fri  easy 8 km
2026-03-07 Sat  easy 8 km
2026-03-08 Sun  long 16 km
`;
    const { workspace } = opened(source);
    assert.equal(row(workspace, '2–8 Mar').description, '0 rest · 68 km');
    const marked = rows(workspace).filter(({ findings }) => findings !== undefined);
    assert.deepEqual(
      marked.map(({ label, findings }) => `${label}: ${findings?.count} ${findings?.severity}`),
      ['2–8 Mar: 2 warning', 'Thu 5 Mar: 1 warning', 'Sun 8 Mar: 1 warning'],
    );
    assert.match(row(workspace, 'Thu 5 Mar').findings?.tooltip ?? '', /hard days in a row/);
  });

  it('sessions with their figures, also skipped ones', () =>
    check(
      `--- today 2026-03-08${build.slice(0, build.indexOf('2026-03-07'))}`,
      `
▾ week This week | 2 rest · 20.4 km
  ▸ easy Mon 2 Mar | easy run 8 km
    · easy easy run 8 km | 45:10 · 5:39/km · hr 138 · load 32
  ▸ hard Tue 3 Mar | intervals 12.4 km, strength 30 min
    · hard intervals 12.4 km | 58:20 · 4:42/km · rpe 8 · load 111
    · strength pm strength 30 min | load 36
  · rest Wed 4 Mar | rest
  ▸ rest Thu 5 Mar | rest
    · easy easy run 6 km | skipped
  · unknown Fri 6 Mar | nothing logged
  · unknown Sat 7 Mar | nothing logged
  · open Sun 8 Mar, today | nothing yet
`,
      'all',
    ));

  it('every class of day and every intensity has a picture', () => {
    const { workspace } = opened(`
--- today 2026-03-22
2026-03-02 Mon  recovery 5 km
2026-03-03 Tue  steady 10 km
2026-03-04 Wed  sick
2026-03-05 Thu  injury calf
2026-03-06 Fri  yoga 30 min
2026-03-07 Sat  long 30 km
2026-03-08 Sun  race 10 km
2026-03-09 Mon  strength 40 min
2026-03-10 Tue  tempo 8 km
`);
    const icons = new Map(rows(workspace).map(({ icon, label }) => [label, icon]));
    assert.deepEqual(
      [
        ...['recovery run 5 km', 'steady run 10 km', 'yoga 30 min'],
        ...['Wed 4 Mar', 'Thu 5 Mar', 'Fri 6 Mar', 'Sat 7 Mar', 'Sun 8 Mar', 'Mon 9 Mar', 'Tue 10 Mar', 'Sat 14 Mar'],
      ].map(label => icons.get(label)),
      [
        ...['recovery', 'moderate', 'rest'],
        ...['health', 'health', 'rest', 'long', 'race', 'strength', 'hard', 'unknown'],
      ],
    );
  });

  it('what a screen reader says has what the picture tells', () => {
    const { workspace } = opened(`--- today 2026-03-12${build}`);
    const said = ['2–8 Mar', 'Tue 3 Mar', 'Thu 12 Mar, today', 'Sat 14 Mar', 'intervals 12.4 km'].map(
      label => row(workspace, label).spoken,
    );
    assert.deepEqual(said, [
      'Week of Mon 2 Mar: 54.4 km, 4 runs, 2 hard days, 3 rest days, load 453',
      'Tue 3 Mar, hard day, intervals 12.4 km, strength 30 min',
      'Today, Thu 12 Mar: nothing yet',
      'Sat 14 Mar, hard day, planned: tempo 10 km',
      'Hard: intervals 12.4 km, 58:20 · 4:42/km · rpe 8 · load 111',
    ]);
  });

  it('days follow the order of the file', () => {
    const newestFirst = `--- today 2026-03-05\n2026-03-05 easy 8 km\n2026-03-04 rest\n2026-03-03 easy 6 km\n2026-03-02 rest\n`;
    const labels = shown(opened(newestFirst).workspace).map(line => /\d+ Mar/.exec(line)?.[0]);
    assert.deepEqual(
      labels.slice(1),
      [8, 7, 6, 5, 4, 3, 2].map(day => `${day} Mar`),
    );
  });

  it('a week that begins before the log holds its days alone', () =>
    check(
      '--- today 2026-03-08\n2026-03-07 Sat  easy 8 km\n',
      `
▾ week This week | 8 km
  ▸ easy Sat 7 Mar | easy run 8 km
  · open Sun 8 Mar, today | nothing yet
`,
    ));

  it('weeks begin where the log says, and cross months and years', () =>
    check(
      '--- today 2026-03-08\nweek sunday\n2025-12-29 Mon  easy 8 km\n2026-01-27 Tue  easy 8 km\n',
      `
▾ week This week | 
  · open Sun 8 Mar, today | nothing yet
  · open Mon 9 Mar | nothing planned
  · open Tue 10 Mar | nothing planned
  · open Wed 11 Mar | nothing planned
  · open Thu 12 Mar | nothing planned
  · open Fri 13 Mar | nothing planned
  · open Sat 14 Mar | nothing planned
▸ week 25–31 Jan | 8 km
▸ week 28 Dec 2025 – 3 Jan 2026 | 8 km
`,
    ));

  it('a log that has ended has no present week: its last one is open', () =>
    check(
      '--- today 2026-03-08\n2025-06-02 Mon  easy 8 km\n2025-06-09 Mon  easy 8 km\n',
      `
▾ week 9–15 Jun 2025 | 8 km
  ▸ easy Mon 9 Jun 2025 | easy run 8 km
  · unknown Tue 10 Jun 2025 | nothing logged
  · unknown Wed 11 Jun 2025 | nothing logged
  · unknown Thu 12 Jun 2025 | nothing logged
  · unknown Fri 13 Jun 2025 | nothing logged
  · unknown Sat 14 Jun 2025 | nothing logged
  · unknown Sun 15 Jun 2025 | nothing logged
▸ week 2–8 Jun 2025 | 8 km
`,
    ));

  it('a log without a day has none', () => check('--- today 2026-03-08\nunit km\n; nothing yet\n', ''));

  it('several logs: one row each, by their athletes, folders and files', () =>
    check(
      `
--- today 2026-03-08
--- road/2025.trainlog
2025-12-30 Tue  easy 8 km
--- road/2026.trainlog
2026-03-07 Sat  easy 8 km
--- two/road/log.trainlog
2026-03-07 Sat  easy 5 km
--- sam.trainlog
athlete Sam
2026-03-06 Fri  easy 3 km
--- empty/log.trainlog
unit km
`,
      `
▸ log Sam | this week 3 km
▸ log logs/road | this week 8 km
▸ log two/road | this week 5 km
`,
    ));

  it('one log over several files is one tree', () => {
    const { workspace } = opened(
      '--- a.trainlog\n2026-03-03 Tue  easy 8 km\n--- b.trainlog\n2026-03-04 Wed  easy 5 km\n',
    );
    assert.match(shown(workspace)[0] ?? '', /This week \| 13 km/);
  });
});

describe('a long log', () => {
  const start = parseIsoDate('1971-01-04') ?? 0;
  const days = 20_000;
  const lines = Array.from(
    { length: days },
    (_, at) => `${isoDate(start + at)} ${at % 7 === 2 ? 'rest' : 'easy 8 km'}`,
  );
  const { workspace } = opened(lines.join('\n'));

  it('is listed by years, each with its sums', () => {
    const [first, second, ...others] = childrenOf(workspace);
    assert.deepEqual([first?.label, first?.children, first?.description], ['2025', 'open', '1928 km · 241 runs']);
    assert.deepEqual([second?.label, second?.children, second?.description], ['2024', 'closed', '2496 km · 312 runs']);
    assert.equal(others.length, 53);
  });

  it('shows the weeks of a year, and loses none', () => {
    const weeksShown = childrenOf(workspace).flatMap(({ id }) => childrenOf(workspace, id));
    assert.equal(weeksShown.length, Math.ceil(days / 7));
    assert.equal(new Set(weeksShown.map(({ id }) => id)).size, weeksShown.length);
  });

  it('judges no day and no week of years that nobody has opened', () => {
    const asked: number[] = [];
    const note = (date: number) => {
      asked.push(date);
      throw new Error('asked for a day');
    };
    const logs = workspace.logs.map(log => ({ ...log, day: note, week: note }));
    assert.deepEqual(childrenOf({ ...workspace, logs }), childrenOf(workspace));
    assert.deepEqual(asked, []);
  });
});

describe('the row of a place in a log', () => {
  const path = (source: string): string => {
    const { workspace, uri, position } = opened(source);
    const found: WeeksPathResult = weeksPath(workspace, { textDocument: { uri }, position });
    let below = childrenOf(workspace);
    for (const item of found) {
      assert.deepEqual(
        below.find(({ id }) => id === item.id),
        item,
        'the same row as in the tree',
      );
      below = childrenOf(workspace, item.id);
    }
    return found.map(({ label }) => label).join(' / ');
  };

  it('is its day, below its week', () => {
    assert.equal(path('2026-03-02 Mon  easy 8 km\n$02026-03-03 Tue  easy 8 km\n'), 'This week / Tue 3 Mar, today');
    assert.equal(path('2026-03-02 Mon  easy 8 km\n  > a $0note\n'), 'This week / Mon 2 Mar, today');
  });

  it('is a session, where the cursor is in one', () => {
    assert.equal(
      path('2026-03-02 Mon\n  easy 8 km\n  pm str$0ength 20 min\n').split(' / ').at(-1),
      'pm strength 20 min',
    );
  });

  it('is the present week above all days, and none in other documents', () => {
    assert.equal(path('un$0it km\n2026-03-02 Mon  easy 8 km\n'), 'This week');
    const { workspace } = opened('2026-03-02 Mon  easy 8 km\n');
    const elsewhere = { textDocument: { uri: 'file:///other.txt' }, position: { line: 0, character: 0 } };
    assert.deepEqual(weeksPath(workspace, elsewhere), []);
  });

  it('begins with the log where there are several, and with the year in a long one', () => {
    assert.equal(
      path('--- a/x.trainlog\n2026-03-02 ea$0sy 8 km\n--- b/x.trainlog\n2026-03-02 easy 8 km\n'),
      'a / This week / Mon 2 Mar, today / easy run 8 km',
    );
    const start = parseIsoDate('2024-01-01') ?? 0;
    const lines = Array.from({ length: 600 }, (_, at) => `${isoDate(start + at)} rest`);
    assert.equal(path(`--- today 2025-09-01\n$0${lines.join('\n')}`), '2024 / 1–7 Jan 2024 / Mon 1 Jan 2024');
  });
});

describe('details of a row', () => {
  const source = `--- today 2026-03-12${build}`;

  it('a week: its first line, figures and praise, and itself in plain text', () => {
    const week = details(source, '2–8 Mar');
    assert.equal(week.words, '2026-03-02');
    assert.match(week.tooltip, /\*\*Week of Mon 2 Mar\*\*\n\n54.4 km, 4 runs, 2 hard days, 3 rest days/);
    assert.match(week.tooltip, /form −\d/);
    assert.equal(week.date, '2026-03-02');
    assert.equal(
      week.summary,
      [
        'Week of Mon 2 Mar: 54.4 km, 4 runs, 2 hard days, 3 rest days, load 453',
        'Mon 2 Mar: easy run 8 km',
        'Tue 3 Mar: intervals 12.4 km, strength 30 min',
        'Wed 4 Mar: rest',
        'Thu 5 Mar: rest',
        'Fri 6 Mar: rest (nothing logged)',
        'Sat 7 Mar: long run 24 km',
        'Sun 8 Mar: race 10 km',
      ].join('\n'),
    );
  });

  it('the present week says until when a rest day is possible', () => {
    const { tooltip } = details('--- today 2026-03-03\n2026-03-02 Mon  easy 8 km\n', 'This week');
    assert.match(tooltip, /Sun 8 Mar is the last day of this week that can still be a rest day/);
  });

  it('a week that is over keeps what was said of it, also what is not shown any more', () => {
    // Rules look at six weeks; older ones are looked at when somebody asks.
    for (const last of ['2026-03-29 Sun', '2026-10-04 Sun']) {
      const { tooltip } = details(
        `--- today ${last.slice(0, 10)}\n2026-03-03 Tue  intervals 8 km\n2026-03-04 Wed  tempo 8 km\n${last}  easy 8 km\n`,
        '2–8 Mar',
      );
      assert.match(
        tooltip,
        /Said of this week:\n- Intervals [^\n]*: hard days in a row\.[^\n]* \(`hard-back-to-back`\)/,
      );
    }
  });

  it('a day: its line and what the hover says of it', () => {
    const day = details(source, 'Tue 3 Mar');
    assert.equal(day.words, '2026-03-03');
    assert.match(day.tooltip, /hard day, because intervals[\s\S]*7 and 28 days/);
    assert.match(day.summary ?? '', /^Week of Mon 2 Mar/);
  });

  it('a blank day: the line that it would stand below', () => {
    assert.equal(details(source, 'Fri 6 Mar').words, '2026-03-05');
    assert.equal(details(source, 'Mon 9 Mar').words, '2026-03-08');
  });

  it('a session: its words, and how it was read', () => {
    const session = details(source, 'intervals 12.4 km');
    assert.equal(session.words, 'intervals 12.4 km 58:20');
    assert.match(session.tooltip, /4:42\/km/);
    assert.equal(session.summary, undefined);
  });

  it('a day of another file of the log is in that file', () => {
    const files = '--- a.trainlog\n2026-03-03 Tue  easy 8 km\n--- b.trainlog\n2026-03-04 Wed  easy 5 km\n';
    assert.match(details(files, 'Tue 3 Mar').uri ?? '', /a\.trainlog$/);
    assert.match(details(files, 'Wed 4 Mar, today').uri ?? '', /b\.trainlog$/);
  });

  it('a log and a year', () => {
    const several =
      '--- road/a b.trainlog\n2026-03-02 easy 8 km\n--- sam.trainlog\nathlete Sam\n2026-03-02 easy 8 km\n';
    assert.match(details(several.replaceAll(' b', '%20b'), 'road').tooltip, /Since Mon 2 Mar\n\na b\.trainlog/);
  });

  it('none of what is no row', () => {
    const { workspace } = opened(source);
    for (const id of ['', 'x', 'week 2026-03-02@gone', 'session 2026-03-02 9@folder:file:///logs/', 'day x@y']) {
      assert.deepEqual(weeksDetails(workspace, { id }), null, id);
      assert.deepEqual(childrenOf(workspace, id), [], id);
    }
  });

  it('days that can become rest days are known', () => {
    const { workspace } = opened(source);
    const can = rows(workspace).filter(({ kind, canRest }) => kind === 'day' && canRest);
    assert.deepEqual(
      can.map(({ label }) => label).filter(label => /\b([2-9]|1[0-5]) Mar/.test(label)),
      [
        ...['Mon 9 Mar', 'Wed 11 Mar', 'Thu 12 Mar, today', 'Fri 13 Mar', 'Sat 14 Mar', 'Sun 15 Mar'],
        'Thu 5 Mar',
        'Fri 6 Mar',
      ],
    );
  });
});

describe('this week at a glance', () => {
  const glance = (source: string): ThisWeekResult => thisWeek(opened(source).context);

  it('distance and rest', () => {
    const week = glance(`--- today 2026-03-05${build}`);
    assert.equal(week?.text, '20.4 km · 2 rest');
    assert.match(week?.tooltip ?? '', /Week of Mon 2 Mar: 20\.4 km[\s\S]*still planned: 34 km/);
  });

  it('says that days are much alike by the limits of the runner', () => {
    const days = Array.from({ length: 6 }, (_, index) => `2026-03-0${index + 2}  easy 50 min\n`).join('');
    const said = (rule: string) => glance(`--- today 2026-03-08\n${rule}${days}2026-03-08  rest\n`)?.tooltip ?? '';
    assert.match(said(''), /days much alike/);
    assert.doesNotMatch(said('rule monotony-high mono.warn 2.5\n'), /days much alike/);
  });

  it('says until when a rest day is possible', () => {
    const week = glance('--- today 2026-03-03\n2026-03-02 Mon  easy 8 km\n2026-03-03 Tue  easy 5 km\n');
    assert.equal(week?.text, '13 km');
    assert.match(week?.tooltip ?? '', /Sun 8 Mar is the last day of this week that can still be a rest day/);
    assert.match(week?.spoken ?? '', /^Training this week: 13 km, 2 runs, 0 hard days, 0 rest days.*last day/);
  });

  it('a week without a run', () =>
    assert.equal(glance('--- today 2026-03-12\n2026-03-02 easy 8 km\n')?.text, 'no runs yet'));

  it('says what was done instead of running', () => {
    const week = glance('--- today 2026-03-03\n2026-03-02 bike 60 min\n2026-03-03 strength 40 min\n');
    assert.equal(week?.text, 'no runs, 2 other sessions');
    assert.doesNotMatch(week?.tooltip ?? '', /form/);
    assert.match(week?.tooltip ?? '', /Week of Mon 2 Mar: no runs, 2 other sessions/);
  });
  it('a log without a day', () => assert.equal(glance('--- today 2026-03-08\nunit km\n'), null));
});
