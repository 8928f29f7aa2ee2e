// The pictures of the walkthrough, in the four kinds of theme that it has pictures for.
import assert from 'node:assert/strict';
import { dayFromToday, dayLines, weekEndsToday } from '../dates';
import { calm, lastSampleDate, pictures, sampleLog, show, unwrapped, usual } from './pictures';
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

/** The days of the sample of which there is a word to say, few enough to be seen at once. */
const lastWeek = sampleLog
  .split('\n')
  .filter(line => !/^\d/.test(line) || (line > dayFromToday(-8).date && line < today.date))
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
        'editor.glyphMargin': false,
        'editor.folding': false,
      },
    });
    await workbench.openFile('begin.trainlog', { withTab: false });
    await workbench.page.keyboard.press('Control+B');
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
      await picture(`begin-${kind}`);

      await show(workbench, 'write.trainlog', /runs/);
      await page.keyboard.press('Control+End');
      await page.keyboard.type(`${today.date} ${today.weekday}  `);
      await page.locator('.ghost-text-decoration', { hasText: 'easy' }).first().waitFor();
      await picture(`write-${kind}`);
      await revert();

      await show(workbench, 'hint.trainlog', /rest still possible today/);
      await workbench.goTo(lastSampleDate);
      assert.match(await workbench.hover(/no rest day yet/), /would suit/);
      await picture(`read-${kind}`);
      await workbench.backToEditor();

      await workbench.openQuickFixes(/Insert a rest day/);
      await picture(`fix-${kind}`);
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
      await picture(`plan-${kind}`);
      await revert();
    });
  }

  async function revert(): Promise<void> {
    await workbench.runCommand('File: Revert File');
    await workbench.page.locator('.quick-input-widget').waitFor({ state: 'hidden' });
  }

  async function picture(name: string): Promise<void> {
    const box = await workbench.page.locator('.editor-instance').first().boundingBox();
    assert.ok(box);
    save(name, await workbench.page.screenshot({ clip: box, animations: 'disabled' }));
  }
});
