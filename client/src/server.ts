import type * as vscode from 'vscode';
import type { ClientRequests } from '../../server/src/contracts/messages';

/** The language server, as the commands see it. */
export type Server = {
  /**
   * Sends a request as soon as a server runs; rejects when none does within a few seconds. The answer is null, too, where something
   * broke in the server: its output says what.
   */
  request<Name extends keyof ClientRequests>(
    name: Name,
    params: ClientRequests[Name]['params'],
  ): Promise<ClientRequests[Name]['result'] | null>;
  /** Fires when weeks may have changed: the server said so, or it was restarted. */
  readonly onWeeksChanged: vscode.Event<void>;
  /** Ends the running server and starts a new one at once. */
  restart(): Promise<void>;
};
