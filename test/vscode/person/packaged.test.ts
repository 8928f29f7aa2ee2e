import assert from 'node:assert/strict';
import { statSync } from 'node:fs';
import path from 'node:path';
import { packageExtension } from '../../../scripts/lib/package.mjs';
import { root } from '../../../scripts/lib/root.mjs';
import { dayFromToday, hardTwice } from '../dates';
import { again, openWorkbench, type Workbench } from './workbench';

const vsix = path.join(root, 'out/trainlog-packaged.vsix');
/** The Marketplace takes more; an editor of logs should not. Words and patterns of free text are what has grown. */
const largestBytes = 2.4 * 1024 * 1024;
const log = `${hardTwice().join('\n')}\n`;

describe('the packed extension', () => {
  let workbench: Workbench | undefined;
  before(async () => {
    await packageExtension(vsix, { quiet: true });
  });
  after(() => workbench?.close());
  afterEach(async function () {
    if (this.currentTest?.state === 'failed') await workbench?.shot(`failure-${this.currentTest.title}`);
  });

  it('is small', () => {
    assert.ok(statSync(vsix).size < largestBytes, `${statSync(vsix).size} bytes`);
  });

  it('installs into a fresh VS Code and works there, in a folder that is not trusted', async () => {
    workbench = await openWorkbench({ hostName: 'node', files: { 'log.trainlog': log }, vsix, asksForTrust: true });
    const { page } = workbench;
    await workbench.openFile('log.trainlog');
    await page.locator('.squiggly-warning').first().waitFor();
    await page.locator('.statusbar-item', { hasText: 'Restricted Mode' }).waitFor();
    await workbench.goTo(dayFromToday(-1).date);
    await workbench.hover(new RegExp(`Intervals on ${dayFromToday(-2).weekday}, .*hard days in a row`));
    await workbench.shot('packaged-hover');
    await page.keyboard.press('Escape');
    await workbench.openQuickFixes(/b2b|accept/i);
    await page.keyboard.press('Escape');
    await page.keyboard.press('Control+Shift+X');
    await installed(page).waitFor();
    await workbench.shot('packaged-installed');
  });

  it('its page has no picture that a network would have to bring, and shows a log in its colours instead', async () => {
    assert.ok(workbench);
    const { page } = workbench;
    await again(page.locator('.extension-editor .name', { hasText: 'Trainlog' }), () => installed(page).dblclick());
    await workbench.previewShows(/someone read along/);
    const text = page.frameLocator('iframe.webview').frameLocator('#active-frame').locator('body');
    assert.equal(await text.locator('img').count(), 0);
    const colourOf = (word: string) =>
      text
        .locator('code span', { hasText: new RegExp(`^${word}$`) })
        .first()
        .evaluate(span => getComputedStyle(span).color);
    const words = ['easy', 'intervals', '2026-03-10'];
    assert.equal(new Set(await Promise.all(words.map(colourOf))).size, words.length);
    await page.keyboard.press('Control+B');
    await page.locator('.extensions-list').waitFor({ state: 'hidden' });
    await workbench.shot('packaged-page');
  });

  const installed = (page: Workbench['page']) =>
    page.locator('.extensions-list .monaco-list-row', { hasText: 'Trainlog' });
});
