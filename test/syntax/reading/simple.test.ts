import assert from 'node:assert/strict';
import fc from 'fast-check';
import { stretchOf } from '../../../server/src/syntax/reading/beam/stretch';
import { headed, readHead } from '../../../server/src/syntax/reading/head';
import { searched } from '../../../server/src/syntax/reading/read';
import { simpleEntry, simpleRow, timedEntry } from '../../../server/src/syntax/reading/simple/simple';
import { weighed } from '../../../server/src/syntax/reading/weighed';
import { cursorOver, scan } from '../../../server/src/syntax/scan';
import { isSessionCategory, spellings, vocabulary } from '../../../server/src/syntax/vocabulary';

const words = [
  'easy',
  'long',
  'tempo',
  'run',
  'walk',
  'bike',
  'strength',
  'yoga',
  'race',
  'recovery run',
  'Laufen',
  'strides',
];
const distances = ['', '0.4 km', '8 km', '8.25 km', '1.6 km', '21.1km', '5 mi', '13.1 mi', '120 km'];
const times = ['', '45:10', '9:40', '1:05:30', '12:00', '45 min', '90 min', '2:30', '52:10'];
const facts = ['', 'hr 138', 'hr 138/165', 'rpe 3', '[blue]', '#trail', 'hr 140 rpe 6 [fox] #cold #b2b'];

describe('reading: simple lines', () => {
  it('are read as the patterns read them', () => {
    let read = 0;
    fc.assert(
      fc.property(
        fc.constantFrom(...words),
        fc.constantFrom(...distances),
        fc.constantFrom(...times),
        fc.constantFrom(...facts),
        (...parts) => {
          const text = parts.filter(Boolean).join(' ');
          const line = scan(text, 0, text.length);
          const simple = simpleRow(line, 0);
          if (!simple) return;
          read++;
          const [best] = searched(stretchOf({ line, unit: 'km' }, 0, line.tokens.length));
          assert.deepEqual(simple.items, best?.items, text);
        },
      ),
      { numRuns: 1_000 },
    );
    assert.ok(read > 200, `${read} of 1,000 lines are simple`);
  });

  it('have the entry that their pieces and sessions make', () => {
    const names = vocabulary.filter(({ category }) => isSessionCategory(category)).flatMap(spellings);
    const distance = fc.tuple(fc.integer({ min: 1, max: 30_000 }), fc.constantFrom('km', 'mi'));
    const clock = fc.integer({ min: 1, max: 30_000 });
    let read = 0;
    fc.assert(
      fc.property(
        fc.constantFrom(...names),
        fc.option(distance),
        fc.option(
          fc.oneof(
            clock,
            clock.map(seconds => -Math.ceil(seconds / 60)),
          ),
        ),
        fc.constantFrom(...facts, 'rpe 14', 'hr 400'),
        (name, far, long, fact) => {
          const text = [name, far && `${far[0] / 100} ${far[1]}`, long && writtenTime(long), fact]
            .filter(Boolean)
            .join(' ');
          const line = scan(text, 0, text.length);
          const entry = simpleEntry(line, 0);
          if (!entry) return;
          read++;
          for (const unit of ['km', 'mi'] as const)
            assert.deepEqual({ entries: [entry], problems: [] }, weighed({ line, unit }, 0), text);
        },
      ),
      { numRuns: 2_000 },
    );
    assert.ok(read > 200, `${read} of 2,000 lines are simple`);
  });

  it('have the time of day that stands before them', () => {
    const names = vocabulary.filter(({ category }) => isSessionCategory(category)).flatMap(spellings);
    let read = 0;
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 26 }),
        fc.integer({ min: 0, max: 62 }),
        fc.constantFrom(...names),
        fc.constantFrom(...distances),
        fc.constantFrom(...times),
        fc.constantFrom(...facts),
        (hour, minute, ...parts) => {
          const time = `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
          const text = [time, ...parts].filter(Boolean).join(' ');
          const line = scan(text, 0, text.length);
          const entry = timedEntry(line);
          if (!entry) return;
          read++;
          const cursor = cursorOver(line, 0, line.tokens.length);
          const head = readHead(cursor);
          const simple = simpleEntry(line, cursor.at);
          assert.deepEqual([entry], simple && headed([simple], head, line), text);
        },
      ),
      { numRuns: 2_000 },
    );
    assert.ok(read > 200, `${read} of 2,000 lines are simple`);
  });

  for (const text of [
    '8 km',
    'easy',
    'easy 8 km rpe 14',
    'easy 8 km with Tom',
    'easy 8 km x 2',
    'easy 8.005 km',
    'tempo 5 k pace',
  ])
    it(`${text} is not one`, () => assert.equal(simpleRow(scan(text, 0, text.length), 0), undefined));
});

/** Seconds as a clock time; minutes where it is below 0. */
function writtenTime(time: number): string {
  if (time < 0) return `${-time} min`;
  const [hours, minutes, seconds] = [Math.floor(time / 3600), Math.floor(time / 60) % 60, time % 60];
  const two = (part: number) => String(part).padStart(2, '0');
  return hours > 0 ? `${hours}:${two(minutes)}:${two(seconds)}` : `${minutes}:${two(seconds)}`;
}
