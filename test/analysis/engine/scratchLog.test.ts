import assert from 'node:assert/strict';
import fc from 'fast-check';
import { createScratchLog } from '../../../server/src/analysis/engine/scratchLog';
import { noRestDay } from '../../../server/src/analysis/rules/rest/no-rest-day';
import { rangeOf, type TextEdit } from '../../../server/src/base/text';
import { readSettings } from '../../../server/src/config/settings';
import type { Log } from '../../../server/src/model/types';
import { mayReadOtherwise } from '../../../server/src/syntax/inUnit';
import { printTree } from '../../../server/src/syntax/print';
import type { Entry, LineNode } from '../../../server/src/syntax/tree';
import { isoDate } from '../../../server/src/values/date';
import { fileOf } from '../../support/fixture';
import { dayNumber, openLog } from '../../support/log';
import { seeded } from '../../support/random';
import { randomLogs } from '../../support/randomLog';

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

  it('shares what was read of a line, and reads as its text does', () => {
    fc.assert(
      fc.property(randomLogs, fc.boolean(), ({ text, today }, isInMiles) => {
        const log = openLog(isInMiles ? `unit mi\n${text}` : text, { today }).log();
        const entries = new Set(log.documents.flatMap(({ tree }) => tree.lines.flatMap(entriesOf)));
        for (const { tree } of createScratchLog(log, settings).log.documents) {
          const again = openLog(printTree(tree), { today }).log().documents[0]?.tree;
          assert.deepEqual(tree.lines.map(withoutPlace), again?.lines.map(withoutPlace));
          for (const [at, line] of tree.lines.entries()) assert.equal(tree.lineOf(line), at);
          const own = tree.lines.filter(line => !mayReadOtherwise(line)).flatMap(entriesOf);
          assert.ok(own.every(entry => entries.has(entry)));
        }
      }),
      { ...seeded, numRuns: 20 },
    );
  });

  it('takes the last edits back', () => {
    const scratchLog = scratchLogOf('2026-03-07 Sat  tempo 8 km\n');
    const [document] = scratchLog.log.documents;
    const [line] = document?.tree.lines ?? [];
    scratchLog.after(
      () => new Map([[document?.uri ?? '', [{ range: rangeOf(0, { start: 16, end: 21 }), newText: 'easy' }]]]),
    );
    assert.notEqual(document?.tree.lines[0], line);
    scratchLog.restore();
    assert.equal(document?.tree.lines[0], line);
  });
});

function entriesOf(line: LineNode): readonly Entry[] {
  return line.kind === 'day' || line.kind === 'entry' ? line.entries : [];
}

function withoutPlace({ lastLine: _, ...line }: LineNode): object {
  return line;
}
