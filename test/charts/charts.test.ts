import assert from 'node:assert/strict';
import { render } from '../../server/src/base/message';
import type { Chart } from '../../server/src/charts/chart';
import { themes } from '../../server/src/charts/theme';
import { weeksChart } from '../../server/src/charts/weeks';
import type { ThemeKind } from '../../server/src/contracts/messages';
import { isoDate } from '../../server/src/values/date';
import { dayNumber, openLog } from '../support/log';
import { allCharts, cellsOf, exampleLog, svgOf } from './support/charts';
import { readXml, wordsIn } from './support/xml';

const TODAY = '2026-06-10';
const kinds = Object.keys(themes) as ThemeKind[];

/** Forty years of three runs a week. */
function fortyYears(): string {
  const last = dayNumber(TODAY);
  return Array.from({ length: (40 * 365) / 2.5 }, (_, index) => {
    const date = last - Math.floor(index * 2.5);
    return `${isoDate(date)}  easy ${6 + (index % 9)} km ${36 + (index % 9) * 6}:00 hr ${136 + (index % 7)}`;
  })
    .reverse()
    .join('\n');
}

const logs: ReadonlyMap<string, string> = new Map([
  ['an empty log', ''],
  ['three lines', '2026-06-08 Mon  easy 8 km 45:10 hr 138\n2026-06-09 Tue  rest\n2026-06-10 Wed  easy 6 km 35:00\n'],
  [
    'a plan alone',
    '2026-06-12 Fri  plan easy 8 km\n2026-06-14 Sun  plan long 20 km\n2026-06-28 Sun  plan race A half\n',
  ],
  [
    'a broken log',
    '2026-13-01 easy\n2026-06-31  8 km\n  ]]> <svg> "\n2026-06-09  easy km 8: 6 x (\n0206-06-01 easy 8 km\n',
  ],
  ['a log without numbers', '2026-06-08 Mon  easy\n2026-06-09 Tue  rest\n2026-06-10 Wed  tempo\n'],
  ['a log in time alone', '2026-06-01 Mon  easy 45 min\n2026-06-08 Mon  easy 50 min\n2026-06-10 Wed  tempo 40 min\n'],
  [
    'a log in miles',
    'unit mi\n2026-06-01 Mon  easy 5 mi 45:00\n2026-06-08 Mon  easy 6 mi 54:00\n2026-06-10 Wed  race 5 km 21:02\n',
  ],
]);

function open(text: string) {
  return openLog(text, { today: TODAY }).log();
}

describe('charts', () => {
  it('of any log have a sentence and are whole drawings', () => {
    for (const [name, text] of [...logs, ['forty years', fortyYears()] as const])
      for (const chart of allCharts(open(text))) {
        const sentence = render(chart.sentence);
        assert.ok(sentence.length > 8, `${chart.id} of ${name}`);
        assert.doesNotMatch(sentence, UNFIT, `${chart.id} of ${name}`);
        for (const theme of kinds) assertWhole(chart, svgOf(chart, theme, theme === 'dark' ? 320 : 720), name);
      }
  }).timeout(60_000);

  it('of an empty log draw nothing and say what to write', () => {
    for (const chart of allCharts(open(''))) {
      assert.equal(chart.draw, undefined, chart.id);
      assert.deepEqual(chart.table.rows, [], chart.id);
    }
  });

  it('name each mark by a row of their table', () => {
    for (const chart of allCharts(exampleLog())) {
      const rows = readXml(svgOf(chart)).flatMap(piece =>
        piece.type === 'start' && piece.attributes['data-row'] !== undefined
          ? Number(piece.attributes['data-row'])
          : [],
      );
      assert.ok(rows.length > 0, chart.id);
      for (const row of rows) assert.ok(row < chart.table.rows.length, chart.id);
      for (const { cells } of chart.table.rows) assert.equal(cells.length, chart.table.head.length, chart.id);
    }
  });

  it('are small for a long history', () => {
    for (const chart of allCharts(open(fortyYears()))) assert.ok(svgOf(chart).length < 250_000, chart.id);
  });

  it('leave unknown weeks blank, without a zero', () => {
    const log = open('2026-04-06 Mon  easy 8 km\n2026-04-07 Tue  easy 8 km\n2026-06-08 Mon  easy 8 km\n');
    const chart = weeksChart(log, { from: log.today - 70, to: log.today });
    const blank = cellsOf(chart).filter(([, done]) => done === '');
    assert.ok(blank.length >= 5);
    const bars = readXml(svgOf(chart)).filter(
      piece => piece.type === 'start' && piece.name === 'rect' && piece.attributes.fill === themes.light.easy,
    );
    assert.equal(bars.length, 1 + 2); // two weeks, and the key of what is easy
  });

  it('of names that a runner wrote hold text and no markup', () => {
    const evil = `</title><script>alert(1)</script> ]]> " ' & \u202Eabc <!-- #x`;
    const log = open(
      [
        `athlete ${evil}`,
        `shoe peg "${evil.replaceAll('"', '')}" max 700 km`,
        `kind lunch<b>loop = easy`,
        `2026-06-01 Mon  lunch<b>loop 8 km 45:00 [peg] > ${evil}`,
        `2026-06-06 Sat  race 10 km 45:00 [peg] <i>place</i>`,
        `2026-06-08 Mon  easy 8 km 45:00 hr 138 [peg] #<b>`,
        `2026-06-28 Sun  plan race A half > ${evil}`,
      ].join('\n'),
    );
    const charts = allCharts(log);
    for (const chart of charts) assertWhole(chart, svgOf(chart), 'hostile names');
    const words = wordsIn(charts.flatMap(chart => (chart.draw ? readXml(svgOf(chart)) : [])));
    assert.match(words, /<script>alert\(1\)<\/script>/);
    assert.doesNotMatch(words, /\u202E/);
  });
});

describe('the colours of charts', () => {
  for (const kind of kinds)
    it(`stand out from the background and from one another: ${kind}`, () => {
      const { background, text, faintText, line, easy, moderate, hard, accent } = themes[kind];
      for (const color of [text, faintText]) assert.ok(contrast(color, background) >= 4.5, color);
      // What is filled faintly has a line around it.
      for (const color of [line, hard, accent]) assert.ok(contrast(color, background) >= 3, color);
      for (const [one, other] of [
        [easy, moderate],
        [moderate, hard],
        [easy, hard],
      ] as const)
        assert.ok(contrast(one, other) >= 1.9, `${one} ${other}`);
    });
});

const UNFIT = /NaN|undefined|Infinity|null|\[object/;
const names: ReadonlySet<string> = new Set('svg g title text rect circle path line defs pattern'.split(' '));

function assertWhole(chart: Chart, svg: string, name: string): void {
  assert.doesNotMatch(svg, UNFIT, `${chart.id} of ${name}`);
  for (const piece of readXml(svg)) {
    if (piece.type !== 'start') continue;
    assert.ok(names.has(piece.name), `<${piece.name}> in ${chart.id} of ${name}`);
    for (const key of Object.keys(piece.attributes)) assert.doesNotMatch(key, /^on|href|style/i);
    for (const key of ['width', 'height', 'r']) assert.doesNotMatch(piece.attributes[key] ?? '0', /^-/);
  }
}

/** As WCAG 2.2 defines it. */
function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].toSorted((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(color: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map(at => {
    const share = Number.parseInt(color.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
