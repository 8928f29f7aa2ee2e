// The pictures of the walkthrough, in the four kinds of theme that it has pictures for.
import assert from 'node:assert/strict';
import { dayFromToday, dayLines, weekEndsToday } from '../dates';
import { calm, lastSampleDate, linesFrom, pictures, sampleLog, show, unwrapped, usual } from './pictures';
import { openWorkbench, type Workbench } from './workbench';

const save = pictures('walkthrough');
const today = dayFromToday(0);

/** Themes, and what package.json calls their kinds. */
const themes = [
  ['Light Modern', 'light'],
  ['Dark Modern', 'dark'],
  ['Dark High Contrast', 'hc'],
  ['Light High Contrast', 'hcLight'],
] as const;

/** The days of the sample of which there is a word to say, without steps and notes: few and short enough to be read in a small picture. */
const lastWeek = sampleLog
  .split('\n')
  .filter(line => !/^\d/.test(line) || (line > dayFromToday(-8).date && line < today.date))
  .map(line => line.replace(/(?::| >) .*/, ''))
  .join('\n');

const files = {
  'begin.trainlog': [
    'unit km',
    weekEndsToday(),
    '',
    '# A first log',
    '',
    ...dayLines(-2, -1, days => (days === -2 ? 'easy 5 km 30:00 > Round the pond' : 'rest')),
    `${today.date} ${today.weekday}  easy 6 km 35:20`,
    '',
  ].join('\n'),
  'write.trainlog': ['athlete Write', weekEndsToday(), '', ...dayLines(-15, -1, usual), ''].join('\n'),
  'hint.trainlog': `athlete Hint\n${lastWeek}\n`,
  'plan.trainlog': ['athlete Plan', weekEndsToday(), '', ...dayLines(-13, 0, usual), ''].join('\n'),
};

describe('pictures of the walkthrough', () => {
  let workbench: Workbench;
  before(async () => {
    workbench = await openWorkbench({
      hostName: 'node',
      files,
      viewport: { width: 740, height: 480 },
      deviceScaleFactor: 1.5,
      settings: {
        ...calm,
        'editor.fontSize': 13,
        ...unwrapped,
      },
    });
    await workbench.openFile('begin.trainlog', { withTab: false });
    await workbench.page.keyboard.press('Control+B');
    // The walkthrough shows its pictures about this wide.
    await workbench.page.setViewportSize({ width: 540, height: 800 });
  });
  after(() => workbench?.close());
  afterEach(async function () {
    if (this.currentTest?.state === 'failed') await workbench.shot(`failure-${this.currentTest.title}`);
  });

  for (const [theme, kind] of themes) {
    it(`are taken in ${theme}`, async function () {
      this.timeout(240_000);
      const { page } = workbench;
      await workbench.chooseTheme(theme);

      await show(workbench, 'begin.trainlog', /11 km · 2 runs · 1 rest/);
      await picture(`begin-${kind}`, { from: 'unit km', to: today.date });

      await show(workbench, 'write.trainlog', /runs/);
      await page.keyboard.press('Control+End');
      await page.keyboard.type(`${today.date} ${today.weekday}  `);
      await page.locator('.ghost-text-decoration', { hasText: 'long' }).first().waitFor();
      await picture(`write-${kind}`, { from: dayFromToday(-13).date, to: today.date });
      await revert();

      await show(workbench, 'hint.trainlog', /rest still possible today/);
      await workbench.goTo(lastSampleDate);
      assert.match(await workbench.hover(/no rest day yet/), /would suit/);
      await picture(`read-${kind}`, {
        from: dayFromToday(-6).date,
        to: lastSampleDate,
        over: workbench.page.locator('.monaco-hover:visible').first(),
      });
      await workbench.backToEditor();

      await workbench.openQuickFixes(/Insert a rest day/);
      await picture(`fix-${kind}`, {
        from: dayFromToday(-6).date,
        to: lastSampleDate,
        over: workbench.page.locator('.action-widget').first(),
      });
      await workbench.backToEditor();

      await show(workbench, 'plan.trainlog', /runs/);
      await page.keyboard.press('Control+End');
      await workbench.runCommand('Trainlog: Plan Next Week');
      await page
        .locator('.view-line', { hasText: /plan.tempo/ })
        .first()
        .waitFor();
      await workbench.lens('planned:');
      await workbench.runCommand('Notifications: Clear All Notifications');
      await workbench.backToEditor();
      await picture(`plan-${kind}`, { from: dayFromToday(-6).date, to: dayFromToday(7).date });
      await revert();
    });
  }

  async function revert(): Promise<void> {
    await workbench.runCommand('File: Revert File');
    await workbench.page.locator('.quick-input-widget').waitFor({ state: 'hidden' });
  }

  async function picture(name: string, part: Parameters<typeof linesFrom>[1]): Promise<void> {
    save(name, await linesFrom(workbench, part));
  }
});
