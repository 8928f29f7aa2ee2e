import assert from 'node:assert/strict';
import { deflateSync } from 'node:zlib';
import { decode, smallPng } from '../../scripts/lib/smallPng.mjs';

/** A picture as browsers write it, without a filter; the checksums are left at 0, nobody reads them. */
function png(width: number, height: number, colourAt: (x: number, y: number) => number): Buffer {
  const chunk = (kind: string, body: Buffer) => {
    const length = Buffer.alloc(4);
    length.writeUInt32BE(body.length);
    return Buffer.concat([length, Buffer.from(kind, 'latin1'), body, Buffer.alloc(4)]);
  };
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 2, 0, 0, 0], 8);
  const rows = Array.from({ length: height }, (_, y) => [
    0,
    ...Array.from({ length: width }, (_, x) => colourAt(x, y)).flatMap(each => [
      each >> 16,
      (each >> 8) & 0xff,
      each & 0xff,
    ]),
  ]);
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  const data = deflateSync(Buffer.from(rows.flat()));
  return Buffer.concat([signature, chunk('IHDR', header), chunk('IDAT', data), chunk('IEND', Buffer.alloc(0))]);
}

describe('small pictures', () => {
  it('are exactly what they were where a palette is enough', () => {
    const picture = png(12, 5, (x, y) => (x * 20 * 0x10000 + y * 50 * 0x100 + 7) >>> 0);
    assert.deepEqual(decode(smallPng(picture)), decode(picture));
  });

  it('of many colours keep that of flat areas, and come close to the others', () => {
    const picture = png(100, 100, (x, y) => (y < 50 ? 0x1f1f1f : x * 2 * 0x10000 + (y - 50) * 4 * 0x100));
    const [before, after] = [decode(picture).pixels, decode(smallPng(picture)).pixels];
    for (const [index, was] of before.entries()) {
      const is = after[index] ?? 0;
      if (was === 0x1f1f1f) assert.equal(is, was);
      for (const shift of [16, 8, 0])
        assert.ok(Math.abs(((was >> shift) & 0xff) - ((is >> shift) & 0xff)) <= 48, `${was} ${is}`);
    }
  });

  it('are made of what browsers write, and of nothing else', () => {
    assert.throws(() => smallPng(Buffer.from('GIF89a  ')), /no PNG/);
  });
});
