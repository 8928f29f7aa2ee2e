// Keys that are sent as soon as Log Today was chosen belong to today, wherever the focus was.
import { dayFromToday, dayLines } from '../dates';
import { bothHosts, openWorkbench, type Workbench } from './workbench';

const today = dayFromToday(0);
const written = ['athlete Ada', ...dayLines(-3, -1, () => 'easy 5 km')];
const note = 'Shoes: ';
const files = { 'log.trainlog': `${written.join('\n')}\n`, 'notes.md': `${note}\n` };

/** Forty times in each host with `--every-host`, and before a release; three times in every run. */
const often = process.env.TRAINLOG_EVERY_HOST ? { inTheLog: 20, elsewhere: 10 } : { inTheLog: 1, elsewhere: 1 };

/** A place to be in, how often it is tried there, with another distance each time, and how one gets there. */
type Place = { readonly rounds: number; go(): Promise<void> };

for (const hostName of bothHosts) {
  describe(`keys sent at once after Log Today, in the ${hostName} host`, () => {
    let workbench: Workbench;
    before(async () => {
      workbench = await openWorkbench({ hostName, files });
    });

    const places: Readonly<Record<string, Place>> = {
      'with the log in front, and the cursor in another line': {
        rounds: often.inTheLog,
        async go() {
          await workbench.openFile('log.trainlog');
          await workbench.page.keyboard.press('Control+Home');
        },
      },
      'with another text in front': {
        rounds: often.elsewhere,
        async go() {
          await workbench.openFile('notes.md');
          await workbench.page.keyboard.press('Control+End');
        },
      },
      'with nothing open': {
        rounds: often.elsewhere,
        async go() {
          await workbench.runCommand('View: Close All Editors');
          await workbench.page.locator('.tab').first().waitFor({ state: 'detached' });
        },
      },
    };

    for (const [place, { rounds, go }] of Object.entries(places)) {
      it(`${rounds === 1 ? 'once' : `${rounds} times`} ${place}: none is lost, none is elsewhere`, async function () {
        this.timeout(600_000);
        const { page } = workbench;
        await workbench.openFile('log.trainlog');
        await workbench.lens(/\d run/); // the server is up
        for (let round = 1; round <= rounds; round++) {
          await go();
          await workbench.runCommand('Trainlog: Log Today');
          if (place === 'with nothing open') await takesKeys();
          await page.keyboard.type(`easy ${round} km`);
          await page.locator('.tab.active[data-resource-name="log.trainlog"]').waitFor();
          await workbench.showsLines([...written, `${today.date} ${today.weekday}  easy ${round} km`, '']);
          await workbench.runCommand('File: Revert File');
          await page.locator('.tab.active:not(.dirty)').waitFor();
          await workbench.showsLines([...written, '']);
        }
        await workbench.openFile('notes.md');
        await workbench.showsLines([note, '']);
        await workbench.runCommand('File: Revert File');
      });
    }

    /** With nothing open nobody hears a key until something has the focus. */
    async function takesKeys(): Promise<void> {
      await workbench.page.waitForFunction(
        () =>
          /^(INPUT|TEXTAREA)$/.test(document.activeElement?.tagName ?? '') ||
          document.activeElement?.role === 'textbox',
        undefined,
        { polling: 'raf' },
      );
    }

    after(() => workbench?.close());
    afterEach(async function () {
      if (this.currentTest?.state === 'failed') await workbench.shot(`failure-${this.currentTest.title}`);
    });
  });
}
