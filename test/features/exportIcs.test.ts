import assert from 'node:assert/strict';
import fc from 'fast-check';
import ICAL from 'ical.js';
import { exportIcs } from '../../server/src/features/exportIcs';
import { offsetsIn } from '../../server/src/values/timeZone';
import { runs } from '../support/random';
import { opened } from './support/opened';

const NOW = Date.UTC(2026, 2, 8, 12);

function calendarOf(source: string, { zone = 'Europe/Berlin', nowMs = NOW, from = '2026-03-08' } = {}): string {
  const { context } = opened(`--- today ${from}\n${source}`);
  const offsetSAt = offsetsIn(zone);
  assert.ok(offsetSAt, zone);
  const { log } = context;
  return exportIcs(log, {
    span: { from: log.today, to: Number.POSITIVE_INFINITY },
    offsetSAt,
    nowMs,
    version: '1.0.0',
  });
}

/** What another program reads of it. */
function eventsIn(calendar: string): readonly ICAL.Event[] {
  const component = new ICAL.Component(ICAL.parse(calendar));
  return component.getAllSubcomponents('vevent').map(each => new ICAL.Event(each));
}

function told(calendar: string) {
  return eventsIn(calendar).map(({ summary, startDate, endDate }) => [
    summary,
    startDate.toString(),
    ...(startDate.isDate ? [] : [endDate.toString()]),
  ]);
}

describe('planned sessions as a calendar', () => {
  it('has a whole day for each, and the hour of those that have a clock time, in summer and in winter', () => {
    const log = `
2026-03-02 Mon  easy 10 km 50:00
2026-03-07 Sat  plan easy 8 km
2026-03-08 Sun  06:30 plan tempo 30 min
  pm plan strength 40 min
2026-03-09 Mon  skip easy 8 km
2026-03-10 Tue  intervals: wu 3 km, 6 x 800 m r 90s, cd 2 km
2026-03-11 Wed  plan rest
2026-03-29 Sun  07:00 plan long 24 km
2026-04-26 Sun  09:30 plan race A marathon goal 2:59:00
2026-04-27 Mon  18:00 yoga
`;
    assert.deepEqual(told(calendarOf(log)), [
      ['Tempo 30 min', '2026-03-08T05:30:00Z', '2026-03-08T06:00:00Z'],
      ['Strength 40 min (pm)', '2026-03-08'],
      ['Intervals 9.8 km', '2026-03-10'],
      ['Long run 24 km', '2026-03-29T05:00:00Z', '2026-03-29T07:00:00Z'],
      ['A-race 42.2 km', '2026-04-26T07:30:00Z', '2026-04-26T10:29:00Z'],
      ['Yoga', '2026-04-27T16:00:00Z', '2026-04-27T17:00:00Z'],
    ]);
  });

  it('says what is planned in the words of the log, then step by step, then with its note', () => {
    const [event] = eventsIn(
      calendarOf(
        '2026-03-10 Tue  plan intervals: wu 3 km, 6 x 800 m @ 2:40 r 90s jog, cd 2 km > with Sam; on the track',
      ),
    );
    assert.equal(
      event?.description,
      [
        'intervals: wu 3 km, 6 x 800 m @ 2:40 r 90s jog, cd 2 km',
        '- warm-up 3 km\n- 6 × 800 m in 2:40 (3:20/km), 90 s jog between = 4.8 km\n- cool-down 2 km',
        'with Sam; on the track',
      ].join('\n\n'),
    );
  });

  it('keeps the name of a session whose words, neighbours or time of export change', () => {
    const before = eventsIn(
      calendarOf(
        'athlete Ana\n2026-03-10 Tue  am plan easy 6 km\n  pm plan tempo 8 km\n2026-03-11 Wed  plan easy 8 km\n',
      ),
    );
    const after = eventsIn(
      calendarOf(
        'athlete Ana\n2026-03-09 Mon  plan easy 5 km\n2026-03-10 Tue  am easy 6 km 34:00\n  pm plan tempo 10 km @ T\n2026-03-11 Wed  plan easy 9 km\n',
        { nowMs: NOW + 3 * 86_400_000, from: '2026-03-10' },
      ),
    );
    assert.deepEqual(
      before.map(({ uid }) => uid),
      ['2026-03-10-1@ana.trainlog', '2026-03-10-2@ana.trainlog', '2026-03-11-1@ana.trainlog'],
    );
    assert.deepEqual(
      after.map(({ uid, summary }) => [uid, summary]),
      [
        ['2026-03-10-2@ana.trainlog', 'Tempo 10 km (pm)'],
        ['2026-03-11-1@ana.trainlog', 'Easy run 9 km'],
      ],
    );
    // A calendar takes the newer of two.
    assert.ok((after[0]?.sequence ?? 0) > (before[1]?.sequence ?? 0));
  });

  it('is the same each time for the same plan at the same moment, in any time zone of this machine', () => {
    const log = '2026-03-10 Tue  plan easy 6 km\n2026-03-11 Wed  06:00 plan easy 6 km 30:00\n';
    const before = process.env.TZ;
    try {
      const made = ['America/Los_Angeles', 'UTC', 'Asia/Tokyo'].map(zone => {
        process.env.TZ = zone;
        return calendarOf(log);
      });
      assert.deepEqual(new Set(made).size, 1);
    } finally {
      if (before === undefined) delete process.env.TZ;
      else process.env.TZ = before;
    }
  });

  it('reads back whatever a note says, in lines that every program takes', () => {
    const words = fc.string({
      unit: fc.constantFrom(
        'a',
        ' ',
        ',',
        ';',
        '\\',
        '"',
        'ä',
        '漢',
        '🏃',
        '\u200D',
        'BEGIN:',
        ':',
        'n',
        '\t',
        '\u0007',
        '\uD800',
      ),
      maxLength: 120,
    });
    const readsBack = fc.property(words, note => {
      const calendar = calendarOf(`athlete x${note}\n2026-03-10 Tue  plan easy 6 km > x${note}x`);
      assert.ok(calendar.endsWith('END:VCALENDAR\r\n'));
      for (const line of calendar.split('\r\n')) {
        assert.ok(Buffer.byteLength(line) <= 75, line);
        assert.doesNotMatch(line, /[\r\n]/);
      }
      const [event] = eventsIn(calendar);
      assert.equal(event?.description, `easy 6 km\n\nx${note.replaceAll('\u0007', ' ').replaceAll('\uD800', ' ')}x`);
    });
    fc.assert(readsBack, runs(300));
  });
});
