import * as vscode from 'vscode';

/**
 * A new, unsaved log in a folder of the workspace, which saving writes there under this name, or under the next one that is free. Without
 * a folder it has no name yet.
 * @param name without `.trainlog`
 */
export async function freshLog(name: string, content: string): Promise<vscode.TextDocument> {
  const [folder] = vscode.workspace.workspaceFolders ?? [];
  if (!folder) return vscode.workspace.openTextDocument({ language: 'trainlog', content });
  const document = await freshLogAt(vscode.Uri.joinPath(folder.uri, name));
  const edit = new vscode.WorkspaceEdit();
  edit.insert(document.uri, new vscode.Position(0, 0), content);
  await vscode.workspace.applyEdit(edit);
  return document;
}

/** An empty, unsaved log under this name with `.trainlog`, or with `-2.trainlog` and so on where that is taken. */
export async function freshLogAt(stem: vscode.Uri): Promise<vscode.TextDocument> {
  for (let number = 1; ; number++) {
    const file = stem.with({ path: `${stem.path}${number === 1 ? '' : `-${number}`}.trainlog` });
    const untitled = file.with({ scheme: 'untitled' });
    const isTaken =
      (await exists(file)) || vscode.workspace.textDocuments.some(each => each.uri.toString() === untitled.toString());
    if (!isTaken) return vscode.workspace.openTextDocument(untitled);
  }
}

async function exists(file: vscode.Uri): Promise<boolean> {
  return vscode.workspace.fs.stat(file).then(
    () => true,
    () => false,
  );
}
