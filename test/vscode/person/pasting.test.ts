import { hostsOf, openWorkbench, type Workbench } from './workbench';

const rows = [
  'Date\tDistance (km)\tTime\tHR',
  '2026-03-02\t8.2\t45:10\t142',
  '2026-03-04\t10\t56:02\t139',
  '2026-03-05\t6.1\t35:00\t135',
];
const log = ['2026-03-01 Sun  rest', '2026-03-02 Mon  easy 8.2 km > windy', '2026-03-05 Thu  plan easy 6 km', ''];
const inShoes = [
  'athlete Ana',
  'shoe blue "Meadow Glide"',
  'shoe red',
  '2026-03-01 Sun  easy 5 km [blue]',
  '2026-03-02 Mon  easy 8.2 km',
  '',
];
const files = {
  'log.trainlog': log.join('\n'),
  'shoes.trainlog': inShoes.join('\n'),
  'rows.txt': rows.join('\n'),
  'rows.csv': rows.join('\n').replaceAll('\t', ','),
  'words.txt': '2026-03-06 Fri  easy 5 km, strides\n2026-03-07 Sat  rest, read; slept\n',
};
const IMPORTED = [
  '2026-03-01 Sun  rest',
  '2026-03-02 Mon  easy 8.2 km 45:10 hr 142 > windy',
  '2026-03-04 Wed  run 10 km 56:02 hr 139',
  '2026-03-05 Thu  easy 6.1 km 35:00 hr 135',
  '',
];

for (const hostName of hostsOf('web')) {
  describe(`pasting into a log, in the ${hostName} host`, () => {
    let workbench: Workbench;
    before(async () => {
      workbench = await openWorkbench({
        hostName,
        files,
        settings: { 'workbench.editor.enablePreview': false, 'editor.inlineSuggest.enabled': false },
        viewport: { width: 1280, height: 640 },
      });
      // Before the extension is there, VS Code pastes by itself.
      await workbench.openFile('log.trainlog');
      await workbench.lens(/8\.2 km/);
    });
    after(() => workbench?.close());
    afterEach(async function () {
      if (this.currentTest?.state === 'failed') await workbench.shot(`failure-${this.currentTest.title}`);
    });

    const preview = () => workbench.page.locator('.quick-input-list .monaco-list-row');

    /** Copies all of a file, and puts the cursor at the end of a log. */
    async function copyAll(name: string, log = 'log.trainlog'): Promise<void> {
      const { page } = workbench;
      await workbench.openFile(name);
      await page.keyboard.press('Control+A');
      await page.keyboard.press('Control+C');
      await workbench.openFile(log);
      await page.keyboard.press('Control+End');
    }

    async function pasteRows(): Promise<void> {
      await workbench.page.keyboard.press('Control+V');
      await preview().filter({ hasText: 'easy 8.2 km 45:10 hr 142 > windy' }).first().waitFor();
    }

    it('rows of a spreadsheet are imported after a preview, in one undo step', async () => {
      const { page } = workbench;
      await copyAll('rows.txt');
      await pasteRows();
      await workbench.shot('paste-preview');
      await page.keyboard.press('Enter');
      await workbench.showsLines(IMPORTED);
      await workbench.shot('paste-imported');
      await workbench.backToEditor();
      await page.keyboard.press('Control+Z');
      await workbench.showsLines(log);
    });

    it('Escape pastes the text as it is, at the cursor', async () => {
      const { page } = workbench;
      await copyAll('rows.csv');
      await pasteRows();
      await page.keyboard.press('Escape');
      const pasted = [...log.slice(0, -1), ...rows.map(row => row.replaceAll('\t', ','))];
      await workbench.showsLines(pasted);
      await workbench.shot('paste-plain');
      await workbench.backToEditor();
      await page.keyboard.type('!');
      await workbench.showsLines([...pasted.slice(0, -1), `${pasted.at(-1)}!`]);
      await page.keyboard.press('Control+Z');
      await page.keyboard.press('Control+Z');
      await workbench.showsLines(log);
    });

    it('which shoes were worn is asked once for all runs that do not say it', async () => {
      const { page } = workbench;
      await copyAll('rows.txt', 'shoes.trainlog');
      await page.keyboard.press('Control+V');
      await page.getByPlaceholder('Which shoes were worn? Not said of: 2 runs.').waitFor();
      await workbench.shot('paste-shoes');
      await page.keyboard.press('ArrowDown');
      await preview().filter({ hasText: 'red' }).and(page.locator('.focused')).waitFor();
      await page.keyboard.press('Enter');
      await preview().filter({ hasText: 'run 10 km 56:02 hr 139 [red]' }).waitFor();
      await page.keyboard.press('Enter');
      await workbench.showsLines([
        ...inShoes.slice(0, -2),
        '2026-03-02 Mon  easy 8.2 km 45:10 hr 142',
        '2026-03-04 Wed  run 10 km 56:02 hr 139 [red]',
        '2026-03-05 Thu  run 6.1 km 35:00 hr 135 [red]',
        '',
      ]);
    });

    it('every other text is pasted as always: at each cursor, and whole lines above', async () => {
      const { page } = workbench;
      await copyAll('words.txt');
      await page.keyboard.press('Control+V');
      const pasted = [...log.slice(0, -1), ...files['words.txt'].split('\n')];
      await workbench.showsLines(pasted);
      // Without a selection the line is copied, and pasted above that of the cursor.
      await page.keyboard.press('Control+Home');
      await page.keyboard.press('Control+C');
      await page.keyboard.press('Control+End');
      await page.keyboard.press('Control+V');
      await workbench.showsLines([...pasted.slice(0, -1), log[0] ?? '', '']);
    });
  });
}
