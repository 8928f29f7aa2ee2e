import assert from 'node:assert/strict';
import { dayFromToday, dayLines, weekEndsToday } from '../dates';
import { hostsOf, openWorkbench, type Workbench } from './workbench';

const today = dayFromToday(0);

/** Two weeks of running, the second one without a rest day, with a hard session on the day before today. */
const files = {
  'tagebuch.trainlog': [
    weekEndsToday(),
    '',
    ...dayLines(-13, 0, day => (day === -8 ? 'rest' : day === -1 ? 'tempo 10 km 45:00' : 'easy 8,4 km 45:00')),
    '',
  ].join('\n'),
};

for (const hostName of hostsOf('node')) {
  describe(`in German, in the ${hostName} host`, () => {
    let workbench: Workbench;
    before(async () => {
      workbench = await openWorkbench({ hostName, files, language: 'de' });
      await workbench.openFile('tagebuch.trainlog');
      await workbench.page.locator('.squiggly-warning').first().waitFor();
    });
    after(() => workbench?.close());
    afterEach(async function () {
      if (this.currentTest?.state === 'failed') await workbench.shot(`failure-${this.currentTest.title}`);
    });

    it('a finding is said in German, with the dates and numbers of the language', async () => {
      await workbench.goTo(today.date);
      const said = await workbench.hover(/Kein Ruhetag diese Woche/);
      assert.match(
        said,
        /Kein Ruhetag diese Woche\. (?:Mo|Di|Mi|Do|Fr|Sa|So) \d+\. \p{Lu}\p{Ll}+(?: \d{4})? würde passen\./u,
      );
      assert.match(said, /8,4 km/);
      assert.doesNotMatch(said, /\b(?:rest day|of training|since|runs|load)\b/);
      await workbench.shot('german-finding');
      await workbench.backToEditor();
    });

    it('quick fixes are German, and what they write is the log as before', async () => {
      const fixes = await workbench.openQuickFixes(/Ruhetag/);
      assert.match(fixes.join('\n'), /Ruhetag am .* einplanen/);
      assert.match(fixes.join('\n'), /So lassen, weil …/);
      await workbench.shot('german-quick-fixes');
      await workbench.chooseAction(/Ruhetag am .* einplanen/);
      const tomorrow = dayFromToday(1);
      await workbench.page
        .locator('.view-line', { hasText: new RegExp(`${tomorrow.date}.${tomorrow.weekday}.*rest`) })
        .waitFor();
      await workbench.page.keyboard.press('Control+Z');
    });

    it('a session is explained in German', async () => {
      await workbench.goTo('tempo 10 km');
      const said = await workbench.hover(/Hart/);
      assert.match(said, /Belastung/);
      assert.match(said, /7 Tage/);
      assert.match(said, /Laufen nahe der Laktatschwelle/);
      await workbench.shot('german-hover');
      await workbench.backToEditor();
    });

    it('commands, questions and the weeks are German', async () => {
      const { page } = workbench;
      // VS Code for the Web reads package.nls.de.json of extensions from the Marketplace only: microsoft/vscode#186701.
      const titles =
        hostName === 'node'
          ? { newLog: 'Neues Trainingstagebuch', weeks: 'Wochen' }
          : { newLog: 'New Training Log', weeks: 'Weeks' };
      await workbench.runCommand(`Trainlog: ${titles.newLog}`);
      await page.locator('.quick-input-widget input[placeholder="In welcher Einheit läufst du?"]').waitFor();
      await page.locator('.quick-input-list .monaco-list-row', { hasText: 'Kilometer' }).waitFor();
      await page.keyboard.press('Escape');
      await page.locator('.activitybar .action-label[aria-label="Trainlog"]').click();
      const weeks = page.locator('.pane', { has: page.locator(`.pane-header[aria-label*="${titles.weeks}"]`) });
      const thisWeek = weeks.locator('.monaco-list-row', { hasText: /^Diese Woche/ });
      await thisWeek.waitFor();
      assert.match((await thisWeek.textContent()) ?? '', /Diese Woche.*\d,\d km/);
      assert.match((await thisWeek.getAttribute('aria-label')) ?? '', /Läufe/);
      await workbench.shot('german-weeks');
    });
  });
}
