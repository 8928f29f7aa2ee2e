import assert from 'node:assert/strict';
import { remembered } from '../../server/src/base/remembered';

describe('remembered', () => {
  it('answers once for the same owner and numbers, also when the answer is nothing', () => {
    let asked = 0;
    const answer = remembered((owner: { readonly name: string }, from: number, to: number) => {
      asked++;
      return to > from ? { text: `${owner.name} ${from} ${to}` } : undefined;
    });
    const [a, b] = [{ name: 'a' }, { name: 'b' }];
    assert.equal(answer(a, 1, 12), answer(a, 1, 12));
    assert.equal(asked, 1);
    assert.equal(answer(a, 11, 2), undefined);
    assert.equal(answer(a, 11, 2), undefined);
    assert.equal(asked, 2);
    assert.deepEqual(answer(b, 1, 12), { text: 'b 1 12' });
  });
});
