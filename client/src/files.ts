import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { type FindFilesResult, method, type ReadFileParams, type ReadFileResult } from '../../server/src/lsp/protocol';

export const logFiles = '**/*.trainlog';

/** More logs than a club has; the rest is left out rather than the editor slowed down. */
const mostFiles = 10_000;
/** The size up to which VS Code itself shows a file to extensions. */
const largestFileBytes = 50 * 1024 * 1024;

/** Answers the server's questions about files through VS Code, so that it works on virtual file systems too. */
export function serveFiles(client: BaseLanguageClient, output: vscode.LogOutputChannel): void {
  client.onRequest(method.findFiles, async (token: vscode.CancellationToken): Promise<FindFilesResult> => {
    const found = await vscode.workspace.findFiles(logFiles, undefined, mostFiles, token);
    if (found.length === mostFiles)
      output.warn(`This workspace holds more than ${mostFiles} logs; only the first ones found are read.`);
    return found.map(uri => client.code2ProtocolConverter.asUri(uri));
  });
  client.onRequest(method.readFile, async ({ uri }: ReadFileParams): Promise<ReadFileResult> => {
    const file = client.protocol2CodeConverter.asUri(uri);
    try {
      const { size } = await vscode.workspace.fs.stat(file);
      if (size > largestFileBytes) {
        output.warn(`${file.toString()} has ${size} bytes and is not read.`);
        return null;
      }
      return new TextDecoder('utf-8', { ignoreBOM: true }).decode(await vscode.workspace.fs.readFile(file));
    } catch (error) {
      output.warn(`${file.toString()} cannot be read: ${error instanceof Error ? error.message : error}`);
      return null;
    }
  });
}
