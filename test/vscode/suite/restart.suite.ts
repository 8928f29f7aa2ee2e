import * as vscode from 'vscode';
import { dayFromToday, dayLines } from '../dates';
import { equal, match, same } from './assert';
import { theHost } from './control';
import { append, findingOf, findings, hoverAt, openLog, until } from './editor';

const start = dayLines(-5, -4, day => (day === -5 ? 'easy 8 km' : 'intervals 6 x 800 m @ 2:40 rpe 8'));
const [hard, unknown, wrong] = [dayFromToday(-3), dayFromToday(-2), dayFromToday(-1)];
const typed = `\n${hard.date} ${hard.weekday}  tempo 8 km rpe 7\n${unknown.date} ${unknown.weekday}  esay 8 km 🙂\n${wrong.date} ${unknown.weekday}  rest`;

/** Two heartbeats missed, the restart, and a slow machine. */
const comesBackMs = 60_000;

describe('a language server that has ended', () => {
  it('comes back while the runner types, and finds what a fresh server finds', async () => {
    const editor = await openLog(start);
    const { document } = editor;
    await hoverAt(document, 'intervals'); // the server is up: one that ends while it loads tells the page an error of its own
    for (const [at, character] of [...typed].entries()) {
      if (at === 20) theHost().endServer();
      await append(editor, character);
    }
    await findingOf(document, 'word-unknown', comesBackMs);
    const afterCrash = await settledFindings(document);

    await vscode.commands.executeCommand('trainlog.restartLanguageServer');
    await findingOf(document, 'word-unknown');
    const fresh = await settledFindings(document);
    same(afterCrash, fresh, 'findings');
    match(fresh.join('\n'), new RegExp(`${hard.date} hard-back-to-back`));
    match(fresh.join('\n'), /esay word-unknown/);
  }).timeout(90_000);

  it('is replaced by exactly one when it is restarted by hand', async () => {
    const editor = await openLog(start);
    await vscode.commands.executeCommand('trainlog.restartLanguageServer');
    await append(editor, `\n${hard.date} ${unknown.weekday}  rest`);
    await findingOf(editor.document, 'weekday-mismatch');
    equal(theHost().servers(), 1);
  });
});

/** The findings once they have stayed the same for a second: they arrive in parts while a server starts. */
async function settledFindings(document: vscode.TextDocument): Promise<readonly string[]> {
  let last = '';
  let since = Date.now();
  return until('findings that stay', () => {
    const now = findings(document);
    const text = JSON.stringify(now);
    if (text !== last) {
      last = text;
      since = Date.now();
    }
    return Date.now() - since >= 1_000 && now;
  });
}
