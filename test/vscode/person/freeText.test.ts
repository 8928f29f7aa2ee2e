import assert from 'node:assert/strict';
import { dayFromToday } from '../dates';
import { hostsOf, openWorkbench, type Workbench } from './workbench';

/** Lines as runners write them, each with what its hover says of it. */
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
const files = {
  'free.trainlog': `athlete Free\n${dayFromToday(FIRST - 1).date} ${dayFromToday(FIRST - 1).weekday}  rest\n`,
};

for (const hostName of hostsOf('node')) {
  describe(`free text typed by hand, in the ${hostName} host`, () => {
    let workbench: Workbench;
    before(async () => {
      workbench = await openWorkbench({ hostName, files, viewport: { width: 1200, height: 900 } });
    });
    after(() => workbench?.close());
    afterEach(async function () {
      if (this.currentTest?.state === 'failed') await workbench.shot(`failure-${this.currentTest.title}`);
    });

    it('is coloured as what it is, and says in its hover how it was read', async () => {
      const { page } = workbench;
      await workbench.openFile('free.trainlog');
      await page.keyboard.press('Control+End');
      for (const [index, line] of lines.entries()) {
        const { date, weekday } = dayFromToday(FIRST + index);
        await page.keyboard.insertText(`${date} ${weekday}  ${line}\n`);
      }
      await page.locator('.view-line', { hasText: /5.1\/2.miles/ }).waitFor();
      await page.locator('.squiggly-warning').first().waitFor(); // a sign in the chest is told first
      await workbench.shot('free-text-light');
      await workbench.chooseTheme('Dark Modern');
      await workbench.shot('free-text-dark');
      await workbench.chooseTheme('Light Modern');
    });

    it('tells its doubts when the cursor leaves the line, with a fix by keyboard', async () => {
      const { page } = workbench;
      const { date, weekday } = dayFromToday(0);
      await page.keyboard.press('Control+End');
      const before = await page.locator('.squiggly-hint').count();
      await page.keyboard.type(`${date} ${weekday}  easy 8 km, knee hurts`, { delay: 20 });
      await page.keyboard.press('Escape');
      await page.locator('.view-line', { hasText: /knee.hurts/ }).waitFor();
      assert.equal(await page.locator('.squiggly-hint').count(), before);
      await page.keyboard.press('Enter');
      await page.locator('.squiggly-hint').nth(before).waitFor();
      await workbench.shot('free-text-doubt');
      await workbench.goTo('knee');
      await workbench.openQuickFixes(/Write 1\/10/);
      await workbench.shot('free-text-fix');
      await workbench.chooseAction(/Write 1\/10/);
      await page.locator('.view-line', { hasText: /knee.hurts.1\/10/ }).waitFor();
    });
  });
}
