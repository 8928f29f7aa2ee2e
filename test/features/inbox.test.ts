import assert from 'node:assert/strict';
import { applyEdits } from '../../server/src/base/text';
import { method } from '../../server/src/contracts/messages';
import { amissIn } from '../../server/src/contracts/params';
import { inboxEdits, inboxPreview } from '../../server/src/features/inbox';
import { opened } from './support/opened';

const LOG = `--- today 2026-11-28
--- log.trainlog
2026-11-20 Fri  rest
2026-11-24 Tue  easy 8 km 46:00
`;
const INBOX = 'Tue\neasy 8 km 46:00\nslept 6h\n\n7k easy 41 min\n2026-11-20 felt tired all day\n3/4 10k\n';

describe('the inbox of a log', () => {
  const { context, uri, text } = opened(LOG);
  const params = { textDocument: { uri }, text: INBOX };
  const written = (rows: readonly string[]) => {
    const { edit, rest } = inboxEdits(context, { ...params, rows: [...rows] });
    return { log: 'edits' in edit ? applyEdits(text, edit.edits) : edit, rest };
  };

  it('shows each line that the log does not have, with how it is read, and asks about days', () => {
    assert.equal(amissIn(method.inboxPreview, params), undefined);
    const { rows, notes } = inboxPreview(context, params);
    assert.deepEqual(
      rows.map(({ action, day, text, why }) => `${action} ${day}: ${text} (${why})`),
      [
        'add Tue 24 Nov: slept 6h (sleep)',
        'skip Sat 28 Nov: 7 km easy 41 min (it says no day; if ticked, it is written for today)',
        'add Fri 20 Nov: > felt tired all day (a note)',
      ],
    );
    assert.deepEqual(notes, ['Which day is meant here? 3/4 10k']);
  });

  it('writes the rows that are wanted, and leaves the others in the inbox', () => {
    const ids = inboxPreview(context, params).rows.map(({ id }) => id);
    assert.deepEqual(written(ids.slice(0, 1)), {
      log: '2026-11-20 Fri  rest\n2026-11-24 Tue  easy 8 km 46:00\n  slept 6h\n',
      rest: '\n7k easy 41 min\n2026-11-20 felt tired all day\n3/4 10k\n',
    });
    assert.deepEqual(written(ids), {
      log: '2026-11-20 Fri  rest\n  > felt tired all day\n2026-11-24 Tue  easy 8 km 46:00\n  slept 6h\n2026-11-28 Sat  7 km easy 41 min\n',
      rest: '\n3/4 10k\n',
    });
    assert.deepEqual(written([]).log, { reason: 'There is nothing to change.' });
  });

  it('has nothing to offer where the log has all of it', () => {
    assert.deepEqual(inboxPreview(context, { ...params, text: '24 Nov easy 8 km 46:00\n\n' }), { rows: [], notes: [] });
  });

  it('writes where the log goes on, from any of its files', () => {
    const both = opened(
      '--- today 2026-11-28\n--- 2025.trainlog\n2025-12-31 Wed  rest\n--- 2026.trainlog\n2026-11-27 Fri  rest\n',
    );
    const { edit } = inboxEdits(both.context, { textDocument: { uri: both.uri }, text: 'today 5k', rows: ['0'] });
    assert.ok('edits' in edit);
    assert.match(edit.uri ?? '', /2026\.trainlog$/);
  });
});
