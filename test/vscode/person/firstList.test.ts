// The first ten minutes of somebody who has a list of a site, or a spreadsheet of their own, and no log.
import { again, hostsOf, openWorkbench, type Workbench } from './workbench';

const files = {
  'Activities.csv': [
    'Activity Type,Date,Favorite,Title,Distance,Calories,Time,Avg HR,Max HR,Avg Run Cadence,Avg Pace,Total Ascent',
    'Running,2026-03-08 09:10:00,false,Long with Sam,18.40,1210,01:46:20,141,158,168,5:47,160',
    'Running,2026-03-06 18:20:00,false,Town Running,8.03,540,00:45:30,139,155,168,5:40,35',
    'Cycling,2026-03-05 17:45:00,false,Town Cycling,24.60,610,01:02:11,128,149,--,--,210',
    'Treadmill Running,2026-03-04 07:00:00,false,Treadmill Running,6.00,400,00:33:10,137,150,170,5:31,--',
    'Running,2026-03-02 06:30:00,false,Town Running,8.20,560,00:45:10,142,165,168,5:30,40',
    '',
  ].join('\n'),
  'mine.csv': 'Day,What I did\n2026-03-02,8 km easy with Sam\n2026-03-03,rest\n2026-03-04,intervals 6 x 800 m\n',
};

for (const hostName of hostsOf('node')) {
  describe(`the first ten minutes of somebody with a list, in the ${hostName} host`, () => {
    let workbench: Workbench;
    before(async () => {
      workbench = await openWorkbench({
        hostName,
        files,
        settings: { 'files.simpleDialog.enable': true },
        viewport: { width: 1280, height: 640 },
      });
    });
    after(() => workbench?.close());
    afterEach(async function () {
      if (this.currentTest?.state === 'failed') await workbench.shot(`failure-${this.currentTest.title}`);
    });

    const rows = () => workbench.page.locator('.quick-input-list .monaco-list-row');

    async function chooseFile(name: string): Promise<void> {
      const { page } = workbench;
      await rows().filter({ hasText: name }).first().waitFor();
      await workbench.shot(`list-dialog-${name}`);
      const input = page.locator('.quick-input-widget input.input');
      await input.fill(`${await input.inputValue()}${name}`);
      await page.keyboard.press('Enter');
      await page.getByPlaceholder('A new log begins. Which unit do you run in?').waitFor();
      await workbench.shot(`list-unit-${name}`);
      await page.keyboard.press('Enter');
    }

    it('a spreadsheet that is a diary is offered to be converted', async () => {
      const { page } = workbench;
      const welcome = page.locator('.welcome-view', { hasText: 'No training log here yet' });
      await again(welcome, () => page.locator('.activitybar a[aria-label="Trainlog"]').click());
      await workbench.shot('list-welcome');
      await again(rows().filter({ hasText: 'mine.csv' }).first(), () =>
        welcome.locator('a', { hasText: 'Import Activities' }).click(),
      );
      await chooseFile('mine.csv');
      const notice = await workbench.notice(/Nothing was written\. mine\.csv: no row names/);
      await workbench.shot('list-diary');
      await notice.locator('.monaco-button', { hasText: 'Convert to a Training Log' }).click();
      await page.locator('.tab.active[data-resource-name="mine.trainlog"]').waitFor();
      await workbench.shot('list-converted');
      await workbench.runCommand('View: Revert and Close Editor');
      await workbench.runCommand('Notifications: Clear All Notifications');
    });

    it('a preview that is dismissed leaves no new log behind', async () => {
      const { page } = workbench;
      await again(rows().filter({ hasText: 'Activities.csv' }).first(), () =>
        workbench.runCommand('Trainlog: Import Activities'),
      );
      await chooseFile('Activities.csv');
      await rows().filter({ hasText: 'Sun 8 Mar: run 18.4 km' }).waitFor();
      await page.keyboard.press('Escape');
      await page.locator('.tab[data-resource-name="training.trainlog"]').waitFor({ state: 'detached' });
      await workbench.shot('list-dismissed');
    });

    it('a list of Garmin becomes a log, after a question and a preview', async () => {
      const { page } = workbench;
      await again(rows().filter({ hasText: 'Activities.csv' }).first(), () =>
        workbench.runCommand('Trainlog: Import Activities'),
      );
      await chooseFile('Activities.csv');
      await rows().filter({ hasText: 'Sun 8 Mar: run 18.4 km 1:46:20 hr 141/158 +160 m > Long with Sam' }).waitFor();
      await workbench.shot('list-preview');
      await page.keyboard.press('Enter');
      await workbench.showsLines([
        'unit km',
        '',
        '2026-03-02 Mon  run 8.2 km 45:10 hr 142/165 +40 m',
        '2026-03-04 Wed  run 6 km 33:10 hr 137/150',
        '2026-03-05 Thu  bike 24.6 km 1:02:11 hr 128/149 +210 m',
        '2026-03-06 Fri  run 8.03 km 45:30 hr 139/155 +35 m',
        '2026-03-08 Sun  run 18.4 km 1:46:20 hr 141/158 +160 m > Long with Sam',
        '',
      ]);
      await workbench.lens(/40\.63 km|40\.6 km/);
      await workbench.shot('list-log');
      await workbench.save();
      await page.locator('.tab.active[data-resource-name="training.trainlog"]').waitFor();
    });
  });
}
