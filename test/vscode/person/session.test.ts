import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { root } from '../../../scripts/lib/root.mjs';
import { dayFromToday, dayLines, hardTwice } from '../dates';
import { again, hostsOf, openWorkbench, textOf, type Workbench } from './workbench';

/** Lines as runners write them. */
const lines = [
  'easy bike 60 min',
  'hills 8 x 60s 9 km',
  'long 18 km 1:42',
  '12 km incl. 3 x 10 min threshold',
  '6 x 800 m r 2 min',
  '25 minutes easy, 15 minutes tempo',
  'parkrun 24:10, chest felt tight',
  'AM 5 PM 12, track',
  'XC champs 10 km 41:00',
  '5 1/2 miles',
] as const;

const FIRST = -12;
const [first, second] = hardTwice();
const files = {
  // The log that the language page opens with.
  'at-a-glance.trainlog': `athlete Glance\n${readFileSync(path.join(root, 'examples/at-a-glance.trainlog'), 'utf8')}`,
  'free.trainlog': `athlete Free\n${dayFromToday(FIRST - 1).date} ${dayFromToday(FIRST - 1).weekday}  rest\n`,
  'hard.trainlog': ['athlete Hard', first, second, ''].join('\n'),
  'doubt.trainlog': ['athlete Doubt', second, ''].join('\n'),
  'next.trainlog': ['athlete Next', ...dayLines(-4, -1, () => 'easy 8 km')].join('\n'),
};

for (const hostName of hostsOf('node')) {
  describe(`sessions, in the ${hostName} host`, () => {
    let workbench: Workbench;
    before(async () => {
      workbench = await openWorkbench({ hostName, files, viewport: { width: 1200, height: 900 } });
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

    it('free text is read as it is typed, and a sign in the chest is told', async () => {
      const { page } = workbench;
      await workbench.openFile('free.trainlog');
      await page.keyboard.press('Control+End');
      for (const [index, line] of lines.entries()) {
        const { date, weekday } = dayFromToday(FIRST + index);
        await page.keyboard.insertText(`${date} ${weekday}  ${line}\n`);
      }
      await page.locator('.view-line', { hasText: /5.1\/2.miles/ }).waitFor();
      await page.locator('.squiggly-warning').first().waitFor(); // a sign in the chest is told first
      await workbench.shot('free-text');
    });

    it('free text tells its doubts when the cursor leaves the line, with a fix by keyboard', async () => {
      const { page } = workbench;
      const { date, weekday } = dayFromToday(0);
      await workbench.openFile('doubt.trainlog');
      await page.keyboard.press('Control+End');
      await page.keyboard.type(`${date} ${weekday}  knee hurts, intervals 8 km`, { delay: 20 });
      await page.keyboard.press('Escape');
      await page.locator('.squiggly-warning').first().waitFor(); // the second hard day is told: what stands before it was read, too
      assert.equal(await page.locator('.squiggly-hint').count(), 0);
      await page.keyboard.press('Enter');
      await page.locator('.squiggly-hint').first().waitFor();
      await workbench.shot('free-text-doubt');
      await workbench.goTo('knee');
      await workbench.openQuickFixes(/Write 1\/10/);
      await workbench.shot('free-text-fix');
      await workbench.chooseAction(/Write 1\/10/);
      await page.locator('.view-line', { hasText: /knee.hurts.1\/10,/ }).waitFor();
    });
  });
}
