import assert from 'node:assert/strict';
import { statSync } from 'node:fs';
import path from 'node:path';
import { packageExtension } from '../../../scripts/lib/package.mjs';
import { root } from '../../../scripts/lib/root.mjs';
import { dayFromToday, hardTwice } from '../dates';
import { openWorkbench, type Workbench } from './workbench';

const vsix = path.join(root, 'out/trainlog-packaged.vsix');
/** The Marketplace takes more; a log's editor should not. */
const largestBytes = 2 * 1024 * 1024;
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
    await page.locator('.extensions-list .monaco-list-row', { hasText: 'Trainlog' }).waitFor();
    await workbench.shot('packaged-installed');
  });
});
