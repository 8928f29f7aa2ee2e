import assert from 'node:assert/strict';
import { crossTrainingVariety } from '../../../server/src/analysis/rules/context/cross-training-variety';
import { heatHard } from '../../../server/src/analysis/rules/context/heat-hard';
import { travelHard } from '../../../server/src/analysis/rules/context/travel-hard';
import { offered } from '../../support/offered';
import { daysFrom, describeRule } from '../../support/rules';

describeRule(heatHard, {
  fired: {
    'at the limit, by the metric of the day': `
2026-06-04 Thu  tempo 8 km
                ^^^^^^^^^^ 💡 information heat-hard: 25 C, and no warm session in two weeks. Pace often drops in heat: slow by feel, drink, find shade.
  temp 25 C
`,
    'in Fahrenheit': `
2026-06-04 Thu  tempo 8 km 82F
                ^^^^^^^^^^ 💡 information heat-hard: 82F, and no warm session in two weeks. Pace often drops in heat: slow by feel, drink, find shade.
`,
    'a long run, from 32 degrees on': `
2026-06-04 Thu  long 20 km 2:00:00 32 C
                ^^^^^^^^^^^^^^^^^^ 💡 information heat-hard: 32 C, and no warm session in two weeks. In such heat a shorter run or a cooler hour is often the better choice; drink and find shade.
`,
    'a race': `
2026-06-04 Thu  race 10 km 42:10 28 C
                ^^^^^^^^^^^^^^^^ 💡 information heat-hard
`,
    'four warm sessions, and one too short': `
${daysFrom('2026-05-30', ['easy 8 km 26 C', 'easy 8 km 26 C', 'easy 8 km 26 C', 'easy 29 min 26 C', 'easy 8 km 26 C'])}
2026-06-04 Thu  tempo 8 km 28 C
                ^^^^^^^^^^ 💡 information heat-hard: 28 C, and 4 warm sessions in two weeks. Pace often drops in heat: slow by feel, drink, find shade.
`,
    'five warm sessions, one of them 15 days before': `
2026-05-20 Wed  easy 8 km 26 C
${daysFrom('2026-05-31', ['easy 8 km 26 C', 'easy 8 km 26 C', 'easy 8 km 26 C', 'easy 8 km 26 C'])}
2026-06-04 Thu  tempo 8 km 28 C
                ^^^^^^^^^^ 💡 information heat-hard
`,
    'gone by: the fact without the advice': `
--- today 2026-06-10
2026-06-04 Thu  tempo 8 km 28 C
                ^^^^^^^^^^ 💡 information heat-hard: Tempo at 28 C, with no warm session in the two weeks before; pace often drops in such heat.
2026-06-10 Wed  easy 8 km
`,
    planned: `
--- today 2026-06-03
2026-06-03 Wed  easy 8 km
2026-06-04 Thu  plan tempo 8 km 28 C
                     ^^^^^^^^^^ 💡 information heat-hard
`,
    'of one spell the latest': `
2026-06-04 Thu  tempo 8 km 28 C
2026-06-07 Sun  long 20 km 2:00:00 27 C
                ^^^^^^^^^^^^^^^^^^ 💡 information heat-hard
`,
    'a higher limit by choice': `
rule heat-hard heat.temp 30
2026-06-04 Thu  tempo 8 km 30 C
                ^^^^^^^^^^ 💡 information heat-hard
`,
  },
  silent: {
    'below the limit': `
2026-06-04 Thu  tempo 8 km 24 C
`,
    'an easy run': `
2026-06-04 Thu  easy 8 km 30 C
`,
    'on the treadmill': `
2026-06-04 Thu  tempo 8 km 26 C #treadmill
`,
    'without a temperature': `
2026-06-04 Thu  tempo 8 km
`,
    'five warm sessions at 23 degrees': `
${daysFrom('2026-05-30', ['easy 8 km 23 C', 'easy 8 km 23 C', 'easy 8 km 23 C', 'easy 30 min 23 C', 'easy 8 km 23 C'])}
2026-06-04 Thu  tempo 8 km 28 C
`,
  },
});

const after = (shift: string, day: string, session: string) => `
2026-03-01 Sun  travel ${shift}
${day}  ${session}
`;
const MARK = '                ^^^^^^^^^^ 💡 hint travel-hard';

describeRule(travelHard, {
  fired: {
    'the fifth day after eight zones eastwards': `${after('LIS>TYO +8h', '2026-03-06 Fri', 'tempo 8 km')}${MARK}
`,
    'the fourth day after eight zones westwards': `${after('TYO>LIS -8h', '2026-03-05 Thu', 'tempo 8 km')}${MARK}: Tempo 4 days after 8 time zones. A few gentle days and daylight first often help.
`,
    'the third day after three zones eastwards': `${after('LIS>IST +3h', '2026-03-04 Wed', 'tempo 8 km')}${MARK}
`,
    'the day after two zones': `${after('LIS>ATH +2h', '2026-03-02 Mon', 'tempo 8 km')}${MARK}: Tempo 1 day after 2 time zones. A few gentle days and daylight first often help.
`,
    'a long run': `
2026-03-01 Sun  travel LIS>TYO +8h
2026-03-04 Wed  long 20 km 2:00:00
                ^^^^^^^^^^^^^^^^^^ 💡 hint travel-hard
`,
    'gone by: the fact without the advice': `
--- today 2026-03-10
2026-03-01 Sun  travel LIS>TYO +8h
2026-03-03 Tue  tempo 8 km
                ^^^^^^^^^^ 💡 hint travel-hard: Tempo 2 days after 8 time zones.
2026-03-10 Tue  easy 8 km
`,
    planned: `
--- today 2026-02-27
2026-02-27 Fri  easy 8 km
2026-03-01 Sun  plan travel LIS>TYO +8h
2026-03-03 Tue  plan tempo 8 km
                     ^^^^^^^^^^ 💡 hint travel-hard
`,
  },
  silent: {
    'the sixth day after eight zones eastwards': after('LIS>TYO +8h', '2026-03-07 Sat', 'tempo 8 km'),
    'the fifth day after eight zones westwards': after('TYO>LIS -8h', '2026-03-06 Fri', 'tempo 8 km'),
    'the fourth day after three zones eastwards': after('LIS>IST +3h', '2026-03-05 Thu', 'tempo 8 km'),
    'the second day after two zones': after('LIS>ATH +2h', '2026-03-03 Tue', 'tempo 8 km'),
    'a journey without a shift': after('Berlin', '2026-03-02 Mon', 'tempo 8 km'),
    'the day of the journey': `
2026-03-01 Sun  tempo 8 km
  travel LIS>TYO +8h
`,
    'a race': after('LIS>TYO +8h', '2026-03-04 Wed', 'race 10 km 42:00'),
    'an easy run': after('LIS>TYO +8h', '2026-03-02 Mon', 'easy 8 km'),
  },
});

/** Six runs a week, and rest on Sunday, for so many weeks from Monday 2026-01-05 on. */
const running = (weeks: number, swap: (index: number) => string = () => '') =>
  daysFrom(
    '2026-01-05',
    Array.from({ length: 7 * weeks }, (_, index) => swap(index) || (index % 7 === 6 ? 'rest' : 'easy 8 km')),
  );

const lastRun = (log: string, mark: string) => log.replace(/\n([^\n]*)$/, `\n${mark}\n$1`);
const FULL = '^^^^^^^^^^ 💡 hint cross-training-variety';

describeRule(crossTrainingVariety, {
  fired: {
    'six weeks': `${lastRun(running(6), `${FULL}: All running for 42 days. Swapping one easy run for a swim or ride rests the legs, not the engine.`)}
`,
    'five runs a week': `${lastRun(
      running(6, index => (index % 7 === 1 ? 'rest' : '')),
      FULL,
    )}
`,
    'gone by: the fact without the advice': `--- today 2026-03-10
${lastRun(running(6), `${FULL}: All running for 42 days, up to Sun 15 Feb.`)}
`,
  },
  silent: {
    'a hike': `${running(6, index => (index === 20 ? 'hike 3 h' : ''))}\n`,
    'four runs a week': `${running(6, index => (index % 7 === 1 || index % 7 === 3 ? 'rest' : ''))}\n`,
    'five weeks': `${running(5)}\n`,
    'twelve weeks: it was said after six': `--- settings {"horizonWeeks": 4}\n${running(12)}\n`,
    'an injured day': `${running(6, index => (index === 20 ? 'injury calf 3/10' : ''))}\n`,
    'an unknown day': `--- settings {"days": {"gaps": "unknown"}}\n${running(6).replace(/\n2026-01-25.*/, '')}\n`,
    'a streak': `profile streaker\n${running(6)}\n`,
  },
});

describe('all running, what is offered', () => {
  it('another sport in the place of the next planned easy run', () => {
    const log = `--- today 2026-02-15\n${running(6)}\n2026-02-16 Mon  plan tempo 8 km\n2026-02-17 Tue  plan easy 8 km [blue] > with Sam\n`;
    const { preferred, applied } = offered('cross-training-variety', log);
    assert.equal(preferred, 'Cross-train instead of easy 8 km [blue] on Tue 17 Feb');
    assert.match(applied(preferred), /\n2026-02-17 Tue {2}plan xt 50 min > with Sam\n/);
  });
});
