/**
 * Text for places where VS Code turns parts of it into links and icons: language status, notifications, the status bar.
 * Only `plainText` makes it, so that no name of a file and no value of a setting becomes a link to a command.
 */
export type PlainText = string & { readonly [plain]: true };
declare const plain: unique symbol;

/** The text without links, icons, control characters and marks of direction. */
export function plainText(text: string): PlainText {
  return text
    .replace(/\s+/g, ' ')
    .replace(UNSEEN, '\uFFFD')
    .replace(/\](?=\()|\$(?=\()/g, `$&${WORD_JOINER}`) as PlainText;
}

/** Controls, and marks of direction. */
const UNSEEN = /[\p{Cc}\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/gu;

/** A character without width that breaks no line. Between two characters it keeps them from being markup. */
const WORD_JOINER = '\u2060';
