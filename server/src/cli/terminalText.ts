const written = Symbol('written');

/**
 * Text that may go to a terminal. Words of a log, names of files and messages of errors may hold sequences that a terminal obeys, and
 * marks that turn the direction of what follows. Only this file makes such a text, and shows a sign for each of them.
 */
export interface TerminalText {
  readonly [written]: string;
}

/** Text of ours with values, as in shown`${name}: not written`; a plain value stays on its line. */
export function shown(
  strings: TemplateStringsArray,
  ...values: readonly (TerminalText | string | number)[]
): TerminalText {
  return made(strings.reduce((text, part, index) => text + textIn(values[index - 1] ?? '') + part));
}

/** A text of ours that has several lines, such as a page of help. */
export function page(text: string): TerminalText {
  return made(text.split('\n').map(visible).join('\n'));
}

/** Values as JSON, for other programs. What a terminal would obey is escaped, which means the same there. */
export function jsonText(value: unknown): TerminalText {
  const json = JSON.stringify(value, undefined, 2);
  return made(`${json.replace(UNSEEN, character => (character === '\n' ? character : unicodeEscape(character)))}\n`);
}

export function joinedText(texts: readonly TerminalText[], separator = ''): TerminalText {
  return made(texts.map(textIn).join(separator));
}

/** In a colour, by the parameters of Select Graphic Rendition (ECMA-48). */
export function coloured(parameters: string, text: TerminalText | string): TerminalText {
  return made(`\u001B[${parameters}m${textIn(text)}\u001B[0m`);
}

/** What is to be written. */
export function writtenText(text: TerminalText): string {
  return text[written];
}

/** A line with a sign for each character that would do something instead of being seen; tabs stay. */
export function visible(line: string): string {
  return line.replace(UNSEEN, character => (character === '\t' ? '\t' : '\uFFFD'));
}

/** Controls, and marks of direction. */
const UNSEEN = /[\p{Cc}\u061C\u200E\u200F\u2028\u2029\u202A-\u202E\u2066-\u2069]/gu;

function made(text: string): TerminalText {
  return { [written]: text };
}

function textIn(value: TerminalText | string | number): string {
  return typeof value === 'object' ? value[written] : visible(String(value));
}

function unicodeEscape(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
