// Draws every chart of some logs in all kinds of themes and two widths, for a person who looks at them: `npm run pictures`.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { chromium } from 'playwright-core';
import { languages } from '../../../scripts/lib/languages.mjs';
import { root } from '../../../scripts/lib/root.mjs';
import { smallPng } from '../../../scripts/lib/smallPng.mjs';
import { render, translationsOf } from '../../../server/src/base/message';
import { chartsOf } from '../../../server/src/charts';
import type { Chart } from '../../../server/src/charts/chart';
import { element, joinedMarkup, type Markup, markupText } from '../../../server/src/charts/markup';
import { themes } from '../../../server/src/charts/theme';
import type { ThemeKind } from '../../../server/src/contracts/messages';
import type { Log } from '../../../server/src/model/types';
import { calendarDate, isoDate } from '../../../server/src/values/date';
import { openLog } from '../../support/log';
import { findOrInstallBrowser } from '../../vscode/harness/findBrowser.mjs';

const WIDTHS_PX = [320, 720];
const DOCS_WIDTH_PX = 720;
const DAYS_PER_YEAR = 365;
const USUAL_SHOE_LIFE_M = 700_000;

const folder = path.join(root, 'screenshots', 'charts');
/** The pictures of `server/docs/charts.md`, which are committed. */
const docsFolder = path.join(root, 'images', 'charts');
const isUpdate = process.env.UPDATE !== undefined;
const german = languages.find(({ language }) => language === 'de');

/** Logs by name, each with the day to look from. */
function logs(): ReadonlyMap<string, Log> {
  const example = readFileSync(path.join(root, 'examples/marathon-year.trainlog'), 'utf8');
  const opened = (text: string, today: string) => openLog(text, { today }).log();
  const all = new Map([
    ['example', opened(example, '2026-06-10')],
    ['empty', opened('', '2026-06-10')],
    [
      'three-lines',
      opened(
        '2026-06-08 Mon  easy 8 km 45:10 hr 138\n2026-06-09 Tue  rest\n2026-06-10 Wed  easy 6 km 35:00\n',
        '2026-06-10',
      ),
    ],
    [
      'broken',
      opened(
        example.replaceAll(/^(\d{4})-(\d\d)/gm, (whole, year) => (whole.endsWith('3') ? `${year}-13` : whole)),
        '2026-06-10',
      ),
    ],
  ]);
  for (const file of process.argv.slice(2)) {
    const text = readFileSync(file, 'utf8');
    const last = openLog(text, { today: '2100-01-01' }).log().last ?? 0;
    all.set(path.basename(file, '.trainlog'), opened(text, isoDate(last)));
  }
  return all;
}

function pageOf(
  charts: readonly Chart[],
  widthPx: number,
  theme: ThemeKind,
  words: Parameters<NonNullable<Chart['draw']>>[0]['words'],
): string {
  const { background, text } = themes[theme];
  const parts: readonly Markup[] = charts.map(chart =>
    joinedMarkup([
      element('h2', {}, words(chart.title)),
      chart.draw?.({ widthPx, heightPx: chart.heightAt(widthPx), theme, words }),
      element('p', {}, words(chart.sentence)),
    ]),
  );
  const style = `body{background:${background};color:${text};font:13px system-ui,sans-serif;margin:8px;width:${widthPx}px}h2{font-size:14px;margin:12px 0 4px}p{margin:2px 0}svg{display:block}`;
  return `<!doctype html>${markupText(joinedMarkup([element('meta', { charset: 'utf-8' }), element('style', {}, style), ...parts]))}`;
}

for (const each of [folder, docsFolder]) mkdirSync(each, { recursive: true });
const browser = await chromium.launch({ executablePath: await findOrInstallBrowser(), args: ['--no-sandbox'] });
for (const [name, log] of logs()) {
  const { year } = calendarDate(log.today);
  const span = { from: log.today - DAYS_PER_YEAR, to: log.today + DAYS_PER_YEAR };
  const charts = chartsOf(log, { span, years: [year - 1, year], usualShoeLifeM: USUAL_SHOE_LIFE_M });
  for (const theme of Object.keys(themes) as ThemeKind[])
    for (const widthPx of WIDTHS_PX) {
      const translations = name === 'three-lines' && german ? translationsOf('de', german.bundle) : undefined;
      const html = pageOf(charts, widthPx, theme, message => render(message, translations));
      const file = path.join(folder, `${name}-${theme}-${widthPx}`);
      writeFileSync(`${file}.html`, html);
      const page = await browser.newPage({ viewport: { width: widthPx + 16, height: 600 } });
      await page.setContent(html);
      await page.screenshot({ path: `${file}.png`, fullPage: true });
      if (isUpdate && name === 'example' && theme === 'light' && widthPx === DOCS_WIDTH_PX) {
        const drawings = page.locator('svg');
        for (const [index, { id }] of charts.filter(chart => chart.draw).entries())
          writeFileSync(path.join(docsFolder, `${id}.png`), smallPng(await drawings.nth(index).screenshot()));
      }
      await page.close();
    }
}
await browser.close();
console.log(`Pictures are in ${folder}.`);
