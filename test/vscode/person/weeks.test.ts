import assert from 'node:assert/strict';
import type { Locator } from 'playwright-core';
import { dayFromToday, dayLines, weekEndsToday } from '../dates';
import { bothHosts, openWorkbench, textOf, type Workbench } from './workbench';

/** Last week and this one, which ends today: one log in three files, the last one still without a day. */
const files = {
  'first.trainlog': [weekEndsToday(), '', ...dayLines(-13, -7, day => (day === -9 ? 'rest' : 'easy 8 km')), ''].join(
    '\n',
  ),
  'second.trainlog': [
    ...dayLines(-6, -1, day => (day === -1 ? 'tempo 10 km rpe 8' : day === -4 ? 'rest' : 'easy 8 km')),
    '',
  ].join('\n'),
  'third.trainlog': '; from today on\n',
};

/** As a row names a day: `Tue 3 Mar`. */
function dayName(days: number): RegExp {
  const { date, weekday } = dayFromToday(days);
  return new RegExp(`${weekday} ${Number(date.slice('YYYY-MM-'.length))} [A-Z]`);
}

for (const hostName of bothHosts) {
  describe(`weeks, in the ${hostName} host`, () => {
    let workbench: Workbench;
    let rows: Locator;
    before(async () => {
      workbench = await openWorkbench({ hostName, files });
      rows = rowsOf(workbench);
    });
    after(() => workbench?.close());
    afterEach(async function () {
      if (this.currentTest?.state === 'failed') await workbench.shot(`failure-${this.currentTest.title}`);
    });

    const row = (text: string | RegExp) => rows.filter({ hasText: text }).first();
    const selected = (text: string | RegExp) =>
      workbench.page.locator('.customview-tree .monaco-list-row.selected', { hasText: text });
    const spoken = async (text: string | RegExp) => (await row(text).getAttribute('aria-label')) ?? '';
    const showTab = async (name: string) => {
      await workbench.page.locator(`.tab[data-resource-name="${name}"]`).click();
      await workbench.page.locator(`.tab.active[data-resource-name="${name}"]`).waitFor();
      await workbench.page
        .locator(`.editor-instance .monaco-editor[data-uri$="/${name}"] .view-line`)
        .first()
        .waitFor();
    };
    /** From a view or a panel, by the key for the first group of editors. */
    const backToEditor = async () => {
      await workbench.page.keyboard.press('Control+1');
      await workbench.backToEditor();
    };
    const status = (text: string | RegExp) => workbench.page.locator('.statusbar-item', { hasText: text });

    it('are listed with their figures, this one open', async () => {
      for (const name of ['third.trainlog', 'first.trainlog', 'second.trainlog']) await workbench.openFile(name);
      await workbench.runCommand('Focus on Weeks View');
      await row(dayName(-1)).waitFor();
      assert.match(await textOf(row('This week')), /42 km · 5 runs · 1 hard · 1 rest · load \d+/);
      assert.match(await textOf(row(dayName(-1))), /tempo 10 km/);
      assert.match(await textOf(row(dayName(-4))), /rest/);
      assert.match(await textOf(row(dayName(0))), /today.*nothing yet/);
      assert.match(await textOf(row('48 km')), /48 km · 6 runs · 1 rest/);
      await workbench.shot('weeks');
    });

    it('are read aloud with what their pictures tell', async () => {
      assert.match(await spoken('This week'), /This week, from .*: 42 km, 5 runs, 1 hard day, 1 rest day/);
      assert.match(await spoken(dayName(-1)), /hard day, tempo 10 km/);
      assert.match(await spoken(dayName(-4)), /: rest/);
    });

    it('Enter goes to the line, also in another file', async () => {
      const { page } = workbench;
      await row('This week').click({ position: { x: 4, y: 4 } });
      await page.keyboard.press('End');
      await page.locator('.customview-tree .monaco-list-row.focused', { hasText: '48 km' }).waitFor();
      await page.keyboard.press('ArrowRight');
      await row(dayName(-13)).waitFor();
      await page.keyboard.press('ArrowDown');
      await page.locator('.customview-tree .monaco-list-row.focused', { hasText: dayName(-13) }).waitFor();
      await page.keyboard.press('ArrowDown');
      await page.locator('.customview-tree .monaco-list-row.focused', { hasText: dayName(-12) }).waitFor();
      await page.keyboard.press('Enter');
      await page.locator('.tab.active[data-resource-name="first.trainlog"]').waitFor();
      await status('Ln 4, Col 1').waitFor();
    });

    it('follow the cursor, and a session where its day is open', async () => {
      const { page } = workbench;
      await backToEditor();
      await workbench.goTo(dayFromToday(-10).date);
      await selected(dayName(-10)).waitFor();
      await showTab('second.trainlog');
      await workbench.goTo(dayFromToday(-2).date);
      await selected(dayName(-2)).waitFor();
      await page.keyboard.press('ArrowDown');
      await selected(dayName(-1)).waitFor();
      await row(dayName(-1)).locator('.monaco-tl-twistie').click();
      await row(/tempo 10 km.*planned|tempo 10 km.*load/).waitFor();
      await backToEditor();
      await workbench.goTo('rpe 8');
      await selected(/rpe 8 · load/).waitFor();
      await workbench.shot('weeks-session');
    });

    it('change while somebody types in another file of the log, as hover and problems do', async () => {
      const { page } = workbench;
      const { date, weekday } = dayFromToday(0);
      await showTab('third.trainlog');
      await page.keyboard.press('Control+End');
      await page.keyboard.insertText(`${date} ${weekday}  intervals 10 km rpe 8`);
      await row(/52 km · 6 runs · 2 hard · 1 rest/).waitFor();
      await selected(dayName(0)).waitFor();
      assert.match(await textOf(row(dayName(0))), /intervals 10 km/);
      await status('52 km · 1 rest').waitFor();
      await page.keyboard.press('Home');
      assert.match(await workbench.hover(/52 km/), /Week of .*: 52 km · 6 runs · 2 hard days/);
      await workbench.backToEditor();
      assert.match((await workbench.problems(/Hard session back-to-back/)).join('\n'), /tempo/);
      await workbench.shot('weeks-second-file');
      await backToEditor();
      await workbench.goTo('10 km');
      await page.keyboard.insertText('1');
      await row(/152 km|62 km|142 km/).waitFor();
      await page.keyboard.press('Control+Z');
      await row(/52 km · 6 runs/).waitFor();
    });
  });
}

function rowsOf({ page }: Workbench): Locator {
  return page.locator('.customview-tree .monaco-list-row');
}
