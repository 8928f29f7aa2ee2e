import assert from 'node:assert/strict';
import { seenWith, unseen } from '../../client/src/activities/arrivals';

const at = (file: string, atMs: number) => ({ file, size: 1, atMs });
const files = [at('monday', 100), at('thursday', 400), at('tuesday', 200)];
const names = (found: readonly { readonly file: string }[]) => found.map(({ file }) => file);

describe('what arrived in the watched folder while nobody looked', () => {
  it('is what came after the last look, the newest first', () => {
    assert.deepEqual(names(unseen(files, 'watch', { folder: 'watch', untilMs: 100 })), ['thursday', 'tuesday']);
    assert.deepEqual(unseen(files, 'watch', { folder: 'watch', untilMs: 400 }), []);
  });

  it('is all of a folder that nobody has looked at', () => {
    assert.equal(unseen(files, 'watch', undefined).length, 3);
    assert.equal(unseen(files, 'watch', { folder: 'another', untilMs: 400 }).length, 3);
  });

  it('is told once', () => {
    const seen = seenWith(files, 'watch', undefined);
    assert.deepEqual(seen, { folder: 'watch', untilMs: 400 });
    assert.deepEqual(unseen(files, 'watch', seen), []);
    assert.deepEqual(names(unseen([...files, at('friday', 500)], 'watch', seen)), ['friday']);
    // A file that is dated earlier than the last one takes nothing back.
    assert.deepEqual(seenWith([at('old', 1)], 'watch', seen), seen);
    assert.equal(seenWith([], 'watch', undefined), undefined);
  });
});
