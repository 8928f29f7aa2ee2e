/**
 * A text for the runner before it is translated: a string that is the same in all languages (`8 km`, words of a log), or a phrase. Every
 * keystroke makes messages and few are read, so making one is cheap and `render` does the work. Phrases are plain data; two are the same
 * when their content is.
 */
export type Message = string | Phrase;

export interface Phrase {
  /**
   * The English sentence, with `{0}`, `{1}`, … for the values. It is the key of translations. In a translation `{0|dative}` is a form of the
   * value, or the value itself if it has no such form; `{0|capital}` begins it with a capital letter; and
   * `{0|one:dzień|few:dni|many:dni|other:dnia}` is the word that goes with its number.
   */
  readonly template: string;
  readonly values: readonly Value[];
}

export type Value = Message | number;

/** Another language. */
export interface Translations {
  /** Such as `de` or `pt-br`. */
  readonly locale: string;
  /** Translations by English template (`{0} days`), or by template and form (`{0} days|dative`). */
  readonly texts: ReadonlyMap<string, string>;
  /** The plural category of a number, after CLDR: English has `one` and `other`, Polish has `few` and `many` too. */
  pluralOf(count: number): Intl.LDMLPluralRule;
}

/** @param locale such as `de` or `pt-br`; an unknown one gets the plurals of English */
export function translationsOf(locale: string, texts: ReadonlyMap<string, string>): Translations {
  let rules: Intl.PluralRules | undefined;
  return {
    locale,
    texts,
    pluralOf(count) {
      rules ??= pluralRulesOf(locale);
      return rules.select(count);
    },
  };
}

function pluralRulesOf(locale: string): Intl.PluralRules {
  try {
    return new Intl.PluralRules([locale, 'en']);
  } catch {
    return new Intl.PluralRules('en'); // it is no name of a language at all
  }
}

/** A phrase, as in say`No rest day in the week of ${date}.` Write whole sentences, because the order of words differs between languages. */
export function say(strings: TemplateStringsArray, ...values: readonly Value[]): Phrase {
  return { template: templateOf(strings), values };
}

/** The template of a tagged one, with numbered places for its values. */
export function templateOf(strings: TemplateStringsArray): string {
  let template = templates.get(strings);
  if (template === undefined) {
    template = strings.reduce((text, part, index) => `${text}{${index - 1}}${part}`);
    templates.set(strings, template);
  }
  return template;
}

/** By the strings of a tagged template, which are the same object each time it runs. */
const templates = new WeakMap<TemplateStringsArray, string>();

/** A phrase whose template comes from a table: a word of the vocabulary, the title of a rule, one with forms. */
export function phrase(template: string, ...values: readonly Value[]): Phrase {
  return { template, values };
}

/** `1 day`, `3 days`. Each form is a template of its own: `{0} day` and `{0} days`. */
export function countOf(count: number, noun: string): Phrase {
  return phrase(count === 1 ? `{0} ${noun}` : `{0} ${noun}s`, count);
}

/** The messages joined by a separator, which is not translated. */
export function joined(messages: readonly Message[], separator: string): Message {
  const [only] = messages;
  if (only === undefined || messages.length === 1) return only ?? '';
  return { template: messages.map((_, index) => `{${index}}`).join(separator), values: messages };
}

/** `Mon 2 Mar or Tue 3 Feb`, `a, b or c` */
export function either(messages: readonly Message[]): Message {
  const last = messages.at(-1);
  const others = messages.slice(0, -1);
  return last === undefined || others.length === 0 ? (last ?? '') : say`${joined(others, ', ')} or ${last}`;
}

/** `a, b and c` */
export function both(messages: readonly Message[]): Message {
  const last = messages.at(-1);
  const others = messages.slice(0, -1);
  return last === undefined || others.length === 0 ? (last ?? '') : say`${joined(others, ', ')} and ${last}`;
}

/** The message with a capital letter at its beginning. */
export function capitalised(message: Message): Phrase {
  return phrase('{0|capital}', message);
}

/** A number for a sentence: rounded to `digits` places, without trailing zeros. */
export function rounded(value: number, digits: number): number {
  return Number(value.toFixed(digits));
}

/** A number for a sentence with exactly `digits` places: `2.0`. */
export function fixed(value: number, digits: number): Message {
  const [whole = '', fraction] = value.toFixed(digits).split('.');
  return fraction === undefined ? whole : say`${whole}.${fraction}`;
}

/** Whether two messages say the same in every language. */
export function isSameMessage(one: Value | undefined, other: Value | undefined): boolean {
  if (one === other) return true;
  if (typeof one !== 'object' || typeof other !== 'object') return false;
  return (
    one.template === other.template &&
    one.values.length === other.values.length &&
    one.values.every((value, index) => isSameMessage(value, other.values[index]))
  );
}

/** The message in a language. Without translations it is in English, and so is every template that they lack. */
export function render(message: Value, translations: Translations = english): string {
  return rendered(message, '', translations);
}

export const english = translationsOf('en', new Map());

const CAPITAL = 'capital';

function rendered(value: Value, form: string, translations: Translations): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return renderedNumber(value, translations);
  return filled(value, form, translations, (inner, innerForm) => rendered(inner, innerForm, translations));
}

/**
 * The template in a language, with its values in their places.
 * @param form the form in which an outer template wants this one, or ''
 * @param valueIn renders one value in a form; it stands in `text` at `at`, and values come from left to right
 */
export function filled<Inner>(
  { template, values }: { readonly template: string; readonly values: readonly Inner[] },
  form: string,
  translations: Translations,
  valueIn: (value: Inner, form: string, text: string, at: number) => string,
): string {
  const own = form === '' ? undefined : translations.texts.get(`${template}|${form}`);
  const text = own ?? translations.texts.get(template) ?? template;
  if (!text.includes('{')) return text;
  return text.replace(PLACEHOLDER, (whole, index: string, wanted: string | undefined, at: number) => {
    const inner = values[Number(index)];
    if (inner === undefined) return whole;
    if (wanted?.includes(':')) return wordFor(countIn(inner), wanted, translations);
    if (wanted === CAPITAL) return withCapital(valueIn(inner, form, text, at));
    // A form that this template does not have is passed on: a list in the dative is a list of datives.
    return valueIn(inner, wanted ?? (own === undefined ? form : ''), text, at);
  });
}

const PLACEHOLDER = /\{(\d+)(?:\|([^{}]+))?\}/g;

/** The first number that a value is or holds: `3 days` counts 3. */
function countIn(value: unknown): number | undefined {
  if (typeof value === 'number') return value;
  if (typeof value !== 'object' || value === null || !('values' in value) || !Array.isArray(value.values))
    return undefined;
  for (const inner of value.values) {
    const count = countIn(inner);
    if (count !== undefined) return count;
  }
  return undefined;
}

/** @param words `one:dzień|few:dni|many:dni|other:dnia`; the last word stands for categories that are left out */
function wordFor(count: number | undefined, words: string, translations: Translations): string {
  const category = count === undefined ? 'other' : translations.pluralOf(count);
  const choices = words.split('|').map(each => each.split(':'));
  const [, word = ''] = choices.find(([name]) => name === category) ?? choices.at(-1) ?? [];
  return word;
}

/** The decimal point comes from the language: `{0}.{1}` is a template like all others. */
function renderedNumber(value: number, translations: Translations): string {
  const [whole = '', fraction] = String(value).split('.');
  return fraction === undefined ? whole : rendered(say`${whole}.${fraction}`, '', translations);
}

function withCapital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
