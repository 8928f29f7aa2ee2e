import assert from 'node:assert/strict';
import { weekStartOf } from '../../server/src/values/date';
import { dayNumber, openLog } from '../support/log';
import { daysFrom } from '../support/rules';

/** The most that a week of a typical, sensible log may get. */
const MAX_INFORMATION = 1;
const MAX_HINTS = 3;

const FIRST_MONDAY = '2026-01-05';
/** A recreational runner: four or five runs a week, one or two of them hard, long runs that grow by a kilometre, a lighter fourth week. */
const LONG_RUNS_KM = [14, 15, 16, 12, 16, 17, 18, 13, 18, 19, 20, 15];

const text = LONG_RUNS_KM.map((longKm, week) =>
  daysFrom(isoAfter(week * 7), [
    week % 3 === 0 ? 'rest' : '',
    `easy ${7 + (week % 2)} km 45:00`,
    week % 2 === 0 ? 'intervals 9 km: wu 2 km, 6 x 800 m @ 4:00/km r 2 min jog, cd 2 km' : 'tempo 9 km 47:00',
    '',
    week % 4 === 3 ? 'yoga 30 min' : `easy ${6 + (week % 3)} km`,
    week % 2 === 0 ? 'strength 25 min' : 'rest',
    `long ${longKm} km`,
  ]),
).join('\n');

describe('a typical, sensible log', () => {
  it('is told little, on every day of it', () => {
    const first = dayNumber(FIRST_MONDAY);
    for (let today = first; today < first + LONG_RUNS_KM.length * 7; today++) {
      const findings = openLog(textUntil(today), { today }).analyse().findings;
      const perWeek = new Map<number, Record<string, number>>();
      for (const { place, severity } of findings) {
        const week = weekStartOf(place.document.dateOf(place.line) ?? 0, 0);
        const counts = perWeek.get(week) ?? {};
        counts[severity] = (counts[severity] ?? 0) + 1;
        perWeek.set(week, counts);
      }
      for (const { information = 0, hint = 0, warning = 0, error = 0 } of perWeek.values()) {
        const told = findings.map(({ message }) => message).join('\n');
        assert.equal(warning + error, 0, told);
        assert.ok(information <= MAX_INFORMATION && hint <= MAX_HINTS, told);
      }
    }
  });
});

function isoAfter(days: number): string {
  return new Date((dayNumber(FIRST_MONDAY) + days) * 86_400_000).toISOString().slice(0, 10);
}

function textUntil(today: number): string {
  return text
    .split('\n')
    .filter(line => dayNumber(line.slice(0, 10)) <= today)
    .join('\n');
}
