import assert from 'node:assert/strict';
import { readSession } from '../../server/src/model/session';
import { parseEntries } from '../../server/src/syntax/reading';
import type { Problem } from '../../server/src/syntax/tree';
import type { LogUnit } from '../../server/src/values/distance';
import { assertFixesClear } from '../syntax/printed';
import { exported } from './exported';

/** The line, how it is exported from a log in kilometres, and from one in miles where that differs (`exported`). */
export type ExportRow = readonly [line: string, km: string, mi?: string];

/** One test a row; each fix of each finding of the line clears it. */
export function checkExports(title: string, rows: readonly ExportRow[]): void {
  describe(`${title} (${rows.length})`, () => {
    for (const [line, km, mi = km] of rows) {
      it(line, () => {
        assert.equal(exported(line, 'km'), km, 'unit km');
        assert.equal(exported(line, 'mi'), mi, 'unit mi');
        for (const unit of ['km', 'mi'] as const) assertFixesClear(line, text => problemsOf(text, unit));
      });
    }
  });
}

function problemsOf(line: string, unit: LogUnit): readonly Problem[] {
  const { entries, problems } = parseEntries(line, 0);
  const ofSessions = entries.flatMap(entry =>
    entry.body.type === 'session' ? readSession({ ...entry, body: entry.body }, unit).problems : [],
  );
  return [...problems, ...ofSessions];
}
