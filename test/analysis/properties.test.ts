import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Finding, Fix } from '../../server/src/analysis/finding';
import { rules } from '../../server/src/analysis/registry';
import { splitLines } from '../../server/src/base/text';
import type { Log } from '../../server/src/model/types';
import { type DayNumber, weekStartOf } from '../../server/src/values/date';
import { afterFix } from '../support/findings';
import { fileOf } from '../support/fixture';
import { type OpenLog, openLog } from '../support/log';
import { type RandomLog, randomLogs } from '../support/randomLog';

const RUNS = { seed: 20260308, numRuns: 60 } as const;

describe('fixes, on random logs', () => {
  it('clear their finding, and a second run is silent about it', () => {
    forEveryFix(({ finding, fix, after, today }) => {
      if (!fix.clears) return;
      const again = openLog(after, { today }).analyse().findings;
      const date = dateOf(finding);
      const same = again.filter(each => each.id === finding.id && dateOf(each) === date);
      assert.deepEqual(
        same.map(each => each.message),
        [],
        `${finding.id}: ${fix.title}`,
      );
    });
  });

  it('change no line but those they are about, and keep the ends of lines', () => {
    forEveryFix(({ fix, before, after }) => {
      const edits = [...fix.edit().values()].flat();
      const touched = edits.filter(
        ({ range }) => range.start.line !== range.end.line || range.start.character !== range.end.character,
      );
      for (const { range } of touched) assert.ok(range.end.line - range.start.line <= 1, fix.title);
      const [linesBefore, linesAfter] = [linesOf(before), linesOf(after[0]?.text ?? '')];
      const gone = linesBefore.filter(line => !linesAfter.includes(line));
      assert.ok(gone.length <= edits.length, fix.title);
      if (before.includes('\r\n')) assert.ok(!/[^\r]\n/.test(after[0]?.text ?? ''), fix.title);
      if (!before.includes('\r\n')) assert.ok(!after[0]?.text.includes('\r'), fix.title);
    });
  });

  it('leave every other day as it was', () => {
    forEveryFix(({ open, fix, after, today, random }) => {
      const was = whatIsWritten(open.log(), random);
      const is = whatIsWritten(openLog(after, { today }).log(), random);
      const changed = was.filter((day, index) => day !== is[index]).length;
      // Rest in the place of a gap, or the word rest taken off the days of one week, is about several days.
      const isAboutMany = /^(?:They were|I was ill|Call it)/.test(fix.title);
      assert.ok(changed <= 1 || isAboutMany, `${fix.title} changed ${changed} days`);
      if (/^(?:Change this rule|I train like this)/.test(fix.title)) assert.equal(changed, 0, fix.title);
    });
  });

  it('never add training', () => {
    forEveryFix(({ open, fix, after, today, random }) => {
      const [was, is] = [open.log(), openLog(after, { today }).log()].map(log => loadOf(log, random));
      if (was !== undefined && is !== undefined) assert.ok(is <= was + 1e-6, `${fix.title}: ${was} to ${is} AU`);
    });
  });

  it('answer every finding: one of them clears it, at most one is preferred and comes first', () => {
    forEveryFinding(({ finding }) => {
      const fixes = finding.fixes();
      assert.ok(fixes.some(fix => fix.clears));
      assert.ok(fixes.filter(fix => fix.isPreferred).length <= 1);
      assert.equal(fixes.findIndex(fix => fix.isPreferred) <= 0, true);
    });
  });
});

describe('what is not written down', () => {
  it('is never held against anyone: deleting days adds no week with a missing rest day', () => {
    fc.assert(
      fc.property(randomLogs, fc.infiniteStream(fc.integer({ min: 0, max: 9 })), (random, dice) => {
        const today = random.last + 30;
        const settings = { horizonWeeks: 0 };
        const full = weeksWithoutRest(openLog(random.text, { today, settings }));
        const some = withoutDays(random.text, () => (dice.next().value ?? 0) < 3);
        const fewer = weeksWithoutRest(openLog(some, { today, settings }));
        assert.deepEqual(
          [...fewer].filter(week => !full.has(week)),
          [],
        );
      }),
      { ...RUNS, numRuns: 200 },
    );
  });
});

interface FixCase {
  readonly random: RandomLog;
  readonly open: OpenLog;
  readonly today: DayNumber;
  readonly before: string;
  readonly finding: Finding;
  readonly fix: Fix;
  readonly after: ReturnType<typeof afterFix>;
}

function forEveryFinding(check: (each: Omit<FixCase, 'fix' | 'after'>) => void): void {
  let count = 0;
  fc.assert(
    fc.property(randomLogs, random => {
      const open = openLog(random.text, { today: random.today });
      for (const finding of advice(open)) {
        count++;
        check({ random, open, today: random.today, before: random.text, finding });
      }
    }),
    RUNS,
  );
  assert.ok(count > RUNS.numRuns, `only ${count} findings`);
}

function forEveryFix(check: (each: FixCase) => void): void {
  forEveryFinding(each => {
    for (const fix of each.finding.fixes()) {
      check({ ...each, fix, after: afterFix([fileOf(each.before)], fix) });
    }
  });
}

/** The findings of rules; those of the text have tests of their own. */
function advice(open: OpenLog): readonly Finding[] {
  const ids = new Set(rules.map(({ id }) => id));
  return open.analyse().findings.filter(({ id }) => ids.has(id));
}

function dateOf({ place }: Finding): DayNumber | undefined {
  return place.document.dateOf(place.line);
}

function linesOf(text: string): string[] {
  return splitLines(text).map(line => line.text);
}

/** What each date of the log holds, in words, whatever else there is around it. */
function whatIsWritten(log: Log, { first, last }: RandomLog): string[] {
  const result: string[] = [];
  for (let date = first; date <= last; date++) {
    const { sessions, entries } = log.day(date);
    result.push(
      JSON.stringify([
        sessions.map(({ kind, status, distanceM, durationS, tags }) => [kind, status, distanceM, durationS, tags]),
        entries.map(({ entry }) => entry.body.type),
      ]),
    );
  }
  return result;
}

/** The load of all days together; `undefined` when one is unknown. */
function loadOf(log: Log, { first, last }: RandomLog): number | undefined {
  let sum = 0;
  for (let date = first; date <= last; date++) {
    const day = log.day(date);
    if (day.countedSessions.some(session => session.loadAu === undefined)) return undefined;
    sum += day.knownLoadAu;
  }
  return sum;
}

/** The weeks that a finding about missing rest is about; one about a row of days, or a habit, is about all of its weeks. */
function weeksWithoutRest(open: OpenLog): ReadonlySet<DayNumber> {
  const weeks = new Set<DayNumber>();
  for (const finding of open.analyse().findings) {
    const dates = [finding.place, ...finding.related.map(({ place }) => place)].flatMap(
      ({ document, line }) => document.dateOf(line) ?? [],
    );
    if (finding.id === 'no-rest-day') for (const date of dates) weeks.add(weekStartOf(date, 0));
    if (finding.id !== 'consecutive-training-days') continue;
    for (let date = Math.min(...dates); date <= Math.max(...dates); date++) weeks.add(weekStartOf(date, 0));
  }
  return weeks;
}

/** The text without some of its days, each with the lines below it. */
function withoutDays(text: string, isGone: () => boolean): string {
  let isSkipping = false;
  const kept = splitLines(text).filter(line => {
    if (/^\d{4}-/.test(line.text)) isSkipping = isGone();
    else if (!/^\s/.test(line.text)) isSkipping = false;
    return !isSkipping;
  });
  return kept.map(line => line.text + line.eol).join('');
}
