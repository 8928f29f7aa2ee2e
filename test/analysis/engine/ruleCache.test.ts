import assert from 'node:assert/strict';
import { createAnalyser } from '../../../server/src/analysis/engine/analyse';
import { defineRule, type RuleContext } from '../../../server/src/analysis/rule';
import { memoize } from '../../../server/src/base/memoize';
import type { Day, Log } from '../../../server/src/model/types';
import { type DayNumber, isoDate } from '../../../server/src/values/date';
import { dayNumber, openLog } from '../../support/log';

const FIRST = dayNumber('2026-01-26');
const DAYS = 42;
const LAST = FIRST + DAYS - 1;
const text = (km: (day: number) => number, head = '') =>
  head + Array.from({ length: DAYS }, (_, day) => `${isoDate(FIRST + day)} easy ${km(day)} km\n`).join('');

/** A rule that looks at some days before its day, and counts on which days it was asked. */
function counting(look: (day: Day, context: RuleContext) => unknown) {
  const asked: DayNumber[] = [];
  const rule = defineRule({
    id: 'counting',
    group: 'data',
    theme: 'log',
    title: 'Counts what it is asked',
    detects: 'Nothing.',
    why: 'To see what is looked at again.',
    severity: { done: 'hint' },
    evidence: { grade: 'none', text: '', sources: [] },
    checkDay(day, context) {
      asked.push(day.date);
      look(day, context);
      return [];
    },
  });
  return { asked, rule };
}

/** The dates that the rule looks at again after the text has changed. */
function askedAgain(look: (day: Day, context: RuleContext) => unknown, before: string, after: string): DayNumber[] {
  const { asked, rule } = counting(look);
  const open = openLog(before, { today: LAST });
  const [document] = open.log().documents;
  assert.ok(document);
  const analyser = createAnalyser([rule]);
  analyser.analyse(open.log(), open.ruleSettings);
  assert.equal(asked.length, DAYS);
  asked.length = 0;
  open.workspace.set(document.uri, after);
  analyser.analyse(open.log(), open.ruleSettings);
  return asked;
}

describe('what rules look at again after an edit', () => {
  const before = text(() => 8);
  const lastChanged = text(day => (day === DAYS - 1 ? 9 : 8));

  it('is nothing when no day has changed', () => {
    assert.deepEqual(
      askedAgain(() => {}, before, `; a comment\n${before}`),
      [],
    );
  });

  it('is the days that see a changed one, and no others', () => {
    const again = askedAgain((day, { log }) => log.writtenDates(day.date - 3, day.date), before, lastChanged);
    assert.deepEqual(again, [LAST]);
    const middle = DAYS >> 1;
    const around = askedAgain(
      (day, { log }) => [log.day(day.date - 1), log.day(day.date + 2)],
      before,
      text(day => (day === middle ? 8.1 : 8)),
    );
    assert.deepEqual(
      around,
      [-2, -1, 0, 1].map(days => FIRST + middle + days),
    );
    const farther = askedAgain((_, { log }) => log.day(LAST), before, lastChanged);
    assert.equal(farther.length, DAYS);
  });

  it('is all when a sum of all days is asked for, or a line about the whole log changes', () => {
    const firstChanged = text(day => (day === 0 ? 9 : 8));
    assert.equal(askedAgain((day, { log }) => log.form(day.date), before, firstChanged).length, DAYS);
    assert.equal(askedAgain(() => {}, before, `shoe road\n${before}`).length, DAYS);
  });

  it('counts what another day had worked out already', () => {
    const lastKm = memoize((log: Log, date: DayNumber) => log.day(date).sessions[0]?.distanceM);
    const seen = new Map<DayNumber, number | undefined>();
    const again = askedAgain((day, { log }) => seen.set(day.date, lastKm(log, LAST)), before, lastChanged);
    assert.equal(again.length, DAYS);
    assert.deepEqual([...new Set(seen.values())], [9000]);
  });

  it('is all by another owner of what is kept, and once a log is forgotten', () => {
    const { asked, rule } = counting(() => {});
    const open = openLog(before, { today: LAST });
    const [one, other] = [createAnalyser([rule]), createAnalyser([rule])];
    const askedBy = (analyser: typeof one) => {
      asked.length = 0;
      analyser.analyse(open.log(), open.ruleSettings);
      return asked.length;
    };
    assert.deepEqual([askedBy(one), askedBy(one), askedBy(other), askedBy(other)], [DAYS, 0, DAYS, 0]);
    one.keepOnly(open.workspace.hasLog);
    assert.equal(askedBy(one), 0);
    one.keepOnly(() => false);
    assert.deepEqual([askedBy(one), askedBy(other)], [DAYS, 0]);
  });
});
