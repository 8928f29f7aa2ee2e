import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { root } from '../../../scripts/lib/root.mjs';
import { dayFromToday, dayLines, hardTwice } from '../dates';
import { again, hostsOf, lookOf, looksLike, openWorkbench, textOf, type Workbench } from './workbench';

const [first, second] = hardTwice();
const files = {
  // The log that the language page opens with.
  'at-a-glance.trainlog': `athlete Glance\n${readFileSync(path.join(root, 'examples/at-a-glance.trainlog'), 'utf8')}`,
  'hard.trainlog': ['athlete Hard', first, second, ''].join('\n'),
  'next.trainlog': ['athlete Next', ...dayLines(-4, -1, () => 'easy 8 km')].join('\n'),
  'colours.trainlog': [
    'athlete Colours',
    '2026-03-02 Mon  easy 8 km',
    '2026-03-03 Tue  tempo 8 km',
    '2026-03-04 Wed  rest',
    '2026-03-05 Thu  skip steady 8 km',
    '2026-03-08 Sun  race 10 km 41:00',
    '',
  ].join('\n'),
};

for (const hostName of hostsOf('node')) {
  describe(`sessions, in the ${hostName} host`, () => {
    let workbench: Workbench;
    before(async () => {
      workbench = await openWorkbench({ hostName, files, viewport: { width: 1200, height: 760 } });
    });
    after(() => workbench?.close());
    afterEach(async function () {
      if (this.currentTest?.state === 'failed') await workbench.shot(`failure-${this.currentTest.title}`);
    });

    it('hovering over the intervals of “At a glance” tells how the line was read', async () => {
      await workbench.openFile('at-a-glance.trainlog');
      const text = await workbench.pointAt('intervals', /6 × 800 m/); // the hover of the date, on the way there, has no steps
      await workbench.shot('hover-intervals');
      for (const said of [
        /12\.4 km/,
        /hard, because intervals/i,
        /7 and 28 days/, // the log is two days old here
        /since (a )?rest/i,
        /\/km/,
      ])
        assert.match(text, said);
      await workbench.hoverFits(/6 × 800 m/);
    });

    it('two hard days in a row: a warning with a link to the other day', async () => {
      const { page } = workbench;
      await workbench.openFile('hard.trainlog');
      await page.locator('.squiggly-warning').first().waitFor();
      await workbench.goTo(dayFromToday(-1).date);
      const said = await workbench.hover(new RegExp(`Intervals on ${dayFromToday(-2).weekday}, .*hard days in a row`));
      assert.match(said, /hard\.trainlog\(2, 1\)/); // the related information, as a link
      await workbench.shot('hard-back-to-back');
      await page.locator('.monaco-hover:visible a', { hasText: 'hard.trainlog' }).first().click();
      await page.locator('.statusbar-item', { hasText: 'Ln 2, Col 1' }).waitFor();
    });

    it('a new line offers the next date, with its weekday', async () => {
      const { page } = workbench;
      const next = dayFromToday(0);
      await workbench.openFile('next.trainlog');
      await page.keyboard.press('Control+End');
      await page.keyboard.press('Enter');
      const row = page.locator('.suggest-widget .monaco-list-row', { hasText: next.date }).first();
      await again(row, () => page.keyboard.press('Control+Space'));
      assert.match(await textOf(row), new RegExp(`${next.date} ${next.weekday}`));
      await workbench.shot('completion-date');
      await page.keyboard.press('Tab');
      await page.locator('.view-line', { hasText: new RegExp(`${next.date}.${next.weekday}`) }).waitFor();
    });

    for (const theme of ['Light Modern', 'Dark Modern', 'Dark High Contrast']) {
      it(`easy and hard differ in colour in ${theme}`, async () => {
        const { page } = workbench;
        await workbench.chooseTheme(theme);
        await workbench.openFile('colours.trainlog');
        await page.locator('.view-line', { hasText: 'tempo' }).waitFor();

        // The theme is there before the semantic tokens have been coloured by it.
        await looksLike(page, 'steady', { textDecoration: 'line-through' });
        const colours = new Map<string, string>();
        for (const word of ['easy', 'tempo', 'rest', 'race']) colours.set(word, (await lookOf(page, word)).color);
        await workbench.shot(`colours-${theme.toLowerCase().replaceAll(' ', '-')}`);
        assert.equal(
          new Set(colours.values()).size,
          4,
          `easy, hard, rest and race are told apart: ${JSON.stringify([...colours])}`,
        );
      });
    }
  });
}
