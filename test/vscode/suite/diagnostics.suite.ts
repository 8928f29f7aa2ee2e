import * as vscode from 'vscode';
import { dayFromToday, dayLines, hardTwice, weekEndsToday } from '../dates';
import { equal, match, ok, same } from './assert';
import {
  append,
  applyFix,
  findingOf,
  findings,
  newWatchedFolder,
  noFindingOf,
  openLog,
  openUntitled,
  quickFixes,
  ruleOf,
  until,
  writeLog,
} from './editor';

/** A week of easy running with a rest day, then six days of the week that ends today, which is still open. */
const sixDaysTrained = () => [
  weekEndsToday(),
  '',
  ...dayLines(-13, -1, days => (days === -8 ? 'rest' : 'easy 8 km 45:00')),
];

describe('findings', () => {
  it('stand on the words concerned, with a link to the other day', async () => {
    const { document } = await openLog([...hardTwice()]);
    const found = await findingOf(document, 'hard-back-to-back');
    equal(document.getText(found.range), dayFromToday(-1).date);
    match(found.message, new RegExp(`^Intervals on ${dayFromToday(-2).weekday}, tempo`));
    equal(found.severity, vscode.DiagnosticSeverity.Warning);
    equal(found.source, 'trainlog');
    const [other] = found.relatedInformation ?? [];
    ok(other, 'related information');
    equal(document.getText(other.location.range), dayFromToday(-2).date);
  });

  it('are there for a log that was never saved', async () => {
    const { document } = await openUntitled([...hardTwice()]);
    await findingOf(document, 'hard-back-to-back');
  });

  it('count from the local date of the editor', async () => {
    const { document } = await openLog(sixDaysTrained());
    const found = await findingOf(document, 'no-rest-day');
    equal(found.severity, vscode.DiagnosticSeverity.Hint);
    equal(document.getText(found.range), dayFromToday(-1).date);
    match(found.message, /^6 days of training this week, and no rest day yet/);
  });

  it('go with the fix, which inserts a rest day today', async () => {
    const { document } = await openLog(sixDaysTrained());
    const before = document.getText();
    const fixes = await quickFixes(document, await findingOf(document, 'no-rest-day'));
    const fix = fixes.find(each => /rest/i.test(each.title) && each.isPreferred) ?? fixes[0];
    ok(fix, 'a fix');
    await applyFix(fix);
    await noFindingOf(document, 'no-rest-day');
    match(document.getText(), new RegExp(`^${dayFromToday(0).date}.*\\brest\\b`, 'm'));
    await vscode.commands.executeCommand('undo');
    await until('the text as before', () => document.getText() === before);
  });

  it('follow the text while it is typed', async () => {
    const editor = await openLog(hardTwice().slice(0, 1));
    same(
      findings(editor.document).filter(found => found.includes('hard-back-to-back')),
      [],
    );
    await append(editor, `\n${hardTwice()[1]}`);
    await findingOf(editor.document, 'hard-back-to-back');
  });

  it('look across the files of a folder, also closed ones, and follow their changes on disk', async () => {
    const folder = await newWatchedFolder();
    const [first, second] = hardTwice();
    const other = await writeLog(folder, 'a.trainlog', [first]);
    const uri = await writeLog(folder, 'b.trainlog', [second]);
    const { document } = await vscode.window.showTextDocument(await vscode.workspace.openTextDocument(uri));
    await findingOf(document, 'hard-back-to-back');
    await vscode.workspace.fs.writeFile(other, new TextEncoder().encode('2026-03-03 Tue  easy 8 km'));
    await noFindingOf(document, 'hard-back-to-back');
  });

  it('are kept to their own folder', async () => {
    const [first, second] = hardTwice();
    await writeLog(await newWatchedFolder(), 'a.trainlog', [first]);
    const { document } = await openLog([second, '2026-03-05 Thu  esay 8 km']);
    await findingOf(document, 'word-unknown'); // the server has read it
    same(
      vscode.languages
        .getDiagnostics(document.uri)
        .map(ruleOf)
        .filter(rule => rule === 'hard-back-to-back'),
      [],
    );
  });

  it('follow the settings', async () => {
    const { document } = await openLog([...hardTwice()]);
    await findingOf(document, 'hard-back-to-back');
    const settings = vscode.workspace.getConfiguration('trainlog');
    try {
      await settings.update('rules', { 'hard-back-to-back': 'off' }, vscode.ConfigurationTarget.Global);
      await noFindingOf(document, 'hard-back-to-back');
    } finally {
      await settings.update('rules', undefined, vscode.ConfigurationTarget.Global);
    }
    await findingOf(document, 'hard-back-to-back');
  });

  it('wait with their doubts until the cursor has left the line that is typed', async () => {
    // How much it hurt is asked of days that somebody remembers.
    const [before = '', today = ''] = dayLines(-1, 0, days => (days === 0 ? 'am' : 'easy 8 km'));
    const editor = await openLog([before, today.replace(/am$/, '')]);
    const end = editor.document.lineAt(1).range.end;
    editor.selection = new vscode.Selection(end, end);
    await vscode.commands.executeCommand('type', { text: 'esay 8 km, knee hurts' });
    await findingOf(editor.document, 'word-unknown'); // the server has read it
    same(
      vscode.languages.getDiagnostics(editor.document.uri).filter(found => ruleOf(found) === 'pain-level'),
      [],
    );
    editor.selection = new vscode.Selection(0, 0, 0, 0);
    await findingOf(editor.document, 'pain-level');
    // Whoever comes back to the line finds it there.
    editor.selection = new vscode.Selection(1, 0, 1, 0);
    await findingOf(editor.document, 'pain-level');
  });

  it('stand on the right words behind an emoji, with CRLF', async () => {
    const { document } = await openLog([
      '2026-03-02 Mon  🏃 8 km > 🙂\r',
      '2026-03-03 Tue  > 🏃‍♀️ good\r',
      '  esay 8 km\r',
      '',
    ]);
    equal(document.getText((await findingOf(document, 'word-unknown')).range), 'esay');
  });
});
