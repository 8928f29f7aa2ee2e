import assert from 'node:assert/strict';
import { readSession } from '../../server/src/model/session';
import type { ReadSession } from '../../server/src/model/types';
import { parseEntries } from '../../server/src/syntax/reading';
import { type LogUnit, plainNumber } from '../../server/src/values/distance';
import { assertFixesClear } from '../syntax/printed';

/**
 * The numbers of a line's sessions in a log of `unit`, joined by ` ¦ `: `d metres t seconds p seconds per km`, with a `+` behind
 * what is a minimum, `at hh:mm` for a leading time that is the clock, and ` !id[marked words]` for each problem.
 */
export function printNumbers(line: string, unit: LogUnit): string {
  return sessionsOf(line, unit)
    .map(session => {
      const { distanceM, distanceIsMinimum, durationS, durationIsMinimum, paceSPerKm, when, problems } = session;
      const clock = typeof when?.when === 'object' ? [`at ${clockText(when.when.minuteOfDay)}`] : [];
      const numbers = [
        ...(distanceM === undefined ? [] : [`d ${plainNumber(distanceM, 1)}${distanceIsMinimum ? '+' : ''}`]),
        ...(durationS === undefined ? [] : [`t ${plainNumber(durationS, 1)}${durationIsMinimum ? '+' : ''}`]),
        ...(paceSPerKm === undefined ? [] : [`p ${plainNumber(paceSPerKm, 1)}`]),
      ];
      const flags = problems.map(({ id, span }) => `!${id}[${line.slice(span.start, span.end)}]`);
      return [...clock, ...(numbers.length > 0 ? numbers : ['-']), ...flags].join(' ');
    })
    .join(' ¦ ');
}

function sessionsOf(line: string, unit: LogUnit): ReadSession[] {
  return parseEntries(line, 0).entries.flatMap(entry =>
    entry.body.type === 'session' ? [readSession({ ...entry, body: entry.body }, unit)] : [],
  );
}

function clockText(minuteOfDay: number): string {
  const two = (value: number) => String(value).padStart(2, '0');
  return `${two(Math.floor(minuteOfDay / 60))}:${two(minuteOfDay % 60)}`;
}

/** The line, its numbers in a log in kilometres, and in miles where they differ. */
export type NumberRow = readonly [line: string, km: string, mi?: string];

export function checkNumbers(title: string, rows: readonly NumberRow[]): void {
  describe(title, () => {
    for (const [line, km, mi = km] of rows) {
      it(line, () => {
        assert.equal(printNumbers(line, 'km'), km, 'unit km');
        assert.equal(printNumbers(line, 'mi'), mi, 'unit mi');
        assertFixesClear(line, text => sessionsOf(text, 'km').flatMap(({ problems }) => problems));
        assertFixesClear(line, text => sessionsOf(text, 'mi').flatMap(({ problems }) => problems));
      });
    }
  });
}
