import { type Connection, DidChangeConfigurationNotification } from 'vscode-languageserver';
import { type Client, settingsOf } from './client';
import { logErrors } from './guard';

const SECTION = 'trainlog';

/**
 * Reads the settings now and whenever they change, and passes their raw value to `use`. It asks clients that can be asked; other clients
 * send settings with `initialize` and with `workspace/didChangeConfiguration`.
 * @returns settles once the first settings were passed on
 */
export function watchConfiguration(connection: Connection, client: Client, use: (raw: unknown) => void): Promise<void> {
  let asked = 0;

  async function ask(): Promise<void> {
    const question = ++asked;
    const raw: unknown = await connection.workspace.getConfiguration(SECTION);
    // A newer question is under way, so this answer is outdated.
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
