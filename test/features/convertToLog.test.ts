import assert from 'node:assert/strict';
import type { ConvertToLogParams } from '../../server/src/contracts/messages';
import { Refused } from '../../server/src/features';
import { convertToLog } from '../../server/src/features/convertToLog';

const diary = (text: string, more: Partial<ConvertToLogParams> = {}): ConvertToLogParams => ({
  text,
  name: 'diary.md',
  format: 'markdown',
  today: '2026-11-25',
  ...more,
});

describe('Convert to a Training Log', () => {
  it('answers the log, and what became of the diary', () => {
    assert.deepEqual(
      convertToLog({}, diary('# 2026\n## Mon 2 March\neasy 8 km\ncore 20 min\nFelt good.\n## 3 March\nrest\n')),
      {
        log: '# 2026\n2026-03-02 Mon  easy 8 km\n  core 20 min\n    > Felt good.\n2026-03-03 Tue  rest\n',
        summary: '2 days with 2 sessions. Kept as notes: 1 line.',
      },
    );
    assert.deepEqual(convertToLog({}, diary('2 March 2026: easy 8 km')), {
      log: '2026-03-02 Mon  easy 8 km\n',
      summary: '1 day with 1 session.',
    });
  });

  it('asks once what only the runner knows', () => {
    const asked = diary('3/2/2026: rest');
    assert.deepEqual(convertToLog({}, asked), {
      question: 'Which day is 3/2/2026?',
      choices: [
        { label: '3 Feb', dateOrder: 'day-first' },
        { label: '2 Mar', dateOrder: 'month-first' },
      ],
    });
    const answer = convertToLog({}, { ...asked, dateOrder: 'month-first' });
    assert.equal('log' in answer && answer.log, '2026-03-02 Mon  rest\n');
  });

  it('says why there is no log', () =>
    assert.deepEqual(convertToLog({}, diary('Dear diary')), {
      reason: 'No dates were found in diary.md, and a log is written by days.',
    }));

  it('refuses what is no date of today', () =>
    assert.throws(() => convertToLog({}, diary('2 March: rest', { today: 'today' })), Refused));

  it('tells of a quotation mark that is never closed', () => {
    const answer = convertToLog({}, diary('date,km,notes\n2026-03-02,8,"calm\n2026-03-03,9,fine\n', { format: 'csv' }));
    assert.match('summary' in answer ? answer.summary : '', /quotation mark in line 2 is never closed/);
    const closed = convertToLog({}, diary('date,km,notes\n2026-03-02,8,"calm"\n', { format: 'csv' }));
    assert.doesNotMatch('summary' in closed ? closed.summary : '', /quotation/);
  });
});
