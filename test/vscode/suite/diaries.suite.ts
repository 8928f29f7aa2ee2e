import * as vscode from 'vscode';
import { dayFromToday } from '../dates';
import { equal, ok } from './assert';
import { findingOf, newFolder, noFindingOf, writeLog } from './editor';

describe('diaries and logs in other files', () => {
  it('Convert to a Training Log opens an unsaved log beside the diary, and leaves the diary alone', async () => {
    const diary = ['## Monday, 2 March 2026', '**Easy** 8 km', 'Two otters.'];
    const uri = await writeLog(newFolder(), 'diary.md', diary);
    await vscode.commands.executeCommand('trainlog.convertToLog', uri);
    const editor = vscode.window.activeTextEditor;
    ok(editor, 'an editor');
    equal(editor.document.uri.scheme, 'untitled');
    equal(editor.document.uri.path, uri.path.replace('diary.md', 'diary.trainlog'));
    equal(editor.document.languageId, 'trainlog');
    equal(editor.document.getText(), '2026-03-02 Mon  Easy 8 km\n    > Two otters.\n');
    equal(new TextDecoder().decode(await vscode.workspace.fs.readFile(uri)), diary.join('\n'));
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  });

  it('a file that the settings make a log counts from then on, closed, and no longer when they do not', async () => {
    const [first, second] = [dayFromToday(-2), dayFromToday(-1)];
    const folder = newFolder();
    await writeLog(folder, 'monday.running', [`${first.date} ${first.weekday}  intervals 8 km rpe 9`]);
    const log = await writeLog(folder, 'log.trainlog', [`${second.date} ${second.weekday}  tempo 8 km rpe 8`]);
    const { document } = await vscode.window.showTextDocument(await vscode.workspace.openTextDocument(log));
    const associate = (value: unknown) =>
      vscode.workspace.getConfiguration('files').update('associations', value, vscode.ConfigurationTarget.Workspace);
    try {
      await associate({ '*.running': 'trainlog' });
      const { relatedInformation = [] } = await findingOf(document, 'hard-back-to-back', 30_000);
      ok(
        relatedInformation.some(each => /monday\.running/.test(each.location.uri.path)),
        'the other day',
      );
    } finally {
      await associate(undefined);
    }
    await noFindingOf(document, 'hard-back-to-back');
  });
});
