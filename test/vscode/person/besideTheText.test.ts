// What stands beside the text: the figures of weeks, links, folds, the outline, symbols of all logs.
import assert from 'node:assert/strict';
import { dayFromToday, dayLines, weekEndsToday } from '../dates';
import { again, hostsOf, openWorkbench, textOf, type Workbench } from './workbench';

const today = dayFromToday(0);

const weeks = [
  weekEndsToday(),
  '',
  ...dayLines(-20, -14, days => (days === -17 ? 'rest' : 'easy 8 km 45:00')),
  '',
  ...dayLines(-13, -7, days => (days === -11 ? 'tempo 10 km 49:40 rpe 7' : days === -9 ? 'rest' : 'easy 9 km 51:00')),
  '',
  ...dayLines(-6, -1, days => (days === -4 ? 'intervals 10 km 52:00 rpe 8' : 'easy 7 km 41:00')),
  '',
  ...dayLines(1, 7, days => (days === 3 ? 'plan rest' : days % 2 === 1 ? 'plan easy 8 km' : undefined)),
];

const files = {
  'weeks.trainlog': weeks.join('\n'),
  'praise.trainlog': [
    'athlete Praise',
    '2026-03-02 Mon  rest',
    '2026-03-03 Tue  intervals 9 km',
    '2026-03-05 Thu  tempo 10 km',
    '2026-03-06 Fri  rest > Slept in',
    '2026-03-07 Sat  easy 8 km',
    '2026-03-08 Sun  easy 8 km',
  ].join('\n'),
  'first.trainlog': ['athlete First', weekEndsToday(), `${today.date} ${today.weekday}  easy 5 km`].join('\n'),
  'links.trainlog': [
    'athlete Links',
    '2026-03-02 Mon  easy 8 km > The plan is in first.trainlog, the map [here](https://example.org/map)',
  ].join('\n'),
  'symbols.trainlog': ['athlete Symbols', '# Otter block', '2026-03-08 Sun  race half 1:35:00 > Otterburn'].join('\n'),
  'typed.trainlog': ['athlete Typed', '2026-03-02 Mon  easy 8 km', ''].join('\n'),
} as const;

for (const hostName of hostsOf('web')) {
  describe(`beside the text, in the ${hostName} host`, () => {
    let workbench: Workbench;
    before(async () => {
      // A click at the top of an editor that was scrolled must reach the text.
      workbench = await openWorkbench({ hostName, files, settings: { 'editor.stickyScroll.enabled': false } });
    });
    after(() => workbench?.close());
    afterEach(async function () {
      if (this.currentTest?.state === 'failed') await workbench.shot(`failure-${this.currentTest.title}`);
    });

    it('each week has its figures above its first day', async () => {
      await workbench.openFile('weeks.trainlog');
      const lens = await workbench.lens(/^48 km · 6 runs · 1 rest · load 193$/);
      assert.match((await lens.locator('[title]').first().getAttribute('title')) ?? '', /An hour at threshold is 100/);
      await workbench.lens(/^55 km · 6 runs · 1 hard · 1 rest · load \d+/);
      await workbench.lens(
        /^45 km · 6 runs · 1 hard · 8 days in a row · rest still possible today · load \d+\s\|\sDashboard$/,
      );
      await workbench.lens(/^planned: 24 km · 3 runs · 4 rest · load \d+$/);
      await workbench.shot('lens-weeks');
    });

    it('a click on them shows more of the week', async () => {
      const { page } = workbench;
      const lens = await workbench.lens(/rest still possible today/);
      const hover = page.locator('.monaco-hover:visible', { hasText: 'Week of' }).first();
      // A click is lost where the figures are drawn anew under it.
      await again(hover, () => lens.locator('a').first().click());
      assert.match(await textOf(hover), /is the last day of this week that can still be a rest day/);
      await workbench.shot('lens-clicked');
      await workbench.backToEditor();
    });

    it('they praise, and say something true from the first line on', async () => {
      await workbench.openFile('praise.trainlog');
      await workbench.lens(/35 km · 4 runs · 2 hard · 3 rest · load \d+/);
      await workbench.shot('lens-praise');
      await workbench.openFile('first.trainlog');
      await workbench.lens(/^5 km · 1 run · load \d+/);
    });

    it('folded, a week leaves its first day and its figures', async () => {
      const { page } = workbench;
      await workbench.openFile('weeks.trainlog');
      await page.keyboard.press('Control+Home');
      await workbench.lens(/rest still possible today/);
      await workbench.runCommand('Fold All');
      const days = page.locator('.editor-instance .view-line', { hasText: /^\d{4}-/ });
      await days.nth(4).waitFor({ state: 'detached' });
      assert.equal(await days.count(), 4);
      await workbench.lens(/rest still possible today/);
      await workbench.shot('folded-weeks');
      await workbench.runCommand('Unfold All');
      await days.nth(4).waitFor();
    });

    it('the outline and breadcrumbs have weeks', async () => {
      const { page } = workbench;
      await workbench.openFile('weeks.trainlog');
      await page.keyboard.press('Control+Home');
      await page.locator('.editor-instance .view-line', { hasText: 'week' }).first().waitFor();
      await workbench.goTo('intervals 10 km');
      const crumbs = page.locator(
        '.breadcrumbs-below-tabs .breadcrumb-item, .monaco-breadcrumbs .monaco-breadcrumb-item',
      );
      await crumbs.filter({ hasText: 'intervals 10 km' }).first().waitFor();
      const shown = (await crumbs.allTextContents()).join(' › ');
      assert.match(shown, /Week of .* › .*intervals 10 km/);
      await workbench.shot('breadcrumbs');
    });

    it('a link in a note opens the other log', async () => {
      const { page } = workbench;
      await workbench.openFile('links.trainlog');
      const link = page.locator('.editor-instance .detected-link', { hasText: 'first.trainlog' }).first();
      await link.waitFor();
      await workbench.shot('links');
      // By place: under a key that is held the link is drawn anew, and a click on the element would wait for one that stays.
      await again(page.locator('.tab.active[data-resource-name="first.trainlog"]'), async () => {
        const { x, y, width, height } = (await link.boundingBox()) ?? assert.fail('the link is out of sight');
        await page.keyboard.down('Control');
        await page.mouse.click(x + width / 2, y + height / 2);
        await page.keyboard.up('Control');
      });
    });

    it('Go to Symbol in Workspace finds a race in a log that is not open', async () => {
      const { page } = workbench;
      const row = page.locator('.quick-input-list .monaco-list-row', { hasText: 'Otterburn' }).first();
      await again(row, async () => {
        await page.keyboard.press('Control+T');
        await page.locator('.quick-input-widget input.input').fill('#otter');
      });
      assert.match(await textOf(row), /race half 1:35:00.*2026-03-08/);
      await workbench.shot('workspace-symbols');
      await row.click();
      await page.locator('.tab.active[data-resource-name="symbols.trainlog"]').waitFor();
      await page.locator('.statusbar-item', { hasText: 'Ln 3, Col 17' }).waitFor();
    });

    it('a date gets its weekday while it is typed', async () => {
      const { page } = workbench;
      await workbench.openFile('typed.trainlog');
      await workbench.lens(/8 km · 1 run/);
      await page.keyboard.press('Control+End');
      await page.keyboard.type('2026-03-03 ');
      await page.locator('.editor-instance .view-line', { hasText: /2026-03-03.Tue/ }).waitFor();
      await workbench.shot('typed-weekday');
    });
  });
}
