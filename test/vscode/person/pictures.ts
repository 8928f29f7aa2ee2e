// Pictures that are committed, taken from the extension at work: those of the README, of the docs and of the walkthrough. They are
// taken with --every-host or by name, into screenshots/; with UPDATE=1 they are written to images/.
import assert from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Locator } from 'playwright-core';
import { root } from '../../../scripts/lib/root.mjs';
import { smallPng } from '../../../scripts/lib/smallPng.mjs';
import { dayFromToday, dayLines, weekEndsToday } from '../dates';
import { again, type Workbench } from './workbench';

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
/** A log that ends today, at the end of its week, and goes on in plans. */
export const sampleLog = [
  weekEndsToday(),
  'shoe blue "Meadow Glide, blue" max 700 km',
  '',
  '# Harbour half',
  '',
  ...dayLines(-20, -1, day => entries[day]),
  ...dayLines(1, 4, day => planned[day]),
  '',
].join('\n');

/** The last day that the sample says something of; its week has no rest day. */
export const lastSampleDate = dayFromToday(-1).date;

/** What a runner of habits does on each day, from a year ago on: so there is a usual session of today, a long one. */
export const usual = (days: number): string | undefined => habits[(days + 364) % habits.length];
const habits = [
  'long 18 km 1:45:20',
  'rest',
  'easy 8 km 45:10',
  'tempo 10 km 49:40',
  'rest',
  'easy 8 km 46:00',
  'easy 6 km 35:20',
  'long 18 km 1:44:10',
  'rest > Too much wind',
  'easy 8 km 44:50',
  'tempo 10 km 49:10',
  'rest',
  'easy 8 km 45:30',
  'easy 6 km 34:40',
];

/** Settings for pictures of nothing but the log. */
export const calm = {
  'breadcrumbs.enabled': false,
  'editor.folding': false,
  'editor.fontSize': 14,
  'editor.glyphMargin': false,
  'editor.hideCursorInOverviewRuler': true,
  // Below the line, so that the days before it are seen.
  'editor.hover.above': false,
  'editor.lightbulb.enabled': 'off',
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
} as const;

/** Settings for *Go to Line*, which counts what is seen: no line wraps, and none sticks to the top. */
export const unwrapped = { 'editor.stickyScroll.enabled': false, '[trainlog]': { 'editor.wordWrap': 'off' } } as const;

/** Where the pictures of a folder of images/ go. */
export function pictures(folder: string): (name: string, png: Buffer) => void {
  const target = path.join(root, process.env.UPDATE === '1' ? 'images' : 'screenshots', folder);
  mkdirSync(target, { recursive: true });
  return (name, png) => writeFileSync(path.join(target, `${name}.png`), smallPng(png));
}

/** Pixels below a menu or a hover, for its shadow. */
const MARGIN = 8;
/** Pixels above the first line and below the last one. */
const EDGE = 3;
/** The figures of a week are no higher than this above its first line. */
const FIGURES = 30;

/** What of the editor is in a picture. */
type Part = {
  /** Texts of the first and the last line. */
  readonly from: string;
  readonly to: string;
  /** What is open over the lines and to be seen in full. */
  readonly over?: Locator;
  /** In pixels from the left; the whole width if it is left out. */
  readonly width?: number;
};

/** The editor from one line, with the figures above it, to another, without the frame around it. */
export async function linesFrom({ page }: Workbench, { from, to, over, width }: Part): Promise<Buffer> {
  const lineWith = (text: string) =>
    page.locator('.editor-instance .view-line', { hasText: text.replaceAll(' ', '\u00a0') }).first();
  const box = await page.locator('.editor-instance').first().boundingBox();
  const first = await lineWith(from).boundingBox();
  const last = await lineWith(to).boundingBox();
  assert.ok(box && first && last);
  const tops = await page
    .locator('.editor-instance .codelens-decoration:visible')
    .evaluateAll(all => all.map(each => each.getBoundingClientRect().top));
  const top = Math.min(first.y, ...tops.filter(each => each < first.y && each > first.y - FIGURES));
  const y = Math.max(top - EDGE, box.y);
  const open = await over?.boundingBox();
  const bottom = Math.max(last.y + last.height + EDGE, open ? open.y + open.height + MARGIN : 0);
  const clip = { ...box, y, height: bottom - y, width: Math.min(width ?? box.width, box.width) };
  return page.screenshot({ clip, animations: 'disabled' });
}

/** Shows a file at its end, without the explorer, once the figures of a week are there: then the server has read it. */
export async function show(workbench: Workbench, name: string, figures: RegExp): Promise<void> {
  const { page } = workbench;
  const editor = page.locator(`.editor-instance .monaco-editor[data-uri$="/${name}"]`).first();
  await again(editor, async () => {
    await page.keyboard.press('Escape');
    await page.keyboard.press('Control+P');
    await page.locator('.quick-input-widget input.input').fill(name);
    await page.locator('.quick-input-list .monaco-list-row.focused', { hasText: name }).waitFor();
    await page.keyboard.press('Enter');
  });
  await page.locator('.quick-input-widget').waitFor({ state: 'hidden' });
  await page.keyboard.press('Control+End');
  await workbench.lens(figures);
}

/** Waits until a word is bold: the server’s colours of a theme come after its others. */
export async function whenBold({ page }: Workbench, word: string): Promise<void> {
  await page.waitForFunction(
    text =>
      [...document.querySelectorAll('.view-line span')].some(
        piece => piece.textContent === text && getComputedStyle(piece).fontWeight === '700',
      ),
    word,
  );
}
