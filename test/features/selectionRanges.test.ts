import assert from 'node:assert/strict';
import type { SelectionRange } from '../../server/src/contracts/lspTypes';
import { selectionRanges } from '../../server/src/features/selectionRanges';
import { covered, opened } from './support/opened';

/** What is selected in turn, from the innermost. */
async function check(source: string, expected: readonly string[]): Promise<void> {
  const { context, position, text, uri } = opened(source);
  const [first] = await selectionRanges(context, { textDocument: { uri }, positions: [position] });
  const found: string[] = [];
  for (let at: SelectionRange | undefined = first; at; at = at.parent) found.push(covered(text, at.range));
  assert.deepEqual(found, expected);
}

describe('selection ranges', () => {
  it('from a word to the amount, the entry, the line, the day and the section', () =>
    check('# Build\n2026-03-02 Mon  easy 8 k$0m 45:10 > calm\n  sleep 7h20', [
      'km',
      '8 km',
      'easy 8 km 45:10',
      'easy 8 km 45:10 > calm',
      '2026-03-02 Mon  easy 8 km 45:10 > calm',
      '2026-03-02 Mon  easy 8 km 45:10 > calm\n  sleep 7h20',
      '# Build\n2026-03-02 Mon  easy 8 km 45:10 > calm\n  sleep 7h20',
    ]));

  it('a note without its sign first', () =>
    check('2026-03-02 Mon\n  > cal$0m day', [
      'calm',
      'calm day',
      '> calm day',
      '  > calm day',
      '2026-03-02 Mon\n  > calm day',
    ]));
});
