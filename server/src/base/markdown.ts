import { english, filled, type Message, render, type Translations, templateOf, type Value } from './message';

/**
 * What is shown where Markdown is rendered, as data, like messages. Markup stands in templates of ours alone: every value that is a plain
 * message, such as a word of a log, the name of a file or a setting, is made harmless when it is rendered, wherever it stands in the
 * template. So nobody has to think of it, and a message where Markdown belongs does not compile. The empty text is nothing to show.
 */
export type Markdown = '' | MarkdownPhrase;

export interface MarkdownPhrase {
  /** English Markdown with `{0}`, `{1}`, …; translations are found by it, as by the template of a phrase. */
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

/** What a table of ours says in Markdown, such as the help of a word. Never for a text that somebody else wrote. */
export function ownMarkdown(template: string): Markdown {
  return template === '' ? '' : { markdown: template, values: [] };
}

/** What says something, with what stands between; plain messages among it too. */
export function joinedMarkdown(parts: readonly (Markdown | Message | undefined)[], separator: string): Markdown {
  const values = parts.flatMap(part => part || []);
  return values.length === 0 ? '' : { markdown: values.map((_, index) => `{${index}}`).join(separator), values };
}

/** The Markdown in a language, the one way to a text of it. */
export function renderMarkdown(message: Markdown, translations?: Translations): MarkdownText {
  return renderedIn(message, '', translations ?? english, 'line') as MarkdownText;
}

/** Rendered paragraphs below one another. */
export function paragraphsOf(texts: readonly MarkdownText[]): MarkdownText {
  return texts.join('\n\n') as MarkdownText;
}

/** Where in Markdown a value stands. */
type Surroundings = 'text' | 'line' | 'code' | 'destination';

function renderedIn(value: Markdown | Value, form: string, translations: Translations, where: Surroundings): string {
  if (value === '') return '';
  if (typeof value !== 'object' || !('markdown' in value))
    return harmless(renderedAs(value, form, translations), where);
  const { markdown: template, values } = value;
  return filled({ template, values }, form, translations, (inner, innerForm, before) =>
    renderedIn(inner, innerForm, translations, surroundingsBehind(before, where)),
  );
}

/** A plain value in a form of it: the template `{0|dative}` asks its value for one. */
function renderedAs(value: Value, form: string, translations: Translations): string {
  return form === '' ? render(value, translations) : render({ template: `{0|${form}}`, values: [value] }, translations);
}

function surroundingsBehind(before: string, outer: Surroundings): Surroundings {
  if (outer === 'code' || outer === 'destination') return outer;
  if (isOdd(before.split('`').length - 1)) return 'code';
  if (before.endsWith('](')) return 'destination';
  if (before === '') return outer;
  return /(?:^|\n)(?:- )?$/.test(before) ? 'line' : 'text';
}

function isOdd(count: number): boolean {
  return count % 2 === 1;
}

/* ---- plain text in Markdown -------------------------------------------------------------------------------------- */

function harmless(text: string, where: Surroundings): string {
  const shown = text.replace(INVISIBLE, '\uFFFD').replace(/\s/g, ' ');
  switch (where) {
    case 'text':
      return escaped(shown);
    case 'line':
      // Here some characters begin a list, a heading or a rule.
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

/** With a backslash before all that begins markup, and within what readers of Markdown make a link by themselves. */
function escaped(text: string): string {
  return text.replace(/[\\`*_[\]<~]|&(?=#?\w+;)|@(?=\S)|:(?=\/\/)|(?<=\bwww)\./gi, '\\$&');
}

/** Addresses of the web only, without what would end the place that they stand in. */
function destination(text: string): string {
  return /^https?:\/\//i.test(text)
    ? text.replace(/[\s()<>\\`*]/g, character => `%${character.charCodeAt(0).toString(16).padStart(2, '0')}`)
    : '';
}
