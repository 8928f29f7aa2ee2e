import assert from 'node:assert/strict';
import { gzipSync, zipSync } from 'fflate';
import { fitFile } from '../../importers/activities/fitFile';
import { again, hostsOf, openWorkbench, type Workbench } from './workbench';

const log = ['2026-03-01 Sun  rest', '2026-03-02 Mon  easy 8.2 km > windy', ''];
const files = {
  'log.trainlog': log.join('\n'),
  'watch/monday.fit': fitFile({ start: '2026-03-02T05:30:00Z', offsetH: 1, distanceM: 8200, movingS: 2710 }),
  'watch/words.txt': 'no activities',
  'later.tcx': 'from another watch',
  'years.zip': longArchive(),
};

/** Recordings that take a minute to be read. */
function longArchive(): Uint8Array {
  const POINTS = 250_000;
  const COPIES = 25;
  const startMs = Date.UTC(2026, 2, 3, 6);
  const points = Array.from({ length: POINTS }, (_, second) => {
    const time = new Date(startMs + 1000 * second).toISOString();
    return `<trkpt lat="${(50 + second / 40_000).toFixed(6)}" lon="8.${second % 1000}"><ele>${100 + (second % 17)}</ele><time>${time}</time></trkpt>`;
  });
  const recording = gzipSync(new TextEncoder().encode(`<gpx><trk><trkseg>${points.join('\n')}</trkseg></trk></gpx>`));
  const members = Array.from({ length: COPIES }, (_, copy) => [`activities/${copy}.gpx.gz`, recording] as const);
  return zipSync(Object.fromEntries(members), { level: 0 });
}

for (const hostName of hostsOf('web')) {
  describe(`files to import, in the ${hostName} host`, () => {
    let workbench: Workbench;
    before(async () => {
      workbench = await openWorkbench({
        hostName,
        files,
        settings: {
          'workbench.editor.enablePreview': false,
          'files.simpleDialog.enable': true,
          'explorer.confirmDragAndDrop': false,
          'trainlog.importFolder': 'watch',
        },
        viewport: { width: 1280, height: 640 },
      });
      await workbench.openFile('log.trainlog');
      await workbench.lens(/8\.2 km/);
    });
    after(() => workbench?.close());
    afterEach(async function () {
      if (this.currentTest?.state === 'failed') await workbench.shot(`failure-${this.currentTest.title}`);
    });

    const rows = () => workbench.page.locator('.quick-input-list .monaco-list-row');
    const input = () => workbench.page.locator('.quick-input-widget input.input');

    /** Chooses a file of the workspace in the dialog, by keyboard: a slash opens the folder before it. */
    async function chooseFile(name: string, folder?: string): Promise<void> {
      const { page } = workbench;
      await again(rows().filter({ hasText: 'watch' }).first(), () =>
        workbench.runCommand('Trainlog: Import Activities'),
      );
      if (folder !== undefined) await input().fill(`${await input().inputValue()}${folder}/`);
      await rows().filter({ hasText: name }).first().waitFor();
      assert.equal(await rows().filter({ hasText: 'words.txt' }).count(), 0);
      await workbench.shot(`dialog-${name}`);
      await input().fill(`${await input().inputValue()}${name}`);
      await page.keyboard.press('Enter');
    }

    const notices = () => workbench.page.locator('.notifications-center');

    it('what came into the watched folder while VS Code was closed is told at the start, once', async () => {
      const { page } = workbench;
      const news = notices().getByText('New in watch, and not in your log yet: Mon 2 Mar: easy 8.2 km 45:10 > windy.');
      await again(news, () => workbench.runCommand('Notifications: Show Notifications'));
      await workbench.shot('arrived-meanwhile');
      await notices().locator('.monaco-button', { hasText: 'Import' }).click();
      await rows().filter({ hasText: 'easy 8.2 km 45:10 > windy' }).waitFor();
      await page.keyboard.press('Escape');
      await page.reload();
      await workbench.openFile('log.trainlog');
      await workbench.lens(/8\.2 km/);
      // What arrives now is told, and with it all that there was to tell before.
      const inExplorer = (name: string) =>
        page.locator('.explorer-folders-view .monaco-list-row', { hasText: name }).first();
      const offer = notices().getByText('Files of activities have arrived in watch.').first();
      await again(offer, async () => {
        if ((await inExplorer('later.tcx').count()) > 0) await inExplorer('later.tcx').dragTo(inExplorer('watch'));
        await workbench.runCommand('Notifications: Show Notifications');
      });
      assert.equal(await news.count(), 0);
      await workbench.runCommand('Notifications: Clear All Notifications');
      await workbench.backToEditor();
    });

    it('a file of the watch is chosen in the dialog, which shows files of activities alone', async () => {
      const { page } = workbench;
      await chooseFile('monday.fit', 'watch');
      await rows().filter({ hasText: 'easy 8.2 km 45:10 > windy' }).waitFor();
      await page.keyboard.press('Enter');
      await workbench.showsLines([log[0] ?? '', '2026-03-02 Mon  easy 8.2 km 45:10 > windy', '']);
      await workbench.shot('dialog-imported');
    });

    it('an import that is ended while it reads writes nothing, and the next one begins at once', async () => {
      const { page } = workbench;
      const before = await workbench.lines();
      await chooseFile('years.zip');
      await workbench.runCommand('Notifications: Show Notifications');
      const reading = notices().locator('.notification-list-item', { hasText: 'Reading activities' });
      await reading.waitFor();
      await workbench.shot('import-reading');
      await reading.locator('.monaco-button', { hasText: 'Cancel' }).click();
      await reading.waitFor({ state: 'detached' });
      assert.equal(await page.locator('.quick-input-widget').isVisible(), false);
      await workbench.backToEditor();
      await workbench.showsLines(before);
      await chooseFile('monday.fit', 'watch');
      await workbench.notice(/Nothing was written\..*\(logged already\)/);
    });
  });
}
