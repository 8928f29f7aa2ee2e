import * as vscode from 'vscode';
import type { TextEdit } from '../../server/src/contracts/messages';
import { plainText } from './plainText';

/** The scheme of what a text would become. The server knows that these are no logs. */
const scheme = 'trainlog-proposal';

/** Shows a document beside what it would become, with the reason, until the runner has chosen. Answers whether it is to be written. */
export async function isWanted(
  document: vscode.TextDocument,
  edits: readonly TextEdit[],
  reasons: { readonly title: string; readonly what: string; readonly why: string },
): Promise<boolean> {
  const proposal = document.uri.with({ scheme, query: document.uri.scheme });
  const text = textAfter(document, edits);
  const provider = vscode.workspace.registerTextDocumentContentProvider(scheme, {
    provideTextDocumentContent: () => text,
  });
  try {
    await vscode.commands.executeCommand('vscode.diff', document.uri, proposal, plainText(reasons.title));
    return await choose(reasons);
  } finally {
    await vscode.window.tabGroups.close(tabsOf(proposal));
    provider.dispose();
  }
}

/** The list stays while the runner looks around in the difference. */
async function choose({ title, what, why }: Parameters<typeof isWanted>[2]): Promise<boolean> {
  const write = { label: vscode.l10n.t('Write it'), detail: plainText(what) };
  const leave = { label: vscode.l10n.t('Leave the plan as it is') };
  const chosen = await vscode.window.showQuickPick([write, leave], {
    title: plainText(title),
    placeHolder: plainText(why),
    ignoreFocusOut: true,
  });
  return chosen === write;
}

function tabsOf(proposal: vscode.Uri): readonly vscode.Tab[] {
  const isOurs = ({ input }: vscode.Tab) =>
    input instanceof vscode.TabInputTextDiff && input.modified.toString() === proposal.toString();
  return vscode.window.tabGroups.all.flatMap(({ tabs }) => tabs.filter(isOurs));
}

function textAfter(document: vscode.TextDocument, edits: readonly TextEdit[]): string {
  const at = ({ line, character }: TextEdit['range']['start']) =>
    document.offsetAt(new vscode.Position(line, character));
  const fromTheEnd = edits.toSorted((a, b) => at(b.range.start) - at(a.range.start));
  return fromTheEnd.reduce(
    (text, { range, newText }) => text.slice(0, at(range.start)) + newText + text.slice(at(range.end)),
    document.getText(),
  );
}
