import assert from 'node:assert/strict';
import { dayFromToday, dayLines, weekEndsToday } from '../dates';
import { again, hostsOf, openWorkbench, type Workbench } from './workbench';

const today = dayFromToday(0);
/** A week of easy running with a rest day, then seven days of training in the week that ends today. */
const trained = [weekEndsToday(), '', ...dayLines(-13, 0, day => (day === -8 ? 'rest' : 'easy 8 km 45:00')), ''].join(
  '\n',
);

const usual = ['rest', 'easy 8 km', 'tempo 8 km', 'easy 8 km', 'rest', 'easy 6 km', 'long 18 km'];
const wanted = ['rest', 'easy 8 km', 'tempo 8 km', 'intervals 8 km', 'easy 8 km', 'rest', 'long 18 km'];
/** Three weeks, and a next one with two hard days in a row. */
const planned = [
  weekEndsToday(),
  '',
  ...dayLines(-20, 0, day => usual[(day + 20) % usual.length]),
  ...dayLines(1, 7, day => wanted[day - 1]?.replace(/^(?!rest)/, 'plan ')),
  '',
].join('\n');

/** What a watch says behind each run, in letters that Trainlog does not know. */
const marked = [
  weekEndsToday(),
  '',
  ...dayLines(-3, 0, day => `easy ${8 - day} km 45:00, zw ${125 - day} pk 139`),
  '',
].join('\n');

const files = {
  'marks.trainlog': `athlete Marks\n${marked}`,
  'accept.trainlog': `athlete Accept\n${trained}`,
  'adjust.trainlog': `athlete Adjust\n${trained}`,
  'everywhere.trainlog': `athlete Everywhere\n${trained}`,
  'planned.trainlog': `athlete Planned\n${planned}`,
};

for (const hostName of hostsOf('node')) {
  describe(`the way out, in the ${hostName} host`, () => {
    let workbench: Workbench;
    before(async () => {
      workbench = await openWorkbench({ hostName, files, viewport: { width: 1200, height: 980 } });
    });
    after(() => workbench?.close());
    afterEach(async function () {
      if (this.currentTest?.state === 'failed') await workbench.shot(`failure-${this.currentTest.title}`);
    });

    const choose = async (row: string | RegExp) => {
      await workbench.page.locator('.quick-input-list .monaco-list-row', { hasText: row }).first().click();
    };

    it('the menu of a week that is over has six entries at most, what to do first', async () => {
      await workbench.openFile('accept.trainlog');
      await workbench.page.locator('.squiggly-warning').first().waitFor();
      await workbench.goTo(today.date);
      const entries = await workbench.openQuickFixes(/Plan a rest day/);
      await workbench.shot('way-out-menu');
      const [first = '', ...others] = entries.filter(entry => !/^(?:Quick Fix|Refactor|Rewrite)/.test(entry));
      assert.match(first, /^Plan a rest day on/);
      assert.ok(others.length < 6, entries.join(' | '));
      assert.equal(others.filter(entry => /^Accept/.test(entry)).length, 1);
      assert.equal(others.filter(entry => /^Adjust/.test(entry)).length, 1);
    });

    it('accepting leaves the cursor in the reason', async () => {
      const { page } = workbench;
      await workbench.openQuickFixes(/Accept, because/);
      await workbench.chooseAction(/Accept, because/);
      await page.locator('.view-line', { hasText: /ok.no-rest-day/ }).waitFor();
      await page.locator('.squiggly-warning').first().waitFor({ state: 'detached' });
      await page.keyboard.type('club camp');
      await page.locator('.view-line', { hasText: /ok.no-rest-day.>.club.camp/ }).waitFor();
      await workbench.shot('way-out-accepted');
    });

    /** A list that has just opened closes when the focus still moves, and is opened again. */
    const adjust = () =>
      again(workbench.page.locator('.quick-input-list .monaco-list-row', { hasText: 'Switch it off' }), async () => {
        await workbench.openQuickFixes(/Adjust this rule/);
        await workbench.chooseAction(/Adjust this rule/);
      });

    it('a rule is adjusted to off, and back by one undo', async () => {
      const { page } = workbench;
      await workbench.openFile('adjust.trainlog');
      await page.locator('.squiggly-warning').first().waitFor();
      const before = await workbench.lines();
      await workbench.goTo(today.date);
      await adjust();
      await workbench.shot('way-out-adjust');
      await choose('Switch it off');
      await page.locator('.quick-input-list .monaco-list-row', { hasText: 'In this log' }).waitFor();
      await workbench.shot('way-out-adjust-where');
      await choose('In this log');
      await page.locator('.view-line', { hasText: /rule.no-rest-day.off/ }).waitFor();
      await page.locator('.squiggly-warning').first().waitFor({ state: 'detached' });
      await workbench.shot('way-out-adjusted');
      await page.keyboard.press('Control+Z');
      await page.locator('.squiggly-warning').first().waitFor();
      await workbench.showsLines(before);
    });

    it('in all logs, with another limit', async () => {
      const { page } = workbench;
      await workbench.openFile('everywhere.trainlog');
      await page.locator('.squiggly-warning').first().waitFor();
      await workbench.goTo(today.date);
      await adjust();
      await choose(/^Another limit/);
      await page.locator('.quick-input-box input').waitFor();
      await workbench.shot('way-out-limit');
      await page.keyboard.type('0');
      await page.keyboard.press('Enter');
      await choose('In all logs');
      await page.locator('.squiggly-warning').first().waitFor({ state: 'detached' });
      await workbench.shot('way-out-everywhere');
    });

    it('a planned week is mended: shown as a difference with the reason, written, and taken back by one key', async () => {
      const { page } = workbench;
      await workbench.openFile('planned.trainlog');
      await page.locator('.squiggly-info').first().waitFor();
      const before = await workbench.lines();
      const lens = await workbench.lens(/Fix next week/);
      await workbench.shot('way-out-lens');
      const wish = lens.getByText(/Fix next week/);
      await wish.click();
      await page.locator('.monaco-diff-editor .line-insert').first().waitFor();
      await page.locator('.quick-input-list .monaco-list-row', { hasText: /Write it.* like / }).waitFor();
      await page.locator('.quick-input-box input[placeholder*="hard"]').waitFor();
      await workbench.shot('way-out-difference');
      await choose('Leave the plan');
      await page.locator('.monaco-diff-editor').waitFor({ state: 'detached' });
      await workbench.showsLines(before);
      const write = page.locator('.quick-input-list .monaco-list-row:visible', { hasText: 'Write it' });
      await again(write, async () => (await workbench.lens(/Fix next week/)).getByText(/Fix next week/).click());
      await choose('Write it');
      await page.locator('.squiggly-info').first().waitFor({ state: 'detached' });
      await workbench.shot('way-out-mended');
      await workbench.openFile('planned.trainlog');
      await page.keyboard.press('Control+Z');
      await page.locator('.squiggly-info').first().waitFor();
      await workbench.showsLines(before);
    });

    it('a mark of every day is asked about once, and answered on all of them', async () => {
      const { page } = workbench;
      await workbench.openFile('marks.trainlog');
      await workbench.goTo('athlete');
      await page.locator('.squiggly-hint').first().waitFor();
      assert.equal(await page.locator('.squiggly-hint').count(), 1);
      await workbench.goTo('zw 125');
      await workbench.openQuickFixes(/on all 4 lines/);
      await workbench.shot('way-out-marks');
      await workbench.chooseAction(/on all 4 lines/);
      for (const bpm of [125, 126, 127, 128])
        await page.locator('.view-line', { hasText: new RegExp(`>.zw.${bpm}.pk.139`) }).waitFor();
      await page.locator('.squiggly-hint').first().waitFor({ state: 'detached' });
      await workbench.shot('way-out-marks-answered');
    });
  });
}
