import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Rule } from '../../server/src/analysis/rule';
import { rules } from '../../server/src/analysis/rules';
import { noRestDay } from '../../server/src/analysis/rules/rest/no-rest-day';
import { splitLines } from '../../server/src/base/text';
import type { Log } from '../../server/src/model/types';
import { type DayNumber, weekStartOf } from '../../server/src/values/date';
import { METRES_PER_KM, METRES_PER_MILE } from '../../server/src/values/distance';
import { afterFix } from '../support/findings';
import { checkFixes, checkIsGone } from '../support/fixes';
import { fileOf } from '../support/fixture';
import { type OpenLog, openLog } from '../support/log';
import { type RandomLog, randomLogs } from '../support/randomLog';
import type { SpokenFinding, SpokenFix } from '../support/spoken';

/** Few by default, because each log is read anew for each of its fixes; TRAINLOG_PROPERTY_RUNS asks for more. */
const RUNS = { seed: 20260308, numRuns: Number(process.env.TRAINLOG_PROPERTY_RUNS ?? 5) };

describe('fixes, on random logs', () => {
  it('clear their finding for good, change nothing else, and keep the manner of the text', () => {
    let count = 0;
    fc.assert(
      fc.property(randomLogs, random => {
        const open = openLog(random.text, { today: random.today });
        for (const finding of advice(open)) {
          count++;
          const fixes = finding.fixes();
          checkFixes(finding, fixes);
          for (const fix of fixes) {
            const after = afterFix([fileOf(random.text)], fix);
            const again = openLog(after, { today: random.today });
            const each = { random, fix, text: after[0]?.text ?? '', was: open.log(), is: again.log() };
            if (fix.clears) checkIsGone(finding, fix, advice(again));
            keepsOtherLines(each);
            keepsOtherDays(each);
            addsNoTraining(each);
          }
        }
      }),
      RUNS,
    );
    assert.ok(count > 2 * RUNS.numRuns, `only ${count} findings`);
  });
});

describe('units', () => {
  it('the same metres in km and in miles are told the same', () => {
    fc.assert(
      fc.property(randomLogs, ({ text, today }) => {
        const [km, mi] = [text, inMiles(text)].map(each => advice(openLog(each, { today })).map(shown));
        assert.deepEqual(mi, km);
      }),
      { ...RUNS, numRuns: 8 * RUNS.numRuns },
    );
  });
});

function inMiles(text: string): string {
  return text.replace(/([\d.]+) km/g, (_, km) => `${((Number(km) * METRES_PER_KM) / METRES_PER_MILE).toFixed(4)} mi`);
}

function shown({ id, severity, place, related }: SpokenFinding): string {
  return `${severity} ${id} ${dateOf({ place })} ${related.map(dateOf).join(' ')}`;
}

interface FixCase {
  readonly random: RandomLog;
  readonly fix: SpokenFix;
  /** After the fix. */
  readonly text: string;
  readonly was: Log;
  readonly is: Log;
}

/** No more lines have changed than were edited, and the line ends are those of the log. */
function keepsOtherLines({ random, fix, text }: FixCase): void {
  const edits = [...fix.edit().values()].flat();
  for (const { range } of edits) assert.ok(MOVES.test(fix.title) || range.end.line - range.start.line <= 1, fix.title);
  const after = new Set(linesOf(text));
  const gone = linesOf(random.text).filter(line => !after.has(line));
  assert.ok(gone.length <= edits.length, fix.title);
  if (random.text.includes('\r\n')) assert.ok(!/[^\r]\n/.test(text), fix.title);
  else assert.ok(!text.includes('\r'), fix.title);
}

/** Fixes that change several days: rest in a gap, the word rest removed from a week, a shortened week, and plans that are moved. */
const ABOUT_MANY_DAYS =
  /^(?:They were|I was ill|Call it|Trim|Swap|Move|Make it a lighter|Make the next seven|Insert a rest day .* and move|Insert a graded|Insert seven light)/;
const ABOUT_NO_DAY = /^(?:Change this rule|I train like this|I am new to running)/;

function keepsOtherDays({ random, fix, was, is }: FixCase): void {
  const before = whatIsWritten(was, random);
  const after = whatIsWritten(is, random);
  const changed = before.filter((day, index) => day !== after[index]).length;
  const limit = ABOUT_MANY_DAYS.test(fix.title) ? Number.POSITIVE_INFINITY : ABOUT_NO_DAY.test(fix.title) ? 0 : 1;
  assert.ok(changed <= limit, `${fix.title} changed ${changed} days`);
}

/** Fixes that move plans and leave nothing out. */
const MOVES = /^Swap |^Move |and move /;

/**
 * Fixes that may add load. Strides in a taper add a few minutes, and a plan on a free day adds its own load. When a run gets another word, its pace no longer counts for
 * its kind, by which the length of other runs is estimated. With slower paces after a break, the same pace counts as harder.
 */
const MAY_ADD =
  /^(?:Add strides|Set paces for the way back|Plan a short run with strides|Call it an? (?:steady |easy )?run)/;

function addsNoTraining({ random, fix, was, is }: FixCase): void {
  if (MAY_ADD.test(fix.title)) return;
  if (MOVES.test(fix.title)) {
    assert.deepEqual(sessionsOf(is, random), sessionsOf(was, random), fix.title);
    return;
  }
  const [before, after] = [loadOf(was, random), loadOf(is, random)];
  if (before === undefined || after === undefined) return;
  assert.ok(after <= before + 1e-6, `${fix.title}: from ${before} to ${after} AU`);
}

describe('what is not written down', () => {
  it('is never held against anyone: deleting days adds no week with a missing rest day', () => {
    fc.assert(
      fc.property(randomLogs, fc.infiniteStream(fc.integer({ min: 0, max: 9 })), (random, dice) => {
        const today = random.last + 30;
        const some = withoutDays(random.text, () => (dice.next().value ?? 0) < 3);
        for (const part of MISSING_REST) {
          // The part is alone, so that no stronger finding makes its own a hint.
          const alone = { today, settings: { days: { 'advice.days': 0 } }, rules: [part] };
          const full = weeksOf(part, openLog(random.text, alone));
          const fewer = weeksOf(part, openLog(some, alone));
          assert.deepEqual(
            [...fewer].filter(week => !full.has(week)),
            [],
            part.part,
          );
        }
      }),
      { ...RUNS, numRuns: 20 * RUNS.numRuns },
    );
  });
});

/** The findings of rules. The checks of the text have tests of their own. */
function advice(open: OpenLog): readonly SpokenFinding[] {
  const ids = new Set(rules.map(({ id }) => id));
  const { findings, failures } = open.analyse();
  assert.deepEqual(failures, []);
  return findings.filter(({ id }) => ids.has(id));
}

function dateOf({ place }: Pick<SpokenFinding, 'place'>): DayNumber | undefined {
  return place.document.dateOf(place.line);
}

function linesOf(text: string): string[] {
  return splitLines(text).map(line => line.text);
}

/** What is written for each date of the log, as text. */
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

/** No fix moves a plan further than this behind the end of a log. */
const MOVED_AT_MOST_DAYS = 14;

/** All sessions of a log without their days, those that were moved behind the last day included. */
function sessionsOf(log: Log, { first, last }: RandomLog): string[] {
  const written = log.writtenDates(first, last + MOVED_AT_MOST_DAYS).flatMap(date => log.day(date).sessions);
  return written.map(({ kind, distanceM, durationS, note }) => `${kind} ${distanceM} ${durationS} ${note}`).sort();
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

const ROW_OF_DAYS = 'Days in a row';
/** What looks for missing rest: in weeks, and in days in a row. */
const MISSING_REST: readonly Rule[] = [
  { ...noRestDay, parts: [] },
  ...noRestDay.parts.filter(({ part }) => part === ROW_OF_DAYS),
];

/** The weeks that the findings of a part are about. A habit, or several days in a row, is about all of its weeks. */
function weeksOf({ id, part }: Rule, open: OpenLog): ReadonlySet<DayNumber> {
  const weeks = new Set<DayNumber>();
  for (const finding of advice(open).filter(each => each.id === id)) {
    const dates = [finding.place, ...finding.related.map(({ place }) => place)].flatMap(
      ({ document, line }) => document.dateOf(line) ?? [],
    );
    const isRow = part === ROW_OF_DAYS;
    for (const date of dates) weeks.add(weekStartOf(date, 0));
    for (let date = Math.min(...dates); isRow && date <= Math.max(...dates); date++) weeks.add(weekStartOf(date, 0));
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
