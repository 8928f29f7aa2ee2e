import assert from 'node:assert/strict';
import { dayFromToday, dayLines, weekEndsToday } from '../dates';
import { again, hostsOf, openWorkbench, untilDone, type Workbench } from './workbench';

const today = dayFromToday(0);

/** A week of easy running with a rest day, then seven days of training in the week that ends today. */
const trained = dayLines(-13, 0, day => (day === -8 ? 'rest' : 'easy 8,4 km 45:00'));
const usual = ['rest', 'easy 8 km', 'tempo 8 km', 'easy 8 km', 'rest', 'easy 6 km', 'long 18 km'];
const wanted = ['rest', 'easy 8 km', 'tempo 8 km', 'intervals 8 km', 'easy 8 km', 'rest', 'long 18 km'];

const files = {
  // With a hard session on the day before today.
  'tagebuch.trainlog': [
    'athlete Tagebuch',
    weekEndsToday(),
    '',
    ...dayLines(-13, 0, day => (day === -8 ? 'rest' : day === -1 ? 'tempo 10 km 45:00' : 'easy 8,4 km 45:00')),
    '',
  ].join('\n'),
  'annehmen.trainlog': ['athlete Annehmen', weekEndsToday(), '', ...trained, ''].join('\n'),
  'anpassen.trainlog': ['athlete Anpassen', weekEndsToday(), '', ...trained, ''].join('\n'),
  // Three weeks, and a next one with two hard days in a row; and a race, of which a hover has much to say.
  'planen.trainlog': [
    'athlete Planen',
    weekEndsToday(),
    '',
    ...dayLines(-20, 0, day => (day === -20 ? 'race half 1:40:00' : usual[(day + 20) % usual.length])),
    ...dayLines(1, 7, day => wanted[day - 1]?.replace(/^(?!rest)/, 'plan ')),
    ...dayLines(28, 28, () => 'plan race A 10 km goal 44:00'),
    '',
  ].join('\n'),
};

for (const hostName of hostsOf('node')) {
  describe(`in German, in the ${hostName} host`, () => {
    let workbench: Workbench;
    before(async () => {
      workbench = await openWorkbench({ hostName, files, language: 'de', viewport: { width: 1200, height: 980 } });
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

    it('the page of a rule, from the hover of its finding', async () => {
      const { page } = workbench;
      await workbench.openFile('tagebuch.trainlog');
      await workbench.goTo(today.date);
      await workbench.hover(/Kein Ruhetag/);
      const link = page.locator('.monaco-hover:visible a.code-link').first();
      await again(page.locator('.tab.active', { hasText: 'no-rest-day.md' }), async () => {
        if (!(await link.isVisible())) await workbench.hover(/Kein Ruhetag/);
        await link.click();
      });
      await workbench.previewShows(/Wie laut/);
      await workbench.shot('german-rule-page');
      await page.keyboard.press('Control+F4');
    });

    const row = (text: string) =>
      workbench.page.locator('.quick-input-list .monaco-list-row:visible', { hasText: text }).first();

    it('the menu of a week that is over: accepting leaves the cursor in the reason', async () => {
      const { page } = workbench;
      await workbench.openFile('annehmen.trainlog');
      await page.locator('.squiggly-warning').first().waitFor();
      await workbench.goTo(today.date);
      const entries = await workbench.openQuickFixes(/So lassen, weil/);
      await workbench.shot('german-way-out-menu');
      assert.ok(
        entries.filter(each => !/^(?:Quick Fix|Schnelle|Rewrite|Neu)/.test(each)).length <= 6,
        entries.join(' | '),
      );
      await workbench.chooseAction(/So lassen, weil/);
      await page.locator('.view-line', { hasText: /ok.no-rest-day/ }).waitFor();
      // The text comes before the cursor is in it, and a line that is new is drawn at the top before it is where it belongs.
      const place = page.locator('[id="status.editor.selection"]');
      await untilDone(page, async () => {
        const written = (await workbench.lines()).findIndex(each => /ok no-rest-day/.test(each)) + 1;
        await place.filter({ hasText: new RegExp(`\\b${written}\\D+\\d{2}`) }).waitFor();
      });
      await page.keyboard.type('Trainingslager');
      await page.locator('.view-line', { hasText: /ok.no-rest-day.>.Trainingslager/ }).waitFor();
      await page.locator('.squiggly-warning').first().waitFor({ state: 'detached' });
      await workbench.shot('german-way-out-accepted');
    });

    it('a rule is switched off in German, and back by one undo', async () => {
      const { page } = workbench;
      await workbench.openFile('anpassen.trainlog');
      await page.locator('.squiggly-warning').first().waitFor();
      const before = await workbench.lines();
      await workbench.goTo(today.date);
      // A list that has just opened closes when the focus still moves.
      await again(row('Ausschalten'), async () => {
        await workbench.openQuickFixes(/Diese Regel anpassen/);
        await workbench.chooseAction(/Diese Regel anpassen/);
      });
      await workbench.shot('german-way-out-adjust');
      await row('Ausschalten').click();
      await row('In diesem Tagebuch').waitFor();
      await workbench.shot('german-way-out-adjust-where');
      await row('In diesem Tagebuch').click();
      await page.locator('.view-line', { hasText: /rule.no-rest-day.off/ }).waitFor();
      await page.locator('.squiggly-warning').first().waitFor({ state: 'detached' });
      await page.keyboard.press('Control+Z');
      await page.locator('.squiggly-warning').first().waitFor();
      assert.deepEqual(await workbench.lines(), before);
    });

    it('next week is put right: shown as a difference with its reason, written, and undone', async () => {
      const { page } = workbench;
      await workbench.openFile('planen.trainlog');
      await page.locator('.squiggly-info').first().waitFor();
      const before = await workbench.lines();
      const wish = async () =>
        (await workbench.lens(/Nächste Woche zurecht/)).getByText(/Nächste Woche zurecht/).click();
      await again(row('Schreiben'), wish);
      await page.locator('.monaco-diff-editor .line-insert').first().waitFor();
      await workbench.shot('german-way-out-difference');
      await row('Schreiben').click();
      await page.locator('.squiggly-info').first().waitFor({ state: 'detached' });
      await workbench.openFile('planen.trainlog');
      await page.keyboard.press('Control+Z');
      await page.locator('.squiggly-info').first().waitFor();
      assert.deepEqual(await workbench.lines(), before);
    });

    it('of a session, a date, a race and a finding all of the hover is seen', async () => {
      await workbench.openFile('planen.trainlog');
      const places = ['tempo 8 km', dayFromToday(-3).date, 'race half', 'race A 10 km', dayFromToday(4).date];
      for (const [index, place] of places.entries()) {
        await workbench.goTo(place);
        await workbench.hover(/\d/);
        await workbench.shot(`german-hover-${index + 1}`);
        await workbench.hoverFits(/\d/);
        await workbench.backToEditor();
      }
    });

    it('commands, questions and the weeks are German', async () => {
      const { page } = workbench;
      await workbench.openFile('tagebuch.trainlog');
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
      const thisWeek = weeks.locator('.monaco-list-row', { hasText: /^Diese Woche/ }).first();
      await thisWeek.waitFor();
      assert.match((await thisWeek.textContent()) ?? '', /Diese Woche.*\d,\d km/);
      assert.match((await thisWeek.getAttribute('aria-label')) ?? '', /Läufe/);
      await workbench.shot('german-weeks');
    });
  });
}
