import assert from 'node:assert/strict';
import { gzipSync, zipSync } from 'fflate';
import { render } from '../../../server/src/base/message';
import { type ByteSource, bytesSource } from '../../../server/src/importers/activities/byteSource';
import { readActivities } from '../../../server/src/importers/activities/readActivities';
import { fitFile } from './fitFile';
import { foundIn, reading } from './reading';

const RUN = { start: '2026-03-02T05:30:00Z', offsetH: 1, distanceM: 8200, movingS: 2710 };
const GOOD = fitFile(RUN);
const MB = 2 ** 20;

function text(content: string): Uint8Array {
  return new TextEncoder().encode(content);
}

/** A zip with one file whose header says another length than it has. */
function withLength(zip: Uint8Array, packed: number): Uint8Array {
  const bytes = zip.slice();
  const view = new DataView(bytes.buffer);
  const entry = bytes.findIndex((_, at) => at + 4 <= bytes.length && view.getUint32(at, true) === 0x02014b50);
  view.setUint32(entry + 20, packed, true);
  return bytes;
}

const HOSTILE: readonly (readonly [name: string, bytes: Uint8Array, reason: RegExp])[] = [
  ['empty.fit', new Uint8Array(), /^it is empty$/],
  ['header.fit', GOOD.subarray(0, 14), /^it is no whole FIT file$/],
  ['cut.fit', GOOD.subarray(0, 40), /^it is cut off$/],
  ['picture.bin', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 3]), /^it is no file of activities/],
  ['page.gpx', text('<html><body>Not found</body></html>'), /^it is neither a TCX nor a GPX file$/],
  ['cut.gpx', text('<gpx><trk><trkseg><trkpt lat="1" lon="2">'), /^it is cut off in line 1$/],
  ['broken.gpx', text('<gpx><trk></gpx>'), /^its XML is broken in line 1$/],
  [
    'bomb.gpx',
    text(`<!DOCTYPE gpx [<!ENTITY a "${'ha'.repeat(50)}"><!ENTITY b "&a;&a;&a;&a;">]><gpx>&b;</gpx>`),
    /^it defines XML entities/,
  ],
  ['reads.tcx', text('<!DOCTYPE x SYSTEM "file:///etc/passwd"><TrainingCenterDatabase/>'), /^it defines XML entities/],
  ['deep.gpx', text(`<gpx>${'<a>'.repeat(10_000)}`), /^its XML is nested too deeply$/],
  [
    'zeros.gpx.gz',
    gzipSync(new Uint8Array(30 * MB)),
    /^it unpacks to far more than a recording would, which may be a trap$/,
  ],
  [
    'cut.gpx.gz',
    gzipSync(text('<gpx></gpx>'.repeat(100))).subarray(0, 30),
    /^what is packed in it is broken or cut off$/,
  ],
  [
    'again.gz',
    gzipSync(gzipSync(gzipSync(gzipSync(gzipSync(GOOD))))),
    /^it is an archive in an archive in an archive$/,
  ],
  ['cut.zip', zipSync({ 'a.fit': GOOD }).subarray(0, 60), /^the archive is broken or cut off$/],
  ['table.csv', text('Name,Colour\nA,red\n'), /^no row names a column of dates/],
  ['wide.csv', text(`Date,Distance,${'x,'.repeat(500)}\n2026-03-02,8\n`), /^it has more than 400 columns$/],
];

describe('importers: files that are broken or traps', function () {
  this.timeout(30_000);

  for (const [name, bytes, reason] of HOSTILE) {
    it(`${name} is refused with its reason, and the file behind it is read`, () => {
      const found = foundIn({ [name]: bytes, 'good.fit': GOOD });
      const refused = found.flatMap(each => (each.type === 'refused' ? [each] : []));
      assert.equal(refused.length, 1);
      assert.equal(refused[0]?.source, name);
      assert.match(render(refused[0]?.reason ?? ''), reason);
      assert.deepEqual(
        found.flatMap(each => (each.type === 'activity' ? [each.activity.source] : [])),
        ['good.fit'],
      );
    });
  }

  it('in an archive are refused one by one', () => {
    const bomb = zipSync({ 'a.gpx': new Uint8Array(30 * MB) });
    const archive = zipSync({
      '../../etc/run.fit': GOOD,
      'empty.fit': new Uint8Array(),
      'zeros.gpx': new Uint8Array(30 * MB),
      'inner.zip': zipSync({ 'inmost.zip': bomb }),
      'readme.txt': text('hello'),
    });
    const found = foundIn({ 'all.zip': archive });
    assert.deepEqual(
      found.map(each =>
        each.type === 'refused'
          ? `${each.source}: ${render(each.reason)}`
          : `${each.type} ${each.type === 'activity' ? each.activity.source : each.source}`,
      ),
      [
        'activity all.zip/../../etc/run.fit',
        'all.zip/empty.fit: it is empty',
        'all.zip/zeros.gpx: it unpacks to far more than a recording would, which may be a trap',
        'all.zip/inner.zip/inmost.zip: it is an archive in an archive in an archive',
        'passed all.zip/readme.txt',
      ],
    );
  });

  it('an archive that lies about lengths is refused', () => {
    const lying = withLength(zipSync({ 'a.fit': GOOD }), 10 * MB);
    const [found] = foundIn({ 'a.zip': lying });
    assert.equal(found?.type === 'refused' && render(found.reason), 'the archive is cut off');
  });

  it('a file of 200 MB is refused before it is read', () => {
    let read = 0;
    const huge: ByteSource = {
      name: 'huge.csv',
      size: 200 * MB,
      read(start, end) {
        read += end - start;
        return text('Date,Distance\n').subarray(0, end - start);
      },
    };
    const found = [...readActivities([huge, bytesSource('good.fit', GOOD)], reading)];
    assert.equal(
      found[0]?.type === 'refused' && render(found[0].reason),
      'it is larger than 25 MB, which no recording is',
    );
    assert.equal(found[1]?.type, 'activity');
    assert.ok(read < 10_000);
  });

  it('bytes that are changed or cut anywhere never break the reader', () => {
    const laps = [
      { distanceM: 4000, movingS: 1300 },
      { distanceM: 4200, movingS: 1410 },
    ];
    const whole = fitFile({ ...RUN, laps });
    for (let at = 0; at < whole.length; at++) {
      for (const value of [0, 0x40, 0x80, 0xff])
        foundIn({ 'a.fit': whole.map((byte, index) => (index === at ? value : byte)) });
      foundIn({ 'a.fit': whole.subarray(0, at) });
    }
    const zip = zipSync({ 'a.fit': whole, 'activities.csv': text('Date,Distance\n2026-03-02,8\n') });
    for (let at = 0; at < zip.length; at++) {
      foundIn({ 'a.zip': zip.map((byte, index) => (index === at ? byte ^ 0xff : byte)) });
      foundIn({ 'a.zip': zip.subarray(0, at) });
    }
  });
});
