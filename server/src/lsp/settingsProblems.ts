import { type Connection, MessageType, ShowMessageNotification } from 'vscode-languageserver';
import { type Message, render, say } from '../base/message';
import { method, type SettingsParams } from '../contracts/messages';
import type { Client } from './client';

/** Tells the runner which settings could not be used. Our own client shows them until they are mended; any other client gets one message. */
export function createSettingsNotice(connection: Connection, client: Client): (problems: readonly Message[]) => void {
  let shown = '';
  const inWords = (message: Message) => render(message, client.facts.translations);
  return messages => {
    const problems = messages.map(inWords);
    if (client.servesFiles) {
      void connection.sendNotification(method.settings, { problems } satisfies SettingsParams);
      return;
    }
    const text = problems.join('\n');
    if (text !== '' && text !== shown) {
      const message = `${inWords(say`Trainlog cannot use these settings.`)}\n${text}`;
      void connection.sendNotification(ShowMessageNotification.type, { type: MessageType.Warning, message });
    }
    shown = text;
  };
}
