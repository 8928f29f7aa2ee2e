import assert from 'node:assert/strict';
import { memoize, type Tracked, type Tracker } from '../../server/src/base/memoize';

interface Named extends Tracked {
  readonly name: string;
}

describe('memoize', () => {
  it('answers once for the same owner and numbers, also when the answer is nothing', () => {
    let asked = 0;
    const answer = memoize((owner: Named, from: number, to: number) => {
      asked++;
      return to > from ? { text: `${owner.name} ${from} ${to}` } : undefined;
    });
    const [a, b]: readonly [Named, Named] = [{ name: 'a' }, { name: 'b' }];
    assert.equal(answer(a, 1, 12), answer(a, 1, 12));
    assert.equal(asked, 1);
    assert.equal(answer(a, 11, 2), undefined);
    assert.equal(answer(a, 11, 2), undefined);
    assert.equal(asked, 2);
    assert.deepEqual(answer(b, 1, 12), { text: 'b 1 12' });
  });

  it('asks again when its owner has changed, and tells the tracker what it did not ask again', () => {
    const noted: string[] = [];
    const tracker: Tracker = {
      version: 1,
      record: work => ({ answer: work(), again: () => noted.push('again') }),
    };
    const owner = { name: 'a', tracker: { ...tracker } };
    let asked = 0;
    const answer = memoize((_: Named, at: number) => {
      asked++;
      return at;
    });
    answer(owner, 5);
    assert.deepEqual([asked, noted], [1, []]);
    answer(owner, 5);
    assert.deepEqual([asked, noted], [1, ['again']]);
    owner.tracker = { ...tracker, version: 2 };
    answer(owner, 5);
    assert.deepEqual([asked, noted], [2, ['again']]);
  });
});
