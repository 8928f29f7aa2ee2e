import assert from 'node:assert/strict';
import { createScratchLog } from '../../../server/src/analysis/engine/scratchLog';
import { noRestDay } from '../../../server/src/analysis/rules/rest/no-rest-day';
import type { TextEdit } from '../../../server/src/base/text';
import { readSettings } from '../../../server/src/config/settings';
import type { Log } from '../../../server/src/model/types';
import { isoDate } from '../../../server/src/values/date';
import { fileOf } from '../../support/fixture';
import { dayNumber, openLog } from '../../support/log';

const today = dayNumber('2026-03-08');
const { settings } = readSettings(undefined);

/** Adds a line at the end of the log's only document. */
function adding(text: string): (log: Log) => ReadonlyMap<string, readonly TextEdit[]> {
  return ({ documents: [document] }) => {
    const lines = document?.tree.lines ?? [];
    const end = { line: lines.length - 1, character: lines[lines.length - 1]?.text.length ?? 0 };
    return new Map([[document?.uri ?? '', [{ range: { start: end, end }, newText: `${text}\n` }]]]);
  };
}

function scratchLogOf(text: string) {
  return createScratchLog(openLog([fileOf(text)], { today }).log(), settings);
}

describe('a scratch log', () => {
  it('tries each edit on the log as it is', () => {
    const scratchLog = scratchLogOf('2026-03-07 Sat  tempo 8 km\n');
    const found = (text: string) => scratchLog.after(adding(text)).analysis.findings.map(({ id }) => id);
    assert.ok(found('2026-03-08 Sun  plan intervals 8 km').includes('hard-back-to-back'));
    assert.ok(!found('2026-03-08 Sun  plan easy 8 km').includes('hard-back-to-back'));
    assert.equal(scratchLog.after(adding('')).log.day(today).sessions.length, 0);
  });

  it('leaves the log alone', () => {
    const opened = openLog([fileOf('2026-03-07 Sat  tempo 8 km\n')], { today });
    const log = opened.log();
    createScratchLog(log, settings).after(adding('2026-03-08 Sun  rest'));
    assert.equal(opened.log(), log);
  });

  it('copies the last year and what holds for all of the log', () => {
    const { log, choice } = scratchLogOf(
      [
        'unit mi',
        'shoe blue max 400 mi',
        '2015-01-01 Thu  easy 5',
        '2020-01-01 Wed  easy 5',
        '  maxhr 190',
        '  sleep 7h',
        'rule no-rest-day rest.min-per-week 2',
        '2026-03-07 Sat  easy 5',
        '',
      ].join('\n'),
    );
    assert.equal(isoDate(log.first ?? 0), '2020-01-01');
    assert.deepEqual([log.unit, log.shoes.length, log.athleteProfile(today).maxBpm], ['mi', 1, 190]);
    assert.equal(choice(noRestDay, today).options['rest.min-per-week'], 2);
  });
});
