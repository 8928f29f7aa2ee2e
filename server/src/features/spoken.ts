import { type Message, render } from '../base/message';
import type { FeatureContext } from './context';

/** A message in the language of the client. Here messages become text: below the features they are data. */
export function spoken({ client }: Pick<FeatureContext, 'client'>, message: Message): string {
  return render(message, client?.translations);
}
