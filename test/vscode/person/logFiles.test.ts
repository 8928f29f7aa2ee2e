// Files of a log that are renamed and deleted, as one does in the explorer, while another file of the log is open.
import { dayLines } from '../dates';
import { again, bothHosts, openWorkbench, type Workbench } from './workbench';

/** Hard on two days in a row, each in a file of its own. */
const files = {
  'first.trainlog': ['athlete Ada', ...dayLines(-2, -2, () => 'tempo 8 km'), ''].join('\n'),
  'second.trainlog': ['athlete Ada', ...dayLines(-1, -1, () => 'intervals 8 km'), ''].join('\n'),
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
