import assert from 'node:assert/strict';
import { render } from '../../server/src/base/message';
import { lineTotalProblem, readSession } from '../../server/src/model/session';
import { parseEntries } from '../../server/src/syntax/reading';
import type { LogUnit } from '../../server/src/values/distance';

/** The line, the log's unit, and the message when its total is not what its sessions add up to. */
const rows: readonly (readonly [line: string, unit: LogUnit, message?: string])[] = [
  ['AM 14km easy / PM 11km easy (25)', 'km'],
  // A bare total is in the unit that the line is written in.
  ['AM 14km easy / PM 11km easy (25)', 'mi'],
  ['AM 14km easy / PM 11km easy (30)', 'km', 'The parts add up to 25 km.'],
  ['AM - 5.3M easy; PM - 8.8M easy (14.1M tot)', 'mi'],
  ['AM - 5.3M easy; PM - 8.8M easy (17M tot)', 'mi', 'The parts add up to 14.1 mi.'],
  ['13.1 mile run, 4.9 mile walk - 18 total', 'mi'],
  ['13.1 mile run, 4.9 mile walk - 22 total', 'km', 'The parts add up to 18 mi.'],
  // Repetitions without a warm-up are not all of it, but they are not less than they are.
  ['AM 9 km easy / PM 2 x 10 x 400 off 30s (25)', 'km'],
  ['AM 9 km easy / PM 2 x 10 x 400 off 30s (15)', 'km', 'The parts add up to at least 17 km.'],
  // Amounts in a note may be the rest.
  ['AM 9 km easy / PM 4 km, then with Tom 10 km (25)', 'km'],
];

describe('the total of a line of several sessions', () => {
  for (const [line, unit, message] of rows) {
    it(`${line}, unit ${unit}`, () => {
      const sessions = parseEntries(line, 0).entries.flatMap(entry =>
        entry.body.type === 'session' ? [readSession({ ...entry, body: entry.body }, unit)] : [],
      );
      const last = sessions.at(-1);
      assert.ok(last?.body.lineTotal);
      const problem = lineTotalProblem(last, sessions.slice(0, -1));
      assert.equal(problem && render(problem.message), message);
      if (problem) assert.equal(problem.id, 'total-differs');
    });
  }
});
