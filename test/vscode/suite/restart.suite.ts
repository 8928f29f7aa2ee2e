import * as vscode from 'vscode';
import { equal, match, same } from './assert';
import { theHost } from './control';
import { append, findingOf, findings, hoverAt, openLog, until } from './editor';

const start = ['2026-03-02 Mon  easy 8 km', '2026-03-03 Tue  intervals 6 x 800 m @ 2:40 rpe 8'];
const typed = '\n2026-03-04 Wed  tempo 8 km rpe 7\n2026-03-05 Thu  esay 8 km 🙂\n2026-03-06 Wed  rest';

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
    match(fresh.join('\n'), /2026-03-04 hard-back-to-back/);
    match(fresh.join('\n'), /esay word-unknown/);
  }).timeout(90_000);

  it('is replaced by exactly one when it is restarted by hand', async () => {
    const editor = await openLog(start);
    await vscode.commands.executeCommand('trainlog.restartLanguageServer');
    await append(editor, '\n2026-03-04 Thu  rest');
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
