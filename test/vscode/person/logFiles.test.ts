// Files that appear, are renamed and are deleted: each host has files of its own, so both are tried.
import { dayLines } from '../dates';
import { again, bothHosts, openWorkbench, type Workbench } from './workbench';

const files = {
  // Hard on two days in a row, each in a file of its own.
  'first.trainlog': ['athlete Ada', ...dayLines(-2, -2, () => 'tempo 8 km'), ''].join('\n'),
  'second.trainlog': ['athlete Ada', ...dayLines(-1, -1, () => 'intervals 8 km'), ''].join('\n'),
  'kim.trainlog': [
    'athlete Kim <b>&</b>',
    ...dayLines(-20, -1, day =>
      day % 3 === 0 ? 'rest' : day === -1 ? 'easy 8 km 45:00 #keep > By the lake.' : 'easy 8 km 45:00',
    ),
    '',
  ].join('\n'),
};

for (const hostName of bothHosts) {
  describe(`files of a log, in the ${hostName} host`, () => {
    let workbench: Workbench;
    before(async () => {
      workbench = await openWorkbench({ hostName, files });
      await workbench.openFile('second.trainlog');
      await warning().waitFor();
    });
    after(() => workbench?.close());
    afterEach(async function () {
      if (this.currentTest?.state === 'failed') await workbench.shot(`failure-${this.currentTest.title}`);
    });

    const warning = () => workbench.page.locator('.squiggly-warning').first();
    const row = (name: string) => workbench.page.locator('.explorer-folders-view .monaco-list-row', { hasText: name });

    it('are followed when one is renamed: in another place, out of the log and back', async () => {
      await rename('first.trainlog', 'spring.trainlog');
      const problems = await workbench.problems(/spring\.trainlog/);
      if (!problems.some(problem => problem.includes('spring.trainlog'))) throw new Error(problems.join('\n'));
      await workbench.page.keyboard.press('Control+Shift+M');
      await rename('spring.trainlog', 'spring.bak');
      await warning().waitFor({ state: 'detached' });
      await rename('spring.bak', 'spring.trainlog');
      await warning().waitFor();
      await workbench.shot('renamed-file');
    });

    it('are forgotten when they are deleted', async () => {
      const { page } = workbench;
      await workbench.openFile('spring.trainlog');
      const confirm = page.locator('.monaco-dialog-box .monaco-button', { hasText: /Delete|Move to Trash/ }).first();
      await again(confirm, async () => {
        await row('spring.trainlog').click();
        await page.keyboard.press('Delete');
      });
      await confirm.click();
      await row('spring.trainlog').waitFor({ state: 'detached' });
      await workbench.openFile('second.trainlog');
      await warning().waitFor({ state: 'detached' });
    });

    it('are written: the report of a year, under the name that is chosen', async () => {
      const { page } = workbench;
      await workbench.openFile('kim.trainlog');
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
      await workbench.notice('The report is written.');
      await workbench.openFile(name);
      await page.locator('.view-line', { hasText: '<!doctype html>' }).waitFor();
      await page
        .locator('.view-line', { hasText: /Kim.&lt;b&gt;&amp;&lt;\/b&gt;:.training/ })
        .first()
        .waitFor();
      await workbench.shot('report');
    });

    /** In the explorer, with F2. */
    async function rename(from: string, to: string): Promise<void> {
      const { page } = workbench;
      const box = page.locator('.explorer-folders-view .explorer-item-edited input');
      // The explorer draws itself anew when it hears of files, and the box goes.
      await again(row(to), async () => {
        await row(from).click({ modifiers: ['Control'] }); // selects it without opening it
        await page.keyboard.press('F2');
        await box.fill(to);
        await page.keyboard.press('Enter');
      });
    }
  });
}
