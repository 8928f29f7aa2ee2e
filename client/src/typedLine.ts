import * as vscode from 'vscode';
import {
  type BaseLanguageClient,
  type DiagnosticProviderMiddleware,
  DocumentDiagnosticRequest,
} from 'vscode-languageclient';

/** What a line is told that is still being typed: it may be gone with the next word. */
const OF_HALF_A_LINE: ReadonlySet<string> = new Set([
  'text-unread',
  'reading-unsure',
  'pain-level',
  'date-unreadable',
  'load-unknown',
]);

/** Holds findings about a line that is being typed back, until the cursor leaves it. The server answers at once; the client waits. */
export interface TypedLine extends vscode.Disposable {
  readonly middleware: NonNullable<DiagnosticProviderMiddleware['provideDiagnostics']>;
  /** The client whose findings are asked for again when the cursor has left. */
  of(client: BaseLanguageClient): void;
}

export function typedLine(): TypedLine {
  let client: BaseLanguageClient | undefined;
  let typed: { readonly uri: string; readonly line: number } | undefined;
  /** Documents of which less is shown than the server said. */
  const held = new Set<string>();

  const leave = () => {
    const left = typed;
    typed = undefined;
    if (left && held.has(left.uri)) askAgain(client, left.uri);
  };
  const subscriptions = vscode.Disposable.from(
    vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
      const change = contentChanges.at(-1);
      const isTyped = document === vscode.window.activeTextEditor?.document && document.languageId === 'trainlog';
      if (!change || !isTyped) return;
      const line = change.range.start.line + lineBreaks(change.text);
      const uri = document.uri.toString();
      if (typed?.uri === uri && typed.line === line) return;
      leave();
      typed = { uri, line };
    }),
    vscode.window.onDidChangeTextEditorSelection(({ textEditor, selections }) => {
      const isThere = textEditor.document.uri.toString() === typed?.uri && selections[0]?.active.line === typed.line;
      if (!isThere) leave();
    }),
    vscode.window.onDidChangeActiveTextEditor(leave),
  );

  return {
    of(next) {
      client = next;
    },
    async middleware(document, previousResultId, token, next) {
      const uri = (document instanceof vscode.Uri ? document : document.uri).toString();
      // Where less was shown than the server said, it must not answer "as before".
      const report = await next(document, held.has(uri) ? undefined : previousResultId, token);
      if (report?.kind !== 'full') return report;
      const line = typed?.uri === uri ? typed.line : undefined;
      const items = report.items.filter(item => item.range.start.line !== line || !OF_HALF_A_LINE.has(codeOf(item)));
      if (items.length < report.items.length) held.add(uri);
      else held.delete(uri);
      return { ...report, items };
    },
    dispose: () => subscriptions.dispose(),
  };
}

function codeOf({ code }: vscode.Diagnostic): string {
  return String(typeof code === 'object' ? code.value : code);
}

function lineBreaks(text: string): number {
  return text.split(/\r\n|\r|\n/).length - 1;
}

function askAgain(client: BaseLanguageClient | undefined, uri: string): void {
  const document = vscode.workspace.textDocuments.find(each => each.uri.toString() === uri);
  if (!client || !document) return;
  client.getFeature(DocumentDiagnosticRequest.method).getProvider(document)?.onDidChangeDiagnosticsEmitter.fire();
}
