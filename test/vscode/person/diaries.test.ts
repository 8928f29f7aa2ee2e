import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { root } from '../../../scripts/lib/root.mjs';
import { dayFromToday } from '../dates';
import { again, clickInMenu, hostsOf, lookOf, openWorkbench, type Workbench } from './workbench';

const diaries = path.join(root, 'test/importers/diary/diaries');
const [yesterday, dayBefore] = [dayFromToday(-1), dayFromToday(-2)];

const files = {
  'spring.md': readFileSync(path.join(diaries, 'spring.md'), 'utf8'),
  'table.csv': 'Date,Type,Distance (km),Time,Notes\n2026-03-02,Easy,8.2,45:10,"windy, very"\n2026-03-03,Rest,,,\n',
  'dates.txt': '3/2/2026: easy 8 km\n',
  'prose.txt': 'Dear diary, no dates today.\n',
  'letter.md': [
    '# Dear coach',
    '',
    'This was my week:',
    '',
    '```trainlog',
    '; last week',
    '2026-03-02 Mon  easy 8 km 45:10 hr 138 [blue]',
    '2026-03-03 Tue  intervals 12 km rpe 8: wu 3 km, 6 x 800 m @ 2:40 r 90s jog, cd 2 km',
    '2026-03-04 Wed  rest',
    '    > Two otters by the weir.',
    '2026-03-08 Sun  race A half goal 1:34:00 #windy',
    '```',
    '',
    'What next, rest again?',
    '',
  ].join('\n'),
  // One log in two files, neither of which is called *.trainlog: the second one stays closed.
  'training.txt': `${yesterday.date} ${yesterday.weekday}  tempo 8 km 36:00 rpe 8\n`,
  'training-before.txt': `${dayBefore.date} ${dayBefore.weekday}  intervals 10 km 50:00 rpe 9\n`,
};

for (const hostName of hostsOf('node')) {
  describe(`diaries and logs in other files, in the ${hostName} host`, () => {
    let workbench: Workbench;
    before(async () => {
      workbench = await openWorkbench({
        hostName,
        files,
        settings: { 'files.associations': { 'training*.txt': 'trainlog' }, 'workbench.editor.enablePreview': false },
      });
    });
    after(() => workbench?.close());
    afterEach(async function () {
      if (this.currentTest?.state === 'failed') await workbench.shot(`failure-${this.currentTest.title}`);
    });

    /** Waits for a notice; the headless editor shows some in their list alone. */
    async function saysInNotice(text: string, picture?: string): Promise<void> {
      await workbench.notice(text);
      if (picture) await workbench.shot(picture);
      await workbench.runCommand('Notifications: Clear All Notifications');
      await workbench.page.locator('.notifications-center').waitFor({ state: 'hidden' });
    }
    const line = (text: string) =>
      workbench.page.locator('.editor-instance .view-line', { hasText: text.replaceAll(' ', '\u00a0') }).first();
    const tab = (name: string) => workbench.page.locator(`.tab.active[data-resource-name="${name}"]`);
    it('a log within Markdown has its colours, in every theme, and the words around it have theirs', async () => {
      await workbench.openFile('letter.md');
      for (const [theme, name] of [
        ['Light Modern', 'light'],
        ['Dark Modern', 'dark'],
        ['Dark High Contrast', 'contrast'],
      ] as const) {
        await workbench.chooseTheme(theme);
        await workbench.backToEditor();
        const colourOf = async (text: string) => (await lookOf(workbench.page, text)).color;
        const prose = await colourOf('This was');
        const words = ['easy', 'intervals', 'rest', 'race', '2026-03-02', '45:10', '[blue]', '> Two otters'];
        const colours = new Map<string, string>();
        for (const word of words) colours.set(word, await colourOf(word));
        for (const [word, colour] of colours) assert.notEqual(colour, prose, `${word} in ${theme}`);
        assert.ok(new Set(colours.values()).size >= 5, `${theme}: ${[...colours].join(' ')}`);
        assert.equal(await colourOf('What next, rest again?'), prose);
        await workbench.shot(`markdown-fence-${name}`);
      }
      await workbench.chooseTheme('Dark Modern');
    });

    it('Convert to a Training Log writes a log beside a diary, which stays as it is', async () => {
      const { page } = workbench;
      await workbench.openFile('spring.md');
      await workbench.runCommand('Trainlog: Convert to a Training Log');
      await tab('spring.trainlog').waitFor();
      await page.keyboard.press('Control+Home'); // it opens at its end, where one goes on
      await line('2026-03-03 Tue  6 x 800 m @ 2:40 r 90s jog, rpe 8').waitFor();
      await line('    > Felt light along the river, two otters by the weir.').waitFor();
      await saysInNotice('18 days with 16 sessions. Kept as notes: 13 lines.', 'converted-diary');
      await page.locator('.tab.active.dirty').waitFor();
      await workbench.backToEditor();
      await page.keyboard.press('Control+Z');
      await tab('spring.trainlog').waitFor({ state: 'detached' });
      await workbench.openFile('spring.md');
      await workbench.runCommand('Trainlog: Convert to a Training Log');
      await tab('spring.trainlog').waitFor();
      await workbench.save();
      await page.locator('.explorer-folders-view .monaco-list-row', { hasText: 'spring.trainlog' }).waitFor();
      await page.locator('.tab[data-resource-name="spring.md"]').click();
      await line('### Monday, 2 March 2026').waitFor();
      assert.equal(await page.locator('.tab.active.dirty').count(), 0);
    });

    it('a second time, it takes another name', async () => {
      await workbench.runCommand('Trainlog: Convert to a Training Log');
      await tab('spring-2.trainlog').waitFor();
    });

    it('the menu of a file in the explorer converts it', async () => {
      const { page } = workbench;
      const row = page.locator('.explorer-folders-view .monaco-list-row', { hasText: 'table.csv' });
      const entry = page.locator('.monaco-menu .action-item', { hasText: 'Convert to a Training Log' }).first();
      await again(entry, async () => {
        await page.keyboard.press('Escape');
        await row.click({ button: 'right' });
      });
      await workbench.shot('convert-menu');
      await clickInMenu(entry);
      await tab('table.trainlog').waitFor();
      await workbench.showsLines([
        '; Date · Type · Distance (km) · Time · Notes',
        '',
        '2026-03-02 Mon  Easy 8.2 km 45:10',
        '    > windy, very',
        '2026-03-03 Tue  Rest',
        '',
      ]);
    });

    it('asks which day a date is, when only the runner knows', async () => {
      const { page } = workbench;
      await workbench.openFile('dates.txt');
      await workbench.runCommand('Trainlog: Convert to a Training Log');
      await page.getByPlaceholder('Which day is 3/2/2026?').waitFor();
      await workbench.shot('convert-question');
      await page.locator('.quick-input-list .monaco-list-row', { hasText: '2 Mar' }).click();
      await tab('dates.trainlog').waitFor();
      await workbench.showsLines(['2026-03-02 Mon  easy 8 km', '']);
    });

    it('says why there is nothing to convert', async () => {
      await workbench.openFile('prose.txt');
      await workbench.runCommand('Trainlog: Convert to a Training Log');
      await saysInNotice('No dates were found in prose.txt, and a log is written by days.');
    });

    it('a .txt file that the settings make a log is one, with the others of its folder', async () => {
      const { page } = workbench;
      await workbench.openFile('training.txt');
      await page.locator('.statusbar-item', { hasText: 'Trainlog' }).first().waitFor();
      const said = await workbench.problems(/hard-back-to-back/);
      assert.match(said.join('\n'), /intervals/);
      assert.notEqual((await lookOf(page, 'tempo')).color, (await lookOf(page, '8 km')).color);
      await workbench.shot('log-in-txt');
    });
  });
}
