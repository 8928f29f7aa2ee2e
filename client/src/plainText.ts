/**
 * Text for the places where VS Code reads links and icons in what it is given: language status, notifications, the status bar.
 * Only `plainText` makes it, so that no name of a file and no value of a setting becomes a link to a command.
 */
export type PlainText = string & { readonly [plain]: true };
declare const plain: unique symbol;

/** The text as it is read, without what would be a link or an icon, control something, or turn the direction of what follows. */
export function plainText(text: string): PlainText {
  return text
    .replace(/\s+/g, ' ')
    .replace(UNSEEN, '\uFFFD')
    .replace(/\](?=\()|\$(?=\()/g, `$&${WORD_JOINER}`) as PlainText;
}

/** Controls, and marks of direction. */
const UNSEEN = /[\p{Cc}\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/gu;

/** Takes no room, breaks no line, and stands between the characters that are markup only side by side. */
const WORD_JOINER = '\u2060';
