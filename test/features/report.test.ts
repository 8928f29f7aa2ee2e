import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { languages } from '../../scripts/lib/languages.mjs';
import { root } from '../../scripts/lib/root.mjs';
import { translationsOf } from '../../server/src/base/message';
import { chartsOf } from '../../server/src/charts';
import { report } from '../../server/src/features/report';
import { opened } from './support/opened';

const example = readFileSync(path.join(root, 'examples/marathon-year.trainlog'), 'utf8');

function pageOf(source: string, year: number, language?: string): string {
  const bundle = languages.find(each => each.language === language)?.bundle;
  const client = bundle && language ? { translations: translationsOf(language, bundle) } : undefined;
  const answer = report(opened(source, client).context, { year });
  assert.ok('html' in answer, JSON.stringify(answer));
  return answer.html;
}

describe('the report of a year', () => {
  it('holds charts, races, the longest runs, rest and what was kept', () => {
    const page = pageOf(
      `--- today 2026-06-10\n${example}\n2026-06-09 Tue  easy 8 km #keep > The best evening.\n  > By the lake.\n`,
      2026,
    );
    for (const title of [
      'Weeks',
      'Calendar',
      'Fitness, fatigue and form',
      'Longest runs',
      'Races',
      'Bests',
      'Shoes',
      'Rest',
      'Kept',
    ])
      assert.match(page, new RegExp(`<h2>${title}</h2>`));
    assert.match(page, /<td>half 1:33:41<|Sun 12 Apr/);
    assert.match(page, /The best evening\./);
    assert.match(page, /By the lake\./);
    assert.match(page, /<html lang="en">/);
  });

  it('has each figure of each chart in a table', () => {
    const { context } = opened(`--- today 2026-06-10\n${example}`);
    const page = pageOf(`--- today 2026-06-10\n${example}`, 2026);
    const drawn = chartsOf(context.log, { span: spanOf(2026), years: [2026], usualShoeLifeM: 700_000 }).filter(
      each => each.draw,
    );
    assert.equal(page.split('<svg ').length - 1, drawn.length);
    const rows = drawn.reduce((sum, chart) => sum + chart.table.rows.length + 1, 0);
    assert.ok(page.split('<tr>').length - 1 >= rows);
  });

  it('runs nothing and fetches nothing', () => {
    const page = pageOf(`--- today 2026-06-10\n${example}`, 2026);
    assert.doesNotMatch(page, /<script|<link|<iframe|<object| on\w+=|javascript:/i);
    assert.doesNotMatch(page.replaceAll('http://www.w3.org/2000/svg', ''), /https?:/);
    assert.match(page, /default-src &#39;none&#39;; style-src &#39;unsafe-inline&#39;/);
  });

  it('shows what a runner wrote as text', () => {
    const evil = '</blockquote><script>alert(1)</script>]]><img src=x>\u202Eabc';
    const page = pageOf(
      `--- today 2026-06-10\nathlete ${evil}\nshoe peg "${evil}" max 700 km\n2026-06-06 Sat  race 10 km 45:00 [peg] #keep > ${evil}\n2026-06-08 Mon  easy 8 km 40:00 [peg]\n`,
      2026,
    );
    assert.doesNotMatch(page, /<script|<img|\u202E/);
    assert.ok(page.split('&lt;script&gt;').length > 3);
  });

  it('is in the language of the runner', () => {
    const page = pageOf(`--- today 2026-06-10\n${example}`, 2026, 'de');
    assert.match(page, /<html lang="de">/);
    for (const title of ['Wochen', 'Kalender', 'Wettkämpfe', 'Ruhe'])
      assert.match(page, new RegExp(`<h2>${title}</h2>`));
  });

  it('says what is missing instead of empty charts', () => {
    const page = pageOf(
      '--- today 2026-06-10\n2026-06-08 Mon  easy 8 km\n2026-06-09 Tue  rest\n2026-06-10 Wed  easy 8 km\n',
      2026,
    );
    assert.match(page, /Not in this log yet/);
    assert.match(page, /needs 84 days of log, has 3/);
  });

  it('is offered for the years with days that are done, newest first', () => {
    const { context } = opened(
      '--- today 2026-06-10\n2024-03-02 Sat  easy 8 km\n2026-06-09 Tue  easy 8 km\n2027-01-03 Sun  plan long 20 km\n',
    );
    assert.deepEqual(report(context, {}), { years: [2026, 2024] });
    assert.ok('reason' in report(context, { year: 2025 }));
    assert.ok('reason' in report(opened('--- today 2026-06-10\n').context, {}));
  });
});

function spanOf(year: number) {
  const first = Date.UTC(year, 0, 1) / 86_400_000;
  return { from: first, to: first + 364 };
}
