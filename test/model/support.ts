import assert from 'node:assert/strict';
import { render } from '../../server/src/base/message';
import { defaultDayOptions } from '../../server/src/model/dayOptions';
import type { Day, DayOptions, Log } from '../../server/src/model/types';
import { createWorkspace, type Workspace } from '../../server/src/model/workspace';
import { type DayNumber, isoDate, parseIsoDate } from '../../server/src/values/date';
import type { LogUnit } from '../../server/src/values/distance';
import { readFixture } from '../support/fixture';

/** The day of an ISO date that a test names. */
export function on(iso: string): DayNumber {
  const day = parseIsoDate(iso);
  if (day === undefined) throw new Error(`no date: ${iso}`);
  return day;
}

export interface OpenModel {
  readonly workspace: Workspace;
  readonly uris: readonly string[];
  /** The log of the first file. */
  log(): Log;
  setToday(today: DayNumber): void;
  setOptions(options: Partial<DayOptions>, unit?: LogUnit): void;
}

/** Opens the files of a fixture; its settings are day options and `unit`. */
export function open(source: string): OpenModel {
  const fixture = readFixture(source);
  const { unit = 'km', ...options } = (fixture.settings ?? {}) as Partial<DayOptions> & { unit?: LogUnit };
  let today = fixture.today;
  let settings = { unit, days: { ...defaultDayOptions, ...options } };
  const workspace = createWorkspace({ host: { today: () => today }, settings: () => settings });
  for (const { uri, text } of fixture.files) workspace.set(uri, text);
  const uris = fixture.files.map(({ uri }) => uri);
  return {
    workspace,
    uris,
    log: () => workspace.logOf(uris[0] ?? ''),
    setToday(next) {
      today = next;
      workspace.refresh();
    },
    setOptions(next, nextUnit = settings.unit) {
      settings = { unit: nextUnit, days: { ...defaultDayOptions, ...next } };
      workspace.refresh();
    },
  };
}

/**
 * Asserts days of a log, one a row: `2026-03-02 easy`, then as far as the row goes in any order: `120 AU` the load, `? AU` an
 * unknown load, `planned`, `open`, `lived`, `spaced:long` what makes it hard for spacing (`spaced:no`).
 */
export function checkDays(source: string, rows: string): void {
  const log = open(source).log();
  for (const row of lines(rows)) {
    const [date = '', dayClass = '', ...facts] = row.split(/\s+/);
    const day = log.day(on(date));
    assert.equal(`${date} ${day.class}`, `${date} ${dayClass}`, `class of ${row}`);
    for (const [index, fact] of facts.entries())
      if (fact !== 'AU') checkFact(day, fact, facts[index + 1] === 'AU', row);
  }
}

function checkFact(day: Day, fact: string, isLoad: boolean, row: string): void {
  if (isLoad) {
    const loadAu = day.loadAu === undefined ? '?' : String(Math.round(day.loadAu * 10) / 10);
    assert.equal(loadAu, fact, `load of ${row}`);
  } else if (fact.startsWith('spaced:')) {
    assert.equal(`spaced:${day.hardness?.from ?? 'no'}`, fact, row);
  } else if (fact === 'planned') assert.equal(day.isPlanned, true, row);
  else if (fact === 'done') assert.equal(day.isPlanned, false, row);
  else if (fact === 'open') assert.equal(day.isOpen, true, row);
  else if (fact === 'lived') assert.equal(day.isLived, true, row);
  else if (fact === 'blank') assert.equal(day.isLived, false, row);
  else throw new Error(`what is ${fact} in ${row}`);
}

/** The lines of a table, without white space around and without blank ones. */
export function lines(table: string): readonly string[] {
  return table
    .split('\n')
    .map(line => line.trim())
    .filter(line => line !== '');
}

/** A log as plain data, without its documents: what two logs of one text must agree in. */
export function plainLog(log: Log): unknown {
  const days: unknown[] = [];
  const weeks: unknown[] = [];
  const form: unknown[] = [];
  const [first, last] = [(log.first ?? log.today) - 10, Math.max(log.last ?? log.today, log.today) + 10];
  for (let date = first; date <= last; date++) {
    days.push(plainDay(log.day(date)));
    form.push(log.form(date));
    const { days: _, ...week } = log.week(date);
    weeks.push(week);
  }
  return {
    days,
    weeks,
    form,
    unit: log.unit,
    today: log.today,
    reference: isoDate(log.reference),
    first: log.first,
    last: log.last,
    written: log.writtenDates(first, last),
    answers: log.answers.map(({ rule, date, until }) => [rule, date, until]),
    shoes: log.shoes.map(({ place: _, ...shoe }) => shoe),
    kinds: log.declaredKinds.map(({ name, kind }) => [name, kind.word]),
    options: [first, log.today, last].map(date => log.dayOptions(date)),
    athlete: [first, log.today, last].map(date => log.athleteProfile(date)),
    profiles: [first, log.today, last].map(date => log.profiles(date)),
    rules: [first, log.today, last].map(date => log.ruleLines(date).map(({ rule, severity }) => [rule, severity])),
  };
}

/** A day as plain data; places as line numbers. */
export function plainDay({ sessions, countedSessions, entries, places, hardness, ...day }: Day): unknown {
  return {
    ...day,
    hardness: hardness && [hardness.from, render(hardness.because)],
    sessions: sessions.map(({ place, entry, body: _, ...session }) => ({
      ...session,
      entry: entry.span,
      at: plainPlace(place),
    })),
    counted: countedSessions.map(session => sessions.indexOf(session)),
    entries: entries.map(({ place, entry, unit }) => [plainPlace(place), entry.body.type, unit]),
    places: places.map(plainPlace),
  };
}

function plainPlace({ document, line, span }: Day['places'][number]): unknown {
  return [document.uri, document.tree.lineOf(line), span];
}
