import * as vscode from 'vscode';

const key = 'trainlog.recentLogs';
/** More logs than anybody writes in by turns. */
const mostRemembered = 20;

/** Which logs of the workspace were used last, remembered with the workspace. */
export type RecentLogs = {
  /** 0 for the log used last; behind all that are remembered for one never used. */
  rank(uri: vscode.Uri): number;
};

export function rememberLogs(memory: vscode.Memento): RecentLogs & vscode.Disposable {
  const remembered = () => memory.get<readonly string[]>(key, []);
  const note = (editor: vscode.TextEditor | undefined) => {
    if (editor?.document.languageId !== 'trainlog' || editor.document.isUntitled) return;
    const uri = editor.document.uri.toString();
    const others = remembered().filter(each => each !== uri);
    void memory.update(key, [uri, ...others].slice(0, mostRemembered));
  };
  note(vscode.window.activeTextEditor);
  const subscription = vscode.window.onDidChangeActiveTextEditor(note);
  return {
    rank(uri) {
      const at = remembered().indexOf(uri.toString());
      return at < 0 ? mostRemembered : at;
    },
    dispose: () => subscription.dispose(),
  };
}
