// The README's pictures.
import assert from 'node:assert/strict';
import type { Locator } from 'playwright-core';
import { dayFromToday } from '../dates';
import { calm, lastSampleDate, linesFrom, pictures, sampleLog, whenBold } from './pictures';
import { openWorkbench, type Workbench } from './workbench';

const save = pictures('readme');

describe('the README’s pictures', () => {
  let workbench: Workbench;
  before(async () => {
    workbench = await openWorkbench({
      hostName: 'node',
      files: { 'training.trainlog': sampleLog },
      viewport: { width: 860, height: 900 },
      deviceScaleFactor: 1.25,
      settings: calm,
    });
    await workbench.openFile('training.trainlog', { withTab: false });
    await workbench.page.keyboard.press('Control+B');
    await workbench.page.locator('.squiggly-hint').first().waitFor();
    await workbench.lens('rest still possible today');
  });
  after(() => workbench?.close());

  it('a hint about rest', async () => {
    await workbench.goTo(lastSampleDate);
    assert.match(await workbench.hover(/no rest day yet/), /no rest day yet/);
    await picture('hint', hover());
    await workbench.page.keyboard.press('Escape');
  });

  it('its quick fixes', async () => {
    await workbench.goTo(lastSampleDate);
    assert.match((await workbench.openQuickFixes(/Insert a rest day/)).join('\n'), /Accept, because/);
    await picture('fix', workbench.page.locator('.action-widget').first());
    await workbench.page.keyboard.press('Escape');
  });

  it('a hover on intervals', async () => {
    assert.match(await workbench.pointAt('12 km 58:20 rpe 8: wu 3 km, 3 x 2', /because intervals/), /3 × 2 km/);
    await workbench.hoverFits(/because intervals/);
    await picture('hover', hover());
  });

  it('light, dark and high contrast', async () => {
    const { page } = workbench;
    const shots: string[] = [];
    for (const theme of ['Light Modern', 'Dark Modern', 'Dark High Contrast']) {
      await workbench.chooseTheme(theme);
      // The server’s colours are back when what is hard is bold.
      await whenBold(workbench, 'intervals');
      shots.push((await linesFrom(workbench, { from: 'intervals 12 km 58', to: '5 x 1 km' })).toString('base64'));
    }
    assert.equal(new Set(shots).size, 3);
    const composed = await page.context().newPage();
    const images = shots.map(shot => `<img src="data:image/png;base64,${shot}">`).join('');
    await composed.setContent(
      `<style>body { margin: 0; display: inline-block } img { display: block; width: 100% }</style>${images}`,
    );
    await composed.locator('img').last().waitFor();
    save('themes', await composed.locator('body').screenshot());
    await composed.close();
  });

  const hover = () => workbench.page.locator('.monaco-hover:visible').first();

  /** The last week of the sample, with all of what is open over it. */
  async function picture(name: string, over: Locator): Promise<void> {
    save(name, await linesFrom(workbench, { from: dayFromToday(-6).date, to: lastSampleDate, over }));
  }
});
