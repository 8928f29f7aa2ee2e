import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { root } from '../../scripts/lib/root.mjs';
import { isoDate } from '../../server/src/values/date';
import { readFixture } from '../support/fixture';
import { temporaryFolders } from './support/folder';
import { trainlog } from './support/run';

interface Printed {
  readonly file: string;
  readonly range: { readonly start: { line: number; character: number }; readonly end: { character: number } };
  readonly severity: string;
  readonly code: string;
  readonly message: string;
  readonly fixes: readonly string[];
}

/** The rules that the log of this test is about; it switches off those others that would speak too. */
const subjects = [
  'hard-back-to-back',
  'log-gap',
  'no-rest-day',
  'race-recovery',
  'rest-day-conflict',
  'session-spike',
  'strength-on-rest-day',
];

describe('trainlog check, on a log with one finding of each rule about rest', function () {
  this.timeout(30_000);
  const folderWith = temporaryFolders();
  const fixture = readFixture(readFileSync(path.join(root, 'test/cli/fixtures/one-of-each-rule.txt'), 'utf8'));

  it('has one of each in it', () => {
    assert.deepEqual([...new Set(fixture.marks.map(({ id }) => id))].sort(), subjects);
  });

  it('gives exactly these, on the right words', async () => {
    const [file] = fixture.files;
    assert(file);
    const cwd = folderWith({ [file.path]: file.text });
    const args = ['check', '--all', '--format', 'json', '--today', isoDate(fixture.today), file.path];
    const { code, stdout, stderr } = await trainlog(args, { cwd });
    assert.equal(stderr, '');
    assert.equal(code, 1);
    const printed: Printed[] = JSON.parse(stdout);
    assert.deepEqual(
      printed.map(({ range: { start, end }, fixes, ...rest }) => ({
        ...rest,
        line: start.line,
        span: { start: start.character, end: end.character },
        hasFix: fixes.length > 0,
      })),
      fixture.marks.map(({ uri: _uri, id, message, ...rest }) => ({
        ...rest,
        file: file.path,
        code: id,
        message: message?.text,
      })),
    );
  });
});
