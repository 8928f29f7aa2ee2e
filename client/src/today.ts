import * as vscode from 'vscode';
import type { IsoDate } from '../../server/src/contracts/messages';
import { localDate, untilMidnightMs } from './localDate';

/** Timers stand still while a computer sleeps, so none is set for longer than this. */
const longestTimerMs = 10 * 60_000;

/** Calls back with the local date whenever it has changed: looked at on window focus and at midnight. */
export function watchToday(changed: (today: IsoDate) => void): vscode.Disposable {
  let known = localDate(new Date());
  let timer: ReturnType<typeof setTimeout>;

  const look = () => {
    const now = new Date();
    const today = localDate(now);
    if (today !== known) {
      known = today;
      changed(today);
    }
    clearTimeout(timer);
    timer = setTimeout(look, Math.min(untilMidnightMs(now), longestTimerMs));
  };
  look();
  const focus = vscode.window.onDidChangeWindowState(state => state.focused && look());
  return new vscode.Disposable(() => {
    clearTimeout(timer);
    focus.dispose();
  });
}
