// The README's pictures, taken from the extension at work. Each run takes them, into screenshots/readme/; with UPDATE=1 they are
// written to images/readme/, to be committed.
import assert from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { root } from '../../../scripts/lib/root.mjs';
import { dayLines, weekEndsToday } from '../dates';
import { openWorkbench, type Workbench } from './workbench';

const target = path.join(root, process.env.UPDATE === '1' ? 'images/readme' : 'screenshots/readme');

/** Three weeks up to yesterday: the last one without a rest day, and today open. */
const entries: Readonly<Record<number, string>> = {
  [-20]: 'rest',
  [-19]: 'easy 8 km 45:10 hr 138 [blue]',
  [-18]: 'easy 9 km 51:00 + 6 x 20s strides',
  [-17]: 'rest > Ida’s birthday',
  [-16]: 'tempo 10 km 49:40 rpe 7: wu 3 km, 20 min @ T, cd 2 km',
  [-15]: 'easy 7 km 40:20',
  [-14]: 'long 20 km 1:55:00 hr 142 [blue] #trail',
  [-13]: 'rest',
  [-12]: 'easy 8 km 45:30',
  [-11]: 'hills 9 km 51:20 rpe 8: wu 3 km, 8 x 60s r 90s jog, cd 3 km',
  [-10]: 'easy 7 km 40:00 > Legs of wood',
  [-9]: 'strength 35 min',
  [-8]: 'skip steady 10 km > Late train',
  [-7]: 'long 21 km 2:01:10 hr 143 [blue]',
  [-6]: 'easy 8 km 45:20 hr 137 [blue]',
  // No line wraps: *Go to Line* counts what is seen.
  [-5]: 'intervals 12 km 58:20 rpe 8: wu 3 km, 3 x 2 km r 3 min = 8:20 8:16 8:11, cd 3 km',
  [-4]: 'easy 9 km 51:10 > Slept badly, went anyway',
  [-3]: 'steady 11 km 57:40 hr 151 [blue]',
  [-2]: 'recovery 5 km 31:00 #rain',
  [-1]: 'long 22 km 2:06:30 hr 143 rpe 5 [blue] > Found the otters.',
};
const planned: Readonly<Record<number, string>> = {
  1: 'plan easy 8 km',
  2: 'plan intervals 12 km: wu 3 km, 5 x 1 km @ I r 2 min jog, cd 2 km',
  4: 'plan race B half goal 1:34:00 > Harbour half',
};
const log = [
  weekEndsToday(),
  'shoe blue "Meadow Glide, blue" max 700 km',
  '',
  '# Harbour half',
  '',
  ...dayLines(-20, -1, day => entries[day]),
  ...dayLines(1, 4, day => planned[day]),
  '',
].join('\n');

describe('the README’s pictures', () => {
  let workbench: Workbench;
  before(async () => {
    mkdirSync(target, { recursive: true });
    workbench = await openWorkbench({
      hostName: 'node',
      files: { 'training.trainlog': log },
      viewport: { width: 900, height: 680 },
      deviceScaleFactor: 1.25,
      settings: {
        'breadcrumbs.enabled': false,
        'editor.fontSize': 14,
        'editor.occurrencesHighlight': 'off',
        'editor.renderLineHighlight': 'none',
        'editor.scrollBeyondLastLine': false,
        'editor.lineNumbers': 'off',
        'editor.scrollbar.vertical': 'hidden',
        'editor.scrollbar.horizontal': 'hidden',
        'editor.overviewRulerBorder': false,
        'workbench.editor.showTabs': 'none',
        'workbench.activityBar.location': 'hidden',
        'workbench.statusBar.visible': false,
      },
    });
    await workbench.openFile('training.trainlog', { withTab: false });
    await workbench.page.keyboard.press('Control+B');
    await workbench.page.locator('.squiggly-hint').first().waitFor();
    await workbench.page.locator('.codelens-decoration', { hasText: 'rest possible until today' }).waitFor();
  });
  after(() => workbench?.close());

  it('a hint about rest', async () => {
    await workbench.goTo(lastDay());
    assert.match(await workbench.hover(/No rest day this week/), /No rest day this week/);
    await picture('hint');
    await workbench.page.keyboard.press('Escape');
  });

  it('its quick fixes', async () => {
    await workbench.goTo(lastDay());
    assert.match((await workbench.openQuickFixes(/Insert a rest day/)).join('\n'), /Accept for this week/);
    await picture('fix');
    await workbench.page.keyboard.press('Escape');
  });

  it('a hover on intervals', async () => {
    assert.match(await workbench.pointAt('intervals 12 km 58', /because intervals/), /3 × 2 km/);
    await workbench.hoverFits(/because intervals/);
    await picture('hover');
  });

  it('light, dark and high contrast', async () => {
    const { page } = workbench;
    const shots: string[] = [];
    for (const theme of ['Light Modern', 'Dark Modern', 'Dark High Contrast']) {
      await workbench.chooseTheme(theme);
      // The server’s colours are back when what is hard is bold.
      await expectBold('intervals');
      shots.push((await screenshot({ from: 'intervals 12 km 58', to: '5 x 1 km' })).toString('base64'));
    }
    assert.equal(new Set(shots).size, 3);
    const composed = await page.context().newPage();
    const images = shots.map(shot => `<img src="data:image/png;base64,${shot}">`).join('');
    await composed.setContent(
      `<style>body { margin: 0; display: inline-block } img { display: block; width: 100% }</style>${images}`,
    );
    await composed.locator('img').last().waitFor();
    writeFileSync(path.join(target, 'themes.png'), await composed.locator('body').screenshot());
    await composed.close();
  });

  const lastDay = () =>
    log
      .split('\n')
      .findLast(line => line.includes('otters'))
      ?.slice(0, 10) ?? '';

  async function picture(name: string): Promise<void> {
    writeFileSync(path.join(target, `${name}.png`), await screenshot({ from: '# Harbour half', to: 'plan race B' }));
  }

  /** Lines of the editor from one to another, without the frame around them. */
  async function screenshot({ from, to }: { readonly from: string; readonly to: string }): Promise<Buffer> {
    const { page } = workbench;
    const lineWith = (text: string) =>
      page.locator('.editor-instance .view-line', { hasText: text.replaceAll(' ', '\u00a0') }).first();
    const box = await page.locator('.editor-instance').first().boundingBox();
    const first = await lineWith(from).boundingBox();
    const last = await lineWith(to).boundingBox();
    assert.ok(box && first && last);
    const y = first.y - 1;
    return page.screenshot({ clip: { ...box, y, height: last.y + last.height + 1 - y }, animations: 'disabled' });
  }

  async function expectBold(word: string): Promise<void> {
    const { page } = workbench;
    await page.waitForFunction(
      text =>
        [...document.querySelectorAll('.view-line span')].some(
          piece => piece.textContent === text && getComputedStyle(piece).fontWeight === '700',
        ),
      word,
    );
  }
});
