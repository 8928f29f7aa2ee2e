// The archives of both sites, of years, into a log that has half of them.
import { COUNT, garminArchive, stravaArchive, typedHalf } from '../../importers/activities/madeArchives';
import { again, clickInMenu, hostsOf, openWorkbench, type Workbench } from './workbench';

const typed = typedHalf();

for (const hostName of hostsOf('node')) {
  describe(`archives of years, in the ${hostName} host`, () => {
    let workbench: Workbench;
    before(async () => {
      workbench = await openWorkbench({
        hostName,
        files: {
          'log.trainlog': `${typed.join('\n')}\n`,
          'archives/export.zip': stravaArchive(),
          'archives/garmin.zip': garminArchive(),
        },
        settings: { 'workbench.editor.enablePreview': false },
        viewport: { width: 1280, height: 720 },
      });
      await workbench.openFile('log.trainlog');
    });
    after(() => workbench?.close());
    afterEach(async function () {
      if (this.currentTest?.state === 'failed') await workbench.shot(`failure-${this.currentTest.title}`);
    });

    const rows = () => workbench.page.locator('.quick-input-list .monaco-list-row');

    async function importFolder(): Promise<void> {
      const { page } = workbench;
      const folder = page.locator('.explorer-folders-view .monaco-list-row', { hasText: 'archives' }).first();
      const entry = page.locator('.monaco-menu .action-item', { hasText: 'Import Activities' }).first();
      await again(entry, async () => {
        await page.keyboard.press('Escape');
        await folder.click({ button: 'right' });
      });
      await clickInMenu(entry);
    }

    it('complete what is typed and add the others, each once, after one look at all of them', async () => {
      const { page } = workbench;
      await importFolder();
      await rows().filter({ hasText: 'Wed 1 Jan 2025: easy 5.4 km 30:00 hr 120 > felt like 0' }).waitFor();
      await page.locator('.monaco-count-badge', { hasText: `${COUNT} Selected` }).waitFor();
      await workbench.shot('archives-preview');
      await page.keyboard.press('Enter');
      await workbench.notice(`${COUNT / 2} added, ${COUNT / 2} completed`);
      await workbench.shot('archives-done');
      await workbench.runCommand('Notifications: Clear All Notifications');
    });

    it('bring nothing when they are imported again', async () => {
      await importFolder();
      await workbench.notice(/Nothing was written\./);
      await workbench.shot('archives-again');
    });
  });
}
