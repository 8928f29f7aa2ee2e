import assert from 'node:assert/strict';
import { rules } from '../../server/src/analysis/rules';

describe('options of rules', () => {
  it('are read without making code of text', () => {
    const { Function: real } = globalThis;
    let made = 0;
    globalThis.Function = new Proxy(real, {
      construct(...args) {
        made++;
        return Reflect.construct(...args);
      },
    });
    try {
      for (const rule of rules) for (let time = 0; time < 2; time++) rule.withOptions({});
    } finally {
      globalThis.Function = real;
    }
    assert.equal(made, 0);
  });
});
