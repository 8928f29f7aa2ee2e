/**
 * What a runner reads, before it is in a language: text that is the same in all of them (`8 km`, words of a log), or a phrase. Messages
 * are made with every keystroke and read now and then, so that making one costs as little as possible, and `render` does the rest.
 * Phrases are plain data: two are the same when their content is.
 */
export type Message = string | Phrase;

export interface Phrase {
  /**
   * The English words, with `{0}`, `{1}`, … where the values stand; it is what translations are found by. `{0|dative}` asks for a form
   * of a value that has forms of its own, and is just the value where it has not; `{0|capital}` begins it with a capital letter.
   */
  readonly template: string;
  readonly values: readonly Value[];
}

export type Value = Message | number;

/** By English template (`{0} days`), or template and form (`{0} days|dative`), the same in another language. */
export type Translations = ReadonlyMap<string, string>;

/** A phrase, as in say`No rest day in the week of ${date}.` Whole sentences: the order of words differs between languages. */
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

/** The strings of a tagged template are one object however often it is reached. */
const templates = new WeakMap<TemplateStringsArray, string>();

/** A phrase of a template that is known elsewhere: a word of the vocabulary, a title of a rule, one with forms. */
export function phrase(template: string, ...values: readonly Value[]): Phrase {
  return { template, values };
}

/** `1 day`, `3 days`: the two forms are templates of their own, `{0} day` and `{0} days`. */
export function countOf(count: number, noun: string): Phrase {
  return phrase(count === 1 ? `{0} ${noun}` : `{0} ${noun}s`, count);
}

/** The messages one after another, with what stands between them; nothing of the separator is translated. */
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

/** A number for a sentence: rounded to `digits` places, without idle zeros. */
export function rounded(value: number, digits: number): number {
  return Number(value.toFixed(digits));
}

/** A number for a sentence with all of its `digits` places: `2.0`. */
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

/** The message in a language; in English without translations, and for what they do not hold. */
export function render(message: Value, translations: Translations = english): string {
  return rendered(message, '', translations);
}

const english: Translations = new Map();

const CAPITAL = 'capital';

function rendered(value: Value, form: string, translations: Translations): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return renderedNumber(value, translations);
  return filled(value, form, translations, (inner, innerForm) => rendered(inner, innerForm, translations));
}

/**
 * The template in a language, with its values in their places.
 * @param form that is asked of the whole by what it is a value of
 * @param valueIn one value in a form; `before` is all that stands on its left
 */
export function filled<Inner>(
  { template, values }: { readonly template: string; readonly values: readonly Inner[] },
  form: string,
  translations: Translations,
  valueIn: (value: Inner, form: string, before: string) => string,
): string {
  const own = form === '' ? undefined : translations.get(`${template}|${form}`);
  const text = own ?? translations.get(template) ?? template;
  if (!text.includes('{')) return text;
  return text.replace(PLACEHOLDER, (whole, index: string, wanted: string | undefined, at: number) => {
    const inner = values[Number(index)];
    if (inner === undefined) return whole;
    const before = text.slice(0, at);
    if (wanted === CAPITAL) return withCapital(valueIn(inner, form, before));
    // A list in the dative is one of datives.
    return valueIn(inner, wanted ?? (own === undefined ? form : ''), before);
  });
}

const PLACEHOLDER = /\{(\d+)(?:\|([a-z]+))?\}/g;

/** The decimal point is that of the language: `{0}.{1}` is a template like all others. */
function renderedNumber(value: number, translations: Translations): string {
  const [whole = '', fraction] = String(value).split('.');
  return fraction === undefined ? whole : rendered(say`${whole}.${fraction}`, '', translations);
}

function withCapital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
