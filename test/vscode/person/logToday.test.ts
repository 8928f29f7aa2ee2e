import assert from 'node:assert/strict';
import { dayFromToday, dayLines } from '../dates';
import { again, clickInMenu, hostsOf, openWorkbench, type Workbench } from './workbench';

const today = dayFromToday(0);
const yesterday = dayLines(-1, -1, () => 'easy 8 km');
const files = {
  'a.trainlog': ['athlete Ada', ...dayLines(-3, -3, () => 'easy 5 km'), ''].join('\n'),
  'old.trainlog': ['athlete Ben', '2020-12-31 Thu  easy 8 km', ''].join('\n'),
  'new.trainlog': ['athlete Ben', ...yesterday, ''].join('\n'),
  'readme.md': 'Logs of two runners.\n',
};

for (const hostName of hostsOf('node')) {
  describe(`Log Today, in the ${hostName} host`, () => {
    let workbench: Workbench;
    before(async () => {
      workbench = await openWorkbench({ hostName, files });
    });
    after(() => workbench?.close());
    afterEach(async function () {
      if (this.currentTest?.state !== 'failed') return;
      await workbench.shot(`failure-${this.currentTest.title}`);
      await workbench.page.keyboard.press('Escape');
    });

    const rows = () => workbench.page.locator('.quick-input-list .monaco-list-row');
    const activeTab = (name: string) => workbench.page.locator(`.tab.active[data-resource-name="${name}"]`);

    it('asks which log when nothing is open, the one written in last first, and opens its newest file', async () => {
      // A window that has just opened is given its time: called again meanwhile, the click for the command falls on the list that comes then.
      const ask = () => workbench.runCommand('Trainlog: Log Today');
      const asked = workbench.page.getByPlaceholder('Which log?');
      await ask();
      // In its first moments a window has no server, and says so.
      await asked.waitFor().catch(() => again(asked, ask));
      await rows().nth(1).waitFor();
      const offered = await rows().allTextContents();
      assert.match(offered[0] ?? '', /Ben.*new\.trainlog/);
      assert.match(offered[1] ?? '', /Ada.*a\.trainlog/);
      await workbench.shot('log-today-which');
      await workbench.page.keyboard.press('Enter');
      await activeTab('new.trainlog').waitFor();
      await workbench.showsLines(['athlete Ben', ...yesterday, `${today.date} ${today.weekday}  `, '']);
      await workbench.page.keyboard.press('Control+Z');
    });

    it('goes on in the newest file of a log, by its keys', async () => {
      const { page } = workbench;
      await workbench.openFile('old.trainlog');
      await again(activeTab('new.trainlog'), async () => {
        await page.keyboard.press('Control+K');
        await page.keyboard.press('L');
      });
      await workbench.showsLines(['athlete Ben', ...yesterday, `${today.date} ${today.weekday}  `, '']);
      await page.locator('.statusbar-item', { hasText: 'Ln 3, Col 17' }).waitFor();
      await page.keyboard.type('easy 6 km');
      await page.locator('.view-line', { hasText: /easy.6.km/ }).waitFor();
      await workbench.shot('log-today-newest');
      await workbench.save();
    });

    it('is in the menu of a log in the explorer', async () => {
      const { page } = workbench;
      const entry = page.locator('.context-view .action-label', { hasText: 'Log Today' });
      await again(entry, async () => {
        await page.keyboard.press('Escape');
        await page
          .locator('.explorer-folders-view .monaco-list-row', { hasText: 'a.trainlog' })
          .click({ button: 'right' });
      });
      await workbench.shot('log-today-explorer');
      await clickInMenu(entry);
      await activeTab('a.trainlog').waitFor();
      await page.locator('.view-line', { hasText: new RegExp(`${today.date}`) }).waitFor();
    });

    it('asks with the log first that was used last', async () => {
      const { page } = workbench;
      await workbench.backToEditor(); // the explorer, whose menu was used, would take the key for a file
      await again(page.locator('.tab.active:not(.dirty)'), () => page.keyboard.press('Control+Z'));
      await workbench.runCommand('View: Close All Editors');
      await page.locator('.tab').first().waitFor({ state: 'detached' });
      await workbench.runCommand('Trainlog: Log Today');
      await page.getByPlaceholder('Which log?').waitFor();
      await rows().nth(1).waitFor();
      assert.match((await rows().allTextContents())[0] ?? '', /Ada.*a\.trainlog/);
      await page.keyboard.press('Escape');
      await page.locator('.quick-input-widget').waitFor({ state: 'hidden' });
      assert.equal(await page.locator('.tab').count(), 0);
    });
  });
}
