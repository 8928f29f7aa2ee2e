import { type Connection, DidChangeConfigurationNotification } from 'vscode-languageserver';
import { type Client, settingsOf } from './client';
import { logErrors } from './guard';

const SECTION = 'trainlog';

/**
 * Reads the settings now and whenever they change, and hands their raw value on. A client that can be asked is asked; the others
 * send them along at the start and by `workspace/didChangeConfiguration`.
 * @returns settled once the first settings have been handed on
 */
export function watchConfiguration(connection: Connection, client: Client, use: (raw: unknown) => void): Promise<void> {
  let asked = 0;

  async function ask(): Promise<void> {
    const question = ++asked;
    const raw: unknown = await connection.workspace.getConfiguration(SECTION);
    // The answer to an older question says nothing any more.
    if (question === asked) use(raw ?? undefined);
  }

  connection.onDidChangeConfiguration(({ settings }) => {
    if (client.can.answerConfiguration) logErrors(connection, 'configuration', ask);
    else use(settingsOf(settings));
  });
  if (!client.can.answerConfiguration) {
    use(client.settings);
    return Promise.resolve();
  }
  if (client.can.registerConfiguration) {
    const register = () => connection.client.register(DidChangeConfigurationNotification.type, { section: SECTION });
    logErrors(connection, 'configuration', async () => void (await register()));
  }
  return ask().catch(error => {
    connection.console.error(`The settings cannot be read: ${error}`);
  });
}
