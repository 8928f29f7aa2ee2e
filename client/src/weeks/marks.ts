import * as vscode from 'vscode';
import type { WeeksItem } from '../../../server/src/contracts/messages';

/** Rows that have something to say have an address of this scheme, which holds what is said. */
const scheme = 'trainlog-row';

const colours: Readonly<Record<NonNullable<WeeksItem['findings']>['severity'], vscode.ThemeColor>> = {
  error: new vscode.ThemeColor('list.errorForeground'),
  warning: new vscode.ThemeColor('list.warningForeground'),
  information: new vscode.ThemeColor('editorInfo.foreground'),
};

/** A badge holds two characters. */
const mostCounted = 9;

/** The address of a row with findings; undefined for others, which look as they do. */
export function markOf({ id, findings }: WeeksItem): vscode.Uri | undefined {
  if (!findings) return undefined;
  return vscode.Uri.from({ scheme, path: `/${encodeURIComponent(id)}`, query: JSON.stringify(findings) });
}

/** Colour and badge of the rows that have findings, as files with problems have them in the explorer. */
export function rowMarks(): vscode.Disposable {
  return vscode.window.registerFileDecorationProvider({
    provideFileDecoration(uri) {
      if (uri.scheme !== scheme) return undefined;
      const { count, severity, tooltip }: NonNullable<WeeksItem['findings']> = JSON.parse(uri.query);
      const badge = count > mostCounted ? `${mostCounted}+` : String(count);
      return { badge, tooltip, color: colours[severity], propagate: false };
    },
  });
}
