import assert from 'node:assert/strict';
import { dayFromToday } from '../dates';
import { hostsOf, openWorkbench, type Workbench } from './workbench';

const today = dayFromToday(0);

for (const hostName of hostsOf('web')) {
  describe(`a folder without a log, in the ${hostName} host`, () => {
    let workbench: Workbench;
    before(async () => {
      workbench = await openWorkbench({ hostName, files: { 'readme.md': 'Nothing yet.\n' } });
    });
    after(() => workbench?.close());
    afterEach(async function () {
      if (this.currentTest?.state === 'failed') await workbench.shot(`failure-${this.currentTest.title}`);
    });

    it('a question that is dismissed leaves nothing behind', async () => {
      const { page } = workbench;
      for (const answered of [0, 1, 2]) {
        await workbench.runCommand('Trainlog: New Training Log');
        if (answered > 0) await choose(/Which unit/, 'Miles');
        if (answered > 1) await choose(/Which day/, 'Sunday');
        await page.getByPlaceholder([/Which unit/, /Which day/, 'easy 5 mi 30:00'][answered] ?? '').waitFor();
        await page.keyboard.press('Escape');
        await page.locator('.quick-input-widget').waitFor({ state: 'hidden' });
      }
      assert.equal(await page.locator('.tab').count(), 0);
    });

    it('Log Today offers a new log, which begins with its first entry', async () => {
      const { page } = workbench;
      await workbench.runCommand('Trainlog: Log Today');
      const notice = await workbench.notice('There is no training log here yet.');
      await workbench.shot('log-today-none');
      await notice.getByText('New Training Log…').click();
      await choose(/Which unit do you run in/, 'Kilometres');
      await choose(/Which day/, 'Monday');
      await page.getByPlaceholder('easy 5 km 30:00').waitFor();
      await page.keyboard.type('easy 4 km 25:00');
      await workbench.shot('new-log-entry');
      await page.keyboard.press('Enter');
      await workbench.showsLines(['unit km', 'week monday', '', `${today.date} ${today.weekday}  easy 4 km 25:00`, '']);
      await closeEditors();
    });

    it('New Training Log… asks for unit, week and first entry, and opens today', async () => {
      const { page } = workbench;
      await workbench.openFile('readme.md');
      await workbench.runCommand('Trainlog: New Training Log');
      await choose(/Which unit/, 'Miles');
      await choose(/Which day/, 'Sunday');
      await page.getByPlaceholder('easy 5 mi 30:00').waitFor();
      await page.keyboard.press('Enter');
      await workbench.showsLines(['unit mi', 'week sunday', '', `${today.date} ${today.weekday}  `, '']);
      await page.locator('.statusbar-item', { hasText: 'Ln 4, Col 17' }).waitFor();
      await page.keyboard.type('easy 5 mi');
      await page.locator('.view-line', { hasText: /easy.5.mi/ }).waitFor();
      await workbench.shot('new-log');
      await closeEditors();
    });

    it('the Weeks view offers to begin one', async () => {
      const { page } = workbench;
      await page.locator('.activitybar a[aria-label="Trainlog"]').click();
      const welcome = page.locator('.welcome-view', { hasText: 'No training log here yet' });
      await welcome.waitFor();
      await workbench.shot('weeks-welcome');
      await welcome.locator('a', { hasText: 'New Training Log' }).click();
      await page.locator('.quick-input-widget', { hasText: 'Kilometres' }).waitFor();
    });

    /** Closes all of them, without saving. */
    async function closeEditors(): Promise<void> {
      const { page } = workbench;
      await workbench.runCommand('View: Revert and Close Editor');
      await workbench.runCommand('View: Close All Editors');
      await page.locator('.tab').first().waitFor({ state: 'detached' });
    }

    async function choose(question: RegExp, answer: string): Promise<void> {
      const { page } = workbench;
      const input = page.locator('.quick-input-widget input.input');
      await page.getByPlaceholder(question).waitFor();
      assert.ok(await input.isVisible());
      await page.locator('.quick-input-list .monaco-list-row', { hasText: answer }).click();
    }
  });
}
