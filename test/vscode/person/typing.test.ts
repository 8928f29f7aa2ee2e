import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { shiftDates, weeksBetween } from '../../../client/src/exampleLog.mjs';
import { root } from '../../../scripts/lib/root.mjs';
import { dayFromToday } from '../dates';
import { hostsOf, openWorkbench, type Workbench } from './workbench';

/** How the editor marks faint text. */
const faintText = '.ghost-text-decoration';

/** The most keys, beside those of the numbers, that a day may take. */
const MOST_KEYS = 12;

/** The example of a year up to a Tuesday in its last weeks, moved so that this was last week; under the name that the day below gives the shoes. */
const example = (() => {
  const text = readFileSync(path.join(root, 'examples/marathon-year.trainlog'), 'utf8').replaceAll('glide2', 'peg41');
  const lines = text.split('\n');
  const end = lines.findIndex(line => line.startsWith('2026-10-13 Tue'));
  const weeks = weeksBetween('2026-10-13', dayFromToday(-7).date);
  return shiftDates(lines.slice(0, end + 1).join('\n'), weeks);
})();
const tuesday = lastDate(example);
const wednesday = dayAfter(tuesday);
const thursday = dayAfter(wednesday);
const newDay = 'easy 8 km 45:10 hr 138 [peg41]';

/** A runner whose Wednesdays are all alike. */
const steady = [21, 14, 7]
  .map(days => `${dayBefore(wednesday, days)} Wed  easy 8 km 45:${30 + days} hr 139 [peg41]`)
  .concat(`${tuesday} Tue  intervals 10 km 51:02`)
  .join('\n');

const files = {
  'year.trainlog': example,
  'fast.trainlog': `athlete Fast\n${example}`,
  'steady.trainlog': `athlete Steady\nshoe peg41 "Pegasus 41"\n${steady}`,
  'notes.trainlog': `athlete Notes\n${example}`,
};

for (const hostName of hostsOf('node')) {
  describe(`a day typed by hand, in the ${hostName} host`, () => {
    let workbench: Workbench;
    before(async () => {
      workbench = await openWorkbench({ hostName, files });
    });
    after(() => workbench?.close());
    afterEach(async function () {
      if (this.currentTest?.state === 'failed') await workbench.shot(`failure-${this.currentTest.title}`);
    });

    it(`in the example takes at most ${MOST_KEYS} keys beside its numbers`, async () => {
      const { page } = workbench;
      await atEndOf('year.trainlog', tuesday);
      const keys = counted();
      await keys.press('Enter');
      await ghost(`${wednesday} Wed`);
      await workbench.shot('typing-date');
      await keys.press('Tab');
      await ghost('easy'); // of another length than the one to be written
      await keys.press('e');
      await keys.number('8');
      await choice('easy 8 km');
      await workbench.shot('typing-session');
      await keys.press('Tab');
      await wholeLine(`${wednesday} Wed  easy 8 km`);
      await keys.press(' ');
      await keys.number('45:10');
      await keys.press(' ');
      await keys.press('h');
      await choice('hr');
      await keys.press('Tab');
      await keys.number('138');
      await keys.press(' ');
      await keys.press('[');
      await choice('peg41');
      await workbench.shot('typing-shoes');
      await keys.press('Tab');
      await wholeLine(`${wednesday} Wed  ${newDay}`);
      console.log(`      ${keys.count()} keys beside the numbers`);
      assert.ok(keys.count() <= MOST_KEYS, `${keys.count()} keys`);
      // Nothing is left open, and the cursor stands behind all of it.
      await page.keyboard.press('Enter');
      await ghost(`${thursday} Thu`);
    });

    it('of a runner of habits takes a handful: the faint text is what is usual', async () => {
      await atEndOf('steady.trainlog', tuesday);
      const keys = counted();
      await keys.press('Enter');
      await ghost(`${wednesday} Wed`);
      await keys.press('Tab');
      await ghost('easy 8 km');
      await workbench.shot('typing-usual');
      await keys.press('Tab');
      await keys.press(' ');
      await keys.number('45:10');
      await ghost('hr');
      await keys.press('Tab');
      await keys.number('138');
      await ghost('[peg41]');
      await workbench.shot('typing-usual-shoes');
      await keys.press('Tab');
      await wholeLine(`${wednesday} Wed  ${newDay}`);
      console.log(`      ${keys.count()} keys beside the numbers`);
      assert.ok(keys.count() <= 6, `${keys.count()} keys`);
    });

    it('without waiting and without looking says what was typed, and Enter is a new line', async () => {
      const { page } = workbench;
      await atEndOf('fast.trainlog', tuesday);
      const lines = [
        `${wednesday} Wed  ${newDay}`,
        `${thursday} Thu  8k easy 46' #trail > easy, tempo, rest: all of it`,
        `${dayAfter(thursday)} Fri  rest`,
      ];
      for (const line of lines) await page.keyboard.type(`\n${line}`);
      await page.keyboard.press('Enter');
      for (const line of lines) await wholeLine(line);
    });

    it('with a note: prose opens no list, and nothing faint appears', async () => {
      const { page } = workbench;
      await atEndOf('notes.trainlog', tuesday);
      const seen = await page.evaluateHandle(faint => {
        const found: string[] = [];
        const wanted = `.suggest-widget.visible, ${faint}`;
        const look = () => found.push(...[...document.querySelectorAll(wanted)].map(each => each.textContent ?? ''));
        new MutationObserver(look).observe(document.body, {
          subtree: true,
          childList: true,
          characterData: true,
          attributes: true,
          attributeFilter: ['class'],
        });
        return found;
      }, faintText);
      await page.keyboard.type(' > easy hr tempo with p [pe #tr 8 k');
      // What comes on the next line comes after all that the note may have been answered with.
      await page.keyboard.press('Enter');
      await ghost(`${wednesday} Wed`);
      const found = (await seen.evaluate(texts => texts)).map(text => text.replaceAll('\u00a0', ' '));
      assert.ok(found.length > 0);
      assert.deepEqual(
        found.filter(text => !`${wednesday} Wed`.includes(text.trim())),
        [],
      );
    });

    /** Opens a file and puts the cursor at its end, which is in sight, once the server has read it: the figures of a week are shown. */
    async function atEndOf(name: string, lastDay: string): Promise<void> {
      await workbench.openFile(name);
      await workbench.page.keyboard.press('Control+End');
      await workbench.page.locator('.view-line', { hasText: lastDay }).waitFor();
      await workbench.lens(/\d run/);
    }

    /** Waits for faint text; it lies in as many pieces as it has colours. */
    async function ghost(text: string): Promise<void> {
      await workbench.page.waitForFunction(
        ([pieces, wanted]) => {
          const shown = [...document.querySelectorAll(pieces)].map(each => each.textContent ?? '').join('');
          return shown.replaceAll('\u00a0', ' ').includes(wanted);
        },
        [faintText, text] as const,
        { polling: 'raf' },
      );
    }

    async function choice(label: string): Promise<void> {
      const row = workbench.page.locator('.suggest-widget.visible .monaco-list-row.focused .label-name');
      await row.filter({ hasText: new RegExp(`^${label}$`) }).waitFor();
    }

    /** Waits until a line is this and the whole of it, but for faint text behind it. */
    async function wholeLine(text: string): Promise<void> {
      await workbench.page.waitForFunction(
        ([pieces, wanted]) =>
          [...document.querySelectorAll('.editor-instance .view-line')].some(line => {
            const written = line.cloneNode(true) as Element;
            for (const piece of written.querySelectorAll(pieces)) piece.remove();
            return written.textContent?.replaceAll('\u00a0', ' ') === wanted;
          }),
        [faintText, text] as const,
        { polling: 'raf' },
      );
    }

    /** Presses keys, and counts those that are no part of a number. */
    function counted() {
      let count = 0;
      const { keyboard } = workbench.page;
      return {
        count: () => count,
        async press(key: string) {
          count++;
          await keyboard.press(key);
        },
        number: (digits: string) => keyboard.type(digits),
      };
    }
  });
}

function lastDate(text: string): string {
  return text.match(/\d{4}-\d{2}-\d{2}/g)?.at(-1) ?? '';
}

function dayAfter(date: string): string {
  return dayBefore(date, -1);
}

function dayBefore(date: string, days: number): string {
  const at = new Date(`${date}T12:00:00Z`);
  at.setUTCDate(at.getUTCDate() - days);
  return at.toISOString().slice(0, 10);
}
