/** Of all of this process: the program is made of several bundles, and one writes what another has made. */
const written: unique symbol = Symbol.for('trainlog.terminalText');

/**
 * Text that is safe for a terminal. Words of a log, names of files and messages of errors may hold control sequences that a terminal
 * obeys, and marks that change the direction of text. Only this file makes `TerminalText`, and it shows a sign in place of each of them.
 */
export interface TerminalText {
  readonly [written]: string;
}

/** Our own text with values, as in shown`${name}: not written`; a plain value cannot break the line. */
export function shown(
  strings: TemplateStringsArray,
  ...values: readonly (TerminalText | string | number)[]
): TerminalText {
  return made(strings.reduce((text, part, index) => text + textIn(values[index - 1] ?? '') + part));
}

/** Our own text of several lines, such as a page of help. */
export function page(text: string): TerminalText {
  return made(text.split('\n').map(visible).join('\n'));
}

/** A value as JSON, for other programs. Control characters are escaped, which JSON reads as the same text. */
export function jsonText(value: unknown): TerminalText {
  const json = JSON.stringify(value, undefined, 2);
  return made(`${json.replace(UNSEEN, character => (character === '\n' ? character : unicodeEscape(character)))}\n`);
}

export function joinedText(texts: readonly TerminalText[], separator = ''): TerminalText {
  return made(texts.map(textIn).join(separator));
}

/** Text in a colour, given as parameters of Select Graphic Rendition (ECMA-48). */
export function coloured(parameters: string, text: TerminalText | string): TerminalText {
  return made(`\u001B[${parameters}m${textIn(text)}\u001B[0m`);
}

/** The string to write. */
export function writtenText(text: TerminalText): string {
  return text[written];
}

/** A line with a sign in place of each control character except tabs. */
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
