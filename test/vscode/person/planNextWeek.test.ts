import assert from 'node:assert/strict';
import { dayFromToday, dayLines, weekEndsToday } from '../dates';
import { hostsOf, looksLike, openWorkbench, type Workbench } from './workbench';

const week = ['rest', 'easy 8 km', 'tempo 8 km', 'easy 8 km', 'rest', 'easy 6 km', 'long 12 km'];
/** What each day from tomorrow on is planned as. */
const planned = week.map((entry, index) => {
  const { date, weekday } = dayFromToday(index + 1);
  return `${date} ${weekday}  ${entry === 'rest' ? '' : 'plan '}${entry}`;
});

/** Two weeks, the second of which ends today. */
const done = [weekEndsToday(), '', ...dayLines(-13, 0, day => week[(day + 13) % week.length])];
const files = {
  'log.trainlog': [...done, ''].join('\n'),
  'empty.trainlog': 'athlete Nobody\n',
};

for (const hostName of hostsOf('node')) {
  describe(`next week, in the ${hostName} host`, () => {
    let workbench: Workbench;
    before(async () => {
      workbench = await openWorkbench({ hostName, files, viewport: { width: 1200, height: 860 } });
    });
    after(() => workbench?.close());
    afterEach(async function () {
      if (this.currentTest?.state === 'failed') await workbench.shot(`failure-${this.currentTest.title}`);
    });

    /** Waits for a notice, in the list of them: small ones are not shown in every host. */
    async function said(text: RegExp, picture: string): Promise<void> {
      await workbench.notice(text);
      await workbench.shot(picture);
      await workbench.page.keyboard.press('Escape');
      await workbench.page.locator('.notifications-center').waitFor({ state: 'hidden' });
      await workbench.backToEditor();
    }

    it('is planned by a command, which says how, and is taken back by one key', async () => {
      const { page } = workbench;
      await workbench.openFile('log.trainlog');
      await workbench.runCommand('Trainlog: Plan Next Week');
      await workbench.showsLines([...done, ...planned, '']);
      await page.locator('.statusbar-item', { hasText: `Ln ${done.length + 1}, Col` }).waitFor();
      await said(/Planned 5 sessions, 42 km: as in the week of/, 'plan-next-week');
      await page.keyboard.press('Control+Z');
      await workbench.showsLines([...done, '']);
      await page.keyboard.press('Control+Y');
      await workbench.showsLines([...done, ...planned, '']);
    });

    it('looks planned in every theme', async () => {
      for (const theme of ['Dark Modern', 'Dark High Contrast', 'Light Modern']) {
        await workbench.chooseTheme(theme);
        await looksLike(workbench.page, 'tempo', { fontWeight: '700' }); // the theme is on before its colours are
        await workbench.shot(`plan-next-week-${theme.replaceAll(' ', '-').toLowerCase()}`);
      }
    });

    it('has its findings at once, as the plan is changed', async () => {
      const { page } = workbench;
      await workbench.goTo(`${planned[3]?.slice(0, 'YYYY-MM-DD Mon  plan '.length)}easy`);
      await page.keyboard.press('End');
      await page.keyboard.press('Shift+Home');
      await page.keyboard.type(planned[3]?.replace('easy', 'intervals') ?? '');
      await page.locator('.squiggly-info').first().waitFor();
      const problems = await workbench.problems(/hard-back-to-back/);
      assert.ok(problems.some(problem => /hard-back-to-back/.test(problem)));
      await workbench.shot('plan-next-week-findings');
      await page.keyboard.press('Control+Shift+M');
    });

    it('is not planned where there is no week to go by, with the reason', async () => {
      await workbench.openFile('empty.trainlog');
      await workbench.runCommand('Trainlog: Plan Next Week');
      await said(/Nothing to go by/, 'plan-next-week-declined');
      await workbench.showsLines(['athlete Nobody', '']);
    });

    it('is offered in the menus of a log', async () => {
      const { page } = workbench;
      await workbench.openFile('log.trainlog');
      await page.locator('.editor-instance .view-line').nth(3).click({ button: 'right' });
      const entries = page.locator('.context-view .action-label');
      await entries.filter({ hasText: 'Plan Next Week' }).waitFor();
      const labels = await entries.allTextContents();
      assert.deepEqual(
        labels.filter(label => ['Log Today', 'Insert Rest Day', 'Plan Next Week'].includes(label)),
        ['Log Today', 'Insert Rest Day', 'Plan Next Week'],
      );
      await workbench.shot('editor-menu');
      await page.keyboard.press('Escape');
      await entries.first().waitFor({ state: 'hidden' });
      await page.locator('.editor-actions .codicon-toolbar-more').first().click();
      await entries.filter({ hasText: 'Convert Units…' }).waitFor();
      const more = await entries.allTextContents();
      assert.deepEqual(
        more.filter(label => ['Insert Rest Day', 'Plan Next Week', 'Convert Units…'].includes(label)),
        ['Insert Rest Day', 'Plan Next Week', 'Convert Units…'],
      );
      await workbench.shot('editor-title-menu');
      await page.keyboard.press('Escape');
      await entries.first().waitFor({ state: 'hidden' });
    });
  });
}
