import * as vscode from 'vscode';

const key = 'trainlog.recentLogs';
/** More logs than anybody uses at a time. */
const mostRemembered = 20;

/** Which logs of the workspace were used last, remembered with the workspace. */
export type RecentLogs = {
  /** The rank of a log: 0 for the one used last. One that was never used ranks behind all others. */
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
