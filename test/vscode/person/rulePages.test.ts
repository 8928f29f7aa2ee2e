import assert from 'node:assert/strict';
import type { Locator } from 'playwright-core';
import { dayFromToday, dayLines, weekEndsToday } from '../dates';
import { again, hostsOf, openWorkbench, type Workbench } from './workbench';

const today = dayFromToday(0).date;

/** Two weeks of running, the second one without a rest day; and a line that names a rule. */
const files = {
  'log.trainlog': [weekEndsToday(), '', ...dayLines(-13, 0, day => (day === -8 ? 'rest' : 'easy 8 km 45:00')), ''].join(
    '\n',
  ),
  'rules.trainlog': 'athlete Another\nrule hard-back-to-back hint\n',
};

const finding = /No rest day/;
const link = 'All about this rule';

// Any attempt to reach a network fails the test when the window closes (`close`).
for (const hostName of hostsOf('web')) {
  describe(`the page of a rule, in the ${hostName} host`, () => {
    let workbench: Workbench;
    before(async () => {
      workbench = await openWorkbench({ hostName, files });
      await workbench.openFile('log.trainlog');
      await workbench.page.locator('.squiggly-warning').first().waitFor();
    });
    after(() => workbench?.close());
    afterEach(async function () {
      if (this.currentTest?.state === 'failed') await workbench.shot(`failure-${this.currentTest.title}`);
    });

    it('opens from the Problems panel', async () => {
      const { page } = workbench;
      await workbench.problems(finding);
      const row = page.locator('.markers-panel .monaco-list-row', { hasText: finding });
      await opensBy(() => row.getByText('no-rest-day').click());
      await workbench.shot('rule-page-from-problems');
    });

    it('opens from the hover of a finding', async () => {
      await workbench.openFile('log.trainlog');
      await workbench.goTo(today);
      await workbench.hover(finding);
      await workbench.shot('rule-page-finding');
      const link = workbench.page.locator('.monaco-hover:visible a.code-link').first();
      await opensBy(() => clickInHover(link, finding));
    });

    it('opens from the hover of its name', async () => {
      await workbench.openFile('rules.trainlog');
      await workbench.goTo('hard-back-to-back');
      assert.match(await workbench.hover(new RegExp(link)), /hard-back-to-back/);
      await workbench.shot('rule-page-name');
      await workbench.hoverFits(new RegExp(link));
      const allAbout = workbench.page.locator('.monaco-hover:visible a', { hasText: link }).first();
      await opensBy(() => clickInHover(allAbout, new RegExp(link)));
    });

    /** A hover closes when what it speaks of is looked at again, or the mouse passes by: then it is asked for anew. */
    async function clickInHover(clicked: Locator, said: RegExp): Promise<void> {
      if (!(await clicked.isVisible())) await workbench.hover(said);
      await clicked.click();
    }

    /** Acts until the page is a tab, sees it as a preview that has loaded, and closes it. */
    async function opensBy(act: () => Promise<void>): Promise<void> {
      const { page } = workbench;
      await again(page.locator('.tab.active', { hasText: /no-rest-day\.md|hard-back-to-back\.md/ }), act);
      await workbench.previewShows(/Evidence:/);
      await workbench.shot('rule-page');
      await page.keyboard.press('Control+F4');
    }
  });
}
