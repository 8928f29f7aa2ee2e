import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { TextEdit } from '../../server/src/base/text';
import { defaultDayOptions } from '../../server/src/model/dayOptions';
import type { ModelSettings } from '../../server/src/model/settings';
import type { Log } from '../../server/src/model/types';
import { createWorkspace, type Workspace } from '../../server/src/model/workspace';
import { parse } from '../../server/src/syntax/parse';
import { type DayNumber, isoDate } from '../../server/src/values/date';
import { runs } from '../support/random';
import { on, open, plainLog } from './support';

const START = on('2026-01-05');
const DAYS = 150;

const date = fc.integer({ min: 0, max: DAYS }).map(offset => isoDate(START + offset));
const session = fc.constantFrom(
  'easy 8 km 45:00',
  'run 14 km 80:00 rpe 4',
  'run 10 km 43:30',
  'run 10 km 48:00',
  'run 16',
  'easy 10 km',
  'tempo 8 km rpe 7',
  'intervals 6 x 800 m @ 2:40 r 90s',
  'long 24 km 2:05:00',
  'race 10 km 42:00',
  'bike 60 min hr 150',
  'strength 30 min',
  'core 10 min',
  'walk 40 min',
  'easy 30 min rpe 2 hr 130',
  'lunchloop 7 km 36:00',
  'plan tempo 8 km',
  'skip easy 6 km',
  'rest',
  'sick fever',
  'sleep 7h20',
  'Felt good',
  'lunchloop',
  'pm lunchloop',
  'plan lunchloop',
  'ok no-rest-day',
  'threshold 4:10/km',
  '',
);
/** Runs whose load, length and class hang on the days around them: any length and time, or only one of them. */
const run = fc
  .record({
    kind: fc.constantFrom('run', 'run', 'easy', 'steady'),
    kilometres: fc.option(fc.integer({ min: 4, max: 22 }), { freq: 8 }),
    minutes: fc.option(fc.integer({ min: 25, max: 110 }), { freq: 3 }),
    rpe: fc.option(fc.integer({ min: 2, max: 8 }), { freq: 2 }),
  })
  .map(({ kind, kilometres, minutes, rpe }) =>
    [kind, kilometres && `${kilometres} km`, minutes && `${minutes} min`, rpe && `rpe ${rpe}`]
      .filter(Boolean)
      .join(' '),
  );
const line = fc.oneof(
  { weight: 8, arbitrary: fc.tuple(date, fc.oneof(session, run)).map(([day, text]) => `${day}  ${text}`.trimEnd()) },
  { weight: 3, arbitrary: session.map(text => `  ${text}`) },
  {
    weight: 1,
    arbitrary: fc
      .tuple(date, fc.integer({ min: 1, max: 20 }))
      .map(([day, length]) => `${day}..${isoDate(on(day) + length)} rest`),
  },
  {
    weight: 2,
    arbitrary: fc.constantFrom(
      '',
      '; a comment',
      '# A heading',
      '  > a note',
      'unit mi',
      'unit km',
      'maxhr 190',
      'days hard.rpe 6',
      'days gaps rest gap.implied-rest-max 4',
      'days week.start sunday',
      'days form.average span load.hr-factor 1.4',
      'vdot 50',
      'profile racer',
      'rule no-rest-day off',
      'kind lunchloop = tempo',
      'shoe peg41 max 700 km',
      'athlete Sam',
      'Mar 3  easy 8 km',
      '2026-02-30 rest',
    ),
  },
);
/** A log as logs are: day after day, most of them runs, some of them blank. */
const diary = fc
  .array(
    fc.oneof(
      { weight: 4, arbitrary: run },
      { weight: 2, arbitrary: session },
      { weight: 1, arbitrary: fc.constant(null) },
    ),
    {
      minLength: 60,
      maxLength: DAYS,
    },
  )
  .map(days => days.flatMap((text, index) => (text === null ? [] : [`${isoDate(START + index)}  ${text}`])));
const scraps = fc.array(line, { maxLength: 30 });

function seldom<Value>(arbitrary: fc.Arbitrary<Value>): fc.Arbitrary<Value | null> {
  return fc.oneof({ weight: 9, arbitrary: fc.constant(null) }, { weight: 1, arbitrary });
}

/** What a person does to a log: change a line, write some, take some out, here or in another file; or the day goes by. */
const step = fc.record({
  file: fc.integer({ min: 0, max: 1 }),
  at: fc.nat(200),
  remove: fc.integer({ min: 0, max: 3 }),
  insert: fc.array(line, { maxLength: 3 }),
  /** How it is told: as a new text, as an edit, or as a text that was parsed elsewhere. */
  as: fc.constantFrom('text', 'edit', 'tree'),
  today: seldom(fc.integer({ min: 0, max: DAYS + 20 })),
  hardRpe: seldom(fc.constantFrom(6, 7, 8)),
});

const uris = ['file:///logs/a.trainlog', 'file:///logs/b.trainlog'];

function make(state: { today: DayNumber; settings: ModelSettings }, texts: readonly (readonly string[])[]): Workspace {
  const workspace = createWorkspace({ host: { today: () => state.today }, settings: () => state.settings });
  for (const [index, lines] of texts.entries()) workspace.set(uris[index] ?? '', lines.join('\n'));
  return workspace;
}

/** The one edit that makes a text of another. */
function editBetween(old: string, text: string): TextEdit {
  const shorter = Math.min(old.length, text.length);
  let head = 0;
  while (head < shorter && old[head] === text[head]) head++;
  let tail = 0;
  while (tail < shorter - head && old[old.length - 1 - tail] === text[text.length - 1 - tail]) tail++;
  const place = (offset: number) => {
    const above = old.slice(0, offset).split('\n');
    return { line: above.length - 1, character: (above[above.length - 1] ?? '').length };
  };
  return {
    range: { start: place(head), end: place(old.length - tail) },
    newText: text.slice(head, text.length - tail),
  };
}

/** Asks for every day, so that all of them are kept. */
function allDays(log: Log): void {
  for (let at = START - 20; at <= START + DAYS + 40; at++) log.day(at);
}

describe('model: kept up to date', () => {
  it('equals a log made anew, after any edits; days out of reach are the same objects', () => {
    fc.assert(
      fc.property(
        diary,
        scraps,
        fc.array(step, { minLength: 1, maxLength: 12 }),
        fc.boolean(),
        (a, b, steps, asksAlways) => {
          const state = { today: START + 120, settings: { unit: 'km' as const, days: defaultDayOptions } };
          const texts = [a, b].map(lines => [...lines]);
          const workspace = make(state, texts);
          for (const { file, at, remove, insert, as, today, hardRpe } of steps) {
            const uri = uris[file] ?? '';
            const before = workspace.logOf(uri);
            if (asksAlways) allDays(before);
            const lines = texts[file] ?? [];
            const old = lines.join('\n');
            lines.splice(at % (lines.length + 1), remove, ...insert);
            const text = lines.join('\n');
            if (as === 'edit') workspace.edit(uri, [editBetween(old, text)]);
            else if (as === 'tree') workspace.setTree(uri, parse(text));
            else workspace.set(uri, text);
            if (today !== null) state.today = START + today;
            if (hardRpe !== null) {
              state.settings = { unit: 'km', days: { ...defaultDayOptions, 'hard.rpe': hardRpe } };
            }
            workspace.refresh();

            const after = workspace.logOf(uri);
            const changed = after.changedSince(before);
            if (changed === 'all' || !asksAlways) continue;
            for (let day = START - 20; day <= START + DAYS + 40; day++) {
              if (changed !== 'none' && day >= changed.from && day <= changed.to) continue;
              assert.equal(after.day(day), before.day(day), isoDate(day));
            }
          }
          const fresh = make(state, texts);
          assert.deepEqual(
            workspace.logs().map(log => [log.id, plainLog(log)]),
            fresh.logs().map(log => [log.id, plainLog(log)]),
          );
        },
      ),
      runs(40),
    );
  });

  it('typing inside one day leaves all other days the same objects, also within reach', () => {
    const days = Array.from({ length: 200 }, (_, index) => `${isoDate(START + index)} easy 8 km 45:00 rpe 3`);
    const model = open(`--- today ${isoDate(START + 220)}\n${days.join('\n')}`);
    const [uri = ''] = model.uris;
    const before = model.log();
    for (let at = START; at < START + 200; at++) before.day(at);
    days[100] += ' > felt light';
    model.workspace.set(uri, days.join('\n'));
    const after = model.log();
    for (let at = START; at < START + 200; at++) {
      assert.equal(after.day(at) === before.day(at), at !== START + 100, isoDate(at));
    }
    assert.equal(before.day(START + 100).sessions[0]?.note, undefined);
    assert.equal(after.day(START + 100).sessions[0]?.note, 'felt light');
  });

  it('lines above that come and go change no day', () => {
    const days = Array.from({ length: 100 }, (_, index) => `${isoDate(START + index)} easy 8 km`).join('\n');
    const model = open(`--- today ${isoDate(START + 100)}\n${days}`);
    const before = model.log();
    for (let at = START; at < START + 100; at++) before.day(at);
    model.workspace.set(model.uris[0] ?? '', `; a comment\n\n${days}`);
    const after = model.log();
    for (let at = START; at < START + 100; at++) assert.equal(after.day(at), before.day(at));
    const [place] = after.day(START + 5).places;
    assert.equal(place?.document.tree.lineOf(place.line), 7);
  });

  it('an answer changes no day, and says so', () => {
    const model = open('--- today 2026-03-08\n2026-03-02 easy 8 km\n2026-03-08 easy 8 km');
    const before = model.log();
    const day = before.day(on('2026-03-08'));
    model.workspace.set(model.uris[0] ?? '', '2026-03-02 easy 8 km\n  ok no-rest-day\n2026-03-08 easy 8 km');
    const after = model.log();
    assert.equal(after.answers.length, 1);
    assert.notEqual(after.changedSince(before), 'all');
    assert.equal(after.day(on('2026-03-08')), day);
  });

  it('a rule or a profile changes no day; the dates for which it holds are told of', () => {
    const model = open('--- today 2026-03-08\n2026-03-02 easy 8 km\n2026-03-08 easy 8 km');
    const before = model.log();
    const day = before.day(on('2026-03-08'));
    const text = '2026-03-02 easy 8 km\nprofile racer\nrule no-rest-day off\n2026-03-08 easy 8 km';
    model.workspace.set(model.uris[0] ?? '', text);
    const changed = model.log().changedSince(before);
    assert.deepEqual(changed, { from: on('2026-03-02') - 7, to: Number.POSITIVE_INFINITY });
    assert.equal(model.log().day(on('2026-03-08')), day);
    assert.equal(before.changedSince(model.log()), 'all');
    assert.equal(open('2026-03-02 rest').log().changedSince(before), 'all');
  });
});
