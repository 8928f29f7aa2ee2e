// A log of 20,000 days, fifty-four years of them: everything is there, at its end and at its beginning.
import assert from 'node:assert/strict';
import { localToday } from '../../../server/src/lsp/host';
import { isoDate, weekdayName, weekStartOf } from '../../../server/src/values/date';
import { benchLog } from '../../bench/log';
import { again, hostsOf, openWorkbench, textOf, type Workbench } from './workbench';

const DAYS = 20_000;

/** The weeks of the made-up log have seven days in eleven lines, or a few more. */
const LINES = 34_500;

/** VS Code's own limit of folds; this log has more. */
const FOLDS = 5_000;
/** Such a log is read in a few seconds; on a machine that does much else it may take long. */
const READS_IN_MS = 60_000;

const monday = weekStartOf(localToday(), 0);
const log = benchLog(LINES, 1, monday);
const lines = log.text.split('\n');
const headings = lines.filter(line => line.startsWith('# '));
const [firstWeek = '', lastWeek = ''] = [headings[0], headings.at(-1)].map(heading => heading?.slice(2));
const [firstDay = '', lastDay = ''] = [dayLine(0), dayLine(-1)];
const newDay = `${isoDate(monday)} ${weekdayName(monday)}`;

for (const hostName of hostsOf('web')) {
  describe(`a log of ${DAYS} days, in the ${hostName} host`, () => {
    let workbench: Workbench;
    before(async () => {
      workbench = await openWorkbench({
        hostName,
        files: { 'long.trainlog': log.text },
        // Otherwise it covers the first lines that are looked for.
        settings: { 'editor.stickyScroll.enabled': false },
      });
    });
    after(() => workbench?.close());
    afterEach(async function () {
      if (this.currentTest?.state === 'failed') await workbench.shot(`failure-${this.currentTest.title}`);
    });

    it('is that long', () => {
      const dayLines = lines.filter(isDayLine);
      assert.ok(dayLines.length >= DAYS, `${dayLines.length} days`);
      const isBelowDay = (line: string, index: number) => /^\s+\S/.test(line) && isDayLine(lines[index - 1] ?? '');
      const folds = headings.length + lines.filter(isBelowDay).length;
      assert.ok(folds > FOLDS, `${folds} folds`);
    });

    it('has the figures of its first and its last week', async () => {
      const { page } = workbench;
      await workbench.openFile('long.trainlog');
      await workbench.lens(/\d km · [56] runs/, READS_IN_MS);
      await page.keyboard.press('Control+End');
      await lineWith(lastDay).waitFor();
      await workbench.lens(/\d km · [56] runs .*load \d+/);
      await workbench.shot('long-end');
    });

    it('has an outline from the first to the last week', async () => {
      const { page } = workbench;
      const rows = page.locator('.outline-tree .monaco-list-row');
      const row = (text: string) => rows.filter({ hasText: text }).first();
      await again(rows.first(), () => workbench.runCommand('Explorer: Focus on Outline View'));
      await page.locator('.outline-tree .monaco-list').first().focus();
      await again(row(lastWeek), () => page.keyboard.press('End'));
      await workbench.shot('long-outline');
      await again(row(firstWeek), () => page.keyboard.press('Home'));
      await page.keyboard.press('Control+1');
    });

    it('folds to its headings, all of them, and unfolds one', async () => {
      const { page } = workbench;
      await workbench.openFile('long.trainlog');
      await workbench.runCommand('Fold All');
      for (const [key, week] of [
        ['Control+Home', firstWeek],
        ['Control+End', lastWeek],
      ] as const) {
        await page.keyboard.press(key);
        await lineWith(week).waitFor();
        const days = (await workbench.lines()).filter(isDayLine);
        assert.deepEqual(days, [], `unfolded days near ${week}`);
      }
      await workbench.shot('long-folded');
      await page.keyboard.press('ArrowUp');
      await page.keyboard.press('ArrowUp');
      await workbench.runCommand('Unfold Recursively');
      await again(lineWith(lastDay), () => page.keyboard.press('Control+End'));
      await workbench.runCommand('Unfold All');
      await page.keyboard.press('Control+Home');
      await lineWith(firstDay).waitFor();
    });

    it('takes a new day by keys: the date, the kind, the shoes are offered', async () => {
      const { page } = workbench;
      await workbench.openFile('long.trainlog');
      await page.keyboard.press('Control+End');
      await page.keyboard.press('Enter');
      await ghost(newDay);
      await page.keyboard.press('Tab');
      await lineWith(newDay).waitFor();
      await page.keyboard.type('lo');
      await choice(/^long/);
      await workbench.shot('long-completion');
      await page.keyboard.press('Escape');
      await page.keyboard.type('ng 60 km 5:30:00 [r');
      await choice(/^road$/);
      await page.keyboard.press('Tab');
      await lineWith(`${newDay}  long 60 km 5:30:00 [road]`).waitFor();
    });

    it('says of the new day what there is to say, and what the week has come to', async () => {
      const { page } = workbench;
      await workbench.lens(/60 km · 1 run/);
      await page.keyboard.press('Home');
      for (let times = 0; times < 4; times++) await page.keyboard.press('Control+ArrowRight');
      // VS Code marks the first 500 findings of a document that it is told of: this one must be among them.
      await page.locator('.editor-instance .squiggly-info').first().waitFor();
      const said = await workbench.hover(/than your longest/);
      assert.match(said, /60 km/);
      await workbench.shot('long-hover');
      await workbench.backToEditor();
    });

    it('says at its beginning what a week was, fifty years ago', async () => {
      const { page } = workbench;
      await page.keyboard.press('Control+Home');
      await lineWith(firstDay).waitFor();
      await workbench.goTo(firstDay);
      assert.match(await workbench.hover(/Week/), /km/);
      await workbench.backToEditor();
    });

    const lineWith = (text: string) =>
      workbench.page
        .locator('.editor-instance .view-line', {
          hasText: new RegExp(text.replaceAll(/[[\]+().#]/g, '\\$&').replaceAll(' ', '\\s')),
        })
        .first();

    /** Waits for faint text; it lies in as many pieces as it has colours. */
    async function ghost(text: string): Promise<void> {
      await workbench.page.waitForFunction(
        wanted => {
          const pieces = [...document.querySelectorAll('.ghost-text-decoration')].map(each => each.textContent ?? '');
          return pieces.join('').replaceAll('\u00a0', ' ').includes(wanted);
        },
        text,
        { polling: 'raf' },
      );
    }

    async function choice(label: RegExp): Promise<void> {
      const row = workbench.page.locator('.suggest-widget.visible .monaco-list-row.focused .label-name');
      assert.match(await textOf(row.filter({ hasText: label })), label);
    }
  });
}

function isDayLine(line: string): boolean {
  return /^\d{4}-/.test(line);
}

/** The date and weekday of the first (0) or the last (-1) day. */
function dayLine(at: number): string {
  return lines.filter(isDayLine).at(at)?.slice(0, '2026-03-02 Mon'.length) ?? '';
}
