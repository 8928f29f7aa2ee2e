// Trainlog by keyboard alone, with words for those who do not see, and legible for those who see little.
import assert from 'node:assert/strict';
import type { Locator } from 'playwright-core';
import { dayFromToday, dayLines, hardTwice, weekEndsToday } from '../dates';
import { again, hostsOf, lookOf, looksLike, openWorkbench, untilDone, type Workbench } from './workbench';

const today = dayFromToday(0);
const files = {
  'log.trainlog': [
    weekEndsToday(),
    '',
    ...dayLines(-9, -1, day => (day === -2 ? 'tempo 10 km 45:00 rpe 8' : 'easy 8 km 45:10')),
    '',
  ].join('\n'),
  'hard.trainlog': ['athlete Hard', ...hardTwice(), ''].join('\n'),
  // Every kind of word that has a colour.
  'colours.trainlog': [
    'athlete Colours',
    '; a comment',
    '# A heading',
    'shoe blue "Meadow Glide" max 700 km',
    'rule monotony-high off > streak',
    '2026-03-02 Mon  easy 8 km 45:10 hr 138 rpe 3 [blue] #trail > A note',
    '2026-03-03 Tue  intervals 12 km: wu 3 km, 6 x 800 m @ 4:00/km r 90s jog, cd 2 km',
    '  pm strength 30 min',
    '  sleep 7h20',
    '2026-03-04 Wed  rest',
    '  yoga 30 min',
    '2026-03-05 Thu  steady 9 km',
    '2026-03-06 Fri  bike 40 min',
    '  recovery 4 km',
    '2026-03-07 Sat  skip easy 6 km',
    '2026-03-08 Sun  race 10 km 41:00',
    '2026-03-09 Mon  sick cold',
    '  fuel 40 min after carbs 70 g',
    '  travel +6 h',
    '2031-03-12 Wed  plan tempo 10 km',
    '',
  ].join('\n'),
};

/** VS Code's own of each kind. */
const themes = ['Light Modern', 'Dark Modern', 'Dark High Contrast', 'Light High Contrast'];

/** More than any list or menu here has. */
const MOST_ROWS = 30;

/** Of text: WCAG 2.2, 1.4.3. */
const leastContrast = 4.5;

for (const hostName of hostsOf('node')) {
  describe(`by keyboard alone, in the ${hostName} host`, () => {
    let workbench: Workbench;
    before(async () => {
      workbench = await openWorkbench({ hostName, files });
      await workbench.openFile('log.trainlog');
      await workbench.lens(/planned|runs/);
    });
    after(() => workbench?.close());
    afterEach(async function () {
      if (this.currentTest?.state === 'failed') await workbench.shot(`failure-${this.currentTest.title}`);
    });

    it('the Weeks view is reached, read aloud, opened, and leads to lines', async () => {
      const { page } = workbench;
      const focused = await thisWeek();
      assert.match((await focused.getAttribute('aria-label')) ?? '', /^This week, from .+: \d+ km, \d+ runs/);
      for (const label of await labels('.customview-tree .monaco-list-row')) assert.match(label, /\p{L}{3}/u);
      await page.keyboard.press('ArrowDown');
      await focused.filter({ hasNotText: /^This week/ }).waitFor();
      const day = (await focused.getAttribute('aria-label')) ?? '';
      assert.match(day, /easy run 8 km|tempo 10 km/);
      await page.keyboard.press('Enter');
      await page.locator('.editor-instance .monaco-editor.focused').waitFor();
      await workbench.shot('keyboard-weeks');
    });

    it('the menu of a row inserts a rest day', async () => {
      const { page } = workbench;
      await thisWeek();
      const entry = page.locator('.monaco-menu .action-item.focused');
      await again(page.locator('.monaco-menu .action-item', { hasText: 'Insert Rest Day' }), () =>
        page.keyboard.press('Shift+F10'),
      );
      await downTo(entry.filter({ hasText: 'Insert Rest Day' }));
      await workbench.shot('keyboard-menu');
      await page.keyboard.press('Enter');
      await page.locator('.view-line', { hasText: new RegExp(`${today.date}.*rest`) }).waitFor();
      await page.keyboard.press('Control+1');
      await page.keyboard.press('Control+Z');
      await page.locator('.view-line', { hasText: new RegExp(`${today.date}.*rest`) }).waitFor({ state: 'detached' });
    });

    it('the figures of a week are a command of its line', async () => {
      const { page } = workbench;
      await workbench.goTo(dayFromToday(-6).date);
      const figures = page.locator('.quick-input-list .monaco-list-row.focused', { hasText: /\d runs?\b/ });
      // What still moves in the window may hide the hover before it is seen.
      await again(page.locator('.monaco-hover:visible', { hasText: 'Week of' }).first(), async () => {
        await again(figures, () => command('Show CodeLens Commands for Current Line'));
        await page.keyboard.press('Enter');
      });
      await workbench.shot('keyboard-lens');
      await workbench.backToEditor();
    });

    it('a finding is gone to, heard and fixed', async () => {
      const { page } = workbench;
      await page.keyboard.press('Control+Shift+E');
      await workbench.openFile('hard.trainlog');
      await page.locator('.squiggly-warning').first().waitFor();
      await page.keyboard.press('Control+Home');
      const peek = page.locator('.marker-widget', { hasText: 'back-to-back' });
      await again(peek, () => page.keyboard.press('Alt+F8'));
      await workbench.shot('keyboard-finding');
      await page.keyboard.press('Escape');
      await peek.waitFor({ state: 'detached' });
      await workbench.openQuickFixes(/easy|rest/i);
      await workbench.backToEditor();
    });

    it('the item in the status bar has words, and opens the view', async () => {
      const { page } = workbench;
      await command('File: Focus on Files Explorer');
      await command('Focus Status Bar');
      const item = page.locator('[id="trainlog.trainlog.trainlog.thisWeek"]');
      const isFocused = page.locator(
        '[id="trainlog.trainlog.trainlog.thisWeek"]:focus, [id="trainlog.trainlog.trainlog.thisWeek"] :focus',
      );
      await item.waitFor();
      assert.match((await item.locator('a').getAttribute('aria-label')) ?? '', /^Training this week: /);
      for (
        let left = await page.locator('.statusbar-item').count();
        left > 0 && (await isFocused.count()) === 0;
        left--
      ) {
        await page.keyboard.press('ArrowRight');
        await page.evaluate(() => new Promise(requestAnimationFrame));
      }
      assert.equal(await isFocused.count(), 1);
      await page.keyboard.press('Enter');
      await page.locator('.customview-tree .monaco-list:focus').waitFor();
    });

    it('pictures that are buttons have names', async () => {
      const { page } = workbench;
      await page
        .locator('.activitybar a[aria-label="Trainlog"], .activitybar .action-label[aria-label^="Trainlog"]')
        .first()
        .waitFor();
      const title = await labels('.sidebar .title-actions .action-label, .sidebar .pane-header .action-label');
      assert.ok(
        title.some(label => label.startsWith('Log Today')),
        title.join(', '),
      );
      assert.ok(title.every(label => label !== ''));
      const editor = await labels('.editor-actions .action-label');
      assert.ok(
        editor.some(label => label.startsWith('Log Today')),
        editor.join(', '),
      );
    });

    for (const theme of themes) {
      it(`every word is legible in ${theme}, and nothing is said by colour alone`, async () => {
        const { page } = workbench;
        await workbench.chooseTheme(theme);
        await page.keyboard.press('Control+Shift+E');
        await workbench.openFile('colours.trainlog');
        await page.keyboard.press('Control+Home');
        await looksLike(page, 'skip', { textDecoration: 'line-through' });
        await workbench.shot(`legible-${theme.toLowerCase().replaceAll(' ', '-')}`);
        const background = await page
          .locator('.editor-instance .monaco-editor-background')
          .first()
          .evaluate(each => getComputedStyle(each).backgroundColor);
        const pieces = await page
          .locator('.editor-instance .view-line > span > span')
          .evaluateAll(all => all.map(each => [each.textContent ?? '', getComputedStyle(each).color] as const));
        const weak = pieces
          .filter(([text]) => text.trim() !== '')
          .map(([text, colour]) => `${text.trim()}: ${contrast(colour, background).toFixed(2)}`)
          .filter(each => Number(each.split(': ').at(-1)) < leastContrast);
        assert.deepEqual(weak, [], `on ${background}`);
        await looksLike(page, 'intervals', { fontWeight: '700' });
        await looksLike(page, 'race', { fontWeight: '700' });
        await looksLike(page, 'plan', { fontStyle: 'italic' });
        const colours = new Set<string>();
        for (const word of ['easy', 'intervals', 'race', 'rest', 'steady'])
          colours.add((await lookOf(page, word)).color);
        assert.equal(colours.size, 5, 'easy, moderate, hard, race and rest are told apart');
      });
    }

    /** The row of this week, with the focus on it; the first row is one of another runner. */
    async function thisWeek() {
      const { page } = workbench;
      const tree = page.locator('.customview-tree .monaco-list:focus');
      await again(tree, () => command('Focus on Weeks View'));
      const focused = page.locator('.customview-tree .monaco-list-row.focused');
      await untilDone(page, async () => {
        await page.keyboard.press('Home');
        await downTo(focused.filter({ hasText: /^This week/ }));
      });
      return focused;
    }

    /** The arrow down, until the focus is where it is wanted. */
    async function downTo(wanted: Locator): Promise<void> {
      for (let left = MOST_ROWS; left > 0 && !(await wanted.isVisible()); left--) {
        await workbench.page.keyboard.press('ArrowDown');
        await workbench.page.evaluate(() => new Promise(requestAnimationFrame));
      }
      await wanted.waitFor();
    }

    /** A command by its title, without the mouse. */
    async function command(title: string): Promise<void> {
      const { page } = workbench;
      const row = page.locator('.quick-input-list .monaco-list-row.focused', { hasText: title });
      await again(row, async () => {
        await page.keyboard.press('Escape');
        await page.keyboard.press('F1');
        await page.locator('.quick-input-widget input.input').fill(`>${title}`);
      });
      await page.keyboard.press('Enter');
    }

    async function labels(selector: string): Promise<readonly string[]> {
      const all = workbench.page.locator(selector);
      await all.first().waitFor();
      return all.evaluateAll(each => each.map(one => one.getAttribute('aria-label') ?? ''));
    }
  });
}

/** The contrast ratio of WCAG 2.2 of two computed colours, 1 to 21. */
function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

/** Relative luminance of `rgb(…)`, as WCAG 2.2 defines it. */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = (colour.match(/[\d.]+/g) ?? []).map(each => {
    const share = Number(each) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
