import { ASTERISK, BULLET, HYPHEN, isSpace } from '../characters';

/** `-`, `*` or `•` before white space, which stands before an entry and means nothing. */
export function isBullet(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return (code === HYPHEN || code === ASTERISK || code === BULLET) && isSpace(text.charCodeAt(at + 1));
}
