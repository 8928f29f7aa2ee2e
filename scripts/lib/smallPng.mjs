// Pictures of an editor hold few colours: with a palette they are a third as large, so that they can be committed and packed.
import { deflateSync, inflateSync } from 'node:zlib';

const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
/** Bytes of a pixel, by colour type: RGB and RGBA. */
const bytesOf = new Map([
  [2, 3],
  [6, 4],
]);
/** The smoothed edges of letters look the same with 64 as with 256, in a fifth fewer bytes. */
const mostColours = 64;

/**
 * The same picture with a palette: exactly as it was where 64 colours are enough, else with the closest of 64. Transparency is lost.
 * @param {Buffer} png 8 bits a channel, RGB or RGBA, not interlaced, as browsers write it
 * @returns {Buffer}
 * @throws {Error} for any other PNG
 */
export function smallPng(png) {
  const { width, height, pixels } = decode(png);
  const { palette, indexOf } = paletteOf(pixels);
  const rows = Buffer.alloc((width + 1) * height);
  for (let y = 0, at = 0; y < height; y++) {
    rows[at++] = 0; // no filter: neighbours in a palette are no neighbours in colour
    for (let x = 0; x < width; x++) rows[at++] = indexOf(pixels[y * width + x] ?? 0);
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 3, 0, 0, 0], 8);
  const colours = Buffer.from(palette.flatMap(channels));
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk('PLTE', colours),
    chunk('IDAT', deflateSync(rows, { level: 9, memLevel: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/**
 * The colours of a picture, 0xRRGGBB each, row by row.
 * @param {Buffer} png
 * @returns {{ width: number, height: number, pixels: Uint32Array }}
 */
export function decode(png) {
  if (!png.subarray(0, 8).equals(signature)) throw new Error('no PNG');
  const data = [];
  let [width, height, colourType, depth, interlaced] = [0, 0, 0, 0, 0];
  /** @type {Buffer | undefined} */
  let colours;
  for (let at = 8; at < png.length; ) {
    const length = png.readUInt32BE(at);
    const kind = png.toString('latin1', at + 4, at + 8);
    const body = png.subarray(at + 8, at + 8 + length);
    if (kind === 'IHDR') {
      [width, height] = [body.readUInt32BE(0), body.readUInt32BE(4)];
      [depth, colourType, interlaced] = [body[8] ?? 0, body[9] ?? 0, body[12] ?? 0];
    } else if (kind === 'PLTE') colours = body;
    else if (kind === 'IDAT') data.push(body);
    at += length + 12;
  }
  const size = colours ? 1 : bytesOf.get(colourType);
  if (depth !== 8 || interlaced !== 0 || size === undefined) throw new Error('a PNG of another kind');
  const bytes = unfiltered(inflateSync(Buffer.concat(data)), width * size, height, size);
  const pixels = new Uint32Array(width * height);
  for (let i = 0; i < pixels.length; i++) {
    const [source, at] = colours ? [colours, (bytes[i] ?? 0) * 3] : [bytes, i * size];
    pixels[i] = ((source[at] ?? 0) << 16) | ((source[at + 1] ?? 0) << 8) | (source[at + 2] ?? 0);
  }
  return { width, height, pixels };
}

/** Undoes the filters of PNG (ISO 15948, 9.2). @param {Buffer} raw @param {number} stride @param {number} height @param {number} size */
function unfiltered(raw, stride, height, size) {
  const out = Buffer.alloc(stride * height);
  for (let y = 0; y < height; y++) {
    const filter = raw[y * (stride + 1)];
    for (let x = 0; x < stride; x++) {
      const at = y * stride + x;
      const left = x < size ? 0 : (out[at - size] ?? 0);
      const up = y === 0 ? 0 : (out[at - stride] ?? 0);
      const corner = x < size || y === 0 ? 0 : (out[at - stride - size] ?? 0);
      const added = [0, left, up, (left + up) >> 1, paeth(left, up, corner)][filter ?? 0] ?? 0;
      out[at] = ((raw[y * (stride + 1) + 1 + x] ?? 0) + added) & 0xff;
    }
  }
  return out;
}

/** @param {number} left @param {number} up @param {number} corner */
function paeth(left, up, corner) {
  const guess = left + up - corner;
  const [a, b, c] = [Math.abs(guess - left), Math.abs(guess - up), Math.abs(guess - corner)];
  return a <= b && a <= c ? left : b <= c ? up : corner;
}

/** @typedef {{ colours: [colour: number, count: number][] }} Box */

/**
 * Median cut (Heckbert 1982): the box of colours that weighs most is halved until there are as many as a palette holds. Each is shown
 * as its most frequent colour, so that flat areas keep theirs.
 * @param {Uint32Array} pixels
 */
function paletteOf(pixels) {
  /** @type {Map<number, number>} */
  const counts = new Map();
  for (const pixel of pixels) counts.set(pixel, (counts.get(pixel) ?? 0) + 1);
  /** @type {Box[]} */
  const boxes = [{ colours: [...counts] }];
  while (boxes.length < Math.min(mostColours, counts.size)) {
    const at = boxes.reduce(
      (best, box, index) => (weight(box) > weight(/** @type {Box} */ (boxes[best])) ? index : best),
      0,
    );
    const halves = halved(/** @type {Box} */ (boxes[at]));
    if (!halves) break;
    boxes.splice(at, 1, ...halves);
  }
  /** @type {Map<number, number>} */
  const indices = new Map();
  const palette = boxes.map(({ colours }, index) => {
    for (const [colour] of colours) indices.set(colour, index);
    return colours.reduce((most, each) => (each[1] > most[1] ? each : most))[0];
  });
  return { palette, indexOf: (/** @type {number} */ colour) => indices.get(colour) ?? 0 };
}

/** How wrong a box is as one colour: its extent, and the more the more pixels it is of. @param {Box} box */
function weight(box) {
  if (box.colours.length < 2) return -1;
  const count = box.colours.reduce((sum, [, each]) => sum + each, 0);
  return extentOf(box).extent * Math.sqrt(count);
}

/** @param {Box} box @returns {[Box, Box] | undefined} */
function halved(box) {
  if (box.colours.length < 2) return undefined;
  const { channel } = extentOf(box);
  const sorted = box.colours.toSorted(([a], [b]) => (channels(a)[channel] ?? 0) - (channels(b)[channel] ?? 0));
  const middle = sorted.length >> 1;
  return [{ colours: sorted.slice(0, middle) }, { colours: sorted.slice(middle) }];
}

/** @param {Box} box */
function extentOf({ colours }) {
  let [channel, extent] = [0, -1];
  for (const index of [0, 1, 2]) {
    let [least, most] = [255, 0];
    for (const [colour] of colours) {
      const value = channels(colour)[index] ?? 0;
      least = Math.min(least, value);
      most = Math.max(most, value);
    }
    if (most - least > extent) [channel, extent] = [index, most - least];
  }
  return { channel, extent };
}

/** @param {number} colour */
const channels = colour => [colour >> 16, (colour >> 8) & 0xff, colour & 0xff];

/** @param {string} kind @param {Buffer} body */
function chunk(kind, body) {
  const typed = Buffer.concat([Buffer.from(kind, 'latin1'), body]);
  const around = Buffer.alloc(8);
  around.writeUInt32BE(body.length, 0);
  around.writeUInt32BE(crc32(typed), 4);
  return Buffer.concat([around.subarray(0, 4), typed, around.subarray(4)]);
}

/** The checksum of ISO 15948, annex D; Node has one of its own from 22.2 on only. @param {Buffer} bytes */
function crc32(bytes) {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  }
  return (crc ^ 0xffffffff) >>> 0;
}
