import assert from 'node:assert/strict';
import { shellLine } from '../../scripts/lib/run.mjs';

describe('the line for the shell of Windows', () => {
  it('keeps paths with blanks and brackets together', () =>
    assert.equal(
      shellLine('C:\\Program Files\\VS Code\\bin\\code.cmd', ['--wait', '--user-data-dir', 'C:\\Temp (1)\\a']),
      '"C:\\Program Files\\VS Code\\bin\\code.cmd" --wait --user-data-dir "C:\\Temp (1)\\a"',
    ));
});
