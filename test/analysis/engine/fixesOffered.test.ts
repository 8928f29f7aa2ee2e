import assert from 'node:assert/strict';
import fc from 'fast-check';
import { ruleExamples } from '../../../scripts/generate/ruleExamples';
import { createFixTrials } from '../../../server/src/analysis/engine/fixTrials';
import { changesDays } from '../../../server/src/analysis/engine/triedCopy';
import type { Finding, Severity } from '../../../server/src/analysis/finding';
import { findRule, rules } from '../../../server/src/analysis/rules';
import { render } from '../../../server/src/base/message';
import { readSettings } from '../../../server/src/config/settings';
import { codeActions } from '../../../server/src/features/codeActions';
import { MOST_ENTRIES } from '../../../server/src/features/codeActions/fixMenu';
import { placeRange } from '../../../server/src/features/ranges';
import { isoDate } from '../../../server/src/values/date';
import { syntheticSubjects } from '../../calibrate/subjects';
import { opened } from '../../features/support/opened';
import { analyse } from '../../support/analyse';
import { afterFix } from '../../support/findings';
import { type FixtureFile, fileOf, readFixture } from '../../support/fixture';
import { openLog } from '../../support/log';
import { randomLogs } from '../../support/randomLog';
import { historyMoments } from '../voices/moments';

interface Case {
  readonly files: readonly FixtureFile[];
  readonly today: number;
  readonly raw?: unknown;
}

/** What was offered, and what failed its trial. */
interface Tally {
  offered: number;
  failed: number;
}

/**
 * Tries all fixes of a log. Those that pass are made once more on the whole text, read anew, without the copy that the trial used: the
 * finding is gone, and nothing new at or above information has come.
 */
function tryAll({ files, today, raw }: Case, tally: Tally): void {
  const { settings } = readSettings(raw);
  const log = openLog(files, { today, settings: raw }).log();
  const { findings } = analyse(log, settings.rules);
  const before = toldIn(findings);
  for (const { finding, fix, passes } of createFixTrials().of(log, findings, settings)) {
    assert.ok(changesDays(fix));
    if (!passes) {
      tally.failed++;
      continue;
    }
    tally.offered++;
    const again = openLog(afterFix(files, fix), { today, settings: raw }).log();
    const after = analyse(again, settings.rules).findings;
    const title = `${finding.id}: ${render(fix.title)}`;
    if (fix.clears) assert.ok(countOf(after, finding) < countOf(findings, finding), `${title} leaves it`);
    const news = [...toldIn(after)].filter(([name, count]) => count > (before.get(name) ?? 0));
    assert.deepEqual(news, [], `${title} brings more`);
  }
}

/** Rules are known by their date, checks of the text by their id. */
function nameOf({ id, place: { document, line } }: Finding): string {
  return findRule(id) ? `${id} ${document.dateOf(line)}` : id;
}

function countOf(findings: readonly Finding[], wanted: Finding): number {
  return findings.filter(each => !each.isPositive && nameOf(each) === nameOf(wanted)).length;
}

const told: ReadonlySet<Severity> = new Set(['information', 'warning', 'error']);

function toldIn(findings: readonly Finding[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const each of findings) {
    if (each.isPositive || !told.has(each.severity)) continue;
    counts.set(nameOf(each), (counts.get(nameOf(each)) ?? 0) + 1);
  }
  return counts;
}

/** The count stands in the output of the test. */
function tell(test: Mocha.Runnable | undefined, { offered, failed }: Tally): void {
  assert.ok(offered > 0 && test);
  test.title += `: ${offered} offered, ${failed} failed their trial`;
}

/** Each year takes seconds: one in eight of the runners, all with TRAINLOG_PROPERTY_RUNS. */
const ONE_IN = 8;
const everyRunner = process.env.TRAINLOG_PROPERTY_RUNS !== undefined;

/** Which days of each history are looked at, one in eight of so many, and how much before them: each fix reads its log anew. */
const HISTORY_SEED = 5;
const MOMENTS = 40;
const HISTORY_DAYS = 182;

/** The days of a log from half a year before a date on. */
function lastDays(text: string, today: number): string {
  const from = isoDate(today - HISTORY_DAYS);
  const lines = text.split('\n');
  const first = lines.findIndex(line => /^\d{4}-\d\d-\d\d/.test(line) && line >= from);
  return lines.slice(first).join('\n');
}

describe('every fix that is offered passes its trial', () => {
  it('in the examples of all rules', function () {
    const tally = { offered: 0, failed: 0 };
    for (const rule of rules) {
      for (const { log } of ruleExamples(rule).filter(({ speaks }) => speaks)) {
        const { files, today, settings } = readFixture(log);
        tryAll({ files, today, raw: settings }, tally);
      }
    }
    tell(this.test, tally);
  });

  it('in a year of calibrated runners', function () {
    const tally = { offered: 0, failed: 0 };
    const subjects = syntheticSubjects(1).filter(({ profile }) => profile === 'default');
    for (const subject of subjects.filter((_, index) => everyRunner || index % ONE_IN === 0)) {
      for (const { text, today } of subject.logs()) tryAll({ files: [fileOf(text)], today }, tally);
    }
    tell(this.test, tally);
  });

  it('in half a year of real histories (TRAINLOG_CORPUS)', function () {
    const corpus = process.env.TRAINLOG_CORPUS;
    if (corpus === undefined) return this.skip();
    const tally = { offered: 0, failed: 0 };
    const moments = historyMoments(corpus, everyRunner ? MOMENTS : MOMENTS / ONE_IN, HISTORY_SEED);
    for (const { text, today } of moments) tryAll({ files: [fileOf(lastDays(text, today))], today }, tally);
    tell(this.test, tally);
  });

  it('in random logs', function () {
    const tally = { offered: 0, failed: 0 };
    fc.assert(
      fc.property(randomLogs, ({ text, today }) => tryAll({ files: [fileOf(text)], today }, tally)),
      { seed: 20261127, numRuns: Number(process.env.TRAINLOG_PROPERTY_RUNS ?? 5) },
    );
    tell(this.test, tally);
  });

  it('and no menu has more than six entries, in the examples of all rules', async () => {
    let menus = 0;
    for (const rule of rules) {
      for (const { log } of ruleExamples(rule).filter(({ speaks }) => speaks)) {
        const { context, uri } = opened(log, { acceptCommand: 'a', adjustCommand: 'b', fixWeekCommand: 'c' });
        for (const { place } of context.findings()) {
          const range = placeRange(place);
          const params = { textDocument: { uri }, range, context: { diagnostics: [] } };
          const entries = await codeActions(context, params);
          assert.ok(entries.length <= MOST_ENTRIES, entries.map(({ title }) => title).join(' | '));
          menus++;
        }
      }
    }
    assert.ok(menus > rules.length, `${menus} menus`);
  });
});
