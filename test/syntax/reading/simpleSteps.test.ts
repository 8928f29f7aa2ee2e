import assert from 'node:assert/strict';
import fc from 'fast-check';
import { stretchOf } from '../../../server/src/syntax/reading/beam/stretch';
import { toldOf } from '../../../server/src/syntax/reading/doubt/told';
import { buildEntries } from '../../../server/src/syntax/reading/nodes/build';
import { candidatesOf, searched } from '../../../server/src/syntax/reading/read';
import { simpleSteps } from '../../../server/src/syntax/reading/simple/simpleSteps';
import { stepsEntry } from '../../../server/src/syntax/reading/simple/stepsEntry';
import { scan } from '../../../server/src/syntax/scan';
import { isSessionCategory, spellings, vocabulary } from '../../../server/src/syntax/vocabulary';

const names = vocabulary.filter(({ category }) => isSessionCategory(category)).flatMap(spellings);
const often = ['intervals', 'tempo', 'easy', 'long', 'fartlek', 'hills', 'race', 'run'];

const distance = fc.constantFrom('1 km', '2 km', '2.5 km', '11 km', '1 mi', '3 mi', '0.5 km', '42 km');
const duration = fc.constantFrom('10 min', '20 min', '45 min', '90 s', '5 min');
const amount = fc.oneof(distance, duration);
const repeated = fc.constantFrom(
  '400 m',
  '800 m',
  '1000 m',
  '1600 m',
  '60 m',
  '1 km',
  '2 km',
  '1 mi',
  '30 s',
  '3 min',
  '90s',
);
const clock = fc.tuple(fc.integer({ min: 0, max: 20 }), fc.integer({ min: 0, max: 59 }));
const target = fc.oneof(
  clock.map(([minutes, seconds]) => `@ ${minutes} min ${seconds} sec`),
  clock.map(([minutes]) => `@ ${minutes} min`),
  fc
    .tuple(clock, fc.constantFrom('km', 'mi'))
    .map(([[minutes, seconds], per]) => `@ ${minutes}:${String(seconds).padStart(2, '0')}/${per}`),
  clock.map(([minutes, seconds]) => `@ ${minutes}:${String(seconds).padStart(2, '0')}`),
  fc.constantFrom('@ E', '@ M', '@ T', '@ I', '@ R', '@ t', '@ 5k'),
);
const recovery = fc.constantFrom('r 90s', 'r 90s jog', 'r 2 min', 'r 200 m jog', 'r 400 m', 'r 60 s walk', 'r 900 m');
const reps = fc
  .tuple(fc.integer({ min: 1, max: 70 }), fc.constantFrom(' x ', 'x'), repeated, fc.option(target), fc.option(recovery))
  .map(([count, sign, each, at, rest]) => [`${count}${sign}${each}`, at, rest].filter(Boolean).join(' '));
const part = fc.oneof(
  amount.map(each => `wu ${each}`),
  amount.map(each => `cd ${each}`),
  fc.tuple(amount, fc.option(target)).map(([each, at]) => [each, at].filter(Boolean).join(' ')),
  reps,
  reps,
);
const free = fc.array(part, { minLength: 1, maxLength: 5 });
const framed = fc
  .tuple(fc.option(amount), fc.array(reps, { minLength: 1, maxLength: 3 }), fc.option(amount))
  .map(([before, all, behind]) => [...(before ? [`wu ${before}`] : []), ...all, ...(behind ? [`cd ${behind}`] : [])]);
const session = fc
  .tuple(
    fc.oneof({ arbitrary: fc.constantFrom(...often), weight: 4 }, fc.constantFrom(...names)),
    fc.option(amount, { freq: 1 }),
    fc.oneof(free, framed),
    fc.constantFrom('', ' rpe 8', ' hr 160/182 [fox]', ' #track'),
  )
  .map(([name, whole, parts, facts]) => `${[name, whole].filter(Boolean).join(' ')}: ${parts.join(', ')}${facts}`);

describe('reading: sessions of steps, as they are written plainly', () => {
  it('are read as the patterns read them', () => {
    let read = 0;
    let atOnce = 0;
    fc.assert(
      fc.property(session, text => {
        const line = scan(text, 0, text.length);
        const steps = simpleSteps(line, 0);
        const context = { line, unit: steps?.unit ?? 'km' } as const;
        if (!steps) return;
        read++;
        const [first, ...others] = searched(stretchOf(context, 0, line.tokens.length));
        assert.deepEqual(candidatesOf(context, 0), [first, ...others], text);
        const entry = stepsEntry(context, 0);
        if (!entry || !first) return;
        atOnce++;
        assert.deepEqual([entry], buildEntries(first.drafts.drafts, context), text);
        assert.deepEqual([first.drafts.dropped, first.drafts.lineTotal, others], [[], undefined, []], text);
        assert.deepEqual(toldOf([first], [entry], context), [], text);
      }),
      { numRuns: 2_000 },
    );
    assert.ok(read > 100 && atOnce > 20, `${read} of 2,000 lines are such sessions, ${atOnce} made at once`);
  });

  for (const text of [
    'intervals: 6 x 800 m @ 3:40',
    'intervals: wu 2 km, 6 x 1 mi',
    'intervals 12 km',
    'intervals: wu 2 km; 6 x 800 m',
    'intervals: wu 2 km, 6 x 800 m with Tom',
    'bike: 20 km, 4 x 5 min',
    'wu 2 km, 6 x 800 m',
  ])
    it(`${text} is not one`, () => assert.equal(simpleSteps(scan(text, 0, text.length), 0), undefined));
});
