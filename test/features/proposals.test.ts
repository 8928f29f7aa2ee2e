import assert from 'node:assert/strict';
import { noRestDay } from '../../server/src/analysis/rules/rest/no-rest-day';
import { neverInterrupted } from '../../server/src/base/checkpoint';
import { applyEdits } from '../../server/src/base/text';
import {
  type ClientRequests,
  method,
  type ProposedEditResult,
  type RuleChange,
} from '../../server/src/contracts/messages';
import { features } from '../../server/src/features';
import { accept, adjustRule, answers } from '../../server/src/features/answers';
import { insertRestDay } from '../../server/src/features/insertRestDay';
import { logsOf } from '../../server/src/features/logs';
import { logToday } from '../../server/src/features/logToday';
import { opened, textOf, withCursor } from './support/opened';

/** The text after a proposal, with the cursor where it puts it. */
function textAfter(text: string, proposal: ProposedEditResult): string {
  assert.ok('edits' in proposal, JSON.stringify(proposal));
  return withCursor(applyEdits(text, proposal.edits), proposal.selection);
}

function checkToday(source: string, expected: string): void {
  const { context, text } = opened(source);
  assert.equal(textAfter(text, logToday(context)), expected);
}

function checkRest(source: string, expected: string | RegExp): void {
  const { context, text, position, uri } = opened(source);
  checkProposal(text, insertRestDay(context, { textDocument: { uri }, position }), expected);
}

function checkRestOn(source: string, date: string, unit: 'day' | 'week', expected: string | RegExp): void {
  const { context, text, uri } = opened(source);
  checkProposal(text, insertRestDay(context, { textDocument: { uri }, date, unit }), expected);
}

function checkProposal(text: string, proposal: ProposedEditResult, expected: string | RegExp): void {
  if (typeof expected === 'string') assert.equal(textAfter(text, proposal), expected);
  else assert.match('reason' in proposal ? proposal.reason : textAfter(text, proposal), expected);
}

describe('Log Today', () => {
  it('adds today below the last day, in the style of the log', () => {
    checkToday('--- today 2026-03-08\n2026-03-07 Sat  easy 8 km\n', '2026-03-07 Sat  easy 8 km\n2026-03-08 Sun  $0\n');
    checkToday(
      '--- today 2026-03-08\n2026-03-07: easy 8 km\n2026-03-06: rest',
      '2026-03-08: $0\n2026-03-07: easy 8 km\n2026-03-06: rest',
    );
  });

  it('starts an empty log', () => checkToday('--- today 2026-03-08\n--- log.trainlog', '2026-03-08 Sun  $0\n'));

  it('stands before what is planned for later', () =>
    checkToday(
      '--- today 2026-03-08\n2026-03-07 Sat  easy 8 km\n2026-03-10 Tue  plan tempo 8 km\n',
      '2026-03-07 Sat  easy 8 km\n2026-03-08 Sun  $0\n2026-03-10 Tue  plan tempo 8 km\n',
    ));

  it('goes to the top of a newest-first log', () =>
    checkToday(
      '--- today 2026-03-08\n2026-03-07 Sat  easy 8 km\n2026-03-05 Thu  rest\n2026-03-04 Wed  easy 5 km\n',
      '2026-03-08 Sun  $0\n2026-03-07 Sat  easy 8 km\n2026-03-05 Thu  rest\n2026-03-04 Wed  easy 5 km\n',
    ));

  it('uses the line that is there', () => {
    checkToday('--- today 2026-03-08\n2026-03-08 Sun\n', '2026-03-08 Sun  $0\n');
    checkToday('--- today 2026-03-08\n2026-03-08 Sun  \n', '2026-03-08 Sun  $0\n');
    checkToday('--- today 2026-03-08\n2026-03-08 Sun  easy 8 km\n', '2026-03-08 Sun  easy 8 km\n  $0\n');
    checkToday('--- today 2026-03-08\n2026-03-08 Sun\n\teasy 8 km\n', '2026-03-08 Sun\n\teasy 8 km\n\t$0\n');
  });

  it('asked twice, it opens one line', () =>
    checkToday('--- today 2026-03-08\n2026-03-08 Sun  easy 8 km\n  \n', '2026-03-08 Sun  easy 8 km\n  $0\n'));

  it('writes what the runner has typed already', () => {
    const { context, text } = opened('--- today 2026-03-08\n--- log.trainlog\nunit mi\nweek sunday\n\n');
    assert.equal(
      textAfter(text, logToday(context, ' easy 5 mi ')),
      'unit mi\nweek sunday\n\n2026-03-08 Sun  easy 5 mi$0\n',
    );
  });

  it('keeps other line ends', () =>
    checkToday(
      '--- today 2026-03-08\r\n--- log.trainlog\r\n2026-03-07 Sat  easy 8 km\r\n',
      '2026-03-07 Sat  easy 8 km\r\n2026-03-08 Sun  $0\r\n',
    ));

  it('goes to what is planned for today', () =>
    checkToday(
      '--- today 2026-03-08\n2026-03-07 Sat  easy 8 km\n2026-03-08 Sun  plan long 16 km\n2026-03-09 Mon  rest\n',
      '2026-03-07 Sat  easy 8 km\n2026-03-08 Sun  plan long 16 km\n  $0\n2026-03-09 Mon  rest\n',
    ));

  describe('in a log of several files', () => {
    const checkFile = (source: string, expected: string) =>
      assert.equal(logToday(opened(source).context).uri ?? 'here', expected);
    const years =
      '--- today 2026-01-02\n--- 2025.trainlog\n2025-12-30 Tue  easy$0 8 km\n--- 2026.trainlog\n2026-01-01 Thu  rest\n';

    it('goes on in the newest of those that follow each other, whichever is open', () => {
      checkFile(years, 'file:///logs/2026.trainlog');
      checkFile(years.replace('easy$0', 'easy').replace('rest', 're$0st'), 'here');
    });

    it('goes on in the last year until the new one is begun', () =>
      checkFile(
        '--- today 2026-01-02\n--- 2025.trainlog\n2025-12-30 Tue  easy$0 8 km\n--- 2024.trainlog\n2024-12-31 rest\n',
        'here',
      ));

    it('stays where it is when files run side by side', () =>
      checkFile(
        '--- today 2026-03-08\n--- gym.trainlog\n2026-01-01 strength$0 30 min\n2026-03-01 strength 30 min\n--- runs.trainlog\n2026-01-02 easy 8 km\n2026-03-07 easy 8 km\n',
        'here',
      ));

    it('goes to the plan that has something for today', () =>
      checkFile(
        '--- today 2026-03-08\n--- log.trainlog\n2026-03-07 easy$0 8 km\n--- plan.trainlog\n2026-03-01 plan easy 8 km\n2026-03-08 plan long 16 km\n',
        'file:///logs/plan.trainlog',
      ));

    it('leaves a plan for later alone', () =>
      checkFile(
        '--- today 2026-03-08\n--- log.trainlog\n2026-03-07 easy 8 km\n--- plan.trainlog\n2026-03-16 plan$0 easy 8 km\n',
        'file:///logs/log.trainlog',
      ));

    it('leaves a file that only declares things alone', () =>
      checkFile(
        '--- today 2026-03-08\n--- about.trainlog\nunit$0 km\n--- log.trainlog\n2026-03-07 easy 8 km\n',
        'file:///logs/log.trainlog',
      ));

    it('stays in a file on its own', () => {
      const alone = opened(
        '--- today 2026-01-02\n--- a/2025.trainlog\n2025-12-30 easy$0 8 km\n--- b/2026.trainlog\n2026-01-01 rest\n',
      );
      assert.equal(logToday(alone.context).uri, undefined);
    });
  });

  it('a day within a range gets its own line', () =>
    checkToday(
      '--- today 2026-08-08\n2026-08-01..2026-08-14 rest\n',
      '2026-08-01..2026-08-14 rest\n2026-08-08 Sat $0\n',
    ));
});

describe('Insert Rest Day', () => {
  const week =
    '2026-03-02 Mon  easy 8 km\n2026-03-03 Tue  easy 8 km\n2026-03-04 Wed  easy 8 km\n2026-03-05 Thu  easy 8 km\n';

  it('takes the free day of the week', () =>
    checkRest(`--- today 2026-03-05\n${week.replace('easy 8', 'easy$0 8')}`, `${week}2026-03-06 Fri  rest$0\n`));

  it('takes the day of the cursor when nothing is done on it', () =>
    checkRest(`--- today 2026-03-05\n${week}2026-03-07 Sat $0\n`, `${week}2026-03-07 Sat  rest$0\n`));

  it('takes today when only its night is written', () =>
    checkRest(
      `--- today 2026-03-06\n${week}2026-03-06 Fri$0\n  sleep 7h10\n`,
      `${week}2026-03-06 Fri\n  sleep 7h10\n  rest$0\n`,
    ));

  it('takes the place of the plan for today, when that is the lightest and only its night is written', () =>
    checkRest(
      `--- today 2026-03-06\n${week.replace('easy 8', 'easy$0 8')}2026-03-06 Fri  sleep 7h10\n  plan easy 5 km\n2026-03-07 Sat  plan easy 6 km\n2026-03-08 Sun  plan long 20 km\n`,
      `${week}2026-03-06 Fri  sleep 7h10\n  rest$0 > instead of easy 5 km\n2026-03-07 Sat  plan easy 6 km\n2026-03-08 Sun  plan long 20 km\n`,
    ));

  it('takes the place of the lightest plan when no day is free', () =>
    checkRest(
      `--- today 2026-03-05\n${week}2026-03-06 Fri  plan tempo 8 km$0\n2026-03-07 Sat  plan easy 6 km\n2026-03-08 Sun  plan long 20 km\n`,
      `${week}2026-03-06 Fri  plan tempo 8 km\n2026-03-07 Sat  rest$0 > instead of easy 6 km\n2026-03-08 Sun  plan long 20 km\n`,
    ));

  it('writes what a blank day gone by was', () =>
    checkRest(
      '--- today 2026-03-20\n2026-03-02 Mon  easy$0 8 km\n2026-03-20 Fri  easy 8 km\n',
      '2026-03-02 Mon  easy 8 km\n2026-03-03 Tue  rest$0\n2026-03-20 Fri  easy 8 km\n',
    ));

  it('never takes the place of what is done, and says so', () =>
    checkRest(
      `--- today 2026-03-08\n${week.replace('easy 8', 'easy$0 8')}2026-03-06 Fri  easy 8 km\n2026-03-07 Sat  easy 8 km\n2026-03-08 Sun  easy 8 km\n`,
      /Every day of the week of Mon 2 Mar has something done/,
    ));

  const planned = `--- today 2026-03-05\n${week}2026-03-06 Fri  plan tempo 8 km\n`;

  it('takes a day that is named, also in the place of a plan', () =>
    checkRestOn(planned, '2026-03-06', 'day', `${week}2026-03-06 Fri  rest$0 > instead of tempo 8 km\n`));

  it('takes the best day of a week that is named', () =>
    checkRestOn(planned, '2026-03-02', 'week', `${week}2026-03-06 Fri  plan tempo 8 km\n2026-03-07 Sat  rest$0\n`));

  it('says why a day that is named cannot be one', () => {
    checkRestOn(planned, '2026-03-03', 'day', /^Tue 3 Mar has something done\.$/);
    checkRestOn('2026-03-03 Tue  rest\n', '2026-03-03', 'day', /^Tue 3 Mar is already a rest day\.$/);
    checkRestOn(planned, 'tomorrow', 'day', /tomorrow is no date/);
  });

  it('takes a day of a range on a line of its own', () =>
    checkRestOn(
      `--- today 2026-03-05\n${week}2026-03-06..2026-03-09 plan hike 3 h\n`,
      '2026-03-07',
      'day',
      `${week}2026-03-06..2026-03-09 plan hike 3 h\n2026-03-07 Sat  rest$0\n`,
    ));

  describe('in a log of several files', () => {
    /** Asks in the file with the cursor, and again, by date, in the file that the answer is about. */
    function checkRestIn(source: string, expected: string, others: Readonly<Record<string, string>> = {}): void {
      const { context, position, uri, service, fixture } = opened(source);
      const first = insertRestDay(context, { textDocument: { uri }, position });
      assert.ok('edits' in first, JSON.stringify(first));
      const home = first.uri ?? uri;
      const there = service.context(home, neverInterrupted);
      assert.ok(there);
      const again = { textDocument: { uri: home }, date: first.date ?? '', unit: 'day' } as const;
      const proposal = first.uri === undefined ? first : insertRestDay(there, again);
      assert.equal('uri' in proposal, false, 'one question more is enough');
      const name = home.slice('file:///logs/'.length);
      assert.equal(`${name}: ${textAfter(textOf(fixture, home), proposal)}`, expected);
      const rest = 'edits' in proposal ? (proposal.others ?? []) : [];
      const texts = rest.map(other => [other.uri, applyEdits(textOf(fixture, other.uri), other.edits)]);
      assert.deepEqual(Object.fromEntries(texts), others);
      assert.equal('edits' in proposal && proposal.summary !== undefined, rest.length > 0);
    }

    it('takes the day where it is planned, and leads there', () =>
      checkRestIn(
        `--- today 2026-03-05
--- log.trainlog
${week.replace('easy 8 km\n2026-03-03', 'easy$0 8 km\n2026-03-03')}--- plan.trainlog
2026-03-06 Fri  plan tempo 8 km
2026-03-07 Sat  plan easy 6 km > with Sam
2026-03-08 Sun  plan long 20 km
`,
        'plan.trainlog: 2026-03-06 Fri  plan tempo 8 km\n2026-03-07 Sat  rest$0 > instead of easy 6 km. with Sam\n2026-03-08 Sun  plan long 20 km\n',
      ));

    it('takes a blank day in the file that the log goes on in', () =>
      checkRestIn(
        `--- today 2026-01-01
--- 2025.trainlog
2025-12-29 Mon  easy$0 8 km
2025-12-30 Tue  easy 8 km
--- 2026.trainlog
2026-01-01 Thu  easy 8 km`,
        '2026.trainlog: 2026-01-01 Thu  easy 8 km\n2026-01-02 Fri  rest$0',
      ));

    it('takes a day that is planned in two files out of both', () =>
      checkRestIn(
        `--- today 2026-03-05
--- gym.trainlog
2026-03-05 Thu  strength 30 min
2026-03-06 Fri
  plan strength$0 30 min > squats
--- runs.trainlog\r
2026-03-05 Thu  easy 8 km\r
2026-03-06 Fri  plan easy 6 km\r
2026-03-07 Sat  plan tempo 8 km\r
2026-03-08 Sun  plan tempo 8 km`,
        'gym.trainlog: 2026-03-05 Thu  strength 30 min\n2026-03-06 Fri\n  rest$0 > instead of strength 30 min + easy 6 km. squats\n',
        {
          'file:///logs/runs.trainlog':
            '2026-03-05 Thu  easy 8 km\r\n2026-03-06 Fri\r\n2026-03-07 Sat  plan tempo 8 km\r\n2026-03-08 Sun  plan tempo 8 km',
        },
      ));
  });
});

describe('the logs of a workspace', () => {
  it('are named by the file that is written in now, the newest first', () => {
    const { workspace } = opened(`--- today 2026-03-08
--- old/log.trainlog
2026-02-01 easy 8 km
--- split/2025.trainlog
athlete Sam
2025-12-31 easy 8 km
--- split/2026.trainlog
athlete Sam
2026-03-07 easy 8 km
--- empty/log.trainlog
unit km
`);
    assert.deepEqual(logsOf(workspace), [
      { uri: 'file:///logs/split/2026.trainlog', athlete: 'Sam' },
      { uri: 'file:///logs/old/log.trainlog' },
      { uri: 'file:///logs/empty/log.trainlog' },
    ]);
  });
});

/** A week without a rest day, with the cursor on its last day. */
const NO_REST = `
--- today 2026-03-08
2026-03-02 Mon  easy 8 km
2026-03-03 Tue  easy 8 km
2026-03-04 Wed  easy 8 km
2026-03-05 Thu  easy 8 km
2026-03-06 Fri  easy 8 km
2026-03-07 Sat  easy 8 km
2026-$003-08 Sun  easy 8 km
`;

describe('how rules are answered', () => {
  const asked = () => {
    const it = opened(NO_REST);
    const range = { start: it.position, end: it.position };
    return { ...it, params: { textDocument: { uri: it.uri }, range, rules: ['no-rest-day'] } };
  };

  it('accepting writes the line, and the cursor stands behind its sign', () => {
    const { context, text, params } = asked();
    assert.match(textAfter(text, accept(context, params)), /08 Sun {2}easy 8 km\n {2}ok no-rest-day > \$0/);
    const gone = accept(context, { ...params, rules: ['session-spike'] });
    assert.ok('reason' in gone);
  });

  it('an accepted line without its reason is read as one, and nothing is said of it', () => {
    const { context, text, params } = asked();
    const proposal = accept(context, params);
    assert.ok('edits' in proposal);
    const again = opened(`--- today 2026-03-08\n${applyEdits(text, proposal.edits)}`);
    assert.deepEqual(
      again.context.findings().map(({ id }) => id),
      [],
    );
  });

  it('the ways to adjust a rule are named in plain words, with the rule by its title', () => {
    const { context, params } = asked();
    const [rule, ...others] = answers(context, params);
    assert.deepEqual(others, []);
    assert.equal(rule?.title, noRestDay.title);
    assert.match(rule?.message ?? '', /rest/);
    const labels = rule?.choices.map(({ label }) => label) ?? [];
    assert.match(labels[0] ?? '', /^Accept until/);
    assert.match(labels[1] ?? '', /^Another limit: /);
    assert.deepEqual(labels.slice(-2), ['Only as a hint', 'Switch it off']);
  });

  it('each way writes its line at the head of the log, and the cursor stays on its words', () => {
    const { context, text, params, position } = asked();
    const written = (change: RuleChange) => {
      const proposal = adjustRule(context, { ...params, position, rule: 'no-rest-day', change });
      return textAfter(text, proposal);
    };
    const head = (line: string) => new RegExp(`^rule no-rest-day ${line}\n\n2026-03-02[^]*2026-\\$003-08 Sun`);
    assert.match(written({ severity: 'off' }), head('off'));
    assert.match(written({ severity: 'hint' }), head('hint'));
    assert.match(written({ option: 'rest.min-per-week', value: 0 }), head('rest.min-per-week 0'));
    assert.match(written({ until: '2026-04-05' }), /08 Sun {2}easy 8 km\n {2}ok no-rest-day until 2026-04-05/);
    const unheard = adjustRule(context, {
      ...params,
      position,
      rule: 'no-rest-day',
      change: { option: 'rest.min-per-week', value: 99 },
    });
    assert.ok('reason' in unheard);
  });
});

describe('requests of our own', () => {
  it('are all answered by a feature, but for ping, which the server answers itself', () => {
    const own: Readonly<Record<keyof ClientRequests, true>> = {
      [method.ping]: true,
      [method.logs]: true,
      [method.logToday]: true,
      [method.insertRestDay]: true,
      [method.answers]: true,
      [method.accept]: true,
      [method.adjustRule]: true,
      [method.planNextWeek]: true,
      [method.fixWeek]: true,
      [method.convertToLog]: true,
      [method.pastedRows]: true,
      [method.importNotes]: true,
      [method.unit]: true,
      [method.importPreview]: true,
      [method.importEdits]: true,
      [method.inboxPreview]: true,
      [method.inboxEdits]: true,
      [method.report]: true,
      [method.dashboard]: true,
      [method.dashboardChoices]: true,
      [method.dashboardPage]: true,
      [method.dashboardFix]: true,
      [method.workoutText]: true,
      [method.dateAt]: true,
      [method.placeOfDate]: true,
      [method.weeks]: true,
      [method.weeksPath]: true,
      [method.weeksDetails]: true,
      [method.thisWeek]: true,
    };
    const answered = features.flatMap(feature => [...feature.requests, ...(feature.workspaceRequests ?? [])]);
    const names = answered.map(request => request.method).filter(name => name.startsWith('trainlog/'));
    assert.deepEqual([...names, method.ping].sort(), Object.keys(own).sort());
  });
});
