import assert from 'node:assert/strict';
import { defineRule, type Rule } from '../../../server/src/analysis/rule';
import { rules } from '../../../server/src/analysis/rules';
import type { Log } from '../../../server/src/model/types';
import type { Directive } from '../../../server/src/syntax/tree';
import { type DayNumber, isoDate } from '../../../server/src/values/date';
import { dayNumber, type OpenLog, openLog } from '../../support/log';
import { told } from '../../support/told';

const TODAY = dayNumber('2026-03-08');
const FIRST = TODAY - 180;
const LAST = TODAY + 6;

/** Fourteen days on which many rules find something. */
const FORTNIGHT = [
  'tempo 10 km 44:00 hr 168 rpe 7 [blue]',
  'tempo 9 km 40:00 rpe 7',
  'easy 8 km 44:00 hr 151 [blue]',
  'am easy 12 km rpe 6 / pm intervals 8 km rpe 8',
  'lunchloop 45 min',
  'long 26 km 2:20:00 [road]',
  'easy 6',
  'intervals 10 km 45:00 rpe 9 hr 172',
  'rest + strength 40 min',
  'easy 9 km 50:00 hr 158 rpe 3',
  'run 12 km 55:00 hr 165',
  '',
  'easy 10 km 52:00 sleep 5h10',
  'long 30 km 2:45:00 [blue]',
];

/** The kinds of lines that belong to a day. */
const BELOW_A_DAY: ReadonlySet<string> = new Set(['answer', 'session', 'day']);

function textOf(): readonly string[] {
  const lines: string[] = [];
  for (let date = FIRST; date <= LAST; date++) {
    const entry = FORTNIGHT[(date - FIRST) % FORTNIGHT.length];
    if (entry) lines.push(`${isoDate(date)} ${entry}`);
  }
  return lines;
}

/** Lines of each kind. Each is typed, changed into the next, and removed. */
const directives: Readonly<
  Record<Exclude<Directive['type'], 'unknown'> | 'answer' | 'session' | 'day', readonly string[]>
> = {
  athlete: ['athlete Ada', 'athlete Grace'],
  unit: ['unit mi', 'unit km'],
  week: ['week sunday', 'week saturday'],
  sex: ['sex f', 'sex m'],
  born: ['born 2009', 'born 1960'],
  shoe: ['shoe blue max 50 km', 'shoe blue max 900 km start 300 km', 'shoe road "Road"'],
  kind: ['kind lunchloop = tempo', 'kind lunchloop = easy #lunch'],
  profile: ['profile norwegian-singles', 'profile quiet', 'profile beginner'],
  days: ['days hard.rpe 6', 'days gaps rest gap.implied-rest-max 4', 'days form.average ewma'],
  rule: ['rule no-rest-day rest.min-per-week 2', 'rule hard-back-to-back off', 'rule easy-too-hard warning'],
  'profile-word': ['maxhr 175', 'threshold 4:24/km', 'vdot 45', 'resthr 48', 'zones 120 140 155 170'],
  session: ['  strength 20 min rpe 5', '  easy 4 km [blue]'],
  day: ['2026-02-21 easy 4 km', '2026-02-21 sick'],
  answer: ['  ok hard-back-to-back', '  ok session-spike until 2026-03-20'],
};

type Method = NonNullable<
  { [Name in keyof Log]: Log[Name] extends (...args: never[]) => unknown ? Name : never }[keyof Log]
>;

/** The answer of each method of a log for a date, as text. */
const said: Readonly<Record<Method, (log: Log, date: DayNumber) => unknown>> = {
  day(log, date) {
    const { class: dayClass, loadAu, hardness, sessions } = log.day(date);
    return [dayClass, loadAu, hardness?.from, sessions.map(({ kind, distanceM, hard }) => [kind, distanceM, hard.row])];
  },
  written: (log, date) => log.written(date).sessions.map(({ read }) => [read.kind, read.distanceM, read.tags]),
  writtenDates: (log, date) => log.writtenDates(date - 3, date + 3),
  week(log, date) {
    const { start, distanceM, hardDays, restDays, loadAu, monotony } = log.week(date);
    return [start, distanceM, hardDays, restDays, loadAu, monotony];
  },
  form: (log, date) => log.form(date),
  distanceInShoes: (log, date) => log.distanceInShoes('blue', date),
  dayOptions: (log, date) => log.dayOptions(date),
  profiles: (log, date) => log.profiles(date),
  ruleLines: (log, date) => log.ruleLines(date).map(({ rule, options }) => [rule, options.map(({ value }) => value)]),
  athleteProfile: (log, date) => log.athleteProfile(date),
  // A log that a rule sees has no earlier version.
  changedSince: () => '',
};

/** Rules that tell the answer of one method for a date this far ahead, and ask nothing else about the days near it. */
const AHEAD_DAYS = 10;
const telltales: readonly Rule[] = Object.entries(said).map(([name, say]) =>
  telling(`tells-${name}`, (log, date) => say(log, date + AHEAD_DAYS)),
);

/** A rule that tells the fields of a log that belong to no date. */
const fields: Rule = telling('tells-fields', log => [
  [log.unit, log.unitOfSettings, log.first, log.last, log.reference, log.athlete],
  log.declaredKinds.map(({ name, kind }) => [name, kind.word]),
  log.shoes.map(({ alias, maxM, startM }) => [alias, maxM, startM]),
  log.answers.map(({ rule, date, until }) => [rule, date, until]),
]);

function telling(id: string, tell: (log: Log, date: DayNumber) => unknown): Rule {
  return defineRule({
    id,
    group: 'data',
    theme: 'log',
    title: 'Tells what it sees',
    detects: 'Everything.',
    why: 'To see whether what is kept still holds.',
    severity: { done: 'information', planned: 'information' },
    evidence: { grade: 'none', text: '', sources: [] },
    checkDay: ({ date }, { log }) => [{ message: JSON.stringify(tell(log, date)) }],
  });
}

function open(lines: readonly string[], all: readonly Rule[]): OpenLog {
  return openLog(`${lines.join('\n')}\n`, { today: TODAY, rules: all });
}

/** Asserts that the newest text of a log gets the same findings as a new log with that text. */
function isAsFresh(kept: OpenLog, lines: readonly string[], fresh: (lines: readonly string[]) => unknown): void {
  kept.workspace.set(kept.log().documents[0]?.uri ?? '', `${lines.join('\n')}\n`);
  assert.deepEqual(told(kept), fresh(lines));
}

describe('what is kept of rules when a line is edited is what a fresh start says', () => {
  const text = textOf();
  const inLastWeeks = text.length - 16;
  const all = [...rules, ...telltales, fields];
  let unedited: unknown;
  before(() => {
    unedited = told(open(text, all));
  });
  const fresh = (lines: readonly string[]) => (lines === text ? unedited : told(open(lines, all)));

  for (const [kind, lines] of Object.entries(directives)) {
    it(`${kind}: typed, changed and taken away`, () => {
      for (const at of BELOW_A_DAY.has(kind) ? [inLastWeeks] : [0, inLastWeeks]) {
        const kept = open(text, all);
        told(kept);
        for (const line of lines) isAsFresh(kept, [...text.slice(0, at), line, ...text.slice(at)], fresh);
        isAsFresh(kept, text, fresh);
      }
    });
  }

  it('a profile typed letter by letter above two tempo days', () => {
    const kept = open(text, rules);
    const before = told(kept);
    const line = 'profile norwegian-singles';
    for (let length = 1; length <= line.length; length++)
      isAsFresh(kept, [line.slice(0, length), ...text], lines => told(open(lines, rules)));
    assert.notDeepEqual(told(kept), before);
  });
});
