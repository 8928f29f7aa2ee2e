import assert from 'node:assert/strict';
import { createFixTrials, type FixTrials } from '../../../server/src/analysis/engine/fixTrials';
import { render } from '../../../server/src/base/message';
import { readSettings } from '../../../server/src/config/settings';
import { benchLog } from '../../bench/log';
import { analyse } from '../../support/analyse';
import { dayNumber, openLog } from '../../support/log';

const { settings } = readSettings(undefined);
const TODAY = dayNumber('2026-03-08');

/** A week that is planned without a rest day. */
const PLANNED = [
  '2026-03-07 Sat  easy 8 km',
  '2026-03-08 Sun  rest',
  '2026-03-09 Mon  plan easy 8 km',
  '2026-03-10 Tue  plan easy 6 km',
  '2026-03-11 Wed  plan tempo 8 km',
  '2026-03-12 Thu  plan intervals 8 km',
  '2026-03-13 Fri  plan easy 8 km',
  '2026-03-14 Sat  plan easy 8 km',
  '',
].join('\n');

function foundIn(text: string) {
  const open = openLog(text, { today: TODAY });
  const log = open.log();
  return { open, log, all: analyse(log, settings.rules).findings };
}

function triedIn(text: string, id: string) {
  const { open, log, all } = foundIn(text);
  const findings = all.filter(each => each.id === id);
  assert.ok(findings.length > 0, id);
  return { open, log, all, findings };
}

describe('trials of fixes', () => {
  it('a fix whose finding is gone passes', () => {
    const { log, findings } = triedIn(PLANNED, 'hard-back-to-back');
    const tried = [...createFixTrials().of(log, findings, settings)];
    assert.ok(tried.some(({ passes }) => passes));
  });

  it('a fix that leaves its finding, or brings another, does not', () => {
    const { log, findings } = triedIn(PLANNED, 'hard-back-to-back');
    const [finding] = findings;
    assert.ok(finding);
    const uri = finding.place.document.uri;
    const line = finding.place.document.tree.lineOf(finding.place.line);
    const write = (newText: string) => () =>
      new Map([[uri, [{ range: { start: { line, character: 0 }, end: { line, character: 99 } }, newText }]]]);
    const fixes = [
      { title: 'nothing', edit: () => new Map() },
      { title: 'rest', edit: write('2026-03-12 Thu  rest') },
      { title: 'a mistake', edit: write('2026-03-12 Thu  rest\n2026-03-42 Thu  rest') },
    ].map(fix => ({ ...fix, isPreferred: false, isSafe: false, clears: true }));
    // The copy's own finding makes the edit, so the rule is asked for what the test wants.
    const results = fixes.map(fix => {
      const trials = createFixTrials({ fixesOf: () => [fix] });
      return [fix.title, ...[...trials.of(log, [finding], settings)].map(({ passes }) => passes)];
    });
    assert.deepEqual(results, [
      ['nothing', false],
      ['rest', true],
      ['a mistake', false],
    ]);
  });

  it('an answer to what was meant is offered whatever a rule says of it', () => {
    const hurts = '2026-03-07 Sat  easy 8 km, knee hurts';
    const { log, findings } = triedIn(`${hurts}\n`, 'pain-level');
    const tried = [...createFixTrials().of(log, findings, settings)];
    assert.deepEqual(
      tried.map(({ fix, passes }) => [render(fix.title), passes]),
      [1, 3, 5].map(level => [`Write ${level}/10`, true]),
    );
    assert.ok(foundIn(`${hurts} 5/10\n`).all.some(({ severity }) => severity === 'warning'));
  });

  it('a habit of writing that is asked about on its newest line can be answered there', () => {
    const { log, findings } = triedIn('2026-03-05 Thu  bike 40\n2026-03-06 Fri  bike 45\n', 'reading-unsure');
    const tried = [...createFixTrials().of(log, findings, settings)];
    assert.deepEqual(
      tried.map(({ fix, passes }) => [render(fix.title), passes]),
      [
        ['Make it 45 min', true],
        ['Make it 45 km', true],
        ['Make it 45 min, on all 2 lines', true],
      ],
    );
  });

  it('a day with very many rows in doubt has some of its fixes tried, as each try reads them all', () => {
    const rows = Array.from({ length: 70 }, (_, at) => `  ${5 + (at % 7)} x 3 min oder ${at % 9} Hügel`);
    const { log, findings } = triedIn(['2026-03-07 Sat', ...rows, ''].join('\n'), 'reading-unsure');
    let tries = 0;
    const tried = [...createFixTrials({ onTry: () => tries++ }).of(log, findings, settings)];
    assert.ok(tried.length >= rows.length);
    assert.equal(tries, 50);
    assert.deepEqual(
      tried.map(({ passes }) => passes),
      tried.map((_, at) => at < tries),
    );
  });

  it('each fix is tried once for a version, however often and among whatever others it is asked for', () => {
    const { log, all: everything, findings } = triedIn(PLANNED, 'hard-back-to-back');
    let tries = 0;
    const trials = createFixTrials({ onTry: () => tries++ });
    const ask = () => [...trials.of(log, findings, settings)].map(({ fix, passes }) => [render(fix.title), passes]);
    const first = ask();
    assert.equal(tries, first.length);
    const all = [...trials.of(log, everything, settings)];
    assert.equal(tries, all.length);
    assert.deepEqual(ask(), first);
    assert.equal(tries, all.length);
  });

  it('who stops early pays for no more', () => {
    const { log, findings } = triedIn(PLANNED, 'hard-back-to-back');
    let tries = 0;
    for (const { passes } of createFixTrials({ onTry: () => tries++ }).of(log, findings, settings)) if (passes) break;
    assert.equal(tries, 1);
  });

  it('another version in between changes nothing', () => {
    const { open, log, findings } = triedIn(PLANNED, 'hard-back-to-back');
    const alone = [...createFixTrials().of(log, findings, settings)].map(({ passes }) => passes);
    const other = foundIn(PLANNED.replace('intervals 8 km', 'rest'));
    const trials = createFixTrials();
    const mixed: boolean[] = [];
    for (const { passes } of trials.of(log, findings, settings)) {
      mixed.push(passes);
      for (const each of trials.of(other.log, other.all, settings)) assert.ok(each.fix);
    }
    assert.deepEqual(mixed, alone);
    assert.equal(open.log(), log);
  });

  it('days of years ago are copied for what is found there', () => {
    const old = `2019-03-05 Tue  easy 8 km\n2019/03/06 Wed  easy 8 km\n${PLANNED}`;
    const { log, all } = foundIn(old);
    const findings = all.filter(({ place }) => place.document.tree.lineOf(place.line) === 1);
    assert.ok(findings.length > 0);
    const tried = [...createFixTrials().of(log, findings, settings)];
    assert.ok(tried.some(({ passes }) => passes));
  });

  describe('many findings', () => {
    const { text, today } = benchLog(2_000);
    const lines = text.split('\n');
    const at = lines.findIndex(line => / @ \d:\d\d r /.test(line));
    const changed = (place: number, change: (line: string) => string) =>
      lines.map((line, index) => (index === place ? change(line) : line)).join('\n');
    const logs: Readonly<Record<string, readonly [text: string, isAnyTogether: boolean]>> = {
      'of a log of years': [text, true],
      'with one that no fix clears': [changed(at, line => `${line}, 8 x 400 m @ 3:59`), true],
      'of a log that states totals': [changed(at + 1, line => `${line}\n  week total 40 km`), false],
      'of a log in which days come twice': [changed(at + 3, () => lines[at] ?? ''), true],
    };
    for (const [name, [text, isAnyTogether]] of Object.entries(logs)) {
      it(`${name} are told the same together and alone`, () => {
        const log = openLog(text, { today }).log();
        const findings = analyse(log, settings.rules).shown;
        let tries = 0;
        const told = (trials: FixTrials) =>
          findings.flatMap(finding =>
            [...trials.of(log, [finding], settings)].map(({ fix, passes }) => [
              finding.place.line.text,
              render(fix.title),
              passes,
            ]),
          );
        const alone = told(createFixTrials({ onTry: () => tries++ }));
        assert.equal(tries, alone.length);
        const trials = createFixTrials({ onTry: () => tries-- });
        trials.prepare(log, findings, settings);
        assert.deepEqual(told(trials), alone);
        assert.equal(tries > 0, isAnyTogether);
      });
    }
  });
});
