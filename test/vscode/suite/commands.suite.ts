import * as vscode from 'vscode';
import { dayFromToday, dayLines, weekEndsToday } from '../dates';
import { equal, match, ok } from './assert';
import { newWatchedFolder, noFindingOf, openLog, openUntitled, until, writeLog } from './editor';

/** Asked anew by each test: midnight may have come between two. */
const today = () => dayFromToday(0);

describe('commands', () => {
  it('Log Today writes today’s date, with its weekday, and puts the cursor behind it', async () => {
    const yesterday = dayFromToday(-1);
    const editor = await openLog([`${yesterday.date} ${yesterday.weekday}  easy 8 km`, '']);
    const before = editor.document.getText();
    await vscode.commands.executeCommand('trainlog.logToday');
    match(editor.document.getText(), new RegExp(`^${today().date} ${today().weekday}`, 'm'));
    // The host hears of a cursor later than of a text.
    await until('the cursor on its line', () =>
      editor.document.lineAt(editor.selection.active.line).text.includes(today().date),
    );
    await vscode.commands.executeCommand('undo');
    await until('the text as before, after one undo', () => editor.document.getText() === before);
  });

  it('Log Today goes to today’s day when the log has it', async () => {
    const editor = await openLog(dayLines(-1, 1, days => (days === 1 ? 'plan easy 8 km' : 'easy 8 km')));
    const lines = editor.document.lineCount;
    await vscode.commands.executeCommand('trainlog.logToday');
    const count = editor.document.getText().split(today().date).length - 1;
    equal(count, 1, 'day lines of today');
    ok(editor.document.lineCount <= lines + 1, 'no other day');
  });

  it('Log Today starts an empty log', async () => {
    const editor = await openUntitled(['']);
    await vscode.commands.executeCommand('trainlog.logToday');
    match(editor.document.getText(), new RegExp(`^${today().date}`));
  });

  it('Insert Rest Day answers the finding of a week without one', async () => {
    const editor = await openLog([
      weekEndsToday(),
      '',
      ...dayLines(-13, -1, days => (days === -8 ? 'rest' : 'easy 8 km')),
    ]);
    const end = editor.document.lineAt(editor.document.lineCount - 1).range.end;
    editor.selection = new vscode.Selection(end, end);
    await vscode.commands.executeCommand('trainlog.insertRestDay');
    match(editor.document.getText(), new RegExp(`^${today().date}.*\\brest\\b`, 'm'));
    await noFindingOf(editor.document, 'no-rest-day');
  });

  it('Plan Next Week writes the days of next week, in one step, and its findings come at once', async () => {
    const lines = dayLines(-14, -1, days => (days % 7 === -1 ? 'rest' : days % 7 === -2 ? 'tempo 8 km' : 'easy 8 km'));
    const editor = await openLog(['days gaps rest', ...lines, '']);
    const { document } = editor;
    const before = document.getText();
    await vscode.commands.executeCommand('trainlog.planNextWeek');
    const added = document.getText().slice(before.length).trim().split('\n');
    equal(added.length, 7, 'days planned');
    match(added.join('\n'), /^(\d{4}-\d\d-\d\d \w{3} {2}(plan (easy|tempo) \d+(\.5)? km|rest)\n?){7}$/);
    match(document.lineAt(editor.selection.active.line).text, new RegExp(added[0]?.slice(0, 10) ?? 'no day'));
    await vscode.commands.executeCommand('undo');
    await until('the text as before, after one undo', () => document.getText() === before);
  });

  it('Log Today goes on in the newest file of a log that is split by years', async () => {
    const folder = await newWatchedFolder();
    const old = await writeLog(folder, '2025.trainlog', ['athlete Split', '2025-12-31 Wed  easy 8 km', '']);
    const lines = dayLines(-3, -1, days => (days === -3 ? 'easy 8 km' : 'tempo 8 km'));
    const now = await writeLog(folder, 'now.trainlog', ['athlete Split', ...lines, '']);
    await vscode.window.showTextDocument(await vscode.workspace.openTextDocument(old));
    await until('a finding in the newer file, which is closed', () => vscode.languages.getDiagnostics(now).length > 0);
    await vscode.commands.executeCommand('trainlog.logToday');
    const { document } = vscode.window.activeTextEditor ?? {};
    equal(document?.uri.toString(), now.toString(), 'the file that is shown');
    match(document?.getText() ?? '', new RegExp(`^${today().date} ${today().weekday}`, 'm'));
  });

  it('Log Today says that a file is read-only, and leaves it alone', async () => {
    const editor = await openLog(['2025-12-31 Wed  easy 8 km', '']);
    await vscode.commands.executeCommand('workbench.action.files.setActiveEditorReadonlyInSession');
    const before = editor.document.getText();
    await vscode.commands.executeCommand('trainlog.logToday');
    equal(editor.document.getText(), before, 'the text');
    await vscode.commands.executeCommand('workbench.action.files.resetActiveEditorReadonlyInSession');
  });

  it('Convert Units writes the log in miles, and back', async () => {
    const editor = await openLog(['unit km', '2026-03-02 Mon  easy 10 km @ 5:30/km', '2026-03-03 Tue  reps 6 x 800 m']);
    const { document } = editor;
    const before = document.getText();
    await convertUnits();
    equal(
      document.getText(),
      'unit mi\n2026-03-02 Mon  easy 6.21 mi @ 8:51/mi\n2026-03-03 Tue  reps 6 x 800 m',
      'the text in miles',
    );
    await vscode.commands.executeCommand('undo');
    equal(document.getText(), before, 'the text after one undo');
    await convertUnits();
    await convertUnits();
    equal(document.getText(), before, 'the text in kilometres');
  });

  it('Open Example Log opens a copy to play with, and the same one again', async () => {
    await vscode.commands.executeCommand('trainlog.openExample');
    const { activeTextEditor: editor } = vscode.window;
    ok(editor, 'an editor');
    const { document, selection } = editor;
    ok(document.isUntitled, 'no file');
    equal(document.languageId, 'trainlog', 'the language');
    const thursday = dayFromToday(4 - (new Date().getDay() || 7));
    match(document.lineAt(selection.active.line).text, new RegExp(`^${thursday.date} Thu {2}(?:plan )?tempo`));
    await until('what there is to say of it', () =>
      vscode.languages.getDiagnostics(document.uri).some(({ range }) => range.start.line === selection.active.line),
    );
    await editor.edit(builder => builder.insert(document.positionAt(0), '; mine now\n'));
    await openLog(['2026-03-02 Mon  easy 8 km', '']);
    await vscode.commands.executeCommand('trainlog.openExample');
    equal(vscode.window.activeTextEditor?.document, document, 'the document');
    match(document.getText(), /^; mine now/);
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  });

  it('Copy as Workout Text copies the session at the cursor', async () => {
    const editor = await openLog(dayLines(1, 1, () => 'plan 6 x 800 m @ 2:40 r 90s jog'));
    const end = editor.document.lineAt(0).range.end;
    editor.selection = new vscode.Selection(end, end);
    await vscode.env.clipboard.writeText('something else');
    await vscode.commands.executeCommand('trainlog.copyWorkout');
    const text = '6x\n- 800mtr 3:20/km Pace\n- Jog 1m30s\n';
    await until('the workout on the clipboard', async () => (await vscode.env.clipboard.readText()) === text);
  });

  it('are declared with the titles people read', () => {
    const commands: readonly { readonly title: string; readonly category: string }[] =
      vscode.extensions.getExtension('trainlog.trainlog')?.packageJSON.contributes.commands;
    equal(
      commands.map(command => `${command.category}: ${command.title}`).join(', '),
      'Trainlog: Log Today, Trainlog: New Training Log…, Trainlog: Open Example Log, Trainlog: Insert Rest Day, Trainlog: Plan Next Week, Trainlog: Fix This Week, Trainlog: Convert Units…, Trainlog: Convert to a Training Log, Trainlog: Show Dashboard, Trainlog: Import Activities…, Trainlog: Add Lines of inbox.txt…, Trainlog: Write Report…, Trainlog: Restart Language Server, Trainlog: Accept, because …, Trainlog: Adjust This Rule…, Trainlog: Show Week, Trainlog: Go to Line, Trainlog: Open to the Side, Trainlog: Insert Rest Day, Trainlog: Fix This Week, Trainlog: Copy Week Summary, Trainlog: Copy as Workout Text',
    );
  });
});

/** *Convert Units…* with the first row of its list, which Enter chooses once it is shown. */
async function convertUnits(): Promise<void> {
  let isDone = false;
  const done = vscode.commands.executeCommand('trainlog.convertUnits').then(() => {
    isDone = true;
  });
  await until('the list of what to convert', async () => {
    await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
    return isDone;
  });
  await done;
}
