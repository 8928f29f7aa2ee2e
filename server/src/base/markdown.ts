import { addressOfSvg } from './dataAddress';
import { english, filled, type Message, render, type Translations, templateOf, type Value } from './message';

/**
 * A text for places that render Markdown, as data, like messages. Only our own templates hold markup: rendering escapes every value that
 * is a plain message, such as a word of a log, the name of a file or a setting, wherever it stands in the template. A message where
 * Markdown belongs does not compile. The empty string means that there is nothing to show.
 */
export type Markdown = '' | MarkdownPhrase;

export interface MarkdownPhrase {
  /** English Markdown with `{0}`, `{1}`, … for the values; it is the key of translations, like the template of a phrase. */
  readonly markdown: string;
  readonly values: readonly (Markdown | Value)[];
}

/** Markdown that has been rendered. Only `renderMarkdown` makes it. */
export type MarkdownText = string & { readonly [markdownText]: true };
declare const markdownText: unique symbol;

/** Markdown with values, as in markdown`**${word}**: ${help}` */
export function markdown(strings: TemplateStringsArray, ...values: readonly (Markdown | Value)[]): Markdown {
  return { markdown: templateOf(strings), values };
}

/** Markdown from one of our own tables, such as the help of a word. Never pass text that somebody else wrote. */
export function ownMarkdown(template: string): Markdown {
  return template === '' ? '' : { markdown: template, values: [] };
}

/** The parts that are not empty, joined by a separator; parts may be plain messages. */
export function joinedMarkdown(parts: readonly (Markdown | Message | undefined)[], separator: string): Markdown {
  const values = parts.flatMap(part => part || []);
  return values.length === 0 ? '' : { markdown: values.map((_, index) => `{${index}}`).join(separator), values };
}

/**
 * A link that runs a command of the client with these arguments; its words alone where the command has a strange name. Clients run only
 * those commands from texts that they allow (`isTrusted` in VS Code).
 */
export function commandLink(words: Message, command: string, args: readonly (string | number)[]): Markdown {
  if (!/^[\w.-]+$/.test(command)) return markdown`${words}`;
  const query = encodeURIComponent(JSON.stringify(args)).replace(/[!'()*~]/g, percentEncoded);
  return { markdown: `[{0}](command:${command}?${query})`, values: [words] };
}

/**
 * A drawing with the words that say the same, for those who do not see it. VS Code reads the size behind the address.
 * @param svg the text of an SVG file
 */
export function picture(words: Message, svg: string, widthPx: number, heightPx: number): Markdown {
  return { markdown: `![{0}](${addressOfSvg(svg)}|width=${widthPx},height=${heightPx})`, values: [words] };
}

/** The height of a rendered paragraph that is a picture and nothing else, in pixels. */
export function pictureHeight(text: MarkdownText): number | undefined {
  const height = /^!\[[^\n]*\]\(data:[^\s()]+\|width=\d+,height=(\d+)\)$/.exec(text)?.[1];
  return height === undefined ? undefined : Number(height);
}

/** Renders Markdown in a language. Nothing else makes `MarkdownText`. */
export function renderMarkdown(message: Markdown, translations?: Translations): MarkdownText {
  return renderedIn(message, '', translations ?? english, 'line') as MarkdownText;
}

/** Rendered paragraphs below one another. */
export function paragraphsOf(texts: readonly MarkdownText[]): MarkdownText {
  return texts.join('\n\n') as MarkdownText;
}

/** The first lines of a rendered paragraph, without the sign for a line break at the end. */
export function firstLines(text: MarkdownText, count: number): MarkdownText {
  return text.split('\n').slice(0, count).join('\n').trimEnd() as MarkdownText;
}

/** Where in Markdown a value stands. */
type Surroundings = 'text' | 'line' | 'code' | 'destination';

function renderedIn(value: Markdown | Value, form: string, translations: Translations, where: Surroundings): string {
  if (value === '') return '';
  if (typeof value !== 'object' || !('markdown' in value))
    return harmless(renderedAs(value, form, translations), where);
  const { markdown: template, values } = value;
  const surroundings = surroundingsIn(where);
  return filled({ template, values }, form, translations, (inner, innerForm, text, at) =>
    renderedIn(inner, innerForm, translations, surroundings(text, at)),
  );
}

/** A plain value in a form, such as `{0|dative}` asks for. */
function renderedAs(value: Value, form: string, translations: Translations): string {
  return form === '' ? render(value, translations) : render({ template: `{0|${form}}`, values: [value] }, translations);
}

/** Says of places in one text, from left to right, where in Markdown they are. A long list has a place in each of its lines. */
function surroundingsIn(outer: Surroundings): (text: string, at: number) => Surroundings {
  let seen = 0;
  let isCode = false;
  return (text, at) => {
    for (; seen < at; seen++) if (text[seen] === '`') isCode = !isCode;
    if (outer === 'code' || outer === 'destination') return outer;
    if (isCode) return 'code';
    if (text.startsWith('](', at - 2)) return 'destination';
    if (at === 0) return outer;
    const lineStart = text.startsWith('- ', at - 2) ? at - 2 : at;
    return lineStart === 0 || text[lineStart - 1] === '\n' ? 'line' : 'text';
  };
}

/* ---- plain text in Markdown -------------------------------------------------------------------------------------- */

function harmless(text: string, where: Surroundings): string {
  const shown = text.replace(INVISIBLE, '\uFFFD').replace(/\s/g, ' ');
  switch (where) {
    case 'text':
      return escaped(shown);
    case 'line':
      // At the start of a line some characters begin a list, a heading or a rule.
      return escaped(shown).replace(/^(\s*)([-+=#>]|\d+(?=[.)](?:\s|$)))/, (_, blanks: string, first: string) =>
        /\d/.test(first) ? `${blanks}${first}\\` : `${blanks}\\${first}`,
      );
    case 'code':
      return shown.replaceAll('`', 'ˋ');
    case 'destination':
      return destination(text);
  }
}

/** Controls, and marks that turn the direction of what stands behind them. Line ends become blanks instead. */
const INVISIBLE = /(?![\t\n\r])[\p{Cc}\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/gu;

/** Puts a backslash before every character that begins markup, and into addresses that renderers would turn into links. */
function escaped(text: string): string {
  return text.replace(/[\\`*_[\]<~]|&(?=#?\w+;)|@(?=\S)|:(?=\/\/)|(?<=\bwww)\./gi, '\\$&');
}

/** An address of the web with the characters encoded that would end the destination of a link; empty for all other addresses. */
function destination(text: string): string {
  return /^https?:\/\//i.test(text) ? text.replace(/[\s()<>\\`*]/g, percentEncoded) : '';
}

function percentEncoded(character: string): string {
  return `%${character.charCodeAt(0).toString(16).padStart(2, '0')}`;
}
