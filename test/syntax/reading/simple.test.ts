import assert from 'node:assert/strict';
import fc from 'fast-check';
import { searched } from '../../../server/src/syntax/reading/read';
import { simpleRow } from '../../../server/src/syntax/reading/simple';
import { stretchOf } from '../../../server/src/syntax/reading/stretch';
import { scan } from '../../../server/src/syntax/scan';

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
const distances = ['', '8 km', '8.25 km', '1.6 km', '21.1km', '5 mi', '13.1 mi', '120 km'];
const times = ['', '45:10', '9:40', '1:05:30', '12:00', '45 min', '90 min', '2:30'];
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

  for (const text of ['8 km', 'easy', 'easy 8 km with Tom', 'easy 8 km x 2', 'easy 8.005 km', 'tempo 5 k pace'])
    it(`${text} is not one`, () => assert.equal(simpleRow(scan(text, 0, text.length), 0), undefined));
});
