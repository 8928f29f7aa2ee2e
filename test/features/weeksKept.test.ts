import assert from 'node:assert/strict';
import { applyEdits, splitLines } from '../../server/src/base/text';
import { weeks } from '../../server/src/features/weeks';
import { createService, type Service } from '../../server/src/service/service';
import { isoDate } from '../../server/src/values/date';
import { benchLog } from '../bench/log';
import { createChance } from '../support/chance';

const URI = 'file:///logs/log.trainlog';
const EDITS = 40;

/** A fresh start costs more than an edit. */
const EDITS_EACH_CHECK = 5;

describe('weeks of a long log that is edited', () => {
  const log = benchLog(1_300);
  const openService = (text: string): Service => {
    const service = createService({ host: { today: () => log.today }, ruleFailed: id => assert.fail(id) });
    service.set(URI, text);
    return service;
  };
  /** Years, and the weeks of each. */
  const listed = (service: Service) => {
    const context = service.workspaceContext();
    return weeks(context, {}).map(year => ({ ...year, weeks: weeks(context, { parent: year.id }) }));
  };

  for (const seed of [1, 2]) {
    it(`are those of a fresh start on the same text, seed ${seed}`, () => {
      const chance = createChance(seed);
      let { text } = log;
      const service = openService(text);
      assert.ok(listed(service).length > 2, 'a log of years');
      for (let times = 0; times < EDITS; times++) {
        const lines = splitLines(text).map(line => line.text);
        const line = chance.from(0, lines.length - 1);
        const date = isoDate(log.today - chance.from(-20, 900));
        const newText = chance.of([
          `${date}  easy ${chance.from(3, 30)} km\n`,
          'week sunday\n',
          'week monday\n',
          `${lines[line] ?? ''}7\n`,
          '',
        ]);
        const range = { start: { line, character: 0 }, end: { line: line + chance.from(0, 2), character: 0 } };
        text = applyEdits(text, [{ range, newText }]);
        service.edit(URI, [{ range, newText }]);
        const shown = listed(service);
        if (times % EDITS_EACH_CHECK > 0) continue;
        assert.deepEqual(shown, listed(openService(text)), `after ${JSON.stringify({ range, newText })}`);
      }
    });
  }
});
