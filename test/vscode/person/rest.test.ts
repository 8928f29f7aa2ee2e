import assert from 'node:assert/strict';
import { dayFromToday, dayLines, weekEndsToday } from '../dates';
import { hostsOf, openWorkbench, type Workbench } from './workbench';

const today = dayFromToday(0);
const yesterday = dayFromToday(-1);
/** A week of easy running with a rest day, then `days` days of training in the week that ends today. */
const trained = (days: number) =>
  [weekEndsToday(), '', ...dayLines(-13, days - 7, day => (day === -8 ? 'rest' : 'easy 8 km 45:00')), ''].join('\n');

const files = {
  'six.trainlog': `athlete Six\n${trained(6)}`,
  'seven.trainlog': `athlete Seven\n${trained(7)}`,
};

for (const hostName of hostsOf('node')) {
  describe(`a week without a rest day, in the ${hostName} host`, () => {
    let workbench: Workbench;
    before(async () => {
      workbench = await openWorkbench({ hostName, files });
    });
    after(() => workbench?.close());
    afterEach(async function () {
      if (this.currentTest?.state === 'failed') await workbench.shot(`failure-${this.currentTest.title}`);
    });

    it('six days trained and today open: a hint on the last logged day, and one key inserts the rest', async () => {
      const { page } = workbench;
      await workbench.openFile('six.trainlog');
      await page.locator('.squiggly-hint').first().waitFor();
      await workbench.goTo(yesterday.date);
      const said = await workbench.hover(/6 days of training this week, and no rest day yet/);
      assert.match(said, /no-rest-day/);
      await workbench.shot('six-days-hint');
      await page.keyboard.press('Escape');

      const before = await workbench.lines();
      const bytesBefore = hostName === 'node' ? await workbench.savedBytes('six.trainlog') : undefined;
      const fixes = await workbench.openQuickFixes(/rest day/);
      assert.match(fixes.join('\n'), /rest/i);
      await workbench.shot('six-days-fixes');
      await workbench.chooseAction(/Insert a rest day|Plan a rest day/);
      await page.locator('.view-line', { hasText: new RegExp(`${today.date}.*rest`) }).waitFor();
      await page.locator('.squiggly-hint').first().waitFor({ state: 'detached' });
      await workbench.shot('six-days-rest');
      assert.deepEqual(
        (await workbench.lines()).filter(line => line.startsWith(today.date)).map(line => line.replaceAll(/\s+/g, ' ')),
        [`${today.date} ${today.weekday} rest`],
      );

      await page.keyboard.press('Control+Z');
      await page.locator('.squiggly-hint').first().waitFor();
      assert.deepEqual(await workbench.lines(), before);
      if (bytesBefore) assert.deepEqual(await workbench.savedBytes('six.trainlog'), bytesBefore);
    });

    it('seven days trained: a warning, in Problems too, and the next rest day one key away', async () => {
      const { page } = workbench;
      await workbench.openFile('seven.trainlog');
      await page.locator('.squiggly-warning').first().waitFor();
      const problems = await workbench.problems(/No rest day this week/);
      assert.ok(problems.some(problem => problem.includes('no-rest-day')));
      await workbench.shot('seven-days-problems');
      await page.keyboard.press('Control+Shift+M');

      await workbench.goTo(today.date);
      await workbench.openQuickFixes(/Plan a rest day/);
      await workbench.shot('seven-days-fixes');
      await workbench.chooseAction(/Plan a rest day/);
      await page.locator('.view-line', { hasText: new RegExp(`${dayFromToday(1).date}.*rest`) }).waitFor();
      await workbench.shot('seven-days-planned');
    });
  });
}
