import { type Message, say } from '../base/message';
/**
 * What a finding closes with when the runner's own figures say that mood has been very low for a week: where to turn, without a
 * word about what it may be. Numbers differ from place to place and change, so that only the one of the settings is named.
 */
export function helpLineWords(helpLine: string): Message {
  return helpLine === ''
    ? say`Somebody you trust, or a helpline, may help too.`
    : say`Somebody you trust may help too, or ${helpLine}.`;
}
