// Names out of a log, of a setting of the workspace and of a file that try to be pictures, links and commands where VS Code renders text.
import assert from 'node:assert/strict';
import type { Locator } from 'playwright-core';
import { dayFromToday, dayLines } from '../dates';
import { hostsOf, openWorkbench, textOf, type Workbench } from './workbench';

const OUTSIDE = 'evil.example';
const alias = `a\`![](https://${OUTSIDE}/x.png)\`b`;
const ruleId = `x [Fix it](command:workbench.action.closeWindow) [more](https://${OUTSIDE}) $(alert)`;
const fileName = 'z [Fix it](command:workbench.action.closeWindow) $(alert).trainlog';

const files = {
  '.vscode/settings.json': JSON.stringify({ 'trainlog.rules': { [ruleId]: 'off' } }),
  'gym.trainlog': [
    'athlete Kim',
    ...dayLines(0, 0, () => `easy 8 km [${alias}]`),
    ...dayLines(1, 7, () => 'plan strength 30 min'),
    '',
  ].join('\n'),
  // The other half of what is planned: a day of rest takes it away here, and says so. Seven days, so that on a Sunday none of the week is free.
  [fileName]: ['athlete Kim', ...dayLines(1, 7, () => 'plan easy 6 km'), ''].join('\n'),
};

for (const hostName of hostsOf('web')) {
  describe(`names that try to be markup, in the ${hostName} host`, () => {
    let workbench: Workbench;
    const askedOutside: string[] = [];
    before(async () => {
      workbench = await openWorkbench({ hostName, files });
      workbench.page.on('request', request => {
        if (request.url().includes(OUTSIDE)) askedOutside.push(request.url());
      });
      await workbench.openFile('gym.trainlog');
    });
    after(() => workbench?.close());
    afterEach(async function () {
      if (this.currentTest?.state === 'failed') await workbench.shot(`failure-${this.currentTest.title}`);
      assert.deepEqual(askedOutside, [], 'nothing is asked of the network');
    });

    it('the alias of a shoe is text in its hover', async () => {
      await workbench.goTo('![](');
      const said = await workbench.hover(/Not declared yet/);
      await workbench.shot('hostile-alias');
      assert.ok(said.includes(alias), said);
      const hover = workbench.page.locator('.monaco-hover:visible');
      assert.equal(await hover.locator('img').count(), 0);
      assert.deepEqual((await targetsIn(hover)).filter(isNotOurs), []);
      await workbench.backToEditor();
    });

    it('the id of a rule is text in the language status', async () => {
      const { page } = workbench;
      await page.locator('[id="status.languageStatus"]').hover();
      const notice = page.locator('.hover-language-status', { hasText: 'A setting cannot be used' }).first();
      const said = (await textOf(notice)).replaceAll(WORD_JOINER, '');
      await workbench.shot('hostile-rule');
      assert.ok(said.includes(ruleId), said);
      assert.deepEqual(
        (await notice.locator('a').allTextContents()).filter(text => text !== ''),
        ['Open Settings'],
      );
      assert.equal(await notice.locator('img, .codicon-alert').count(), 0);
    });

    it('the name of a file is text in a notification', async () => {
      const { page } = workbench;
      await workbench.goTo(dayFromToday(1).date);
      await workbench.runCommand('Trainlog: Insert Rest Day');
      await page.locator('.editor-instance .view-line', { hasText: 'instead' }).waitFor();
      // Where it stays until it is read: on a busy machine it may have gone from the corner.
      const notice = await workbench.notice('is a rest day now');
      const said = (await textOf(notice)).replaceAll(WORD_JOINER, '');
      await workbench.shot('hostile-file');
      assert.ok(said.includes(fileName), said);
      assert.deepEqual(await targetsIn(notice.locator('.notification-list-item-message')), []);
      assert.equal(await notice.locator('img, .codicon-alert').count(), 0);
    });
  });
}

/** What `plainText` of the client puts where markup would begin. */
const WORD_JOINER = '\u2060';

/** The page of a rule, and the menu of fixes, which leads nowhere. */
const isNotOurs = (target: string): boolean => target !== '' && !target.startsWith('trainlog-rule:');

/** Where the links of a place lead. */
function targetsIn(place: Locator): Promise<readonly string[]> {
  return place
    .locator('a')
    .evaluateAll(links => links.map(link => link.getAttribute('data-href') ?? link.getAttribute('href') ?? ''));
}
