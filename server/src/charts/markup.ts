import { tableOf } from '../base/table';

/**
 * Markup of SVG and HTML. Only `element` and `joinedMarkup` make it, so text of a runner (names of shoes, places, notes) is always text in it:
 * a string that stands where markup belongs is escaped.
 */
export interface Markup {
  readonly [made]: string;
}
const made: unique symbol = Symbol('markup');

/** What may stand in an element. What is absent or false is left out. */
export type Content = Markup | string | number | false | undefined;

/** @param name ours, as the names of attributes are; values and strings may be anybody's */
export function element(
  name: string,
  attributes: Readonly<Record<string, string | number | undefined>>,
  ...contents: readonly Content[]
): Markup {
  const written = Object.entries(attributes).flatMap(([key, value]) =>
    value === undefined ? [] : ` ${key}="${escaped(plain(value))}"`,
  );
  const start = `<${name}${written.join('')}`;
  if (EMPTY_IN_HTML.has(name)) return { [made]: `${start}>` };
  return { [made]: `${start}>${contents.map(textOf).join('')}</${name}>` };
}

export function joinedMarkup(contents: readonly Content[]): Markup {
  return { [made]: contents.map(textOf).join('') };
}

/** The text to write into a file. */
export function markupText(markup: Markup): string {
  return markup[made];
}

/** HTML has no end tag for these; SVG does not have them. */
const EMPTY_IN_HTML: ReadonlySet<string> = new Set(['meta', 'br']);

/** Places in a drawing are exact to a tenth of a pixel, which nobody sees and which keeps files short. */
const PLACES = 10;

function plain(value: string | number): string {
  return typeof value === 'number' ? place(value) : value;
}

/** A place within a path. */
export function place(value: number): string {
  return String(Math.round(value * PLACES) / PLACES);
}

function textOf(content: Content): string {
  if (content === undefined || content === false) return '';
  return typeof content === 'object' ? content[made] : escaped(String(content));
}

const ENTITIES = tableOf<string>({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' });

function escaped(text: string): string {
  return text.replace(UNSEEN, '\uFFFD').replace(/[&<>"']/g, character => ENTITIES.get(character) ?? character);
}

/** Controls, halves of pairs, and marks that turn the direction of what stands behind them. XML refuses the first two. */
const UNSEEN = /(?![\t\n\r])[\p{Cc}\p{Cs}\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069\uFFFE\uFFFF]/gu;
