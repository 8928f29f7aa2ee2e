import type * as vscode from 'vscode';

/** The language server, as the commands see it. */
export type Server = {
  /** Sends a request as soon as a server runs; rejects when none does within a few seconds. */
  request<Result>(method: string, params: unknown): Promise<Result>;
  /** Weeks may be others than they were: the server said so, or is another one. */
  readonly onWeeksChanged: vscode.Event<void>;
  /** Ends the server that is there and starts one at once. */
  restart(): Promise<void>;
};
