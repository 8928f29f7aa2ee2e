import { dayLines } from '../dates';
import { bothHosts, openWorkbench, type Workbench } from './workbench';

const files = {
  'log.trainlog': [
    'athlete Kim <b>&</b>',
    ...dayLines(-20, -1, day =>
      day % 3 === 0 ? 'rest' : day === -1 ? 'easy 8 km 45:00 #keep > By the lake.' : 'easy 8 km 45:00',
    ),
    '',
  ].join('\n'),
};

// Each host writes to files of its own, so both are tried.
for (const hostName of bothHosts) {
  describe(`the report of a year, in the ${hostName} host`, () => {
    let workbench: Workbench;
    before(async () => {
      workbench = await openWorkbench({ hostName, files });
    });
    after(() => workbench?.close());
    afterEach(async function () {
      if (this.currentTest?.state === 'failed') await workbench.shot(`failure-${this.currentTest.title}`);
    });

    it('is written into the file that is named', async () => {
      const { page } = workbench;
      await workbench.openFile('log.trainlog');
      await workbench.runCommand('Trainlog: Write Report');
      const input = page.locator('.quick-input-widget input.input');
      const row = page.locator('.quick-input-list .monaco-list-row', { hasText: /^\d{4}$/ });
      const proposed = page.locator('.quick-input-widget', { hasText: 'Write Report' });
      await proposed.waitFor();
      // Around New Year the log is of two years.
      if ((await row.count()) > 1) await row.first().click();
      await page.waitForFunction(
        selector => document.querySelector<HTMLInputElement>(selector)?.value.endsWith('.html'),
        '.quick-input-widget input.input',
      );
      const name = /(\d{4}\.html)$/.exec(await input.inputValue())?.[1] ?? '';
      await workbench.shot('report-name');
      await page.keyboard.press('Enter');
      await page.locator('.explorer-folders-view .monaco-list-row', { hasText: name }).waitFor();
      await workbench.runCommand('Notifications: Show Notifications');
      await page.locator('.notifications-center').getByText('The report is written.').waitFor();
      await workbench.openFile(name);
      await page.locator('.view-line', { hasText: '<!doctype html>' }).waitFor();
      await page
        .locator('.view-line', { hasText: /Kim.&lt;b&gt;&amp;&lt;\/b&gt;:.training/ })
        .first()
        .waitFor();
      await workbench.shot('report');
    });
  });
}
