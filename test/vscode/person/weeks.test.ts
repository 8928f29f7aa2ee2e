import assert from 'node:assert/strict';
import type { Locator } from 'playwright-core';
import { dayFromToday, dayLines, weekEndsToday } from '../dates';
import { again, clickInMenu, hostsOf, openWorkbench, textOf, type Workbench } from './workbench';

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

for (const hostName of hostsOf('node')) {
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
    const selected = (text: string | RegExp) => selectedRow(workbench, text);
    const spoken = async (text: string | RegExp) => (await row(text).getAttribute('aria-label')) ?? '';
    const showTab = async (name: string) => {
      await workbench.page.locator(`.tab[data-resource-name="${name}"]`).click();
      await workbench.page.locator(`.tab.active[data-resource-name="${name}"]`).waitFor();
      await workbench.page
        .locator(`.editor-instance .monaco-editor[data-uri$="/${name}"] .view-line`)
        .first()
        .waitFor();
    };
    const status = (text: string | RegExp) => workbench.page.locator('.statusbar-item', { hasText: text });

    it('are listed with their figures, this one open', async () => {
      for (const name of ['third.trainlog', 'first.trainlog', 'second.trainlog']) await workbench.openFile(name);
      await workbench.runCommand('Focus on Weeks View');
      await row(dayName(-1)).waitFor();
      assert.match(await textOf(row(/^This week/)), /1 rest · 42 km/);
      assert.match(await textOf(row(dayName(-1))), /tempo 10 km/);
      assert.match(await textOf(row(dayName(-4))), /rest/);
      assert.match(await textOf(row(dayName(0))), /today.*nothing yet/);
      assert.match(await textOf(row('48 km')), /1 rest · 48 km/);
      await workbench.shot('weeks');
    });

    it('are read aloud with what their pictures tell', async () => {
      assert.match(await spoken(/^This week/), /This week, from .*: 42 km, 5 runs, 1 hard day, 1 rest day/);
      assert.match(await spoken(dayName(-1)), /hard day, tempo 10 km/);
      assert.match(await spoken(dayName(-4)), /: rest/);
    });

    it('Enter goes to the line, also in another file', async () => {
      const { page } = workbench;
      await row(/^This week/).click({ position: { x: 4, y: 4 } });
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
      await backToEditor(workbench);
      await workbench.goTo(dayFromToday(-10).date);
      await selected(dayName(-10)).waitFor();
      await showTab('second.trainlog');
      await workbench.goTo(dayFromToday(-2).date);
      await selected(dayName(-2)).waitFor();
      await page.keyboard.press('ArrowDown');
      await selected(dayName(-1)).waitFor();
      await row(dayName(-1)).locator('.monaco-tl-twistie').click();
      await row(/tempo 10 km.*planned|tempo 10 km.*load/).waitFor();
      await backToEditor(workbench);
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
      await row(/1 rest · 52 km/).waitFor();
      await selected(dayName(0)).waitFor();
      assert.match(await textOf(row(dayName(0))), /intervals 10 km/);
      await status('52 km · 1 rest').waitFor();
      await page.keyboard.press('Home');
      assert.match(await workbench.hover(/52 km/), /Week of .*: 52 km · 6 runs · 2 hard days/);
      await workbench.backToEditor();
      assert.match((await workbench.problems(/hard days in a row/)).join('\n'), /tempo/);
      await workbench.shot('weeks-second-file');
      await backToEditor(workbench);
      await workbench.goTo('10 km');
      await page.keyboard.insertText('1');
      await row(/152 km|62 km|142 km/).waitFor();
      await page.keyboard.press('Control+Z');
      await row(/1 rest · 52 km/).waitFor();
    });
  });
}

/** Two runners, each with a log: a year and a half, and one of all kinds of days. */
const kinds = [
  ...[
    'recovery 5 km',
    'steady 10 km',
    'tempo 10 km',
    'rest',
    'strength 40 min',
    'sick',
    'long 24 km',
    'race 10 km 41:00',
  ],
  ...['easy 8 km', 'bike 30 km', 'yoga 30 min', 'injury calf'],
];
const runners = {
  'ana.trainlog': [
    'athlete Ana',
    weekEndsToday(),
    ...dayLines(-560, -1, day => (day % 7 === 0 ? 'rest' : 'easy 8 km')),
    '',
  ].join('\n'),
  'sam.trainlog': ['athlete Sam', weekEndsToday(), ...dayLines(-12, -1, day => kinds[day + 12]), ''].join('\n'),
};

for (const hostName of hostsOf('web')) {
  describe(`weeks of several runners, in the ${hostName} host`, () => {
    let workbench: Workbench;
    let rows: Locator;
    before(async () => {
      workbench = await openWorkbench({ hostName, files: runners });
      rows = rowsOf(workbench);
    });
    after(() => workbench?.close());
    afterEach(async function () {
      if (this.currentTest?.state === 'failed') await workbench.shot(`failure-${this.currentTest.title}`);
    });
    const row = (text: string | RegExp) => rows.filter({ hasText: text }).first();
    const selected = (text: string | RegExp) => selectedRow(workbench, text);

    it('hang below a row for each', async () => {
      const { page } = workbench;
      await page.locator('.activitybar a[aria-label="Trainlog"]').click();
      await row('Ana').waitFor();
      assert.match(await textOf(row('Ana')), /Ana *this week/);
      assert.match(await textOf(row('Sam')), /Sam *this week 2 rest \(1 injured\) · 42 km/);
    });

    it('are shown at once from the status bar, at the cursor', async () => {
      const { page } = workbench;
      await page.keyboard.press('Control+Shift+E');
      await workbench.openFile('sam.trainlog');
      const item = page.locator('[id="trainlog.trainlog.trainlog.thisWeek"]');
      await item.waitFor();
      assert.match((await item.locator('a').getAttribute('aria-label')) ?? '', /Training this week: .*km, \d+ runs?/);
      await item.hover();
      const tooltip = page.locator('.monaco-hover:visible', { hasText: 'Week of' }).first();
      assert.match(await textOf(tooltip), /Week of .*km/);
      await workbench.shot('this-week');
      await item.click();
      await selected(/^This week/).waitFor(); // the cursor is above all days
      await row(/today *nothing yet/).waitFor();
    });

    it('stay what they are when the server is started anew', async () => {
      const shown = await rows.allTextContents();
      await workbench.runCommand('Restart Language Server');
      await backToEditor(workbench);
      await workbench.goTo('race 10 km');
      await selected('race 10 km').waitFor(); // only a server that runs knows where that is
      assert.deepEqual(await rows.allTextContents(), shown);
    });

    it('take a rest day from the menu of a row', async () => {
      const { page } = workbench;
      await row(/today.*nothing yet/).click({ button: 'right' });
      const menu = page.locator('.monaco-menu .action-item', { hasText: 'Insert Rest Day' });
      await menu.waitFor();
      const entries = (await page.locator('.monaco-menu .action-item').allTextContents()).filter(text => text !== '');
      assert.deepEqual(entries, ['Go to Line', 'Open to the Side', 'Insert Rest Day', 'Copy Week Summary']);
      await workbench.shot('weeks-menu');
      await clickInMenu(menu);
      await page.locator('.view-line', { hasText: new RegExp(`${dayFromToday(0).date}.*rest`) }).waitFor();
      await row(/today *rest/).waitFor();
    });

    for (const theme of ['Light Modern', 'Dark High Contrast']) {
      it(`have pictures that differ in shape and colour in ${theme}`, async () => {
        await workbench.chooseTheme(theme);
        await workbench.runCommand('Focus on Weeks View');
        await row('race 10 km').waitFor();
        // A selected row has the colour of its text.
        const days = workbench.page.locator('.customview-tree .monaco-list-row:not(.selected)', {
          hasText: / [A-Z][a-z]{2}/,
        });
        const icons = days.locator('.custom-view-tree-node-item-icon');
        const looks = await icons.evaluateAll(all =>
          all.map(
            icon => `${[...icon.classList].find(name => /^codicon-/.test(name))} ${getComputedStyle(icon).color}`,
          ),
        );
        const shapes = new Set(looks.map(look => look.split(' ')[0]));
        assert.ok(shapes.size >= 6, looks.join(', '));
        assert.equal(new Set(looks).size, shapes.size, 'one colour a shape');
        await workbench.shot(`weeks-${theme.toLowerCase().replaceAll(' ', '-')}`);
      });
    }

    it('hang below years where there are many', async () => {
      const { page } = workbench;
      await row('Ana').click();
      await row(/^\d{4} *\d+ km · \d+ runs$/).waitFor();
      await page.keyboard.press('ArrowRight');
      const firstYear = dayFromToday(-400).date.slice(0, 4);
      const year = row(new RegExp(`^${firstYear} *\\d+ km · \\d+ runs$`));
      await again(year, () => page.keyboard.press('End')); // the other runner has few rows below it
      await year.click();
      const weekOfYear = row(new RegExp(`${firstYear} *1 rest · 48 km`));
      await again(weekOfYear, () => page.keyboard.press('PageDown')); // they may hang below what is seen
      await workbench.shot('weeks-years');
    });

    it('can be copied as plain text', async () => {
      const { page } = workbench;
      await backToEditor(workbench);
      await workbench.runCommand('Copy Week Summary');
      await backToEditor(workbench);
      await page.keyboard.press('Control+End');
      // Pasted again where the first key was faster than the clipboard.
      await again(page.locator('.view-line', { hasText: /Week\sof.*42\skm/ }).first(), () =>
        page.keyboard.press('Control+V'),
      );
      await workbench.showsText(/Week of .*: 42 km, 3 runs, 1 hard day, .*\n.*: long run 24 km\n.*: race 10 km\n/);
    });
  });
}

function rowsOf({ page }: Workbench): Locator {
  return page.locator('.customview-tree .monaco-list-row');
}

function selectedRow({ page }: Workbench, text: string | RegExp): Locator {
  return page.locator('.customview-tree .monaco-list-row.selected', { hasText: text });
}

/** From a view or a panel, by the key for the first group of editors. */
async function backToEditor(workbench: Workbench): Promise<void> {
  await workbench.page.keyboard.press('Control+1');
  await workbench.backToEditor();
}
