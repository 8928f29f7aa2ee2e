// What the settings of a runner do in the window: hints at line ends, and a word about one that cannot be used.
import assert from 'node:assert/strict';
import { hardTwice } from '../dates';
import { again, hostsOf, openWorkbench, textOf, type Workbench } from './workbench';

const files = {
  'hints.trainlog': [
    'athlete Hints',
    '2026-03-02 Mon  easy 8 km 45:10 > calm',
    '2026-03-03 Tue  tempo: wu 3 km, 5 km @ T, cd 2 km',
    '2026-03-04 Wed  rest',
  ].join('\n'),
  'log.trainlog': `${hardTwice().join('\n')}\n`,
};
const settings = { 'trainlog.inlayHints.enabled': true, 'trainlog.rules': { 'hard-back-to-bakc': 'off' } };

for (const hostName of hostsOf('web')) {
  describe(`settings, in the ${hostName} host`, () => {
    let workbench: Workbench;
    before(async () => {
      workbench = await openWorkbench({ hostName, files, settings });
    });
    after(() => workbench?.close());
    afterEach(async function () {
      if (this.currentTest?.state === 'failed') await workbench.shot(`failure-${this.currentTest.title}`);
    });

    it('one that cannot be used is told in the status bar, and costs itself only', async () => {
      const { page } = workbench;
      await workbench.openFile('log.trainlog');
      await page.locator('.squiggly-warning').first().waitFor();
      await page.locator('[id="status.languageStatus"]').hover();
      const notice = page.locator('.hover-language-status', { hasText: 'A setting cannot be used' }).first();
      assert.match(await textOf(notice), /trainlog\.rules.*hard-back-to-bakc/);
      assert.match(await textOf(notice), /Open Settings/);
      await workbench.shot('notice-settings');
    });

    it('hints are at line ends when they are asked for, and a double click writes them', async () => {
      const { page } = workbench;
      await workbench.openFile('hints.trainlog');
      await page.locator('.editor-instance .view-line', { hasText: '5:39/km' }).waitFor();
      await page.locator('.editor-instance .view-line', { hasText: /=.10.km/ }).waitFor();
      await workbench.shot('inlay-hints');
      const hint = page.locator('.editor-instance .view-line span', { hasText: /^\s*5:39\/km\s*$/ }).last();
      // Hints are drawn anew while a window opens, and a double click between two of them is lost.
      await again(page.locator('.editor-instance .view-line', { hasText: /45:10.@.5:39\/km/ }), () => hint.dblclick());
      await workbench.shot('inlay-written');
    });
  });
}
