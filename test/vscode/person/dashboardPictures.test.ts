// The pictures of the dashboard, in all kinds of themes and two widths. With TRAINLOG_CORPUS logs of real runners too, for somebody who looks.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { FrameLocator } from 'playwright-core';
import { exampleLog, exampleOn } from '../../../client/src/exampleLog.mjs';
import { root } from '../../../scripts/lib/root.mjs';
import { dayFromToday, dayLines } from '../dates';
import { pictures } from './pictures';
import { openWorkbench, type Workbench } from './workbench';

const save = pictures('dashboard');
const corpus = process.env.UPDATE === '1' ? undefined : process.env.TRAINLOG_CORPUS;

const short: Readonly<Record<number, string>> = { [-2]: 'easy 8 km 45:10 hr 138', [-1]: 'rest', 0: 'easy 6 km 35:00' };
const example = exampleOn(readFileSync(path.join(root, exampleLog), 'utf8'), dayFromToday(0).date).text;
const broken = example.replaceAll(/^(\d{4})-(\d\d)/gm, (whole, year) => (whole.endsWith('3') ? `${year}-13` : whole));
const real = corpus ? readdirSync(path.join(corpus, 'logs')).map(file => path.basename(file, '.trainlog')) : [];

/** Logs by the name of their runner. */
const logs: Readonly<Record<string, string>> = {
  Example: example,
  Empty: '',
  'Three lines': `${dayLines(-2, 0, day => short[day]).join('\n')}\n`,
  Broken: broken,
  ...Object.fromEntries(
    real.map(name => [name, readFileSync(path.join(corpus ?? '', 'logs', `${name}.trainlog`), 'utf8')]),
  ),
};

const themes = {
  light: 'Light Modern',
  dark: 'Dark Modern',
  'high-contrast-dark': 'Dark High Contrast',
  'high-contrast-light': 'Light High Contrast',
} as const;

/** As wide as a page of its own, and as narrow as beside a text in a small window; so high that most of it is seen. */
const widths = { wide: 1180, narrow: 420 } as const;
const HEIGHT_PX = 1600;

describe('pictures of the dashboard', () => {
  let workbench: Workbench;
  let board: FrameLocator;
  before(async () => {
    workbench = await openWorkbench({
      hostName: 'node',
      files: Object.fromEntries(
        Object.entries(logs).map(([name, text]) => [
          `${name.replaceAll(' ', '-')}.trainlog`,
          `athlete ${name}\n${text.replace(/^athlete .*\n/m, '')}`,
        ]),
      ),
      viewport: { width: widths.wide, height: HEIGHT_PX },
      settings: { 'workbench.activityBar.location': 'hidden', 'workbench.statusBar.visible': false },
    });
    board = workbench.page.frameLocator('iframe.webview.ready').frameLocator('#active-frame');
    await workbench.openFile('Example.trainlog');
    await workbench.runCommand('Trainlog: Show Dashboard');
    await board.locator('[data-chart="weeks"] svg').waitFor();
    await workbench.runCommand('Trainlog: Show Dashboard'); // it has the focus now
    await workbench.runCommand('View: Close Editors in Other Groups');
    await workbench.runCommand('View: Toggle Primary Side Bar Visibility');
  });
  after(() => workbench?.close());
  afterEach(async function () {
    if (this.currentTest?.state === 'failed') await workbench.shot(`failure-${this.currentTest.title}`);
  });

  async function shown(runner: string, width: number): Promise<Buffer> {
    const { page } = workbench;
    await page.setViewportSize({ width, height: HEIGHT_PX });
    await board.getByLabel('Runner', { exact: true }).selectOption(runner);
    await board.locator('#choose-runner option:checked', { hasText: runner }).waitFor({ state: 'attached' });
    await board.locator('body').evaluate(
      () =>
        new Promise<void>(resolve => {
          const look = () => {
            const isDrawn = [...document.querySelectorAll('main .picture')].every(each => {
              const width = Number(each.querySelector('svg')?.getAttribute('width') ?? 0);
              return Math.abs(width - each.clientWidth) <= 1;
            });
            if (isDrawn) resolve();
            else requestAnimationFrame(look);
          };
          look();
        }),
    );
    return page.locator('iframe.webview.ready').screenshot({ animations: 'disabled' });
  }

  for (const [kind, theme] of Object.entries(themes))
    it(`in ${theme}`, async () => {
      await workbench.chooseTheme(theme);
      for (const [name, width] of Object.entries(widths)) save(`${name}-${kind}`, await shown('Example', width));
    });

  it('of an empty log, of three lines and of a broken one', async () => {
    await workbench.chooseTheme('Light Modern');
    for (const runner of ['Empty', 'Three lines', 'Broken'])
      save(runner.toLowerCase().replace(' ', '-'), await shown(runner, widths.narrow));
  });

  for (const name of real)
    it(`of ${name}, all of it`, async () => {
      await board.getByLabel('Span', { exact: true }).selectOption('All');
      save(`real-${name}`, await shown(name, widths.wide));
    });
});
