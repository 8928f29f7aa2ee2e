// What is shown beside the text, and what is found in all logs.
import * as vscode from 'vscode';
import { dayLines, hardTwice, weekEndsToday } from '../dates';
import { equal, ok, same } from './assert';
import { append, newFolder, newWatchedFolder, openLog, ruleOf, until, writeLog } from './editor';

describe('code lenses', () => {
  it('tell what each week adds up to, and show its hover', async () => {
    const editor = await openLog([
      weekEndsToday(),
      '',
      ...dayLines(-13, -7, days => (days === -8 ? 'rest' : 'easy 8 km 45:00')),
      '',
      ...dayLines(-6, -1, () => 'easy 6 km 35:00'),
    ]);
    const lenses = await until('lenses with words', async () => {
      const all = await lensesOf(editor.document);
      return all.length === 3 && all.every(lens => lens.command) && all;
    });
    same(
      lenses.map(lens => [lens.range.start.line, lens.command?.title]),
      [
        [2, '48 km · 6 runs · 1 rest · load 193'],
        [10, '36 km · 6 runs · 7 days in a row · rest still possible today · load 150'],
        [10, 'Dashboard'],
      ],
    );
    const command = lenses[1]?.command;
    ok(command, 'a command');
    await vscode.commands.executeCommand(command.command, ...(command.arguments ?? []));
    equal(editor.selection.active.line, 10, 'the line of the cursor');
  });

  it('follow what is typed in another file of the log', async () => {
    const folder = newFolder();
    const [monday, tuesday] = ['2026-03-02 Mon  easy 8 km 45:00', '2026-03-03 Tue  easy 6 km 35:00'];
    const first = await vscode.workspace.openTextDocument(await writeLog(folder, 'a.trainlog', [monday ?? '']));
    const second = await vscode.workspace.openTextDocument(await writeLog(folder, 'b.trainlog', [tuesday ?? '']));
    await vscode.window.showTextDocument(first);
    await until('the lens of both files', async () => (await titlesOf(first))[0]?.startsWith('14 km · 2 runs'));
    await append(await vscode.window.showTextDocument(second), '\n2026-03-04 Wed  easy 10 km 58:00');
    await until('the lens with what was typed', async () => (await titlesOf(first))[0]?.startsWith('24 km · 3 runs'));
  });

  it('can be switched off', async () => {
    const { document } = await openLog(['2026-03-02 Mon  easy 8 km 45:00']);
    await until('a lens', async () => (await lensesOf(document)).length === 1);
    await withSetting('codeLens.enabled', false, () =>
      until('no lens', async () => (await lensesOf(document)).length === 0),
    );
    await until('the lens again', async () => (await lensesOf(document)).length === 1);
  });
});

describe('inlay hints', () => {
  it('are there when the setting says so, and write what they say', async () => {
    const { document } = await openLog(['2026-03-02 Mon  easy 8 km 45:10 > calm', '2026-03-03 Tue  rest']);
    same(await hintsOf(document), []);
    await withSetting('inlayHints.enabled', true, async () => {
      const [hint] = await until('a hint', async () => {
        const all = await hintsOf(document);
        return all.length > 0 && all;
      });
      ok(hint, 'the hint');
      equal(hint.label, '5:39/km');
      equal(hint.position.character, document.lineAt(0).text.length);
      const edit = new vscode.WorkspaceEdit();
      edit.set(document.uri, [...(hint.textEdits ?? [])]);
      ok(await vscode.workspace.applyEdit(edit), 'the edit to be made');
      equal(document.lineAt(0).text, '2026-03-02 Mon  easy 8 km 45:10 @ 5:39/km > calm');
      await until('no hint where the line says it', async () => (await hintsOf(document)).length === 0);
    });
  });
});

describe('links', () => {
  it('in notes lead to the web and to other logs', async () => {
    const { document } = await openLog([
      '2026-03-02 Mon  race 10 km 41:00 > [results](https://example.org/results), plan in plans/berlin.trainlog',
    ]);
    const links = await until('links', async () => {
      const all = await vscode.commands.executeCommand<vscode.DocumentLink[]>(
        'vscode.executeLinkProvider',
        document.uri,
      );
      return all.length > 1 && all;
    });
    same(
      links.map(link => [document.getText(link.range), link.target?.toString(true)]),
      [
        ['[results](https://example.org/results)', 'https://example.org/results'],
        ['plans/berlin.trainlog', vscode.Uri.joinPath(document.uri, '../plans/berlin.trainlog').toString(true)],
      ],
    );
  });
});

describe('symbols of the workspace', () => {
  it('are found in logs that are not open too', async () => {
    await writeLog(await newWatchedFolder(), 'far.trainlog', [
      '# Otter block',
      '2026-03-08 Sun  race half 1:35:00 > Otterburn',
    ]);
    await openLog(['2026-03-02 Mon  easy 8 km']);
    const found = await until('both symbols', async () => {
      const all = await vscode.commands.executeCommand<vscode.SymbolInformation[]>(
        'vscode.executeWorkspaceSymbolProvider',
        'otter',
      );
      return all.length === 2 && all;
    });
    same(
      found.map(({ name }) => name),
      ['Otter block', 'race half 1:35:00 > Otterburn'],
    );
  });
});

describe('logs that are not open', () => {
  it('tell their warnings in Problems, and no hints', async () => {
    const uri = await writeLog(await newWatchedFolder(), 'closed.trainlog', [
      ...dayLines(-12, -12, () => 'easy 8 km'),
      ...hardTwice(),
    ]);
    await openLog(['2026-03-02 Mon  easy 8 km']); // the server is up
    const rules = await until('the warning', () => {
      const all = vscode.languages.getDiagnostics(uri).map(ruleOf);
      return all.includes('hard-back-to-back') && all;
    });
    ok(!rules.includes('log-gap'), 'no hint');
    await vscode.workspace.fs.writeFile(
      uri,
      new TextEncoder().encode(
        // Somebody who writes on most days, and then not for a week.
        dayLines(-40, -1, day => (day < -9 || day === -1 ? (day % 3 === 0 ? 'rest' : 'easy 8 km') : undefined)).join(
          '\n',
        ),
      ),
    );
    await until('no warning', () => vscode.languages.getDiagnostics(uri).length === 0);
    await vscode.window.showTextDocument(await vscode.workspace.openTextDocument(uri));
    await until('the hint in the open log', () => vscode.languages.getDiagnostics(uri).map(ruleOf).includes('log-gap'));
  });
});

describe('typing', () => {
  it('a blank behind a date adds the weekday, and Enter behind a bare date indents', async () => {
    const editor = await openLog(['2026-03-02 Mon  easy 8 km', '']);
    const { document } = editor;
    await until('the server', async () => (await lensesOf(document)).length === 1);
    const end = document.lineAt(1).range.end;
    editor.selection = new vscode.Selection(end, end);
    for (const letter of '2026-03-03 ') await vscode.commands.executeCommand('type', { text: letter });
    await until('the weekday', () => document.lineAt(1).text === '2026-03-03 Tue  ');
    await vscode.commands.executeCommand('type', { text: '\n' });
    await until(
      'an indented line',
      () => document.lineAt(2).text === '  ' && document.lineAt(1).text === '2026-03-03 Tue',
    );
  });
});

function lensesOf(document: vscode.TextDocument): Thenable<readonly vscode.CodeLens[]> {
  return vscode.commands.executeCommand<vscode.CodeLens[]>('vscode.executeCodeLensProvider', document.uri, 100);
}

async function titlesOf(document: vscode.TextDocument): Promise<readonly string[]> {
  return (await lensesOf(document)).map(lens => lens.command?.title ?? '');
}

function hintsOf(document: vscode.TextDocument): Thenable<readonly vscode.InlayHint[]> {
  const all = new vscode.Range(0, 0, document.lineCount, 0);
  return vscode.commands.executeCommand<vscode.InlayHint[]>('vscode.executeInlayHintProvider', document.uri, all);
}

async function withSetting(name: string, value: unknown, work: () => Promise<unknown>): Promise<void> {
  const settings = vscode.workspace.getConfiguration('trainlog');
  try {
    await settings.update(name, value, vscode.ConfigurationTarget.Global);
    await work();
  } finally {
    await settings.update(name, undefined, vscode.ConfigurationTarget.Global);
  }
}
