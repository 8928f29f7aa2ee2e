import assert from 'node:assert/strict';
import { MOST_SHOWN } from '../../../server/src/analysis/engine/shown';
import { type AdviceSeverity, defineRule, type Theme } from '../../../server/src/analysis/rule';
import { dayNumber, openLog } from '../../support/log';
import { daysFrom, times } from '../../support/rules';

/** A rule that speaks on each day with its word as a tag. */
function speaking(
  id: string,
  {
    theme,
    severity,
    isDanger,
    isPositive,
    isQuiet,
    holdsDays,
  }: {
    theme: Theme;
    severity: AdviceSeverity;
    isDanger?: true;
    isPositive?: true;
    isQuiet?: true;
    holdsDays?: number;
  },
) {
  return defineRule({
    id,
    group: 'data',
    theme,
    title: `The rule ${id}`,
    detects: `Days with #${id}.`,
    why: 'To see what is shown.',
    severity: { done: severity, planned: severity === 'hint' ? 'hint' : 'information' },
    ...(isPositive && { isPositive }),
    ...(isQuiet && { isQuiet }),
    evidence: { grade: 'none', text: '', sources: [] },
    checkDay: day =>
      day.sessions.some(({ tags }) => tags.includes(id))
        ? [
            {
              message: `Said by ${id}.`,
              ...(isDanger && { isDanger }),
              ...(holdsDays !== undefined && { holdsUntil: day.date + holdsDays }),
            },
          ]
        : [],
  });
}

const rules = [
  speaking('loud', { theme: 'rest', severity: 'warning' }),
  speaking('soft', { theme: 'rest', severity: 'hint' }),
  speaking('room', { theme: 'spacing', severity: 'information' }),
  speaking('much', { theme: 'volume', severity: 'information' }),
  speaking('pace', { theme: 'effort', severity: 'hint' }),
  speaking('run-with-fever', { theme: 'body', severity: 'warning', isDanger: true }),
  speaking('chest', { theme: 'body', severity: 'warning', isDanger: true }),
  speaking('ache', { theme: 'body', severity: 'information' }),
  speaking('cold', { theme: 'body', severity: 'information', holdsDays: 3 }),
  speaking('ban', { theme: 'body', severity: 'information', holdsDays: 42 }),
  speaking('doctor', { theme: 'body', severity: 'information', holdsDays: Number.POSITIVE_INFINITY }),
  speaking('well', { theme: 'rest', severity: 'hint', isPositive: true }),
  speaking('aside', { theme: 'life', severity: 'hint', isQuiet: true }),
];

function open(text: string, today: string, adviceDays?: number) {
  const settings = adviceDays === undefined ? {} : { days: { 'advice.days': adviceDays } };
  return openLog(text, { today, settings, rules }).analyse();
}

function shown(text: string, today: string, adviceDays?: number): readonly string[] {
  return open(text, today, adviceDays).advice.map(({ message }) => message);
}

describe('fresh', () => {
  const text = '2026-03-02 Mon  easy 8 km #loud\n';

  it('is what is ten days old, and not what is eleven', () => {
    assert.deepEqual(shown(text, '2026-03-12'), ['Said by loud.']);
    assert.deepEqual(shown(text, '2026-03-13'), []);
  });

  it('is what the runner says: in the settings, or in the log, which wins', () => {
    assert.deepEqual(shown(text, '2026-03-06', 3), []);
    assert.deepEqual(shown(`days advice.days 20\n${text}`, '2026-03-20', 3), ['Said by loud.']);
  });

  it('is everything where the days are 0, but for praise', () => {
    const more = '2026-03-03 Tue  easy 8 km #soft #room #much #pace #well\n';
    assert.equal(shown(text + more, '2026-12-01', 0).length, 5);
  });

  it('is a state of the body for four days, unless it is a danger', () => {
    const ache = '2026-03-02 Mon  easy 8 km #ache #run-with-fever\n';
    assert.deepEqual(shown(ache, '2026-03-06'), ['Said by run-with-fever. Also: The rule ache.']);
    assert.deepEqual(shown(ache, '2026-03-07'), ['Said by run-with-fever.']);
  });

  it('is what is planned, however far ahead', () => {
    assert.deepEqual(shown('2026-06-02 Tue  plan easy 8 km #room\n', '2026-03-02'), ['Said by room.']);
  });

  it('what is older than all that rules look at is told of its week', () => {
    const analysis = open(`${text}2026-12-01 Tue  easy 8 km\n`, '2026-12-01');
    assert.deepEqual(analysis.findings, []);
    assert.deepEqual(
      analysis.saidInWeek(dayNumber('2026-03-02')).map(({ id }) => id),
      ['loud'],
    );
    assert.deepEqual(analysis.saidInWeek(dayNumber('2026-03-09')), []);
  });

  it('what is older is still found', () => {
    assert.equal(open(text, '2026-04-01').findings.length, 1);
  });
});

describe('one thing at a time', () => {
  it('the gravest of a theme speaks, and names the others, which are kept whole', () => {
    const analysis = open('2026-03-02 Mon  easy 8 km #soft\n2026-03-03 Tue  easy 8 km #loud\n', '2026-03-03');
    const [speaker] = analysis.advice;
    assert.ok(speaker);
    assert.equal(speaker.message, 'Said by loud. Also: The rule soft.');
    assert.deepEqual(
      analysis.spokenForBy(speaker).map(({ message }) => message),
      ['Said by soft.'],
    );
    assert.deepEqual(
      analysis.findings.map(({ severity }) => severity),
      ['hint', 'warning'],
    );
  });

  it('days that do not touch have a voice each; of equally grave ones the newest is first', () => {
    assert.deepEqual(shown('2026-03-02 Mon  easy 8 km #room\n2026-03-04 Wed  easy 8 km #room\n', '2026-03-04'), [
      'Said by room.',
      'Said by room.',
    ]);
    const days = '2026-03-02 Mon  easy 8 km #room\n2026-03-03 Tue  easy 8 km #room\n';
    const analysis = open(days, '2026-03-04');
    assert.equal(analysis.advice.length, 1);
    assert.ok(analysis.advice[0]?.place.line.text.startsWith('2026-03-03'));
    assert.equal(analysis.advice[0]?.message, 'Said by room.');
  });

  it('of equally grave ones of a day that which holds longest speaks', () => {
    assert.deepEqual(shown('2026-03-02 Mon  easy 8 km #ache #cold #ban\n', '2026-03-02'), [
      'Said by ban. Also: The rule cold; The rule ache.',
    ]);
    assert.deepEqual(shown('2026-03-02 Mon  easy 8 km #ban #doctor\n', '2026-03-02'), [
      'Said by doctor. Also: The rule ban.',
    ]);
  });

  it('a break of weeks that a doctor set speaks before an injury and an illness of days', () => {
    const text = `2026-02-02 Mon  easy 8 km
2026-02-07 Sat  long 14 km
2026-02-11 Wed  easy 8 km
2026-02-12 Thu  rest. doctor: stress reaction, no running for 6 weeks
2026-02-16 Mon  swim 30 min
2026-02-25 Wed  sick fever cough
2026-02-27 Fri  sick cough
2026-02-28 Sat  plan tempo 8 km
`;
    const { advice } = openLog(text, { today: '2026-02-27' }).analyse();
    assert.deepEqual(
      advice.map(({ message }) => message),
      [
        'Tempo on Sat 28 Feb: you wrote no running until Thu 26 Mar. Ask whoever set the break before you run. Also: Back soon after an illness.',
      ],
    );
  });

  it('a run with fever speaks before the break of weeks that it is in', () => {
    const text = `2026-11-01 Sun  easy 8 km
2026-11-03 Tue  easy 8 km
2026-11-04 Wed  rest. doctor: stress reaction, 6 weeks no running
2026-11-14 Sat  sick fever. 5 km run
`;
    const [advice] = openLog(text, { today: '2026-11-14' }).analyse().advice;
    assert.match(advice?.message ?? '', /^Fever, with a run on Sat 14 Nov\..* Also: Back soon after an injury\.$/);
  });

  it('what is old takes nothing that is fresh with it', () => {
    const days = '2026-03-01 Sun  easy 8 km #loud\n2026-03-02 Mon  easy 8 km #soft\n';
    assert.deepEqual(shown(days, '2026-03-12'), ['Said by soft.']);
  });

  it('three at most, the gravest, then the newest', () => {
    const week = daysFrom('2026-03-02', times(5, 'easy 8 km')).split('\n');
    const tags = ['#room', '#pace', '#room', '#much', '#loud'];
    const text = week.map((line, index) => `${line} ${tags[index]}\n`).join('');
    assert.deepEqual(shown(text, '2026-03-06'), ['Said by loud.', 'Said by much.', 'Said by room.']);
    assert.equal(MOST_SHOWN, 3);
  });
});

describe('a hint of a part of a rule', () => {
  const evidence = { grade: 'none', text: '', sources: [] } as const;
  const whole = defineRule({
    id: 'whole-rule',
    group: 'data',
    theme: 'volume',
    title: 'The whole rule',
    detects: 'Days with #whole.',
    why: 'To see what is shown.',
    severity: { done: 'information' },
    evidence,
    checkDay: day => (day.sessions.some(({ tags }) => tags.includes('whole')) ? [{ message: 'Whole.' }] : []),
    parts: [
      {
        part: 'More of it',
        severity: { done: 'hint' },
        evidence,
        checkDay: day => (day.sessions.some(({ tags }) => tags.includes('more')) ? [{ message: 'More.' }] : []),
      },
    ],
  });
  const adviceOf = (tags: string) => {
    const analysis = openLog(`2026-03-02 Mon  easy 8 km ${tags}\n`, { today: '2026-03-02', rules: [whole] }).analyse();
    return analysis.advice.map(each => [each.message, ...analysis.spokenForBy(each).map(({ message }) => message)]);
  };

  it('is told with what is shown beside it, and alone in hovers only', () => {
    assert.deepEqual(adviceOf('#whole #more'), [['Whole.', 'More.']]);
    assert.deepEqual(adviceOf('#more'), []);
  });
});

describe('a hint that comes again', () => {
  const mondays = ['2026-03-02', '2026-03-09', '2026-03-16', '2026-03-23', '2026-03-30', '2026-04-06', '2026-04-13'];
  const shownOn = (tag: string) =>
    mondays.filter((monday, index) => {
      const text = mondays.slice(0, index + 1).map(each => `${each}  easy 8 km #${tag}\n`);
      return open(text.join(''), monday).advice.some(({ place }) => place.line.text.startsWith(monday));
    });

  it('is shown the first time, and then in one week of four', () => {
    const [first, ...later] = shownOn('pace');
    assert.equal(first, mondays[0]);
    assert.ok(later.length >= 1 && later.length <= 2, later.join());
  });

  it('what is graver is shown each time', () => {
    assert.deepEqual(shownOn('room'), mondays);
  });
});

describe('dangers', () => {
  const crowd = '2026-03-06 Fri  easy 8 km #loud #room #much\n';

  it('come first and are not counted', () => {
    assert.deepEqual(shown(`2026-03-02 Mon  easy 8 km #run-with-fever\n${crowd}`, '2026-03-06'), [
      'Said by run-with-fever.',
      'Said by loud.',
      'Said by room.',
      'Said by much.',
    ]);
  });

  it('each speaks for itself, once', () => {
    const text =
      '2026-03-02 Mon  easy 8 km #chest\n2026-03-03 Tue  easy 8 km #run-with-fever\n2026-03-04 Wed  easy 8 km #run-with-fever #ache\n';
    assert.deepEqual(shown(text, '2026-03-04'), ['Said by run-with-fever. Also: The rule ache.', 'Said by chest.']);
  });

  it('two that speak of the same words are one', () => {
    const text = '2026-03-03 Tue  easy 8 km #run-with-fever #chest\n';
    assert.deepEqual(shown(text, '2026-03-03'), ['Said by run-with-fever. Also: The rule chest.']);
  });

  it('that the runner made a hint are hints', () => {
    const text = `rule run-with-fever hint\n2026-03-02 Mon  easy 8 km #run-with-fever\n${crowd}2026-03-07 Sat  easy 8 km #pace\n`;
    assert.ok(!shown(text, '2026-03-07').includes('Said by run-with-fever.'));
  });

  it('are gone once they are answered', () => {
    assert.deepEqual(
      shown('2026-03-02 Mon  easy 8 km #run-with-fever\n  ok run-with-fever > a warm room\n', '2026-03-02'),
      [],
    );
  });
});

describe('praise', () => {
  it('is found and has no mark', () => {
    const analysis = open('2026-03-02 Mon  easy 8 km #well\n', '2026-03-02');
    assert.equal(analysis.findings.length, 1);
    assert.deepEqual(analysis.shown, []);
  });
});

it('what is nice to know is found, and not shown', () => {
  for (const days of [undefined, 0]) {
    const analysis = open('2026-03-02 Mon  easy 8 km #aside\n', '2026-03-03', days);
    assert.deepEqual(analysis.shown, []);
    assert.deepEqual(
      analysis.findings.map(({ id, isQuiet }) => [id, isQuiet]),
      [['aside', true]],
    );
  }
});

describe('what comes again', () => {
  const again = defineRule({
    id: 'again',
    group: 'data',
    theme: 'log',
    title: 'The rule again',
    detects: 'Days with #again.',
    why: 'To see what is said the second time.',
    severity: { done: 'information' },
    evidence: { grade: 'none', text: '', sources: [] },
    checkDay: day =>
      day.sessions.some(({ tags }) => tags.includes('again')) ? [{ message: 'Said once.', again: 'Said again.' }] : [],
  });
  const said = (text: string, today: string) =>
    openLog(text, { today, settings: { days: { 'advice.days': 0 } }, rules: [again] })
      .analyse()
      .findings.map(({ message }) => message);

  it('within four weeks is said in other words', () => {
    const text = '2026-03-02 Mon  easy 8 km #again\n2026-03-29 Sun  easy 8 km #again\n';
    assert.deepEqual(said(text, '2026-03-29'), ['Said once.', 'Said again.']);
  });

  it('and in the first ones after that', () => {
    const text = '2026-03-02 Mon  easy 8 km #again\n2026-03-30 Mon  easy 8 km #again\n';
    assert.deepEqual(said(text, '2026-03-30'), ['Said once.', 'Said once.']);
  });
});
