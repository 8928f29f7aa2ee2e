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

  it('writes a list that a site has exported as what was done, and not as notes', () => {
    const list = [
      'Activity Type,Date,Favorite,Title,Distance,Calories,Time,Avg HR,Max HR,Avg Stride Length',
      'Running,2026-03-02 06:30:00,false,"Park, early","12.34","700","01:02:03","142","171","1.10"',
      'Pool Swim,2026-03-03 07:15:00,false,Lengths,"1,500","400","00:34:00","120","140","--"',
    ].join('\n');
    assert.deepEqual(converted(list), {
      log: '2026-03-02 Mon  run 12.34 km 1:02:03 hr 142/171 > Park, early\n2026-03-03 Tue  swim 1500 m 34:00 hr 120/140 > Lengths\n',
      summary: '2 added. Left in the list, as a log does not have them: 2 columns.',
    });
  });

  it('writes days of a list in UTC as the runner had them', () => {
    const list = [
      'Activity ID,Activity Date,Activity Name,Activity Type,Elapsed Time,Distance,Filename,Elapsed Time,Moving Time,Distance',
      '1,"Jul 14, 2026, 10:36:55 PM",By moonlight,Run,3800,12.34,activities/9.fit.gz,3800.0,3723.0,12340.5',
    ].join('\n');
    const line = 'run 12.34 km 1:02:03 > By moonlight\n';
    for (const [timeZone, day] of [
      ['Europe/Berlin', '2026-07-15 Wed'],
      ['America/New_York', '2026-07-14 Tue'],
      ['Nowhere/Land', '2026-07-14 Tue'],
    ] as const) {
      const answer = converted(list, timeZone);
      assert.equal('log' in answer && answer.log, `${day}  ${line}`, timeZone);
    }
  });
});

/** A list as it is converted on the last day of the year. */
function converted(text: string, timeZone = 'UTC') {
  return convertToLog({}, { text, name: 'activities.csv', format: 'csv', today: '2026-12-31', timeZone });
}
