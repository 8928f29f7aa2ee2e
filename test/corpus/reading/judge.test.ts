import assert from 'node:assert/strict';
import { judge } from './judge';
import type { Meant } from './meaning';
import { readLine } from './readLine';

type Case = Omit<Meant, 'id' | 'source' | 'unit'>;

/** Lines that are read for certain, so that what is judged is the meaning that is held against them. */
const cases: readonly (readonly [what: string, meant: Case, faults: readonly string[], main?: 'main is wrong'])[] = [
  ['right', { text: 'easy 8 km 45:10', sessions: [run({ distance_m: 8000, duration_s: 2710, effort: 'easy' })] }, []],
  ['2 % beside', { text: 'easy 8 km 45:10', sessions: [run({ distance_m: 8150, duration_s: 2660 })] }, []],
  ['3 % beside', { text: 'easy 8 km', sessions: [run({ distance_m: 8250 })] }, ['amount'], 'main is wrong'],
  ['in a range', { text: 'easy 8 km', sessions: [run({ distance_m: [7000, 9000] })] }, []],
  ['too much', { text: 'easy 8 km 45:10', sessions: [run({ duration_s: null })] }, ['amount'], 'main is wrong'],
  ['another sport', { text: 'bike 8 km', sessions: [run({ distance_m: 8000 })] }, ['amount', 'count'], 'main is wrong'],
  ['recovery is easy', { text: 'recovery 8 km', sessions: [run({ effort: 'easy' })] }, []],
  ['easy is not moderate', { text: 'easy 8 km', sessions: [run({ effort: ['moderate', 'hard'] })] }, ['effort']],
  ['hard, where nothing tells it', { text: 'tempo 8 km', sessions: [run({})] }, ['effort']],
  ['one too few', { text: 'easy 8 km', sessions: [run({}), { sport: 'strength' }] }, ['amount', 'count']],
  [
    'one too few, which may lack',
    { text: 'easy 8 km', sessions: [run({}), { sport: 'strength' }], maybe: ['strength'] },
    [],
  ],
  ['one too many', { text: 'easy 8 km + core', sessions: [run({ distance_m: 8000 })] }, ['count']],
  ['one too many, which may be', { text: 'easy 8 km + core', sessions: [run({})], maybe: ['session'] }, []],
  ['skipped', { text: 'skip easy 8 km', sessions: [run({ status: 'skip' })] }, []],
  ['a session where none is meant', { text: 'easy 8 km', sessions: [] }, ['count'], 'main is wrong'],
  [
    'the small one wrong',
    { text: 'easy 8 km\neasy 3 km', sessions: [run({ distance_m: 8000 }), run({ distance_m: 2000 })] },
    ['amount'],
  ],
  [
    'the hard part',
    { text: 'intervals 6 x 800 m r 2 min', sessions: [run({ effort: 'hard', work: [{ count: 6, distance_m: 800 }] })] },
    [],
  ],
  [
    'its pace',
    {
      text: 'intervals 6 x 800 m @ 3:20',
      sessions: [run({ effort: 'hard', work: [{ count: 6, pace_s_per_km: 250 }] })],
    },
    [],
  ],
  [
    'in sets',
    {
      text: 'intervals 3 x (4 x 400 m r 60s)',
      sessions: [run({ effort: 'hard', work: [{ count: 12, distance_m: 400 }] })],
    },
    [],
  ],
  [
    'another count',
    { text: 'intervals 6 x 800 m r 2 min', sessions: [run({ effort: 'hard', work: [{ count: 5, distance_m: 800 }] })] },
    ['work'],
  ],
  ['heart rate', { text: 'easy 8 km hr 140', sessions: [run({ hr: 141 })] }, []],
  ['another heart rate', { text: 'easy 8 km hr 140', sessions: [run({ hr: 150 })] }, ['attribute']],
  ['another effort', { text: 'easy 8 km rpe 3', sessions: [run({ rpe: 4 })] }, ['attribute']],
  ['rest', { text: 'rest', sessions: [], day: ['rest'] }, []],
  ['no rest', { text: 'easy 8 km', sessions: [run({})], day: ['rest'] }, ['signal']],
  ['a state too many', { text: 'sick', sessions: [] }, ['signal']],
  ['pain', { text: 'easy 8 km pain shin 2/10', sessions: [run({})], signals: { pain: true } }, []],
  [
    'pain that is denied',
    { text: 'easy 8 km pain shin 2/10', sessions: [run({})], signals: { pain: false } },
    ['signal'],
  ],
  ['no pain, where some is', { text: 'easy 8 km', sessions: [run({})], signals: { pain: true } }, ['signal']],
  ['a level', { text: 'stress 7/10', sessions: [], signals: { stress: 0.7 } }, []],
  ['another level', { text: 'stress 7/10', sessions: [], signals: { stress: 0.3 } }, ['signal']],
  ['a level nobody wrote', { text: 'stress 7/10', sessions: [] }, ['signal']],
  ['sleep', { text: 'sleep 7h', sessions: [], signals: { sleep_s: 25_200 } }, []],
  ['warmth', { text: 'easy 8 km 20C', sessions: [run({})], signals: { temperature_c: 24 } }, ['signal']],
];

describe('a reading held against what is meant', () => {
  for (const [what, meant, faults, main] of cases) {
    it(`${what}: ${meant.text.replace('\n', ' ⏎ ')}`, () => {
      const verdict = judged(meant);
      assert.deepEqual([...verdict.faults].sort(), faults);
      assert.equal(verdict.isWhole, faults.length === 0);
      if (main) assert.equal(verdict.isMain, false);
    });
  }

  it('a part of the main amount may lack while it is right', () => {
    const meant = { text: 'easy 8 km\neasy 3 km', sessions: [run({ distance_m: 8000 }), run({ distance_m: 2000 })] };
    assert.equal(judged(meant).isMain, true);
  });

  it('what is asked about is told, and right when it is unclear', () => {
    const meant = { text: 'tmepo 8 km', sessions: [] };
    assert.deepEqual([judged(meant).isTold, judged(meant).isWhole], [true, false]);
    assert.equal(judged({ ...meant, unclear: 'a word nobody knows' }).isWhole, true);
  });

  it('what is unclear and not asked about is as wrong as any', () => {
    assert.equal(judged({ text: 'easy 8 km', sessions: [], unclear: 'nothing' }).isWhole, false);
  });
});

function judged(meant: Case) {
  const line: Meant = { id: 'case', source: 'made up', unit: 'km', ...meant };
  return judge(line, readLine(line));
}

function run(session: Omit<Meant['sessions'][number], 'sport'>): Meant['sessions'][number] {
  return { sport: 'run', ...session };
}
