import german from '../../l10n/bundle.l10n.de.json';
import manifest from '../../package.json';
import germanTitles from '../../package.nls.de.json';
import english from '../../package.nls.json';
import { configurationContribution } from '../../server/src/config/contribution';
import { SETTINGS, settingTexts } from './settingTexts';

const settings = settingTexts(configurationContribution());

/** package.json, with the settings between the two marks in `contributes.configuration`. */
export function manifestText(): string {
  const { configuration } = manifest.contributes;
  const marks = configuration.filter(part => '$comment' in part);
  const [first, last] = marks;
  if (!first || !last) throw new Error('contributes.configuration has lost its two marks');
  const contributes = { ...manifest.contributes, configuration: [first, ...settings.parts, last] };
  return `${JSON.stringify({ ...manifest, contributes }, null, 2)}\n`;
}

/** package.nls.json: what package.json names by keys, those of commands and views as they were written there by hand. */
export function englishTexts(): string {
  return textsFile(english, settings.texts);
}

/** The same in German, for settings by the bundle that serves the server too. */
export function germanTexts(): string {
  return textsFile(germanTitles, new Map([...settings.texts].map(([key, text]) => [key, inGerman(text)])));
}

function textsFile(written: Readonly<Record<string, string>>, generated: ReadonlyMap<string, string>): string {
  const byHand = Object.entries(written).filter(([key]) => !key.startsWith(SETTINGS));
  const sorted = [...byHand, ...generated].sort(([a], [b]) => (a < b ? -1 : 1));
  return `${JSON.stringify(Object.fromEntries(sorted), null, 2)}\n`;
}

/** Of rules and checks two texts stand in one, each with German of its own; what has none stays English. */
function inGerman(text: string): string {
  const [, title, detects] = /^\*\*(.+?)\.\*\* ([\s\S]+)$/.exec(text) ?? [];
  if (title !== undefined && detects !== undefined) return `**${said(title)}.** ${said(detects)}`;
  const [, severity, help] = /^A check of the text \(by itself (\w+)\): ([\s\S]+)$/.exec(text) ?? [];
  return help === undefined ? said(text) : `Eine Prüfung des Textes (von sich aus ${severity}): ${said(help)}`;
}

function said(text: string): string {
  const bundle: Readonly<Record<string, string>> = german;
  return bundle[text] ?? text;
}
