// What a runner does in one file that concerns another one of the log: rest where the day stands, days that are written twice, tags.
import { dayFromToday, dayLines, weekEndsToday } from '../dates';
import { again, hostsOf, openWorkbench, type Workbench } from './workbench';

const today = dayFromToday(0);
/** Six days of training in one file, and the seventh, today, planned in another. */
const done = ['athlete Ada', weekEndsToday(), ...dayLines(-6, -1, () => 'easy 8 km'), ''];
const planned = ['athlete Ada', ...dayLines(0, 1, () => 'plan easy 5 km'), ''];
/** A week without a rest day, over, and what is planned behind it. */
const trained = ['athlete Ben', weekEndsToday(), ...dayLines(-6, 0, () => 'easy 8 km'), ''];
const ahead = ['athlete Ben', ...dayLines(1, 2, () => 'plan easy 5 km'), ''];
const twice = [
  'athlete Twice',
  '2026-03-02 Mon  easy 8 km #trail',
  '2026-03-03 Tue  rest',
  '2026-03-02 Mon  strength 30 min',
  '2026-03-04 Wed  easy 6 km #trail',
  '',
];
const files = {
  'done.trainlog': done.join('\n'),
  'planned.trainlog': planned.join('\n'),
  'trained.trainlog': trained.join('\n'),
  'ahead.trainlog': ahead.join('\n'),
  'twice.trainlog': twice.join('\n'),
};

for (const hostName of hostsOf('web')) {
  describe(`what concerns another file, in the ${hostName} host`, () => {
    let workbench: Workbench;
    before(async () => {
      workbench = await openWorkbench({ hostName, files });
    });
    after(() => workbench?.close());
    afterEach(async function () {
      if (this.currentTest?.state === 'failed') await workbench.shot(`failure-${this.currentTest.title}`);
    });

    const line = (text: RegExp) => workbench.page.locator('.editor-instance .view-line', { hasText: text });

    it('the palette has Plan Next Week where no log is open, and asks which one', async () => {
      const { page } = workbench;
      await workbench.runCommand('Trainlog: Plan Next Week');
      await page.getByPlaceholder('Which log?').waitFor();
      await workbench.shot('plan-which');
      await page.keyboard.press('Escape');
      await page.locator('.quick-input-widget').waitFor({ state: 'hidden' });
    });

    it('a rest day is planned in the file where the log goes on, which the fix names', async () => {
      const { page } = workbench;
      await workbench.openFile('trained.trainlog');
      await page.locator('.squiggly-warning').first().waitFor();
      await workbench.goTo(today.date);
      await workbench.openQuickFixes(/rest day .* in ahead\.trainlog/);
      await workbench.shot('rest-in-another-file');
      await workbench.chooseAction(/rest day .* in ahead\.trainlog/);
      await workbench.openFile('ahead.trainlog');
      await workbench.showsLines([...ahead.slice(0, -1), ...dayLines(3, 3, () => 'rest'), '']);
      await page.keyboard.press('Control+Z');
      await workbench.showsLines(ahead);
    });

    it('Insert Rest Day shows the file where the day stands, and one key takes it back', async () => {
      const { page } = workbench;
      await workbench.openFile('done.trainlog');
      await workbench.goTo(dayFromToday(-1).date);
      await workbench.runCommand('Trainlog: Insert Rest Day');
      await page.locator('.tab.active[data-resource-name="planned.trainlog"]').waitFor();
      await line(new RegExp(`${today.date}.*rest`)).waitFor();
      await workbench.shot('insert-rest-other-file');
      await page.keyboard.press('Control+Z');
      await workbench.showsLines(planned);
    });

    it('days that are written twice are merged, all of them', async () => {
      const { page } = workbench;
      await workbench.openFile('twice.trainlog');
      await workbench.openActions('Source Action...', /Merge days that are written twice/);
      await workbench.chooseAction(/Merge days that are written twice/);
      await line(/strength.30.min/).waitFor();
      const [athlete, monday, tuesday, , wednesday] = twice;
      await workbench.showsLines([
        athlete ?? '',
        monday ?? '',
        '  strength 30 min',
        tuesday ?? '',
        wednesday ?? '',
        '',
      ]);
      await workbench.shot('merged-days');
      await page.keyboard.press('Control+Z');
      await workbench.showsLines(twice);
    });

    it('a tag leads to the day it was first used on', async () => {
      const { page } = workbench;
      await workbench.openFile('twice.trainlog');
      await page.keyboard.press('Control+End');
      await page.keyboard.press('ArrowUp');
      await page.keyboard.press('End');
      await again(page.locator('.statusbar-item', { hasText: 'Ln 2, Col' }), () => page.keyboard.press('F12'));
    });
  });
}
