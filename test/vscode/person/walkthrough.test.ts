// The first five minutes: the walkthrough and the example log, in a window that has no log, by keyboard where keys are enough.
import assert from 'node:assert/strict';
import { again, hostsOf, openWorkbench, textOf, type Workbench } from './workbench';

for (const hostName of hostsOf('web')) {
  describe(`the first five minutes, in the ${hostName} host`, () => {
    let workbench: Workbench;
    before(async () => {
      workbench = await openWorkbench({
        hostName,
        files: { 'readme.md': 'Nothing here yet.\n' },
        viewport: { width: 1400, height: 800 },
      });
      await workbench.chooseTheme('Light Modern');
    });
    after(() => workbench?.close());
    afterEach(async function () {
      if (this.currentTest?.state === 'failed') await workbench.shot(`failure-${this.currentTest.title}`);
    });

    const step = (id: string) => workbench.page.locator(`.getting-started-step[data-step-id$="#${id}"]`);
    const picture = () => workbench.page.locator('.getting-started-media img');

    it('the walkthrough has five steps with pictures, in the words of its keys', async () => {
      const { page } = workbench;
      await workbench.runCommand('Welcome: Open Walkthrough');
      const choice = page.locator('.quick-input-list .monaco-list-row', { hasText: 'First Steps with Trainlog' });
      await choice.first().click();
      await step('begin').waitFor();
      const titles = await page.locator('.getting-started-step .step-title').allTextContents();
      assert.deepEqual(titles, [
        'Begin a log',
        'Write a day with few keys',
        'Hear what it says about rest',
        'Take a small way out',
        'Plan next week',
      ]);
      for (const id of ['write', 'read', 'fix', 'plan', 'begin']) {
        await again(page.locator(`.getting-started-media img[srcset*="${id}-light.png"]`), () =>
          step(id)
            .focus()
            .then(() => page.keyboard.press('Enter')),
        );
        assert.ok(
          await picture().evaluate((image: HTMLImageElement) => image.decode().then(() => image.naturalWidth > 0)),
        );
        assert.ok(((await picture().getAttribute('alt')) ?? '').length > 20, 'words for those who do not see it');
        await workbench.shot(`walkthrough-${id}`);
      }
    });

    it('its pictures go with the theme', async () => {
      for (const [theme, kind] of [
        ['Dark Modern', 'dark'],
        ['Dark High Contrast', 'hc'],
        ['Light High Contrast', 'hcLight'],
      ] as const) {
        await workbench.chooseTheme(theme);
        await workbench.page.locator(`.getting-started-media img[srcset*="begin-${kind}.png"]`).waitFor();
        await workbench.shot(`walkthrough-${kind}`);
      }
      await workbench.chooseTheme('Light Modern');
    });

    it('a button of a step opens the example beside it, and the step is done', async () => {
      const { page } = workbench;
      const button = step('begin').locator('.monaco-button', { hasText: 'Open Example Log' });
      await button.focus();
      await page.keyboard.press('Enter');
      await page.locator('.statusbar-item', { hasText: 'Trainlog' }).first().waitFor();
      await page.locator('.editor-instance .view-line', { hasText: /tempo.10.km:.wu.3.km,.20.min/ }).waitFor();
      await step('begin').and(page.locator('[aria-checked="true"]')).waitFor();
      await workbench.lens(/planned/);
      await workbench.shot('walkthrough-example');
    });

    it('a hover and a fix tick theirs', async () => {
      const { page } = workbench;
      await page.locator('.editor-instance .monaco-editor.focused').waitFor();
      assert.match(await workbench.hover(/Thu \d/), /tempo|hard/);
      await step('read').and(page.locator('[aria-checked="true"]')).waitFor();
      await workbench.backToEditor();
      const fixes = await workbench.openQuickFixes(/easy|together|Accept/i);
      assert.ok(fixes.length > 0);
      await workbench.shot('example-fixes');
      await workbench.backToEditor();
      await step('fix').and(page.locator('[aria-checked="true"]')).waitFor();
    });

    it('the button about next week asks the log beside it, which has one planned already', async () => {
      const { page } = workbench;
      await step('plan').click();
      const button = step('plan').locator('.monaco-button', { hasText: 'Plan Next Week' });
      await button.focus();
      await page.keyboard.press('Enter');
      await step('plan').and(page.locator('[aria-checked="true"]')).waitFor();
      await workbench.notice(/is planned already/);
      await workbench.shot('walkthrough-done');
      await workbench.runCommand('Notifications: Clear All Notifications');
      await page.locator('.notifications-center').waitFor({ state: 'hidden' });
      assert.equal(
        await page.locator('.editor-group-container').count(),
        2,
        'the log is shown once, beside the walkthrough',
      );
    });

    it('the example is offered where the Weeks view has none, and lists its weeks', async () => {
      const { page } = workbench;
      await page.keyboard.press('Control+2');
      await page.locator('.editor-instance .monaco-editor.focused').waitFor();
      await workbench.runCommand('View: Revert and Close Editor');
      await page.locator('.editor-instance .monaco-editor').waitFor({ state: 'detached' });
      const welcome = page.locator('.welcome-view', { hasText: 'No training log here yet' });
      await again(welcome, () => workbench.runCommand('Focus on Weeks View'));
      assert.match(await textOf(welcome), /New Training Log….*Open Example Log/);
      await workbench.shot('weeks-welcome-example');
      await welcome.locator('a', { hasText: 'Open Example Log' }).click();
      await page.locator('.customview-tree .monaco-list-row', { hasText: 'This week' }).first().waitFor();
      // The plan of Sunday: the only one of the running week that has not gone by on any weekday.
      await page.locator('.customview-tree .monaco-list-row', { hasText: 'planned: long run 16 km' }).first().waitFor();
      await workbench.shot('example-weeks');
    });
  });
}
