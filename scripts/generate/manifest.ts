import manifest from '../../package.json';
import english from '../../package.nls.json';
import { configurationContribution } from '../../server/src/config/contribution';
import type { Language } from '../lib/languages.mjs';
import { SETTINGS, settingTexts } from './settingTexts';

const settings = settingTexts(configurationContribution());

/** package.json, with the settings between the two marks in `contributes.configuration`. */
export function manifestText(): string {
  const { configuration } = manifest.contributes;
  const marks = configuration.filter(part => '$comment' in part);
  const [first, last] = marks;
  if (!first || !last) throw new Error('contributes.configuration has lost its two marks');
  const contributes = { ...manifest.contributes, configuration: [first, ...settings.parts, last] };
  return `${printed({ ...manifest, contributes })}\n`;
}

/** As biome.json has it. */
const LINE_WIDTH = 120;

/** JSON in which what fits into a line stands in one, as Biome formats package.json: VS Code reads the file at each start. */
function printed(value: unknown, indent = '', before = 0, after = 0): string {
  const inline = inLine(value);
  if (typeof value !== 'object' || value === null || before + inline.length + after <= LINE_WIDTH) return inline;
  const inner = `${indent}  `;
  const parts = Array.isArray(value)
    ? value.map(each => ({ name: '', value: each }))
    : Object.entries(value).map(([name, each]) => ({ name: `${JSON.stringify(name)}: `, value: each }));
  const lines = parts.map(({ name, value: each }, index) => {
    const comma = index < parts.length - 1 ? ',' : '';
    return `${inner}${name}${printed(each, inner, inner.length + name.length, comma.length)}${comma}`;
  });
  const [open, close] = Array.isArray(value) ? ['[', ']'] : ['{', '}'];
  return `${open}\n${lines.join('\n')}\n${indent}${close}`;
}

function inLine(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(inLine).join(', ')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const parts = Object.entries(value).map(([name, each]) => `${JSON.stringify(name)}: ${inLine(each)}`);
  return parts.length === 0 ? '{}' : `{ ${parts.join(', ')} }`;
}

/** package.nls.json: what package.json names by keys, those of commands and views as they were written there by hand. */
export function englishTexts(): string {
  return textsFile(english, settings.texts);
}

/** The same in another language, for settings by the bundle that serves the server too. */
export function translatedTexts(language: Language): string {
  const texts = [...settings.texts].map(([key, text]) => [key, translated(text, language.bundle)] as const);
  return textsFile(language.titles, new Map(texts));
}

/** What is said in another language, sorted by its English, so that two who add to it do not meet. */
export function sortedBundle({ bundle }: Language): string {
  const sorted = [...bundle].sort(([a], [b]) => (a < b ? -1 : 1));
  return `${JSON.stringify(Object.fromEntries(sorted), null, 2)}\n`;
}

function textsFile(written: Readonly<Record<string, string>>, generated: ReadonlyMap<string, string>): string {
  const byHand = Object.entries(written).filter(([key]) => !key.startsWith(SETTINGS));
  const plain = [...generated].map(([key, text]) => [key, withoutMarks(text)] as const);
  const sorted = [...byHand, ...plain].sort(([a], [b]) => (a < b ? -1 : 1));
  return `${JSON.stringify(Object.fromEntries(sorted), null, 2)}\n`;
}

/** The texts of rules stand where the Settings editor renders no Markdown. */
function withoutMarks(text: string): string {
  return text.replace(/^\*\*(.+?)\.\*\*/, '$1.');
}

/** The sentences that settings are described by. */
export function settingSentences(): readonly string[] {
  return [...settings.texts.values()].flatMap(text => partsOf(text).sentences);
}

/** The translation of a text, or the English text when the bundle has none. */
function translated(text: string, bundle: ReadonlyMap<string, string>): string {
  const { form, sentences } = partsOf(text);
  return form(sentences.map(sentence => bundle.get(sentence) ?? sentence));
}

interface Parts {
  readonly sentences: readonly string[];
  /** The text of translated sentences. */
  form(said: readonly string[]): string;
}

const CHECK = 'A check of the text (by itself {0}): {1}';

/** The sentences of a text. The texts of rules and of text checks have two: `**A rest day in the week.** A week of which …`. */
function partsOf(text: string): Parts {
  const [, title, detects] = /^\*\*(.+?)\.\*\* ([\s\S]+)$/.exec(text) ?? [];
  if (title !== undefined && detects !== undefined)
    return { sentences: [title, detects], form: ([name, rest]) => `**${name}.** ${rest}` };
  const [, severity = '', help] = /^A check of the text \(by itself (\w+)\): ([\s\S]+)$/.exec(text) ?? [];
  if (help !== undefined)
    return {
      sentences: [CHECK, help],
      form: ([check = CHECK, said = help]) => check.replace('{0}', severity).replace('{1}', said),
    };
  return { sentences: [text], form: ([said = text]) => said };
}
