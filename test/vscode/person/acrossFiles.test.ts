// Plans that change: in another file of the log than the one that is open, and on the way back from an injury or a race.
import assert from 'node:assert/strict';
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
/** A way back. */
const usualWeek = ['easy 8 km', undefined, 'easy 8 km', undefined, 'easy 8 km', undefined, 'long 11 km'];
const tomorrow = dayFromToday(1);
const injured = [
  'athlete Injured',
  ...dayLines(-48, -21, day => usualWeek[(day + 49) % usualWeek.length]),
  `${dayFromToday(-20).date}..${dayFromToday(-1).date}  injury left calf`,
  ...dayLines(1, 1, () => 'plan intervals 6 km'),
];
const raced = [
  'athlete Raced',
  ...dayLines(-17, -4, day => (day % 3 === 0 ? 'rest' : 'easy 8 km')),
  ...dayLines(-3, -3, () => 'race half 1:45:00'),
  ...dayLines(1, 1, () => 'plan intervals 6 x 800 m'),
];
const files = {
  'done.trainlog': done.join('\n'),
  'planned.trainlog': planned.join('\n'),
  'trained.trainlog': trained.join('\n'),
  'ahead.trainlog': ahead.join('\n'),
  'twice.trainlog': twice.join('\n'),
  'injured.trainlog': [...injured, ''].join('\n'),
  'raced.trainlog': [...raced, ''].join('\n'),
};

for (const hostName of hostsOf('web')) {
  describe(`plans that change, in the ${hostName} host`, () => {
    let workbench: Workbench;
    before(async () => {
      workbench = await openWorkbench({ hostName, files, viewport: { width: 1200, height: 860 } });
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

    it('after an injury: walking, running and walking, running, planned by one key and taken back by one', async () => {
      const { page } = workbench;
      await workbench.openFile('injured.trainlog');
      await workbench.goTo('intervals 6 km');
      await page.locator('.squiggly-info').first().waitFor();
      const titles = await workbench.openQuickFixes(/Insert a graded return: \d+ sessions in \d weeks/);
      await workbench.shot('graded-return-offered');
      assert.match(titles[1] ?? '', /Make it easy/); // below the heading of the menu
      await workbench.chooseAction(/Insert a graded return/);
      await page
        .locator('.view-line', { hasText: /plan.walk/ })
        .first()
        .waitFor();
      await workbench.shot('graded-return');
      const lines = await workbench.lines();
      const on = (date: string) => lines.find(line => line.startsWith(date)) ?? '';
      assert.match(on(dayFromToday(0).date), /plan walk \d+ min/);
      assert.match(on(tomorrow.date), /rest > instead of intervals 6 km/); // what was planned is kept as a note
      assert.match(on(dayFromToday(2).date), /plan easy \d+ min: 6 x 1 min r 4 min walk/);
      await page.locator('.squiggly-info').first().waitFor({ state: 'detached' });
      await page.keyboard.press('Control+Z');
      await page.keyboard.press('Control+Home'); // the editor shows what was taken back, which is further down
      await workbench.showsLines([...injured, '']);
    });

    it('after a race: what is planned too early moves to the first day that will do', async () => {
      const { page } = workbench;
      await workbench.openFile('raced.trainlog');
      await workbench.goTo('intervals 6 x');
      await page.locator('.squiggly-info').first().waitFor();
      await workbench.openQuickFixes(/Move it to /);
      await workbench.shot('move-after-race');
      await workbench.chooseAction(/Move it to /);
      await page.locator('.squiggly-info').first().waitFor({ state: 'detached' });
      const moved = (await workbench.lines()).filter(line => line.includes('intervals 6 x 800 m'));
      assert.equal(moved.length, 1, 'it is planned once');
      assert.ok((moved[0] ?? '').slice(0, tomorrow.date.length) > tomorrow.date, `${moved[0]} is later`);
      await workbench.shot('moved-after-race');
    });
  });
}
