import assert from 'node:assert/strict';
import type { Locator } from 'playwright-core';
import { fitFile } from '../../importers/activities/fitFile';
import { again, bothHosts, clickInMenu, openWorkbench, type Workbench } from './workbench';

const laps = [
  { distanceM: 3000, movingS: 1020 },
  ...[161, 160, 160].flatMap(movingS => [
    { distanceM: 800, movingS },
    { distanceM: 210, movingS: 90 },
  ]),
  { distanceM: 2000, movingS: 700 },
];
const sum = (of: (lap: (typeof laps)[number]) => number) => laps.reduce((total, lap) => total + of(lap), 0);

const files = {
  'log.trainlog': '2026-03-01 Sun  rest\n2026-03-02 Mon  easy 8.2 km > windy\n2026-03-05 Thu  plan easy 6 km\n',
  'watch/monday.fit': fitFile({
    start: '2026-03-02T05:30:00Z',
    offsetH: 1,
    distanceM: 8200,
    movingS: 2710,
    averageBpm: 142,
  }),
  'watch/repeats.fit': fitFile({
    start: '2026-03-03T17:00:00Z',
    offsetH: 1,
    distanceM: sum(lap => lap.distanceM),
    movingS: sum(lap => lap.movingS),
    laps,
  }),
  'watch/slip.fit': fitFile({ start: '2026-03-04T05:30:00Z', offsetH: 1, distanceM: 158, movingS: 57 }),
  'watch/thursday.fit': fitFile({ start: '2026-03-05T05:30:00Z', offsetH: 1, distanceM: 6100, movingS: 2100 }),
  'arrivals/readme.txt': 'from the watch',
  'watch/broken.fit': 'no fit file at all',
  'friday.fit': fitFile({ start: '2026-03-06T05:30:00Z', offsetH: 1, distanceM: 7000, movingS: 2400 }),
};

const AFTER = [
  '2026-03-01 Sun  rest',
  '2026-03-02 Mon  easy 8.2 km 45:10 hr 142 > windy',
  '2026-03-03 Tue  intervals 8.03 km 41:11: wu 3 km, 3 x 800 m r 90s = 2:41 2:40 2:40, cd 2 km',
  '2026-03-05 Thu  easy 6.1 km 35:00',
  '',
];

for (const hostName of bothHosts) {
  describe(`importing activities, in the ${hostName} host`, () => {
    let workbench: Workbench;
    before(async () => {
      workbench = await openWorkbench({
        hostName,
        files,
        settings: {
          'workbench.editor.enablePreview': false,
          'trainlog.importFolder': 'arrivals',
          'explorer.confirmDragAndDrop': false,
        },
        // No line is broken.
        viewport: { width: 1440, height: 720 },
      });
    });
    after(() => workbench?.close());
    afterEach(async function () {
      if (this.currentTest?.state === 'failed') await workbench.shot(`failure-${this.currentTest.title}`);
    });

    const rows = () => workbench.page.locator('.quick-input-list .monaco-list-row');
    /** The menu of a file or folder in the explorer. */
    async function importFrom(name: string): Promise<void> {
      const { page } = workbench;
      const row = page.locator('.explorer-folders-view .monaco-list-row', { hasText: name }).first();
      const entry = page.locator('.monaco-menu .action-item', { hasText: 'Import Activities' }).first();
      await again(entry, async () => {
        await page.keyboard.press('Escape');
        await row.click({ button: 'right' });
      });
      await clickInMenu(entry);
    }

    it('shows what would happen, by day, and writes what is ticked, by keyboard, in one undo step', async () => {
      const { page } = workbench;
      await workbench.openFile('log.trainlog');
      await importFrom('watch');
      await rows().filter({ hasText: 'easy 8.2 km 45:10 hr 142 > windy' }).waitFor();
      await workbench.shot(`import-preview-${hostName}`);
      const told = await rows().allInnerTexts();
      assert.ok(
        told.some(text => /Tue 3 Mar.*intervals.*add/s.test(text)),
        told.join('\n'),
      );
      assert.ok(
        told.some(text => /Thu 5 Mar.*easy 6.1 km.*done/s.test(text)),
        told.join('\n'),
      );
      assert.ok(
        told.some(text => /started by accident/.test(text)),
        told.join('\n'),
      );
      await page.keyboard.press('Enter');
      await workbench.showsLines(AFTER);
      await workbench.shot(`import-done-${hostName}`);
      await workbench.backToEditor();
      await page.keyboard.press('Control+Z');
      await workbench.showsLines([...files['log.trainlog'].split('\n')]);
      await page.keyboard.press('Control+Shift+Z');
      await workbench.showsLines(AFTER);
    });

    it('says that there is nothing to do the second time', async () => {
      await importFrom('watch');
      await workbench.notice(/Nothing was written\..*watch\/broken\.fit/);
      await workbench.shot(`import-again-${hostName}`);
      await workbench.runCommand('Notifications: Clear All Notifications');
      await workbench.backToEditor();
      await workbench.showsLines(AFTER);
    });

    async function middleOf(shown: Locator): Promise<{ readonly x: number; readonly y: number }> {
      const box = await shown.boundingBox();
      assert.ok(box);
      return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
    }

    it('takes files that are dropped on the log with Shift', async () => {
      const { page } = workbench;
      const file = page.locator('.explorer-folders-view .monaco-list-row', { hasText: 'friday.fit' }).first();
      const editor = page.locator('.editor-instance').first();
      await again(rows().filter({ hasText: 'run 7 km 40:00' }), async () => {
        await file.hover();
        await page.mouse.down();
        await page.keyboard.down('Shift');
        const { x, y } = await middleOf(editor);
        await page.mouse.move(x, y, { steps: 5 });
        await page.mouse.up();
        await page.keyboard.up('Shift');
      });
      await page.keyboard.press('Enter');
      await workbench.showsLines([...AFTER.slice(0, -1), '2026-03-06 Fri  run 7 km 40:00', '']);
      await workbench.shot(`import-dropped-${hostName}`);
    });

    it('offers what arrives in the watched folder', async () => {
      const { page } = workbench;
      const inExplorer = (name: string) =>
        page.locator('.explorer-folders-view .monaco-list-row', { hasText: name }).first();
      const notices = page.locator('.notifications-center');
      const offer = notices.getByText('Files of activities have arrived in arrivals.').first();
      await again(offer, async () => {
        if ((await inExplorer('friday.fit').count()) > 0) await inExplorer('friday.fit').dragTo(inExplorer('arrivals'));
        await workbench.runCommand('Notifications: Show Notifications');
      });
      await workbench.shot(`import-arrived-${hostName}`);
      await notices.locator('.monaco-button', { hasText: 'Import' }).first().click();
      await notices.getByText(/Nothing was written\..*run 7 km 40:00 \(logged already\)/).waitFor();
    });
  });
}
