// What the settings of a runner do in the window: hints at line ends, and a word about one that cannot be used.
import assert from 'node:assert/strict';
import type { Locator } from 'playwright-core';
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
const settings = { 'trainlog.inlayHints.enabled': true, 'trainlog.limits': { 'rest.min-per-wek': 2 } };

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
      assert.match(await textOf(notice), /trainlog\.limits.*rest\.min-per-wek/);
      assert.match(await textOf(notice), /Open Settings/);
      await workbench.shot('notice-settings');
    });

    it('a rule is switched off with the mouse in the Settings editor, and its finding goes', async () => {
      const { page } = workbench;
      await workbench.openFile('log.trainlog');
      await page.locator('.squiggly-warning').first().waitFor();
      await workbench.runCommand('Preferences: Open Settings (UI)');
      await page.locator('.settings-editor .suggest-input-container .monaco-editor.focused').waitFor();
      await page.keyboard.type('trainlog.rules');
      const setting = page.locator('.settings-editor .settings-tree-container .setting-item-contents', {
        hasText: 'How loud each rule is',
      });
      await setting.locator('.monaco-button', { hasText: 'Add Item' }).click();
      await choose(setting.locator('select').first(), 'hard-back-to-back');
      await choose(setting.locator('select').last(), 'off');
      await workbench.shot('settings-rules');
      await setting.locator('.monaco-button', { hasText: 'OK' }).click();
      await setting.locator('.setting-list-row', { hasText: 'hard-back-to-back' }).waitFor();
      await workbench.shot('settings-rules-off');
      // VS Code writes a setting a moment later, and not at all when its editor has closed by then.
      await page.locator('.squiggly-warning').first().waitFor({ state: 'detached' });
      const modal = page.locator('.monaco-modal-editor-block');
      await modal.locator('.codicon-close').first().click();
      await modal.waitFor({ state: 'hidden' });

      async function choose(menu: Locator, value: string): Promise<void> {
        await menu.click();
        await page.locator('.monaco-select-box-dropdown-container .option-text', { hasText: value }).first().click();
        await page.locator('.monaco-select-box-dropdown-container.visible').waitFor({ state: 'hidden' });
      }
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
