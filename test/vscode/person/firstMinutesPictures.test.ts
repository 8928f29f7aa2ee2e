// The first ten minutes of somebody who has a diary, and of somebody who has nothing, step by step, with the extension as it is packed. The
// pictures of the node host are those of the tour.
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import path from 'node:path';
import { copyExtension, packageExtension } from '../../../scripts/lib/package.mjs';
import { root } from '../../../scripts/lib/root.mjs';
import { dayFromToday } from '../dates';
import { pictures, unwrapped } from './pictures';
import { again, bothHosts, type HostName, openWorkbench, type Workbench } from './workbench';

const save = pictures('tour');
const today = dayFromToday(0);

/** What a runner has written down until yesterday, by days from today. */
const written: Readonly<Record<number, string>> = {
  [-9]: 'Easy 8 km in 45:10 along the river. Two otters by the weir.',
  [-8]: 'Rest. Read about otters.',
  [-7]: 'Long run, 18 km in 1:45:20. Heavy legs from km 15.',
  [-5]: 'Easy 7 km, 40:30.',
  [-4]: 'Rest.',
  [-3]: 'Easy 8 km in 46:00, slept badly.',
  [-2]: 'Intervals 6 x 800 m, 10 km in all.',
  [-1]: 'Tempo 9 km in 43:10. Club night, could not say no.',
};
const long = new Intl.DateTimeFormat('en-GB', { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' });
const diary = [
  '# Running diary',
  '',
  ...Object.keys(written)
    .map(Number)
    .sort((a, b) => a - b)
    .flatMap(day => [`## ${long.format(new Date(`${dayFromToday(day).date}T12:00`))}`, '', written[day] ?? '', '']),
].join('\n');

const settings = { ...unwrapped, 'editor.fontSize': 13, 'editor.hover.above': false };

for (const hostName of bothHosts) {
  describe(`the first ten minutes, in the ${hostName} host`, () => {
    let workbench: Workbench;
    let extension: Packed | undefined;
    let folder = '';
    before(async () => {
      mkdirSync(path.join(root, 'out'), { recursive: true });
      folder = mkdtempSync(path.join(root, 'out', 'packed-'));
      extension = await asPacked(hostName, folder);
    });
    after(() => rmSync(folder, { recursive: true, force: true }));
    afterEach(async function () {
      if (this.currentTest?.state === 'failed') await workbench.shot(`failure-${this.currentTest.title}`);
    });

    describe('of somebody who has a diary', () => {
      before(async () => {
        workbench = await open({ 'diary.md': diary });
      });
      after(() => workbench?.close());

      it('the Weeks view leads from the diary to a log', async () => {
        const { page } = workbench;
        await workbench.openFile('diary.md');
        await page.keyboard.press('Control+Home');
        const welcome = page.locator('.welcome-view', { hasText: 'No training log here yet' });
        await again(welcome, () => page.locator('.activitybar a[aria-label="Trainlog"]').click());
        await picture('diary-1');
        await welcome.locator('a', { hasText: 'Convert a Diary' }).click();
        await page.locator('.tab.active[data-resource-name="diary.trainlog"]').waitFor();
        await page.locator('.view-line', { hasText: /Club.night/ }).waitFor();
        await page.keyboard.press('Control+Home');
        await workbench.lens(/km/);
        await page.locator('.customview-tree .monaco-list-row', { hasText: 'This week' }).first().waitFor();
        await page.locator('.notification-toast', { hasText: 'days with' }).waitFor();
        await picture('diary-2');
      });

      it('and says at once what there is to say', async () => {
        const { page } = workbench;
        await workbench.runCommand('Notifications: Clear All Notifications');
        await workbench.backToEditor();
        await workbench.save();
        await workbench.goTo(dayFromToday(-1).date);
        await workbench.hover(/hard days in a row/);
        await picture('diary-3');
        await workbench.backToEditor();
        await page.keyboard.press('Control+K');
        await page.keyboard.press('l');
        await page.locator('.view-line', { hasText: today.date }).waitFor();
        await page.keyboard.type('rest > At last');
        await picture('diary-4');
      });
    });

    describe('of somebody who has nothing', () => {
      before(async () => {
        workbench = await open({ 'shopping.md': 'Shoes?\n' });
      });
      after(() => workbench?.close());

      it('three questions make a log', async () => {
        const { page } = workbench;
        const welcome = page.locator('.welcome-view', { hasText: 'No training log here yet' });
        await again(welcome, () => page.locator('.activitybar a[aria-label="Trainlog"]').click());
        await welcome.locator('a', { hasText: 'New Training Log' }).click();
        await page.getByPlaceholder(/Which unit/).waitFor();
        await workbench.shot('first-nothing-1');
        await page.keyboard.press('Enter');
        await page.getByPlaceholder(/Which day/).waitFor();
        await page.keyboard.press('Enter');
        await page.getByPlaceholder('easy 5 km 30:00').waitFor();
        await page.keyboard.type('easy 4 km 26:00');
        await picture('nothing-2');
        await page.keyboard.press('Enter');
        await page.locator('.view-line', { hasText: /easy.4.km.26:00/ }).waitFor();
        await workbench.lens(/4 km/);
        await page.keyboard.press('Enter');
        await page.locator('.ghost-text-decoration').first().waitFor();
        await picture('nothing-3');
      });

      it('the first steps, and somebody else’s year to play with', async () => {
        const { page } = workbench;
        await workbench.runCommand('Trainlog: Open Example Log');
        await page.locator('.view-line', { hasText: /tempo.10.km:.wu.3.km,.20.min/ }).waitFor();
        await workbench.lens(/planned/);
        await workbench.hover(/hard/);
        await picture('nothing-4');
        await workbench.backToEditor();
        // Without the side bar a small window has room for the picture of a step.
        await page.keyboard.press('Control+B');
        await workbench.runCommand('Welcome: Open Walkthrough');
        await page
          .locator('.quick-input-list .monaco-list-row', { hasText: 'First Steps with Trainlog' })
          .first()
          .click();
        await page.locator('.getting-started-step[data-step-id$="#begin"]').waitFor();
        await page.locator('.getting-started-media img').waitFor();
        await picture('nothing-5');
      });
    });

    async function open(files: Readonly<Record<string, string>>): Promise<Workbench> {
      const opened = await openWorkbench({
        hostName,
        files,
        ...extension,
        viewport: { width: 1100, height: 620 },
        settings,
      });
      await opened.chooseTheme('Light Modern');
      return opened;
    }

    async function picture(step: string): Promise<void> {
      const name = `first-${step}`;
      await workbench.shot(name);
      if (hostName === 'node') save(name, await workbench.page.screenshot({ animations: 'disabled' }));
    }
  });
}

type Packed = { readonly vsix: string } | { readonly extension: string };

/** The extension as a runner installs it: from its .vsix file, or in the web host, which takes none, from a folder with the same files. */
async function asPacked(hostName: HostName, folder: string): Promise<Packed> {
  if (hostName === 'web') {
    await copyExtension(folder, { quiet: true });
    return { extension: folder };
  }
  const vsix = path.join(folder, 'trainlog.vsix');
  await packageExtension(vsix, { quiet: true });
  return { vsix };
}
