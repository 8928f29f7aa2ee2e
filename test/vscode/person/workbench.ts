// VS Code in a headless browser, used by keyboard and mouse.
import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { errors, type Locator, type Page } from 'playwright-core';
import { root } from '../../../scripts/lib/root.mjs';
import { openBrowser } from '../harness/browser.mjs';
import { type HostName, hosts } from '../harness/suite.mjs';
import { webWorkbench } from '../harness/webHost.mjs';

export type { HostName };

/**
 * Where tests of what is drawn and of what keys do run: in one extension host, since the window is the same in the other, and the suite inside the
 * hosts tries both. With `--every-host` in both, as tests do that depend on the file system.
 */
export function hostsOf(usual: HostName): readonly HostName[] {
  return process.env.TRAINLOG_EVERY_HOST === '1' ? bothHosts : [usual];
}

export const bothHosts: readonly HostName[] = ['node', 'web'];

export type Workbench = {
  readonly page: Page;
  readonly hostName: HostName;
  /** A picture in screenshots/, named after the host. */
  shot(name: string): Promise<void>;
  /** Opens a file of the workspace and waits for its text. */
  openFile(name: string, options?: { readonly withTab?: boolean }): Promise<void>;
  /** Puts the cursor before a text, by the keys of *Go to Line*. */
  goTo(text: string): Promise<void>;
  /** Runs a command by its title, through the palette. */
  runCommand(title: string): Promise<void>;
  /** Chooses a colour theme by its name. */
  chooseTheme(name: string): Promise<void>;
  /** The lines that are shown, from the first one on. */
  lines(): Promise<readonly string[]>;
  /** Waits until the editor shows exactly these lines, with room for all of them. */
  showsLines(expected: readonly string[]): Promise<void>;
  /** Waits until the lines of the editor say it. */
  showsText(expected: RegExp): Promise<void>;
  /** What *Show Hover* says at the cursor, once it says `expected`. */
  hover(expected: RegExp): Promise<string>;
  /** The figures of a week, above its first day, once they say it in sight: the editor keeps others that it hides. */
  lens(said: string | RegExp, withinMs?: number): Promise<Locator>;
  /** What is shown when the mouse rests on a word, once it says `expected`. */
  pointAt(word: string, expected: RegExp): Promise<string>;
  /** Asserts that all of the hover that is shown is seen without scrolling. */
  hoverFits(said: RegExp): Promise<void>;
  /** Opens the quick fixes at the cursor (Ctrl+.) and waits for one; its titles, in order. */
  openQuickFixes(expected: RegExp): Promise<readonly string[]>;
  /** Opens the menu of *Source Action…* or *Refactor…* and waits for one; its titles, in order. */
  openActions(command: 'Source Action...' | 'Refactor...', expected: RegExp): Promise<readonly string[]>;
  /** Chooses one of the open quick fixes or other code actions, by keyboard. */
  chooseAction(title: RegExp): Promise<void>;
  /**
   * The notice that says something, in the centre of notices. The centre closes when its last notice goes, such as that of a progress, and is
   * opened again.
   */
  notice(said: string | RegExp): Promise<Locator>;
  /** Closes a menu, a hover or a notice, and waits until keys go to the editor again. */
  backToEditor(): Promise<void>;
  /** Saves with Ctrl+S what has been changed. */
  save(): Promise<void>;
  /** Saves with Ctrl+S and reads the file's bytes (node host). */
  savedBytes(name: string): Promise<Buffer>;
  /** The problems that the panel lists, once one of them matches. */
  problems(expected: RegExp): Promise<readonly string[]>;
  /** Waits until a preview of Markdown says something, and has all of its styles: one that is closed before breaks off what it loads. */
  previewShows(said: RegExp): Promise<void>;
  close(): Promise<void>;
};

type Options = {
  readonly hostName: HostName;
  /** Names and texts of the workspace's files. */
  readonly files: Readonly<Record<string, string | Uint8Array>>;
  /** A packed extension to install instead of the one in this checkout (node host only). */
  readonly vsix?: string;
  /** A folder with an extension, instead of the one in this checkout. */
  readonly extension?: string;
  /** The workspace is not trusted, as on the desktop until one says so (node host only). */
  readonly asksForTrust?: boolean;
  readonly settings?: Readonly<Record<string, unknown>>;
  /** The display language: in the web host that of all of VS Code, in the node host, where no language pack is, ours alone. */
  readonly language?: string;
  readonly viewport?: { readonly width: number; readonly height: number };
  readonly deviceScaleFactor?: number;
};

const settings = {
  'editor.minimap.enabled': false,
  'editor.hover.delay': 100,
  'window.commandCenter': false,
};

/** What the workbench’s class holds when a theme is on. */
const themeClasses: Readonly<Record<string, string>> = {
  'Light Modern': 'light_modern',
  'Dark Modern': 'dark_modern',
  'Dark High Contrast': 'hc_black',
  'Light High Contrast': 'hc_light',
};

const line = '.editor-instance .view-line';
const focusedAction = '.action-widget .monaco-list-row.focused';
const quickInput = '.quick-input-widget';
const quickRow = '.quick-input-list .monaco-list-row';
/** For what takes its time on a busy machine. */
const patienceMs = 20_000;
/** For a new window. */
const opensInMs = 60_000;
/** For what may have been lost, and is done again. */
const attemptMs = 2_500;
const mostAttempts = 8;
/** How long a step waits now: attempts may lie within attempts. */
let patience = patienceMs;

export async function openWorkbench({
  hostName,
  files,
  vsix,
  extension = root,
  asksForTrust = false,
  settings: more = {},
  language,
  viewport = { width: 1200, height: 720 },
  deviceScaleFactor = 1,
}: Options): Promise<Workbench> {
  const temporary = mkdtempSync(path.join(tmpdir(), 'trainlog-person-'));
  const folder = path.join(temporary, 'training');
  mkdirSync(folder);
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    writeFileSync(path.join(folder, name), text);
  }
  const host = await hosts[hostName]({
    folder,
    asksForTrust,
    settings: { ...settings, ...more },
    ...(vsix ? { vsix } : { extension }),
  });
  const browser = await openBrowser(viewport, deviceScaleFactor).catch(async error => {
    await host.close();
    rmSync(temporary, { recursive: true });
    throw error;
  });
  const { page } = browser;
  page.setDefaultTimeout(patience);
  const pageErrors: string[] = [];
  page.on('pageerror', error => {
    const told = error.stack ?? error.message;
    if (!isOfWebviewFocus(told)) pageErrors.push(told);
  });
  if (language) await speak(page, hostName, language);
  await page.goto(host.url, { waitUntil: 'domcontentloaded' });
  // Files in the explorer: until then keys and clicks are lost.
  await page.locator('.explorer-folders-view .monaco-list-row').first().waitFor({ timeout: opensInMs });

  const lines = async () => {
    const shown = await page
      .locator(line)
      .evaluateAll(all =>
        all
          .map(each => ({ top: each.getBoundingClientRect().top, text: each.textContent ?? '' }))
          .sort((a, b) => a.top - b.top),
      );
    return shown.map(each => plain(each.text));
  };

  /** The lines once they are as they should be, or what they are after a while: an editor draws them one after the other. */
  const linesOnce = async (isShown: (shown: readonly string[]) => boolean) => {
    const end = Date.now() + patienceMs;
    let shown = await lines();
    while (!isShown(shown) && Date.now() < end) {
      await page.evaluate(() => new Promise(requestAnimationFrame));
      shown = await lines();
    }
    return shown;
  };

  const input = page.locator(`${quickInput} input.input`);

  const runCommand = async (title: string) => {
    const row = page.locator(quickRow, { hasText: title }).first();
    // A window that has just opened does not know all commands yet, and a list that is shown learns no more.
    await untilDone(page, async () => {
      if (await input.isVisible()) await page.keyboard.press('Escape');
      await page.keyboard.press('F1');
      await input.fill(`>${title}`);
      await row.click();
    });
  };

  /** Opens the menu of code actions that is open, once more: what still moves in the window may close it. */
  let reopenActions = async () => {};

  const saveActive = () => again(page.locator('.tab.active:not(.dirty)'), () => page.keyboard.press('Control+S'));

  return {
    page,
    hostName,
    lines,
    async shot(name) {
      const shots = path.join(root, 'screenshots');
      mkdirSync(shots, { recursive: true });
      // A hover fades in: the picture shows it as it is afterwards.
      await page.screenshot({ path: path.join(shots, `${hostName}-${name}.png`), animations: 'disabled' });
    },
    async openFile(name, { withTab = true } = {}) {
      const editor = page.locator(`.editor-instance .monaco-editor[data-uri$="/${name}"]`).first();
      const shown = withTab ? page.locator(`.tab.active[data-resource-name="${name}"]`) : editor;
      await again(shown, () => page.locator('.explorer-folders-view .monaco-list-row', { hasText: name }).dblclick());
      await editor.locator('.view-line').first().waitFor();
      await editor.click({ position: { x: 300, y: 5 } });
      // The shadow at the top of an editor that was scrolled takes the click, and the focus away.
      const focused = page.locator(`.editor-instance .monaco-editor.focused[data-uri$="/${name}"]`).first();
      await again(focused, () => page.keyboard.press('Control+1'));
    },
    async goTo(text) {
      const inStatusBar = page.locator('[id="status.editor.selection"]');
      await page.locator(line, { hasText: text }).first().waitFor();
      await untilDone(page, async () => {
        // Looked up by each attempt: an editor that has just opened is drawn line by line.
        const place = await numberedPlaceOf(page, text);
        if (!(await input.isVisible())) await page.keyboard.press('Control+G');
        await input.fill(`:${place.line}:${place.column}`);
        // Enter counts once the place has been understood: a window that has just opened is slow to.
        await page.locator(quickRow, { hasText: new RegExp(`\\b${place.line}\\b`) }).waitFor();
        await page.keyboard.press('Enter');
        await page.locator(quickInput).waitFor({ state: 'hidden' });
        if (await inStatusBar.isVisible())
          await inStatusBar.filter({ hasText: new RegExp(`\\b${place.line}\\D+${place.column}\\b`) }).waitFor();
      });
    },
    runCommand,
    async chooseTheme(name) {
      await again(page.locator(`.monaco-workbench[class*="${themeClasses[name] ?? name}"]`), async () => {
        await runCommand('Preferences: Color Theme');
        await page.locator(`${quickInput} input[placeholder*="Color Theme"]`).fill(name);
        await page.locator(`${quickRow}.focused`, { hasText: name }).waitFor();
        await page.keyboard.press('Enter');
        await page.locator(quickInput).waitFor({ state: 'hidden' });
      });
    },
    async showsLines(expected) {
      const isShown = (shown: readonly string[]) => shown.join('\n') === expected.join('\n');
      assert.deepEqual(await linesOnce(isShown), expected);
    },
    async showsText(expected) {
      const shown = await linesOnce(each => expected.test(each.join('\n')));
      assert.match(shown.join('\n'), expected);
    },
    async hover(expected) {
      const shown = page.locator('.monaco-hover:visible').filter({ hasText: expected }).first();
      return untilDone(page, async () => {
        await page.keyboard.press('Control+K');
        await page.keyboard.press('Control+I');
        return textOf(shown);
      });
    },
    async lens(said, withinMs = patience) {
      const lenses = page.locator('.editor-instance .codelens-decoration:visible');
      const lens = lenses.filter({ hasText: said }).first();
      await lens.waitFor({ timeout: withinMs });
      return lens;
    },
    async pointAt(word, expected) {
      const shown = page.locator('.monaco-hover:visible').filter({ hasText: expected }).first();
      return untilDone(page, async () => {
        const { x, y } = await placeOf(page, word);
        await page.mouse.move(x + 200, y + 100);
        await page.mouse.move(x, y, { steps: 5 });
        return textOf(shown);
      });
    },
    async hoverFits(said) {
      const shown = page.locator('.monaco-hover:visible').filter({ hasText: said }).first();
      const hidden = await shown.evaluate(hover =>
        [...hover.querySelectorAll('p, li')]
          .filter(part => part.getBoundingClientRect().bottom > hover.getBoundingClientRect().bottom)
          .map(part => part.textContent),
      );
      assert.deepEqual(hidden, [], 'what is seen only by scrolling');
    },
    async openQuickFixes(expected) {
      const rows = page.locator('.action-widget .monaco-list-row');
      reopenActions = () => again(rows.filter({ hasText: expected }).first(), () => page.keyboard.press('Control+.'));
      await reopenActions();
      return (await rows.allTextContents()).map(plain);
    },
    async openActions(command, expected) {
      const menu = page.locator('.action-widget').first(); // another one holds submenus
      const rows = menu.locator('.monaco-list-row');
      reopenActions = () =>
        again(rows.filter({ hasText: expected }).first(), async () => {
          if (await menu.isVisible()) await page.keyboard.press('Escape');
          await runCommand(command);
        });
      await reopenActions();
      return (await rows.allTextContents()).map(plain);
    },
    async chooseAction(title) {
      const rows = page.locator('.action-widget .monaco-list-row');
      const row = rows.filter({ hasText: title }).first();
      const focused = page.locator(focusedAction);
      const isReached = async () => /\bfocused\b/.test((await row.getAttribute('class')) ?? '');
      await untilDone(page, async () => {
        if (!(await row.isVisible())) await reopenActions();
        // Down until it has the focus, as a person would; the first action has it at the start. A key counts when it was seen.
        await focused.waitFor();
        for (let left = await rows.count(); left > 0 && !(await isReached()); left--) {
          const index = await focused.getAttribute('data-index');
          await page.keyboard.press('ArrowDown');
          await page.locator(`${focusedAction}:not([data-index="${index}"])`).waitFor();
        }
        assert.ok(await isReached(), `${title} cannot be reached`);
      });
      await page.keyboard.press('Enter');
      await row.waitFor({ state: 'detached' });
    },
    async notice(said) {
      const notice = page.locator('.notifications-center .notification-list-item', { hasText: said }).first();
      await again(notice, () => runCommand('Notifications: Show Notifications'));
      return notice;
    },
    async backToEditor() {
      await again(page.locator('.editor-instance .monaco-editor.focused').first(), () => page.keyboard.press('Escape'));
    },
    async save() {
      await page.locator('.tab.active.dirty').waitFor();
      await saveActive();
    },
    async savedBytes(name) {
      assert.ok(host.folder, 'the files of the web host are in the page’s memory');
      await saveActive();
      // A file is empty for a moment while it is written, and its tab does not show that when nothing was changed.
      const end = Date.now() + patienceMs;
      let bytes = await readFile(path.join(host.folder, name));
      while (bytes.length === 0 && Date.now() < end) {
        await page.evaluate(() => new Promise(requestAnimationFrame));
        bytes = await readFile(path.join(host.folder, name));
      }
      return bytes;
    },
    async problems(expected) {
      const rows = page.locator('.markers-panel .monaco-list-row');
      await page.keyboard.press('Control+Shift+M');
      await rows.filter({ hasText: expected }).first().waitFor();
      return (await rows.allTextContents()).map(plain);
    },
    async previewShows(said) {
      const preview = page.frameLocator('iframe.webview').frameLocator('#active-frame').locator('body');
      await preview.filter({ hasText: said }).waitFor();
      await preview.evaluate(
        () =>
          new Promise<void>(resolve => {
            if (document.readyState === 'complete') resolve();
            else window.addEventListener('load', () => resolve(), { once: true });
          }),
      );
    },
    async close() {
      await browser.close();
      await host.close();
      rmSync(temporary, { recursive: true });
      assert.deepEqual(pageErrors, [], 'errors in the page');
      assert.deepEqual([...browser.foreignHosts], [], 'hosts that something tried to reach');
    },
  };
}

/**
 * A fault of VS Code's own page around a webview, which it survives: four times a second it asks who has the focus, and takes for granted
 * that the document inside has a body. On a busy machine it has none yet: a webview is shown 200 ms after it was written, whether or not its
 * head has loaded. Everything else that fails in the window is a fault.
 */
function isOfWebviewFocus(error: string): boolean {
  return /^TypeError: Cannot read properties of null \(reading 'classList'\)\s+at \S+\/webview\/browser\/pre\/index\.html\S*$/.test(
    error,
  );
}

/** What a language pack does: the workbench reads its language here, and passes it on to extensions. */
async function speak(page: Page, hostName: HostName, language: string): Promise<void> {
  await page.addInitScript(id => Object.assign(globalThis, { _VSCODE_NLS_LANGUAGE: id }), language);
  if (hostName !== 'web') return;
  const messages = path.join(webWorkbench(), 'nls', language, 'nls.messages.js');
  await page.route('**/out/nls.messages.js', route => route.fulfill({ path: messages }));
}

/** Does something until it shows what is wanted (see `untilDone`). */
export async function again(wanted: Locator, act: () => Promise<unknown>): Promise<void> {
  let isTried = false;
  await untilDone(wanted.page(), async () => {
    if (isTried && (await wanted.isVisible())) return; // it only came late
    isTried = true;
    await act();
    await wanted.waitFor();
  });
}

/** Clicks an entry of an open menu until the menu is gone: in its first moments VS Code takes no click, not to run what is opened over. */
export async function clickInMenu(entry: Locator): Promise<void> {
  let isTried = false;
  await untilDone(entry.page(), async () => {
    if (isTried && !(await entry.isVisible())) return;
    isTried = true;
    await entry.click();
    await entry.waitFor({ state: 'hidden' });
  });
}

/**
 * Does something until none of its steps waits in vain, as a person would who was faster than the editor: a key is lost while the
 * focus moves, a list closes while its rows are still arriving, and a hover stays empty that was asked for before the server was up.
 * An attempt that waits in vain is begun anew, the last one with all patience; anything else that fails, fails at once.
 */
export async function untilDone<T>(page: Page, act: () => Promise<T>): Promise<T> {
  const before = patience;
  const wait = (timeoutMs: number) => {
    patience = timeoutMs;
    page.setDefaultTimeout(timeoutMs);
  };
  for (let attempt = 1; ; attempt++) {
    const isLast = attempt === mostAttempts;
    wait(isLast ? patienceMs : attemptMs);
    try {
      return await act();
    } catch (error) {
      if (isLast || !(error instanceof errors.TimeoutError)) throw error;
      if (process.env.TRAINLOG_VERBOSE === '1') console.log(`      attempt ${attempt} waited in vain: ${error.stack}`);
    } finally {
      wait(before);
    }
  }
}

/** The text of what is shown, once it is. */
export async function textOf(shown: Locator): Promise<string> {
  await shown.waitFor();
  return plain((await shown.textContent()) ?? '');
}

/** The editor shows blanks as no-break spaces. */
const plain = (text: string): string => text.replaceAll('\u00a0', ' ');

/** Where a text is on the screen, in the editor. */
async function placeOf(page: Page, text: string): Promise<{ readonly x: number; readonly y: number }> {
  const wanted = text.replaceAll(' ', '\u00a0');
  const place = await page.locator(line).evaluateAll((lines, word) => {
    for (const each of lines) {
      const from = each.textContent?.indexOf(word) ?? -1;
      if (from < 0) continue;
      // The text lies in many pieces, one a colour.
      const range = document.createRange();
      const walker = document.createTreeWalker(each, NodeFilter.SHOW_TEXT);
      let at = 0;
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const length = node.textContent?.length ?? 0;
        if (from >= at && from < at + length) range.setStart(node, from - at);
        if (from + word.length > at && from + word.length <= at + length) range.setEnd(node, from + word.length - at);
        at += length;
      }
      const box = range.getBoundingClientRect();
      return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
    }
    return undefined;
  }, wanted);
  assert.ok(place, `${text} is not shown`);
  return place;
}

/** Line and column of a text in the editor once it is drawn, by the number in the margin: the lines above it may come later. */
async function numberedPlaceOf(page: Page, text: string): Promise<{ readonly line: number; readonly column: number }> {
  const place = await page.waitForFunction(
    ({ selector, wanted }) => {
      const topOf = (element: Element) => Math.round(element.getBoundingClientRect().top);
      const holding = [...document.querySelectorAll(selector)].filter(each => each.textContent?.includes(wanted));
      const found = holding.sort((a, b) => topOf(a) - topOf(b))[0];
      const numbers = [...(found?.closest('.monaco-editor')?.querySelectorAll('.margin .line-numbers') ?? [])];
      const number = numbers.find(each => found && topOf(each) === topOf(found))?.textContent;
      return number ? { line: Number(number), column: (found?.textContent?.indexOf(wanted) ?? 0) + 1 } : undefined;
    },
    { selector: line, wanted: text.replaceAll(' ', '\u00a0') },
  );
  const found = await place.jsonValue();
  assert.ok(found);
  return found;
}

export type Look = {
  readonly color: string;
  readonly fontStyle: string;
  readonly fontWeight: string;
  readonly textDecoration: string;
};

/** The computed style of the piece that holds a word in the editor. */
export async function lookOf(page: Page, word: string): Promise<Look> {
  const look = await page.locator(`${line} > span > span`).evaluateAll(
    (pieces, wanted) => {
      const piece = pieces.find(each => (each.textContent ?? '').includes(wanted));
      if (!piece) return undefined;
      const { color, fontStyle, fontWeight, textDecorationLine } = getComputedStyle(piece);
      return { color, fontStyle, fontWeight, textDecoration: textDecorationLine };
    },
    word.replaceAll(' ', '\u00a0'),
  );
  assert.ok(look, `${word} is not shown`);
  return look;
}

/** Waits until the piece that holds a word has a style; fails with the style it had last. */
export async function looksLike(page: Page, word: string, wanted: Partial<Look>): Promise<void> {
  const end = Date.now() + patienceMs;
  let look = await lookOf(page, word);
  while (!isDeepStrictEqual(look, { ...look, ...wanted }) && Date.now() < end) {
    await page.evaluate(() => new Promise(requestAnimationFrame));
    look = await lookOf(page, word);
  }
  assert.deepEqual(look, { ...look, ...wanted }, `the look of ${word}`);
}
