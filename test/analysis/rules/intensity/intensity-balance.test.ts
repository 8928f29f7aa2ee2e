import assert from 'node:assert/strict';
import { intensityBalance } from '../../../../server/src/analysis/rules/intensity/intensity-balance';
import { offered } from '../../../support/offered';
import { daysFrom, describeRule, times } from '../../../support/rules';

/** Four weeks up to Sunday 2026-03-08: the runs one after the other, so many a week, the last on Sunday; rest between. */
function fourWeeks(perWeek: number, runs: readonly string[]): string {
  const weeks = [0, 1, 2, 3].map(week => runs.slice(week * perWeek, (week + 1) * perWeek));
  return daysFrom(
    '2026-02-09',
    weeks.flatMap(week => [...times(7 - week.length, 'rest'), ...week]),
  );
}

const some = (hard: string, count: number, of: number) => [...times(count, hard), ...times(of - count, 'easy 8 km')];

describeRule(intensityBalance, {
  fired: {
    'one fast part of more than a quarter': `
${fourWeeks(5, [...times(4, 'long 16 km: 5 km, 5 km @ HMP, 6 km'), ...some('tempo 8 km', 4, 16)])}
^^^^^^^^^^ 💡 hint intensity-balance
`,
    'repetitions, however short': `
${fourWeeks(5, [...times(4, 'run 12 km: wu 4 km, 8 x 200 m @ R r 200 m, cd 4 km'), ...some('tempo 8 km', 4, 16)])}
^^^^^^^^^^ 💡 hint intensity-balance
`,
    '7 hard runs of 20': `
${fourWeeks(5, some('tempo 8 km', 7, 20))}
^^^^^^^^^^ 💡 hint intensity-balance: 35% of the runs of four weeks were hard, up to Sun 8 Mar. Make the next hard one easy: four of five is usual.
`,
    'three runs a week, five hard ones': `
${fourWeeks(3, some('tempo 8 km', 5, 12))}
^^^^^^^^^^ 💡 hint intensity-balance: 42% of the runs of four weeks were hard, up to Sun 8 Mar. Make the next hard one easy: four of five is usual.
`,
    'above 40 % before a goal race': `--- today 2026-03-08
${fourWeeks(5, some('tempo 8 km', 9, 20))}
^^^^^^^^^^ 💡 hint intensity-balance
2026-05-03 Sun  plan race A 10 km
`,
    'some runs that say nothing': `
${fourWeeks(5, [...some('tempo 8 km', 6, 15), ...times(5, 'run 8 km')])}
^^^^^^^^^^ 💡 hint intensity-balance: 40% of the runs of four weeks were hard, up to Sun 8 Mar. Make the next hard one easy: four of five is usual.
`,
    'weeks ago: the fact without the advice': `--- today 2026-03-30
${fourWeeks(5, some('tempo 8 km', 7, 20))}
^^^^^^^^^^ 💡 hint intensity-balance: 35% of the runs of four weeks were hard, up to Sun 8 Mar.
`,
    'of weeks in a row the latest': `
${fourWeeks(5, some('tempo 8 km', 10, 20))}
${daysFrom('2026-03-09', ['rest', 'rest', 'easy 8 km', 'tempo 8 km', 'tempo 8 km', 'tempo 8 km', 'easy 8 km'])}
^^^^^^^^^^ 💡 hint intensity-balance
`,
    'by time in zones: 26 % in zone 4': `
${fourWeeks(4, [...times(12, 'easy 60 min Z2'), ...times(4, 'run 63 min Z4')])}
^^^^^^^^^^ 💡 hint intensity-balance: 26% of the running time of four weeks was above easy, up to Sun 8 Mar. Make the next hard one easy: four of five is usual.
`,
    'by sessions, by choice: 8 of 16, though a quarter of the time was in zone 4': `
rule intensity-balance balance.basis sessions
${fourWeeks(4, [...times(8, 'easy 60 min Z2'), ...times(8, 'tempo 60 min: 30 min @ Z4, 30 min @ Z2')])}
^^^^^^^^^^ 💡 hint intensity-balance: 50% of the runs of four weeks were hard, up to Sun 8 Mar. Make the next hard one easy: four of five is usual.
`,
    'by time, with an aim of 90 % easy: 16 % in zone 4': `
rule intensity-balance easy.target 0.9
${fourWeeks(4, [...times(12, 'easy 60 min Z2'), ...times(4, 'run 60 min: 38 min @ Z4, 22 min @ Z2')])}
^^^^^^^^^^ 💡 hint intensity-balance: 16% of the running time of four weeks was above easy, up to Sun 8 Mar. You aim for 90% easy.
`,
    'one step louder for racers': `
profile racer
${fourWeeks(5, some('tempo 8 km', 7, 20))}
^^^^^^^^^^ 💡 information intensity-balance
`,
    'a smaller share by choice': `
rule intensity-balance hard.max-share-sessions 0.2
${fourWeeks(5, some('tempo 8 km', 5, 20))}
^^^^^^^^^^ 💡 hint intensity-balance
`,
  },
  silent: {
    'one fast part of a quarter of the run or less': `
${fourWeeks(5, [...times(4, 'long 16 km: 6 km, 4 km @ HMP, 6 km'), ...some('tempo 8 km', 4, 16)])}
`,
    '6 hard runs of 20': `
${fourWeeks(5, some('tempo 8 km', 6, 20))}
`,
    'by time in zones: a quarter in zone 4, though 8 of 16 sessions were hard': `
${fourWeeks(4, [...times(8, 'easy 60 min Z2'), ...times(8, 'tempo 60 min: 30 min @ Z4, 30 min @ Z2')])}
`,
    'by time, with an aim of 90 % easy: 15 % in zone 4': `
rule intensity-balance easy.target 0.9
${fourWeeks(4, [...times(12, 'easy 60 min Z2'), ...times(4, 'run 60 min: 36 min @ Z4, 24 min @ Z2')])}
`,
    'by time, by choice, where the time in zones is not known': `
rule intensity-balance balance.basis time
${fourWeeks(5, some('tempo 8 km', 7, 20))}
`,
    'three runs a week, four hard ones': `
${fourWeeks(3, some('tempo 8 km', 4, 12))}
`,
    '40 % before a goal race': `--- today 2026-03-08
${fourWeeks(5, some('tempo 8 km', 8, 20))}
2026-05-03 Sun  plan race A 10 km
`,
    accepted: `
${fourWeeks(5, some('tempo 8 km', 7, 20))}
  ok intensity-balance
`,
    'eleven runs': `
${fourWeeks(3, [...some('tempo 8 km', 6, 11), 'rest'])}
`,
    'too many runs that say nothing': `
${fourWeeks(5, [...some('tempo 8 km', 6, 14), ...times(6, 'run 8 km')])}
`,
    'a week that is not over': `--- today 2026-03-07
${fourWeeks(5, some('tempo 8 km', 7, 20)).replace(/\n2026-03-08.*/, '')}
`,
    'five unknown days': `--- settings {"days": {"gaps": "unknown"}}
${fourWeeks(5, some('tempo 8 km', 7, 20))
  .replace(/\n2026-02-(?:16|17|23|24).*/g, '')
  .replace(/\n2026-03-02.*/, '')}
`,
    'norwegian singles, three of six': `
profile norwegian-singles
${fourWeeks(6, some('tempo 8 km', 12, 24))}
`,
  },
});

describe('a large share of hard runs, what is offered', () => {
  it('the next hard run as an easy one', () => {
    const plan = '2026-03-09 Mon  plan easy 8 km\n2026-03-10 Tue  plan tempo 10 km';
    const log = `--- today 2026-03-08\n${fourWeeks(5, some('tempo 8 km', 7, 20))}\n${plan}\n`;
    const { preferred } = offered('intensity-balance', log);
    assert.equal(preferred, 'Make Tue 10 Mar easy: easy 6 km instead of tempo 10 km');
  });
});
