import assert from 'node:assert/strict';
import { applyEdits } from '../../server/src/base/text';
import type { CompletionItem } from '../../server/src/contracts/lspTypes';
import { completion, resolveCompletion } from '../../server/src/features/completion';
import type { ClientFacts } from '../../server/src/features/context';
import { covered, type Opened, opened } from './support/opened';

interface Expected {
  /** The labels that come first, in order. */
  readonly first?: readonly string[];
  readonly includes?: readonly string[];
  readonly excludes?: readonly string[];
  /** The line of the cursor after an item was chosen, by label; places to fill in stand in curly brackets. */
  readonly chosen?: Readonly<Record<string, string>>;
}

/** Items as an editor sorts them, filtered by what is typed in the range that they replace. */
function items(it: Opened, triggerCharacter?: string): CompletionItem[] {
  const { context, position, uri, text } = it;
  const list = completion(context, {
    textDocument: { uri },
    position,
    ...(triggerCharacter && { context: { triggerKind: 2, triggerCharacter } }),
  });
  const matches = ({ label, filterText, textEdit }: CompletionItem) => {
    assert.ok(textEdit && 'range' in textEdit, 'a range');
    const typed = covered(text, { start: textEdit.range.start, end: position }).trim().toLowerCase();
    return (
      (filterText ?? label)
        .toLowerCase()
        .split(/\s+/)
        .some(word => word.startsWith(typed)) || typed === ''
    );
  };
  return (list?.items ?? []).filter(matches).sort((a, b) => (a.sortText ?? '').localeCompare(b.sortText ?? ''));
}

function check(source: string, expected: Expected, client?: ClientFacts): void {
  const it = opened(source, client);
  const offered = items(it);
  const labels = offered.map(({ label }) => label);
  if (expected.first) assert.deepEqual(labels.slice(0, expected.first.length), expected.first);
  for (const label of expected.includes ?? []) assert.ok(labels.includes(label), `${label} in ${labels.join(' | ')}`);
  for (const label of expected.excludes ?? []) assert.ok(!labels.includes(label), `no ${label}`);
  for (const [label, line] of Object.entries(expected.chosen ?? {})) {
    const item = offered.find(each => each.label === label);
    assert.ok(item?.textEdit && 'range' in item.textEdit, `${label} in ${labels.join(' | ')}`);
    const { range, newText } = item.textEdit;
    const written = applyEdits(it.text, [{ range, newText: newText.replace(/\$\{\d+:([^}]*)\}/g, '{$1}') }]);
    assert.equal(written.split('\n')[it.position.line], line);
  }
}

function checkNothing(source: string, trigger?: string): void {
  assert.deepEqual(
    items(opened(source), trigger).map(({ label }) => label),
    [],
  );
}

describe('completion of dates', () => {
  it('the next date with its weekday comes first, then today and tomorrow', () =>
    check('--- today 2026-03-08\n2026-03-04 Wed  rest\n$0\n', {
      first: ['2026-03-05 Thu', '2026-03-08 Sun', '2026-03-09 Mon', '2026-03-07 Sat'],
      chosen: { '2026-03-05 Thu': '2026-03-05 Thu  ' },
      excludes: ['2026-03-04 Wed'],
    }));

  it('a newest-first log goes on at its top', () =>
    check('--- today 2026-03-08\n$0\n2026-03-05 Thu  rest\n2026-03-04 Wed  rest\n2026-03-03 Tue  rest\n', {
      first: ['2026-03-06 Fri', '2026-03-08 Sun'],
    }));

  it('weekday, spacing and language are those of the log', () => {
    check('--- today 2026-03-08\n2026-03-04: rest\n2026-03-05: rest\n$0\n', {
      first: ['2026-03-06'],
      chosen: { '2026-03-06': '2026-03-06: ' },
    });
    check('--- today 2026-03-08\n2026-03-04 Mi rest\n2026-03-05 Do rest\n$0\n', {
      chosen: { '2026-03-06 Fr': '2026-03-06 Fr ' },
    });
  });

  it('a half-typed date is replaced, and its month offered', () => {
    check('--- today 2026-03-08\n2026-03-04 Wed  rest\n2026-03-0$0\n', {
      first: ['2026-03-05 Thu'],
      includes: ['2026-03-09 Mon'],
      excludes: ['2026-03-10 Tue'],
      chosen: { '2026-03-05 Thu': '2026-03-05 Thu  ' },
    });
    check('--- today 2026-03-08\n2026-03-04 Wed  rest\n2026-07-2$0\n', {
      includes: ['2026-07-24 Fri', '2026-07-29 Wed'],
    });
  });

  it('before an entry that is there, only the date is written', () =>
    check('--- today 2026-03-08\n2026-03-04 Wed  rest\n2026-03-0$0  easy 8 km\n', {
      chosen: { '2026-03-05 Thu': '2026-03-05 Thu  easy 8 km' },
    }));

  it('a weekday or today may be typed instead', () => {
    check('--- today 2026-03-08\n2026-03-04 Wed  rest\ntod$0\n', { first: ['2026-03-08 Sun'] });
    check('--- today 2026-03-08\n2026-03-04 Wed  rest\nfri$0\n', { first: ['2026-03-06 Fri'] });
  });

  it('an empty log starts today', () =>
    check('--- today 2026-03-08\n--- log.trainlog\n$0', { first: ['2026-03-08 Sun'] }));
});

describe('completion of directives', () => {
  it('stand at column 0, behind the dates', () => {
    check('--- today 2026-03-08\nsh$0\n', { first: ['shoe'], chosen: { shoe: 'shoe ' } });
    check('--- today 2026-03-08\nmax$0\n', { first: ['maxhr'] });
    check('--- today 2026-03-08\nunit $0\n', { first: ['km', 'mi'] });
    check('--- today 2026-03-08\nprofile $0\n', { includes: ['beginner', 'streaker'] });
    check('--- today 2026-03-08\nkind hiit = $0\n', { includes: ['xt', 'bike'] });
    check('--- today 2026-03-08\nshoe peg41 "Pegasus 41" $0\n', { first: ['max', 'start', 'retired'] });
  });

  it('rules, their severities and options', () => {
    check('--- today 2026-03-08\nrule $0\n', { first: ['no-rest-day'], includes: ['weekday-mismatch'] });
    check('--- today 2026-03-08\nrule no-rest-day $0\n', {
      first: ['off', 'hint', 'information', 'warning', 'rest.min-per-week'],
    });
    check('--- today 2026-03-08\nrule no-rest-day hint $0\n', { first: ['rest.min-per-week'] });
    check('--- today 2026-03-08\nrule no-rest-day rest.min-per-week $0\n', { first: ['1', '0', '3'] });
    const both = (rpe: number) =>
      Array.from({ length: 10 }, (_, day) => `2026-03-${10 + day}  easy 60 min hr 150 rpe ${rpe}`).join('\n');
    check(`--- today 2026-03-20\nmaxhr 200\ndays load.hr-factor $0\n${both(4)}`, { first: ['1.33', '1.25'] });
    check(`--- today 2026-03-20\nmaxhr 200\ndays load.hr-factor $0\n${both(5)}`, { first: ['1.25'] });
    check('--- today 2026-03-08\nrule monotony-high mono.sd $0\n', { first: ['population', 'sample'] });
    check('--- today 2026-03-08\nrule monotony-high mono.sd s$0\n', { first: ['sample'] });
    check('--- today 2026-03-08\nrule refuel-window refuel.track $0\n', { first: ['true', 'false'] });
    check('--- today 2026-03-08\ndays $0\n', { includes: ['hard.rpe', 'gaps'] });
    check('--- today 2026-03-08\ndays gaps $0\n', { first: ['auto', 'rest', 'unknown'] });
    check('--- today 2026-03-08\ndays hard.rpe $0\n', { first: ['7', '6', '9'] });
  });
});

describe('completion of entries', () => {
  const history = `
2026-02-24 Tue  intervals 10 km: 6 x 800 m r 90s
2026-02-25 Wed  easy 8 km 45:10 [peg41] #trail
2026-02-26 Thu  easy 7 km
2026-03-03 Tue  fartlek 9 km
  stress 4/10
`;

  it('first what was done on this weekday, then the words in use', () =>
    check(`--- today 2026-03-10\n${history}2026-03-10 Tue  $0\n`, {
      first: [
        'fartlek 9 km',
        'intervals 10 km: 6 x 800 m r 90s',
        'easy 7 km',
        'easy 8 km #trail',
        'easy',
        'fartlek',
        'intervals',
      ],
      includes: ['easy', 'rest', 'sleep', 'plan', 'am', 'ok', 'total', 'strength'],
      chosen: { 'fartlek 9 km': '2026-03-10 Tue  fartlek 9 km' },
    }));

  it('a word that needs a number brings its space, and no other word', () =>
    check(`--- today 2026-03-10\n${history}2026-03-10 Tue  $0\n`, {
      chosen: {
        easy: '2026-03-10 Tue  easy ',
        sleep: '2026-03-10 Tue  sleep ',
        rest: '2026-03-10 Tue  rest',
        strength: '2026-03-10 Tue  strength',
      },
    }));

  it('rest is first among the words that were not used yet, at r too', () => {
    check('--- today 2026-03-10\n--- log.trainlog\n2026-03-10 Tue  $0', { first: ['rest'] });
    check('--- today 2026-03-10\n--- log.trainlog\n2026-03-10 Tue  r$0', { first: ['rest'] });
  });

  it('the words are in the language of the log; those of another come later', () => {
    const german = '2026-03-08 Sun  dauerlauf 8 km\n2026-03-09 Mon  langer lauf 18 km\n';
    check(`--- today 2026-03-10\n${german}2026-03-10 Tue  $0`, {
      includes: ['dauerlauf', 'ruhetag', 'schlaf'],
      excludes: ['rest', 'sleep'],
    });
    check(`--- today 2026-03-10\n${german}2026-03-10 Tue  ru$0`, { first: ['ruhetag'] });
    const english = '2026-03-08 Sun  easy 8 km\n2026-03-09 Mon  long 18 km\n';
    check(`--- today 2026-03-10\n${english}2026-03-10 Tue  $0`, {
      includes: ['rest', 'sleep'],
      excludes: ['ruhetag', 'schlaf'],
    });
    check(`--- today 2026-03-10\n${english}2026-03-10 Tue  re$0`, { first: ['rest'] });
  });

  it('what is planned for today comes first, as done', () =>
    check('--- today 2026-03-10\n2026-03-03 Tue  easy 8 km\n2026-03-10 Tue  plan tempo 9 km > if fresh\n  $0', {
      first: ['tempo 9 km'],
      chosen: { 'tempo 9 km': '  tempo 9 km' },
    }));

  it('20 at the beginning of a line offers dates, and digits elsewhere offer nothing', () => {
    const it = opened('--- today 2026-03-10\n2026-03-09 Mon  rest\n20$0');
    assert.deepEqual(items(it, '0')[0]?.label, '2026-03-10 Tue');
    checkNothing('--- today 2026-03-10\n2026-03-09 Mon  easy 20$0', '0');
    checkNothing('--- today 2026-03-10\n2026-03-09 Mon  rest\n2020$0', '0');
  });

  it('the weekday behind a bare date', () =>
    check(`--- today 2026-03-10\n${history}2026-03-10 $0\n`, {
      first: ['Tue'],
      chosen: { Tue: '2026-03-10 Tue  ' },
    }));

  it('indented lines take entries too, behind a time and a status as well', () => {
    check(`--- today 2026-03-10\n${history}  $0\n`, { includes: ['easy', 'sleep', 'pm', 'skip'] });
    check(`--- today 2026-03-10\n${history}  pm ea$0\n`, {
      first: ['easy 7 km', 'easy 8 km #trail', 'easy'],
      chosen: { easy: '  pm easy ' },
    });
    check(`--- today 2026-03-10\n${history}  plan $0\n`, { includes: ['tempo'], excludes: ['skip', 'am'] });
    check(`--- today 2026-03-10\n${history}  - str$0\n`, { includes: ['strength', 'stress'] });
  });

  it('of a weekday the kind done most, and of that what was done most and last; times that were run are left out', () =>
    check(
      `--- today 2026-03-10
2026-02-10 Tue  intervals 10 km 51:20: wu 3 km, 6 x 800 m @ 3:20 = 3:19 3:21 3:20 3:18 3:19 3:20, cd 2 km
2026-02-17 Tue  tempo 9 km 44:10 rpe 7
2026-02-24 Tue  tempo 9 km 43:50 rpe 7
2026-03-01 Sun  long 21.34 km 1:58:02
2026-03-02 Mon  parkrun 24:41
2026-03-03 Tue  tempo 11 km 55:02
2026-03-05 Thu  skip hills 9 km
2026-03-05 Thu  easy 8 km 44:50 + 6 x 20s strides
2026-03-06 Fri  race B half 1:33:02
2026-03-10 Tue  $0
`,
      {
        first: [
          'tempo 9 km',
          'tempo 11 km',
          'intervals 10 km: wu 3 km, 6 x 800 m @ 3:20, cd 2 km',
          'easy 8 km + 6 x 20s strides',
          'parkrun',
          'long',
          'tempo',
        ],
        excludes: ['long 21.34 km', 'hills 9 km', 'race half'],
      },
    ));

  it('a rest day is a habit too', () =>
    check(
      '--- today 2026-03-09\n2026-02-23 Mon  rest\n2026-03-02 Mon  rest\n2026-03-03 Tue  easy 8 km\n2026-03-09 Mon  $0\n',
      {
        first: ['rest', 'easy 8 km'],
      },
    ));

  it('what the day has already is not offered again', () =>
    check(`--- today 2026-03-10\n${history}2026-03-10 Tue  fartlek 9 km 44:10\n  $0\n`, {
      first: ['intervals 10 km: 6 x 800 m r 90s'],
      excludes: ['fartlek 9 km'],
    }));

  it('behind a time of day what is done at that time', () =>
    check('--- today 2026-03-09\n2026-03-02 Mon\n  am easy 6 km\n  18:30 strength 30 min\n2026-03-09 Mon\n  pm $0\n', {
      first: ['strength 30 min'],
      excludes: ['easy 6 km'],
    }));

  it('letters and a number are short for a session, in the unit that it usually has', () => {
    check(`--- today 2026-03-11\n${history}2026-03-11 Wed  e8$0\n`, {
      first: ['easy 8 km'],
      chosen: { 'easy 8 km': '2026-03-11 Wed  easy 8 km' },
    });
    check('--- today 2026-03-11\nunit mi\n2026-03-10 Tue  easy 5mi\n2026-03-11 Wed  lo12$0\n', {
      first: ['long 12mi'],
    });
    check('--- today 2026-03-11\n2026-03-10 Tue  yoga 30 min\n2026-03-11 Wed  stren40$0\n', {
      first: ['strength 40 min'],
    });
    check('--- today 2026-03-11\n2026-03-10 Tue  locker 8k\n2026-03-11 Wed  l9,5$0\n', { first: ['locker 9,5k'] });
  });

  it('what usually follows comes first behind a session', () =>
    check(
      '--- today 2026-03-11\n2026-03-03 Tue  easy 8 km 45:10 HR 138 [a]\n2026-03-10 Tue  easy 7 km 40:10 HR 139 [b]\n2026-03-11 Wed  easy 9 km 50:02 $0\n',
      { first: ['HR'], chosen: { HR: '2026-03-11 Wed  easy 9 km 50:02 HR ' } },
    ));

  it('aliases once their first letters are there, in either language', () => {
    check(`--- today 2026-03-10\n${history}  $0\n`, { excludes: ['locker', 'lr'] });
    check(`--- today 2026-03-10\n${history}  lo$0\n`, { first: ['long'], includes: ['locker', 'long run'] });
  });

  it('the spelling of the runner comes first', () =>
    check('--- today 2026-03-10\n2026-03-03 Tue  locker 8 km\n2026-03-10 Tue  lo$0\n', {
      first: ['locker 8 km', 'locker'],
    }));

  it('kinds in mid-line, attributes behind amounts', () => {
    check(`--- today 2026-03-10\n${history}  8 km $0\n`, { includes: ['easy', 'hr', 'rpe'] });
    check(`--- today 2026-03-10\n${history}  easy 8 km r$0\n`, {
      first: ['rpe'],
      excludes: ['reps'],
      chosen: { rpe: '  easy 8 km rpe ' },
    });
    check(`--- today 2026-03-10\n${history}  easy 8 km + $0\n`, {
      includes: ['core', 'strength', 'strides'],
      excludes: ['tempo'],
    });
    check(`--- today 2026-03-10\n${history}  race $0\n`, { first: ['A', 'B', 'C'], includes: ['goal'] });
  });

  it('units behind a number, spaced as the log spaces them', () => {
    check(`--- today 2026-03-10\n${history}  easy 8$0\n`, {
      first: ['km', 'mi', 'min'],
      chosen: { km: '  easy 8 km' },
    });
    check(`--- today 2026-03-10\n${history}  easy 8 k$0\n`, { first: ['km'], chosen: { km: '  easy 8 km' } });
    check('--- today 2026-03-10\nunit mi\n2026-03-03 Tue  easy 8mi\n  easy 8$0\n', {
      first: ['mi'],
      chosen: { mi: '  easy 8mi' },
    });
    check(`--- today 2026-03-10\n${history}  strength 30 $0\n`, { first: ['min'], excludes: ['km'] });
    check(`--- today 2026-03-10\n${history}  reps: 6 x 400$0\n`, {
      includes: ['m', 's'],
      chosen: { m: '  reps: 6 x 400 m' },
    });
    checkNothing(`--- today 2026-03-10\n${history}  easy 8 km hr 13$0\n`);
    checkNothing(`--- today 2026-03-10\n${history}  easy 8 km 45:1$0\n`);
    check(`--- today 2026-03-10\n${history}  easy 8 km 45$0\n`, { first: ['min', 'h'], excludes: ['km'] });
    check(`--- today 2026-03-10\n${history}  easy 8 km 45:10 h$0\n`, { first: ['hr'], excludes: ['km'] });
  });

  it('whole steps, paces and the life of shoes in the unit of the log', () => {
    const miles = '--- today 2026-03-10\nunit mi\n';
    check(`${miles}2026-03-10 Tue  tempo 6 mi: $0\n`, {
      includes: ['wu 2 mi', 'cd 1 mi', '6 x 800 m @ 5:20/mi r 90s jog'],
      excludes: ['wu 3 km', 'cd 2 km', '6 x 800 m @ 3:20/km r 90s jog'],
      chosen: { 'wu 2 mi': '2026-03-10 Tue  tempo 6 mi: wu {2 mi}' },
    });
    check(`${miles}threshold $0\n`, { first: ['6:35/mi'], excludes: ['4:05/km'] });
    check(`${miles}shoe peg "Peg" $0\n`, {
      chosen: { max: 'shoe peg "Peg" max {450 mi}', start: 'shoe peg "Peg" start {75 mi}' },
    });
    check(`${miles}shoe peg $0\n`, { chosen: { '"Name"': 'shoe peg "{Name}" max {450 mi}' } });
    check('--- today 2026-03-10\nthreshold $0\n', { first: ['4:05/km'] });
  });

  it('steps behind the colon, with snippets', () => {
    check(`--- today 2026-03-10\n${history}  tempo 10 km: $0\n`, {
      first: ['6 x 800 m r 90s jog'],
      includes: ['wu', 'cd', '20 min @ T'],
      chosen: { '6 x 800 m r 90s jog': '  tempo 10 km: {6} x {800 m} r {90s} jog' },
    });
    check(`--- today 2026-03-10\n${history}  tempo: wu 3 km, $0\n`, { includes: ['cd', 'r'] });
    check(`--- today 2026-03-10\n${history}  intervals 10 km: $0\n`, {
      first: ['6 x 800 m r 90s', '6 x 800 m r 90s jog'],
    });
  });

  it('without snippets the examples are written as they are', () =>
    check(
      `--- today 2026-03-10\n${history}  tempo 10 km: $0\n`,
      { chosen: { '6 x 800 m r 90s jog': '  tempo 10 km: 6 x 800 m r 90s jog' } },
      { snippets: false },
    ));

  it('without snippets nothing is said that the runner did not say', () => {
    const plain = { snippets: false };
    check('2026-03-10 Tue  easy 8 km $0\n', { chosen: { pain: '2026-03-10 Tue  easy 8 km pain ' } }, plain);
    check('2026-03-10 Tue  easy 8 km $0\n', { chosen: { pain: '2026-03-10 Tue  easy 8 km pain {achilles} {2}/10' } });
  });

  it('targets behind @', () => {
    check(`--- today 2026-03-10\n${history}  tempo: 20 min @ $0\n`, { first: ['T'], includes: ['MP', 'Z3', 'hr 150'] });
    check(`--- today 2026-03-10\n${history}  tempo: 20 min @H$0\n`, { first: ['HMP'] });
  });

  it('shoes in brackets, the last used first, retired ones last; tags behind #', () => {
    const log = `--- today 2026-03-10
shoe old "Old" retired 2026-01-01
shoe fox "Fell Fox"
shoe peg41 "Pegasus 41"
${history}`;
    check(`${log}  easy 8 km [$0\n`, { first: ['peg41', 'fox', 'old'], chosen: { peg41: '  easy 8 km [peg41]' } });
    check(`${log}  easy 8 km [p$0]\n`, { first: ['peg41'], chosen: { peg41: '  easy 8 km [peg41]' } });
    check(`${log}shoe new "New"\n  easy 8 km [$0]\n`, { first: ['peg41', 'new', 'fox', 'old'] });
    check(`${log}  easy 8 km #$0\n`, { first: ['trail'], includes: ['b2b', 'physio', 'new-watch', 'period-missed'] });
  });

  it('rule ids behind ok, those of this week first', () =>
    check('2026-03-03 Tue  intervals 10 km\n2026-03-04 Wed  tempo 8 km\n  ok $0\n', {
      first: ['hard-back-to-back', 'no-rest-day'],
      excludes: ['weekday-mismatch'],
    }));

  it('how long an answer holds, behind its rule', () =>
    check('--- today 2026-03-10\n2026-03-10 Tue  easy 8 km\n  ok no-rest-day $0\n', {
      first: ['until'],
      chosen: { until: '  ok no-rest-day until {2026-04-07}' },
    }));

  it('what a metric or state carries', () => {
    check(`--- today 2026-03-10\n${history}  stress $0\n`, { first: ['4/10', 'low', 'ok', 'high'] });
    check(`--- today 2026-03-10\n${history}  sleep $0\n`, { first: ['7h20'] });
    check(`--- today 2026-03-10\n${history}  total $0\n`, { first: ['week', 'month'] });
  });

  it('nothing in notes, prose, comments and headings', () => {
    for (const line of [
      '  > felt e$0',
      '  easy 8 km > wi$0',
      '; e$0',
      '# B$0',
      '  felt good to$0',
      '  easy 8 km felt good e$0',
    ]) {
      checkNothing(`--- today 2026-03-10\n${history}${line}\n`);
    }
  });

  it('a colon opens a list where steps begin, a dash in a date, and neither inside words and times', () => {
    const day = `--- today 2026-03-10\n${history}`;
    assert.notEqual(items(opened(`${day}  tempo 8 km:$0\n`), ':').length, 0);
    assert.notEqual(items(opened(`${day}2026-$0\n`), '-').length, 0);
    checkNothing(`${day}  9:$0\n`, ':');
    checkNothing(`${day}  easy 8 km 45:$0\n`, ':');
    checkNothing(`${day}  easy 8-$0\n`, '-');
    check(`${day}  tempo 8 km:$0\n`, {
      chosen: { wu: '  tempo 8 km: wu', '6 x 800 m r 90s jog': '  tempo 8 km: {6} x {800 m} r {90s} jog' },
    });
  });

  it('behind a word that needs another the list opens again, where the client says how', () => {
    const commands = (source: string, label: string) =>
      items(opened(source, { suggestCommand: 'suggest' })).find(each => each.label === label)?.command?.command;
    assert.equal(commands('2026-03-10 Tue  easy 8 km\n  $0', 'ok'), 'suggest');
    assert.equal(commands('2026-03-10 Tue\nru$0', 'rule'), 'suggest');
    assert.equal(commands('2026-03-10 Tue\nrule no-rest-day $0', 'rest.min-per-week'), 'suggest');
    assert.equal(commands('2026-03-10 Tue  $0', 'easy'), undefined);
  });
});

describe('completion documentation', () => {
  const documentation = (source: string, label: string): string => {
    const it = opened(source);
    const item = items(it).find(each => each.label === label);
    assert.ok(item, label);
    assert.equal(item.documentation, undefined);
    const resolved = resolveCompletion(it.context, item).documentation;
    assert.ok(typeof resolved === 'object', 'Markdown');
    return resolved.value;
  };

  it('is made when an item is looked at', () => {
    assert.match(documentation('2026-03-10 Tue  ea$0', 'easy'), /Comfortable running/);
    assert.match(documentation('2026-03-10 Tue\n  ok $0', 'no-rest-day'), /rest day/);
    assert.match(documentation('--- today 2026-03-10\nrule no-rest-day $0', 'rest.min-per-week'), /1 by default/);
    assert.match(documentation('--- today 2026-03-10\nprofile $0', 'streaker'), /A run every day/);
    assert.match(documentation('2026-03-10 Tue  easy 8 km\n$0', '2026-03-11 Wed'), /Wed 11 Mar/);
  });

  it('an item of somebody else comes back as it is', () => {
    const item = { label: 'x' };
    assert.deepEqual(resolveCompletion(opened('2026-03-10 rest').context, item), item);
  });
});
