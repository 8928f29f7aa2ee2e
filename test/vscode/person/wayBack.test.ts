import assert from 'node:assert/strict';
import { dayFromToday, dayLines } from '../dates';
import { hostsOf, openWorkbench, type Workbench } from './workbench';

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
const files = { 'injured.trainlog': [...injured, ''].join('\n'), 'raced.trainlog': [...raced, ''].join('\n') };

for (const hostName of hostsOf('web')) {
  describe(`a way back, in the ${hostName} host`, () => {
    let workbench: Workbench;
    before(async () => {
      workbench = await openWorkbench({ hostName, files, viewport: { width: 1200, height: 860 } });
    });
    after(() => workbench?.close());
    afterEach(async function () {
      if (this.currentTest?.state === 'failed') await workbench.shot(`failure-${this.currentTest.title}`);
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
