import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { convertToLog } from '../../server/src/features/convertToLog';

describe('docs: server/docs/diaries.md', () => {
  it('shows the log that its diary becomes', () => {
    const page = readFileSync(path.resolve('server/docs/diaries.md'), 'utf8');
    const [, text] = /^```markdown\n(.*?)^```$/ms.exec(page) ?? [];
    const [, log] = /^```trainlog today=2026-03-10\n(.*?)^```$/ms.exec(page) ?? [];
    assert.ok(text && log);
    assert.deepEqual(convertToLog({}, { text, name: 'diary.md', format: 'markdown', today: '2026-03-10' }), {
      log,
      summary: '2 days with 4 sessions. Kept as notes: 1 line.',
    });
  });
});
