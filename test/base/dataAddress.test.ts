import assert from 'node:assert/strict';
import fc from 'fast-check';
import { addressOfSvg } from '../../server/src/base/dataAddress';

const START = 'data:image/svg+xml;base64,';

describe('an address that holds a drawing', () => {
  it('says the same as the drawing, in letters that fit everywhere', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), text => {
        const address = addressOfSvg(text);
        assert.match(address, /^data:image\/svg\+xml;base64,[\w+/]*={0,2}$/);
        const said = Buffer.from(address.slice(START.length), 'base64').toString('latin1');
        const read = said.replace(/&#(\d+);/g, (_, code) => String.fromCodePoint(Number(code)));
        // What already looks like a reference is one, as in every XML text.
        assert.equal(
          read,
          text.replace(/&#(\d+);/g, (_, code) => String.fromCodePoint(Number(code))),
        );
      }),
    );
  });
});
