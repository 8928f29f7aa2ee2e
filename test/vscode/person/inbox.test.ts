import { dayFromToday } from '../dates';
import { bothHosts, openWorkbench, type Workbench } from './workbench';

const first = dayFromToday(-5);
const second = dayFromToday(-4);
const INBOX = `${second.date}\n8k easy 46 min\nslept 6h\n\n3/4 10k\n`;
const LOG = `${first.date} ${first.weekday}  rest\n`;
const AFTER = [LOG.trimEnd(), `${second.date} ${second.weekday}  8 km easy 46 min`, '  slept 6h', ''];
const LEFT = ['', '3/4 10k', ''];

for (const hostName of bothHosts) {
  describe(`an inbox beside the log, in the ${hostName} host`, () => {
    let workbench: Workbench;
    before(async () => {
      workbench = await openWorkbench({
        hostName,
        files: { 'log.trainlog': LOG, 'inbox.txt': INBOX },
        settings: { 'workbench.editor.enablePreview': false },
      });
    });
    after(() => workbench?.close());
    afterEach(async function () {
      if (this.currentTest?.state === 'failed') await workbench.shot(`failure-${this.currentTest.title}`);
    });

    const rows = () => workbench.page.locator('.quick-input-list .monaco-list-row');
    const showsInbox = async (expected: readonly string[]) => {
      await workbench.openFile('inbox.txt');
      await workbench.showsLines(expected);
    };

    it('is offered when the log is opened, and its lines are added after a look at them', async () => {
      const { page } = workbench;
      await workbench.openFile('log.trainlog');
      const offer = await workbench.notice(/In inbox\.txt, and not in your log yet: .*: 8 km easy 46 min\./);
      await workbench.shot('inbox-offer');
      await offer.locator('.monaco-button', { hasText: 'Add Lines' }).click();
      await rows().filter({ hasText: ': slept 6h' }).waitFor();
      await workbench.shot('inbox-preview');
      await page.keyboard.press('Enter');
      await workbench.showsLines(AFTER);
      await workbench.shot('inbox-added');
    });

    it('is emptied of them when the log is saved, and not before', async () => {
      await showsInbox(INBOX.split('\n'));
      await workbench.openFile('log.trainlog');
      await workbench.save();
      await showsInbox(LEFT);
    });

    it('has them again when one undo has taken them back, and that is saved', async () => {
      const { page } = workbench;
      await workbench.openFile('log.trainlog');
      await workbench.backToEditor();
      await page.keyboard.press('Control+Z');
      await workbench.showsLines(LOG.split('\n'));
      await workbench.save();
      await showsInbox(INBOX.split('\n'));
    });

    it('is offered again when something new has come into it, also by the command', async () => {
      const { page } = workbench;
      await showsInbox(INBOX.split('\n'));
      await page.keyboard.press('Control+End');
      await page.keyboard.type('yesterday 5k');
      await workbench.save();
      await workbench.notice(/In inbox\.txt.*5 km/);
      await workbench.runCommand('Notifications: Clear All Notifications');
      await workbench.openFile('log.trainlog');
      await workbench.runCommand('Add Lines of inbox.txt');
      await rows().filter({ hasText: '5 km' }).waitFor();
      await page.keyboard.press('Escape');
      await workbench.showsLines(LOG.split('\n'));
    });
  });
}
