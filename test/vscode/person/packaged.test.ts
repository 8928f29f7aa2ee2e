import assert from 'node:assert/strict';
import { statSync } from 'node:fs';
import path from 'node:path';
import { packageExtension } from '../../../scripts/lib/package.mjs';
import { root } from '../../../scripts/lib/root.mjs';
import { openWorkbench, type Workbench } from './workbench';

const vsix = path.join(root, 'out/trainlog-packaged.vsix');
/** The Marketplace takes more; a log's editor should not. */
const largestBytes = 2 * 1024 * 1024;
const log = '2026-03-03 Tue  intervals 6 x 800 m @ 2:40 rpe 8\n2026-03-04 Wed  tempo 8 km rpe 7\n';

describe('the packed extension', () => {
  let workbench: Workbench | undefined;
  before(async () => {
    await packageExtension(vsix, { quiet: true });
  });
  after(() => workbench?.close());

  it('is small', () => {
    assert.ok(statSync(vsix).size < largestBytes, `${statSync(vsix).size} bytes`);
  });

  it('installs into a fresh VS Code and works there, in a folder that is not trusted', async () => {
    workbench = await openWorkbench({ hostName: 'node', files: { 'log.trainlog': log }, vsix, asksForTrust: true });
    const { page } = workbench;
    await workbench.openFile('log.trainlog');
    await page.locator('.squiggly-warning').first().waitFor();
    await page.locator('.statusbar-item', { hasText: 'Restricted Mode' }).waitFor();
    await workbench.goTo('2026-03-04');
    await workbench.hover(/Hard session back-to-back: intervals on Tue/);
    await workbench.shot('packaged-hover');
    await page.keyboard.press('Escape');
    await workbench.openQuickFixes(/b2b|accept/i);
    await page.keyboard.press('Escape');
    await page.keyboard.press('Control+Shift+X');
    await page.locator('.extensions-list .monaco-list-row', { hasText: 'Trainlog' }).waitFor();
    await workbench.shot('packaged-installed');
  });
});
