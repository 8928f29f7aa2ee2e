// The pictures of the tour, server/docs/tour.md.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Locator } from 'playwright-core';
import { exampleLog, exampleOn } from '../../../client/src/exampleLog.mjs';
import { root } from '../../../scripts/lib/root.mjs';
import { dayFromToday, dayLines, weekEndsToday } from '../dates';
import { calm, lastSampleDate, linesFrom, pictures, sampleLog, show, unwrapped, usual } from './pictures';
import { again, openWorkbench, textOf, type Workbench } from './workbench';

const save = pictures('tour');
const today = dayFromToday(0);

const example = exampleOn(readFileSync(path.join(root, exampleLog), 'utf8'), today.date);
/** The last day of the example that says what was done. */
const lastWritten = (
  example.text
    .split('\n')
    .slice(0, example.line)
    .findLast(line => /^\d/.test(line)) ?? ''
).slice(0, 10);

const files = {
  'year.trainlog': example.text,
  'training.trainlog': sampleLog,
  'write.trainlog': ['athlete Write', weekEndsToday(), '', ...dayLines(-15, -1, usual), ''].join('\n'),
  'plan.trainlog': ['athlete Plan', weekEndsToday(), '', ...dayLines(-13, 0, usual), ''].join('\n'),
  'spring.md': [
    '# Spring',
    '',
    'A log in a letter to the coach:',
    '',
    '```trainlog',
    '2026-03-02 Mon  easy 8 km 45:10 hr 138 [blue]',
    '2026-03-03 Tue  intervals 12 km rpe 8: wu 3 km, 6 x 800 m @ 2:40 r 90s jog, cd 2 km',
    '2026-03-04 Wed  rest > Two otters by the weir.',
    '```',
    '',
    'And a diary from before:',
    '',
    '## Monday, 9 March 2026',
    '',
    'Easy 8 km in 45:10, the first crocuses.',
    '',
    '## Tuesday, 10 March 2026',
    '',
    'Rest. Read about otters.',
    '',
  ].join('\n'),
} as const;

/** Two hard days in a row. */
const inClub = (days: number): string | undefined => {
  if (days === -2) return 'intervals 10 km rpe 8: wu 3 km, 5 x 1 km r 2 min, cd 2 km > With Ida';
  return days === -1 ? 'tempo 9 km 43:10 rpe 7 > Club night' : usual(days);
};

describe('pictures of the tour', () => {
  let workbench: Workbench;
  after(() => workbench?.close());
  afterEach(async function () {
    if (this.currentTest?.state === 'failed') await workbench.shot(`failure-${this.currentTest.title}`);
  });

  describe('of the log alone', () => {
    before(async () => {
      workbench = await openWorkbench({
        hostName: 'node',
        files,
        viewport: { width: 900, height: 900 },
        deviceScaleFactor: 1.25,
        settings: { ...calm, ...unwrapped, 'editor.folding': true },
      });
      await workbench.openFile('training.trainlog', { withTab: false });
      await workbench.page.keyboard.press('Control+B');
      await workbench.chooseTheme('Light Modern');
    });
    after(() => workbench.close());

    const log = () => linesFrom(workbench, { from: '# Harbour half', to: 'plan race B' });

    it('colours and the figures of weeks', async () => {
      await show(workbench, 'training.trainlog', /rest still possible today/);
      await workbench.lens('planned:');
      save('colours', await log());
    });

    it('hovers over a session, a date, a race and a shoe', async () => {
      assert.match(await workbench.pointAt('km 58:20 rpe', /because intervals/), /3 × 2 km/);
      save('hover-session', await lastWeek(hover()));
      await show(workbench, 'year.trainlog', /planned:/);
      await workbench.pointAt(lastWritten, /Fitness/);
      save('hover-date', await whole());
      // The figures of weeks, which come into view one after the other, have moved the last lines down.
      await again(workbench.page.locator('.editor-instance .view-line', { hasText: /race.A/ }), () =>
        workbench.page.keyboard.press('Control+End'),
      );
      await workbench.pointAt('race A', /[Pp]redict/);
      save('hover-race', await whole());
      await workbench.pointAt('glide2', /700 km/);
      save('hover-shoe', await whole());
      await workbench.backToEditor();
      await show(workbench, 'training.trainlog', /rest still possible today/);
    });

    it('rename', async () => {
      await workbench.goTo('blue] > Found');
      await again(workbench.page.locator('.rename-box input'), () => workbench.page.keyboard.press('F2'));
      save('rename', await log());
      await workbench.backToEditor();
    });

    it('folds', async () => {
      await show(workbench, 'write.trainlog', /runs/);
      await workbench.page.keyboard.press('Control+Home');
      await workbench.runCommand('Fold All');
      const days = workbench.page.locator('.editor-instance .view-line', { hasText: /^\d{4}-/ });
      await days.nth(3).waitFor({ state: 'detached' });
      save('folded', await linesFrom(workbench, { from: 'athlete Write', to: dayFromToday(-6).date }));
      await workbench.runCommand('Unfold All');
      await days.nth(6).waitFor();
    });

    it('faint text, and the list', async () => {
      const { page } = workbench;
      await show(workbench, 'write.trainlog', /runs/);
      await workbench.runCommand('Trainlog: Log Today');
      await page.locator('.ghost-text-decoration', { hasText: 'long' }).first().waitFor();
      save('log-today', await linesFrom(workbench, { from: dayFromToday(-6).date, to: today.date }));
      await page.keyboard.type('e8');
      await page.locator('.suggest-widget.visible .monaco-list-row', { hasText: 'easy 8 km' }).first().waitFor();
      save(
        'list',
        await linesFrom(workbench, {
          from: dayFromToday(-6).date,
          to: today.date,
          over: page.locator('.suggest-widget.visible'),
        }),
      );
      await workbench.backToEditor();
      await revert();
    });

    it('next week', async () => {
      await show(workbench, 'plan.trainlog', /runs/);
      await workbench.runCommand('Trainlog: Plan Next Week');
      await workbench.lens('planned:');
      await workbench.runCommand('Notifications: Clear All Notifications');
      await workbench.backToEditor();
      save('plan', await linesFrom(workbench, { from: dayFromToday(-6).date, to: dayFromToday(7).date }));
      await revert();
    });
  });

  describe('of the window', () => {
    before(async () => {
      workbench = await openWorkbench({
        hostName: 'node',
        files: {
          'training.trainlog': sampleLog,
          'year.trainlog': example.text,
          'club.trainlog': ['athlete Club', weekEndsToday(), '', ...dayLines(-13, -1, inClub), ''].join('\n'),
          'spring.md': files['spring.md'],
        },
        viewport: { width: 1080, height: 640 },
        deviceScaleFactor: 1.25,
        settings: unwrapped,
      });
      await workbench.chooseTheme('Light Modern');
      await workbench.openFile('training.trainlog');
    });
    after(() => workbench.close());

    it('Weeks and the status bar', async () => {
      const { page } = workbench;
      await page.locator('.activitybar a[aria-label="Trainlog"]').click();
      await page.locator('.customview-tree .monaco-list-row', { hasText: 'This week' }).first().waitFor();
      await page.keyboard.press('Control+1');
      await page.locator('.editor-instance .view-line', { hasText: /steady.11.km/ }).click();
      await page.locator('.customview-tree .monaco-list-row.selected', { hasText: 'steady' }).waitFor();
      await page.locator('[id="trainlog.trainlog.trainlog.thisWeek"]').waitFor();
      await page.mouse.move(0, 0);
      await workbench.lens(/^54 km/);
      await workbench.lens('rest still possible today');
      save('weeks', await page.screenshot({ animations: 'disabled' }));
    });

    it('the outline and breadcrumbs', async () => {
      const { page } = workbench;
      await workbench.runCommand('Explorer: Focus on Outline View');
      await page.locator('.outline-pane .monaco-list-row', { hasText: 'Harbour half' }).first().waitFor();
      await page.keyboard.press('Control+1');
      await page.locator('.monaco-breadcrumbs .monaco-breadcrumb-item', { hasText: 'Week of' }).first().waitFor();
      save('outline', await page.screenshot({ animations: 'disabled' }));
    });

    it('Problems', async () => {
      const { page } = workbench;
      await page.keyboard.press('Control+B');
      await show(workbench, 'club.trainlog', /runs/);
      await workbench.problems(/hard-back-to-back/);
      save('problems', await page.screenshot({ animations: 'disabled' }));
      await page.keyboard.press('Control+Shift+M');
      await show(workbench, 'training.trainlog', /rest still possible today/);
    });

    it('symbols of all logs', async () => {
      const { page } = workbench;
      const row = page.locator('.quick-input-list .monaco-list-row', { hasText: /race B half/ }).first();
      await again(row, async () => {
        await page.keyboard.press('Control+T');
        await page.locator('.quick-input-widget input.input').fill('#harbour');
      });
      assert.match(await textOf(row), /race B half/);
      save('symbols', await part(page.locator('.quick-input-widget')));
      await page.keyboard.press('Escape');
    });

    it('units', async () => {
      const { page } = workbench;
      await workbench.backToEditor();
      await workbench.runCommand('Trainlog: Convert Units');
      await page.locator('.quick-input-list .monaco-list-row', { hasText: 'Numbers that change' }).first().waitFor();
      save('convert-units', await part(page.locator('.quick-input-widget')));
      await page.keyboard.press('Enter');
      await page
        .locator('.view-line', { hasText: /4\.97.mi/ })
        .first()
        .waitFor();
      await workbench.backToEditor();
      await page.keyboard.press('Control+Home');
      await page.locator('.view-line', { hasText: 'Meadow' }).waitFor();
      await workbench.lens(/mi · 5 runs/);
      save('miles', await whole());
      await page.keyboard.press('Control+Z');
    });

    it('a log in Markdown, and a diary that becomes one', async () => {
      const { page } = workbench;
      await page.keyboard.press('Control+B');
      await workbench.openFile('spring.md');
      await page.keyboard.press('Control+B');
      await page.locator('.explorer-folders-view').waitFor({ state: 'hidden' });
      // A piece of its own, once the grammar has been there.
      await page.locator('.editor-instance .view-line > span > span', { hasText: /^easy$/ }).waitFor();
      save('markdown', await linesFrom(workbench, { from: '# Spring', to: 'Read about otters' }));
      await workbench.runCommand('Trainlog: Convert to a Training Log');
      await page.locator('.tab.active[data-resource-name="spring.trainlog"]').waitFor();
      await page.locator('.view-line', { hasText: /2026-03-10.Tue/ }).waitFor();
      await workbench.lens(/run/);
      await workbench.runCommand('Notifications: Clear All Notifications');
      await workbench.backToEditor();
      save('converted', await linesFrom(workbench, { from: '# Spring', to: 'Read about otters' }));
    });
  });

  describe('with hints at line ends, and in German', () => {
    before(async () => {
      workbench = await openWorkbench({
        hostName: 'node',
        files,
        language: 'de',
        viewport: { width: 900, height: 900 },
        deviceScaleFactor: 1.25,
        settings: { ...calm, ...unwrapped, 'trainlog.inlayHints.enabled': true },
      });
      await workbench.openFile('training.trainlog', { withTab: false });
      await workbench.page.keyboard.press('Control+B');
      await workbench.chooseTheme('Light Modern');
    });

    it('hints', async () => {
      await show(workbench, 'training.trainlog', /Ruhe|Läufe/);
      await workbench.page.locator('.view-line', { hasText: '5:39/km' }).first().waitFor();
      save('hints', await linesFrom(workbench, { from: dayFromToday(-6).date, to: lastSampleDate }));
    });

    it('German', async () => {
      await workbench.goTo(lastSampleDate);
      assert.match(await workbench.hover(/noch kein Ruhetag/), /würde passen/);
      save('german', await lastWeek(hover()));
    });
  });

  const hover = () => workbench.page.locator('.monaco-hover:visible').first();
  const lastWeek = (over: Locator) => linesFrom(workbench, { from: dayFromToday(-6).date, to: lastSampleDate, over });
  const whole = () => part(workbench.page.locator('.editor-instance').first());

  async function part(shown: Locator): Promise<Buffer> {
    const clip = await shown.boundingBox();
    assert.ok(clip);
    return workbench.page.screenshot({ clip, animations: 'disabled' });
  }

  async function revert(): Promise<void> {
    await workbench.runCommand('File: Revert File');
    await workbench.page.locator('.quick-input-widget').waitFor({ state: 'hidden' });
  }
});
