import assert from 'node:assert/strict';
import { isoDate } from '../../server/src/values/date';
import { dayNumber, openLog } from '../support/log';
import { daysFrom, repeated, times } from '../support/rules';
import { crowd, type Danger, days, harmless, SIX_KM, variations } from './dangers.cases';

const SHIN = [
  daysFrom('2026-01-05', repeated(5, ['rest', 'easy 8 km', 'easy 8 km', 'rest', 'easy 8 km', 'rest', 'long 14 km'])),
  daysFrom('2026-02-09', ['injury shin 4/10', 'injury shin 3/10', 'rest', 'rest', 'injury shin 2/10', 'rest', 'rest']),
].join('\n');

const dangers: Readonly<Record<string, Danger>> = {
  '22 km in a month of runs of 6 km, with blank days': {
    text: `${daysFrom('2026-03-01', SIX_KM)}\n2026-03-31 Tue  long 22 km`,
    today: '2026-03-31',
    id: 'session-spike',
    severity: 'information',
  },
  'three weeks of tired days after short nights': {
    text: days(
      '2026-03-01',
      times(21, '').map(() => ['sleep 5:40', 'fatigue 7', 'mood 3', 'soreness 7', 'easy 6 km']),
    ),
    today: '2026-03-21',
    id: 'overtraining-cluster',
  },
  'nine days in a row two weeks after a shin': {
    text: `${SHIN}\n${daysFrom('2026-02-23', times(9, 'easy 3 km'))}`,
    today: '2026-03-03',
    id: 'injury-return',
  },
  'a chest that felt tight after a parkrun': {
    text: `${crowd('2026-03-14')}\n2026-03-14 Sat\n  parkrun 25:10\n  chest felt tight`,
    today: '2026-03-14',
    id: 'pain-rising',
  },
  'fever and a run': {
    text: `${crowd('2026-03-14')}\n2026-03-14 Sat\n  sick fever\n  easy 5 km`,
    today: '2026-03-14',
    id: 'train-while-sick',
  },
  'a calf on the third morning': {
    text: `${crowd('2026-03-14')}\n2026-03-14 Sat  pain calf 3/10\n2026-03-15 Sun  pain calf 3/10\n2026-03-16 Mon  pain calf 3/10`,
    today: '2026-03-16',
    id: 'pain-stays',
  },
  'a week of very low mood': {
    text: `${crowd('2026-03-14')}\n${days(
      '2026-03-14',
      times(7, '').map((_, index) => (index === 3 ? ['mood 4/10'] : ['mood 1/5'])),
    )}`,
    today: '2026-03-20',
    id: 'mood-very-low',
  },
  'a tempo on the day after a run twice the longest': {
    text: `${daysFrom('2026-03-01', SIX_KM)}\n2026-03-31 Tue  long 16 km\n2026-04-01 Wed  tempo 8 km`,
    today: '2026-04-01',
    id: 'session-spike',
    severity: 'information',
  },
};

describe('dangers are told on their day, first', () => {
  for (const [name, { text, today, id, severity = 'warning' }] of Object.entries({ ...dangers, ...variations })) {
    it(name.replace('\n  ', ' / '), () => {
      const [first] = openLog(text, { today }).analyse().advice;
      assert.deepEqual([first?.id, first?.severity], [id, severity], first?.message);
      const { document, line } = first?.place ?? assert.fail();
      assert.equal(isoDate(document.dateOf(line) ?? 0), today, first?.message);
    });
  }

  it('signs in the chest are told in whichever words', () => {
    const below = [
      'chest felt tight',
      'pain heart tight',
      'pain Brust eng',
      'sick chest tightness',
      'sick Herz stechend',
    ];
    for (const entry of [', chest felt tight', ...below.map(each => `\n  ${each}`)]) {
      const [first] = openLog(`2026-03-14 Sat  parkrun 25:10${entry}`, { today: '2026-03-14' }).analyse().advice;
      assert.match(first?.message ?? '', /^Logged: chest pain\./, entry);
      assert.equal(first?.isDanger, true, entry);
    }
  });

  it('and the same words where nothing is the matter are no danger', () => {
    for (const line of harmless) {
      const { advice } = openLog(`2026-03-16 Mon\n  ${line}`, { today: '2026-03-16' }).analyse();
      assert.deepEqual(
        advice.filter(({ isDanger }) => isDanger).map(({ message }) => message),
        [],
        line,
      );
    }
  });

  it('with twelve blank days of which nothing is known, in careful words', () => {
    const blank = ['easy 6 km', '', '', '', '', 'easy 5 km', 'easy 6 km', '', '', '', '', 'easy 4 km'];
    const text = `${daysFrom('2026-03-02', [...blank, ...blank])}\n2026-03-29 Sun  long 22 km`;
    const [first] = openLog(text, { today: '2026-03-29' }).analyse().advice;
    assert.equal(first?.message, 'As far as the log tells: 22 km; your longest run of the 30 days before: 6 km.');
  });

  it('and are gone from the list ten days later', () => {
    for (const [name, { text, today }] of Object.entries(dangers)) {
      const later = openLog(text, { today: dayNumber(today) + 12 }).analyse();
      assert.deepEqual(
        later.advice.map(({ id }) => id),
        [],
        name,
      );
    }
  });
});
