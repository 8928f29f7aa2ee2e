import type { Eol } from '../base/text';
import { ASTERISK, BULLET, BYTE_ORDER_MARK, HYPHEN, isSpace, skipSpace } from './characters';

/** A line on its way into a node. */
export interface LineText {
  readonly text: string;
  readonly eol: Eol;
  /** Where its first character other than white space stands. */
  readonly at: number;
  /** White space stands before it. */
  readonly indented: boolean;
}

/** A node that is being made: without spreads, which cost more than all else that is done for a simple line. */
export type Writable<Node> = { -readonly [Key in keyof Node]: Node[Key] };

/** Column 0, or 1 behind a byte order mark. */
export function lineStart(text: string): number {
  return text.charCodeAt(0) === BYTE_ORDER_MARK ? 1 : 0;
}

/** Where the first character other than white space stands; the length of the text when there is none. */
export function contentStart(text: string): number {
  return skipSpace(text, lineStart(text));
}

/** `-`, `*` or `•` before white space, which stands before an entry and means nothing. */
export function isBullet(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return (code === HYPHEN || code === ASTERISK || code === BULLET) && isSpace(text.charCodeAt(at + 1));
}
