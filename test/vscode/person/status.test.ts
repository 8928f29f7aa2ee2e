import assert from 'node:assert/strict';
import { bothHosts, openWorkbench, textOf, type Workbench } from './workbench';

const files = { 'log.trainlog': '2026-03-03 Tue  intervals 6 x 800 m rpe 8\n2026-03-04 Wed  tempo 8 km rpe 7\n' };
const settings = { 'trainlog.rules': { 'hard-back-to-bakc': 'off' } };

for (const hostName of bothHosts) {
  describe(`notices, in the ${hostName} host`, () => {
    let workbench: Workbench;
    before(async () => {
      workbench = await openWorkbench({ hostName, files, settings });
    });
    after(() => workbench?.close());

    it('a setting that cannot be used is told in the status bar, and costs itself only', async () => {
      const { page } = workbench;
      await workbench.openFile('log.trainlog');
      await page.locator('.squiggly-warning').waitFor();
      await page.locator('[id="status.languageStatus"]').hover();
      const notice = page.locator('.hover-language-status', { hasText: 'A setting cannot be used' }).first();
      assert.match(await textOf(notice), /trainlog\.rules.*hard-back-to-bakc/);
      assert.match(await textOf(notice), /Open Settings/);
      await workbench.shot('notice-settings');
    });
  });
}
