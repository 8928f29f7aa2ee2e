// The tables of the dashboard beside `trainlog export` of the same logs, in a workspace that is not trusted.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { FrameLocator } from 'playwright-core';
import { exampleLog, exampleOn } from '../../../client/src/exampleLog.mjs';
import { root } from '../../../scripts/lib/root.mjs';
import { render } from '../../../server/src/base/message';
import { exportJson } from '../../../server/src/features/exportJson';
import { weekInWords } from '../../../server/src/features/weeks/rowText';
import {
  assertBests,
  assertCalendar,
  assertForm,
  assertLongRuns,
  assertWeeks,
  type ShownRow,
} from '../../charts/support/likeExport';
import { dayNumber, openLog } from '../../support/log';
import { dayFromToday, dayLines } from '../dates';
import { hostsOf, openWorkbench, type Workbench } from './workbench';

const today = dayFromToday(0).date;

const miles = dayLines(-60, 0, day => (day % 3 === 0 ? 'rest' : 'tempo 6 mi 48:00'));
const times = dayLines(-30, 3, day => (day % 4 === 0 ? 'rest' : day > 0 ? 'plan easy 50 min' : 'easy 40 min'));
const files = {
  'year.trainlog': `athlete Year\n${exampleOn(readFileSync(path.join(root, exampleLog), 'utf8'), today).text}`,
  'miles.trainlog': `athlete Mile\nunit mi\n${miles.join('\n')}\n`,
  'times.trainlog': `athlete Time\n${times.join('\n')}\n`,
};

for (const hostName of hostsOf('node')) {
  describe(`the figures of the dashboard, in the ${hostName} host`, () => {
    let workbench: Workbench;
    let board: FrameLocator;
    before(async () => {
      workbench = await openWorkbench({
        hostName,
        files,
        asksForTrust: hostName === 'node',
        viewport: { width: 1500, height: 900 },
      });
      board = workbench.page.frameLocator('iframe.webview.ready').frameLocator('#active-frame');
      await workbench.openFile('year.trainlog');
      await workbench.runCommand('Trainlog: Show Dashboard');
    });
    after(() => workbench?.close());
    afterEach(async function () {
      if (this.currentTest?.state === 'failed') await workbench.shot(`failure-${this.currentTest.title}`);
    });

    async function rowsOf(id: string): Promise<readonly ShownRow[]> {
      const card = board.locator(`[data-chart="${id}"]`);
      if ((await card.count()) === 0) return [];
      const opener = card.getByRole('button', { name: /^Figures/ });
      if ((await opener.getAttribute('aria-expanded')) === 'false') await opener.click();
      const rows = await card
        .locator('tbody tr')
        .evaluateAll(all =>
          all.map(
            row =>
              [row.getAttribute('data-date') ?? '', [...row.children].map(each => each.textContent ?? '')] as const,
          ),
        );
      return rows.map(([date, cells]) => [dayNumber(date), cells]);
    }

    for (const [name, text] of Object.entries(files))
      it(`are those of the export: ${name}`, async () => {
        const log = openLog(text, { today }).log();
        const exported = exportJson(log, uri => uri);
        const athlete = /^athlete (.*)$/m.exec(text)?.[1] ?? '';
        await board.getByLabel('Runner', { exact: true }).selectOption(athlete);
        const week = render(weekInWords(log, log.week(log.today)));
        await board.locator('.week', { hasText: week }).waitFor();
        assertWeeks(await rowsOf('weeks'), exported, log);
        assertForm(await rowsOf('form'), exported, log);
        assertCalendar(await rowsOf('calendar'), exported, log);
        assertLongRuns(await rowsOf('long-runs'), exported, log);
        assertBests(await rowsOf('bests'), exported);
      });
  });
}
