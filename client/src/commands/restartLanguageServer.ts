import * as vscode from 'vscode';
import type { Server } from '../server';

/** *Restart Language Server*. */
export function restartLanguageServer(server: Server): vscode.Disposable {
  return vscode.commands.registerCommand('trainlog.restartLanguageServer', () => server.restart());
}
