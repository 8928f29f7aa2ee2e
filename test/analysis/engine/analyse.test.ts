import assert from 'node:assert/strict';
import { markedDate } from '../../../server/src/analysis/kit/places';
import { defineRule } from '../../../server/src/analysis/rule';
import type { RuleSettings } from '../../../server/src/analysis/ruleSettings';
import { rules } from '../../../server/src/analysis/rules';
import { render } from '../../../server/src/base/message';
import { analyse } from '../../support/analyse';
import { checkFindings } from '../../support/findings';
import { fileOf } from '../../support/fixture';
import { openLog } from '../../support/log';
import { daysFrom, times } from '../../support/rules';

const HARD_PAIR = '2026-03-03 Tue  intervals 8 km\n2026-03-04 Wed  tempo 8 km\n';
const TODAY = '2026-03-04';
const settings: RuleSettings = { helpLine: '', choices: {} };

describe('a rule that breaks', () => {
  const broken = defineRule({
    id: 'broken',
    group: 'data',
    theme: 'log',
    title: 'A rule that breaks',
    detects: 'Nothing.',
    why: 'To see what becomes of the others.',
    severity: { done: 'hint' },
    evidence: { grade: 'none', text: '', sources: [] },
    checkDay() {
      throw new Error('broken');
    },
  });

  it('costs only itself', () => {
    const log = openLog(HARD_PAIR, { today: TODAY }).log();
    const { findings, failures } = analyse(log, settings, [broken, ...rules]);
    assert.deepEqual(
      findings.map(({ id }) => id),
      ['hard-back-to-back'],
    );
    assert.deepEqual(
      failures.map(({ id }) => id),
      ['broken'],
    );
  });
});

describe('fixes that break', () => {
  const clumsy = defineRule({
    id: 'clumsy',
    group: 'data',
    theme: 'log',
    title: 'A rule whose fixes break',
    detects: 'Every day.',
    why: 'To see what is still offered.',
    severity: { done: 'hint' },
    evidence: { grade: 'none', text: '', sources: [] },
    checkDay: day => [
      {
        place: markedDate(day),
        date: day.date,
        answerable: { unit: 'day', from: day.date, to: day.date },
        level: 'main',
        isPlanned: false,
        message: 'A day.',
        related: [],
        fixes() {
          throw new Error('broken');
        },
      },
    ],
  });

  it('leave the answers in the log', () => {
    const log = openLog('2026-03-04 Wed  easy 8 km\n', { today: TODAY }).log();
    const { findings, failures } = analyse(log, settings, [clumsy]);
    assert.deepEqual(failures, []);
    assert.deepEqual(
      findings[0]?.fixes().map(({ title }) => render(title)),
      ['Accept for this day', 'Change this rule: rule clumsy off'],
    );
    assert.deepEqual(
      failures.map(({ id }) => id),
      ['clumsy'],
    );
  });
});

describe('severities', () => {
  it('a setting, a profile and a rule line: the line wins, then the setting', () => {
    const severity = (text: string, setting?: string) => {
      const settings = setting === undefined ? {} : { rules: { 'hard-back-to-back': setting } };
      return openLog(text, { today: TODAY, settings }).analyse().findings[0]?.severity;
    };
    assert.equal(severity(HARD_PAIR), 'warning');
    assert.equal(severity(HARD_PAIR, 'hint'), 'hint');
    assert.equal(severity(HARD_PAIR, 'off'), undefined);
    assert.equal(severity(`rule hard-back-to-back information\n${HARD_PAIR}`, 'hint'), 'information');
    assert.equal(severity(`profile quiet\n${HARD_PAIR}`), undefined);
    assert.equal(severity(`profile quiet\n${HARD_PAIR}`, 'hint'), 'hint');
    assert.equal(severity(`profile quiet\nprofile default\n${HARD_PAIR}`), 'warning');
  });

  it('a rule line between days holds from the day above it', () => {
    checkFindings(
      `
2026-03-03 Tue  intervals 8 km
2026-03-04 Wed  tempo 8 km
^^^^^^^^^^ 💡 warning hard-back-to-back
2026-03-05 Thu  rest
rule hard-back-to-back off
2026-03-06 Fri  intervals 8 km
2026-03-07 Sat  tempo 8 km
`,
      { only: ['hard-back-to-back'] },
    );
  });

  it('what is planned is never louder than information', () => {
    checkFindings(
      `
--- today 2026-03-03
rule hard-back-to-back warning
2026-03-03 Tue  intervals 8 km
2026-03-04 Wed  plan tempo 8 km
^^^^^^^^^^ 💡 information hard-back-to-back
`,
      { only: ['hard-back-to-back'] },
    );
  });

  it('checks of the text can be chosen too, and answered', () => {
    const text = '2026-03-03 Mon  easy 8 km\n';
    const ids = (head: string, below = '') =>
      openLog(head + text + below, { today: TODAY })
        .analyse()
        .findings.map(({ id, severity }) => `${severity} ${id}`);
    assert.deepEqual(ids(''), ['warning weekday-mismatch']);
    assert.deepEqual(ids('rule weekday-mismatch hint\n'), ['hint weekday-mismatch']);
    assert.deepEqual(ids('rule weekday-mismatch off\n'), []);
    assert.deepEqual(ids('', '  ok weekday-mismatch\n'), []);
  });
});

describe('what rules look at', () => {
  const pair = (from: string) => daysFrom(from, ['intervals 8 km', 'tempo 8 km']);
  const found = (text: string, adviceDays?: number) =>
    openLog(text, {
      today: '2026-04-20',
      settings: adviceDays === undefined ? {} : { days: { 'advice.days': adviceDays } },
    })
      .analyse()
      .findings.filter(({ id }) => id === 'hard-back-to-back').length;

  it('is six weeks back from the last day with something done, and more where more is shown', () => {
    const last = '2026-04-19 Sun  easy 8 km';
    // The second day of the pair is 41 and 42 days before the last one.
    assert.equal(found(`${pair('2026-03-08')}\n${last}`), 1);
    assert.equal(found(`${pair('2026-03-07')}\n${last}`), 0);
    assert.equal(found(`${pair('2026-03-07')}\n${last}`, 0), 1);
    assert.equal(found(`${pair('2026-03-07')}\n${last}`, 43), 1);
  });

  it('is counted from the end of a log that was left, not from today', () => {
    assert.equal(found(pair('2025-03-07')), 1);
  });

  it('is all that is planned', () => {
    assert.equal(
      found(`2026-04-19 Sun  easy 8 km\n${daysFrom('2026-12-01', ['plan intervals 8 km', 'plan tempo 8 km'])}`),
      1,
    );
  });
});

describe('a rule that is off by default', () => {
  const week = (line: string) => `${line}\n2026-03-05 Thu  easy 8 km\n2026-03-08 Sun  long 16 km\n`;
  const found = (line: string, settings?: unknown) =>
    openLog(week(line), { today: '2026-03-08', settings })
      .analyse()
      .findings.flatMap(({ id, severity }) => (id === 'weekly-reflection' ? [severity] : []));

  it('speaks once a severity is chosen, as loud as that', () => {
    assert.deepEqual(found(''), []);
    assert.deepEqual(found('rule weekly-reflection'), []);
    assert.deepEqual(found('rule weekly-reflection information'), ['information']);
    assert.deepEqual(found('', { rules: { 'weekly-reflection': 'hint' } }), ['hint']);
    assert.deepEqual(found('rule weekly-reflection off', { rules: { 'weekly-reflection': 'hint' } }), []);
  });
});

describe('race day', () => {
  const before = daysFrom('2026-03-09', times(4, 'easy 8 km'));

  it('hints are silent on the day of a race and the day before, once it is near', () => {
    const hints = (today: string, race: string) =>
      openLog(`2026-03-05 Thu  easy 8 km\n${before}\n2026-03-14 Sat  rest\n  plan strength 30 min\n${race}\n`, {
        today,
      })
        .analyse()
        .findings.filter(({ place, severity }) => severity === 'hint' && place.line.text.includes('strength')).length;
    assert.equal(hints('2026-03-12', '2026-03-15 Sun  plan race 10 km'), 1);
    assert.equal(hints('2026-03-13', '2026-03-15 Sun  plan race 10 km'), 1);
    assert.equal(hints('2026-03-14', '2026-03-15 Sun  plan race 10 km'), 0);
    assert.equal(hints('2026-03-13', '2026-03-15 Sun  plan easy 10 km'), 1);
  });

  it('of a week it is spoken again once the race is over', () => {
    const week = daysFrom('2026-03-09', ['rest', ...times(5, 'easy 8 km'), 'race 10 km']);
    const text = `rule no-rest-day rest.min-per-week 2\n${week}\n2026-03-16 Mon  rest\n`;
    const hints = (today: string) =>
      openLog(text, { today })
        .analyse()
        .findings.filter(({ id }) => id === 'no-rest-day').length;
    assert.equal(hints('2026-03-15'), 0);
    assert.equal(hints('2026-03-16'), 1);
  });

  it('what is louder speaks', () => {
    checkFindings(
      `
2026-03-14 Sat  tempo 8 km
2026-03-15 Sun  race 10 km
^^^^^^^^^^ 💡 warning hard-back-to-back
`,
      { only: ['hard-back-to-back'] },
    );
  });
});

describe('answers', () => {
  it('are kept with what they answered', () => {
    const { findings, accepted } = openLog(`${HARD_PAIR}  ok hard-back-to-back > camp\n`, { today: TODAY }).analyse();
    assert.deepEqual(findings, []);
    assert.deepEqual(
      accepted.map(({ finding, answer }) => [finding.id, answer.rule]),
      [['hard-back-to-back', 'hard-back-to-back']],
    );
  });

  it('an `until` answers up to its day', () => {
    const text = (until: string) =>
      `2026-03-02 Mon  ok hard-back-to-back until ${until}\n${HARD_PAIR}2026-03-05 Thu  easy 8 km\n`;
    const count = (until: string) => openLog(text(until), { today: '2026-03-05' }).analyse().findings.length;
    assert.equal(count('2026-03-04'), 0);
    assert.equal(count('2026-03-03'), 1);
  });
});

describe('what could not be looked at', () => {
  it('says what it lacks', () => {
    const { silences } = openLog('2026-03-01 Sun  easy 5 km\n2026-03-04 Wed  long 20 km\n', { today: TODAY }).analyse();
    const spike = silences.filter(({ id }) => id === 'session-spike').map(({ silent }) => silent);
    assert.deepEqual(spike, ['needs 14 days of log, has 0', 'needs 14 days of log, has 3']);
  });
});

describe('order', () => {
  it('is that of the text, document by document', () => {
    const files = [
      fileOf('2026-03-04 Wed  tempo 8 km\n2026-03-03 Tue  intervals 8 km\n2026-03-02 Mon  tempo 8 km\n', 'b.trainlog'),
      fileOf('2026-03-06 Fri  rest 8 km\n', 'a.trainlog'),
    ];
    const { findings, findingsIn } = openLog(files, { today: '2026-03-06' }).analyse();
    const shown = findings.map(({ id, place }) => `${place.document.uri.slice(-10)} ${id}`);
    assert.equal(shown.length, findings.length);
    assert.deepEqual(files.flatMap(({ uri }) => findingsIn(uri)).length, findings.length);
    for (const { uri } of files) {
      const lines = findingsIn(uri).map(({ place }) => place.document.tree.lineOf(place.line));
      assert.deepEqual(
        lines,
        lines.toSorted((a, b) => a - b),
      );
    }
  });
});
