// What changes more than a word at a time: rename, sort, format, fix on save, convert.
import assert from 'node:assert/strict';
import { again, hostsOf, openWorkbench, type Workbench } from './workbench';

const files = {
  // One runner's log in two files.
  'spring.trainlog': [
    'athlete Shoes',
    'shoe blue "Meadow Glide" max 700 km',
    '2026-03-02 Mon  easy 8 km 45:10 [blue]',
    '2026-03-03 Tue  easy 6 km [grey]',
    '',
  ],
  'summer.trainlog': ['athlete Shoes', '2026-06-01 Mon  easy 10 km 56:00 [blue] > Into the blue hour', ''],
  'shuffled.trainlog': [
    'athlete Shuffled',
    '',
    '2026-03-02 Mon  easy 8 km',
    '2026-03-05 Thu  tempo 8 km',
    '  sleep 7h20',
    '2026-03-03 Tue  rest',
    '2026-03-04 Wed  easy 6 km > Came home wet',
    '2026-03-06 Fri  easy 5 km',
    '',
  ],
  'untidy.trainlog': [
    'athlete Untidy',
    '2026-03-02 Mon  easy 8 km 45:10',
    '2026-03-03 Tue     easy   6 km    34:00  > Two  blanks  stay',
    '2026-03-04 Wed  rest',
    '',
  ],
  'slips.trainlog': ['athlete Slips', '2026/3/2 Mon  easy 8 km 45:10', '2026/3/3 Tue  rest', ''],
  'metric.trainlog': [
    'athlete Metric',
    'unit km',
    '2026-03-02 Mon  easy 8 km 45:10 @ 5:39/km',
    '2026-03-03 Tue  intervals 9.8 km: wu 3 km, 6 x 800 m, cd 2 km',
    '2026-03-08 Sun  race half 1:35:00',
    '',
  ],
  'metric-autumn.trainlog': ['athlete Metric', 'unit km', '2026-10-05 Mon  easy 10 km > 10 km by the river', ''],
} as const satisfies Readonly<Record<string, readonly string[]>>;

const texts = Object.fromEntries(Object.entries(files).map(([name, lines]) => [name, lines.join('\n')]));
const settings = {
  'editor.formatOnSave': true,
  'editor.codeActionsOnSave': { 'source.fixAll.trainlog': 'explicit' },
};

for (const hostName of hostsOf('web')) {
  describe(`changes to a whole log, in the ${hostName} host`, () => {
    let workbench: Workbench;
    before(async () => {
      workbench = await openWorkbench({ hostName, files: texts, settings });
      await workbench.openFile('spring.trainlog');
      await workbench.page.locator('.squiggly-hint').first().waitFor(); // the server is up
    });
    after(() => workbench?.close());
    afterEach(async function () {
      if (this.currentTest?.state !== 'failed') return;
      await workbench.shot(`failure-${this.currentTest.title}`);
      await workbench.page.keyboard.press('Escape'); // a menu left open would fail the next test too
    });

    it('F2 renames a shoe in both files of its log, and saves them', async () => {
      const { page } = workbench;
      await rename('blue]', 'blue', 'glide');
      await workbench.showsLines([
        'athlete Shoes',
        'shoe glide "Meadow Glide" max 700 km',
        '2026-03-02 Mon  easy 8 km 45:10 [glide]',
        '2026-03-03 Tue  easy 6 km [grey]',
        '',
      ]);
      await page.locator('.tab.active:not(.dirty)').waitFor();
      await workbench.openFile('summer.trainlog');
      await workbench.showsLines([
        'athlete Shoes',
        '2026-06-01 Mon  easy 10 km 56:00 [glide] > Into the blue hour',
        '',
      ]);
      await page.locator('.tab.active:not(.dirty)').waitFor();
      await workbench.shot('renamed');
    });

    it('and says why a name cannot be had', async () => {
      const { page } = workbench;
      await workbench.openFile('spring.trainlog');
      await rename('glide]', 'glide', 'grey');
      await workbench.notice('There is already a shoe “grey” in this log.');
      await workbench.shot('rename-refused');
      await page.keyboard.press('Escape');
      await page.locator('.notifications-center').waitFor({ state: 'hidden' });
    });

    it('Source Action… sorts days that stand out of order', async () => {
      await workbench.openFile('shuffled.trainlog');
      const offered = await workbench.openActions('Source Action...', /Sort days/);
      assert.deepEqual(offered, ['Source Action', 'Sort days', 'Convert this file to miles']);
      await workbench.shot('source-actions');
      await workbench.chooseAction(/Sort days/);
      const [athlete, blank, mon, thu, sleep, tue, wed, ...fri] = files['shuffled.trainlog'];
      const sorted = [athlete, blank, mon, tue, wed, thu, sleep, ...fri];
      await workbench.showsLines(sorted);
      await workbench.shot('sorted');
      const now = await workbench.openActions('Source Action...', /Convert/);
      assert.deepEqual(now, ['Source Action', 'Convert this file to miles']);
      await workbench.backToEditor();
      await workbench.page.keyboard.press('Control+Z');
      await workbench.showsLines(files['shuffled.trainlog']);
    });

    it('saving formats, where the setting says so, and leaves notes alone', async () => {
      const { page } = workbench;
      await workbench.openFile('untidy.trainlog');
      await workbench.goTo('34:00');
      await page.keyboard.type('hr 140   ');
      await workbench.save();
      await workbench.showsLines([
        'athlete Untidy',
        '2026-03-02 Mon  easy 8 km 45:10',
        '2026-03-03 Tue  easy 6 km hr 140 34:00 > Two  blanks  stay',
        '2026-03-04 Wed  rest',
        '',
      ]);
      await workbench.shot('formatted-on-save');
    });

    it('saving applies the safe fixes, where the setting says so', async () => {
      const { page } = workbench;
      await workbench.openFile('slips.trainlog');
      await workbench.goTo('45:10');
      await page.keyboard.type('hr 140 ');
      await workbench.save();
      await workbench.showsLines([
        'athlete Slips',
        '2026-03-02 Mon  easy 8 km hr 140 45:10',
        '2026-03-03 Tue  rest',
        '',
      ]);
      await workbench.shot('fixed-on-save');
    });

    it('Refactor… converts what is selected to miles', async () => {
      const { page } = workbench;
      await workbench.openFile('metric.trainlog');
      await workbench.goTo('easy 8 km');
      await page.keyboard.press('Shift+End');
      const offered = await workbench.openActions('Refactor...', /Convert/);
      assert.deepEqual(offered, ['Rewrite', 'Convert the selection to miles']);
      await workbench.shot('refactor');
      await workbench.chooseAction(/Convert the selection to miles/);
      const [athlete, unit, , ...others] = files['metric.trainlog'];
      await workbench.showsLines([athlete, unit, '2026-03-02 Mon  easy 4.97 mi 45:10 @ 9:06/mi', ...others]);
      await page.keyboard.press('Control+Z');
      await workbench.showsLines(files['metric.trainlog']);
    });

    it('Convert Units… converts the whole log, and Source Action… brings a file back', async () => {
      const { page } = workbench;
      await workbench.openFile('metric.trainlog');
      await workbench.runCommand('Trainlog: Convert Units');
      const choices = page.locator('.quick-input-list .monaco-list-row');
      const [file, log] = [/Convert this file to miles/, /Convert the whole log to miles/];
      // The list says what each would write before anything is written.
      await choices
        .filter({ hasText: file })
        .filter({ hasText: 'Numbers that change: 5, such as 8 km → 4.97 mi' })
        .waitFor();
      await choices
        .filter({ hasText: log })
        .filter({ hasText: 'Numbers that change: 6, in 2 files, such as 8 km' })
        .waitFor();
      await workbench.showsLines(files['metric.trainlog']);
      await workbench.shot('convert-choices');
      await choices.filter({ hasText: log }).click();
      await workbench.showsLines([
        'athlete Metric',
        'unit mi',
        '2026-03-02 Mon  easy 4.97 mi 45:10 @ 9:06/mi',
        '2026-03-03 Tue  intervals 6.09 mi: wu 1.86 mi, 6 x 800 m, cd 1.24 mi',
        '2026-03-08 Sun  race half 1:35:00',
        '',
      ]);
      await workbench.shot('converted');
      await workbench.openFile('metric-autumn.trainlog');
      await workbench.showsLines([
        'athlete Metric',
        'unit mi',
        '2026-10-05 Mon  easy 6.21 mi > 10 km by the river',
        '',
      ]);
      await page.locator('.tab.active:not(.dirty)').waitFor();
      await workbench.openActions('Source Action...', /Convert this file to kilometres/);
      await workbench.shot('convert-back');
      await workbench.chooseAction(/Convert this file to kilometres/);
      await workbench.showsLines(files['metric-autumn.trainlog']);
    });

    /** By keyboard: the cursor to the name, F2, the new one. */
    async function rename(at: string, from: string, to: string): Promise<void> {
      const { page } = workbench;
      await workbench.goTo(at);
      const box = page.locator('.rename-box input');
      await again(box, () => page.keyboard.press('F2'));
      assert.equal(await box.inputValue(), from);
      await box.fill(to);
      await workbench.shot(`rename-to-${to}`);
      await page.keyboard.press('Enter');
    }
  });
}
